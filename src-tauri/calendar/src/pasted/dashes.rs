//! Times whose minutes stand behind a dash: "14-30", "2-30pm", "at 10-00". Only where they are no range of hours.

use super::half::{HalfClock, HalfOfDay, half_at};
use super::tokens::{Token, counts_something};

/// Words and marks before figures that stand for a time.
const LEADS: [&str; 9] = ["at", "@", "from", "time", "starts", "start", "until", "till", "for"];

/// A time of that shape that begins at a token.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let first = tokens.get(at)?;
    let hour = first.number(2).filter(|hour| *hour < 24)?;
    tight(at + 1).filter(|mark| mark.text == "-")?;
    let minutes = tight(at + 2).filter(|token| token.text.len() == 2)?;
    let minute = minutes.number(2).filter(|minute| *minute < 60 && minute % 5 == 0)?;
    let end = at + 3;
    if goes_on(tokens, end) || counts_something(tokens, end) {
        return None;
    }
    let (half, next) = half_at(tokens, end);
    let said = next > end;
    // "10-12pm" is from ten to twelve; there is no 30pm, and no 25 o'clock.
    let no_hour = minute >= 25 || minutes.text == "00" || (said && minute >= 13);
    let led = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|word| {
        word.is_any(&LEADS) || (word.text == "," && first.spaced) || is_end_of_a_day(tokens, at)
    });
    if !no_hour || !(said || led) || (said && half != HalfOfDay::Settled && hour > 12) {
        return None;
    }
    let half = if half == HalfOfDay::Unknown && (hour > 12 || first.text.starts_with('0')) {
        HalfOfDay::Settled
    } else {
        half
    };
    Some(HalfClock { hour, minute, half, exact: true, end: next })
}

/// "8-12-26" is a day, and "07-30-1234" a number of something.
fn goes_on(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| {
        !next.spaced
            && !next.new_line
            && ["-", "/", ".", ":"].contains(&next.text)
            && tokens.get(at + 1).is_some_and(|more| !more.spaced && more.number(4).is_some())
    })
}

/// "8 Dec 2-30", "8 December 2026 14-30": right behind a month or a year.
fn is_end_of_a_day(tokens: &[Token<'_>], at: usize) -> bool {
    let on_line = tokens.get(at).is_some_and(|token| token.spaced && !token.new_line);
    on_line
        && at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|word| {
            super::day_names::month(word).is_some()
                || word.number(4).is_some_and(|year| (1990..=2100).contains(&year))
        })
}
