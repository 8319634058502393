//! Lines of words: spaces, notes, comments, and what is hidden or struck out in them.

use roxmltree::Node;

use super::{DEEPEST, OdPart, OdReader, attribute, child, named};
use crate::found::TextNote;
use evenhand_calendar::gloss;
use evenhand_words::tr;

impl OdReader {
    pub(super) fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        out: &mut Vec<OdPart>,
        make: impl Fn(String, u8) -> OdPart,
    ) {
        let mut after = Vec::new();
        let text = self.line(node, &mut after);
        let level = attribute(node, "outline-level").and_then(|l| l.parse().ok()).unwrap_or(1);
        if !text.is_empty() {
            out.push(make(text, level));
        }
        out.append(&mut after);
    }

    pub(super) fn line(&mut self, node: Node<'_, '_>, after: &mut Vec<OdPart>) -> String {
        let mut text = String::new();
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden.contains(style) {
            self.told.insert(TextNote::Hidden);
            return text;
        }
        self.inline(node, &mut text, after);
        gloss::behind(text.trim())
    }

    fn inline(&mut self, holder: Node<'_, '_>, text: &mut String, after: &mut Vec<OdPart>) {
        if self.depth > DEEPEST {
            self.told.insert(TextNote::Deep);
            return;
        }
        self.depth += 1;
        for node in holder.children() {
            if node.is_text() {
                collapsed(node.text().unwrap_or(""), text);
                continue;
            }
            match node.tag_name().name() {
                "s" => {
                    let count = attribute(node, "c").and_then(|c| c.parse().ok()).unwrap_or(1usize);
                    text.extend(std::iter::repeat_n(' ', count.min(200)));
                }
                "tab" => text.push(' '),
                "line-break" => text.push('\n'),
                "note" => self.note(node, text),
                "annotation" => self.comment(node, text),
                "annotation-end" | "tracked-changes" | "change" | "change-start" | "change-end"
                | "bookmark" | "bookmark-start" | "bookmark-end" | "soft-page-break" => {}
                "frame" => self.frame(node, after),
                "custom-shape" | "rect" | "ellipse" | "g" => self.blocks(node, after),
                "hidden-text" | "hidden-paragraph" => {
                    self.told.insert(TextNote::Hidden);
                }
                "ruby-text" => {
                    text.push(gloss::BEGINS);
                    self.inline(node, text, after);
                    text.push(gloss::ENDS);
                }
                _ => self.span(node, text, after),
            }
        }
        self.depth -= 1;
    }

    fn span(&mut self, node: Node<'_, '_>, text: &mut String, after: &mut Vec<OdPart>) {
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden.contains(style) {
            self.told.insert(TextNote::Hidden);
            return;
        }
        if !self.struck.contains(style) {
            let from = text.len();
            self.inline(node, text, after);
            if let Some(height) = self.small.get(style) {
                let small = height.set(text.get(from..).unwrap_or_default());
                text.truncate(from);
                text.push_str(&small);
            }
            return;
        }
        let mut inner = String::new();
        self.inline(node, &mut inner, after);
        if !inner.trim().is_empty() {
            self.told.insert(TextNote::Struck);
            text.push_str(&format!("[{} {inner}]", tr::documents::struck()));
        }
    }

    fn note(&mut self, node: Node<'_, '_>, text: &mut String) {
        let label = tr::documents::footnote(self.notes.len() + 1);
        text.push_str(&format!("[{label}]"));
        let at = self.notes.len();
        self.notes.push(String::new());
        let words = self.words_of(child(node, "note-body"));
        if let Some(note) = self.notes.get_mut(at) {
            *note = format!("{label}: {words}");
        }
    }

    fn comment(&mut self, node: Node<'_, '_>, text: &mut String) {
        self.told.insert(TextNote::Comments);
        let label = tr::documents::comment(self.comments.len() + 1);
        text.push_str(&format!("[{label}]"));
        let author = child(node, "creator").and_then(|n| n.text()).unwrap_or_default();
        let mut own = Vec::new();
        for part in node.children().filter(|n| named(*n, "p") || named(*n, "list")) {
            own.push(self.words_of(Some(part)));
        }
        let author = if author.is_empty() { String::new() } else { format!(", {author}") };
        self.comments.push(format!("{label}{author}: {}", own.join("\n")));
    }

    /// All words of a part in lines.
    fn words_of(&mut self, node: Option<Node<'_, '_>>) -> String {
        let Some(node) = node else { return String::new() };
        let mut own = Vec::new();
        if named(node, "p") {
            self.paragraph(node, &mut own, |text, _| OdPart::Para(text));
        } else {
            self.blocks(node, &mut own);
        }
        own.into_iter().filter_map(OdPart::words).collect::<Vec<_>>().join("\n")
    }
}

/// White space in the file is one space on paper.
fn collapsed(from: &str, to: &mut String) {
    for c in from.chars() {
        if matches!(c, ' ' | '\t' | '\n' | '\r') {
            if !to.ends_with([' ', '\n']) {
                to.push(' ');
            }
        } else {
            to.push(c);
        }
    }
}
