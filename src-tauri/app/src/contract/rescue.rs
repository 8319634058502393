//! Rescue of a damaged record, and the backups that the app makes by itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemList, Status};

/// What can be saved of a damaged record. Nothing was changed to find out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RescueOptions {
    /// The record is not damaged but older than the last save that is known here; `null`: it is damaged.
    pub older: Option<OlderView>,
    /// The newest good backup; `null`: there is none.
    pub backup: Option<RescueBackup>,
    /// Newer backups that are damaged too.
    pub damaged_backups: u32,
    /// What can be read of the damaged record itself; `null`: too little.
    pub readable: Option<RescueReadable>,
    /// The way that loses least; `null`: neither way is open, and a one-file backup is needed.
    pub better: Option<RescueWay>,
}

/// A record whose last saves are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OlderView {
    /// How many changes are missing; 0 where that is not known.
    pub missing: u32,
}

/// What going back to the newest good backup would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RescueBackup {
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Entries in it.
    pub entries: u32,
    /// Files in it.
    pub files: u32,
    /// What can be read of the damaged record and is not in it, or is newer: this would be lost.
    pub lost: ItemList,
}

/// What reading the damaged record would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RescueReadable {
    /// Entries that can be read.
    pub entries: u32,
    /// Files that can be read.
    pub files: u32,
    /// Things that cannot be read.
    pub unreadable: u32,
    /// Those of them that the backup still knows. They can be brought back from it afterwards.
    pub lost: ItemList,
}

/// How to save a damaged record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RescueWay {
    /// Go back to the newest good backup.
    Backup,
    /// Keep what can be read of the damaged record.
    Salvage,
    /// Go on with what an older record holds.
    AsItIs,
}

/// Save a damaged record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rescue {
    /// In which way.
    pub how: RescueWay,
}

/// A damaged record was saved, and is open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Rescued {
    /// In which way.
    pub how: RescueWay,
    /// Entries there are now.
    pub entries: u32,
    /// Files there are now.
    pub files: u32,
    /// Things that could not be read.
    pub unreadable: u32,
    /// What is known of what was lost.
    pub lost: ItemList,
    /// Name of the folder, among the record's backups, in which the damaged record is kept.
    pub kept_as: String,
    /// Where the app stands now.
    pub status: Status,
}

/// Damaged files that were put back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MendedFiles {
    /// Names of those that were.
    pub mended: Vec<String>,
    /// Names of those that were not.
    pub still_damaged: Vec<String>,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// There had been changes for half an hour.
    Changes,
    /// The record was closed.
    Closing,
    /// Before an older state was brought back.
    Restore,
    /// Before a record file was brought in.
    Import,
    /// Before an upgrade to a newer version of the app.
    Upgrade,
    /// After something was deleted for good.
    Deleting,
    /// After all keys were replaced.
    NewKeys,
}

/// A backup that the app made by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupView {
    /// For `preview_backup` and `restore_from_backup`.
    pub key: String,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Why.
    pub why: BackupReason,
    /// Entries in it; `null`: it could not be opened.
    pub entries: Option<u32>,
    /// Files in it; `null`: it could not be opened.
    pub files: Option<u32>,
    /// Size in bytes. Files lie apart and are not copied into each backup.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Which backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupKey {
    /// From [`BackupView`].
    pub key: String,
}

/// What going back to a backup would do. Nothing was changed to find out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupPreview {
    /// When it was made.
    pub made: DateTime<Utc>,
    /// Entries in it.
    pub entries: u32,
    /// Files in it.
    pub files: u32,
    /// What would come back: it was removed since.
    pub added: ItemList,
    /// What would be as it was then: it was changed since. Titles as they were then.
    pub changed: ItemList,
    /// What was added since. It stays.
    pub kept: ItemList,
    /// What was deleted for good since. It stays deleted.
    pub erased: u32,
}

/// An older state was brought back, as one step that Undo takes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RestoredBackup {
    /// Things that came back.
    pub added: u32,
    /// Things that are as they were then.
    pub changed: u32,
    /// Where the app stands now.
    pub status: Status,
}
