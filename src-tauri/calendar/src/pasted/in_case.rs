//! Words that lead to a day in case another does not do: "if not", "failing that".

use super::phrases::Words;
use super::tokens::{Kind, Token};

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
                || word.kind == Kind::Number
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
