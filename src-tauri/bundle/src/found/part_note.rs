//! What became of files that came with a file or lie in it.

use serde::{Deserialize, Serialize};

use super::{said::SaidOfFile, unreadable::Unreadable};
use evenhand_words::tr::documents;

/// What became of files that came with a file or lie in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartNote {
    /// One cannot be shown.
    Unreadable {
        /// What it is called.
        name: String,
        /// Why not.
        why: Unreadable,
    },
    /// One is too deep in others to be shown.
    Deep {
        /// What it is called.
        name: String,
    },
    /// There are more than are shown.
    More {
        /// How many more.
        files: usize,
    },
    /// Some have the names of others, and are not shown.
    SameNames {
        /// How many.
        files: usize,
    },
    /// Some ask for a password.
    Locked,
    /// Files in a PDF come after its pages.
    InPdf {
        /// How many.
        files: usize,
    },
}

impl PartNote {
    pub(super) fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::Unreadable { name, why } => (documents::told_part(name), why.said().whole()),
            Self::Deep { name } => {
                (documents::told_deep_part(name), documents::told_deep_part_then())
            }
            Self::More { files } => return SaidOfFile::alone(documents::told_more(*files)),
            Self::SameNames { files } => {
                (documents::told_same_names(*files), documents::told_same_names_then(*files))
            }
            Self::Locked => (documents::told_locked_parts(), documents::told_locked_parts_then()),
            Self::InPdf { files } => {
                (documents::told_files_inside(*files), documents::told_files_inside_then(*files))
            }
        };
        SaidOfFile::new(found, then)
    }
}
