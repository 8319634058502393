//! `forms add` and `forms meeting`: feedback forms of a record, typed in and counted.

use crate::clock::{now, today};
use chrono::NaiveDate;
use clap::Args;
use evenhand_app::contract::FormsOf;
use evenhand_app::forms::{checked, newest, view};
use evenhand_app::ids;
use evenhand_app::step::Step;
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{Entry, FeedbackForm, FilledBy, GotBy, Id, Item, When};
use evenhand_words::tr::cli;
use serde_json::json;

use crate::{Context, Failure, print, print_json, unlock};

/// Type in a form.
#[derive(Args)]
pub struct AddFormArgs {
    /// The set: see `forms list`.
    set: String,
    /// The meeting that it is about: see `list --json`.
    #[arg(long, value_name = "ID")]
    meeting: Option<Id>,
    /// The version of the set. Otherwise the newest.
    #[arg(long, value_name = "N")]
    version: Option<u32>,
    /// Answers, such as papers=4,listened=0: a step from 1, or 0 for "can't say". What is not named was left blank.
    #[arg(long, value_delimiter = ',', value_name = "STATEMENT=STEP", value_parser = answer)]
    answers: Vec<(String, FormAnswer)>,
    /// What was good.
    #[arg(long, default_value = "", value_name = "WORDS")]
    good: String,
    /// What should be done differently.
    #[arg(long, default_value = "", value_name = "WORDS")]
    different: String,
    /// The words may be quoted: the person ticked that.
    #[arg(long)]
    quote_ok: bool,
    /// The code on the paper.
    #[arg(long, default_value = "", value_name = "CODE")]
    code: String,
    /// As whom it was filled in: parent_carer, young_person, officer or other.
    #[arg(long, default_value = "parent_carer", value_name = "WHO", value_parser = named::<FilledBy>)]
    by: FilledBy,
    /// How it was got: paper, phone or online_file.
    #[arg(long, default_value = "paper", value_name = "HOW", value_parser = named::<GotBy>)]
    got: GotBy,
    /// The day on which it came in.
    #[arg(long, value_name = "DATE")]
    received: Option<NaiveDate>,
}

/// Show the forms of a meeting.
#[derive(Args)]
pub struct MeetingArgs {
    /// The meeting's id. Otherwise forms of no meeting.
    meeting: Option<Id>,
}

pub fn named<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_value(text.into()).map_err(|_| cli::give_word_of_help())
}

fn answer(text: &str) -> Result<(String, FormAnswer), String> {
    let wrong = cli::give_answer;
    let (statement, step) = text.split_once('=').ok_or_else(wrong)?;
    let answer = match step.parse::<u8>().map_err(|_| wrong())? {
        0 => FormAnswer::CantSay,
        step => FormAnswer::Step(step),
    };
    Ok((statement.to_owned(), answer))
}

/// Puts a form into the record.
pub fn add(args: &AddFormArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let at = now();
    let version = match args.version {
        Some(version) => version,
        None => newest(&*session.record()?, &args.set)?.version,
    };
    let mut form = FeedbackForm::new(ids::new_id(at), &args.set, version, at);
    form.meeting = args.meeting;
    (form.filled_by, form.got_by) = (args.by, args.got);
    form.code.clone_from(&args.code);
    form.received_on = args.received.map(When::day).unwrap_or_default();
    form.filled.answers = args.answers.iter().cloned().collect();
    form.filled.good.clone_from(&args.good);
    form.filled.different.clone_from(&args.different);
    form.filled.quote_ok = args.quote_ok;
    let form = checked(&*session.record()?, form)?;
    let id = form.id;
    session.put(Step::SaveForm, Item::Form(Box::new(form)), at)?;
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "form": id, "saved": true }));
    }
    print(&evenhand_words::tr::forms::saved());
    Ok(())
}

/// Prints what the forms of a meeting come to, a line for each set and version.
pub fn meeting(args: &MeetingArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let line = |entry: &Entry| evenhand_app::view::summary(entry, &record, today());
    let found = view(&record, FormsOf { meeting: args.meeting, form: None }, &line);
    session.close(now())?;
    for set in &found.sets {
        if context.json {
            print_json(set)?;
            continue;
        }
        print(&set.title);
        set.words.iter().for_each(|words| print(words));
        set.statements.iter().for_each(|one| print(&format!("{} {}", one.words, one.said)));
    }
    if !context.json {
        found.notes.iter().for_each(|note| print(note));
    }
    Ok(())
}
