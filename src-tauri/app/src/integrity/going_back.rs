//! Going back to a backup: what it would do, and doing it, beside the use of the record.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use evenhand_core::record::{Id, Item};
use evenhand_store::{Backup, BackupContents, BackupsApart, Preview, Store, Why};

use crate::contract::{BackupPreview, BackupReason, BackupView, UserResult};
use crate::count::to_u32;
use crate::in_use::{InUse, StepInUse, StoreInUse, back_up, go_on};
use crate::view::things;

/// The backups of a record, newest first. One that cannot be opened is listed all the same, without its counts.
///
/// # Errors
/// Those of the disk.
pub(crate) fn list(apart: &BackupsApart) -> UserResult<Vec<BackupView>> {
    let view = |backup: Backup| {
        let counts = apart.counts(&backup).ok();
        BackupView {
            made: backup.made,
            why: reason(backup.why),
            entries: counts.map(|counts| to_u32(counts.entries)),
            files: counts.map(|counts| to_u32(counts.files)),
            bytes: backup.bytes,
            key: backup.name,
        }
    };
    Ok(apart.list()?.into_iter().map(view).collect())
}

/// What going back to a backup would do; nothing is changed.
///
/// # Errors
/// Where the backup is damaged or gone; those of the disk; [`crate::contract::UserError::Cancelled`].
pub(crate) fn look(
    record: &mut impl InUse,
    backup: &Backup,
    step: &StepInUse<'_>,
) -> UserResult<BackupPreview> {
    let contents = read(record, backup, step)?;
    let Compared { items, preview, .. } = compare(record, &contents, step)?;
    let left: BTreeSet<Id> = preview.would_leave.iter().map(|item| item.id).collect();
    let kept: Vec<Item> = items.into_iter().filter(|item| left.contains(&item.id())).collect();
    Ok(BackupPreview {
        made: backup.made,
        entries: to_u32(preview.counts.entries),
        files: to_u32(preview.counts.files),
        added: things(&preview.would_bring_back),
        changed: things(&preview.would_change),
        kept: things(&kept),
        erased: to_u32(preview.erased_since.len()),
    })
}

/// Brings back what a backup holds, as one step, after a backup of how things are now: how much came back, and how much
/// changed. Until that step, a stop leaves everything as it was.
///
/// # Errors
/// As [`look`]; where the backup before it cannot be made.
pub(crate) fn go(
    record: &mut impl InUse,
    backup: &Backup,
    clock: &dyn Fn() -> DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<(u32, u32)> {
    let contents = read(record, backup, step)?;
    back_up(record, Why::Restore, clock())?;
    let Compared { since, preview, .. } = compare(record, &contents, step)?;
    go_on(step, 0, 0)?;
    record.step(|session| {
        // Compared anew where something was saved since.
        let preview = match session.store().head()?.seq == since {
            true => preview,
            false => session.store().preview_contents(&contents)?,
        };
        let counts = (to_u32(preview.would_bring_back.len()), to_u32(preview.would_change.len()));
        session.store_mut().bring_back(preview, clock())?;
        Ok(counts)
    })
}

fn read(
    record: &mut impl InUse,
    backup: &Backup,
    step: &StepInUse<'_>,
) -> UserResult<BackupContents> {
    let apart = record.step(|session| Ok(session.store().backups_apart()))?;
    Ok(apart.read(backup, || step(0, 0))?)
}

/// What a backup would bring back to the record with these items, as it was after an event.
struct Compared {
    since: u64,
    items: Vec<Item>,
    preview: Preview,
}

fn compare(
    record: &mut impl InUse,
    contents: &BackupContents,
    step: &StepInUse<'_>,
) -> UserResult<Compared> {
    let mut told = |done, of| step(done, of);
    let (since, items) = Store::items_in_use(&mut StoreInUse(record), &mut told)?;
    let preview = contents.compared_with(&items);
    let preview = record.step(|session| Ok(session.store().without_erased(preview)?))?;
    Ok(Compared { since, items, preview })
}

fn reason(why: Why) -> BackupReason {
    match why {
        Why::Changes => BackupReason::Changes,
        Why::Closing => BackupReason::Closing,
        Why::Restore => BackupReason::Restore,
        Why::Import => BackupReason::Import,
        Why::Upgrade => BackupReason::Upgrade,
        Why::Erase => BackupReason::Deleting,
        Why::Keys => BackupReason::NewKeys,
    }
}
