//! Times of day in words: "10.30am to 12 noon", "2-4pm", "14:00", "half past ten", "7pm for 7.30pm", "2 hours from 10".

use chrono::{NaiveTime, Timelike};

use super::clock::{self, HalfClock, HalfOfDay};
use super::dates::{date_at, month};
use super::lengths::{self, Times};
use super::numbered;
use super::short_lengths;
use super::tokens::{Token, TokenKind, counts_something};
use super::zones;

const TO: [&str; 7] = ["to", "-", "\u{2013}", "\u{2014}", "until", "till", "til"];

/// All times between two tokens, in order.
pub(super) fn find(tokens: &[Token<'_>], from: usize, to: usize) -> Vec<Times> {
    let mut out: Vec<Times> = Vec::new();
    let mut end = from;
    for at in from..to {
        if at < end {
            continue;
        }
        if let Some(times) = times_at(tokens, at, to) {
            end = times.end_token;
            out.push(times);
        }
    }
    out
}

fn times_at(tokens: &[Token<'_>], at: usize, to: usize) -> Option<Times> {
    if numbered::is_part_of_another(tokens, at) || short_lengths::at(tokens, at).is_some() {
        return None;
    }
    let start = clock::at(tokens, at).filter(|start| start.end <= to)?;
    let counts = !start.is_written() && numbered::count_from_to(tokens, at);
    if counts || numbered::is_an_amount(tokens, at, start.end) {
        return None;
    }
    let (end, range_end) = match range_end(tokens, at, &start, to) {
        Some(end) => {
            let range_end = end.end;
            (Some(end), range_end)
        }
        None => (None, start.end),
    };
    if let Some((then, begins)) = begins_later(tokens, &start, to).filter(|_| end.is_none()) {
        // "9.15 for 9.30 - 15.30"
        let until = self::range_end(tokens, then, &begins, to);
        // "By 9.25 for a 9.30 start": it is only the first that people come by.
        let by = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|word| word.is("by"));
        let led = if by { then } else { at };
        let mut times = settle(with_half_of(begins, start), until, led, tokens)?;
        times.end_token = until.map_or(begins.end, |until| until.end);
        return Some(times);
    }
    let led = leads(tokens, at) || is_told_behind(tokens, start.end);
    if !start.is_written()
        && !led
        && !end.is_some_and(|end| end.is_written() || led_by_from(tokens, at))
    {
        return None;
    }
    if end.is_none() && !start.is_written() && counts_something(tokens, start.end) {
        return None;
    }
    let mut times = settle(start, end, at, tokens)?;
    // What is written in figures alone ends with a day or a count, and with no zone.
    times.zone =
        zones::at(tokens, at, range_end).filter(|zone| start.is_written() && zone.end <= to);
    times.end_token = times.zone.as_ref().map_or(range_end, |zone| zone.end);
    lengths::lengthen(&mut times, tokens, to);
    Some(times)
}

/// "9.00 for 9.30", "6.45 for a 7pm start": people come at the first, and it starts at the second. Where that stands,
/// and the time.
fn begins_later(tokens: &[Token<'_>], comes: &HalfClock, to: usize) -> Option<(usize, HalfClock)> {
    const STARTS: [&str; 4] = ["start", "kick", "kickoff", "begin"];
    tokens.get(comes.end).filter(|token| token.is("for"))?;
    let a = tokens.get(comes.end + 1).is_some_and(|word| word.is("a"));
    let then = comes.end + 1 + usize::from(a);
    if lengths::length_at(tokens, then).is_some() {
        return None;
    }
    let begins = clock::at(tokens, then).filter(|time| time.end <= to)?;
    let starts = tokens.get(begins.end).is_some_and(|word| word.is_any(&STARTS));
    let counts = counts_something(tokens, begins.end);
    (!counts && (starts || !a)).then_some((then, begins))
}

/// The end of "10 to 12", "between 10 and 12", "10am until noon".
fn range_end(tokens: &[Token<'_>], at: usize, start: &HalfClock, to: usize) -> Option<HalfClock> {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let between = before.is_some_and(|token| token.is("between"));
    // "13:00 GMT - 14:00 GMT"
    let joint = zones::at(tokens, at, start.end).map_or(start.end, |zone| zone.end);
    // "10.15 'til 11.45"
    let quote = ["'", "\u{2018}", "\u{2019}"];
    let cut = tokens.get(joint).is_some_and(|mark| quote.contains(&mark.text))
        && tokens.get(joint + 1).is_some_and(|word| word.is("til"));
    let joint = joint + usize::from(cut);
    let word = tokens.get(joint)?;
    if !(word.is_any(&TO) || (between && word.is_any(&["and", "&"]))) {
        return None;
    }
    let next = the_same_day(tokens, at, joint + 1).unwrap_or(joint + 1);
    // "10am - 12 December" goes on with a date.
    let end = clock::at(tokens, next).or_else(|| clock::in_letters(tokens, next));
    let end = end.filter(|end| end.end <= to)?;
    let dated = tokens
        .get(end.end)
        .is_some_and(|token| super::dates::names_a_day(token) || token.text == "/");
    let ordinal = tokens.get(end.end).is_some_and(|token| token.is_any(&["st", "nd", "rd", "th"]));
    let time = (!dated || end.is_written()) && !ordinal;
    (time && !counts_something(tokens, end.end)).then_some(end)
}

/// Behind the day of a range's end, where it is that of its start: "Wed 16/12/2026 14:00 to Wed 16/12/2026 15:00".
fn the_same_day(tokens: &[Token<'_>], start: usize, next: usize) -> Option<usize> {
    let end = date_at(tokens, next)?;
    let begin = (1..9).find_map(|back| {
        let date = date_at(tokens, start.checked_sub(back)?)?;
        let small = tokens.get(date.end..start)?;
        small.iter().all(|word| word.is("at") || word.text == ",").then_some(date)
    })?;
    let same = (begin.day, begin.month, begin.year) == (end.day, end.month, end.year);
    let time = (end.end..end.end + 2).find(|at| clock::at(tokens, *at).is_some());
    time.filter(|_| same)
}

/// Whether what stands behind a figure makes it a time: "10ish", "11 instead of 10".
pub(super) fn is_told_behind(tokens: &[Token<'_>], end: usize) -> bool {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|own| own.is(word));
    let tight = tokens.get(end).is_some_and(|next| !next.spaced && !next.new_line);
    let ish = tight && (is(end, "ish") || (is(end, "-") && is(end + 1, "ish")));
    let other = || clock::at(tokens, end + 2).map(|time| time.end);
    // "11 instead of 10 places" counts something.
    let instead = is(end, "instead") && is(end + 1, "of");
    ish || (instead
        && other().is_some_and(|behind| {
            is(behind, "on") || tokens.get(behind).is_none_or(|next| next.kind == TokenKind::Mark)
        }))
}

/// Words before a figure that make it a time.
fn leads(tokens: &[Token<'_>], at: usize) -> bool {
    const LEADS: [&str; 17] = [
        "at",
        "from",
        "between",
        "@",
        "time",
        "until",
        "till",
        "starting",
        "starts",
        "begins",
        "about",
        "around",
        "start",
        "finish",
        "finishes",
        "finishing",
        "ends",
    ];
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    let Some(word) = before(1) else { return false };
    if word.text == ":" {
        return before(2)
            .is_some_and(|word| word.is_any(&["time", "start", "starts", "when", "at"]));
    }
    // "Could we do 2 instead?"
    let asked = || {
        word.is("do")
            && before(2).is_some_and(|word| word.is_any(&["we", "you", "i"]))
            && before(3).is_some_and(|word| word.is_any(&["can", "could", "shall"]))
    };
    word.is_any(&LEADS)
        || (word.is("it") && before(2).is_some_and(|word| word.is("make")))
        || asked()
}

/// "from 10 to 12", "at 10-12", ", 10 - 12": a range of bare figures after a date is one of times.
fn led_by_from(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    leads(tokens, at)
        || before.is_some_and(|token| {
            [",", "\u{2013}", "-", "(", "|"].contains(&token.text)
                // "16.12.26 // 10-12 // Hub"
                || (token.text == "/" && tokens.get(at).is_some_and(|own| own.spaced))
                || token.number(4).is_some_and(|y| y > 1990)
        })
        || follows_a_day(tokens, at)
}

/// "Tue 8 Dec 10-12", "8th December 10 to 12", "8/12 11-1".
fn follows_a_day(tokens: &[Token<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    let is_day = |back: usize| {
        before(back).is_some_and(|token| {
            token.number(2).is_some() || token.is_any(&["st", "nd", "rd", "th", "of"])
        })
    };
    let spaced = tokens.get(at).is_some_and(|token| token.spaced && !token.new_line);
    let marked =
        |mark: &str| before(2).is_some_and(|token| token.text == mark) && is_day(1) && is_day(3);
    // "3.2.27 10-12": of three figures, since "10.12 10-12" may be two times.
    let three =
        |mark: &str| marked(mark) && before(4).is_some_and(|token| token.text == mark) && is_day(5);
    // "14 Dec. 10 to 12"
    let stop = usize::from(before(1).is_some_and(|token| token.text == "."));
    let worded = before(1 + stop).and_then(month).is_some() && is_day(2 + stop);
    // "Jan 14th. 10-12"
    let month_first = before(1 + stop).is_some_and(super::dates::is_ordinal)
        && before(3 + stop).and_then(month).is_some();
    spaced && (worded || month_first || marked("/") || three(".") || three("-"))
}

/// Whether somebody rings or comes at some time between two: "will call you on Tuesday between 9am and 1pm".
fn is_awaited(tokens: &[Token<'_>], at: usize) -> bool {
    const COMES: [&str; 8] =
        ["call", "ring", "phone", "telephone", "contact", "text", "deliver", "collect"];
    // "At some point between 10am and 12pm", "I'm free between 2 and 4"
    const ANY: [&str; 8] =
        ["time", "point", "stage", "moment", "free", "available", "sometime", "anytime"];
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    let between = before(1).is_some_and(|word| word.is("between"));
    if between && (2..5).any(|back| before(back).is_some_and(|word| word.is_any(&ANY))) {
        return true;
    }
    // "Home visit between 10.30 and 11am"
    if between && (2..14).any(|back| before(back).is_some_and(|word| word.is("visit"))) {
        return true;
    }
    // "Phone appointment between 1 and 3pm"
    const FAR_OFF: [&str; 4] = ["phone", "telephone", "call", "video"];
    const TALKS: [&str; 4] = ["appointment", "consultation", "call", "review"];
    let talks = |back: usize| {
        before(back).is_some_and(|word| word.is_any(&TALKS))
            && before(back + 1).is_some_and(|word| word.is_any(&FAR_OFF))
    };
    if between && (2..14).any(talks) {
        return true;
    }
    let you = |back: usize| before(back).is_some_and(|word| word.is_any(&["you", "us", "me"]));
    between
        && (2..14).any(|back| you(back) && before(back + 1).is_some_and(|word| word.is_any(&COMES)))
}

/// A start that is written without its half of the day takes the one behind "for".
fn with_half_of(begins: HalfClock, comes: HalfClock) -> HalfClock {
    if begins.half == HalfOfDay::Unknown && matches!(comes.half, HalfOfDay::Am | HalfOfDay::Pm) {
        return HalfClock { half: comes.half, ..begins };
    }
    begins
}

/// Works out the halves of the day.
fn settle(
    start: HalfClock,
    end: Option<HalfClock>,
    at: usize,
    tokens: &[Token<'_>],
) -> Option<Times> {
    let (first, guessed) = first_time(start, end)?;
    let mut noon_or_midnight = start.is_twelve_am();
    let last = match end {
        None => None,
        Some(end) if end.half == HalfOfDay::Unknown => {
            // The end follows the start: "10am to 12", "1pm to 3", "10.30 to 1".
            let as_written = end.time(HalfOfDay::Settled)?;
            Some(if as_written > first { as_written } else { end.time(HalfOfDay::Pm)? })
        }
        // "10am to 12am" is noon to most who write it.
        Some(end) if end.is_twelve_am() && first.hour() < 12 => {
            noon_or_midnight = true;
            end.time(HalfOfDay::Settled)
        }
        Some(end) => Some(end.time(end.half)?),
    };
    let about = is_about(tokens, at, start.end) || (end.is_some() && is_awaited(tokens, at));
    Some(Times {
        start: first,
        end: last,
        guessed,
        half_written: start.half != HalfOfDay::Unknown
            || end.is_some_and(|end| end.half != HalfOfDay::Unknown),
        noon_or_midnight,
        about,
        is_end: is_end(tokens, at) || (end.is_none() && is_end_behind(tokens, at, start.end)),
        start_token: at,
        end_token: end.map_or(start.end, |end| end.end),
        zone: None,
    })
}

/// The start in its half of the day, and whether that was guessed.
fn first_time(start: HalfClock, end: Option<HalfClock>) -> Option<(NaiveTime, bool)> {
    let first = match (start.half, end) {
        (HalfOfDay::Unknown, Some(end)) if matches!(end.half, HalfOfDay::Am | HalfOfDay::Pm) => {
            // "2-4pm" is both in the afternoon; "10-2pm" and "11.30-1pm" begin in the morning.
            let same = start.time(end.half)?;
            if same < end.time(end.half)? { same } else { start.time(HalfOfDay::Am)? }
        }
        // "10 to 12 noon"
        (HalfOfDay::Unknown, Some(end)) if end.half == HalfOfDay::Settled => {
            let written = start.time(HalfOfDay::Settled)?;
            let later = start.time(HalfOfDay::Pm)?;
            // "1 to 15:00"; "7 to 20:00" can be from the morning on.
            let evening = start.hour < 8 && later < end.time(HalfOfDay::Settled)?;
            if evening && start.hour > 6 {
                return Some((later, true));
            }
            if evening { later } else { written }
        }
        // "6 to 12:00" is a morning: no meeting is from six in the evening to midnight.
        (HalfOfDay::Unknown, Some(end)) if end.hour == 12 && start.hour < 8 => {
            return Some((start.time(HalfOfDay::Am)?, true));
        }
        (HalfOfDay::Unknown, _) => {
            let (half, guess) = start.likely();
            return Some((start.time(half)?, guess));
        }
        (half, _) => start.time(half)?,
    };
    Some((first, false))
}

/// Whether a time is rough by the words around it: "about 10", "10ish". `end`: the token after it.
fn is_about(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    before(1).is_some_and(|word| {
        word.is_any(&["about", "around", "approx", "circa", "roughly", "approximately", "~"])
    }) || (before(1).is_some_and(|word| word.text == ".")
        && before(2).is_some_and(|word| word.is_any(&["approx", "c", "ca"])))
        // "4pm-ish"
        || (tokens.get(end).is_some_and(|mark| mark.text == "-" && !mark.spaced)
            && tokens.get(end + 1).is_some_and(|word| word.is("ish")))
        || tokens
            .get(end)
            .is_some_and(|word| word.is_any(&["ish", "approx", "approximately", "roughly"]))
        || (tokens.get(end).is_some_and(|word| word.is("or"))
            && tokens.get(end + 1).is_some_and(|word| word.is_any(&["so", "thereabouts"])))
}

/// Whether the words before a time make it an end: "finishes at 3".
fn is_end(tokens: &[Token<'_>], at: usize) -> bool {
    const ENDS: [&str; 16] = [
        "conclude",
        "concludes",
        "concluding",
        "finish",
        "finishes",
        "finishing",
        "finished",
        "done",
        "end",
        "ends",
        "ending",
        "until",
        "till",
        "close",
        "closes",
        "closing",
    ];
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    // "Postponed until Monday at 10"
    const PUT_OFF: [&str; 4] = ["postponed", "deferred", "adjourned", "delayed"];
    let put_off = |back: usize| before(back + 1).is_some_and(|word| word.is_any(&PUT_OFF));
    [1, 2, 3]
        .into_iter()
        .any(|back| before(back).is_some_and(|word| word.is_any(&ENDS)) && !put_off(back))
        && before(1).is_none_or(|word| word.text != ",")
}

/// "10:30 start, 12:00 finish": the word behind a time makes it an end, where it does not lead to the next time.
fn is_end_behind(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    const ENDS: [&str; 3] = ["finish", "end", "close"];
    let begins = tokens.get(at).is_none_or(|token| token.new_line);
    let led = at.checked_sub(1).filter(|_| !begins).and_then(|i| tokens.get(i));
    let led =
        led.is_some_and(|word| word.is_any(&["start", "starts", "starting", "begins", "from"]));
    let said = tokens.get(end).is_some_and(|word| word.is_any(&ENDS) && !word.new_line);
    let next = tokens.get(end + 1).filter(|next| !next.new_line);
    let goes_on = next.is_some_and(|next| next.is_any(&["of", "at", "time"]) || next.text == ":")
        || clock::at(tokens, end + 1).is_some();
    said && !led && !goes_on
}
