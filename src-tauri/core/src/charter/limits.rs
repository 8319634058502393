//! The last days that a trigger sets, by the packs of time limits.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::days::{days_between, is_plausible, is_working_day, working_days_between};
use super::holidays::{HolidaySet, published_until};
use super::in_force::InForce;
use super::last_day::{LastDay, PeriodStarts, last_day};
use super::measure::Strength;
use super::measure::Unit;
use super::pack::{LimitPack, LimitRule, PackDirection, Roll, Who, limit_packs};
use super::relaxed::{Relaxation, relaxation};
use super::school::{DaySpan, SchoolDays};

/// What else is known when limits are worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitOptions {
    /// Dates of the pack's other events, by their ids.
    #[serde(default)]
    pub events: BTreeMap<String, NaiveDate>,
    /// Days for which the clock was stopped, where it can be.
    #[serde(default)]
    pub paused_days: u32,
    /// When the school is open, for limits in school days.
    #[serde(default)]
    pub school: SchoolDays,
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
    /// What has to be so for it to apply at all, in words. Empty: it always applies.
    pub only_if: String,
    /// How firmly it is put.
    pub strength: Strength,
    /// What may have made it give way for everybody at that time.
    #[serde(skip)]
    pub relaxed: Option<&'static Relaxation>,
    /// The first trigger day that it applies to.
    pub in_force_from: Option<NaiveDate>,
    /// The last trigger day that it applies to.
    pub in_force_to: Option<NaiveDate>,
}

/// How the last day of a limit was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitSum {
    /// There is no date to count from yet.
    NoDate {
        /// What to ask for it, as the pack puts it. Empty: nothing.
        question: String,
    },
    /// A day is given that cannot be before another, and is.
    OutOfOrder {
        /// The day that is too early.
        day: NaiveDate,
        /// The day that it cannot be before.
        earliest: NaiveDate,
    },
    /// School days are counted, and the dates of the school do not reach so far.
    SchoolDaysUnknown {
        /// The day that the count starts from.
        from: NaiveDate,
    },
    /// It was counted.
    Counted {
        /// Every step of the count.
        steps: LastDay,
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
    /// A term, or a time in which the school is closed, ends before it begins.
    #[error("the days from {} to {} end before they begin", .0.from, .0.to)]
    EndBeforeStart(DaySpan),
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
    let school = [&options.school.terms, &options.school.closed].into_iter().flatten();
    if let Some(span) = school.clone().find(|span| !span.is_sound()) {
        return Err(LimitError::EndBeforeStart(*span));
    }
    let ends = school.flat_map(|span| [&span.from, &span.to]);
    for day in options.events.values().chain([&date]).chain(ends) {
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
        let limit = Case { pack, date, options, earlier: &found }.work_out(rule, comparison)?;
        if !began_in_between(rule, &limit) {
            found.push(limit);
        }
    }
    Ok(found)
}

/// Whether a rule that asks for something so long before the trigger began only after that day.
fn began_in_between(rule: &LimitRule, limit: &Limit) -> bool {
    let before = rule.direction == PackDirection::Before && rule.before_day.is_none();
    before && rule.in_force_from.zip(limit.due).is_some_and(|(from, due)| due < from)
}

/// What a limit of a pack is worked out from.
struct Case<'a> {
    pack: &'a LimitPack,
    date: NaiveDate,
    options: &'a LimitOptions,
    earlier: &'a [Limit],
}

