//! Dates, times and numbers in plain words.

use std::fmt::{self, Write as _};

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::record::When;

/// A date, such as "Thu 21 Nov 2019".
pub fn date(date: NaiveDate) -> String {
    said(format_args!("{}", Day(date)))
}

/// A date that is written straight into a sentence. chrono would read a format string anew each time, which
/// took most of the time of a check.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day(pub NaiveDate);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHORT: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let Self(date) = *self;
        let weekday = match date.weekday() {
            Weekday::Mon => "Mon ",
            Weekday::Tue => "Tue ",
            Weekday::Wed => "Wed ",
            Weekday::Thu => "Thu ",
            Weekday::Fri => "Fri ",
            Weekday::Sat => "Sat ",
            Weekday::Sun => "Sun ",
        };
        let month = SHORT.get(date.month0() as usize).unwrap_or(&"");
        f.write_str(weekday)?;
        write!(f, "{} {month} {:04}", date.day(), date.year())
    }
}

/// A sentence, with room for it from the start.
pub(super) fn said(words: fmt::Arguments<'_>) -> String {
    let mut out = String::with_capacity(192);
    // Writing to a string cannot fail.
    let _ = out.write_fmt(words);
    out
}

/// A month, such as "May 2019".
pub fn month(year: i32, month: u32) -> String {
    match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(first) => first.format("%b %Y").to_string(),
        None => year.to_string(),
    }
}

/// A time of day, such as "10am", "1:30pm" or "9:59:59am".
pub fn time(time: NaiveTime) -> String {
    Clock(time).to_string()
}

/// A time of day that is written straight into a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock(pub NaiveTime);

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (afternoon, hour) = self.0.hour12();
        let suffix = if afternoon { "pm" } else { "am" };
        match (self.0.minute(), self.0.second()) {
            (0, 0) => write!(f, "{hour}{suffix}"),
            (minute, 0) => write!(f, "{hour}:{minute:02}{suffix}"),
            (minute, second) => write!(f, "{hour}:{minute:02}:{second:02}{suffix}"),
        }
    }
}

/// A date as exactly as it is known: "Thu 21 Nov 2019", "in May 2019", "with no date".
pub fn when(when: &When) -> String {
    match *when {
        When::Undated => "with no date".to_owned(),
        When::Day { date: day, .. } => date(day),
        When::Month { year, month: number } => format!("in {}", month(year, number)),
        When::Year { year } => format!("in {year}"),
        When::Range { from, to } => format!("between {} and {}", date(from), date(to)),
    }
}

/// A number with its noun, such as "1 day" or "25 days".
pub fn count(number: i64, noun: &str) -> String {
    Count(number, noun).to_string()
}

/// A number with its noun that is written straight into a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count<'a>(pub i64, pub &'a str);

impl fmt::Display for Count<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number, noun) = self;
        if *number == 1 { write!(f, "1 {noun}") } else { write!(f, "{number} {noun}s") }
    }
}

/// What is said of a sum that rests on bank holidays that may still change.
pub(super) const HOLIDAYS_EXPECTED: &str =
    "Bank holidays so far ahead are expected, not published yet.";

/// A list, such as "one, two and three".
pub fn join(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_and_times_read_as_people_say_them() {
        assert_eq!(date(day(2019, 11, 21)), "Thu 21 Nov 2019");
        assert_eq!(date(day(2026, 6, 2)), "Tue 2 Jun 2026");
        let week = [
            "Mon 1 Jan",
            "Tue 2 Jan",
            "Wed 3 Jan",
            "Thu 4 Jan",
            "Fri 5 Jan",
            "Sat 6 Jan",
            "Sun 7 Jan",
        ];
        for (words, number) in week.into_iter().zip(1..) {
            assert_eq!(date(day(2018, 1, number)), format!("{words} 2018"));
        }
        for month in 1..=12 {
            for year in [1, 999, 1995, 2026, 2200, 9999] {
                let day = day(year, month, 28);
                assert_eq!(date(day), day.format("%a %-d %b %Y").to_string());
            }
        }
        assert_eq!(month(2019, 5), "May 2019");
        assert_eq!(month(2019, 13), "2019");
        let at = |h, m, s| time(NaiveTime::from_hms_opt(h, m, s).unwrap());
        assert_eq!(
            [at(10, 0, 0), at(14, 0, 0), at(0, 30, 0), at(12, 1, 0), at(9, 59, 59), at(13, 0, 5)],
            ["10am", "2pm", "12:30am", "12:01pm", "9:59:59am", "1:00:05pm"]
        );
    }

    #[test]
    fn a_date_is_no_more_exact_than_it_is_known() {
        assert_eq!(when(&When::Undated), "with no date");
        assert_eq!(when(&When::day(day(2019, 5, 29))), "Wed 29 May 2019");
        assert_eq!(when(&When::Month { year: 2019, month: 4 }), "in Apr 2019");
        assert_eq!(when(&When::Year { year: 2019 }), "in 2019");
        let range = When::Range { from: day(2019, 7, 12), to: day(2019, 7, 19) };
        assert_eq!(when(&range), "between Fri 12 Jul 2019 and Fri 19 Jul 2019");
    }

    #[test]
    fn numbers_and_lists() {
        assert_eq!(
            [count(0, "day"), count(1, "day"), count(-1, "day")],
            ["0 days", "1 day", "-1 days"]
        );
        let words = |list: &[&str]| join(&list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [words(&[]), words(&["a"]), words(&["a", "b"]), words(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
    }
}
