//! A page that stands for a file that cannot be printed: what it is, its name, size and fingerprint, what it holds as far
//! as it says, and what can be done. No file is dropped in silence.

use sha2::{Digest, Sha256};

use super::{AppendixContent, Desk, Item, Kind, plain, recording};
use crate::model::{Block, Cell, Inline, Table};
use evenhand_words::tr;

/// The page.
pub(super) fn open(desk: &Desk<'_>, item: &Item<'_>, kind: Kind) -> AppendixContent {
    let (what, advice) = words(kind, item.name);
    let said = tr::documents::is(&what);
    let mut rows = vec![
        (tr::documents::name(), desk.said(item.name)),
        (tr::documents::size(), size(item.bytes.len())),
    ];
    if matches!(kind, Kind::Sound | Kind::Film) {
        let facts = recording::facts(item.bytes);
        rows.extend(
            facts.length.map(|seconds| (tr::documents::length(), recording::said(seconds))),
        );
        rows.extend(facts.made.map(|day| (tr::documents::recorded(), evenhand_words::date(day))));
    }
    rows.push((tr::documents::fingerprint(), hex(&Sha256::digest(item.bytes))));
    let row = |(label, words): (String, String)| vec![Cell::from(label), Cell::from(words)];
    let table = Table {
        widths: vec![0.3, 0.7],
        rows: rows.into_iter().map(row).collect(),
        row_heads: true,
        ..Table::default()
    };
    let para = |words: String| Block::Para(vec![Inline::Text(words)]);
    let blocks = vec![
        Block::Lead(vec![Inline::Text(said.clone())]),
        Block::Table(table),
        para(advice.clone()),
        para(tr::documents::kept()),
    ];
    let mut opened = AppendixContent::text(plain::section(blocks));
    opened.notes.push(format!("{said} {advice}"));
    opened
}

/// What a file is, and what to do about it.
fn words(kind: Kind, name: &str) -> (String, String) {
    let name = name.to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|ext| name.ends_with(ext));
    match kind {
        Kind::Sound => (tr::documents::kind_sound(), tr::documents::do_recording()),
        Kind::Film => (tr::documents::kind_film(), tr::documents::do_recording()),
        Kind::Slides | Kind::OldSlides => (tr::documents::kind_slides(), tr::documents::do_print()),
        Kind::Sheet | Kind::Csv => (tr::documents::kind_sheet(), tr::documents::do_print()),
        Kind::Word | Kind::OldWord | Kind::OpenDocument | Kind::Rtf | Kind::IWork | Kind::Xps => {
            (tr::documents::kind_document(), tr::documents::do_print())
        }
        Kind::Svg => (tr::documents::kind_drawing(), tr::documents::do_picture()),
        Kind::OtherPicture | Kind::Jpeg2000 | Kind::Image | Kind::Heic => {
            (tr::documents::kind_picture(), tr::documents::do_picture())
        }
        Kind::Zip | Kind::Packed => (tr::documents::kind_packed(), tr::documents::do_unpack()),
        Kind::Book => (tr::documents::kind_book(), tr::documents::do_print()),
        Kind::Program => (tr::documents::kind_program(), tr::documents::do_nothing()),
        Kind::Font => (tr::documents::kind_font(), tr::documents::do_nothing()),
        Kind::LockedMail => (tr::documents::kind_locked_mail(), tr::documents::do_open_mail()),
        Kind::Key => (tr::documents::kind_key(), tr::documents::do_nothing()),
        Kind::Card => (tr::documents::kind_card(), tr::documents::do_print()),
        Kind::Calendar => (tr::documents::kind_calendar(), tr::documents::do_print()),
        Kind::Text if ends(&[".xml", ".json"]) => {
            (tr::documents::kind_data(), tr::documents::do_nothing())
        }
        _ if ends(&[".pub", ".one", ".wps", ".wpd", ".djvu", ".vsd", ".vsdx", ".mpp"]) => {
            (tr::documents::kind_document(), tr::documents::do_print())
        }
        _ => (tr::documents::kind_unknown(), tr::documents::do_ask()),
    }
}

/// A size as people read it.
pub(super) fn size(bytes: usize) -> String {
    let bytes = bytes as f64;
    match bytes {
        b if b < 1000.0 => tr::documents::size_bytes(bytes),
        b if b < 1_000_000.0 => tr::documents::size_kb((bytes / 1000.0).round()),
        _ => tr::documents::size_mb((bytes / 100_000.0).round() / 10.0),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
