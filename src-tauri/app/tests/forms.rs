//! Feedback forms: typed in once, counted from five on, quoted only where the writer ticked it, good words kept.

use crate::support::Bench;
use evenhand_app::contract::{
    EntryKey, FormSetFault, FormSetKey, FormSetPreview, FormsOf, FormsView, ItemKey, KeepFormSet,
    ListPage, Nothing, PaperWish, PrintForms, SurveyChoice, UserError, UserResult,
};
use evenhand_capture::survey::{SurveyColumn, SurveyMapping, SurveyValue};
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{
    Entry, EntryKind, FeedbackForm, FilledBy, GotBy, Id, Involved, Meeting, MeetingStatus, Record,
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

const SURVEY: &str = "Timestamp,Response ID,The papers came in time for me to read them.,I was listened to.,Email\n\
    12/11/2026,R1,Fully,Mostly,a@example.org\n12/11/2026,R2,Agree,Partly,\n12/11/2026,r1,Fully,,\n12/11/2026,,Fully,Partly,\n";

/// A survey's choice of rows, by the mapping proposed.
fn survey(bench: &Bench, meeting: Id) -> SurveyChoice {
    let path = bench.dir.path().join("survey.csv");
    std::fs::write(&path, SURVEY).unwrap();
    bench.choose(&[path]);
    let opened = bench.host.open_survey(Nothing {}).unwrap();
    SurveyChoice {
        key: opened.key,
        sheet: 0,
        set: "meeting".into(),
        version: 1,
        mapping: None,
        meeting: Some(meeting),
        filled_by: FilledBy::ParentCarer,
        rows: vec![2, 3, 4, 5],
    }
}

#[test]
fn a_surveys_rows_are_looked_at_mapped_and_saved_as_one_step_once() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    let mut choice = survey(&bench, meeting);
    let forms =
        || bench.host.forms_of(FormsOf { meeting: Some(meeting), form: None }).unwrap().forms;
    let view = bench.host.preview_survey(choice.clone()).unwrap();
    assert!(forms().is_empty(), "looking saves nothing");
    assert_eq!(view.mapping.columns.len(), 5);
    assert_eq!(view.mapping.columns[4], SurveyColumn::Nothing, "an address is not used");
    let ready: Vec<u32> = view.rows.iter().filter(|row| row.ready).map(|row| row.number).collect();
    assert_eq!(ready, [2, 5], "{view:?}");
    assert_eq!((view.strange[0].value.as_str(), view.strange[0].count), ("Agree", 1));
    assert!(view.rows[1].doubts[0].contains("“Agree” means nothing here yet"), "{view:?}");
    assert_eq!(view.rows[2].doubts, ["Row 2 has the same code."]);
    // Also what is asked for all the same is not saved where it is in doubt.
    let mut mapping = view.mapping;
    mapping.values.insert("agree".into(), SurveyValue::Step { step: 4 });
    choice.mapping = Some(mapping);
    assert_eq!(bench.host.save_survey(choice.clone()).unwrap().forms, 3);
    let all = forms();
    assert!(all.iter().all(|form| form.got_by == GotBy::OnlineFile && !form.filled.quote_ok));
    let agreed = all.iter().find(|form| form.code == "R2").unwrap();
    assert_eq!(agreed.filled.answers["papers"], FormAnswer::Step(4));
    // The same file again: what has a code is known by it, and what has none is not ticked.
    let again = bench.host.preview_survey(choice.clone()).unwrap();
    assert!(again.rows.iter().all(|row| !row.ready), "{again:?}");
    assert_eq!(
        again.rows.iter().filter(|row| row.sound).map(|row| row.number).collect::<Vec<_>>(),
        [5]
    );
    bench.host.undo(Nothing {}).unwrap();
    assert!(forms().is_empty(), "all of them were one step");
}

#[test]
fn a_mapping_that_the_set_does_not_have_is_refused_and_a_table_of_another_record_is_gone() {
    let bench = Bench::new();
    let choice = survey(&bench, held(&bench, 0));
    let mapped = |columns: Vec<SurveyColumn>| SurveyChoice {
        mapping: Some(SurveyMapping { columns, headings: 1, ..SurveyMapping::default() }),
        ..choice.clone()
    };
    let statement = |id: &str| SurveyColumn::Statement { id: id.into() };
    for columns in [
        vec![statement("nowhere")],
        vec![statement("papers"), statement("papers")],
        vec![SurveyColumn::Good, SurveyColumn::Nothing, SurveyColumn::Good],
    ] {
        let refused = bench.host.preview_survey(mapped(columns.clone()));
        assert_eq!(refused.unwrap_err(), UserError::NotOnForm, "{columns:?}");
        assert_eq!(bench.host.save_survey(mapped(columns)).unwrap_err(), UserError::NotOnForm);
    }
    let other = SurveyChoice { set: "nobody".into(), ..choice.clone() };
    assert_eq!(bench.host.preview_survey(other).unwrap_err(), UserError::UnknownForm);
    let none = SurveyChoice { rows: Vec::new(), ..choice.clone() };
    assert_eq!(bench.host.save_survey(none).unwrap_err(), UserError::NothingChosen);
    bench.lock();
    bench.open().unwrap();
    assert_eq!(bench.host.preview_survey(choice).unwrap_err(), UserError::Gone);
}

