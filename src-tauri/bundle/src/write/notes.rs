//! What families said at the bundle's meetings and events, and what came of it: counts, answers, and words that may be
//! quoted.

use evenhand_words::tr::notes as words;

use super::WriteWork;
use super::answers::{answers_of, answers_table, notes_of, quotes, themes_table};
use crate::model::{Block, Inline, Section};
use crate::section_id::SectionId;

/// The notes of the bundle's entries. `None`: there are none with a theme, an answer or a quote.
pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let record = work.input.record;
    let mut blocks = Vec::new();
    for entry in &work.entries {
        let shown = |text: &str| work.show_of(entry, text);
        let notes = notes_of(record, Some(entry.id));
        let answers = answers_of(record, Some(entry.id));
        let mut own = Vec::new();
        let today = work.input.as_of;
        own.extend(answers_table(record, &answers, today, &shown).map(Block::Table));
        own.extend(themes_table(record, &notes, &shown).map(Block::Table));
        let quoted = quotes(&notes, &shown);
        if !quoted.is_empty() {
            own.push(para(words::quotes_lead()));
            own.extend(quoted);
        }
        if own.is_empty() {
            continue;
        }
        let line = super::chronology::line_of(work, entry);
        let when = super::chronology::date_of(entry);
        let text = words::event_line(&when, line.trim_end_matches('.'));
        blocks.push(Block::Heading { level: 2, text, id: None });
        blocks.extend(own);
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, para(words::themes_lead()));
    Some(Section { id: Some(SectionId::Notes), title: words::section(), new_page: true, blocks })
}

fn para(text: String) -> Block {
    Block::Para(vec![Inline::Text(text)])
}
