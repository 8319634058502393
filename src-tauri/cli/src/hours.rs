//! `import-hours`: a table of hours, looked through and brought in.

use std::path::PathBuf;

use crate::clock::now;
use clap::Args;
use evenhand_app::capture::tables;
use evenhand_app::view;
use evenhand_capture::chat::DayOrder;
use evenhand_capture::hours::{DataSheet, HourColumn, TimeUnit, known_columns, suggested};
use evenhand_words::tr::cli;
use serde_json::json;

use crate::capture::{empty_record, order};
use crate::record::read;
use crate::{Context, Failure, one_of, print, print_json, row_doubts, unlock};

/// Bring in a table of hours.
#[derive(Args)]
pub struct HoursArgs {
    /// `.csv`, `.xlsx`, `.xls` or `.ods`.
    file: PathBuf,
    /// What a bare number means: hours or minutes.
    #[arg(long, value_name = "UNIT", value_parser = unit)]
    unit: Option<TimeUnit>,
    /// What the columns hold, in their order: day, time, minutes, starts, ends, cost, activity, title, notes, nothing.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN", value_parser = column)]
    columns: Vec<HourColumn>,
    /// The order of days in figures: day-month-year or month-day-year.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    order: Option<DayOrder>,
    /// Which table of the file, from 1. Without it, the one whose headings say most.
    #[arg(long, value_name = "N")]
    sheet: Option<usize>,
}

pub fn unit(text: &str) -> Result<TimeUnit, String> {
    serde_json::from_value(text.into()).map_err(|_| one_of(&["hours", "minutes"]))
}

fn column(text: &str) -> Result<HourColumn, String> {
    serde_json::from_value(text.into()).map_err(|_| {
        one_of(&[
            "day", "time", "minutes", "starts", "ends", "cost", "activity", "title", "notes",
            "nothing",
        ])
    })
}

fn known(sheets: &[DataSheet], number: usize) -> usize {
    number.checked_sub(1).and_then(|at| sheets.get(at)).map_or(0, known_columns)
}

/// Prints the rows of a table as they are read, and saves those without a doubt where a record is named.
pub fn hours(args: &HoursArgs, context: &Context) -> Result<(), Failure> {
    let name = view::file_name(&args.file);
    let sheets = tables::read(&name, &read(&args.file)?)?;
    // Of several that say as much the first: a workbook may begin with a page of words.
    let best = || (1..=sheets.len()).rev().max_by_key(|number| known(&sheets, *number));
    let number = args.sheet.or_else(best).unwrap_or_default();
    let sheet = number.checked_sub(1).and_then(|at| sheets.get(at));
    let sheet = sheet.ok_or_else(|| Failure::Usage(cli::tables(sheets.len())))?;
    let mut mapping = suggested(sheet);
    mapping.unit = args.unit.or(mapping.unit);
    mapping.order = args.order.unwrap_or(mapping.order);
    if !args.columns.is_empty() {
        mapping.columns.clone_from(&args.columns);
    }
    let mut session = match context.record {
        Some(_) => Some(unlock::session(context)?),
        None => None,
    };
    let record = match &mut session {
        Some(session) => (*session.record()?).clone(),
        None => empty_record(),
    };
    let rows = tables::plan(sheet, &mapping, &record);
    for row in &rows {
        if context.json {
            print_json(
                &json!({ "row": row.row.number, "when": row.row.when, "minutes": row.row.effort.minutes, "cost_pence": row.row.effort.cost_pence, "title": row.row.title, "activity": row.row.effort.activity, "notes": row.row.notes, "doubts": row.row.doubts, "in_record": row.known, "ready": row.is_ready() }),
            )?;
        } else {
            row_doubts::tell(row.row.number, &row.row.doubts, row_doubts::hours);
        }
    }
    let ready: Vec<usize> =
        rows.iter().filter(|row| row.is_ready()).map(|row| row.row.number).collect();
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let mut saved = None;
    if let Some(mut session) = session {
        saved = Some(if ready.is_empty() {
            0
        } else {
            tables::save(&mut session, &rows, &ready, now())?.len()
        });
        session.close(now())?;
    }
    if context.json {
        return print_json(
            &json!({ "columns": mapping.columns, "headings": mapping.headings, "unit": mapping.unit, "order": mapping.order, "sheet": number, "sheets": names, "rows": rows.len(), "ready": ready.len(), "saved": saved }),
        );
    }
    if names.len() > 1 {
        print(&cli::tables(names.len()));
    }
    print(&cli::rows(rows.len(), ready.len()));
    Ok(())
}
