//! RRULE: read here, letter by letter, and expanded by `rrule` on wall-clock time.
//!
//! `rrule`'s own reader is never given a file's text: it panics on letters outside ASCII. Its engine is given only
//! numbers that are in range, sets of a bounded size, and an end, so that no rule runs long.

use chrono::{Datelike, Month, NaiveDateTime, TimeDelta, TimeZone, Weekday};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz};

use super::date_time::DateOrDateTime;

/// A recurrence rule (RFC 5545 section 3.3.10).
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RecurrenceRule {
    freq: Frequency,
    interval: u16,
    count: Option<u32>,
    until: Option<DateOrDateTime>,
    week_start: Weekday,
    by_day: Vec<NWeekday>,
    by_month: Vec<u8>,
    by_month_day: Vec<i8>,
    by_year_day: Vec<i16>,
    by_week: Vec<i8>,
    by_hour: Vec<u8>,
    by_minute: Vec<u8>,
    by_second: Vec<u8>,
    by_pos: Vec<i32>,
}

/// Longest rule that is read, in bytes: all of the lists at full length.
const LONGEST: usize = 4096;
/// Most times that one step of a rule may give: a year of hours is 8,784.
const MOST_IN_A_STEP: usize = 10_000;
/// Most steps of the engine for one rule, which bounds its time to a fraction of a second.
const MOST_STEPS: i64 = 40_000;

/// A plain step from one meeting to the next.
#[derive(Clone, Copy)]
enum RuleStep {
    Days(i64),
    Years(i32),
}

