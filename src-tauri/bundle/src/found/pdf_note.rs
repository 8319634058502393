//! What was found in a PDF, and what became of its pages.

use serde::{Deserialize, Serialize};

use super::said::SaidOfFile;
use crate::page_list::{listed, numbers};
use evenhand_words::tr::appendix as tr;
use evenhand_words::tr::documents;

/// Of more odd pages than these the number is told, and the first.
const MOST_NAMED: usize = 8;

/// What was found in a PDF, and what became of its pages, which count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PdfNote {
    /// Something was left out of it.
    LeftOut(LeftOutOfPdf),
    /// A form whose answers show in one program alone.
    AdobeForm,
    /// Comments.
    Comments(Vec<usize>),
    /// Words that were marked to be taken out and are still there.
    Unapplied(Vec<usize>),
    /// Words under a box.
    Covered(Vec<usize>),
    /// Words outside of what is seen.
    Outside(Vec<usize>),
    /// Words in the colour of what is behind them.
    SameColour(Vec<usize>),
    /// Words set without ink.
    Inkless(Vec<usize>),
    /// Words under the page that a machine read.
    ReadByMachine(Vec<usize>),
    /// Pages that a careful clerk would look at again.
    Odd(Odd, Vec<usize>),
    /// Words were taken out.
    TakenOut(Vec<usize>),
    /// Letters that cannot be searched.
    Unread(Vec<usize>),
    /// Pictures or drawings, in which no names are found.
    Pictured(Vec<usize>),
    /// Pictures, searched as far as a machine read them.
    Read(Vec<usize>),
    /// Comments or links that were lost with words that are taken out.
    Bare(Vec<usize>),
}

/// What was left out of a PDF, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LeftOutOfPdf {
    /// A film or sound.
    Film,
    /// A script.
    Script,
    /// Something that opens or sends.
    Action,
    /// The form: it is plain content now.
    Form,
}

/// What is odd about a page of a PDF, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Odd {
    /// It draws nothing.
    Blank,
    /// Some of what it draws ends too early.
    Cut,
    /// Its letters stand on their heads.
    UpsideDown,
    /// A scan with few dots.
    Coarse,
    /// A scan that is almost white.
    White,
    /// A scan that is almost black.
    Black,
}

/// What says something of some pages.
type NoteOnPages = fn(Vec<usize>) -> PdfNote;

impl PdfNote {
    /// The notes that are about some page.
    pub(crate) fn on_pages<const N: usize>(notes: [(NoteOnPages, Vec<usize>); N]) -> Vec<Self> {
        let some = notes.into_iter().filter(|(_, pages)| !pages.is_empty());
        some.map(|(note, pages)| note(pages)).collect()
    }

    pub(super) fn said(&self) -> SaidOfFile {
        let (found, then) = match self {
            Self::LeftOut(what) => return SaidOfFile::alone(what.words()),
            Self::AdobeForm => (documents::told_xfa(), documents::told_xfa_then()),
            Self::Comments(on) => {
                (documents::told_pdf_comments(&listed(on)), documents::told_pdf_comments_then())
            }
            Self::Unapplied(on) => {
                return SaidOfFile::alone(documents::told_unapplied(&listed(on)));
            }
            Self::Covered(on) => {
                (documents::told_covered(&listed(on)), documents::told_covered_then())
            }
            Self::Outside(on) => {
                (documents::told_outside(&listed(on)), documents::told_still_in_file())
            }
            Self::SameColour(on) => {
                (documents::told_same_colour(&listed(on)), documents::told_still_in_file())
            }
            Self::Inkless(on) => {
                (documents::told_inkless(&listed(on)), documents::told_still_in_file())
            }
            Self::ReadByMachine(on) => {
                (documents::told_read(&listed(on)), documents::told_read_then())
            }
            Self::Odd(odd, pages) => return odd.said(pages),
            Self::TakenOut(pages) => taken_out(pages),
            Self::Unread(pages) => unread(pages),
            Self::Pictured(pages) => pictured(pages),
            Self::Read(pages) => read(pages),
            Self::Bare(pages) => return SaidOfFile::alone(bare(pages)),
        };
        SaidOfFile::new(found, then)
    }
}

