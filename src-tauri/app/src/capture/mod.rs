//! Bringing in what a family already has: mailboxes, chats, tables of hours, minutes, and files that are kept as they
//! are.
//!
//! Files are found and read in a child process; a person looks at what was found and chooses; what was chosen is saved
//! as one step. Nothing is saved before that.

mod apple_files;
pub mod chat_preview;
pub mod chats;
pub mod kept;
mod known_chats;
pub mod line;
pub mod mails;
pub mod mails_view;
pub mod meeting_rows;
pub mod minutes;
pub mod originals;
mod packed;
pub mod people;
pub mod plan;
pub mod promises;
pub mod save;
pub mod saved;
pub mod sides;
pub mod tables;
