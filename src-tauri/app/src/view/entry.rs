//! Entries in lists: a title, a date in words, and one line on how each stands.

use chrono::NaiveDate;
use evenhand_core::charter::{promise_status, reply_status_with};
use evenhand_core::record::{
    Contact, Direction, Entry, EntryKind, HoursAndCosts, Involved, Meeting, MeetingStatus, Promise,
    Record, When,
};
use evenhand_words as words;
use evenhand_words::tr::{dates, entries};

use super::minutes_words;
use crate::contract::{EntryFilter, EntryList, EntrySummary, EntryType, UserResult};
use crate::count::to_u32;
use crate::session::Session;
use crate::step::EntryName;

/// The kind, without its facts.
pub fn entry_type(kind: &EntryKind) -> EntryType {
    match kind {
        EntryKind::Contact(_) => EntryType::Contact,
        EntryKind::Meeting(_) => EntryType::Meeting,
        EntryKind::Promise(_) => EntryType::Promise,
        EntryKind::Effort(_) => EntryType::Effort,
        EntryKind::Other => EntryType::Other,
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
        files: to_u32(entry.files.len()),
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
        EntryKind::Other => String::new(),
    }
}

fn contact_detail(entry: &Entry, contact: &Contact, record: &Record) -> String {
    let (own, other) = match contact.direction {
        Direction::Out => ("to", "from"),
        Direction::In => ("from", "to"),
    };
    // Parts are typed freely: "To" and " to" are the same, and whoever was "chair" was there too.
    let is = |involved: &Involved, part: &str| involved.part.trim().eq_ignore_ascii_case(part);
    let with = called(entry, record, |involved| is(involved, own));
    let others = called(entry, record, |involved| !is(involved, own) && !is(involved, other));
    let what = EntryName::of(&entry.kind).title();
    let people = words::list(&with);
    let line = match (with.is_empty(), contact.direction, awaits_reply(contact)) {
        (true, _, false) => entries::contact(&what),
        (true, _, true) => entries::contact_waiting(&what),
        (false, Direction::In, _) => entries::contact_from(&what, &people),
        (false, Direction::Out, false) => entries::contact_to(&what, &people),
        (false, Direction::Out, true) => entries::contact_to_waiting(&what, &people),
    };
    match others.is_empty() {
        true => line,
        false => format!("{line} {}", entries::contact_with(&words::list(&others))),
    }
}

/// What the people with some part in an entry were on its day, or their names.
fn called(entry: &Entry, record: &Record, takes: impl Fn(&Involved) -> bool) -> Vec<String> {
    let chosen = entry.people.iter().filter(|involved| takes(involved));
    chosen
        .filter_map(|involved| record.people.iter().find(|person| person.id == involved.person))
        .map(|person| match person.role_at(&entry.when).0 {
            "" => person.name.clone(),
            role => role.to_owned(),
        })
        .collect()
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
pub fn effort_words(effort: &HoursAndCosts) -> String {
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

/// The newest entries that a filter lets through, up to its `most`, undated ones last; and how many there are.
///
/// # Errors
/// Where the store cannot be read.
pub fn timeline(
    session: &Session,
    filter: &EntryFilter,
    as_of: NaiveDate,
) -> UserResult<EntryList> {
    let asked = super::filter::asked(filter, &filter.text);
    let found = session.store().entries(&asked)?;
    let total = to_u32(session.store().count_entries(&asked)?);
    let part = session.part(found.clone())?;
    let entries = found.iter().map(|entry| summary(entry, &part, as_of)).collect();
    Ok(EntryList { entries, total })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_took_part_in_a_message_is_named() {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut record = crate::sample::package(at).unwrap().record;
        record.people.clear();
        let mut entry = record.entries.remove(0);
        let parts = [("Ann", " To"), ("Bea", "chair"), ("Cal", ""), ("Dee", "from")];
        entry.people = Vec::new();
        for (name, part) in parts {
            let id = crate::ids::new_id(at);
            let named = evenhand_core::record::Person {
                name: name.into(),
                ..evenhand_core::record::Person::new(id, at)
            };
            entry.people.push(Involved { person: id, part: part.into() });
            record.people.push(named);
        }
        let said = |direction| {
            let contact = Contact { direction, ..Contact::default() };
            contact_detail(&entry, &contact, &record)
        };
        let what = EntryName::of(&entry.kind).title();
        assert_eq!(said(Direction::Out), format!("{what} to Ann. With Bea and Cal."));
        assert_eq!(said(Direction::In), format!("{what} from Dee. With Bea and Cal."));
    }

    #[test]
    fn unknown_hours_are_not_recorded_and_never_zero() {
        assert_eq!(effort_words(&HoursAndCosts::default()), "Not recorded");
        let both =
            HoursAndCosts { minutes: Some(90), cost_pence: Some(1205), activity: String::new() };
        assert_eq!(effort_words(&both), "1 h 30 min, £12.05");
        assert_eq!(effort_words(&HoursAndCosts { minutes: Some(0), ..both }), "0 min, £12.05");
    }

    #[test]
    fn the_timeline_runs_from_the_newest_and_ends_with_the_undated() {
        let (_dir, mut session) = crate::sample::session_for_tests();
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let list = |filter: &EntryFilter| timeline(&session, filter, today).unwrap();
        let lines = list(&EntryFilter::default()).entries;
        let titles = |text: &str| -> Vec<String> {
            let filter = EntryFilter { text: text.into(), ..EntryFilter::default() };
            list(&filter).entries.into_iter().map(|line| line.title).collect()
        };
        assert_eq!(lines[0].title, "Formal complaint");
        let undated = lines.iter().position(|line| line.when == When::Undated).unwrap();
        assert!(lines[undated..].iter().all(|line| line.when == When::Undated));
        let may = EntryFilter {
            from: NaiveDate::from_ymd_opt(2019, 5, 7),
            to: NaiveDate::from_ymd_opt(2019, 5, 9),
            ..EntryFilter::default()
        };
        let in_may: Vec<_> = list(&may).entries.into_iter().map(|line| line.title).collect();
        assert_eq!(in_may.len(), 3, "two days and the range that spans them: {in_may:?}");
        let newest = list(&EntryFilter { most: 2, ..EntryFilter::default() });
        assert_eq!(newest.entries, lines[..2]);
        assert_eq!(newest.total as usize, lines.len(), "the total is of all that fit");
        assert!(titles("formal compl").contains(&"Formal complaint".to_owned()));
        assert!(titles("nobody wrote this").is_empty());
        assert!(
            titles("\u{a7}").is_empty(),
            "a sign that no word holds is looked for all the same"
        );
        let record = session.record().unwrap();
        assert_eq!(lines.len(), record.entries.len());
        // What is said of an entry does not hang on what else was read with it.
        for line in &lines {
            let entry = record.entries.iter().find(|entry| entry.id == line.id).unwrap();
            assert_eq!(*line, summary(entry, &record, today));
        }
    }
}
