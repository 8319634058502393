//! A call, an email or the like that a clause tells of as something that has happened.
//!
//! Long because the lists of words stand beside what reads them.

use evenhand_core::record::{Channel, Direction};

use super::KnownOfLine;
use super::said::{NamedWhom, is_name, is_role, named, written};
use super::words::{LineClause, LineWord};

/// A message in a clause.
#[derive(Clone, Debug)]
pub(super) struct FoundEvent<'a> {
    pub channel: Option<Channel>,
    pub direction: Option<Direction>,
    /// "Spoke to", which may go on with a call that was told of before.
    pub talk: bool,
    pub who: String,
    /// The words before what happened, and those after it and after whom it was with.
    pub before: Vec<LineWord<'a>>,
    pub after: Vec<LineWord<'a>>,
}

/// What a clause tells.
#[derive(Clone, Debug)]
pub(super) enum ToldWhen<'a> {
    /// A message that went or came.
    Message(FoundEvent<'a>),
    /// That none did.
    NoneCame,
    /// Nothing of the kind.
    Nothing,
}

const NOT: [&str; 9] =
    ["not", "no", "never", "nobody", "nothing", "none", "without", "still", "yet"];

/// Words before a deed that make it no deed of the past: one to come, one that was wished for, one that was told of.
const UNDONE: [&str; 45] = [
    "to",
    "will",
    "would",
    "should",
    "must",
    "need",
    "needs",
    "can",
    "could",
    "going",
    "gonna",
    "if",
    "when",
    "might",
    "may",
    "please",
    "want",
    "wants",
    "hope",
    "hoping",
    "supposed",
    "meant",
    "due",
    "promised",
    "said",
    "says",
    "told",
    "asked",
    "try",
    "tried",
    "trying",
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "being",
    "gets",
    "who",
    "that",
    "which",
    "because",
    "missed",
    "apparently",
];

/// Small words before a deed that change nothing.
const PASSED_OVER: [&str; 27] = [
    "i",
    "we",
    "i've",
    "we've",
    "have",
    "had",
    "just",
    "also",
    "again",
    "finally",
    "today",
    "yesterday",
    "this",
    "morning",
    "afternoon",
    "evening",
    "last",
    "night",
    "on",
    "at",
    "earlier",
    "later",
    "now",
    "early",
    "lunchtime",
    "ok",
    "well",
];

/// Words with which what comes after somebody's name begins.
const STOPS: [&str; 64] = [
    "about",
    "re",
    "regarding",
    "to",
    "today",
    "yesterday",
    "this",
    "last",
    "on",
    "again",
    "who",
    "they",
    "she",
    "he",
    "it",
    "because",
    "as",
    "with",
    "in",
    "back",
    "twice",
    "left",
    "asking",
    "asked",
    "for",
    "if",
    "that",
    "when",
    "while",
    "after",
    "before",
    "since",
    "around",
    "just",
    "first",
    "earlier",
    "chasing",
    "concerning",
    "no",
    "not",
    "still",
    "saying",
    "over",
    "via",
    "by",
    "now",
    "spoke",
    "said",
    "says",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "this",
    "tonight",
    "lunchtime",
    "straight",
    "there",
    "three",
    "next",
    "tomorrow",
];

fn not(word: &str) -> bool {
    NOT.contains(&word) || word.ends_with("n't")
}

fn undone(word: &str) -> bool {
    UNDONE.contains(&word) || word.ends_with("'ll") || word.ends_with("'d") || word.ends_with("'s")
}

/// What a clause tells.
pub(super) fn message<'a>(clause: &LineClause<'a>, known: KnownOfLine<'_>) -> ToldWhen<'a> {
    let low = clause.low();
    let deed = low.iter().position(|word| verb(word).is_some());
    let thing = low.iter().position(|word| noun(word).is_some());
    let at = deed.or(thing);
    let denied = low.iter().any(|word| not(word));
    if denied && (at.is_some() || names_an_answer(&low)) {
        // "Rang, no answer" has its comma; within one clause a "no" may be of either.
        let before = at.is_none_or(|at| low.iter().take(at).any(|word| not(word)));
        if before {
            return ToldWhen::NoneCame;
        }
    }
    let found = match (deed, thing) {
        (Some(at), _) => by_verb(clause, at, known),
        (None, Some(at)) => by_noun(clause, at, known),
        (None, None) => None,
    };
    found.map_or(ToldWhen::Nothing, ToldWhen::Message)
}

