//! Days that are named in case another does not do: "Review Fri 4 Dec 1pm; if not Fri 11th 1pm".

use super::clock;
use super::dates::Found;
use super::in_case::is_led;
use super::tokens::Token;

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
