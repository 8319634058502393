//! The text of a Word file as it is read: paragraphs, lists, tables, pictures, and what refers to notes and comments
//! (ECMA-376, part 1, 17). One walk serves the body, headers, notes, comments and text boxes.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::{
    attribute, child, named,
    numbering::Numbering,
    on,
    styles::{Marks, Styles},
    symbols, value,
};
use crate::appendix::package::Relation;
use evenhand_words::tr;

/// Boxes in cells in controls: a file that goes deeper is made to do harm.
const DEEPEST: usize = 60;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    Heading(u8, String),
    Para(String),
    /// A point of a list with its number or dot.
    Point(String, String),
    /// A picture: the part that holds it, and what it shows in words.
    Picture(String, String),
    /// Rows of cells.
    Table(Vec<Vec<String>>),
}

/// What a reader must know of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    Changes,
    Hidden,
    Struck,
    Comments,
    Drawing,
    FileInside,
    OtherForm,
    Symbols,
    Deep,
}

/// Notes and comments in the order in which they are referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Note {
    Foot,
    End,
    Comment,
}

/// The reader, and what it has found.
pub(super) struct Reader<'a> {
    pub styles: &'a Styles,
    pub numbering: &'a mut Numbering,
    /// What the part being read refers to.
    pub relations: BTreeMap<String, Relation>,
    pub told: BTreeSet<Told>,
    /// Notes met: kind and id. The place in the list is the note's number.
    pub notes: Vec<(Note, String)>,
    /// Sections: where heads and feet of pages are named.
    pub heads: Vec<(String, String)>,
    depth: usize,
}

/// A paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    text: String,
    struck: bool,
    /// What stands in it and is shown after it.
    after: Vec<Piece>,
    style: Marks,
    /// Nesting of fields, and whether each shows its result by now.
    fields: Vec<bool>,
}

impl Paragraph {
    fn push(&mut self, text: &str, struck: bool) {
        if text.is_empty() {
            return;
        }
        if struck != self.struck {
            if struck {
                self.text.push('[');
                self.text.push_str(&tr::documents::struck());
                self.text.push(' ');
            } else {
                self.text.push(']');
            }
            self.struck = struck;
        }
        self.text.push_str(text);
    }

    /// Codes of a field are not shown; its result is.
    fn is_code(&self) -> bool {
        self.fields.iter().any(|result| !result)
    }
}

impl<'a> Reader<'a> {
    pub fn new(styles: &'a Styles, numbering: &'a mut Numbering) -> Self {
        Self {
            styles,
            numbering,
            relations: BTreeMap::new(),
            told: BTreeSet::new(),
            notes: Vec::new(),
            heads: Vec::new(),
            depth: 0,
        }
    }

