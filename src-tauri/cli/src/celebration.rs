//! `celebration`: celebration pages and case studies, and one of them as a PDF.

use std::path::PathBuf;

use crate::clock::{now, today};
use clap::{Args, Subcommand, ValueEnum};
use evenhand_app::contract::PaperWish;
use evenhand_app::story;
use evenhand_core::record::{Id, StoryOutput};
use serde_json::json;

use crate::record::write;
use crate::{Context, Failure, print, print_json, unlock};

/// Celebration pages and case studies.
#[derive(Args)]
pub struct CelebrationArgs {
    #[command(subcommand)]
    call: CelebrationCall,
}

#[derive(Subcommand)]
enum CelebrationCall {
    /// List them, with how each person is shown, and what is to be printed again.
    List,
    /// Write one as a PDF. Only those are named who agreed. The record notes that it was printed.
    Print {
        /// Its id.
        id: Id,
        /// What to make of it.
        #[arg(long = "as", value_enum, default_value = "page")]
        output: Output,
        /// Where to write the PDF.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Large print.
        #[arg(long)]
        large_print: bool,
        /// Greys only.
        #[arg(long)]
        black_and_white: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Output {
    /// One A4 page that celebrates.
    Page,
    /// A square card of it, without pictures.
    Card,
    /// A case study.
    CaseStudy,
}

impl From<Output> for StoryOutput {
    fn from(output: Output) -> Self {
        match output {
            Output::Page => Self::Page,
            Output::Card => Self::Card,
            Output::CaseStudy => Self::Document,
        }
    }
}

/// Lists them, or writes one.
pub fn run(args: &CelebrationArgs, context: &Context) -> Result<(), Failure> {
    match &args.call {
        CelebrationCall::List => list(context),
        CelebrationCall::Print { id, output, out, large_print, black_and_white } => {
            let wish = PaperWish {
                large_print: *large_print,
                black_and_white: *black_and_white,
                to_print: false,
            };
            let which = (*id, StoryOutput::from(*output));
            let at = (today(), now());
            let mut session = unlock::session(context)?;
            let (_, pdf) = story::pdf(&*session.record()?, which, wish, at)?;
            write(out, &pdf)?;
            story::note_printed(&mut session, which, wish, at)?;
            let view = story::view(&mut session, *id, today())?;
            session.close(now())?;
            if context.json {
                return print_json(&json!({ "id": id, "bytes": pdf.len(), "out": out }));
            }
            view.printed.first().into_iter().for_each(|printed| print(printed));
            view.notices.iter().for_each(|notice| print(notice));
            Ok(())
        }
    }
}

fn list(context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let all = story::overview(&mut session, today())?.stories;
    let views: Result<Vec<_>, _> =
        all.iter().map(|own| story::view(&mut session, own.id, today())).collect();
    session.close(now())?;
    for view in views? {
        if context.json {
            print_json(&view)?;
            continue;
        }
        print(&format!("{}  {}: {}", view.id, view.kind, view.title));
        view.people.iter().for_each(|own| print(&format!("  {}", own.shown)));
        view.notices.iter().for_each(|notice| print(&format!("  {notice}")));
    }
    Ok(())
}
