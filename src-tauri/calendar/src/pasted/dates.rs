//! Dates in words and figures, in UK order.

use chrono::{NaiveDate, Weekday};

use super::tokens::{Kind, Token};
use evenhand_core::record::MONTHS;

/// A date found in the words.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    pub weekday: Option<Weekday>,
    /// First token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
}

impl Found {
    /// The date, where its year is written.
    pub(super) fn full(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }
}

/// All dates, in order; no token belongs to two.
pub(super) fn find(tokens: &[Token<'_>]) -> Vec<Found> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        match date_at(tokens, i) {
            Some(found) => {
                i = found.end;
                out.push(found);
            }
            None => i += 1,
        }
    }
    out
}

fn date_at(tokens: &[Token<'_>], start: usize) -> Option<Found> {
    // Figures that carry on a longer number or an amount are no date: "£3.12", "1.2.3.4".
    if let Some(before) = start.checked_sub(1).and_then(|i| tokens.get(i)) {
        let joined = !tokens.get(start)?.spaced && before.text != "(";
        if joined
            && (before.kind != Kind::Mark
                || ["/", ".", "-", "\u{a3}", "$", ":"].contains(&before.text))
        {
            return None;
        }
    }
    let (weekday, mut at) = match weekday(tokens.get(start)?) {
        Some(day) => (Some(day), skip(tokens, start + 1, &[",", ".", "the", "-", "("])),
        None => (None, start),
    };
    let (day, month, year, end) = figures(tokens, at)
        .or_else(|| iso(tokens, at))
        .or_else(|| day_first(tokens, at))
        .or_else(|| month_first(tokens, at))?;
    NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day)?;
    at = end;
    // "3 December (Tuesday)"
    let mut weekday = weekday;
    let marked = tokens.get(at).is_some_and(|token| ["(", ","].contains(&token.text));
    if weekday.is_none()
        && marked
        && let Some(day) = tokens.get(at + 1).and_then(self::weekday)
    {
        weekday = Some(day);
        at += 2;
        if tokens.get(at).is_some_and(|token| token.text == ")") {
            at += 1;
        }
    }
    Some(Found { day, month, year, weekday, start, end: at })
}

fn skip(tokens: &[Token<'_>], mut at: usize, words: &[&str]) -> usize {
    while tokens.get(at).is_some_and(|token| token.is_any(words)) {
        at += 1;
    }
    at
}

type Parts = (u32, u32, Option<i32>, usize);

/// "3 December 2019", "3rd of Dec", "3rd December, 2019".
fn day_first(tokens: &[Token<'_>], at: usize) -> Option<Parts> {
    let day = tokens.get(at)?.number(2)?;
    let mut next = at + 1;
    if tokens.get(next).is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"])) {
        next += 1;
    }
    next = skip(tokens, next, &["of", "-", "/"]);
    let month = month(tokens.get(next)?)?;
    let (year, end) = year_after(tokens, next + 1);
    Some((day, month, year, end))
}

/// "December 3rd, 2019".
fn month_first(tokens: &[Token<'_>], at: usize) -> Option<Parts> {
    let month = month(tokens.get(at)?)?;
    let next = skip(tokens, at + 1, &[".", "the"]);
    let token = tokens.get(next)?;
    let day = token.number(2).filter(|_| token.spaced)?;
    let mut end = next + 1;
    if tokens.get(end).is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"])) {
        end += 1;
    } else if tokens.get(end).is_some_and(|token| token.text == ":" || token.is_any(&["am", "pm"]))
    {
        // "December 10:30": a time, not a day.
        return None;
    }
    let (year, end) = year_after(tokens, end);
    Some((day, month, year, end))
}

/// The year after a month, with the mark before it.
fn year_after(tokens: &[Token<'_>], at: usize) -> (Option<i32>, usize) {
    let next = skip(tokens, at, &[",", ".", "-", "/"]);
    let four =
        tokens.get(next).filter(|token| token.text.len() == 4).and_then(|token| token.number(4));
    match four.and_then(|year| i32::try_from(year).ok()).filter(|year| (1990..=2100).contains(year))
    {
        Some(year) => (Some(year), next + 1),
        None => match tokens
            .get(at)
            .filter(|t| t.text == "'" || t.text == "\u{2019}")
            .and(tokens.get(at + 1))
        {
            Some(short) if short.text.len() == 2 && short.number(2).is_some() => {
                (short.number(2).and_then(|y| i32::try_from(y + 2000).ok()), at + 2)
            }
            _ => (None, at),
        },
    }
}

/// "3/12/2019", "03.12.19", "3-12-2019", "3/12".
fn figures(tokens: &[Token<'_>], at: usize) -> Option<Parts> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let day = tokens.get(at)?.number(2)?;
    let mark = tight(at + 1).filter(|token| ["/", ".", "-"].contains(&token.text))?.text;
    let month = tight(at + 2)?.number(2)?;
    let year = tight(at + 3).filter(|token| token.text == mark).and_then(|_| tight(at + 4));
    match year {
        Some(year) if year.text.len() == 4 => {
            let year =
                i32::try_from(year.number(4)?).ok().filter(|year| (1990..=2100).contains(year))?;
            Some((day, month, Some(year), at + 5))
        }
        Some(year) if year.text.len() == 2 => {
            Some((day, month, Some(i32::try_from(year.number(2)?).ok()? + 2000), at + 5))
        }
        // Without a year only a slash makes a date: "10.12" and "10-12" are times.
        None if mark == "/" && tight(at + 3).is_none_or(|next| next.text != "/") => {
            Some((day, month, None, at + 3))
        }
        _ => None,
    }
}

/// "2019-12-03".
fn iso(tokens: &[Token<'_>], at: usize) -> Option<Parts> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let year = tokens.get(at).filter(|token| token.text.len() == 4)?.number(4)?;
    tight(at + 1).filter(|token| token.text == "-")?;
    let month = tight(at + 2).filter(|token| token.text.len() == 2)?.number(2)?;
    tight(at + 3).filter(|token| token.text == "-")?;
    let day = tight(at + 4).filter(|token| token.text.len() == 2)?.number(2)?;
    let year = i32::try_from(year).ok().filter(|year| (1990..=2100).contains(year))?;
    Some((day, month, Some(year), at + 5))
}

fn begins(token: &Token<'_>, full: &str, shortest: usize) -> bool {
    token.text.len() >= shortest
        && full.get(..token.text.len()).is_some_and(|start| token.text.eq_ignore_ascii_case(start))
}

fn weekday(token: &Token<'_>) -> Option<Weekday> {
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
    DAYS.iter().find(|(name, _)| begins(token, name, 3)).map(|(_, day)| *day)
}

fn month(token: &Token<'_>) -> Option<u32> {
    if token.kind != Kind::Word {
        return None;
    }
    let at = MONTHS.iter().position(|name| begins(token, name, 3))?;
    u32::try_from(at + 1).ok()
}
