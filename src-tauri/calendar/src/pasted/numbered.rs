//! Figures that are part of something else and no time: "£10.30", "ext. 10.30", "Room 12", "Year 10".

use super::clock;
use super::tokens::{Token, TokenKind, counts_something};

/// Words before a figure that make it no time.
pub(super) const NUMBERED: [&str; 45] = [
    "room",
    "floor",
    "ext",
    "extension",
    "no",
    "number",
    "page",
    "pages",
    "item",
    "principle",
    "year",
    "years",
    "class",
    "key",
    "stage",
    "aged",
    "ages",
    "age",
    "section",
    "regulation",
    "reg",
    "paragraph",
    "para",
    "article",
    "clause",
    "schedule",
    "chapter",
    "part",
    "tel",
    "telephone",
    "phone",
    "mobile",
    "fax",
    "id",
    "passcode",
    "code",
    "ref",
    "reference",
    "version",
    "grade",
    "level",
    "zone",
    "bus",
    "unit",
    "score",
];

/// Of whom ages are said.
const CHILDREN: [&str; 12] = [
    "child",
    "children",
    "kids",
    "pupils",
    "students",
    "boys",
    "girls",
    "toddlers",
    "babies",
    "teens",
    "teenagers",
    "siblings",
];

/// Part of a longer number, an amount, a telephone number or a name: "£10.30", "ext. 10.30", "Room 12", "Year 10".
pub(super) fn is_part_of_another(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    let before = |back: usize| at.checked_sub(back).and_then(|i| tokens.get(i));
    let Some(one) = before(1) else { return false };
    // "2026-12-01T10:00"
    let after_t = one.text == "T" && before(2).is_some_and(|day| day.number(2).is_some());
    if after_t {
        return false;
    }
    // "Time10.00am", as a table is pasted whose cells run together.
    let label = one.is_any(&["time", "from", "at", "start", "starts"]);
    let tight = !(token.spaced || token.new_line || label);
    let joined = tight
        && (one.kind != TokenKind::Mark || ["\u{a3}", "$", ".", "/", ":", "#", "-", "+", "\u{20ac}"].contains(&one.text))
        // "10am-12": the dash of a range belongs to it.
        && !(one.text == "-" && before(2).is_some_and(|two| two.is_any(&["am", "pm", "m"])));
    // "Aged from five to eleven", "children from 5 to 11"
    let ranged = one.is_any(&["from", "between"]);
    let aged = |two: &Token<'_>| two.is_any(&NUMBERED) || two.is_any(&CHILDREN);
    let named = one.is_any(&NUMBERED)
        || (ranged && before(2).is_some_and(aged))
        || ([".", ":"].contains(&one.text) && before(2).is_some_and(|two| two.is_any(&NUMBERED)));
    joined || named
}

/// Whether bare figures from one to another count something: "3 to 4 people", "5-11s", "1 to 1". `at`: the first of
/// them.
pub(super) fn count_from_to(tokens: &[Token<'_>], at: usize) -> bool {
    let number = |at: usize| tokens.get(at).and_then(|figure| figure.number(2));
    let to = tokens
        .get(at + 1)
        .is_some_and(|word| word.is_any(&["to", "and"]) || ["-", "\u{2013}"].contains(&word.text));
    let (Some(first), Some(last)) = (number(at), number(at + 2)) else { return false };
    let behind = tokens.get(at + 3).filter(|next| !next.spaced && !next.new_line);
    let bare = clock::at(tokens, at + 2).is_some_and(|last| !last.is_written());
    to && ((first == last && bare)
        || counts_something(tokens, at + 3)
        || behind.is_some_and(|next| next.is("s")))
}

/// Whether figures with a point are an amount: "12.50 an hour", "9.11 years", "2.30 hours of support". `end`: the token
/// after them.
pub(super) fn is_an_amount(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    const OF: [&str; 12] = [
        "years", "year", "yrs", "months", "weeks", "percent", "%", "kg", "cm", "km", "miles",
        "stone",
    ];
    const EACH: [&str; 9] =
        ["hour", "week", "day", "month", "year", "child", "head", "family", "person"];
    const LATER: [&str; 7] = ["on", "today", "later", "tomorrow", "before", "after", "earlier"];
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let pointed = tokens.get(at + 1).is_some_and(|mark| mark.text == ".");
    // "10.30 a week on Tuesday" is a time.
    let each = is(end, &["a", "an", "per"]) && is(end + 1, &EACH) && !is(end + 2, &LATER);
    // "14.30 hours" is one too.
    let hours = end.checked_sub(1).is_some_and(|last| is(last, &["hours", "hrs"]));
    let support = hours && is(end, &["of", "per", "a", "each", "support"]);
    pointed && (is(end, &OF) || each || support)
}
