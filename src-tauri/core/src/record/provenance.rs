//! When the record itself took things in, by its own history. A thing's `added_on` may come from a file that
//! anybody can write; this comes from the chain of events, and so cannot be brought along.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::london_date;
use super::{Id, ScanReading};

/// What the history says of the things in a record, and how far its clock can be trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The head of the history, as it is printed; empty where there is none.
    pub head: String,
    /// When each thing came in, by its id.
    pub arrivals: BTreeMap<Id, Arrival>,
    /// Each time the computer's clock went back: what it had said, and what it said next.
    pub setbacks: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// The head that an earlier version of the bundle printed, where it is part of this history.
    pub earlier_head: Option<String>,
    /// Meetings that were told by a record file, and not found out here, how the day of an invitation is known.
    pub told_elsewhere: BTreeSet<Id>,
    /// When all this was read, by the same clock; `None` where there is no history.
    pub read_at: Option<DateTime<Utc>>,
    /// What a machine read in files that are pictures, by the file's id.
    pub scans: BTreeMap<Id, ScanReading>,
}

/// When one thing came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The event that first brought it in, in whatever words.
    pub first: Moment,
    /// The first event that left it saying what it says now.
    pub as_now: Moment,
}

/// A place in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The number of the event.
    pub event: u64,
    /// What the computer's clock said.
    pub at: DateTime<Utc>,
    /// The latest time that the clock had said before, where that is later than `at`.
    pub clock_before: Option<DateTime<Utc>>,
}

impl Provenance {
    /// The day of a moment in London. `None`: nobody can tell, because the clock had said a later day before
    /// it, or says an earlier one now.
    pub fn day(&self, moment: &Moment) -> Option<NaiveDate> {
        let day = london_date(moment.at);
        let went_back = moment.clock_before.is_some_and(|before| london_date(before) > day);
        let is_to_come = self.read_at.is_none_or(|read_at| day > london_date(read_at));
        (!went_back && !is_to_come).then_some(day)
    }

    /// The day on which a thing says itself that it was added, where that is another than the day it was seen to come:
    /// it came with another record's file, and nobody here saw that day.
    pub fn claimed_day(
        &self,
        moment: Option<&Moment>,
        claimed: DateTime<Utc>,
    ) -> Option<NaiveDate> {
        let said = london_date(claimed);
        (moment.and_then(|moment| self.day(moment)) != Some(said)).then_some(said)
    }

    /// The setbacks that led to another day: from which to which.
    pub fn days_set_back(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let days = self.setbacks.iter().map(|(from, to)| (london_date(*from), london_date(*to)));
        days.filter(|(from, to)| from > to).collect()
    }

    /// Whether anything is known at all.
    pub fn is_known(&self) -> bool {
        !self.arrivals.is_empty()
    }
}
