//! `notes`: notes of events looked at, kept, tagged and counted, and what was answered.

use std::path::PathBuf;

use crate::clock::{now, today};
use clap::{Args, Subcommand};
use evenhand_app::contract::{
    ChangeLine, NameTheme, NotesPreview, PaperWish, SaveNotes, UserError,
};
use evenhand_app::notes::{self, PendingNotes};
use evenhand_app::view;
use evenhand_core::notes::{LineChange, LineRole};
use evenhand_core::record::{Id, Mood};
use serde_json::json;

use crate::capture::empty_record;
use crate::record::{read, write};
use crate::{Context, Failure, print, print_json, unlock};

#[derive(Subcommand)]
pub enum NotesCall {
    /// Say what the lines of a file seem to be. Nothing is saved.
    Read {
        /// Word, plain text, a saved web page or an email.
        file: PathBuf,
    },
    /// Keep a file's lines in the record of --record.
    Add(AddNotesArgs),
    /// List the notes of the record of --record.
    List,
    /// Print notes line by line.
    Show {
        /// The notes' id: see `notes list --json`.
        notes: Id,
    },
    /// Say something of a line.
    Tag(TagArgs),
    /// List the themes with their counts.
    Themes {
        /// Of this meeting or event alone.
        #[arg(long, value_name = "ID")]
        entry: Option<Id>,
    },
    /// List what was said and what was answered: open ones first, oldest first.
    Answers {
        /// Of this meeting or event alone.
        #[arg(long, value_name = "ID")]
        entry: Option<Id>,
    },
    /// Write "You said, they said, they did" into a file as a tagged PDF.
    Table {
        /// Where to: NAME.pdf, or NAME.csv for the counts of the themes.
        out: PathBuf,
        /// Of this meeting or event alone.
        #[arg(long, value_name = "ID")]
        entry: Option<Id>,
    },
}

/// Keep notes.
#[derive(Args)]
pub struct AddNotesArgs {
    /// Word, plain text, a saved web page or an email.
    file: PathBuf,
    /// What they are called. Otherwise their own title, or the file's name.
    #[arg(long, default_value = "", value_name = "WORDS")]
    title: String,
    /// The meeting or event: see `list --json`.
    #[arg(long, value_name = "ID")]
    entry: Option<Id>,
    /// They are these notes once more: lines keep their tags.
    #[arg(long, value_name = "ID")]
    again: Option<Id>,
    /// Lines that are small headings, by their numbers in `notes read`.
    #[arg(long = "sub-heading", value_name = "N")]
    sub_headings: Vec<usize>,
}

/// Say something of a line.
#[derive(Args)]
pub struct TagArgs {
    /// The notes' id.
    notes: Id,
    /// The line's number, from 1.
    line: usize,
    /// A theme by its name. One that is not there is made. Say it again for more.
    #[arg(long = "theme", value_name = "NAME")]
    themes: Vec<String>,
    /// What it says: works, change, both or not_said. Only you say so: no heading does.
    #[arg(long, value_name = "MOOD", value_parser = mood)]
    mood: Option<Mood>,
    /// The table or group that said it; never a name.
    #[arg(long, value_name = "WORDS")]
    said_by: Option<String>,
    /// It may be quoted.
    #[arg(long)]
    quote_ok: bool,
    /// The same themes and mood as the line above.
    #[arg(long)]
    like_above: bool,
    /// It says the same as that line, by its number, so both count once. 0: it says the same as no other.
    #[arg(long, value_name = "LINE")]
    same_as: Option<usize>,
}

fn mood(text: &str) -> Result<Mood, String> {
    crate::forms::named(text)
}

pub fn run(call: NotesCall, context: &Context) -> Result<(), Failure> {
    match call {
        NotesCall::Read { file } => look(&file, context),
        NotesCall::Add(args) => add(&args, context),
        NotesCall::List => list(context),
        NotesCall::Show { notes } => show(notes, context),
        NotesCall::Tag(args) => tag(&args, context),
        NotesCall::Themes { entry } => themes(entry, context),
        NotesCall::Answers { entry } => answers(entry, context),
        NotesCall::Table { out, entry } => table(&out, entry, context),
    }
}

fn pending(file: &std::path::Path) -> Result<PendingNotes, Failure> {
    let name = view::file_name(file);
    let bytes = read(file)?;
    let lines = notes::read_apart(&name, &bytes)?;
    Ok(PendingNotes::new(&name, &bytes, lines)?)
}

fn look(file: &std::path::Path, context: &Context) -> Result<(), Failure> {
    let record = match context.record {
        Some(_) => {
            let mut session = unlock::session(context)?;
            let record = session.record()?;
            session.close(now())?;
            (*record).clone()
        }
        None => empty_record(),
    };
    let preview: NotesPreview = notes::preview(&record, "", &pending(file)?);
    for (at, line) in preview.lines.iter().enumerate() {
        if context.json {
            print_json(&json!({
                "line": at + 1, "text": line.text, "role": line.role,
                "could_be": line.could_be, "under": line.under.map(|at| at + 1),
            }))?;
        } else {
            let why = if line.why.is_empty() { String::new() } else { format!("  ({})", line.why) };
            print(&format!("{}  {}{why}", at + 1, line.text));
        }
    }
    if context.json {
        return print_json(&json!({
            "title": preview.title, "notes": preview.notes, "again": preview.again.map(|own| own.id),
        }));
    }
    preview.notes.iter().for_each(|note| print(note));
    Ok(())
}

