//! The council's side, and what does not fit together with what the user chose to say about it.

use super::{WriteWork, chronology::line_of, issues::paragraphs};
use crate::model::{Block, Inline, Section};
use crate::section_id::SectionId;
use evenhand_words as words;
use evenhand_words::tr::front;

pub(super) fn section(work: &WriteWork<'_>) -> Option<Section> {
    let mut blocks = Vec::new();
    let heading = |text: String| Block::Heading { level: 3, text, id: None };
    let say = |blocks: &mut Vec<Block>, words: &str| {
        for words in paragraphs(&work.show(words)) {
            blocks.push(Block::Para(vec![Inline::Text(words)]));
        }
    };
    for (number, issue) in &work.issues {
        if !issue.their_account.trim().is_empty() {
            blocks.push(heading(front::on_issue(*number)));
            say(&mut blocks, &issue.their_account);
        }
    }
    for entry in work.entries.iter().filter(|e| !e.their_account.trim().is_empty()) {
        blocks.push(heading(format!(
            "{} {}",
            super::chronology::date_of(entry),
            line_of(work, entry)
        )));
        say(&mut blocks, &entry.their_account);
    }
    // One sentence does not need a page of its own.
    let new_page = !blocks.is_empty();
    if blocks.is_empty() {
        blocks.push(Block::Para(vec![Inline::Text(front::no_account())]));
    }
    let answered: Vec<_> = work
        .input
        .contradictions
        .iter()
        .filter_map(|c| work.input.plan.said(&c.id).map(|s| (c, s)))
        .collect();
    if !answered.is_empty() {
        blocks.push(Block::Heading {
            level: 2,
            text: front::reader_may_ask(),
            id: Some(SectionId::Questions),
        });
        for (clash, said) in answered {
            blocks.push(heading(work.show(&words::contradiction_title(clash.misfit.rule()))));
            say(&mut blocks, &words::contradiction_detail(&clash.misfit));
            blocks.push(Block::Para(vec![
                Inline::Strong(format!("{} ", front::we_say())),
                Inline::Text(work.show(said)),
            ]));
        }
    }
    Some(Section {
        id: Some(SectionId::TheirAccount),
        title: front::councils_account(),
        new_page,
        blocks,
    })
}
