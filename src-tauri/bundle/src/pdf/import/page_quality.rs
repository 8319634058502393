//! Pages that a careful clerk would look at again.

use std::collections::BTreeMap;

use crate::found::{Odd, PdfNote};

/// A note for each oddity, with its pages from 1.
pub(super) fn notes(odd: &[(Odd, usize)]) -> Vec<PdfNote> {
    let mut by: BTreeMap<Odd, Vec<usize>> = BTreeMap::new();
    for (odd, page) in odd {
        by.entry(*odd).or_default().push(*page);
    }
    by.into_iter().map(|(odd, pages)| PdfNote::Odd(odd, pages)).collect()
}
