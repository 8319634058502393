//! A meeting on a page, and the sheet after it.

use crate::support::{Bench, today};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use evenhand_app::contract::{
    CheckMeeting, CheckResult, EntryKey, EntryType, EntryView, KeepQuestions, MeetingSheet,
    NewEntry, Nothing, PaperWish, PastedText, PrintMeetingPage, PromisesQuery, SaveInvitation,
    SheetPromise, StepKind, UserError,
};
use evenhand_core::charter::{Measure, Verdict};
use evenhand_core::record::{
    Contact, Entry, EntryKind, Id, InDoubt, Involved, Judgement, JudgementKind, LadderPlace,
    Meeting, MeetingStatus, MeetingTime, Promise, Provenance, When,
};

fn new(bench: &Bench, entry_type: EntryType, title: &str) -> Entry {
    let entry = bench.host.new_entry(NewEntry { entry_type }).unwrap();
    Entry { title: title.into(), ..entry }
}

/// A meeting so many days from today.
fn meeting(bench: &Bench, title: &str, days: i64) -> Id {
    let mut entry = new(bench, EntryType::Meeting, title);
    let date = today() + TimeDelta::days(days);
    let EntryKind::Meeting(meeting) = &mut entry.kind else { panic!() };
    meeting.starts = Some(MeetingTime::Date { date });
    entry.when = When::day(date);
    bench.host.save_entry(entry).unwrap().entry.id
}

fn promise(bench: &Bench, title: &str, due: When) -> Entry {
    let mut entry = new(bench, EntryType::Promise, title);
    entry.kind = EntryKind::Promise(Promise { due, ..Promise::default() });
    bench.host.save_entry(entry).unwrap().entry
}

/// How many meetings Today asks about.
fn looks_back(bench: &Bench) -> usize {
    let steps = bench.host.today(Nothing {}).unwrap().steps;
    steps.iter().filter(|step| step.kind == StepKind::LookBack).count()
}

fn sheet(entry: Id) -> MeetingSheet {
    MeetingSheet { entry, held: false, promises: Vec::new(), minutes: None, judgement: None }
}

#[test]
fn the_page_tells_what_is_open_and_nothing_that_is_kept_back() {
    let bench = Bench::new();
    let id = meeting(&bench, "Group in December", 3);
    let past = When::day(today() - TimeDelta::days(10));
    promise(&bench, "The minutes", past);
    promise(&bench, "A list of names", When::Undated);
    for (title, private) in [("Kept back", true), ("Half done", false)] {
        let mut entry = promise(&bench, title, past);
        (entry.private, entry.draft) = (private, !private);
        bench.host.save_entry(entry).unwrap();
    }
    let mut asked = new(&bench, EntryType::Contact, "Asked for the dates");
    asked.kind = EntryKind::Contact(Contact { reply_wanted: true, ..Contact::default() });
    bench.host.save_entry(asked).unwrap();

    let page = bench.host.meeting_page(EntryKey { id }).unwrap();
    let titles: Vec<_> = page.promised.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(titles, ["The minutes", "A list of names"], "past its day first, no day last");
    assert!(page.promised[0].standing.contains("10 days"), "{:?}", page.promised[0]);
    assert!(!page.promised[1].standing.contains("late"), "{:?}", page.promised[1]);
    assert_eq!(page.unanswered.len(), 1);
    assert!(page.findings.is_empty() && page.before.is_empty() && page.people.is_empty());
    assert_eq!((page.questions.len(), page.proposed.len()), (0, 3), "{:?}", page.proposed);
    let whole = serde_json::to_string(&page).unwrap();
    assert!(!whole.contains("Kept back") && !whole.contains("Half done"), "{whole}");
}

