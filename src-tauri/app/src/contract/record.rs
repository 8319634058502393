//! The record as a whole: opening, settings, safety.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemKey, ItemList, ResealingView};

/// Where the app stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Status {
    /// The open record.
    pub record: Option<OpenRecordView>,
    /// Records opened before, newest first.
    pub recent: Vec<RecentRecord>,
    /// A record was found damaged and its key is known: `rescue_options` says what can be saved.
    pub damaged: bool,
    /// Files the app was opened with, waiting to be looked at: keys for `read_dropped`.
    pub opened_files: Vec<DroppedFile>,
    /// The app's version.
    pub version: String,
}

/// The open record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenRecordView {
    /// Its key in the list of records opened before.
    pub key: String,
    /// Its name.
    pub title: String,
    /// Charter chosen for new meetings, by id.
    pub charter: String,
    /// The council it is about.
    pub council: String,
    /// Who letters are from.
    pub letters_from: String,
    /// Where answers go.
    pub reply_to: String,
    /// It is the sample.
    pub sample: bool,
    /// When the last backup was made and checked.
    pub backed_up: Option<DateTime<Utc>>,
    /// A backup is being made in the background.
    pub backing_up: bool,
    /// Why the last backup could not be made, in plain words; `null` where it could.
    pub backup_trouble: Option<String>,
    /// Files and backups are sealed with a new key; `null`: all of them are.
    pub resealing: Option<ResealingView>,
    /// Label of what Undo would undo.
    pub undo: Option<String>,
    /// Label of what Redo would redo.
    pub redo: Option<String>,
    /// How many entries there are.
    pub entries: u32,
    /// Things that had been in the bin for 30 days and were deleted for good when the record was opened.
    pub bin_emptied: u32,
    /// Whether the last saves are all there. Said once, where something is amiss.
    pub last_saves: LastSaves,
    /// The folder is inside one that a cloud service copies.
    pub in_synced_folder: bool,
}

/// Whether the last saves are all there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LastSaves {
    /// As far as is known.
    Here,
    /// Nobody can tell: the note of the last save is missing or damaged.
    Unknown,
    /// The record does not go on from the one that was last open on this computer: it is older, or another one.
    Older,
    /// The record was opened with a recovery key that was carried over when the passphrase was changed: somebody who
    /// knew the one before can have put another record there.
    Carried,
    /// Parts of the record are of one save and parts of another: the program was cut off, and its log is damaged.
    Mixed,
}

/// How far the system closes itself to a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Walls {
    /// It opens, changes, starts and reaches nothing.
    Closed,
    /// It starts no program, and the rest is not closed, or not all of it.
    Partly,
    /// It is held by its limits of memory and time alone.
    LimitsOnly,
}

/// How far this computer closes itself to the helper that reads files from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReaderWalls {
    /// `null`: no helper could be started, so that no such file is read.
    pub walls: Option<Walls>,
}

/// A record opened before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RecentRecord {
    /// A key for `open_record`; not a path.
    pub key: String,
    /// Its name.
    pub title: String,
    /// It is the sample.
    pub sample: bool,
    /// A computer's keychain opens it too.
    pub keychain: bool,
}

/// Which record of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordKey {
    /// Key of a [`RecentRecord`].
    pub key: String,
}

/// Start a record.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CreateRecord {
    /// Its name.
    pub title: String,
    /// The passphrase.
    pub passphrase: String,
    /// The charter to check meetings against, by id; empty for none yet.
    pub charter: String,
    /// The council it is about; empty where not said.
    pub council: String,
}

/// A record was started.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Created {
    /// Where the app stands now.
    pub status: Status,
    /// The recovery key, shown once, in groups.
    pub recovery_key: String,
}

/// Open a record.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct OpenRecord {
    /// From [`RecentRecord`].
    pub key: String,
    /// The passphrase, or the recovery key.
    pub secret: String,
}

/// Rename the record, choose its charter and council.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SetRecordInfo {
    /// Its name.
    pub title: String,
    /// Charter id, empty for none.
    pub charter: String,
    /// The council, empty where not said.
    pub council: String,
    /// Who letters are from; empty where not said.
    pub letters_from: String,
    /// Where answers go; empty where not said.
    pub reply_to: String,
}

/// What was undone or redone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// What it was, such as "Add a call". `None`: there was nothing.
    pub label: Option<String>,
    /// Where the app stands now.
    pub status: Status,
}

/// Theme and text size of the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// light, dark, cream or system.
    pub theme: WindowTheme,
    /// Percent of the usual size, 80 to 400.
    pub zoom: u32,
    /// Lock after so many idle minutes; 0 for never.
    pub lock_after_minutes: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: WindowTheme::System, zoom: 100, lock_after_minutes: 15 }
    }
}

