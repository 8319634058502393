//! `import-meetings`: a table of meetings, looked through and brought in.

use std::path::PathBuf;

use clap::Args;
use evenhand_app::capture::meeting_rows::{self, PlannedMeeting};
use evenhand_app::capture::tables;
use evenhand_app::view;
use evenhand_capture::chat::DayOrder;
use evenhand_capture::hours::{MeetingColumn, TimeUnit, suggested_meetings};
use evenhand_core::record::MeetingKind;
use evenhand_words::tr::{cli, tables as words};
use serde_json::json;

use crate::capture::{empty_record, order};
use crate::clock::now;
use crate::hours::unit;
use crate::record::read;
use crate::{Context, Failure, one_of, print, print_json, row_doubts, unlock};

/// Bring in a table of meetings.
#[derive(Args)]
pub struct MeetingRowsArgs {
    /// `.csv`, `.xlsx`, `.xls` or `.ods`.
    file: PathBuf,
    /// What kind they are: coproduction_group, annual_review, child_support, board, event or other.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: MeetingKind,
    /// What a bare number of a length means: hours or minutes.
    #[arg(long, value_name = "UNIT", value_parser = unit)]
    unit: Option<TimeUnit>,
    /// What the columns hold, in their order: day, starts, ends, length, title, place, people, asked_on, papers_came,
    /// papers_sent, notes, nothing.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN", value_parser = column)]
    columns: Vec<MeetingColumn>,
    /// The order of days in figures: day-month-year or month-day-year.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    order: Option<DayOrder>,
    /// Which table of the file, from 1. Without it, the first that seems to be one of meetings.
    #[arg(long, value_name = "N")]
    sheet: Option<usize>,
    /// Save these rows too, by their numbers, where the record has a meeting then and they are others.
    #[arg(long, value_delimiter = ',', value_name = "ROW")]
    also: Vec<usize>,
}

fn kind(text: &str) -> Result<MeetingKind, String> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(|_| {
        one_of(&["coproduction_group", "annual_review", "child_support", "board", "event", "other"])
    })
}

fn column(text: &str) -> Result<MeetingColumn, String> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(|_| {
        one_of(&[
            "day",
            "starts",
            "ends",
            "length",
            "title",
            "place",
            "people",
            "asked_on",
            "papers_came",
            "papers_sent",
            "notes",
            "nothing",
        ])
    })
}

/// Prints the rows of a table as they are read, and saves those without a doubt where a record is named.
pub fn import(args: &MeetingRowsArgs, context: &Context) -> Result<(), Failure> {
    let name = view::file_name(&args.file);
    let sheets = tables::read(&name, &read(&args.file)?)?;
    let number = args.sheet.unwrap_or_else(|| meeting_rows::first(&sheets) + 1);
    let sheet = number.checked_sub(1).and_then(|at| sheets.get(at));
    let sheet = sheet.ok_or_else(|| Failure::Usage(cli::tables(sheets.len())))?;
    let mut mapping = suggested_meetings(sheet);
    mapping.unit = args.unit.or(mapping.unit);
    mapping.order = args.order.or(mapping.order);
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
    let rows = meeting_rows::plan(sheet, &mapping, args.kind, &record);
    let wanted = |one: &PlannedMeeting| !one.beside || args.also.contains(&one.row.number);
    for one in &rows {
        if context.json {
            print_json(
                &json!({ "row": one.row, "in_record": one.known, "beside": one.beside, "ready": one.is_ready() }),
            )?;
        } else {
            print(&meeting_rows::facts(one).join(". "));
            row_doubts::tell(one.row.number, &one.row.doubts, row_doubts::meetings);
            if one.is_ready() && !wanted(one) {
                print(&cli::row_doubts(one.row.number, &words::beside()));
            }
        }
    }
    let ready: Vec<usize> =
        rows.iter().filter(|one| one.is_ready() && wanted(one)).map(|one| one.row.number).collect();
    let mut saved = None;
    if let Some(mut session) = session {
        saved = Some(if ready.is_empty() {
            0
        } else {
            meeting_rows::save(&mut session, &rows, &ready, now())?.len()
        });
        session.close(now())?;
    }
    if context.json {
        return print_json(
            &json!({ "columns": mapping.columns, "headings": mapping.headings, "unit": mapping.unit, "order": mapping.order, "sheet": number, "sheets": sheets.iter().map(|sheet| &sheet.name).collect::<Vec<_>>(), "rows": rows.len(), "ready": ready.len(), "saved": saved }),
        );
    }
    print(&cli::rows(rows.len(), ready.len()));
    Ok(())
}
