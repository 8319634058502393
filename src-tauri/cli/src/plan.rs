//! `plan`: what the lines of an EHC plan say, and what was told of them, by line and term.

use std::path::PathBuf;

use crate::clock::{now, today};
use clap::{Args, Subcommand};
use evenhand_app::contract::{PlanSum, UserError};
use evenhand_app::plan;
use evenhand_core::record::Id;
use evenhand_words::tr::plan as tr;
use serde_json::json;

use crate::record::read;
use crate::{Context, Failure, print, print_json, unlock};

/// The sums of a plan.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct PlanArgs {
    #[command(subcommand)]
    call: Option<PlanCall>,
    /// This plan alone, by its id. Otherwise every plan of the record of --record.
    #[arg(long, value_name = "ID")]
    plan: Option<Id>,
}

#[derive(Subcommand)]
enum PlanCall {
    /// Say what the lines of a text seem to say. Nothing is saved.
    Read {
        /// Plain text: lines of Section F.
        file: PathBuf,
    },
}

/// Prints the sums, or what lines seem to say.
pub fn run(args: &PlanArgs, context: &Context) -> Result<(), Failure> {
    match &args.call {
        Some(PlanCall::Read { file }) => look(file, context),
        None => sums(args.plan, context),
    }
}

fn look(file: &std::path::Path, context: &Context) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(&read(file)?).into_owned();
    let seen = plan::preview(None, &text)?;
    for line in &seen.lines {
        if context.json {
            print_json(line)?;
            continue;
        }
        print(&line.words.text);
        let parts =
            [&line.words.who, &line.words.what, &line.words.how_long, &line.words.how_often];
        let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        print(&format!("  {}", said.join("; ")));
        line.notes.iter().for_each(|note| print(&format!("  {note}")));
    }
    if !context.json {
        seen.notes.iter().for_each(|note| print(note));
    }
    Ok(())
}

fn sums(only: Option<Id>, context: &Context) -> Result<(), Failure> {
    let session = unlock::session(context)?;
    let plans = session.plans()?;
    session.close(now())?;
    let of = |id: Id| plans.iter().find(|plan| plan.id == id);
    let newest_first = plan::overview(plans.clone()).plans.into_iter().filter_map(|own| of(own.id));
    let chosen = newest_first.filter(|own| only.is_none_or(|id| own.id == id));
    let views: Vec<_> = chosen.map(|own| plan::view(own, today())).collect();
    if only.is_some() && views.is_empty() {
        return Err(UserError::Gone.into());
    }
    for view in views {
        let text = |id: Id| {
            let line = view.lines.iter().find(|line| line.id == id);
            line.map(|line| line.words.text.clone()).unwrap_or_default()
        };
        if !context.json {
            print(&view.title);
            view.notes.iter().for_each(|note| print(note));
        }
        for term in &view.told {
            for line in &term.lines {
                let (first, last) = (term.first, term.last);
                if context.json {
                    print_json(&json!({
                        "plan": view.id, "title": view.title, "term": term.name, "first": first,
                        "last": last, "line": line.line, "text": text(line.line),
                        "weeks": line.sum.map(weeks), "said": line.said,
                    }))?;
                } else {
                    print(&format!("{}: {}", term.name, text(line.line)));
                    line.said.iter().for_each(|said| print(&format!("  {said}")));
                    if line.said.is_empty() {
                        print(&format!("  {}", tr::no_week()));
                    }
                }
            }
        }
    }
    Ok(())
}

fn weeks(sum: PlanSum) -> serde_json::Value {
    json!({
        "given": sum.given, "in_part": sum.in_part, "not_given": sum.not_given,
        "cant_tell": sum.cant_tell, "not_told": sum.not_told,
    })
}
