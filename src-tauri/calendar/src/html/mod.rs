//! HTML as words: headings, paragraphs, points and rows in order, without what a browser does not show.
//!
//! The tokens are those of the HTML standard; no tree is built, so that memory and depth stay small. Nothing remote is
//! ever loaded.

mod address;
mod element;
mod hiders;
mod table;
mod tags;
mod words;

pub use address::of_address;
pub(crate) use address::own_pictures;
pub use words::{HtmlWords, text, words};

use std::cell::RefCell;

use crate::{gloss, raised::Height};
use hiders::Hiders;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Words of a drawing that are kept, in bytes.
const LONGEST_DRAWING: usize = 100_000;

/// Pictures of a page's own that are kept.
const MOST_PICTURES: usize = 200;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlPiece {
    /// A heading of a level from 1 to 6.
    Heading(u8, String),
    /// A paragraph. Its line breaks count.
    Para(String),
    /// A point of a list, with its number or dot.
    Point(String, String),
    /// A row of a table.
    Row(Vec<String>),
    /// A picture: where it is from, and its words.
    Picture(String, String),
    /// A drawing, by the words in it.
    Drawing(String),
}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlPage {
    /// Its title, for the window of a browser.
    pub title: String,
    /// What it shows.
    pub pieces: Vec<HtmlPiece>,
    /// Some words of it are hidden and left out.
    pub hidden: bool,
    /// Some words of it are crossed out.
    pub struck: bool,
}

