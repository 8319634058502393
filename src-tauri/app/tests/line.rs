//! One line typed as it comes: proposed, accepted, saved as one step.

use chrono::{Days, NaiveDate};
use evenhand_app::contract::{
    EntryType, LineWords, NewEntry, Nothing, SaveLine, SheetPromise, UserError,
};
use evenhand_core::record::{Channel, Contact, Direction, EntryKind, When};

use crate::support::{Bench, today};

fn save(text: &str) -> SaveLine {
    SaveLine { text: text.into(), when: When::day(today()), ..SaveLine::default() }
}

#[test]
fn a_line_is_read_and_nothing_is_saved() {
    let bench = Bench::new();
    let before = bench.titles();
    let text = "Rang SEN team today, Jo said draft by 1 March 2090".to_owned();
    let view = bench.host.read_line(LineWords { text }).unwrap();
    assert_eq!((view.message, view.channel), (true, Some(Channel::Call)));
    assert_eq!((view.direction, view.who.as_str()), (Some(Direction::Out), "SEN team"));
    assert_eq!(view.day.when, When::day(today()));
    let promise = &view.promises[0];
    assert_eq!((promise.what.as_str(), promise.by.as_str(), promise.sure), ("Draft", "Jo", true));
    assert_eq!(promise.due.when.exact_day(), NaiveDate::from_ymd_opt(2090, 3, 1));
    assert_eq!(bench.titles(), before);
}

#[test]
fn a_call_and_its_promise_are_one_step_that_undo_takes_back() {
    let bench = Bench::new();
    let before = bench.titles();
    let due = When::day(today() + Days::new(8));
    let text = "  Rang SEN team today, Jo said draft by Friday ";
    let given = SaveLine {
        channel: Some(Channel::Call),
        who: "SEN team".into(),
        promises: vec![SheetPromise { what: "Draft".into(), by: "Jo".into(), due }],
        ..save(text)
    };
    let view = bench.host.save_line(given).unwrap();
    assert_eq!(view.entry.title, "Call to SEN team");
    assert_eq!(view.entry.notes, text.trim(), "the words are kept whole");
    let EntryKind::Contact(Contact { channel, direction, .. }) = &view.entry.kind else { panic!() };
    assert_eq!((*channel, *direction), (Channel::Call, Direction::Out));
    let added: Vec<_> = bench.titles().into_iter().filter(|t| !before.contains(t)).collect();
    assert_eq!(added.len(), 2, "{added:?}");
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), before);
}

#[test]
fn a_note_keeps_every_word_and_a_known_person_is_found_again() {
    let bench = Bench::new();
    let short = bench.host.save_line(save("They didn't ring back")).unwrap().entry;
    assert_eq!((short.title.as_str(), short.notes.as_str()), ("They didn't ring back", ""));
    let long = "They said nothing that I could make sense of. ".repeat(9);
    let entry = bench.host.save_line(save(&long)).unwrap().entry;
    assert_eq!(entry.notes, long.trim());
    assert!(entry.title.ends_with('…') && entry.title.chars().count() <= 91, "{}", entry.title);
    for (name, child) in [("Officer One", false), ("Child One", true)] {
        let mut person = bench.host.new_person(Nothing {}).unwrap();
        (person.name, person.child) = (name.into(), child);
        bench.host.save_person(person).unwrap();
        let given = SaveLine {
            channel: Some(Channel::InPerson),
            who: name.to_lowercase(),
            ..save("Talked")
        };
        let entry = bench.host.save_line(given).unwrap().entry;
        assert_eq!(entry.people.len(), usize::from(!child), "{name}");
        assert_eq!(entry.title, format!("Talk with {}", name.to_lowercase()));
    }
}

#[test]
fn what_cannot_be_saved_is_refused_and_changes_nothing() {
    let bench = Bench::new();
    let before = bench.titles();
    let refused = |given| bench.host.save_line(given).unwrap_err();
    assert_eq!(refused(save("  ")), UserError::NothingChosen);
    let month = When::Month { year: 2026, month: 13 };
    assert_eq!(refused(SaveLine { when: month, ..save("Rang") }), UserError::BadDate);
    for (what, due) in [("", When::Undated), ("Draft", month)] {
        let promise = SheetPromise { what: what.into(), by: String::new(), due };
        refused(SaveLine { promises: vec![promise], ..save("Rang") });
    }
    assert_eq!(bench.titles(), before);
}

#[test]
fn the_day_is_that_of_the_clock_that_was_given_and_of_london() {
    // Half past midnight on 1 July, in London.
    let time = "2031-06-30T23:30:00Z".parse().unwrap();
    let bench = Bench::telling(time);
    let first = NaiveDate::from_ymd_opt(2031, 7, 1).unwrap();
    let text = "Rang SEN team yesterday".to_owned();
    let view = bench.host.read_line(LineWords { text }).unwrap();
    assert_eq!(view.day.when, When::day(first - Days::new(1)));
    let new = bench.host.new_entry(NewEntry { entry_type: EntryType::Other }).unwrap();
    assert_eq!((new.when, new.added_on), (When::day(first), time));
    let saved = bench.host.save_line(SaveLine { when: When::day(first), ..save("Rang") }).unwrap();
    assert_eq!(saved.entry.added_on, time);
}
