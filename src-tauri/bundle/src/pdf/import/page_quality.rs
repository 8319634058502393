//! Sentences about pages that a careful clerk would look at again.

use std::collections::BTreeMap;

use super::downsample::Poor;

/// What is odd about a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Odd {
    /// It draws nothing.
    Blank,
    /// Its letters stand on their heads.
    UpsideDown,
    /// It is a scan that cannot be read.
    Scan(Poor),
}

impl Odd {
    /// What is said of one page and of several, and what to do.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Blank => ("is blank", "are blank", "Check that it is all there."),
            Self::UpsideDown => {
                ("is upside down", "are upside down", "Turn it round and add the file again.")
            }
            Self::Scan(Poor::Coarse) => {
                ("is a scan with few dots", "are scans with few dots", "It may be hard to read.")
            }
            Self::Scan(Poor::Blank) => (
                "is a scan that is almost white",
                "are scans that are almost white",
                "Scan it again.",
            ),
            Self::Scan(Poor::Black) => (
                "is a scan that is almost black",
                "are scans that are almost black",
                "Scan it again.",
            ),
        }
    }
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
    let (one, several, advice) = odd.words();
    let list: Vec<String> = pages.iter().take(8).map(usize::to_string).collect();
    match (pages, pages.len()) {
        ([page], _) => format!("Page {page} of this PDF {one}. {advice}"),
        (_, n) if n > 8 => format!(
            "{n} pages of this PDF {several}. The first is page {}.",
            list.first().map_or("", String::as_str)
        ),
        _ => format!("Pages {} of this PDF {several}. {advice}", list.join(", ")),
    }
}
