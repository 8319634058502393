//! The hours of days that only a word names, and where words name such days.

use std::ops::Range;

use chrono::Datelike;

use super::{Hours, Mentions, names_same_time};
use crate::pasted::dates::{self, Found};
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::tokens::Token;
use crate::pasted::words;

impl Mentions {
    /// The hours of one of the days that a unit names by words: those that stand nearest to it, as in "Tuesday at 10am
    /// or 2pm on Wednesday". Between two days as near, they belong to the one before them.
    ///
    /// A day whose hours are "the same time" takes those of the first.
    pub(in crate::pasted) fn nearest(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        days: &[Range<usize>],
        own: &Range<usize>,
    ) -> Vec<Hours> {
        let unit = layout.tokens(layout.unit(own.start));
        let beside: Vec<&Range<usize>> =
            days.iter().filter(|day| unit.contains(&day.start)).collect();
        let found = self.hours(tokens, layout, unit.clone(), |times| {
            let nearest = beside.iter().min_by_key(|day| way_to(tokens, day, times));
            nearest.is_none_or(|day| day.start == own.start)
        });
        let next = days.iter().map(|day| day.start).filter(|start| *start >= own.end).min();
        let behind = own.end..next.unwrap_or(tokens.len());
        if let Some(own) = self.of_reader(tokens, layout, behind) {
            return vec![own];
        }
        if found.is_empty() && names_same_time(tokens, own.end) {
            let mut all = self.hours(tokens, layout, unit, |_| true);
            all.truncate(1);
            return all;
        }
        found
    }
}

/// How far a time stands from a day, in tokens; words that part one meeting from the next make the way longer.
fn way_to(tokens: &[Token<'_>], day: &Range<usize>, times: &Times) -> (usize, usize) {
    let way = |from: usize, to: usize| -> usize {
        let between = tokens.get(from..to).unwrap_or_default();
        let parts = between.iter().filter(|token| token.is_any(&["or", "and", ",", ";", "but"]));
        between.len() + 3 * parts.count()
    };
    if times.end_token <= day.start {
        (way(times.end_token, day.start), 1)
    } else {
        (way(day.end, times.start_token), 0)
    }
}

/// Whether words name a day that is counted from the day of writing: "the 14th of next month", "Friday 8th". Its time
/// is not that of a date above, which may be the letter's own.
pub(super) fn names_a_day_by_word(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    range.clone().any(|at| {
        let number = tokens.get(at).and_then(|token| token.number(2));
        let ordinal = number.is_some() && tokens.get(at + 1).is_some_and(dates::is_ordinal);
        let before = |back: usize| at.checked_sub(back);
        let the = before(1).is_some_and(|at| is(at, &["the"]));
        let led = before(if the { 2 } else { 1 });
        let weekday = led.and_then(|at| tokens.get(at)).and_then(dates::weekday).is_some();
        // "On the 8th", and not "on the 2nd floor".
        let on = the
            && led.is_some_and(|at| is(at, &["on"]))
            && tokens.get(at + 2).is_none_or(words::may_follow);
        let of = at + 2 + usize::from(is(at + 2, &["of"]));
        ordinal && (weekday || on || is(of, &["this", "next"]) && is(of + 1, &["month"]))
    })
}

/// Where a day of the week is named that is not a date's own, and is not denied: "1 December, Tuesday 8th at 10am".
pub(super) fn other_weekday(
    tokens: &[Token<'_>],
    date: &Found,
    range: &Range<usize>,
) -> Option<usize> {
    let own = date.full().map(|day| day.weekday()).or(date.weekday);
    range.clone().find(|at| {
        let not = at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t.is("not"));
        tokens.get(*at).filter(|_| !not).is_some_and(|word| {
            let whole = word.text.len() > 3 || word.text.starts_with(char::is_uppercase);
            let other = own.is_some() || tokens.get(at + 2).is_some_and(dates::is_ordinal);
            whole && other && dates::weekday(word).is_some_and(|day| Some(day) != own)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::tokens::tokens;

    #[test]
    fn a_day_can_be_counted_from_the_day_of_writing() {
        for (text, named) in [
            ("14th of next month", true),
            ("14th this month", true),
            ("14th next month", true),
            ("Friday 8th", true),
            ("Friday the 8th", true),
            ("on the 8th", true),
            ("on the 8th of next month", true),
            ("14th of next year", false),
            ("14th of June", false),
            ("14th next week", false),
            ("14th month next", false),
            ("this month 14th", false),
            ("of next month 14th", false),
            ("on the 2nd floor", false),
            ("14 of next month", false),
            ("the 8th", false),
        ] {
            let tokens = tokens(text);
            assert_eq!(names_a_day_by_word(&tokens, &(0..tokens.len())), named, "{text}");
        }
    }
}
