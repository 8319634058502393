//! Celebration pages: a tick goes with its name and words, and what was taken back after printing is told.

use std::collections::BTreeMap;

use crate::support::{Bench, today};
use chrono::Days;
use evenhand_app::contract::{
    ChangeLetter, EntryKey, LetterChange, ListPage, Nothing, PaperWish, PrintStory, SaveStory,
    StartLetter, StartStory, StoryPersonWords, StoryTick, StoryView, TickStory, UserError,
    UserResult,
};
use evenhand_core::record::{StoryOutput, When};

const PAPER: PaperWish = PaperWish { large_print: false, black_and_white: false, to_print: false };

fn start(bench: &Bench) -> StoryView {
    let request = StartStory { page: "celebration".into(), letter: None };
    bench.host.start_story(request).unwrap()
}

fn save(bench: &Bench, view: &StoryView, people: Vec<StoryPersonWords>) -> StoryView {
    let fields = BTreeMap::from([("changed".to_owned(), "More of us came.".to_owned())]);
    let title = "A good year".to_owned();
    bench.host.save_story(SaveStory { id: view.id, title, fields, people }).unwrap()
}

fn ann() -> StoryPersonWords {
    StoryPersonWords {
        name: "Ann Lee".into(),
        role: "parent carer".into(),
        words: "I was heard.".into(),
        ..StoryPersonWords::default()
    }
}

fn tick(bench: &Bench, view: &StoryView, what: StoryTick, back: u64) -> UserResult<StoryView> {
    let on = today().checked_sub_days(Days::new(back)).unwrap();
    bench.host.tick_story(TickStory { story: view.id, person: view.people[0].id, what, on })
}

fn print(bench: &Bench, view: &StoryView) -> UserResult<StoryView> {
    let file = bench.export("page.pdf");
    bench.choose(&[file]);
    let output = StoryOutput::Page;
    bench.host.print_story(PrintStory { story: view.id, output, paper: PAPER })?;
    bench.host.story(EntryKey { id: view.id })
}

fn typed(view: &StoryView) -> StoryPersonWords {
    let own = &view.people[0];
    StoryPersonWords {
        id: Some(own.id),
        name: own.name.clone(),
        role: own.role.clone(),
        child: own.child,
        words: own.words.clone(),
    }
}

#[test]
fn a_tick_goes_with_the_name_and_the_words_that_it_was_given_for() {
    let bench = Bench::new();
    let view = save(&bench, &start(&bench), vec![ann()]);
    assert!(
        view.people[0].shown.starts_with("Shown as: parent carer."),
        "{}",
        view.people[0].shown
    );
    let view = tick(&bench, &view, StoryTick::Name, 2).unwrap();
    let view = tick(&bench, &view, StoryTick::Words, 1).unwrap();
    let own = &view.people[0];
    assert!(own.shown.starts_with("Shown as: Ann Lee, parent carer."), "{}", own.shown);
    assert!(own.name_ok_on < own.quote_ok_on);

    let again = save(&bench, &view, vec![typed(&view)]);
    assert_eq!(again.people, view.people, "what is saved again as it was keeps its ticks");
    let other_name = StoryPersonWords { name: "Bo Day".into(), ..typed(&view) };
    let own = &save(&bench, &view, vec![other_name]).people[0];
    assert!(own.name_ok_on.is_none() && own.quote_ok_on.is_some());
    bench.host.undo(Nothing {}).unwrap();
    let other_words = StoryPersonWords { words: "It was bad.".into(), ..typed(&view) };
    let own = &save(&bench, &view, vec![other_words]).people[0];
    assert!(own.name_ok_on.is_some() && own.quote_ok_on.is_none());
    bench.host.undo(Nothing {}).unwrap();
    let child = StoryPersonWords { child: true, ..typed(&view) };
    let own = save(&bench, &view, vec![child]);
    assert!(own.people[0].name_ok_on.is_none() && !own.people[0].can_name);
    assert_eq!(tick(&bench, &own, StoryTick::Name, 0), Err(UserError::NothingChosen));
}

