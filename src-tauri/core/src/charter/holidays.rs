//! Bank holidays of the United Kingdom's three sets, by rule from 1995, with moved and single days as data.
//!
//! Rules: Banking and Financial Dealings Act 1971, Schedule 1, and the yearly proclamations under it, as
//! GOV.UK publishes them; Good Friday and Christmas Day are common law holidays in England, Wales and
//! Northern Ireland. Moved and single days are in `data/holidays.json`.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// First year for which the holidays are known.
pub const FIRST_YEAR: i32 = 1995;
/// Last year for which the rules are run.
pub const LAST_YEAR: i32 = 2200;

/// Which bank holidays are not working days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidaySet {
    /// England and Wales.
    #[default]
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// A bank holiday anywhere in the United Kingdom, as the Freedom of Information Act counts.
    AnyUk,
}

/// One bank holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// Worked out by rule and not published yet: it may still change.
    pub expected: bool,
}

#[derive(Deserialize)]
struct Data {
    published_until: i32,
    moved: Vec<Moved>,
    extra: Vec<Extra>,
}

#[derive(Deserialize)]
struct Moved {
    holiday: HolidayRule,
    year: i32,
    to: NaiveDate,
    nations: Vec<HolidaySet>,
}

#[derive(Deserialize)]
struct Extra {
    date: NaiveDate,
    name: String,
    nations: Vec<HolidaySet>,
}

/// The holidays that come every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum HolidayRule {
    NewYear,
    SecondJanuary,
    StPatrick,
    GoodFriday,
    EasterMonday,
    EarlyMay,
    Spring,
    TwelfthJuly,
    SummerFirst,
    SummerLast,
    StAndrew,
    Christmas,
    BoxingDay,
}

/// The bank holidays of one year, in order. Empty outside the years 1995 to 2200 (`FIRST_YEAR`, `LAST_YEAR`).
pub fn bank_holidays(set: HolidaySet, year: i32) -> Vec<Holiday> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Vec::new();
    }
    if set == HolidaySet::AnyUk {
        let mut all: Vec<Holiday> =
            nations().flat_map(|nation| bank_holidays(nation, year)).collect();
        all.sort_by_key(|holiday| holiday.date);
        all.dedup_by_key(|holiday| holiday.date);
        return all;
    }
    let mut found = by_rule(set, year);
    found.sort_by_key(|holiday| holiday.date);
    found
}

/// Whether the day is a bank holiday of the set. Days outside the known years are not.
pub fn is_bank_holiday(set: HolidaySet, date: NaiveDate) -> bool {
    table(set).binary_search(&date).is_ok()
}

/// How many bank holidays that fall from Monday to Friday lie after `from` and up to `to`, the last one included.
pub(super) fn weekday_holidays_between(set: HolidaySet, from: NaiveDate, to: NaiveDate) -> i64 {
    let days = table(set);
    let upto = |day: NaiveDate| days.partition_point(|holiday| *holiday <= day);
    i64::try_from(upto(to).saturating_sub(upto(from))).unwrap_or(0)
}

/// The last year whose holidays have been published; later ones are expected, by rule.
pub fn published_until() -> i32 {
    data().published_until
}

fn nations() -> impl Iterator<Item = HolidaySet> {
    [HolidaySet::EnglandAndWales, HolidaySet::Scotland, HolidaySet::NorthernIreland].into_iter()
}

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        // A test reads the same file, so that a mistake in it never ships.
        serde_json::from_str(include_str!("../../data/holidays.json")).unwrap_or(Data {
            published_until: 0,
            moved: Vec::new(),
            extra: Vec::new(),
        })
    })
}

/// All holidays of a set that fall from Monday to Friday, in order. Substitutes keep nearly all of them there.
fn table(set: HolidaySet) -> &'static [NaiveDate] {
    static TABLES: [OnceLock<Vec<NaiveDate>>; 4] = [const { OnceLock::new() }; 4];
    let [england, scotland, ireland, any] = &TABLES;
    let cell = match set {
        HolidaySet::EnglandAndWales => england,
        HolidaySet::Scotland => scotland,
        HolidaySet::NorthernIreland => ireland,
        HolidaySet::AnyUk => any,
    };
    cell.get_or_init(|| {
        (FIRST_YEAR..=LAST_YEAR)
            .flat_map(|year| bank_holidays(set, year))
            .map(|holiday| holiday.date)
            .filter(|date| !is_weekend(*date))
            .collect()
    })
}

/// Saturday or Sunday.
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn by_rule(set: HolidaySet, year: i32) -> Vec<Holiday> {
    let expected = year > published_until();
    let mut taken: Vec<NaiveDate> = Vec::new();
    let mut found = Vec::new();
    for rule in rules(set) {
        let Some(date) = day_of(*rule, set, year) else { continue };
        let date = substitute(*rule, set, date, &taken);
        taken.push(date);
        found.push(Holiday { date, name: name(*rule).to_owned(), expected });
    }
    found.extend(
        data()
            .extra
            .iter()
            .filter(|extra| extra.date.year() == year && extra.nations.contains(&set))
            .map(|extra| Holiday { date: extra.date, name: extra.name.clone(), expected }),
    );
    found
}

