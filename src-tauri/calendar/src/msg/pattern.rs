//! How an Outlook meeting repeats: PidLidAppointmentRecur (MS-OXOCAL sections 2.2.1.44.1 to 2.2.1.44.5).
//!
//! Dates are minutes since 1601 on the clock of the meeting's own zone. A pattern that is not read whole, or that
//! counts by another calendar than the Gregorian one, is no pattern: the caller then says that it cannot tell.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::lines::decode;
use crate::rule::RecurrenceRule;

/// A pattern of repetition.
#[derive(Debug, PartialEq)]
pub(super) struct Pattern {
    /// The same as an RRULE.
    pub rule: String,
    /// Days left out, without those of meetings that were moved.
    pub without: Vec<NaiveDate>,
    /// Meetings that were changed.
    pub changed: Vec<Changed>,
}

/// One meeting of the series that is not as the others are.
#[derive(Debug, PartialEq)]
pub(super) struct Changed {
    /// The start it had in the series.
    pub id: NaiveDateTime,
    pub starts: NaiveDateTime,
    pub ends: NaiveDateTime,
    /// Its own title, where it has one.
    pub subject: Option<String>,
    /// Its own place, where it has one.
    pub place: Option<String>,
}

/// Most days left out, and most meetings changed, that are read.
const MOST: usize = 2_000;

impl Pattern {
    /// Reads the property's bytes.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut from = PatternBytes(bytes);
        if from.short()? != 0x3004 || from.short()? != 0x3004 {
            return None;
        }
        let rule = rule(&mut from)?;
        let left_out = from.days()?;
        let modified = from.days()?;
        let (_first, last) = (from.day()?, from.day()?);
        let rule = match rule {
            (rule, End::On) => format!("{rule};UNTIL={}", last.format("%Y%m%d")),
            (rule, End::After(count)) => format!("{rule};COUNT={count}"),
            (rule, End::Never) => rule,
        };
        if from.long()? != 0x3006 {
            return None;
        }
        let _writer = from.long()?;
        let (starts_at, _ends_at) = (from.long()?, from.long()?);
        let count = usize::from(from.short()?);
        if count != modified.len() {
            return None;
        }
        let changed = (0..count).map(|_| from.changed(starts_at)).collect::<Option<Vec<_>>>()?;
        // A changed meeting stands in both lists: it has no place among those that are left out.
        let moved: Vec<NaiveDate> = changed.iter().map(|one| one.id.date()).collect();
        let without = left_out.into_iter().filter(|day| !moved.contains(day)).collect();
        RecurrenceRule::parse(&rule)?;
        Some(Self { rule, without, changed })
    }
}

/// How a pattern ends.
enum End {
    /// On the day that stands further on.
    On,
    After(u32),
    Never,
}

/// The fields up to FirstDOW: the rule but for its end.
fn rule(from: &mut PatternBytes<'_>) -> Option<(String, End)> {
    let frequency = from.short()?;
    let kind = from.short()?;
    // The Gregorian calendar under its names in several languages; days and weeks are the same in any.
    let gregorian = matches!(from.short()?, 0..=2 | 9..=12);
    if !(0x200A..=0x200D).contains(&frequency) || (kind > 1 && !gregorian) {
        return None;
    }
    let _phase = from.long()?;
    let period = from.long()?;
    // A sliding pattern counts from the day that a task was done: no calendar has it.
    if from.long()? != 0 || period == 0 {
        return None;
    }
    let mut rule = match kind {
        0 if period % 1440 == 0 => format!("FREQ=DAILY;INTERVAL={}", period / 1440),
        1 => format!("FREQ=WEEKLY;INTERVAL={period};BYDAY={}", weekdays(from.long()?)?),
        2 | 4 => format!("FREQ=MONTHLY;INTERVAL={period};{}", day_of_month(from.long()?)?),
        3 => {
            let days = weekdays(from.long()?)?;
            let place = match from.long()? {
                n @ 1..=4 => n.to_string(),
                5 => "-1".to_owned(),
                _ => return None,
            };
            format!("FREQ=MONTHLY;INTERVAL={period};BYDAY={days};BYSETPOS={place}")
        }
        _ => return None,
    };
    let end = from.long()?;
    let count = from.long()?;
    let first_day = usize::try_from(from.long()?).ok()?;
    if kind == 1 {
        rule.push_str(";WKST=");
        rule.push_str(DAYS.get(first_day)?);
    }
    let end = match end {
        0x2021 => End::On,
        0x2022 => End::After(count),
        0x2023 | 0xFFFF_FFFF => End::Never,
        _ => return None,
    };
    Some((rule, end))
}