/// Reads a page. `struck` stands before words that are crossed out, in brackets; where it is empty they have no mark.
pub fn read(html: &str, struck: &str) -> HtmlPage {
    let reader = HtmlReader(RefCell::new(HtmlState {
        struck_mark: struck.to_owned(),
        ..HtmlState::default()
    }));
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

struct HtmlReader(RefCell<HtmlState>);

/// A table that is open: its rows, whose cells hold pieces.
#[derive(Default)]
struct HtmlTable {
    rows: Vec<Vec<Vec<HtmlPiece>>>,
    /// Outside of cells, pieces belong to what is around.
    in_cell: bool,
}

#[derive(Default)]
struct HtmlState {
    page: HtmlPage,
    tables: Vec<HtmlTable>,
    line: String,
    /// A space is due before the next word.
    space: bool,
    heading: Option<u8>,
    /// Open lists: the next number, or none for dots.
    lists: Vec<Option<u32>>,
    /// The label of the point that the line belongs to.
    point: Option<String>,
    /// The element that hides what is in it, and how many of its name are open in it.
    hidden: Option<(String, usize)>,
    in_title: bool,
    /// Words with a reading above them that are open.
    ruby: usize,
    /// The part of one that is open: its name.
    reading: Option<&'static str>,
    /// Preformatted: spaces and lines count.
    kept: usize,
    struck: usize,
    /// The spans that are open, and whether each crosses its words out.
    spans: Vec<bool>,
    struck_open: bool,
    struck_mark: String,
    /// Quotations that are open, and whether each holds another's words: indented text is marked up in the same way.
    quotes: Vec<bool>,
    /// The part of the line that stands above or below it: where it begins.
    small: Option<(Height, usize)>,
    skipped_option: bool,
    /// The list of choices that is open.
    choice: Option<HtmlChoice>,
    /// Names of styles that hide, from the page's own sheets.
    hiders: Hiders,
    /// The words of the drawing that is open.
    drawing: String,
}

/// A list of choices: a browser shows the first where none was chosen.
#[derive(Default)]
struct HtmlChoice {
    first: String,
    options: usize,
    chosen: bool,
}

impl TokenSink for HtmlReader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => state.characters(&text),
            Token::TagToken(tag) => return state.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl HtmlState {
    fn characters(&mut self, text: &str) {
        if self.in_title {
            self.page.title.push_str(text);
            return;
        }
        if let Some((hider, _)) = &self.hidden {
            match hider.as_str() {
                "style" => self.hiders.add(text),
                "svg" => self.drawn(text),
                // Programs are no words.
                "script" | "template" | "iframe" | "noembed" | "noframes" => {}
                _ => self.page.hidden |= !text.trim().is_empty(),
            }
            return;
        }
        if self.skipped_option {
            if let Some(choice) = self.choice.as_mut().filter(|choice| choice.options == 1) {
                choice.first.push_str(text);
            }
            return;
        }
        // Brackets for browsers that do not know readings.
        if self.reading == Some("rp") {
            self.page.hidden |= text.contains(char::is_alphanumeric);
            return;
        }
        // A word and what stands above it are set without the space that a file has between them.
        let text = if self.ruby > 0 { text.trim_matches(is_space) } else { text };
        if self.kept > 0 {
            self.mark();
            self.line.push_str(text);
            return;
        }
        self.words(text);
    }

    /// Words that are shown, with one space where there is white space between them.
    fn words(&mut self, text: &str) {
        for part in text.split_inclusive(is_space) {
            let word = part.trim_end_matches(is_space);
            if !word.is_empty() {
                if std::mem::take(&mut self.space)
                    && !self.line.is_empty()
                    && !self.line.ends_with('\n')
                {
                    self.line.push(' ');
                }
                self.mark();
                self.line.push_str(word);
            }
            self.space |= word.len() < part.len();
        }
    }

    /// Words within a drawing.
    fn drawn(&mut self, text: &str) {
        if self.drawing.len() < LONGEST_DRAWING {
            for word in text.split_whitespace() {
                self.drawing.push_str(match self.drawing.rsplit([' ', '\n']).next() {
                    Some("") | None => "",
                    // A large first letter is placed by itself, and its word goes on.
                    Some(last) if is_capital(last) || is_capital(word) => "\n",
                    Some(_) => " ",
                });
                self.drawing.push_str(word);
            }
        }
    }

    /// Begins or ends the mark of what is crossed out.
    fn mark(&mut self) {
        if self.struck_mark.is_empty() || (self.struck > 0) == self.struck_open {
            return;
        }
        self.struck_open = self.struck > 0;
        if self.struck_open {
            self.page.struck = true;
            self.line.push('[');
            self.line.push_str(&self.struck_mark);
            self.line.push(' ');
        } else {
            let at = self.line.trim_end().len();
            self.line.insert(at, ']');
        }
    }

    /// Ends what was begun on a line.
    fn end_line(&mut self) {
        self.end_reading();
        self.end_small();
        self.ruby = 0;
        if self.struck_open {
            self.struck_open = false;
            self.line.push(']');
        }
        let line = std::mem::take(&mut self.line);
        self.space = false;
        let line = line.trim_matches(|c: char| c == '\n' || is_space(c));
        if line.trim().is_empty() {
            return;
        }
        let text = self.quoted(gloss::behind(line));
        let piece = match (self.heading.take(), self.point.take()) {
            (Some(level), _) => HtmlPiece::Heading(level, text.replace('\n', " ")),
            (None, Some(label)) => HtmlPiece::Point(label, text),
            (None, None) => HtmlPiece::Para(text),
        };
        self.put(piece);
    }

    /// Each line with the marks that a plain mail has before another's words.
    fn quoted(&self, text: String) -> String {
        let mark = "> ".repeat(self.quotes.iter().filter(|quotes| **quotes).count());
        if mark.is_empty() {
            return text;
        }
        text.lines().map(|line| format!("{mark}{line}")).collect::<Vec<_>>().join("\n")
    }

    fn put(&mut self, piece: HtmlPiece) {
        let cell = self.tables.iter_mut().rev().find(|table| table.in_cell);
        match cell.and_then(|table| table.rows.last_mut()?.last_mut()) {
            Some(cell) => cell.push(piece),
            None => self.page.pieces.push(piece),
        }
    }

    fn finish(mut self) -> HtmlPage {
        self.end_line();
        // Tables that were never closed.
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.page.title = self.page.title.split_whitespace().collect::<Vec<_>>().join(" ");
        self.page
    }
}

/// Whether it is one letter, and a capital.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// White space that is one space on a page. A no-break space stays.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests;
