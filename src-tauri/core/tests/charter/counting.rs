//! Days, working days, months and bank holidays, with the sums written out.

use chrono::Datelike;
use evenhand_core::charter::{
    HolidaySet, add_months, add_working_days, bank_holidays, clear_days_between, days_between,
    is_bank_holiday, is_weekend, is_working_day, published_until, subtract_months,
    subtract_working_days, working_day_on_or_after, working_day_on_or_before, working_days_between,
};

use crate::support::day;

const ENGLAND: HolidaySet = HolidaySet::EnglandAndWales;

#[test]
fn calendar_and_working_days_between_two_dates() {
    // from, to, calendar days, working days of England and Wales, how
    let cases = [
        (
            "2019-05-13",
            "2019-05-29",
            16,
            11,
            "14-17 May 4, 20-24 May 5, 28-29 May 2; 27 May is a holiday",
        ),
        ("2019-05-29", "2019-07-12", 44, 32, "30-31 May 2, June 20, 1-12 July 10"),
        ("2019-05-29", "2019-07-15", 47, 33, "one more weekday than 12 July"),
        ("2019-05-29", "2019-07-19", 51, 37, "15-19 July are five more than 12 July"),
        ("2019-05-29", "2019-11-21", 176, 125, "32 to 12 July, 1 on 15 July, 92 from there"),
        ("2019-07-15", "2019-11-21", 129, 92, "93 weekdays less 26 Aug"),
        ("2019-07-17", "2019-11-21", 127, 90, "two weekdays fewer"),
        ("2019-07-19", "2019-11-21", 125, 88, "two weekdays fewer again"),
        ("2019-11-21", "2020-02-03", 74, 49, "52 weekdays less 25 and 26 Dec and 1 Jan"),
        ("2019-12-05", "2020-02-03", 60, 39, "42 weekdays less the same three"),
        ("2020-06-02", "2020-07-14", 42, 30, "six weeks of five"),
        ("2026-06-01", "2026-06-01", 0, 0, "the same day"),
        ("2026-06-05", "2026-06-07", 2, 0, "Friday to Sunday"),
        ("2026-06-05", "2026-06-08", 3, 1, "Friday to Monday"),
        ("2026-06-06", "2026-06-08", 2, 1, "Saturday to Monday"),
        ("2026-06-08", "2026-06-05", -3, -1, "backwards"),
        ("2026-04-02", "2026-04-07", 5, 1, "Good Friday and Easter Monday between"),
        (
            "2026-12-24",
            "2027-01-04",
            11,
            4,
            "29, 30, 31 Dec and 4 Jan; 25 and 28 Dec and 1 Jan are holidays",
        ),
        ("2022-06-01", "2022-06-06", 5, 1, "2 and 3 June were both holidays"),
        ("2022-09-16", "2022-09-20", 4, 1, "19 Sep was a holiday of its own"),
        ("2020-05-01", "2020-05-11", 10, 5, "4-7 May 4 and 11 May; 8 May instead of 4 May"),
        ("2024-02-28", "2024-03-01", 2, 2, "29 Feb 2024 was a Thursday"),
    ];
    for (from, to, calendar, working, how) in cases {
        let (from, to) = (day(from), day(to));
        assert_eq!(days_between(from, to), calendar, "{from} to {to}: {how}");
        assert_eq!(working_days_between(ENGLAND, from, to), Some(working), "{from} to {to}: {how}");
    }
}

#[test]
fn clear_days_leave_both_ends_out() {
    for (from, to, clear) in [
        ("2026-11-05", "2026-11-30", 24),
        ("2026-11-04", "2026-11-30", 25),
        ("2026-11-29", "2026-11-30", 0),
        ("2026-11-30", "2026-11-30", 0),
        ("2026-12-01", "2026-11-30", 0),
    ] {
        assert_eq!(clear_days_between(day(from), day(to)), clear, "{from} to {to}");
    }
}

