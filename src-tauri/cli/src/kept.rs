//! `keep-files`: letters, photographs, recordings and other files, brought in as they are.

use std::path::PathBuf;

use crate::clock::now;
use clap::{Args, ValueEnum};
use evenhand_app::capture::kept;
use evenhand_app::capture::originals::find;
use evenhand_app::contract::KeptAs;
use evenhand_words::tr::cli;
use serde_json::json;

use crate::{Context, Failure, print, print_json, say, unlock};

/// Keep files as they are.
#[derive(Args)]
pub struct KeepArgs {
    /// Files, or folders of them.
    #[arg(required = true, value_name = "FILE_OR_FOLDER")]
    paths: Vec<PathBuf>,
    /// What they are: letters and papers that came in, such that went out, or something else.
    #[arg(long, value_enum)]
    what: What,
    /// All with one entry; otherwise each with its own.
    #[arg(long)]
    together: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    CameIn,
    WentOut,
    Other,
}

/// Keeps every file that is no mail as one step, and prints what became of each.
pub fn keep(args: &KeepArgs, context: &Context) -> Result<(), Failure> {
    let found = find(&args.paths, &|| Ok(()))?;
    for (_, error) in &found.failed {
        Failure::Refused(error.clone()).print(context.json);
    }
    if !found.mails.is_empty() {
        say(&cli::keep_mails(found.mails.len()));
    }
    let kept_as = match args.what {
        What::CameIn => KeptAs::CameIn,
        What::WentOut => KeptAs::WentOut,
        What::Other => KeptAs::Other,
    };
    // A zip of mails that could not be read is told among what failed, and is kept all the same.
    let paths: Vec<PathBuf> = found.files.into_iter().map(|file| file.path).collect();
    let mut session = unlock::session(context)?;
    let outcomes = kept::keep(&mut session, &paths, (kept_as, args.together), &now, &|_, _| true)?;
    session.close(now())?;
    for outcome in &outcomes {
        if let Some(error) = &outcome.error {
            Failure::Refused(error.clone()).print(context.json);
        }
        if context.json {
            let file = outcome.file.as_ref();
            print_json(
                &json!({ "name": outcome.name, "kept": file.is_some(), "sha256": file.map(|file| &file.sha256) }),
            )?;
        }
    }
    let count = outcomes.iter().filter(|one| one.file.is_some()).count();
    if !context.json {
        print(&cli::files_kept(count));
    }
    let refused = !found.failed.is_empty() || count < outcomes.len();
    if refused || count == 0 { Err(Failure::SomeRefused) } else { Ok(()) }
}
