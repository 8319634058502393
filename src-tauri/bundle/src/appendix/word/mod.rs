//! Word files (.docx, .docm, .dotx): text, lists, tables, pictures, notes, comments, heads and feet of pages. A
//! converted copy, and said to be one; what it leaves out is said too.

mod body;
mod numbering;
mod styles;
pub(super) mod symbols;

use roxmltree::{Document, Node};

use self::{
    body::{ToldNote, WordNote, WordPiece, WordReader, label},
    numbering::Numbering,
    styles::WordStyles,
};
use super::{AppendixContent, AppendixDesk, package::Package, plain::section};
use crate::{
    Unreadable,
    found::TextNote,
    model::{Block, BundleCell, BundleTable, Inline},
};
use evenhand_words::tr;

/// The file's text and pictures.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    bytes: &[u8],
) -> Result<AppendixContent, Unreadable> {
    let mut package = Package::open(bytes)?;
    let text = read(&mut package)?;
    let mut opened = AppendixContent::default();
    let mut blocks = vec![Block::Note(vec![Inline::Text(tr::documents::converted_word())])];
    for piece in text.pieces {
        if let Some(block) = block(desk, &mut package, &mut opened, piece)? {
            blocks.push(block);
        }
    }
    opened.parts.insert(0, super::AppendixPart::Set(vec![section(blocks)]));
    opened.note(TextNote::ConvertedWord);
    opened.tell(text.told.into_iter().map(told));
    if package.names().any(|name| name.ends_with("vbaproject.bin")) {
        opened.note(TextNote::MacrosOut);
    }
    Ok(opened)
}

struct WordText {
    pieces: Vec<WordPiece>,
    told: std::collections::BTreeSet<ToldNote>,
}

/// Everything that the file says, in order: heads of pages, text, notes, comments, feet of pages.
fn read(package: &mut Package<'_>) -> Result<WordText, Unreadable> {
    let main = package.main_part().unwrap_or_else(|| "word/document.xml".to_owned());
    let whole = package.text(&main)?.ok_or(Unreadable::Damaged)?;
    let relations = package.relations(&main);
    let mut part = |kind: &str| -> Result<Option<(String, String)>, Unreadable> {
        let found = relations.values().find(|relation| relation.kind == kind && !relation.outside);
        let Some(name) = found.map(|relation| relation.target.clone()) else { return Ok(None) };
        Ok(package.text(&name)?.map(|text| (name, text)))
    };
    let styles =
        part("styles")?.map_or_else(WordStyles::default, |(_, text)| WordStyles::read(&text));
    let mut numbering =
        part("numbering")?.map_or_else(Numbering::default, |(_, text)| Numbering::read(&text));
    let notes = [
        (WordNote::Foot, part("footnotes")?, "footnote"),
        (WordNote::End, part("endnotes")?, "endnote"),
        (WordNote::Comment, part("comments")?, "comment"),
    ];
    let document = Document::parse(&whole).map_err(|_| Unreadable::Damaged)?;
    let body = document.descendants().find(|n| named(*n, "body")).ok_or(Unreadable::Damaged)?;
    let mut reader = WordReader::new(&styles, &mut numbering);
    reader.relations.clone_from(&relations);
    let mut pieces = reader.blocks(body);
    for (kind, part, name) in notes {
        if let Some((own, text)) = part {
            reader.relations = package.relations(&own);
            pieces.extend(notes_of(&mut reader, kind, &text, name));
        }
    }
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for (kind, name) in std::mem::take(&mut reader.heads) {
        let Some(text) = package.text(&name)? else { continue };
        let Ok(document) = Document::parse(&text) else { continue };
        reader.relations = package.relations(&name);
        let own = reader.blocks(document.root_element());
        let list = if kind == "headerReference" { &mut above } else { &mut below };
        for piece in own.into_iter().filter(|piece| !list.contains(piece)).collect::<Vec<_>>() {
            list.push(piece);
        }
    }
    let told = std::mem::take(&mut reader.told);
    if !above.is_empty() {
        above.insert(0, WordPiece::Heading(3, tr::documents::heads()));
        above.push(WordPiece::Heading(3, tr::documents::text_of_file()));
    }
    if !below.is_empty() {
        below.insert(0, WordPiece::Heading(3, tr::documents::feet()));
    }
    above.append(&mut pieces);
    above.append(&mut below);
    Ok(WordText { pieces: above, told })
}

