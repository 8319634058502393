//! The texts of an appendix, and the scripts in them that no face here draws.

use std::collections::BTreeSet;

use crate::{
    model::{Block, Inline, Section},
    text::scripts_undrawn,
};
use evenhand_words::tr;

/// The scripts of letters in sections that no face draws, in words.
pub(super) fn undrawn<'s>(sections: impl IntoIterator<Item = &'s Section>) -> Vec<String> {
    let mut scripts = BTreeSet::new();
    let mut look = |text: &str| scripts.extend(scripts_undrawn(text));
    each_text(sections, &mut look);
    // The sign without a name comes last.
    let other = tr::documents::script_other();
    let had_other = scripts.remove(&other);
    scripts.into_iter().chain(had_other.then_some(other)).collect()
}

/// Each text in sections of an appendix.
pub(super) fn each_text<'s>(
    sections: impl IntoIterator<Item = &'s Section>,
    look: &mut dyn FnMut(&str),
) {
    for section in sections {
        look(&section.title);
        section.blocks.iter().for_each(|block| block_texts(block, look));
    }
}

/// The texts of a run of words.
pub(super) fn each_inline(words: &[Inline], look: &mut dyn FnMut(&str)) {
    for part in words {
        if let Inline::Text(text) | Inline::Strong(text) | Inline::Soft(text) | Inline::Link(text) =
            part
        {
            look(text);
        }
    }
}

/// The texts that blocks of an appendix hold.
pub(super) fn block_texts(block: &Block, look: &mut dyn FnMut(&str)) {
    let inline = each_inline;
    match block {
        Block::Para(words) | Block::Lead(words) | Block::Note(words) => inline(words, look),
        Block::List { items, .. } => items.iter().for_each(|words| inline(words, look)),
        Block::Table(table) | Block::FillTable(table) | Block::FaceTable { table, .. } => {
            table.rows.iter().flatten().for_each(|cell| inline(&cell.text, look));
            table.head.iter().for_each(|text| look(text));
            look(&table.caption);
        }
        Block::Heading { text, .. } | Block::Plain(text) => look(text),
        Block::WriteLine { label, words } => [label, words].into_iter().for_each(|t| look(t)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_without_a_face_are_named() {
        let section = super::super::plain::section(vec![Block::Plain("中文 한국 a".to_owned())]);
        assert_eq!(undrawn([&section]), ["Chinese", "Korean"]);
    }
}
