//! OpenDocument files (.odt, .ods, .odp): text, lists, tables, pictures, notes and comments (OASIS OpenDocument 1.3).

mod blocks;
mod forms;
mod lines;
mod styles;
mod tables;

pub(super) use tables::trim;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::{
    AppendixContent, AppendixDesk, package::Package, set_text::SetPiece, set_text::TextSetter,
};
use crate::{Unreadable, found::TextNote};
use evenhand_calendar::raised::Height;
use evenhand_words::tr;

/// Elements in elements: a file that goes deeper is made to do harm.
const DEEPEST: usize = 200;
/// Pieces set of one file.
const MOST_PIECES: usize = 100_000;

/// The file's text and pictures.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut package = Package::open(bytes)?;
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Locked);
    }
    let content = package.text("content.xml")?.ok_or(Unreadable::Damaged)?;
    let document = Document::parse(&content).map_err(|_| Unreadable::Damaged)?;
    let styles = package.text("styles.xml")?.unwrap_or_default();
    let mut reader = OdReader::default();
    let (mut all, below) = Document::parse(&styles)
        .map_or_else(|_| Default::default(), |styles| reader.heads_and_feet(&styles));
    reader.styles(document.root_element());
    let body = document.descendants().find(|n| named(*n, "body")).ok_or(Unreadable::Damaged)?;
    let mut pieces = Vec::new();
    reader.blocks(body, &mut pieces);
    if !all.is_empty() {
        all.push(OdPart::Heading(3, tr::documents::text_of_file()));
    }
    all.append(&mut pieces);
    all.extend(reader.take_notes());
    all.extend(below);
    let mut setter = TextSetter::new(desk);
    if all.len() > MOST_PIECES {
        setter.tell(TextNote::Deep);
    }
    for piece in all.into_iter().take(MOST_PIECES) {
        set(&mut setter, &mut package, piece)?;
    }
    reader.hidden_sheets.iter().for_each(|name| setter.tell_hidden_sheet(name));
    reader.told.into_iter().for_each(|note| setter.tell(note));
    Ok(setter.finish())
}

/// A piece whose picture is not read yet.
#[derive(Clone, Debug, PartialEq)]
enum OdPart {
    Heading(u8, String),
    Para(String),
    Point(String, String),
    Table(Vec<Vec<String>>),
    /// The part that holds it, and its words.
    Picture(String, String),
    Page,
}

impl OdPart {
    /// Its words as they stand in a cell or note.
    fn words(self) -> Option<String> {
        Some(match self {
            Self::Heading(_, text) | Self::Para(text) => text,
            Self::Point(label, text) => format!("{label} {text}"),
            Self::Table(rows) => {
                rows.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join("\n")
            }
            Self::Picture(..) | Self::Page => return None,
        })
    }
}

fn set(
    setter: &mut TextSetter<'_, '_>,
    package: &mut Package<'_>,
    piece: OdPart,
) -> Result<(), Unreadable> {
    let piece = match piece {
        OdPart::Heading(level, text) => SetPiece::Heading(level, text),
        OdPart::Para(text) => SetPiece::Para(text),
        OdPart::Point(label, text) => SetPiece::Point(label, text),
        OdPart::Table(rows) => SetPiece::Table(rows),
        OdPart::Page => SetPiece::Page,
        OdPart::Picture(name, words) => {
            match package.part(name.trim_start_matches("./"))? {
                Some(bytes) => SetPiece::Picture(bytes, words),
                // A formula or chart is a folder of its own.
                None => {
                    setter.tell(TextNote::Drawing);
                    let gap = if words.is_empty() {
                        tr::documents::gap_drawing()
                    } else {
                        tr::documents::gap_drawing_of(&words)
                    };
                    SetPiece::Para(gap)
                }
            }
        }
    };
    setter.put(piece);
    Ok(())
}

/// What is known of a file while it is read, and what was found beside its text.
#[derive(Default)]
struct OdReader {
    hidden: BTreeSet<String>,
    /// Styles of tables that are hidden.
    hidden_tables: BTreeSet<String>,
    struck: BTreeSet<String>,
    /// Styles that set words above or below the line.
    small: BTreeMap<String, Height>,
    /// Styles of lists, and whether their points are numbered.
    numbered: BTreeMap<String, bool>,
    notes: Vec<String>,
    comments: Vec<String>,
    told: BTreeSet<TextNote>,
    /// Names of sheets that are not shown.
    hidden_sheets: Vec<String>,
    slides: usize,
    depth: usize,
}

impl OdReader {
    /// What stands at the top and at the bottom of pages, each under its title.
    fn heads_and_feet(&mut self, styles: &Document<'_>) -> (Vec<OdPart>, Vec<OdPart>) {
        self.styles(styles.root_element());
        let mut of = |name: &str, title: String| {
            let mut own = Vec::new();
            // Left and first pages may have their own.
            let is = |node: &Node<'_, '_>| {
                let rest = node.tag_name().name().strip_prefix(name);
                rest.is_some_and(|rest| matches!(rest, "" | "-left" | "-first"))
            };
            for part in styles.descendants().filter(is) {
                self.blocks(part, &mut own);
            }
            own.dedup();
            if !own.is_empty() {
                own.insert(0, OdPart::Heading(3, title));
            }
            own
        };
        let heads = of("header", tr::documents::heads());
        (heads, of("footer", tr::documents::feet()))
    }

    /// The notes and comments so far, each kind under its title.
    fn take_notes(&mut self) -> Vec<OdPart> {
        let mut out = Vec::new();
        for (list, title) in [
            (&mut self.notes, tr::documents::footnotes()),
            (&mut self.comments, tr::documents::comments()),
        ] {
            if !list.is_empty() {
                out.push(OdPart::Heading(3, title));
                out.extend(list.drain(..).map(OdPart::Para));
            }
        }
        out
    }
}

fn named(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|n| named(*n, name))
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name).map(|a| a.value())
}
