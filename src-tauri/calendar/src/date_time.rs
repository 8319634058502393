//! Dates, times, lengths and offsets as RFC 5545 section 3.3 writes them, and as sloppy programs do.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A date, or a date and time, before any zone is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateOrDateTime {
    /// A date alone.
    Date(NaiveDate),
    /// A wall-clock time.
    Local(NaiveDateTime),
    /// A time that ends in Z.
    Utc(NaiveDateTime),
}

impl DateOrDateTime {
    /// Reads `20240131`, `20240131T100000`, `20240131T100000Z`, also without seconds, with dashes, with parts of a
    /// second or with an offset, which RFC 5545 does not allow and programs write.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        // Twice the longest real form; longer values cost nothing.
        if text.len() > 40 || !text.is_ascii() {
            return None;
        }
        let Some((day, time)) = text.split_once(['T', 't', ' ']) else {
            return parse_date(text.strip_suffix(['Z', 'z']).unwrap_or(text)).map(Self::Date);
        };
        let date = parse_date(day)?;
        if let Some(time) = time.strip_suffix(['Z', 'z']) {
            return Some(Self::Utc(at(date, time)?));
        }
        // A sign stands nowhere else in a time.
        let Some((time, offset)) =
            time.find(['+', '-']).and_then(|sign| time.split_at_checked(sign))
        else {
            return Some(Self::Local(at(date, time)?));
        };
        let east = TimeDelta::seconds(i64::from(parse_offset(offset)?));
        Some(Self::Utc(at(date, time)?.checked_sub_signed(east)?))
    }

    /// The instant of a stamp that must be in UTC, such as DTSTAMP. Without a Z it is taken as UTC all the same.
    pub(crate) fn instant(self) -> DateTime<Utc> {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN).and_utc(),
            Self::Local(at) | Self::Utc(at) => at.and_utc(),
        }
    }

    /// The wall-clock time; a date begins at midnight.
    pub(crate) fn local(self) -> NaiveDateTime {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN),
            Self::Local(at) | Self::Utc(at) => at,
        }
    }
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |sum, b| match b {
        b'0'..=b'9' => sum.checked_mul(10)?.checked_add(u32::from(b - b'0')),
        _ => None,
    })
}

fn parse_date(text: &str) -> Option<NaiveDate> {
    let (y, m, d) = match text.as_bytes() {
        [y @ .., m1, m2, d1, d2] if y.len() == 4 && !y.contains(&b'-') => {
            (digits(y)?, [*m1, *m2], [*d1, *d2])
        }
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => {
            (digits(&[*y1, *y2, *y3, *y4])?, [*m1, *m2], [*d1, *d2])
        }
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(y).ok()?, digits(&m)?, digits(&d)?)
}

/// A time on a day. `24:00` is the next day's midnight (ISO 8601).
fn at(date: NaiveDate, time: &str) -> Option<NaiveDateTime> {
    let time = time.trim_end();
    if matches!(time, "24:00" | "24:00:00" | "2400" | "240000") {
        return Some(date.succ_opt()?.and_time(NaiveTime::MIN));
    }
    Some(date.and_time(parse_time(time)?))
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    // Parts of a second say nothing about a meeting.
    let text = match text.split_once(['.', ',']) {
        Some((whole, part)) if part.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => text,
    };
    let (h, m, s) = match text.as_bytes() {
        [h1, h2, m1, m2, s @ ..] if s.is_empty() || s.len() == 2 => {
            ([*h1, *h2], [*m1, *m2], digits(s)?)
        }
        [h1, h2, b':', m1, m2] => ([*h1, *h2], [*m1, *m2], 0),
        [h1, h2, b':', m1, m2, b':', s1, s2] => ([*h1, *h2], [*m1, *m2], digits(&[*s1, *s2])?),
        _ => return None,
    };
    // A leap second is the second before it: no calendar program keeps one.
    NaiveTime::from_hms_opt(digits(&h)?, digits(&m)?, if s == 60 { 59 } else { s })
}

/// A length such as `PT1H30M`, `-P1D`, `P2W` (RFC 5545 section 3.3.6).
///
/// Days are kept apart from the clock part: a day may have 23 or 25 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IcalDuration {
    /// Whole days, with weeks.
    pub days: i64,
    /// The clock part in seconds.
    pub seconds: i64,
}

