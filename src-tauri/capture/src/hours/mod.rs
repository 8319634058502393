//! A spreadsheet of hours or meetings: its rows, and what each means once a person has said which column is which.

mod among_columns;
mod amount;
mod binary_styles;
mod by_headings;
mod by_marks;
mod clock;
mod columns;
mod days;
mod map;
mod marks;
mod meetings;
mod old_styles;
mod row;
mod sheet;
mod styles;
mod suggest;
mod totals;

pub use amount::{Amount, TimeUnit, minutes, pence};
pub use columns::{HourColumn, HourMapping};
pub(crate) use days::day as day_in;
pub use map::rows;
pub use marks::{CellMark, MarkedCell};
pub use meetings::{
    MeetingColumn, MeetingDoubt, MeetingMapping, MeetingRow, holds_meetings, meeting_rows,
    suggested_meetings,
};
pub use row::{HourRow, RowDoubt};
pub use sheet::{DataSheet, SheetCell, SheetError, read};
pub use suggest::{known_columns, suggested};
