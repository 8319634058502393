//! What the words behind a day say of its time once more: another start, an end, the hours of the one who reads.

use std::ops::Range;

use chrono::NaiveTime;

use super::one::{hours_of, later_half};
use super::stretch::{is_instead, is_made, puts_right};
use super::{Hours, Mentions, UNITS_ON, governed};
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::roles::TimeRole;
use crate::pasted::starred;
use crate::pasted::tokens::Token;

impl Mentions {
    /// The only time that is asked for above a place in the text, in words that quote nothing.
    pub(in crate::pasted) fn asked_above(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        place: usize,
    ) -> Option<Hours> {
        let end = tokens.partition_point(|token| token.at < place);
        let own = |times: &Times| !layout.is_quoted(layout.unit(times.start_token));
        let mut found = self
            .between(0..end)
            .filter(|(times, role)| *role == TimeRole::Start && !times.is_end && own(times));
        let (Some((times, _)), None) = (found.next(), found.next()) else { return None };
        let unit = layout.tokens(layout.unit(times.start_token));
        let asks = tokens.get(unit.end.checked_sub(1)?).is_some_and(|mark| mark.text == "?");
        asks.then(|| hours_of(tokens, layout, times))
    }

    /// The times of a sentence, each by itself.
    pub(in crate::pasted) fn of_unit(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        unit: usize,
    ) -> Vec<Hours> {
        let starts = self
            .between(layout.tokens(unit))
            .filter(|(times, role)| *role == TimeRole::Start && !times.is_end);
        starts.map(|(times, _)| hours_of(tokens, layout, times)).collect()
    }

    /// The time that a later sentence gives in the place of the one found: "Can we make it 3pm instead?"
    ///
    /// It stands in the stretch behind the day, in its sentence's message and soon after it.
    pub(super) fn new_time(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        behind: Range<usize>,
        found: &[Hours],
    ) -> Option<Hours> {
        let [old] = found else { return None };
        let unit = layout.unit(old.start_token);
        for later in unit + 1..(unit + 3).min(layout.count()) {
            let range = layout.tokens(later);
            if range.start >= behind.end || layout.section(later) != layout.section(unit) {
                return None;
            }
            let mut times = self
                .between(range.clone())
                .filter(|(times, role)| *role == TimeRole::Start && !times.is_end);
            let (Some((new, _)), None) = (times.next(), times.next()) else { continue };
            // "The 8 December meeting will now start at 11am" is of that day, and not of the one in the sentence
            // before.
            if new.start_token >= behind.end {
                return None;
            }
            let Some(sure) = gives_another_time(tokens, &range, new) else { continue };
            let mut hours = hours_of(tokens, layout, new);
            if !sure {
                hours.doubts.push(Doubt::NotConfirmed);
            }
            return Some(hours);
        }
        None
    }

    /// The end that stands behind the day where the start stands before it: "From 10am on 17 November until 3pm".
    pub(super) fn end_behind(&self, start: &Hours, behind: Range<usize>) -> Option<NaiveTime> {
        if start.start_token >= behind.start {
            return None;
        }
        let mut times = self.between(behind).filter(|(_, role)| *role == TimeRole::Start);
        let (end, _) =
            times.next().filter(|(end, _)| end.is_end && !end.about && end.end.is_none())?;
        let closed = times.next().is_none();
        Some(later_half(start.start, end)).filter(|end| closed && *end > start.start)
    }

    /// The end that a line or sentence after a start gives by its label: "Finish time: 14:30", "End 12pm".
    pub(super) fn labelled_end(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        start: &Hours,
        until: usize,
    ) -> Option<NaiveTime> {
        const LABELS: [&str; 6] = ["end", "ends", "finish", "finishes", "finishing", "ending"];
        let unit = layout.unit(start.start_token);
        let mut labelled = false;
        for later in unit + 1..(unit + 1 + UNITS_ON).min(layout.count()) {
            let range = layout.tokens(later);
            if range.start >= until || layout.section(later) != layout.section(unit) {
                return None;
            }
            let first = tokens.get(range.start)?;
            let colon = tokens.get(range.start + 1).is_some_and(|mark| mark.text == ":");
            let named = first.is_any(&LABELS) || (colon && first.is("to"));
            // "12.00 finish", on a line of its own.
            let is_end = |end: &Times| {
                let led = range.start..end.start_token.max(range.start);
                end.is_end && range.len() <= 6 && governed::is_own_end(tokens, led)
            };
            let mut times =
                self.between(range.clone()).filter(|(_, role)| *role == TimeRole::Start);
            // The label can have a line of its own, with the time below it.
            let (times, more) = (times.next(), times.next());
            match times {
                // "It will end at 11am."
                Some((end, _))
                    if (named
                        || (labelled && range.start == end.start_token)
                        || is_end(end)
                        || (is_ended(tokens, &range, end)
                            && first.is_any(&["it", "we", "this"])))
                        && more.is_none()
                        && !end.about
                        && end.end.is_none() =>
                {
                    return Some(later_half(start.start, end)).filter(|end| *end > start.start);
                }
                Some(_) => return None,
                None => labelled = named || (labelled && range.len() < 2),
            }
        }
        None
    }

