//! What a sentence says of its day, by its subject and its verb: "The panel's decision will be emailed on 9 December at
//! 5pm", "Your new support worker will begin on 9 December at 9am".
//!
//! A sentence with a subject and a verb states something. Where neither is known to be a meeting's, the day may be of
//! anything, whatever else the sentence speaks of; it is asked.

use super::NEAR;
use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{ADDRESSED, BODIES, HAPPENS, MEETINGS, MEETS, PARTS, WEAK};
use crate::pasted::tokens::{Kind, Token};

/// Farthest that a verb stands before its day, in tokens.
const FAR: usize = 16;

/// Verbs that help another, and "be" and "have".
const HELPS: [&str; 19] = [
    "is", "are", "was", "were", "be", "been", "being", "will", "shall", "has", "have", "had",
    "can", "could", "may", "might", "must", "should", "would",
];
/// The same as they stand behind an apostrophe.
const SHORT_HELPS: [&str; 5] = ["ll", "ve", "re", "m", "d"];

/// Verbs that stand without help: "goes live on", "starts on".
const ALONE: [&str; 17] = [
    "starts", "begins", "opens", "closes", "goes", "leaves", "departs", "returns", "restarts",
    "resumes", "launches", "arrives", "runs", "ends", "finishes", "reopens", "moves",
];

/// The same behind "we" or "they".
const ALONE_OF_MANY: [&str; 12] = [
    "start", "begin", "open", "close", "go", "leave", "return", "restart", "resume", "launch",
    "run", "finish",
];

/// Words that a subject is told by, which name nothing.
const PRONOUNS: [&str; 32] = [
    "i", "we", "you", "u", "he", "she", "it", "they", "this", "that", "these", "there", "which",
    "who", "everyone", "one", "both", "all", "mine", "ours", "yours", "his", "hers", "theirs",
    "first", "second", "third", "last", "other", "another", "next", "final",
];

/// Words at which what is said of a subject begins anew.
const ANEW: [&str; 28] = [
    "say", "says", "said", "saying", "know", "confirm", "think", "believe", "told", "see", "and",
    "but", "so", "because", "that", "when", "if", "while", "although", "as", "which", "who", "or",
    "then", "where", "since", "though", "whether",
];

/// Words behind which a name says more of itself: "the recording of the session".
const MORE: [&str; 16] = [
    "of",
    "for",
    "from",
    "in",
    "on",
    "at",
    "with",
    "about",
    "to",
    "by",
    "between",
    "outside",
    "regarding",
    "re",
    "after",
    "before",
];

/// Words that lead a name.
const LEADS: [&str; 8] = ["the", "our", "your", "his", "her", "my", "their", "a"];

/// Words behind a name that are no part of it.
const BESIDE_A_NAME: [&str; 7] = ["now", "also", "still", "only", "then", "s", "back"];

/// Words between a verb and its day that say nothing.
const SMALL: [&str; 37] = [
    "and", "on", "at", "for", "the", "from", "now", "still", "also", "again", "be", "been", "to",
    "then", "next", "this", "just", "only", "back", "until", "till", "am", "pm", "noon", "midday",
    "half", "past", "quarter", "o", "clock", "a", "m", "p", "in", "of", "it", "actually",
];

