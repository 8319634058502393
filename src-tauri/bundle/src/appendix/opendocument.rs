//! OpenDocument files (.odt, .ods, .odp): text, lists, tables, pictures, notes and comments (OASIS OpenDocument 1.3).

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::{Desk, Opened, package::Package, set_text::Piece, set_text::Setter};
use crate::Unreadable;
use evenhand_words::tr;

/// Elements in elements: a file that goes deeper is made to do harm.
const DEEPEST: usize = 200;
/// Times that a cell or row is repeated in print: tables are filled up to a million.
const MOST_REPEATS: usize = 50;
/// Pieces set of one file.
const MOST_PIECES: usize = 100_000;

/// The file's text and pictures.
pub(super) fn open(desk: &mut Desk<'_>, bytes: &[u8]) -> Result<Opened, Unreadable> {
    let mut package = Package::open(bytes)?;
    let manifest = package.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Locked);
    }
    let content = package.text("content.xml")?.ok_or(Unreadable::Damaged)?;
    let document = Document::parse(&content).map_err(|_| Unreadable::Damaged)?;
    let styles = package.text("styles.xml")?.unwrap_or_default();
    let mut reader = Reader::default();
    let mut beside = Vec::new();
    if let Ok(styles) = Document::parse(&styles) {
        reader.styles(styles.root_element());
        for (name, title) in [("header", tr::documents::heads()), ("footer", tr::documents::feet())]
        {
            let mut own = Vec::new();
            // Left and first pages may have their own.
            let is = |node: &Node<'_, '_>| {
                let rest = node.tag_name().name().strip_prefix(name);
                rest.is_some_and(|rest| matches!(rest, "" | "-left" | "-first"))
            };
            for part in styles.descendants().filter(is) {
                reader.blocks(part, &mut own);
            }
            own.dedup();
            if !own.is_empty() {
                own.insert(0, Part::Heading(3, title));
            }
            beside.push(own);
        }
    }
    reader.styles(document.root_element());
    let body = document.descendants().find(|n| named(*n, "body")).ok_or(Unreadable::Damaged)?;
    let mut pieces = Vec::new();
    reader.blocks(body, &mut pieces);
    let mut all = Vec::new();
    let mut beside = beside.into_iter();
    let above = beside.next().unwrap_or_default();
    if !above.is_empty() {
        all.extend(above);
        all.push(Part::Heading(3, tr::documents::text_of_file()));
    }
    all.append(&mut pieces);
    for (list, title) in [
        (&mut reader.notes, tr::documents::footnotes()),
        (&mut reader.comments, tr::documents::comments()),
    ] {
        if !list.is_empty() {
            all.push(Part::Heading(3, title));
            all.extend(list.drain(..).map(Part::Para));
        }
    }
    all.extend(beside.flatten());
    let mut setter = Setter::new(desk);
    if all.len() > MOST_PIECES {
        setter.tell(tr::documents::told_deep());
    }
    for piece in all.into_iter().take(MOST_PIECES) {
        set(&mut setter, &mut package, piece)?;
    }
    reader.told.into_iter().for_each(|sentence| setter.tell(sentence));
    Ok(setter.finish())
}

/// A piece whose picture is not read yet.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Heading(u8, String),
    Para(String),
    Point(String, String),
    Table(Vec<Vec<String>>),
    /// The part that holds it, and its words.
    Picture(String, String),
    Page,
}

/// The fields of a form, each with its label and answer.
fn form_answers(forms: Node<'_, '_>, out: &mut Vec<Part>) {
    for node in forms.descendants().filter(Node::is_element).take(MOST_PIECES) {
        let said = |name: &str| attribute(node, name).unwrap_or_default().trim();
        let answer = match node.tag_name().name() {
            "checkbox" | "radio" => {
                let state = [said("current-state"), said("state"), said("current-selected")];
                if state.iter().any(|own| matches!(*own, "checked" | "true")) {
                    "☒"
                } else {
                    "☐"
                }
            }
            "text" | "textarea" | "combobox" | "formatted-text" | "number" | "date" | "time" => {
                let current = said("current-value");
                if current.is_empty() { said("value") } else { current }
            }
            _ => continue,
        };
        let label = if said("label").is_empty() { said("name") } else { said("label") };
        if !answer.is_empty() {
            out.push(Part::Para(format!("{label}: {answer}")));
        }
    }
}

fn set(
    setter: &mut Setter<'_, '_>,
    package: &mut Package<'_>,
    piece: Part,
) -> Result<(), Unreadable> {
    let piece = match piece {
        Part::Heading(level, text) => Piece::Heading(level, text),
        Part::Para(text) => Piece::Para(text),
        Part::Point(label, text) => Piece::Point(label, text),
        Part::Table(rows) => Piece::Table(rows),
        Part::Page => Piece::Page,
        Part::Picture(name, words) => {
            match package.part(name.trim_start_matches("./"))? {
                Some(bytes) => Piece::Picture(bytes, words),
                // A formula or chart is a folder of its own.
                None => {
                    setter.tell(tr::documents::told_drawing());
                    let gap = if words.is_empty() {
                        tr::documents::gap_drawing()
                    } else {
                        tr::documents::gap_drawing_of(&words)
                    };
                    Piece::Para(gap)
                }
            }
        }
    };
    setter.put(piece);
    Ok(())
}

