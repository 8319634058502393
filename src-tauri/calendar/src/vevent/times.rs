//! Times as they are written in an event, and in which zone.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _};
use evenhand_core::record::MeetingTime;

use crate::date_time::{DateOrDateTime, IcalDuration};
use crate::property::Property;
use crate::zone::{self, Zone, ZoneClock, names};

/// A time as written: its value and its TZID.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenTime {
    pub(super) stamp: DateOrDateTime,
    pub(super) tzid: Option<String>,
    /// A TZID that stands beside a Z, which RFC 5545 forbids.
    pub(super) beside_z: Option<String>,
}

/// The zones of a calendar by name.
pub(crate) struct Zones<'z> {
    /// Those that the file explains or names.
    pub known: &'z BTreeMap<String, Zone>,
    /// The one that the calendar names for times without any.
    pub of_calendar: Option<&'z Zone>,
}

impl Zones<'_> {
    /// The zone that stands beside the Z of a time, where it is known.
    pub(super) fn beside_z(&self, at: &WrittenTime) -> Option<&Zone> {
        self.known.get(at.beside_z.as_deref()?)
    }

    /// The zone that a time is in; the second value: it is known. Floating times take `near`, else the calendar's, else
    /// London.
    pub(super) fn of(&self, at: Option<&WrittenTime>, near: Option<&Zone>) -> (Zone, bool) {
        let near = || near.or(self.of_calendar).cloned().unwrap_or(Zone::LONDON);
        let Some(at) = at else { return (near(), true) };
        match (&at.stamp, &at.tzid) {
            (DateOrDateTime::Utc(_), _) => (Zone::Utc, true),
            (_, None) => (near(), true),
            (_, Some(tzid)) => match self.known.get(tzid).cloned() {
                Some(zone) if !names::contradicts(tzid, &zone, at.stamp.local()) => (zone, true),
                _ => (near(), false),
            },
        }
    }
}

impl WrittenTime {
    /// A day.
    pub(super) fn day(day: NaiveDate) -> Self {
        Self { stamp: DateOrDateTime::Date(day), tzid: None, beside_z: None }
    }
}

pub(super) fn written(
    value: &str,
    tzid: Option<&str>,
    property: &Property<'_>,
) -> Option<WrittenTime> {
    let mut stamp = DateOrDateTime::parse(value)?;
    // "VALUE=DATE" with a midnight behind it, its own or London's in UTC, is still a date.
    if !matches!(stamp, DateOrDateTime::Date(_))
        && let Some(day) = midnight_of(stamp)
        && property.param("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE"))
    {
        stamp = DateOrDateTime::Date(day);
    }
    let named = tzid.map(zone::key).filter(|tzid| !tzid.is_empty()).map(str::to_owned);
    let (tzid, beside_z) = match stamp {
        // A date has no zone, and a Z overrules one.
        DateOrDateTime::Date(_) => (None, None),
        DateOrDateTime::Utc(_) => (None, named),
        DateOrDateTime::Local(_) => (named, None),
    };
    Some(WrittenTime { stamp, tzid, beside_z })
}

/// The day that begins at a time, by its own clock or by London's.
pub(super) fn midnight_of(stamp: DateOrDateTime) -> Option<NaiveDate> {
    if stamp.local().time() == NaiveTime::MIN {
        return Some(stamp.local().date());
    }
    let DateOrDateTime::Utc(at) = stamp else { return None };
    let london = Zone::LONDON.local(at.and_utc());
    (london.time() == NaiveTime::MIN).then(|| london.date())
}

/// The day after the last minute of a day, as phones write the end of a whole day.
pub(super) fn day_after_last_minute(stamp: DateOrDateTime) -> Option<NaiveDate> {
    let time = stamp.local().time();
    let last =
        (time.hour(), time.minute()) == (23, 59) && !matches!(stamp, DateOrDateTime::Date(_));
    last.then(|| stamp.local().date().succ_opt()).flatten()
}

/// The day of a time that is marked as a whole day's: its own midnight, or UTC's time of a midnight somewhere.
pub(super) fn day_of_midnight(stamp: DateOrDateTime) -> Option<NaiveDate> {
    match stamp {
        DateOrDateTime::Date(date) => Some(date),
        DateOrDateTime::Local(at) => (at.time() == NaiveTime::MIN).then(|| at.date()),
        DateOrDateTime::Utc(at) => {
            let london = Zone::LONDON.local(at.and_utc());
            if london.time() == NaiveTime::MIN {
                return Some(london.date());
            }
            // East of London midnight comes on the evening before, west of it in the morning.
            at.checked_add_signed(TimeDelta::hours(12)).map(|at| at.date())
        }
    }
}

/// A written time as the record keeps times.
pub(super) fn meeting_time(stamp: &DateOrDateTime, zone: &Zone) -> (MeetingTime, ZoneClock) {
    let (local, zone, (utc, clock)) = match stamp {
        DateOrDateTime::Date(date) => return (MeetingTime::Date { date: *date }, ZoneClock::Once),
        DateOrDateTime::Utc(at) => (*at, &Zone::Utc, (at.and_utc(), ZoneClock::Once)),
        DateOrDateTime::Local(at) => (*at, zone, zone.instant(*at)),
    };
    (MeetingTime::At { utc, zone: zone.name_at(utc), local }, clock)
}

/// The end of a meeting of that length: days by the calendar, hours by the clock.
pub(super) fn after(starts: &MeetingTime, length: IcalDuration, zone: &Zone) -> MeetingTime {
    match starts {
        MeetingTime::Date { date } => {
            MeetingTime::Date { date: date.checked_add_signed(length.total()).unwrap_or(*date) }
        }
        MeetingTime::At { utc, zone: name, local } => {
            let by_day: NaiveDateTime =
                local.checked_add_signed(TimeDelta::days(length.days)).unwrap_or(*local);
            let base = if length.days == 0 { *utc } else { zone.instant(by_day).0 };
            let utc = base.checked_add_signed(TimeDelta::seconds(length.seconds)).unwrap_or(base);
            MeetingTime::At { utc, zone: name.clone(), local: zone.local(utc) }
        }
    }
}
