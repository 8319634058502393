//! Words that stand half in one text and half in the next: over two paragraphs or two cells, or a letter to a cell, as
//! forms with boxes have them. Each text was searched by itself before; here the ends that meet are.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{
    matcher::Manner,
    text::{Rules, TakenOut},
};
use crate::model::{Block, BundleTable, Inline, Section};

/// Of a long text only so much of each end is looked at, in bytes.
const END: usize = 400;

/// What is taken out of one text: where, and what is put there.
type Edits = Vec<(Range<usize>, String)>;

/// Takes out of sections of an appendix the words that go over the end of a text.
pub(crate) fn take_out_across(sections: &mut [Section], taken_out: &TakenOut) {
    if taken_out.matcher.is_empty() {
        return;
    }
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Table(table) = block {
            take_out_down(table, taken_out);
        }
    }
    let mut search = AcrossSearch::of(taken_out);
    let mut number = 0;
    let mut before = String::new();
    each_text(sections, &mut |text, joined| {
        search.add_initial(number, text, &before);
        search.add(number, text, joined);
        before = head(text).to_owned();
        number += 1;
    });
    search.end_row();
    let edits = search.edits;
    if edits.is_empty() {
        return;
    }
    let mut number = 0;
    each_text(sections, &mut |text, _| {
        if let Some(edits) = edits.get(&number) {
            edit(text, edits);
        }
        number += 1;
    });
}

/// Takes out the words that go over texts that are read one behind the other, as the cells of a row that is too wide
/// for the page and is set in parts.
pub(crate) fn take_out_along(texts: &mut [&mut String], taken_out: &TakenOut) {
    if taken_out.matcher.is_empty() || texts.len() < 2 {
        return;
    }
    let mut search = AcrossSearch::of(taken_out);
    for (number, text) in texts.iter().enumerate() {
        search.add(number, text, false);
    }
    search.end_row();
    for (number, edits) in &search.edits {
        if let Some(text) = texts.get_mut(*number) {
            edit(text, edits);
        }
    }
}

/// A table is read along its rows; a name may stand in it from the top down.
fn take_out_down(table: &mut BundleTable, taken_out: &TakenOut) {
    let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    for column in 0..columns {
        let cells = table.rows.iter_mut().filter_map(|row| row.get_mut(column));
        let mut texts: Vec<&mut String> =
            cells.flat_map(|cell| cell.text.iter_mut().filter_map(words_of)).collect();
        take_out_along(&mut texts, taken_out);
    }
}

/// The words of a part of a line.
fn words_of(part: &mut Inline) -> Option<&mut String> {
    match part {
        Inline::Text(text) | Inline::Strong(text) | Inline::Soft(text) | Inline::Link(text) => {
            Some(text)
        }
        _ => None,
    }
}

fn edit(text: &mut String, edits: &Edits) {
    let mut edits = edits.clone();
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    for (place, put) in edits {
        if text.get(place.clone()).is_some() {
            text.replace_range(place, &put);
        }
    }
}

/// The beginning of a text.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(END)).unwrap_or_default()
}

/// Texts one behind the other, as they are read.
#[derive(Default)]
struct AcrossRow {
    whole: String,
    parts: Vec<AcrossPart>,
}

/// A stretch of a text in a row.
struct AcrossPart {
    text: usize,
    /// Where it begins in the row, and where in its own text.
    start: usize,
    own: usize,
    length: usize,
}

struct AcrossSearch<'a> {
    rules: Rules<'a>,
    edits: BTreeMap<usize, Edits>,
    row: AcrossRow,
}

impl<'a> AcrossSearch<'a> {
    fn of(taken_out: &'a TakenOut) -> Self {
        Self { rules: Rules::of(taken_out), edits: BTreeMap::new(), row: AcrossRow::default() }
    }

    /// Adds a text. `joined`: it goes on in the same line as the one before.
    fn add(&mut self, number: usize, text: &str, joined: bool) {
        if text.len() <= 2 * END {
            return self.put(number, text, 0, joined);
        }
        let tail = text.ceil_char_boundary(text.len() - END);
        self.put(number, head(text), 0, joined);
        self.end_row();
        self.put(number, text.get(tail..).unwrap_or_default(), tail, false);
    }

    /// A letter in a box of its own may be the first one of the text that the box stands in, and comes behind it.
    fn add_initial(&mut self, number: usize, text: &str, before: &str) {
        let one = text.trim().chars().count() == 1;
        let Some(last) = number.checked_sub(1).filter(|_| one) else { return };
        let row = std::mem::take(&mut self.row);
        self.put(number, text, 0, false);
        self.put(last, before, 0, false);
        self.end_row();
        self.row = row;
    }

    fn put(&mut self, text: usize, words: &str, own: usize, joined: bool) {
        if !joined && !self.row.parts.is_empty() {
            self.row.whole.push('\n');
        }
        let start = self.row.whole.len();
        self.row.whole.push_str(words);
        self.row.parts.push(AcrossPart { text, start, own, length: words.len() });
    }

    /// Looks at the row, and begins another.
    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if row.parts.len() < 2 {
            return;
        }
        for (place, put) in self.rules.words_at(&row.whole, Manner::Text) {
            let mut put = Some(put);
            let held: Vec<(usize, Range<usize>)> = row
                .parts
                .iter()
                .filter_map(|part| {
                    let from = place.start.max(part.start);
                    let to = place.end.min(part.start + part.length);
                    let own = |at: usize| at - part.start + part.own;
                    (from < to).then(|| (part.text, own(from)..own(to)))
                })
                .collect();
            // One that is whole in a text was looked for there.
            if held.len() < 2 {
                continue;
            }
            for (text, place) in held {
                self.note(text, place, put.take().unwrap_or_default());
            }
        }
    }

    /// Notes an edit. Of two that meet one is made, for all that either takes out.
    fn note(&mut self, text: usize, mut place: Range<usize>, mut put: String) {
        let edits = self.edits.entry(text).or_default();
        edits.retain(|(other, words)| {
            let apart = other.end <= place.start || place.end <= other.start;
            if !apart {
                place = place.start.min(other.start)..place.end.max(other.end);
                put.clone_from(words);
            }
            apart
        });
        edits.push((place, put));
    }
}

/// Each text of sections in the order in which it is read, and whether it goes on in the line of the one before.
fn each_text(sections: &mut [Section], look: &mut dyn FnMut(&mut String, bool)) {
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        match block {
            Block::Para(words) | Block::Lead(words) | Block::Note(words) => inline(words, look),
            Block::List { items, .. } => items.iter_mut().for_each(|words| inline(words, look)),
            Block::Table(table) => cells(table, look),
            Block::Heading { text, .. } | Block::Plain(text) => look(text, false),
            _ => {}
        }
    }
}

fn cells(table: &mut BundleTable, look: &mut dyn FnMut(&mut String, bool)) {
    table.head.iter_mut().for_each(|text| look(text, false));
    table.rows.iter_mut().flatten().for_each(|cell| inline(&mut cell.text, look));
}

fn inline(words: &mut [Inline], look: &mut dyn FnMut(&mut String, bool)) {
    let mut joined = false;
    for part in words {
        if let Some(text) = words_of(part) {
            look(text, joined);
            joined = true;
        }
    }
}
