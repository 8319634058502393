//! When an appointment of Outlook is, by which clock, how it repeats, and which meeting of a series a message is about.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::pattern::Pattern;
use super::properties::{NamedProperty, Properties};
use crate::event::{CalendarEvent, Recurrence, RecurrenceId};
use crate::series::{instant, local_of, minutes};
use crate::warning::CalendarWarning;
use crate::zone::{Zone, names};
use evenhand_core::record::MeetingTime;

/// How the appointment repeats, where it does, and the meetings of the series that were changed.
pub(super) fn series(
    of: &mut impl Properties,
    zone: &Option<Zone>,
    event: &mut CalendarEvent,
) -> Vec<CalendarEvent> {
    let bytes = of.named_bytes(NamedProperty::Appointment(0x8216));
    let repeats = of.named_number(NamedProperty::Appointment(0x8223)).map(|repeats| repeats == 1);
    // One meeting that was taken out of its series repeats no more, whatever pattern came with it.
    let pattern = Pattern::read(&bytes).filter(|_| repeats != Some(false));
    let Some(pattern) = pattern.filter(|_| event.recurrence_id.is_none()) else {
        if event.recurrence_id.is_none() && (repeats == Some(true) || !bytes.is_empty()) {
            event.warnings.push(CalendarWarning::MsgRepeats);
        }
        return Vec::new();
    };
    let all_day = event.all_day;
    let at = |local: NaiveDateTime| {
        let utc = zone.as_ref().unwrap_or(&Zone::LONDON).instant(local).0;
        meeting_time(utc, zone, all_day)
    };
    let first = event.starts.as_ref().map(local_of).unwrap_or_default();
    let changed = pattern.changed.into_iter().map(|one| {
        let starts = at(one.starts);
        let ends = Some(at(one.ends)).filter(|ends| instant(ends) >= instant(&starts));
        CalendarEvent {
            recurrence_id: Some(RecurrenceId { time: at(one.id), this_and_future: false }),
            minutes: ends.as_ref().map(|ends| minutes(&starts, ends)),
            starts: Some(starts),
            ends,
            summary: one.subject.or_else(|| event.summary.clone()),
            location: one.place.unwrap_or_else(|| event.location.clone()),
            ..event.clone()
        }
    });
    let changed = changed.collect();
    event.recurrence = Some(Box::new(Recurrence {
        rules: vec![pattern.rule],
        without_rules: Vec::new(),
        dates: Vec::new(),
        without: pattern.without.into_iter().map(|day| at(day.and_time(first.time()))).collect(),
        zone: zone.clone().unwrap_or(Zone::LONDON),
    }));
    changed
}

/// The meeting of a series that a message changes or calls off: the day in its global id (MS-OXOCAL 2.2.1.27), and the
/// start there that it replaces (2.2.1.35). A message about the whole series has no such day.
pub(super) fn replaces(
    of: &mut impl Properties,
    at: impl Fn(DateTime<Utc>) -> MeetingTime,
) -> Option<RecurrenceId> {
    let id = of.named_bytes(NamedProperty::Meeting(0x0003));
    let [y0, y1, month, day] = *id.get(16..20)?.first_chunk()?;
    let year = i32::from(u16::from_be_bytes([y0, y1]));
    let date = NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day))?;
    let told = of.named_time(NamedProperty::Appointment(0x8228)).map(at);
    let same_day = |time: &MeetingTime| local_of(time).date() == date;
    let time = told.filter(same_day).unwrap_or(MeetingTime::Date { date });
    Some(RecurrenceId { time, this_and_future: false })
}

/// All-day appointments are kept as midnight of their zone; that zone's day is the one meant. Where no zone is known,
/// or another one than it was made in, the nearest midnight is: no day is the one before.
pub(super) fn meeting_time(utc: DateTime<Utc>, zone: &Option<Zone>, all_day: bool) -> MeetingTime {
    let zone = zone.clone().unwrap_or(Zone::LONDON);
    let local = zone.local(utc);
    let midnight = local.time() == chrono::NaiveTime::MIN;
    let near = || local.checked_add_signed(TimeDelta::hours(12)).unwrap_or(local);
    match all_day {
        true => MeetingTime::Date { date: if midnight { local } else { near() }.date() },
        false => MeetingTime::At { utc, zone: zone.name_at(utc), local },
    }
}

/// The zone: by the key name in a definition, else by a description. A series goes by the clock that is named for it, a
/// single meeting by the one that it is shown in.
pub(super) fn zone(of: &mut impl Properties, repeats: bool) -> Option<Zone> {
    const SHOWN: [u32; 2] = [0x825E, 0x825F];
    const OF_SERIES: [u32; 1] = [0x8260];
    let described = names::zone(&of.named_text(NamedProperty::Appointment(0x8234)));
    let mut defined = |ids: &[u32]| {
        ids.iter().find_map(|id| key_of(&of.named_bytes(NamedProperty::Appointment(*id))))
    };
    if repeats {
        return defined(&OF_SERIES).or(described).or_else(|| defined(&SHOWN));
    }
    defined(&SHOWN).or_else(|| defined(&OF_SERIES)).or(described)
}

/// The zone that a definition names (MS-OXOCAL 2.2.1.41): version, header size, reserved, then the length of the key
/// name in letters.
fn key_of(bytes: &[u8]) -> Option<Zone> {
    let count = bytes.get(6..8)?.try_into().ok().map(u16::from_le_bytes)?;
    let key = bytes.get(8..8 + 2 * usize::from(count.min(200)))?;
    names::zone(&super::properties::wide_text(key))
}