#[test]
fn so_many_working_days_later() {
    let any = HolidaySet::AnyUk;
    let cases = [
        (any, "2019-07-15", 20, "2019-08-13", "5 Aug is a holiday in Scotland"),
        (ENGLAND, "2019-07-15", 20, "2019-08-12", "counting England's holidays alone"),
        (any, "2026-02-20", 20, "2026-03-23", "17 Mar is a holiday in Northern Ireland"),
        (ENGLAND, "2026-02-20", 20, "2026-03-20", ""),
        (ENGLAND, "2026-02-20", 10, "2026-03-06", ""),
        (ENGLAND, "2026-02-20", 15, "2026-03-13", ""),
        (any, "2025-03-01", 20, "2025-03-31", "received on a Saturday"),
        (any, "2024-02-26", 20, "2024-03-26", "18 Mar for St Patrick's Day on a Sunday"),
        (any, "2024-07-01", 20, "2024-07-30", "12 July in Northern Ireland"),
        (any, "2025-12-12", 20, "2026-01-15", "25, 26 Dec, 1 and 2 Jan"),
        (any, "2026-06-01", 20, "2026-06-30", "15 June 2026 in Scotland"),
        (ENGLAND, "2026-06-01", 20, "2026-06-29", ""),
        (any, "2023-12-22", 20, "2024-01-25", ""),
        (ENGLAND, "2023-12-22", 20, "2024-01-24", ""),
        (any, "2026-03-02", 20, "2026-03-31", ""),
        (ENGLAND, "2019-11-21", 5, "2019-11-28", ""),
        (ENGLAND, "2019-11-28", 10, "2019-12-12", ""),
        (ENGLAND, "2026-06-06", 0, "2026-06-06", "no days at all"),
        (HolidaySet::Scotland, "2025-12-31", 1, "2026-01-05", "1 and 2 Jan, then a weekend"),
        (HolidaySet::NorthernIreland, "2026-07-10", 1, "2026-07-14", "13 July stands for the 12th"),
    ];
    for (set, from, count, to, how) in cases {
        assert_eq!(add_working_days(set, day(from), count), Some(day(to)), "{from} {count}: {how}");
    }
}

#[test]
fn the_table_of_working_days_is_right() {
    let lines = include_str!("working-day-vectors.tsv").lines().filter(|l| !l.starts_with('#'));
    let rows: Vec<Vec<&str>> = lines.skip(1).map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 8);
    for row in rows {
        let received = day(row[0]);
        let due = |set, count| add_working_days(set, received, count).unwrap().to_string();
        let got =
            [due(HolidaySet::AnyUk, 20), due(ENGLAND, 20), due(ENGLAND, 10), due(ENGLAND, 15)];
        assert_eq!(got.as_slice(), &row[1..5], "{received}");
    }
}

#[test]
fn so_many_working_days_earlier_leave_that_many() {
    for (to, count, from) in [
        ("2026-11-30", 10, "2026-11-16"),
        ("2026-11-30", 1, "2026-11-29"),
        ("2026-04-08", 2, "2026-04-06"),
        ("2026-06-07", 1, "2026-06-04"),
        ("2026-11-30", 0, "2026-11-30"),
    ] {
        let got = subtract_working_days(ENGLAND, day(to), count).unwrap();
        assert_eq!(got, day(from), "{count} before {to}");
        let held = working_days_between(ENGLAND, got, day(to)).unwrap();
        assert_eq!(held, i64::from(count));
    }
}

#[test]
fn months_end_on_the_corresponding_date() {
    for (from, months, to) in [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-09-30", 2, "2026-11-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-10-05", 2, "2026-12-05"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2019-07-15", 12, "2020-07-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ] {
        assert_eq!(add_months(day(from), months), Some(day(to)), "{from} + {months}");
    }
    assert_eq!(subtract_months(day("2026-03-31"), 1), Some(day("2026-02-28")));
    assert_eq!(subtract_months(day("2027-09-01"), 5), Some(day("2027-04-01")));
}

#[test]
fn a_working_day_is_found_on_or_after() {
    for (from, to) in [
        ("2026-12-24", "2026-12-24"),
        ("2026-12-25", "2026-12-29"),
        ("2026-08-29", "2026-09-01"),
        ("2026-04-03", "2026-04-07"),
    ] {
        assert_eq!(working_day_on_or_after(ENGLAND, day(from)), Some(day(to)), "{from}");
    }
}