fn names_an_answer(low: &[&str]) -> bool {
    [
        "reply", "answer", "response", "news", "update", "heard", "ring", "call", "phone", "email",
        "ringing",
    ]
    .iter()
    .any(|word| low.contains(word))
}

/// How a deed goes. `Some(None)`: it does not say.
fn verb(word: &str) -> Option<Option<Channel>> {
    Some(match word {
        "rang" | "rung" | "phoned" | "telephoned" | "called" => Some(Channel::Call),
        "emailed" => Some(Channel::Email),
        "texted" | "messaged" | "whatsapped" => Some(Channel::Message),
        "wrote" | "spoke" | "talked" => None,
        _ => return None,
    })
}

fn noun(word: &str) -> Option<Channel> {
    Some(match word {
        "call" | "phonecall" => Channel::Call,
        "email" => Channel::Email,
        "letter" => Channel::Letter,
        "text" | "message" => Channel::Message,
        _ => return None,
    })
}

/// "Rang SEN team today", "SEN team rang me".
fn by_verb<'a>(
    clause: &LineClause<'a>,
    at: usize,
    known: KnownOfLine<'_>,
) -> Option<FoundEvent<'a>> {
    let (before, rest) = clause.words.split_at_checked(at)?;
    let (deed, after) = rest.split_first()?;
    if before.iter().any(|word| undone(&word.low) || not(&word.low)) {
        return None;
    }
    let channel = verb(&deed.low)?;
    let talk = ["spoke", "talked"].contains(&deed.low.as_str());
    let first = after.first().map(|word| word.low.as_str()).unwrap_or_default();
    // "Called off", "called in sick", "emailed by", "wrote down", "rang a bell".
    let other = ["off", "in", "by", "out", "down", "it", "an", "over"].contains(&first);
    if other || first == "a" && deed.low == "called" {
        return None;
    }
    let subject: Vec<LineWord<'a>> = not_passed_over(before);
    let mut after = after.to_vec();
    let leads: &[&str] = if talk || deed.low == "wrote" {
        &["to", "with", "again"]
    } else {
        &["up", "round", "again"]
    };
    while after.first().is_some_and(|word| leads.contains(&word.low.as_str())) {
        after.remove(0);
    }
    if subject.is_empty() {
        let (who, after) = object(&after, known, deed.low == "called")?;
        let direction = if talk { None } else { Some(Direction::Out) };
        return Some(FoundEvent { channel, direction, talk, who, before: before.to_vec(), after });
    }
    let to_us = after.first().is_some_and(|word| ["me", "us"].contains(&word.low.as_str()));
    let side = named(&subject, known);
    let open = after.first().is_none_or(|word| {
        STOPS.contains(&word.low.as_str()) || word.low == "at" || day_like(&word.low)
    });
    let pronoun =
        matches!(subject.as_slice(), [one] if ["they", "she", "he"].contains(&one.low.as_str()));
    let (ours, who) = match side {
        Some(NamedWhom::Side) => (to_us || open, written(&subject)),
        Some(NamedWhom::Name) => (to_us, written(&subject)),
        None => (pronoun && (to_us || open), String::new()),
    };
    if !ours || talk {
        return None;
    }
    if to_us {
        after.remove(0);
    }
    let (direction, before) = (Some(Direction::In), before.to_vec());
    Some(FoundEvent { channel, direction, talk, who, before, after })
}

