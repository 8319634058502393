//! Every limit on every day of fifteen years, against a walk from day to day that shares no code with the counting.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use evenhand_core::charter::{
    HolidaySet, Limit, LimitOptions, LimitPack, LimitRule, PackDirection, Roll, StartDay, Unit,
    is_bank_holiday, limit_packs, limits,
};

use crate::support::day;

fn is_open(set: HolidaySet, day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_bank_holiday(set, day)
}

/// The day on which a count ends, walked one day at a time.
fn walk(rule: &LimitRule, start: NaiveDate, amount: u32, unit: Unit) -> NaiveDate {
    let back = rule.direction == PackDirection::Before;
    let next = |day: NaiveDate| if back { day.pred_opt() } else { day.succ_opt() }.unwrap();
    let first_counts = rule.first_day == StartDay::Counted;
    if amount == 0 {
        return start;
    }
    if unit == Unit::Months {
        // From month to month, to the same number in the month, or to the month's end.
        let (mut year, mut month) = (start.year(), start.month());
        for _ in 0..amount {
            (year, month) = match (back, month) {
                (false, 12) => (year + 1, 1),
                (true, 1) => (year - 1, 12),
                (false, month) => (year, month + 1),
                (true, month) => (year, month - 1),
            };
        }
        let same = NaiveDate::from_ymd_opt(year, month, start.day());
        let end = (28..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, month, day)).next_back();
        return match same {
            Some(same) if first_counts => same.pred_opt().unwrap(),
            Some(same) => same,
            None => end.unwrap(),
        };
    }
    let wanted = if unit == Unit::Weeks { amount * 7 } else { amount };
    let counts = |day: NaiveDate| unit != Unit::WorkingDays || is_open(rule.holidays, day);
    let (mut at, mut counted) = (start, u32::from(first_counts && counts(start)));
    while counted < wanted {
        at = next(at);
        counted += u32::from(counts(at));
    }
    at
}

fn rolled(rule: &LimitRule, mut day: NaiveDate) -> NaiveDate {
    let closed = |day: NaiveDate| match day.month() {
        8 => true,
        12 => day.day() >= 25,
        month => (month, day.day()) == (1, 1),
    };
    if rule.roll == Roll::Tribunal {
        while closed(day) {
            day = day.succ_opt().unwrap();
        }
    }
    while rule.roll != Roll::None && !is_open(rule.holidays, day) {
        day = day.succ_opt().unwrap();
    }
    day
}

/// The day that a limit runs from: the trigger's, an event's, or the last day of the step before.
fn start(
    found: &[Limit],
    (event, default): (&str, &str),
    trigger: NaiveDate,
    events: &BTreeMap<String, NaiveDate>,
) -> Option<NaiveDate> {
    match event {
        "" => Some(trigger),
        event => events.get(event).copied().or_else(|| {
            let before = found.iter().find(|limit| !default.is_empty() && limit.id == default);
            before.and_then(|limit| limit.due)
        }),
    }
}

/// An event that comes before what it follows.
fn too_early(
    pack: &LimitPack,
    event: &str,
    trigger: NaiveDate,
    events: &BTreeMap<String, NaiveDate>,
) -> bool {
    let event = pack.events.iter().find(|known| known.id == event && !known.any_time);
    event.is_some_and(|event| {
        let earliest = events.get(&event.after).copied().unwrap_or(trigger);
        events.get(&event.id).is_some_and(|day| *day < earliest)
    })
}

fn last_day(
    pack: &LimitPack,
    rule: &LimitRule,
    found: &[Limit],
    trigger: NaiveDate,
    events: &BTreeMap<String, NaiveDate>,
) -> Option<NaiveDate> {
    let other = rule.or_later.as_ref().map_or("", |other| &other.from);
    if [&rule.from, other].iter().any(|event| too_early(pack, event, trigger, events)) {
        return None;
    }
    let mut from = start(found, (&rule.from, &rule.from_default), trigger, events)?;
    if let Some(held_up) = events.get(&rule.not_before) {
        from = from.max(*held_up);
    }
    let mut end = match rule.before_day {
        Some(bound) => {
            let bound = NaiveDate::from_ymd_opt(from.year(), bound.month, bound.day);
            bound.and_then(|bound| bound.pred_opt()).unwrap()
        }
        None => walk(rule, from, rule.amount, rule.unit),
    };
    if let Some(other) = &rule.or_later {
        match start(found, (&other.from, &other.from_default), trigger, events) {
            Some(from) => end = end.max(walk(rule, from, other.amount, other.unit)),
            // The later of two days is not known where one of them is not.
            None if !other.from_default.is_empty() => return None,
            None => {}
        }
    }
    Some(rolled(rule, end))
}

fn agree(pack: &LimitPack, trigger: NaiveDate, options: &LimitOptions) -> usize {
    let found = limits(&pack.id, trigger, options).unwrap();
    for limit in &found {
        let in_force = |rule: &&LimitRule| {
            rule.id == limit.id
                && rule.in_force_from == limit.in_force_from
                && rule.in_force_to == limit.in_force_to
        };
        let rule = pack.limits.iter().find(in_force).unwrap();
        if rule.unit != Unit::SchoolDays {
            let want = last_day(pack, rule, &found, trigger, &options.events);
            assert_eq!(limit.due, want, "{} {} of {trigger}", pack.id, limit.id);
        }
        let began = limit.in_force_from.is_none_or(|from| from <= trigger);
        let ended = limit.in_force_to.is_some_and(|to| to < trigger);
        assert!((began || limit.comparison) && !ended, "{} {} of {trigger}", pack.id, limit.id);
    }
    found.len()
}

#[test]
fn every_limit_ends_where_a_walk_from_day_to_day_ends() {
    let mut compared = 0;
    for pack in limit_packs() {
        let mut trigger = day("2012-06-01");
        while trigger < day("2027-06-01") {
            // The further dates fall before the trigger, on it and after it by turns.
            let later = i64::from(trigger.ordinal() % 67) - 13;
            let at = trigger + chrono::TimeDelta::days(later);
            let events = pack.events.iter().map(|event| (event.id.clone(), at)).collect();
            let all = LimitOptions { events, ..LimitOptions::default() };
            compared += agree(pack, trigger, &all);
            if !pack.events.is_empty() {
                compared += agree(pack, trigger, &LimitOptions::default());
            }
            trigger = trigger.succ_opt().unwrap();
        }
    }
    assert!(compared > 300_000, "{compared}");
}

#[test]
fn a_later_day_never_gives_an_earlier_last_day_under_the_same_rule() {
    for pack in limit_packs() {
        let mut before: BTreeMap<(String, Option<NaiveDate>), NaiveDate> = BTreeMap::new();
        let mut trigger = day("2012-06-01");
        while trigger < day("2027-06-01") {
            for limit in limits(&pack.id, trigger, &LimitOptions::default()).unwrap() {
                let Some(due) = limit.due else { continue };
                let last = before.insert((limit.id.clone(), limit.in_force_from), due);
                assert!(last.is_none_or(|last| last <= due), "{} of {trigger}", limit.id);
            }
            trigger = trigger.succ_opt().unwrap();
        }
    }
}
