//! `forms list` and `forms set`: the sets of questions, and those of a record's own.

use std::path::{Path, PathBuf};

use crate::clock::now;
use clap::Subcommand;
use evenhand_app::contract::FormSetKey;
use evenhand_app::forms::{self, all_sets, newest};
use evenhand_core::forms::QuestionSet;
use evenhand_core::record::Record;
use evenhand_words::tr::forms as said;
use serde_json::json;

use crate::capture::empty_record;
use crate::record::{read, write};
use crate::{Context, Failure, print, print_json, unlock};

#[derive(Subcommand)]
pub enum SetCall {
    /// Keep a file of questions in the record of --record. A version that forms are filled in on is never changed.
    Add {
        /// The file.
        file: PathBuf,
        /// Say what it would change, and keep nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write a set to a file, to pass on or to write your own after; with --record, also one of the record's own.
    Export {
        /// The set: see `forms list`.
        set: String,
        /// The file to write.
        file: PathBuf,
        /// Its version. Otherwise the newest.
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
    /// Move a set of the record's own to the bin. One that forms are filled in on stays.
    Remove {
        /// The set: see `forms list`.
        set: String,
        /// Its version. Otherwise the newest.
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
}

/// Keeps, passes on or takes out a set of the record's own.
pub fn run(call: &SetCall, context: &Context) -> Result<(), Failure> {
    match call {
        SetCall::Add { file, dry_run } => add(file, *dry_run, context),
        SetCall::Export { set, file, version } => export((set, *version), file, context),
        SetCall::Remove { set, version } => remove((set, *version), context),
    }
}

/// Every set that comes with Evenhand, and those of the record that `--record` names.
pub fn list(context: &Context) -> Result<(), Failure> {
    all_sets(&whole(context)?).iter().try_for_each(|set| show(set, context))
}

/// The record that `--record` names; where none is named, one that holds nothing.
pub fn whole(context: &Context) -> Result<Record, Failure> {
    if context.record.is_none() {
        return Ok(empty_record());
    }
    let mut session = unlock::session(context)?;
    let record = (*session.record()?).clone();
    session.close(now())?;
    Ok(record)
}

fn add(file: &Path, dry_run: bool, context: &Context) -> Result<(), Failure> {
    let bytes = read(file)?;
    let mut session = unlock::session(context)?;
    let found = forms::look(&mut session, file, bytes)?;
    if !dry_run && !found.same {
        forms::keep(&mut session, &found.file, now())?;
    }
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "set": found.set.id, "version": found.set.version,
            "same": found.same, "replaces": found.replaces, "beside": found.beside, "kept": !dry_run }));
    }
    let set = QuestionSet::parse_own(&found.file);
    set.iter().try_for_each(|set| show(set, context))?;
    if found.same {
        print(&said::own_same());
    }
    if let Some(before) = &found.replaces {
        print(&said::own_replaces(before, found.set.version));
    }
    if !found.beside.is_empty() {
        let versions: Vec<String> = found.beside.iter().map(u32::to_string).collect();
        print(&said::own_beside(&versions));
    }
    print(&if dry_run { evenhand_words::tr::common::nothing_kept_yet() } else { said::own_kept() });
    Ok(())
}

fn export(
    (set, version): (&str, Option<u32>),
    file: &Path,
    context: &Context,
) -> Result<(), Failure> {
    let record = whole(context)?;
    let key = key(&record, set, version)?;
    let (_, text) = forms::file_of(&record, &key)?;
    write(file, text.as_bytes())?;
    if context.json {
        return print_json(&json!({ "set": key.set, "version": key.version, "file": file }));
    }
    Ok(())
}

fn remove((set, version): (&str, Option<u32>), context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let key = key(&*session.record()?, set, version)?;
    forms::remove(&mut session, &key, now())?;
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "set": key.set, "version": key.version, "removed": true }));
    }
    print(&said::own_removed());
    Ok(())
}

fn key(record: &Record, set: &str, version: Option<u32>) -> Result<FormSetKey, Failure> {
    let version = match version {
        Some(version) => version,
        None => newest(record, set)?.version,
    };
    Ok(FormSetKey { set: set.to_owned(), version })
}

fn show(set: &QuestionSet, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(set);
    }
    print(&format!("{} {}  {}", set.id, set.version, set.title));
    for statement in &set.statements {
        print(&format!("  {:<28} {}", statement.id, statement.words));
    }
    Ok(())
}
