//! Notes of an event: words to lines, lines that come in again, themes, and pure counts over them.
//!
//! A heading is where a line is written. It says nothing of how things are: nothing here sets a mood but what a
//! person chose, and no count looks at a heading.

mod again;
mod change;
mod propose;
mod raw;
mod same;
mod tally;
mod themes;

pub use again::{Again, bring_again};
pub use change::{LineChange, change_line, drop_theme, merge_themes};
pub use propose::{
    LeftOutLine, LineRole, NotesProposal, ProposedLine, ProposedRole, built, propose,
};
pub use raw::{RawKind, RawLine, from_text};
pub use same::{firsts, statements};
pub use tally::{ThemeCount, ThemeProgress, progress, tally};
pub use themes::{StarterTheme, starter_themes};
