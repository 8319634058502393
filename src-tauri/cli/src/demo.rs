//! `demo`: the main job on the sample record, into a folder.

use std::path::Path;

use crate::clock::{now, today};
use evenhand_app::bundles::{BundleFacts, Files, make};
use evenhand_app::calendars::{self, ShownInCalendar};
use evenhand_app::contract::UserError;
use evenhand_app::{exchange, sample};
use evenhand_core::record::{Id, Provenance};
use evenhand_words::tr::cli;

use crate::{Context, Failure, bundle, print, print_json, record};

/// Builds the sample record as a file, its calendar and its PDF.
pub fn run(dir: &Path, context: &Context) -> Result<(), Failure> {
    let at = now();
    let package = sample::package(at)?;
    write(dir, "sample-record.json", &exchange::write(&package)?, context)?;
    // The sample has been in no record yet.
    let history = Provenance { read_at: Some(at), ..Provenance::default() };
    let calendar =
        calendars::file(&package.record, &history, None, ShownInCalendar { titles: true }, at);
    write(dir, "sample-calendar.ics", &calendar.ok_or(UserError::NothingChosen)?, context)?;
    let plan = package.record.bundles.first().ok_or(UserError::NothingChosen)?;
    let facts = BundleFacts::new(&package.record, plan, today(), history);
    let model = facts.model(&package.record, plan);
    let files = Files::new(|id: Id| {
        let file = package.record.files.iter().find(|file| file.id == id).ok_or(UserError::Gone)?;
        package.contents.get(&file.sha256).cloned().ok_or(UserError::Gone)
    });
    let rendered = make(&model, &files, at, &|_, _| true)?;
    let out = dir.join("sample-complaint.pdf");
    bundle::tell((&bundle::save(&out, &rendered)?, &rendered), None, context)
}

fn write(dir: &Path, name: &str, bytes: &[u8], context: &Context) -> Result<(), Failure> {
    let out = dir.join(name);
    record::write(&out, bytes)?;
    if context.json {
        return print_json(&serde_json::json!({ "file": out, "bytes": bytes.len() }));
    }
    print(&cli::wrote(&out.display().to_string()));
    Ok(())
}
