//! Any files, bound into a numbered and linked bundle, with no record at all.

use chrono::NaiveDate;

use super::sources;
use crate::model::{
    Appendix, Block, BundleCell, BundleTable, Cover, Inline, Model, Section, StayingParts, Target,
};
use crate::section_id::SectionId;
use evenhand_core::record::{Id, PrintOptions, Profile, Template};
use evenhand_words::date;
use evenhand_words::tr::front;

/// A file to bind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundFile {
    /// The name that the file source knows it by.
    pub file: Id,
    /// Its name on disk.
    pub name: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// The model of a bundle of files, in the order given.
pub fn files_only(title: &str, files: &[BoundFile], day: NaiveDate, paper: PrintOptions) -> Model {
    let unnamed = front::bundle_of_documents();
    let title = if title.trim().is_empty() { unnamed.as_str() } else { title.trim() };
    let appendices: Vec<Appendix> = files.iter().enumerate().map(appendix).collect();
    let cover = Cover {
        kind: front::kind_bundle(),
        title: title.to_owned(),
        lines: vec![(front::made_on(), date(day))],
        sentence: vec![Inline::Text(front::documents_in_order(files.len()))],
        confidential: if paper.confidential { front::confidential() } else { String::new() },
    };
    let section = |id, title: &str, blocks| Section {
        id: Some(id),
        title: title.to_owned(),
        new_page: true,
        blocks,
    };
    Model {
        title: title.to_owned(),
        short_title: crate::shortened::short_title(title),
        author: String::new(),
        version: 1,
        template: Template::WholeRecord,
        profile: Profile::MyCopy,
        paper,
        front: vec![
            section(SectionId::Cover, "", vec![Block::Cover(cover)]),
            section(
                SectionId::Contents,
                &front::contents(),
                vec![Block::Table(index(&appendices))],
            ),
        ],
        back: vec![sources::of_files(&appendices)],
        appendices,
        redacted: Vec::new(),
        own_words: Vec::new(),
        stays: StayingParts::default(),
        kept: Vec::new(),
        warnings: Vec::new(),
        dots: None,
        volumes: Vec::new(),
        landscape: false,
        square: false,
        by_hand: false,
    }
}

fn appendix((index, file): (usize, &BoundFile)) -> Appendix {
    let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
    Appendix {
        label: format!("A{:02}", index + 1),
        title: stem.replace(['_', '-'], " "),
        date: String::new(),
        source: file.name.clone(),
        file: Some(file.file),
        sha256: file.sha256.clone(),
        came_in: String::new(),
        claims_another_day: false,
        issues: Vec::new(),
        told: Vec::new(),
        read: Vec::new(),
        transcript: String::new(),
        heard: String::new(),
        scan: None,
    }
}

/// The documents, with the page that each starts on.
fn index(appendices: &[Appendix]) -> BundleTable {
    let rows = appendices.iter().map(|a| {
        vec![
            BundleCell::from(a.label.clone()),
            BundleCell::from(a.title.clone()),
            BundleCell::from(vec![Inline::Page(Target::Appendix(a.label.clone()))]),
        ]
    });
    BundleTable {
        caption: String::new(),
        widths: vec![0.14, 0.66, 0.2],
        head: vec![front::number(), front::document(), front::starts_on()],
        rows: rows.collect(),
        row_heads: true,
    }
}
