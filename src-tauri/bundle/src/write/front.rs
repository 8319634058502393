//! Cover, one-page summary, easy-read page and contents.

use chrono::NaiveDate;

use super::WriteWork;
use crate::model::{Block, Cover, Inline, Section, Target};
use crate::section_id::SectionId;
use evenhand_core::charter::{Verdict, london_date};
use evenhand_core::record::{DueFrom, EntryKind, Template};
use evenhand_words::date;
use evenhand_words::tr::{front, paper, units};

/// The kind of document, as the cover names it.
pub(super) fn kind(template: Template) -> String {
    match template {
        Template::Complaint => front::kind_complaint(),
        Template::LetterOfConcern => front::kind_letter_of_concern(),
        Template::CouncillorBriefing => evenhand_words::tr::names::kind_briefing(),
        Template::ForumReport => front::kind_report(),
        Template::WholeRecord => front::kind_record(),
    }
}

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

pub(super) fn cover(work: &WriteWork<'_>) -> Section {
    let plan = work.input.plan;
    let mut lines = Vec::new();
    let mut line = |label: String, words: String| {
        if !words.trim().is_empty() {
            lines.push((label, words));
        }
    };
    line(front::from(), work.show(&plan.from));
    line(front::to(), work.show(&plan.to));
    line(front::copied_to(), work.show(&plan.copied_to.join("; ")));
    for (label, day) in dated(work) {
        line(label, date(day));
    }
    line(front::version(), plan.version.max(1).to_string());
    let mut holds = Vec::new();
    if !work.issues.is_empty() {
        holds.push(units::issues(work.issues.len()));
    }
    holds.push(units::appendices(work.appendices.len()));
    if !plan.remedies.is_empty() {
        holds.push(front::remedies_asked_for(&units::remedies(plan.remedies.len())));
    }
    let sentence = format!("{}.", evenhand_words::list(&holds));
    let cover = Cover {
        kind: kind(plan.template),
        title: work.title(),
        lines,
        sentence: vec![text(sentence)],
        confidential: if plan.paper.confidential { front::confidential() } else { String::new() },
    };
    Section {
        id: Some(SectionId::Cover),
        title: String::new(),
        new_page: true,
        blocks: vec![Block::Cover(cover)],
    }
}

/// The day of the document. One that speaks from another day than it was made on says both: it must not seem
/// to have been written when it was not.
pub(super) fn dated(work: &WriteWork<'_>) -> Vec<(String, NaiveDate)> {
    let as_of = work.input.as_of;
    match work.input.provenance.read_at.map(london_date) {
        Some(made) if made != as_of => {
            vec![(front::facts_up_to(), as_of), (front::made_on(), made)]
        }
        _ => vec![(front::dated(), as_of)],
    }
}