#[test]
fn what_was_taken_back_after_printing_is_told_with_its_day_until_it_is_printed_again() {
    let bench = Bench::new();
    let view = save(&bench, &start(&bench), vec![ann()]);
    let view = tick(&bench, &view, StoryTick::Name, 0).unwrap();
    let view = print(&bench, &view).unwrap();
    assert_eq!((view.notices.len(), view.printed.len()), (0, 1));
    let view = tick(&bench, &view, StoryTick::TakeBack, 0).unwrap();
    let said = &view.notices[0];
    let day = evenhand_words::date(today());
    for part in ["A4 page: printed on ", &day, " with the name Ann Lee.", "Print it again"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(bench.host.stories(Nothing {}).unwrap().stories[0].reprint);
    // The same where the name is taken off the page instead.
    assert_eq!(save(&bench, &view, Vec::new()).notices.len(), 1);
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(print(&bench, &view).unwrap().notices, Vec::<String>::new());
}

#[test]
fn days_that_cannot_be_and_pages_that_say_nothing_are_refused_with_words() {
    let bench = Bench::new();
    let empty = start(&bench);
    assert_eq!(print(&bench, &empty).unwrap_err(), UserError::StoryEmpty);
    let view = save(&bench, &empty, vec![ann()]);
    let ahead = today().checked_add_days(Days::new(1)).unwrap();
    let request =
        TickStory { story: view.id, person: view.people[0].id, what: StoryTick::Name, on: ahead };
    assert_eq!(bench.host.tick_story(request), Err(UserError::DayToCome));
    let view = tick(&bench, &view, StoryTick::Words, 5).unwrap();
    let view = tick(&bench, &view, StoryTick::TakeBack, 3).unwrap();
    assert_eq!(tick(&bench, &view, StoryTick::Words, 4), Err(UserError::TakenBackSince));
    let view = tick(&bench, &view, StoryTick::Words, 3).unwrap();
    assert!(view.people[0].quote_ok_on.is_some() && view.people[0].name_ok_on.is_none());
    bench.host.remove_story(EntryKey { id: view.id }).unwrap();
    assert_eq!(bench.host.story(EntryKey { id: view.id }), Err(UserError::Gone));
    assert_eq!(bench.host.removed(ListPage { most: 9 }).unwrap().items[0].title, "A good year");
}

#[test]
fn a_childs_name_of_the_record_can_not_be_ticked() {
    let bench = Bench::new();
    let mut child = bench.host.new_person(Nothing {}).unwrap();
    (child.name, child.child) = ("Ann Lee".into(), true);
    let view = save(&bench, &start(&bench), vec![ann()]);
    let view = tick(&bench, &view, StoryTick::Name, 0).unwrap();
    print(&bench, &view).unwrap();
    bench.host.save_person(child).unwrap();
    let view = bench.host.story(EntryKey { id: view.id }).unwrap();
    assert!(view.people[0].shown.contains("name of a child"), "{}", view.people[0].shown);
    assert!(view.people[0].shown.starts_with("Shown as: parent carer."));
    assert_eq!(view.notices.len(), 1, "it was printed before that was known");
    assert_eq!(tick(&bench, &view, StoryTick::Name, 0), Err(UserError::NothingChosen));
}

#[test]
fn a_letter_of_thanks_offers_one_and_names_nobody_by_itself() {
    let bench = Bench::new();
    let request = StartLetter { template: "thank-you".into(), about: None, plan: None };
    let letter = bench.host.start_letter(request).unwrap();
    assert!(letter.thanks);
    let words = "The times suited us.".into();
    let change = LetterChange::Fact { fact: "done".into(), words, when: When::Undated };
    bench.host.change_letter(ChangeLetter { id: letter.id, change }).unwrap();
    let request = StartStory { page: "celebration".into(), letter: Some(letter.id) };
    let view = bench.host.start_story(request.clone()).unwrap();
    let together = view.fields.iter().find(|field| field.id == "together").unwrap();
    assert_eq!((together.text.as_str(), view.people.len()), ("The times suited us.", 0));
    assert_eq!(bench.host.start_story(request).unwrap().id, view.id, "one page a letter");
    let other = StartLetter { template: "foi-request".into(), about: None, plan: None };
    assert!(!bench.host.start_letter(other).unwrap().thanks);
}

/// Undo takes back a note, and no paper: who takes their name back must still hear of it.
#[test]
fn undo_of_a_note_of_printing_takes_no_paper_back() {
    let bench = Bench::new();
    let view = save(&bench, &start(&bench), vec![ann()]);
    let view = tick(&bench, &view, StoryTick::Name, 0).unwrap();
    print(&bench, &view).unwrap();
    bench.host.undo(Nothing {}).unwrap();
    let view = bench.host.story(EntryKey { id: view.id }).unwrap();
    assert_eq!(view.printed.len(), 1);
    assert!(view.printed[0].contains("You undid this note."), "{}", view.printed[0]);
    let view = tick(&bench, &view, StoryTick::TakeBack, 0).unwrap();
    assert!(view.notices[0].contains("with the name Ann Lee"), "{:?}", view.notices);
    assert!(bench.host.stories(Nothing {}).unwrap().stories[0].reprint);
    // A page printed without the name takes its place, and both are noted.
    let view = print(&bench, &view).unwrap();
    assert_eq!((view.notices.len(), view.printed.len()), (0, 2));
    let unnoted =
        |view: &StoryView| view.printed.iter().filter(|own| own.contains("undid")).count();
    assert_eq!(unnoted(&view), 0);
    // Undone with all that came before it, to the start of the page.
    (0..3).for_each(|_| drop(bench.host.undo(Nothing {}).unwrap()));
    let view = bench.host.story(EntryKey { id: view.id }).unwrap();
    assert_eq!((view.people.len(), view.printed.len(), unnoted(&view)), (1, 2, 2));
}

#[test]
fn what_a_page_is_not_made_into_is_told_as_that() {
    let bench = Bench::new();
    let view = save(&bench, &start(&bench), vec![ann()]);
    let file = bench.dir.path().join("none.pdf");
    bench.choose(std::slice::from_ref(&file));
    let request = PrintStory { story: view.id, output: StoryOutput::Document, paper: PAPER };
    assert_eq!(bench.host.print_story(request), Err(UserError::StoryNotMadeSo));
    assert!(!file.exists());
    let said = UserError::StoryNotMadeSo.sentence();
    assert!(said.contains("nothing was printed") && !said.contains("Nothing is written"), "{said}");
}
