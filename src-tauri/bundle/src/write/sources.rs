//! Where everything comes from, and what its fingerprints show and do not show.

use super::WriteWork;
use crate::model::{Appendix, Block, BundleCell, BundleTable, Inline, Section};
use crate::section_id::SectionId;
use evenhand_core::record::{Profile, Provenance};
use evenhand_words::tr::sources;

pub(super) fn section(work: &WriteWork<'_>) -> Section {
    let mut blocks = fingerprint_words();
    blocks.extend(clock_words(work.input.provenance, &work.appendices));
    blocks.extend(profile_words(work));
    blocks.extend(table(&work.appendices));
    blocks.extend(head_words(work));
    section_of(blocks)
}

/// The section for a list of appendices that come from no record.
pub(super) fn of_files(appendices: &[Appendix]) -> Section {
    let mut blocks = fingerprint_words();
    blocks.extend(table(appendices));
    section_of(blocks)
}

fn section_of(blocks: Vec<Block>) -> Section {
    Section { id: Some(SectionId::Sources), title: sources::title(), new_page: true, blocks }
}

fn para(text: impl Into<String>) -> Block {
    Block::Para(vec![Inline::Text(text.into())])
}

fn fingerprint_words() -> Vec<Block> {
    vec![para(sources::each_has_fingerprint()), para(sources::what_it_shows())]
}

/// What the days in the table rest on. Nobody saw the days that another record's file brings along.
fn clock_words(provenance: &Provenance, appendices: &[Appendix]) -> Vec<Block> {
    if appendices.iter().all(|appendix| appendix.came_in.is_empty()) {
        return Vec::new();
    }
    let mut blocks = vec![para(sources::clock())];
    if appendices.iter().any(|appendix| appendix.claims_another_day) {
        blocks.push(para(sources::from_another_record()));
    }
    let back = provenance.days_set_back();
    if let Some((from, to)) = back.first() {
        blocks.push(para(sources::clock_went_back(back.len(), *from, *to)));
    }
    blocks
}

fn profile_words(work: &WriteWork<'_>) -> Vec<Block> {
    let redacted = work.redactor.list();
    let profile = match work.input.plan.profile {
        Profile::MyCopy if redacted.is_empty() => sources::for_own_copy(),
        Profile::MyCopy => sources::for_own_use(),
        Profile::CouncilComplaint => sources::for_council(),
        Profile::Councillor => sources::for_councillor(),
        Profile::ForumReport => sources::for_forum(),
        Profile::Public => sources::for_anyone(),
    };
    vec![para(profile), para(redaction_words(work.redactor.names()))]
}

fn redaction_words(names: usize) -> String {
    match names {
        0 => sources::nothing_taken_out(),
        number => sources::taken_out(number),
    }
}

fn table(appendices: &[Appendix]) -> Option<Block> {
    let has_days = appendices.iter().any(|appendix| !appendix.came_in.is_empty());
    let mut head = vec![sources::appendix(), sources::original_file()];
    let mut widths = vec![0.18, 0.27];
    if has_days {
        head.push(sources::came_in());
        widths.push(0.17);
    }
    head.push(sources::fingerprint());
    widths.push(0.38);
    let rows = appendices.iter().map(|appendix| row(appendix, has_days));
    (!appendices.is_empty()).then(|| {
        Block::Table(BundleTable {
            caption: sources::original_files(),
            widths,
            head,
            rows: rows.collect(),
            row_heads: true,
        })
    })
}

fn row(appendix: &Appendix, has_days: bool) -> Vec<BundleCell> {
    let or = |text: &String, instead: String| {
        if text.is_empty() { instead } else { text.clone() }
    };
    let mut cells = vec![
        BundleCell::from(vec![Inline::Evidence(appendix.label.clone())]),
        BundleCell::from(or(&appendix.source, sources::not_listed())),
    ];
    if has_days {
        cells.push(BundleCell::from(or(&appendix.came_in, "–".to_owned())));
    }
    cells.push(BundleCell::from(or(&appendix.sha256, sources::no_file())));
    cells
}

/// The head of the history, and what whoever holds the page can do with it.
fn head_words(work: &WriteWork<'_>) -> Vec<Block> {
    let provenance = work.input.provenance;
    if provenance.head.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::Note(vec![Inline::Text(sources::head(&provenance.head))]),
        para(sources::head_use()),
    ];
    let is_later = |version: u32| work.input.plan.version.max(1) > version;
    let saved = work.input.plan.saved.as_ref().filter(|saved| is_later(saved.version));
    if let (Some(head), Some(saved)) = (&provenance.earlier_head, saved) {
        blocks.push(Block::Note(vec![Inline::Text(sources::earlier_head(saved.version, head))]));
    }
    blocks
}