fn rules(set: HolidaySet) -> &'static [HolidayRule] {
    match set {
        HolidaySet::EnglandAndWales | HolidaySet::AnyUk => &[
            HolidayRule::NewYear,
            HolidayRule::GoodFriday,
            HolidayRule::EasterMonday,
            HolidayRule::EarlyMay,
            HolidayRule::Spring,
            HolidayRule::SummerLast,
            HolidayRule::Christmas,
            HolidayRule::BoxingDay,
        ],
        HolidaySet::Scotland => &[
            HolidayRule::NewYear,
            HolidayRule::SecondJanuary,
            HolidayRule::GoodFriday,
            HolidayRule::EarlyMay,
            HolidayRule::Spring,
            HolidayRule::SummerFirst,
            HolidayRule::StAndrew,
            HolidayRule::Christmas,
            HolidayRule::BoxingDay,
        ],
        HolidaySet::NorthernIreland => &[
            HolidayRule::NewYear,
            HolidayRule::StPatrick,
            HolidayRule::GoodFriday,
            HolidayRule::EasterMonday,
            HolidayRule::EarlyMay,
            HolidayRule::Spring,
            HolidayRule::TwelfthJuly,
            HolidayRule::SummerLast,
            HolidayRule::Christmas,
            HolidayRule::BoxingDay,
        ],
    }
}

fn day_of(rule: HolidayRule, set: HolidaySet, year: i32) -> Option<NaiveDate> {
    let moved = data()
        .moved
        .iter()
        .find(|moved| moved.holiday == rule && moved.year == year && moved.nations.contains(&set));
    if let Some(moved) = moved {
        return Some(moved.to);
    }
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match rule {
        HolidayRule::NewYear => day(1, 1),
        HolidayRule::SecondJanuary => day(1, 2),
        HolidayRule::StPatrick => day(3, 17),
        HolidayRule::GoodFriday => easter(year)?.checked_sub_days(chrono::Days::new(2)),
        HolidayRule::EasterMonday => easter(year)?.succ_opt(),
        HolidayRule::EarlyMay => NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1),
        HolidayRule::Spring => last_monday(year, 5),
        HolidayRule::TwelfthJuly => day(7, 12),
        HolidayRule::SummerFirst => NaiveDate::from_weekday_of_month_opt(year, 8, Weekday::Mon, 1),
        HolidayRule::SummerLast => last_monday(year, 8),
        // St Andrew's Day Bank Holiday (Scotland) Act 2007: first kept in 2007.
        HolidayRule::StAndrew => day(11, 30).filter(|_| year >= 2007),
        HolidayRule::Christmas => day(12, 25),
        HolidayRule::BoxingDay => day(12, 26),
    }
}

/// A fixed day that falls on a weekend is kept on the next weekday that is not a holiday already.
///
/// Christmas on a Sunday is kept on Tuesday 27th, since Boxing Day keeps its own Monday; so too 1 and
/// 2 January in Scotland.
fn substitute(
    rule: HolidayRule,
    set: HolidaySet,
    date: NaiveDate,
    taken: &[NaiveDate],
) -> NaiveDate {
    let leaves_monday = rule == HolidayRule::Christmas
        || (rule == HolidayRule::NewYear && set == HolidaySet::Scotland);
    if leaves_monday && date.weekday() == Weekday::Sun {
        return date.checked_add_days(chrono::Days::new(2)).unwrap_or(date);
    }
    next_weekday(date, taken)
}

fn next_weekday(date: NaiveDate, taken: &[NaiveDate]) -> NaiveDate {
    let mut day = date;
    while is_weekend(day) || taken.contains(&day) {
        let Some(next) = day.succ_opt() else { return date };
        day = next;
    }
    day
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 5)
        .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 4))
}

/// Easter Sunday in the Gregorian calendar, by the rule of Gauss as in Meeus, "Astronomical Algorithms", chapter 8.
fn easter(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let golden = year % 19;
    let leap_fix = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    // Two full moons that the church's tables move one day earlier.
    let early = leap_fix == 29 || (leap_fix == 28 && golden > 10);
    let moon = if early { leap_fix - 1 } else { leap_fix };
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let offset = moon - weekday;
    let month = 3 + (offset + 40) / 44;
    let day = offset + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

fn name(rule: HolidayRule) -> &'static str {
    match rule {
        HolidayRule::NewYear => "New Year's Day",
        HolidayRule::SecondJanuary => "2 January",
        HolidayRule::StPatrick => "St Patrick's Day",
        HolidayRule::GoodFriday => "Good Friday",
        HolidayRule::EasterMonday => "Easter Monday",
        HolidayRule::EarlyMay => "Early May bank holiday",
        HolidayRule::Spring => "Spring bank holiday",
        HolidayRule::TwelfthJuly => "Battle of the Boyne (Orangemen's Day)",
        HolidayRule::SummerFirst | HolidayRule::SummerLast => "Summer bank holiday",
        HolidayRule::StAndrew => "St Andrew's Day",
        HolidayRule::Christmas => "Christmas Day",
        HolidayRule::BoxingDay => "Boxing Day",
    }
}
