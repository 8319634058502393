//! Times of day in words: "10.30am to 12 noon", "2-4pm", "14:00", "at 2".

use chrono::NaiveTime;

use super::tokens::{Kind, Token};

/// Times found near a date.
#[derive(Clone, Debug)]
pub(super) struct Times {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    /// Morning or afternoon is not written.
    pub guessed: bool,
    pub start_token: usize,
    /// The token after the last.
    pub end_token: usize,
}

/// On which side of the date to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    After,
    Before,
}

/// Farthest that a time may stand from its date, in tokens.
const NEAR: usize = 60;

/// One time as written.
#[derive(Clone, Copy, Debug)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Half,
    /// Minutes are written, or the hour can only be of a 24-hour clock.
    exact: bool,
    end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    /// Noon, midnight, or a 24-hour time: nothing to add.
    Settled,
    Unknown,
}

const TO: [&str; 7] = ["to", "-", "\u{2013}", "\u{2014}", "until", "till", "and"];

/// The times between two tokens that stand nearest to the date.
pub(super) fn find(tokens: &[Token<'_>], from: usize, to: usize, side: Side) -> Option<Times> {
    let far = match side {
        Side::After => from..to.min(from + NEAR),
        Side::Before => from.max(to.saturating_sub(12))..to,
    };
    let first = far.start;
    let mut best = None;
    for at in far {
        // Before the date, only the same sentence counts.
        let token = tokens.get(at)?;
        if side == Side::Before
            && at > first
            && (token.new_line || token.text == ".")
            && !tight_mark(tokens, at)
        {
            best = None;
        }
        if let Some(times) = times_at(tokens, at, to) {
            match side {
                Side::After => return Some(times),
                Side::Before if best.is_none() => best = Some(times),
                Side::Before => {}
            }
        }
    }
    best
}

/// A mark between two figures belongs to them.
fn tight_mark(tokens: &[Token<'_>], at: usize) -> bool {
    let number = |i: Option<usize>| {
        i.and_then(|i| tokens.get(i)).is_some_and(|token| token.kind == Kind::Number)
    };
    number(at.checked_sub(1))
        && number(at.checked_add(1))
        && tokens.get(at + 1).is_some_and(|token| !token.spaced)
}

fn times_at(tokens: &[Token<'_>], at: usize, to: usize) -> Option<Times> {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    if let Some(before) = before {
        let token = tokens.get(at)?;
        // Part of a longer number, an amount or a name: "£10.30", "3.10.30", "B12".
        let joined = !token.spaced
            && (before.kind != Kind::Mark || ["\u{a3}", "$", ".", "/", ":"].contains(&before.text));
        if joined
            || before.is_any(&["room", "floor", "ext", "no", "number", "page", "item", "principle"])
        {
            return None;
        }
    }
    let start = clock(tokens, at)?;
    let end = tokens
        .get(start.end)
        .filter(|token| token.is_any(&TO) && start.end < to)
        .and_then(|_| clock(tokens, start.end + 1))
        .filter(|end| end.end <= to);
    let led = before.is_some_and(|token| {
        token.is_any(&["at", "from", "between", "@", "time", ":", ",", "\u{2013}", "-"])
    });
    let plain = start.half == Half::Unknown && !start.exact;
    match end {
        None if plain && !before.is_some_and(|token| token.is_any(&["at", "from", "@"])) => None,
        // "10 - 12" after nothing that leads to a time may be anything.
        Some(end) if plain && end.half == Half::Unknown && !end.exact && !led => None,
        _ => settle(start, end, at),
    }
}

/// Works out the halves of the day.
fn settle(start: Clock, end: Option<Clock>, at: usize) -> Option<Times> {
    let mut guessed = false;
    let first = match (start.half, end) {
        (Half::Unknown, Some(end)) if matches!(end.half, Half::Am | Half::Pm) => {
            // "2-4pm" is both in the afternoon; "10-2pm" and "11.30-1pm" begin in the morning.
            let same = time(start, end.half)?;
            if same < time(end, end.half)? { same } else { time(start, Half::Am)? }
        }
        // "10 to 12 noon"
        (Half::Unknown, Some(end)) if end.half == Half::Settled => time(start, Half::Settled)?,
        (Half::Unknown, _) => {
            let (half, guess) = likely(start);
            guessed |= guess;
            time(start, half)?
        }
        (half, _) => time(start, half)?,
    };
    let last = match end {
        None => None,
        Some(end) if end.half == Half::Unknown => {
            // The end follows the start: "10am to 12", "1pm to 3", "10.30 to 1".
            let as_written = time(end, Half::Settled)?;
            let later = time(end, Half::Pm)?;
            Some(if as_written > first { as_written } else { later })
        }
        Some(end) => Some(time(end, end.half)?),
    };
    let end_token = end.map_or(start.end, |end| end.end);
    Some(Times { start: first, end: last, guessed, start_token: at, end_token })
}

/// The half of the day that a meeting at a bare hour is likely in, and whether that is a guess.
fn likely(clock: Clock) -> (Half, bool) {
    match clock.hour {
        1..=6 => (Half::Pm, true),
        7..=11 => (Half::Am, !clock.exact),
        _ => (Half::Settled, false),
    }
}

fn time(clock: Clock, half: Half) -> Option<NaiveTime> {
    let hour = match (half, clock.hour) {
        (Half::Am, 12) => 0,
        (Half::Pm, hour) if hour < 12 => hour + 12,
        (_, hour) => hour,
    };
    NaiveTime::from_hms_opt(hour, clock.minute, 0)
}

/// A time that begins at a token.
fn clock(tokens: &[Token<'_>], at: usize) -> Option<Clock> {
    let token = tokens.get(at)?;
    if token.is_any(&["noon", "midday"]) {
        return Some(Clock { hour: 12, minute: 0, half: Half::Settled, exact: true, end: at + 1 });
    }
    if token.is("midnight") {
        return Some(Clock { hour: 0, minute: 0, half: Half::Settled, exact: true, end: at + 1 });
    }
    // "1030hrs"
    if token.text.len() == 4
        && tokens.get(at + 1).is_some_and(|next| next.is_any(&["hrs", "hours", "h"]))
    {
        let digits = token.number(4)?;
        let (hour, minute) = (digits / 100, digits % 100);
        return (hour < 24 && minute < 60).then_some(Clock {
            hour,
            minute,
            half: Half::Settled,
            exact: true,
            end: at + 2,
        });
    }
    let hour = token.number(2)?;
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let mut end = at + 1;
    let minutes =
        tight(end).filter(|mark| [":", ".", ";"].contains(&mark.text)).and_then(|_| tight(end + 1));
    let minute =
        match minutes.filter(|token| token.text.len() == 2).and_then(|token| token.number(2)) {
            Some(minute) => {
                end += 2;
                // "10:30:00"
                if tight(end).is_some_and(|mark| mark.text == ":")
                    && tight(end + 1).is_some_and(|t| t.number(2).is_some())
                {
                    end += 2;
                }
                Some(minute)
            }
            None => None,
        };
    let (mut half, next) = half_at(tokens, end);
    let exact = minute.is_some() || hour > 12;
    if half == Half::Unknown
        && (hour > 12 || (hour == 0 && minute.is_some()) || token.text.starts_with('0'))
    {
        half = Half::Settled;
    }
    let fits = hour < 24
        && minute.unwrap_or(0) < 60
        && !(matches!(half, Half::Am | Half::Pm) && hour > 12 && hour != 0);
    // A bare number over twelve is no time, and nor is a percentage, an ordinal or a part of something larger.
    let bare = minute.is_none() && !matches!(half, Half::Am | Half::Pm | Half::Settled);
    let other = tight(next).is_some_and(|token| token.is_any(&["%", "/", "st", "nd", "rd", "th"]));
    if !fits
        || (bare && !(1..=12).contains(&hour))
        || (minute.is_none() && half == Half::Settled && next == end)
        || other
    {
        return None;
    }
    Some(Clock { hour, minute: minute.unwrap_or(0), half, exact, end: next })
}

/// "am", "p.m.", "noon" after a time.
fn half_at(tokens: &[Token<'_>], at: usize) -> (Half, usize) {
    let word =
        |i: usize| tokens.get(i).map(|token| token.text.to_ascii_lowercase()).unwrap_or_default();
    let dotted = word(at + 1) == "." && word(at + 2) == "m";
    let after_dots = if word(at + 3) == "." && tokens.get(at + 3).is_some_and(|t| !t.spaced) {
        at + 4
    } else {
        at + 3
    };
    match word(at).as_str() {
        "am" => (Half::Am, at + 1),
        "pm" => (Half::Pm, at + 1),
        "a" if dotted => (Half::Am, after_dots),
        "p" if dotted => (Half::Pm, after_dots),
        "noon" | "midday" => (Half::Settled, at + 1),
        "midnight" => (Half::Am, at + 1),
        "hrs" | "hours" => (Half::Settled, at + 1),
        "o" if word(at + 2) == "clock" => (Half::Unknown, at + 3),
        _ => (Half::Unknown, at),
    }
}
