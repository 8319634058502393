//! Lengths in words: "2 hours", "an hour and a half", "90 minutes".

use chrono::{NaiveTime, TimeDelta};

use super::clock;
use super::day_names;
use super::short_lengths;
use super::tokens::{Token, TokenKind};
use super::zones::WrittenZone;

/// A time, or a time from and to, as it stands in the words.
#[derive(Clone, Debug)]
pub(super) struct Times {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    /// Morning or afternoon is not written.
    pub guessed: bool,
    /// Morning or afternoon is written, or told by figures such as "09:30" and "14.00".
    pub half_written: bool,
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
    pub zone: Option<WrittenZone>,
}

const HOURS: [&str; 4] = ["hour", "hours", "hr", "hrs"];
const MINUTES: [&str; 4] = ["minute", "minutes", "min", "mins"];

/// "2 hours from 10am", "10am for an hour", "10am (90 minutes)": a length gives the end.
pub(super) fn lengthen(times: &mut Times, tokens: &[Token<'_>], to: usize) {
    if times.end.is_some() || times.about {
        return;
    }
    let after = (times.end_token..to.min(times.end_token + 4))
        .find_map(|at| Some((at, length_at(tokens, at)?)));
    // "10am 1 hour": with nothing between only where nothing follows either.
    let ends = |at: usize| {
        tokens.get(at).is_none_or(|next| next.new_line || [".", ",", ";", ")"].contains(&next.text))
    };
    let alone = |at: usize| {
        at == times.end_token && length_at(tokens, at).is_some_and(|(_, end)| ends(end))
    };
    let near = |at: usize| {
        let gap = tokens.get(times.end_token..at).unwrap_or_default();
        let marks = ["(", ",", "|", "-", "\u{2013}", "\u{b7}"];
        gap.iter().all(|t| marks.contains(&t.text) || t.is_any(&["for", "lasting"]))
            && !gap.is_empty()
    };
    // "10am, 2 hours after his medication", "10am, 2 hours a week"
    let other = |end: usize| {
        tokens.get(end).is_some_and(|word| {
            word.is_any(&[
                "after", "before", "later", "earlier", "per", "a", "each", "early", "late", "away",
            ])
        })
    };
    let own = after.filter(|(at, (_, end))| (near(*at) || alone(*at)) && !other(*end));
    if let Some((at, (minutes, end))) = own {
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

/// The length that a stretch of words gives a meeting: "it will last 90 minutes". `own`: the stretch is the sentence of
/// the meeting's day, so that what follows its time may be its length.
pub(super) fn length_in(
    tokens: &[Token<'_>],
    range: std::ops::Range<usize>,
    own: bool,
) -> Option<i64> {
    const LEADS: [&str; 13] = [
        "last", "lasts", "lasting", "for", "takes", "take", "duration", "length", "be", ":",
        "allow", "allowed", "allowing",
    ];
    if !own && !is_of_the_meeting(tokens, &range) {
        return None;
    }
    let (begin, end) = (range.start, range.end);
    let estimate = |at: usize| {
        let before = tokens.get(begin.max(at.saturating_sub(NEAR))..at).unwrap_or_default();
        before.iter().any(|word| word.is_any(&ESTIMATES))
    };
    range.into_iter().find_map(|at| {
        let (minutes, after) = length_at(tokens, at).filter(|(_, after)| *after <= end + 1)?;
        let before = at.checked_sub(1).and_then(|i| tokens.get(i));
        let led = before.is_some_and(|word| {
            word.is_any(&LEADS) && (!word.is("for") || is_of_a_time(tokens, at))
        });
        // "Parents' info session (75 minutes)."
        let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|token| token.text == mark);
        let bracketed = before.is_some_and(|mark| mark.text == "(") && is(after, ")");
        let led = led || (!own && bracketed && minutes >= 20);
        let long = tokens.get(after).is_some_and(|word| word.is("long"));
        ((led || long) && !is_for_something_else(tokens, after) && !estimate(at)).then_some(minutes)
    })
}

/// Farthest that a word may stand before a length to make it an estimate, in tokens.
const NEAR: usize = 10;

/// Words of somebody who does not know how long it will be: "Estimated length: 5 hours".
const ESTIMATES: [&str; 8] = [
    "estimated",
    "estimate",
    "estimates",
    "est",
    "likely",
    "anticipate",
    "anticipated",
    "hopefully",
];

/// The length that a line names by its label, "Duration: 50 minutes", or that a sentence is, and nothing else: "1pm.
/// 1hr 15m."
pub(super) fn labelled(tokens: &[Token<'_>], range: std::ops::Range<usize>) -> Option<i64> {
    let guess = range.start.checked_sub(2).and_then(|at| tokens.get(at));
    let alone = length_at(tokens, range.start).filter(|(_, after)| after + 1 >= range.end);
    if let Some((minutes, _)) = alone.filter(|_| !guess.is_some_and(|w| w.is_any(&ESTIMATES))) {
        return Some(minutes);
    }
    let first = tokens.get(range.start)?;
    let label = first.is_any(&["duration", "length"]) && first.new_line;
    label.then(|| length_in(tokens, range, false)).flatten()
}

/// Words of a meeting, as a sentence names it again.
const AGAIN: [&str; 15] = [
    "meeting",
    "review",
    "session",
    "appointment",
    "visit",
    "call",
    "assessment",
    "clinic",
    "workshop",
    "hearing",
    "webinar",
    "interview",
    "discussion",
    "event",
    "training",
];

/// Whether a sentence begins with the meeting or with a word for it: "It will last", "Your appointment takes", and not
/// "The walk takes".
fn is_of_the_meeting(tokens: &[Token<'_>], range: &std::ops::Range<usize>) -> bool {
    const OPENS: [&str; 12] = [
        "it",
        "this",
        "we",
        "please",
        "allow",
        "duration",
        "length",
        "expect",
        "expected",
        "estimated",
        "lasts",
        "lasting",
    ];
    let head = tokens.get(range.start..range.end.min(range.start + 5)).unwrap_or_default();
    let names = |word: &Token<'_>| {
        word.is_any(&AGAIN)
            || word
                .text
                .strip_suffix('s')
                .is_some_and(|one| AGAIN.contains(&one.to_lowercase().as_str()))
    };
    let mut words = head.iter().filter(|word| word.kind == TokenKind::Word);
    words.next().is_some_and(|first| first.is_any(&OPENS) || names(first)) || words.any(names)
}

/// Whether the "for" before a length stands behind a time, a day, or what a meeting does: "at 2pm for an hour", "we
/// meet for an hour", and not "out of school for five hours".
fn is_of_a_time(tokens: &[Token<'_>], at: usize) -> bool {
    const DOES: [&str; 20] = [
        "last",
        "lasts",
        "lasting",
        "run",
        "runs",
        "running",
        "meet",
        "meets",
        "booked",
        "scheduled",
        "planned",
        "held",
        "am",
        "pm",
        "m",
        "noon",
        "meeting",
        "session",
        "appointment",
        "review",
    ];
    let before = at.checked_sub(2).and_then(|i| tokens.get(i));
    before.is_some_and(|word| {
        word.is_any(&DOES) || word.number(4).is_some() || day_names::names_a_day(word)
    })
}

/// Whether the words behind a length make it that of something else: "15 minutes for parking", "20 minutes to get in".
fn is_for_something_else(tokens: &[Token<'_>], end: usize) -> bool {
    const ELSE: [&str; 18] = [
        "to",
        "before",
        "after",
        "early",
        "earlier",
        "later",
        "late",
        "walk",
        "away",
        "drive",
        "beforehand",
        "prior",
        "per",
        "each",
        "notice",
        "on",
        "by",
        "either",
    ];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let said = (end + 1..end + 4).take_while(|at| !is(*at, &[".", "!", "?", ";"]));
    let for_it = said.into_iter().any(|at| is(at, &AGAIN) || is(at, &["this", "it"]));
    let from = is(end, &["from"]) && clock::at(tokens, end + 1).is_none();
    is(end, &ELSE) || from || (is(end, &["for"]) && !for_it)
}

/// Words before a length that give no end.
const ROUGH: [&str; 20] = [
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
];

/// A length in words, where nothing behind it makes it rough: "90 mins or so", "an hour max". Minutes, and the token
/// after it.
pub(super) fn length_at(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    // "About an hour" gives no end.
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    if before.is_some_and(|word| word.is_any(&ROUGH)) {
        return None;
    }
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
    let token = tokens.get(at)?;
    if let Some(found) = short_lengths::at(tokens, at) {
        return Some(found);
    }
    let next = |i: usize| tokens.get(at + i);
    let unit = |i: usize, words: &[&str]| next(i).is_some_and(|token| token.is_any(words));
    if token.is("half") && unit(1, &["an"]) && unit(2, &HOURS) {
        return Some((30, at + 3));
    }
    let (number, used) = match clock::number_word(token) {
        _ if token.is_any(&["an", "a"]) && unit(1, &HOURS) => (1, 1),
        Some(number) => (number, 1),
        None => (token.number(3)?, 1),
    };
    let number = i64::from(number);
    if let Some((minutes, end)) = halves(tokens, number, at + used) {
        return Some((minutes, end)).filter(|(minutes, _)| *minutes <= 600);
    }
    // "three quarters of an hour"
    if number == 3 && unit(1, &["quarters"]) && unit(2, &["of"]) && unit(4, &HOURS) {
        return Some((45, at + 5));
    }
    if unit(used, &MINUTES) {
        return Some((number, at + used + 1)).filter(|(minutes, _)| (5..=600).contains(minutes));
    }
    if !unit(used, &HOURS) || !(1..=10).contains(&number) {
        return None;
    }
    let (more, on) = beyond_hours(tokens, at + used + 1)?;
    Some((number * 60 + more, on))
}

/// "two and a half hours", "1.5 hours", "1 1/2 hours": the minutes, and the token after them. `at`: that behind the
/// number.
fn halves(tokens: &[Token<'_>], number: i64, at: usize) -> Option<(i64, usize)> {
    let forms: [&[&str]; 4] = [&["and", "a", "half"], &["\u{bd}"], &["1", "/", "2"], &[".", "5"]];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    forms.iter().find_map(|form| {
        let end = at + form.len();
        let stands = form.iter().enumerate().all(|(on, word)| is(at + on, &[word]));
        (stands && is(end, &HOURS)).then_some((number * 60 + 30, end + 1))
    })
}

/// The minutes behind whole hours, and the token after them: "1 hour 15 minutes", "an hour and a quarter", "1hr 30".
/// `None`: a figure stands there of which it is not told what it counts.
fn beyond_hours(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    let unit = |i: usize, words: &[&str]| tokens.get(i).is_some_and(|token| token.is_any(words));
    let and = at + usize::from(unit(at, &["and", ","]));
    let spoken = [
        (&["a", "half"][..], 30),
        (&["half"], 30),
        (&["a", "quarter"], 15),
        (&["three", "quarters"], 45),
    ];
    for (words, minutes) in spoken {
        if and > at && words.iter().enumerate().all(|(on, word)| unit(and + on, &[word])) {
            return Some((minutes, and + words.len()));
        }
    }
    let figure = tokens.get(and).filter(|token| !token.new_line).and_then(|token| token.number(2));
    let word = tokens.get(and).and_then(clock::number_word);
    let minutes = figure.or(word.filter(|_| unit(and + 1, &MINUTES))).map(i64::from);
    match minutes {
        Some(minutes) if minutes < 60 && unit(and + 1, &MINUTES) => Some((minutes, and + 2)),
        // "1hr 15m"
        Some(minutes) if and == at && minutes < 60 && unit(at + 1, &["m"]) => {
            Some((minutes, at + 2))
        }
        // "1hr 30", and nothing more.
        Some(minutes) if and == at && minutes < 60 => {
            let ends = tokens
                .get(at + 1)
                .is_none_or(|next| next.new_line || [")", ".", ",", ";"].contains(&next.text));
            ends.then_some((minutes, at + 1))
        }
        // "1 hour 60 minutes" is a slip: what it was to be is not told.
        Some(_) if unit(and + 1, &MINUTES) => None,
        _ => Some((0, at)),
    }
}
