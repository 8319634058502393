//! Feedback forms: typed in once, counted from five on, quoted only where the writer ticked it, good words kept.

use crate::support::Bench;
use evenhand_app::contract::{
    EntryKey, FormsOf, FormsView, PaperWish, PrintForms, UserError, UserResult,
};
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{
    Entry, EntryKind, FeedbackForm, Id, Involved, Meeting, MeetingStatus, Record,
};

fn held(bench: &Bench, people: usize) -> Id {
    let kind =
        EntryKind::Meeting(Box::new(Meeting { status: MeetingStatus::Held, ..Meeting::default() }));
    let mut entry = Entry { kind, ..bench.save("Group meeting").entry };
    for number in 0..people {
        let mut person = bench.host.new_person(Default::default()).unwrap();
        person.role = format!("parent carer {number}");
        bench.host.save_person(person.clone()).unwrap();
        entry.people.push(Involved { person: person.id, part: String::new() });
    }
    bench.host.save_entry(entry).unwrap().entry.id
}

fn form(meeting: Id, code: &str) -> FeedbackForm {
    let mut form = FeedbackForm::new(Id(uuid::Uuid::nil()), "meeting", 1, chrono::Utc::now());
    (form.meeting, form.code) = (Some(meeting), code.into());
    form.filled.answers.insert("listened".into(), FormAnswer::Step(4));
    form
}

fn save(bench: &Bench, form: FeedbackForm) -> UserResult<FormsView> {
    bench.host.save_form(form)
}

#[test]
fn four_forms_give_no_counts_and_the_fifth_does() {
    let bench = Bench::new();
    let meeting = held(&bench, 3);
    for number in 1..=4 {
        let view = save(&bench, form(meeting, &format!("Q{number}"))).unwrap();
        let [set] = &view.sets[..] else { panic!("{view:?}") };
        assert_eq!(set.statements, []);
        let came =
            if number == 1 { "1 form came in.".into() } else { format!("{number} forms came in.") };
        assert_eq!(set.words[0], came);
        assert_eq!(view.notes.len(), usize::from(number > 3), "more forms than people is said");
    }
    let mut fifth = form(meeting, "");
    fifth.filled.answers.insert("papers".into(), FormAnswer::CantSay);
    let view = save(&bench, fifth).unwrap();
    assert_eq!(view.forms.len(), 5, "all are kept");
    let said: Vec<_> = view.sets[0].statements.iter().map(|one| one.said.as_str()).collect();
    assert_eq!(
        said[0],
        "Not at all 0, A little 0, Partly 0, Mostly 0 and Fully 0, out of 0. Can’t say 1. Blank 4."
    );
    assert!(said.iter().any(|said| said.contains("Mostly 5 and Fully 0, out of 5.")), "{said:?}");
}

#[test]
fn what_does_not_fit_or_was_typed_in_before_is_refused_and_nothing_is_saved() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    save(&bench, form(meeting, "ab 12")).unwrap();
    let twice = save(&bench, form(meeting, " AB12 ")).unwrap_err();
    assert_eq!(twice, UserError::FormTyped { paper: "AB12".into() });
    let mut high = form(meeting, "x1");
    high.filled.answers.insert("listened".into(), FormAnswer::Step(6));
    assert_eq!(save(&bench, high).unwrap_err(), UserError::NotOnForm);
    let mut stranger = form(meeting, "x2");
    stranger.filled.answers.insert("nothing-of-this".into(), FormAnswer::Step(1));
    assert_eq!(save(&bench, stranger).unwrap_err(), UserError::NotOnForm);
    let unknown = FeedbackForm { set: "nobody".into(), ..form(meeting, "x3") };
    assert_eq!(save(&bench, unknown).unwrap_err(), UserError::UnknownForm);
    let mut empty = form(meeting, "x4");
    empty.filled.answers.clear();
    assert_eq!(save(&bench, empty).unwrap_err(), UserError::NothingChosen);
    let view = bench.host.forms_of(FormsOf { meeting: Some(meeting), form: None }).unwrap();
    assert_eq!(view.forms.len(), 1);
    // Once the first is in the bin its code may be used again.
    bench.host.remove_form(EntryKey { id: view.forms[0].id }).unwrap();
    save(&bench, form(meeting, "AB12")).unwrap();
}