    /// What a body, note, head or cell holds.
    pub fn blocks(&mut self, holder: Node<'_, '_>) -> Vec<Piece> {
        let mut out = Vec::new();
        if self.depth > DEEPEST {
            self.told.insert(Told::Deep);
            return out;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" | "oMathPara" | "oMath" => self.paragraph(node, &mut out),
                "tbl" => self.table(node, &mut out),
                "sectPr" => self.section(node),
                "altChunk" => drop(self.told.insert(Told::OtherForm)),
                "AlternateContent" => {
                    let shown = self.alternative(node, &mut |reader, of| reader.blocks(of));
                    out.extend(shown);
                }
                _ if is_removed(node) => drop(self.told.insert(Told::Changes)),
                _ if is_holder(node) => {
                    self.tell_change(node);
                    out.extend(self.blocks(node));
                }
                _ => {}
            }
        }
        self.depth -= 1;
        out
    }

    /// The first of several forms of the same thing that shows anything.
    fn alternative(
        &mut self,
        node: Node<'_, '_>,
        read: &mut dyn FnMut(&mut Self, Node<'_, '_>) -> Vec<Piece>,
    ) -> Vec<Piece> {
        let forms = node.children().filter(|n| named(*n, "Choice") || named(*n, "Fallback"));
        for form in forms {
            let shown = read(self, form);
            if !shown.is_empty() {
                return shown;
            }
        }
        Vec::new()
    }

    fn tell_change(&mut self, node: Node<'_, '_>) {
        if matches!(node.tag_name().name(), "ins" | "moveTo") {
            self.told.insert(Told::Changes);
        }
    }

    fn section(&mut self, node: Node<'_, '_>) {
        let first = on(node, "titlePg").unwrap_or(false);
        for part in node.children() {
            let kind = part.tag_name().name();
            if !matches!(kind, "headerReference" | "footerReference") {
                continue;
            }
            if attribute(part, "type") == Some("first") && !first {
                continue;
            }
            let target = attribute(part, "id").and_then(|id| self.relations.get(id));
            if let Some(target) = target.map(|relation| relation.target.clone())
                && !self.heads.iter().any(|(_, known)| *known == target)
            {
                self.heads.push((kind.to_owned(), target));
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, out: &mut Vec<Piece>) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|p| child(p, "pStyle")).and_then(value);
        if let Some(section) = properties.and_then(|p| child(p, "sectPr")) {
            self.section(section);
        }
        let mut paragraph =
            Paragraph { style: self.styles.of_paragraph(style), ..Paragraph::default() };
        self.inlines(node, &mut paragraph);
        // Closes what was struck to the end.
        if paragraph.struck {
            paragraph.text.push(']');
            self.told.insert(Told::Struck);
        }
        let list = self.list(properties, style);
        let text = paragraph.text.trim().to_owned();
        if !text.is_empty() {
            let label = list.and_then(|(list, level)| self.numbering.next(&list, level));
            out.push(match (self.styles.heading(style), label) {
                (Some(level), label) => {
                    let label = label.filter(|l| l != "•").map_or(String::new(), |l| l + " ");
                    Piece::Heading(level, format!("{label}{text}"))
                }
                (None, Some(label)) => Piece::Point(label, text),
                (None, None) => Piece::Para(text),
            });
        }
        out.append(&mut paragraph.after);
    }

    /// The list that a paragraph is a point of.
    fn list(
        &self,
        properties: Option<Node<'_, '_>>,
        style: Option<&str>,
    ) -> Option<(String, usize)> {
        let styled = self.styles.list(style);
        let Some(own) = properties.and_then(|p| child(p, "numPr")) else { return styled };
        let level = child(own, "ilvl").and_then(value).and_then(|level| level.parse().ok());
        let number = child(own, "numId").and_then(value).map(str::to_owned);
        let number = number.or_else(|| styled.as_ref().map(|(number, _)| number.clone()))?;
        Some((number, level.or(styled.map(|(_, level)| level)).unwrap_or(0)))
    }

    fn inlines(&mut self, holder: Node<'_, '_>, into: &mut Paragraph) {
        if self.depth > DEEPEST {
            self.told.insert(Told::Deep);
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" if !holds_text(node) => self.run(node, into),
                // Formulas have runs of their own, with their text in them.
                "r" => self.formula(node, into),
                "fldSimple" | "hyperlink" | "ruby" | "rt" | "rubyBase" => {
                    self.inlines(node, into);
                }
                "subDoc" => drop(self.told.insert(Told::OtherForm)),
                // "1/2" and "x^2" are not "12" and "x2".
                "den" if holds_text(node) => self.apart("/", node, into),
                "sup" if holds_text(node) => self.apart("^", node, into),
                "AlternateContent" => self.either(node, into),
                "pPr" | "rPr" | "sdtPr" | "customXmlPr" | "smartTagPr" | "proofErr" => {}
                _ if is_removed(node) => drop(self.told.insert(Told::Changes)),
                _ => {
                    self.tell_change(node);
                    self.inlines(node, into);
                }
            }
        }
        self.depth -= 1;
    }

    /// The first of several forms of the same thing that says or shows anything.
    fn either(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let before = (into.text.len(), into.after.len());
        for form in node.children().filter(|n| named(*n, "Choice") || named(*n, "Fallback")) {
            self.run_parts(form, into, false);
            if (into.text.len(), into.after.len()) != before {
                return;
            }
        }
    }

    /// A part of a formula that stands below or above the one before.
    fn apart(&mut self, sign: &str, node: Node<'_, '_>, into: &mut Paragraph) {
        into.push(sign, false);
        self.inlines(node, into);
    }

    fn formula(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        for part in node.descendants().filter(|n| named(*n, "t")) {
            into.push(part.text().unwrap_or(""), false);
        }
    }

    fn run(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let properties = child(node, "rPr");
        let style = properties.and_then(|p| child(p, "rStyle")).and_then(value);
        let own = properties.map(Marks::of).unwrap_or_default();
        let marks = own.or(self.styles.marks(style)).or(into.style);
        if marks.hidden == Some(true) {
            // Codes and marks are hidden too; only words that are left out are told.
            if node
                .children()
                .any(|n| named(n, "t") && n.text().is_some_and(|t| !t.trim().is_empty()))
            {
                self.told.insert(Told::Hidden);
            }
            return;
        }
        let struck = marks.struck == Some(true);
        if struck {
            self.told.insert(Told::Struck);
        }
        self.run_parts(node, into, struck);
    }

    /// What a run holds, in order.
    fn run_parts(&mut self, node: Node<'_, '_>, into: &mut Paragraph, struck: bool) {
        let font = child(node, "rPr").and_then(|p| child(p, "rFonts"));
        let font = font.and_then(|f| attribute(f, "ascii").or_else(|| attribute(f, "hAnsi")));
        let signs = font.filter(|font| symbols::is_symbol_font(font));
        for part in node.children().filter(Node::is_element) {
            let name = part.tag_name().name();
            match name {
                "fldChar" => self.field(part, into),
                _ if into.is_code() => {}
                "t" => {
                    let text = part.text().unwrap_or("");
                    match signs {
                        Some(font) => {
                            let text = self.signs(font, text);
                            into.push(&text, struck);
                        }
                        None => into.push(text, struck),
                    }
                }
                "tab" | "ptab" => into.push(" ", struck),
                "br" | "cr" => into.push("\n", struck),
                "noBreakHyphen" => into.push("\u{2011}", struck),
                "sym" => {
                    let letter =
                        attribute(part, "char").and_then(|c| u32::from_str_radix(c, 16).ok());
                    let letter =
                        letter.and_then(char::from_u32).map(String::from).unwrap_or_default();
                    let sign = self.signs(attribute(part, "font").unwrap_or(""), &letter);
                    into.push(&sign, struck);
                }
                "footnoteReference" => self.note(Note::Foot, part, into),
                "endnoteReference" => self.note(Note::End, part, into),
                "commentReference" => self.note(Note::Comment, part, into),
                "drawing" | "pict" | "object" => self.drawing(part, into),
                "AlternateContent" => self.either(part, into),
                "ruby" | "rt" | "rubyBase" => self.inlines(part, into),
                _ => {}
            }
        }
    }

    /// Letters of a symbol font as what they draw.
    fn signs(&mut self, font: &str, text: &str) -> String {
        let mut out = String::new();
        for letter in text.chars() {
            let own_area = ('\u{e000}'..='\u{f8ff}').contains(&letter);
            match symbols::sign(font, u32::from(letter)) {
                Some(sign) => out.push(sign),
                None if !own_area && !symbols::is_symbol_font(font) => out.push(letter),
                None => {
                    self.told.insert(Told::Symbols);
                    out.push_str(&tr::documents::symbol());
                }
            }
        }
        out
    }

    /// The beginning, middle or end of a field. Ticks and choices of old forms stand in its beginning.
    fn field(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        match attribute(node, "fldCharType") {
            Some("begin") => {
                if let Some(data) = child(node, "ffData").filter(|_| !into.is_code()) {
                    let words = form_field(data);
                    into.push(&words, false);
                }
                into.fields.push(false);
            }
            Some("separate") => {
                if let Some(last) = into.fields.last_mut() {
                    *last = true;
                }
            }
            Some("end") => drop(into.fields.pop()),
            _ => {}
        }
    }

    fn note(&mut self, kind: Note, node: Node<'_, '_>, into: &mut Paragraph) {
        let Some(id) = attribute(node, "id").map(str::to_owned) else { return };
        let same = self.notes.iter().filter(|(other, _)| *other == kind);
        let number = same.clone().position(|(_, known)| *known == id).unwrap_or(same.count()) + 1;
        if kind == Note::Comment {
            self.told.insert(Told::Comments);
        }
        if !self.notes.iter().any(|(other, known)| *other == kind && *known == id) {
            self.notes.push((kind, id));
        }
        into.push(&format!("[{}]", label(kind, number)), false);
    }

    /// A drawing: its pictures and its words, which are shown after the paragraph.
    fn drawing(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let before = into.after.len();
        let words = node.descendants().find(|n| named(*n, "docPr"));
        let words = words.and_then(|n| n.attribute("descr").or_else(|| n.attribute("title")));
        let words = words.unwrap_or_default().trim().to_owned();
        self.drawn(node, &words, into);
        if named(node, "object") {
            self.told.insert(Told::FileInside);
        }
        if into.after.len() == before && !is_mark(node) {
            self.told.insert(Told::Drawing);
            let gap = if words.is_empty() {
                tr::documents::gap_drawing()
            } else {
                tr::documents::gap_drawing_of(&words)
            };
            into.after.push(Piece::Para(gap));
        }
    }

    fn drawn(&mut self, holder: Node<'_, '_>, words: &str, into: &mut Paragraph) {
        if self.depth > DEEPEST {
            self.told.insert(Told::Deep);
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "txbxContent" => into.after.extend(self.blocks(node)),
                "blip" | "imagedata" => {
                    let id = attribute(node, "embed").or_else(|| attribute(node, "id"));
                    let part =
                        id.and_then(|id| self.relations.get(id)).filter(|part| !part.outside);
                    if let Some(part) = part {
                        into.after.push(Piece::Picture(part.target.clone(), words.to_owned()));
                    }
                }
                "textpath" => {
                    let text = node.attribute("string").unwrap_or_default().trim();
                    if !text.is_empty() {
                        into.after.push(Piece::Para(text.to_owned()));
                    }
                }
                // Charts and diagrams are parts of their own, whose words are shown.
                "chart" | "relIds" => {
                    let id = attribute(node, "id").or_else(|| attribute(node, "dm"));
                    if let Some(part) = id.and_then(|id| self.relations.get(id)) {
                        into.after.push(Piece::Picture(part.target.clone(), words.to_owned()));
                    }
                }
                "AlternateContent" => {
                    let before = into.after.len();
                    for form in node.children().filter(Node::is_element) {
                        self.drawn(form, words, into);
                        if into.after.len() > before {
                            break;
                        }
                    }
                }
                _ => self.drawn(node, words, into),
            }
        }
        self.depth -= 1;
    }

    fn table(&mut self, node: Node<'_, '_>, out: &mut Vec<Piece>) {
        let mut rows = Vec::new();
        let mut after = Vec::new();
        self.rows(node, &mut rows, &mut after);
        if rows.iter().flatten().any(|cell| !cell.is_empty()) {
            out.push(Piece::Table(rows));
        }
        out.append(&mut after);
    }

    fn rows(&mut self, holder: Node<'_, '_>, rows: &mut Vec<Vec<String>>, after: &mut Vec<Piece>) {
        for node in holder.children().filter(Node::is_element) {
            if named(node, "tr") {
                let properties = child(node, "trPr");
                if properties.is_some_and(|p| child(p, "del").is_some()) {
                    self.told.insert(Told::Changes);
                } else if properties.and_then(|p| on(p, "hidden")) == Some(true) {
                    self.told.insert(Told::Hidden);
                } else {
                    let mut cells = Vec::new();
                    self.cells(node, &mut cells, after);
                    rows.push(cells);
                }
            } else if is_removed(node) {
                self.told.insert(Told::Changes);
            } else if is_holder(node) {
                self.rows(node, rows, after);
            }
        }
    }

    fn cells(&mut self, holder: Node<'_, '_>, cells: &mut Vec<String>, after: &mut Vec<Piece>) {
        for node in holder.children().filter(Node::is_element) {
            if named(node, "tc") {
                let mut lines = Vec::new();
                for piece in self.blocks(node) {
                    in_cell(piece, &mut lines, after);
                }
                cells.push(lines.join("\n"));
                let span = child(node, "tcPr").and_then(|p| child(p, "gridSpan")).and_then(value);
                let span: usize = span.and_then(|span| span.parse().ok()).unwrap_or(1);
                cells.extend((1..span.min(60)).map(|_| String::new()));
            } else if is_holder(node) {
                self.cells(node, cells, after);
            }
        }
    }
}

