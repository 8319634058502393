//! What families already have, read into types: mailboxes, chats, spreadsheets of hours and of surveys, minutes.
//!
//! Everything here is a proposal: a person looks it over before any of it is saved. Nothing is guessed in silence:
//! what was worked out carries a doubt, what is not known is absent. There are no sentences here; words are made
//! where a person reads them.
//!
//! Time and bytes come in as arguments; `clippy.toml` beside this crate bans the functions that would fetch them.

pub mod chat;
mod code_pages;
mod day_before;
mod due;
mod held;
pub mod hours;
pub mod kind;
#[cfg(test)]
mod kind_table_tests;
mod layout;
pub mod line;
pub mod mail;
pub mod mailbox;
pub mod minutes;
mod no_promise;
mod other_days;
pub mod pasted;
pub mod pictured;
pub mod promise;
mod promise_forms;
mod same_day;
mod spoken;
pub mod survey;
mod table;
mod text;
mod weekdays;
