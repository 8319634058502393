//! Taking words out: who may see what, and that nothing else gets into the file.
//!
//! All that keeps a name out of a bundle is in this room. Its invariants:
//!
//! 1. **What goes comes from one place.** [`Redactor::new`] makes the list from what the profile hides of the
//!    people of the record, and from what the person added. The model carries it to whoever reads an appendix.
//! 2. **Words are compared as a reader sees them** ([`folded`], [`matcher`]): by letters and digits alone, small,
//!    without accents, over the ends of lines. One rule serves texts, names of files and pages.
//! 3. **No way around.** Every word of the record that is printed has gone through [`Redactor::redact`], every
//!    word of an appendix through [`TakenOut::shown`], and every foreign PDF through [`rasterised::cleaned`].
//! 4. **A page is copied as it is or not at all.** One that holds a word is made anew as a picture, with black in
//!    the word's place. So is one whose letters cannot be read: it may hold any name, and what a person sees on it
//!    is then all that there is. What cannot be searched is told by its page, to the person and in the bundle.
//! 5. **Two readers.** What is to be bound, and the finished file again, is read by two libraries that share no
//!    code, and through its objects ([`leak`]). Where a word is left the file is not handed over. The bundle's own
//!    sentences are no leak: of a child called Page, the word "page" stays in them.

mod across;
mod alike;
mod beside;
mod blank_fonts;
mod by_eye;
mod columns;
mod consent;
mod contacts;
mod escapes;
mod fitted;
mod folded;
mod fonts;
mod glyphs;
mod hand_drawn;
mod leak;
mod looks;
mod marks;
mod matcher;
mod misread;
mod name_forms;
mod name_parts;
mod objects;
mod over_tags;
mod own_words;
mod page_ends;
mod pdf_names;
mod people_out;
mod pieces;
mod profile;
pub(super) mod rasterised;
mod raw_words;
mod reading;
mod second;
mod standing;
mod text;

pub(crate) use across::{take_out_across, take_out_along};
pub use by_eye::{ReadWord, TakenOutByEye};
pub(crate) use consent::{Consented, Unnamed, is_a_childs};
pub(crate) use leak::{StillThere, still_there};
pub(crate) use misread::as_listed;
pub(crate) use own_words::{block_texts, own_words, stays_in_own_words};
pub(crate) use profile::Redactor;
pub(crate) use standing::StandingCount;
pub(crate) use text::TakenOut;
pub use text::taken_out;
