//! What only a desktop can do: ask a person for files, open a file in another program, keep a secret.

use std::path::{Path, PathBuf};

pub use evenhand_store::{Keychain, KeychainError};

/// What kind of file a dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Any file.
    Any,
    /// Invitations: `.ics`, `.eml`, `.msg`.
    Invitation,
    /// Calendar files.
    Calendar,
    /// PDF.
    Pdf,
    /// Word: `.docx`.
    Word,
    /// Tables for spreadsheets: `.csv`.
    Table,
    /// Record files: `.zip`, or `.json`.
    Record,
    /// Charter files: `.json`.
    Charter,
    /// Ladder files: `.json`.
    Ladder,
    /// Files of questions for feedback forms: `.json`.
    FormSet,
    /// One-file backups.
    Backup,
}

/// The desktop, as the use cases need it. The shell has the real one.
pub trait Platform: Send + Sync {
    /// Asks for files to read. Empty: the person closed the dialog.
    fn pick_files(&self, kind: FileKind, many: bool) -> Vec<PathBuf>;
    /// Asks for a folder.
    fn pick_folder(&self) -> Option<PathBuf>;
    /// Asks where to save, with a name to start from.
    fn save_as(&self, kind: FileKind, name: &str) -> Option<PathBuf>;
    /// Opens a file in the system's program for it. `false`: there was none.
    fn open(&self, path: &Path) -> bool;
    /// The computer's keychain; `None` where it has none, or none that answers.
    fn keychain(&self) -> Option<Box<dyn Keychain>>;
}
