//! "You said, they said, they did": a table on its long side, what the lines are about, and words that may be quoted.

use chrono::NaiveDate;
use evenhand_core::record::{EventNotes, Id, Record, Response};
use evenhand_words::tr::notes as words;

use super::{PaperLook, paper, para, section};
use crate::model::{Block, BundleTable, Model};
use crate::write::answers::{answers_of, answers_table, notes_of, quotes, themes_table};

/// What the table is made from.
#[derive(Clone, Copy, Debug)]
pub struct AnswersPaper<'a> {
    /// The record.
    pub record: &'a Record,
    /// The meeting or event. `None`: all of them.
    pub entry: Option<Id>,
    /// What that is called; empty for all.
    pub event: &'a str,
    /// The day to speak from.
    pub today: NaiveDate,
}

/// The paper. `None`: nothing was said to anybody, and no line has a theme.
pub fn answers_paper(given: AnswersPaper<'_>, look: PaperLook) -> Option<Model> {
    let record = given.record;
    let answers: Vec<&Response> = answers_of(record, given.entry);
    let notes: Vec<&EventNotes> = notes_of(record, given.entry);
    let mut blocks = vec![para(&words::table_lead())];
    match answers_table(record, &answers, given.today, &|text| text.to_owned()) {
        Some(table) => blocks.push(bare(table)),
        None => blocks.push(para(&words::table_none())),
    }
    let counts = themes_table(record, &notes, &|text| text.to_owned());
    if answers.is_empty() && counts.is_none() {
        return None;
    }
    let event = given.event.trim();
    let title = if event.is_empty() { words::answers() } else { words::table_of(event) };
    let mut sections = vec![section("answers", &title, true, blocks)];
    if let Some(table) = counts {
        let blocks = vec![para(&words::themes_lead()), bare(table)];
        sections.push(section("themes", &words::themes_title(), false, blocks));
    }
    let quoted = quotes(&notes, &|text| text.to_owned());
    if !quoted.is_empty() {
        let mut blocks = vec![para(&words::quotes_lead())];
        blocks.extend(quoted);
        sections.push(section("quotes", &words::quotes_title(), false, blocks));
    }
    let mut model = paper(&title, sections, look);
    model.landscape = true;
    Some(model)
}

/// A table whose heading stands right above it: a caption would say the same words twice.
fn bare(table: BundleTable) -> Block {
    Block::Table(BundleTable { caption: String::new(), ..table })
}
