//! Days and times that put a slip right on a line or in a sentence of their own: "*2pm sorry", "Thurs*", "EDIT: Weds 9
//! Dec".

use super::tokens::{Token, TokenKind};

/// Words that may stand beside the right one.
const SMALL: [&str; 15] = [
    "i", "it", "s", "is", "that", "should", "be", "at", "on", "the", "even", "am", "pm", "x", "me",
];

/// Words that say that what was written before is wrong.
const SLIPS: [&str; 9] =
    ["sorry", "soz", "edit", "correction", "corrected", "oops", "typo", "meant", "mean"];

/// How far other stars are looked for, in tokens.
const NEAR: usize = 60;

/// Whether the day or time at these tokens is the right word of such a line.
pub(super) fn puts_right(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    (is_starred(tokens, start, end) || is_led_by_a_slip(tokens, start))
        && says_nothing_else(tokens, end)
}

/// A star with a space behind it is a bullet, and so is one of several.
fn is_starred(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| tokens.get(at));
    let led = before.is_some_and(|word| word.is_any(&["at", "on", "the"]));
    let first = if led { start - 1 } else { start };
    let star = first.checked_sub(1).filter(|star| is_star(tokens, *star));
    let in_front = star.is_some_and(|star| {
        begins(tokens, star) && tokens.get(first).is_some_and(|word| !word.spaced)
    });
    let behind = begins(tokens, first)
        && is_star(tokens, end)
        && tokens.get(end).is_some_and(|star| !star.spaced)
        && tokens.get(end + 1).is_none_or(|next| next.new_line);
    let near = start.saturating_sub(NEAR)..end + NEAR;
    (in_front || behind) && near.filter(|at| is_star(tokens, *at)).count() == 1
}

fn is_star(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|mark| mark.text == "*")
}

/// Whether nothing but words for a slip and small ones stand before a token, back to where the line or sentence begins.
fn is_led_by_a_slip(tokens: &[Token<'_>], start: usize) -> bool {
    const FAR: usize = 7;
    let mut slip = false;
    for at in (start.saturating_sub(FAR)..start).rev() {
        let Some(word) = tokens.get(at) else { return false };
        if [".", "?", "!"].contains(&word.text) {
            return slip;
        }
        slip |= word.is_any(&SLIPS);
        let mark = [":", ",", "-", "\u{2013}"].contains(&word.text);
        if !(mark || word.is_any(&SLIPS) || word.is_any(&SMALL)) {
            return false;
        }
        if begins(tokens, at) {
            return slip;
        }
    }
    false
}

/// Whether a token begins a line, or what somebody says in a chat: "Ann: *2pm".
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    tokens.get(at).is_some_and(|token| token.new_line)
        || before.is_some_and(|mark| mark.text == ":")
}

/// Whether the line goes on with nothing but such words, marks and figures: "Sorry, 2pm not 3pm", and not "Sorry, 2pm
/// is taken".
fn says_nothing_else(tokens: &[Token<'_>], from: usize) -> bool {
    let plain = |word: &Token<'_>| {
        word.kind != TokenKind::Word
            || word.is_any(&SMALL)
            || word.is_any(&SLIPS)
            || word.is("not")
            || super::dates::names_a_day(word)
    };
    let ends = |word: &Token<'_>| word.new_line || [".", "!"].contains(&word.text);
    let line = tokens.get(from..).unwrap_or_default();
    line.iter().take_while(|word| !ends(word)).all(plain)
}
