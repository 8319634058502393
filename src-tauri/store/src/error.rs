//! What can go wrong with a record on disk, told apart so that each gets its own words and way out.

use std::io::ErrorKind;

use evenhand_core::record::Id;
use rusqlite::ErrorCode;

use crate::SlotKind;

/// The store's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong. The texts are for logs and developers: they hold no personal data and no paths.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The passphrase opens no slot; the slots themselves are sound.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The recovery key opens no slot; the slots themselves are sound.
    #[error("the recovery key is wrong")]
    WrongRecoveryKey,
    /// The record has no slot of the kind asked for, or the keychain has no secret for it.
    #[error("the record cannot be opened this way")]
    NoSuchSlot,
    /// The computer's keychain did not answer, or its secret does not open the record.
    #[error("the keychain does not open the record")]
    Keychain,
    /// The last way in that a person can use may not be removed.
    #[error("the last way in cannot be removed")]
    LastSlot,
    /// The key files are from before the record was given another key: the secret that was tried is an old one.
    #[error("the key files are older than the record")]
    OldKeys,
    /// A way in cannot go on when the record is given another key, since its secret was not typed. It has to be, or
    /// the way in to be made anew.
    #[error("the {0:?} slot needs its secret to go on")]
    SecretNeeded(SlotKind),
    /// A backup is being made; it has to end first.
    #[error("a backup is being made")]
    BackupInMaking,
    /// Both copies of the slot file are damaged or missing.
    #[error("both copies of the key file are damaged")]
    DamagedKeys,
    /// The database is damaged, though the key is right.
    #[error("the database is damaged: {0}")]
    DamagedDatabase(String),
    /// Saves that are known of are not in the database: its log is damaged or gone, or it is an older one.
    #[error("the last save known here is later than what the database holds")]
    Older {
        /// How many changes of the history are missing; 0 where that is not known.
        missing: u64,
    },
    /// The bytes of a file are missing or are not the bytes that were stored.
    #[error("the bytes of file {0} are damaged or missing")]
    DamagedFile(Id),
    /// Another program, or this one a second time, has the record open.
    #[error("the record is open elsewhere")]
    OpenElsewhere,
    /// The record was written by a newer version; nothing was changed.
    #[error("the record has version {found}; this program knows up to {known}")]
    Newer {
        /// Version of the record.
        found: u32,
        /// Newest version known here.
        known: u32,
    },
    /// The disk is full; nothing was half-written.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the disk cannot be written to.
    #[error("the folder is read-only")]
    ReadOnly,
    /// Something of the record's own is no plain file or folder: a link, a pipe, or one in the other's place.
    #[error("{0} in the record's folder is no plain file or folder")]
    NotPlain(String),
    /// What somebody named to be read is no plain file: a folder, a pipe or a device.
    #[error("{0} is no plain file")]
    NamedNotPlain(String),
    /// The folder holds no record.
    #[error("there is no record in the folder")]
    NoRecord,
    /// The folder holds a record already; it was left alone.
    #[error("there is a record in the folder already")]
    AlreadyARecord,
    /// No such item is in the record, or the id is that of an item of another kind.
    #[error("no item {0}")]
    NoSuchItem(Id),
    /// A file's facts were put before its bytes.
    #[error("the bytes of file {0} were not stored first")]
    NoBytes(Id),
    /// The record's own facts would go, or there would be two of them.
    #[error("the change is not possible for item {0}")]
    Impossible(Id),
    /// A backup could not be checked, so it does not count as one.
    #[error("the backup failed its check: {0}")]
    BadBackup(String),
    /// The person stopped it; nothing was changed.
    #[error("it was stopped")]
    Stopped,
    /// A text could not be read as what it should be.
    #[error("not understood: {0}")]
    NotUnderstood(&'static str),
    /// Another fault of the disk.
    #[error("the disk failed: {0}")]
    Io(std::io::Error),
    /// Another fault of the database.
    #[error("the database failed: {0}")]
    Database(rusqlite::Error),
    /// An item could not be turned into JSON or back.
    #[error("an item is not readable: {0}")]
    Json(#[from] serde_json::Error),
    /// A cipher failed, which only a fault of memory or of the random source makes happen.
    #[error("encryption failed")]
    Cipher,
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::DamagedDatabase(error.to_string())
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::OpenElsewhere,
            // A failed sync of a full disk comes as this too; SQLite does not hand the cause on.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                Self::Io(std::io::Error::other(error))
            }
            _ => Self::Database(error),
        }
    }
}