/// What, since when, how often, and what is asked: on one page.
pub(super) fn summary(work: &WriteWork<'_>) -> Section {
    let plan = work.input.plan;
    let mut blocks = Vec::new();
    let lead = lead(work);
    if !lead.is_empty() {
        blocks.push(Block::Lead(vec![text(lead)]));
    }
    if !work.issues.is_empty() {
        blocks.push(Block::Heading { level: 2, text: front::about(), id: None });
        let items = work.issues.iter().map(|(number, issue)| {
            let mut item = vec![text(format!("{} (", work.show(&issue.title)))];
            item.push(Inline::Page(Target::Part(SectionId::Issue(*number))));
            item.push(text(")"));
            item
        });
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    let counts = counts(work);
    if !counts.is_empty() {
        blocks.push(Block::Heading { level: 2, text: front::how_often(), id: None });
        blocks.push(Block::List {
            ordered: false,
            items: counts.into_iter().map(|c| vec![text(c)]).collect(),
        });
    }
    if !plan.remedies.is_empty() {
        blocks.push(Block::Heading { level: 2, text: front::we_ask_for(), id: None });
        let items = plan.remedies.iter().map(|r| vec![text(work.show(r))]);
        blocks.push(Block::List { ordered: true, items: items.collect() });
    }
    Section { id: Some(SectionId::Summary), title: front::summary(), new_page: true, blocks }
}

/// Since when the record runs and what it holds.
fn lead(work: &WriteWork<'_>) -> String {
    let first = work.entries.iter().find(|e| e.when.earliest().is_some());
    let Some(first) = first else { return String::new() };
    let last = work.entries.iter().rev().find(|e| e.when.latest().is_some()).unwrap_or(first);
    let entries = work.entries.len();
    let (from, to) = (evenhand_words::when(&first.when), evenhand_words::when(&last.when));
    if from == to {
        front::rests_on_dated(entries, &from)
    } else {
        front::rests_on(entries, &from, &to)
    }
}

/// Sentences with the numbers that matter; a number that is not known is not printed.
fn counts(work: &WriteWork<'_>) -> Vec<String> {
    let mut out = checks(work);
    for due_from in [DueFrom::Word, DueFrom::TimeLimit] {
        let list: Vec<_> = super::figures::due(work)
            .filter(|(_, promise, _)| promise.due_from == due_from)
            .map(|(_, _, status)| status)
            .collect();
        if !list.is_empty() {
            let past = list.iter().filter(|status| status.is_past()).count();
            out.push(match due_from {
                DueFrom::Word => front::promises(list.len(), past),
                _ => front::time_limits(list.len(), past),
            });
        }
    }
    let replies: Vec<_> = work
        .entries
        .iter()
        .filter_map(|e| work.input.replies.get(&e.id))
        .filter(|r| r.was_wanted())
        .collect();
    if !replies.is_empty() {
        let open = replies.iter().filter(|r| r.is_open()).count();
        out.push(front::replies(replies.len(), open, work.input.as_of));
    }
    let minutes = work.entries.iter().filter_map(|e| match &e.kind {
        EntryKind::Effort(effort) => effort.minutes.map(u64::from),
        _ => None,
    });
    let known = minutes.reduce(u64::saturating_add);
    out.push(known.map_or_else(evenhand_words::tr::figures::unpaid_not_recorded, |minutes| {
        front::unpaid_time(&super::figures::hours(minutes))
    }));
    out
}

/// What the checks of invitations came to.
fn checks(work: &WriteWork<'_>) -> Vec<String> {
    let mut out = Vec::new();
    let (mut met, mut not, mut tell, mut rest) = (0, 0, 0, 0);
    let mut whose_not_known = false;
    for entry in &work.entries {
        for finding in super::figures::scored(work, entry) {
            whose_not_known |= super::figures::is_of_unknown(work, finding);
            match finding.verdict {
                Verdict::Met => met += 1,
                Verdict::NotMet => not += 1,
                Verdict::CantTell => tell += 1,
                _ => rest += 1,
            }
        }
    }
    let all = met + not + tell + rest;
    if all > 0 {
        out.push(front::checks(all, met, not, tell, rest));
    }
    if whose_not_known {
        out.push(paper::whose_not_known());
    }
    out
}

/// Short sentences in large type, for readers who want the page before the papers.
pub(super) fn easy_read(work: &WriteWork<'_>) -> Section {
    let plan = work.input.plan;
    let mut blocks = vec![Block::Lead(vec![text(front::easy_main_things())])];
    let mut say = |words: String| blocks.push(Block::Lead(vec![text(words)]));
    let from = work.show_within(&plan.from);
    if !from.trim().is_empty() {
        say(front::easy_we_are(from.trim_end_matches('.')));
    }
    let to = work.show_within(&plan.to);
    if !to.trim().is_empty() {
        say(front::easy_writing_to(to.trim_end_matches('.')));
    }
    for (number, issue) in work.issues.iter().take(8) {
        say(format!("{number}. {}", work.show(&issue.title)));
    }
    if !plan.remedies.is_empty() {
        say(front::easy_we_ask_for());
        let items = plan.remedies.iter().map(|r| vec![Inline::Strong(work.show(r))]).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    Section { id: Some(SectionId::EasyRead), title: front::easy_read(), new_page: true, blocks }
}

pub(super) fn contents() -> Section {
    Section {
        id: Some(SectionId::Contents),
        title: front::contents(),
        new_page: true,
        blocks: vec![Block::Contents],
    }
}
