//! The proposals of days that only a word names.

use std::ops::Range;

use super::candidates::CandidateSpot;
use super::dates;
use super::doubt::Doubt;
use super::hours::Hours;
use super::roles::{self, DateRole};
use super::{MOST, PastedCandidate, PastedReader, words};

impl PastedReader<'_, '_> {
    /// Days that only a word names, such as "next Tuesday at 10am", where no date is written.
    pub(super) fn by_words(&self) -> Vec<PastedCandidate> {
        let mut named = words::find(self.tokens, self.layout, self.dates, self.near);
        named.truncate(MOST);
        // A word that may mean two days stands once.
        // "On the 8th, not the 7th, at 10am": what stands behind is of the day that is meant.
        let denied = |one: &words::NamedWord| {
            let before = one.start.checked_sub(1).and_then(|at| self.tokens.get(at));
            one.refused && before.is_some_and(|word| word.is("not"))
        };
        named.retain(|one| !denied(one));
        let mut spans: Vec<Range<usize>> = named.iter().map(|one| one.start..one.end).collect();
        spans.dedup();
        // A time beside a written day, such as a deadline's, is that day's.
        let written = self.dates.iter().map(|date| date.start..date.end);
        let days: Vec<Range<usize>> = spans.iter().cloned().chain(written).collect();
        let mut out = Vec::new();
        for one in named {
            let span = one.start..one.end;
            let at = spans.iter().position(|other| *other == span).unwrap_or_default();
            let unit = self.layout.unit(one.start);
            let mut doubts = vec![Doubt::DayByWord { words: self.shown(one.start, one.end) }];
            match roles::of_day(self.tokens, self.layout, &spans, at) {
                _ if one.refused => continue,
                DateRole::Meeting => {}
                DateRole::Tentative => doubts.push(Doubt::NotConfirmed),
                DateRole::Old | DateRole::Written | DateRole::Other => continue,
            }
            let or = |at: Option<usize>| {
                at.and_then(|at| self.tokens.get(at)).is_some_and(|word| word.is("or"))
            };
            let same_unit = |span: &&Range<usize>| self.layout.unit(span.start) == unit;
            let choice = spans.iter().filter(same_unit).any(|span| {
                [1, 2].into_iter().any(|back| or(span.start.checked_sub(back)))
                    || or(span.start.checked_sub(3))
            });
            if one.or_another || (choice && spans.iter().filter(same_unit).count() > 1) {
                doubts.push(Doubt::OneOfSeveral);
            }
            let spot = CandidateSpot { day: one.day, start: one.start, end: one.end, alone: false };
            let own = self.mentions.nearest(self.tokens, self.layout, &days, &span);
            let own = if own.is_empty() { self.behind_by_itself(unit) } else { own };
            // "The review is on the 8th": a day of the month that is named a meeting's, whatever its hour.
            if own.is_empty() && self.is_named_by_its_number(&one) {
                out.push(self.candidate(&spot, None, doubts.clone()));
            }
            out.extend(own.iter().map(|hours| self.candidate(&spot, Some(hours), doubts.clone())));
        }
        out
    }

    /// The only time of the sentence behind one that names a day, where it begins with that: "Coffee morning now Wed
    /// 9th. 9.30"
    fn behind_by_itself(&self, unit: usize) -> Vec<Hours> {
        let next = self.layout.tokens(unit + 1);
        if next.is_empty() || self.layout.section(unit + 1) != self.layout.section(unit) {
            return Vec::new();
        }
        let hours = self.mentions.of_unit(self.tokens, self.layout, unit + 1);
        let heads = matches!(&hours[..], [only] if only.start_token == next.start);
        if heads { hours } else { Vec::new() }
    }

    /// Whether a day is named by its number alone, and as a meeting's: "The review is on the 8th". What is called off,
    /// or stands beside days that were moved, says too little.
    fn is_named_by_its_number(&self, one: &words::NamedWord) -> bool {
        const OFF: [&str; 9] = [
            "off",
            "cancelled",
            "canceled",
            "postponed",
            "closed",
            "full",
            "moved",
            "changed",
            "no",
        ];
        let tokens = |range: Range<usize>| self.tokens.get(range).unwrap_or_default().iter();
        let unit = self.layout.tokens(self.layout.unit(one.start));
        let open = |role: &DateRole| !matches!(role, DateRole::Written | DateRole::Other);
        tokens(one.start..one.end).any(dates::is_ordinal)
            && !self.roles.iter().any(open)
            && !tokens(unit).any(|word| word.is_any(&OFF))
            && roles::names_meeting(self.tokens, self.layout, one.start, false)
    }
}
