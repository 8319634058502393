//! Drawings: their pictures, and the words in their boxes (ECMA-376, part 1, 20).

use roxmltree::Node;

use super::{DEEPEST, Paragraph, ToldNote, WordPiece, WordReader};
use crate::appendix::word::{attribute, named};
use evenhand_words::tr;

impl WordReader<'_> {
    /// A drawing: its pictures and its words, which are shown after the paragraph.
    pub(super) fn drawing(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let before = into.after.len();
        let words = node.descendants().find(|n| named(*n, "docPr"));
        let words = words.and_then(|n| n.attribute("descr").or_else(|| n.attribute("title")));
        let words = words.unwrap_or_default().trim().to_owned();
        self.drawn(node, &words, into);
        if named(node, "object") {
            self.told.insert(ToldNote::FileInside);
        }
        if into.after.len() == before && !is_mark(node) {
            self.told.insert(ToldNote::Drawing);
            let gap = if words.is_empty() {
                tr::documents::gap_drawing()
            } else {
                tr::documents::gap_drawing_of(&words)
            };
            into.after.push(WordPiece::Para(gap));
        }
    }

    fn drawn(&mut self, holder: Node<'_, '_>, words: &str, into: &mut Paragraph) {
        if self.depth > DEEPEST {
            self.told.insert(ToldNote::Deep);
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
                        into.after.push(WordPiece::Picture(part.target.clone(), words.to_owned()));
                    }
                }
                "textpath" => {
                    let text = node.attribute("string").unwrap_or_default().trim();
                    if !text.is_empty() {
                        into.after.push(WordPiece::Para(text.to_owned()));
                    }
                }
                // Charts and diagrams are parts of their own, whose words are shown.
                "chart" | "relIds" => {
                    let id = attribute(node, "id").or_else(|| attribute(node, "dm"));
                    if let Some(part) = id.and_then(|id| self.relations.get(id)) {
                        into.after.push(WordPiece::Picture(part.target.clone(), words.to_owned()));
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
