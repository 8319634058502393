//! A meeting on a page, to take along, and what is noted after it.

mod page;
mod paper;
mod sheet;

pub use page::{page, with_questions};
pub use paper::pdf;
pub use sheet::{sheet, sheet_changes};

use chrono::NaiveDate;
use evenhand_core::charter::MeetingFacts;
use evenhand_core::record::{Entry, EntryKind, Id, Meeting, MeetingStatus, Record};

use crate::contract::{UserError, UserResult};

/// A meeting by its entry's id.
///
/// # Errors
/// [`UserError::Gone`] where there is none.
pub fn find(record: &Record, id: Id) -> UserResult<(&Entry, &Meeting)> {
    let entry = record.entries.iter().find(|entry| entry.id == id).ok_or(UserError::Gone)?;
    Ok((entry, meeting_of(entry).ok_or(UserError::Gone)?))
}

/// Meetings that are to come on a day, or take place on it, the soonest first. Those called off are not.
pub fn ahead(record: &Record, date: NaiveDate) -> Vec<(NaiveDate, &Entry, &Meeting)> {
    let mut ahead = dated(record);
    ahead.retain(|(day, _, meeting)| *day >= date && meeting.status != MeetingStatus::Cancelled);
    ahead
}

/// For so many days a meeting is asked about after it.
const ASKED_DAYS: i64 = 30;

/// Meetings whose day has come and of which nobody has said what came of them, the newest first.
pub fn to_look_back_on(record: &Record, date: NaiveDate) -> Vec<&Entry> {
    let mut past = dated(record);
    past.retain(|(day, entry, meeting)| {
        let ago = (date - *day).num_days();
        meeting.status == MeetingStatus::Planned && !entry.draft && (0..=ASKED_DAYS).contains(&ago)
    });
    past.into_iter().rev().map(|(_, entry, _)| entry).collect()
}

fn dated(record: &Record) -> Vec<(NaiveDate, &Entry, &Meeting)> {
    let day = |entry| {
        let meeting = meeting_of(entry)?;
        Some((MeetingFacts::from_meeting(meeting).day()?, entry, meeting))
    };
    let mut all: Vec<_> = record.entries.iter().filter_map(day).collect();
    all.sort_by_key(|(day, entry, _)| (*day, entry.id));
    all
}

fn meeting_of(entry: &Entry) -> Option<&Meeting> {
    if let EntryKind::Meeting(meeting) = &entry.kind { Some(meeting) } else { None }
}

/// What may be told of: neither unfinished nor kept back.
fn told(entry: &&Entry) -> bool {
    !entry.draft && !entry.private
}