/// Notes or comments of a kind, each under the label by which the text refers to it. Those that nothing refers to
/// come last.
fn notes_of(reader: &mut WordReader<'_>, kind: WordNote, text: &str, name: &str) -> Vec<WordPiece> {
    let Ok(document) = Document::parse(text) else { return Vec::new() };
    let all: Vec<Node<'_, '_>> =
        document.root_element().children().filter(|node| named(*node, name)).collect();
    let referred = reader.notes.iter().filter(|(own, _)| *own == kind);
    let mut ids: Vec<String> = referred.map(|(_, id)| id.clone()).collect();
    for node in &all {
        // Lines between text and notes are kept among the notes.
        let is_line = attribute(*node, "type").is_some_and(|kind| kind != "normal");
        if let Some(id) = attribute(*node, "id").filter(|_| !is_line)
            && !ids.iter().any(|known| known == id)
            && kind == WordNote::Comment
        {
            ids.push(id.to_owned());
        }
    }
    let mut out = Vec::new();
    for (number, id) in (1..).zip(ids) {
        let Some(node) = all.iter().find(|node| attribute(**node, "id") == Some(&id)) else {
            continue;
        };
        let mut label = label(kind, number);
        if let Some(author) = attribute(*node, "author").filter(|author| !author.is_empty()) {
            label = format!("{label}, {author}");
        }
        let mut own = reader.blocks(*node).into_iter();
        match own.next() {
            Some(WordPiece::Para(text)) => out.push(WordPiece::Para(format!("{label}: {text}"))),
            Some(other) => out.extend([WordPiece::Para(format!("{label}:")), other]),
            None => continue,
        }
        out.extend(own);
    }
    if !out.is_empty() {
        let title = match kind {
            WordNote::Foot => tr::documents::footnotes(),
            WordNote::End => tr::documents::endnotes(),
            WordNote::Comment => tr::documents::comments(),
        };
        out.insert(0, WordPiece::Heading(3, title));
    }
    if kind == WordNote::Comment && !out.is_empty() {
        reader.told.insert(ToldNote::Comments);
    }
    out
}

/// A piece as it is set. A picture is written at once.
fn block(
    desk: &mut AppendixDesk<'_>,
    package: &mut Package<'_>,
    opened: &mut AppendixContent,
    piece: WordPiece,
) -> Result<Option<Block>, Unreadable> {
    Ok(Some(match piece {
        WordPiece::Heading(level, text) => {
            let level = if level == 1 { 2 } else { 3 };
            Block::Heading { level, text: desk.said(&text), id: None }
        }
        WordPiece::Para(text) => Block::Para(vec![Inline::Text(desk.said(&text))]),
        WordPiece::Point(label, text) if label == "•" => {
            Block::List { ordered: false, items: vec![vec![Inline::Text(desk.said(&text))]] }
        }
        WordPiece::Point(label, text) => {
            Block::Para(vec![Inline::Text(desk.said(&format!("{label} {text}")))])
        }
        WordPiece::Table(rows) => {
            let cell = |text: String| BundleCell::from(desk.said(&text));
            let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
            Block::Table(BundleTable { rows, ..BundleTable::default() })
        }
        WordPiece::Picture(part, words) => {
            let bytes = package.part(&part)?;
            let Some(bytes) = bytes else { return Ok(None) };
            if part.to_lowercase().ends_with(".xml") {
                return Ok(drawing_words(desk, opened, &bytes));
            }
            return Ok(desk.picture_in_text(opened, &bytes, &words));
        }
    }))
}

/// The words of a chart or diagram, which is not drawn.
fn drawing_words(
    desk: &AppendixDesk<'_>,
    opened: &mut AppendixContent,
    bytes: &[u8],
) -> Option<Block> {
    let text = super::plain::decoded(bytes);
    let document = Document::parse(&text).ok()?;
    let words = super::sheet_beside::listed(&document);
    opened.tell([TextNote::Drawing]);
    let gap = if words.is_empty() {
        tr::documents::gap_drawing()
    } else {
        tr::documents::gap_drawing_of(&words)
    };
    Some(Block::Para(vec![Inline::Text(desk.said(&gap))]))
}

/// What is said of it.
fn told(what: ToldNote) -> TextNote {
    match what {
        ToldNote::Changes => TextNote::Changes,
        ToldNote::Hidden => TextNote::Hidden,
        ToldNote::Struck => TextNote::Struck,
        ToldNote::Comments => TextNote::Comments,
        ToldNote::Drawing => TextNote::Drawing,
        ToldNote::FileInside => TextNote::FileInside,
        ToldNote::OtherForm => TextNote::OtherForm,
        ToldNote::Symbols => TextNote::Symbols,
        ToldNote::Deep => TextNote::Deep,
    }
}

fn named(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|n| named(*n, name))
}

/// An attribute, whatever its space of names: files with and without one are about.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|a| a.name() == name).map(|a| a.value())
}

fn value<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "val")
}

/// Whether a property is on or off; `None` where it is not there (ECMA-376, 17.17.4).
fn on(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let property = child(node, name)?;
    Some(!value(property).is_some_and(|v| matches!(v, "0" | "false" | "off")))
}
