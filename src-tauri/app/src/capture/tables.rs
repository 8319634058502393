//! Tables of hours: read in the child, mapped by a person, saved as an entry a row.

use chrono::{DateTime, Utc};
use evenhand_capture::hours::{
    DataSheet, HourMapping, HourRow, RowDoubt, SheetCell, SheetError, rows,
};
use evenhand_core::record::{Change, Entry, EntryKind, Id, Item, Record, When};

use crate::contract::{RowLine, RowsPreview, UserError, UserResult};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::view;
use crate::worker::{self, ReadTable, WorkerLimits};

/// Reads the tables of a file in a process of its own.
///
/// # Errors
/// Where there is none that can be read.
pub fn read(name: &str, bytes: &[u8]) -> UserResult<Vec<DataSheet>> {
    let read = worker::run(&ReadTable, bytes, WorkerLimits::capture());
    let name = || name.to_owned();
    read.map_err(|why| why.of_file(&name()))?.map_err(|error| match error {
        SheetError::TooLarge => UserError::FileTooHard { name: name() },
        _ => UserError::FileNotUnderstood { name: name() },
    })
}

/// A row that may be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRow {
    /// What it says.
    pub row: HourRow,
    /// The record has an entry with the same day, time, cost and words.
    pub known: bool,
}

impl PlannedRow {
    /// Whether it is saved unless a person says otherwise: nothing in it is doubtful, and it is new.
    pub fn is_ready(&self) -> bool {
        let given = self.row.effort.minutes.is_some() || self.row.effort.cost_pence.is_some();
        self.row.doubts.is_empty() && !self.known && given
    }
}

/// Reads the rows as a person mapped them, and tells those that the record has.
pub fn plan(sheet: &DataSheet, mapping: &HourMapping, record: &Record) -> Vec<PlannedRow> {
    rows(sheet, mapping)
        .into_iter()
        .map(|row| PlannedRow { known: is_known(&row, record), row })
        .collect()
}

fn is_known(row: &HourRow, record: &Record) -> bool {
    row.when != When::Undated
        && record.entries.iter().any(|entry| match &entry.kind {
            EntryKind::Effort(effort) => {
                *effort == row.effort && entry.when == row.when && entry.title == title(row)
            }
            _ => false,
        })
}

fn title(row: &HourRow) -> &str {
    if row.title.is_empty() { &row.effort.activity } else { &row.title }
}

/// Saves rows, by their numbers in the table, as one step.
///
/// # Errors
/// [`UserError::NothingChosen`]; where the store refuses, and then nothing changed.
pub fn save(
    session: &mut Session,
    rows: &[PlannedRow],
    numbers: &[usize],
    at: DateTime<Utc>,
) -> UserResult<Vec<Id>> {
    // A sum counted beside its parts would double the hours, and what was not understood would be lost.
    let sound = |row: &&PlannedRow| row.row.doubts.iter().all(|doubt| *doubt == RowDoubt::NoDay);
    let chosen = rows.iter().filter(|row| numbers.contains(&row.row.number)).filter(sound);
    let entries = chosen.map(|PlannedRow { row, .. }| {
        let mut entry = Entry::new(new_id(at), EntryKind::Effort(row.effort.clone()), at);
        title(row).clone_into(&mut entry.title);
        entry.when = row.when;
        entry.notes.clone_from(&row.notes);
        entry
    });
    save_rows(session, Step::ImportHours, entries.collect(), at)
}

/// Saves what the rows of a table became as one step.
pub(super) fn save_rows(
    session: &mut Session,
    step: Step,
    entries: Vec<Entry>,
    at: DateTime<Utc>,
) -> UserResult<Vec<Id>> {
    if entries.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let ids = entries.iter().map(|entry| entry.id).collect();
    let put = |entry| Change::Put { item: Item::Entry(Box::new(entry)) };
    session.write(step, entries.into_iter().map(put).collect(), at)?;
    Ok(ids)
}

/// What a table of hours says, row by row.
pub fn preview(
    sheets: &[DataSheet],
    sheet: &DataSheet,
    mapping: HourMapping,
    record: &Record,
) -> RowsPreview {
    let rows = plan(sheet, &mapping, record).into_iter().map(|planned| RowLine {
        number: to_u32(planned.row.number),
        when_words: view::when_words(&planned.row.when),
        effort_words: view::effort_words(&planned.row.effort),
        title: if planned.row.title.is_empty() {
            planned.row.effort.activity.clone()
        } else {
            planned.row.title.clone()
        },
        ready: planned.is_ready(),
        known: planned.known,
        doubts: planned.row.doubts,
    });
    RowsPreview {
        rows: rows.collect(),
        cells: first_cells(sheet),
        sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        mapping,
    }
}

/// The first rows of a table as they stand.
pub fn first_cells(sheet: &DataSheet) -> Vec<Vec<String>> {
    let rows = sheet.rows.iter().take(8);
    rows.map(|row| row.iter().map(SheetCell::shown).collect()).collect()
}