fn taken_out(pages: &[usize]) -> (String, String) {
    match pages {
        [page] => (tr::words_taken_out(*page), tr::words_taken_out_then()),
        _ => (tr::words_taken_out_of(pages.len()), tr::words_taken_out_of_then()),
    }
}

fn unread(pages: &[usize]) -> (String, String) {
    let list = numbers(pages);
    match pages {
        [_] => (tr::unread_page(&list), tr::unread_page_then()),
        _ => (tr::unread_pages(&list), tr::unread_pages_then()),
    }
}

fn pictured(pages: &[usize]) -> (String, String) {
    let list = numbers(pages);
    match pages {
        [_] => (tr::pictured_page(&list), tr::pictured_page_then()),
        _ => (tr::pictured_pages(&list), tr::pictured_pages_then()),
    }
}

fn read(pages: &[usize]) -> (String, String) {
    let list = numbers(pages);
    match pages {
        [_] => (tr::read_page(&list), tr::read_page_then()),
        _ => (tr::read_pages(&list), tr::read_pages_then()),
    }
}

fn bare(pages: &[usize]) -> String {
    let list = numbers(pages);
    match pages {
        [_] => tr::bare_page(&list),
        _ => tr::bare_pages(&list),
    }
}

impl LeftOutOfPdf {
    fn words(self) -> String {
        match self {
            Self::Film => documents::film_inside_out(),
            Self::Script => documents::script_out(),
            Self::Action => documents::action_out(),
            Self::Form => documents::form_flattened(),
        }
    }
}

impl Odd {
    fn said(self, pages: &[usize]) -> SaidOfFile {
        let list: Vec<String> = pages.iter().map(usize::to_string).collect();
        let (found, then) = match list.as_slice() {
            [page] => self.one(page),
            [first, ..] if list.len() > MOST_NAMED => self.many(list.len(), first),
            _ => self.several(&list.join(", ")),
        };
        SaidOfFile::new(found, then)
    }

    fn one(self, page: &str) -> (String, String) {
        match self {
            Self::Blank => (tr::blank_page(page), tr::check_all_there()),
            Self::Cut => (tr::cut_page(page), tr::cut_page_then()),
            Self::UpsideDown => (tr::upside_down_page(page), tr::turn_it_round()),
            Self::Coarse => (tr::coarse_page(page), tr::hard_to_read()),
            Self::White => (tr::white_page(page), tr::white_page_then()),
            Self::Black => (tr::black_page(page), tr::black_page_then()),
        }
    }

    fn several(self, pages: &str) -> (String, String) {
        match self {
            Self::Blank => (tr::blank_pages(pages), tr::check_all_there()),
            Self::Cut => (tr::cut_pages(pages), tr::cut_pages_then()),
            Self::UpsideDown => (tr::upside_down_pages(pages), tr::turn_it_round()),
            Self::Coarse => (tr::coarse_pages(pages), tr::hard_to_read()),
            Self::White => (tr::white_pages(pages), tr::white_pages_then()),
            Self::Black => (tr::black_pages(pages), tr::black_pages_then()),
        }
    }

    fn many(self, number: usize, first: &str) -> (String, String) {
        match self {
            Self::Blank => (tr::many_blank_pages(number), tr::first_is(first)),
            Self::Cut => (tr::many_cut_pages(number), tr::many_cut_pages_then(first)),
            Self::UpsideDown => (tr::many_upside_down_pages(number), tr::first_is(first)),
            Self::Coarse => (tr::many_coarse_pages(number), tr::first_is(first)),
            Self::White => (tr::many_white_pages(number), tr::first_is(first)),
            Self::Black => (tr::many_black_pages(number), tr::first_is(first)),
        }
    }
}
