//! Where everything comes from, and what its fingerprints show and do not show.

use super::Work;
use crate::model::{Appendix, Block, Cell, Inline, Redaction, Section, Table};
use evenhand_core::record::{Profile, Provenance};
use evenhand_words::date;
use evenhand_words::tr::units;

/// What the days of coming in rest on.
pub(super) const CLOCK_WORDS: &str = "“Came into this record” is a day by this computer’s clock. Nobody else has checked that clock.";

pub(super) fn section(work: &Work<'_>) -> Section {
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
    Section {
        id: "sources".to_owned(),
        title: "Sources and integrity".to_owned(),
        new_page: true,
        blocks,
    }
}

fn para(text: impl Into<String>) -> Block {
    Block::Para(vec![Inline::Text(text.into())])
}

fn fingerprint_words() -> Vec<Block> {
    vec![
        para(
            "Each file below has a fingerprint (SHA-256). If one letter of the file changes, the fingerprint changes.",
        ),
        para(
            "The fingerprint shows whether a file is the one printed here. It cannot show when the file was written. It cannot show that its words are true.",
        ),
    ]
}

/// What the days in the table rest on. Nobody saw the days that another record's file brings along.
fn clock_words(provenance: &Provenance, appendices: &[Appendix]) -> Vec<Block> {
    if appendices.iter().all(|appendix| appendix.came_in.is_empty()) {
        return Vec::new();
    }
    let mut blocks = vec![para(CLOCK_WORDS)];
    if appendices.iter().any(|appendix| appendix.came_in.contains("said to have been added")) {
        blocks.push(para(
            "What came from another record brings a day of its own. That day is only what it says of itself.",
        ));
    }
    let back = provenance.days_set_back();
    if let Some((from, to)) = back.first() {
        let times = units::times(back.len());
        blocks.push(para(format!(
            "That clock went back {times}, first from {} to {}. Where that leaves a day in doubt, it says “Can’t tell”.",
            date(*from),
            date(*to)
        )));
    }
    blocks
}

fn profile_words(work: &Work<'_>) -> Vec<Block> {
    let redacted = work.redactor.list();
    let profile = match work.input.plan.profile {
        Profile::MyCopy if redacted.is_empty() => "our own copy. Nothing is taken out",
        Profile::MyCopy => "our own use",
        Profile::CouncilComplaint => "the council. A child is shown by a nickname or initials",
        Profile::Councillor => {
            "a councillor. Officers are shown by role, a child by a nickname or initials"
        }
        Profile::ForumReport => {
            "a forum’s report. Officers are shown by role, a child by a nickname or initials"
        }
        Profile::Public => "anyone. People are shown by role, a child by a nickname or initials",
    };
    vec![para(format!("This bundle is made for {profile}.")), para(redaction_words(&redacted))]
}

fn redaction_words(redacted: &[Redaction]) -> String {
    let what = match redacted.len() {
        0 => return "No names were taken out.".to_owned(),
        1 => "1 name or word was".to_owned(),
        more => format!("{more} names or words were"),
    };
    format!("{what} taken out, not covered up. The file was searched for each of them.")
}

fn table(appendices: &[Appendix]) -> Option<Block> {
    let has_days = appendices.iter().any(|appendix| !appendix.came_in.is_empty());
    let mut head = vec!["Appendix", "Original file"];
    let mut widths = vec![0.18, 0.27];
    if has_days {
        head.push("Came into this record");
        widths.push(0.17);
    }
    head.push("Fingerprint (SHA-256)");
    widths.push(0.38);
    let rows = appendices.iter().map(|appendix| row(appendix, has_days));
    (!appendices.is_empty()).then(|| {
        Block::Table(Table {
            caption: "Original files".to_owned(),
            widths,
            head: head.into_iter().map(str::to_owned).collect(),
            rows: rows.collect(),
            row_heads: true,
        })
    })
}

fn row(appendix: &Appendix, has_days: bool) -> Vec<Cell> {
    let or = |text: &String, instead: &str| {
        if text.is_empty() { instead.to_owned() } else { text.clone() }
    };
    let mut cells = vec![
        Cell::from(vec![Inline::Evidence(appendix.label.clone())]),
        Cell::from(or(&appendix.source, "Not listed in source")),
    ];
    if has_days {
        cells.push(Cell::from(or(&appendix.came_in, "–")));
    }
    cells.push(Cell::from(or(&appendix.sha256, "No file")));
    cells
}

/// The head of the history, and what whoever holds the page can do with it.
fn head_words(work: &Work<'_>) -> Vec<Block> {
    let provenance = work.input.provenance;
    if provenance.head.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::Note(vec![Inline::Text(format!(
            "The record’s history ends with this fingerprint:\n{}",
            provenance.head
        ))]),
        para(
            "Whoever holds this page can later ask us to show that our record still leads to this fingerprint. If it does, nothing from before this page was changed or slipped in since.",
        ),
    ];
    let is_later = |version: u32| work.input.plan.version.max(1) > version;
    let saved = work.input.plan.saved.as_ref().filter(|saved| is_later(saved.version));
    if let (Some(head), Some(saved)) = (&provenance.earlier_head, saved) {
        blocks.push(Block::Note(vec![Inline::Text(format!(
            "Version {} of this bundle printed this one, to which our record still leads:\n{head}",
            saved.version
        ))]));
    }
    blocks
}
