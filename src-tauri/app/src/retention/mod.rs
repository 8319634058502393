//! What is kept no longer than it is needed: deleting for good, and the yearly question.

use chrono::{DateTime, Months, NaiveDate, Utc};
use evenhand_core::record::{Id, london_date};
use evenhand_words::tr::retention;

use crate::contract::{BackupsForgotten, ItemList, RetentionView, UserResult};
use crate::count::to_u32;
use crate::session::Session;
use crate::view::{thing, things};

/// After so many months without a change, and without a review, it is asked.
const MONTHS: Months = Months::new(12);
/// The app keeps backups of so many months.
const BACKUP_MONTHS: Months = Months::new(9);
/// The setting with the day of the last review.
const REVIEWED: &str = "retention_reviewed";

/// What was deleted for good, without content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Things that were, files included.
    pub items: usize,
    /// Backups and damaged copies that still hold such things.
    pub backups: usize,
    /// When the backups will be gone by themselves, if the app is used every month.
    pub backups_until: Option<NaiveDate>,
    /// All of it in sentences.
    pub words: Vec<String>,
}

/// Deletes things for good and says what is left of them where.
///
/// # Errors
/// Where the store refuses; then nothing was deleted.
pub fn delete(session: &mut Session, items: &[Id], at: DateTime<Utc>) -> UserResult<Deleted> {
    let items = session.erase(items, at)?;
    let store = session.store();
    let damaged = store.damaged_copies()?.len();
    let backups = store.backups_with_erased()?.len();
    let day = london_date(at);
    let backups_until = (backups > 0).then(|| day.checked_add_months(BACKUP_MONTHS)).flatten();
    let copies = backups + damaged;
    let mut said = vec![retention::deleted(items, day), retention::gone()];
    said.extend((copies > 0).then(|| retention::backups_hold(copies)));
    said.extend(backups_until.map(retention::backups_go));
    said.extend((damaged > 0).then(retention::damaged_stays));
    said.push(retention::saved_outside());
    Ok(Deleted { items, backups: copies, backups_until, words: said })
}

/// Deletes the backups that still hold things deleted for good, after a backup of the record as it is.
///
/// # Errors
/// Where the new backup could not be made: then none was deleted.
pub fn forget_in_backups(session: &mut Session, at: DateTime<Utc>) -> UserResult<BackupsForgotten> {
    let removed = session.store_mut().forget_backups_with_erased(at)?;
    let words = match removed {
        0 => vec![retention::no_backup_holds()],
        many => vec![retention::backups_deleted(many), retention::new_backup()],
    };
    Ok(BackupsForgotten { removed: to_u32(removed), words })
}

/// Whether it is time to ask about old things, and about which.
///
/// # Errors
/// Where the store cannot be read.
pub fn view(session: &Session, at: DateTime<Utc>) -> UserResult<RetentionView> {
    let store = session.store();
    let started = store.info()?.created;
    let kept = store.setting(REVIEWED)?.and_then(|day| day.parse().ok());
    let reviewed: NaiveDate = kept.unwrap_or_else(|| london_date(started));
    let next = reviewed.checked_add_months(MONTHS).unwrap_or(NaiveDate::MAX);
    let mut view = RetentionView {
        due: false,
        reviewed,
        next,
        things: ItemList::default(),
        words: Vec::new(),
    };
    let year_ago = at.checked_sub_months(MONTHS);
    let (Some(year_ago), true) = (year_ago, next <= london_date(at) && !session.is_sample()) else {
        return Ok(view);
    };
    let old: Vec<_> = store.untouched_since(year_ago)?.into_iter().map(|(item, _)| item).collect();
    if old.is_empty() {
        return Ok(view);
    }
    view.due = true;
    // The list keeps its order here: those left alone longest come first.
    view.things =
        ItemList { count: things(&old).count, first: old.iter().take(200).map(thing).collect() };
    view.words = vec![retention::unchanged(old.len()), retention::still_needed()];
    Ok(view)
}

/// Notes that the question was answered, so that it is asked again in 12 months.
///
/// # Errors
/// Where the disk refuses.
pub fn keep(session: &Session, at: DateTime<Utc>) -> UserResult<RetentionView> {
    session.store().set_setting(REVIEWED, Some(&london_date(at).to_string()))?;
    view(session, at)
}
