//! The last days that a trigger sets, by the packs of time limits.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::days::{
    add_days, add_months, add_working_days, days_between, is_plausible, is_working_day,
    subtract_days, subtract_months, subtract_working_days, working_day_on_or_after,
    working_days_between,
};
use super::finding::Unit;
use super::holidays::{HolidaySet, published_until};
use super::in_force::InForce;
use super::pack::{Direction, LimitPack, LimitRule, Roll, StartDay, Who, limit_packs};

/// What else is known when limits are worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitOptions {
    /// Dates of the pack's other events, by their ids.
    #[serde(default)]
    pub events: BTreeMap<String, NaiveDate>,
    /// Days for which the clock was stopped, where it can be.
    #[serde(default)]
    pub paused_days: u32,
}

/// One time limit with its last day. It holds no sentence; `evenhand-words` makes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// The limit's id in its pack.
    pub id: String,
    /// The trigger's id.
    pub trigger: String,
    /// What is due, in a few words.
    pub title: String,
    /// Who has to do it.
    pub who: Who,
    /// The last day. `None`: a date that it runs from is not given.
    pub due: Option<NaiveDate>,
    /// The day that it runs from.
    pub counted_from: Option<NaiveDate>,
    /// How many units.
    pub amount: u32,
    /// What `amount` counts.
    pub unit: Unit,
    /// How the last day was found.
    #[serde(skip)]
    pub sum: LimitSum,
    /// A short quote of its words.
    pub quote: String,
    /// Where they stand.
    pub clause: String,
    /// What was quoted.
    pub source: String,
    /// The day on which it was read.
    pub read_on: NaiveDate,
    /// When it does not apply, in words.
    pub exceptions: Vec<String>,
    /// What else to know.
    pub note: String,
    /// It rests on bank holidays that are not published yet.
    pub expected: bool,
    /// It was not in force then, and is shown as a comparison only.
    pub comparison: bool,
}

/// How the last day of a limit was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitSum {
    /// There is no date to count from yet.
    NoDate {
        /// What to ask for it, as the pack puts it. Empty: nothing.
        question: String,
    },
    /// It is due before a fixed day of the year.
    BeforeDay {
        /// The first day that is too late.
        too_late: NaiveDate,
        /// The last day.
        due: NaiveDate,
    },
    /// The limit's amount was counted from a day.
    Counted {
        /// The day that the count starts from.
        from: NaiveDate,
        /// The last day.
        due: NaiveDate,
        /// Before or after.
        direction: Direction,
        /// Whether the first day counts.
        first_day: StartDay,
        /// The end was moved to a working day.
        moved: bool,
        /// The start is the last day for the step before, since its own day is not given.
        assumed: bool,
    },
}

/// Why no limits could be worked out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LimitError {
    /// There is no trigger with this id.
    #[error("there is no trigger `{0}`")]
    UnknownTrigger(String),
    /// There is no event with this id for the trigger.
    #[error("there is no date `{event}` for `{trigger}`")]
    UnknownEvent {
        /// The trigger's id.
        trigger: String,
        /// The id that it does not have.
        event: String,
    },
    /// The date is outside the years that the calendar here can count in.
    #[error("the date {0} is outside the years that can be counted in")]
    OutOfRange(NaiveDate),
}

