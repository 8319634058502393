//! A file's own VTIMEZONE, worked out to a list of changes (RFC 5545 section 3.6.5).

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::rule::RecurrenceRule;

/// A zone by its changes of offset.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnZone {
    /// TZID as written.
    pub id: String,
    /// Seconds east of UTC before the first change.
    pub before: i32,
    /// Each change: the instant, and the seconds east of UTC from then on. Oldest first.
    pub changes: Vec<(NaiveDateTime, i32)>,
}

impl OwnZone {
    /// A zone with one offset.
    pub(crate) fn fixed(id: &str, seconds: i32) -> Self {
        Self { id: id.trim().to_owned(), before: seconds, changes: Vec::new() }
    }

    /// Seconds east of UTC at an instant.
    pub(crate) fn offset_at(&self, utc: NaiveDateTime) -> i32 {
        let past = self.changes.partition_point(|(at, _)| *at <= utc);
        past.checked_sub(1)
            .and_then(|i| self.changes.get(i))
            .map_or(self.before, |(_, offset)| *offset)
    }
}

/// A STANDARD or DAYLIGHT part while it is being read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Observance {
    /// First onset, in wall-clock time of the offset before.
    pub start: Option<NaiveDateTime>,
    /// Offset before, in seconds.
    pub from: Option<i32>,
    /// Offset from the onset on.
    pub to: Option<i32>,
    /// Rules of the onsets.
    pub rules: Vec<RecurrenceRule>,
    /// Further onsets.
    pub dates: Vec<NaiveDateTime>,
}

/// A VTIMEZONE while it is being read.
#[derive(Clone, Debug, Default)]
pub(crate) struct ZoneDraft {
    /// TZID.
    pub id: String,
    /// X-LIC-LOCATION or TZURL's end: often an IANA name where TZID is none.
    pub location: String,
    /// Its parts.
    pub parts: Vec<Observance>,
}

/// Onsets kept of one observance: twice a year from 1900 to the horizon.
const MOST_ONSETS: usize = 500;
/// Observances of one zone; real ones have under a hundred.
pub(crate) const MOST_PARTS: usize = 300;

impl ZoneDraft {
    /// The zone. `None` where no part has an offset.
    pub(crate) fn finish(self) -> Option<OwnZone> {
        let horizon = NaiveDate::from_ymd_opt(2100, 1, 1)?.and_hms_opt(0, 0, 0)?;
        let mut changes: Vec<(NaiveDateTime, i32, i32)> = Vec::new();
        for part in &self.parts {
            let (Some(start), Some(to)) = (part.start, part.to) else { continue };
            let from = part.from.unwrap_or(to);
            let mut onsets = vec![start];
            for rule in &part.rules {
                // UNTIL is in UTC; the onsets are in wall-clock time of the offset before.
                let rule = rule.until_as_local(|utc| utc + TimeDelta::seconds(i64::from(from)));
                onsets.extend(rule.expand(rule.years_on(start, 1900), horizon, MOST_ONSETS).0);
            }
            onsets.extend(part.dates.iter().copied().take(MOST_ONSETS));
            changes.extend(onsets.into_iter().filter_map(|local| {
                Some((local.checked_sub_signed(TimeDelta::seconds(i64::from(from)))?, to, from))
            }));
        }
        changes.sort_unstable();
        changes.dedup();
        let before = changes.first()?.2;
        let changes = changes.into_iter().map(|(at, to, _)| (at, to)).collect();
        Some(OwnZone { id: self.id, before, changes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zone::{Zone, ZoneClock};

    fn at(y: i32, m: u32, d: u32, h: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(y, m, d).unwrap().and_hms_opt(h, 0, 0).unwrap()
    }

    #[test]
    fn a_zone_of_the_file_agrees_with_the_database() {
        let part = |m, h, from, to, rule: &str| Observance {
            start: Some(at(1996, m, 27, h)),
            from: Some(from),
            to: Some(to),
            rules: vec![RecurrenceRule::parse(rule).unwrap()],
            dates: vec![],
        };
        let own = ZoneDraft {
            id: "Home".into(),
            location: String::new(),
            parts: vec![
                part(10, 2, 3600, 0, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
                part(3, 1, 0, 3600, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
            ],
        }
        .finish()
        .unwrap();
        let own = Zone::Own(own);
        for (y, m, d) in [(2019, 11, 21), (2024, 7, 1), (2031, 3, 30), (2031, 10, 26), (2050, 6, 1)]
        {
            for h in 0..24 {
                assert_eq!(
                    own.instant(at(y, m, d, h)),
                    Zone::LONDON.instant(at(y, m, d, h)),
                    "{y}-{m}-{d} {h}"
                );
            }
        }
        assert_eq!(own.instant(at(2024, 3, 31, 1)).1, ZoneClock::Gap);
    }

    #[test]
    fn a_zone_without_offsets_is_none() {
        assert!(
            ZoneDraft { id: "X".into(), parts: vec![Observance::default()], ..Default::default() }
                .finish()
                .is_none()
        );
    }
}
