//! Papers of our own that bind no documents: guides, forms to fill in, the page for the officer who invites, a
//! meeting's page, letters, what families said with its answers, pages that celebrate.

mod answers;
mod blank;
mod forms;
mod guides;
mod letter;
mod meeting;
mod officer;
mod story;

pub use answers::{AnswersPaper, answers_paper};
pub use forms::form_paper;
pub use guides::{guide_booklet, guide_card};
pub use letter::letter_paper;
pub use meeting::{CheckedLine, MeetingPaper, meeting_paper};
pub use officer::{OfficerPaper, officer_paper};
pub use story::{ShownPerson, StoryPaper, story_paper};
pub use story::{may_show_name, printed_people, story_people};

use crate::model::{Block, Inline, Model, Section};
use crate::section_id::SectionId;
use evenhand_core::record::{PrintOptions, Profile, Template};

/// How a paper is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaperLook {
    /// Large print: 18 pt text.
    pub large_print: bool,
    /// Greys only.
    pub black_and_white: bool,
}

/// A document with these sections.
fn paper(title: &str, front: Vec<Section>, look: PaperLook) -> Model {
    Model {
        title: title.to_owned(),
        short_title: crate::shortened::short_title(title),
        author: String::new(),
        version: 1,
        template: Template::WholeRecord,
        profile: Profile::MyCopy,
        paper: PrintOptions {
            large_print: look.large_print,
            black_and_white: look.black_and_white,
            ..PrintOptions::default()
        },
        front,
        appendices: Vec::new(),
        back: Vec::new(),
        redacted: Vec::new(),
        own_words: Vec::new(),
        stays: crate::model::StayingParts::default(),
        kept: Vec::new(),
        warnings: Vec::new(),
        dots: None,
        volumes: Vec::new(),
        landscape: false,
        square: false,
        by_hand: false,
    }
}

fn section(id: &str, title: &str, new_page: bool, blocks: Vec<Block>) -> Section {
    let id = Some(SectionId::OfPaper(id.to_owned()));
    Section { id, title: title.to_owned(), new_page, blocks }
}

fn para(text: &str) -> Block {
    Block::Para(vec![Inline::Text(text.to_owned())])
}

fn note(text: &str) -> Block {
    Block::Note(vec![Inline::Text(text.to_owned())])
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned(), id: None }
}

fn bullets<'a>(items: impl IntoIterator<Item = &'a str>) -> Block {
    let items = items.into_iter().map(|item| vec![Inline::Text(item.to_owned())]).collect();
    Block::List { ordered: false, items }
}

/// A label in bold, and what stands for it.
fn labelled(label: &str, words: &str) -> Block {
    Block::Para(vec![Inline::Strong(format!("{label}: ")), Inline::Text(words.to_owned())])
}
