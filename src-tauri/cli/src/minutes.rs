//! `import-minutes` and `look`: promises in words, proposed and accepted one by one; and what files are.

use std::path::PathBuf;

use crate::clock::now;
use chrono::NaiveDate;
use clap::Args;
use evenhand_app::capture::minutes;
use evenhand_app::capture::originals::find;
use evenhand_app::capture::promises::accept;
use evenhand_app::contract::{AcceptPromise, PromiseProposal};
use evenhand_app::view;
use evenhand_core::record::ScanReading;
use evenhand_words::tr::{cli, pictures, proposals};
use serde_json::json;

use crate::capture::empty_record;
use crate::record::read;
use crate::{Context, Failure, print, print_json, unlock};

/// Look for promises in minutes.
#[derive(Args)]
pub struct MinutesArgs {
    /// Minutes or a letter: Word, PDF, mail, a photograph, or plain words.
    file: PathBuf,
    /// The day they are of. Else the first whole date in their first lines.
    #[arg(long, value_name = "DATE")]
    held: Option<NaiveDate>,
    /// Save these of the promises that are shown, by their numbers.
    #[arg(long, num_args = 1.., value_name = "N")]
    accept: Vec<usize>,
}

/// What is told of pages that a machine read, or could not read.
fn told(seen: &ScanReading) -> Vec<String> {
    let read = (!seen.read.is_empty()).then(pictures::check);
    let failed = seen.failed.iter().map(|page| proposals::page_not_read(*page as usize));
    let left = (seen.left > 0).then(|| proposals::pages_left(seen.left as usize));
    read.into_iter().chain(failed).chain(left).collect()
}

/// Prints the promises that minutes seem to make, and saves those that were accepted.
pub fn import(args: &MinutesArgs, context: &Context) -> Result<(), Failure> {
    if !args.accept.is_empty() && context.record.is_none() {
        return Err(Failure::Usage(cli::say_record()));
    }
    let name = view::file_name(&args.file);
    let bytes = read(&args.file)?;
    let words = minutes::read(&name, &bytes, &|_, _| true)?;
    let mut session = match context.record {
        Some(_) => Some(unlock::session(context)?),
        None => None,
    };
    let record = match &mut session {
        Some(session) => (*session.record()?).clone(),
        None => empty_record(),
    };
    let held = args.held.or_else(|| words.held());
    let found = words.promises(&name, args.held, &record);
    let seen = words.seen();
    if !context.json {
        for line in told(seen) {
            print(&line);
        }
    }
    for (at, one) in found.iter().enumerate() {
        show(at + 1, one, context)?;
    }
    // All that was asked for is there, or nothing is saved.
    let asked = args.accept.iter().map(|number| number.checked_sub(1).and_then(|at| found.get(at)));
    let asked: Option<Vec<_>> = asked.collect();
    let asked = asked.ok_or_else(|| Failure::Usage(cli::promises_there(found.len())))?;
    let mut saved = None;
    if let Some(mut session) = session {
        let mut count = 0;
        for one in asked.into_iter().filter(|one| !one.known) {
            let request = AcceptPromise { promise: one.clone(), title: String::new() };
            accept(&mut session, request, now())?;
            count += 1;
        }
        session.close(now())?;
        saved = Some(count);
    }
    if context.json {
        return print_json(
            &json!({ "held": held, "promises": found.len(), "saved": saved, "pages_read_from_pictures": seen.read.len(), "pages_not_read": seen.failed, "pages_left": seen.left }),
        );
    }
    print(&cli::promises_found(found.len()));
    Ok(())
}

fn show(number: usize, one: &PromiseProposal, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(
            &json!({ "number": number, "quote": one.quote, "owner": one.owner, "due": one.due, "doubts": one.doubts, "in_record": one.known, "from_picture": !one.places.is_empty(), "places": one.places }),
        );
    }
    print(&format!("{number}  {}  {}  {}", one.due_words, one.owner, one.quote));
    if !one.places.is_empty() {
        print(&format!("   {}", pictures::check()));
    }
    Ok(())
}

/// Say what files are.
#[derive(Args)]
pub struct LookArgs {
    /// Files and folders.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Prints what each file is, as the box on Add tells it. Nothing is saved.
pub fn look(args: &LookArgs, context: &Context) -> Result<(), Failure> {
    let found = find(&args.paths, &|| Ok(()))?;
    for file in &found.files {
        if context.json {
            print_json(&json!({ "file": file.path, "kind": file.kind }))?;
        } else {
            let kind = serde_json::to_value(file.kind).unwrap_or_default();
            print(&format!("{}  {}", kind.as_str().unwrap_or_default(), file.path.display()));
        }
    }
    for (name, error) in &found.failed {
        crate::say(&format!("{name}: {}", error.sentence()));
    }
    if context.json {
        print_json(
            &json!({ "mails": found.mails.len(), "files": found.files.len(), "failed": found.failed.len() }),
        )?;
    } else {
        print(&cli::looked(found.mails.len(), found.files.len()));
    }
    if found.failed.is_empty() { Ok(()) } else { Err(Failure::SomeRefused) }
}
