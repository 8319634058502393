//! The hours of days that only a word names.

use std::ops::Range;

use super::{Hours, Mentions, names_same_time};
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::tokens::Token;

impl Mentions {
    /// The hours of one of the days that a unit names by words: those that stand nearest to it, as in "Tuesday at 10am or
    /// 2pm on Wednesday". Between two days as near, they belong to the one before them.
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
