//! TZ and DAYLIGHT of vCalendar 1.0: the zone of times that name none, as an offset and the summer times of some years.

use chrono::{Datelike as _, NaiveDateTime, TimeDelta};

use super::vtimezone::OwnZone;
use super::{Zone, names};
use crate::date_time::{DateOrDateTime, parse_offset};

/// Summer times kept of one calendar; real ones have one for each of a few years.
const MOST_SUMMERS: usize = 100;

/// What a calendar of the old form says of its zone.
#[derive(Clone, Debug, Default)]
pub(crate) struct OldZone {
    /// TZ, in seconds east of UTC: the offset of winter.
    winter: Option<i32>,
    /// A TZ that is a name.
    named: Option<Zone>,
    /// DAYLIGHT: the offset, and from when to when, by the clock as it was before each change.
    summers: Vec<(i32, NaiveDateTime, NaiveDateTime)>,
    /// DAYLIGHT:FALSE: the clocks never change.
    never: bool,
}

impl OldZone {
    /// Takes a property of the calendar in, where it is one of the two.
    pub(crate) fn property(&mut self, name: &str, value: &str) {
        match name {
            "TZ" => {
                self.winter = east(value);
                self.named = names::certain(value).filter(|zone| *zone != Zone::Utc);
            }
            "DAYLIGHT" if self.summers.len() < MOST_SUMMERS => {
                let mut parts = value.split(';').map(str::trim);
                let says = parts.next().unwrap_or_default();
                self.never |= says.eq_ignore_ascii_case("FALSE");
                if !says.eq_ignore_ascii_case("TRUE") {
                    return;
                }
                let offset = parts.next().and_then(east);
                let mut stamp = || parts.next().and_then(DateOrDateTime::parse);
                if let (Some(offset), Some(from), Some(until)) = (offset, stamp(), stamp()) {
                    self.summer(offset, from, until);
                }
            }
            _ => {}
        }
    }

    fn summer(&mut self, offset: i32, from: DateOrDateTime, until: DateOrDateTime) {
        let winter = self.winter.unwrap_or(offset - 3600);
        let local = |stamp: DateOrDateTime, clock: i32| match stamp {
            DateOrDateTime::Utc(at) => at.checked_add_signed(TimeDelta::seconds(i64::from(clock))),
            DateOrDateTime::Local(_) | DateOrDateTime::Date(_) => Some(stamp.local()),
        };
        if let (Some(from), Some(until)) = (local(from, winter), local(until, offset)) {
            self.summers.push((offset, from, until));
        }
    }

    /// The zone of an event that begins at this time of the clock. `None` where the offset of that day is not told: TZ
    /// is winter's, and what is said of one year's summer says nothing of another's.
    pub(crate) fn at(&self, local: NaiveDateTime, repeats: bool) -> Option<Zone> {
        if self.named.is_some() {
            return self.named.clone();
        }
        let winter = self.winter?;
        let id = "TZ";
        let year = |of: &(i32, NaiveDateTime, NaiveDateTime)| {
            of.1.year() == local.year() && of.2.year() == local.year()
        };
        if self.never && self.summers.is_empty() {
            return Some(Zone::Own(OwnZone::fixed(id, winter)));
        }
        if repeats {
            return None;
        }
        if self.summers.iter().any(year) {
            return self.with_summers(id, winter).map(Zone::Own);
        }
        winter_everywhere(local, winter).then(|| Zone::Own(OwnZone::fixed(id, winter)))
    }

    fn with_summers(&self, id: &str, winter: i32) -> Option<OwnZone> {
        let back = |at: NaiveDateTime, clock: i32| {
            at.checked_sub_signed(TimeDelta::seconds(i64::from(clock)))
        };
        let mut changes = Vec::with_capacity(2 * self.summers.len());
        for (offset, from, until) in &self.summers {
            changes.push((back(*from, winter)?, *offset));
            changes.push((back(*until, *offset)?, winter));
        }
        changes.sort_unstable();
        Some(OwnZone { changes, ..OwnZone::fixed(id, winter) })
    }
}