/// "Call from Jo", "got an email from school", "sent an email to the SEN team".
fn by_noun<'a>(
    clause: &LineClause<'a>,
    at: usize,
    known: KnownOfLine<'_>,
) -> Option<FoundEvent<'a>> {
    const LEADS: [&str; 26] = [
        "i",
        "we",
        "i've",
        "we've",
        "have",
        "had",
        "got",
        "received",
        "just",
        "a",
        "an",
        "another",
        "phone",
        "the",
        "today",
        "yesterday",
        "this",
        "morning",
        "sent",
        "long",
        "short",
        "second",
        "then",
        "first",
        "quick",
        "made",
    ];
    let (before, rest) = clause.words.split_at_checked(at)?;
    let (thing, after) = rest.split_first()?;
    if !before.iter().all(|word| LEADS.contains(&word.low.as_str()) || day_like(&word.low)) {
        return None;
    }
    let (way, after) = after.split_first()?;
    let sent = before.iter().any(|word| ["sent", "made"].contains(&word.low.as_str()));
    let direction = match way.low.as_str() {
        "from" if !sent => Direction::In,
        "to" if sent => Direction::Out,
        _ => return None,
    };
    let (who, after) = object(after, known, true)?;
    let (channel, direction) = (Some(noun(&thing.low)?), Some(direction));
    Some(FoundEvent { channel, direction, talk: false, who, before: before.to_vec(), after })
}

/// Whom it was with, and what comes after. `strict`: without somebody it is not what it seems.
fn object<'a>(
    words: &[LineWord<'a>],
    known: KnownOfLine<'_>,
    strict: bool,
) -> Option<(String, Vec<LineWord<'a>>)> {
    let pronoun =
        words.first().is_some_and(|word| ["them", "her", "him"].contains(&word.low.as_str()));
    if pronoun {
        let after = words.get(1..).unwrap_or_default();
        let open = after.first().is_none_or(|word| STOPS.contains(&word.low.as_str()));
        return (open || !strict).then(|| (String::new(), after.to_vec()));
    }
    // "Jo at the council" is one; "Jo at 3pm" is not.
    let stop = words
        .iter()
        .enumerate()
        .position(|(at, word)| {
            STOPS.contains(&word.low.as_str())
                || day_like(&word.low)
                || word.low == "at"
                    && words
                        .get(at + 1)
                        .is_some_and(|next| next.low.starts_with(|c: char| c.is_ascii_digit()))
        })
        .unwrap_or(words.len());
    let (who, after) = words.split_at_checked(stop)?;
    if who.is_empty() {
        return (!strict
            || after.is_empty()
            || after.first().is_some_and(|word| {
                STOPS.contains(&word.low.as_str()) && word.low != "to" && word.low != "in"
            }))
        .then(|| (String::new(), after.to_vec()));
    }
    // "Rang SEN team Jo said": where one ends and the other begins is not written.
    let speaks = after.first().is_some_and(|word| ["said", "says"].contains(&word.low.as_str()));
    if speaks
        && who.len() > 1
        && who.last().is_some_and(|last| is_name(last) && !is_role(&last.low))
    {
        return Some((String::new(), after.to_vec()));
    }
    match named(who, known) {
        Some(_) => Some((written(who), after.to_vec())),
        None if strict => None,
        None => Some((String::new(), words.to_vec())),
    }
}

fn not_passed_over<'a>(words: &[LineWord<'a>]) -> Vec<LineWord<'a>> {
    let kept = words
        .iter()
        .filter(|word| !PASSED_OVER.contains(&word.low.as_str()) && !day_like(&word.low));
    kept.cloned().collect()
}

/// A day of the week, a month, a figure: a part of when, and not of who.
pub(super) fn day_like(word: &str) -> bool {
    const DAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let month = evenhand_core::record::MONTHS
        .iter()
        .any(|month| *month == word || word.len() == 3 && month.starts_with(word));
    DAYS.contains(&word) || month || word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word tells of a message that has gone.
pub(super) fn is_deed(word: &str) -> bool {
    verb(word).is_some()
}

/// Whether a word is a kind of message.
pub(super) fn is_message(word: &str) -> bool {
    noun(word).is_some()
}
