//! `check`: invitations held against a charter.

use std::path::{Path, PathBuf};

use crate::clock::{now, today};
use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use evenhand_app::check;
use evenhand_app::check::read_apart;
use evenhand_app::contract::{CheckResult, FindingView, InvitationPreview};
use evenhand_app::{ids, view};
use evenhand_calendar::time_key;
use evenhand_core::charter::Whose;
use evenhand_core::record::{
    InDoubt, Meeting, MeetingKind, Papers, Record, RecordInfo, SentBasis, When, london_date,
};
use evenhand_words::tr::cli;
use evenhand_words::{self as words, tr};

use crate::record::read;
use crate::{AsOf, Context, Failure, one_of, print, print_json};

/// Check invitations.
#[derive(Args)]
pub struct CheckArgs {
    /// Calendars, emails, Outlook messages, letters or plain words (`.ics`, `.eml`, `.msg`, `.docx`, `.pdf`, `.txt`).
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The charter's id.
    #[arg(long, default_value = "hounslow", value_name = "ID")]
    charter: String,
    /// When the invitation was sent: a date, or an instant such as 2026-11-12T09:14:00Z.
    #[arg(long, value_name = "T", value_parser = moment)]
    sent: Option<MomentArg>,
    /// When the papers came, likewise.
    #[arg(long, value_name = "T", value_parser = moment)]
    papers: Option<MomentArg>,
    /// The kind of meeting. Where it is not given, the kind that the words name, or a co-production group.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<MeetingKind>,
    /// What the words leave open was looked at, and is right as it was read.
    #[arg(long)]
    sure: bool,
    /// The council that the record is about, to tell a comparison from its own charter.
    #[arg(long, default_value = "")]
    council: String,
    /// Check the first so many meetings of a series, not the first alone.
    #[arg(long, value_name = "N")]
    occurrences: Option<usize>,
    #[command(flatten)]
    as_of: AsOf,
}

/// A day, or an instant.
#[derive(Clone, Copy)]
enum MomentArg {
    Day(NaiveDate),
    At(DateTime<Utc>),
}

fn moment(text: &str) -> Result<MomentArg, String> {
    if let Ok(day) = text.parse() {
        return Ok(MomentArg::Day(day));
    }
    let at: DateTime<chrono::FixedOffset> = text.parse().map_err(|_| cli::give_day_or_instant())?;
    Ok(MomentArg::At(at.to_utc()))
}

fn kind(text: &str) -> Result<MeetingKind, String> {
    serde_json::from_value(text.replace('-', "_").into()).map_err(|_| {
        one_of(&["coproduction_group", "annual_review", "child_support", "board", "event", "other"])
    })
}

/// Prints a line an event.
pub fn run(args: &CheckArgs, context: &Context) -> Result<(), Failure> {
    let record = empty_record(&args.council);
    let mut refused = false;
    for path in &args.files {
        if let Err(failure) = check_file(path, args, &record, context) {
            failure.print(context.json);
            refused = true;
        }
    }
    if refused { Err(Failure::SomeRefused) } else { Ok(()) }
}

fn check_file(
    path: &Path,
    args: &CheckArgs,
    record: &Record,
    context: &Context,
) -> Result<(), Failure> {
    let name = view::file_name(path);
    let bytes = read(path)?;
    let reading = read_apart(&name, &bytes)?;
    let as_of = args.as_of.as_of.unwrap_or_else(today);
    for (preview, pending) in check::from_file(&name, &bytes, &reading, record, as_of) {
        let nothing = reading.events.is_empty() && preview.meeting.starts.is_none();
        if preview.error.is_some() || (nothing && preview.purpose_words.is_empty()) {
            return Err(check::no_meeting(&name, &reading).into());
        }
        for one in each_of(preview, args.occurrences) {
            show(path, one, (args, &pending), record, context)?;
        }
    }
    Ok(())
}

/// The first so many meetings of a series, each as an invitation of its own; else the one that there is.
fn each_of(preview: InvitationPreview, most: Option<usize>) -> Vec<InvitationPreview> {
    let Some(most) = most.filter(|_| !preview.occurrences.is_empty()) else { return vec![preview] };
    let first_alone = tr::meetings::first_of_series();
    let meetings = preview.occurrences.iter().take(most).enumerate().map(|(at, one)| {
        let mut of_one = preview.clone();
        of_one.warnings.retain(|warning| at == 0 || *warning != first_alone);
        of_one.meeting.starts = Some(one.starts.clone());
        of_one.meeting.ends.clone_from(&one.ends);
        of_one.meeting.recurrence_id.clone_from(&one.recurrence_id);
        for notice in &mut of_one.meeting.notices {
            notice.starts = Some(one.starts.clone());
            notice.ends.clone_from(&one.ends);
        }
        of_one
    });
    meetings.collect()
}

