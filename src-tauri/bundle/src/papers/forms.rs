//! Feedback forms to fill in by hand: a page a copy, each with a code of its own.

use evenhand_core::forms::QuestionSet;
use evenhand_words::tr;

use super::{PaperLook, blank::form_blocks, labelled, paper, section};
use crate::model::{Block, Model};

/// Copies of a form, one for each code. A code says which paper it is, and nothing of who wrote on it.
pub fn form_paper(set: &QuestionSet, codes: &[String], look: PaperLook) -> Model {
    let copies = codes.iter().zip(1..).map(|(code, number)| {
        let mut blocks: Vec<Block> = vec![labelled(&tr::forms::code(), code)];
        blocks.extend(form_blocks(set));
        section(&format!("copy-{number}"), &set.title, true, blocks)
    });
    let mut model = paper(&set.title, copies.collect(), look);
    model.by_hand = true;
    model
}
