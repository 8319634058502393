//! Sentences in which whoever writes says when they can come: "I can make Tuesday 10 November from 3pm to 4pm". That is
//! an answer, or an offer, and no invitation yet.

use std::ops::Range;

use super::layout::Layout;
use super::phrases::Words;
use super::tokens::Token;

/// Farthest that such words stand from their day, in tokens.
const NEAR: usize = 12;

/// What is said before the day.
const BEFORE: &[&str] = &[
    "i can make",
    "i can do",
    "i can manage",
    "i can attend",
    "i can come",
    "i can join",
    "i could make",
    "i could do",
    "i could manage",
    "i could attend",
    "i could come",
    "i would be able to make",
    "i would be able to do",
    "i am able to make",
    "i am able to do",
    "i am able to attend",
    "i m able to make",
    "i m able to do",
    "i am free",
    "i m free",
    "i am available",
    "i m available",
    "i will be free",
    "i ll be free",
    "we can make",
    "we can do",
    "we can manage",
    "we could make",
    "we could do",
    "we could manage",
    "we are free",
    "we re free",
    "we are available",
    "we re available",
    "happy to do",
    "happy to make",
    "my availability",
    "i prefer",
    "i would prefer",
    "i d prefer",
    "we would prefer",
    "we d prefer",
];

/// What is said behind it.
const BEHIND: &[&str] = &[
    "works for me",
    "works for us",
    "works best for me",
    "works best for us",
    "would work for me",
    "would work for us",
    "suits me",
    "suits us",
    "would suit me",
    "would suit us",
    "is fine for me",
    "is fine with me",
    "is fine for us",
    "is good for me",
    "is good for us",
    "is ok for me",
    "is ok with me",
    "is okay for me",
    "is best for me",
    "is best for us",
];

/// Whether the sentence of a day, whose tokens these are, tells when its writer can come.
pub(super) fn is_told(tokens: &[Token<'_>], layout: &Layout, day: Range<usize>) -> bool {
    let whole = layout.around(day.start, 40);
    let before = Words { tokens, range: whole.start..day.start };
    let behind = Words { tokens, range: day.end..whole.end.max(day.end) };
    before.last(NEAR, BEFORE) || behind.first(2 * NEAR, BEHIND)
}
