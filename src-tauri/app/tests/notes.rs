//! Notes of events: brought in with nothing lost, tagged with an undo for each step, answered, and printed.

use crate::support::Bench;
use evenhand_app::contract::{
    ChangeLine, EntryKey, LineKey, MergeThemes, NameTheme, NotesOf, NotesPreview, NotesSource,
    NotesView, Nothing, PaperWish, PrintAnswers, SaveNotes, SaveTheme, StartLetter, UserError,
    UserResult,
};
use evenhand_core::notes::{LineChange, LineRole};
use evenhand_core::record::{EntryKind, Id, Mood, Response, ResponseState, When};

const TEXT: &str = "What works?\nThey listen\nCharities\n• Support\n• Heard?\nWhat should change?\nMore news\nGive us hope\n";

fn look(bench: &Bench, text: &str) -> UserResult<NotesPreview> {
    bench.host.read_notes(NotesSource { file: None, text: text.into() })
}

fn roles(preview: &NotesPreview) -> Vec<LineRole> {
    preview.lines.iter().map(|line| line.role).collect()
}

fn keep(bench: &Bench, preview: &NotesPreview, entry: Option<Id>, again: bool) -> Id {
    let request = SaveNotes {
        key: preview.key.clone(),
        title: "Table notes".into(),
        entry,
        again: preview.again.as_ref().filter(|_| again).map(|own| own.id),
        roles: roles(preview),
    };
    bench.host.save_notes(request).unwrap().id
}

fn seen(bench: &Bench, id: Id) -> NotesView {
    bench.host.notes(EntryKey { id }).unwrap()
}

fn say(bench: &Bench, view: &NotesView, line: usize, change: LineChange) -> UserResult<NotesView> {
    bench.host.change_line(ChangeLine { notes: view.id, line: view.lines[line].id, change })
}

fn theme(view: &NotesView, name: &str) -> Id {
    view.themes.iter().find(|theme| theme.name == name).unwrap().id
}

#[test]
fn notes_come_in_as_lines_with_their_file_and_starter_themes_as_one_step() {
    let bench = Bench::new();
    let event = bench.save("Parents' day").entry.id;
    let preview = look(&bench, TEXT).unwrap();
    assert_eq!(preview.notes, ["6 lines were found. Nothing is saved yet."]);
    assert_eq!(bench.host.notes_overview(NotesOf::default()).unwrap().notes, []);
    let id = keep(&bench, &preview, Some(event), false);
    let view = seen(&bench, id);
    let texts: Vec<_> = view.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        texts,
        ["They listen", "Charities", "Support", "Heard?", "More news", "Give us hope"]
    );
    assert_eq!(view.lines[0].under, "Written under: What works?");
    assert!(view.lines.iter().all(|line| line.mood == Mood::NotSaid && line.tags.is_empty()));
    assert_eq!((view.progress.as_str(), view.themes.len()), ("0 of 6", 13));
    assert!(view.file.is_some(), "the original is kept");
    assert_eq!(view.entry.as_ref().unwrap().id, event);
    bench.host.undo(Nothing {}).unwrap();
    let gone = bench.host.notes_overview(NotesOf::default()).unwrap();
    assert_eq!((gone.notes.len(), gone.themes.len()), (0, 0));
    bench.host.redo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id), view);
    // A small heading that was said yes to stands over its points, and is no line.
    let preview = look(&bench, TEXT).unwrap();
    let mut said = roles(&preview);
    let at =
        preview.lines.iter().position(|line| line.could_be == Some(LineRole::SubHeading)).unwrap();
    said[at] = LineRole::SubHeading;
    let title = "Once more".to_owned();
    let request = SaveNotes { key: preview.key, title, entry: None, again: None, roles: said };
    let view = seen(&bench, bench.host.save_notes(request).unwrap().id);
    assert_eq!(view.lines[1].under, "Written under: What works? › Charities");
    assert_eq!(view.lines.len(), 5);
    assert_eq!(view.themes.len(), 13, "themes come once");
}

