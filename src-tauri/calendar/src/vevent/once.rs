//! Lines that an event may have once (RFC 5545 section 3.6.1), where it has two that do not agree.
//!
//! Which of the two was meant, nobody can tell: what hangs on them is left out and told. The same line twice is one
//! line.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::times::{WrittenTime, Zones, meeting_time};
use crate::event::CalendarEvent;
use crate::series::instant;
use crate::warning::{CalendarWarning, WarningList};
use crate::zone::Zone;
use evenhand_core::record::{MeetingTime, london_date};

/// Other values kept of one line; one is enough to see that they differ.
const MOST_OTHERS: usize = 8;

/// What an event says twice.
#[derive(Debug, Default)]
pub(super) struct Twice {
    /// Lines that differ in what they say.
    fields: BTreeSet<&'static str>,
    /// Times that stood before the last one, each of which may be the same instant written in another way.
    pub(super) starts: Vec<WrittenTime>,
    pub(super) ends: Vec<WrittenTime>,
    pub(super) replaces: Vec<WrittenTime>,
    /// The first and the last of DTSTAMPs that differ.
    stamps: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// Puts what a line says into its place. Whether another line said something else before.
pub(super) fn put<T: PartialEq + Default>(place: &mut T, new: T) -> bool {
    let empty = T::default();
    let other = *place != empty && new != empty && *place != new;
    *place = new;
    other
}

/// Puts a time into its place, and the one that stood there among the others, once: however often the same one is said,
/// there is room for one that differs.
pub(super) fn put_time(
    place: &mut Option<WrittenTime>,
    new: Option<WrittenTime>,
    others: &mut Vec<WrittenTime>,
) {
    if let Some(old) = std::mem::replace(place, new)
        && !others.contains(&old)
        && others.len() < MOST_OTHERS
    {
        others.push(old);
    }
}

impl Twice {
    /// Keeps that two lines of this name differ, where they do.
    pub(super) fn told(&mut self, field: &'static str, differs: bool) {
        if differs {
            self.fields.insert(field);
        }
    }

    /// The earlier of two time stamps, with both kept where they differ: a meeting is never told sooner than it was.
    pub(super) fn stamp(
        &mut self,
        old: Option<DateTime<Utc>>,
        new: Option<DateTime<Utc>>,
    ) -> Option<DateTime<Utc>> {
        let (Some(first), Some(second)) = (old, new) else { return new };
        if first != second {
            let (from, to) = self.stamps.unwrap_or((first, first));
            self.stamps = Some((from.min(second), to.max(second)));
        }
        Some(first.min(second))
    }

    /// The times that stood before the last ones.
    pub(super) fn others(&self) -> impl Iterator<Item = &WrittenTime> {
        self.starts.iter().chain(&self.ends).chain(&self.replaces)
    }

    /// Which of the times differ as instants, once the zones are known.
    pub(super) fn compare(
        &mut self,
        start: Option<&WrittenTime>,
        end: Option<&WrittenTime>,
        replaces: Option<&WrittenTime>,
        zones: &Zones<'_>,
    ) {
        let near = zones.of(start, None).0;
        for (field, last, others) in [
            ("DTSTART", start, std::mem::take(&mut self.starts)),
            ("DTEND", end, std::mem::take(&mut self.ends)),
            ("RECURRENCE-ID", replaces, std::mem::take(&mut self.replaces)),
        ] {
            let Some(last) = last else { continue };
            let differs = others.iter().any(|other| !same(other, last, zones, &near));
            self.told(field, differs);
        }
    }

    /// Takes out of an event what two lines contradict each other about, and tells of it.
    pub(super) fn leave_out(self, event: &mut CalendarEvent, warnings: &mut WarningList) {
        for field in &self.fields {
            match *field {
                // Without a start nothing is counted, and without the meeting that it changes it is no change of one.
                "DTSTART" | "RECURRENCE-ID" => {
                    (event.starts, event.ends, event.minutes) = (None, None, None);
                    event.recurrence = None;
                    (event.all_day, event.floating) = (false, false);
                }
                "DTEND" | "DURATION" => (event.ends, event.minutes) = (None, None),
                "UID" => event.uid.clear(),
                "STATUS" => event.status = None,
                _ => {}
            }
            warnings.push(CalendarWarning::WrittenTwice { field: (*field).to_owned() });
        }
        // Notice is counted in days, so that two stamps of one day say the same.
        if let Some((first, last)) =
            self.stamps.filter(|(first, last)| london_date(*first) != london_date(*last))
        {
            warnings.push(CalendarWarning::StampedTwice { first, last });
        }
    }
}

/// Whether two times are one: written alike, or the same instant by zones that are known.
fn same(one: &WrittenTime, other: &WrittenTime, zones: &Zones<'_>, near: &Zone) -> bool {
    if one == other {
        return true;
    }
    let at = |written: &WrittenTime| {
        let (zone, known) = zones.of(Some(written), Some(near));
        known.then(|| meeting_time(&written.stamp, &zone).0)
    };
    let (Some(one), Some(other)) = (at(one), at(other)) else { return false };
    matches!(one, MeetingTime::Date { .. }) == matches!(other, MeetingTime::Date { .. })
        && instant(&one) == instant(&other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date_time::DateOrDateTime;
    use chrono::Datelike as _;

    #[test]
    fn eight_other_times_are_kept_and_each_of_them_once() {
        let others = |times: &[u32]| {
            let (mut place, mut others) = (None, Vec::new());
            for day in times {
                let stamp = DateOrDateTime::parse(&format!("202612{day:02}T100000Z")).unwrap();
                put_time(
                    &mut place,
                    Some(WrittenTime { stamp, tzid: None, beside_z: None }),
                    &mut others,
                );
            }
            let days = others.iter().map(|other| other.stamp.local().date().day());
            days.collect::<Vec<_>>()
        };
        assert_eq!(others(&[1]), [0; 0]);
        assert_eq!(others(&[1, 2, 3]), [1, 2]);
        assert_eq!(others(&[[1; 20].as_slice(), &[2, 1]].concat()), [1, 2]);
        assert_eq!(others(&(1..=20).collect::<Vec<_>>()), (1..=8).collect::<Vec<_>>());
    }
}
