//! Entries in lists: a title, a date in words, and one line on how each stands.

use chrono::NaiveDate;
use evenhand_core::charter::{promise_status, reply_status_with};
use evenhand_core::record::{
    Contact, Direction, Effort, Entry, EntryKind, Meeting, MeetingStatus, Promise, Record, When,
};
use evenhand_words as words;
use evenhand_words::tr::{dates, entries};

use super::minutes_words;
use crate::contract::{EntryFilter, EntryList, EntrySummary, EntryType};
use crate::step::EntryName;

/// The kind, without its facts.
pub fn entry_type(kind: &EntryKind) -> EntryType {
    match kind {
        EntryKind::Contact(_) => EntryType::Contact,
        EntryKind::Meeting(_) => EntryType::Meeting,
        EntryKind::Promise(_) => EntryType::Promise,
        EntryKind::Effort(_) => EntryType::Effort,
        EntryKind::Event => EntryType::Event,
    }
}

/// The title, or words for the kind where it has none.
pub fn title(entry: &Entry) -> String {
    let title = entry.title.trim();
    if !title.is_empty() {
        return title.to_owned();
    }
    EntryName::of(&entry.kind).title()
}

/// A date as a list shows it: "Thu 21 Nov 2019", "May 2019", "no date".
pub fn when_words(when: &When) -> String {
    match *when {
        When::Undated => dates::no_date(),
        When::Day { date, time: None } => words::date(date),
        When::Day { date, time: Some(time) } => dates::day_and_time(date, time),
        When::Month { year, month } => words::month_of(year, month),
        When::Year { year } => year.to_string(),
        When::Range { from, to } => dates::from_to(from, to),
    }
}

/// An entry's line in a list, as of a day.
pub fn summary(entry: &Entry, record: &Record, as_of: NaiveDate) -> EntrySummary {
    EntrySummary {
        id: entry.id,
        entry_type: entry_type(&entry.kind),
        title: title(entry),
        when: entry.when,
        when_words: when_words(&entry.when),
        detail: detail(entry, record, as_of),
        files: u32::try_from(entry.files.len()).unwrap_or(u32::MAX),
        draft: entry.draft,
        working_well: entry.working_well,
        private: entry.private,
    }
}

fn detail(entry: &Entry, record: &Record, as_of: NaiveDate) -> String {
    match &entry.kind {
        EntryKind::Contact(contact) => contact_detail(entry, contact, record),
        EntryKind::Meeting(meeting) => meeting_detail(entry, meeting),
        EntryKind::Promise(promise) => promise_words(promise, as_of),
        EntryKind::Effort(effort) => effort_words(effort),
        EntryKind::Event => String::new(),
    }
}

fn contact_detail(entry: &Entry, contact: &Contact, record: &Record) -> String {
    let part = match contact.direction {
        Direction::Out => "to",
        Direction::In => "from",
    };
    let with = entry
        .people
        .iter()
        .filter(|involved| involved.part == part)
        .filter_map(|involved| record.people.iter().find(|person| person.id == involved.person))
        .map(|person| match person.role_at(&entry.when).0 {
            "" => person.name.clone(),
            role => role.to_owned(),
        })
        .collect::<Vec<_>>();
    let what = EntryName::of(&entry.kind).title();
    let people = words::list(&with);
    match (with.is_empty(), contact.direction, awaits_reply(contact)) {
        (true, _, false) => entries::contact(&what),
        (true, _, true) => entries::contact_waiting(&what),
        (false, Direction::In, _) => entries::contact_from(&what, &people),
        (false, Direction::Out, false) => entries::contact_to(&what, &people),
        (false, Direction::Out, true) => entries::contact_to_waiting(&what, &people),
    }
}

/// A message out that wants a reply and has none logged.
pub fn awaits_reply(contact: &Contact) -> bool {
    contact.direction == Direction::Out && contact.reply_wanted && contact.answered_by.is_none()
}

/// When the meeting is. Where the entry's own day stands beside it, only the hours are left to say.
fn meeting_detail(entry: &Entry, meeting: &Meeting) -> String {
    let own_day = entry.when.exact_day();
    match meeting.status {
        MeetingStatus::Cancelled => entries::cancelled(),
        _ if own_day.is_some() && own_day == super::meeting_day(meeting) => {
            super::meeting_hours(meeting).map(|words| format!("{words}.")).unwrap_or_default()
        }
        MeetingStatus::Planned | MeetingStatus::Held => {
            super::meeting_words(meeting).map(|words| format!("{words}.")).unwrap_or_default()
        }
    }
}

