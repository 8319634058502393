//! Deleting for good, and the yearly question about old things.

use evenhand_core::record::Id;

use super::{Host, now};
use crate::contract::{
    BackupsForgotten, DeleteForGood, Nothing, Receipt, RetentionView, UserError, UserResult,
};
use crate::retention;

impl Host {
    /// Deletes things for good, from the bin or from the record.
    pub fn delete_for_good(&self, request: DeleteForGood) -> UserResult<Receipt> {
        self.erase(request.items.iter().map(|key| key.id).collect())
    }

    /// Deletes for good everything in the bin.
    pub fn empty_bin(&self, _: Nothing) -> UserResult<Receipt> {
        let binned = self.with(|session| Ok(session.store().bin()?))?;
        self.erase(binned.iter().map(|binned| binned.item.id()).collect())
    }

    /// Deletes the backups that still hold things deleted for good.
    pub fn forget_in_backups(&self, _: Nothing) -> UserResult<BackupsForgotten> {
        self.with(|session| retention::forget_in_backups(session, now()))
    }

    /// Whether to ask about things that nobody touched for a year, and about which.
    pub fn retention_due(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::view(session, now()))
    }

    /// Keeps them; the question comes again in 12 months.
    pub fn retention_keep(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::keep(session, now()))
    }

    fn erase(&self, items: Vec<Id>) -> UserResult<Receipt> {
        if items.is_empty() {
            return Err(UserError::NothingChosen);
        }
        let at = now();
        let deleted = self.with(|session| {
            let deleted = retention::delete(session, &items, at)?;
            session.forget_old_passwords()?;
            Ok(deleted)
        })?;
        // Pages that were laid out and copies that were opened may hold the words too.
        self.state().made.clear();
        self.state().remade.clear();
        let _ = std::fs::remove_dir_all(self.inner.folders.opened_copies());
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Receipt {
            items: small(deleted.items),
            day: super::today(),
            backups: small(deleted.backups),
            backups_until: deleted.backups_until,
            words: deleted.words,
            status: self.status(Nothing {})?,
        })
    }
}
