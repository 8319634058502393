//! Meetings of a series that are left out, and the days that times name.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use evenhand_core::record::MeetingTime;

use super::local_of;
use crate::zone::Zone;

/// EXDATE, for looking up.
pub(super) struct Without {
    instants: BTreeSet<DateTime<Utc>>,
    days: BTreeSet<NaiveDate>,
    local_days: BTreeSet<NaiveDate>,
    /// Midnights that stand for their day: programs write them for a series that meets at another hour.
    midnights: BTreeMap<DateTime<Utc>, NaiveDate>,
    /// Times as they are written.
    written: BTreeMap<DateTime<Utc>, NaiveDateTime>,
    /// Those of them that programs write by the clock of the series with a Z behind.
    clocks: BTreeSet<NaiveDateTime>,
}

impl Without {
    pub(super) fn of(list: &[MeetingTime]) -> Self {
        let mut without = Self {
            instants: BTreeSet::new(),
            days: BTreeSet::new(),
            local_days: BTreeSet::new(),
            midnights: BTreeMap::new(),
            written: BTreeMap::new(),
            clocks: BTreeSet::new(),
        };
        for out in list {
            match out {
                MeetingTime::Date { date } => {
                    without.days.insert(*date);
                }
                MeetingTime::At { utc, local, .. } => {
                    without.instants.insert(*utc);
                    without.local_days.insert(day_of(out));
                    without.written.insert(*utc, *local);
                    if local.time() == NaiveTime::MIN {
                        without.midnights.insert(*utc, local.date());
                    }
                }
            }
        }
        without
    }

    /// The same for a series with these starts: a time at which a meeting begins names that meeting alone.
    pub(super) fn among(mut self, planned: &BTreeSet<DateTime<Utc>>) -> Self {
        self.midnights.retain(|utc, _| !planned.contains(utc));
        let other = self.written.iter().filter(|(utc, _)| !planned.contains(utc));
        self.clocks = other.map(|(_, local)| *local).collect();
        self
    }

    /// Whether a start is left out: by instant, by the clock where no meeting begins at that instant, or by day where
    /// either of them is a day alone.
    pub(super) fn names(&self, starts: &MeetingTime) -> bool {
        match starts {
            MeetingTime::At { utc, local, .. } => {
                self.instants.contains(utc)
                    || self.days.contains(&local.date())
                    || self.midnights.values().any(|day| *day == local.date())
                    || self.clocks.contains(local)
            }
            MeetingTime::Date { date } => {
                self.days.contains(date) || self.local_days.contains(date)
            }
        }
    }
}

/// The day that a time names where days are asked for: the one whose midnight it is in London, else its own.
pub(super) fn day_of(time: &MeetingTime) -> NaiveDate {
    let local = local_of(time);
    let MeetingTime::At { utc, .. } = time else { return local.date() };
    let london = Zone::LONDON.local(*utc);
    let begins = local.time() != NaiveTime::MIN && london.time() == NaiveTime::MIN;
    if begins { london.date() } else { local.date() }
}
