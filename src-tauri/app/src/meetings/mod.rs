//! A meeting on a page, to take along, and what is noted after it.

mod page;
mod paper;
mod sheet;

pub use page::{page, with_questions};
pub use paper::pdf;
pub use sheet::{sheet, sheet_changes};

use chrono::{Days, NaiveDate};
use evenhand_core::record::{Entry, EntryKind, Id, Meeting, Record};
use evenhand_store::{EntryKindName, EntryOrder, StoredEntryFilter};

use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// A meeting by its entry's id.
///
/// # Errors
/// [`UserError::Gone`] where there is none.
pub fn find(record: &Record, id: Id) -> UserResult<(&Entry, &Meeting)> {
    let entry = record.entries.iter().find(|entry| entry.id == id).ok_or(UserError::Gone)?;
    Ok((entry, meeting_of(entry).ok_or(UserError::Gone)?))
}

/// Asks for meetings that are to come on a day, or take place on it, the soonest first. Those called off are not:
/// nothing is due of them.
pub fn ahead(date: NaiveDate, most: u32) -> StoredEntryFilter {
    StoredEntryFilter {
        kinds: vec![EntryKindName::Meeting],
        due_from: Some(date),
        order: EntryOrder::DueFirst,
        limit: most,
        ..StoredEntryFilter::default()
    }
}

/// For so many days a meeting is asked about after it.
const ASKED_DAYS: u64 = 30;

/// Meetings whose day has come and of which nobody has said what came of them, the newest first.
///
/// # Errors
/// Where the store cannot be read.
pub fn to_look_back_on(session: &Session, date: NaiveDate) -> UserResult<Vec<Entry>> {
    let filter = StoredEntryFilter {
        due_from: date.checked_sub_days(Days::new(ASKED_DAYS)),
        due_to: Some(date),
        open: true,
        draft: Some(false),
        ..ahead(date, 0)
    };
    let mut past = session.store().entries(&filter)?;
    past.reverse();
    Ok(past)
}

fn meeting_of(entry: &Entry) -> Option<&Meeting> {
    if let EntryKind::Meeting(meeting) = &entry.kind { Some(meeting) } else { None }
}

/// What may be told of: neither unfinished nor kept back.
fn told(entry: &&Entry) -> bool {
    !entry.draft && !entry.private
}
