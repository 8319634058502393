//! Paragraphs with what stands in them, and the lists that they are points of (ECMA-376, part 1, 17.3 and 17.9).

use roxmltree::Node;

use super::{DEEPEST, Paragraph, ToldNote, WordPiece, WordReader, is_removed};
use crate::appendix::word::{attribute, child, value};
use evenhand_calendar::gloss;

impl WordReader<'_> {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, out: &mut Vec<WordPiece>) {
        let properties = child(node, "pPr");
        let style = properties.and_then(|p| child(p, "pStyle")).and_then(value);
        if let Some(section) = properties.and_then(|p| child(p, "sectPr")) {
            self.section(section);
        }
        let mut paragraph =
            Paragraph { style: self.styles.of_paragraph(style), ..Paragraph::default() };
        let follows_initial = std::mem::take(&mut self.follows_initial);
        self.inlines(node, &mut paragraph);
        // Closes what was struck to the end.
        if paragraph.struck {
            paragraph.text.push(']');
            self.told.insert(ToldNote::Struck);
        }
        if follows_initial
            && let Some(WordPiece::Para(initial)) =
                out.pop_if(|last| matches!(last, WordPiece::Para(_)))
        {
            paragraph.text.insert_str(0, &initial);
        }
        let list = self.list(properties, style);
        let text = gloss::behind(paragraph.text.trim());
        if !text.is_empty() {
            let label = list.and_then(|(list, level)| self.numbering.next(&list, level));
            out.push(match (self.styles.heading(style), label) {
                (Some(level), label) => {
                    let label = label.filter(|l| l != "•").map_or(String::new(), |l| l + " ");
                    WordPiece::Heading(level, format!("{label}{text}"))
                }
                (None, Some(label)) => WordPiece::Point(label, text),
                (None, None) => WordPiece::Para(text),
            });
        }
        self.follows_initial = properties.is_some_and(is_initial) && paragraph.after.is_empty();
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

    pub(super) fn inlines(&mut self, holder: Node<'_, '_>, into: &mut Paragraph) {
        if self.depth > DEEPEST {
            self.told.insert(ToldNote::Deep);
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" if !holds_text(node) => self.run(node, into),
                // Formulas have runs of their own, with their text in them.
                "r" => self.formula(node, into),
                "rt" => self.reading(node, into),
                "fldSimple" | "hyperlink" | "ruby" | "rubyBase" => {
                    self.inlines(node, into);
                }
                "subDoc" => drop(self.told.insert(ToldNote::OtherForm)),
                // "1/2" and "x^2" are not "12" and "x2".
                "den" if holds_text(node) => self.apart("/", node, into),
                "sup" if holds_text(node) => self.apart("^", node, into),
                "AlternateContent" => self.either(node, into),
                "pPr" | "rPr" | "sdtPr" | "customXmlPr" | "smartTagPr" | "proofErr" => {}
                _ if is_removed(node) => drop(self.told.insert(ToldNote::Changes)),
                _ => {
                    self.tell_change(node);
                    self.inlines(node, into);
                }
            }
        }
        self.depth -= 1;
    }
}

/// Whether a paragraph is the letter as high as several lines with which the next one begins.
fn is_initial(properties: Node<'_, '_>) -> bool {
    let frame = child(properties, "framePr").and_then(|frame| attribute(frame, "dropCap"));
    frame.is_some_and(|kind| kind != "none")
}

/// A run of a formula.
fn holds_text(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_some_and(|space| space.ends_with("/math"))
}
