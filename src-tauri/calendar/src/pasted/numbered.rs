//! Figures that are part of something else and no time: "£10.30", "ext. 10.30", "Room 12", "Year 10".

use super::tokens::{Kind, Token};

/// Words before a figure that make it no time.
const NUMBERED: [&str; 44] = [
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
        && (one.kind != Kind::Mark || ["\u{a3}", "$", ".", "/", ":", "#", "-", "+", "\u{20ac}"].contains(&one.text))
        // "10am-12": the dash of a range belongs to it.
        && !(one.text == "-" && before(2).is_some_and(|two| two.is_any(&["am", "pm", "m"])));
    // "Aged from five to eleven"
    let ranged = one.is_any(&["from", "between"]);
    let named = one.is_any(&NUMBERED)
        || (ranged && before(2).is_some_and(|two| two.is_any(&NUMBERED)))
        || ([".", ":"].contains(&one.text) && before(2).is_some_and(|two| two.is_any(&NUMBERED)));
    joined || named
}
