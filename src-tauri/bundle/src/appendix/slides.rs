//! Slides (.pptx): the words, tables, pictures and notes of each, slide by slide (ECMA-376, part 1, 19).

use roxmltree::{Document, Node};

use super::{
    AppendixContent, AppendixDesk, package::Package, set_text::SetPiece, set_text::TextSetter,
};
use crate::{Unreadable, found::TextNote};
use evenhand_words::tr;

/// Shapes in shapes.
const DEEPEST: usize = 60;
/// Slides of one file.
const MOST: usize = 2_000;

/// The slides in order.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part().unwrap_or_else(|| "ppt/presentation.xml".to_owned());
    let text = package.text(&main)?.ok_or(Unreadable::Damaged)?;
    let document = Document::parse(&text).map_err(|_| Unreadable::Damaged)?;
    let relations = package.relations(&main);
    let listed = document.descendants().filter(|n| n.tag_name().name() == "sldId");
    let slides: Vec<String> = listed
        .filter_map(|n| {
            n.attributes().filter(|a| a.name() == "id").find_map(|a| relations.get(a.value()))
        })
        .map(|relation| relation.target.clone())
        .take(MOST)
        .collect();
    let mut setter = TextSetter::new(desk);
    for (number, name) in (1..).zip(slides) {
        let Some(text) = package.text(&name)? else { continue };
        let Ok(slide) = Document::parse(&text) else { continue };
        if slide.root_element().attribute("show") == Some("0") {
            setter.tell(TextNote::Hidden);
            continue;
        }
        put(&mut setter, &mut package, (number, &name), &slide)?;
    }
    Ok(setter.finish())
}

/// Puts one slide, by its number and its part's name: what is drawn on it, and its notes and comments behind.
fn put(
    setter: &mut TextSetter<'_, '_>,
    package: &mut Package<'_>,
    (number, name): (usize, &str),
    slide: &Document<'_>,
) -> Result<(), Unreadable> {
    setter.put(SetPiece::Page);
    setter.put(SetPiece::Heading(2, tr::documents::slide(number)));
    let relations = package.relations(name);
    let mut out = Vec::new();
    shapes(slide.root_element(), 0, &mut out);
    for shape in out {
        match shape {
            SlideShape::Said(piece) => setter.put(piece),
            SlideShape::Picture(id, words) => {
                let part = relations.get(&id).filter(|part| !part.outside);
                let bytes = part.map(|part| package.part(&part.target)).transpose()?.flatten();
                if let Some(bytes) = bytes {
                    setter.put(SetPiece::Picture(bytes, words));
                }
            }
            SlideShape::Lost(words) => {
                setter.tell(TextNote::Drawing);
                setter.put(SetPiece::Para(words));
            }
        }
    }
    let beside =
        relations.values().filter(|r| matches!(r.kind.as_str(), "notesSlide" | "comments"));
    for part in beside {
        let Some(text) = package.text(&part.target)? else { continue };
        let words = beside_words(&text, &part.kind);
        if words.is_empty() {
            continue;
        }
        let title = if part.kind == "comments" {
            tr::documents::comments()
        } else {
            tr::documents::speaker_notes()
        };
        setter.put(SetPiece::Heading(3, title));
        words.into_iter().for_each(|text| setter.put(SetPiece::Para(text)));
    }
    Ok(())
}

enum SlideShape {
    Said(SetPiece),
    /// A relation's id, and the picture's words.
    Picture(String, String),
    Lost(String),
}

fn shapes(holder: Node<'_, '_>, depth: usize, out: &mut Vec<SlideShape>) {
    if depth > DEEPEST {
        return;
    }
    for node in holder.children().filter(Node::is_element) {
        match node.tag_name().name() {
            "txBody" => paragraphs(node, out),
            "tbl" => out.push(SlideShape::Said(SetPiece::Table(table(node)))),
            "pic" => {
                let words = node.descendants().find(|n| n.tag_name().name() == "cNvPr");
                let words = words.and_then(|n| n.attribute("descr")).unwrap_or_default().to_owned();
                let blip = node.descendants().find(|n| n.tag_name().name() == "blip");
                let id = blip.and_then(|n| n.attributes().find(|a| a.name() == "embed"));
                out.extend(id.map(|id| SlideShape::Picture(id.value().to_owned(), words)));
            }
            "chart" | "relIds" | "oleObj" => {
                out.push(SlideShape::Lost(tr::documents::gap_drawing()))
            }
            // The second form of the same.
            "Fallback" => {}
            _ => shapes(node, depth + 1, out),
        }
    }
}

fn paragraphs(body: Node<'_, '_>, out: &mut Vec<SlideShape>) {
    for paragraph in body.children().filter(|n| n.tag_name().name() == "p") {
        let text = said(paragraph);
        if !text.is_empty() {
            out.push(SlideShape::Said(SetPiece::Para(text)));
        }
    }
}

/// The words of a paragraph.
fn said(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for part in node.descendants() {
        match part.tag_name().name() {
            "t" => out.push_str(part.text().unwrap_or("")),
            "br" => out.push('\n'),
            _ => {}
        }
    }
    out.trim().to_owned()
}

fn table(node: Node<'_, '_>) -> Vec<Vec<String>> {
    let cell = |cell: Node<'_, '_>| {
        let lines = cell.descendants().filter(|n| n.tag_name().name() == "p").map(said);
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let rows = node.children().filter(|n| n.tag_name().name() == "tr");
    rows.map(|row| row.children().filter(|n| n.tag_name().name() == "tc").map(cell).collect())
        .collect()
}

/// Words of notes and comments. The number of the slide stands among them.
fn beside_words(text: &str, kind: &str) -> Vec<String> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let name = if kind == "comments" { "text" } else { "p" };
    let parts = document.descendants().filter(|n| n.tag_name().name() == name);
    let words = parts.map(|node| match kind {
        "comments" => node.text().unwrap_or_default().trim().to_owned(),
        _ => said(node),
    });
    words.filter(|text| !text.is_empty() && !text.chars().all(|c| c.is_ascii_digit())).collect()
}