impl IcalDuration {
    /// Reads a length; lengths over a hundred years are refused.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, rest) = match text.as_bytes().first()? {
            b'-' => (true, text.get(1..)?),
            b'+' => (false, text.get(1..)?),
            _ => (false, text),
        };
        let rest = rest.strip_prefix(['P', 'p'])?;
        let (mut days, mut seconds, mut number, mut clock, mut any) =
            (0_i64, 0_i64, None::<i64>, false, false);
        for byte in rest.bytes() {
            let unit = byte.to_ascii_uppercase();
            if let b'0'..=b'9' = unit {
                number =
                    Some(number.unwrap_or(0).checked_mul(10)?.checked_add(i64::from(unit - b'0'))?);
                continue;
            }
            if unit == b'T' && number.is_none() && !clock {
                clock = true;
                continue;
            }
            let n = number.take().filter(|n| *n <= 3_200_000_000)?;
            any = true;
            match (unit, clock) {
                (b'W', false) => days += n * 7,
                (b'D', false) => days += n,
                (b'H', true) => seconds += n * 3600,
                (b'M', true) => seconds += n * 60,
                (b'S', true) => seconds += n,
                _ => return None,
            }
        }
        let fits = days.abs() <= 36_600 && seconds.abs() <= 3_200_000_000;
        if number.is_some() || !any || !fits {
            return None;
        }
        Some(if negative {
            Self { days: -days, seconds: -seconds }
        } else {
            Self { days, seconds }
        })
    }

    /// The length as if every day had 24 hours.
    pub(crate) fn total(self) -> TimeDelta {
        TimeDelta::days(self.days) + TimeDelta::seconds(self.seconds)
    }
}

/// An offset such as `+0100` or `-053015`, in seconds east of UTC.
pub(crate) fn parse_offset(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, rest) = match text.as_bytes().split_first()? {
        (b'+', rest) => (1, rest),
        (b'-', rest) => (-1, rest),
        _ => (1, text.as_bytes()),
    };
    let (h, m, s) = match rest {
        [h1, h2] => ([*h1, *h2], [b'0', b'0'], 0),
        [h1, h2, m1, m2] | [h1, h2, b':', m1, m2] => ([*h1, *h2], [*m1, *m2], 0),
        [h1, h2, m1, m2, s1, s2] => ([*h1, *h2], [*m1, *m2], digits(&[*s1, *s2])?),
        _ => return None,
    };
    let (h, m) = (digits(&h)?, digits(&m)?);
    if h > 23 || m > 59 || s > 59 {
        return None;
    }
    Some(sign * i32::try_from(h * 3600 + m * 60 + s).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps() {
        let at = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
        assert_eq!(DateOrDateTime::parse("20240131"), Some(DateOrDateTime::Date(at)));
        let ten = at.and_hms_opt(10, 0, 0).unwrap();
        for text in ["20240131T100000", "20240131T1000", "2024-01-31T10:00:00", " 20240131t100000 "]
        {
            assert_eq!(DateOrDateTime::parse(text), Some(DateOrDateTime::Local(ten)), "{text}");
        }
        for text in [
            "20240131T100000Z",
            "20240131T100000.000Z",
            "2024-01-31T10:00:00.123Z",
            "20240131T110000+0100",
            "2024-01-31T05:00:00-05:00",
            "20240131T100000 Z",
            "20240131T110000.5+01:00",
        ] {
            assert_eq!(DateOrDateTime::parse(text), Some(DateOrDateTime::Utc(ten)), "{text}");
        }
        assert_eq!(DateOrDateTime::parse("20240131T100000.250"), Some(DateOrDateTime::Local(ten)));
        let next = at.succ_opt().unwrap().and_time(NaiveTime::MIN);
        assert_eq!(DateOrDateTime::parse("20240131T240000"), Some(DateOrDateTime::Local(next)));
        for text in [
            "",
            "2024",
            "20240230",
            "20240131T250000",
            "2024013\u{661}",
            "--------",
            "20240131T",
            "20240131T100000+",
            "20240131T100000.x",
            "20240131T240001",
        ] {
            assert_eq!(DateOrDateTime::parse(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_and_offsets() {
        assert_eq!(IcalDuration::parse("PT1H30M").unwrap().total(), TimeDelta::minutes(90));
        assert_eq!(IcalDuration::parse("-P1DT2S").unwrap(), IcalDuration { days: -1, seconds: -2 });
        assert_eq!(IcalDuration::parse("P2W").unwrap().days, 14);
        for text in ["", "P", "PT", "P1", "P1H", "PT99999999999999999999S", "1H", "P9999999999D"] {
            assert_eq!(IcalDuration::parse(text), None, "{text}");
        }
        assert_eq!(parse_offset("+0100"), Some(3600));
        assert_eq!(parse_offset("-053015"), Some(-19815));
        assert_eq!(parse_offset("+9900"), None);
    }
}
