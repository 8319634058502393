//! Names of days of the week and of months, whole or short.

use chrono::Weekday;
use evenhand_core::record::{MONTHS, WEEKDAYS};

use super::spelling;
use super::tokens::{Token, TokenKind};

/// Names of people that are the beginning of a month or a day: "Meeting with Marc 12 Dec".
const PEOPLE: [&str; 2] = ["marc", "frida"];

fn begins(token: &Token<'_>, full: &str, shortest: usize) -> bool {
    token.text.len() >= shortest
        && !token.is_any(&PEOPLE)
        && full.get(..token.text.len()).is_some_and(|start| token.text.eq_ignore_ascii_case(start))
}

/// The day of the week that a word names.
pub(super) fn weekday(token: &Token<'_>) -> Option<Weekday> {
    if token.kind != TokenKind::Word {
        return None;
    }
    if token.is("weds") {
        return Some(Weekday::Wed);
    }
    let named = WEEKDAYS.iter().find(|(name, _)| begins(token, name, 3));
    named.or_else(|| misspelt(token, &WEEKDAYS)).map(|(_, day)| *day)
}

fn misspelt<'n, T>(token: &Token<'_>, names: &'n [(&str, T)]) -> Option<&'n (&'n str, T)> {
    names.iter().find(|(name, _)| spelling::is_meant(token.text, name))
}

/// The day of the week that a word in the plural names: "Mondays 7 and 14 December".
pub(super) fn weekdays(token: &Token<'_>) -> Option<Weekday> {
    if token.kind != TokenKind::Word {
        return None;
    }
    let one = token.text.strip_suffix(['s', 'S'])?;
    WEEKDAYS.iter().find(|(name, _)| one.eq_ignore_ascii_case(name)).map(|(_, day)| *day)
}

/// Whether a word is a day of the week or a month.
pub(super) fn names_a_day(token: &Token<'_>) -> bool {
    weekday(token).is_some() || month(token).is_some()
}

/// The month that a word names.
pub(super) fn month(token: &Token<'_>) -> Option<u32> {
    if token.kind != TokenKind::Word {
        return None;
    }
    let named = MONTHS.iter().position(|name| begins(token, name, 3));
    let meant = || MONTHS.iter().position(|name| spelling::is_meant(token.text, name));
    let at = named.or_else(meant)?;
    u32::try_from(at + 1).ok()
}
