//! Notes in square brackets before what is said of a meeting: "[1/12/2026 10am Ann called] Review 8 December at 2pm".

use super::NEAR;
use crate::pasted::dates;
use crate::pasted::tokens::{Token, TokenKind};

/// Whether a token stands in a bracket that begins with a day or a figure and says something of it, where another day
/// stands behind the bracket on its line.
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
        word.kind == TokenKind::Word
            && !dates::names_a_day(word)
            && !word.is_any(&["at", "on", "am", "pm", "to", "the", "st", "nd", "rd", "th", "noon"])
    };
    let says = tokens.get(open..close).unwrap_or_default().iter().filter(plain).count() >= LEAST;
    let dated = dates::date_at(tokens, open + 1).is_some();
    let behind = (close + 1..).take(NEAR).take_while(line);
    dated && says && behind.into_iter().any(|at| dates::date_at(tokens, at).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::tokens::tokens;

    /// Whether the figure before "am" is in a note.
    fn noted(text: &str) -> bool {
        let tokens = tokens(text);
        let at = tokens.iter().position(|token| token.is("am")).unwrap();
        is_in_a_note(&tokens, at - 1)
    }

    #[test]
    fn a_note_says_something_of_a_day_and_another_day_stands_behind_it() {
        for (text, is_noted) in [
            ("[1/12/2026 10am Ann called] Review 8 December at 2pm", true),
            ("Kept: [1/12/2026 10am Ann called] 8 December", true),
            ("Kept:\n[1/12/2026 10am Ann called] 8 December", true),
            // It says too little.
            ("[1/12/2026 at 10am] Review 8 December at 2pm", false),
            ("[1/12/2026 at 10am Ann] Review 8 December at 2pm", false),
            ("[1/12/2026 at 10am on the 5 8 12] Review 8 December at 2pm", false),
            ("[1/12/2026 Tuesday 10am Monday] Review 8 December at 2pm", false),
            // No day in it, or none behind it.
            ("[called 10am by Ann Lee] Review 8 December at 2pm", false),
            ("[1/12/2026 10am Ann called] Review at 2pm", false),
            ("[1/12/2026 10am Ann called] Review\n8 December at 2pm", false),
            ("[1/12/2026 10am Ann called]\n8 December at 2pm", false),
            // The bracket ends before it, or nowhere on the line.
            ("[1/12/2026 Ann called] 10am 8 December", false),
            ("[1/12/2026 10am Ann called\nagain] 8 December", false),
            ("[1/12/2026 Ann called\n10am] 8 December", false),
            ("1/12/2026 10am Ann called] 8 December", false),
        ] {
            assert_eq!(noted(text), is_noted, "{text}");
        }
    }
}
