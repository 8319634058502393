//! The time at the head of a line, right before its day.

use std::ops::Range;

use super::{Hours, Mentions};
use crate::pasted::dates::Found;
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::tokens::{Kind, Token};

impl Mentions {
    /// The time that a line begins with, right before its day, where the time behind the day may be of something else:
    /// "9.15am Wed 16 Dec EHCP meeting (then lunch 12pm)". Which of the two it is wants to be checked.
    pub(super) fn at_the_head(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        own: &Range<usize>,
        date: &Found,
        found: &[Hours],
    ) -> Option<Vec<Hours>> {
        let [behind] = found else { return None };
        let words = tokens.get(date.end..behind.start_token).unwrap_or_default();
        let named = words.iter().filter(|word| word.kind == Kind::Word).count() > 1;
        let apart = words.first().is_some_and(|mark| [",", "(", ";"].contains(&mark.text));
        let before = self.hours(tokens, layout, own.start..date.start, |times| {
            times.end_token == date.start
                // "Review 2pm Tues 8 Dec, pre-meet for parents 1.30pm"
                && (times.start_token == own.start || (apart && behind.start < times.start))
        });
        let [mut hours] = <[Hours; 1]>::try_from(before).ok()?;
        if !named || !behind.doubts.is_empty() || hours.start == behind.start {
            return None;
        }
        hours.doubts.push(Doubt::TimeRough);
        Some(vec![hours])
    }
}