/// The time limits that a trigger on a day sets.
///
/// # Errors
/// The trigger or an event is not known, or a date is outside 1995 to 2200.
pub fn limits(
    trigger: &str,
    date: NaiveDate,
    options: &LimitOptions,
) -> Result<Vec<Limit>, LimitError> {
    let pack = limit_packs()
        .iter()
        .find(|pack| pack.id == trigger)
        .ok_or_else(|| LimitError::UnknownTrigger(trigger.to_owned()))?;
    if let Some(event) =
        options.events.keys().find(|id| pack.events.iter().all(|event| event.id != **id))
    {
        let (trigger, event) = (trigger.to_owned(), event.clone());
        return Err(LimitError::UnknownEvent { trigger, event });
    }
    for day in options.events.values().chain([&date]) {
        if !is_plausible(*day) || is_working_day(HolidaySet::AnyUk, *day).is_none() {
            return Err(LimitError::OutOfRange(*day));
        }
    }
    let mut found: Vec<Limit> = Vec::new();
    for rule in &pack.limits {
        let comparison = match InForce::on(date, rule.in_force_from, rule.in_force_to) {
            InForce::Yes => false,
            InForce::NotYet(_) if rule.compare => true,
            _ => continue,
        };
        let limit = work_out(pack, rule, date, options, &found, comparison)?;
        found.push(limit);
    }
    Ok(found)
}

fn work_out(
    pack: &LimitPack,
    rule: &LimitRule,
    date: NaiveDate,
    options: &LimitOptions,
    earlier: &[Limit],
    comparison: bool,
) -> Result<Limit, LimitError> {
    let start = start_of(rule, date, options, earlier);
    let due = match start {
        Some(start) => Some(last_day(rule, start, options).ok_or(LimitError::OutOfRange(start))?),
        None => None,
    };
    let assumed =
        start.is_some() && !rule.from.is_empty() && !options.events.contains_key(&rule.from);
    let uses_holidays = rule.unit == Unit::WorkingDays || rule.roll != Roll::None;
    let expected = uses_holidays && due.is_some_and(|due| due.year() > published_until());
    Ok(Limit {
        id: rule.id.clone(),
        trigger: pack.id.clone(),
        title: rule.title.clone(),
        who: rule.who,
        due,
        counted_from: start,
        amount: rule.amount,
        unit: rule.unit,
        sum: sum(pack, rule, start.zip(due), assumed),
        quote: rule.quote.clone(),
        clause: rule.clause.clone(),
        source: rule.source.clone(),
        read_on: rule.read_on,
        exceptions: rule.exceptions.clone(),
        note: rule.note.clone(),
        expected,
        comparison,
    })
}

/// How the last day was found, from the days that it was counted between.
fn sum(
    pack: &LimitPack,
    rule: &LimitRule,
    days: Option<(NaiveDate, NaiveDate)>,
    assumed: bool,
) -> LimitSum {
    let Some((from, due)) = days else {
        let event = pack.events.iter().find(|event| event.id == rule.from);
        let question = event.map(|event| event.question.clone()).unwrap_or_default();
        return LimitSum::NoDate { question };
    };
    if rule.before_day.is_some() {
        return LimitSum::BeforeDay { too_late: due.succ_opt().unwrap_or(due), due };
    }
    let (direction, first_day) = (rule.direction, rule.first_day);
    LimitSum::Counted { from, due, direction, first_day, moved: moved(rule, from, due), assumed }
}

/// Whether the plain count ends on another day. Only months and days can: the others end where they are counted to.
fn moved(rule: &LimitRule, from: NaiveDate, due: NaiveDate) -> bool {
    if rule.roll == Roll::None {
        return false;
    }
    let plain = match rule.unit {
        Unit::Months => add_months(from, rule.amount),
        _ => add_days(from, rule.amount),
    };
    plain != Some(due) && rule.or_later.is_none()
}

/// The day that a limit runs from: the trigger's, an event's, or the last day of the limit before it.
fn start_of(
    rule: &LimitRule,
    date: NaiveDate,
    options: &LimitOptions,
    earlier: &[Limit],
) -> Option<NaiveDate> {
    if rule.from.is_empty() {
        return Some(date);
    }
    let given = options.events.get(&rule.from).copied();
    given.or_else(|| earlier.iter().find(|limit| limit.id == rule.from_default)?.due)
}

