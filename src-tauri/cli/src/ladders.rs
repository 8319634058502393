//! `ladder add`, `export` and `remove`: ladders of a record's own.

use std::path::Path;

use crate::clock::now;
use evenhand_app::ladder;
use evenhand_core::ladder::Ladder;
use evenhand_core::record::Record;
use evenhand_words::tr::ladder as said;
use serde_json::json;

use crate::record::{read, write};
use crate::{Context, Failure, print, print_json, unlock};

/// Every ladder that comes with Evenhand, and those of the record that `--record` names.
pub fn list(context: &Context) -> Result<(), Failure> {
    match own(context)? {
        Some(record) => {
            ladder::ladders(&record).iter().try_for_each(|one| show_ladder(one, context))
        }
        None => {
            evenhand_core::ladder::builtin().iter().try_for_each(|one| show_ladder(one, context))
        }
    }
}

/// What the record that `--record` names holds, without its entries. `None`: none is named.
fn own(context: &Context) -> Result<Option<Record>, Failure> {
    if context.record.is_none() {
        return Ok(None);
    }
    let session = unlock::session(context)?;
    let record = session.part(Vec::new())?;
    session.close(now())?;
    Ok(Some(record))
}

/// Keeps a ladder file, or says what keeping it would change.
pub fn add(file: &Path, dry_run: bool, context: &Context) -> Result<(), Failure> {
    let bytes = read(file)?;
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let found = ladder::look(&record, file, bytes)?;
    if !dry_run {
        ladder::keep(&mut session, &found.ladder, now())?;
    }
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "ladder": found.ladder.id, "replaces": found.replaces,
            "judgements": found.judgements, "not_in_ladder": found.not_in_ladder, "kept": !dry_run }));
    }
    show_ladder(&found.ladder, context)?;
    if let Some(before) = &found.replaces {
        print(&said::own_replaces(before));
    }
    if found.not_in_ladder > 0 {
        print(&said::own_strangers(found.not_in_ladder));
    }
    if !dry_run {
        print(&said::own_kept());
    }
    Ok(())
}

/// Writes a ladder to a file.
pub fn export(id: &str, file: &Path, context: &Context) -> Result<(), Failure> {
    let record = match own(context)? {
        Some(record) => record,
        None => return shipped(id, file, context),
    };
    let (_, text) = ladder::file_of(&record, id)?;
    written(id, file, &text, context)
}

fn shipped(id: &str, file: &Path, context: &Context) -> Result<(), Failure> {
    let all = evenhand_core::ladder::builtin();
    let own = all.iter().find(|own| own.id == id);
    let text = own.and_then(|own| own.to_json().ok());
    let text = text.ok_or(evenhand_app::contract::UserError::Gone)?;
    written(id, file, &text, context)
}

fn written(id: &str, file: &Path, text: &str, context: &Context) -> Result<(), Failure> {
    write(file, text.as_bytes())?;
    if context.json {
        return print_json(&json!({ "ladder": id, "file": file }));
    }
    Ok(())
}

/// Moves a ladder of the record's own to the bin.
pub fn remove(id: &str, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    ladder::remove(&mut session, id, now())?;
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "ladder": id, "removed": true }));
    }
    print(&said::own_removed());
    Ok(())
}

/// Writes a ladder, its highest rung first.
pub fn show_ladder(ladder: &Ladder, context: &Context) -> Result<(), Failure> {
    if context.json {
        return print_json(ladder);
    }
    print(&format!("{:<10} {}", ladder.id, ladder.title));
    for rung in ladder.rungs.iter().rev() {
        print(&format!("  {:>2} {:<28} {}", rung.n, rung.id, rung.name));
    }
    Ok(())
}
