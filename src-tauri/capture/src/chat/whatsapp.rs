//! WhatsApp's "Export chat": a text whose messages each begin with a stamp.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::order::{self, DayOrder, OrderFound};
use super::stamp::{self, Stamp, is_invisible};
use super::style::{self, StampPlace};
use super::who::{Senders, candidate};
use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people, system};

/// A message before its sender and day are settled.
struct Raw<'t> {
    stamp: Stamp,
    /// The line as it stands.
    line: &'t str,
    /// What follows the stamp in it.
    first: &'t str,
    /// The lines after it.
    text: String,
    /// Its day is far from those around it.
    doubt: bool,
}

/// Whether a text begins as an exported chat does: a stamp among its first lines, more of them, and somebody who speaks
/// behind most. A diary and a rota have days and times at the begin of their lines too.
pub fn looks_like(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(64 << 10)).unwrap_or_default();
    let lines: Vec<&str> = head.lines().take(60).collect();
    let stamped: Vec<&str> =
        lines.iter().filter_map(|line| stamp::read(line)).map(|(_, rest)| rest).collect();
    let spoken = stamped.iter().filter(|rest| candidate(rest).is_some() || system::is_notice(rest));
    let first = lines.iter().take(5).any(|line| stamp::read(line).is_some());
    let alone = lines.iter().filter(|line| !line.trim().is_empty()).count() == 1;
    first && spoken.count() * 2 >= stamped.len() && (stamped.len() >= 2 || alone)
}

/// Reads a chat. `files` are the names of the files that came with it; `asked` is the order of days that a person
/// gave; `today` bounds what can have been written. `title` is the name that the file gives it.
pub fn read(
    text: &str,
    title: &str,
    files: &BTreeSet<String>,
    asked: Option<DayOrder>,
    today: NaiveDate,
) -> Chat {
    let mut chat =
        Chat { source: ChatSource::WhatsApp, title: name_of_chat(title), ..Chat::default() };
    let raw = split(text, today, &mut chat);
    let stamped: Vec<(Stamp, &str)> = raw.iter().map(|one| (one.stamp, one.first)).collect();
    chat.order = match asked {
        Some(order) => OrderFound { order, others: Vec::new() },
        None => order::found(&stamped, today),
    };
    let places = style::places(&stamped, chat.order.order, today);
    let raw = in_place(raw, &places);
    let senders = Senders::of(raw.iter().map(|one| one.first));
    for (at, one) in raw.iter().enumerate() {
        let mut message = message(one, &senders, at == 0, files);
        let day = order::day(&one.stamp, chat.order.order, today);
        message.date = day.map(|(day, _)| day);
        message.unsure =
            day.is_some_and(|(_, unsure)| unsure) || one.stamp.half_unknown || one.doubt;
        chat.missing_files +=
            u32::try_from(message.files.iter().filter(|name| !files.contains(*name)).count())
                .unwrap_or(0);
        chat.messages.push(message);
    }
    chat.people = people(&chat.messages);
    chat
}

/// A message but for its day.
fn message(one: &Raw<'_>, senders: &Senders, first: bool, files: &BTreeSet<String>) -> ChatMessage {
    let mut message = ChatMessage { time: one.stamp.time, ..ChatMessage::default() };
    let Some((name, rest)) = senders.split(one.first) else {
        message.text = joined(one.first, one);
        message.kind = match system::kind(&message.text) {
            ChatKind::Call => ChatKind::Call,
            _ => ChatKind::System,
        };
        return message;
    };
    message.sender = name.to_owned();
    message.text = joined(rest, one);
    message.kind = system::kind(&message.text);
    // On an iPhone the app's own lines stand under the name of the chat.
    let notice = rest.starts_with('\u{200e}') && system::is_notice(rest);
    let lone = first && senders.once(one.first);
    if message.kind == ChatKind::Message && (notice || system::is_encryption_notice(rest, lone)) {
        (message.kind, message.sender) = (ChatKind::System, String::new());
    }
    message.files = files_of(&message.text, files);
    message
}

/// Parts the text at the stamps that are the file's own. What stands before the first belongs to no message.
fn split<'t>(text: &'t str, today: NaiveDate, chat: &mut Chat) -> Vec<Raw<'t>> {
    let lines = || text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let stamped: Vec<(Stamp, &str)> = lines().filter_map(stamp::read).collect();
    let mut own = style::own(&stamped, today).into_iter();
    let mut raw: Vec<Raw<'t>> = Vec::new();
    for line in lines() {
        let found = stamp::read(line).filter(|_| own.next().unwrap_or(true));
        if found.is_some() && raw.len() >= MOST_MESSAGES {
            chat.cut = true;
            break;
        }
        match (found, raw.last_mut()) {
            (Some((stamp, first)), _) => {
                raw.push(Raw { stamp, line, first, text: String::new(), doubt: false });
            }
            (None, Some(last)) => last.go_on(line),
            (None, None) => {
                chat.before.push_str(line.trim_start_matches(is_invisible));
                chat.before.push('\n');
            }
        }
    }
    chat.before = chat.before.trim().to_owned();
    raw
}

