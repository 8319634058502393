//! Words that lead to a day in case another does not do: "if not", "failing that".

use super::phrases::Words;
use super::tokens::{Token, TokenKind};

/// Words right before such a day.
const LEADS: &[&str] = &[
    "if not",
    "if not then",
    "failing that",
    "failing which",
    "otherwise",
    "alternatively",
    "alternative",
    "alternative date",
    "or else",
    "else",
    "if no good",
    "if that s no good",
    "if not possible",
    "if that s not possible",
    "if that is not possible",
    "if it s not possible",
    "if that doesn t work",
    "if that does not work",
    "if this doesn t work",
    "if it doesn t work",
    "if that doesn t suit",
    "if that does not suit",
    "if that won t do",
    "if you can t make it",
    "if you can t make that",
    "if you can t do that",
    "if not ok",
    "if not free",
    "if not available",
    "backup",
    "back up",
    "back up date",
    "backup date",
    "fallback",
    "fall back",
    "plan b",
    "second choice",
    "2nd choice",
    "reserve",
    "reserve date",
];

/// Whether the words before a day lead to it in case another does not do, but for small words and a time of its own:
/// "failing that at 2pm on".
pub(super) fn is_led(tokens: &[Token<'_>], before: std::ops::Range<usize>) -> bool {
    let small = |at: usize| {
        tokens.get(at).is_some_and(|word| {
            word.is_any(&["on", "at", "the", "then", "am", "pm", "we", "could", "do", "try", "is"])
                || word.kind == TokenKind::Number
                || [",", ":", ".", "-", "\u{2013}", "(", "?"].contains(&word.text)
        })
    };
    let mut end = before.end;
    while end > before.start {
        if (Words { tokens, range: before.start..end }).last_exactly(LEADS) {
            return true;
        }
        if !small(end - 1) {
            return false;
        }
        end -= 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::tokens::tokens;

    #[test]
    fn a_day_is_led_to_by_such_words_right_before_it() {
        for (text, led) in [
            ("if not", true),
            ("10am; failing that at 2pm on", true),
            ("10am. Otherwise, 11am we could do", true),
            ("if not, then 12 :", true),
            ("if not able to come ring by", false),
            ("otherwise full on", false),
            ("on at the", false),
            ("", false),
        ] {
            let tokens = tokens(text);
            assert_eq!(is_led(&tokens, 0..tokens.len()), led, "{text}");
        }
        // What stands before the range is of another day.
        let tokens = tokens("if not 8 December on");
        assert!(!is_led(&tokens, 3..tokens.len()));
    }
}
