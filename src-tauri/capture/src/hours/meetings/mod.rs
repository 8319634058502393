//! A spreadsheet of meetings: its rows, and what each means once a person has said which column is which. What a row
//! does not say stays missing, and what can mean more than one thing is asked.

mod columns;
mod row;
mod rows;
mod suggest;

pub use columns::{MeetingColumn, MeetingMapping};
pub use row::{MeetingDoubt, MeetingRow};
pub use rows::meeting_rows;
pub use suggest::{holds_meetings, suggested_meetings};
