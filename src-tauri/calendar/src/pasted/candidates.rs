//! A day with its hours made a proposal: its place, its words, and what is doubtful about it.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::doubt::Doubt;
use super::hours::Hours;
use super::roles::{self, DateRole};
use super::tokens::Token;
use super::{PastedCandidate, PastedReader, Proposal, availability, place};
use crate::online;
use crate::zone::{Zone, ZoneClock};
use evenhand_core::record::MeetingTime;

/// A day and where its words stand.
pub(super) struct CandidateSpot {
    pub day: NaiveDate,
    pub start: usize,
    pub end: usize,
    pub alone: bool,
}

impl PastedReader<'_, '_> {
    pub(super) fn candidate(
        &self,
        spot: &CandidateSpot,
        hours: Option<&Hours>,
        mut doubts: Vec<Doubt>,
    ) -> PastedCandidate {
        let (starts, ends) = times(spot, hours, &mut doubts);
        let first = hours.map_or(spot.start, |hours| hours.start_token.min(spot.start));
        let last = hours.map_or(spot.end, |hours| hours.end_token.max(spot.end));
        let unit = self.layout.unit(spot.start);
        let section = self.layout.section(unit);
        if self.layout.is_quoted(unit) {
            doubts.push(Doubt::Quoted);
        }
        let day = spot.start..spot.end;
        if self.is_date(spot.start) && availability::is_told(self.tokens, self.layout, day) {
            doubts.push(Doubt::Answer);
        }
        let begin = self.tokens.get(first).map_or(0, |token| token.at);
        let end = last.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(begin, Token::end);
        let limit = self.limit(spot, last);
        let (place, place_end) = place::find(self.text, end, limit);
        let quote_end = place_end.unwrap_or(end).max(end);
        let link = self.text.get(begin..limit).and_then(online::in_words);
        let proposal = Proposal {
            starts,
            ends,
            place,
            online_link: link.unwrap_or_default(),
            // By its place, once it is known as it was pasted.
            quote: String::new(),
            span: (begin, quote_end),
            doubts,
        };
        let own = self.layout.tokens(unit);
        let heads = spot.start <= own.start + 2
            && self.tokens.get(own.start).is_some_and(|token| token.new_line);
        let names = || roles::names_meeting(self.tokens, self.layout, spot.start, false);
        let line = (heads && self.is_date(spot.start)).then(names);
        PastedCandidate {
            proposal,
            section,
            timed: hours.is_some(),
            alone: spot.alone,
            line,
            kept: false,
        }
    }

    /// Where the words about a date end: at the next date that may be a meeting's.
    fn limit(&self, spot: &CandidateSpot, last: usize) -> usize {
        let next = self.dates.iter().zip(self.roles).find(|(date, role)| {
            date.start >= last.max(spot.end)
                && matches!(role, DateRole::Meeting | DateRole::Tentative)
        });
        let token = next.and_then(|(date, _)| self.tokens.get(date.start));
        token.map_or(self.text.len(), |token| token.at)
    }

    pub(super) fn is_date(&self, start: usize) -> bool {
        self.dates.binary_search_by_key(&start, |date| date.start).is_ok()
    }
}

/// When it starts and ends in London, with what is doubtful about that.
fn times(
    spot: &CandidateSpot,
    hours: Option<&Hours>,
    doubts: &mut Vec<Doubt>,
) -> (MeetingTime, Option<MeetingTime>) {
    let Some(hours) = hours else {
        doubts.push(Doubt::NoTime);
        return (MeetingTime::Date { date: spot.day }, None);
    };
    let mut clock = |written: NaiveDateTime| {
        let zone = hours.zone.as_ref();
        let local = zone.map_or(written, |zone| zone.in_london(written));
        let (utc, clock) = Zone::LONDON.instant(local);
        if clock != ZoneClock::Once && !doubts.contains(&Doubt::ClockChange) {
            doubts.push(Doubt::ClockChange);
        }
        if let Some(zone) = zone.filter(|zone| zone.is_other(written)) {
            let other = Doubt::OtherZone { zone: zone.name.clone() };
            if !doubts.contains(&other) {
                doubts.push(other);
            }
        }
        MeetingTime::At { utc, zone: Zone::LONDON.name().to_owned(), local }
    };
    let starts = spot.day.and_time(hours.start);
    let ends = hours.end.and_then(|end| after(starts, spot.day.and_time(end)));
    let times = (clock(starts), ends.map(&mut clock));
    let new = hours.doubts.iter().filter(|doubt| !doubts.contains(doubt)).cloned();
    let new: Vec<Doubt> = new.collect();
    doubts.extend(new);
    times
}

/// The end after a start: the same day, or past midnight. Longer than half a day is no meeting.
fn after(starts: NaiveDateTime, ends: NaiveDateTime) -> Option<NaiveDateTime> {
    let ends = if ends > starts { ends } else { ends.checked_add_signed(TimeDelta::days(1))? };
    (ends - starts <= TimeDelta::hours(14)).then_some(ends)
}
