//! `meeting-page`: what helps at a meeting, on a page.

use std::path::PathBuf;

use crate::clock::{now, today};
use clap::Args;
use evenhand_app::contract::{MeetingPage, PageLine, PaperWish, UserError};
use evenhand_app::{meetings, view};
use evenhand_core::record::Id;
use evenhand_words::tr::page as tr;

use crate::record::write;
use crate::{AsOf, Context, Failure, print, print_json, unlock};

/// A meeting on a page.
#[derive(Args)]
pub struct PageArgs {
    /// The meeting's id: see `list --json`. Otherwise the next one ahead.
    meeting: Option<Id>,
    #[command(flatten)]
    as_of: AsOf,
    /// A question to print beside those that are kept. It is not saved.
    #[arg(long = "question", value_name = "WORDS")]
    questions: Vec<String>,
    /// Write it into this file as a tagged PDF.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Large print: 18 pt text.
    #[arg(long)]
    large_print: bool,
    /// Greys only.
    #[arg(long)]
    black_and_white: bool,
}

/// Prints what stands on the page, and writes it where a file is named.
pub fn page(args: &PageArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let day = args.as_of.as_of.unwrap_or_else(today);
    let record = session.record()?;
    let next = session.store().entries(&meetings::ahead(day, 1)).map_err(UserError::from)?;
    let next = next.first().map(|entry| entry.id);
    let id = args.meeting.or(next).ok_or_else(|| Failure::Usage(tr::none_ahead()))?;
    let provenance = session.provenance(&[id], now())?;
    let mut page = meetings::page(&record, &provenance, id, day)?;
    session.close(now())?;
    page.questions.extend(args.questions.iter().cloned());
    if let Some(out) = &args.out {
        let (large_print, black_and_white) = (args.large_print, args.black_and_white);
        let wish = PaperWish { large_print, black_and_white, to_print: false };
        let (_, pdf) = meetings::pdf(&page, wish, now(), day)?;
        write(out, &pdf)?;
    }
    if context.json {
        return print_json(&page);
    }
    show(&page);
    if let Some(out) = &args.out {
        print(&tr::written(&view::file_name(out)));
    }
    Ok(())
}

fn show(page: &MeetingPage) {
    let part = |title: String, lines: Vec<String>| {
        if !lines.is_empty() {
            print(&format!("\n{title}"));
            lines.iter().for_each(|line| print(&format!("- {line}")));
        }
    };
    let lines = |list: &[PageLine]| -> Vec<String> {
        list.iter().map(|line| format!("{}. {}", line.title, line.standing)).collect()
    };
    print(&page.meeting.title);
    print(&format!("{}. {}", page.when_words, page.place));
    part(tr::promised(), lines(&page.promised));
    part(tr::own(), lines(&page.own));
    part(tr::unanswered(), lines(&page.unanswered));
    let found = page.findings.iter().map(|found| {
        let result = evenhand_words::verdict(found.result);
        let told = format!("{result}: {}. {}", found.title, found.explanation);
        match found.quote.as_str() {
            "" => told,
            quote => format!("{told} {}", tr::quote(quote, &found.clause)).trim_end().to_owned(),
        }
    });
    part(tr::findings(), found.collect());
    for one in &page.before {
        part(one.title.clone(), one.lines.clone());
    }
    let people = page.people.iter().map(|one| match one.role.as_str() {
        "" => one.name.clone(),
        role => format!("{}: {role}", one.name),
    });
    part(tr::people(), people.collect());
    part(tr::questions(), page.questions.clone());
    let proposed = page.proposed.iter().map(|one| format!("{} ({})", one.words, one.why));
    part(tr::proposed(), proposed.collect());
}
