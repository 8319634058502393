//! `read-picture`: the words in photographs and scans.

use std::path::{Path, PathBuf};

use clap::Args;
use evenhand_app::pictures::{PagesRead, PictureFact, PictureProposal, proposals, read_picture};
use evenhand_app::view;
use evenhand_words::tr::pictures;
use serde_json::{Value, json};

use crate::record::read;
use crate::{Context, Failure, print, print_json};

/// Read the words in pictures of letters.
#[derive(Args)]
pub struct PictureArgs {
    /// Photographs, scans, and PDFs whose pages are pictures.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// Prints the words of each file and what they propose. Nothing is saved.
pub fn picture(args: &PictureArgs, context: &Context) -> Result<(), Failure> {
    let mut refused = false;
    for file in &args.files {
        let name = view::file_name(file);
        let outcome = read(file).and_then(|bytes| Ok(read_picture(&name, &bytes, &|_, _| true)?));
        match outcome {
            Ok(found) => show(file, &found, context)?,
            Err(failure) => {
                failure.print(context.json);
                refused = true;
            }
        }
    }
    if refused { Err(Failure::SomeRefused) } else { Ok(()) }
}

fn show(file: &Path, found: &PagesRead, context: &Context) -> Result<(), Failure> {
    let text = found.text();
    let proposed = proposals(&text);
    if context.json {
        return print_json(&json!({
            "file": file,
            "note": pictures::check(),
            "pages": found.pages,
            "pages_not_read": found.failed,
            "pages_left": found.left,
            "text": text,
            "lines": lines(found),
            "proposals": proposed,
        }));
    }
    print(&file.display().to_string());
    print(&pictures::check());
    print(if text.trim().is_empty() { pictures::no_words() } else { text }.trim_end());
    for one in &proposed {
        print(&format!("{}: {}  ({})", fact(one.fact), value(one), one.words));
    }
    for page in &found.failed {
        print(&pictures::page_not_read(*page));
    }
    if found.left > 0 {
        print(&evenhand_words::tr::proposals::pages_left(found.left));
    }
    Ok(())
}

fn fact(fact: PictureFact) -> String {
    match fact {
        PictureFact::Day => pictures::day(),
        PictureFact::Reference => pictures::reference(),
        PictureFact::Sender => pictures::sender(),
        PictureFact::Deadline => pictures::deadline(),
    }
}

fn value(one: &PictureProposal) -> String {
    one.day.map_or_else(
        || one.value.clone(),
        |day| view::when_words(&evenhand_core::record::When::day(day)),
    )
}

fn lines(found: &PagesRead) -> Vec<Value> {
    let lines =
        found.read.iter().flat_map(|read| read.page.lines.iter().map(|line| (read.number, line)));
    lines
        .map(|(page, line)| {
            json!({
                "page": page,
                "text": line.text(),
                "place": line.place,
                "words": line.words,
            })
        })
        .collect()
}