#[derive(Default)]
struct Reader {
    hidden: BTreeSet<String>,
    /// Styles of tables that are hidden.
    hidden_tables: BTreeSet<String>,
    struck: BTreeSet<String>,
    /// Styles of lists, and whether their points are numbered.
    numbered: BTreeMap<String, bool>,
    notes: Vec<String>,
    comments: Vec<String>,
    told: BTreeSet<String>,
    slides: usize,
    depth: usize,
}

impl Reader {
    /// Styles that hide or strike out their words, and those of lists.
    fn styles(&mut self, root: Node<'_, '_>) {
        for style in root.descendants().filter(|n| n.is_element()) {
            match style.tag_name().name() {
                "style" => {
                    let Some(name) = attribute(style, "name").map(str::to_owned) else { continue };
                    let table = child(style, "table-properties");
                    if table.is_some_and(|table| attribute(table, "display") == Some("false")) {
                        self.hidden_tables.insert(name.clone());
                    }
                    let Some(text) = child(style, "text-properties") else { continue };
                    if attribute(text, "display") == Some("none") {
                        self.hidden.insert(name.clone());
                    }
                    let line = attribute(text, "text-line-through-style")
                        .or_else(|| attribute(text, "text-line-through-type"));
                    if line.is_some_and(|line| line != "none") {
                        self.struck.insert(name);
                    }
                }
                "list-style" => {
                    let first = style.children().find(|n| n.is_element());
                    let numbered =
                        first.is_some_and(|level| named(level, "list-level-style-number"));
                    if let Some(name) = attribute(style, "name") {
                        self.numbered.insert(name.to_owned(), numbered);
                    }
                }
                _ => {}
            }
        }
    }

    fn blocks(&mut self, holder: Node<'_, '_>, out: &mut Vec<Part>) {
        if self.depth > DEEPEST || out.len() > MOST_PIECES {
            self.told.insert(tr::documents::told_deep());
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "h" => self.paragraph(node, out, |text, level| Part::Heading(level, text)),
                "p" => self.paragraph(node, out, |text, _| Part::Para(text)),
                "list" => self.list(node, out, None),
                "table" => self.table(node, out),
                "tracked-changes" => {
                    if node.children().any(|n| n.is_element()) {
                        self.told.insert(tr::documents::told_changes());
                    }
                }
                "page" if is_slide(node) => {
                    self.slides += 1;
                    out.push(Part::Page);
                    out.push(Part::Heading(2, tr::documents::slide(self.slides)));
                    self.blocks(node, out);
                }
                "frame" => self.frame(node, out),
                "notes" => {
                    let mut own = Vec::new();
                    self.blocks(node, &mut own);
                    if own.iter().any(|piece| matches!(piece, Part::Para(_) | Part::Point(..))) {
                        out.push(Part::Heading(3, tr::documents::speaker_notes()));
                        out.extend(
                            own.into_iter().filter(|piece| !matches!(piece, Part::Picture(..))),
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
                    self.told.insert(tr::documents::told_hidden());
                }
                _ => self.blocks(node, out),
            }
        }
        self.depth -= 1;
    }

    fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        out: &mut Vec<Part>,
        make: impl Fn(String, u8) -> Part,
    ) {
        let mut after = Vec::new();
        let text = self.line(node, &mut after);
        let level = attribute(node, "outline-level").and_then(|l| l.parse().ok()).unwrap_or(1);
        if !text.is_empty() {
            out.push(make(text, level));
        }
        out.append(&mut after);
    }

    fn line(&mut self, node: Node<'_, '_>, after: &mut Vec<Part>) -> String {
        let mut text = String::new();
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden.contains(style) {
            self.told.insert(tr::documents::told_hidden());
            return text;
        }
        self.inline(node, &mut text, after);
        text.trim().to_owned()
    }

