//! The text of a Word file as it is read: paragraphs, lists, tables, pictures, and what refers to notes and comments
//! (ECMA-376, part 1, 17). One walk serves the body, headers, notes, comments and text boxes.

mod drawings;
mod paragraphs;
mod runs;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::{
    attribute, named,
    numbering::Numbering,
    on,
    styles::{ListMarks, WordStyles},
};
use crate::appendix::package::Relation;
use evenhand_words::tr;

/// Boxes in cells in controls: a file that goes deeper is made to do harm.
const DEEPEST: usize = 60;

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum WordPiece {
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
pub(super) enum ToldNote {
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
pub(super) enum WordNote {
    Foot,
    End,
    Comment,
}

/// The reader, and what it has found.
pub(super) struct WordReader<'a> {
    pub styles: &'a WordStyles,
    pub numbering: &'a mut Numbering,
    /// What the part being read refers to.
    pub relations: BTreeMap<String, Relation>,
    pub told: BTreeSet<ToldNote>,
    /// Notes met: kind and id. The place in the list is the note's number.
    pub notes: Vec<(WordNote, String)>,
    /// Sections: where heads and feet of pages are named.
    pub heads: Vec<(String, String)>,
    depth: usize,
    /// The paragraph before was the large first letter of the one that follows.
    follows_initial: bool,
}

/// A paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    text: String,
    struck: bool,
    /// What stands in it and is shown after it.
    after: Vec<WordPiece>,
    style: ListMarks,
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

impl<'a> WordReader<'a> {
    pub fn new(styles: &'a WordStyles, numbering: &'a mut Numbering) -> Self {
        Self {
            styles,
            numbering,
            relations: BTreeMap::new(),
            told: BTreeSet::new(),
            notes: Vec::new(),
            heads: Vec::new(),
            depth: 0,
            follows_initial: false,
        }
    }

    /// What a body, note, head or cell holds.
    pub fn blocks(&mut self, holder: Node<'_, '_>) -> Vec<WordPiece> {
        let mut out = Vec::new();
        if self.depth > DEEPEST {
            self.told.insert(ToldNote::Deep);
            return out;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "p" | "oMathPara" | "oMath" => self.paragraph(node, &mut out),
                "tbl" => self.table(node, &mut out),
                "sectPr" => self.section(node),
                "altChunk" => drop(self.told.insert(ToldNote::OtherForm)),
                "AlternateContent" => {
                    let shown = self.alternative(node, &mut |reader, of| reader.blocks(of));
                    out.extend(shown);
                }
                _ if is_removed(node) => drop(self.told.insert(ToldNote::Changes)),
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
        read: &mut dyn FnMut(&mut Self, Node<'_, '_>) -> Vec<WordPiece>,
    ) -> Vec<WordPiece> {
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
            self.told.insert(ToldNote::Changes);
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
}

/// How a note is referred to.
pub(super) fn label(kind: WordNote, number: usize) -> String {
    match kind {
        WordNote::Foot => tr::documents::footnote(number),
        WordNote::End => tr::documents::endnote(number),
        WordNote::Comment => tr::documents::comment(number),
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
