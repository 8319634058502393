//! Names of days of the week and of months, whole or short.

use chrono::Weekday;
use evenhand_core::record::MONTHS;

use super::tokens::{Kind, Token};

fn begins(token: &Token<'_>, full: &str, shortest: usize) -> bool {
    token.text.len() >= shortest
        && full.get(..token.text.len()).is_some_and(|start| token.text.eq_ignore_ascii_case(start))
}

/// The day of the week that a word names.
pub(super) fn weekday(token: &Token<'_>) -> Option<Weekday> {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    if token.kind != Kind::Word {
        return None;
    }
    if token.is("weds") {
        return Some(Weekday::Wed);
    }
    DAYS.iter().find(|(name, _)| begins(token, name, 3)).map(|(_, day)| *day)
}

/// Whether a word is a day of the week or a month.
pub(super) fn names_a_day(token: &Token<'_>) -> bool {
    weekday(token).is_some() || month(token).is_some()
}

/// The month that a word names.
pub(super) fn month(token: &Token<'_>) -> Option<u32> {
    if token.kind != Kind::Word {
        return None;
    }
    let at = MONTHS.iter().position(|name| begins(token, name, 3))?;
    u32::try_from(at + 1).ok()
}