/// Themes of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WindowTheme {
    /// As the desktop is set.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Cream, with lower contrast of paper to screen.
    Cream,
}

/// A file was saved where the person chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedFile {
    /// The file's own name, without its folder.
    pub name: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Look into or bring back a one-file backup.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RestoreBackup {
    /// The backup's passphrase or recovery key.
    pub secret: String,
    /// `false`: only show what it holds. `true`: bring it back as a new record beside this one.
    pub bring_back: bool,
}

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RestorePreview {
    /// The record's name.
    pub title: String,
    /// When the backup was made.
    pub made: DateTime<Utc>,
    /// Entries in it.
    pub entries: u32,
    /// Files in it.
    pub files: u32,
    /// It was brought back; the record list shows it.
    pub brought_back: bool,
}

/// Check the whole record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CheckRecord {
    /// The last link of the history as an earlier bundle printed it; empty where there is none at hand.
    pub printed: String,
}

/// The outcome of a check of the whole record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RecordCheck {
    /// The database is whole. Where it is not, `rescue_options` says what can be saved.
    pub database_ok: bool,
    /// Both copies of the key file are whole and the same.
    pub keys_ok: bool,
    /// One copy of the key file, or the database's first bytes, had to be mended when the record was opened.
    pub mended_on_opening: bool,
    /// Files whose bytes still match their fingerprint.
    pub files_ok: u32,
    /// Names of files that no longer do. `mend_files` can put them back.
    pub files_damaged: Vec<String>,
    /// Nothing in the chain of changes contradicts itself.
    pub history_ok: bool,
    /// Whether the chain leads to the link that was asked about. `None`: none was.
    pub printed_found: Option<bool>,
    /// How often this computer's clock went back to an earlier day while the record was kept.
    pub clock_set_back: u32,
    /// How many changes it holds.
    pub changes: u32,
    /// The chain's last link, 64 hex digits.
    pub head: String,
    /// All of it but the link in sentences, worst first, and what it does not show.
    pub said: Vec<String>,
}

/// What bringing in a record file would do. Nothing has changed yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// By which [`ImportChoice`] names it.
    pub key: String,
    /// The file's own name.
    pub file: String,
    /// The title of the record in it.
    pub title: String,
    /// It is of this record, and not of another.
    pub same_record: bool,
    /// Things that are not here.
    pub new: ItemList,
    /// Things that were changed in the file after they were changed here.
    pub newer_there: ItemList,
    /// Things that were changed here after they were changed in the file.
    pub newer_here: ItemList,
    /// Things that differ, and nobody can tell which came last.
    pub undecided: ItemList,
    /// Things of another record with the id of one that is here.
    pub foreign: ItemList,
    /// Things that were deleted here.
    pub deleted: ItemList,
    /// How many are here as they are there.
    pub same: u32,
    /// Names of files whose bytes are not in the file.
    pub missing: Vec<String>,
    /// Names of choices of entries that are kept there and not here. They come in too.
    pub filters: Vec<String>,
}

/// Which of two forms of a thing is to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhereTheyDiffer {
    /// The one that came last; the one here where nobody can tell.
    #[default]
    Newer,
    /// The one here.
    Mine,
    /// The one in the file.
    Theirs,
}

/// Bring in what a preview showed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportChoice {
    /// From [`ImportPreview`].
    pub key: String,
    /// What is to stand where both differ.
    pub differing: WhereTheyDiffer,
    /// Put things of another record beside those here that have their ids; otherwise they are left out.
    pub beside: bool,
    /// Bring back what was deleted here.
    pub bring_back: bool,
}

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Imported {
    /// Entries added or changed.
    pub entries: u32,
    /// Files added or changed.
    pub files: u32,
    /// How many of all things took the place of another form of them.
    pub changed: u32,
    /// Names of files that could not come in, since their bytes are not in the file.
    pub missing: Vec<String>,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Exported {
    /// The file.
    pub file: SavedFile,
    /// Names of files that are not in it, since their kept copies are damaged or missing.
    pub left_out: Vec<String>,
}

/// The first of what is in the bin.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct RemovedList {
    /// Last removed first.
    pub items: Vec<RemovedItem>,
    /// How much is in the bin.
    pub total: u32,
}

/// Something in the bin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RemovedItem {
    /// Which.
    pub key: ItemKey,
    /// Its title.
    pub title: String,
    /// When it was removed.
    pub removed: DateTime<Utc>,
}

/// A file that was dropped on the window or opened with the app. Its path stays on this side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DroppedFile {
    /// A key for `read_dropped` and `attach_dropped`.
    pub key: String,
    /// The file's own name.
    pub name: String,
    /// It is a folder.
    pub folder: bool,
}
