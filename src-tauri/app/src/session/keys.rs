//! Changing what opens an open record, and sealing its files and backups with another key.

use chrono::{DateTime, Utc};
use evenhand_store::{NewKeys, SlotKind};

use super::Session;
use crate::contract::{ResealingView, UserResult};
use crate::count::to_u32;

impl Session {
    /// Changes what opens the record, and its key with it. Files and backups are sealed anew by
    /// [`Self::reseal_next`].
    ///
    /// # Errors
    /// Where the store refuses; then what opened the record before still does.
    pub fn change_keys(&mut self, keys: &NewKeys<'_>, at: DateTime<Utc>) -> UserResult<()> {
        // A backup in the making would be of the key from before.
        self.settle(true, at);
        self.store.change_keys(keys, at)?;
        self.find_resealing();
        Ok(())
    }

    /// Whether the computer's keychain is a way in.
    pub fn opens_by_keychain(&self) -> bool {
        self.store.slots().iter().any(|slot| slot.kind == SlotKind::Keychain)
    }

    /// Looks again what is still sealed with an older key.
    pub fn find_resealing(&mut self) {
        self.resealing_waits = false;
        self.resealing = self.store.resealing().unwrap_or_default();
    }

    /// Seals one file or backup anew with the record's key. `false`: there is none left, or the disk does
    /// not take it now.
    pub fn reseal_next(&mut self) -> bool {
        match self.store.reseal_next(&mut self.resealing) {
            Ok(more) => more,
            Err(_) => {
                self.resealing_waits = true;
                false
            }
        }
    }

    /// How far that is; `None`: nothing is left.
    pub fn resealing(&self) -> Option<ResealingView> {
        let (done, total) = (self.resealing.done(), self.resealing.total());
        let view =
            ResealingView { done: to_u32(done), total: to_u32(total), waits: self.resealing_waits };
        (done < total).then_some(view)
    }
}