/// Whether the sentence of the day at `start` has a subject and a verb before it that are no meeting's.
pub(super) fn says_something_else(
    tokens: &[Token<'_>],
    layout: &Layout,
    start: usize,
    end: usize,
) -> bool {
    let unit = layout.around(start, NEAR);
    let Some(verb) = verb_before(tokens, unit.start, start) else { return false };
    let Some(subject) = subject_before(tokens, unit.start, verb.start) else { return false };
    let head = subject.end - 1;
    let of_a_meeting =
        |phrases: &[&str]| is_named(&Words { tokens, range: subject.clone() }, phrases);
    let pronoun = tokens.get(head).is_some_and(|word| word.is_any(&PRONOUNS));
    let dated = of_a_meeting(&["date", "time", "slot", "option", "get together", "meet up"]);
    let body = of_a_meeting(BODIES);
    if !pronoun && !body && (dated || of_a_meeting(MEETINGS) || of_a_meeting(ADDRESSED)) {
        return false;
    }
    // "The bus leaves for the event on 9 December"
    if !pronoun && !body && tokens.get(verb.end - 1).is_some_and(|word| word.is_any(&ALONE)) {
        return true;
    }
    let said = verb.start..start;
    let behind = end..clause_end(tokens, end, unit.end);
    let own = Words { tokens, range: said.clone() };
    let meets = |words: &Words<'_, '_>| {
        words.any_but(MEETS, HAPPENS) || names_a_meeting(tokens, words.range.clone())
    };
    if meets(&own) || meets(&Words { tokens, range: behind }) {
        return false;
    }
    // "Mia's is on Thursday"
    let pronoun = pronoun || tokens.get(head).is_some_and(|word| word.is("s"));
    if pronoun || body {
        return !is_bare(tokens, said.clone()) && !is_in_a_place(tokens, verb.end, start);
    }
    true
}

/// The verb that stands nearest before a day: its first word with those that help it, and the token after it.
fn verb_before(tokens: &[Token<'_>], from: usize, day: usize) -> Option<std::ops::Range<usize>> {
    let word = |at: usize| tokens.get(at);
    let ends = |at: &usize| {
        word(*at).is_some_and(|mark| {
            ([".", ";", ":", "!", "?", "(", "|", "\u{2013}", "\u{2014}"].contains(&mark.text)
                || (mark.text == "-" && mark.spaced))
                && !(mark.text == "." && word(at + 1).is_some_and(|next| !next.spaced))
                && !(mark.text == ":" && word(at + 1).is_some_and(|next| !next.spaced))
        })
    };
    // "Out goes Tuesday 8 December, in comes Thursday": another day stands between.
    let other = |at: &usize| word(*at).is_some_and(dates::names_a_day) && *at + 3 < day;
    let near = (from..day).rev().take(FAR).take_while(|at| !ends(at) && !other(at));
    let at = near.into_iter().find(|at| is_verb(tokens, *at))?;
    let helps = |at: usize| {
        word(at).is_some_and(|word| {
            word.is_any(&HELPS)
                || word.is_any(&SHORT_HELPS)
                || word.is_any(&["now", "also", "not", "t", "won", "isn", "'", "\u{2019}"])
        })
    };
    let mut start = at;
    while start > from && helps(start - 1) {
        start -= 1;
    }
    Some(start..at + 1)
}

fn is_verb(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(word) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let led = |words: &[&str]| before.is_some_and(|word| word.is_any(words));
    word.is_any(&HELPS)
        || word.is_any(&ALONE)
        || (word.is_any(&ALONE_OF_MANY)
            && (led(&["i", "we", "you", "they"])
                || before.is_some_and(|word| {
                    word.kind == Kind::Word && word.text.len() > 3 && word.text.ends_with('s')
                })))
        || (word.is_any(&SHORT_HELPS)
            && before.is_some_and(|mark| ["'", "\u{2019}"].contains(&mark.text)))
        || (word.is("s")
            && at
                .checked_sub(2)
                .and_then(|at| tokens.get(at))
                .is_some_and(|word| word.is_any(&["it", "he", "she", "that", "there"])))
}

/// The subject before a verb: from where it begins to the token after the name at its head.
fn subject_before(
    tokens: &[Token<'_>],
    from: usize,
    verb: usize,
) -> Option<std::ops::Range<usize>> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
    let last = verb.checked_sub(1).filter(|at| *at >= from)?;
    // "Mrs K, our group leader, leaves us on Friday"
    if is(last, &[","]) {
        let comma = (from..last).rev().find(|at| is(*at, &[","]))?;
        return subject_before(tokens, from, comma).filter(|subject| subject.end == comma);
    }
    // "Mia's is on Thursday", "the one which is on Thursday"
    if is(last, &["s", "that", "which", "who"]) {
        return Some(last..verb);
    }
    let breaks = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            (word.kind == Kind::Mark && !["'", "\u{2019}", "-", "/", "&", "."].contains(&word.text))
                || word.is_any(&ANEW)
        })
    };
    let mut start = (from..verb).rev().find(breaks).map_or(from, |at| at + 1);
    // "As shown in our letter of 25 November the review is": what no other word leads to is the subject.
    let led = |at: &usize| is(*at, &LEADS) && *at > start && !is(*at - 1, &MORE);
    if let Some(at) = (start..verb).rev().find(|at| is(*at, &LEADS)).filter(led) {
        start = at;
    }
    let end = (start + 1..verb).find(|at| is(*at, &MORE)).unwrap_or(verb);
    let names = |at: &usize| {
        let word = tokens.get(*at);
        word.is_some_and(|word| word.kind == Kind::Word) && !is(*at, &BESIDE_A_NAME)
    };
    // "The only time that everyone can make is Friday": another clause stands between.
    if (start..end).any(|at| is_verb(tokens, at)) {
        return None;
    }
    let head = (start..end).rev().find(names)?;
    Some(start..head + 1)
}

