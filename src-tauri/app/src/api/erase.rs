//! Deleting for good, and the yearly question about old things.

use evenhand_core::record::Id;

use super::Host;
use super::keys::prove;
use crate::contract::{
    BackupsForgotten, DeleteForGood, Nothing, Receipt, RetentionView, Secret, UserError, UserResult,
};
use crate::count::to_u32;
use crate::retention;

impl Host {
    /// Deletes things for good, from the bin or from the record.
    pub fn delete_for_good(&self, request: DeleteForGood) -> UserResult<Receipt> {
        self.owner(&request.secret)?;
        // It cannot be taken back, so a thing that is another than was named stays.
        self.with(|session| {
            for key in &request.items {
                if session.store().kind_of(key.id)? != key.kind {
                    return Err(UserError::Gone);
                }
            }
            Ok(())
        })?;
        self.erase(request.items.iter().map(|key| key.id).collect())
    }

    /// Deletes for good everything in the bin.
    pub fn empty_bin(&self, request: Secret) -> UserResult<Receipt> {
        self.owner(&request.secret)?;
        let binned = self.with(|session| Ok(session.store().bin()?))?;
        self.erase(binned.iter().map(|binned| binned.item.id()).collect())
    }

    /// Deletes the backups that still hold things deleted for good.
    pub fn forget_in_backups(&self, request: Secret) -> UserResult<BackupsForgotten> {
        self.owner(&request.secret)?;
        self.with(|session| retention::forget_in_backups(session, self.clock().now()))
    }

    /// Whether to ask about things that nobody touched for a year, and about which.
    pub fn retention_due(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::view(session, self.clock().now()))
    }

    /// Keeps them; the question comes again in 12 months.
    pub fn retention_keep(&self, _: Nothing) -> UserResult<RetentionView> {
        self.with(|session| retention::keep(session, self.clock().now()))
    }

    /// Asks whether whoever is at the computer now may delete for good. There is nothing of anybody's in the
    /// sample.
    fn owner(&self, secret: &str) -> UserResult<()> {
        self.with(|session| if session.is_sample() { Ok(()) } else { prove(session, secret) })
    }

    fn erase(&self, items: Vec<Id>) -> UserResult<Receipt> {
        if items.is_empty() {
            return Err(UserError::NothingChosen);
        }
        let deleted = self.with(|session| {
            let deleted = retention::delete(session, &items, self.clock().now())?;
            session.forget_old_passwords()?;
            Ok(deleted)
        })?;
        // Pages that were laid out and copies that were opened may hold the words too.
        self.state().forget_pages();
        self.empty_copies();
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