#[test]
fn outside_the_known_years_nothing_is_counted() {
    assert_eq!(is_working_day(ENGLAND, day("1994-12-30")), None);
    assert_eq!(is_working_day(ENGLAND, day("1995-01-03")), Some(true));
    assert_eq!(is_working_day(ENGLAND, day("2200-12-31")), Some(true));
    assert_eq!(is_working_day(ENGLAND, day("2201-01-01")), None);
    assert_eq!(working_days_between(ENGLAND, day("1994-12-30"), day("1995-01-03")), None);
    assert_eq!(working_days_between(ENGLAND, day("2200-12-30"), day("2201-01-03")), None);
    assert_eq!(add_working_days(ENGLAND, day("2200-12-31"), 1), None);
    assert_eq!(add_working_days(ENGLAND, day("1990-01-01"), 0), None);
    assert_eq!(subtract_working_days(ENGLAND, day("1995-01-03"), 5), None);
    assert!(bank_holidays(ENGLAND, 1994).is_empty());
    assert!(bank_holidays(ENGLAND, 2201).is_empty());
    assert!(!is_bank_holiday(ENGLAND, day("1994-12-26")));
}

#[test]
fn bank_holidays_by_rule_agree_with_the_published_list() {
    let lists: std::collections::BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!("bank-holidays-2012-2028.json")).unwrap();
    for (name, set) in [
        ("england-and-wales", ENGLAND),
        ("scotland", HolidaySet::Scotland),
        ("northern-ireland", HolidaySet::NorthernIreland),
    ] {
        let got: Vec<String> = (2012..=2028)
            .flat_map(|year| bank_holidays(set, year))
            .map(|holiday| holiday.date.to_string())
            .collect();
        assert_eq!(got, lists[name], "{name}");
    }
}

/// One year's bank holidays as "month-day" texts.
fn year(set: HolidaySet, year: i32) -> Vec<String> {
    bank_holidays(set, year).iter().map(|h| h.date.format("%m-%d").to_string()).collect()
}