#[test]
fn good_words_that_may_be_quoted_become_an_entry_that_says_how_many_forms_there_were() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    let mut silent = form(meeting, "");
    silent.filled.good = "Not to be quoted".into();
    save(&bench, silent).unwrap();
    let mut open = form(meeting, "");
    (open.filled.good, open.filled.quote_ok) = (" We were thanked. ".into(), true);
    let view = save(&bench, open).unwrap();
    let [good] = &view.sets[0].good[..] else { panic!("{view:?}") };
    assert_eq!((good.words.as_str(), good.kept), ("We were thanked.", false));
    let entry = bench.host.keep_good_words(EntryKey { id: good.form }).unwrap().entry;
    assert!(entry.working_well);
    assert_eq!(entry.title, "We were thanked.");
    assert_eq!(entry.notes, "From a feedback form.");
    let again = bench.host.keep_good_words(EntryKey { id: good.form });
    assert_eq!(again.unwrap_err(), UserError::NothingChosen, "it is there already");
    let other = view.forms.iter().find(|form| !form.filled.quote_ok).unwrap();
    let refused = bench.host.keep_good_words(EntryKey { id: other.id });
    assert_eq!(refused.unwrap_err(), UserError::NothingChosen, "the writer did not tick it");
    // One step: Undo takes the entry away, and the words are offered again.
    bench.host.undo(Default::default()).unwrap();
    let view = bench.host.forms_of(FormsOf { meeting: Some(meeting), form: None }).unwrap();
    assert!(!view.sets[0].good[0].kept);
    assert!(bench.titles().iter().all(|title| title != "We were thanked."));
}

#[test]
fn a_form_of_a_meeting_that_is_gone_is_kept_under_no_meeting() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    save(&bench, form(meeting, "Z1")).unwrap();
    assert_eq!(bench.host.forms_of(FormsOf::default()).unwrap().forms, []);
    bench.host.remove_entry(EntryKey { id: meeting }).unwrap();
    let none = bench.host.forms_of(FormsOf::default()).unwrap();
    let form = Some(none.forms[0].id);
    assert_eq!(bench.host.forms_of(FormsOf { meeting: None, form }).unwrap(), none);
    assert_eq!((none.forms.len(), none.meeting, none.meetings), (1, None, Vec::new()));
}

#[test]
fn blank_forms_are_printed_with_codes_that_are_not_taken() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    save(&bench, form(meeting, "ACDE")).unwrap();
    let request = |set: &str, copies| PrintForms {
        set: set.into(),
        version: 1,
        copies,
        paper: PaperWish::default(),
    };
    for set in ["meeting", "meeting-easy-read", "young-people"] {
        let saved = bench.host.print_forms(request(set, 3)).unwrap();
        let pdf = std::fs::read(bench.dir.path().join(&saved.name)).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "{set}");
    }
    assert_eq!(bench.host.print_forms(request("nobody", 1)).unwrap_err(), UserError::UnknownForm);
    // Chance that gives the same number, and one that is taken, twice: codes are others all the same.
    let info = serde_json::json!({ "id": meeting, "title": "", "created": chrono::Utc::now() });
    let record = Record {
        forms: vec![form(meeting, "aaaa")],
        ..Record::new(serde_json::from_value(info).unwrap())
    };
    let mut numbers = [0_u128, 1, 1, 2].into_iter();
    let codes = evenhand_app::forms::codes(&record, 2, || numbers.next().unwrap());
    assert_eq!(codes, ["CAAA", "DAAA"]);
}
