//! `letter`: what letters there are, what each needs, and a draft from the record and from facts given here.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::clock::{now, today};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use evenhand_app::contract::{PaperWish, UserError};
use evenhand_core::charter::{LimitOptions, limits, same_council};
use evenhand_core::record::{Entry, Record, When};
use evenhand_words::letters::{
    DraftLetter, FactKind, FactValue, LetterContext, LetterFact, LetterFacts, LetterInput,
    LetterReply, LetterTemplate, build, builtin, find, gather, parts_of, reminds_of_nothing,
};
use evenhand_words::tr::cli;
use serde_json::{Value, json};

use crate::record::write;
use crate::{Context, Failure, print, print_json, unlock};

#[derive(Subcommand)]
pub enum LetterCall {
    /// List the letters.
    List,
    /// List the facts of a letter: what it needs, and what it says without them.
    Facts {
        /// The letter: see `letter list`.
        letter: String,
    },
    /// Build a letter. What is missing is named and never made up; nothing is sent or saved.
    Build(BuildArgs),
}

/// Building a letter.
#[derive(Args)]
pub struct BuildArgs {
    /// The letter: see `letter list`.
    letter: String,
    /// The entry of --record that it is about, by its id.
    #[arg(long, value_name = "ID")]
    about: Option<String>,
    /// A fact: a day as 2026-11-12, a month as 2026-11, cells of a row with | between. Say it again for more lines.
    #[arg(long = "fact", value_name = "FACT=VALUE", value_parser = given)]
    facts: Vec<(String, String)>,
    /// A fact to leave out.
    #[arg(long = "leave-out", value_name = "FACT")]
    left_out: Vec<String>,
    /// The day on which it is written.
    #[arg(long, value_name = "DAY")]
    today: Option<NaiveDate>,
    /// Write its text into this file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write it into this file as a tagged PDF.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// Write it into this file for Word.
    #[arg(long, value_name = "FILE")]
    docx: Option<PathBuf>,
}

fn given(text: &str) -> Result<(String, String), String> {
    let (id, value) = text.split_once('=').ok_or_else(|| cli::give_it_as("FACT=VALUE"))?;
    Ok((id.trim().to_owned(), value.to_owned()))
}

pub fn run(call: LetterCall, context: &Context) -> Result<(), Failure> {
    match call {
        LetterCall::List => list(context),
        LetterCall::Facts { letter } => facts(named(&letter)?, context),
        LetterCall::Build(args) => draft(&args, context),
    }
}

fn list(context: &Context) -> Result<(), Failure> {
    for letter in builtin() {
        if context.json {
            print_json(&json!({
                "letter": letter.id,
                "title": letter.title,
                "group": letter.group,
                "use_when": letter.use_when,
                "whom": letter.whom,
                "next": letter.next,
                "law": letter.law,
                "read_on": letter.read_on,
            }))?;
        } else {
            print(&format!("{:<16} {}. {}", letter.id, letter.title, letter.use_when));
        }
    }
    Ok(())
}

fn facts(letter: &LetterTemplate, context: &Context) -> Result<(), Failure> {
    for fact in &letter.facts {
        if context.json {
            print_json(fact)?;
        } else {
            let options: Vec<_> = fact.options.iter().map(|option| option.id.as_str()).collect();
            let options = options.join(", ");
            print(format!("{:<16} {} {options}", fact.id, fact.label).trim_end());
        }
    }
    Ok(())
}

fn named(id: &str) -> Result<&'static LetterTemplate, Failure> {
    find(id).ok_or_else(|| {
        let known: Vec<_> = builtin().iter().map(|letter| letter.id.as_str()).collect();
        Failure::Usage(cli::no_letter(id, &known.join(", ")))
    })
}

fn draft(args: &BuildArgs, context: &Context) -> Result<(), Failure> {
    let letter = named(&args.letter)?;
    let day = args.today.unwrap_or_else(today);
    let typed = typed_facts(letter, &args.facts)?;
    let left_out: BTreeSet<String> = args.left_out.iter().cloned().collect();
    if let Some(id) = left_out.iter().find(|id| letter.fact(id).is_none()) {
        return Err(no_fact(letter, id));
    }
    let mut session = context.record.as_ref().map(|_| unlock::session(context)).transpose()?;
    let record = session.as_mut().map(|session| session.record()).transpose()?;
    if record.is_none() && args.about.is_some() {
        return Err(Failure::Usage(cli::name_record_of_entry()));
    }
    let mut known = match &record {
        None => LetterFacts::new(),
        Some(record) => {
            let about = args.about.as_deref().map(|id| entry(record, id)).transpose()?;
            if about.is_some_and(|about| reminds_of_nothing(letter, record, about)) {
                return Err(UserError::NothingAwaited.into());
            }
            gather(letter, LetterContext { record, about, today: day })
        }
    };
    let theirs = typed.get("council").and_then(|value| match value {
        FactValue::Text(council) => same_council(council, &record.as_ref()?.info.council),
        _ => None,
    });
    known.extend(typed);
    let input =
        LetterInput { facts: &known, left_out: &left_out, today: day, same_council: theirs };
    let built = build(letter, input);
    if let Some(out) = &args.out {
        write(out, format!("{}\n\n{}\n", built.subject, built.text()).as_bytes())?;
    }
    let parts = parts_of(&built.text(), &built);
    if let Some(out) = &args.pdf {
        let (_, pdf) =
            evenhand_app::letters::pdf_of(&built.subject, &parts, PaperWish::default(), now())?;
        write(out, &pdf)?;
    }
    if let Some(out) = &args.docx {
        write(out, &evenhand_app::letters::docx_of(&built.subject, &parts, now())?)?;
    }
    show(letter, &built, day, context)
}