const OWN: &str = r#"{"format":1,"id":"our-forum","version":1,"title":"Our questions","for":"anyone",
    "scale":{"steps":[{"words":"No"},{"words":"Yes"}],"cant_say":"Can't say"},
    "statements":[{"id":"tea","words":"There was tea.","rests_on":[{"cornerstone":"welcome_and_care"}]}],
    "good":"What was good?","quote":"You may quote me."}"#;

/// Looks at a file of questions of this text.
fn look(bench: &Bench, text: &str) -> UserResult<FormSetPreview> {
    let path = bench.dir.path().join("questions.json");
    std::fs::write(&path, text).unwrap();
    *bench.choices.files.lock().unwrap() = vec![path];
    bench.host.look_at_form_set(Nothing {})
}

fn keep(bench: &Bench, text: &str) {
    let file = look(bench, text).unwrap().file;
    bench.host.keep_form_set(KeepFormSet { file }).unwrap();
}

/// A form on the first version of the own questions.
fn own_form(meeting: Id, step: u8) -> FeedbackForm {
    let mut form = FeedbackForm::new(Id(uuid::Uuid::nil()), "our-forum", 1, chrono::Utc::now());
    form.meeting = Some(meeting);
    form.filled.answers.insert("tea".into(), FormAnswer::Step(step));
    form
}

fn version(version: u32) -> FormSetKey {
    FormSetKey { set: "our-forum".into(), version }
}

#[test]
fn own_questions_are_looked_at_kept_filled_in_and_passed_on() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    let shipped = bench.host.form_sets(Nothing {}).unwrap().len();
    let found = look(&bench, OWN).unwrap();
    assert_eq!((found.replaces.as_deref(), found.same, &found.beside[..]), (None, false, &[][..]));
    assert!(bench.host.own_form_sets(Nothing {}).unwrap().is_empty(), "looking keeps nothing");
    assert_eq!(save(&bench, own_form(meeting, 1)), Err(UserError::UnknownForm));
    bench.host.keep_form_set(KeepFormSet { file: found.file }).unwrap();
    assert!(look(&bench, OWN).unwrap().same);
    assert_eq!(bench.host.form_sets(Nothing {}).unwrap().len(), shipped + 1);
    for step in [1, 2, 2, 2, 2] {
        save(&bench, own_form(meeting, step)).unwrap();
    }
    let view = bench.host.forms_of(FormsOf { meeting: Some(meeting), form: None }).unwrap();
    assert_eq!(view.sets[0].title, "Our questions (version 1)");
    assert_eq!(view.sets[0].statements[0].said, "No 1 and Yes 4, out of 5. Can’t say 0. Blank 0.");
    assert_eq!(save(&bench, own_form(meeting, 3)), Err(UserError::NotOnForm), "a step too many");

    let saved = bench.host.export_form_set(version(1)).unwrap();
    let text = std::fs::read_to_string(bench.dir.path().join(saved.name)).unwrap();
    assert!(look(&bench, &text).unwrap().same, "what is passed on is the same form");
    // Blank ones print with codes, as those that come with Evenhand do.
    let paper = PaperWish { large_print: true, black_and_white: true, to_print: false };
    let print = PrintForms { set: "our-forum".into(), version: 1, copies: 2, paper };
    bench.choose(&[bench.export("blank.pdf")]);
    bench.host.print_forms(print).unwrap();
}

