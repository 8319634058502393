//! What a body, slide, cell or frame holds, in order: paragraphs, lists, tables, pictures and forms.

use roxmltree::Node;

use super::forms::form_answers;
use super::{DEEPEST, MOST_PIECES, OdPart, OdReader, attribute, child, named};
use crate::found::TextNote;
use evenhand_words::tr;

impl OdReader {
    pub(super) fn blocks(&mut self, holder: Node<'_, '_>, out: &mut Vec<OdPart>) {
        if self.depth > DEEPEST || out.len() > MOST_PIECES {
            self.told.insert(TextNote::Deep);
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "h" => self.paragraph(node, out, |text, level| OdPart::Heading(level, text)),
                "p" => self.paragraph(node, out, |text, _| OdPart::Para(text)),
                "list" => self.list(node, out, None),
                "table" => self.table(node, out),
                "tracked-changes" => {
                    if node.children().any(|n| n.is_element()) {
                        self.told.insert(TextNote::Changes);
                    }
                }
                "page" if is_slide(node) => {
                    self.slides += 1;
                    out.push(OdPart::Page);
                    out.push(OdPart::Heading(2, tr::documents::slide(self.slides)));
                    self.blocks(node, out);
                }
                "frame" => self.frame(node, out),
                "notes" => {
                    let mut own = Vec::new();
                    self.blocks(node, &mut own);
                    if own.iter().any(|piece| matches!(piece, OdPart::Para(_) | OdPart::Point(..)))
                    {
                        out.push(OdPart::Heading(3, tr::documents::speaker_notes()));
                        out.extend(
                            own.into_iter().filter(|piece| !matches!(piece, OdPart::Picture(..))),
                        );
                    }
                }
                "forms" => form_answers(node, out),
                "sequence-decls"
                | "variable-decls"
                | "user-field-decls"
                | "scripts"
                | "settings"
                | "table-of-content-source"
                | "illustration-index-source"
                | "alphabetical-index-source"
                | "calculation-settings"
                | "named-expressions"
                | "database-ranges"
                | "content-validations" => {}
                _ if attribute(node, "display") == Some("none")
                    || attribute(node, "is-hidden") == Some("true") =>
                {
                    self.told.insert(TextNote::Hidden);
                }
                _ => self.blocks(node, out),
            }
        }
        self.depth -= 1;
    }

    pub(super) fn frame(&mut self, node: Node<'_, '_>, out: &mut Vec<OdPart>) {
        let said = |name: &str| child(node, name).and_then(|n| n.text()).unwrap_or_default().trim();
        let words = if said("desc").is_empty() { said("title") } else { said("desc") }.to_owned();
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "image" => {
                    if let Some(link) = attribute(part, "href") {
                        out.push(OdPart::Picture(link.to_owned(), words));
                    }
                    // Other forms of the same picture follow.
                    return;
                }
                "text-box" | "table" => self.blocks(part, out),
                // A picture of it usually follows.
                "object" | "object-ole" if child(node, "image").is_none() => {
                    out.push(OdPart::Picture(String::new(), words.clone()));
                }
                _ => {}
            }
        }
        if let Some(table) = child(node, "table") {
            self.table(table, out);
        }
    }

    fn list(&mut self, node: Node<'_, '_>, out: &mut Vec<OdPart>, above: Option<bool>) {
        if self.depth > DEEPEST {
            return;
        }
        self.depth += 1;
        let own = attribute(node, "style-name").and_then(|style| self.numbered.get(style)).copied();
        let numbered = own.or(above).unwrap_or(false);
        let mut number = 0usize;
        for item in node.children().filter(|n| named(*n, "list-item") || named(*n, "list-header")) {
            let start = attribute(item, "start-value").and_then(|v| v.parse().ok());
            number = start.unwrap_or(number + 1);
            let mut label = Some(if numbered { format!("{number}.") } else { "•".to_owned() });
            for part in item.children().filter(Node::is_element) {
                if named(part, "list") {
                    self.list(part, out, Some(numbered));
                    continue;
                }
                let mut after = Vec::new();
                let text = self.line(part, &mut after);
                if !text.is_empty() {
                    out.push(match label.take() {
                        Some(label) => OdPart::Point(label, text),
                        None => OdPart::Para(text),
                    });
                }
                out.append(&mut after);
            }
        }
        self.depth -= 1;
    }
}

/// A slide, and no page number, which has the same name.
fn is_slide(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|parent| named(parent, "presentation") || named(parent, "drawing"))
}
