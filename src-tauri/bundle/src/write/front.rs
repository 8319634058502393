//! Cover, one-page summary, easy-read page and contents.

use chrono::NaiveDate;

use super::Work;
use crate::model::{Block, Cover, Inline, Section, Target};
use evenhand_core::charter::{PromiseState, ReplyState, london_date};
use evenhand_core::record::{DueFrom, EntryKind, Template};
use evenhand_words::date;
use evenhand_words::tr::{paper, units};

/// The kind of document, as the cover names it.
pub(super) fn kind(template: Template) -> &'static str {
    match template {
        Template::Complaint => "Complaint",
        Template::LetterOfConcern => "Letter of concern",
        Template::CouncillorBriefing => "Briefing for a councillor",
        Template::ForumReport => "Report",
        Template::WholeRecord => "Our record",
    }
}

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

pub(super) fn cover(work: &Work<'_>) -> Section {
    let plan = work.input.plan;
    let mut lines = Vec::new();
    let mut line = |label: &str, words: String| {
        if !words.trim().is_empty() {
            lines.push((label.to_owned(), words));
        }
    };
    line("From", work.show(&plan.from));
    line("To", work.show(&plan.to));
    line("Copied to", work.show(&plan.copied_to.join("; ")));
    for (label, day) in dated(work) {
        line(label, date(day));
    }
    line("Version", plan.version.max(1).to_string());
    let mut holds = Vec::new();
    if !work.issues.is_empty() {
        holds.push(units::issues(work.issues.len()));
    }
    holds.push(many(work.appendices.len(), "appendix", "appendices"));
    if !plan.remedies.is_empty() {
        holds.push(format!("{} asked for", units::remedies(plan.remedies.len())));
    }
    let sentence = format!("{}.", evenhand_words::list(&holds));
    let cover = Cover {
        kind: kind(plan.template).to_owned(),
        title: work.title(),
        lines,
        sentence: vec![text(sentence)],
        confidential: if plan.paper.confidential {
            "Confidential".to_owned()
        } else {
            String::new()
        },
    };
    Section {
        id: "cover".to_owned(),
        title: String::new(),
        new_page: true,
        blocks: vec![Block::Cover(cover)],
    }
}

/// The day of the document. One that speaks from another day than it was made on says both: it must not seem
/// to have been written when it was not.
pub(super) fn dated(work: &Work<'_>) -> Vec<(&'static str, NaiveDate)> {
    let as_of = work.input.as_of;
    match work.input.provenance.read_at.map(london_date) {
        Some(made) if made != as_of => vec![("Facts up to", as_of), ("Made on", made)],
        _ => vec![("Dated", as_of)],
    }
}

/// "1 appendix", "15 appendices".
pub(super) fn many(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// What, since when, how often, and what is asked: on one page.
pub(super) fn summary(work: &Work<'_>) -> Section {
    let plan = work.input.plan;
    let mut blocks = Vec::new();
    let lead = lead(work);
    if !lead.is_empty() {
        blocks.push(Block::Lead(vec![text(lead)]));
    }
    if !work.issues.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: "What this is about".to_owned(),
            id: String::new(),
        });
        let items = work.issues.iter().map(|(number, issue)| {
            let mut item = vec![text(format!("{} (", work.show(&issue.title)))];
            item.push(Inline::Page(Target::Part(format!("issue-{number}"))));
            item.push(text(")"));
            item
        });
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    let counts = counts(work);
    if !counts.is_empty() {
        blocks.push(Block::Heading { level: 2, text: "How often".to_owned(), id: String::new() });
        blocks.push(Block::List {
            ordered: false,
            items: counts.into_iter().map(|c| vec![text(c)]).collect(),
        });
    }
    if !plan.remedies.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: "What we ask for".to_owned(),
            id: String::new(),
        });
        let items = plan.remedies.iter().map(|r| vec![text(work.show(r))]);
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    Section { id: "summary".to_owned(), title: "Summary".to_owned(), new_page: true, blocks }
}