#[test]
fn a_line_is_tagged_one_step_at_a_time_and_each_step_is_undone_alone() {
    let bench = Bench::new();
    let id = keep(&bench, &look(&bench, TEXT).unwrap(), None, false);
    let view = seen(&bench, id);
    let heard = theme(&view, "Being listened to");
    say(&bench, &view, 0, LineChange::Put { theme: heard }).unwrap();
    say(&bench, &view, 0, LineChange::Mood { mood: Mood::Works }).unwrap();
    let view = say(&bench, &view, 1, LineChange::LikeAbove).unwrap();
    assert_eq!((view.lines[1].tags.clone(), view.lines[1].mood), (vec![heard], Mood::Works));
    assert_eq!(view.progress, "2 of 6");
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).progress, "1 of 6");
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).lines[0].mood, Mood::NotSaid);
    assert_eq!(seen(&bench, id).lines[0].tags, [heard]);
    // The same again changes nothing, and Undo goes on with the step before.
    say(&bench, &view, 0, LineChange::Put { theme: heard }).unwrap();
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).progress, "0 of 6");
    let line = view.lines[2].id;
    let named =
        |name: &str| bench.host.name_theme(NameTheme { notes: id, line, name: name.into() });
    assert_eq!(named(" being  LISTENED to ").unwrap().themes.len(), 13, "it is there already");
    assert_eq!(named("Buses").unwrap().themes.len(), 14);
    assert_eq!(named("  ").unwrap_err(), UserError::NothingChosen);
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).themes.len(), 13, "the theme and its line are one step");
    assert_eq!(say(&bench, &view, 0, LineChange::LikeAbove).unwrap_err(), UserError::NothingChosen);
    let stranger = LineChange::Put { theme: Id(uuid::Uuid::from_u128(5)) };
    assert_eq!(say(&bench, &view, 0, stranger).unwrap_err(), UserError::Gone);
}

#[test]
fn the_same_notes_again_keep_their_tags_and_a_changed_line_shows_both() {
    let bench = Bench::new();
    let id = keep(&bench, &look(&bench, TEXT).unwrap(), None, false);
    let view = seen(&bench, id);
    let plans = theme(&view, "EHC plans");
    say(&bench, &view, 4, LineChange::Put { theme: plans }).unwrap();
    say(&bench, &view, 4, LineChange::Mood { mood: Mood::Change }).unwrap();
    say(&bench, &view, 4, LineChange::Words { words: "More  news, please".into() }).unwrap();
    let line = seen(&bench, id).lines[4].clone();
    assert_eq!(
        (line.text.as_str(), &line.tags[..], line.mood),
        ("More news, please", &[plans][..], Mood::Change)
    );
    let before = bench.host.earlier_words(LineKey { notes: id, line: line.id }).unwrap();
    assert_eq!(before.words, ["More news"]);
    // Brought in again with one new line, and with a line that is not there any more.
    let preview =
        look(&bench, &TEXT.replace("They listen", "Another line").replace("news", "news, please"))
            .unwrap();
    assert_eq!(preview.again.as_ref().map(|own| own.id), Some(id));
    assert_eq!(preview.notes.last().unwrap(), "These seem to be notes that you have: Table notes.");
    assert_eq!(keep(&bench, &preview, None, true), id);
    let view = seen(&bench, id);
    assert_eq!(view.lines.len(), 7);
    let kept = view.lines.iter().find(|own| own.text == "More news, please").unwrap();
    assert_eq!((kept.id, &kept.tags[..], kept.mood), (line.id, &[plans][..], Mood::Change));
    assert!(view.lines.iter().any(|own| own.text == "They listen"), "nothing is lost");
    assert_eq!(bench.host.notes_overview(NotesOf::default()).unwrap().notes.len(), 1);
}

