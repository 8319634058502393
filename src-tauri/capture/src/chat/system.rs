//! Lines that WhatsApp itself writes, in the languages that it writes them in.
//!
//! A chat is never cut by these lists: they only tell whether somebody wrote a line or the app did.

use std::collections::BTreeSet;

use super::ChatKind;
use super::notices::{NOTICES, NOTICES_ELSEWHERE, WEAK_NOTICES};
use super::words::{CALLS, DELETED, ENCRYPTED, ENCRYPTED_STARTS, LEFT_OUT, MEDIA_STEMS};

/// Whether words are a notice of the app, or have in them what one is told by.
pub(super) fn is_notice(text: &str) -> bool {
    is_plain_notice(text) || {
        let lower = text.to_lowercase();
        WEAK_NOTICES.iter().any(|part| has_word(&lower, part))
    }
}

/// Whether words hold what stands in notices of the app and in no name.
pub(super) fn is_plain_notice(text: &str) -> bool {
    let lower = text.to_lowercase();
    NOTICES.iter().chain(&NOTICES_ELSEWHERE).any(|part| lower.contains(part))
}

/// Whether whole words stand in a text behind others: "Leftwich" has no "left" in it.
fn has_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|after| after.chars().next());
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// Whether a line begins with the name of one of these people, or with what the app calls its own phone.
pub(super) fn begins_with_somebody(line: &str, people: &BTreeSet<&str>) -> bool {
    let lower = line.to_lowercase();
    let own = ["you ", "you're ", "your ", "du ", "vous ", "tú ", "hai ", "você ", "je ", "siz "];
    let number = line.trim_start_matches('\u{202a}').starts_with('+');
    number
        || own.iter().any(|start| lower.starts_with(start))
        || line.match_indices(' ').any(|(at, _)| {
            line.get(..at).is_some_and(|name| people.contains(name.trim_end_matches(',')))
        })
}

/// Whether words are the notice of encryption: an Android phone may put it under the name of the chat. `lone` where the
/// name stands at the chat's first line and nowhere else; a person may write about encryption.
pub(super) fn is_encryption_notice(text: &str, lone: bool) -> bool {
    let lower = text.to_lowercase();
    let plain = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    lower.chars().count() > 60
        && ENCRYPTED.iter().any(|part| lower.contains(part))
        && (lone || ENCRYPTED_STARTS.iter().any(|start| plain.starts_with(start)))
}

/// What somebody's line stands for.
pub(super) fn kind(text: &str) -> ChatKind {
    let plain = text.trim_matches(|c: char| super::stamp::is_invisible(c) || c.is_whitespace());
    // Longer ones are words that happen to begin so.
    if plain.len() > 120 {
        return ChatKind::Message;
    }
    let lower: String =
        plain.to_lowercase().chars().filter(|c| !super::stamp::is_invisible(*c)).collect();
    let bare = lower.trim_end_matches(['.', '\u{6d4}', '\u{964}']);
    // What can be seen once stands as "null" in some exports.
    if plain == "null"
        || LEFT_OUT.iter().any(|start| lower.starts_with(start))
        || lower.ends_with(" document omitted")
        || is_bracketed(plain)
    {
        ChatKind::LeftOut
    } else if DELETED.contains(&bare) || bare.starts_with("this message was deleted by admin") {
        ChatKind::Deleted
    } else if CALLS
        .iter()
        .any(|start| lower.strip_prefix(start).is_some_and(|rest| ends_a_call(start, rest)))
    {
        ChatKind::Call
    } else {
        ChatKind::Message
    }
}

/// `<Media omitted>` in a language that is not in the list: one piece in angle brackets, with no name of a file in it.
fn is_bracketed(text: &str) -> bool {
    let inside = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inside.is_some_and(|inside| {
        let lower = inside.to_lowercase();
        inside.chars().count() < 40
            && !inside.contains(['<', '>', ':', '.', '@', '/'])
            && inside.contains(' ')
            && MEDIA_STEMS.iter().any(|stem| lower.contains(stem))
    })
}