/// The last day of a limit that runs from `start`. `None` where the calendar does not reach.
fn last_day(rule: &LimitRule, start: NaiveDate, options: &LimitOptions) -> Option<NaiveDate> {
    if let Some(before) = rule.before_day {
        return NaiveDate::from_ymd_opt(start.year(), before.month, before.day)?.pred_opt();
    }
    let mut day = span(rule, start, rule.amount, rule.unit)?;
    if let Some(other) = &rule.or_later
        && let Some(from) = options.events.get(&other.from)
    {
        day = day.max(span(rule, *from, other.amount, other.unit)?);
    }
    if rule.can_pause {
        day = add_days(day, options.paused_days)?;
    }
    roll(rule, start, day)
}

fn span(rule: &LimitRule, start: NaiveDate, amount: u32, unit: Unit) -> Option<NaiveDate> {
    let day = match (rule.direction, unit) {
        (Direction::After, Unit::WorkingDays) => add_working_days(rule.holidays, start, amount),
        (Direction::After, Unit::Weeks) => add_days(start, amount.checked_mul(7)?),
        (Direction::After, Unit::Months) => add_months(start, amount),
        (Direction::After, _) => add_days(start, amount),
        (Direction::Before, Unit::WorkingDays) => {
            subtract_working_days(rule.holidays, start, amount)
        }
        (Direction::Before, Unit::Weeks) => subtract_days(start, amount.checked_mul(7)?),
        (Direction::Before, Unit::Months) => subtract_months(start, amount),
        (Direction::Before, _) => subtract_days(start, amount),
    }?;
    match (rule.first_day, rule.direction) {
        (StartDay::Counted, Direction::After) => day.pred_opt(),
        (StartDay::Counted, Direction::Before) => day.succ_opt(),
        (StartDay::NotCounted, _) => Some(day),
    }
}

fn roll(rule: &LimitRule, start: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
    match rule.roll {
        Roll::None => Some(day),
        Roll::NextWorkingDay => working_day_on_or_after(rule.holidays, day),
        Roll::Tribunal => working_day_on_or_after(rule.holidays, after_closed_days(day)?),
        Roll::TribunalUntil2020 => {
            working_day_on_or_after(rule.holidays, skip_closed_days(start, day)?)
        }
    }
}

/// Days on which the tribunal's time for an appeal does not end: 25 December to 1 January, and August.
fn is_closed(day: NaiveDate) -> bool {
    match (day.month(), day.day()) {
        (12, 25..) | (1, 1) | (8, _) => true,
        (_, _) => false,
    }
}

fn after_closed_days(mut day: NaiveDate) -> Option<NaiveDate> {
    while is_closed(day) {
        day = day.succ_opt()?;
    }
    Some(day)
}

/// As many open days after `start` as there are days up to `day`.
fn skip_closed_days(start: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
    let mut left = days_between(start, day);
    let mut at = start;
    while left > 0 {
        at = at.succ_opt()?;
        if !is_closed(at) {
            left -= 1;
        }
    }
    Some(at)
}

/// Where a time limit stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitState {
    /// The last day is still to come, or is today.
    Ahead,
    /// The last day has passed. Exceptions can apply.
    Past,
    /// A date that it runs from is not given.
    NoDate,
}

/// Where a time limit stands on a day, with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitStatus {
    /// Where it stands.
    pub state: LimitState,
    /// Calendar days past the last day.
    pub days_past: Option<i64>,
    /// Working days past the last day (England and Wales).
    pub working_days_past: Option<i64>,
}

/// Where a time limit stands on a day, if what it asks for has not been done.
pub fn limit_status(limit: &Limit, as_of: NaiveDate) -> LimitStatus {
    let past = limit.due.filter(|due| as_of > *due);
    let state = match (limit.due, past) {
        (None, _) => LimitState::NoDate,
        (Some(_), None) => LimitState::Ahead,
        (Some(_), Some(_)) => LimitState::Past,
    };
    LimitStatus {
        state,
        days_past: past.map(|due| days_between(due, as_of)),
        working_days_past: past
            .and_then(|due| working_days_between(HolidaySet::EnglandAndWales, due, as_of)),
    }
}
