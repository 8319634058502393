//! A spreadsheet of hours or meetings: its rows, and what each means once a person has said which column is which.

mod among_columns;
mod amount;
mod by_headings;
mod map;
mod row;
mod sheet;
mod suggest;
mod totals;

pub use amount::{Amount, TimeUnit, minutes, pence};
pub(crate) use map::day as day_in;
pub use map::{HourColumn, HourMapping, rows};
pub use row::{HourRow, RowDoubt};
pub use sheet::{DataSheet, SheetCell, SheetError, read};
pub use suggest::{known_columns, suggested};
