//! What the desktop tells the window unasked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something happened outside the pages. They ask to be told once, with the call `listen`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HostEvent {
    /// The person chose from the menu or pressed its keys.
    ///
    /// Undo and Redo come here also while a text field has the keyboard; there the page undoes the
    /// typing and not the record.
    Menu {
        /// What was chosen.
        action: MenuAction,
    },
    /// Files were dropped on the window.
    Dropped {
        /// Keys for `read_dropped` and `attach_dropped`.
        files: Vec<super::DroppedFile>,
    },
    /// Files were opened with the app while it was running; those it was started with are in `status`.
    Opened {
        /// Keys for `read_dropped`.
        files: Vec<super::DroppedFile>,
    },
}

/// The choices of the menu that the pages carry out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MenuAction {
    /// A new entry.
    New,
    /// Open an invitation.
    Open,
    /// Find.
    Find,
    /// Print a bundle.
    Print,
    /// Undo the last change.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Larger text.
    ZoomIn,
    /// Smaller text.
    ZoomOut,
    /// The usual text size.
    ZoomReset,
    /// Lock the record.
    Lock,
}