/// Whether no zone with this offset in winter has summer time on that day. The south has its summer when it is winter
/// here, and America's is longer than Europe's.
fn winter_everywhere(local: NaiveDateTime, winter: i32) -> bool {
    match winter {
        0..=14_400 => {
            !(4..=10).contains(&local.month()) && (local.month(), local.day() > 24) != (3, true)
        }
        14_401..=32_400 => true,
        -36_000..0 => {
            matches!((local.month(), local.day()), (12 | 1 | 2, _) | (11, 8..) | (3, ..8))
        }
        _ => false,
    }
}

/// "+01", "-05:00", "+0100", "1".
fn east(value: &str) -> Option<i32> {
    let value = value.trim();
    let (sign, figures) = match value.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => (1, value),
    };
    let padded = match figures.find(':').unwrap_or(figures.len()) {
        1 => format!("0{figures}"),
        _ => figures.to_owned(),
    };
    parse_offset(&padded)
        .filter(|_| padded.starts_with(|c: char| c.is_ascii_digit()))
        .map(|seconds| sign * seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The instant of ten o'clock on a day, in a calendar with these properties.
    fn ten(lines: &[(&str, &str)], day: &str, repeats: bool) -> Option<String> {
        let mut old = OldZone::default();
        for (name, value) in lines {
            old.property(name, value);
        }
        let local = format!("{day}T10:00:00").parse().unwrap();
        let zone = old.at(local, repeats)?;
        Some(zone.instant(local).0.format("%d %H:%M").to_string())
    }

    #[test]
    fn an_offset_is_read_where_the_day_leaves_no_doubt_of_it() {
        let summer = ("DAYLIGHT", "TRUE;+02;20260329T020000;20261025T030000;CET;CEST");
        for (lines, day, repeats, want) in [
            (&[("TZ", "+01:00")][..], "2026-11-10", false, Some("10 09:00")),
            (&[("TZ", "+01")], "2026-11-10", false, Some("10 09:00")),
            (&[("TZ", "-5")], "2026-12-10", false, Some("10 15:00")),
            (&[("TZ", "+05:30")], "2026-07-10", false, Some("10 04:30")),
            (&[("TZ", "+00")], "2026-11-10", false, Some("10 10:00")),
            (&[("TZ", "+00")], "2026-06-10", false, None),
            (&[("TZ", "+01:00")], "2026-06-10", false, None),
            (&[("TZ", "+01:00")], "2026-11-10", true, None),
            (&[("TZ", "-05")], "2026-11-03", false, None),
            (&[("TZ", "+10")], "2026-12-03", false, None),
            (&[("TZ", "+01"), ("DAYLIGHT", "FALSE")], "2026-06-10", true, Some("10 09:00")),
            (&[("TZ", "+01"), summer], "2026-06-10", false, Some("10 08:00")),
            (&[("TZ", "+01"), summer], "2026-12-10", false, Some("10 09:00")),
            (&[("TZ", "+01"), summer], "2027-06-10", false, None),
            (&[("TZ", "+01"), summer], "2026-06-10", true, None),
            (
                &[
                    ("TZ", "+00:00"),
                    ("DAYLIGHT", "TRUE;+01:00;20260329T010000Z;20261025T010000Z;;"),
                ],
                "2026-10-25",
                false,
                Some("25 10:00"),
            ),
            (&[("TZ", "Europe/Paris")], "2026-06-10", true, Some("10 08:00")),
            (&[("TZ", "Narnia")], "2026-12-10", false, None),
            (&[("TZ", "")], "2026-12-10", false, None),
            (&[summer], "2026-06-10", false, None),
        ] {
            assert_eq!(ten(lines, day, repeats).as_deref(), want, "{lines:?} {day} {repeats}");
        }
    }
}
