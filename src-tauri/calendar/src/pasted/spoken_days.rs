//! Days of the month in letters: "the twelfth of December", "Monday twenty-first of March".

use super::day_names;
use super::tokens::Token;

const FIRST: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The day that words name, and the token of its month.
///
/// Only with "of" before the month, or with "the" or a weekday before the day: "the second May meeting" counts
/// meetings, so a word that counts stands behind no month here.
pub(super) fn at(tokens: &[Token<'_>], start: usize) -> Option<(u32, usize)> {
    let (day, next) = number(tokens, start)?;
    let of = tokens.get(next).is_some_and(|token| token.is("of"));
    let month = next + usize::from(of);
    let led = start.checked_sub(1).and_then(|at| tokens.get(at));
    let led = led.is_some_and(|token| day_names::weekday(token).is_some());
    ((of || led) && tokens.get(month).and_then(day_names::month).is_some()).then_some((day, month))
}

/// "Twelfth", "twenty-first", "twenty first", "thirty-first", and the token after it.
pub(super) fn number(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let one = |at: usize| {
        let token = tokens.get(at)?;
        let place = FIRST.iter().position(|word| token.is(word))?;
        u32::try_from(place + 1).ok()
    };
    let token = tokens.get(at)?;
    let tens = if token.is("twenty") {
        20
    } else if token.is("thirty") {
        30
    } else if token.is("thirtieth") {
        return Some((30, at + 1));
    } else {
        // "The twenty tenth" is no day.
        let tens = at.checked_sub(1).and_then(|before| tokens.get(before));
        let slip = tens.is_some_and(|before| before.is_any(&["twenty", "thirty"]));
        return one(at).filter(|_| !slip).map(|day| (day, at + 1));
    };
    let unit = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|mark| mark.text == "-"));
    let day = one(unit).filter(|day| *day < 10)?;
    Some((tens + day, unit + 1))
}
