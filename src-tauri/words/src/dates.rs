//! Dates, times and lists as they stand in sentences.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use evenhand_core::record::When;

use crate::tr;

/// A date, such as "Thu 21 Nov 2019".
pub fn date(day: NaiveDate) -> String {
    let weekday = day.weekday().number_from_monday();
    tr::dates::long(weekday, day.day(), day.month(), &format!("{:04}", day.year()))
}

/// A date whose year is clear from what stands around it, such as "21 Nov".
pub fn short_date(day: NaiveDate) -> String {
    tr::dates::short(day.day(), day.month())
}

/// The month of a day, such as "Nov 2019".
pub fn month(day: NaiveDate) -> String {
    tr::dates::month(day.month(), &format!("{:04}", day.year()))
}

/// A month by its number, such as "May 2019". A month that there is not leaves the year alone.
pub fn month_of(year: i32, number: u32) -> String {
    NaiveDate::from_ymd_opt(year, number, 1).map_or_else(|| year.to_string(), month)
}

/// A date as exactly as it is known: "Thu 21 Nov 2019", "in May 2019", "with no date".
pub fn when(when: &When) -> String {
    match *when {
        When::Undated => tr::dates::undated(),
        When::Day { date: day, .. } => date(day),
        When::Month { year, month } => tr::dates::in_(&month_of(year, month)),
        When::Year { year } => tr::dates::in_(&year.to_string()),
        When::Range { from, to } => tr::dates::between(from, to),
    }
}

/// The day by which something is to be, no more exactly than it was given: "Thu 21 Nov 2019", "May 2019", "2019". Of
/// several days it is the last.
pub fn latest(when: &When) -> String {
    match *when {
        When::Undated => tr::dates::undated(),
        When::Day { date: day, .. } | When::Range { to: day, .. } => date(day),
        When::Month { year, month } => month_of(year, month),
        When::Year { year } => year.to_string(),
    }
}

/// A time of day, such as "10am", "1.30pm", "12 noon" or "9.59am and 59 seconds".
pub fn time(time: NaiveTime) -> String {
    let on_the_minute = match (time.hour(), time.minute()) {
        (12, 0) => tr::dates::noon(),
        (0, 0) => tr::dates::midnight(),
        _ => {
            let (afternoon, hour) = time.hour12();
            let clock = match time.minute() {
                0 => format!("{hour}"),
                minute => format!("{hour}.{minute:02}"),
            };
            if afternoon { tr::dates::afternoon(&clock) } else { tr::dates::morning(&clock) }
        }
    };
    match time.second() {
        0 => on_the_minute,
        seconds => tr::dates::with_seconds(&on_the_minute, &tr::units::seconds(seconds)),
    }
}

/// A list, such as "one, two and three".
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first, rest @ .., last] => {
            let joined = |sofar: String, next: &String| tr::dates::list_more(&sofar, next);
            tr::dates::list_last(&rest.iter().fold(first.clone(), joined), last)
        }
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
        for month in 1..=12 {
            for year in [1, 999, 1995, 2026, 2200, 9999] {
                let day = day(year, month, 28);
                assert_eq!(date(day), day.format("%a %-d %b %Y").to_string());
                assert_eq!(short_date(day), day.format("%-d %b").to_string());
                assert_eq!(super::month(day), day.format("%b %Y").to_string());
            }
        }
        for offset in 0..7 {
            let day = day(2018, 1, 1 + offset);
            assert_eq!(date(day), day.format("%a %-d %b %Y").to_string());
        }
        let at = |h, m, s| time(NaiveTime::from_hms_opt(h, m, s).unwrap());
        assert_eq!(
            [at(10, 0, 0), at(14, 0, 0), at(0, 30, 0), at(12, 1, 0), at(9, 59, 59), at(13, 0, 5)],
            ["10am", "2pm", "12.30am", "12.01pm", "9.59am and 59 seconds", "1pm and 5 seconds"]
        );
        assert_eq!(
            [at(12, 0, 0), at(0, 0, 0), at(12, 0, 1)],
            ["12 noon", "12 midnight", "12 noon and 1 second"]
        );
    }

    #[test]
    fn a_date_is_no_more_exact_than_it_is_known() {
        assert_eq!(when(&When::Undated), "with no date");
        assert_eq!(when(&When::day(day(2019, 5, 29))), "Wed 29 May 2019");
        assert_eq!(when(&When::Month { year: 2019, month: 4 }), "in Apr 2019");
        assert_eq!(when(&When::Year { year: 2019 }), "in 2019");
        assert_eq!((month_of(2019, 5), month_of(2019, 13)), ("May 2019".into(), "2019".into()));
        let range = When::Range { from: day(2019, 7, 12), to: day(2019, 7, 19) };
        assert_eq!(when(&range), "between Fri 12 Jul 2019 and Fri 19 Jul 2019");
        assert_eq!(latest(&range), "Fri 19 Jul 2019");
        assert_eq!(latest(&When::Month { year: 2019, month: 4 }), "Apr 2019");
        assert_eq!(latest(&When::Year { year: 2019 }), "2019");
    }

    #[test]
    fn lists_read_as_people_say_them() {
        let words =
            |list: &[&str]| super::list(&list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            [words(&[]), words(&["a"]), words(&["a", "b"]), words(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
    }
}