    fn inline(&mut self, holder: Node<'_, '_>, text: &mut String, after: &mut Vec<Part>) {
        if self.depth > DEEPEST {
            self.told.insert(tr::documents::told_deep());
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
                    self.told.insert(tr::documents::told_hidden());
                }
                "ruby-text" => {
                    text.push_str(" (");
                    self.inline(node, text, after);
                    text.push(')');
                }
                _ => self.span(node, text, after),
            }
        }
        self.depth -= 1;
    }

    fn span(&mut self, node: Node<'_, '_>, text: &mut String, after: &mut Vec<Part>) {
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden.contains(style) {
            self.told.insert(tr::documents::told_hidden());
            return;
        }
        if !self.struck.contains(style) {
            return self.inline(node, text, after);
        }
        let mut inner = String::new();
        self.inline(node, &mut inner, after);
        if !inner.trim().is_empty() {
            self.told.insert(tr::documents::told_struck());
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
        self.told.insert(tr::documents::told_comments());
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
            self.paragraph(node, &mut own, |text, _| Part::Para(text));
        } else {
            self.blocks(node, &mut own);
        }
        own.into_iter().filter_map(words).collect::<Vec<_>>().join("\n")
    }

    fn frame(&mut self, node: Node<'_, '_>, out: &mut Vec<Part>) {
        let said = |name: &str| child(node, name).and_then(|n| n.text()).unwrap_or_default().trim();
        let words = if said("desc").is_empty() { said("title") } else { said("desc") }.to_owned();
        for part in node.children().filter(Node::is_element) {
            match part.tag_name().name() {
                "image" => {
                    if let Some(link) = attribute(part, "href") {
                        out.push(Part::Picture(link.to_owned(), words));
                    }
                    // Other forms of the same picture follow.
                    return;
                }
                "text-box" | "table" => self.blocks(part, out),
                // A picture of it usually follows.
                "object" | "object-ole" if child(node, "image").is_none() => {
                    out.push(Part::Picture(String::new(), words.clone()));
                }
                _ => {}
            }
        }
        if let Some(table) = child(node, "table") {
            self.table(table, out);
        }
    }

    fn list(&mut self, node: Node<'_, '_>, out: &mut Vec<Part>, above: Option<bool>) {
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
                        Some(label) => Part::Point(label, text),
                        None => Part::Para(text),
                    });
                }
                out.append(&mut after);
            }
        }
        self.depth -= 1;
    }

    fn table(&mut self, node: Node<'_, '_>, out: &mut Vec<Part>) {
        let style = attribute(node, "style-name").unwrap_or_default();
        if self.hidden_tables.contains(style) || attribute(node, "display") == Some("false") {
            let name = attribute(node, "name").unwrap_or_default();
            self.told.insert(tr::documents::told_hidden_sheet(name));
            return;
        }
        let is_sheet = node.parent().is_some_and(|parent| named(parent, "spreadsheet"));
        let mut rows = Vec::new();
        let mut after = Vec::new();
        self.rows(node, &mut rows, &mut after);
        trim(&mut rows);
        if is_sheet {
            if rows.is_empty() && after.is_empty() {
                return;
            }
            out.push(Part::Page);
            out.push(Part::Heading(2, attribute(node, "name").unwrap_or_default().to_owned()));
        }
        if !rows.is_empty() {
            out.push(Part::Table(rows));
        }
        out.append(&mut after);
    }

    fn rows(&mut self, holder: Node<'_, '_>, rows: &mut Vec<Vec<String>>, after: &mut Vec<Part>) {
        if self.depth > DEEPEST || rows.len() > MOST_PIECES {
            return;
        }
        self.depth += 1;
        for node in holder.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "table-row" => {
                    if attribute(node, "visibility").is_some_and(|v| v != "visible") {
                        self.told.insert(tr::documents::told_hidden());
                        continue;
                    }
                    let mut cells = Vec::new();
                    for cell in node
                        .children()
                        .filter(|n| named(*n, "table-cell") || named(*n, "covered-table-cell"))
                    {
                        let mut own = Vec::new();
                        self.blocks(cell, &mut own);
                        let (pictures, said): (Vec<_>, Vec<_>) =
                            own.into_iter().partition(|piece| matches!(piece, Part::Picture(..)));
                        after.extend(pictures);
                        let text =
                            said.into_iter().filter_map(words).collect::<Vec<_>>().join("\n");
                        cells.extend(std::iter::repeat_n(
                            text,
                            repeats(cell, "number-columns-repeated"),
                        ));
                    }
                    let count = repeats(node, "number-rows-repeated");
                    rows.extend(std::iter::repeat_n(cells, count));
                }
                "table-rows" | "table-header-rows" | "table-row-group" => {
                    self.rows(node, rows, after)
                }
                "shapes" => self.blocks(node, after),
                _ => {}
            }
        }
        self.depth -= 1;
    }
}

fn repeats(node: Node<'_, '_>, name: &str) -> usize {
    attribute(node, name).and_then(|n| n.parse().ok()).unwrap_or(1usize).min(MOST_REPEATS)
}

/// Takes off empty rows at the end, and empty cells at the end of all rows.
pub(super) fn trim(rows: &mut Vec<Vec<String>>) {
    let filled = |row: &Vec<String>| {
        row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1)
    };
    while rows.last().is_some_and(|row| filled(row) == 0) {
        rows.pop();
    }
    let columns = rows.iter().map(filled).max().unwrap_or(0);
    rows.iter_mut().for_each(|row| row.truncate(columns));
}

fn words(piece: Part) -> Option<String> {
    Some(match piece {
        Part::Heading(_, text) | Part::Para(text) => text,
        Part::Point(label, text) => format!("{label} {text}"),
        Part::Table(rows) => rows.iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join("\n"),
        Part::Picture(..) | Part::Page => return None,
    })
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

/// A slide, and no page number, which has the same name.
fn is_slide(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|parent| named(parent, "presentation") || named(parent, "drawing"))
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
