//! Notes of events: brought in, tagged line by line, themes, and what was answered.

mod answers;
mod bring;
mod table;
mod tag;
mod themes;
mod view;

pub use answers::{make_promise, remove_response, save_response};
pub use bring::{MOST_LINES, PART, PendingNotes, preview, read_apart, save};
pub use table::{csv, pdf};
pub use tag::{change, earlier_words, name_theme};
pub use themes::{add_or_change, merge, remove};
pub use view::{answers_behind, names_of, overview, responses, theme_views, view};