fn add(args: &AddNotesArgs, context: &Context) -> Result<(), Failure> {
    let pending = pending(&args.file)?;
    let mut roles: Vec<LineRole> =
        pending.proposal.lines.iter().map(|line| line.seems.at_first()).collect();
    for number in &args.sub_headings {
        let role = number.checked_sub(1).and_then(|at| roles.get_mut(at));
        *role.ok_or(UserError::Gone)? = LineRole::SubHeading;
    }
    let title =
        if args.title.is_empty() { pending.proposal.title.clone() } else { args.title.clone() };
    let (entry, again) = (args.entry, args.again);
    let request = SaveNotes { key: String::new(), title, entry, again, roles };
    let mut session = unlock::session(context)?;
    let saved = notes::save(&mut session, &request, &pending, now())?;
    let count = notes::view(&*session.record()?, saved.id, today())?.lines.len();
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "notes": saved.id, "lines": count, "said": saved.said }));
    }
    print(&evenhand_words::tr::notes::kept());
    saved.said.iter().for_each(|said| print(said));
    Ok(())
}

fn list(context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let all = notes::overview(&*session.record()?, None, today());
    session.close(now())?;
    for own in all.notes {
        if context.json {
            print_json(&json!({
                "notes": own.id, "title": own.title, "progress": own.progress,
                "entry": own.entry.map(|entry| entry.id),
            }))?;
        } else {
            print(&format!("{}  {}", own.title, own.progress));
        }
    }
    Ok(())
}

fn show(id: Id, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let own = notes::view(&*session.record()?, id, today())?;
    session.close(now())?;
    let name = |tag: &Id| {
        let theme = own.themes.iter().find(|theme| theme.id == *tag);
        theme.map(|theme| theme.name.clone()).unwrap_or_default()
    };
    for (at, line) in own.lines.iter().enumerate() {
        let tags: Vec<String> = line.tags.iter().map(name).collect();
        if context.json {
            print_json(&json!({
                "line": at + 1, "text": line.text, "under": line.under, "themes": tags,
                "mood": line.mood, "said_by": line.said_by, "quote_ok": line.quote_ok,
                "same_as": own.lines.iter().position(|first| Some(first.id) == line.same_as).map(|at| at + 1),
            }))?;
        } else {
            print(&format!("{}  {}  {}", at + 1, line.text, tags.join(", ")));
        }
    }
    Ok(())
}

fn tag(args: &TagArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let own = notes::view(&*session.record()?, args.notes, today())?;
    let at = args.line.checked_sub(1).and_then(|at| own.lines.get(at));
    let line = at.ok_or(UserError::Gone)?.id;
    let mut changes = Vec::new();
    changes.extend(args.like_above.then_some(LineChange::LikeAbove));
    changes.extend(args.mood.map(|mood| LineChange::Mood { mood }));
    changes.extend(args.said_by.clone().map(|words| LineChange::SaidBy { words }));
    changes.extend(args.quote_ok.then_some(LineChange::Quote { ok: true }));
    if let Some(number) = args.same_as {
        let other = number.checked_sub(1).map(|at| own.lines.get(at).ok_or(UserError::Gone));
        let line = other.transpose()?.map(|line| line.id);
        changes.push(LineChange::Same { line });
    }
    if changes.is_empty() && args.themes.is_empty() {
        return Err(UserError::NothingChosen.into());
    }
    for change in changes {
        notes::change(&mut session, &ChangeLine { notes: args.notes, line, change }, now())?;
    }
    for name in &args.themes {
        let request = NameTheme { notes: args.notes, line, name: name.clone() };
        notes::name_theme(&mut session, &request, now())?;
    }
    let own = notes::view(&*session.record()?, args.notes, today())?;
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "notes": own.id, "progress": own.progress }));
    }
    print(&own.progress);
    Ok(())
}

fn themes(entry: Option<Id>, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let all = notes::overview(&*session.record()?, entry, today());
    session.close(now())?;
    for theme in all.themes {
        if context.json {
            print_json(&theme)?;
        } else {
            print(&format!("{}  {}", theme.name, theme.said));
        }
    }
    Ok(())
}

fn answers(entry: Option<Id>, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let all = notes::responses(&*session.record()?, entry, today());
    session.close(now())?;
    for own in all {
        if context.json {
            print_json(&json!({
                "response": own.response.id, "said": own.said, "state": own.response.state,
                "standing": own.standing, "days": own.days,
                "promise": own.promise.map(|entry| entry.id),
            }))?;
        } else {
            print(&format!("{}  {}", own.said, own.standing));
        }
    }
    Ok(())
}

fn table(out: &std::path::Path, entry: Option<Id>, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    session.close(now())?;
    let bytes = if out.extension().is_some_and(|ending| ending == "csv") {
        notes::csv(&record, entry)?
    } else {
        let wish = PaperWish { large_print: false, black_and_white: false, to_print: false };
        notes::pdf(&record, entry, wish, now(), today())?.1
    };
    write(out, &bytes)?;
    if context.json {
        return print_json(&json!({ "file": out, "bytes": bytes.len() }));
    }
    print(&evenhand_words::tr::cli::wrote(&out.display().to_string()));
    Ok(())
}
