//! Chats, in every form: nothing that is written may be lost.

#![no_main]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand_capture::chat;
use evenhand_capture::{hours, minutes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(today) = NaiveDate::from_ymd_opt(2026, 11, 26) else { return };
    let text = chat::text_of(data);
    let read = chat::read_whatsapp(&text, "_chat.txt", &BTreeSet::new(), None, today);
    let days: usize = chat::days(&read).iter().map(|day| day.messages.len()).sum();
    assert_eq!(days, read.messages.len());
    // Letters and figures of the text stand in the messages, or before them; names and stamps stand beside them.
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let kept: usize = read.messages.iter().map(|one| plain(&one.text) + plain(&one.sender)).sum();
    assert!(kept + plain(&read.before) <= plain(&text));
    std::hint::black_box((chat::read_json(data), chat::read_jsonl(&text), chat::read_xml(&text)));
    std::hint::black_box((hours::read(data).ok(), minutes::actions(&text, Some(today))));
});