/// Hours and costs in words; "not recorded" where neither is known.
pub fn effort_words(effort: &Effort) -> String {
    let time = effort.minutes.map(minutes_words);
    let cost = effort.cost_pence.map(|pence| format!("£{}.{:02}", pence / 100, pence % 100));
    let known: Vec<String> = time.into_iter().chain(cost).collect();
    if known.is_empty() { entries::effort_unknown() } else { known.join(", ") }
}

/// How a promise or an awaited reply stands, in sentences.
pub fn standing(entry: &Entry, record: &Record, as_of: NaiveDate) -> Vec<String> {
    match &entry.kind {
        EntryKind::Promise(promise) => vec![promise_words(promise, as_of)],
        EntryKind::Contact(contact) if contact.reply_wanted => {
            let status = reply_status_with(entry, answer(contact, record), as_of);
            vec![words::reply_sentence(&status)]
        }
        _ => Vec::new(),
    }
}

fn promise_words(promise: &Promise, as_of: NaiveDate) -> String {
    words::promise_sentence(&promise_status(promise, as_of), promise)
}

fn answer<'a>(contact: &Contact, record: &'a Record) -> Option<&'a Entry> {
    let id = contact.answered_by?;
    record.entries.iter().find(|entry| entry.id == id)
}

/// The entries that a filter lets through, newest first; undated ones last.
pub fn timeline(record: &Record, filter: &EntryFilter, as_of: NaiveDate) -> EntryList {
    let mut found: Vec<&Entry> =
        record.entries.iter().filter(|entry| lets_through(filter, entry)).collect();
    found.sort_by_key(|entry| {
        let last = entry.when.latest();
        (last.is_none(), std::cmp::Reverse((last, entry.when.earliest(), entry.added_on, entry.id)))
    });
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    if filter.most > 0 {
        found.truncate(usize::try_from(filter.most).unwrap_or(usize::MAX));
    }
    let entries = found.into_iter().map(|entry| summary(entry, record, as_of)).collect();
    EntryList { entries, total }
}

fn lets_through(filter: &EntryFilter, entry: &Entry) -> bool {
    let text = filter.text.trim().to_lowercase();
    let within = |date: Option<NaiveDate>, test: &dyn Fn(NaiveDate) -> bool| date.is_some_and(test);
    (filter.types.is_empty() || filter.types.contains(&entry_type(&entry.kind)))
        && (text.is_empty()
            || entry.title.to_lowercase().contains(&text)
            || entry.notes.to_lowercase().contains(&text))
        && filter.person.is_none_or(|id| entry.people.iter().any(|p| p.person == id))
        && filter.issue.is_none_or(|id| entry.issues.contains(&id))
        && filter.from.is_none_or(|from| within(entry.when.latest(), &|last| last >= from))
        && filter.to.is_none_or(|to| within(entry.when.earliest(), &|first| first <= to))
        && (!filter.has_file || !entry.files.is_empty())
        && (!filter.working_well || entry.working_well)
        && (!filter.drafts || entry.draft)
        && filter.clause.as_ref().is_none_or(|key| {
            entry.clauses.iter().any(|c| c.charter == key.charter && c.clause == key.clause)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Record {
        crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record
    }

    #[test]
    fn unknown_hours_are_not_recorded_and_never_zero() {
        assert_eq!(effort_words(&Effort::default()), "Not recorded");
        let both = Effort { minutes: Some(90), cost_pence: Some(1205), activity: String::new() };
        assert_eq!(effort_words(&both), "1 h 30 min, £12.05");
        assert_eq!(effort_words(&Effort { minutes: Some(0), ..both }), "0 min, £12.05");
    }

    #[test]
    fn the_timeline_runs_from_the_newest_and_ends_with_the_undated() {
        let record = sample();
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let lines = timeline(&record, &EntryFilter::default(), today).entries;
        assert_eq!(lines.len(), record.entries.len());
        assert_eq!(lines[0].title, "Formal complaint");
        let undated = lines.iter().position(|line| line.when == When::Undated).unwrap();
        assert!(lines[undated..].iter().all(|line| line.when == When::Undated));
        let may = EntryFilter {
            from: NaiveDate::from_ymd_opt(2019, 5, 7),
            to: NaiveDate::from_ymd_opt(2019, 5, 9),
            ..EntryFilter::default()
        };
        let titles: Vec<_> =
            timeline(&record, &may, today).entries.into_iter().map(|l| l.title).collect();
        assert_eq!(titles.len(), 3, "two days and the range that spans them: {titles:?}");
        let newest = timeline(&record, &EntryFilter { most: 2, ..EntryFilter::default() }, today);
        assert_eq!(newest.entries, lines[..2]);
        assert_eq!(newest.total as usize, record.entries.len(), "the total is of all that fit");
    }
}
