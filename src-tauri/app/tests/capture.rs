//! Mail brought in through the host: looked at, chosen, saved as one step, known when it comes again.
#[path = "../../capture/tests/made/mod.rs"]
mod made;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

#[cfg(unix)]
use crate::jobs::{is_running, one_comes_in, sealed};
use crate::support::Bench;
use chrono::Utc;
use evenhand_app::contract::{
    AcceptPromise, CaptureSaved, CaptureView, ChooseMails, EntryKey, JobKey, LookThrough, Nothing,
};
use evenhand_capture::mail::MailDoubt;
use evenhand_core::record::{Contact, Entry, EntryKind, Id, Person, Record};
use made::{COUNCIL, MINE, Made, Sent, mailbox, mboxrd};

fn finished(bench: &Bench, job: &str) {
    loop {
        let state = bench.host.job(JobKey { job: job.into() }).unwrap();
        if state.finished {
            assert_eq!(state.error, None);
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

pub fn look(bench: &Bench, path: PathBuf) -> CaptureView {
    let keys = bench.host.add_dropped(vec![path]).into_iter().map(|file| file.key).collect();
    let job = bench.host.look_through(LookThrough { keys }).unwrap().job;
    finished(bench, &job);
    bench.host.looked_through(JobKey { job }).unwrap()
}

fn choice(key: &str) -> ChooseMails {
    let mine = MINE.map(str::to_owned).to_vec();
    ChooseMails {
        key: key.into(),
        mine,
        council: vec![COUNCIL.into()],
        everybody: true,
        ..ChooseMails::default()
    }
}

fn save(bench: &Bench, key: &str) -> CaptureSaved {
    let job = bench.host.save_mails(choice(key)).unwrap().job;
    finished(bench, &job);
    bench.host.saved_mails(JobKey { job }).unwrap()
}

/// The record as it is on disk, read while the host has it closed.
pub fn on_disk(bench: &Bench) -> (Record, BTreeMap<Id, Vec<u8>>) {
    bench.lock();
    let store = bench.store(Utc::now());
    let record = store.record().unwrap();
    let bytes = record.files.iter().map(|file| (file.id, store.file_bytes(file.id).unwrap()));
    let bytes = bytes.collect();
    store.close().unwrap();
    bench.open().unwrap();
    (record, bytes)
}

/// What a record says, without ids and times of adding: every entry with its people, files and answer by their names.
pub fn said(record: &Record, bytes: &BTreeMap<Id, Vec<u8>>) -> BTreeSet<String> {
    let title = |id: Id| {
        let entry = record.entries.iter().find(|entry| entry.id == id).unwrap();
        format!("{} {:?}", entry.title, entry.when)
    };
    let line = |entry: &evenhand_core::record::Entry| {
        let EntryKind::Contact(contact) = &entry.kind else { panic!("only messages are here") };
        let people: Vec<String> = entry
            .people
            .iter()
            .map(|one| {
                let person = record.people.iter().find(|person| person.id == one.person).unwrap();
                format!("{} {} {:?}", one.part, person.name, person.other_names)
            })
            .collect();
        let files: Vec<String> = entry
            .files
            .iter()
            .map(|one| {
                let file = record.files.iter().find(|file| file.id == one.file).unwrap();
                format!("{} {} {}", file.name, file.sha256, bytes[&file.id].len())
            })
            .collect();
        let contact = Contact { answered_by: None, ..contact.clone() };
        let answer = match &entry.kind {
            EntryKind::Contact(contact) => contact.answered_by.map(title),
            _ => None,
        };
        format!(
            "{} {:?} {:?} {contact:?} {answer:?} {people:?} {files:?}",
            entry.title, entry.when, entry.notes
        )
    };
    record.entries.iter().map(line).collect()
}

fn written(bench: &Bench, name: &str, made: &Made, messages: usize) -> PathBuf {
    let path = bench.dir.path().join(name);
    std::fs::write(&path, mboxrd(&made.messages[..messages.min(made.messages.len())])).unwrap();
    path
}

#[test]
fn mails_that_want_a_look_stand_first_and_say_why() {
    let bench = Bench::new();
    let mail = |id: u32, date: &str| {
        format!(
            "From - Thu Jan  1 00:00:00 2026\nFrom: sen@{COUNCIL}\nTo: {}\nSubject: Letter {id}\n{date}\
             Message-ID: <{id}@{COUNCIL}>\n\nWe write about the plan, {id}.\n\n",
            MINE[0]
        )
    };
    let mails: String = (1..=250)
        .map(|id| {
            mail(id, &format!("Date: Mon, 2 Mar 2026 10:{:02}:{:02} +0000\n", id / 60, id % 60))
        })
        .collect();
    let path = bench.dir.path().join("mail.mbox");
    std::fs::write(&path, mail(0, "") + &mails).unwrap();
    let view = look(&bench, path);
    let preview = bench.host.preview_mails(choice(&view.key)).unwrap();
    assert_eq!((preview.chosen, preview.doubtful, preview.lines.len()), (251, 1, 200));
    let first: Vec<_> = preview
        .lines
        .iter()
        .take(2)
        .map(|line| (line.subject.as_str(), &line.doubts[..]))
        .collect();
    assert_eq!(first, [("Letter 0", &[MailDoubt::NoDate][..]), ("Letter 250", &[])]);
}

#[test]
fn a_question_that_did_not_arrive_waits_for_no_answer() {
    let asked = |report: &str| {
        let bench = Bench::new();
        let question = format!(
            "From - Thu Jan  1 00:00:00 2026\nFrom: {}\nTo: sen@{COUNCIL}\nSubject: Question\n\
             Date: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <q@home.example>\n\n\
             Can you confirm the date?\n\n",
            MINE[0]
        );
        let path = bench.dir.path().join("mail.mbox");
        std::fs::write(&path, question + report).unwrap();
        let key = look(&bench, path).key;
        save(&bench, &key);
        let (record, _) = on_disk(&bench);
        let waits = record.entries.iter().filter(|entry| match &entry.kind {
            EntryKind::Contact(contact) => evenhand_app::view::awaits_reply(contact),
            _ => false,
        });
        waits.count()
    };
    let report = |words: &str| {
        format!(
            "From - Thu Jan  1 00:00:00 2026\nFrom: postmaster@{COUNCIL}\nTo: {}\n\
             Subject: Delivery Status Notification\nDate: Mon, 2 Mar 2026 10:00:05 +0000\n\
             Message-ID: <r@{COUNCIL}>\nIn-Reply-To: <q@home.example>\n\
             Auto-Submitted: auto-replied\n\n{words}\n\n",
            MINE[0]
        )
    };
    assert_eq!(asked(""), 1);
    assert_eq!(asked(&report("Your message was relayed.")), 1, "it arrived");
    assert_eq!(asked(&report("Your message could not be delivered. User unknown.")), 0);
}

#[test]
fn a_mailbox_comes_in_as_it_is_and_only_once() {
    let bench = Bench::new();
    let made = mailbox(120);
    let path = written(&bench, "mail.mbox", &made, usize::MAX);
    let view = look(&bench, path.clone());
    assert_eq!(view.mails as usize, made.messages.len());
    assert_eq!(view.council, [COUNCIL, "sen.lark.gov.uk"].map(str::to_owned)[..view.council.len()]);
    let preview = bench.host.preview_mails(choice(&view.key)).unwrap();
    let machines = made.truths.iter().filter(|truth| truth.automatic).count();
    assert_eq!(preview.chosen as usize, made.truths.len());
    assert_eq!(preview.automatic as usize, machines);
    let saved = save(&bench, &view.key);
    assert_eq!((saved.entries as usize, saved.failed.len()), (made.truths.len(), 0));

    // What waits for a reply is what was made to wait.
    let (record, bytes) = on_disk(&bench);
    let by_id: BTreeMap<String, &made::Truth> =
        made.truths.iter().map(|truth| (truth.id.clone(), truth)).collect();
    for entry in &record.entries {
        let EntryKind::Contact(contact) = &entry.kind else { continue };
        let origin = contact.origin.as_ref().unwrap();
        let truth = by_id[&origin.message_id];
        assert_eq!(evenhand_app::view::awaits_reply(contact), truth.awaiting, "{}", truth.id);
        assert_eq!(entry.when.exact_day(), truth.day);
        let original = &bytes[&entry.files[0].file];
        assert!(
            made.messages.iter().any(|message| message.bytes == *original),
            "the original is byte for byte"
        );
        assert_eq!(entry.files.len(), 1 + truth.files.len(), "{}", truth.id);
        assert!(entry.people.len() <= 3, "the family's own addresses are nobody else");
    }
    let people: BTreeSet<&str> = record.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people.len(), record.people.len(), "each person is there once: {people:?}");

    // Undo takes all of it out; brought in again it is the same.
    let first = said(&record, &bytes);
    let label = bench.host.undo(Nothing {}).unwrap().label;
    assert_eq!(label.as_deref(), Some("Bring in mail"));
    assert!(bench.titles().is_empty());
    let view = look(&bench, path.clone());
    save(&bench, &view.key);
    let (record, bytes) = on_disk(&bench);
    assert_eq!(said(&record, &bytes), first);

    // A third time there is nothing new.
    let view = look(&bench, path);
    let preview = bench.host.preview_mails(choice(&view.key)).unwrap();
    assert_eq!((preview.chosen, preview.known as usize), (0, made.truths.len()));
    assert!(bench.host.save_mails(choice(&view.key)).is_err());
    assert_eq!(view.mine, MINE, "whose addresses are whose is asked once");
}

#[test]
fn a_zip_file_of_mail_comes_in_as_the_mail_in_it_would() {
    let made = mailbox(60);
    let plain = Bench::new();
    let view = look(&plain, written(&plain, "mail.mbox", &made, usize::MAX));
    save(&plain, &view.key);
    let (record, bytes) = on_disk(&plain);
    let expected = said(&record, &bytes);

    let bench = Bench::new();
    let (one, rest) = made.messages.split_first().unwrap();
    let path = bench.dir.path().join("takeout.zip");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let page = b"<html>What is in this file</html>";
    for (name, bytes) in [
        ("Takeout/archive_browser.html", &page[..]),
        ("Takeout/Mail/All mail Including Spam and Trash.mbox", &mboxrd(rest)),
        ("Takeout/Inbox/one.eml", &one.bytes),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    let view = look(&bench, path.clone());
    assert_eq!(view.mails as usize, made.messages.len());
    assert_eq!((view.failed.len(), view.things.len()), (0, 1), "the page in it is not forgotten");
    save(&bench, &view.key);
    let (record, bytes) = on_disk(&bench);
    assert_eq!(said(&record, &bytes), expected);
    // Undo takes all of it out; brought in again it is the same.
    assert!(bench.host.undo(Nothing {}).unwrap().label.is_some());
    assert!(bench.titles().is_empty());
    let view = look(&bench, path.clone());
    save(&bench, &view.key);
    let (record, bytes) = on_disk(&bench);
    assert_eq!(said(&record, &bytes), expected);
    // What came as a mailbox is known when it comes as a zip file.
    let view = look(&plain, path);
    assert_eq!(plain.host.preview_mails(choice(&view.key)).unwrap().chosen, 0);
}

#[test]
fn a_month_later_only_what_is_new_comes_and_old_questions_find_their_answers() {
    let bench = Bench::new();
    let made = mailbox(160);
    let half = made.messages.len() / 2;
    let early = look(&bench, written(&bench, "early.mbox", &made, half));
    save(&bench, &early.key);
    let late = look(&bench, written(&bench, "late.mbox", &made, usize::MAX));
    save(&bench, &late.key);
    let (record, bytes) = on_disk(&bench);
    let other = Bench::new();
    let whole = look(&other, written(&other, "whole.mbox", &made, usize::MAX));
    save(&other, &whole.key);
    let (at_once, its_bytes) = on_disk(&other);
    let facts = |record: &Record, bytes: &BTreeMap<Id, Vec<u8>>| said(record, bytes);
    assert_eq!(
        facts(&record, &bytes),
        facts(&at_once, &its_bytes),
        "in two parts it is the same record"
    );
}

#[test]
fn nothing_is_saved_where_it_is_stopped() {
    let bench = Bench::new();
    let made = mailbox(400);
    let view = look(&bench, written(&bench, "mail.mbox", &made, usize::MAX));
    let job = bench.host.save_mails(choice(&view.key)).unwrap().job;
    bench.host.cancel_job(JobKey { job: job.clone() }).unwrap();
    finished(&bench, &job);
    assert!(bench.titles().is_empty());
    assert!(bench.host.saved_mails(JobKey { job }).is_err());
}

#[cfg(unix)]
#[test]
fn what_is_changed_and_deleted_while_mails_come_in_stays() {
    let bench = Bench::new();
    let mut made = mailbox(800);
    let mail = |from: &str, to: &str, day: u32, more: &str, words: &str| {
        format!(
            "From: {from}\r\nTo: {to}\r\nDate: {day} Nov 2015 09:14:00 +0000\r\nSubject: Re: Taxi\r\n\
            Message-ID: <{day}@x>\r\n{more}\r\n{words}\r\n"
        )
    };
    let (mine, theirs) = (MINE[0], format!("jo@{COUNCIL}"));
    for (at, day) in [12, 13].into_iter().enumerate() {
        let asked = mail(mine, &theirs, day, "", "Could you send the plan?");
        made.messages.insert(at, Sent { bytes: asked.into(), copy: false });
        let answer = format!("In-Reply-To: <{day}@x>\r\n");
        let answered = mail(&theirs, mine, day + 10, &answer, "Here is the plan.");
        made.messages.push(Sent { bytes: answered.into(), copy: false });
    }
    let first = look(&bench, written(&bench, "first.mbox", &made, 20));
    save(&bench, &first.key);
    let (known, _) = on_disk(&bench);
    let all = look(&bench, written(&bench, "all.mbox", &made, usize::MAX));
    let before = sealed(&bench).len();
    let job = bench.host.save_mails(choice(&all.key)).unwrap();
    one_comes_in(&bench, before);
    let awaits = |entry: &&Entry| match &entry.kind {
        EntryKind::Contact(contact) => contact.reply_wanted && contact.answered_by.is_none(),
        _ => false,
    };
    let mut awaiting: Vec<&Entry> = known.entries.iter().filter(awaits).collect();
    awaiting.sort_by_key(|entry| entry.when.earliest());
    // The first of the two whose answers come is deleted, the other is changed.
    let (first, rest) = awaiting.split_first().unwrap();
    bench.host.remove_entry(EntryKey { id: first.id }).unwrap();
    for entry in rest {
        let mut entry = bench.host.get_entry(EntryKey { id: entry.id }).unwrap().entry;
        entry.notes = "Typed meanwhile".into();
        bench.host.save_entry(entry).unwrap();
    }
    let (gone, people) = known.people.get(..2).unwrap().split_first().unwrap();
    bench.host.remove_person(EntryKey { id: gone.id }).unwrap();
    for person in people {
        let renamed = format!("{} of the council", person.name);
        bench.host.save_person(Person { name: renamed, ..person.clone() }).unwrap();
    }
    assert!(is_running(&bench, &job), "all mails were in before anything was changed");
    finished(&bench, &job.job);
    let saved = bench.host.saved_mails(JobKey { job: job.job }).unwrap();
    let (record, _) = on_disk(&bench);
    assert!(record.entries.iter().all(|entry| entry.id != first.id), "what was deleted came back");
    let entry = |id: Id| record.entries.iter().find(|entry| entry.id == id).unwrap();
    assert!(rest.iter().all(|known| entry(known.id).notes == "Typed meanwhile"));
    assert!(saved.now_answered > 0);
    // Its answer was among the new ones: the entry was written once more.
    let EntryKind::Contact(contact) = &entry(rest[0].id).kind else { panic!("a message") };
    assert!(contact.answered_by.is_some());
    assert!(record.people.iter().all(|person| person.id != gone.id), "who was deleted came back");
    for known in people {
        let person = record.people.iter().find(|person| person.id == known.id).unwrap();
        assert_eq!(person.name, format!("{} of the council", known.name));
    }
}

#[test]
fn the_same_mails_saved_twice_at_once_come_in_once() {
    let bench = Bench::new();
    let made = mailbox(60);
    let view = look(&bench, written(&bench, "mail.mbox", &made, usize::MAX));
    let jobs = [0, 1].map(|_| bench.host.save_mails(choice(&view.key)).unwrap().job);
    let saved = jobs.map(|job| {
        finished(&bench, &job);
        bench.host.saved_mails(JobKey { job }).unwrap().entries
    });
    assert_eq!(saved.iter().filter(|entries| **entries == 0).count(), 1, "{saved:?}");
    assert_eq!(bench.titles().len(), saved.iter().sum::<u32>() as usize);
}

#[test]
fn a_large_mailbox_comes_in_parts_that_are_one_step() {
    let bench = Bench::new();
    let made = mailbox(900);
    let view = look(&bench, written(&bench, "mail.mbox", &made, usize::MAX));
    let entries = save(&bench, &view.key).entries as usize;
    let (record, bytes) = on_disk(&bench);
    assert_eq!((entries, record.entries.len()), (made.truths.len(), made.truths.len()));
    bench.lock();
    let store = bench.store(Utc::now());
    assert!(store.head().unwrap().seq > 2, "it came in at once");
    assert_eq!(store.undo_state().unwrap().undo_steps, 1);
    store.close().unwrap();
    bench.open().unwrap();
    bench.host.undo(Nothing {}).unwrap();
    assert!(bench.titles().is_empty());
    bench.host.redo(Nothing {}).unwrap();
    let (again, _) = on_disk(&bench);
    assert_eq!(said(&again, &bytes), said(&record, &bytes));
    let checked = bench.check();
    assert!(checked.sound());
    assert_eq!(checked.clock_set_back, 0);
}

#[cfg(unix)]
#[test]
fn a_stop_amid_the_mails_leaves_no_file() {
    let bench = Bench::new();
    let made = mailbox(400);
    let view = look(&bench, written(&bench, "mail.mbox", &made, usize::MAX));
    let job = bench.host.save_mails(choice(&view.key)).unwrap();
    one_comes_in(&bench, 0);
    bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
    finished(&bench, &job.job);
    assert!(bench.titles().is_empty());
    assert_eq!(sealed(&bench), Vec::<PathBuf>::new());
}

#[test]
fn promises_in_mails_are_proposed_and_saved_only_when_accepted() {
    let bench = Bench::new();
    let mail = "From: Jo Lark <jo@lark.gov.uk>\r\nTo: parent@example.org\r\nDate: Tue, 12 Nov 2019 09:14:00 +0000\r\n\
        Subject: Taxi\r\nMessage-ID: <1@x>\r\n\r\nWe will send the form by Friday.\r\n";
    let path = bench.dir.path().join("one.eml");
    std::fs::write(&path, mail).unwrap();
    let view = look(&bench, path);
    let saved = save(&bench, &view.key);
    assert_eq!(saved.promises.len(), 1);
    assert_eq!(saved.promises[0].due_words, "Fri 15 Nov 2019");
    assert_eq!(bench.titles(), ["Taxi"], "none is saved by itself");
    let promise = saved.promises[0].clone();
    let source = promise.source;
    let entry =
        bench.host.accept_promise(AcceptPromise { promise, title: String::new() }).unwrap().entry;
    let EntryKind::Promise(facts) = entry.kind else { panic!("a promise") };
    assert_eq!((facts.source, entry.notes.as_str()), (source, "We will send the form by Friday."));
}
