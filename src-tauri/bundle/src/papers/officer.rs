//! The page to hand over to the officer who invites: the days with their sums, an invitation and an agenda.

use std::collections::BTreeMap;

use evenhand_core::guides::{BlankFact, toolkit};
use evenhand_words::OfficerLine;
use evenhand_words::tr::guides;

use super::{
    PaperLook, blank::blank_blocks, bullets, heading, labelled, note, paper, para, section,
};
use crate::model::{Block, Inline, Model};

/// What the page is made from.
#[derive(Clone, Copy, Debug)]
pub struct OfficerPaper<'a> {
    /// The charter's title.
    pub charter: &'a str,
    /// The meeting's day and hours in words.
    pub when: &'a str,
    /// What is to be done for each rule.
    pub lines: &'a [OfficerLine],
    /// What is known of the meeting.
    pub facts: &'a BTreeMap<BlankFact, String>,
}

/// The page, with the invitation and the agenda on pages of their own. `None` never happens: a test reads the toolkit.
pub fn officer_paper(given: OfficerPaper<'_>, look: PaperLook) -> Option<Model> {
    let guide = toolkit()?;
    let page = &guide.officer;
    let mut blocks =
        vec![para(&page.opening), labelled(&guides::officer_by(given.charter), given.when)];
    let mut quoted = "";
    for line in given.lines {
        blocks.push(heading(2, &line.what));
        if !line.sum.is_empty() {
            blocks.push(para(&line.sum));
        }
        if !line.notes.is_empty() {
            blocks.push(note(&line.notes.join(" ")));
        }
        // Two rules can rest on one sentence: it stands once, so that the page stays one page.
        if !line.quote.is_empty() && line.quote == quoted {
            blocks.push(note(&guides::officer_same(&line.clause)));
        } else if !line.quote.is_empty() {
            quoted = &line.quote;
            let source = format!("{}, {}", line.clause, given.charter);
            blocks.push(Block::Quote { text: line.quote.clone(), source });
        }
    }
    blocks.push(heading(2, &guides::officer_more()));
    blocks.push(bullets(page.list.iter().map(String::as_str)));
    blocks.push(Block::Para(vec![Inline::Text(page.closing.clone())]));
    let mut sections = vec![section("days", &page.title, true, blocks)];
    for id in ["invitation", "agenda"] {
        let blank = guide.blanks.iter().find(|blank| blank.id == id)?;
        sections.push(section(id, &blank.title, true, blank_blocks(blank, given.facts, None)));
    }
    Some(paper(&page.title, sections, look))
}