    /// Whether people may come from a time on, and the words behind it say that something begins later: "from 5.30pm.
    /// The talk begins at 6pm". Which of the two is the meeting's is not told.
    pub(super) fn begins_later(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        start: &Hours,
        until: usize,
    ) -> bool {
        const ON: usize = 2;
        const BEGINS: [&str; 13] = [
            "begin",
            "begins",
            "beginning",
            "start",
            "starts",
            "starting",
            "commence",
            "commences",
            "commencing",
            "talk",
            "speaker",
            "presentation",
            "speech",
        ];
        let led = start.start_token.checked_sub(1).and_then(|at| tokens.get(at));
        let unit = layout.unit(start.start_token);
        let last = layout.tokens((unit + ON).min(layout.count().saturating_sub(1))).end;
        // "From 6.30pm on 8 December": the day stands between.
        let until = if until >= start.end_token { until } else { last };
        let mut later = self.between(start.end_token..last.min(until).max(start.end_token));
        led.is_some_and(|word| word.is("from"))
            && later.any(|(times, role)| {
                let near = times.start_token.saturating_sub(6)..times.end_token + 2;
                let near = near.start.max(start.end_token)..near.end;
                let words = tokens.get(near.start..near.end.min(tokens.len())).unwrap_or_default();
                *role == TimeRole::Start
                    && !times.is_end
                    && times.start > start.start
                    && words.iter().any(|word| word.is_any(&BEGINS))
            })
    }

    /// The hours of the one who reads, within those of an event for many: "4pm to 7pm. Your slot is 5.20pm."
    ///
    /// They stand in the stretch behind the day, in its sentence or soon after it.
    pub(super) fn of_reader(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        behind: Range<usize>,
    ) -> Option<Hours> {
        let unit = layout.unit(behind.start.saturating_sub(1));
        let same = |times: &Times| {
            let own = layout.unit(times.start_token);
            own <= unit + UNITS_ON && layout.section(own) == layout.section(unit)
        };
        let mut found = self.between(behind.clone());
        let (times, _) = found.find(|(times, role)| *role == TimeRole::OfReader && same(times))?;
        let before =
            self.between(behind).take_while(|(one, _)| one.start_token < times.start_token);
        let mut starts = before
            .filter(|(one, role)| *role == TimeRole::Start && !one.is_end && one.end.is_none());
        // "10am, coffee with parents 9.45am": what is for the reader is not before it starts.
        starts.all(|(one, _)| one.start <= times.start).then(|| hours_of(tokens, layout, times))
    }
}

/// Whether a sentence after that of a day gives its time anew, and whether it says so for certain.
fn gives_another_time(tokens: &[Token<'_>], range: &Range<usize>, times: &Times) -> Option<bool> {
    let before = tokens.get(range.start..times.start_token).unwrap_or_default();
    let two = |first: &str, second: &str| {
        before.windows(2).any(|two| matches!(two, [a, b] if a.is(first) && b.is(second)))
    };
    // "It will now start at", and not "the bus now starts at".
    const OWN: [&str; 8] =
        ["it", "this", "meeting", "review", "session", "appointment", "visit", "hearing"];
    let own = || before.iter().take(4).any(|word| word.is_any(&OWN));
    let now = || ["be", "start", "starts", "begin"].iter().any(|word| two("now", word));
    if starred::puts_right(tokens, times.start_token, times.end_token) {
        return Some(true);
    }
    if two("new", "time") || (now() && own()) || puts_right(tokens, before, times) {
        return Some(true);
    }
    let asks = tokens.get(range.end.saturating_sub(1)).is_some_and(|mark| mark.text == "?");
    let calls = before.iter().any(|word| word.is_any(&["call", "ring", "phone", "text"]));
    let instead = is_instead(tokens, times);
    let done = before.iter().rev().find(|word| !word.is("at")).is_some_and(|word| word.is("do"));
    let other = is_made(before) || instead || (asks && done && two("we", "do"));
    (other && !calls).then_some(false)
}

/// Whether the words before a time of a sentence end something: "we expect it to end no later than 11.30am".
fn is_ended(tokens: &[Token<'_>], range: &Range<usize>, times: &Times) -> bool {
    let before = tokens.get(range.start..times.start_token).unwrap_or_default();
    times.is_end
        || before.iter().rev().take(5).any(|word| word.is_any(&["end", "finish", "over", "close"]))
}
