//! A time of day and the half of the day that it is in: "am", "p.m.", "noon", "in the morning".

use chrono::NaiveTime;

use super::tokens::Token;

/// One time as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct HalfClock {
    pub hour: u32,
    pub minute: u32,
    pub half: HalfOfDay,
    /// Minutes are written, or the hour can only be of a 24-hour clock.
    pub exact: bool,
    /// The token after the last.
    pub end: usize,
}

/// Which half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HalfOfDay {
    Am,
    Pm,
    /// Noon, midnight, or a 24-hour time: nothing to add.
    Settled,
    Unknown,
}

impl HalfClock {
    /// Whether it is surely a time: with minutes or a half of the day.
    pub(super) fn is_written(&self) -> bool {
        self.exact || self.half != HalfOfDay::Unknown
    }

    /// The half of the day that a meeting at this hour is likely in, and whether that is a guess.
    pub(super) fn likely(&self) -> (HalfOfDay, bool) {
        match self.hour {
            1..=7 => (HalfOfDay::Pm, true),
            8 => (HalfOfDay::Am, true),
            9..=11 => (HalfOfDay::Am, !self.exact),
            _ => (HalfOfDay::Settled, false),
        }
    }

    /// "12am" stands for midnight, and is written for noon.
    pub(super) fn is_twelve_am(&self) -> bool {
        self.half == HalfOfDay::Am && self.hour == 12
    }

    pub(super) fn time(&self, half: HalfOfDay) -> Option<NaiveTime> {
        let hour = match (half, self.hour) {
            (HalfOfDay::Am, 12) => 0,
            (HalfOfDay::Pm, hour) if hour < 12 => hour + 12,
            (_, hour) => hour,
        };
        NaiveTime::from_hms_opt(hour, self.minute, 0)
    }
}

/// "am", "p.m.", "noon", "o'clock", "in the morning" after a time.
pub(super) fn half_at(tokens: &[Token<'_>], at: usize) -> (HalfOfDay, usize) {
    let word =
        |i: usize| tokens.get(i).map(|token| token.text.to_ascii_lowercase()).unwrap_or_default();
    let dotted = word(at + 1) == "." && word(at + 2) == "m";
    let after_dots = if word(at + 3) == "." && tokens.get(at + 3).is_some_and(|t| !t.spaced) {
        at + 4
    } else {
        at + 3
    };
    let spoken = in_the(tokens, at);
    match word(at).as_str() {
        "am" => (HalfOfDay::Am, at + 1),
        "pm" => (HalfOfDay::Pm, at + 1),
        "a" if dotted => (HalfOfDay::Am, after_dots),
        "p" if dotted => (HalfOfDay::Pm, after_dots),
        // "10 a m"
        "a" if word(at + 1) == "m" => (HalfOfDay::Am, at + 2),
        "p" if word(at + 1) == "m" => (HalfOfDay::Pm, at + 2),
        "noon" | "midday" => (HalfOfDay::Settled, at + 1),
        "midnight" => (HalfOfDay::Am, at + 1),
        // "10.30 hours"; "2 hours" is a length.
        "hrs" | "hours" if has_minutes(tokens, at) => (HalfOfDay::Settled, at + 1),
        "o" if word(at + 1) == "clock" => {
            in_the(tokens, at + 2).unwrap_or((HalfOfDay::Unknown, at + 2))
        }
        "o" if word(at + 2) == "clock" => {
            in_the(tokens, at + 3).unwrap_or((HalfOfDay::Unknown, at + 3))
        }
        _ => spoken.unwrap_or((HalfOfDay::Unknown, at)),
    }
}

/// Whether a time with minutes ends before a token.
fn has_minutes(tokens: &[Token<'_>], at: usize) -> bool {
    let token = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    token(1).is_some_and(|minutes| minutes.number(2).is_some() && !minutes.spaced)
        && token(2).is_some_and(|mark| [":", "."].contains(&mark.text) && !mark.spaced)
}

/// "in the evening", "at night", "this afternoon".
fn in_the(tokens: &[Token<'_>], at: usize) -> Option<(HalfOfDay, usize)> {
    let is = |i: usize, words: &[&str]| tokens.get(at + i).is_some_and(|token| token.is_any(words));
    let part = if is(0, &["in"]) && is(1, &["the"]) {
        2
    } else if is(0, &["this", "at", "that"]) {
        1
    } else {
        0
    };
    let half = match tokens.get(at + part) {
        Some(word) if word.is("morning") && part > 0 => HalfOfDay::Am,
        Some(word) if word.is_any(&["afternoon", "evening", "night"]) && part > 0 => HalfOfDay::Pm,
        Some(word) if word.is("tonight") => HalfOfDay::Pm,
        _ => return None,
    };
    Some((half, at + part + 1))
}