impl RecurrenceRule {
    /// Reads a rule. `None` where any part of it is not understood: a rule half read would give wrong days.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST || !text.is_ascii() {
            return None;
        }
        let mut rule = Self::every(Frequency::Daily);
        let mut has_freq = false;
        for part in text.trim().trim_end_matches(';').split(';') {
            let (key, value) = part.split_once('=')?;
            let (key, value) = (key.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            match key.as_str() {
                "FREQ" => {
                    rule.freq = value.parse().ok()?;
                    has_freq = true;
                }
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n > 0)?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => rule.until = Some(DateOrDateTime::parse(&value)?),
                "WKST" => rule.week_start = weekday(&value)?,
                "BYDAY" => rule.by_day = list(&value, n_weekday)?,
                "BYMONTH" => rule.by_month = numbers(&value, 1..=12)?,
                "BYMONTHDAY" => rule.by_month_day = numbers(&value, -31..=31)?,
                "BYYEARDAY" => rule.by_year_day = numbers(&value, -366..=366)?,
                "BYWEEKNO" => rule.by_week = numbers(&value, -53..=53)?,
                "BYHOUR" => rule.by_hour = numbers(&value, 0..=23)?,
                "BYMINUTE" => rule.by_minute = numbers(&value, 0..=59)?,
                "BYSECOND" => rule.by_second = numbers(&value, 0..=59)?,
                "BYSETPOS" => rule.by_pos = numbers(&value, -366..=366)?,
                _ if key.starts_with("X-") => {}
                _ => return None,
            }
        }
        (has_freq && rule.in_bounds()).then_some(rule)
    }

    fn every(freq: Frequency) -> Self {
        Self {
            freq,
            interval: 1,
            count: None,
            until: None,
            week_start: Weekday::Mon,
            by_day: Vec::new(),
            by_month: Vec::new(),
            by_month_day: Vec::new(),
            by_year_day: Vec::new(),
            by_week: Vec::new(),
            by_hour: Vec::new(),
            by_minute: Vec::new(),
            by_second: Vec::new(),
            by_pos: Vec::new(),
        }
    }

    /// Whether one step of the engine stays small, and no number is one that means nothing.
    fn in_bounds(&self) -> bool {
        let days = match self.freq {
            Frequency::Yearly => 366,
            Frequency::Monthly => 31,
            Frequency::Weekly => 7,
            _ => 1,
        };
        let or_one = |n: usize| n.max(1);
        let times = or_one(self.by_hour.len())
            * or_one(self.by_minute.len())
            * or_one(self.by_second.len());
        let zero = self.by_month_day.contains(&0)
            || self.by_year_day.contains(&0)
            || self.by_week.contains(&0)
            || self.by_pos.contains(&0);
        times * days <= MOST_IN_A_STEP && !zero && self.has_a_day()
    }

    /// Whether some month named has some day named: 30 February never comes, and looking for it takes long.
    fn has_a_day(&self) -> bool {
        if self.by_month.is_empty() || self.by_month_day.is_empty() {
            return true;
        }
        let longest = self.by_month.iter().map(|m| match m {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        });
        let longest = longest.max().unwrap_or(31);
        self.by_month_day.iter().any(|d| d.unsigned_abs() <= longest)
    }

    /// The same rule with an UNTIL in UTC turned into wall-clock time.
    pub(crate) fn until_as_local(&self, local: impl Fn(NaiveDateTime) -> NaiveDateTime) -> Self {
        let until = self.until.map(|until| match until {
            DateOrDateTime::Utc(at) => DateOrDateTime::Local(local(at)),
            other => other,
        });
        Self { until, ..self.clone() }
    }

    /// The same rule for all-day events, which have no time of day to name.
    pub(crate) fn without_times(mut self) -> Self {
        self.by_hour.clear();
        self.by_minute.clear();
        self.by_second.clear();
        self
    }

    /// A later start from which a simple rule gives the same days, so that an old series need not be walked through.
    pub(crate) fn skip_to(&self, start: NaiveDateTime, from: NaiveDateTime) -> NaiveDateTime {
        let step = match self.freq {
            Frequency::Daily => i64::from(self.interval),
            Frequency::Weekly => i64::from(self.interval) * 7,
            _ => return start,
        };
        if self.count.is_some() || from <= start {
            return start;
        }
        // Whole steps, one short of the window, keep the phase of the rule.
        let steps = ((from - start).num_days() / step - 1).max(0);
        start.checked_add_signed(TimeDelta::days(steps * step)).unwrap_or(start)
    }

    /// The days it names from `start` on, in wall-clock time, up to `end` and at most `most` of them, oldest first.
    /// The second value: there may be more.
    pub(crate) fn expand(
        &self,
        start: NaiveDateTime,
        end: NaiveDateTime,
        most: usize,
    ) -> (Vec<NaiveDateTime>, bool) {
        let last = match self.until {
            Some(DateOrDateTime::Date(date)) => date.and_hms_opt(23, 59, 59).unwrap_or(end),
            Some(DateOrDateTime::Local(at) | DateOrDateTime::Utc(at)) => at,
            None => end,
        };
        let horizon = last.min(end).min(self.far(start));
        if horizon < start || self.count == Some(0) || !(1..=9990).contains(&start.year()) {
            return (Vec::new(), false);
        }
        if let Some(step) = self.plain_step(start) {
            return self.walk(start, step, horizon, last, most);
        }
        let Some(set) = self.engine(start, horizon) else { return (Vec::new(), false) };
        let mut found: Vec<NaiveDateTime> = Vec::new();
        for at in &set {
            let at = at.naive_utc();
            if at > horizon {
                break;
            }
            if found.len() == most {
                return (found, true);
            }
            found.push(at);
        }
        let more = horizon < last && self.count.is_none_or(|count| found.len() < count as usize);
        (found, more)
    }

    /// The step of a rule that says no more than "every so many days, weeks or years": birthdays, mostly.
    fn plain_step(&self, start: NaiveDateTime) -> Option<RuleStep> {
        let same_day = self.freq == Frequency::Yearly
            && (self.by_month.is_empty() || self.by_month == [u8::try_from(start.month()).ok()?])
            && (self.by_month_day.is_empty()
                || (!self.by_month.is_empty()
                    && self.by_month_day == [i8::try_from(start.day()).ok()?]));
        let no_days = self.by_month.is_empty() && self.by_month_day.is_empty();
        let others = self.by_day.is_empty()
            && self.by_year_day.is_empty()
            && self.by_week.is_empty()
            && self.by_pos.is_empty()
            && self.by_hour.is_empty()
            && self.by_minute.is_empty()
            && self.by_second.is_empty();
        let every = i64::from(self.interval);
        match self.freq {
            Frequency::Yearly if same_day && others => {
                Some(RuleStep::Years(i32::from(self.interval)))
            }
            Frequency::Weekly if no_days && others => Some(RuleStep::Days(every * 7)),
            Frequency::Daily if no_days && others => Some(RuleStep::Days(every)),
            _ => None,
        }
    }

    /// Walks in plain steps. A 29 February is left out in other years, as the standard has it.
    fn walk(
        &self,
        start: NaiveDateTime,
        step: RuleStep,
        horizon: NaiveDateTime,
        last: NaiveDateTime,
        most: usize,
    ) -> (Vec<NaiveDateTime>, bool) {
        let wanted = self.count.map_or(usize::MAX, |count| count as usize);
        let mut found = Vec::new();
        for n in 0..=i32::MAX {
            let next = match step {
                RuleStep::Days(days) => {
                    start.checked_add_signed(TimeDelta::days(days * i64::from(n)))
                }
                RuleStep::Years(years) => {
                    match n.checked_mul(years).and_then(|add| start.year().checked_add(add)) {
                        Some(year) if year <= horizon.year() => match start.with_year(year) {
                            Some(next) => Some(next),
                            None => continue,
                        },
                        _ => None,
                    }
                }
            };
            match next.filter(|next| *next <= horizon) {
                Some(_) if found.len() >= wanted => return (found, false),
                Some(_) if found.len() >= most => return (found, true),
                Some(next) => found.push(next),
                None => break,
            }
        }
        let more = horizon < last && found.len() < wanted;
        (found, more)
    }

    /// How far the engine may go: so many steps of this rule.
    fn far(&self, start: NaiveDateTime) -> NaiveDateTime {
        let step = match self.freq {
            Frequency::Yearly => TimeDelta::days(366),
            Frequency::Monthly => TimeDelta::days(31),
            Frequency::Weekly => TimeDelta::days(7),
            Frequency::Daily => TimeDelta::days(1),
            Frequency::Hourly => TimeDelta::hours(1),
            Frequency::Minutely => TimeDelta::minutes(1),
            Frequency::Secondly => TimeDelta::seconds(1),
        };
        let steps = i32::try_from(MOST_STEPS * i64::from(self.interval)).unwrap_or(i32::MAX);
        let far = step.checked_mul(steps).and_then(|far| start.checked_add_signed(far));
        let years = start.checked_add_months(chrono::Months::new(12 * 300));
        far.unwrap_or(start).max(start).min(years.unwrap_or(start))
    }

    /// The same day of a later year, for a rule of every year: Outlook's zones begin in 1601.
    pub(crate) fn years_on(&self, start: NaiveDateTime, year: i32) -> NaiveDateTime {
        let yearly = self.freq == Frequency::Yearly && self.interval == 1 && self.count.is_none();
        let year = if yearly { start.year().max(year) } else { start.year() };
        start.with_year(year).unwrap_or(start)
    }

    fn engine(&self, start: NaiveDateTime, horizon: NaiveDateTime) -> Option<RRuleSet> {
        let months: Vec<Month> =
            self.by_month.iter().filter_map(|m| Month::try_from(*m).ok()).collect();
        let mut rule = RRule::new(self.freq)
            .interval(self.interval)
            .week_start(self.week_start)
            .by_weekday(self.by_day.clone())
            .by_month(&months)
            .by_month_day(self.by_month_day.clone())
            .by_year_day(self.by_year_day.clone())
            .by_week_no(self.by_week.clone())
            .by_hour(self.by_hour.clone())
            .by_minute(self.by_minute.clone())
            .by_second(self.by_second.clone())
            .by_set_pos(self.by_pos.clone())
            .until(Tz::UTC.from_utc_datetime(&horizon));
        if let Some(count) = self.count {
            rule = rule.count(count);
        }
        Some(rule.build(Tz::UTC.from_utc_datetime(&start)).ok()?.limit())
    }
}

fn list<T>(text: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(one).collect()
}

fn numbers<T>(text: &str, range: std::ops::RangeInclusive<T>) -> Option<Vec<T>>
where
    T: std::str::FromStr + PartialOrd + Copy + Ord,
{
    let mut all = list(text, |part| part.parse::<T>().ok().filter(|n| range.contains(n)))?;
    all.sort_unstable();
    all.dedup();
    Some(all)
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

fn n_weekday(text: &str) -> Option<NWeekday> {
    let (number, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let day = weekday(day)?;
    match number {
        "" => Some(NWeekday::Every(day)),
        _ => Some(NWeekday::Nth(
            number.parse().ok().filter(|n: &i16| *n != 0 && n.abs() <= 53)?,
            day,
        )),
    }
}

#[cfg(test)]
mod tests;
