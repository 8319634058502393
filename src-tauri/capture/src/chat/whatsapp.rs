//! WhatsApp's "Export chat": a text whose messages each begin with a stamp.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::order::{self, DayOrder, OrderFound};
use super::stamp::{self, Stamp, is_invisible};
use super::{Chat, ChatKind, ChatMessage, ChatSource, MOST_MESSAGES, people, system};

/// Longest name of a sender, in letters.
const LONGEST_NAME: usize = 80;

/// A message before its sender and day are settled.
struct Raw<'t> {
    stamp: Stamp,
    first: &'t str,
    text: String,
}

/// Whether a text begins as an exported chat does: a stamp among its first lines, and more of them.
pub fn looks_like(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(64 << 10)).unwrap_or_default();
    let lines: Vec<&str> = head.lines().take(60).collect();
    let stamped = lines.iter().filter(|line| stamp::read(line).is_some()).count();
    let first = lines.iter().take(5).any(|line| stamp::read(line).is_some());
    first && (stamped >= 2 || lines.iter().filter(|line| !line.trim().is_empty()).count() == 1)
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
    let raw = split(text, &mut chat);
    let stamps: Vec<Stamp> = raw.iter().map(|one| one.stamp).collect();
    chat.order = match asked {
        Some(order) => OrderFound { order, others: Vec::new() },
        None => order::found(&stamps, today),
    };
    let senders = senders(&raw);
    for one in raw {
        let (date, year_unsure) = order::day(&one.stamp, chat.order.order, today)
            .map_or((None, false), |(day, unsure)| (Some(day), unsure));
        let unsure = year_unsure || one.stamp.half_unknown;
        let mut message =
            ChatMessage { date, time: one.stamp.time, unsure, ..ChatMessage::default() };
        match sender(&one, &senders) {
            Some((name, rest)) => {
                message.sender = name.to_owned();
                message.text = joined(rest, &one);
                message.kind = system::kind(&message.text);
                // On an iPhone the app's own lines stand under the name of the chat.
                let notice = rest.starts_with('\u{200e}') && system::is_notice(rest);
                if message.kind == ChatKind::Message
                    && (notice || system::is_encryption_notice(rest))
                {
                    (message.kind, message.sender) = (ChatKind::System, String::new());
                }
                message.files = files_of(&message.text, files);
            }
            None => {
                message.text = joined(one.first, &one);
                message.kind = if system::kind(&message.text) == ChatKind::Call {
                    ChatKind::Call
                } else {
                    ChatKind::System
                };
            }
        }
        chat.missing_files +=
            u32::try_from(message.files.iter().filter(|name| !files.contains(*name)).count())
                .unwrap_or(0);
        chat.messages.push(message);
    }
    chat.people = people(&chat.messages);
    chat
}

/// Parts the text at its stamps. What stands before the first belongs to no message.
fn split<'t>(text: &'t str, chat: &mut Chat) -> Vec<Raw<'t>> {
    let mut raw: Vec<Raw<'t>> = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match stamp::read(line) {
            Some((stamp, first)) => {
                if raw.len() >= MOST_MESSAGES {
                    chat.cut = true;
                    break;
                }
                raw.push(Raw { stamp, first, text: String::new() });
            }
            None => match raw.last_mut() {
                Some(last) => {
                    last.text.push('\n');
                    last.text.push_str(line);
                }
                None => {
                    chat.before.push_str(line.trim_start_matches(is_invisible));
                    chat.before.push('\n');
                }
            },
        }
    }
    chat.before = chat.before.trim().to_owned();
    raw
}

fn joined(first: &str, raw: &Raw<'_>) -> String {
    let mut text = first.to_owned();
    text.push_str(&raw.text);
    text.truncate(text.trim_end().len());
    text
}

/// The name before the first colon, where there is one.
fn candidate(first: &str) -> Option<(&str, &str)> {
    let at = first.find(':')?;
    let rest = first.get(at + 1..)?;
    let name = first.get(..at)?.trim_matches(|c: char| c == ' ' || is_invisible(c));
    let fits = !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && (rest.is_empty() || rest.starts_with(' ') || rest.starts_with(is_invisible));
    fits.then(|| (name, rest.strip_prefix(' ').unwrap_or(rest)))
}

/// The names that people have in this chat, told from words of the app that hold a colon.
fn senders(raw: &[Raw<'_>]) -> BTreeSet<String> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (name, _) in raw.iter().filter_map(|one| candidate(one.first)) {
        *counts.entry(name).or_default() += 1;
    }
    let named = |(name, count): (&str, u32)| {
        let app = system::is_notice(name)
            || (count == 1 && name.contains(['"', '\u{201c}', '\u{201e}', '\u{ab}']));
        (!app).then(|| name.to_owned())
    };
    counts.into_iter().filter_map(named).collect()
}

fn sender<'t>(raw: &Raw<'t>, senders: &BTreeSet<String>) -> Option<(&'t str, &'t str)> {
    candidate(raw.first).filter(|(name, _)| senders.contains(*name))
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
