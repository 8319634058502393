//! How long and how often, in the plan's words, and the figure only where they give one.

use super::tokens::{ProvisionToken, stand_at, word};

/// A length that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// Its first word.
    pub from: usize,
    /// The word after its last one.
    pub to: usize,
    /// Minutes in all its times. `None`: the words give no one figure.
    pub minutes: Option<u32>,
    /// How many times it says by itself, as "2 x 30 minutes" does. 1: it does not.
    pub times: u32,
}

/// How often that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Often {
    /// Its first word.
    pub from: usize,
    /// The word after its last one.
    pub to: usize,
    /// How many times in each of its periods, where that is one figure.
    pub times: Option<u32>,
    /// How long the period is.
    pub per: FigurePeriod,
}

/// A period that help comes round in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FigurePeriod {
    /// A school day or less.
    Day,
    /// A week.
    Week,
    /// Longer, or it cannot be told.
    Longer,
}

const NUMBERS: [(&str, u32); 18] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
];

fn number_word(text: &str) -> Option<u32> {
    NUMBERS.iter().find(|(name, _)| *name == text).map(|(_, number)| *number)
}

fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { number_word(text) }
}

const TENS: [(&str, u32); 8] = [
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// Hundredths of the number at a place, "forty five" and "forty-five" as one, and its last word.
fn number(tokens: &[ProvisionToken], at: usize) -> Option<(u32, usize)> {
    // The end of a number is not another one: "one hundred and twenty".
    let hundred =
        |back: usize| at.checked_sub(back).is_some_and(|at| word(tokens, at) == "hundred");
    if hundred(1) || (hundred(2) && at.checked_sub(1).is_some_and(|at| word(tokens, at) == "and")) {
        return None;
    }
    let tens = TENS.iter().find(|(name, _)| *name == word(tokens, at)).map(|(_, tens)| *tens);
    let next = tokens.get(at + 1).filter(|token| !token.stop);
    let ones =
        next.and_then(|token| number_word(&token.lower)).filter(|ones| (1..10).contains(ones));
    match (tens, ones) {
        (Some(tens), Some(ones)) => Some(((tens + ones) * 100, at + 1)),
        (Some(tens), None) => Some((tens * 100, at)),
        _ => hundredths(word(tokens, at)).map(|number| (number, at)),
    }
}

/// Hundredths of a number such as "1.5".
fn hundredths(text: &str) -> Option<u32> {
    let (before, after) = text.split_once('.').unwrap_or((text, ""));
    let part = match after.len() {
        0 => 0,
        1 => after.parse::<u32>().ok()?.checked_mul(10)?,
        2 => after.parse().ok()?,
        _ => return None,
    };
    whole(before)?.checked_mul(100)?.checked_add(part)
}

/// How many minutes one of a unit has.
fn unit(text: &str) -> Option<u32> {
    match text {
        "minute" | "minutes" | "min" | "mins" => Some(1),
        "hour" | "hours" | "hr" | "hrs" => Some(60),
        _ => None,
    }
}

/// Words before a length by which it is no one figure.
const QUALIFIERS: [&str; 11] = [
    "to",
    "approximately",
    "approx",
    "about",
    "around",
    "maximum",
    "minimum",
    "least",
    "between",
    "than",
    "max",
];

/// Every length in the words.
pub(super) fn lengths(tokens: &[ProvisionToken]) -> Vec<Length> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match length_at(tokens, at) {
            Some(length) => {
                at = length.to;
                found.push(length);
            }
            None => at += 1,
        }
    }
    found
}

fn length_at(tokens: &[ProvisionToken], from: usize) -> Option<Length> {
    let (times, at) = multiplier(tokens, from).unwrap_or((1, from));
    let (minutes, to) = plain_length(tokens, at)?;
    let before = |back: usize| from.checked_sub(back).map_or("", |at| word(tokens, at));
    let qualified =
        QUALIFIERS.contains(&before(1)) || (before(1) == "of" && QUALIFIERS.contains(&before(2)));
    // "1 1/2 hours": what stands here is the end of a figure.
    let qualified = qualified || hundredths(before(1)).is_some();
    let minutes = minutes.filter(|_| !qualified).and_then(|one| one.checked_mul(times));
    Some(Length { from, to, minutes, times })
}

