//! Chats that are cut off anywhere, or hurt in any place: each reader ends, and none breaks off.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand_capture::chat;

/// The beginning of each kind of export.
const SAMPLES: [&str; 8] = [
    r#"{"name":"Jo","id":1,"messages":[{"type":"message","date":"2025-03-10T09:00:00","date_unixtime":"1741597200","from":"Jo","text":["a",{"href":"x","text":"é"}],"photo":"p/a.jpg"}]}"#,
    r#"{"participants":[{"name":"Jo"}],"title":"Jo","messages":[{"sender_name":"Jo","timestamp_ms":1741597200000,"content":"caf\u00c3\u00a9","share":{"link":"x"}}]}"#,
    r#"{"messages":[{"creator":{"name":"Jo"},"created_date":"Monday, March 10, 2025 at 9:00:00 AM UTC","text":"hi","message_id":"A/B"}]}"#,
    "{\"date\":\"2025-03-10T09:00:00+00:00\",\"sender\":\"Me\",\"body\":\"é\",\"attachments\":[{\"name\":\"a\"}]}\n{\"date\":\"2025\",\"sender\":\"\",\"body\":\"\"}\n",
    "{\"recipient\":{\"id\":\"2\",\"contact\":{\"e164\":\"44\"}}}\n{\"chatItem\":{\"chatId\":\"9\",\"authorId\":\"2\",\"dateSent\":\"1741597200000\",\"standardMessage\":{\"text\":{\"body\":\"é\"}}}}\n",
    "<smses count='2'><sms address='0770~1' date='1741597200000' type='1' body='a &#55357;&#56832; &amp; é'/><mms msg_box='1' date='1741597200'><parts><part ct='image/jpeg' cl='a.jpg' data='AAAA'/></parts></mms></smses>",
    "<div class=\"page_body chat_page\"><div class=\"history\"><div class=\"message default\" id=\"message1\"><div class=\"date details\" title=\"10.03.2025 09:00:00 UTC+00:00\"></div><div class=\"from_name\">Jo é<span>x</span></div><div class=\"media_wrap\"><a href=\"p/a.jpg\">y</a></div><div class=\"text\">hi</div></div></div></div></html>",
    "May 17, 2022  5:29:42\u{202f}PM (Read by you)\nJo é\nHello\n\nMay 18, 2022 12:00:00 AM Jo left\n\n",
];

fn read_all(bytes: &[u8]) {
    let text = chat::text_of(bytes);
    drop(chat::read_json(bytes));
    drop(chat::read_messenger(bytes));
    drop(chat::read_google(bytes));
    drop(chat::read_jsonl(&text));
    drop(chat::read_notes(&text));
    drop(chat::read_xml(&text));
    drop(chat::files_in_xml(&text));
    drop(chat::read_page(&text));
    if chat::is_imessage(&text) {
        drop(chat::read_imessage(&text, "a.txt"));
    }
    let today = NaiveDate::default();
    drop(chat::read_whatsapp(&text, "a.txt", &BTreeSet::new(), None, today));
}

#[test]
fn a_chat_that_is_cut_off_or_hurt_is_read_as_far_as_it_goes() {
    for sample in SAMPLES {
        let bytes = sample.as_bytes();
        for length in 0..=bytes.len() {
            read_all(&bytes[..length]);
        }
        for at in 0..bytes.len() {
            for other in [b'<', b'"', b'&', b'0', b' ', 0, 0xff] {
                let mut hurt = bytes.to_vec();
                hurt[at] = other;
                read_all(&hurt);
            }
        }
    }
}

#[test]
fn each_sample_is_a_chat() {
    for sample in SAMPLES {
        let bytes = sample.as_bytes();
        let one = chat::read_messenger(bytes).or_else(|| chat::read_google(bytes));
        let one = one.or_else(|| chat::read_notes(sample)).or_else(|| chat::read_page(sample));
        let many = chat::read_json(bytes).or_else(|| chat::read_jsonl(sample));
        let many = many.or_else(|| chat::read_xml(sample));
        assert!(one.is_some() || many.is_some() || chat::is_imessage(sample), "{sample}");
    }
}
