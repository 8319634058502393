//! Mailboxes: parted into messages, each read, joined to threads, and looked through for promises.

#![no_main]

use evenhand_calendar::CalendarLimits;
use evenhand_capture::mail::{self, KnownMails, Mail, Sides, emlx};
use evenhand_capture::mailbox::{MailboxIndexer, unescaped};
use evenhand_capture::promise::promises;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut indexer = MailboxIndexer::default();
    data.chunks(1000).for_each(|chunk| indexer.feed(chunk));
    let index = indexer.finish();
    // Every byte belongs to one message at most, in order.
    assert!(index.slots.windows(2).all(|pair| pair[0].end <= pair[1].start));
    assert!(index.slots.iter().all(|slot| slot.start <= slot.end && slot.end <= data.len() as u64));
    let read = |bytes: &[u8]| mail::read(&unescaped(bytes), "fuzz.eml", &CalendarLimits::default()).mail;
    let mails: Vec<Mail> = index
        .slots
        .iter()
        .take(20)
        .map(|slot| read(&data[slot.start as usize..slot.end as usize]))
        .chain([read(data)])
        .collect();
    let sides = Sides { mine: vec!["a@x.org".into()], council: vec!["gov.uk".into()] };
    let joined = mail::join(&mails, &KnownMails::default());
    let mains: Vec<&Mail> = joined.iter().map(|copies| &mails[copies.main]).collect();
    let threads = mail::threads(&mains);
    let answers = mail::answers(&mains, &threads, &sides);
    let said: usize = mails.iter().map(|mail| promises(&mail.own, None).len()).sum();
    std::hint::black_box((emlx(data).is_some(), answers, said));
});