const DAYS: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/// Days of the week by their bits, Sunday the lowest.
fn weekdays(bits: u32) -> Option<String> {
    let named = DAYS.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, day)| *day);
    let named: Vec<&str> = named.collect();
    (!named.is_empty()).then(|| named.join(","))
}

/// A day of the month. Where a month is too short for it, Outlook takes the month's last day.
fn day_of_month(day: u32) -> Option<String> {
    match day {
        1..=28 => Some(format!("BYMONTHDAY={day}")),
        29 => Some("BYMONTHDAY=28,29;BYSETPOS=-1".into()),
        30 => Some("BYMONTHDAY=28,29,30;BYSETPOS=-1".into()),
        31 => Some("BYMONTHDAY=-1".into()),
        _ => None,
    }
}

/// Bytes that are read from the front.
struct PatternBytes<'b>(&'b [u8]);

impl PatternBytes<'_> {
    fn short(&mut self) -> Option<u16> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_le_bytes(*head))
    }

    fn long(&mut self) -> Option<u32> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*head))
    }

    fn time(&mut self) -> Option<NaiveDateTime> {
        let epoch = NaiveDate::from_ymd_opt(1601, 1, 1)?.and_hms_opt(0, 0, 0)?;
        epoch.checked_add_signed(TimeDelta::minutes(i64::from(self.long()?)))
    }

    fn day(&mut self) -> Option<NaiveDate> {
        self.time().map(|at| at.date())
    }

    fn days(&mut self) -> Option<Vec<NaiveDate>> {
        let count = usize::try_from(self.long()?).ok().filter(|count| *count <= MOST)?;
        (0..count).map(|_| self.day()).collect()
    }

    /// A short text: its length with and without a last zero, then letters of one byte.
    fn words(&mut self) -> Option<String> {
        let _with_zero = self.short()?;
        let length = usize::from(self.short()?);
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(decode(text).0.trim_end_matches('\0').to_owned())
    }

    /// An ExceptionInfo (section 2.2.1.44.2): its flags say which fields stand in it. `starts_at`: minutes after
    /// midnight at which each meeting of the series starts.
    fn changed(&mut self, starts_at: u32) -> Option<Changed> {
        let (starts, ends, original) = (self.time()?, self.time()?, self.time()?);
        // Written as the start or as its day's midnight; the day tells which meeting it is.
        let midnight = original.date().and_hms_opt(0, 0, 0)?;
        let id = midnight.checked_add_signed(TimeDelta::minutes(i64::from(starts_at)))?;
        let flags = self.short()?;
        let has = |bit: u16| flags & bit != 0;
        let subject = if has(0x0001) { Some(self.words()?) } else { None };
        // Kind of meeting, reminder and whether there is one: four bytes each.
        for _ in 0..(flags & 0x000E).count_ones() {
            self.long()?;
        }
        let place = if has(0x0010) { Some(self.words()?) } else { None };
        // Busy or free, attachment, all-day or not, colour: four bytes each. Another body has no field here.
        for _ in 0..(flags & 0x01E0).count_ones() {
            self.long()?;
        }
        Some(Changed { id, starts, ends, subject, place })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::msg) fn minutes(y: i32, m: u32, d: u32, h: u32, min: u32) -> u32 {
        let epoch = NaiveDate::from_ymd_opt(1601, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        let at = NaiveDate::from_ymd_opt(y, m, d).unwrap().and_hms_opt(h, min, 0).unwrap();
        u32::try_from((at - epoch).num_minutes()).unwrap()
    }

    pub(in crate::msg) struct Written {
        pub frequency: u16,
        pub kind: u16,
        pub period: u32,
        /// What is special to the kind.
        pub special: Vec<u32>,
        pub end: (u32, u32),
        pub left_out: Vec<u32>,
        pub modified: Vec<u32>,
        pub last: u32,
        /// ExceptionInfos as they stand in the file.
        pub changed: Vec<u8>,
    }

    impl Written {
        pub(in crate::msg) fn bytes(&self) -> Vec<u8> {
            let mut out = Vec::new();
            for short in [0x3004, 0x3004, self.frequency, self.kind, 0] {
                out.extend(u16::to_le_bytes(short));
            }
            let mut longs = vec![0, self.period, 0];
            longs.extend(&self.special);
            longs.extend([self.end.0, self.end.1, 1, self.left_out.len() as u32]);
            longs.extend(&self.left_out);
            longs.push(self.modified.len() as u32);
            longs.extend(&self.modified);
            longs.extend([0, self.last, 0x3006, 0x3009, 600, 720]);
            out.extend(longs.into_iter().flat_map(u32::to_le_bytes));
            out.extend(u16::to_le_bytes(self.modified.len() as u16));
            out.extend(&self.changed);
            out.extend([0; 8]);
            out
        }
    }

    fn written(kind: u16, period: u32, special: &[u32], end: (u32, u32)) -> Written {
        Written {
            frequency: 0x200C,
            kind,
            period,
            special: special.to_vec(),
            end,
            left_out: vec![],
            modified: vec![],
            last: minutes(2020, 6, 30, 0, 0),
            changed: vec![],
        }
    }

    #[test]
    fn each_kind_of_pattern() {
        for (kind, period, special, end, want) in [
            (0, 2880, &[][..], (0x2022, 5), "FREQ=DAILY;INTERVAL=2;COUNT=5"),
            (1, 2, &[0x3E], (0x2023, 10), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;WKST=MO"),
            (2, 1, &[15], (0x2021, 9), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15;UNTIL=20200630"),
            (2, 1, &[29], (0x2023, 9), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29;BYSETPOS=-1"),
            (
                2,
                12,
                &[30],
                (0xFFFF_FFFF, 9),
                "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            ),
            (4, 1, &[31], (0x2022, 3), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;COUNT=3"),
            (3, 1, &[0x10, 3], (0x2022, 6), "FREQ=MONTHLY;INTERVAL=1;BYDAY=TH;BYSETPOS=3;COUNT=6"),
            (3, 3, &[0x41, 5], (0x2023, 0), "FREQ=MONTHLY;INTERVAL=3;BYDAY=SU,SA;BYSETPOS=-1"),
        ] {
            let found = Pattern::read(&written(kind, period, special, end).bytes());
            assert_eq!(found.map(|pattern| pattern.rule).as_deref(), Some(want));
        }
    }

    #[test]
    fn a_moved_meeting_is_not_a_left_out_one() {
        let (out, moved) = (minutes(2020, 1, 16, 0, 0), minutes(2020, 2, 20, 0, 0));
        let mut pattern = written(3, 1, &[0x10, 3], (0x2022, 6));
        pattern.left_out = vec![out, moved];
        pattern.modified = vec![minutes(2020, 2, 21, 0, 0)];
        let times = [minutes(2020, 2, 21, 14, 0), minutes(2020, 2, 21, 15, 30), moved + 600];
        pattern.changed = times.into_iter().flat_map(u32::to_le_bytes).collect();
        // A title, a reminder, a place and a colour of its own.
        pattern.changed.extend(u16::to_le_bytes(0x0001 | 0x0004 | 0x0010 | 0x0100));
        pattern.changed.extend([4, 0, 3, 0]);
        pattern.changed.extend(b"New");
        pattern.changed.extend([15, 0, 0, 0, 6, 0, 5, 0]);
        pattern.changed.extend(b"Caf\xe9s");
        pattern.changed.extend([1, 0, 0, 0]);
        let found = Pattern::read(&pattern.bytes()).unwrap();
        assert_eq!(found.without, [NaiveDate::from_ymd_opt(2020, 1, 16).unwrap()]);
        let [one] = &found.changed[..] else { panic!("{found:?}") };
        assert_eq!(one.id.to_string(), "2020-02-20 10:00:00");
        assert_eq!(one.starts.to_string(), "2020-02-21 14:00:00");
        assert_eq!(one.ends.to_string(), "2020-02-21 15:30:00");
        assert_eq!(one.subject.as_deref(), Some("New"));
        assert_eq!(one.place.as_deref(), Some("Caf\u{e9}s"));
    }

    #[test]
    fn what_is_not_whole_or_not_gregorian_is_no_pattern() {
        let whole = written(3, 1, &[0x10, 3], (0x2022, 6)).bytes();
        assert!(Pattern::read(&whole).is_some());
        // The last eight bytes are reserved blocks, which nothing is read from.
        for end in 0..whole.len() - 8 {
            assert_eq!(Pattern::read(&whole[..end]), None, "{end} bytes");
        }
        for (kind, period, special) in [
            (0xA, 1, &[15][..]),
            (0, 7, &[]),
            (0, 1441, &[]),
            (1, 0, &[1]),
            (1, 1, &[0]),
            (2, 1, &[32]),
            (3, 1, &[1, 6]),
        ] {
            let bytes = written(kind, period, special, (0x2022, 6)).bytes();
            assert_eq!(Pattern::read(&bytes), None, "{kind} {period} {special:?}");
        }
        let mut hijri = whole.clone();
        hijri[8] = 6;
        assert_eq!(Pattern::read(&hijri), None);
        // Weeks are the same in any calendar.
        let mut weekly = written(1, 1, &[0x10], (0x2022, 6)).bytes();
        weekly[8] = 6;
        assert!(Pattern::read(&weekly).is_some());
        // Counted from the day that a task was done.
        let mut sliding = whole;
        sliding[18] = 1;
        assert_eq!(Pattern::read(&sliding), None);
    }
}