/// A piece as lines of a cell; pictures come after the table.
fn in_cell(piece: Piece, lines: &mut Vec<String>, after: &mut Vec<Piece>) {
    match piece {
        Piece::Heading(_, text) | Piece::Para(text) => lines.push(text),
        Piece::Point(label, text) => lines.push(format!("{label} {text}")),
        Piece::Table(rows) => {
            let row = |cells: Vec<String>| cells.join(" | ");
            lines.extend(rows.into_iter().map(row));
        }
        picture @ Piece::Picture(..) => after.push(picture),
    }
}

/// How a note is referred to.
pub(super) fn label(kind: Note, number: usize) -> String {
    match kind {
        Note::Foot => tr::documents::footnote(number),
        Note::End => tr::documents::endnote(number),
        Note::Comment => tr::documents::comment(number),
    }
}

/// Taken out or moved away while changes were tracked.
fn is_removed(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "del" | "moveFrom")
}

/// Holds blocks, rows or cells and is nothing by itself.
fn is_holder(node: Node<'_, '_>) -> bool {
    matches!(
        node.tag_name().name(),
        "sdt"
            | "sdtContent"
            | "customXml"
            | "smartTag"
            | "ins"
            | "moveTo"
            | "Choice"
            | "Fallback"
            | "txbxContent"
    )
}

