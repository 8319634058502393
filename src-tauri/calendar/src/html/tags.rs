//! What each tag begins, ends, hides or shows.

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, TokenSinkResult};

use super::element::{
    attribute, hides, is_block, is_empty, is_line_through, is_loose, quotes_somebody,
};
use super::{HtmlChoice, HtmlPiece, HtmlState, HtmlTable};
use crate::{gloss, raised::Height};

/// Tables in tables: mails are laid out by them. Deeper ones are read as if they were none.
const DEEPEST: usize = 40;

/// Spans in spans. Deeper ones cross nothing out.
const MOST_SPANS: usize = 1_000;

impl HtmlState {
    pub(super) fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.as_ref();
        let start = tag.kind == TagKind::StartTag;
        if !self.within_hidden(tag, name, start) {
            if start {
                self.open(tag, name);
            } else {
                self.close(name);
            }
        }
        match name {
            "script" if start => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" if start => {
                TokenSinkResult::RawData(RawKind::Rawtext)
            }
            "title" | "textarea" if start => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    /// Follows what is hidden to its end. True where the tag is within it.
    fn within_hidden(&mut self, tag: &Tag, name: &str, start: bool) -> bool {
        if let Some((hider, depth)) = &mut self.hidden {
            let empty = tag.self_closing || is_empty(name);
            let ends = if *hider == name {
                match start {
                    // A paragraph, point or cell ends where the next begins.
                    true if is_loose(name) => true,
                    true => {
                        *depth += usize::from(!empty);
                        return true;
                    }
                    false => {
                        *depth -= 1;
                        if *depth > 0 {
                            return true;
                        }
                        self.hidden = None;
                        self.hiders.read();
                        self.end_drawing();
                        return true;
                    }
                }
            } else {
                // One that was never closed ends with what is around it.
                hider == "p" && is_block(name)
                    || !start && matches!(name, "body" | "html")
                    || !start && is_loose(hider) && matches!(name, "table" | "ul" | "ol")
            };
            if !ends {
                return true;
            }
            self.hidden = None;
        }
        let hides = start
            && !is_empty(name)
            && !tag.self_closing
            && (hides(tag, name) || self.hiders.hide(tag));
        if hides {
            if is_block(name) {
                self.end_line();
            }
            self.hidden = Some((name.to_owned(), 1));
        }
        hides
    }

    fn end_drawing(&mut self) {
        let words = std::mem::take(&mut self.drawing);
        if !words.is_empty() {
            self.end_line();
            self.put(HtmlPiece::Drawing(words));
        }
    }

