//! Calls about the record as a whole.

use std::path::{Path, PathBuf};

use clap::Args;
use evenhand_app::api::{create_in, fill, now, parcel_of, today};
use evenhand_app::contract::{EntryFilter, UserError};
use evenhand_app::{exchange, ids, integrity, view};
use evenhand_core::record::RecordInfo;

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
        created: at,
    };
    let key = create_in(folder, &info, &unlock::passphrase()?, at)?;
    if context.json {
        return print_json(&serde_json::json!({ "record": info.id, "recovery_key": key }));
    }
    print(&format!("The record is made. Write down its recovery key and keep it safe: {}", key));
    Ok(())
}

/// Brings a record file in.
pub fn import(file: &Path, context: &Context) -> Result<(), Failure> {
    let parcel = exchange::package::open(file)?;
    let mut session = unlock::session(context)?;
    fill(&mut session, &parcel, now())?;
    let (entries, files) = (parcel.record.entries.len(), parcel.record.files.len());
    session.close(now())?;
    if context.json {
        return print_json(&serde_json::json!({ "entries": entries, "files": files }));
    }
    print(&format!("Brought in {entries} entries and {files} files."));
    Ok(())
}

/// Writes the record with its files as one file: a zip file with tables where its name ends so, else JSON.
pub fn export(file: &Path, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let parcel = parcel_of(&mut session)?;
    let zip = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let bytes = if zip {
        exchange::package::write(&parcel, &session.provenance_of_entries(now())?)?
    } else {
        exchange::write(&parcel)?
    };
    write(file, &bytes)?;
    if context.json {
        return print_json(&serde_json::json!({ "file": file, "bytes": bytes.len() }));
    }
    print(&format!("Wrote {}. It is not encrypted: keep it safe.", file.display()));
    Ok(())
}

/// Lists entries, newest first.
pub fn list(context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    for line in view::timeline(&record, &EntryFilter::default(), today()).entries {
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
    let session = unlock::session(context)?;
    let found = match integrity::check(&session, head.unwrap_or_default(), now()) {
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
        for sentence in integrity::sentences(&found) {
            print(&sentence);
        }
    }
    if found.sound() { Ok(()) } else { Err(Failure::SomeRefused) }
}

/// A file's bytes, or a sentence that names it.
pub fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(file)
        .map_err(|_| UserError::FileUnreadable { name: view::file_name(file) }.into())
}

/// Writes a file, or says why not.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = file.parent().map(PathBuf::from).unwrap_or_default();
    let made =
        if folder.as_os_str().is_empty() { Ok(()) } else { std::fs::create_dir_all(&folder) };
    made.and_then(|()| std::fs::write(file, bytes))
        .map_err(|error| UserError::from_io(&error).into())
}
