//! Whether the hours beside a day are those of what is on it: in "4pm, room is booked until 5.30" and "on 4 November so
//! she needs to be in for 8.30" another subject stands before a time.
//!
//! An end that is not the meeting's own for certain is left out, and a start behind another's doing is told to stand
//! apart.

use std::ops::Range;

use super::Hours;
use crate::pasted::clock;
use crate::pasted::dates::{self, Found};
use crate::pasted::doubt::Doubt;
use crate::pasted::tokens::{Token, TokenKind};
use crate::pasted::zones;

/// Words between a start and its end that leave both to the meeting: "start 10am, and should finish by 12 noon".
const OF_AN_END: [&str; 60] = [
    "to",
    "until",
    "till",
    "til",
    "and",
    "or",
    "am",
    "pm",
    "a",
    "p",
    "m",
    "h",
    "noon",
    "midday",
    "midnight",
    "hrs",
    "hours",
    "hour",
    "hr",
    "min",
    "mins",
    "minutes",
    "half",
    "past",
    "quarter",
    "quarters",
    "three",
    "of",
    "for",
    "an",
    "start",
    "starts",
    "finish",
    "finishes",
    "finishing",
    "end",
    "ends",
    "ending",
    "close",
    "time",
    "should",
    "will",
    "last",
    "lasts",
    "lasting",
    "run",
    "runs",
    "running",
    "on",
    "go",
    "goes",
    "it",
    "we",
    "by",
    "at",
    "the",
    "in",
    "full",
    "day",
    "latest",
];

/// Those who do something of their own beside a meeting.
const OTHERS: [&str; 13] = [
    "she",
    "he",
    "they",
    "child",
    "children",
    "pupils",
    "staff",
    "taxi",
    "bus",
    "minibus",
    "driver",
    "escort",
    "transport",
];

/// Words by which they do what the meeting does.
const MEET: [&str; 10] =
    ["start", "starts", "begin", "begins", "meet", "meets", "see", "meeting", "review", "come"];

/// Leaves an end out that is another's, and tells of a start that may be.
pub(super) fn weigh(tokens: &[Token<'_>], date: &Found, own: &Range<usize>, hours: &mut Hours) {
    let from = clock::at(tokens, hours.start_token).map_or(hours.start_token, |time| time.end);
    if !is_own_end(tokens, from..hours.end_token) {
        hours.end = None;
    }
    let behind = hours.start_token >= date.end && own.contains(&hours.start_token);
    let between = tokens.get(date.end..hours.start_token).filter(|_| behind).unwrap_or_default();
    let told = hours.doubts.iter().any(|doubt| matches!(doubt, Doubt::TimeApart));
    if !told
        && between.iter().any(|word| word.is_any(&OTHERS))
        && !between.iter().any(|word| word.is_any(&MEET))
    {
        hours.doubts.push(Doubt::TimeApart);
    }
}

/// Whether the words before an end leave it to the meeting: "until 3pm", and not "bar till 11". Names of zones
/// stand there too, by themselves or in brackets.
pub(super) fn is_own_end(tokens: &[Token<'_>], range: Range<usize>) -> bool {
    let words = tokens.get(range).unwrap_or_default();
    // "2pm-3pm (UTC-05:00) Eastern Time": what names the zone says nothing of the end.
    let zone = words.windows(2).position(|two| {
        matches!(two, [mark, name] if mark.text == "(" && name.is_any(&["utc", "gmt", "bst"]))
    });
    let words = words.get(..zone.unwrap_or(words.len())).unwrap_or_default();
    // "We'll finish about half eight"
    let near = || words.iter().rev().take(6);
    if near().any(|word| word.is_any(&["about", "roughly", "approx", "circa", "ish"])) {
        return false;
    }
    // "We expect it to last an hour or so, finishing by 11am"
    let ends = [
        "finish",
        "finishes",
        "finishing",
        "end",
        "ends",
        "ending",
        "concluding",
        "closing",
        "finished",
        "done",
    ];
    if near().any(|word| word.is_any(&ends)) {
        return true;
    }
    let bracket = words.iter().position(|mark| mark.text == "(").unwrap_or(words.len());
    words.iter().enumerate().all(|(at, word)| {
        word.kind != TokenKind::Word
            || word.is_any(&OF_AN_END)
            || clock::number_word(word).is_some()
            || dates::month(word).is_some()
            || dates::weekday(word).is_some()
            || is_a_part_of_a_day(word)
            || (at >= bracket && word.text.starts_with(char::is_uppercase))
            || zones::is_name(word.text)
    })
}

fn is_a_part_of_a_day(word: &Token<'_>) -> bool {
    word.is_any(&["morning", "afternoon", "evening", "night", "sharp", "prompt", "gmt", "bst"])
}
