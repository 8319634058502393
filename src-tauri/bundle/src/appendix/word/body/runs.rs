//! Runs: words, signs, formulas, fields and what refers to notes (ECMA-376, part 1, 17.3.2).

use roxmltree::Node;

use super::{Paragraph, ToldNote, WordNote, WordReader, label};
use crate::appendix::word::{attribute, child, named, on, styles::ListMarks, symbols, value};
use evenhand_calendar::{gloss, raised::Height};
use evenhand_words::tr;

impl WordReader<'_> {
    /// The first of several forms of the same thing that says or shows anything.
    pub(super) fn either(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let before = (into.text.len(), into.after.len());
        for form in node.children().filter(|n| named(*n, "Choice") || named(*n, "Fallback")) {
            self.run_parts(form, into, false);
            if (into.text.len(), into.after.len()) != before {
                return;
            }
        }
    }

    /// A part of a formula that stands below or above the one before.
    pub(super) fn apart(&mut self, sign: &str, node: Node<'_, '_>, into: &mut Paragraph) {
        into.push(sign, false);
        self.inlines(node, into);
    }

    /// What stands small above a word.
    pub(super) fn reading(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        into.push(gloss::BEGINS.encode_utf8(&mut [0; 4]), false);
        self.inlines(node, into);
        into.push(gloss::ENDS.encode_utf8(&mut [0; 4]), false);
    }

    pub(super) fn formula(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        for part in node.descendants().filter(|n| named(*n, "t")) {
            into.push(part.text().unwrap_or(""), false);
        }
    }

    pub(super) fn run(&mut self, node: Node<'_, '_>, into: &mut Paragraph) {
        let properties = child(node, "rPr");
        let style = properties.and_then(|p| child(p, "rStyle")).and_then(value);
        let own = properties.map(ListMarks::of).unwrap_or_default();
        let marks = own.or(self.styles.marks(style)).or(into.style);
        if marks.hidden == Some(true) {
            // Codes and marks are hidden too; only words that are left out are told.
            if node
                .children()
                .any(|n| named(n, "t") && n.text().is_some_and(|t| !t.trim().is_empty()))
            {
                self.told.insert(ToldNote::Hidden);
            }
            return;
        }
        let struck = marks.struck == Some(true);
        if struck {
            self.told.insert(ToldNote::Struck);
        }
        self.run_parts(node, into, struck);
    }

    /// What a run holds, in order.
    fn run_parts(&mut self, node: Node<'_, '_>, into: &mut Paragraph, struck: bool) {
        let font = child(node, "rPr").and_then(|p| child(p, "rFonts"));
        let font = font.and_then(|f| attribute(f, "ascii").or_else(|| attribute(f, "hAnsi")));
        let signs = font.filter(|font| symbols::is_symbol_font(font));
        let height = child(node, "rPr").and_then(|p| child(p, "vertAlign")).and_then(value);
        let height = match height {
            Some("superscript") => Some(Height::Raised),
            Some("subscript") => Some(Height::Lowered),
            _ => None,
        };
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
                        None => {
                            let small = height.map(|height| height.set(text));
                            into.push(small.as_deref().unwrap_or(text), struck);
                        }
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
                "footnoteReference" => self.note(WordNote::Foot, part, into),
                "endnoteReference" => self.note(WordNote::End, part, into),
                "commentReference" => self.note(WordNote::Comment, part, into),
                "drawing" | "pict" | "object" => self.drawing(part, into),
                "AlternateContent" => self.either(part, into),
                "rt" => self.reading(part, into),
                "ruby" | "rubyBase" => self.inlines(part, into),
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
                    self.told.insert(ToldNote::Symbols);
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

    fn note(&mut self, kind: WordNote, node: Node<'_, '_>, into: &mut Paragraph) {
        let Some(id) = attribute(node, "id").map(str::to_owned) else { return };
        let same = self.notes.iter().filter(|(other, _)| *other == kind);
        let number = same.clone().position(|(_, known)| *known == id).unwrap_or(same.count()) + 1;
        if kind == WordNote::Comment {
            self.told.insert(ToldNote::Comments);
        }
        if !self.notes.iter().any(|(other, known)| *other == kind && *known == id) {
            self.notes.push((kind, id));
        }
        into.push(&format!("[{}]", label(kind, number)), false);
    }
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
