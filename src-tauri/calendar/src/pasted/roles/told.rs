//! What somebody rang to say: "SEN team rang: meeting 8 December 2pm". The day is that of what they told, and not of
//! the call.

use crate::pasted::phrases::Words;

/// Words for a call or a message that came.
const CALLED: &[&str] = &[
    "rang",
    "called",
    "phoned",
    "telephoned",
    "texted",
    "emailed",
    "messaged",
    "left a message",
    "left message",
    "left a voicemail",
    "voicemail",
    "has been in touch",
    "got in touch",
    "wrote",
    "written",
    "replied",
    "answered",
    "got back to me",
];

/// Where what was told begins: behind the mark that follows the call, or behind "to say".
pub(super) fn begins(before: &Words<'_, '_>) -> Option<usize> {
    const FAR: usize = 10;
    let range = before.range.clone();
    (range.start..range.end).rev().find_map(|at| {
        let token = before.tokens.get(at)?;
        let mark = token.text == ":"
            || (["-", "\u{2013}", "\u{2014}"].contains(&token.text) && token.spaced);
        let led = Words { tokens: before.tokens, range: range.start..at };
        let says = (token.is_any(&["say", "saying"])
            || (token.is("said") && led.last(3, &["and"])))
            && led.any(CALLED);
        ((mark && led.last(FAR, CALLED)) || says).then_some(at + 1)
    })
}
