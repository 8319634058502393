//! How an event repeats, and the meetings that come of it.

mod without;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use self::without::{Without, day_of};
use super::event::{CalendarEvent, Recurrence};
use super::rule::RecurrenceRule;
use super::zone::Zone;
use evenhand_core::record::MeetingTime;

/// One meeting of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Occurrence {
    /// When it starts.
    pub starts: MeetingTime,
    /// When it ends, where known.
    pub ends: Option<MeetingTime>,
    /// The start it has in the series: what RECURRENCE-ID names it by.
    pub id: MeetingTime,
    /// A later message moved or changed this one.
    pub changed: bool,
    /// A later message called this one off.
    pub cancelled: bool,
}

/// Which days to look at, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day of starts that are given.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Most changes of one series that move all later meetings.
const MOST_RANGES: usize = 20;

/// Most meetings of one series that are ever given.
pub const MOST_OCCURRENCES: usize = 10_000;

impl Window {
    /// As far as a calendar goes: for "the first so many".
    pub fn all() -> Self {
        Self {
            from: NaiveDate::MIN,
            to: NaiveDate::from_ymd_opt(9990, 12, 31).unwrap_or(NaiveDate::MAX),
        }
    }
}

impl CalendarEvent {
    /// The first `most` meetings of this event alone that start in the window.
    /// Changes to single meetings stand in other events: see [`occurrences`].
    pub fn occurrences(&self, most: usize, window: Window) -> Vec<Occurrence> {
        occurrences(self, &[], most, window).0
    }
}

/// The first `most` meetings of a series in the window, with the changes that other events of the same UID make.
/// The second value: there may be more.
pub fn occurrences(
    master: &CalendarEvent,
    changes: &[&CalendarEvent],
    most: usize,
    window: Window,
) -> (Vec<Occurrence>, bool) {
    let most = most.min(MOST_OCCURRENCES);
    let Some(starts) = &master.starts else { return (Vec::new(), false) };
    // A change may move a later meeting to the front, so a few more are worked out than are asked for.
    let spare =
        changes.len().saturating_add(master.recurrence.as_ref().map_or(0, |r| r.without.len()));
    let (mut found, more) =
        plain(master, starts, most.saturating_add(spare).min(MOST_OCCURRENCES), window);
    apply(&mut found, changes);
    found.sort_by_key(|one| instant(&one.starts));
    found.retain(|one| (window.from..=window.to).contains(&local_of(&one.starts).date()));
    let cut = found.len() > most;
    found.truncate(most);
    (found, more || cut)
}

/// The meetings before any change.
fn plain(
    master: &CalendarEvent,
    starts: &MeetingTime,
    most: usize,
    window: Window,
) -> (Vec<Occurrence>, bool) {
    let first = Occurrence {
        starts: starts.clone(),
        ends: master.ends.clone(),
        id: starts.clone(),
        changed: false,
        cancelled: master.is_cancelled(),
    };
    let Some(series) = master.recurrence.as_deref() else { return (vec![first], false) };
    let (mut locals, more) = series.expand(starts, most, window);
    locals.sort_unstable();
    locals.dedup();
    let length = master.ends.as_ref().map(|ends| SeriesSpan::between(starts, ends));
    let mut all: BTreeMap<DateTime<Utc>, Occurrence> = BTreeMap::new();
    for local in locals {
        let begins = series.time_at(starts, local);
        let ends = length.map(|span| span.after(&begins, &series.zone));
        let one = Occurrence { starts: begins.clone(), ends, id: begins, ..first.clone() };
        all.entry(instant(&one.starts)).or_insert(one);
    }
    for (begins, ends) in &series.dates {
        let begins = &match (starts, begins) {
            // A day alone: at the hour of the others.
            (MeetingTime::At { local, .. }, MeetingTime::Date { date }) => {
                series.time_at(starts, date.and_time(local.time()))
            }
            _ => begins.clone(),
        };
        let is_day = |time: &MeetingTime| matches!(time, MeetingTime::Date { .. });
        let ends = ends.clone().filter(|ends| is_day(ends) == is_day(begins));
        let ends = ends.or_else(|| length.map(|span| span.after(begins, &series.zone)));
        let one = Occurrence { starts: begins.clone(), ends, id: begins.clone(), ..first.clone() };
        all.insert(instant(begins), one);
    }
    let without = Without::of(&series.without);
    let planned: BTreeSet<_> = all.keys().copied().collect();
    let without = without.among(&planned);
    let all = all.into_values().filter(|one| !without.names(&one.starts)).collect();
    (all, more)
}

