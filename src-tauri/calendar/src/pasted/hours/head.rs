//! The time at the head of a line, right before its day.

use std::ops::Range;

use super::{Hours, Mentions};
use crate::pasted::dates::Found;
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::tokens::{Token, TokenKind};

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
        let named = words.iter().filter(|word| word.kind == TokenKind::Word).count() > 1;
        let apart = words.first().is_some_and(|mark| [",", "(", ";"].contains(&mark.text));
        let on = tokens.get(date.start.wrapping_sub(1)).is_some_and(|word| word.is("on"));
        let before = self.hours(tokens, layout, own.start..date.start, |times| {
            times.end_token + usize::from(apart && on) == date.start
                // "Review 2pm Tues 8 Dec, pre-meet for parents 1.30pm"
                && (times.start_token == own.start || (apart && behind.start < times.start))
        });
        let [mut hours] = <[Hours; 1]>::try_from(before).ok()?;
        // One from which people may come is rough by itself.
        let other = behind.doubts.iter().any(|doubt| *doubt != Doubt::TimeRough);
        if !named || other || hours.start == behind.start {
            return None;
        }
        hours.doubts.push(Doubt::TimeRough);
        Some(vec![hours])
    }
}
