//! Letters of the record: started, changed, printed, logged as sent, followed up, undone.

use crate::support::*;
use evenhand_app::contract::{
    ChangeLetter, EntryKey, EntryType, LetterChange, LetterFactState, LetterView, LogLetter,
    NewEntry, Nothing, PaperWish, SaveLetter, SearchQuery, SetRecordInfo, StartLetter, UserError,
};
use evenhand_core::record::{Channel, Contact, Direction, DueFrom, EntryKind, Id, Promise, When};

/// What the reader of Word files says before the words of one.
const COPY: &str = "Converted copy of a Word file. Page breaks may differ. The original is kept.";

fn day(text: &str) -> When {
    When::day(text.parse().unwrap())
}

/// A message out that waits for an answer.
fn asked(bench: &Bench) -> Id {
    let mut entry = bench.host.new_entry(NewEntry { entry_type: EntryType::Contact }).unwrap();
    entry.title = "The draft statement".into();
    entry.when = day("2026-05-13");
    entry.kind = EntryKind::Contact(Contact {
        direction: Direction::Out,
        channel: Channel::Email,
        reply_wanted: true,
        ..Contact::default()
    });
    bench.host.save_entry(entry).unwrap().entry.id
}

fn sender(bench: &Bench) {
    let request = SetRecordInfo {
        title: "Our record".into(),
        charter: String::new(),
        council: "Hounslow".into(),
        letters_from: "A. Parent".into(),
        reply_to: "a.parent@example.org".into(),
    };
    bench.host.set_record_info(request).unwrap();
}

fn start(bench: &Bench, template: &str, about: Option<Id>) -> LetterView {
    bench.host.start_letter(StartLetter { template: template.into(), about, plan: None }).unwrap()
}

fn change(bench: &Bench, letter: &LetterView, change: LetterChange) -> LetterView {
    bench.host.change_letter(ChangeLetter { id: letter.id, change }).unwrap()
}

fn fact(fact: &str, words: &str) -> LetterChange {
    LetterChange::Fact { fact: fact.into(), words: words.into(), when: When::Undated }
}

fn sent(bench: &Bench, id: Id, on: &str, due: When) -> LetterView {
    let request =
        LogLetter { id, sent: on.parse().unwrap(), channel: Channel::Email, reply_due: due };
    bench.host.log_letter(request).unwrap()
}

fn state(letter: &LetterView, fact: &str) -> LetterFactState {
    letter.facts.iter().find(|known| known.id == fact).unwrap_or_else(|| panic!("{fact}")).state
}

#[test]
fn a_letter_takes_what_is_known_and_names_what_is_missing() {
    let bench = Bench::new();
    let about = asked(&bench);
    let bare = start(&bench, "chaser", Some(about));
    assert!(bare.text.contains("The draft statement") && bare.text.contains("Wed 13 May 2026"));
    assert_eq!(state(&bare, "sender"), LetterFactState::Missing);
    assert!(bare.text.contains("[your name or your group's name]"), "{}", bare.text);
    sender(&bench);
    let letter = bench.host.letter(EntryKey { id: bare.id }).unwrap();
    assert_eq!(state(&letter, "sender"), LetterFactState::Known);
    assert!(
        letter.differs && !letter.edited,
        "the words change when a person says so, not by themselves"
    );
    let letter = change(&bench, &letter, LetterChange::BuildAgain);
    assert!(letter.text.ends_with("A. Parent"), "{}", letter.text);
    assert!(letter.text.contains("a.parent@example.org"), "{}", letter.text);
    // It is a thing of the record: found, and unfinished until it was sent.
    let query =
        SearchQuery { text: "colleague A. Parent draft".into(), most: 9, ..SearchQuery::default() };
    let _ = bench.host.search(query).unwrap();
    let list = bench.host.list_letters(Nothing {}).unwrap();
    assert_eq!((list.letters.len(), list.letters[0].sent), (1, false));
    assert!(bench.host.get_entry(EntryKey { id: letter.id }).unwrap().entry.draft);
    // The same reminder is not started twice.
    assert_eq!(start(&bench, "chaser", Some(about)).id, letter.id);
}

#[test]
fn words_changed_by_hand_stay_and_undo_brings_back_each_step() {
    let bench = Bench::new();
    sender(&bench);
    let letter = start(&bench, "foi-request", None);
    let asked =
        change(&bench, &letter, fact("wanted", "How many meetings were held\nHow many were moved"));
    assert!(asked.text.contains("- How many meetings were held\n- How many were moved"));
    let by_hand =
        LetterChange::Words { subject: asked.subject.clone(), text: "My own words.".into() };
    let by_hand = change(&bench, &asked, by_hand);
    assert!(by_hand.edited);
    let still = change(&bench, &by_hand, fact("form", "a table"));
    assert_eq!(still.text, "My own words.");
    assert!(still.differs);
    bench.host.undo(Nothing {}).unwrap();
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(bench.host.letter(EntryKey { id: letter.id }).unwrap().text, asked.text);
    let out = LetterChange::LeaveOut { fact: "written_on".into(), out: true };
    let left = change(&bench, &asked, out);
    assert_eq!(state(&left, "written_on"), LetterFactState::LeftOut);
    let unknown = ChangeLetter { id: letter.id, change: fact("no-such-fact", "x") };
    assert_eq!(bench.host.change_letter(unknown).unwrap_err(), UserError::Gone);
}

