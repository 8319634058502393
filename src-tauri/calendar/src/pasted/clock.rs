//! One time of day as it is written: "10.30", "10am", "1030hrs", "half past ten", "quarter to three in the afternoon".

use super::dashes;
use super::day_names::{month, weekday};
pub(super) use super::half::{HalfClock, HalfOfDay, half_at};
use super::tokens::{Token, TokenKind, counts_something};
/// A time that begins at a token.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let token = tokens.get(at)?;
    let settled =
        |hour, end| HalfClock { hour, minute: 0, half: HalfOfDay::Settled, exact: true, end };
    if token.is_any(&["noon", "midday"]) {
        return Some(settled(12, at + 1));
    }
    if token.is("midnight") {
        return Some(settled(0, at + 1));
    }
    in_words(tokens, at)
        .or_else(|| three_figures(tokens, at))
        .or_else(|| military(tokens, at))
        .or_else(|| french(tokens, at))
        .or_else(|| dashes::at(tokens, at))
        .or_else(|| in_figures(tokens, at))
}

/// An hour in letters behind a word for "to": "noon till two". Nothing stands behind it that it could count.
pub(super) fn in_letters(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let hour = number_word(tokens.get(at)?)?;
    let ends = counts_nothing(tokens.get(at + 1));
    ends.then_some(HalfClock {
        hour,
        minute: 0,
        half: HalfOfDay::Unknown,
        exact: false,
        end: at + 1,
    })
}

/// The number that a word names, up to twelve.
pub(super) fn number_word(token: &Token<'_>) -> Option<u32> {
    const NUMBERS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let at = NUMBERS.iter().position(|word| token.is(word))?;
    u32::try_from(at + 1).ok()
}

/// "half past ten", "quarter to three", "ten past 4", "half nine", "ten o'clock", "three in the afternoon".
fn in_words(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let token = |i: usize| tokens.get(at + i);
    let is = |i: usize, words: &[&str]| token(i).is_some_and(|token| token.is_any(words));
    let hour = |i: usize| {
        let token = token(i)?;
        number_word(token).or_else(|| token.number(2)).filter(|hour| (1..=12).contains(hour))
    };
    let skip = usize::from(is(0, &["a"]));
    let minutes = match token(skip)? {
        first if first.is("half") => Some(30),
        first if first.is("quarter") => Some(15),
        first if first.is("twenty") => Some(20),
        first => {
            number_word(first).or_else(|| first.number(2)).filter(|n| [5, 10, 20, 25].contains(n))
        }
    };
    let (hour, minute, end) = match minutes {
        Some(minutes) if is(skip + 1, &["past"]) => (hour(skip + 2)?, minutes, skip + 3),
        Some(minutes)
            if is(skip + 1, &["to"])
                && !token(skip)?.is("half")
                && is_said(token(skip)?)
                && !ranges_from(tokens, at) =>
        {
            let next = hour(skip + 2)?;
            (if next == 1 { 12 } else { next - 1 }, 60 - minutes, skip + 3)
        }
        // "half nine" is half past nine in England.
        Some(30) => {
            // "half-eleven"
            let dash = usize::from(token(skip + 1).is_some_and(|mark| mark.text == "-"));
            (hour(skip + 1 + dash)?, 30, skip + 2 + dash)
        }
        _ => {
            // A number in letters is a time only with what says so.
            let hour = number_word(token(0)?)?;
            if let Some(minute) = token(1).filter(|next| !next.new_line).and_then(tens) {
                let (half, end) = half_at(tokens, at + 2);
                return Some(HalfClock { hour, minute, half, exact: true, end });
            }
            let (half, end) = half_at(tokens, at + 1);
            if end == at + 1 && stands_for_a_time(tokens, at) {
                return Some(HalfClock { hour, minute: 0, half, exact: false, end });
            }
            return (end > at + 1).then_some(HalfClock { hour, minute: 0, half, exact: true, end });
        }
    };
    let (half, end) = half_at(tokens, at + end);
    Some(HalfClock { hour, minute, half, exact: true, end })
}

