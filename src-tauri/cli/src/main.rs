//! `evenhand-cli`: the same use cases as the window, for scripts and tests.
//!
//! With `--json`, one JSON object a line on standard output; messages go to standard error.
//! Exit 0: done. 1: the input was understood and refused. 2: wrong usage.

mod bundle;
mod calendar;
mod capture;
mod celebration;
mod check;
mod clock;
mod cost;
mod demo;
mod failure;
mod form_sets;
mod forms;
mod hours;
mod kept;
mod ladders;
mod law;
mod letter;
mod meeting;
mod meeting_rows;
mod minutes;
mod notes;
mod picture;
mod plan;
mod record;
mod recording;
mod row_doubts;
mod survey;
mod toolkit;
mod unlock;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

use failure::Failure;

#[derive(Parser)]
#[command(
    name = "evenhand-cli",
    version,
    about = "Check invitations, export calendars, make evidence bundles"
)]
struct Cli {
    #[command(subcommand)]
    call: Call,
    /// One JSON object a line on standard output.
    #[arg(long, global = true)]
    json: bool,
    /// The record's folder.
    #[arg(long, global = true, value_name = "DIR")]
    record: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Call {
    /// Check invitations against a charter.
    Check(check::CheckArgs),
    /// Read or write calendar files.
    #[command(subcommand)]
    Calendar(CalendarCall),
    /// Start a record in the folder of --record.
    New(record::NewArgs),
    /// Bring a record file into the record.
    Import(record::ImportRecordArgs),
    /// Write the whole record as one file.
    Export {
        /// Where to: NAME.zip for tables, files and record, or NAME.json.
        file: PathBuf,
    },
    /// Look through mails, and bring those with the council into the record of --record.
    ImportMail(capture::MailArgs),
    /// Look through a chat that a phone gave out, and bring it into the record of --record.
    ImportChat(capture::ChatArgs),
    /// Look through a table of hours, and bring its rows into the record of --record.
    ImportHours(hours::HoursArgs),
    /// Look through a table of meetings, and bring its rows into the record of --record.
    ImportMeetings(meeting_rows::MeetingRowsArgs),
    /// Keep letters, photographs, recordings and other files as they are, each with an unfinished entry of the record
    /// of --record.
    KeepFiles(kept::KeepArgs),
    /// Look for promises in minutes or a letter, and add those that are accepted to the record of --record.
    ImportMinutes(minutes::MinutesArgs),
    /// Read the words in photographs and scans of letters, and what they propose. Nothing is saved.
    ReadPicture(picture::PictureArgs),
    /// Write down what is said in voice notes and films.
    HearRecording(recording::RecordingArgs),
    /// Say what files are, and how many mails are in them.
    Look(minutes::LookArgs),
    /// List the record's entries, newest first.
    List,
    /// Print a bundle.
    Bundle(bundle::BundleArgs),
    /// Build the sample record, its calendar and its PDF in a folder.
    Demo {
        /// The folder.
        dir: PathBuf,
    },
    /// Last days that law and guidance set.
    Limits(law::LimitArgs),
    /// The charters.
    Charters,
    /// Letters: list them, or build one from what the record holds.
    #[command(subcommand)]
    Letter(letter::LetterCall),
    /// What helps at a meeting of the record of --record, on a page: what is open, what was checked, who is who.
    MeetingPage(meeting::PageArgs),
    /// What taking part cost, as it is typed in the record of --record: hours, travel, childcare.
    Cost(cost::CostArgs),
    /// Ladders of engagement: list them, check one of your own, or say where a meeting stood.
    #[command(subcommand)]
    Ladder(toolkit::LadderCall),
    /// Feedback forms: list the sets of questions, count filled forms, or keep them in the record of --record.
    #[command(subcommand)]
    Forms(toolkit::FormsCall),
    /// Notes of events: look at a file, keep and tag its lines, count themes, list answers.
    #[command(subcommand)]
    Notes(notes::NotesCall),
    /// Celebration pages and case studies: which there are, and one as a PDF.
    Celebration(celebration::CelebrationArgs),
    /// EHC plans: what was told of each line, by term, or what the lines of a text seem to say.
    Plan(plan::PlanArgs),
    /// Find cards, words and forms of the guides that have all these words.
    Guides {
        /// The words.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Check every page, file and link of the record's history, and a head printed earlier.
    Verify {
        /// A history head as an earlier bundle prints it: best from a copy that somebody else holds.
        head: Option<String>,
    },
}

#[derive(Subcommand)]
enum CalendarCall {
    /// Print what invitations and calendars say.
    Read {
        /// Calendars, emails, Outlook messages, letters or plain words (`.ics`, `.eml`, `.msg`, `.docx`, `.pdf`,
        /// `.txt`).
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The day on which plain words were written, which settles a year that they leave out.
        #[arg(long, value_name = "DAY")]
        today: Option<NaiveDate>,
        /// How many meetings of a series to list.
        #[arg(long, default_value_t = 20, value_name = "N")]
        occurrences: usize,
    },
    /// Write the record's days as a calendar file.
    Write {
        /// Where to.
        out: PathBuf,
        /// Show titles and places. Otherwise words that tell nothing private.
        #[arg(long)]
        titles: bool,
    },
}

/// What every call gets.
struct Context {
    json: bool,
    record: Option<PathBuf>,
}

#[derive(Args, Clone, Copy)]
struct AsOf {
    /// The day to speak from, such as 2026-11-12.
    #[arg(long, value_name = "DATE")]
    as_of: Option<NaiveDate>,
}

fn main() -> ExitCode {
    evenhand_app::process::close_to_others();
    evenhand_app::language::choose();
    // A child that reads a foreign file for this program does that and nothing else.
    if let Some(code) = evenhand_app::worker::serve_if_asked() {
        return code;
    }
    let cli = Cli::parse();
    let context = Context { json: cli.json, record: cli.record };
    match run(cli.call, &context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.print(context.json);
            failure.code()
        }
    }
}

fn run(call: Call, context: &Context) -> Result<(), Failure> {
    match call {
        Call::Check(args) => check::run(&args, context),
        Call::Calendar(CalendarCall::Read { files, today, occurrences }) => {
            let today = today.unwrap_or_else(clock::today);
            calendar::read(&files, occurrences, today, context)
        }
        Call::Calendar(CalendarCall::Write { out, titles }) => {
            calendar::write(&out, titles, context)
        }
        Call::New(args) => record::new(args, context),
        Call::Import(args) => record::import(&args, context),
        Call::Export { file } => record::export(&file, context),
        Call::ImportMail(args) => capture::mail(&args, context),
        Call::ImportChat(args) => capture::chat(&args, context),
        Call::ImportHours(args) => hours::hours(&args, context),
        Call::ImportMeetings(args) => meeting_rows::import(&args, context),
        Call::KeepFiles(args) => kept::keep(&args, context),
        Call::ImportMinutes(args) => minutes::import(&args, context),
        Call::ReadPicture(args) => picture::picture(&args, context),
        Call::HearRecording(args) => recording::recording(&args, context),
        Call::Look(args) => minutes::look(&args, context),
        Call::List => record::list(context),
        Call::Bundle(args) => bundle::run(&args, context),
        Call::Demo { dir } => demo::run(&dir, context),
        Call::Limits(args) => law::limits(&args, context),
        Call::Charters => law::charters(context),
        Call::Letter(call) => letter::run(call, context),
        Call::MeetingPage(args) => meeting::page(&args, context),
        Call::Cost(args) => cost::run(&args, context),
        Call::Celebration(args) => celebration::run(&args, context),
        Call::Plan(args) => plan::run(&args, context),
        Call::Ladder(call) => toolkit::ladder(&call, context),
        Call::Forms(call) => toolkit::forms(&call, context),
        Call::Notes(call) => notes::run(call, context),
        Call::Guides { words } => toolkit::guides(&words, context),
        Call::Verify { head } => record::verify(head.as_deref(), context),
    }
}

/// One JSON line on standard output.
fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    use std::io::Write;
    let line = serde_json::to_string(value).map_err(|_| Failure::unexpected())?;
    // A closed pipe (`| head`) is no fault of the call.
    let _ = writeln!(std::io::stdout(), "{line}");
    Ok(())
}

