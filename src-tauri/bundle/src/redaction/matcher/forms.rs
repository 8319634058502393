//! The ways in which a word that goes may be spelt and stored.

use super::case_forms::case_forms;
use crate::redaction::folded::{Folded, FoldedGap, Letter};

/// A word as it may be written: as it is; with the two letters that stand for one with dots above; with the endings
/// that Cyrillic and Greek hang on names; and from the other end, as old programs store Arabic and Hebrew.
pub(super) fn forms(find: &str) -> Vec<Vec<Letter>> {
    let word = Folded::word(find);
    let mut forms = Vec::new();
    if word.iter().any(|letter| is_right_to_left(letter.c)) {
        forms.push(reversed(&word));
    }
    forms.push(word);
    let spelt: String = find
        .chars()
        .flat_map(|c| match c {
            'ä' | 'Ä' => vec!['a', 'e'],
            'ö' | 'Ö' | 'ø' | 'Ø' => vec!['o', 'e'],
            'ü' | 'Ü' => vec!['u', 'e'],
            'å' | 'Å' => vec!['a', 'a'],
            c => vec![c],
        })
        .collect();
    if spelt != find {
        forms.push(Folded::word(&spelt));
    }
    forms.extend(case_forms(find).iter().map(|form| Folded::word(form)));
    forms
}

pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The letters from the last to the first; each gap stays between the same two.
fn reversed(letters: &[Letter]) -> Vec<Letter> {
    let mut gap = FoldedGap::NONE;
    let turn = |letter: &Letter| Letter { gap: std::mem::replace(&mut gap, letter.gap), ..*letter };
    letters.iter().rev().map(turn).collect()
}