impl Recurrence {
    /// Wall-clock starts by the rules, the first included.
    fn expand(
        &self,
        starts: &MeetingTime,
        most: usize,
        window: Window,
    ) -> (Vec<NaiveDateTime>, bool) {
        let first = local_of(starts);
        let end = window.to.and_hms_opt(23, 59, 59).unwrap_or(NaiveDateTime::MAX);
        let mut found = Vec::new();
        let mut more = false;
        for text in &self.rules {
            let Some(rule) = RecurrenceRule::parse(text) else { continue };
            let rule = rule.until_as_local(|utc| self.zone.local(utc.and_utc()));
            let rule = match starts {
                MeetingTime::Date { .. } => rule.without_times(),
                MeetingTime::At { .. } => rule,
            };
            let from = rule.skip_to(first, window.from.and_time(NaiveTime::MIN));
            let (days, cut) = rule.expand(from, end, most);
            found.extend(days);
            more |= cut;
        }
        // The start counts as the first meeting unless the rule says otherwise for the days it names.
        if found.is_empty() || !found.contains(&first) {
            found.push(first);
        }
        let mut without: Vec<NaiveDateTime> = Vec::new();
        for text in &self.without_rules {
            let Some(rule) = RecurrenceRule::parse(text) else { continue };
            let rule = rule.until_as_local(|utc| self.zone.local(utc.and_utc()));
            without.extend(rule.expand(first, end, MOST_OCCURRENCES).0);
        }
        without.sort_unstable();
        found.retain(|local| without.binary_search(local).is_err());
        (found, more)
    }

    /// The meeting time that a wall-clock time stands for, in the form of the start.
    fn time_at(&self, starts: &MeetingTime, local: NaiveDateTime) -> MeetingTime {
        match starts {
            MeetingTime::Date { .. } => MeetingTime::Date { date: local.date() },
            MeetingTime::At { zone, .. } => {
                MeetingTime::At { utc: self.zone.instant(local).0, zone: zone.clone(), local }
            }
        }
    }
}

/// The length of a meeting: in days for dates, in wall-clock time for times.
#[derive(Clone, Copy)]
enum SeriesSpan {
    Days(TimeDelta),
    Clock(TimeDelta),
}

impl SeriesSpan {
    fn between(starts: &MeetingTime, ends: &MeetingTime) -> Self {
        match (starts, ends) {
            (MeetingTime::At { utc, .. }, MeetingTime::At { utc: end, .. }) => {
                Self::Clock(*end - *utc)
            }
            _ => Self::Days(local_of(ends).date() - local_of(starts).date()),
        }
    }

    fn after(self, starts: &MeetingTime, series: &Zone) -> MeetingTime {
        match (self, starts) {
            (Self::Days(days) | Self::Clock(days), MeetingTime::Date { date }) => {
                MeetingTime::Date { date: date.checked_add_signed(days).unwrap_or(*date) }
            }
            (Self::Days(span) | Self::Clock(span), MeetingTime::At { utc, zone, .. }) => {
                let utc = utc.checked_add_signed(span).unwrap_or(*utc);
                MeetingTime::At { utc, zone: zone.clone(), local: series.local(utc) }
            }
        }
    }
}

/// Puts the changed meetings in the place of the planned ones.
fn apply(found: &mut Vec<Occurrence>, changes: &[&CalendarEvent]) {
    let mut changes: Vec<&&CalendarEvent> =
        changes.iter().filter(|change| change.recurrence_id.is_some()).collect();
    // Oldest first, so that a later change of the same meeting wins; ranges before single ones.
    changes.sort_by_key(|change| {
        let range = change.recurrence_id.as_ref().is_some_and(|id| id.this_and_future);
        (!range, change.sequence.unwrap_or(0), change.dtstamp)
    });
    let mut places = SeriesPlaces::of(found);
    let mut ranges = 0;
    for change in changes.into_iter().take(MOST_OCCURRENCES) {
        let (Some(id), Some(starts)) = (&change.recurrence_id, &change.starts) else { continue };
        if id.this_and_future && ranges < MOST_RANGES {
            ranges += 1;
            // A day alone stands for the hour that the meeting has on it.
            let day = matches!(id.time, MeetingTime::Date { .. });
            let planned = places.named(&id.time).filter(|_| day).and_then(|at| found.get(at));
            let from = planned.map_or_else(|| id.time.clone(), |planned| planned.id.clone());
            move_on(found, change, &from, starts);
        }
        let one = Occurrence {
            starts: starts.clone(),
            ends: change.ends.clone(),
            id: id.time.clone(),
            changed: true,
            cancelled: change.is_cancelled(),
        };
        match places.named(&id.time).and_then(|at| found.get_mut(at)) {
            // The name that the series gives it stays, for later changes and for what was saved by it.
            Some(planned) => *planned = Occurrence { id: planned.id.clone(), ..one },
            None => {
                places.add(&id.time, found.len());
                found.push(one);
            }
        }
    }
}