#[test]
fn bad_input_gets_its_sentence_and_nothing_is_saved() {
    let bench = Bench::new();
    let empty = bench.dir.path().join("empty.txt");
    std::fs::write(&empty, " \n\u{feff}\n").unwrap();
    bench.choose(&[empty]);
    assert_eq!(bench.host.open_notes(Nothing {}).unwrap_err(), UserError::NoLines);
    assert_eq!(look(&bench, "").unwrap_err(), UserError::NoLines);
    assert_eq!(
        UserError::NoLines.sentence(),
        "There are no lines in this. Nothing in your record changed. Open another file, or paste the words."
    );
    bench.choose(&[]);
    assert_eq!(bench.host.open_notes(Nothing {}).unwrap_err(), UserError::Cancelled);
    // Every line left out.
    let preview = look(&bench, "One\nTwo").unwrap();
    let mut request = SaveNotes {
        key: preview.key.clone(),
        title: String::new(),
        entry: None,
        again: None,
        roles: vec![LineRole::LeftOut; 2],
    };
    assert_eq!(bench.host.save_notes(request.clone()).unwrap_err(), UserError::NoLines);
    request.entry = Some(Id(uuid::Uuid::from_u128(9)));
    assert_eq!(bench.host.save_notes(request).unwrap_err(), UserError::Gone);
    // A paragraph, a table, and words from right to left each come in with what was done.
    let long = look(&bench, &"We were heard today. The bus came late. ".repeat(20)).unwrap();
    assert_eq!(long.lines.len(), 40);
    assert_eq!(
        long.notes[1],
        "One long paragraph was parted at its sentences. Look whether each stands well alone."
    );
    let table = look(&bench, "Good\tTo change\nStaff\tBuses\n").unwrap();
    assert_eq!(
        table.notes[1],
        "A table was read column by column. The first cell of each column became a heading."
    );
    let id = keep(&bench, &table, None, false);
    let under: Vec<_> =
        seen(&bench, id).lines.into_iter().map(|line| (line.text, line.under)).collect();
    assert_eq!(under[1], ("Buses".into(), "Written under: To change".into()));
    let arabic = "شكرا للمعلمة\nالحافلة متأخرة\n";
    let id = keep(&bench, &look(&bench, arabic).unwrap(), None, false);
    assert_eq!(seen(&bench, id).lines[1].text, "الحافلة متأخرة");
}

#[test]
fn five_thousand_lines_come_in_parts_and_come_in_again_with_every_tag() {
    let bench = Bench::new();
    let text: String = (0..5000).map(|number| format!("• Line {number} of the day\n")).collect();
    let preview = look(&bench, &text).unwrap();
    assert_eq!(
        preview.notes[1],
        "These are many lines. They are kept in 10 parts of 500 lines, so that tagging stays quick."
    );
    keep(&bench, &preview, None, false);
    let parts = bench.host.notes_overview(NotesOf::default()).unwrap().notes;
    let titles: Vec<_> = parts.iter().map(|own| own.title.as_str()).collect();
    assert_eq!((titles.len(), titles[9]), (10, "Table notes, part 10 of 10"));
    let last = seen(&bench, parts[9].id);
    assert_eq!(last.lines[499].text, "Line 4999 of the day");
    let heard = theme(&last, "Health");
    say(&bench, &last, 499, LineChange::Put { theme: heard }).unwrap();
    let preview = look(&bench, &format!("A new first line\n{text}")).unwrap();
    keep(&bench, &preview, None, true);
    let parts = bench.host.notes_overview(NotesOf::default()).unwrap().notes;
    assert_eq!(parts.len(), 11);
    assert_eq!(
        seen(&bench, parts[10].id).lines[0].tags,
        [heard],
        "it moved to a new part with its theme"
    );
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.host.notes_overview(NotesOf::default()).unwrap().notes.len(), 10);
}

