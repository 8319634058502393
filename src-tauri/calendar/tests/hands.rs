//! All messages of the tables as other people and programs write them: no day or time that was not meant is stated then
//! either.
//!
//! What a hand changes says nothing: bold letters, a mail program's spaces, a phone's small letters. A reading may be
//! lost or asked for it, and never wrong.

use chrono::NaiveDate;
use evenhand_calendar::propose;

use crate::messages::{FILES, Outcome, judge};

type Hand = (&'static str, fn(&str) -> String);

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const HANDS: [Hand; 14] = [
    ("bold months", |text| with_months(text, |month| format!("*{month}*"))),
    ("bold weekdays", |text| with(text, &WEEKDAYS, |day| format!("**{day}**"))),
    ("slanted months", |text| with_months(text, |month| format!("_{month}_"))),
    ("soft hyphens", |text| text.replace("em", "e\u{ad}m")),
    ("letters without a width", |text| text.replace(' ', " \u{200b}")),
    ("spaces that break no line", |text| text.replace(' ', "\u{a0}")),
    ("two spaces", |text| text.replace(' ', "  ")),
    ("spaces at the ends of lines", |text| text.replace('\n', " \n")),
    ("lines of Windows", |text| text.replace('\n', "\r\n")),
    ("a greeting", |text| format!("Hi both,\n\n{text}")),
    ("a farewell", |text| format!("{text}\nMany thanks\n\nJo\nSEND Team\nOpen 9am to 3pm\n")),
    ("short weekdays", |text| with(text, &WEEKDAYS, |day| day.chars().take(3).collect())),
    ("spaced halves", |text| halves(text, " ")),
    ("dotted halves", |text| {
        halves(text, "").replace("am ", "a.m. ").replace("pm ", "p.m. ").replace("am,", "a.m.,")
    }),
];

/// A text with each of these words written anew.
fn with(text: &str, words: &[&str], written: impl Fn(&str) -> String) -> String {
    words.iter().fold(text.to_owned(), |text, word| text.replace(word, &written(word)))
}

/// As that, for the names of months; "May" is too often another word.
fn with_months(text: &str, written: impl Fn(&str) -> String) -> String {
    let months: Vec<&str> = MONTHS.into_iter().filter(|month| *month != "May").collect();
    with(text, &months, written)
}

/// Times with this before the half of the day.
fn halves(text: &str, gap: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let half = text.get(at..at + 2).is_some_and(|half| half == "am" || half == "pm");
        let ends = text.get(at + 2..).is_none_or(|rest| !rest.starts_with(char::is_alphabetic));
        if half && ends && out.ends_with(|c: char| c.is_ascii_digit()) {
            out.push_str(gap);
        }
        out.push(c);
    }
    out
}

#[test]
fn no_message_is_read_wrongly_in_another_hand() {
    let mut wrong = Vec::new();
    // Those of one hand already are not written in a second.
    for (file, text) in FILES.iter().filter(|(file, _)| *file != "hands") {
        for (number, message) in text.split("=== today ").skip(1).enumerate() {
            let (head, words) = message.split_once('\n').unwrap();
            let (today, want) = head.split_once(" | ").unwrap();
            let today: NaiveDate = today.parse().unwrap();
            for (hand, written) in HANDS {
                let written = written(words);
                if written == words {
                    continue;
                }
                if judge(&propose(&written, today), want) == Outcome::Wrong {
                    wrong.push(format!("{hand}, {file} {}: {written:?}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
