//! What a sentence asks of the one who reads, where that is no coming to a meeting: "Please collect your son on
//! Friday", "Ring between 9 and 10am on Monday for an appointment".

use std::ops::Range;

use crate::pasted::phrases::Words;
use crate::pasted::role_words::{MEETINGS, WEAK};
use crate::pasted::tokens::{Token, TokenKind};

/// Whether the sentence asks for something that is no coming to a meeting, and names none: "Please collect your son on
/// Friday at 1.15pm".
pub(super) fn is_something_else(tokens: &[Token<'_>], unit: &Range<usize>, start: usize) -> bool {
    const ASKS: &[&str] = &["please", "pls", "kindly", "remember to", "don t forget to"];
    const COMES: [&str; 40] = [
        "come", "attend", "join", "arrive", "note", "see", "meet", "keep", "save", "bring", "find",
        "be", "accept", "confirm", "let", "call", "ring", "report", "book", "put", "remember",
        "amend", "change", "update", "use", "enter", "wait", "speak", "email", "make", "can",
        "could", "do", "pop", "hold", "find", "say", "reply", "tell", "visit",
    ];
    let own = Words { tokens, range: unit.start..start };
    let first = Words { tokens, range: unit.start..start.min(unit.start + 1) };
    if !first.first(1, &["please", "pls", "kindly", "remember", "don"]) || !own.any(ASKS) {
        return false;
    }
    let ask = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            word.kind == TokenKind::Word
                && !word.is_any(&["please", "pls", "kindly", "remember", "to", "don", "t"])
                && !word.is("forget")
        })
    };
    let verb = (unit.start..start).find(ask).and_then(|at| tokens.get(at));
    let whole = Words { tokens, range: unit.clone() };
    let named = whole.any_but(MEETINGS, WEAK) || whole.any(&["see", "speak", "chat"]);
    verb.is_some_and(|verb| !verb.is_any(&COMES)) && !named
}

/// Whether the sentence asks the reader to ring on its day: when the meeting is that is asked for by it, no word says.
pub(super) fn is_a_call_to_make(before: &Words<'_, '_>) -> bool {
    const ASKED: &[&str] = &["please", "pls", "should", "must", "to", "you", "just", "can", "do"];
    const WHOM: &[&str] = &[
        "us",
        "the",
        "our",
        "your",
        "me",
        "them",
        "him",
        "her",
        "between",
        "clinic",
        "surgery",
        "school",
        "reception",
    ];
    // "Please ring in to the meeting on 8 December", "Ring me about the review on 8 December"
    const NOT_THAT: [&str; 10] =
        ["in", "into", "round", "by", "about", "before", "after", "regarding", "will", "is"];
    // "The doctor is going to ring on 8 December"
    const OTHERS: [&str; 14] = [
        "he", "she", "they", "i", "we", "will", "ll", "doctor", "nurse", "going", "able", "if",
        "is", "has",
    ];
    let is =
        |at: usize, words: &[&str]| before.tokens.get(at).is_some_and(|word| word.is_any(words));
    let begins = |at: usize| {
        at == before.range.start || is(at - 1, &["and", "then", ":", ",", ".", "-", ";"])
    };
    before.range.clone().any(|at| {
        let verb = is(at, &["ring", "call", "phone", "telephone", "contact"]);
        let asked = at > before.range.start && is(at - 1, ASKED);
        // "Call on 8 December" names what is on that day; "ring" does not.
        let ordered = begins(at) && (is(at, &["ring"]) || is(at + 1, WHOM));
        verb && (asked || ordered)
            && !(at..before.range.end).any(|at| is(at, &NOT_THAT))
            && !(before.range.start..at).any(|at| is(at, &OTHERS))
    })
}