#[test]
fn themes_are_renamed_moved_and_put_together_as_one_step_each() {
    let bench = Bench::new();
    let id = keep(&bench, &look(&bench, TEXT).unwrap(), None, false);
    let view = seen(&bench, id);
    let [plans, health] = ["EHC plans", "Health"].map(|name| theme(&view, name));
    say(&bench, &view, 0, LineChange::Put { theme: plans }).unwrap();
    say(&bench, &view, 0, LineChange::Put { theme: health }).unwrap();
    say(&bench, &view, 1, LineChange::Put { theme: plans }).unwrap();
    let host = &bench.host;
    let save = |id, name: &str, parent| {
        host.save_theme(SaveTheme { id, name: name.into(), meaning: String::new(), parent })
    };
    assert_eq!(
        save(Some(plans), "health", None).unwrap_err(),
        UserError::ThemeThere { name: "health".into() }
    );
    assert_eq!(save(None, " ", None).unwrap_err(), UserError::NothingChosen);
    save(Some(health), "Health and therapies", Some(plans)).unwrap();
    assert_eq!(save(Some(plans), "Plans", Some(health)).unwrap_err(), UserError::ThemeInCircle);
    let counts = host.notes_overview(NotesOf::default()).unwrap().themes;
    let said = counts.iter().find(|own| own.id == plans).unwrap();
    assert_eq!(
        said.said, "2 lines. No table or group is named.",
        "a line with a theme and its part counts once"
    );
    let after = host.merge_themes(MergeThemes { gone: plans, into: health }).unwrap();
    assert_eq!(after.themes.len(), 12);
    assert_eq!(seen(&bench, id).lines[0].tags, [health]);
    assert_eq!(seen(&bench, id).lines[1].tags, [health]);
    host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).lines[1].tags, [plans]);
    host.remove_theme(EntryKey { id: plans }).unwrap();
    assert_eq!(seen(&bench, id).lines[1].tags, []);
    host.undo(Nothing {}).unwrap();
    assert_eq!(seen(&bench, id).lines[1].tags, [plans]);
}

fn answer(bench: &Bench, view: &NotesView, line: usize, change: impl FnOnce(&mut Response)) -> Id {
    let mut response = Response::new(Id(uuid::Uuid::nil()), chrono::Utc::now());
    response.lines = vec![view.lines[line].id];
    change(&mut response);
    let before = bench.host.notes_overview(NotesOf::default()).unwrap().responses;
    let after = bench.host.save_response(response).unwrap().responses;
    let new = |own: &Id| before.iter().all(|known| known.response.id != *own);
    after.iter().map(|own| own.response.id).find(new).unwrap()
}

fn with_answers() -> (Bench, Id, NotesView) {
    let bench = Bench::new();
    let mut event = bench.event("Parents' day");
    event.when = When::day("2018-10-29".parse().unwrap());
    let event = bench.host.save_entry(event).unwrap().entry.id;
    let id = keep(&bench, &look(&bench, TEXT).unwrap(), Some(event), false);
    let view = seen(&bench, id);
    (bench, event, view)
}

#[test]
fn open_answers_come_first_and_a_yes_with_a_date_becomes_a_promise_that_is_linked_both_ways() {
    let (bench, event, view) = with_answers();
    let due = When::day("2030-01-31".parse().unwrap());
    let yes = answer(&bench, &view, 4, |own| {
        own.state = ResponseState::SaidYes;
        (own.by, own.due, own.they_said) = ("head of SEND".into(), due, "A letter a month".into());
    });
    answer(&bench, &view, 5, |own| own.state = ResponseState::SaidNo { reason: String::new() });
    let open = answer(&bench, &view, 0, |_| {});
    let all = bench.host.notes_overview(NotesOf { entry: Some(event) }).unwrap().responses;
    assert_eq!(all[0].response.id, open);
    assert!(
        all[0].standing.ends_with("days since Mon 29 Oct 2018, when it was said."),
        "{}",
        all[0].standing
    );
    assert_eq!(all[0].said, "They listen");
    assert!(all.iter().any(|own| own.standing == "They said no. No reason given."));
    assert!(!all[0].can_be_promise);
    let refused = bench.host.promise_of_response(EntryKey { id: open }).unwrap_err();
    assert_eq!(refused, UserError::NothingChosen);
    let made = bench.host.promise_of_response(EntryKey { id: yes }).unwrap();
    let EntryKind::Promise(promise) = &made.entry.kind else { panic!("{made:?}") };
    assert_eq!((promise.promised_by.as_str(), promise.due), ("head of SEND", due));
    assert_eq!(made.entry.title, "A letter a month", "the line may not be quoted");
    assert_eq!(
        made.answers.iter().map(|own| own.id).collect::<Vec<_>>(),
        [yes],
        "and from the promise back"
    );
    let all = bench.host.notes_overview(NotesOf::default()).unwrap().responses;
    let own = all.iter().find(|own| own.response.id == yes).unwrap();
    assert_eq!(own.promise.as_ref().map(|entry| entry.id), Some(made.entry.id));
    assert!(!own.can_be_promise, "one promise is enough");
    bench.host.undo(Nothing {}).unwrap();
    let all = bench.host.notes_overview(NotesOf::default()).unwrap().responses;
    assert!(all.iter().all(|own| own.promise.is_none()), "entry and link are one step");
    let mut empty = Response::new(Id(uuid::Uuid::nil()), chrono::Utc::now());
    empty.they_said = "Yes".into();
    assert_eq!(bench.host.save_response(empty).unwrap_err(), UserError::NothingChosen);
    // The entry shows its notes.
    let entry = bench.host.get_entry(EntryKey { id: event }).unwrap();
    assert_eq!(entry.notes.iter().map(|own| own.id).collect::<Vec<_>>(), [view.id]);
}

