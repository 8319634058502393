//! What an event's properties make once its zones are known.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use evenhand_core::record::MeetingTime;

use super::EventDraft;
use super::times::{
    WrittenTime, Zones, after, day_after_last_minute, day_of_midnight, meeting_time, midnight_of,
};
use crate::date_time::{DateOrDateTime, IcalDuration};
use crate::event::{CalendarEvent, Recurrence, RecurrenceId};
use crate::series::{instant, minutes};
use crate::warning::CalendarWarning;
use crate::zone::{Zone, ZoneClock};

impl EventDraft {
    /// The zone names that the event uses.
    pub(crate) fn zones(&self) -> impl Iterator<Item = &str> {
        let times =
            self.start.iter().chain(&self.end).chain(self.replaces.iter().map(|(at, _)| at));
        times
            .chain(self.without.iter())
            .chain(self.dates.iter().map(|(at, ..)| at))
            .chain(self.twice.others())
            .filter_map(|at| at.tzid.as_deref().or(at.beside_z.as_deref()))
    }

    /// The start by a clock whose zone is not named, and whether the event repeats.
    pub(crate) fn local_start(&self) -> Option<(NaiveDateTime, bool)> {
        let start = self.start.as_ref().filter(|start| start.tzid.is_none())?;
        let DateOrDateTime::Local(local) = start.stamp else { return None };
        Some((local, !self.rules.is_empty() || !self.dates.is_empty()))
    }

    /// The event, with its times worked out.
    pub(crate) fn finish(mut self, zones: &Zones<'_>, method: Option<&str>) -> CalendarEvent {
        let replaces = self.replaces.as_ref().map(|(at, _)| at);
        self.twice.compare(self.start.as_ref(), self.end.as_ref(), replaces, zones);
        self.as_whole_days();
        let mut event = std::mem::take(&mut self.event);
        event.method = method.map(str::to_owned);
        let (mut start_zone, found) = zones.of(self.start.as_ref(), None);
        self.doubt_two_zones(zones);
        if let Some(start) = &self.start.take() {
            // A series goes on by the clock of the zone that it names.
            start_zone = zones.beside_z(start).cloned().unwrap_or(start_zone);
            event.all_day = matches!(start.stamp, DateOrDateTime::Date(_));
            event.time_zone = start.tzid.clone().unwrap_or_default();
            event.floating = start.tzid.is_none()
                && matches!(start.stamp, DateOrDateTime::Local(_))
                && zones.of_calendar.is_none();
            if event.floating {
                self.warnings.push(CalendarWarning::Floating);
            } else if !found && !event.all_day {
                self.warnings.push(CalendarWarning::UnknownZone {
                    zone: event.time_zone.chars().take(60).collect(),
                });
            }
            event.starts = Some(self.time(start, &start_zone, found));
        } else {
            self.warnings.push(CalendarWarning::NoStart);
        }
        if event.uid.is_empty() {
            self.warnings.push(CalendarWarning::NoUid);
        }
        event.recurrence_id = self.replaces.take().map(|(at, this_and_future)| {
            let zone = zones.of(Some(&at), Some(&start_zone)).0;
            RecurrenceId { time: meeting_time(&at.stamp, &zone).0, this_and_future }
        });
        self.ends(&mut event, zones, &start_zone);
        event.recurrence = self.recurrence(zones, start_zone, event.starts.is_some());
        event.online_link =
            std::mem::take(&mut self.links).finish(&event.location, &event.description);
        self.twice.leave_out(&mut event, &mut self.warnings);
        event.warnings = self.warnings.finish();
        event
    }

    /// Tells of a start or an end that has both a zone and a Z, where the two do not give the same hour.
    fn doubt_two_zones(&mut self, zones: &Zones<'_>) {
        for at in self.start.iter().chain(&self.end) {
            let Some(zone) = zones.beside_z(at) else { continue };
            if zone.instant(at.stamp.local()).0 != at.stamp.instant() {
                let zone = at.beside_z.iter().flat_map(|zone| zone.chars()).take(60).collect();
                self.warnings.push_once(CalendarWarning::ZoneBesideZ { zone });
            }
        }
    }

