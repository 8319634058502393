//! Passwords of files that ask for one, kept in the record with all else.

use evenhand_core::record::Id;

use super::Session;
use crate::contract::UserResult;

/// How the keys of settings begin that hold a file's password.
const PASSWORD: &str = "password:";

impl Session {
    /// What opens a file that asks for a password, where the person gave it. It is kept in the record,
    /// encrypted as all of it is, so that a bundle can be made again.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn password(&self, file: Id) -> UserResult<Option<String>> {
        Ok(self.store.setting(&format!("{PASSWORD}{file}"))?)
    }

    /// Keeps a file's password, or with `None` forgets it.
    ///
    /// # Errors
    /// Where the store cannot be written.
    pub fn set_password(&self, file: Id, password: Option<&str>) -> UserResult<()> {
        Ok(self.store.set_setting(&format!("{PASSWORD}{file}"), password)?)
    }

    /// Forgets the passwords of files that are neither in the record nor in the bin any more.
    ///
    /// # Errors
    /// Where the store cannot be read or written.
    pub fn forget_old_passwords(&self) -> UserResult<()> {
        let mut known: Vec<Id> = self.store.files()?.iter().map(|file| file.id).collect();
        known.extend(self.store.bin()?.iter().map(|binned| binned.item.id()));
        for key in self.store.settings()?.keys() {
            let file = key.strip_prefix(PASSWORD);
            if file.is_some_and(|file| known.iter().all(|id| id.to_string() != file)) {
                self.store.set_setting(key, None)?;
            }
        }
        Ok(())
    }
}