/// Where the meetings of a series stand, by the start that each had in it.
struct SeriesPlaces {
    instants: BTreeMap<DateTime<Utc>, usize>,
    locals: BTreeMap<NaiveDateTime, usize>,
    /// `None`: the series has several on that day.
    days: BTreeMap<NaiveDate, Option<usize>>,
    /// The series has days for times.
    whole_days: bool,
}

impl SeriesPlaces {
    fn of(found: &[Occurrence]) -> Self {
        let whole_days = found.iter().all(|one| matches!(one.id, MeetingTime::Date { .. }));
        let (instants, locals, days) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut places = Self { instants, locals, days, whole_days };
        for (at, one) in found.iter().enumerate() {
            places.add(&one.id, at);
        }
        places
    }

    fn add(&mut self, id: &MeetingTime, at: usize) {
        let local = local_of(id);
        self.instants.insert(instant(id), at);
        self.locals.insert(local, at);
        self.days.entry(local.date()).and_modify(|one| *one = None).or_insert(Some(at));
    }

    /// The meeting that a RECURRENCE-ID names: by its instant or its wall-clock time; by the day where the file writes
    /// it in another form than the start, and the series has one meeting on that day.
    fn named(&self, id: &MeetingTime) -> Option<usize> {
        let local = local_of(id);
        let by_day = || self.days.get(&day_of(id)).copied().flatten();
        match matches!(id, MeetingTime::Date { .. }) == self.whole_days {
            true => {
                let exact = self.instants.get(&instant(id)).or_else(|| self.locals.get(&local));
                // A midnight at which none begins stands for its day.
                let midnight = local.time() == NaiveTime::MIN && !self.whole_days;
                exact.copied().or_else(|| midnight.then(by_day).flatten())
            }
            false => by_day(),
        }
    }
}

/// RANGE=THISANDFUTURE: every later meeting moves by the same amount (RFC 5545 section 3.8.4.4).
fn move_on(
    found: &mut [Occurrence],
    change: &CalendarEvent,
    id: &MeetingTime,
    starts: &MeetingTime,
) {
    let by = local_of(starts) - local_of(id);
    let length = change.ends.as_ref().map(|ends| local_of(ends) - local_of(starts));
    let at = instant(id);
    for one in found.iter_mut().filter(|one| instant(&one.id) > at) {
        one.starts = shifted(&one.id, by);
        one.ends = length.map(|length| shifted(&one.starts, length)).or(one.ends.take());
        one.changed = true;
        one.cancelled = change.is_cancelled();
    }
}

/// A time moved by a span of wall-clock time.
fn shifted(time: &MeetingTime, by: TimeDelta) -> MeetingTime {
    match time {
        MeetingTime::Date { date } => {
            MeetingTime::Date { date: date.checked_add_signed(by).unwrap_or(*date) }
        }
        MeetingTime::At { utc, zone, local } => {
            let moved = local.checked_add_signed(by).unwrap_or(*local);
            let utc = match super::zone::names::zone(zone) {
                Some(known) => known.instant(moved).0,
                None => utc.checked_add_signed(by).unwrap_or(*utc),
            };
            MeetingTime::At { utc, zone: zone.clone(), local: moved }
        }
    }
}

/// The wall-clock time; a date begins at midnight.
pub(crate) fn local_of(time: &MeetingTime) -> NaiveDateTime {
    match time {
        MeetingTime::At { local, .. } => *local,
        MeetingTime::Date { date } => date.and_time(NaiveTime::MIN),
    }
}

/// How long a meeting is. The end of whole days is the day after the last; one that is written to end on the day it
/// begins, as programs do that count the last day in, is one whole day, and never of no length.
pub(crate) fn minutes(starts: &MeetingTime, ends: &MeetingTime) -> i64 {
    let between = (instant(ends) - instant(starts)).num_minutes();
    let whole_day = matches!((starts, ends), (MeetingTime::Date { .. }, MeetingTime::Date { .. }));
    if whole_day && between == 0 { 24 * 60 } else { between }
}

/// The instant to sort by; a date begins at midnight in UTC.
pub(crate) fn instant(time: &MeetingTime) -> DateTime<Utc> {
    match time {
        MeetingTime::At { utc, .. } => *utc,
        MeetingTime::Date { date } => date.and_time(NaiveTime::MIN).and_utc(),
    }
}
