//! Calendar files: a meeting with its days, or the whole record.

use chrono::{DateTime, Days, NaiveDate, Utc};
use evenhand_calendar::{Alarm, ExportEntry, ExportKind, WriteOptions, write};
use evenhand_core::charter::{Finding, Measure, promise_status};
use evenhand_core::record::{
    DueFrom, Entry, EntryKind, Id, Meeting, MeetingStatus, MeetingTime, Outcome, Promise,
    Provenance, Record, london_date,
};
use evenhand_words as words;
use evenhand_words::tr::calendar;

use crate::check;
use crate::view;

/// What to show in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownInCalendar {
    /// Real titles and places. Otherwise words that tell nothing private.
    pub titles: bool,
}

/// The calendar file of some entries, or of the whole record where `only` is `None`. It is stamped with the
/// times at which they came to say what they say, as the record's history tells it.
/// `None`: nothing in them has a date.
pub fn file(
    record: &Record,
    provenance: &Provenance,
    only: Option<Id>,
    shown: ShownInCalendar,
    at: DateTime<Utc>,
) -> Option<Vec<u8>> {
    let chosen = record.entries.iter().filter(|entry| only.is_none_or(|id| entry.id == id));
    let today = london_date(at);
    let entries: Vec<ExportEntry> = chosen
        .filter(|entry| !entry.draft)
        .flat_map(|entry| of_entry(record, provenance, entry, shown, today))
        .collect();
    let name = only.is_none().then(|| "Evenhand".to_owned());
    (!entries.is_empty()).then(|| write(&entries, &WriteOptions { calendar_name: name }))
}

/// The calendar file of a meeting that is not in the record yet.
pub fn file_of_meeting(
    record: &Record,
    meeting: &Meeting,
    title: &str,
    shown: ShownInCalendar,
    at: DateTime<Utc>,
) -> Option<Vec<u8>> {
    let id = crate::ids::new_id(at);
    let today = london_date(at);
    let entries = of_meeting(record, &Subject { id, title, stamp: at }, meeting, shown, today);
    (!entries.is_empty()).then(|| write(&entries, &WriteOptions::default()))
}

/// A change of a meeting that other people's calendars have to hear of: SEQUENCE grows
/// (RFC 5545 section 3.8.7.4).
pub fn count_change(meeting: &mut Meeting, before: &Entry) {
    let EntryKind::Meeting(old) = &before.kind else { return };
    let moved = (&old.starts, &old.ends, old.status, &old.place)
        != (&meeting.starts, &meeting.ends, meeting.status, &meeting.place);
    meeting.sequence = old.sequence.saturating_add(u32::from(moved));
}

struct Subject<'a> {
    id: Id,
    title: &'a str,
    stamp: DateTime<Utc>,
}