/// A run of a formula.
fn holds_text(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_some_and(|space| space.ends_with("/math"))
}

/// Lines and shapes without words or pictures say nothing, and horizontal rules neither.
fn is_mark(node: Node<'_, '_>) -> bool {
    let says = |n: Node<'_, '_>| {
        matches!(
            n.tag_name().name(),
            "pic"
                | "imagedata"
                | "chart"
                | "relIds"
                | "OLEObject"
                | "control"
                | "ink"
                | "contentPart"
        )
    };
    !node.descendants().any(says)
}

/// What an old form's field shows: a tick or a choice. A text field's words are the field's result.
fn form_field(data: Node<'_, '_>) -> String {
    if let Some(tick) = child(data, "checkBox") {
        let ticked = on(tick, "checked").or_else(|| on(tick, "default")).unwrap_or(false);
        return if ticked { "☒" } else { "☐" }.to_owned();
    }
    let Some(list) = child(data, "ddList") else { return String::new() };
    let number = child(list, "result").or_else(|| child(list, "default")).and_then(value);
    let number: usize = number.and_then(|number| number.parse().ok()).unwrap_or(0);
    let mut choices = list.children().filter(|n| named(*n, "listEntry"));
    choices.nth(number).and_then(value).unwrap_or_default().to_owned()
}
