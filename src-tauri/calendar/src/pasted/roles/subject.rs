//! What a sentence says of its day, by its subject and its verb: "The panel's decision will be emailed on 9 December at
//! 5pm", "Your new support worker will begin on 9 December at 9am".
//!
//! A sentence with a subject and a verb states something. Where neither is known to be a meeting's, the day may be of
//! anything, whatever else the sentence speaks of; it is asked.

use std::ops::Range;

use super::{NEAR, asked};
use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::layout::Layout;
use crate::pasted::phrases::Words;
use crate::pasted::role_words::{ADDRESSED, BODIES, HAPPENS, MEETINGS, MEETS, PARTS, WEAK};
use crate::pasted::tokens::{Token, TokenKind};

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

/// What is booked, and is no meeting itself.
const THINGS: [&str; 5] = ["hall", "room", "minibus", "coach", "train"];

/// Words that lead a name.
const LEADS: [&str; 8] = ["the", "our", "your", "his", "her", "my", "their", "a"];

/// Words behind a name that are no part of it.
const BESIDE_A_NAME: [&str; 7] = ["now", "also", "still", "only", "then", "s", "back"];

/// Words between a verb and its day that say nothing.
const SMALL: [&str; 38] = [
    "instead", "and", "on", "at", "for", "the", "from", "now", "still", "also", "again", "be",
    "been", "to", "then", "next", "this", "just", "only", "back", "until", "till", "am", "pm",
    "noon", "midday", "half", "past", "quarter", "o", "clock", "a", "m", "p", "in", "of", "it",
    "actually",
];

/// A verb with its subject, and the words around the day that are said with them.
struct Statement {
    subject: Range<usize>,
    verb: Range<usize>,
    said: Range<usize>,
    behind: Range<usize>,
}

