//! Lengths in words: "2 hours", "an hour and a half", "90 minutes".

use chrono::{NaiveTime, TimeDelta};

use super::clock;
use super::tokens::Token;
use super::zones::Written;

/// A time, or a time from and to, as it stands in the words.
#[derive(Clone, Debug)]
pub(super) struct Times {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    /// Morning or afternoon is not written.
    pub guessed: bool,
    /// "12am": noon and midnight are both written so.
    pub noon_or_midnight: bool,
    /// "About 10".
    pub about: bool,
    /// "12 noon to finish": it says when something ends.
    pub is_end: bool,
    pub start_token: usize,
    /// The token after the last.
    pub end_token: usize,
    /// The zone that is written behind it.
    pub zone: Option<Written>,
}

/// "2 hours from 10am", "10am for an hour", "10am (90 minutes)": a length gives the end.
pub(super) fn lengthen(times: &mut Times, tokens: &[Token<'_>], to: usize) {
    if times.end.is_some() || times.about {
        return;
    }
    let after = (times.end_token..to.min(times.end_token + 4))
        .find_map(|at| Some((at, length_at(tokens, at)?)));
    let near = |at: usize| {
        let gap = tokens.get(times.end_token..at).unwrap_or_default();
        let marks = ["(", ",", "|", "-", "\u{2013}", "\u{b7}"];
        gap.iter().all(|t| marks.contains(&t.text) || t.is_any(&["for", "lasting"]))
            && !gap.is_empty()
    };
    if let Some((at, (minutes, end))) = after.filter(|(at, _)| near(*at)) {
        times.end = later(times.start, minutes);
        times.end_token = end.max(at);
        return;
    }
    // "for 2 hours from 10am"
    let before = (times.start_token.saturating_sub(6)..times.start_token).rev().find_map(|at| {
        let (minutes, end) = length_at(tokens, at)?;
        let gap = tokens.get(end..times.start_token).unwrap_or_default();
        gap.iter().all(|token| token.is_any(&["from", "at", ",", "starting"])).then_some(minutes)
    });
    if let Some(minutes) = before {
        times.end = later(times.start, minutes);
    }
}

pub(super) fn later(start: NaiveTime, minutes: i64) -> Option<NaiveTime> {
    let (end, over) = start.overflowing_add_signed(TimeDelta::minutes(minutes));
    (over == 0).then_some(end)
}

/// The length that a stretch of words gives a meeting: "it will last 90 minutes".
pub(super) fn length_in(tokens: &[Token<'_>], range: std::ops::Range<usize>) -> Option<i64> {
    const LEADS: [&str; 13] = [
        "last", "lasts", "lasting", "for", "takes", "take", "duration", "length", "be", ":",
        "allow", "allowed", "allowing",
    ];
    range.into_iter().find_map(|at| {
        let (minutes, end) = length_at(tokens, at)?;
        let before = at.checked_sub(1).and_then(|i| tokens.get(i));
        let led = before.is_some_and(|word| word.is_any(&LEADS));
        (led || tokens.get(end).is_some_and(|word| word.is("long"))).then_some(minutes)
    })
}

/// A length in words, where nothing behind it makes it rough: "90 mins or so", "an hour max". Minutes, and the token
/// after it.
fn length_at(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let rough = |end: usize| {
        is(
            end,
            &[
                "ish",
                "max",
                "maximum",
                "minimum",
                "approx",
                "approximately",
                "roughly",
                "plus",
                "+",
            ],
        ) || (is(end, &["or"]) && is(end + 1, &["so", "more", "less", "longer", "thereabouts"]))
            || (is(end, &["at"]) && is(end + 1, &["most", "least", "the"]))
    };
    written_length_at(tokens, at).filter(|(_, end)| !rough(*end))
}

/// A length in words: "2 hours", "an hour and a half", "90 minutes", "1.5 hrs". Minutes, and the token after it.
fn written_length_at(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    // "About an hour" gives no end.
    let rough = at.checked_sub(1).and_then(|i| tokens.get(i));
    if rough.is_some_and(|t| {
        t.is_any(&[
            "about",
            "around",
            "approximately",
            "roughly",
            "to",
            "approx",
            "than",
            "within",
            "every",
            "max",
            "maximum",
            "minimum",
            "least",
            "most",
            "nearly",
            "almost",
            "under",
            "over",
            "circa",
            "~",
        ])
    }) {
        return None;
    }
    let token = tokens.get(at)?;
    let next = |i: usize| tokens.get(at + i);
    let unit = |i: usize, words: &[&str]| next(i).is_some_and(|token| token.is_any(words));
    const HOURS: [&str; 4] = ["hour", "hours", "hr", "hrs"];
    const MINUTES: [&str; 4] = ["minute", "minutes", "min", "mins"];
    if token.is("half") && unit(1, &["an"]) && unit(2, &HOURS) {
        return Some((30, at + 3));
    }
    let (number, used) = match clock::number_word(token) {
        _ if token.is_any(&["an", "a"]) && unit(1, &HOURS) => (1, 1),
        Some(number) => (number, 1),
        None => (token.number(3)?, 1),
    };
    let number = i64::from(number);
    // "three quarters of an hour"
    if number == 3 && unit(1, &["quarters"]) && unit(2, &["of"]) && unit(4, &HOURS) {
        return Some((45, at + 5));
    }
    if unit(used, &MINUTES) {
        return Some((number, at + used + 1)).filter(|(minutes, _)| (5..=600).contains(minutes));
    }
    // "1.5 hours"
    if unit(1, &["."]) && unit(2, &["5"]) && unit(3, &HOURS) {
        return Some((number * 60 + 30, at + 4)).filter(|(minutes, _)| *minutes <= 600);
    }
    if !unit(used, &HOURS) || !(1..=10).contains(&number) {
        return None;
    }
    let half = unit(used + 1, &["and"]) && unit(used + 2, &["a"]) && unit(used + 3, &["half"]);
    let extra = if half { (30, 4) } else { (0, 1) };
    Some((number * 60 + extra.0, at + used + extra.1))
}
