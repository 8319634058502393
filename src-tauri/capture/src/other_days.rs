//! Days in the words of a promise that are not when it is due: what it is about, what it counts from, what somebody
//! else is to keep.

use crate::promise_forms::PROMISES;
use crate::text::{has_words, plain};
use evenhand_core::record::WEEKDAYS;

/// Whether figures are no day that anything is due: "1/2 day", "page 3/4", "Form 12/11/2025", "the note of 3 December",
/// "the review for 10 June", "no earlier than 14 March".
pub(crate) fn is_about(quote: &str, span: (usize, usize), has_year: bool) -> bool {
    let before = plain(quote.get(..span.0).unwrap_or_default());
    let before = before.trim_end_matches([' ', '(', ',', ':']);
    let after = plain(quote.get(span.1..).unwrap_or_default());
    let slashed = quote.get(span.0..span.1).is_some_and(|words| words.contains('/'));
    // Between the words and the date its weekday may stand.
    let weekday = WEEKDAYS.iter().find_map(|(name, _)| before.strip_suffix(name));
    let before = weekday.unwrap_or(before).trim_end();
    if slashed
        && ends_with(
            before,
            &[
                "page",
                "pages",
                "form",
                "ref",
                "reference",
                "version",
                "section",
                "part",
                "item",
                "no",
            ],
        )
    {
        return true;
    }
    let fraction = [
        "day", "days", "hour", "hours", "week", "weeks", "month", "months", "working", "school",
        "business", "term", "of", "page", "year",
    ];
    let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    if slashed && !has_year && fraction.contains(&next) {
        return true;
    }
    is_of_another(quote, before, &after)
}

/// Whether a text ends with one of these as a whole word.
fn ends_with(text: &str, list: &[&str]) -> bool {
    list.iter().any(|word| {
        text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Whether a day is a meeting's, a letter's, or in a condition, by the words around it.
fn is_of_another(quote: &str, before: &str, after: &str) -> bool {
    // "If you send the form by 14 March, I will call": the day is for somebody else to keep.
    let condition = plain(quote).starts_with("if ") && !before.contains(',');
    if condition && after.contains(',') {
        return true;
    }
    let meeting = ["meeting", "panel", "review", "hearing", "tribunal", "appointment"];
    let on = before.strip_suffix(" on").unwrap_or_default();
    // What was sent then, and not what will be.
    let past =
        ["sent on", "issued on", "written on", "received on", "held on", "signed on", "made on"];
    if past.iter().any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with("be ")))
    {
        return true;
    }
    let at_meeting = meeting.iter().any(|word| on.ends_with(word));
    at_meeting
        || ends_with(
            before,
            &[
                "of",
                "dated",
                "no earlier than",
                "not earlier than",
                "not before",
                "review for",
                "meeting for",
                "until",
                "sent",
                "book review for",
            ],
        )
}

/// Whether a day is for somebody else to keep, by the words before it: "please reply by", "unless you reply by", "the
/// form you send by", "we will call you if we hear by".
pub(crate) fn is_theirs(before: &str) -> bool {
    const HOPES: [&str; 4] = ["can expect", "should reach", "should receive", "can be"];
    const CONDITIONS: [&str; 5] = ["if", "unless", "provided that", "as long as", "so long as"];
    const THEIRS: [&str; 15] = [
        "please",
        "kindly",
        "you need",
        "you must",
        "you have",
        "you should",
        "you send",
        "you return",
        "you reply",
        "you can",
        "you let",
        "you give",
        "your reply",
        "your response",
        "you respond",
    ];
    let promises = |text: &str| PROMISES.iter().chain(&HOPES).any(|form| has_words(text, form));
    // A condition whose own words reach to the day.
    let conditional = CONDITIONS.iter().any(|word| {
        let at = before.match_indices(word).filter(|(at, _)| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(before.get(..*at).and_then(|text| text.chars().next_back()))
                && edge(before.get(at + word.len()..).and_then(|text| text.chars().next()))
        });
        let last = at.last().map(|(at, _)| at + word.len());
        last.and_then(|at| before.get(at..))
            .is_some_and(|own| !promises(own) && !own.contains([',', ';']))
    });
    conditional || !promises(before) && THEIRS.iter().any(|words| has_words(before, words))
}

/// Whether a day is only what another is counted from: "within five days of", "the week after", "week commencing".
pub(crate) fn counts_from(before: &str) -> bool {
    let lower = plain(before);
    // "When: 28 March" gives the day itself.
    if lower.trim_end().ends_with("when:") {
        return false;
    }
    let lower = lower.trim_end_matches([' ', ',', ':', '(']).trim_end_matches("the").trim_end();
    // Between the words and the date its weekday may stand: "week commencing Monday 7 December".
    let weekday = WEEKDAYS.iter().find_map(|(name, _)| lower.strip_suffix(name));
    let lower = weekday.unwrap_or(lower).trim_end();
    // "Once the panel has met on 3 December": the day of what comes first.
    if ["once", "when", "as soon as", "after", "until", "following"].iter().any(|word| {
        has_words(lower, word)
            && !lower.rsplit(word).next().unwrap_or_default().contains([',', ';'])
    }) {
        return true;
    }
    const LEADS: [&str; 13] = [
        "after",
        "following",
        "since",
        "from",
        "days of",
        "weeks of",
        "week of",
        "weeks before",
        "days before",
        "w/c",
        "commencing",
        "beginning",
        "starting",
    ];
    LEADS.iter().any(|lead| {
        lower.strip_suffix(lead).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}
