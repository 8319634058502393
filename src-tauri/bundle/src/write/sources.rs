//! Sources and integrity: what each file is, when it came in, and what that shows and does not.

use super::Work;
use crate::model::{Appendix, Block, Cell, Inline, Redaction, Section, Table};
use evenhand_core::record::Profile;

pub(super) fn section(work: &Work<'_>) -> Section {
    let profile = match work.input.plan.profile {
        Profile::MyCopy if work.discreet.list().is_empty() => "our own copy. Nothing is taken out",
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
    build(&work.appendices, &work.discreet.list(), profile, work.input.history_head)
}

/// The section for a list of appendices.
pub(super) fn build(
    appendices: &[Appendix],
    redacted: &[Redaction],
    profile: &str,
    head: &str,
) -> Section {
    let para = |text: String| Block::Para(vec![Inline::Text(text)]);
    let mut blocks = vec![
        para("Each file below has a fingerprint (SHA-256). If one letter of the file changes, the fingerprint changes.".to_owned()),
        para("This shows that files have not changed since they were added. It does not show that what they say is true.".to_owned()),
    ];
    if !profile.is_empty() {
        blocks.push(para(format!("This bundle is made for {profile}.")));
        blocks.push(para(if redacted.is_empty() {
            "No names were taken out.".to_owned()
        } else {
            format!(
                "{} taken out, not covered up. The file was searched for each of them.",
                if redacted.len() == 1 {
                    "1 name or word was".to_owned()
                } else {
                    format!("{} names or words were", redacted.len())
                }
            )
        }));
    }
    let rows = appendices.iter().map(|a| {
        let source =
            if a.source.is_empty() { "Not listed in source".to_owned() } else { a.source.clone() };
        let print = if a.sha256.is_empty() { "No file".to_owned() } else { a.sha256.clone() };
        let added = if a.added.is_empty() { "–".to_owned() } else { a.added.clone() };
        vec![
            Cell::from(vec![Inline::Evidence(a.label.clone())]),
            Cell::from(source),
            Cell::from(added),
            Cell::from(print),
        ]
    });
    if !appendices.is_empty() {
        blocks.push(Block::Table(Table {
            caption: "Original files".to_owned(),
            widths: vec![0.18, 0.27, 0.17, 0.38],
            head: ["Appendix", "Original file", "Added on", "Fingerprint (SHA-256)"]
                .map(str::to_owned)
                .to_vec(),
            rows: rows.collect(),
            row_heads: true,
        }));
    }
    if !head.is_empty() {
        blocks.push(Block::Note(vec![Inline::Text(format!(
            "The record’s history ends with this fingerprint:\n{head}"
        ))]));
    }
    Section {
        id: "sources".to_owned(),
        title: "Sources and integrity".to_owned(),
        new_page: true,
        blocks,
    }
}