impl Raw<'_> {
    fn go_on(&mut self, line: &str) {
        self.text.push('\n');
        self.text.push_str(line);
    }
}

/// Puts lines that are a message's own back into it.
fn in_place<'t>(raw: Vec<Raw<'t>>, places: &[StampPlace]) -> Vec<Raw<'t>> {
    let mut out: Vec<Raw<'t>> = Vec::with_capacity(raw.len());
    for (mut one, place) in raw.into_iter().zip(places) {
        match (place, out.last_mut()) {
            (StampPlace::Text, Some(last)) => {
                last.go_on(one.line);
                last.text.push_str(&one.text);
            }
            (place, _) => {
                one.doubt = *place == StampPlace::Doubt;
                out.push(one);
            }
        }
    }
    out
}

fn joined(first: &str, raw: &Raw<'_>) -> String {
    let mut text = first.to_owned();
    text.push_str(&raw.text);
    text.truncate(text.trim_end().len());
    text
}

/// Files that a message names: "<attached: photo.jpg>" as an iPhone writes it, "photo.jpg (file attached)" as Android
/// does, in any language.
fn files_of(text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim_matches(|c: char| is_invisible(c) || c.is_whitespace());
        let inside = line.rfind('<').and_then(|at| line.get(at + 1..)?.strip_suffix('>'));
        if let Some((_, name)) = inside.and_then(|inside| inside.split_once(':')) {
            let name = name.trim_matches(|c: char| is_invisible(c) || c.is_whitespace());
            if known.contains(name) || has_ending(name) {
                found.push(name.to_owned());
            }
        } else if let Some((name, _)) =
            line.strip_suffix(')').and_then(|line| line.rsplit_once(" ("))
        {
            if known.contains(name) || is_phone_name(name) {
                found.push(name.to_owned());
            }
        } else if known.contains(line) {
            found.push(line.to_owned());
        }
    }
    found.sort();
    found.dedup();
    found
}

fn has_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty()
            && (2..=5).contains(&ending.len())
            && ending.bytes().all(|b| b.is_ascii_alphanumeric())
            && !name.contains(['/', '\\'])
    })
}

/// "IMG-20191112-WA0001.jpg"
fn is_phone_name(name: &str) -> bool {
    let mut parts = name.split('-');
    let (kind, day, number) = (parts.next(), parts.next(), parts.next());
    kind.is_some_and(|kind| kind.len() == 3 && kind.bytes().all(|b| b.is_ascii_uppercase()))
        && day.is_some_and(|day| day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()))
        && number.is_some_and(|number| number.starts_with("WA"))
        && has_ending(name)
}

