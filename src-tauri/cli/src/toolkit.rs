//! `ladder`, `forms` and `guides`: the data of the toolkit, checked and searched, and what a record holds of them.

use std::path::PathBuf;

use crate::clock::{now, today};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use evenhand_app::contract::JudgedMeeting;
use evenhand_app::forms::all_sets;
use evenhand_app::step::{EntryName, Step};
use evenhand_app::view;
use evenhand_core::forms::{
    self, FilledForm, FormResults, QuestionSet, SheetProblem, results, sheet_problems,
};
use evenhand_core::guides::{GuideKind, search_guides};
use evenhand_core::record::{Entry, Id, Item, Judgement, JudgementKind, LadderPlace, When};
use evenhand_words::tr::cli;
use serde_json::json;

use crate::record::read;
use crate::{Context, Failure, one_of, print, print_json, unlock};

#[derive(Subcommand)]
pub enum LadderCall {
    /// List the ladders with their rungs and bands; with --record, the record's own too.
    List,
    /// List where the held meetings of the record of --record stood.
    Meetings,
    /// Say where a held meeting of the record of --record stood. An earlier judgement of that kind on that ladder goes.
    Set(SetArgs),
    /// Check a ladder file of your own.
    Check {
        /// The file.
        file: PathBuf,
    },
    /// Keep a ladder file in the record of --record. An earlier ladder of its id goes.
    Add {
        /// The file.
        file: PathBuf,
        /// Say what it would change, and keep nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write a ladder to a file to pass on; with --record, also one of the record's own.
    Export {
        /// The ladder's id: see `ladder list`.
        ladder: String,
        /// The file to write.
        file: PathBuf,
    },
    /// Move a ladder of the record's own to the bin. What was judged on it stays.
    Remove {
        /// The ladder's id: see `ladder list`.
        ladder: String,
    },
}

/// Say where a meeting stood.
#[derive(Args)]
pub struct SetArgs {
    /// The meeting's id: see `list --json`.
    meeting: Id,
    /// The ladder's id: see `ladder list`.
    ladder: String,
    /// The rung's id, or with --band the band's.
    place: String,
    /// The place is a band of rungs.
    #[arg(long)]
    band: bool,
    /// Whose view: ours, promised or theirs.
    #[arg(long, default_value = "ours", value_name = "KIND", value_parser = judgement_kind)]
    kind: JudgementKind,
    /// Why. Without it the judgement stays out of every bundle.
    #[arg(long, default_value = "", value_name = "WORDS")]
    why: String,
    /// Who says so, by role.
    #[arg(long, default_value = "", value_name = "ROLE")]
    by: String,
    /// Ids of entries that show it.
    #[arg(long, value_name = "ID")]
    evidence: Vec<Id>,
    /// The day on which it was said. Otherwise today.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

fn judgement_kind(text: &str) -> Result<JudgementKind, String> {
    serde_json::from_value(text.into()).map_err(|_| one_of(&["ours", "promised", "theirs"]))
}

#[derive(Subcommand)]
pub enum FormsCall {
    /// List the sets of questions with their statements; with --record, the record's own too.
    List,
    /// Keep, pass on or take out sets of questions of a record's own.
    #[command(subcommand)]
    Set(crate::form_sets::SetCall),
    /// Type a form into the record of --record.
    Add(crate::forms::AddFormArgs),
    /// Bring in the forms of an online survey's table.
    Import(Box<crate::survey::ImportSurveyArgs>),
    /// Say what the forms of a meeting of that record come to. Under five forms no counts are shown.
    Meeting(crate::forms::MeetingArgs),
    /// Count filled forms of one set: a JSON file with a form an entry. Under five forms no counts are shown.
    Results {
        /// The set: see `forms list`.
        set: String,
        /// The file.
        file: PathBuf,
        /// The version of the set that was filled in. Otherwise the newest.
        #[arg(long, value_name = "N")]
        version: Option<u32>,
    },
}

pub fn ladder(call: &LadderCall, context: &Context) -> Result<(), Failure> {
    match call {
        LadderCall::List => crate::ladders::list(context),
        LadderCall::Add { file, dry_run } => crate::ladders::add(file, *dry_run, context),
        LadderCall::Export { ladder, file } => crate::ladders::export(ladder, file, context),
        LadderCall::Remove { ladder } => crate::ladders::remove(ladder, context),
        LadderCall::Meetings => list_judgements(context),
        LadderCall::Set(args) => set(args, context),
        LadderCall::Check { file } => {
            let text = read_text(file)?;
            let ladder = evenhand_app::ladder::read(&text).map_err(|error| {
                Failure::Usage(format!("{}: {}", file.display(), error.sentence()))
            })?;
            crate::ladders::show_ladder(&ladder, context)
        }
    }
}

fn set(args: &SetArgs, context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let id = args.place.clone();
    let judgement = Judgement {
        ladder: args.ladder.clone(),
        place: if args.band { LadderPlace::Band(id) } else { LadderPlace::Rung(id) },
        kind: args.kind,
        why: args.why.clone(),
        as_of: args.on.map(When::day).unwrap_or_default(),
        by: args.by.clone(),
        evidence: args.evidence.clone(),
    };
    let entry = session.entry(args.meeting)?;
    let record = session.part(Vec::new())?;
    let entry = evenhand_app::ladder::judged(&record, entry, judgement, today())?;
    let step = Step::ChangeEntry(EntryName::Meeting);
    session.put(step, Item::Entry(Box::new(entry)), now())?;
    session.close(now())?;
    if context.json {
        return print_json(&json!({ "meeting": args.meeting, "saved": true }));
    }
    print(&evenhand_words::tr::ladder::saved());
    Ok(())
}

/// Where the record's meetings stood, a line each, ladder by ladder. What is on a meeting that was not held is left
/// out.
fn list_judgements(context: &Context) -> Result<(), Failure> {
    let mut session = unlock::session(context)?;
    let record = session.record()?;
    let line = |entry: &Entry| view::summary(entry, &record, today());
    let all = evenhand_app::ladder::overview(&record, Default::default(), &line);
    session.close(now())?;
    for on in &all.ladders {
        let ladder = on.ladder.as_ref().map(|own| own.id.as_str());
        for JudgedMeeting { meeting, places } in &on.meetings {
            for place in places {
                if context.json {
                    let own = json!({ "ladder": ladder, "ladder_title": on.title,
                        "meeting": meeting.id, "title": meeting.title, "when": meeting.when,
                        "kind": place.kind, "place": place.words, "reach": place.reach,
                        "why": place.why, "in_bundles": !place.why.trim().is_empty() });
                    print_json(&own)?;
                } else {
                    let kind = evenhand_words::judgement_kind(place.kind);
                    print(&format!(
                        "{}, {}. {kind}: {}.",
                        meeting.title, meeting.when_words, place.words
                    ));
                }
            }
        }
        if !context.json {
            on.summary.iter().for_each(|line| print(line));
        }
    }
    if !context.json {
        all.notes.iter().for_each(|line| print(line));
    }
    Ok(())
}

pub fn forms(call: &FormsCall, context: &Context) -> Result<(), Failure> {
    match call {
        FormsCall::Add(args) => crate::forms::add(args, context),
        FormsCall::Import(args) => crate::survey::import(args, context),
        FormsCall::Meeting(args) => crate::forms::meeting(args, context),
        FormsCall::List => crate::form_sets::list(context),
        FormsCall::Set(call) => crate::form_sets::run(call, context),
        FormsCall::Results { set, file, version } => {
            let all = all_sets(&crate::form_sets::whole(context)?);
            let asked = |own: &&QuestionSet| version.is_none_or(|version| own.version == version);
            let named = all.iter().filter(|own| own.id == *set).filter(asked);
            let found = named.max_by_key(|own| own.version).ok_or_else(|| {
                let known = all.iter().map(|own| format!("{} {}", own.id, own.version));
                let known = known.collect::<Vec<_>>().join(", ");
                Failure::Usage(cli::no_set(&known))
            })?;
            count(found, &read_text(file)?, context)
        }
    }
}

fn count(set: &QuestionSet, text: &str, context: &Context) -> Result<(), Failure> {
    let filled: Vec<FilledForm> = serde_json::from_str(text)
        .map_err(|error| Failure::Usage(cli::forms_unreadable(error.line())))?;
    let mut refused = false;
    for (number, form) in filled.iter().enumerate() {
        for problem in sheet_problems(set, form) {
            refused = true;
            crate::say(&cli::form_refused(number + 1, &says(set, &problem)));
        }
    }
    if refused {
        return Err(Failure::SomeRefused);
    }
    show_results(set, &results(set, &filled), context)
}

fn says(set: &QuestionSet, problem: &SheetProblem) -> String {
    match problem {
        SheetProblem::UnknownStatement(id) => {
            cli::no_statement(&format!("{} {}", set.id, set.version), id)
        }
        SheetProblem::UnknownStep { statement, step } => {
            cli::no_step(statement, usize::from(*step), set.scale.steps.len())
        }
        SheetProblem::Empty => cli::form_empty(),
    }
}

fn show_results(set: &QuestionSet, found: &FormResults, context: &Context) -> Result<(), Failure> {
    if context.json {
        let statements = found.statements.as_ref().map(|all| {
            let line = |one: &forms::StatementResult| {
                json!({ "id": one.id, "steps": one.steps, "answered": one.answered(),
                    "cant_say": one.cant_say, "blank": one.blank })
            };
            all.iter().map(line).collect::<Vec<_>>()
        });
        return print_json(&json!({
            "set": set.id, "version": set.version, "forms": found.forms,
            "statements": statements, "good": found.good, "different": found.different,
        }));
    }
    print(&cli::forms(found.forms));
    let Some(statements) = &found.statements else {
        print(&evenhand_words::tr::forms::too_few(forms::FEWEST));
        return Ok(());
    };
    for (statement, one) in set.statements.iter().zip(statements) {
        let steps = set.scale.steps.iter().zip(&one.steps);
        let steps: Vec<_> = steps.map(|(step, count)| format!("{} {count}", step.words)).collect();
        print(&cli::statement_counts(
            &statement.words,
            &steps.join(", "),
            one.answered(),
            &set.scale.cant_say,
            one.cant_say,
            one.blank,
        ));
    }
    Ok(())
}

/// Prints what has all the words, a line each.
pub fn guides(words: &[String], context: &Context) -> Result<(), Failure> {
    for hit in search_guides(&words.join(" ")) {
        if context.json {
            print_json(
                &json!({ "guide": id_of(hit.guide), "id": hit.id, "title": hit.title, "words": hit.words }),
            )?;
        } else {
            print(&format!("{:<28} {}", hit.id, hit.title));
        }
    }
    Ok(())
}

fn id_of(guide: GuideKind) -> &'static str {
    match guide {
        GuideKind::Law => "law",
        GuideKind::Words => "words",
        GuideKind::Lundy => "lundy",
        GuideKind::EasyRead => "easy_read",
        GuideKind::Toolkit => "toolkit",
        GuideKind::Stories => "stories",
    }
}

fn read_text(file: &std::path::Path) -> Result<String, Failure> {
    let bytes = read(file)?;
    let not_text = |_| Failure::Usage(cli::not_text(&file.display().to_string()));
    String::from_utf8(bytes).map_err(not_text)
}