/// "2 x", "2x", "two" before a figure, or "three sessions of": how many times, and where the length begins.
fn multiplier(tokens: &[ProvisionToken], at: usize) -> Option<(u32, usize)> {
    let own = word(tokens, at);
    if let Some(times) = own.strip_suffix(['x', '×']).and_then(whole) {
        return Some((times, at + 1));
    }
    let times = whole(own)?;
    let next = word(tokens, at + 1);
    if matches!(next, "x" | "×") {
        return Some((times, at + 2));
    }
    if matches!(next, "sessions" | "session" | "lots" | "slots") && word(tokens, at + 2) == "of" {
        return Some((times, at + 3));
    }
    let figure = tokens.get(at + 1).is_some_and(|token| !token.dash && !token.stop)
        && next.bytes().all(|byte| byte.is_ascii_digit())
        && !next.is_empty();
    (number_word(own).is_some() && figure && unit(word(tokens, at + 2)).is_some())
        .then_some((times, at + 1))
}

/// A length without how many times: its minutes and where it ends.
fn plain_length(tokens: &[ProvisionToken], at: usize) -> Option<(Option<u32>, usize)> {
    for words in ["half an hour", "half hour"] {
        if let Some(end) = stand_at(tokens, at, words) {
            return Some((Some(30), end));
        }
    }
    if let Some(end) = stand_at(tokens, at, "an hour") {
        // "a quarter of an hour"
        if at.checked_sub(1).is_some_and(|before| word(tokens, before) == "of") {
            return None;
        }
        return Some(with_more(tokens, Some(60), end));
    }
    let (first, at) = number(tokens, at)?;
    // "30 to 45 minutes" and "30-45 minutes" are two figures.
    let apart = match word(tokens, at + 1) {
        "to" | "or" | "and" => Some(at + 2),
        _ if tokens.get(at + 1).is_some_and(|token| token.dash) => Some(at + 1),
        _ => None,
    };
    if let Some((_, second)) = apart.and_then(|second| number(tokens, second)) {
        return unit(word(tokens, second + 1)).map(|_| (None, second + 2));
    }
    let of = unit(word(tokens, at + 1)).filter(|_| tokens.get(at + 1).is_some_and(|t| !t.stop))?;
    let minutes = first.checked_mul(of).filter(|all| all % 100 == 0).map(|all| all / 100);
    let whole_hours = of == 60;
    if whole_hours { Some(with_more(tokens, minutes, at + 2)) } else { Some((minutes, at + 2)) }
}

/// "… and a half", or minutes after hours.
fn with_more(tokens: &[ProvisionToken], minutes: Option<u32>, end: usize) -> (Option<u32>, usize) {
    if let Some(after) = stand_at(tokens, end, "and a half") {
        return (minutes.and_then(|own| own.checked_add(30)), after);
    }
    for (words, more) in [("and a quarter", 15), ("and three quarters", 45)] {
        if let Some(after) = stand_at(tokens, end, words) {
            return (minutes.and_then(|own| own.checked_add(more)), after);
        }
    }
    let at = if word(tokens, end) == "and" { end + 1 } else { end };
    let rest = number(tokens, at).filter(|(_, last)| unit(word(tokens, last + 1)) == Some(1));
    match rest {
        Some((rest, last)) if rest % 100 == 0 => {
            (minutes.and_then(|own| own.checked_add(rest / 100)), last + 2)
        }
        _ => (minutes, end),
    }
}

/// Every "how often" in the words, but how often something is looked at again.
pub(super) fn oftens(tokens: &[ProvisionToken]) -> Vec<Often> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        match often_at(tokens, at) {
            Some(often) => {
                at = often.to;
                if !is_of_review(tokens, often.from) {
                    found.push(often);
                }
            }
            None => at += 1,
        }
    }
    found
}

/// What is reviewed each term is not given each term.
fn is_of_review(tokens: &[ProvisionToken], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(3)..at).unwrap_or_default();
    let looks = ["review", "monitor", "report", "assess", "updat", "evaluat", "meet", "discuss"];
    let after = ["review", "report", "meet", "assess"];
    let next = tokens.iter().skip(at).take(3);
    before.iter().any(|token| looks.iter().any(|own| token.lower.starts_with(own)))
        || next.skip(1).any(|token| after.iter().any(|own| token.lower.starts_with(own)))
}

fn often_at(tokens: &[ProvisionToken], from: usize) -> Option<Often> {
    if let Some((times, at)) = count(tokens, from) {
        let (every, per, to) = period(tokens, at, true)?;
        let times = if every == 1 { times } else { None };
        return Some(Often { from, to, times, per });
    }
    let length = from.checked_sub(1).is_some_and(|at| unit(word(tokens, at)).is_some());
    let (every, per, to) = period(tokens, from, length)?;
    let times = (every == 1 && per == FigurePeriod::Week).then_some(1);
    Some(Often { from, to, times, per })
}

