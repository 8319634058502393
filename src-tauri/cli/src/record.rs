//! Calls about the record as a whole.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::clock::{now, today};
use clap::Args;
use evenhand_app::api::create_in;
use evenhand_app::contract::{EntryFilter, ImportChoice, Imported, UserError, WhereTheyDiffer};
use evenhand_app::exchange::write_record;
use evenhand_app::files::open_named;
use evenhand_app::import::{Comparison, ImportSource, bring_in, compare, look_into};
use evenhand_app::whole_file::write_whole;
use evenhand_app::{ids, integrity, view};
use evenhand_core::record::{Item, RecordInfo};
use evenhand_words::tr::cli;

use crate::{Context, Failure, print, print_json, unlock};

/// Start a record.
#[derive(Args)]
pub struct NewArgs {
    /// Its name.
    #[arg(long, default_value = "My record")]
    title: String,
    /// The charter that new meetings are checked against.
    #[arg(long, default_value = "")]
    charter: String,
    /// The council that it is about.
    #[arg(long, default_value = "")]
    council: String,
}

/// Starts a record and prints its recovery key.
pub fn new(args: NewArgs, context: &Context) -> Result<(), Failure> {
    let folder = unlock::folder(context)?;
    let at = now();
    let info = RecordInfo {
        id: ids::new_id(at),
        title: args.title,
        charter: args.charter,
        council: args.council,
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: at,
    };
    let key = create_in(folder, &info, &unlock::new_passphrase()?, at)?;
    if context.json {
        return print_json(&serde_json::json!({ "record": info.id, "recovery_key": key }));
    }
    print(&cli::record_made(&key));
    Ok(())
}

/// Bring a record file into the record.
#[derive(Args)]
pub struct ImportRecordArgs {
    /// In the format of docs/record-format.md: a zip file of an export, or JSON.
    file: PathBuf,
    /// Say what it would bring, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where both differ, take the file's one, also where the one here is newer.
    #[arg(long, conflicts_with = "keep")]
    replace: bool,
    /// Where both differ, keep the one here, also where the file's one is newer.
    #[arg(long)]
    keep: bool,
    /// Put things of another record beside those here that have their ids. Otherwise they are left out.
    #[arg(long)]
    beside: bool,
    /// Bring back what was deleted here.
    #[arg(long)]
    bring_back: bool,
}

/// Brings a record file in, after a backup.
pub fn import(args: &ImportRecordArgs, context: &Context) -> Result<(), Failure> {
    let package = look_into(&args.file, &|_, _| true)?;
    let mut session = unlock::session(context)?;
    let found = compare(&mut session, &package, &|_, _| true, now())?;
    if !context.json || args.dry_run {
        tell_comparison(&found, context)?;
    }
    if args.dry_run {
        return Ok(());
    }
    let differing = match (args.replace, args.keep) {
        (true, _) => WhereTheyDiffer::Theirs,
        (false, true) => WhereTheyDiffer::Mine,
        (false, false) => WhereTheyDiffer::Newer,
    };
    let (beside, bring_back) = (args.beside, args.bring_back);
    let choice = ImportChoice { differing, beside, bring_back, ..ImportChoice::default() };
    let source = ImportSource::File(&args.file);
    let brought = bring_in(&mut session, &package, &source, &choice, &|_, _| true, &now)?;
    session.close(now())?;
    if context.json {
        return print_json(&brought);
    }
    let Imported { entries, files, changed, missing } = brought;
    print(&cli::brought_in(entries, files, changed));
    for name in missing {
        print(&cli::bytes_missing(&name));
    }
    Ok(())
}

/// Says how the things of a record file stand to those here.
fn tell_comparison(found: &Comparison, context: &Context) -> Result<(), Failure> {
    type Words = fn(usize) -> String;
    let groups: [(&str, Words, &Vec<Item>); 6] = [
        ("new", cli::new, &found.new),
        ("newer_there", cli::newer_there, &found.newer_there),
        ("newer_here", cli::newer_here, &found.newer_here),
        ("undecided", cli::undecided, &found.undecided),
        ("foreign", cli::foreign, &found.foreign),
        ("deleted", cli::deleted, &found.deleted),
    ];
    if context.json {
        let titles = |list: &[Item]| {
            serde_json::Value::from_iter(list.iter().map(|item| item.title().to_owned()))
        };
        let mut line: std::collections::BTreeMap<_, _> =
            groups.into_iter().map(|(key, _, list)| (key, titles(list))).collect();
        line.insert("same", found.same.into());
        line.insert("same_record", found.same_record.into());
        line.insert("missing", serde_json::json!(found.missing));
        line.insert("filters", serde_json::json!(found.filters));
        return print_json(&line);
    }
    if !found.same_record {
        print(&cli::another_record());
    }
    if !found.filters.is_empty() {
        print(&cli::filters(&found.filters));
    }
    for (_, words, list) in groups {
        if !list.is_empty() {
            print(&words(list.len()));
            list.iter().take(20).for_each(|item| print(&format!("  {}", item.title())));
        }
        if list.len() > 20 {
            print(&format!("  {}", cli::and_more(list.len() - 20)));
        }
    }
    print(&cli::the_same(found.same));
    Ok(())
}

/// Writes the record with its files as one file: a zip file with tables where its name ends so, else JSON.
pub fn export(file: &Path, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    make_folder_of(file)?;
    let written = write_record(&mut session, file, now(), &|_, _| true)?;
    if context.json {
        return print_json(&serde_json::json!({
            "file": file,
            "bytes": written.file.bytes,
            "left_out": written.left_out,
        }));
    }
    print(&cli::wrote_open(&file.display().to_string()));
    for name in written.left_out {
        print(&cli::copy_damaged(&name));
    }
    Ok(())
}

/// Lists entries, newest first.
pub fn list(context: &Context) -> Result<(), Failure> {
    let session = unlock::session(context)?;
    for line in view::timeline(&session, &EntryFilter::default(), today())?.entries {
        if context.json {
            print_json(&line)?;
        } else {
            print(&format!("{:<18} {}  {}", line.when_words, line.title, line.detail));
        }
    }
    Ok(())
}

/// Checks every page, file and link of the record and, where one is given, that its history still leads to a
/// printed head.
pub fn verify(head: Option<&str>, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let printed = head.unwrap_or_default();
    let found = match integrity::check(&mut session, printed, now(), &|_, _| true) {
        Err(UserError::BadHead) => return Err(Failure::Usage(UserError::BadHead.sentence())),
        found => found?,
    };
    if context.json {
        let mut line = serde_json::to_value(&found).map_err(|_| Failure::unexpected())?;
        if let Some(line) = line.as_object_mut() {
            line.insert("sound".into(), found.sound().into());
        }
        print_json(&line)?;
    } else {
        found.said.iter().for_each(|sentence| print(sentence));
    }
    if found.sound() { Ok(()) } else { Err(Failure::SomeRefused) }
}

/// A file's bytes, or a sentence that names it.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open_named(file)?
        .read_to_end(&mut bytes)
        .map_err(|_| UserError::FileUnreadable { name: view::file_name(file) })?;
    Ok(bytes)
}

/// Writes a whole file, or says why not.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    make_folder_of(file)?;
    Ok(write_whole(file, bytes)?)
}

fn make_folder_of(file: &Path) -> Result<(), Failure> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), std::fs::create_dir_all);
    made.map_err(|error| UserError::from_io(&error).into())
}
