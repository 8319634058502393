//! A mailbox of 1,000 messages read whole: direction, day, thread, answers and files are as they were made.
#![allow(missing_docs)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test that cannot go on fails"
)]

mod made;

use std::collections::{BTreeMap, BTreeSet};

use evenhand_calendar::CalendarLimits;
use evenhand_capture::mail::{KnownMails, Mail, Sides, answers, asks, join, read, threads};
use evenhand_capture::mailbox::{MailboxIndexer, unescaped};
use evenhand_core::record::Direction;
use made::{COUNCIL, MINE, Truth, mailbox, mboxrd};

fn originals(file: &[u8]) -> Vec<Vec<u8>> {
    let mut indexer = MailboxIndexer::default();
    file.chunks(4096).for_each(|chunk| indexer.feed(chunk));
    let index = indexer.finish();
    index
        .slots
        .iter()
        .map(|slot| unescaped(&file[slot.start as usize..slot.end as usize]).into_owned())
        .collect()
}

#[test]
fn everything_of_a_thousand_messages_is_as_it_was_made() {
    let made = mailbox(1000);
    let file = mboxrd(&made.messages);
    let originals = originals(&file);
    let sent: Vec<&[u8]> = made.messages.iter().map(|one| one.bytes.as_slice()).collect();
    assert_eq!(originals, sent, "every original comes out byte for byte");

    let mails: Vec<Mail> = originals
        .iter()
        .map(|bytes| read(bytes, "mbox", &CalendarLimits::default()).mail)
        .collect();
    let groups = join(&mails, &KnownMails::default());
    let mains: Vec<&Mail> = groups.iter().map(|group| &mails[group.main]).collect();
    let sides = Sides { mine: MINE.map(str::to_owned).to_vec(), council: vec![COUNCIL.into()] };
    let threads = threads(&mains);
    let replies = answers(&mains, &threads, &sides);
    let truths: BTreeMap<&str, &Truth> =
        made.truths.iter().map(|truth| (truth.id.as_str(), truth)).collect();
    assert_eq!(mains.len(), truths.len(), "copies are joined and nothing else is");

    let mut by_thread: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    let mut awaiting = BTreeSet::new();
    for (at, mail) in mains.iter().enumerate() {
        let truth = truths[mail.envelope.message_id.as_str()];
        let said = |what: &str| format!("{what} of {} ({})", truth.id, mail.envelope.subject);
        assert_eq!(mail.local().map(|at| at.date()), truth.day, "{}", said("day"));
        assert_eq!(sides.direction(mail) == Direction::Out, truth.out, "{}", said("direction"));
        assert_eq!(sides.concerns_council(mail), truth.council, "{}", said("side"));
        assert_eq!(mail.automatic.is_some(), truth.automatic, "{}", said("machine"));
        let files: Vec<String> = mail.files.iter().map(|file| file.name.clone()).collect();
        assert_eq!(files, truth.files, "{}", said("files"));
        let reply = replies[at]
            .filter(|reply| reply.certain)
            .map(|reply| mains[reply.by].envelope.message_id.clone());
        assert_eq!(reply, truth.answered_by, "{}", said("answer"));
        assert_eq!(groups[at].others.len(), truth.copies, "{}", said("copies"));
        by_thread.entry(threads.thread[at]).or_default().insert(truth.thread);
        let waits = sides.asks_council(mail)
            && mail.automatic.is_none()
            && asks(&mail.own).is_some()
            && reply.is_none();
        if waits {
            awaiting.insert(truth.id.as_str());
        }
    }
    assert!(by_thread.values().all(|threads| threads.len() == 1), "no two threads are made one");
    let wanted: BTreeSet<&str> =
        made.truths.iter().filter(|truth| truth.awaiting).map(|truth| truth.id.as_str()).collect();
    assert!(wanted.len() > 50, "the mailbox has something to wait for: {}", wanted.len());
    assert_eq!(awaiting, wanted, "what waits for a reply");
}