/// The minutes in "eleven thirty", "ten fifteen".
fn tens(token: &Token<'_>) -> Option<u32> {
    const TENS: [(&str, u32); 5] =
        [("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50)];
    TENS.iter().find(|(word, _)| token.is(word)).map(|(_, minutes)| *minutes)
}

/// "At ten." and "at three in the hall": a number in letters behind "at", with nothing that it could count.
fn stands_for_a_time(tokens: &[Token<'_>], at: usize) -> bool {
    let led = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|word| word.is("at"));
    led && counts_nothing(tokens.get(at + 1)) || leads_to_an_hour(tokens, at)
}

/// "From ten to twelve" is no ten minutes to twelve.
fn ranges_from(tokens: &[Token<'_>], at: usize) -> bool {
    let from = at.checked_sub(1).and_then(|before| tokens.get(before));
    from.is_some_and(|word| word.is_any(&["from", "between"]))
        && tokens.get(at).and_then(number_word).is_some()
}

/// "From ten until twelve", "between ten and twelve": a number in letters that leads to another, right behind a day or
/// where the words say that something is on. "Children from two to five" are no hours.
fn leads_to_an_hour(tokens: &[Token<'_>], at: usize) -> bool {
    const IS_ON: [&str; 11] =
        ["is", "are", "runs", "run", "meet", "meets", "held", "on", "open", "meeting", "review"];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let led = |words: &[&str]| at.checked_sub(1).is_some_and(|before| is(before, words));
    let from = led(&["from"]) && is(at + 1, &["to", "until", "till"]);
    let between = led(&["between"]) && is(at + 1, &["and"]);
    let behind = at.checked_sub(2).and_then(|at| tokens.get(at));
    let of_a_day = behind.is_some_and(|word| {
        word.kind == TokenKind::Number
            || month(word).is_some()
            || weekday(word).is_some()
            || word.is_any(&["st", "nd", "rd", "th"])
            || word.is_any(&IS_ON)
    });
    (from || between)
        && of_a_day
        && tokens.get(at + 2).and_then(number_word).is_some()
        && counts_nothing(tokens.get(at + 3))
}

/// Whether what stands behind a number in letters is nothing that it counts.
fn counts_nothing(next: Option<&Token<'_>>) -> bool {
    next.is_none_or(|next| {
        next.new_line
            || [".", ",", "?", "!", ";", ")"].contains(&next.text)
            || next.is_any(&["on", "in", "with", "please", "and", "not"])
    })
}

/// "10 to 3" is from ten till three; "ten to three" and "quarter to three" are one time.
fn is_said(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word
}

/// "1030hrs", "0930", "at 1400": four figures in one.
fn military(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let token = tokens.get(at).filter(|token| token.text.len() == 4)?;
    let digits = token.number(4)?;
    let (hour, minute) = (digits / 100, digits % 100);
    if hour > 23 || minute > 59 {
        return None;
    }
    let four = |i: usize| {
        tokens.get(i).is_some_and(|token| token.text.len() == 4 && token.number(4).is_some())
    };
    let dash = |i: usize| tokens.get(i).is_some_and(|t| t.is_any(&["-", "\u{2013}", "to"]));
    let hours = tokens.get(at + 1).is_some_and(|next| next.is_any(&["hrs", "hours", "h", "hr"]));
    let (half, end) = half_at(tokens, at + 1);
    let half_said = matches!(half, HalfOfDay::Am | HalfOfDay::Pm) && hour <= 12;
    let before = |back: usize| at.checked_sub(back);
    let ranged = (dash(at + 1) && four(at + 2))
        || (before(1).is_some_and(dash)
            && before(2).is_some_and(|i| four(i) || is_hours(tokens, i)));
    let ends_a_day = |i: usize| {
        tokens.get(i).is_some_and(|word| {
            let year = word.number(4).is_some_and(|year| (1990..=2100).contains(&year));
            month(word).is_some() || year
        })
    };
    // "Tues 8 Dec 1115", "8 December 2026, 1430": right behind a day.
    let behind_a_day = before(1).and_then(|i| tokens.get(i)).is_some_and(|word| {
        let back = 1 + usize::from(word.text == ",");
        !token.new_line && before(back).is_some_and(ends_a_day)
    });
    if !behind_a_day && is_of_a_row(tokens, at) {
        return None;
    }
    let led = behind_a_day
        || before(1)
            .and_then(|i| tokens.get(i))
            .is_some_and(|word| word.is_any(&["at", "@", "from", "until"]));
    let year = (1990..=2100).contains(&digits) && !hours;
    if half_said {
        return Some(HalfClock { hour, minute, half, exact: true, end });
    }
    let fits = hours || ((ranged || led || token.text.starts_with('0')) && !year);
    let end = at + 1 + usize::from(hours);
    fits.then_some(HalfClock { hour, minute, half: HalfOfDay::Settled, exact: true, end })
}

/// Whether figures stand in a row with others on their line, as those of a telephone number or a meeting's number do:
/// "0208 583 1045", "ID: 812 3112 0930".
pub(super) fn is_of_a_row(tokens: &[Token<'_>], at: usize) -> bool {
    let figures = |i: Option<usize>| {
        i.and_then(|i| tokens.get(i))
            .is_some_and(|one| one.kind == TokenKind::Number && one.text.len() > 2)
    };
    let on_line = |i: usize| tokens.get(i).is_some_and(|one| !one.new_line);
    (figures(Some(at + 1)) && on_line(at + 1)) || (on_line(at) && figures(at.checked_sub(1)))
}

fn is_hours(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is_any(&["hrs", "hours", "h"]))
}

/// "230pm", "2 30 pm", "10 30am": hour and minutes without a mark, where what follows says that it is a time.
fn three_figures(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let token = tokens.get(at)?;
    // "Fri 11 10am" is the 11th at ten.
    let day = at.checked_sub(1).and_then(|i| tokens.get(i)).and_then(weekday).is_some();
    let (hour, minute, next) = match tokens.get(at + 1) {
        Some(minutes) if minutes.text.len() == 2 && minutes.spaced && !minutes.new_line && !day => {
            (token.number(2)?, minutes.number(2)?, at + 2)
        }
        _ => (token.number(3)? / 100, token.number(3)? % 100, at + 1),
    };
    let (half, end) = half_at(tokens, next);
    let fits = (1..=12).contains(&hour) && minute % 5 == 0 && minute < 60;
    let said = matches!(half, HalfOfDay::Am | HalfOfDay::Pm);
    (fits && said).then_some(HalfClock { hour, minute, half, exact: true, end })
}

/// "10h30", "10h 30", "14h". "2h" is a length.
fn french(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    const LONGEST: u32 = 6;
    let hour = tokens.get(at)?.number(2).filter(|hour| *hour < 24)?;
    tokens.get(at + 1).filter(|token| token.is("h") && !token.spaced)?;
    let settled =
        |minute, end| HalfClock { hour, minute, half: HalfOfDay::Settled, exact: true, end };
    let behind =
        tokens.get(at + 2).filter(|token| !token.new_line && token.kind != TokenKind::Mark);
    let minute = behind.filter(|token| token.text.len() == 2).and_then(|token| token.number(2));
    let minute = minute.filter(|minute| *minute < 60).map(|minute| settled(minute, at + 3));
    if behind.is_some_and(|token| !token.spaced) {
        return minute;
    }
    let whole = (hour > LONGEST).then(|| settled(0, at + 2))?;
    // "14h 30 children" and "14h 15 December" are fourteen.
    let counts = counts_something(tokens, at + 3)
        || tokens.get(at + 3).is_some_and(|next| month(next).is_some());
    Some(minute.filter(|_| !counts).unwrap_or(whole))
}

fn in_figures(tokens: &[Token<'_>], at: usize) -> Option<HalfClock> {
    let token = tokens.get(at)?;
    let hour = token.number(2)?;
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let (minute, end) = minutes_at(tokens, at + 1);
    let (mut half, next) = half_at(tokens, end);
    // "10 o'clock" says that it is a time, and not which half of the day.
    let clock = half == HalfOfDay::Unknown && next > end;
    let exact = minute.is_some() || hour > 12 || clock;
    if half == HalfOfDay::Unknown
        && (hour > 12
            || (hour == 0 && minute.is_some())
            || (token.text.starts_with('0') && hour > 6))
    {
        half = HalfOfDay::Settled;
    }
    // "1:25 tonight" is behind midnight, or a slip.
    let night = next.checked_sub(1).and_then(|last| tokens.get(last));
    if half == HalfOfDay::Pm
        && hour < 5
        && night.is_some_and(|word| word.is_any(&["night", "tonight"]))
    {
        half = HalfOfDay::Unknown;
    }
    // "13.30pm" says the afternoon twice.
    if half == HalfOfDay::Pm && hour > 12 {
        half = HalfOfDay::Settled;
    }
    // "Voicemail (0:42)" lasts so long: nobody writes a time of the night with one figure.
    let lasts = token.text == "0" && minute.is_some_and(|minute| minute > 0);
    let fits =
        hour < 24 && minute.unwrap_or(0) < 60 && !(half == HalfOfDay::Am && hour > 12) && !lasts;
    // A bare number over twelve is no time, and nor is a percentage, an ordinal or a part of something larger.
    let bare =
        minute.is_none() && !matches!(half, HalfOfDay::Am | HalfOfDay::Pm | HalfOfDay::Settled);
    // "9.5 years"
    let tenths = minute.is_none()
        && tight(next).is_some_and(|mark| mark.text == ".")
        && tight(next + 1).is_some_and(|figure| figure.number(1).is_some());
    let other = tenths
        || tight(next)
        .is_some_and(|token| token.is_any(&["%", "/", "st", "nd", "rd", "th", "k", "x"]))
        // "2026-12-08T10:00/2026-12-08T11:00"
        && !(minute.is_some() && tokens.get(next + 1).is_some_and(|year| year.text.len() == 4));
    if !fits
        || (bare && !(1..=12).contains(&hour))
        || (minute.is_none() && half == HalfOfDay::Settled && next == end)
        || other
    {
        return None;
    }
    Some(HalfClock { hour, minute: minute.unwrap_or(0), half, exact, end: next })
}

/// The minutes after an hour, and the token after them.
fn minutes_at(tokens: &[Token<'_>], at: usize) -> (Option<u32>, usize) {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced && !token.new_line);
    let minutes = tight(at)
        .filter(|mark| [":", ".", ";", "\u{b7}"].contains(&mark.text))
        .and_then(|_| tight(at + 1));
    let Some(minute) =
        minutes.filter(|token| token.text.len() == 2).and_then(|token| token.number(2))
    else {
        return (None, at);
    };
    // "10:30:00"
    let seconds = tight(at + 2).is_some_and(|mark| mark.text == ":")
        && tight(at + 3).is_some_and(|t| t.number(2).is_some());
    (Some(minute), at + if seconds { 4 } else { 2 })
}
