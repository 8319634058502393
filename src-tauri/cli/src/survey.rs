//! `forms import`: the table of an online survey, looked through and brought in as forms.

use std::path::PathBuf;

use crate::clock::now;
use clap::Args;
use evenhand_app::capture::tables;
use evenhand_app::forms::survey::{self, Survey};
use evenhand_app::forms::{newest, set_of};
use evenhand_app::view;
use evenhand_capture::chat::DayOrder;
use evenhand_capture::hours::DataSheet;
use evenhand_capture::survey::{SurveyColumn, SurveyMapping, SurveyValue, known_as, suggested};
use evenhand_core::forms::QuestionSet;
use evenhand_core::record::{FilledBy, Id};
use evenhand_words::tr::cli;
use serde_json::json;

use crate::capture::{empty_record, order};
use crate::forms::named;
use crate::record::read;
use crate::{Context, Failure, print, print_json, unlock};

/// Bring in the forms of an online survey. Nothing is guessed: what means nothing yet is named, and not saved.
#[derive(Args)]
pub struct ImportSurveyArgs {
    /// `.csv`, `.xlsx`, `.xls` or `.ods`.
    file: PathBuf,
    /// The set that was filled in: see `forms list`.
    #[arg(long)]
    set: String,
    /// The version of the set. Otherwise the newest.
    #[arg(long, value_name = "N")]
    version: Option<u32>,
    /// What columns hold, such as 3=papers,4=listened,9=good,1=code: a statement's id, good, different, quote, code,
    /// received or nothing. Otherwise what the headings say in the set's own words.
    #[arg(long, value_delimiter = ',', value_name = "COLUMN=WHAT", value_parser = column)]
    map: Vec<(usize, String)>,
    /// What a value means that is none of the set's words, such as "Agree=4": a step from 1, 0 for "can't say", or
    /// blank.
    #[arg(long, value_name = "VALUE=STEP", value_parser = meaning)]
    value: Vec<(String, SurveyValue)>,
    /// How many rows at the top are headings.
    #[arg(long, value_name = "N")]
    headings: Option<usize>,
    /// The order of days in figures: day-month-year or month-day-year.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    order: Option<DayOrder>,
    /// Which table of the file, from 1.
    #[arg(long, default_value_t = 1, value_name = "N")]
    sheet: usize,
    /// The meeting that they are about: see `list --json`.
    #[arg(long, value_name = "ID")]
    meeting: Option<Id>,
    /// As whom they were filled in: parent_carer, young_person, officer or other.
    #[arg(long, default_value = "parent_carer", value_name = "WHO", value_parser = named::<FilledBy>)]
    by: FilledBy,
    /// Look through them, and save nothing.
    #[arg(long)]
    dry_run: bool,
}

fn column(text: &str) -> Result<(usize, String), String> {
    let wrong = cli::give_column;
    let (column, what) = text.split_once('=').ok_or_else(wrong)?;
    let column: usize = column.trim().parse().map_err(|_| wrong())?;
    if column == 0 || column > 1000 { Err(wrong()) } else { Ok((column, what.trim().to_owned())) }
}

fn meaning(text: &str) -> Result<(String, SurveyValue), String> {
    let wrong = cli::give_meaning;
    let (value, step) = text.rsplit_once('=').ok_or_else(wrong)?;
    let means = match step.trim() {
        "blank" => SurveyValue::Blank,
        "0" => SurveyValue::CantSay,
        step => SurveyValue::Step { step: step.parse().map_err(|_| wrong())? },
    };
    Ok((known_as(value), means))
}

fn mapped(args: &ImportSurveyArgs, sheet: &DataSheet, set: &QuestionSet) -> SurveyMapping {
    let mut mapping = suggested(sheet, set);
    mapping.headings = args.headings.unwrap_or(mapping.headings);
    mapping.order = args.order.unwrap_or(mapping.order);
    mapping.values = args.value.iter().cloned().collect();
    if let Some(last) = args.map.iter().map(|(column, _)| *column).max() {
        mapping.columns = vec![SurveyColumn::Nothing; last];
    }
    for (at, what) in &args.map {
        let column = match what.as_str() {
            "nothing" => SurveyColumn::Nothing,
            "good" => SurveyColumn::Good,
            "different" => SurveyColumn::Different,
            "quote" => SurveyColumn::Quote,
            "code" => SurveyColumn::Code,
            "received" => SurveyColumn::Received,
            id => SurveyColumn::Statement { id: id.to_owned() },
        };
        if let Some(own) = at.checked_sub(1).and_then(|at| mapping.columns.get_mut(at)) {
            *own = column;
        }
    }
    mapping
}

/// Prints the rows of a table as they are read, and saves those without a doubt where a record is named.
pub fn import(args: &ImportSurveyArgs, context: &Context) -> Result<(), Failure> {
    let name = view::file_name(&args.file);
    let sheets = tables::read(&name, &read(&args.file)?)?;
    let sheet = args.sheet.checked_sub(1).and_then(|at| sheets.get(at));
    let sheet = sheet.ok_or_else(|| Failure::Usage(cli::tables(sheets.len())))?;
    let mut session = match context.record {
        Some(_) => Some(unlock::session(context)?),
        None => None,
    };
    let record = match &mut session {
        Some(session) => (*session.record()?).clone(),
        None => empty_record(),
    };
    let set = match args.version {
        Some(version) => set_of(&record, &args.set, version)?,
        None => newest(&record, &args.set)?,
    };
    let mapping = survey::fitting(mapped(args, sheet, &set), &set)?;
    let own = Survey { set: &set, sheet, mapping: &mapping };
    let rows = survey::plan(&record, own);
    for row in &rows {
        show(&survey::line(row, own), context)?;
    }
    let ready: Vec<u32> = rows
        .iter()
        .map(|row| survey::line(row, own))
        .filter(|line| line.ready)
        .map(|line| line.number)
        .collect();
    let mut saved = None;
    if let Some(mut session) = session {
        let keep = !args.dry_run && !ready.is_empty();
        saved = Some(if keep {
            survey::save(&mut session, own, &ready, (args.meeting, args.by), now())?
        } else {
            0
        });
        session.close(now())?;
    }
    if context.json {
        return print_json(
            &json!({ "columns": mapping.columns, "headings": mapping.headings, "strange": survey::strange(own), "cut": sheet.cut, "rows": rows.len(), "ready": ready.len(), "saved": saved }),
        );
    }
    print(&cli::rows(rows.len(), ready.len()));
    Ok(())
}

fn show(line: &evenhand_app::contract::SurveyLine, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(line);
    }
    let words = [line.words.clone(), line.doubts.clone()].concat().join(" ");
    print(&evenhand_words::tr::survey::row(line.number, &words));
    Ok(())
}