    fn open(&mut self, tag: &Tag, name: &str) {
        match name {
            "title" => self.in_title = true,
            "ruby" => self.ruby += 1,
            "rb" | "rt" | "rtc" | "rp" if self.ruby > 0 => self.begin_reading(name),
            "br" => self.line.push('\n'),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_line();
                self.heading = name.get(1..).and_then(|n| n.parse().ok());
            }
            "ul" | "menu" | "dir" => {
                self.end_line();
                self.lists.push(None);
            }
            "ol" => {
                self.end_line();
                let first = attribute(tag, "start").and_then(|start| start.trim().parse().ok());
                self.lists.push(Some(first.unwrap_or(1)));
            }
            "li" => self.begin_point(),
            "pre" => {
                self.end_line();
                self.kept += 1;
            }
            "s" | "del" | "strike" => self.struck += 1,
            "sup" | "sub" => self.begin_small(name),
            "blockquote" => self.begin_quote(tag),
            "span" if self.spans.len() < MOST_SPANS => {
                let struck = is_line_through(tag);
                self.struck += usize::from(struck);
                self.spans.push(struck);
            }
            "table" => {
                self.end_line();
                if self.tables.len() < DEEPEST {
                    self.tables.push(HtmlTable::default());
                }
            }
            "tr" => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => self.begin_cell(),
            "img" => self.picture(tag),
            "input" => self.input(tag),
            // Of several at once a browser shows what was chosen alone.
            "select" => {
                self.choice = attribute(tag, "multiple").is_none().then(HtmlChoice::default);
            }
            "option" => self.option(tag),
            _ if is_block(name) => self.end_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "title" => self.in_title = false,
            "rb" | "rt" | "rtc" | "rp" => self.end_reading(),
            "ruby" => {
                self.end_reading();
                self.ruby = self.ruby.saturating_sub(1);
            }
            "ul" | "menu" | "dir" | "ol" => {
                self.end_line();
                self.lists.pop();
            }
            "pre" => {
                self.end_line();
                self.kept = self.kept.saturating_sub(1);
            }
            "s" | "del" | "strike" => self.struck = self.struck.saturating_sub(1),
            "sup" | "sub" => self.end_small(),
            "blockquote" => {
                self.end_line();
                self.quotes.pop();
            }
            "span" => {
                let struck = self.spans.pop().unwrap_or_default();
                self.struck = self.struck.saturating_sub(usize::from(struck));
            }
            "option" => self.skipped_option = false,
            "select" => {
                self.skipped_option = false;
                if let Some(choice) = self.choice.take().filter(|choice| !choice.chosen) {
                    self.characters(&choice.first);
                    self.space = true;
                }
            }
            "td" | "th" | "tr" => self.end_cell(),
            "table" => self.end_table(),
            _ if is_block(name) => self.end_line(),
            _ => {}
        }
    }

    /// Begins a part of a word with a reading. The one before need not be closed.
    fn begin_reading(&mut self, name: &str) {
        self.end_reading();
        match name {
            "rp" => self.reading = Some("rp"),
            "rt" | "rtc" => {
                self.reading = Some("rt");
                self.line.push(gloss::BEGINS);
            }
            _ => {}
        }
    }

    pub(super) fn end_reading(&mut self) {
        if self.reading.take() == Some("rt") {
            self.line.push(gloss::ENDS);
        }
    }

    fn begin_quote(&mut self, tag: &Tag) {
        self.end_line();
        if self.quotes.len() < DEEPEST {
            self.quotes.push(quotes_somebody(tag));
        }
    }

    fn option(&mut self, tag: &Tag) {
        self.skipped_option = attribute(tag, "selected").is_none();
        if let Some(choice) = &mut self.choice {
            choice.options += 1;
            choice.chosen |= !self.skipped_option;
        }
    }

    fn begin_small(&mut self, name: &str) {
        self.end_small();
        let height = if name == "sup" { Height::Raised } else { Height::Lowered };
        self.small = Some((height, self.line.len()));
    }

    pub(super) fn end_small(&mut self) {
        let Some((height, from)) = self.small.take() else { return };
        let small = height.set(self.line.get(from..).unwrap_or_default());
        self.line.truncate(from);
        self.line.push_str(&small);
    }

    fn begin_point(&mut self) {
        self.end_line();
        self.point = Some(match self.lists.last_mut() {
            Some(Some(number)) => {
                let label = format!("{number}.");
                *number = number.saturating_add(1);
                label
            }
            _ => "•".to_owned(),
        });
    }

    /// A field of a form that was saved with its answer.
    fn input(&mut self, tag: &Tag) {
        let shown = match attribute(tag, "type").unwrap_or("text").to_ascii_lowercase().as_str() {
            "hidden" | "password" | "submit" | "button" | "image" | "reset" | "file" => return,
            "checkbox" | "radio" if attribute(tag, "checked").is_some() => "☒",
            "checkbox" | "radio" => "☐",
            _ => attribute(tag, "value").unwrap_or(""),
        };
        let shown = shown.to_owned();
        self.space = true;
        self.characters(&shown);
        self.space = true;
    }

    fn picture(&mut self, tag: &Tag) {
        let Some(from) = attribute(tag, "src").map(str::to_owned) else { return };
        let words = attribute(tag, "alt").unwrap_or_default().trim().to_owned();
        let side = |name| {
            attribute(tag, name).and_then(|side| side.trim_end_matches("px").parse::<f32>().ok())
        };
        // A dot that tells the sender that the mail was opened.
        if side("width").is_some_and(|w| w < 3.0) || side("height").is_some_and(|h| h < 3.0) {
            return;
        }
        // A letter that is painted begins the word behind it.
        let mut letters = words.chars();
        if letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none() {
            self.put(HtmlPiece::Picture(from, String::new()));
            return self.characters(&words);
        }
        self.end_line();
        self.put(HtmlPiece::Picture(from, words));
    }
}