/// What may follow the name of a call: nothing, a length, "Tap to call back", "No answer". "Video call 3pm tomorrow" is
/// what a person wrote.
fn ends_a_call(call: &str, rest: &str) -> bool {
    const ENDINGS: [&str; 11] = [
        "tap ",
        "no answer",
        "answered",
        "um ",
        "zum ",
        "sin ",
        "pas de",
        "nessuna",
        "sem ",
        "stuknij",
        "dotknij",
    ];
    if !(rest.is_empty() || rest.starts_with([',', '.', ' '])) || rest.chars().count() >= 60 {
        return false;
    }
    let rest = rest.trim_start_matches([',', '.', ' ', '\u{2022}']);
    // Only a missed call has a time of day.
    let at = rest.strip_prefix("at ").filter(|_| call.starts_with("missed"));
    rest.is_empty()
        || is_length(rest)
        || at.is_some_and(|at| at.starts_with(|c: char| c.is_ascii_digit()))
        || ENDINGS.iter().any(|start| rest.starts_with(start))
}

/// "12 min", "1 hr 5 min", "0:42", "40 secs": figures and units of time, and nothing else.
fn is_length(text: &str) -> bool {
    const UNITS: [&str; 10] = ["s", "m", "h", "sec", "min", "hr", "std", "sek", "seg", "hour"];
    let clock = text.split(':').count() > 1
        && text.split(':').all(|part| part.len() <= 2 && part.parse::<u8>().is_ok());
    let words = || text.split([' ', '\u{a0}', '\u{202f}', ',']).filter(|word| !word.is_empty());
    let fits = |word: &str| {
        let unit = word.trim_start_matches(char::is_numeric).trim_end_matches('.');
        let bare = unit.strip_suffix('s').unwrap_or(unit);
        // A length in another script has its unit in that script.
        let foreign = unit.chars().all(|c| c.is_alphabetic() && !c.is_ascii());
        foreign
            || [unit, bare, bare.trim_end_matches("ute")].iter().any(|unit| UNITS.contains(unit))
    };
    clock || text.starts_with(char::is_numeric) && words().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_app() {
        for text in [
            "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
            "Jo created group \"Parents\"",
            "Jo hat die Gruppe „Eltern“ erstellt.",
            "Jo creó el grupo \"Padres\"",
            "Jo a créé le groupe « Parents »",
            "Jo ha creato il gruppo",
            "Jo criou o grupo",
            "Jo changed the subject from \"A: b\" to \"C\"",
        ] {
            assert!(is_notice(text), "{text}");
        }
    }

    #[test]
    fn what_stands_for_something_else() {
        for (text, expected) in [
            ("<Media omitted>", ChatKind::LeftOut),
            ("\u{200e}image omitted", ChatKind::LeftOut),
            ("<Mediale utelatt nå>", ChatKind::LeftOut),
            ("report.pdf \u{2022} \u{200e}3 pages document omitted", ChatKind::LeftOut),
            ("null", ChatKind::LeftOut),
            ("null and void", ChatKind::Message),
            ("<b.pdf>", ChatKind::Message),
            ("<see below>", ChatKind::Message),
            ("<تم استبعاد الوسائط>", ChatKind::LeftOut),
            ("<মিডিয়া বাদ দেওয়া হয়েছে>", ChatKind::LeftOut),
            ("report.pdf \u{2022} \u{200e}12 pages\u{200e} document omitted", ChatKind::LeftOut),
            ("This message was deleted by admin Jo.", ChatKind::Deleted),
            ("Usunięto tę wiadomość", ChatKind::Deleted),
            ("Bu mesaj silindi", ChatKind::Deleted),
            ("تم حذف هذه الرسالة", ChatKind::Deleted),
            ("یہ پیغام حذف کر دیا گیا", ChatKind::Deleted),
            ("এই মেসেজটি মুছে দেওয়া হয়েছে", ChatKind::Deleted),
            ("Nieodebrane połączenie głosowe", ChatKind::Call),
            ("Cevapsız sesli arama", ChatKind::Call),
            ("مكالمة صوتية فائتة", ChatKind::Call),
            ("مس وائس کال", ChatKind::Call),
            ("মিসড ভয়েস কল", ChatKind::Call),
            ("This message was deleted.", ChatKind::Deleted),
            ("\u{200e}Missed voice call", ChatKind::Call),
            ("Voice call, \u{200e}12 min", ChatKind::Call),
            ("Voice call me please", ChatKind::Message),
            ("Voice call, 1 hr 5 min", ChatKind::Call),
            ("Video call, 42 secs", ChatKind::Call),
            ("Video call, \u{200e}0:42", ChatKind::Call),
            ("Missed video call at 09:06", ChatKind::Call),
            ("Missed voice call, \u{200e}Tap to call back", ChatKind::Call),
            ("video call at 10?", ChatKind::Message),
            ("video call 3pm tomorrow", ChatKind::Message),
            ("Voice call 2 of them", ChatKind::Message),
            ("I deleted this message.", ChatKind::Message),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