fn entry<'a>(record: &'a Record, id: &str) -> Result<&'a Entry, Failure> {
    let found = record.entries.iter().find(|entry| entry.id.to_string() == id);
    found.ok_or_else(|| Failure::Usage(cli::no_entry(id)))
}

fn no_fact(letter: &LetterTemplate, id: &str) -> Failure {
    Failure::Usage(cli::no_fact(&letter.id, id))
}

/// The facts given on the command line, each of its kind.
fn typed_facts(
    letter: &LetterTemplate,
    facts: &[(String, String)],
) -> Result<LetterFacts, Failure> {
    let mut typed = LetterFacts::new();
    for (id, text) in facts {
        let fact = letter.fact(id).ok_or_else(|| no_fact(letter, id))?;
        let value = value_of(fact, text)
            .map_err(|how| Failure::Usage(cli::does_not_fit(text, id, &how)))?;
        match (typed.get_mut(id), value) {
            (Some(FactValue::Lines(lines)), FactValue::Lines(more)) => lines.extend(more),
            (Some(FactValue::Rows(rows)), FactValue::Rows(more)) => rows.extend(more),
            (Some(FactValue::Text(text)), FactValue::Text(more))
                if fact.kind == FactKind::Paragraphs =>
            {
                text.push('\n');
                text.push_str(&more);
            }
            (_, value) => drop(typed.insert(id.clone(), value)),
        }
    }
    Ok(typed)
}

fn value_of(fact: &LetterFact, text: &str) -> Result<FactValue, String> {
    match fact.kind {
        FactKind::Text | FactKind::Quote | FactKind::Name | FactKind::Paragraphs => {
            Ok(FactValue::text(text))
        }
        FactKind::Day => text.parse().map(FactValue::day).map_err(|_| cli::fact_day()),
        FactKind::When => when(text).map(FactValue::When).ok_or_else(cli::fact_when),
        FactKind::Number => text.parse().map(FactValue::Number).map_err(|_| cli::fact_number()),
        FactKind::Lines => Ok(FactValue::Lines(vec![text.to_owned()])),
        FactKind::Rows => {
            Ok(FactValue::Rows(vec![text.split('|').map(|cell| cell.trim().to_owned()).collect()]))
        }
        FactKind::Choice => {
            let known: Vec<_> = fact.options.iter().map(|option| option.id.as_str()).collect();
            let choice = || FactValue::Choice(text.to_owned());
            let fits = known.contains(&text).then(choice);
            fits.ok_or_else(|| cli::fact_choice(&known.join(", ")))
        }
    }
}

fn when(text: &str) -> Option<When> {
    if let Ok(day) = text.parse() {
        return Some(When::day(day));
    }
    let found = match text.split_once('-') {
        Some((year, month)) => When::Month { year: year.parse().ok()?, month: month.parse().ok()? },
        None => When::Year { year: text.parse().ok()? },
    };
    found.is_valid().then_some(found)
}

fn show(
    letter: &LetterTemplate,
    built: &DraftLetter,
    day: NaiveDate,
    context: &Context,
) -> Result<(), Failure> {
    let label = |id: &String| letter.fact(id).map_or_else(|| id.clone(), |fact| fact.label.clone());
    let replies: Vec<Value> = built.replies.iter().map(|reply| reply_line(reply, day)).collect();
    if context.json {
        let mut value = serde_json::to_value(built).map_err(|_| Failure::unexpected())?;
        if let Some(members) = value.as_object_mut() {
            members.insert("letter".into(), letter.id.clone().into());
            members.insert("title".into(), letter.title.clone().into());
            members.insert("text".into(), built.text().into());
            members.insert("whole".into(), built.is_whole().into());
            members.insert("replies".into(), replies.into());
        }
        return print_json(&value);
    }
    print(&built.subject);
    print("");
    print(&built.text());
    print("");
    let labels = |ids: &[String]| {
        (!ids.is_empty()).then(|| ids.iter().map(label).collect::<Vec<_>>().join(", "))
    };
    let needed = labels(&built.gaps).map(|labels| cli::still_needed(&labels));
    let not_known = labels(&built.missing).map(|labels| cli::not_known(&labels));
    let left_out = labels(&built.left_out).map(|labels| cli::left_out(&labels));
    for line in [needed, not_known, left_out].into_iter().flatten() {
        print(&line);
    }
    for notice in &built.notices {
        print(&format!("{}: {}", label(&notice.fact), notice.say));
    }
    for reply in &built.replies {
        print(&reply.words);
    }
    Ok(())
}

/// When an answer is due, with the day where a time limit sets one and all that it counts from is the letter's day.
fn reply_line(reply: &LetterReply, day: NaiveDate) -> Value {
    let due = reply.pack.as_deref().zip(reply.limit.as_deref()).and_then(|(pack, id)| {
        let found = limits(pack, day, &LimitOptions::default()).ok()?;
        found.into_iter().find(|limit| limit.id == id)?.due
    });
    json!({ "words": reply.words, "pack": reply.pack, "limit": reply.limit, "due": due })
}
