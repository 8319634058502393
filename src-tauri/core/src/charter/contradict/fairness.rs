//! What a fair reader would miss or stumble over: sources, the good that happened, titles, and imported words.

use std::collections::BTreeSet;

use super::text::{furniture_in, tokens};
use super::{Contradiction, Misfit, View, found};
use crate::record::{BundleChoice, BundlePlan, DueFrom, Entry, EntryKind, Id};

/// A promise that no message in the record makes.
pub(super) fn promises(view: &View<'_>) -> Vec<Contradiction> {
    let unsourced = view.entries.iter().filter(|entry| match &entry.kind {
        // A time limit has its source in the law, not in a message.
        EntryKind::Promise(promise) if promise.due_from == DueFrom::Word => {
            promise.source.and_then(|id| view.entry(id)).is_none()
        }
        _ => false,
    });
    unsourced
        .map(|entry| {
            let dated = entry.when.earliest().is_some();
            found(Misfit::PromiseWithoutSource { dated }, "", vec![entry.id], Vec::new())
        })
        .collect()
}

/// Words by which a letter says that something was good.
const KIND_WORDS: [&str; 9] = [
    "pleased",
    "positive",
    "thank",
    "welcome",
    "grateful",
    "appreciate",
    "glad",
    "working well",
    "went well",
];

/// Something good that a bundle leaves out, or that its letter says nothing of.
pub(super) fn good_left_out(view: &View<'_>) -> Vec<Contradiction> {
    let good: Vec<&Entry> =
        view.entries.iter().copied().filter(|entry| entry.working_well && !entry.private).collect();
    let mut all = Vec::new();
    for plan in view.record.bundles.iter().filter(|_| !good.is_empty()) {
        let out: Vec<Id> =
            good.iter().filter(|entry| !is_in(plan, entry.id)).map(|entry| entry.id).collect();
        let letter = format!("{}\n{}", plan.opening, plan.closing).to_lowercase();
        let said = KIND_WORDS.iter().any(|word| letter.contains(word));
        let key = plan.id.to_string();
        if !out.is_empty() {
            let misfit = Misfit::GoodLeftOut { entries: out.len() };
            all.push(found(misfit, &key, out, Vec::new()));
        } else if !said {
            let entries = good.iter().map(|entry| entry.id).collect();
            let misfit = Misfit::GoodNotSaid { entries: good.len() };
            all.push(found(misfit, &key, entries, Vec::new()));
        }
    }
    all
}

fn is_in(plan: &BundlePlan, entry: Id) -> bool {
    match &plan.entries {
        BundleChoice::All => true,
        BundleChoice::Except { entries } => !entries.contains(&entry),
        BundleChoice::Only { entries } => entries.contains(&entry),
    }
}

/// One title twice in one line.
pub(super) fn titles(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for plan in &view.record.bundles {
        let lines = plan.copied_to.iter().chain([&plan.to, &plan.from]);
        for line in
            plan.opening.lines().chain(plan.closing.lines()).chain(lines.map(String::as_str))
        {
            if let Some(title) = title_twice(line) {
                let key = format!("{}+{title}", plan.id);
                all.push(found(Misfit::TitleTwice { title }, &key, Vec::new(), Vec::new()));
            }
        }
    }
    for entry in &view.entries {
        if let Some(title) = entry.notes.lines().find_map(title_twice) {
            let misfit = Misfit::TitleTwice { title: title.clone() };
            all.push(found(misfit, &title, vec![entry.id], Vec::new()));
        }
    }
    all
}

/// A part of the line, between commas and strokes, that stands in it twice. One word alone is no title.
fn title_twice(line: &str) -> Option<String> {
    let mut seen = BTreeSet::new();
    line.split([',', '/', ';', '|'])
        .map(str::trim)
        .filter(|part| tokens(part).len() >= 2)
        .find(|part| !seen.insert(tokens(part).join(" ").to_lowercase()))
        .map(str::to_owned)
}

/// Words of a web page that came in with what was written on it.
pub(super) fn furniture(view: &View<'_>) -> Vec<Contradiction> {
    view.entries
        .iter()
        .filter_map(|entry| {
            let lines = furniture_in(&entry.notes);
            let first = lines.first()?;
            let misfit = Misfit::PageFurniture { line: (*first).to_owned(), lines: lines.len() };
            Some(found(misfit, "", vec![entry.id], Vec::new()))
        })
        .collect()
}

/// Headings that promise good news.
const GOOD_HEADINGS: [&str; 6] =
    ["working well", "went well", "going well", "what worked", "positives", "strengths"];

/// Words that are not good news.
const CRITICAL: [&str; 18] = [
    "loss of faith",
    "tick box",
    "tick-box",
    "not true",
    "not listened",
    "not jointly",
    "not working",
    "not always",
    "rather than co-production",
    "rhetoric",
    "very little",
    "lack of",
    "no trust",
    "don't trust",
    "ignored",
    "unhappy",
    "disappointed",
    "difficult process",
];

/// Critical lines that stand under a good heading, or in an entry marked as something good.
pub(super) fn headings(view: &View<'_>) -> Vec<Contradiction> {
    view.entries
        .iter()
        .filter_map(|entry| {
            let lines = misplaced(entry);
            let first = lines.first()?;
            let misfit = Misfit::MoodFromHeading { line: (*first).to_owned(), lines: lines.len() };
            Some(found(misfit, "", vec![entry.id], Vec::new()))
        })
        .collect()
}

fn misplaced(entry: &Entry) -> Vec<&str> {
    let holds = |line: &str, list: &[&str]| {
        let lower = line.to_lowercase().replace('’', "'");
        list.iter().any(|words| lower.contains(words))
    };
    let mut good = entry.working_well || holds(&entry.title, &GOOD_HEADINGS);
    let mut lines = Vec::new();
    for line in entry.notes.lines().map(str::trim) {
        if holds(line, &GOOD_HEADINGS) && line.len() <= 60 {
            good = true;
        } else if is_other_heading(line) {
            good = false;
        } else if good && holds(line, &CRITICAL) {
            lines.push(line);
        }
    }
    lines
}

/// A short line that asks a question of its own, such as "What should we do differently?"
fn is_other_heading(line: &str) -> bool {
    line.ends_with('?') && line.to_lowercase().starts_with("what ")
}
