//! What a sentence asks of the one who reads, where that is no coming to a meeting: "Please collect your son on Friday".

use std::ops::Range;

use crate::pasted::phrases::Words;
use crate::pasted::role_words::{MEETINGS, WEAK};
use crate::pasted::tokens::{Kind, Token};

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
            word.kind == Kind::Word
                && !word.is_any(&["please", "pls", "kindly", "remember", "to", "don", "t"])
                && !word.is("forget")
        })
    };
    let verb = (unit.start..start).find(ask).and_then(|at| tokens.get(at));
    let whole = Words { tokens, range: unit.clone() };
    let named = whole.any_but(MEETINGS, WEAK) || whole.any(&["see", "speak", "chat"]);
    verb.is_some_and(|verb| !verb.is_any(&COMES)) && !named
}