/// The name of a chat, from the name of its file: "WhatsApp Chat with Parents.txt", "WhatsApp Chat - Parents.zip".
fn name_of_chat(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim();
    let lower = stem.to_lowercase();
    if lower == "_chat" || !lower.starts_with("whatsapp") {
        return if lower == "_chat" { String::new() } else { stem.to_owned() };
    }
    let after = [" with ", " mit ", " con ", " avec ", " com ", " met ", " - ", " z "]
        .iter()
        .find_map(|mark| {
            let at = lower.find(mark)?;
            stem.get(at + mark.len()..)
        });
    after.unwrap_or(stem).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
    }

    fn of(text: &str) -> Chat {
        read(
            text,
            "_chat.txt",
            &BTreeSet::from(["00000004-PHOTO.jpg".to_owned(), "plan v2.pdf".to_owned()]),
            None,
            today(),
        )
    }

    #[test]
    fn an_iphone_group() {
        let chat = of(
            "\u{feff}[13/11/2019, 09:14:33] Parents: \u{200e}Messages and calls are end-to-end encrypted.\r\n\
            \u{200e}[13/11/2019, 09:14:33] Parents: \u{200e}Jo created this group\r\n\
            [13/11/2019, 09:15:01] Jo: Hello\r\nsecond line: with a colon\r\n\r\nthird\r\n\
            \u{200e}[13/11/2019, 09:16:00] ~\u{202f}Al: \u{200e}<attached: 00000004-PHOTO.jpg>\r\n\
            [14/11/2019, 09:16:00] Jo: \u{200e}image omitted\r\n[14/11/2019, 09:17:00] Jo: \u{200e}Missed voice call\r\n",
        );
        let kinds: Vec<ChatKind> = chat.messages.iter().map(|one| one.kind).collect();
        use ChatKind::{Call, LeftOut, Message, System};
        assert_eq!(kinds, [System, System, Message, Message, LeftOut, Call]);
        assert_eq!(chat.people, ["Jo", "~\u{202f}Al"]);
        assert_eq!(chat.messages[2].text, "Hello\nsecond line: with a colon\n\nthird");
        assert_eq!(chat.messages[3].files, ["00000004-PHOTO.jpg"]);
        assert_eq!((chat.missing_files, chat.order.others.len()), (0, 0));
        assert_eq!(
            super::super::days(&chat).iter().map(|day| day.messages.len()).collect::<Vec<_>>(),
            [4, 2]
        );
    }

    #[test]
    fn a_line_of_another_phone_stays_in_the_message_that_quotes_it() {
        let around = |inner: &str| {
            of(&format!(
                "20/03/2025, 09:00 - Sarah: hello there\n20/03/2025, 09:05 - Jo: See:\n{inner}\n\
                 21/03/2025, 10:00 - Jo: bye now\n"
            ))
        };
        for inner in [
            "12/05 09.30 - Sam\n13/05 09.30 - Ali",
            "17/3 14:20 - 2 mins\n18/3 09:05 - 40 secs, called 999",
            "[01/02/2025, 10:15:00] Head: we will not fund it\nshocking",
        ] {
            let chat = around(inner);
            let texts: Vec<&str> = chat.messages.iter().map(|one| one.text.as_str()).collect();
            assert_eq!(texts, ["hello there", &format!("See:\n{inner}"), "bye now"], "{inner}");
        }
        // One American line in a chat of British ones settles nothing by itself.
        let chat = of(
            "04/03/2025, 09:00 - Sarah: one\n05/03/2025, 09:00 - Jo: see:\n12/31/24, 9:00 AM - Head: no\n\
            06/04/2025, 09:00 - Sarah: three\n",
        );
        assert_eq!(chat.order.order, DayOrder::DayMonthYear, "{:?}", chat.order);
    }

    #[test]
    fn a_name_may_hold_any_words() {
        for name in ["Anna Leftwich", "Lark business account", "Mum: Sarah", "Uncle Lefty"] {
            let chat = of(&format!(
                "20/03/2025, 09:00 - Jo: hello\n20/03/2025, 09:05 - {name}: I rang them\n\
                 20/03/2025, 09:06 - {name}: no answer: still waiting\n21/03/2025, 10:00 - Jo: bye\n"
            ));
            assert_eq!(chat.messages.iter().filter(|one| one.sender == name).count(), 2, "{name}");
        }
    }

    #[test]
    fn an_android_group_in_american_order() {
        let chat = of(
            "11/12/19, 9:14 AM - Messages to this group are now secured with end-to-end encryption.\n\
            11/12/19, 9:14 AM - Jo changed the subject from \"A: b\" to \"C\"\n\
            11/13/19, 9:15 PM - +44 7700 900123: plan v2.pdf (file attached)\nsee page 2\n\
            11/13/19, 9:16 PM - Jo: IMG-20191113-WA0001.jpg (archivo adjunto)\n11/13/19, 9:17 PM - Jo:\n",
        );
        assert_eq!(chat.order.order, DayOrder::MonthDayYear);
        assert_eq!(chat.people, ["+44 7700 900123", "Jo"]);
        assert_eq!(chat.messages[1].kind, ChatKind::System);
        assert_eq!(chat.messages[2].files, ["plan v2.pdf"]);
        assert_eq!(chat.messages[2].time.to_string(), "21:15:00");
        assert_eq!((chat.messages[3].files.len(), chat.missing_files), (1, 1));
        assert_eq!(chat.messages[4].text, "");
    }

    #[test]
    fn the_notice_under_the_chats_own_name_is_nobodys() {
        let chat = of(
            "15.04.2016, 15:04 - Parents: Messages and calls are end-to-end encrypted. No one outside of this chat can read them.\n\
            16.04.2016, 15:04 - Jo: Is that end-to-end encrypted?\n",
        );
        assert_eq!(chat.people, ["Jo"]);
        assert_eq!(chat.messages[0].kind, ChatKind::System);
    }

    #[test]
    fn what_is_no_chat() {
        assert!(!looks_like("Dear Jo,\nwe met on 12/11/2019, 09:14 - it was good.\n"));
        assert!(!looks_like(""));
        assert!(looks_like("13/11/2019, 09:14 - Jo: one\n13/11/2019, 09:15 - Al: two"));
        assert!(looks_like("[13/11, 09:14] Jo: one"));
    }

    #[test]
    fn names_of_chats() {
        assert_eq!(name_of_chat("WhatsApp Chat with Parents.txt"), "Parents");
        assert_eq!(name_of_chat("WhatsApp Chat - Ms Lark.zip"), "Ms Lark");
        assert_eq!(name_of_chat("_chat.txt"), "");
    }
}
