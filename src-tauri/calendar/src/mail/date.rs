//! Date lines of e-mails (RFC 5322 sections 3.3 and 4.3), with the zones that programs write in words.
//!
//! A date without any zone is no instant: it gives nothing here, and another fact has to tell when it was sent.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Minutes east of UTC of zones by their words, in capitals.
const ZONES: [(&str, i64); 33] = [
    ("Z", 0),
    ("UT", 0),
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("BST", 60),
    ("WEST", 60),
    ("CET", 60),
    ("MET", 60),
    ("CEST", 120),
    ("MEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("EST", -300),
    ("EDT", -240),
    ("CST", -360),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("GREENWICH MEAN TIME", 0),
    ("COORDINATED UNIVERSAL TIME", 0),
    ("GMT STANDARD TIME", 0),
    ("GMT DAYLIGHT TIME", 60),
    ("GMT SUMMER TIME", 60),
    ("BRITISH SUMMER TIME", 60),
    ("IRISH STANDARD TIME", 60),
    ("W. EUROPE STANDARD TIME", 60),
    ("W. EUROPE DAYLIGHT TIME", 120),
    ("ROMANCE STANDARD TIME", 60),
    ("ROMANCE DAYLIGHT TIME", 120),
];

/// A date line as an instant.
pub(super) fn instant(line: &str) -> Option<DateTime<Utc>> {
    // The longest real one has under a hundred letters.
    let line = line.get(..line.floor_char_boundary(200))?;
    let (plain, comment) = without_comments(line);
    if let Ok(at) = DateTime::parse_from_rfc3339(plain.trim()) {
        return Some(at.to_utc());
    }
    let spaced = plain.replace([',', '\t', '\r', '\n', '"'], " ");
    let mut parts = DateParts::default();
    let mut zone: Vec<&str> = Vec::new();
    for word in spaced.split_whitespace() {
        if !parts.take(word) {
            zone.push(word);
        }
    }
    let (day, month) = (parts.day?, parts.month?);
    let date = NaiveDate::from_ymd_opt(parts.year?, month, day)?;
    let at = date.and_time(parts.time?);
    let east = match zone.join(" ") {
        none if none.is_empty() => offset(&comment)?,
        zone => offset(&zone).or_else(|| offset(&comment)).or_else(|| nameless(&zone))?,
    };
    Some(at.checked_sub_signed(TimeDelta::minutes(east))?.and_utc())
}

/// The line, and what stands in its last pair of brackets.
fn without_comments(line: &str) -> (String, String) {
    let (mut plain, mut comment, mut depth) = (String::new(), String::new(), 0_usize);
    for c in line.chars() {
        match c {
            '(' => {
                depth += 1;
                comment.clear();
            }
            ')' => depth = depth.saturating_sub(1),
            c if depth > 0 => comment.push(c),
            c => plain.push(c),
        }
    }
    (plain, comment)
}

/// The parts of a date, in whatever order they stand.
#[derive(Default)]
struct DateParts {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    time: Option<NaiveTime>,
}

impl DateParts {
    /// Takes a word in, where it is a part of the date.
    fn take(&mut self, word: &str) -> bool {
        if let Some(time) = self.time.is_none().then(|| time(word)).flatten() {
            self.time = Some(time);
            return true;
        }
        // "9-Oct-2026"
        if self.month.is_none() {
            return word.split('-').all(|piece| self.take_one(piece));
        }
        self.take_one(word)
    }

    fn take_one(&mut self, word: &str) -> bool {
        let lower = word.trim_end_matches('.').to_ascii_lowercase();
        if let Ok(number) = lower.parse::<u32>()
            && !lower.starts_with('+')
        {
            return self.take_number(number, lower.len());
        }
        let start = lower.get(..3).filter(|_| lower.bytes().all(|b| b.is_ascii_alphabetic()));
        let month = start.and_then(|start| MONTHS.iter().position(|name| *name == start));
        if let Some(month) = month.filter(|_| self.month.is_none()) {
            self.month = u32::try_from(month + 1).ok();
            return true;
        }
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        // "MST" and "SAST" are no days.
        start.is_some_and(|start| days.contains(&start))
            && (lower.len() == 3 || lower.ends_with("day"))
    }

    fn take_number(&mut self, number: u32, digits: usize) -> bool {
        if self.day.is_none() && digits <= 2 && (1..=31).contains(&number) {
            self.day = Some(number);
            return true;
        }
        let Some(short) = i32::try_from(number).ok().filter(|_| self.year.is_none()) else {
            return false;
        };
        self.year = match digits {
            2 if short < 50 => Some(short + 2000),
            2 | 3 => Some(short + 1900),
            4 => Some(short),
            _ => None,
        };
        self.year.is_some()
    }
}

/// "23:30", "23:30:00", "23:30:00.5".
fn time(word: &str) -> Option<NaiveTime> {
    let mut pieces = word.split(':');
    let number = |piece: &str| {
        let whole = piece.split('.').next().unwrap_or_default();
        (whole.len() <= 2).then(|| whole.parse::<u32>().ok()).flatten()
    };
    let (hour, minute) = (number(pieces.next()?)?, number(pieces.next()?)?);
    let second = pieces.next().map_or(Some(0), number)?;
    NaiveTime::from_hms_opt(hour, minute, second.min(59))
}

/// Minutes east of UTC.
fn offset(zone: &str) -> Option<i64> {
    let upper = zone.trim().to_ascii_uppercase();
    if let Some((_, east)) = ZONES.iter().find(|(name, _)| *name == upper) {
        return Some(*east);
    }
    let digits = upper.trim_start_matches("GMT").trim_start_matches("UTC").trim();
    // "+0100 BST": the figures say it.
    let first = digits.split_whitespace().next()?;
    first
        .starts_with(['+', '-'])
        .then(|| crate::date_time::parse_offset(first))
        .flatten()
        .map(|s| i64::from(s) / 60)
}

/// Words that nobody knows, and the letters of the military, stand for UTC (RFC 5322 section 4.3).
fn nameless(zone: &str) -> Option<i64> {
    zone.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ').then_some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_with_zones_in_many_forms() {
        for (line, want) in [
            ("Fri, 9 Oct 2026 23:30:00 +0100", "2026-10-09T22:30:00Z"),
            ("Fri, 9 Oct 2026 23:30:00 +0100 (GMT Daylight Time)", "2026-10-09T22:30:00Z"),
            ("Fri, 9 Oct 2026 23:30:00 (GMT Daylight Time)", "2026-10-09T22:30:00Z"),
            ("Fri, 9 Oct 2026 23:30:00 BST", "2026-10-09T22:30:00Z"),
            ("9 Oct 2026 23:30 GMT", "2026-10-09T23:30:00Z"),
            ("Fri, 9 Oct 26 11:08:00 UT", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 126 11:08:00 Z", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 2026 11:08:00 Z", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 2026 11:08:00 \"GMT\"", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 1998 11:08:00 EST", "1998-10-09T16:08:00Z"),
            ("Fri, 9 Oct 98 11:08:00 EDT", "1998-10-09T15:08:00Z"),
            ("Fri, 9 Oct 2026 11:08:00 M", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 2026 11:08:00 XYZ", "2026-10-09T11:08:00Z"),
            ("Fri, 9 Oct 2026 11:08:00 GMT+0100", "2026-10-09T10:08:00Z"),
            ("Fri Oct  9 23:30:00 BST 2026", "2026-10-09T22:30:00Z"),
            ("Friday, 9-Oct-2026 23:30:00 GMT", "2026-10-09T23:30:00Z"),
            ("2026-10-09T23:30:00+01:00", "2026-10-09T22:30:00Z"),
            ("Fri (a day), 9 (b) Oct 2026 23:30:60 -0000", "2026-10-09T23:30:59Z"),
            ("Sat, 31 Dec 2022 23:59:59 -0500", "2023-01-01T04:59:59Z"),
        ] {
            let at = instant(line).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
            assert_eq!(at.as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn what_is_no_instant() {
        for line in [
            "",
            "Fri, 9 Oct 2026 11:08:00",
            "Fri Oct 9 11:08:00 2026",
            "Fri, 9 Oct 2026",
            "31 Feb 2026 11:08:00 +0000",
            "9 Oct 2026 25:08:00 +0000",
            "9 Oct 2026 11:08:00 +9900",
            "yesterday",
            "9 10 2026 11:08 +0000",
        ] {
            assert_eq!(instant(line), None, "{line}");
        }
    }
}