#[test]
fn questions_that_a_form_was_filled_in_on_are_never_changed_and_never_taken_out() {
    let bench = Bench::new();
    let meeting = held(&bench, 0);
    keep(&bench, OWN);
    // Nothing stands on it yet: it can be put right, and taken out.
    let right = OWN.replace("There was tea.", "There was tea and time.");
    assert_eq!(look(&bench, &right).unwrap().replaces.as_deref(), Some("Our questions"));
    bench.host.remove_form_set(version(1)).unwrap();
    assert_eq!(bench.host.remove_form_set(version(1)), Err(UserError::Gone));
    bench.host.undo(Nothing {}).unwrap();

    save(&bench, own_form(meeting, 2)).unwrap();
    let used = |forms| UserError::FormSetUsed { forms, version: 1, next: 2 };
    assert_eq!(look(&bench, &right), Err(used(1)));
    let file = right.clone();
    assert_eq!(bench.host.keep_form_set(KeepFormSet { file }), Err(used(1)), "not unseen either");
    assert_eq!(bench.host.remove_form_set(version(1)), Err(used(1)));
    let said = used(1).sentence();
    assert!(said.contains("1 form stands on version 1") && said.contains("can be 2"), "{said}");

    // A form in the bin may come back, and asks what it asked.
    let view = bench.host.forms_of(FormsOf { meeting: Some(meeting), form: None }).unwrap();
    bench.host.remove_form(EntryKey { id: view.forms[0].id }).unwrap();
    assert_eq!(look(&bench, &right), Err(used(1)));
    assert_eq!(bench.host.remove_form_set(version(1)), Err(used(1)));
    bench.host.undo(Nothing {}).unwrap();

    // A new version stands beside it, and each form keeps its own questions.
    let second = right.replace("\"version\":1", "\"version\":2");
    assert_eq!(look(&bench, &second).unwrap().beside, [1]);
    keep(&bench, &second);
    let mut newer = own_form(meeting, 1);
    newer.version = 2;
    let view = save(&bench, newer).unwrap();
    let titles: Vec<_> = view.sets.iter().map(|set| set.title.as_str()).collect();
    assert_eq!(titles, ["Our questions (version 1)", "Our questions (version 2)"]);
    let own = bench.host.own_form_sets(Nothing {}).unwrap();
    let told: Vec<_> = own.iter().map(|one| (one.version, one.forms)).collect();
    assert_eq!(told, [(1, 1), (2, 1)]);
}

#[test]
fn what_is_no_file_of_questions_is_refused_with_words_and_nothing_is_kept() {
    let bench = Bench::new();
    let fault = |text: &str| match look(&bench, text).unwrap_err() {
        UserError::FormSetBroken { fault, .. } => fault,
        other => panic!("{other:?}"),
    };
    let with = |from: &str, to: &str| {
        assert!(OWN.contains(from), "{from}");
        fault(&OWN.replace(from, to))
    };
    assert_eq!(fault("[]"), FormSetFault::NoSet);
    assert_eq!(fault(""), FormSetFault::NoSet);
    assert_eq!(with("\"format\":1", "\"format\":9"), FormSetFault::Newer);
    assert_eq!(with("our-forum", "meeting"), FormSetFault::BuiltIn);
    assert_eq!(with("our-forum", "Our forum"), FormSetFault::Id);
    assert_eq!(with("Our questions", " "), FormSetFault::Missing);
    assert_eq!(with("{\"words\":\"Yes\"}", "{\"words\":\"No\"}"), FormSetFault::Steps);
    assert_eq!(with(",{\"words\":\"Yes\"}", ""), FormSetFault::Steps);
    assert_eq!(with("{\"cornerstone\":\"welcome_and_care\"}", ""), FormSetFault::RestsOnNothing);
    assert_eq!(with("\"version\":1", "\"version\":1000"), FormSetFault::TooLong);
    assert_eq!(fault(&format!("{OWN}{}", " ".repeat(300_000))), FormSetFault::TooLong);
    let again = |id: &str, words: &str| {
        let more = format!(
            r#"[{{"id":"{id}","words":"{words}","rests_on":[{{"cornerstone":"communicate"}}]}},"#
        );
        with("\"statements\":[", &format!("\"statements\":{more}"))
    };
    assert_eq!(again("tea", "Other words."), FormSetFault::SameId);
    assert_eq!(again("other", "there  WAS tea."), FormSetFault::SameWords);
    // Editors on Windows put a mark in front of the text.
    assert!(look(&bench, &format!("\u{feff}{OWN}")).is_ok());
    let path = bench.dir.path().join("picture.json");
    std::fs::write(&path, [0xff, 0xd8, 0xff]).unwrap();
    *bench.choices.files.lock().unwrap() = vec![path];
    let name = "picture.json".to_owned();
    assert_eq!(bench.host.look_at_form_set(Nothing {}), Err(UserError::FileNotUnderstood { name }));
    assert!(bench.host.own_form_sets(Nothing {}).unwrap().is_empty());
}

#[test]
fn own_questions_come_back_from_the_bin() {
    let bench = Bench::new();
    keep(&bench, OWN);
    bench.host.remove_form_set(version(1)).unwrap();
    let bin = bench.host.removed(ListPage { most: 9 }).unwrap();
    assert_eq!(bin.items[0].title, "Our questions");
    bench.host.restore(ItemKey { kind: bin.items[0].key.kind, id: bin.items[0].key.id }).unwrap();
    assert_eq!(bench.host.own_form_sets(Nothing {}).unwrap().len(), 1);
}
