//! What is kept no longer than it is needed: deleting for good, and the yearly question.

use chrono::{DateTime, Months, NaiveDate, Utc};
use evenhand_core::record::london_date;
use evenhand_store::{Backup, Why};
use evenhand_words::tr::retention;

use crate::contract::{BackupsForgotten, ItemList, RetentionView, UserResult};
use crate::count::to_u32;
use crate::in_use::{InUse, back_up};
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

/// Says of things that were deleted for good what is left of them where.
///
/// # Errors
/// Where the store cannot be read.
pub fn deleted(record: &mut impl InUse, items: usize, at: DateTime<Utc>) -> UserResult<Deleted> {
    let damaged = record.step(|session| Ok(session.store().damaged_copies()?))?.len();
    let backups = with_erased(record)?.len();
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
pub fn forget_in_backups(
    record: &mut impl InUse,
    at: DateTime<Utc>,
) -> UserResult<BackupsForgotten> {
    let backups = with_erased(record)?;
    let damaged = record.step(|session| Ok(session.store().damaged_copies()?))?;
    let removed = match backups.is_empty() && damaged.is_empty() {
        true => 0,
        false => forget(record, Why::Erase, (&backups, &damaged), at)?,
    };
    let words = match removed {
        0 => vec![retention::no_backup_holds()],
        many => vec![retention::backups_deleted(many), retention::new_backup()],
    };
    Ok(BackupsForgotten { removed: to_u32(removed), words })
}

/// Makes a backup of the record as it is, then deletes all from before, and databases that are kept damaged. How many
/// of both went.
///
/// # Errors
/// Where the new backup could not be made: then none was deleted.
pub(crate) fn forget_other_backups(
    record: &mut impl InUse,
    at: DateTime<Utc>,
) -> UserResult<usize> {
    let (backups, damaged) = record.step(|session| {
        let store = session.store();
        Ok((store.backups()?, store.damaged_copies()?))
    })?;
    forget(record, Why::Keys, (&backups, &damaged), at)
}

fn forget(
    record: &mut impl InUse,
    why: Why,
    (backups, damaged): (&[Backup], &[String]),
    at: DateTime<Utc>,
) -> UserResult<usize> {
    back_up(record, why, at)?;
    record.step(|session| Ok(session.store().forget_backups(backups, damaged)?))
}

/// The backups that still hold things deleted for good. They are opened beside the record, one by one.
fn with_erased(record: &mut impl InUse) -> UserResult<Vec<Backup>> {
    loop {
        let (apart, erased) = record.step(|session| {
            let store = session.store();
            Ok((store.backups_apart(), store.erased()?))
        })?;
        let backups = apart.with_any(&erased)?;
        // One that got another key meanwhile could not be opened, and would count.
        if record.step(|session| Ok(apart.are_of(session.store())))? {
            return Ok(backups);
        }
    }
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
