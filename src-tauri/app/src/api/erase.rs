//! Deleting for good, and the yearly question about old things.

use chrono::{DateTime, Utc};
use evenhand_core::record::Id;

use super::Host;
use crate::contract::{
    BackupsForgotten, DeleteForGood, Nothing, Receipt, RetentionView, Secret, UserError, UserResult,
};
use crate::count::to_u32;
use crate::retention;
use crate::session::Session;

impl Host {
    /// Deletes things for good, from the bin or from the record.
    pub fn delete_for_good(&self, request: DeleteForGood) -> UserResult<Receipt> {
        let opening = self.opening()?;
        let deleted = self.as_owner(opening, &request.secret, |session| {
            // It cannot be taken back, so a thing that is another than was named stays.
            for key in &request.items {
                if session.store().kind_of(key.id)? != key.kind {
                    return Err(UserError::Gone);
                }
            }
            erase(session, request.items.iter().map(|key| key.id).collect(), self.clock().now())
        })?;
        self.receipt(opening, deleted)
    }

    /// Deletes for good everything in the bin.
    pub fn empty_bin(&self, request: Secret) -> UserResult<Receipt> {
        let opening = self.opening()?;
        let deleted = self.as_owner(opening, &request.secret, |session| {
            let binned = session.store().bin()?;
            let items = binned.iter().map(|binned| binned.item.id()).collect();
            erase(session, items, self.clock().now())
        })?;
        self.receipt(opening, deleted)
    }

    /// Deletes the backups that still hold things deleted for good.
    pub fn forget_in_backups(&self, request: Secret) -> UserResult<BackupsForgotten> {
        let opening = self.opening()?;
        self.as_owner(opening, &request.secret, |_| Ok(()))?;
        retention::forget_in_backups(&mut self.open_then(opening), self.clock().now())
    }

    /// Whether to ask about things that nobody touched for a year, and about which.
    pub fn retention_due(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::view(session, self.clock().now()))
    }

    /// Keeps them; the question comes again in 12 months.
    pub fn retention_keep(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::keep(session, self.clock().now()))
    }

    /// Runs a use case that whoever is at the computer now must be allowed: to delete for good. There is nothing of
    /// anybody's in the sample.
    fn as_owner<T>(
        &self,
        opening: u64,
        secret: &str,
        act: impl FnOnce(&mut Session) -> UserResult<T>,
    ) -> UserResult<T> {
        match self.with_opening(opening, |session| Ok(session.is_sample()))? {
            true => self.with_opening(opening, act),
            false => self.with_proof(opening, secret, act),
        }
    }

    fn receipt(&self, opening: u64, deleted: usize) -> UserResult<Receipt> {
        // Pages that were laid out and copies that were opened may hold the words too.
        self.state().forget_pages();
        self.empty_copies();
        let now = self.clock().now();
        let deleted = retention::deleted(&mut self.open_then(opening), deleted, now)?;
        Ok(Receipt {
            items: to_u32(deleted.items),
            day: self.clock().today(),
            backups: to_u32(deleted.backups),
            backups_until: deleted.backups_until,
            words: deleted.words,
            status: self.status(Nothing {})?,
        })
    }
}

/// Deletes things for good. How many that were, with the files that only they had.
fn erase(session: &mut Session, items: Vec<Id>, at: DateTime<Utc>) -> UserResult<usize> {
    if items.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let deleted = session.erase(&items, at)?;
    session.forget_old_passwords()?;
    Ok(deleted)
}