#[test]
fn a_child_is_not_on_the_page_and_the_others_are_there_once_by_their_role() {
    let bench = Bench::new();
    let id = meeting(&bench, "Review", 1);
    let mut entry = bench.host.get_entry(EntryKey { id }).unwrap().entry;
    for (name, role, child) in [("Robin Q", "", true), ("Officer One", "SEN officer", false)] {
        let mut person = bench.host.new_person(Nothing {}).unwrap();
        (person.name, person.role, person.child) = (name.into(), role.into(), child);
        let person = bench.host.save_person(person).unwrap().id;
        for part in ["took part", "chair"] {
            entry.people.push(Involved { person, part: part.into() });
        }
    }
    bench.host.save_entry(entry).unwrap();
    let page = bench.host.meeting_page(EntryKey { id }).unwrap();
    assert_eq!(page.people.len(), 1);
    assert_eq!(page.people[0].role, "SEN officer");
    assert!(!serde_json::to_string(&page).unwrap().contains("Robin"));
    let choices = bench.host.meeting_sheet(EntryKey { id }).unwrap();
    assert_eq!(choices.roles, ["SEN officer"]);
}

#[test]
fn a_proposed_question_is_on_the_page_only_once_it_was_taken_over() {
    let bench = Bench::new();
    let id = meeting(&bench, "Group", 3);
    promise(&bench, "The minutes", When::Undated);
    let page = bench.host.meeting_page(EntryKey { id }).unwrap();
    let words = page.proposed[0].words.clone();
    assert_eq!(words, "By which day will this be done: The minutes?");
    let questions = vec![words.clone(), "  ".into()];
    let page = bench.host.keep_questions(KeepQuestions { entry: id, questions }).unwrap();
    assert_eq!(page.questions, [words]);
    assert!(page.proposed.is_empty(), "it is not proposed again");
    let paper = PaperWish { large_print: true, black_and_white: true, to_print: false };
    let saved = bench.host.print_meeting_page(PrintMeetingPage { entry: id, paper }).unwrap();
    assert!(saved.bytes > 1000);
    bench.host.undo(Nothing {}).unwrap();
    assert!(bench.host.meeting_page(EntryKey { id }).unwrap().questions.is_empty());
}

#[test]
fn what_is_accepted_after_a_meeting_is_saved_as_one_step_and_undone_as_one() {
    let bench = Bench::new();
    let id = meeting(&bench, "Group", -1);
    assert_eq!(looks_back(&bench), 1, "Today asks what came of it");
    let due = bench.host.meeting_sheet(EntryKey { id }).unwrap().days[1].when;
    let given = MeetingSheet {
        held: true,
        promises: vec![
            SheetPromise { what: "The minutes".into(), by: "chair".into(), due },
            SheetPromise { what: "A list".into(), by: String::new(), due: When::Undated },
        ],
        minutes: Some(90),
        judgement: Some(Judgement {
            ladder: "hart".into(),
            place: LadderPlace::Rung("tokenism".into()),
            kind: JudgementKind::Ours,
            why: "We were asked at the end.".into(),
            as_of: When::Undated,
            by: String::new(),
            evidence: Vec::new(),
        }),
        ..sheet(id)
    };
    let view = bench.host.save_meeting_sheet(given).unwrap();
    let EntryKind::Meeting(meeting) = &view.entry.kind else { panic!() };
    assert_eq!((meeting.status, meeting.judgements.len()), (MeetingStatus::Held, 1));
    assert_eq!(bench.titles(), ["A list", "Group", "Meeting: Group", "The minutes"]);
    let promises = bench.host.list_promises(PromisesQuery { open: 9, settled: 9 }).unwrap();
    let undated = promises.open.iter().find(|one| one.title == "A list").unwrap();
    assert_eq!(undated.days_late, None, "no day was given, so it is never late");
    let again = bench.host.meeting_sheet(EntryKey { id }).unwrap();
    assert_eq!((again.held, again.promised.len()), (true, 2));
    assert_eq!(looks_back(&bench), 0);

    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.titles(), ["Group"]);
    let EntryKind::Meeting(meeting) = bench.host.get_entry(EntryKey { id }).unwrap().entry.kind
    else {
        panic!()
    };
    assert_eq!((meeting.status, meeting.judgements.len()), (MeetingStatus::Planned, 0));
}

