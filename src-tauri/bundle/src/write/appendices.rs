//! Which files become appendices, in what order, and what they are evidence for.

use std::collections::{BTreeMap, BTreeSet};

use crate::{input::Input, model::Appendix, redaction::Redactor};
use evenhand_core::record::{Entry, FileRef, Id, Issue, When};
use evenhand_words::tr::sources;
use evenhand_words::{file_came_in, when};

/// The plan's files in its order, and no others: a file goes in because somebody chose it.
pub(super) fn list(
    input: &Input<'_>,
    redactor: &Redactor,
    entries: &[&Entry],
    issues: &[(u32, &Issue)],
) -> (Vec<Appendix>, BTreeMap<Id, String>) {
    let mut labels = BTreeMap::new();
    let provenance = input.provenance;
    let known = provenance.is_known();
    let mut out = Vec::new();
    for (index, FileRef { file, title, .. }) in input.plan.appendices.iter().enumerate() {
        let label = format!("A{:02}", index + 1);
        let stored = input.record.files.iter().find(|f| f.id == *file);
        let evidence = entries.iter().filter(|e| e.files.iter().any(|f| f.file == *file));
        let ids: BTreeSet<Id> = evidence.flat_map(|e| e.issues.iter().copied()).collect();
        let [transcript, heard] =
            [false, true].map(|heard| redactor.redact(&beside(entries, *file, heard)));
        let title = match (title.trim(), stored) {
            ("", Some(stored)) => redactor.redact_name(&stored.name, &label),
            ("", None) => sources::not_listed(),
            (title, _) => redactor.redact_title(title),
        };
        out.push(Appendix {
            label: label.clone(),
            title,
            date: stored.map_or(String::new(), |s| dated(&s.dated)),
            source: stored.map_or(String::new(), |s| redactor.redact_name(&s.name, &label)),
            file: stored.map(|s| s.id),
            sha256: stored.map_or(String::new(), |s| s.sha256.clone()),
            came_in: stored.filter(|_| known).map_or(String::new(), |s| {
                file_came_in(provenance, provenance.arrivals.get(&s.id), s.added_on)
            }),
            claims_another_day: stored.filter(|_| known).is_some_and(|s| {
                let arrival = provenance.arrivals.get(&s.id).map(|arrival| &arrival.as_now);
                provenance.claimed_day(arrival, s.added_on).is_some()
            }),
            transcript,
            heard,
            told: Vec::new(),
            read: Vec::new(),
            scan: stored.and_then(|s| provenance.scans.get(&s.id)).cloned(),
            issues: issues.iter().filter(|(_, i)| ids.contains(&i.id)).map(|(n, _)| *n).collect(),
        });
        labels.entry(*file).or_insert(label);
    }
    (out, labels)
}

/// What stands beside a file, typed or `heard`, once where several entries say the same.
fn beside(entries: &[&Entry], file: Id, heard: bool) -> String {
    let own = entries.iter().flat_map(|entry| &entry.files).filter(|own| own.file == file);
    let typed = own
        .filter(|own| own.heard == heard)
        .filter_map(|own| own.transcript.as_deref())
        .map(str::trim);
    let mut said: Vec<&str> = Vec::new();
    for words in typed.filter(|words| !words.is_empty()) {
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.join("\n\n")
}

fn dated(at: &When) -> String {
    match at {
        When::Undated => String::new(),
        other => when(other).trim_start_matches("in ").to_owned(),
    }
}