impl Case<'_> {
    fn work_out(&self, rule: &LimitRule, comparison: bool) -> Result<Limit, LimitError> {
        let start = self.start_of(rule);
        let gap = self.gap(rule, start);
        let steps = match start.filter(|_| gap.is_none()) {
            Some(start) => self.steps(rule, start)?,
            None => None,
        };
        let due = steps.map(|steps| steps.due);
        let expected = uses_holidays(rule) && due.is_some_and(|due| due.year() > published_until());
        Ok(Limit {
            id: rule.id.clone(),
            trigger: self.pack.id.clone(),
            title: rule.title.clone(),
            who: rule.who,
            due,
            counted_from: start,
            amount: rule.amount,
            unit: rule.unit,
            sum: gap.unwrap_or_else(|| self.sum(rule, start, steps)),
            quote: rule.quote.clone(),
            clause: rule.clause.clone(),
            source: rule.source.clone(),
            read_on: rule.read_on,
            exceptions: rule.exceptions.clone(),
            note: rule.note.clone(),
            expected,
            comparison,
            only_if: rule.only_if.clone(),
            strength: rule.strength,
            relaxed: due.and_then(|due| relaxation(&rule.relaxed, self.date, due)),
            in_force_from: rule.in_force_from,
            in_force_to: rule.in_force_to,
        })
    }

    fn sum(&self, rule: &LimitRule, start: Option<NaiveDate>, steps: Option<LastDay>) -> LimitSum {
        let Some(from) = start else { return self.no_date(&rule.from) };
        let Some(steps) = steps else { return LimitSum::SchoolDaysUnknown { from } };
        let given = self.options.events.contains_key(&rule.from);
        LimitSum::Counted { steps, assumed: !rule.from.is_empty() && !given }
    }

    /// Why no count can be right with the days given: one of them is missing, or comes before what it follows.
    fn gap(&self, rule: &LimitRule, start: Option<NaiveDate>) -> Option<LimitSum> {
        let other = rule.or_later.as_ref();
        let ids = [Some(rule.from.as_str()), other.map(|other| other.from.as_str())];
        if let Some(wrong) = ids.into_iter().flatten().find_map(|id| self.out_of_order(id)) {
            return Some(wrong);
        }
        if start.is_none() {
            return Some(self.no_date(&rule.from));
        }
        // The later of two days is not known where only one of the two is.
        let needed = other.filter(|other| !other.from_default.is_empty())?;
        let known = self.day_of(&needed.from, &needed.from_default);
        known.is_none().then(|| self.no_date(&needed.from))
    }

    /// An event that is given with a day before what it follows.
    fn out_of_order(&self, id: &str) -> Option<LimitSum> {
        let event = self.pack.events.iter().find(|event| event.id == id && !event.any_time)?;
        let day = *self.options.events.get(id)?;
        let earliest = self.options.events.get(&event.after).copied().unwrap_or(self.date);
        (day < earliest).then_some(LimitSum::OutOfOrder { day, earliest })
    }

    /// Asks for the day of an event.
    fn no_date(&self, id: &str) -> LimitSum {
        let event = self.pack.events.iter().find(|event| event.id == id);
        LimitSum::NoDate { question: event.map(|event| event.question.clone()).unwrap_or_default() }
    }

    /// The steps to the last day. `None`: it is counted in school days, and the school's dates are not known so far.
    fn steps(&self, rule: &LimitRule, start: NaiveDate) -> Result<Option<LastDay>, LimitError> {
        let other = rule.or_later.as_ref();
        let other = other.and_then(|other| self.day_of(&other.from, &other.from_default));
        let starts = PeriodStarts { first: start, other };
        let steps = last_day(rule, starts, self.options.paused_days, &self.options.school);
        match steps {
            None if rule.unit != Unit::SchoolDays => Err(LimitError::OutOfRange(start)),
            steps => Ok(steps),
        }
    }

    /// The day that a limit runs from: the trigger's, an event's, or the last day of the limit before it.
    fn start_of(&self, rule: &LimitRule) -> Option<NaiveDate> {
        let start = self.day_of(&rule.from, &rule.from_default)?;
        let held_up = self.options.events.get(&rule.not_before).copied();
        Some(held_up.map_or(start, |day| day.max(start)))
    }

    fn day_of(&self, event: &str, default: &str) -> Option<NaiveDate> {
        if event.is_empty() {
            return Some(self.date);
        }
        let given = self.options.events.get(event).copied();
        given.or_else(|| self.earlier.iter().find(|limit| limit.id == default)?.due)
    }
}

fn uses_holidays(rule: &LimitRule) -> bool {
    let counts = |unit| matches!(unit, Unit::WorkingDays | Unit::SchoolDays);
    counts(rule.unit)
        || rule.roll != Roll::None
        || rule.or_later.as_ref().is_some_and(|other| counts(other.unit))
}

/// The first day of a trigger's limits, where that is after `date` and so the trigger sets none that day.
pub fn began_after(trigger: &str, date: NaiveDate) -> Option<NaiveDate> {
    let pack = limit_packs().iter().find(|pack| pack.id == trigger)?;
    let first = pack.limits.iter().map(|rule| rule.in_force_from).min()??;
    let shown = pack.limits.iter().any(|rule| rule.compare);
    (date < first && !shown).then_some(first)
}

/// Where a time limit stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitState {
    /// The last day is still to come, or is today.
    Ahead,
    /// The last day has passed. Exceptions can apply.
    Past,
    /// A date that it runs from is not given, or the school's dates are not.
    NoDate,
    /// The last day has passed, in a time in which such limits gave way for everybody.
    CantTell,
}

/// Where a time limit stands on a day, with its sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        (Some(_), Some(_)) if limit.relaxed.is_some() => LimitState::CantTell,
        (Some(_), Some(_)) => LimitState::Past,
    };
    let past = past.filter(|_| state == LimitState::Past);
    LimitStatus {
        state,
        days_past: past.map(|due| days_between(due, as_of)),
        working_days_past: past
            .and_then(|due| working_days_between(HolidaySet::EnglandAndWales, due, as_of)),
    }
}
