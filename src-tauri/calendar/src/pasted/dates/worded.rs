//! Dates whose month is a word.

use super::{DayParts, month, names_a_day, skip, weekday};
use crate::pasted::clock;
use crate::pasted::spoken_days;
use crate::pasted::tokens::{Token, TokenKind, counts_something};

/// "3 December 2019", "3rd of Dec", "3rd December, 2019".
pub(super) fn day_first(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let (day, next) = match spoken_days::at(tokens, at) {
        Some(spoken) => spoken,
        None => {
            let day = tokens.get(at)?.number(2)?;
            let ordinal = |token: &Token<'_>| token.is_any(&["st", "nd", "rd", "th"]);
            let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(ordinal));
            (day, skip(tokens, next, &["of", "-", "/", "day", "\u{2013}"]))
        }
    };
    let name = tokens.get(next)?;
    let month = month(name)?;
    if is_verb(tokens, next) {
        return None;
    }
    let (year, end) = match year_after(tokens, next + 1) {
        (None, end) => short_year(tokens, next + 1).unwrap_or((None, end)),
        whole => whole,
    };
    Some((day, month, year, end))
}

/// "8 Dec 26", "8-Dec-26": a year in two figures, where they can be nothing else: no time, no day, no count.
fn short_year(tokens: &[Token<'_>], at: usize) -> Option<(Option<i32>, usize)> {
    let dashed = tokens.get(at).is_some_and(|token| ["-", "/"].contains(&token.text));
    let token = tokens.get(at + usize::from(dashed))?;
    let year = token.number(2).filter(|year| token.text.len() == 2 && (20..=49).contains(year))?;
    let end = at + usize::from(dashed) + 1;
    let goes_on = tokens.get(end).is_some_and(|next| {
        let tight = !next.spaced && !next.new_line;
        (tight
            && [":", ".", "-", "/"].contains(&next.text)
            && tokens.get(end + 1).is_some_and(|t| t.number(4).is_some()))
            || next.is_any(&[
                "st", "nd", "rd", "th", "to", "am", "pm", "-", "\u{2013}", "and", "or", "&",
            ])
            || (!next.new_line && names_a_day(next))
    });
    let counts = counts_something(tokens, end);
    (!goes_on && !counts).then(|| (i32::try_from(year + 2000).ok(), end))
}

/// "12 may attend", "10 march to the hall": months in small letters that are words of their own.
fn is_verb(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(name) = tokens.get(at).filter(|token| ["may", "march"].contains(&token.text)) else {
        return false;
    };
    debug_assert!(name.kind == TokenKind::Word);
    let after = tokens.get(at + 1).filter(|next| !next.new_line);
    const FOLLOW: [&str; 12] = [
        "at", "from", "in", "on", "and", "or", "until", "till", "between", "for", "via", "starting",
    ];
    after.is_some_and(|next| {
        next.kind == TokenKind::Word
            && next.text.starts_with(char::is_lowercase)
            && !next.is_any(&FOLLOW)
    })
}

/// "December 3rd, 2019".
pub(super) fn month_at_first(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let name = tokens.get(at)?;
    let month = month(name)?;
    let next = skip(tokens, at + 1, &[".", "the"]);
    let token = tokens.get(next)?;
    let day = token.number(2).filter(|_| token.spaced && !token.new_line)?;
    let mut end = next + 1;
    let ordinal = tokens.get(end).is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]));
    let small = name.text.starts_with(char::is_lowercase);
    // "June 8 Dec at 10am": a name, and the day of another month.
    let own = skip(tokens, end + usize::from(ordinal), &["of", "-"]);
    if tokens.get(own).is_some_and(|next| !next.new_line && self::month(next).is_some()) {
        return None;
    }
    if ordinal {
        end += 1;
    } else if (small
        && year_after(tokens, end).0.is_none()
        && !(is_behind_weekday(tokens, at) && goes_on_with_a_time(tokens, end)))
        || tokens.get(end).is_some_and(|token| {
            token.text == ":"
                || token.is_any(&["am", "pm", "people", "places", "families", "children"])
        })
    {
        // "December 10:30": a time, not a day; "may 10 of us" is none either.
        return None;
    }
    let (year, end) = year_after(tokens, end);
    Some((day, month, year, end))
}

/// "Tues dec 8 10am": behind a day of the week a small month is one.
fn is_behind_weekday(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|word| weekday(word).is_some())
}

fn goes_on_with_a_time(tokens: &[Token<'_>], at: usize) -> bool {
    let at = skip(tokens, at, &["at", ",", "@"]);
    tokens.get(at).is_none_or(|next| next.new_line) || clock::at(tokens, at).is_some()
}

/// The year after a month, with the mark before it.
fn year_after(tokens: &[Token<'_>], at: usize) -> (Option<i32>, usize) {
    let next = skip(tokens, at, &[",", ".", "-", "/", "in"]);
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
