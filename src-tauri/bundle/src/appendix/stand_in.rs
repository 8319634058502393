//! A page that stands for a file that cannot be printed: what it is, its name, size and fingerprint, what it holds as
//! far as it says, and what can be done. No file is dropped in silence.

use sha2::{Digest, Sha256};

use super::{AppendixContent, AppendixDesk, AppendixItem, AppendixKind, plain, recording};
use crate::found::StandIn;
use crate::model::{Block, BundleCell, BundleTable, Inline};
use evenhand_words::tr;

/// The page.
pub(super) fn open(
    desk: &AppendixDesk<'_>,
    item: &AppendixItem<'_>,
    kind: AppendixKind,
) -> AppendixContent {
    let what = what(kind, item.name);
    let mut rows = vec![
        (tr::documents::name(), desk.said(item.name)),
        (tr::documents::size(), size(item.bytes.len())),
    ];
    if matches!(kind, AppendixKind::Sound | AppendixKind::Film) {
        let facts = recording::facts(item.bytes);
        rows.extend(
            facts.length.map(|seconds| (tr::documents::length(), recording::said(seconds))),
        );
        rows.extend(facts.made.map(|day| (tr::documents::recorded(), evenhand_words::date(day))));
    }
    rows.push((tr::documents::fingerprint(), hex(&Sha256::digest(item.bytes))));
    let row =
        |(label, words): (String, String)| vec![BundleCell::from(label), BundleCell::from(words)];
    let table = BundleTable {
        widths: vec![0.3, 0.7],
        rows: rows.into_iter().map(row).collect(),
        row_heads: true,
        ..BundleTable::default()
    };
    let para = |words: String| Block::Para(vec![Inline::Text(words)]);
    let blocks = vec![
        Block::Lead(vec![Inline::Text(what.said().whole())]),
        Block::Table(table),
        para(what.advice()),
        para(tr::documents::kept()),
    ];
    let mut opened = AppendixContent::text(plain::section(blocks));
    opened.note(what);
    opened
}

/// What a file is.
fn what(kind: AppendixKind, name: &str) -> StandIn {
    let name = name.to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|ext| name.ends_with(ext));
    match kind {
        AppendixKind::Sound => StandIn::Sound,
        AppendixKind::Film => StandIn::Film,
        AppendixKind::Slides | AppendixKind::OldSlides => StandIn::Slides,
        AppendixKind::Sheet | AppendixKind::Csv => StandIn::Sheet,
        AppendixKind::Word
        | AppendixKind::OldWord
        | AppendixKind::OpenDocument
        | AppendixKind::Rtf
        | AppendixKind::IWork
        | AppendixKind::Xps => StandIn::Document,
        AppendixKind::Svg => StandIn::Drawing,
        AppendixKind::OtherPicture
        | AppendixKind::Jpeg2000
        | AppendixKind::Image
        | AppendixKind::Heic => StandIn::Picture,
        AppendixKind::Zip | AppendixKind::Packed => StandIn::Packed,
        AppendixKind::Book => StandIn::Book,
        AppendixKind::Program => StandIn::Program,
        AppendixKind::Font => StandIn::Font,
        AppendixKind::LockedMail => StandIn::LockedMail,
        AppendixKind::Key => StandIn::Key,
        AppendixKind::Card => StandIn::Card,
        AppendixKind::Calendar => StandIn::Calendar,
        AppendixKind::Text if ends(&[".xml", ".json"]) => StandIn::Data,
        _ if ends(&[".pub", ".one", ".wps", ".wpd", ".djvu", ".vsd", ".vsdx", ".mpp"]) => {
            StandIn::Document
        }
        _ => StandIn::Unknown,
    }
}

/// A size as people read it; what would round to a thousand of one unit is one of the next.
pub(super) fn size(bytes: usize) -> String {
    let bytes = bytes as f64;
    match bytes {
        b if b < 1000.0 => tr::units::bytes(bytes),
        b if b < 999_500.0 => tr::units::kilobytes((bytes / 1000.0).round()),
        _ => tr::units::megabytes((bytes / 100_000.0).round() / 10.0),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
