//! Converted files in pages: what readers of other formats found, as blocks, with pictures where they stood.

use super::{AppendixContent, AppendixDesk, AppendixPart, plain::section};
use crate::found::TextNote;
use crate::model::{Block, BundleCell, BundleTable, Inline, Section};
use crate::redaction::take_out_along;
use evenhand_words::tr;

/// Columns side by side: in more, words would stand a letter a line.
const MOST_COLUMNS: usize = 8;

/// A piece of a converted file.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SetPiece {
    /// A heading of a level from 1.
    Heading(u8, String),
    Para(String),
    /// A point of a list, with its number or dot.
    Point(String, String),
    /// Rows of cells.
    Table(Vec<Vec<String>>),
    /// A picture's bytes, and what it shows in words.
    Picture(Vec<u8>, String),
    /// Begins a new page.
    Page,
}

/// A converted file as it is collected.
pub(super) struct TextSetter<'s, 'd> {
    desk: &'s mut AppendixDesk<'d>,
    opened: AppendixContent,
    blocks: Vec<Block>,
}

impl<'s, 'd> TextSetter<'s, 'd> {
    /// Begins with the note that this is a converted copy.
    pub fn new(desk: &'s mut AppendixDesk<'d>) -> Self {
        let note = Block::Note(vec![Inline::Text(tr::documents::converted())]);
        let mut opened = AppendixContent::default();
        opened.note(TextNote::Converted);
        Self { desk, opened, blocks: vec![note] }
    }

    /// Sets a piece.
    pub fn put(&mut self, piece: SetPiece) {
        let said = |desk: &AppendixDesk<'_>, text: &str| vec![Inline::Text(desk.said(text))];
        match piece {
            SetPiece::Heading(level, text) => {
                let level = if level == 1 { 2 } else { 3 };
                let text = self.desk.said(&text);
                self.blocks.push(Block::Heading { level, text, id: None });
            }
            SetPiece::Para(text) => self.blocks.push(Block::Para(said(self.desk, &text))),
            SetPiece::Point(label, text) if label == "•" => {
                let items = vec![said(self.desk, &text)];
                self.blocks.push(Block::List { ordered: false, items });
            }
            SetPiece::Point(label, text) => {
                let text = format!("{label} {text}");
                self.blocks.push(Block::Para(said(self.desk, &text)));
            }
            SetPiece::Table(rows) => self.table(rows),
            SetPiece::Picture(bytes, words) => {
                let block = self.desk.picture_in_text(&mut self.opened, &bytes, &words);
                self.blocks.extend(block);
            }
            SetPiece::Page if self.blocks.len() > 1 => self.blocks.push(Block::NewPage),
            SetPiece::Page => {}
        }
    }

    /// A table; one too wide for the page in parts, each with the first column.
    fn table(&mut self, mut rows: Vec<Vec<String>>) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns > MOST_COLUMNS {
            // Once it is in parts, nobody sees any more that a name goes on in the next one.
            for row in &mut rows {
                let mut cells: Vec<&mut String> = row.iter_mut().collect();
                take_out_along(&mut cells, self.desk.taken_out);
            }
        }
        let mut first = 0;
        while first < columns.max(1) {
            // The first column names the rows.
            let names = first > 0;
            let last = (first + MOST_COLUMNS - usize::from(names)).min(columns);
            let cell = |row: &Vec<String>, at: usize| {
                BundleCell::from(self.desk.said(row.get(at).map_or("", String::as_str)))
            };
            let part = |row: &Vec<String>| {
                let own = (first..last).map(|at| cell(row, at));
                names.then(|| cell(row, 0)).into_iter().chain(own).collect()
            };
            let rows = rows.iter().map(part).collect();
            self.blocks.push(Block::Table(BundleTable { rows, ..BundleTable::default() }));
            first = last.max(first + 1);
        }
    }

    /// Tells what a reader must know.
    pub fn tell(&mut self, note: TextNote) {
        self.opened.tell([note]);
    }

    /// Tells of a sheet that is hidden, by its name as it may be shown.
    pub fn tell_hidden_sheet(&mut self, name: &str) {
        let name = self.desk.said_name(name);
        self.tell(TextNote::HiddenSheet { name });
    }

    /// The pages.
    pub fn finish(mut self) -> AppendixContent {
        let section: Section = section(self.blocks);
        self.opened.parts.insert(0, AppendixPart::Set(vec![section]));
        self.opened
    }
}