#[test]
fn the_letter_asks_for_the_open_ones_and_for_no_other() {
    let (bench, event, view) = with_answers();
    say(&bench, &view, 4, LineChange::Quote { ok: true }).unwrap();
    say(&bench, &view, 0, LineChange::Quote { ok: true }).unwrap();
    say(&bench, &view, 1, LineChange::Put { theme: theme(&view, "Health") }).unwrap();
    answer(&bench, &view, 4, |_| {});
    answer(&bench, &view, 1, |_| {});
    answer(&bench, &view, 2, |_| {});
    answer(&bench, &view, 0, |own| {
        (own.state, own.they_did) = (ResponseState::Done, "A helpline opened".into());
    });
    answer(&bench, &view, 5, |own| own.state = ResponseState::Doing);
    let started = StartLetter { template: "open-answers".into(), about: Some(event), plan: None };
    let letter = bench.host.start_letter(started).unwrap();
    for words in ["- More news", "They listen: A helpline opened", "Mon 29 Oct 2018"] {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    // A line that may not be quoted is asked after by what it is about alone.
    for words in ["- Something about this: Health", "- Something that is not quoted here"] {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    for words in ["Give us hope", "Charities", "Support"] {
        assert!(!letter.text.contains(words), "{words}: {}", letter.text);
    }
}

#[test]
fn the_table_prints_without_a_failure_and_shows_only_quotes_that_were_ticked() {
    let (bench, event, view) = with_answers();
    answer(&bench, &view, 4, |own| own.by = "head of SEND".into());
    answer(&bench, &view, 2, |_| {});
    say(&bench, &view, 4, LineChange::Quote { ok: true }).unwrap();
    say(&bench, &view, 0, LineChange::Put { theme: theme(&view, "Health") }).unwrap();
    say(&bench, &view, 1, LineChange::Put { theme: theme(&view, "Health") }).unwrap();
    say(&bench, &view, 0, LineChange::Quote { ok: true }).unwrap();
    say(&bench, &view, 0, LineChange::SaidBy { words: "Table 2".into() }).unwrap();
    let paper = PaperWish { large_print: false, black_and_white: false, to_print: false };
    let saved = bench.host.print_answers(PrintAnswers { entry: Some(event), paper }).unwrap();
    let pdf = std::fs::read(bench.dir.path().join(&saved.name)).unwrap();
    let page = |number| evenhand_bundle::page_text(&pdf, number).unwrap_or_default();
    let words = [1, 2].map(page).join(" ");
    for part in ["More news", "By:", "They listen", "from 1 table or group", "What works?"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    for hidden in ["Charities", "Support"] {
        assert!(!words.contains(hidden), "{hidden} was not ticked: {words}");
    }
    let saved = bench.host.export_notes(NotesOf { entry: Some(event) }).unwrap();
    let csv = std::fs::read_to_string(bench.dir.path().join(&saved.name)).unwrap();
    assert!(csv.contains("Health,,2,,0,0,0,2,They listen\r\n"), "{csv}");
    assert!(!csv.contains("Charities"));
}
