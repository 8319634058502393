//! `hear-recording`: what is said in voice notes and films.

use std::path::{Path, PathBuf};

use clap::Args;
use evenhand_app::recordings::{SpeechModel, write_down};
use evenhand_app::view;
use evenhand_words::tr::recordings;
use serde_json::json;

use crate::record::read;
use crate::{Context, Failure, print, print_json};

/// Write down what is said in recordings.
#[derive(Args)]
pub struct RecordingArgs {
    /// Voice notes, and films with sound.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// A model in whisper.cpp's form, such as ggml-base.en.bin. Evenhand brings none.
    #[arg(long, value_name = "FILE")]
    model: PathBuf,
}

/// Prints what was heard in each file. Nothing is saved.
pub fn recording(args: &RecordingArgs, context: &Context) -> Result<(), Failure> {
    let model = SpeechModel::load(&args.model)?;
    let mut refused = false;
    for file in &args.files {
        let name = view::file_name(file);
        let outcome =
            read(file).and_then(|bytes| Ok(write_down(&name, &bytes, &model, &|_, _| true)?));
        match outcome {
            Ok(heard) => show(file, &heard, &model.name, context)?,
            Err(failure) => {
                failure.print(context.json);
                refused = true;
            }
        }
    }
    if refused { Err(Failure::SomeRefused) } else { Ok(()) }
}

fn show(
    file: &Path,
    heard: &evenhand_speech::Heard,
    model: &str,
    context: &Context,
) -> Result<(), Failure> {
    if context.json {
        return print_json(&json!({
            "file": file,
            "note": recordings::check(model),
            "seconds": heard.seconds,
            "language": heard.language,
            "damaged": heard.damaged,
            "text": heard.text(),
            "pieces": heard.pieces,
        }));
    }
    print(&file.display().to_string());
    print(&recordings::check(model));
    if heard.damaged {
        print(&recordings::damaged());
    }
    let text = heard.text();
    print(if text.is_empty() { recordings::no_words() } else { text }.trim_end());
    Ok(())
}
