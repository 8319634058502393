//! Chats brought in through the host: by days, from any program, known when they come again.

use evenhand_app::contract::{ChooseChat, Nothing, UserError, UserResult};

use crate::capture::{look, on_disk, said};
use crate::support::Bench;

/// Saves a chat. How many entries it made.
fn save_chat(bench: &Bench, request: ChooseChat) -> UserResult<u32> {
    let state = bench.done(bench.host.save_chat(request))?;
    Ok(state.made.unwrap().entries)
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
    assert_eq!(save_chat(&bench, request(&view.things[0].key)), Ok(2));
    let again = save_chat(&bench, request(&view.things[0].key));
    assert_eq!(again, Err(UserError::NothingChosen), "nothing of it is new");
    let more = format!("{text}14/11/2019, 18:00 - Jo: Thank you\n");
    std::fs::write(&path, more).unwrap();
    let view = look(&bench, path);
    assert_eq!(save_chat(&bench, request(&view.things[0].key)), Ok(1));
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
            let saved = save_chat(&bench, request).unwrap_or_default();
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
        let _ = save_chat(&bench, request);
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
    assert_eq!(save_chat(&bench, request.clone()), Err(UserError::BadDate));
    let order = bench.host.preview_chat(request.clone()).unwrap().orders[1].order;
    let asked = ChooseChat { order: Some(order), ..request };
    assert_eq!(save_chat(&bench, asked), Ok(2));
}
