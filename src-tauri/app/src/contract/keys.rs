//! What opens the record, and changing it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Status;

/// What a person types to show that the record is theirs: the passphrase, or the recovery key.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Secret {
    /// Either of them.
    pub secret: String,
}

/// The computer's keychain and the open record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeychainView {
    /// This computer has one that answers.
    pub there: bool,
    /// The record opens by it.
    pub opens: bool,
}

/// Change the passphrase.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ChangePassphrase {
    /// The one in force, or the recovery key.
    pub current: String,
    /// The one to be.
    pub new: String,
}

/// Somebody else may know a secret: all of them are to be new.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ReplaceKeys {
    /// The passphrase in force, or the recovery key.
    pub current: String,
    /// The passphrase to be.
    pub new: String,
    /// Delete the backups in the record's folder too, after a new one was made.
    pub forget_backups: bool,
}

/// A recovery key to write down. It opens nothing before `confirm_recovery_key`.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoveryKeyShown {
    /// In groups.
    pub key: String,
}

/// Groups of the new recovery key, typed back from the paper.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ConfirmKey {
    /// At least two.
    pub groups: Vec<TypedGroup>,
}

/// One group, as typed.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct TypedGroup {
    /// Its number, from 1.
    pub number: u32,
    /// What was typed.
    pub text: String,
}

/// What opens the record was changed. Nothing that opened it before, and was replaced, opens it any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct KeysChanged {
    /// The keychain of this computer opened the record, and does not any more.
    pub keychain_off: bool,
    /// Backups from before that were deleted.
    pub backups_deleted: u32,
    /// Backups from before could not be deleted. They are sealed anew instead.
    pub backups_stayed: bool,
    /// The name of the backup file that was saved last outside the record. It opens with what opened the
    /// record then.
    pub saved_backup: Option<String>,
    /// Where the app stands now.
    pub status: Status,
}