/// Whether the sentence of the day from `start` to `end` has a subject and a verb that are no meeting's.
pub(super) fn says_something_else(
    tokens: &[Token<'_>],
    layout: &Layout,
    start: usize,
    end: usize,
) -> bool {
    let unit = layout.around(start, NEAR);
    if asked::is_something_else(tokens, &unit, start) {
        return true;
    }
    let stated = stated_before(tokens, &unit, start, end);
    stated
        .or_else(|| stated_behind(tokens, &unit, start, end))
        .is_some_and(|stated| is_something_else(tokens, &stated))
}

fn is_something_else(tokens: &[Token<'_>], stated: &Statement) -> bool {
    let Statement { subject, verb, said, behind } = stated;
    let head = tokens.get(subject.end - 1);
    let named = |names: &[&str]| is_named(&Words { tokens, range: subject.clone() }, names);
    // "Mia's is on Thursday"
    let pronoun = head.is_some_and(|word| word.is_any(&PRONOUNS) || word.is("s"));
    let body = named(BODIES);
    let dated = named(&["date", "time", "slot", "option", "get together", "meet up"]);
    if !pronoun && !body && (dated || named(MEETINGS) || named(ADDRESSED)) {
        return false;
    }
    // "The bus leaves for the event on 9 December"
    let last = verb.end.checked_sub(1).and_then(|at| tokens.get(at));
    if !pronoun && !body && last.is_some_and(|word| word.is_any(&ALONE)) {
        return true;
    }
    let meets = |range: &Range<usize>| {
        Words { tokens, range: range.clone() }.any_but(MEETS, HAPPENS)
            || names_a_meeting(tokens, range.clone(), pronoun)
    };
    // "The hall is booked for exams on 9 December"
    if head.is_some_and(|word| word.is_any(&THINGS)) {
        let named = |range: &Range<usize>| names_a_meeting_but(tokens, range, &["booked", "open"]);
        return !named(said) && !named(behind);
    }
    if meets(said) || meets(behind) {
        return !pronoun && !body && is_with_others(tokens, said, behind);
    }
    // "The agenda is attached for the board on Tuesday": what the day stands beside is a meeting.
    let (is, on) = (tokens.get(verb.start), said.end.saturating_sub(1).max(said.start));
    let beside = Words { tokens, range: said.start..on }.last_exactly(MEETINGS)
        && tokens.get(on).is_some_and(|word| word.is("on"));
    if beside && is.is_some_and(|word| word.is_any(&["is", "are"])) {
        return false;
    }
    let plain = is_bare(tokens, said.clone()) || is_in_a_place(tokens, verb.end);
    !((pronoun || body) && plain)
}

/// Whether those of whom it is told see or call somebody who is not the reader: "Mr K will meet the builders on
/// Friday", "Your solicitor will call the council on Friday", "Staff will meet on Friday".
fn is_with_others(tokens: &[Token<'_>], said: &Range<usize>, behind: &Range<usize>) -> bool {
    const CONTACTS: &[&str] = &["meet", "see", "call", "ring", "phone", "visit"];
    const READERS: &[&str] = &[
        "you", "u", "your", "us", "we", "me", "my", "our", "him", "her", "them", "child",
        "children", "parents", "carers", "families", "parent", "son", "daughter", "mum", "dad",
    ];
    let own = Words { tokens, range: said.clone() };
    let Some(at) = own.last_place(CONTACTS) else { return false };
    let other = [said.start..at, at + 1..said.end].into_iter().any(|range| {
        Words { tokens, range: range.clone() }.any_but(MEETS, HAPPENS)
            || names_a_meeting(tokens, range, true)
    });
    let readers = |range: &Range<usize>| Words { tokens, range: range.clone() }.any(READERS);
    let bare = is_bare(tokens, at + 1..said.end);
    let meet = tokens.get(at).is_some_and(|word| word.is("meet"));
    !other && !readers(said) && !readers(behind) && (meet || !bare)
}

/// What is stated of a day before it: "The portal will be down on 9 December".
fn stated_before(
    tokens: &[Token<'_>],
    unit: &Range<usize>,
    start: usize,
    end: usize,
) -> Option<Statement> {
    let verb = verb_before(tokens, unit.start, start)?;
    let subject = subject_before(tokens, unit.start, verb.start)?;
    let behind = end..clause_end(tokens, end, unit.end);
    Some(Statement { subject, said: verb.start..start, verb, behind })
}

/// What is stated right behind a day and its time, where no meeting is named before: "On 9 December at 10am the council
/// will publish its strategy".
fn stated_behind(
    tokens: &[Token<'_>],
    unit: &Range<usize>,
    start: usize,
    end: usize,
) -> Option<Statement> {
    if names_a_meeting(tokens, unit.start..start, true) {
        return None;
    }
    let from = past_times(tokens, end, unit.end);
    let ends = |at: &usize| {
        tokens.get(*at).is_some_and(|mark| {
            mark.new_line
                || [".", ",", ";", ":", "!", "?", "(", "|", "\u{2013}"].contains(&mark.text)
        })
    };
    let mut on = (from..unit.end).take(FAR).take_while(|at| !ends(at));
    let verb = on.find(|at| is_verb(tokens, *at))?;
    let subject = subject_before(tokens, from, verb)?;
    let led = subject.start <= from + 1;
    let said = verb..clause_end(tokens, verb, unit.end);
    let behind = said.end..said.end;
    led.then_some(Statement { subject, verb: verb..verb + 1, said, behind })
}

/// The token behind the times that follow a day.
pub(super) fn past_times(tokens: &[Token<'_>], from: usize, to: usize) -> usize {
    const BESIDE: [&str; 9] = ["at", "from", "to", "until", "till", "between", "and", "o", "clock"];
    let mut at = from;
    loop {
        let beside = |word: &Token<'_>| {
            word.is_any(&BESIDE) || ["-", "\u{2013}", ",", "@"].contains(&word.text)
        };
        if let Some(time) = clock::at(tokens, at).filter(clock::HalfClock::is_written) {
            at = time.end;
        } else if tokens.get(at).is_some_and(beside) {
            at += 1;
        } else {
            break;
        }
    }
    at.min(to)
}

/// The verb that stands nearest before a day: its first word with those that help it, and the token after it.
fn verb_before(tokens: &[Token<'_>], from: usize, day: usize) -> Option<Range<usize>> {
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
                    word.kind == TokenKind::Word && word.text.len() > 3 && word.text.ends_with('s')
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
fn subject_before(tokens: &[Token<'_>], from: usize, verb: usize) -> Option<Range<usize>> {
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
            (word.kind == TokenKind::Mark
                && !["'", "\u{2019}", "-", "/", "&", "."].contains(&word.text))
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
        word.is_some_and(|word| word.kind == TokenKind::Word) && !is(*at, &BESIDE_A_NAME)
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

/// Whether a stretch names a meeting that is not part of another name. `led`: it may be what something is for, as in
/// "we have the hall for the review", and not in "the council will upload the papers for the hearing".
fn names_a_meeting(tokens: &[Token<'_>], range: Range<usize>, led: bool) -> bool {
    let is = |at: Option<usize>, words: &[&str]| {
        at.and_then(|at| tokens.get(at)).is_some_and(|word| word.is_any(words))
    };
    let for_it = |at: usize| {
        let article = usize::from(is(at.checked_sub(1), &LEADS));
        is(at.checked_sub(1 + article), &["for", "of", "about", "during"])
    };
    range.clone().any(|at| {
        let word = Words { tokens, range: at..range.end };
        let whole = !is(Some(at + 1), &PARTS) && (led || !for_it(at));
        whole && word.first(1, MEETINGS) && !word.first(1, WEAK)
    })
}

/// As that, where such words alone name none.
fn names_a_meeting_but(tokens: &[Token<'_>], range: &Range<usize>, but: &[&str]) -> bool {
    range.clone().any(|at| {
        tokens.get(at).is_some_and(|word| !word.is_any(but))
            && names_a_meeting(tokens, at..at + 1, true)
    })
}

/// Whether a verb has nothing beside it that is said of the day: "it is now on", "we can".
fn is_bare(tokens: &[Token<'_>], said: Range<usize>) -> bool {
    tokens.get(said).unwrap_or_default().iter().all(|word| {
        word.kind != TokenKind::Word
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
fn is_in_a_place(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|word| word.is_any(words));
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
