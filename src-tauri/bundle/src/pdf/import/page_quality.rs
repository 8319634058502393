//! Sentences about pages that a careful clerk would look at again.

use std::collections::BTreeMap;

use super::downsample::Poor;
use evenhand_words::tr;

/// What is odd about a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Odd {
    /// It draws nothing.
    Blank,
    /// Some of what it draws ends too early.
    Cut,
    /// Its letters stand on their heads.
    UpsideDown,
    /// It is a scan that cannot be read.
    Scan(Poor),
}

/// One sentence for each oddity, naming the pages from 1.
pub(super) fn sentences(odd: &[(Odd, usize)]) -> Vec<String> {
    let mut by: BTreeMap<Odd, Vec<usize>> = BTreeMap::new();
    for (odd, page) in odd {
        by.entry(*odd).or_default().push(*page);
    }
    by.into_iter().map(|(odd, pages)| sentence(odd, &pages)).collect()
}

fn sentence(odd: Odd, pages: &[usize]) -> String {
    type Page = fn(&str) -> String;
    type Many = fn(usize, &str) -> String;
    let (one, several, many): (Page, Page, Many) = match odd {
        Odd::Blank => {
            (tr::appendix::blank_page, tr::appendix::blank_pages, tr::appendix::many_blank_pages)
        }
        Odd::Cut => (tr::appendix::cut_page, tr::appendix::cut_pages, tr::appendix::many_cut_pages),
        Odd::UpsideDown => (
            tr::appendix::upside_down_page,
            tr::appendix::upside_down_pages,
            tr::appendix::many_upside_down_pages,
        ),
        Odd::Scan(Poor::Coarse) => {
            (tr::appendix::coarse_page, tr::appendix::coarse_pages, tr::appendix::many_coarse_pages)
        }
        Odd::Scan(Poor::Blank) => {
            (tr::appendix::white_page, tr::appendix::white_pages, tr::appendix::many_white_pages)
        }
        Odd::Scan(Poor::Black) => {
            (tr::appendix::black_page, tr::appendix::black_pages, tr::appendix::many_black_pages)
        }
    };
    let list: Vec<String> = pages.iter().map(usize::to_string).collect();
    match list.as_slice() {
        [page] => one(page),
        [first, ..] if list.len() > 8 => many(list.len(), first),
        _ => several(&list.join(", ")),
    }
}
