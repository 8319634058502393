//! Finds dates, numbers and page furniture in free text.

use chrono::{NaiveDate, Weekday};

use crate::record::MONTHS;

/// A date that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The date.
    pub date: NaiveDate,
    /// The weekday that the text gives with it.
    pub weekday: Option<Weekday>,
    /// The text prints the year; otherwise it is the year passed in.
    pub year_given: bool,
}

/// The words of a text, without what stands between them.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|word| !word.is_empty())
        .collect()
}

/// The sentences and lines of a text.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '\n', ';']).map(str::trim).filter(|part| !part.is_empty())
}

/// The dates that a text names, such as "15, 17 and 19 July 2019" or "Friday 12 July".
///
/// A date without a year gets `year`, and is left out where that is `None`.
pub fn dates_in(text: &str, year: Option<i32>) -> Vec<DateMention> {
    let words = tokens(text);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(month) = month_named(word) else { continue };
        let printed = words.get(at + 1).and_then(|next| year_named(next));
        let Some(of_year) = printed.or(year) else { continue };
        let (days, weekday) = days_before(words.get(..at).unwrap_or_default());
        found.extend(days.into_iter().filter_map(|day| {
            let date = NaiveDate::from_ymd_opt(of_year, month, day)?;
            Some(DateMention { date, weekday, year_given: printed.is_some() })
        }));
    }
    found
}

/// The days that stand before a month's name, and the weekday before a single one of them.
fn days_before(words: &[&str]) -> (Vec<u32>, Option<Weekday>) {
    let mut days = Vec::new();
    let mut rest = words;
    while let [before @ .., last] = rest {
        match day_named(last) {
            Some(day) => days.push(day),
            None if *last == "and" && !days.is_empty() => {}
            None if *last == "of" && days.is_empty() => {}
            None => break,
        }
        rest = before;
    }
    let weekday = match days.len() {
        1 => rest.last().and_then(|word| word.parse::<Weekday>().ok()),
        _ => None,
    };
    days.reverse();
    (days, weekday)
}

fn day_named(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    let is_day = matches!(ending, "" | "st" | "nd" | "rd" | "th") && digits.len() <= 2;
    digits.parse().ok().filter(|day| is_day && (1..=31).contains(day))
}

fn year_named(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| (1900..=2200).contains(year))
}

/// A month's number by its name. It has to begin with a capital: "may" and "march" are words too.
pub(super) fn month_named(word: &str) -> Option<u32> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let lower = word.to_lowercase();
    let at = MONTHS.iter().position(|name| {
        *name == lower
            || name.get(..3) == Some(lower.as_str())
            || (lower == "sept" && name.starts_with("sept"))
    })?;
    u32::try_from(at + 1).ok()
}

/// A small number in words or digits.
pub(super) fn number_named(word: &str) -> Option<i64> {
    let names = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let lower = word.to_lowercase();
    match names.iter().position(|name| *name == lower) {
        Some(at) => i64::try_from(at + 1).ok(),
        None => lower.parse().ok().filter(|number| (1..=99).contains(number)),
    }
}

/// Lines that belong to a web page and not to what was written on it.
const FURNITURE: [&str; 18] = [
    "leave a reply",
    "log out",
    "log in:",
    "fill in your details below",
    "you are commenting using",
    "this site uses akismet",
    "bloggers like this",
    "connecting to %s",
    "skip to main content",
    "accept cookies",
    "accept all cookies",
    "share this:",
    "back to top",
    "translate this website",
    "give us your feedback",
    "a - z of services",
    "sign up to hpx",
    "follow us on",
];

/// The first words of a text that are a web page's furniture.
pub(super) fn furniture_in(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| is_furniture(line)).collect()
}

fn is_furniture(line: &str) -> bool {
    // A letter may speak of logging out; a furniture line is short and says little else.
    let lower = line.to_lowercase();
    line.len() <= 120 && FURNITURE.iter().any(|words| lower.contains(words))
}
