//! A backup by its name, and why it was made.

use chrono::{DateTime, Utc};

/// A backup that passed its check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its name in the folder of backups.
    pub name: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Why it was made.
    pub why: Why,
    /// Size of the file in bytes.
    pub bytes: u64,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Changes had waited for half an hour.
    Changes,
    /// The record was closed.
    Closing,
    /// An older state was brought back.
    Restore,
    /// A record file was brought in.
    Import,
    /// The record was brought up to a newer version of the app.
    Upgrade,
    /// Something was deleted for good, and the backups that still held it go.
    Erase,
    /// All keys are new, and the backups from before go.
    Keys,
}

impl Why {
    const ALL: [Self; 7] = [
        Self::Changes,
        Self::Closing,
        Self::Restore,
        Self::Import,
        Self::Upgrade,
        Self::Erase,
        Self::Keys,
    ];

    /// What stands in the file's name after the time.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Changes => "",
            Self::Closing => "-on-closing",
            Self::Restore => "-before-restore",
            Self::Import => "-before-import",
            Self::Upgrade => "-before-upgrade",
            Self::Erase => "-after-deleting",
            Self::Keys => "-after-new-keys",
        }
    }

    /// From what stands in a file's name after the time.
    pub(super) fn from_ending(ending: &str) -> Self {
        let named = |why: &&Self| !why.ending().is_empty() && ending.starts_with(why.ending());
        Self::ALL.iter().find(named).copied().unwrap_or(Self::Changes)
    }
}