fn show(
    path: &Path,
    mut preview: InvitationPreview,
    (args, pending): (&CheckArgs, &check::PendingInvitation),
    record: &Record,
    context: &Context,
) -> Result<(), Failure> {
    if args.kind.is_some() {
        let taken = check::taken_by_words(preview.meeting.meeting_kind);
        preview.warnings.retain(|warning| *warning != taken);
    }
    said(&mut preview.meeting, args);
    let as_of = args.as_of.as_of.unwrap_or_else(today);
    // What the message itself gives two times for or leaves open is not scored as if it were sure.
    let doubt = pending.disputed.of(preview.meeting.starts.as_ref());
    let doubt = if args.sure { InDoubt::default() } else { doubt };
    let mut result = check::check_in_doubt(record, &args.charter, &preview.meeting, &doubt, as_of)?;
    // What does not invite is shown as what it is, and never scored.
    if !preview.purpose_words.is_empty() {
        (result.findings, result.law) = (Vec::new(), Vec::new());
    }
    if context.json {
        return print_json(&as_json(path, &preview, &result));
    }
    // Words without a title are told by their day alone.
    let head = [preview.title.as_str(), result.meeting_words.as_str()];
    print(&head.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(": "));
    if !preview.purpose_words.is_empty() {
        print(&format!("  {}", preview.purpose_words));
    }
    if result.cancelled {
        print(&format!("  {}", cli::cancelled()));
    }
    match result.whose {
        _ if result.findings.is_empty() => {}
        Whose::Own => {}
        Whose::Another => print(&format!("  {}", tr::findings::another_councils())),
        Whose::NotKnown => print(&format!("  {}", tr::findings::whose_not_known())),
    }
    for finding in result.findings.iter().chain(&result.law) {
        print(&format!("  {}", line_of(finding)));
    }
    for warning in &preview.warnings {
        print(&format!("  {warning}"));
    }
    Ok(())
}

/// Takes over what the person says of the meeting: its kind, when it was sent, when its papers came.
fn said(meeting: &mut Meeting, args: &CheckArgs) {
    meeting.meeting_kind = args.kind.unwrap_or(meeting.meeting_kind);
    if let Some(sent) = args.sent {
        for notice in &mut meeting.notices {
            notice.basis = SentBasis::User;
            (notice.sent, notice.sent_day) = match sent {
                MomentArg::Day(day) => (None, When::day(day)),
                MomentArg::At(at) => (Some(at), When::Undated),
            };
        }
    }
    if let Some(papers) = args.papers {
        meeting.papers = match papers {
            MomentArg::Day(day) => Papers::Came { when: When::day(day), at: None },
            MomentArg::At(at) => Papers::Came { when: When::day(london_date(at)), at: Some(at) },
        };
    }
}

fn as_json(path: &Path, preview: &InvitationPreview, result: &CheckResult) -> serde_json::Value {
    let meeting = &preview.meeting;
    let sent = meeting.notices.first().and_then(|notice| match notice.sent {
        Some(at) => Some(at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        None => notice.sent_day.exact_day().map(|day| day.to_string()),
    });
    serde_json::json!({
        "file": path,
        "uid": meeting.uid,
        "title": preview.title,
        "starts": meeting.starts.as_ref().map(time_key),
        "ends": meeting.ends.as_ref().map(time_key),
        "sent": sent,
        "sent_basis": result.sent_basis,
        "papers": meeting.papers,
        "purpose": preview.purpose,
        "status": if result.cancelled { "cancelled" } else { "planned" },
        "charter": result.charter,
        "comparison": result.comparison,
        "whose": result.whose,
        "findings": result.findings,
        "law": result.law,
        "warnings": preview.warnings,
    })
}

/// A finding with its sum and what else to know of it.
fn line_of(finding: &FindingView) -> String {
    let result = words::verdict(finding.result);
    let line = format!("{result}: {}. {}", finding.title, finding.explanation);
    if finding.note.is_empty() { line } else { format!("{line} {}", finding.note) }
}

/// Invitations are checked here without a record.
fn empty_record(council: &str) -> Record {
    let at = now();
    Record::new(RecordInfo {
        id: ids::new_id(at),
        title: String::new(),
        charter: String::new(),
        council: council.to_owned(),
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: at,
    })
}
