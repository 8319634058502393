//! Zones: from a name in a file to instants.

pub(crate) mod names;
pub(crate) mod old;
mod posix;
pub(crate) mod vtimezone;

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use self::vtimezone::OwnZone;

/// A zone that times can be worked out in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "zone", rename_all = "snake_case")]
pub enum Zone {
    /// UTC.
    Utc,
    /// A zone of the IANA database.
    Named {
        /// Its name there.
        #[serde(with = "tz_name")]
        tz: Tz,
    },
    /// A zone that only the file itself explains.
    Own(OwnZone),
}

/// Whether a wall-clock time exists once, never or twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ZoneClock {
    Once,
    /// The clocks jump over it: the offset before was taken.
    Gap,
    /// It comes twice: the first was taken.
    Twice,
}

impl Zone {
    /// London: where floating times and unknown zones are taken to be.
    pub(crate) const LONDON: Self = Self::Named { tz: Tz::Europe__London };

    /// The name that the record keeps.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Utc => "UTC",
            Self::Named { tz } => tz.name(),
            Self::Own(own) => &own.id,
        }
    }

    /// The name that the record keeps with a time. A zone that only the file explains has no name that anybody else
    /// knows, but its instants are sure: there it is London, where its clocks are London's, or so many hours from UTC.
    pub(crate) fn name_at(&self, utc: DateTime<Utc>) -> String {
        let Self::Own(own) = self else { return self.name().to_owned() };
        let east = own.offset_at(utc.naive_utc());
        match (east == Self::LONDON.offset_at(utc.naive_utc()), east / 3600, east % 3600) {
            (true, ..) => Self::LONDON.name().to_owned(),
            (false, 0, 0) => "UTC".to_owned(),
            // The database names these by the sign that POSIX gives them, west being above zero.
            (false, hours @ -12..=14, 0) => format!("Etc/GMT{:+}", -hours),
            _ => own.id.clone(),
        }
    }

    /// Seconds east of UTC at an instant.
    pub(crate) fn offset_at(&self, utc: NaiveDateTime) -> i32 {
        match self {
            Self::Utc => 0,
            Self::Named { tz } => tz.offset_from_utc_datetime(&utc).fix().local_minus_utc(),
            Self::Own(own) => own.offset_at(utc),
        }
    }

    /// The instant of a wall-clock time.
    pub(crate) fn instant(&self, local: NaiveDateTime) -> (DateTime<Utc>, ZoneClock) {
        if let Self::Utc = self {
            return (local.and_utc(), ZoneClock::Once);
        }
        // No zone changes twice within a day of the same time, so the offsets a day either side are the candidates.
        let near = |days: i64| local.checked_add_signed(TimeDelta::days(days)).unwrap_or(local);
        let (before, after) = (self.offset_at(near(-1)), self.offset_at(near(1)));
        let at = |offset: i32| {
            local.checked_sub_signed(TimeDelta::seconds(i64::from(offset))).unwrap_or(local)
        };
        let holds = |offset: i32| self.offset_at(at(offset)) == offset;
        match (before == after, holds(before), holds(after)) {
            (true, true, _) | (false, true, false) => (at(before).and_utc(), ZoneClock::Once),
            (false, false, true) => (at(after).and_utc(), ZoneClock::Once),
            (false, true, true) => (at(before).min(at(after)).and_utc(), ZoneClock::Twice),
            (_, false, _) => (at(before).and_utc(), ZoneClock::Gap),
        }
    }

    /// The wall-clock time of an instant.
    pub(crate) fn local(&self, utc: DateTime<Utc>) -> NaiveDateTime {
        let naive = utc.naive_utc();
        naive
            .checked_add_signed(TimeDelta::seconds(i64::from(self.offset_at(naive))))
            .unwrap_or(naive)
    }
}

/// A zone's name as it is looked up: without spaces and quotes around it.
pub(crate) fn key(tzid: &str) -> &str {
    tzid.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''))
}

/// A `Tz` as its name.
mod tz_name {
    use chrono_tz::Tz;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(tz: &Tz, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(tz.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
        let name = String::deserialize(from)?;
        name.parse().map_err(|_| D::Error::custom("unknown zone"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(d: u32, m: u32, h: u32, min: u32) -> NaiveDateTime {
        chrono::NaiveDate::from_ymd_opt(2024, m, d).unwrap().and_hms_opt(h, min, 0).unwrap()
    }

    #[test]
    fn the_gap_takes_the_offset_before_and_the_hour_that_comes_twice_the_first() {
        // Clocks in London went forward at 1:00 on 31 March 2024 and back at 2:00 on 27 October.
        assert_eq!(
            Zone::LONDON.instant(at(31, 3, 1, 30)),
            (at(31, 3, 1, 30).and_utc(), ZoneClock::Gap)
        );
        assert_eq!(
            Zone::LONDON.instant(at(27, 10, 1, 30)),
            (at(27, 10, 0, 30).and_utc(), ZoneClock::Twice)
        );
        assert_eq!(
            Zone::LONDON.instant(at(31, 3, 2, 0)),
            (at(31, 3, 1, 0).and_utc(), ZoneClock::Once)
        );
        assert_eq!(
            Zone::LONDON.instant(at(27, 10, 2, 0)),
            (at(27, 10, 2, 0).and_utc(), ZoneClock::Once)
        );
        assert_eq!(
            Zone::LONDON.instant(at(1, 7, 10, 0)),
            (at(1, 7, 9, 0).and_utc(), ZoneClock::Once)
        );
    }
}