/// "once", "twice", "three times", "2 sessions": how many, where it is one figure, and what comes after.
fn count(tokens: &[ProvisionToken], at: usize) -> Option<(Option<u32>, usize)> {
    match word(tokens, at) {
        "once" => return Some((Some(1), at + 1)),
        "twice" => return Some((Some(2), at + 1)),
        "thrice" => return Some((Some(3), at + 1)),
        _ => {}
    }
    let is_times = |at: usize| {
        let known = ["times", "time", "x", "×", "sessions", "session", "visits", "visit", "days"];
        known.contains(&word(tokens, at)) || ["lessons", "occasions"].contains(&word(tokens, at))
    };
    if let Some(times) = word(tokens, at).strip_suffix(['x', '×']).and_then(whole) {
        return Some((Some(times), at + 1));
    }
    let own = if word(tokens, at) == "a" { 1 } else { whole(word(tokens, at))? };
    if is_times(at + 1) {
        let before = at.checked_sub(1).map_or("", |before| word(tokens, before));
        let dashed = tokens.get(at).is_some_and(|token| token.dash);
        let one = !QUALIFIERS.contains(&before) && before != "or" && !dashed;
        return Some((one.then_some(own), at + 2));
    }
    let apart = matches!(word(tokens, at + 1), "to" | "or") as usize;
    let second = at + 1 + apart;
    (whole(word(tokens, second)).is_some() && is_times(second + 1)).then_some((None, second + 2))
}

/// "a week", "per school day", "every other week", "weekly": every how many, of what, and where it ends.
fn period(tokens: &[ProvisionToken], at: usize, a_too: bool) -> Option<(u32, FigurePeriod, usize)> {
    if let Some(found) = adverb(tokens, at) {
        return Some(found);
    }
    let own = word(tokens, at);
    match own {
        "per" | "each" | "every" => {}
        "in" if matches!(word(tokens, at + 1), "a" | "each" | "every") => {
            return period(tokens, at + 1, a_too);
        }
        "a" | "an" if a_too => {}
        "alternate" => return Some((2, FigurePeriod::Longer, unit_of_time(tokens, at + 1)?.1)),
        _ => return None,
    }
    let next = word(tokens, at + 1);
    let (every, at) = match (own, next) {
        ("every", "other" | "second" | "alternate") => (2, at + 2),
        ("every", number) if whole(number).is_some() => (whole(number).unwrap_or(2), at + 2),
        _ => (1, at + 1),
    };
    let (per, to) = unit_of_time(tokens, at)?;
    Some((every, if every > 1 { FigurePeriod::Longer } else { per }, to))
}

fn adverb(tokens: &[ProvisionToken], at: usize) -> Option<(u32, FigurePeriod, usize)> {
    let bi = matches!(word(tokens, at), "bi" | "half");
    let place = if bi { at + 1 } else { at };
    let per = match word(tokens, place) {
        "weekly" => FigurePeriod::Week,
        "daily" => FigurePeriod::Day,
        "fortnightly" | "monthly" | "termly" | "annually" | "yearly" | "biweekly" | "quarterly"
        | "annual" => FigurePeriod::Longer,
        _ => return None,
    };
    // "Bi-weekly" is twice a week for some, and once in two weeks for others.
    Some(if bi { (2, FigurePeriod::Longer, place + 1) } else { (1, per, place + 1) })
}

fn unit_of_time(tokens: &[ProvisionToken], at: usize) -> Option<(FigurePeriod, usize)> {
    let at =
        if matches!(word(tokens, at), "school" | "academic" | "working" | "full" | "timetabled") {
            at + 1
        } else {
            at
        };
    let per = match word(tokens, at) {
        "day" | "morning" | "afternoon" | "lesson" | "break" => FigurePeriod::Day,
        "week" => FigurePeriod::Week,
        "weeks" | "fortnight" | "month" | "months" | "term" | "year" | "half" => {
            FigurePeriod::Longer
        }
        _ => return None,
    };
    let half = word(tokens, at) == "half" && word(tokens, at + 1) == "term";
    Some((per, if half { at + 2 } else { at + 1 }))
}

/// Whether the help is for some weeks only: a block of them, or so many weeks.
pub(super) fn is_block(tokens: &[ProvisionToken]) -> bool {
    tokens.iter().enumerate().any(|(at, token)| {
        let weeks = matches!(word(tokens, at + 1), "week" | "weeks");
        matches!(token.lower.as_str(), "block" | "blocks")
            || (whole(&token.lower).is_some() && weeks)
    })
}