#[test]
fn what_was_not_accepted_is_not_saved_and_what_cannot_be_is_refused_whole() {
    let bench = Bench::new();
    let id = meeting(&bench, "Group", -1);
    let save = |given| bench.host.save_meeting_sheet(given).unwrap_err();
    assert_eq!(save(sheet(id)), UserError::NothingChosen);
    let place = LadderPlace::Rung("tokenism".into());
    let judgement = Judgement {
        ladder: "hart".into(),
        place,
        kind: JudgementKind::Ours,
        why: String::new(),
        as_of: When::Undated,
        by: String::new(),
        evidence: Vec::new(),
    };
    let not_held = MeetingSheet { judgement: Some(judgement), minutes: Some(5), ..sheet(id) };
    assert_eq!(save(not_held), UserError::NotHeld);
    let (from, to) = (NaiveDate::MAX, NaiveDate::MIN);
    let backwards =
        SheetPromise { what: "Minutes".into(), by: String::new(), due: When::Range { from, to } };
    let wrong = MeetingSheet { held: true, promises: vec![backwards.clone()], ..sheet(id) };
    assert_eq!(save(wrong), UserError::BadDate);
    let empty = SheetPromise { what: " ".into(), due: When::Undated, ..backwards };
    assert_eq!(save(MeetingSheet { promises: vec![empty], ..sheet(id) }), UserError::NothingChosen);
    let nobody = Id(uuid::Uuid::from_u128(1));
    assert_eq!(save(MeetingSheet { minutes: Some(5), ..sheet(nobody) }), UserError::Gone);
    assert_eq!(bench.titles(), ["Group"], "nothing of it was saved");
    // Hours alone say nothing of the meeting itself, and zero is a number that somebody typed.
    bench.host.save_meeting_sheet(MeetingSheet { minutes: Some(0), ..sheet(id) }).unwrap();
    let EntryKind::Meeting(own) = bench.host.get_entry(EntryKey { id }).unwrap().entry.kind else {
        panic!()
    };
    assert_eq!(own.status, MeetingStatus::Planned);
}

#[test]
fn old_and_called_off_meetings_are_not_asked_about() {
    let bench = Bench::new();
    meeting(&bench, "Long ago", -40);
    let off = meeting(&bench, "Called off", -2);
    let mut entry = bench.host.get_entry(EntryKey { id: off }).unwrap().entry;
    let EntryKind::Meeting(own) = &mut entry.kind else { panic!() };
    own.status = MeetingStatus::Cancelled;
    bench.host.save_entry(entry).unwrap();
    assert_eq!(looks_back(&bench), 0);
    let at = Utc::now();
    let sample = evenhand_app::sample::package(at).unwrap().record;
    for entry in &sample.entries {
        if matches!(entry.kind, EntryKind::Meeting(_)) {
            let page =
                evenhand_app::meetings::page(&sample, &Provenance::default(), entry.id, today())
                    .unwrap();
            let wish = PaperWish::default();
            assert!(evenhand_app::meetings::pdf(&page, wish, at, today()).is_ok());
        }
    }
}

#[test]
fn a_pasted_answer_is_shown_as_what_it_is_and_proposes_no_meeting() {
    let bench = Bench::new();
    for (text, words) in [
        ("Declined: Annual review\nTuesday 8 December 2026, 10am", "a reply"),
        ("Subject: Canceled: Annual review\n\n8 December 2026 at 10am", "called off"),
        ("Subject: New Time Proposed: Review\n\n8 December 2026 at 2pm", "another time"),
    ] {
        let found = bench.host.read_pasted(PastedText { text: text.into() }).unwrap();
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].purpose_words.contains(words), "{:?}", found[0].purpose_words);
        assert_eq!(found[0].meeting.starts, None, "{text}");
        assert_eq!(found[0].meeting.notices, [], "{text}");
    }
    let nothing = bench.host.read_pasted(PastedText { text: "Thank you for that.".into() });
    assert_eq!(nothing, Ok(Vec::new()));
}

