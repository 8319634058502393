//! The ways in that a record can have.

use serde::{Deserialize, Serialize};

/// The ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A passphrase that a person knows.
    Passphrase,
    /// The printed recovery key.
    RecoveryKey,
    /// A secret in this computer's keychain.
    Keychain,
}
