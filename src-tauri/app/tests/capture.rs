//! Mail, chats and tables brought in through the host: looked at, chosen, saved as one step, known when they come again.
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
    AcceptPromise, CaptureSaved, CaptureView, ChooseChat, ChooseMails, ChooseMeetingRows,
    ChooseRows, EntryKey, JobKey, LookThrough, Nothing, OpenRecord, UserError,
};
use evenhand_capture::hours::MeetingDoubt;
use evenhand_capture::mail::MailDoubt;
use evenhand_core::record::{
    Contact, Entry, EntryKind, Id, Meeting, MeetingKind, MeetingTime, Papers, Person, Record, When,
};
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
fn said(record: &Record, bytes: &BTreeMap<Id, Vec<u8>>) -> BTreeSet<String> {
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

#[test]
fn a_chat_comes_in_by_days_and_only_once() {
    let bench = Bench::new();
    let text = "13/11/2019, 09:14 - Jo: Is it on Friday?\n13/11/2019, 09:15 - A Parent: Yes: at ten\n\
        14/11/2019, 08:00 - Jo: See you there\nand bring papers\n";
    let path = bench.dir.path().join("WhatsApp Chat with Parents.txt");
    std::fs::write(&path, text).unwrap();
    let view = look(&bench, path.clone());
    let request = |key: &str| ChooseChat {
        thing: key.to_owned(),
        mine: "A Parent".into(),
        ..ChooseChat::default()
    };
    let preview = bench.host.preview_chat(request(&view.things[0].key)).unwrap();
    assert_eq!((preview.entries, preview.chosen, preview.orders.len()), (2, 3, 0));
    assert_eq!(bench.host.save_chat(request(&view.things[0].key)).unwrap().entries, 2);
    assert!(bench.host.save_chat(request(&view.things[0].key)).is_err(), "nothing of it is new");
    let more = format!("{text}14/11/2019, 18:00 - Jo: Thank you\n");
    std::fs::write(&path, more).unwrap();
    let view = look(&bench, path);
    assert_eq!(bench.host.save_chat(request(&view.things[0].key)).unwrap().entries, 1);
    let (record, bytes) = on_disk(&bench);
    // Ids made at one moment have no order.
    let mut entries: Vec<_> = record.entries.iter().collect();
    entries.sort_by_key(|entry| entry.when.earliest());
    let notes: Vec<&str> = entries.iter().map(|entry| entry.notes.as_str()).collect();
    assert_eq!(notes[0], "[09:14] Jo: Is it on Friday?\n[09:15] A Parent: Yes: at ten");
    assert_eq!(notes[2], "[18:00] Jo: Thank you");
    assert_eq!(record.people.len(), 1, "the family is nobody else");
    assert!(bytes.values().any(|bytes| bytes == text.as_bytes()), "the original is kept");
}

/// Chats as programs give them out: the file's name, what stands before its messages, the messages, what stands between
/// them, and what stands behind. The last message was written later.
fn exports() -> Vec<(&'static str, String, Vec<String>, &'static str, &'static str)> {
    let said = [
        ("Jo", "2025-03-10", "09:00:00", "Is it on Friday?"),
        ("A Parent", "2025-03-10", "09:01:00", "Yes: at ten"),
        ("Jo", "2025-03-11", "08:00:00", "See you there, and bring the papers"),
        ("Jo", "2025-03-20", "18:00:00", "Thank you for coming to us"),
    ];
    let all = |line: &dyn Fn(&str, chrono::NaiveDateTime, &str) -> String| -> Vec<String> {
        let at = |day: &str, time: &str| format!("{day}T{time}").parse().unwrap();
        said.iter().map(|(who, day, time, words)| line(who, at(day, time), words)).collect()
    };
    let page = "<html><body><div class=\"page_header\"><div class=\"content\"><div class=\"text bold\">Parents</div></div></div>\
        <div class=\"page_body chat_page\"><div class=\"history\">";
    let own =
        |who: &str, own: &'static str, other: &'static str| if who == "Jo" { other } else { own };
    vec![
        (
            "messages.html",
            page.into(),
            all(&|who, at, words| {
                let stamp = at.format("%d.%m.%Y %H:%M:%S UTC+00:00");
                format!(
                    "<div class=\"message default clearfix\" id=\"message1\"><div class=\"body\">\
                     <div class=\"pull_right date details\" title=\"{stamp}\">x</div>\
                     <div class=\"from_name\">{who}</div><div class=\"text\">{words}</div></div></div>"
                )
            }),
            "\n",
            "</div></div></body></html>",
        ),
        (
            "message_1.json",
            r#"{"participants":[{"name":"Jo"},{"name":"A Parent"}],"title":"Jo","thread_path":"inbox/jo_1","messages":["#.into(),
            all(&|who, at, words| {
                let at = at.and_utc().timestamp_millis();
                format!(r#"{{"sender_name":"{who}","timestamp_ms":{at},"content":"{words}"}}"#)
            }),
            ",",
            "]}",
        ),
        (
            "messages.json",
            r#"{"messages":["#.into(),
            all(&|who, at, words| {
                let at = at.format("%A, %B %d, %Y at %I:%M:%S %p UTC");
                format!(
                    r#"{{"creator":{{"name":"{who}","email":"x@x.example"}},"created_date":"{at}","message_id":"A/B/C","text":"{words}"}}"#
                )
            }),
            ",",
            "]}",
        ),
        (
            "data.json",
            String::new(),
            all(&|who, at, words| {
                let who = own(who, "Me", "Jo");
                format!(r#"{{"date":"{at}","sender":"{who}","body":"{words}","attachments":[]}}"#)
            }),
            "\n",
            "\n",
        ),
        (
            "+447700900123.txt",
            String::new(),
            all(&|who, at, words| {
                let at = at.format("%b %d, %Y  %I:%M:%S %p");
                format!("{at}\n{}\n{words}\n", own(who, "Me", "+447700900123"))
            }),
            "\n",
            "\n",
        ),
        (
            "sms.xml",
            "<?xml version='1.0'?>\n<smses count=\"4\">".into(),
            all(&|who, at, words| {
                let (at, way) = (at.and_utc().timestamp_millis(), own(who, "2", "1"));
                format!(
                    r#"<sms address="+447700900123" date="{at}" type="{way}" body="{words}" contact_name="Jo" />"#
                )
            }),
            "\n",
            "</smses>",
        ),
    ]
}

#[test]
fn a_chat_of_any_program_is_the_same_after_undo_and_comes_in_only_once() {
    for (name, before, messages, between, after) in exports() {
        let bench = Bench::new();
        let path = bench.dir.path().join(name);
        let save = |count: usize| {
            let text = format!("{before}{}{after}", messages[..count].join(between));
            std::fs::write(&path, text).unwrap();
            let view = look(&bench, path.clone());
            assert_eq!(view.things.len(), 1, "{name}");
            let thing = view.things[0].key.clone();
            let request = ChooseChat { thing, mine: "A Parent".into(), ..ChooseChat::default() };
            let preview = bench.host.preview_chat(request.clone()).unwrap();
            let saved = bench.host.save_chat(request).map_or(0, |saved| saved.entries);
            (preview.chosen, saved)
        };
        assert_eq!(save(3), (3, 2), "{name}");
        let (record, bytes) = on_disk(&bench);
        let first = said(&record, &bytes);
        let notes: Vec<&str> = record.entries.iter().map(|entry| entry.notes.as_str()).collect();
        assert!(notes.iter().any(|note| note.contains("Yes: at ten")), "{name}");
        assert!(bench.host.undo(Nothing {}).unwrap().label.is_some());
        assert!(bench.titles().is_empty(), "{name}");
        assert_eq!(save(3), (3, 2), "{name}");
        let (record, bytes) = on_disk(&bench);
        assert_eq!(said(&record, &bytes), first, "{name}");
        assert_eq!(save(3), (0, 0), "{name}: nothing of it is new");
        assert_eq!(save(4), (1, 1), "{name}: a month later there is one more");
        assert_eq!(save(4), (0, 0), "{name}");
    }
}

#[test]
fn a_contact_with_another_name_brings_nothing_in_again() {
    let bench = Bench::new();
    let path = bench.dir.path().join("_chat.txt");
    let save = |text: &str| {
        std::fs::write(&path, text).unwrap();
        let view = look(&bench, path.clone());
        let request = ChooseChat { thing: view.things[0].key.clone(), ..ChooseChat::default() };
        let chosen = bench.host.preview_chat(request.clone()).unwrap().chosen;
        let _ = bench.host.save_chat(request);
        chosen
    };
    let first = "13/11/2019, 09:14 - +44 7700 900123: We can meet on Friday at the school\n\
        13/11/2019, 09:15 - Al: Yes\n13/11/2019, 09:16 - +44 7700 900123: Good\n";
    assert_eq!(save(first), 3);
    let renamed = first.replace("+44 7700 900123", "Jo Lark");
    assert_eq!(save(&format!("{renamed}14/11/2019, 09:00 - Jo Lark: Thanks\n")), 1);
    // Another person who wrote one short word in the same minute is another.
    assert_eq!(save("13/11/2019, 09:15 - Kim: Yes\n13/11/2019, 10:00 - Kim: Hello\n"), 2);
    // Two people who wrote the same in one minute: the one who is still there is not the other.
    let both = "15/11/2019, 09:15 - Al: That is fine by me, thank you very much\n";
    assert_eq!(save(both), 1);
    assert_eq!(
        save(&format!("{both}15/11/2019, 09:15 - Bo: That is fine by me, thank you very much\n")),
        1
    );
}

#[test]
fn days_in_doubt_are_asked_and_not_saved() {
    let bench = Bench::new();
    let text = "3/12/2019, 09:14 - Jo: a\n5/12/2019, 09:14 - Al: b\n".to_owned();
    let request = ChooseChat { text, ..ChooseChat::default() };
    assert_eq!(bench.host.preview_chat(request.clone()).unwrap().orders.len(), 2);
    assert!(bench.host.save_chat(request.clone()).is_err());
    let order = bench.host.preview_chat(request.clone()).unwrap().orders[1].order;
    let asked = ChooseChat { order: Some(order), ..request };
    assert_eq!(bench.host.save_chat(asked).unwrap().entries, 2);
}

#[test]
fn a_table_comes_in_by_rows_and_only_once() {
    let bench = Bench::new();
    let path = bench.dir.path().join("hours.csv");
    std::fs::write(
        &path,
        "Date,Time,What\n12/11/2019,1h30,Reading\n13/11/2019,a while,Call\n,,\n,1h30,Total\n",
    )
    .unwrap();
    let view = look(&bench, path);
    let request = |rows: Vec<u32>| ChooseRows {
        thing: view.things[0].key.clone(),
        sheet: 0,
        mapping: None,
        rows,
    };
    let preview = bench.host.preview_rows(request(vec![])).unwrap();
    assert_eq!(preview.rows.iter().map(|row| row.ready).collect::<Vec<_>>(), [true, false, false]);
    // What is not clear is not saved, even where it is asked for.
    assert_eq!(bench.host.save_rows(request(vec![2, 3, 5])).unwrap().entries, 1);
    assert!(bench.host.preview_rows(request(vec![])).unwrap().rows[0].known);
    let (record, _) = on_disk(&bench);
    let EntryKind::Effort(effort) = &record.entries[0].kind else { panic!("hours") };
    assert_eq!((effort.minutes, effort.cost_pence), (Some(90), None));
}

/// A table takes a while to be read, in which the record may be locked and another one opened.
#[test]
fn a_table_comes_into_the_record_that_it_was_begun_for_and_no_other() {
    let bench = Bench::new();
    let path = bench.dir.path().join("hours.csv");
    let row = |n: u32| format!("{}/11/2019,1h30,Reading letter {n} of many\n", n % 28 + 1);
    let table = "Date,Time,What\n".to_owned() + &(0..19_000).map(row).collect::<String>();
    std::fs::write(&path, table).unwrap();
    let other = Bench::new();
    other.lock();
    *bench.choices.folder.lock().unwrap() = other.record();
    let key = bench.host.choose_record(Nothing {}).unwrap().unwrap().key;
    let mut saved = 0;
    for wait in [0, 20, 60, 150] {
        let thing = look(&bench, path.clone()).things[0].key.clone();
        let host = bench.host.clone();
        let (begin, begins) = std::sync::mpsc::channel();
        let work = std::thread::spawn(move || {
            begin.send(()).unwrap();
            host.save_rows(ChooseRows { thing, sheet: 0, mapping: None, rows: vec![2, 3] })
        });
        begins.recv().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        bench.lock();
        let secret = bench.key_and_secret().secret;
        bench.host.open_record(OpenRecord { key: key.clone(), secret }).unwrap();
        let answer = work.join().unwrap();
        assert!(bench.titles().is_empty(), "{wait}: {answer:?}");
        bench.lock();
        bench.open().unwrap();
        // Whether it was done before the lock is the machine's own; the answer says which, and says it truly.
        match answer {
            Ok(made) => saved += made.entries as usize,
            Err(UserError::NoRecord | UserError::Gone) => {}
            Err(other) => panic!("{wait}: {other:?}"),
        }
        assert_eq!(bench.titles().len(), saved, "{wait}");
    }
}

/// Both files say the same; one is as openpyxl writes it, the other as odfpy does.
#[test]
fn a_table_of_meetings_comes_in_by_rows_as_it_says_and_only_once() {
    for name in ["meetings.xlsx", "meetings.ods"] {
        let bench = Bench::new();
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
        let view = look(&bench, path);
        let request = |kind: Option<MeetingKind>, rows: &[u32]| ChooseMeetingRows {
            thing: view.things[0].key.clone(),
            sheet: None,
            mapping: None,
            kind,
            rows: rows.to_vec(),
        };
        let kind = Some(MeetingKind::AnnualReview);
        let preview = bench.host.preview_meeting_rows(request(kind, &[])).unwrap();
        assert!(preview.likely, "{name}");
        let doubts: Vec<_> = preview.rows.iter().map(|row| &row.doubts[..]).collect();
        assert_eq!(
            doubts,
            [
                &[][..],
                &[],
                &[MeetingDoubt::AskedAfter],
                &[MeetingDoubt::OrderUnclear, MeetingDoubt::StartUnclear, MeetingDoubt::EndUnclear],
                &[MeetingDoubt::PapersUnclear, MeetingDoubt::CalledOff],
                &[MeetingDoubt::DayUnclear],
            ],
            "{name}"
        );
        let all: Vec<u32> = preview.rows.iter().map(|row| row.number).collect();
        // No kind was said: none can be saved.
        let unsaid = bench.host.preview_meeting_rows(request(None, &[])).unwrap();
        assert!(unsaid.rows.iter().all(|row| !row.ready), "{name}");
        assert!(bench.host.save_meeting_rows(request(None, &all)).is_err(), "{name}");
        // What is not clear is not saved, even where it is asked for; what is saved is one step.
        assert_eq!(bench.host.save_meeting_rows(request(kind, &all)).unwrap().entries, 2);
        let again = bench.host.preview_meeting_rows(request(kind, &[])).unwrap();
        assert_eq!(again.rows.iter().filter(|row| row.known).count(), 2, "{name}");
        assert!(again.rows.iter().all(|row| !row.ready), "{name}");
        let (record, _) = on_disk(&bench);
        let saved: Vec<(&Entry, &Meeting)> = record
            .entries
            .iter()
            .filter_map(|entry| match &entry.kind {
                EntryKind::Meeting(meeting) => Some((entry, &**meeting)),
                _ => None,
            })
            .collect();
        let day = |text: &str| When::day(text.parse().unwrap());
        let (entry, review) =
            saved.iter().find(|(entry, _)| entry.title == "Annual review").unwrap();
        assert_eq!(review.notices[0].sent_day, day("2019-11-05"), "{name}");
        assert_eq!(review.papers, Papers::Came { when: day("2019-11-18"), at: None });
        assert_eq!(
            (review.place.as_str(), review.meeting_kind),
            ("School, room 4", MeetingKind::AnnualReview)
        );
        let local = |time: &Option<MeetingTime>| match time {
            Some(MeetingTime::At { local, .. }) => local.to_string(),
            Some(MeetingTime::Date { date }) => date.to_string(),
            None => String::new(),
        };
        assert_eq!(local(&review.starts), "2019-11-21 14:00:00", "{name}");
        assert_eq!(local(&review.ends), "2019-11-21 15:30:00", "{name}");
        assert_eq!(entry.notes, "Draft to come\nWho was there: SENCo; case officer");
        // What the row does not say is missing, and no finding.
        let (entry, panel) = saved.iter().find(|(entry, _)| entry.title == "Panel").unwrap();
        assert_eq!(
            (entry.when, local(&panel.starts)),
            (day("2019-12-03"), "2019-12-03".to_owned())
        );
        assert_eq!((panel.notices[0].sent_day, &panel.papers), (When::Undated, &Papers::Unknown));
        bench.host.undo(Nothing {}).unwrap();
        assert!(bench.titles().is_empty(), "{name}");
    }
}

/// What a meeting has no place for stands in its notes, in the words that the app has everywhere.
#[test]
fn an_end_without_a_start_is_kept_in_the_notes_as_times_are_written() {
    let bench = Bench::new();
    let path = bench.dir.path().join("ended.csv");
    std::fs::write(
        &path,
        "Date,Meeting,Finish,Length\n21 November 2019,Annual review,12:00,1 h 30\n\
         22 November 2019,Panel,15:30,\n",
    )
    .unwrap();
    let view = look(&bench, path);
    let request = |rows: &[u32]| ChooseMeetingRows {
        thing: view.things[0].key.clone(),
        sheet: None,
        mapping: None,
        kind: Some(MeetingKind::Other),
        rows: rows.to_vec(),
    };
    let preview = bench.host.preview_meeting_rows(request(&[])).unwrap();
    let all: Vec<u32> = preview.rows.iter().map(|row| row.number).collect();
    assert_eq!(bench.host.save_meeting_rows(request(&all)).unwrap().entries, 2);
    let (record, _) = on_disk(&bench);
    let mut notes: Vec<&str> = record.entries.iter().map(|entry| entry.notes.as_str()).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["Ended at 12 noon\nIt took 1 h 30 min", "Ended at 3.30pm"]);
}

#[test]
fn a_meeting_of_a_table_that_the_record_may_have_under_another_name_is_saved_only_where_somebody_says_so()
 {
    let bench = Bench::new();
    let read = |name: &str, text: &str| {
        let path = bench.dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        look(&bench, path).things[0].key.clone()
    };
    let request = |thing: &str, rows: &[u32]| ChooseMeetingRows {
        thing: thing.to_owned(),
        sheet: None,
        mapping: None,
        kind: Some(MeetingKind::Other),
        rows: rows.to_vec(),
    };
    let first = read(
        "one.csv",
        "Date,Meeting,Start\n21 November 2019,Annual review,10:00\n22 November 2019,Panel,\n",
    );
    assert_eq!(bench.host.save_meeting_rows(request(&first, &[2, 3])).unwrap().entries, 2);
    let second = read(
        "two.csv",
        "Date,Meeting,Start\n21 November 2019,Annual review,10:00\n21 November 2019,Review of the plan,10:00\n\
         21 November 2019,Panel,2pm\n22 November 2019,Funding panel,15:00\n21 November 2019,Evening talk,\n",
    );
    let rows = bench.host.preview_meeting_rows(request(&second, &[])).unwrap().rows;
    let told: Vec<_> = rows.iter().map(|row| (row.known, row.beside, row.ready)).collect();
    assert_eq!(
        told,
        [
            (true, false, false),
            (false, true, true),
            // At another time of that day it is another one.
            (false, false, true),
            // Where a time is missing on either side, it may be the same.
            (false, true, true),
            (false, true, true),
        ]
    );
    assert_eq!(
        rows[1].facts.last().unwrap(),
        "Your record has a meeting then. Choose this row only if it is another one"
    );
    assert_eq!(bench.host.save_meeting_rows(request(&second, &[3])).unwrap().entries, 1);
}