    /// Midnights that stand for whole days become days, marked or not: nobody meets from one midnight to another.
    fn as_whole_days(&mut self) {
        let Some(start) = self.start.as_ref() else { return };
        let ends = self.end.as_ref().map(|end| end.stamp);
        // A day that ends with its own last minute begins with its own midnight, in whatever zone it is written.
        let own = ends.and_then(day_after_last_minute).filter(|_| {
            !matches!(start.stamp, DateOrDateTime::Date(_))
                && start.stamp.local().time() == NaiveTime::MIN
        });
        let begins = midnight_of(start.stamp);
        let between = begins.is_some() && ends.and_then(midnight_of) > begins;
        let day_long = |length: IcalDuration| {
            let total = length.total();
            total > TimeDelta::zero() && total.num_seconds() % TimeDelta::days(1).num_seconds() == 0
        };
        let lasts = begins.is_some() && ends.is_none() && self.length.is_some_and(day_long);
        if !self.whole_days && !between && !lasts && own.is_none() {
            return;
        }
        let whole = own.is_some()
            || ends.is_none_or(|end| {
                (end.local() - start.stamp.local()).num_minutes() % (24 * 60) == 0
                    || day_of_midnight(end).is_some()
            });
        let Some(day) = day_of_midnight(start.stamp).filter(|_| whole) else { return };
        let last = own.or_else(|| ends.and_then(day_of_midnight));
        self.start = Some(WrittenTime::day(day));
        self.end = last.map(|last| WrittenTime::day(last.max(day)));
    }

    /// A time, with a warning where the clocks make it doubtful. A zone that nobody explains keeps its own name, so
    /// that nothing is counted by a clock that was guessed.
    fn time(&mut self, at: &WrittenTime, zone: &Zone, known: bool) -> MeetingTime {
        let (mut time, clock) = meeting_time(&at.stamp, zone);
        if let (false, MeetingTime::At { zone, .. }, Some(tzid)) = (known, &mut time, &at.tzid) {
            *zone = tzid.chars().take(60).collect();
        }
        let local = at.stamp.local();
        match clock {
            ZoneClock::Once => {}
            ZoneClock::Gap => self.warnings.push_once(CalendarWarning::ClockGap { local }),
            ZoneClock::Twice => self.warnings.push_once(CalendarWarning::ClockTwice { local }),
        }
        time
    }

    /// The end and the length: DTEND, else DURATION, else a day for a date (RFC 5545 section 3.6.1). A time without
    /// either has an end that nobody said, and no length: never a length of 0.
    fn ends(&mut self, event: &mut CalendarEvent, zones: &Zones<'_>, start_zone: &Zone) {
        let Some(starts) = event.starts.clone() else { return };
        let by_length = |length: IcalDuration| after(&starts, length, start_zone);
        let ends = match (self.end.take(), self.length) {
            (Some(end), length) => {
                let (zone, known) = zones.of(Some(&end), Some(start_zone));
                let mut ends = self.time(&end, &zone, known);
                // A date for an end of a timed meeting is that day's first minute, and the other way about its day.
                match (&starts, &ends) {
                    (MeetingTime::Date { .. }, MeetingTime::At { local, .. }) => {
                        ends = MeetingTime::Date { date: local.date() };
                    }
                    (MeetingTime::At { .. }, MeetingTime::Date { .. }) => {
                        ends =
                            meeting_time(&DateOrDateTime::Local(end.stamp.local()), start_zone).0;
                    }
                    _ => {}
                }
                if length.is_some_and(|length| by_length(length) != ends) {
                    self.warnings.push(CalendarWarning::EndAndLength);
                }
                ends
            }
            (None, Some(length)) => by_length(length),
            (None, None) if event.all_day => by_length(IcalDuration { days: 1, seconds: 0 }),
            (None, None) => return,
        };
        if instant(&ends) < instant(&starts) {
            self.warnings.push(CalendarWarning::EndsBeforeStart { end: crate::time_key(&ends) });
            return;
        }
        event.minutes = Some(minutes(&starts, &ends));
        event.ends = Some(ends);
    }

    fn recurrence(
        &mut self,
        zones: &Zones<'_>,
        zone: Zone,
        started: bool,
    ) -> Option<Box<Recurrence>> {
        let (dates, without) = (std::mem::take(&mut self.dates), std::mem::take(&mut self.without));
        if !started || (self.rules.is_empty() && dates.is_empty()) {
            return None;
        }
        let resolve =
            |at: &WrittenTime| meeting_time(&at.stamp, &zones.of(Some(at), Some(&zone)).0).0;
        let dates = dates.iter().map(|(start, end, length)| {
            let begins = resolve(start);
            let ends = end
                .as_ref()
                .map(resolve)
                .or_else(|| length.map(|length| after(&begins, length, &zone)));
            (begins, ends)
        });
        let (dates, without) = (dates.collect(), without.iter().map(resolve).collect());
        Some(Box::new(Recurrence {
            rules: std::mem::take(&mut self.rules),
            without_rules: std::mem::take(&mut self.without_rules),
            dates,
            without,
            zone,
        }))
    }
}
