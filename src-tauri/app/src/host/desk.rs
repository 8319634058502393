//! What only a desktop can do: ask a person for files, and open a file in another program.

use std::path::{Path, PathBuf};

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
    /// Record files: `.zip`, or `.json`.
    Record,
    /// Charter files: `.json`.
    Charter,
    /// One-file backups.
    Backup,
}

/// The desktop, as the use cases need it. The shell has the real one.
pub trait Desk: Send + Sync {
    /// Asks for files to read. Empty: the person closed the dialog.
    fn pick_files(&self, kind: FileKind, many: bool) -> Vec<PathBuf>;
    /// Asks for a folder.
    fn pick_folder(&self) -> Option<PathBuf>;
    /// Asks where to save, with a name to start from.
    fn save_as(&self, kind: FileKind, name: &str) -> Option<PathBuf>;
    /// Opens a file in the system's program for it. `false`: there was none.
    fn open(&self, path: &Path) -> bool;
}