fn of_entry(
    record: &Record,
    provenance: &Provenance,
    entry: &Entry,
    shown: ShownInCalendar,
    today: NaiveDate,
) -> Vec<ExportEntry> {
    let title = view::title(entry);
    // Not the time of exporting: the same record gives the same file.
    let arrival = provenance.arrivals.get(&entry.id);
    let stamp = arrival.map_or(entry.added_on, |arrival| arrival.as_now.at);
    let subject = Subject { id: entry.id, title: &title, stamp };
    match &entry.kind {
        EntryKind::Meeting(meeting) => of_meeting(record, &subject, meeting, shown, today),
        EntryKind::Promise(promise) => {
            of_promise(&subject, promise, shown, today).into_iter().collect()
        }
        EntryKind::Contact(contact) if view::awaits_reply(contact) => contact
            .reply_due
            .exact_day()
            .map(|due| day(&subject, ExportKind::ReplyDue, due, shown))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

/// The day by which an open promise or time limit is due, named as what it is: the family's own is nobody's promise.
fn of_promise(
    subject: &Subject<'_>,
    promise: &Promise,
    shown: ShownInCalendar,
    today: NaiveDate,
) -> Option<ExportEntry> {
    let status = promise_status(promise, today);
    let due = status.due_now.or(status.due).filter(|_| promise.outcome == Outcome::Open)?;
    let kind = match promise.due_from {
        DueFrom::Word => ExportKind::PromiseDue.words(),
        DueFrom::TimeLimit => ExportKind::TimeLimit.words(),
        DueFrom::OwnTimeLimit => calendar::own_time_limit(),
    };
    let what = if shown.titles { format!("{kind}: {}", subject.title) } else { kind };
    let given = promise.put_off_to().filter(|_| status.due_now.is_some()).unwrap_or(promise.due);
    let mut event = day(subject, ExportKind::PromiseDue, due, shown);
    // A month or a year that was named stands on its last day, which nobody named.
    event.summary = Some(match given.exact_day() {
        Some(_) => what,
        None => calendar::due_within(&what, &words::latest(&given)),
    });
    Some(event)
}

fn of_meeting(
    record: &Record,
    subject: &Subject<'_>,
    meeting: &Meeting,
    shown: ShownInCalendar,
    today: NaiveDate,
) -> Vec<ExportEntry> {
    let Some(starts) = meeting.starts.clone() else { return Vec::new() };
    let mut main = ExportEntry::new(subject.id, ExportKind::Meeting, starts.clone(), subject.stamp);
    main.ends = meeting.ends.clone().or_else(|| next_day(&starts));
    main.sequence = meeting.sequence;
    main.cancelled = meeting.status == MeetingStatus::Cancelled;
    main.alarms = vec![Alarm::DayBefore, Alarm::HourBefore];
    if shown.titles {
        main.summary = Some(subject.title.to_owned());
        main.location.clone_from(&meeting.place);
    }
    let mut all = vec![main];
    if meeting.status == MeetingStatus::Cancelled || meeting.charter.is_empty() {
        return all;
    }
    let Ok(findings) = check::by_charter(record, &meeting.charter, meeting, today) else {
        return all;
    };
    for (measure, kind) in
        [(Measure::Notice, ExportKind::LastDayToBook), (Measure::Papers, ExportKind::PapersDue)]
    {
        if let Some(due) = last_day(&findings, measure) {
            let mut entry = day(subject, kind, due, shown);
            entry.sequence = meeting.sequence;
            all.push(entry);
        }
    }
    all
}

/// The last day that is in time by every clause of a measure; those that only recommend count where there is no other.
/// Another council's charter asks nobody here for anything.
fn last_day(findings: &[Finding], measure: Measure) -> Option<NaiveDate> {
    let own = || findings.iter().filter(|own| own.measure == measure && !own.comparison);
    // Where the charter's words speak of clear days, no other way of counting gives a day.
    let day = |finding: &Finding| finding.latest_day.or(finding.latest_day_clear);
    let binding = own().filter(|finding| !finding.recommended).filter_map(day).min();
    binding.or_else(|| own().filter_map(day).min())
}

fn day(
    subject: &Subject<'_>,
    kind: ExportKind,
    due: NaiveDate,
    shown: ShownInCalendar,
) -> ExportEntry {
    let starts = MeetingTime::Date { date: due };
    let mut entry = ExportEntry::new(subject.id, kind, starts.clone(), subject.stamp);
    entry.ends = next_day(&starts);
    entry.alarms = vec![Alarm::DayBefore];
    if shown.titles {
        entry.summary = Some(format!("{}: {}", kind.words(), subject.title));
    }
    entry
}

/// An all-day event ends on the day after its last (RFC 5545 section 3.6.1).
fn next_day(time: &MeetingTime) -> Option<MeetingTime> {
    match time {
        MeetingTime::Date { date } => {
            date.checked_add_days(Days::new(1)).map(|date| MeetingTime::Date { date })
        }
        MeetingTime::At { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(id: &str, kind: &str, (measures, amount): (&str, u32)) -> serde_json::Value {
        serde_json::json!({
            "id": id, "title": "What we agreed", "quote": "as we agreed", "kind": kind,
            "rule": { "measures": measures, "amount": amount, "unit": "days", "first_day": "not_counted" },
        })
    }

    /// The days of all-day events in the file of a meeting on Monday 30 November 2026.
    fn due_days(clauses: &[serde_json::Value], council: &str) -> Vec<String> {
        let at: DateTime<Utc> = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut record = crate::sample::package(at).unwrap().record;
        record.info.council = "Hounslow".into();
        let charter = serde_json::json!({
            "format": 1, "id": "ours", "title": "Our charter", "council": council, "clauses": clauses,
        });
        record.charters.insert("ours".into(), charter);
        let starts = MeetingTime::At {
            utc: "2026-11-30T10:00:00Z".parse().unwrap(),
            local: "2026-11-30T10:00:00".parse().unwrap(),
            zone: "Europe/London".into(),
        };
        let meeting =
            Meeting { charter: "ours".into(), starts: Some(starts), ..Meeting::default() };
        let shown = ShownInCalendar { titles: false };
        let file = file_of_meeting(&record, &meeting, "Ours", shown, at).unwrap();
        let file = String::from_utf8(file).unwrap();
        file.lines()
            .filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:"))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn of_several_clauses_the_earliest_day_of_those_that_bind_is_in_the_file() {
        let all = [
            clause("a", "timed", ("notice", 10)),
            clause("b", "timed", ("notice", 12)),
            clause("c", "recommendation", ("notice", 20)),
            clause("d", "recommendation", ("papers", 3)),
            clause("e", "recommendation", ("papers", 5)),
        ];
        assert_eq!(due_days(&all, "Hounslow"), ["20261118", "20261125"]);
        assert_eq!(due_days(&all[2..], "Hounslow"), ["20261110", "20261125"]);
        assert_eq!(due_days(&all, "Haringey"), Vec::<String>::new(), "another council's charter");
        assert_eq!(due_days(&[], "Hounslow"), Vec::<String>::new());
    }
}