/// Whether a stretch ends with one of the names, or with more than one such.
fn is_named(subject: &Words<'_, '_>, phrases: &[&str]) -> bool {
    let last = subject.range.end.checked_sub(1).and_then(|at| subject.tokens.get(at));
    let one = last.and_then(|word| word.text.strip_suffix('s'));
    subject.last_exactly(phrases)
        || one.is_some_and(|one| phrases.iter().any(|phrase| phrase.eq_ignore_ascii_case(one)))
}

/// Whether a stretch names a meeting that is not part of another name.
fn names_a_meeting(tokens: &[Token<'_>], range: std::ops::Range<usize>) -> bool {
    range.clone().any(|at| {
        let word = Words { tokens, range: at..range.end };
        let whole = tokens.get(at + 1).is_none_or(|next| !next.is_any(&PARTS));
        let one = Words { tokens, range: at..(at + 2).min(range.end) };
        whole && word.first(1, MEETINGS) && !one.first(1, WEAK)
    })
}

/// Whether a verb has nothing beside it that is said of the day: "it is now on", "we can".
fn is_bare(tokens: &[Token<'_>], said: std::ops::Range<usize>) -> bool {
    tokens.get(said).unwrap_or_default().iter().all(|word| {
        word.kind != Kind::Word
            || word.is_any(&HELPS)
            || word.is_any(&SHORT_HELPS)
            || word.is_any(&["t", "won", "isn"])
            || word.is_any(&ALONE)
            || word.is_any(&ALONE_OF_MANY)
            || word.is_any(&SMALL)
            || word.is_any(&PRONOUNS)
            || word.is("s")
            || clock::number_word(word).is_some()
            || dates::names_a_day(word)
    })
}

/// Whether what is said is where they are: "We are in the library on 9 December".
fn is_in_a_place(tokens: &[Token<'_>], at: usize, day: usize) -> bool {
    let is = |at: usize, words: &[&str]| {
        at < day && tokens.get(at).is_some_and(|word| word.is_any(words))
    };
    is(at, &["in", "at", "with", "online"]) || (is(at, &["on"]) && is(at + 1, &["teams", "zoom"]))
}

/// Where what is said of a day ends behind it.
fn clause_end(tokens: &[Token<'_>], from: usize, to: usize) -> usize {
    let ends = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            word.is_any(&["so", "because", "but", "when", "while", "who", "which", "if"])
                || [";", "("].contains(&word.text)
        })
    };
    (from..to).find(ends).unwrap_or(to.max(from))
}
