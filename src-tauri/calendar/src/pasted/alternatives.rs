//! Days that are named in case another does not do: "Review Fri 4 Dec 1pm; if not Fri 11th 1pm".

use super::clock;
use super::dates::Found;
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

/// Farthest that such words stand behind the day they are said beside, in tokens.
const FAR: usize = 24;

/// Whether a day is one of two of which the words give the second in case the first does not do.
pub(super) fn is_one_of_two(tokens: &[Token<'_>], dates: &[Found], at: usize) -> bool {
    let pair = |first: usize| {
        let (Some(one), Some(other)) = (dates.get(first), dates.get(first + 1)) else {
            return false;
        };
        let between = one.end..other.start.max(one.end);
        between.len() <= FAR && (is_led(tokens, between.clone()) || is_slashed(tokens, between))
    };
    pair(at) || at.checked_sub(1).is_some_and(pair)
}

/// Whether the words before a day end with such a lead, but for small words and a time of its own: "failing that at 2pm on".
fn is_led(tokens: &[Token<'_>], before: std::ops::Range<usize>) -> bool {
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

/// Whether nothing but a time and a slash stands between two days: "Tue 8 Dec 10am / Thu 10 Dec 2pm".
fn is_slashed(tokens: &[Token<'_>], between: std::ops::Range<usize>) -> bool {
    let Some(last) = between.end.checked_sub(1).filter(|last| *last > between.start) else {
        return false;
    };
    let slash = tokens.get(last).is_some_and(|mark| mark.text == "/" && !mark.new_line);
    let same_line = tokens.get(between.end).is_some_and(|day| !day.new_line);
    let from = between.start
        + usize::from(tokens.get(between.start).is_some_and(|at| at.is_any(&["at", ","])));
    slash
        && same_line
        && clock::at(tokens, from).is_some_and(|time| time.is_written() && time.end == last)
}
