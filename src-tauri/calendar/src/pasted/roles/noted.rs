//! Notes in square brackets before what is said of a meeting: "[1/12/2026 10am Ann called] Review 8 December at 2pm".

use super::NEAR;
use crate::pasted::dates;
use crate::pasted::tokens::{Kind, Token};

/// Whether a token stands in a bracket that begins with a day or a figure and says something of it, where another day stands
/// behind the bracket on its line.
pub(super) fn is_in_a_note(tokens: &[Token<'_>], at: usize) -> bool {
    const LEAST: usize = 2;
    let line = |at: &usize| tokens.get(*at).is_some_and(|word| !word.new_line);
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|token| token.text == mark);
    let open =
        (at.saturating_sub(NEAR)..at).rev().find(|back| is(*back, "[") || !line(&(back + 1)));
    let Some(open) = open.filter(|open| is(*open, "[")) else { return false };
    let close = (open + 1..).take(NEAR).take_while(line).find(|at| is(*at, "]"));
    let Some(close) = close.filter(|close| *close > at) else { return false };
    let plain = |word: &&Token<'_>| {
        word.kind == Kind::Word
            && !dates::names_a_day(word)
            && !word.is_any(&["at", "on", "am", "pm", "to", "the", "st", "nd", "rd", "th", "noon"])
    };
    let says = tokens.get(open..close).unwrap_or_default().iter().filter(plain).count() >= LEAST;
    let dated = dates::date_at(tokens, open + 1).is_some();
    let behind = (close + 1..).take(NEAR).take_while(line);
    dated && says && behind.into_iter().any(|at| dates::date_at(tokens, at).is_some())
}
