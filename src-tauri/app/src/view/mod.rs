//! How entries and files are shown in lists: words and numbers, worked out in one place.

mod entry;
mod file;
mod filter;
mod item_list;
mod kind;
#[cfg(test)]
mod kind_table_tests;
mod meeting;
mod search;

pub use entry::{
    awaits_reply, effort_words, entry_type, standing, summary, timeline, title, when_words,
};
pub(crate) use file::searchable_text_while;
pub use file::{file_name, file_stem, file_view, media_type, searchable_text, shown};
pub use item_list::{thing, things};
pub use kind::{clean_name, is_hidden, opens_as, plays_as};
pub use meeting::{meeting_day, meeting_hours, meeting_words, minutes_words};
pub use search::{bin, search};