#[test]
fn bank_holidays_of_years_that_were_not_plain() {
    let scotland = HolidaySet::Scotland;
    let ireland = HolidaySet::NorthernIreland;
    let cases: [(HolidaySet, i32, &[&str]); 14] = [
        (ENGLAND, 1995, &["01-02", "04-14", "04-17", "05-08", "05-29", "08-28", "12-25", "12-26"]),
        (
            ENGLAND,
            1999,
            &["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28", "12-31"],
        ),
        (ENGLAND, 2000, &["01-03", "04-21", "04-24", "05-01", "05-29", "08-28", "12-25", "12-26"]),
        (
            ENGLAND,
            2002,
            &["01-01", "03-29", "04-01", "05-06", "06-03", "06-04", "08-26", "12-25", "12-26"],
        ),
        (
            ENGLAND,
            2011,
            &["01-03", "04-22", "04-25", "04-29", "05-02", "05-30", "08-29", "12-26", "12-27"],
        ),
        (
            ENGLAND,
            2022,
            &[
                "01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26",
                "12-27",
            ],
        ),
        (
            ENGLAND,
            2023,
            &["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
        ),
        (ENGLAND, 2020, &["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"]),
        (scotland, 1995, &["01-02", "01-03", "04-14", "05-08", "05-29", "08-07", "12-25", "12-26"]),
        (scotland, 2006, &["01-02", "01-03", "04-14", "05-01", "05-29", "08-07", "12-25", "12-26"]),
        (
            scotland,
            2007,
            &["01-01", "01-02", "04-06", "05-07", "05-28", "08-06", "11-30", "12-25", "12-26"],
        ),
        (
            scotland,
            2011,
            &[
                "01-03", "01-04", "04-22", "04-29", "05-02", "05-30", "08-01", "11-30", "12-26",
                "12-27",
            ],
        ),
        (
            ireland,
            2002,
            &[
                "01-01", "03-18", "03-29", "04-01", "05-06", "06-03", "06-04", "07-12", "08-26",
                "12-25", "12-26",
            ],
        ),
        (
            ireland,
            2008,
            &[
                "01-01", "03-17", "03-21", "03-24", "05-05", "05-26", "07-14", "08-25", "12-25",
                "12-26",
            ],
        ),
    ];
    for (set, number, want) in cases {
        assert_eq!(year(set, number), want, "{set:?} {number}");
    }
}

#[test]
fn a_substitute_keeps_its_own_name() {
    let named = |set, date: &str| {
        let date = day(date);
        bank_holidays(set, date.year()).into_iter().find(|h| h.date == date).unwrap().name
    };
    assert_eq!(named(ENGLAND, "2022-12-26"), "Boxing Day");
    assert_eq!(named(ENGLAND, "2022-12-27"), "Christmas Day");
    assert_eq!(named(ENGLAND, "2021-12-27"), "Christmas Day");
    assert_eq!(named(HolidaySet::Scotland, "2017-01-02"), "2 January");
    assert_eq!(named(HolidaySet::Scotland, "2017-01-03"), "New Year's Day");
    assert_eq!(named(ENGLAND, "2023-05-08"), "Coronation of King Charles III");
    assert_eq!(named(ENGLAND, "2020-05-08"), "Early May bank holiday");
    assert_eq!(
        named(HolidaySet::NorthernIreland, "2026-07-13"),
        "Battle of the Boyne (Orangemen's Day)"
    );
    assert_eq!(named(HolidaySet::NorthernIreland, "2026-03-17"), "St Patrick's Day");
    assert_eq!(named(HolidaySet::Scotland, "2026-11-30"), "St Andrew's Day");
    assert_eq!(named(ENGLAND, "2026-04-03"), "Good Friday");
    assert_eq!(named(ENGLAND, "2026-04-06"), "Easter Monday");
    assert_eq!(named(ENGLAND, "2026-05-25"), "Spring bank holiday");
    assert_eq!(named(ENGLAND, "2026-08-31"), "Summer bank holiday");
}

#[test]
fn the_far_future_is_expected_only() {
    assert_eq!(published_until(), 2028);
    assert!(bank_holidays(ENGLAND, 2028).iter().all(|holiday| !holiday.expected));
    assert!(bank_holidays(ENGLAND, 2029).iter().all(|holiday| holiday.expected));
    assert_eq!(bank_holidays(ENGLAND, 2029).len(), 8);
}

#[test]
fn a_holiday_anywhere_is_listed_once_and_in_order() {
    let all = bank_holidays(HolidaySet::AnyUk, 2026);
    assert!(all.is_sorted_by(|a, b| a.date < b.date));
    assert_eq!(all.len(), 14, "8 + 2 Jan, 17 Mar, 15 Jun, 13 Jul, 3 Aug, 30 Nov");
}

#[test]
fn easter_over_two_centuries() {
    // Easter Sundays as published by the Church of England and in almanacs, the earliest and latest among them.
    for date in [
        "1995-04-16",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28",
        "2160-03-23",
        "2190-04-25",
    ] {
        let sunday = day(date);
        let monday = sunday.succ_opt().unwrap();
        assert!(is_bank_holiday(ENGLAND, monday), "{date}");
        assert!(is_bank_holiday(ENGLAND, sunday - chrono::Days::new(2)), "{date}");
    }
}

/// Easter Sunday by another method than the program's: Butcher's, as printed in Nature in 1876.
fn butcher(year: i32) -> (i32, i32) {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    (n / 31, n % 31 + 1)
}

#[test]
fn easter_agrees_with_another_method_in_every_year() {
    for year in 1995..=2200 {
        let (month, number) = butcher(year);
        let sunday = day(&format!("{year}-{month:02}-{number:02}"));
        let found = bank_holidays(ENGLAND, year);
        let named = |name: &str| found.iter().find(|holiday| holiday.name == name).unwrap().date;
        assert_eq!(named("Easter Monday"), sunday + chrono::Days::new(1), "{year}");
        assert_eq!(named("Good Friday"), sunday - chrono::Days::new(2), "{year}");
    }
}

#[test]
fn every_holiday_from_1995_to_2200_is_a_weekday_and_its_own_day() {
    for set in [ENGLAND, HolidaySet::Scotland, HolidaySet::NorthernIreland] {
        for number in 1995..=2200 {
            let days = bank_holidays(set, number);
            assert!(days.iter().all(|h| !is_weekend(h.date)), "{set:?} {number}");
            assert!(days.is_sorted_by(|a, b| a.date < b.date), "{set:?} {number}");
            let least = if set == HolidaySet::NorthernIreland { 10 } else { 8 };
            assert!(days.len() >= least, "{set:?} {number}");
        }
    }
}

#[test]
fn the_working_day_on_or_before_a_date() {
    for (date, before, after) in [
        ("2026-11-27", "2026-11-27", "2026-11-27"),
        ("2026-11-28", "2026-11-27", "2026-11-30"),
        ("2026-12-27", "2026-12-24", "2026-12-29"),
        ("2026-04-06", "2026-04-02", "2026-04-07"),
    ] {
        assert_eq!(working_day_on_or_before(ENGLAND, day(date)), Some(day(before)), "{date}");
        assert_eq!(working_day_on_or_after(ENGLAND, day(date)), Some(day(after)), "{date}");
    }
}
