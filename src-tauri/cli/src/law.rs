//! `limits` and `charters`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::Args;
use evenhand_app::contract::UserError;
use evenhand_core::charter::{
    Limit, LimitError, LimitOptions, builtin, limit_packs, limits as work_out,
};
use evenhand_words as words;
use serde::Serialize;

use crate::{Context, Failure, print, print_json};

/// Last days that law and guidance set.
#[derive(Args)]
pub struct LimitArgs {
    /// What happened: see `limits --list`.
    #[arg(required_unless_present = "list")]
    trigger: Option<String>,
    /// The day on which it happened.
    #[arg(required_unless_present = "list")]
    date: Option<NaiveDate>,
    /// List the triggers.
    #[arg(long)]
    list: bool,
    /// A further date, such as certificate=2026-03-01.
    #[arg(long = "event", value_name = "ID=DATE", value_parser = event)]
    events: Vec<(String, NaiveDate)>,
    /// For how many days the clock was stopped, where it can be.
    #[arg(long, value_name = "DAYS", default_value_t = 0)]
    paused: u32,
}

fn event(text: &str) -> Result<(String, NaiveDate), &'static str> {
    let wrong = "give it as certificate=2026-03-01";
    let (id, date) = text.split_once('=').ok_or(wrong)?;
    Ok((id.to_owned(), date.parse().map_err(|_| wrong)?))
}

/// Prints a line a limit.
pub fn limits(args: &LimitArgs, context: &Context) -> Result<(), Failure> {
    let (Some(trigger), Some(date)) = (&args.trigger, args.date) else { return triggers(context) };
    let events: BTreeMap<_, _> = args.events.iter().cloned().collect();
    let options = LimitOptions { events, paused_days: args.paused };
    for limit in work_out(trigger, date, &options).map_err(refused)? {
        if context.json {
            print_json(&LimitLine {
                explanation: words::limit_explanation(&limit),
                limit: &limit,
            })?;
        } else {
            print(&line(&limit));
        }
    }
    Ok(())
}

fn refused(error: LimitError) -> UserError {
    match error {
        LimitError::OutOfRange(_) => UserError::BadDate,
        LimitError::UnknownTrigger(_) | LimitError::UnknownEvent { .. } => {
            UserError::UnknownTrigger
        }
    }
}

/// A limit with its sum in words.
#[derive(Serialize)]
struct LimitLine<'a> {
    #[serde(flatten)]
    limit: &'a Limit,
    explanation: String,
}

/// A limit with its sum, its words and when it does not apply.
fn line(limit: &Limit) -> String {
    let due = limit.due.map_or_else(|| "Not known yet".to_owned(), words::date);
    let mut line = format!(
        "{}  {due}  {}. {} \"{}\" ({}; {})",
        limit.id,
        limit.title,
        words::limit_explanation(limit),
        limit.quote,
        limit.clause,
        limit.source
    );
    if limit.comparison {
        line.push_str(" Not in force then: a comparison only.");
    }
    if !limit.exceptions.is_empty() {
        line.push_str(" Exceptions: ");
        line.push_str(&limit.exceptions.join(" "));
    }
    line
}

fn triggers(context: &Context) -> Result<(), Failure> {
    for pack in limit_packs() {
        if context.json {
            print_json(
                &serde_json::json!({ "trigger": pack.id, "title": pack.title, "question": pack.question, "events": pack.events }),
            )?;
        } else {
            print(&format!("{:<24} {}", pack.id, pack.title));
        }
    }
    Ok(())
}

/// Prints a line a charter.
pub fn charters(context: &Context) -> Result<(), Failure> {
    for charter in builtin() {
        if context.json {
            print_json(charter)?;
        } else {
            print(&format!(
                "{:<10} {} ({}), {} clauses",
                charter.id,
                charter.title,
                charter.owner,
                charter.clauses.len()
            ));
        }
    }
    Ok(())
}