/// A mail with two answers to one question, in its words and in its calendar.
const DISPUTED: &str = "From: team@council.example\r\nTo: parent@home.example\r\nSubject: Forum\r\n\
Date: Thu, 12 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
The parents forum is on Tuesday 8 December 2026 at 7pm.\r\n\
--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n\
BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T090000Z\r\n\
SUMMARY:Parents forum\r\nDTSTART:20261208T100000Z\r\nDTEND:20261208T110000Z\r\n\
END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";

#[test]
fn a_start_that_its_message_disputes_is_not_scored_until_a_person_has_settled_it() {
    let bench = Bench::new();
    let found = bench.host.read_pasted(PastedText { text: DISPUTED.into() }).unwrap();
    let [preview] = found.as_slice() else { panic!("{found:?}") };
    let at = |starts: &str| {
        let utc = starts.parse().unwrap();
        let (zone, local) = ("Europe/London".to_owned(), DateTime::<Utc>::naive_utc(&utc));
        Some(MeetingTime::At { utc, zone, local })
    };
    let window = |key: &str, starts: &str, sure: bool| {
        let mut meeting = preview.meeting.clone();
        meeting.starts = at(starts);
        let request = CheckMeeting { charter: "hounslow".into(), meeting, key: key.into(), sure };
        let checked = bench.host.check_meeting(request).unwrap();
        (window_of(&checked), checked.in_doubt)
    };
    assert_eq!(window(&preview.key, "2026-12-08T10:00:00Z", false), (Verdict::CantTell, true));
    assert_eq!(window(&preview.key, "2026-12-08T10:00:00Z", true), (Verdict::Met, false));
    // Another start is the person's own word, and no message stands against it.
    assert_eq!(window(&preview.key, "2026-12-08T10:15:00Z", false), (Verdict::Met, false));
    assert_eq!(window("", "2026-12-08T10:00:00Z", false), (Verdict::Met, false));

    // Saving it settles nothing: a person does, by saying so or by putting in when it is.
    let save = |sure: bool| {
        let found = bench.host.read_pasted(PastedText { text: DISPUTED.into() }).unwrap().remove(0);
        let meeting = Meeting { charter: "hounslow".into(), ..found.meeting };
        let (key, title, notes) = (found.key, found.title, found.notes);
        let request = SaveInvitation { key, title, meeting, notes, into: None, sure };
        bench.host.save_invitation(request).unwrap()
    };
    let of = |view: &EntryView| {
        let check = view.check.as_ref().unwrap();
        (window_of(check), check.in_doubt)
    };
    let saved = save(false);
    assert_eq!(of(&saved), (Verdict::CantTell, true));
    assert_eq!(of(&save(true)), (Verdict::Met, false));
    let changed = |change: &dyn Fn(&mut Meeting)| {
        let mut entry = saved.entry.clone();
        let EntryKind::Meeting(meeting) = &mut entry.kind else { panic!("{entry:?}") };
        change(meeting);
        bench.host.save_entry(entry).unwrap()
    };
    assert_eq!(of(&changed(&|meeting| meeting.place = "Civic Centre".into())), of(&saved));
    let as_it_stands = changed(&|meeting| meeting.doubt = InDoubt::default());
    assert_eq!(of(&as_it_stands), (Verdict::Met, false));
    assert_eq!(of(&changed(&|_| ())), of(&saved));
    let longer = changed(&|meeting| meeting.ends = at("2026-12-08T11:30:00Z"));
    assert_eq!(of(&longer), of(&saved), "another end tells nothing of its start");
    let another = changed(&|meeting| meeting.starts = at("2026-12-08T10:15:00Z"));
    assert_eq!(of(&another), (Verdict::Met, false));
}

fn window_of(check: &CheckResult) -> Verdict {
    check.findings.iter().find(|one| one.measure == Measure::Window).unwrap().result
}