/// A line for people on standard output.
fn print(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{}", seen(line));
}

/// That an argument is to be one of these words.
fn one_of(words: &[&str]) -> String {
    evenhand_words::tr::cli::give_one_of(&words.join(", "))
}

/// Says something on standard error.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{}", seen(line));
}

/// Words as they can be read. A title or the name of a file may hold letters that move the terminal's cursor, colour
/// it, type for the person, or turn the order of the others: each is shown as a sign that something is there.
fn seen(words: &str) -> String {
    let letter = |letter: char| {
        let kept = matches!(letter, '\n' | '\t' | '\u{ad}' | '\u{200c}' | '\u{200d}');
        if !kept && evenhand_app::view::is_hidden(letter) { '\u{fffd}' } else { letter }
    };
    words.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::seen;

    #[test]
    fn no_letter_moves_the_terminal_or_turns_the_others() {
        let title = "Agenda\u{202e}fdp\u{1b}[2J\u{9b}31m\u{7}\r.pdf";
        assert_eq!(seen(title), "Agenda\u{fffd}fdp\u{fffd}[2J\u{fffd}31m\u{fffd}\u{fffd}.pdf");
        assert_eq!(seen("Zoë\n\tcafé ক্ষ"), "Zoë\n\tcafé ক্ষ");
    }
}
