//! Tables of meetings: mapped by a person, saved as an entry a row. What a row does not say stays missing.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use evenhand_capture::hours::{
    DataSheet, MeetingDoubt, MeetingMapping, MeetingRow, holds_meetings, meeting_rows,
};
use evenhand_core::charter::day_of;
use evenhand_core::record::{
    Entry, EntryKind, Id, Meeting, MeetingKind, MeetingTime, Notice, Papers, Record, SentBasis,
    When,
};
use evenhand_words::{time, tr::tables};

use super::tables::{first_cells, save_rows};
use crate::contract::{MeetingRowLine, MeetingRowsPreview, UserResult};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::view;

/// A row that may be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedMeeting {
    /// What it says.
    pub row: MeetingRow,
    /// The meeting that it makes. `None`: it has no day that is sure.
    pub meeting: Option<Box<Meeting>>,
    /// The record has a meeting with the same time, title and place, or a row above says the same.
    pub known: bool,
    /// The record has a meeting then, under another title or at another place: it may be the same one, and counted
    /// twice its findings would be, too.
    pub beside: bool,
}

impl PlannedMeeting {
    /// Whether it can be saved: nothing in it is doubtful, and it is new. One that is [`PlannedMeeting::beside`]
    /// another is saved only where a person says that it is another.
    pub fn is_ready(&self) -> bool {
        self.row.doubts.is_empty() && !self.known && self.meeting.is_some()
    }
}

/// Reads the rows as a person mapped them, and tells those that the record has.
pub fn plan(
    sheet: &DataSheet,
    mapping: &MeetingMapping,
    kind: MeetingKind,
    record: &Record,
) -> Vec<PlannedMeeting> {
    let mut out: Vec<PlannedMeeting> = Vec::new();
    for mut row in meeting_rows(sheet, mapping) {
        let meeting = row.day.and_then(|day| meeting(&row, day, kind, record));
        if meeting.is_none() && row.day.is_some() {
            row.doubts.push(MeetingDoubt::StartUnclear);
        }
        let same = |title: &str, other: &Meeting| {
            meeting.as_ref().is_some_and(|own| {
                own.starts == other.starts && own.place == other.place && row.title == title
            })
        };
        let above = out
            .iter()
            .any(|one| one.meeting.as_ref().is_some_and(|other| same(&one.row.title, other)));
        let held = record.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Meeting(other) => Some((entry.title.as_str(), &**other)),
            _ => None,
        });
        let known = above || held.clone().any(|(title, other)| same(title, other));
        let beside = !known
            && meeting.as_ref().is_some_and(|own| {
                held.into_iter().any(|(_, other)| is_then(&own.starts, &other.starts))
            });
        out.push(PlannedMeeting { meeting: meeting.map(Box::new), known, beside, row });
    }
    out
}

/// Whether two meetings can begin at one time. One that has only a day can begin at any time of it.
fn is_then(own: &Option<MeetingTime>, other: &Option<MeetingTime>) -> bool {
    match (own, other) {
        (Some(MeetingTime::At { utc, .. }), Some(MeetingTime::At { utc: other, .. })) => {
            utc == other
        }
        (Some(own), Some(other)) => day_of(own) == day_of(other),
        _ => false,
    }
}

/// `None`: its time of day comes twice or not at all on its day.
fn meeting(
    row: &MeetingRow,
    day: NaiveDate,
    kind: MeetingKind,
    record: &Record,
) -> Option<Meeting> {
    let at = |time: NaiveTime| {
        let local = day.and_time(time);
        let utc = London.from_local_datetime(&local).single()?.with_timezone(&Utc);
        Some(MeetingTime::At { utc, zone: "Europe/London".to_owned(), local })
    };
    let starts = match row.starts {
        Some(time) => at(time)?,
        None => MeetingTime::Date { date: day },
    };
    // Without its start, an end would be one of a whole day.
    let ends = match row.ends.filter(|_| row.starts.is_some()) {
        Some(time) => Some(at(time)?),
        None => None,
    };
    let notice = Notice {
        sent_day: row.asked_on.map_or(When::Undated, When::day),
        basis: if row.asked_on.is_some() { SentBasis::User } else { SentBasis::Unknown },
        starts: Some(starts.clone()),
        ends: ends.clone(),
        ..crate::check::empty_notice()
    };
    let papers = match (row.papers_came, row.papers_sent) {
        (Some(day), _) => Papers::Came { when: When::day(day), at: None },
        (None, Some(day)) => Papers::Sent { when: When::day(day), at: None },
        (None, None) => Papers::Unknown,
    };
    Some(Meeting {
        meeting_kind: kind,
        starts: Some(starts),
        ends,
        place: row.place.clone(),
        notices: vec![notice],
        papers,
        charter: record.info.charter.clone(),
        ..Meeting::default()
    })
}