/// Since when the record runs and what it holds.
fn lead(work: &Work<'_>) -> String {
    let first = work.entries.iter().find(|e| e.when.earliest().is_some());
    let Some(first) = first else { return String::new() };
    let last = work.entries.iter().rev().find(|e| e.when.latest().is_some()).unwrap_or(first);
    let entries = many(work.entries.len(), "entry", "entries");
    let (from, to) = (evenhand_words::when(&first.when), evenhand_words::when(&last.when));
    if from == to {
        format!("This bundle rests on {entries}, dated {from}.")
    } else {
        format!("This bundle rests on {entries}. The first is {from}. The last is {to}.")
    }
}

/// Sentences with the numbers that matter; a number that is not known is not printed.
fn counts(work: &Work<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let (mut met, mut not, mut tell, mut rest) = (0, 0, 0, 0);
    let mut whose_not_known = false;
    for entry in &work.entries {
        for finding in super::figures::scored(work, entry) {
            whose_not_known |= super::figures::is_of_unknown(work, finding);
            match finding.verdict {
                evenhand_core::charter::Verdict::Met => met += 1,
                evenhand_core::charter::Verdict::NotMet => not += 1,
                evenhand_core::charter::Verdict::CantTell => tell += 1,
                _ => rest += 1,
            }
        }
    }
    let checks = met + not + tell + rest;
    if checks > 0 {
        out.push(format!("{checks} checks of meetings: {met} met, {not} not met, {tell} can’t tell, {rest} other."));
    }
    if whose_not_known {
        out.push(paper::whose_not_known());
    }
    for (due_from, one, several) in [
        (DueFrom::Word, "promise is", "promises are"),
        (DueFrom::TimeLimit, "time limit is", "time limits are"),
    ] {
        let list: Vec<_> = super::figures::due(work)
            .filter(|(_, promise, _)| promise.due_from == due_from)
            .map(|(_, _, status)| status.state)
            .collect();
        if !list.is_empty() {
            let late = |state: &&PromiseState| {
                matches!(state, PromiseState::PastDate | PromiseState::NotKept)
            };
            let made = many(list.len(), one, several);
            let past =
                many(list.iter().filter(late).count(), "is past its date", "are past their date");
            out.push(format!("{made} logged. {past}."));
        }
    }
    let replies: Vec<_> = work
        .entries
        .iter()
        .filter_map(|e| work.input.replies.get(&e.id))
        .filter(|r| r.state != ReplyState::NotWanted)
        .collect();
    if !replies.is_empty() {
        let open = replies.iter().filter(|r| r.state != ReplyState::Answered).count();
        let sent = if replies.len() == 1 {
            "1 message asked for a reply".to_owned()
        } else {
            format!("{} messages asked for a reply", replies.len())
        };
        out.push(format!("{sent}. {open} had no reply logged by {}.", date(work.input.as_of)));
    }
    let minutes: Vec<u32> = work
        .entries
        .iter()
        .filter_map(|e| match &e.kind {
            EntryKind::Effort(effort) => effort.minutes,
            _ => None,
        })
        .collect();
    if minutes.is_empty() {
        out.push("Unpaid hours: not recorded.".to_owned());
    } else {
        out.push(format!(
            "Unpaid time given and logged: {}.",
            super::figures::hours(minutes.iter().sum())
        ));
    }
    out
}

/// Short sentences in large type, for readers who want the page before the papers.
pub(super) fn easy_read(work: &Work<'_>) -> Section {
    let plan = work.input.plan;
    let mut blocks =
        vec![Block::Lead(vec![text("This page says the main things in short sentences.")])];
    let mut say = |words: String| blocks.push(Block::Lead(vec![text(words)]));
    let from = work.show(&plan.from);
    if !from.trim().is_empty() {
        say(format!("We are {}.", from.trim_end_matches('.')));
    }
    let to = work.show(&plan.to);
    if !to.trim().is_empty() {
        say(format!("We are writing to {}.", to.trim_end_matches('.')));
    }
    for (number, issue) in work.issues.iter().take(8) {
        say(format!("{number}. {}", work.show(&issue.title)));
    }
    if !plan.remedies.is_empty() {
        say("We ask for:".to_owned());
        let items = plan.remedies.iter().map(|r| vec![Inline::Strong(work.show(r))]).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    Section { id: "easy-read".to_owned(), title: "Easy read".to_owned(), new_page: true, blocks }
}

pub(super) fn contents() -> Section {
    Section {
        id: "contents".to_owned(),
        title: "Contents".to_owned(),
        new_page: true,
        blocks: vec![Block::Contents],
    }
}