#[test]
fn a_letter_that_was_sent_waits_for_its_answer_and_the_next_one_names_it() {
    let bench = Bench::new();
    sender(&bench);
    let about = asked(&bench);
    let first = start(&bench, "chaser", Some(about));
    let logged = sent(&bench, first.id, "2026-06-01", day("2026-06-15"));
    assert!(logged.sent_words.contains("Mon 1 Jun 2026"), "{}", logged.sent_words);
    let entry = bench.host.get_entry(EntryKey { id: first.id }).unwrap().entry;
    let EntryKind::Contact(contact) = &entry.kind else { panic!("{entry:?}") };
    assert!(contact.reply_wanted && !entry.draft);
    assert_eq!((entry.when, contact.reply_due), (day("2026-06-01"), day("2026-06-15")));
    // From the first message, and from the reminder itself, the next letter is the second reminder.
    for from in [about, first.id] {
        let template = if from == about { "chaser" } else { "second-chaser" };
        let second = start(&bench, template, Some(from));
        assert_eq!(second.kind, "Second reminder");
        assert!(second.text.contains("Wed 13 May 2026"), "the first message: {}", second.text);
        assert!(second.text.contains("Mon 1 Jun 2026"), "the first reminder: {}", second.text);
        assert!(!second.text.contains("A reminder:"), "{}", second.text);
    }
}

#[test]
fn a_complaint_goes_to_the_next_stage_with_its_days_and_what_was_typed() {
    let bench = Bench::new();
    sender(&bench);
    let first = start(&bench, "complaint-1", None);
    change(&bench, &first, fact("route", "corporate"));
    change(&bench, &first, fact("copies", "Our councillor"));
    let due = bench.host.letter(EntryKey { id: first.id }).unwrap().reply_due;
    assert!(due.exact_day().is_some(), "the code has a day for this: {due:?}");
    sent(&bench, first.id, "2026-06-01", due);
    let second = start(&bench, "complaint-2", Some(first.id));
    assert!(second.text.contains("Mon 1 Jun 2026"), "{}", second.text);
    assert!(second.text.contains("Our councillor"), "{}", second.text);
    assert_eq!(state(&second, "points"), LetterFactState::Missing);
    sent(&bench, second.id, "2026-08-03", When::Undated);
    let third = start(&bench, "ombudsman", Some(second.id));
    assert!(third.text.contains("Mon 1 Jun 2026"), "the first complaint's day: {}", third.text);
}

#[test]
fn nobody_is_reminded_of_the_familys_own_time_limit() {
    let bench = Bench::new();
    let mut entry = bench.host.new_entry(NewEntry { entry_type: EntryType::Promise }).unwrap();
    entry.kind =
        EntryKind::Promise(Promise { due_from: DueFrom::OwnTimeLimit, ..Promise::default() });
    let own = bench.host.save_entry(entry).unwrap().entry.id;
    let request = StartLetter { template: "chaser".into(), about: Some(own), plan: None };
    assert_eq!(bench.host.start_letter(request).unwrap_err(), UserError::NothingAwaited);
    let none = StartLetter { template: "no-such-letter".into(), about: None, plan: None };
    assert_eq!(bench.host.start_letter(none).unwrap_err(), UserError::Gone);
}

#[test]
fn every_letter_is_saved_as_pdf_and_as_a_word_file_with_its_words() {
    let bench = Bench::new();
    sender(&bench);
    let choices = bench.host.list_letters(Nothing {}).unwrap().choices;
    assert_eq!(choices.len(), 14);
    for choice in choices {
        let letter = start(&bench, &choice.template, None);
        for word in [false, true] {
            let request = SaveLetter { id: letter.id, word, paper: PaperWish::default() };
            let saved = bench.host.save_letter(request).unwrap();
            let path = bench.dir.path().join(&saved.name);
            let bytes = std::fs::read(&path).unwrap();
            std::fs::remove_file(&path).unwrap();
            if word {
                let read = evenhand_bundle::file_words(&bytes, "letter.docx");
                let words = |text: &str| {
                    let words = text.split_whitespace().filter(|w| *w != "-" && *w != "\u{2022}");
                    let mut words: Vec<String> = words.map(str::to_owned).collect();
                    words.sort();
                    words
                };
                // The reader says first that the pages are a converted copy.
                let read = read.replace(COPY, "");
                let wanted = words(&format!("{} {}", letter.subject, letter.text));
                assert_eq!(words(&read), wanted, "{}", choice.template);
            } else {
                assert!(bytes.starts_with(b"%PDF-"), "{}", choice.template);
            }
        }
    }
}
