//! Letters from facts: templates as data, and one pure builder that names what is missing and never makes it up.
//!
//! A letter is a start that a person changes. It states dates, asks one thing, blames nobody, and is never sent.

mod awaited;
mod build;
mod builtin;
mod check;
mod facts;
mod fill;
mod gather;
mod input;
mod plan;
mod source;
mod template;
mod text;

pub use awaited::reminds_of_nothing;
pub use build::{DraftLetter, LetterPart, build};
pub use builtin::{builtin, find};
pub use evenhand_core::record::{FactValue, LetterFacts};
pub use gather::{LetterContext, gather};
pub use input::{LetterInput, LetterNotice};
pub use plan::of_plan;
pub use source::FactSource;
pub use template::{
    FORMAT, FactKind, FactOption, LetterBlock, LetterCheck, LetterCheckKind, LetterFact,
    LetterGroup, LetterLink, LetterReply, LetterTemplate, Needed, SubjectLine, WhereChosen,
};
pub use text::parts_of;