/// What a row says beside what a meeting has a place for.
fn notes(row: &MeetingRow) -> String {
    let day = |day: NaiveDate| view::when_words(&When::day(day));
    let alone = row.starts.is_none();
    let lines = [
        (!row.notes.is_empty()).then(|| row.notes.clone()),
        (!row.people.is_empty()).then(|| tables::who_was_there(&row.people)),
        row.ends.filter(|_| alone).map(|at| tables::ended_at(&time(at))),
        row.minutes.map(|minutes| tables::took(&view::minutes_words(minutes))),
        row.papers_came.and(row.papers_sent).map(|sent| tables::papers_sent_on(&day(sent))),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What a row says, in words.
pub fn facts(planned: &PlannedMeeting) -> Vec<String> {
    let row = &planned.row;
    let day = |day: NaiveDate| view::when_words(&When::day(day));
    // A row whose times do not fit is no meeting yet, and its day is known all the same.
    let when = planned.meeting.as_deref().and_then(view::meeting_words);
    let when = when.or_else(|| row.day.map(day));
    let lines = [
        Some(when.unwrap_or_else(|| view::when_words(&When::Undated))),
        (!row.title.is_empty()).then(|| row.title.clone()),
        (!row.place.is_empty()).then(|| row.place.clone()),
        row.asked_on.map(|asked| tables::asked_on(&day(asked))),
        row.papers_came.map(|came| tables::papers_came_on(&day(came))),
        row.papers_came
            .is_none()
            .then_some(row.papers_sent)
            .flatten()
            .map(|sent| tables::papers_sent_on(&day(sent))),
    ];
    let notes = notes(row);
    let notes = notes.lines().map(str::to_owned);
    lines.into_iter().flatten().chain(notes).collect()
}

/// The first of several tables that seems to be one of meetings; else the first.
pub fn first(sheets: &[DataSheet]) -> usize {
    sheets.iter().position(holds_meetings).unwrap_or_default()
}

/// Saves rows, by their numbers in the table, as one step.
///
/// # Errors
/// `UserError::NothingChosen`; where the store refuses, and then nothing changed.
pub fn save(
    session: &mut Session,
    rows: &[PlannedMeeting],
    numbers: &[usize],
    at: DateTime<Utc>,
) -> UserResult<Vec<Id>> {
    let chosen = rows.iter().filter(|one| one.is_ready() && numbers.contains(&one.row.number));
    let entries = chosen.filter_map(|PlannedMeeting { row, meeting, .. }| {
        let meeting = meeting.as_ref()?;
        let mut entry = Entry::new(new_id(at), EntryKind::Meeting(meeting.clone()), at);
        entry.title.clone_from(&row.title);
        entry.when = crate::check::when_of(meeting);
        entry.notes = notes(row);
        Some(entry)
    });
    save_rows(session, Step::ImportMeetings, entries.collect(), at)
}

/// What a table of meetings says, row by row. `kind`: which meetings they are, once a person has said it.
pub fn preview(
    sheets: &[DataSheet],
    (at, sheet): (u32, &DataSheet),
    mapping: MeetingMapping,
    kind: Option<MeetingKind>,
    record: &Record,
) -> MeetingRowsPreview {
    // Until a person has said the kind, each row is shown as it would be, and none can be saved.
    let assumed = kind.unwrap_or(MeetingKind::Other);
    let rows = plan(sheet, &mapping, assumed, record).into_iter();
    let rows = rows.map(|planned| MeetingRowLine {
        number: to_u32(planned.row.number),
        facts: [facts(&planned), Vec::from_iter(beside(&planned))].concat(),
        ready: kind.is_some() && planned.is_ready(),
        known: planned.known,
        beside: planned.beside,
        doubts: planned.row.doubts,
    });
    MeetingRowsPreview {
        rows: rows.collect(),
        cells: first_cells(sheet),
        sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        sheet: at,
        likely: holds_meetings(sheet),
        mapping,
    }
}

/// What is said of a meeting that the record may have already.
fn beside(planned: &PlannedMeeting) -> Option<String> {
    planned.beside.then(evenhand_words::tr::tables::beside)
}
