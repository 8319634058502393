//! What has changed since the version that was saved last: what came in, what says something else
//! now, and what was left out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::{
    WriteWork,
    chronology::{date_of, line_of},
};
use crate::{
    input::Input,
    model::{Block, Inline, Section},
    section_id::SectionId,
};
use evenhand_core::charter::london_date;
use evenhand_core::record::{
    BundlePlan, Entry, FileRef, Id, SavedAppendix, SavedEntry, SavedVersion, StoredFile,
};
use evenhand_words::tr::changes;

/// What a bundle holds now, to be kept with its plan when the PDF is saved.
pub fn saved_version(input: &Input<'_>, at: DateTime<Utc>) -> SavedVersion {
    let work = WriteWork::new(input);
    let appendices = input.plan.appendices.iter().map(|own| {
        let stored = input.record.files.iter().find(|stored| stored.id == own.file);
        SavedAppendix {
            file: own.file,
            title: own.title.clone(),
            sha256: stored.map_or(String::new(), |stored| stored.sha256.clone()),
        }
    });
    let entries = work.entries.iter().map(|entry| SavedEntry {
        entry: entry.id,
        title: entry.title.clone(),
        fingerprint: fingerprint(entry),
    });
    SavedVersion {
        version: input.plan.version.max(1),
        saved_on: at,
        appendices: appendices.collect(),
        entries: entries.collect(),
        made: None,
    }
}

/// The plan of the next version: what was an appendix keeps its number, and files that came into
/// the record since then go to the end. The plan itself where no version was saved.
pub fn up_to_date(input: &Input<'_>) -> BundlePlan {
    let mut plan = input.plan.clone();
    let Some(saved) = &plan.saved else { return plan };
    let work = WriteWork::new(input);
    let now = &input.plan.appendices;
    let kept = |file: Id| now.iter().find(|own| own.file == file);
    let mut list: Vec<FileRef> =
        saved.appendices.iter().filter_map(|a| kept(a.file).cloned()).collect();
    list.extend(now.iter().cloned());
    let new = |file: &Id| {
        let stored = input.record.files.iter().find(|stored| stored.id == *file);
        stored.is_some_and(|stored| came_in_since(input, stored, saved))
    };
    let of_entries = work.entries.iter().flat_map(|entry| &entry.files);
    list.extend(of_entries.filter(|own| new(&own.file)).cloned());
    let mut seen = BTreeSet::new();
    list.retain(|own| seen.insert(own.file));
    plan.version = saved.version.saturating_add(1);
    plan.appendices = list;
    plan
}

/// Whether a file came into the record after a version of the plan was saved, by the order of the history.
/// Where both came in by one import, only what they say of themselves is left to go by.
fn came_in_since(input: &Input<'_>, file: &StoredFile, saved: &SavedVersion) -> bool {
    let event = |id: Id| input.provenance.arrivals.get(&id).map(|arrival| arrival.as_now.event);
    match (event(file.id), event(input.plan.id)) {
        (Some(file), Some(plan)) if file != plan => file > plan,
        _ => file.added_on > saved.saved_on,
    }
}

/// When a version was saved: as the history saw it, or else as the plan came in saying.
fn saved_words(work: &WriteWork<'_>, saved: &SavedVersion) -> String {
    let (version, said) = (saved.version, london_date(saved.saved_on));
    let provenance = work.input.provenance;
    let seen = provenance.arrivals.get(&work.input.plan.id);
    if seen.is_some_and(|arrival| provenance.day(&arrival.as_now) == Some(said)) {
        return changes::saved_on(version, said);
    }
    changes::said_saved_on(version, said)
}

/// SHA-256 of all that an entry says, in hex.
fn fingerprint(entry: &Entry) -> String {
    let said = serde_json::to_vec(entry).unwrap_or_default();
    Sha256::digest(&said).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The section, where this version follows one that was saved.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let saved = work.input.plan.saved.as_ref()?;
    if work.input.plan.version.max(1) <= saved.version {
        return None;
    }
    let list = ChangedSections::new(work, saved);
    let mut blocks =
        vec![Block::Para(vec![Inline::Text(changes::kept_numbers(&saved_words(work, saved)))])];
    for (title, items) in [
        (changes::added(), list.added),
        (changes::changed(), list.changed),
        (changes::left_out(), list.left_out),
        (changes::new_numbers(), list.renumbered),
    ] {
        if !items.is_empty() {
            blocks.push(Block::Heading { level: 2, text: title, id: None });
            blocks.push(Block::List { ordered: false, items });
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::Para(vec![Inline::Text(changes::nothing())]));
    }
    Some(Section {
        id: Some(SectionId::Changes),
        title: changes::title(saved.version),
        new_page: false,
        blocks,
    })
}

type ChangedLines = Vec<Vec<Inline>>;

#[derive(Default)]
struct ChangedSections {
    added: ChangedLines,
    changed: ChangedLines,
    left_out: ChangedLines,
    renumbered: ChangedLines,
}

impl ChangedSections {
    fn new(work: &WriteWork<'_>, saved: &SavedVersion) -> Self {
        let mut out = Self::default();
        out.appendices(work, saved);
        out.entries(work, saved);
        out
    }

    fn appendices(&mut self, work: &WriteWork<'_>, saved: &SavedVersion) {
        let before: BTreeMap<Id, usize> =
            saved.appendices.iter().enumerate().map(|(at, a)| (a.file, at)).collect();
        let now = &work.input.plan.appendices;
        for (own, appendix) in now.iter().zip(&work.appendices) {
            let evidence = Inline::Evidence(appendix.label.clone());
            match before.get(&own.file) {
                None => {
                    self.added.push(vec![evidence, Inline::Text(format!(": {}", appendix.title))])
                }
                Some(at) if label(*at) != appendix.label => {
                    self.renumbered.push(vec![
                        evidence,
                        Inline::Text(format!(" {}", changes::was(&label(*at)))),
                    ]);
                }
                Some(_) => {}
            }
        }
        let here: BTreeSet<Id> = now.iter().map(|own| own.file).collect();
        for (at, gone) in saved.appendices.iter().enumerate() {
            if !here.contains(&gone.file) {
                let title = work.show(&gone.title);
                let words = match title.is_empty() {
                    true => changes::of_version(&label(at), saved.version),
                    false => changes::of_version_titled(&label(at), saved.version, &title),
                };
                self.left_out.push(vec![Inline::Text(words)]);
            }
        }
    }

    fn entries(&mut self, work: &WriteWork<'_>, saved: &SavedVersion) {
        let before: BTreeMap<Id, &SavedEntry> =
            saved.entries.iter().map(|entry| (entry.entry, entry)).collect();
        for entry in &work.entries {
            let words =
                || vec![Inline::Text(format!("{}: {}", date_of(entry), line_of(work, entry)))];
            match before.get(&entry.id) {
                None => self.added.push(words()),
                Some(old) if old.fingerprint != fingerprint(entry) => self.changed.push(words()),
                Some(_) => {}
            }
        }
        let here: BTreeSet<Id> = work.entries.iter().map(|entry| entry.id).collect();
        for gone in saved.entries.iter().filter(|entry| !here.contains(&entry.entry)) {
            self.left_out.push(vec![Inline::Text(work.show(&gone.title))]);
        }
    }
}

fn label(at: usize) -> String {
    format!("A{:02}", at + 1)
}
