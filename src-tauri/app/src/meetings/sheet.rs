//! What is noted after a meeting: answers to choose from, and the one change that saves those that were accepted.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use evenhand_core::charter::MeetingFacts;
use evenhand_core::ladder::builtin;
use evenhand_core::record::{
    Change, Entry, EntryKind, HoursAndCosts, Id, Item, Meeting, MeetingStatus, MeetingTime,
    Promise, Record, When,
};
use evenhand_words::tr::sheet as tr;

use super::{find, meeting_of, page::line};
use crate::contract::{
    MeetingSheet, MeetingSheetView, SheetDay, SheetPromise, SheetTime, UserError, UserResult,
};
use crate::ladder::{judged, ladder};
use crate::view;

/// Times that can be chosen, in minutes.
const TIMES: [u32; 4] = [60, 90, 120, 180];
/// A longer meeting's length is not proposed: its end may be wrong.
const LONGEST: i64 = 12 * 60;

/// What can be chosen from after a meeting.
///
/// # Errors
/// [`UserError::Gone`] where there is no such meeting.
pub fn sheet(record: &Record, id: Id, today: NaiveDate) -> UserResult<MeetingSheetView> {
    let (entry, meeting) = find(record, id)?;
    let promised = record.entries.iter().filter_map(|other| match &other.kind {
        EntryKind::Promise(promise) if promise.source == Some(id) => {
            Some(line(other, promise, today))
        }
        _ => None,
    });
    Ok(MeetingSheetView {
        meeting: view::summary(entry, record, today),
        when_words: view::meeting_words(meeting).unwrap_or_else(|| view::when_words(&entry.when)),
        held: meeting.status == MeetingStatus::Held,
        roles: roles(record, entry),
        days: days(day_of(entry, meeting).unwrap_or(today)),
        times: times(meeting),
        ladder: last_ladder(record),
        promised: promised.collect(),
    })
}

/// The day a meeting was on, where one is known.
fn day_of(entry: &Entry, meeting: &Meeting) -> Option<NaiveDate> {
    MeetingFacts::from_meeting(meeting).day().or(entry.when.exact_day())
}

/// Roles of those who are named, without a child's; a name where there is no role.
fn roles(record: &Record, entry: &Entry) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for part in &entry.people {
        let person = record.people.iter().find(|person| person.id == part.person && !person.child);
        let Some(person) = person else { continue };
        let role = person.role_at(&entry.when).0.trim();
        let said = if role.is_empty() { person.name.trim() } else { role };
        if !said.is_empty() && !roles.iter().any(|known| known == said) {
            roles.push(said.to_owned());
        }
    }
    roles
}

/// A number of days, and what the day so far ahead is called.
type Ahead = (u64, fn(NaiveDate) -> String);

fn days(from: NaiveDate) -> Vec<SheetDay> {
    let ahead: [Ahead; 3] = [(7, tr::in_a_week), (14, tr::in_two_weeks), (28, tr::in_four_weeks)];
    let day = |(days, words): Ahead| {
        let day = from.checked_add_days(Days::new(days))?;
        Some(SheetDay { when: When::day(day), words: words(day) })
    };
    ahead.into_iter().filter_map(day).collect()
}

fn times(meeting: &Meeting) -> Vec<SheetTime> {
    let own = match (&meeting.starts, &meeting.ends) {
        (Some(MeetingTime::At { utc: from, .. }), Some(MeetingTime::At { utc: to, .. })) => {
            Some((*to - *from).num_minutes()).filter(|minutes| (1..=LONGEST).contains(minutes))
        }
        _ => None,
    };
    let own = own.and_then(|minutes| u32::try_from(minutes).ok());
    let mut seen = BTreeSet::new();
    own.into_iter()
        .chain(TIMES)
        .filter(|minutes| seen.insert(*minutes))
        .map(|minutes| SheetTime { minutes, words: view::minutes_words(minutes) })
        .collect()
}

/// The ladder of the latest judgement that is one of ours, or the first.
fn last_ladder(record: &Record) -> String {
    let judgements =
        record.entries.iter().filter_map(meeting_of).flat_map(|meeting| &meeting.judgements);
    let known = judgements.filter(|one| ladder(record, &one.ladder).is_some());
    let last = known.max_by_key(|one| one.as_of.latest()).map(|one| one.ladder.clone());
    last.or_else(|| builtin().first().map(|own| own.id.clone())).unwrap_or_default()
}

/// What saving the accepted answers changes. `fresh` gives ids.
///
/// # Errors
/// [`UserError::NothingChosen`]; [`UserError::BadDate`]; as [`judged`] for the place on a ladder.
pub fn sheet_changes(
    record: &Record,
    sheet: &MeetingSheet,
    at: DateTime<Utc>,
    today: NaiveDate,
    mut fresh: impl FnMut() -> Id,
) -> UserResult<Vec<Change>> {
    let (before, meeting) = find(record, sheet.entry)?;
    let when = day_of(before, meeting).map_or(before.when, When::day);
    let mut entry = before.clone();
    if sheet.held
        && let EntryKind::Meeting(own) = &mut entry.kind
    {
        own.status = MeetingStatus::Held;
    }
    if let Some(judgement) = &sheet.judgement {
        entry = judged(record, entry, judgement.clone(), today)?;
    }
    let mut items = Vec::new();
    if entry != *before {
        items.push(entry);
    }
    for promise in &sheet.promises {
        items.push(promised(
            promise,
            (sheet.entry, when),
            Entry::new(fresh(), EntryKind::Other, at),
        )?);
    }
    if let Some(minutes) = sheet.minutes {
        let effort =
            HoursAndCosts { minutes: Some(minutes), cost_pence: None, activity: tr::activity() };
        let mut hours = Entry::new(fresh(), EntryKind::Effort(effort), at);
        (hours.title, hours.when) = (tr::effort(&view::title(before)), when);
        items.push(hours);
    }
    if items.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let put = |entry| Change::Put { item: Item::Entry(Box::new(entry)) };
    Ok(items.into_iter().map(put).collect())
}

fn promised(
    given: &SheetPromise,
    (meeting, when): (Id, When),
    mut entry: Entry,
) -> UserResult<Entry> {
    if given.what.trim().is_empty() {
        return Err(UserError::NothingChosen);
    }
    if !given.due.is_valid() {
        return Err(UserError::BadDate);
    }
    entry.title = given.what.trim().to_owned();
    entry.when = when;
    entry.kind = EntryKind::Promise(Promise {
        promised_by: given.by.trim().to_owned(),
        due: given.due,
        source: Some(meeting),
        ..Promise::default()
    });
    Ok(entry)
}
