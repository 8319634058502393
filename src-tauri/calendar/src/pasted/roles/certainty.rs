//! Whether a sentence states its day, or only speaks of it: "I believe the review is on 9 December", "The EP might do 9
//! December", "Does anyone know if it is still on 9 December?".
//!
//! What governs a day is the nearest verb. One that is known to set a meeting states it; one of thinking, wishing or
//! asking, or a verb that may or may not come true, leaves the day to be confirmed.

use super::{RolesAround, denied, put_as};
use crate::pasted::clock;
use crate::pasted::phrases::Words;
use crate::pasted::tokens::{Token, TokenKind};

/// Farthest that such a verb stands before its day, in tokens.
const FAR: usize = 12;

/// Verbs that set a meeting or take one to it: behind them nothing leaves the day open.
const SETS: [&str; 34] = [
    "attend",
    "attending",
    "come",
    "coming",
    "meet",
    "meeting",
    "see",
    "seeing",
    "join",
    "joining",
    "visit",
    "visiting",
    "invite",
    "inviting",
    "invited",
    "book",
    "booked",
    "arranged",
    "scheduled",
    "confirm",
    "confirmed",
    "rebooked",
    "agreed",
    "bring",
    "note",
    "remember",
    "forget",
    "discuss",
    "welcome",
    "ring",
    "call",
    "moved",
    "rearranged",
    "listed",
];

/// Words of somebody's thought, wish or question.
const THINKS: [&str; 54] = [
    "believe",
    "believes",
    "believed",
    "think",
    "thinks",
    "thought",
    "guess",
    "guessing",
    "reckon",
    "reckons",
    "hope",
    "hopes",
    "hoped",
    "hoping",
    "expect",
    "expects",
    "expecting",
    "want",
    "wants",
    "wanted",
    "wanting",
    "wish",
    "wishes",
    "asked",
    "asking",
    "asks",
    "request",
    "requested",
    "requesting",
    "mention",
    "mentioned",
    "suggested",
    "suggests",
    "suggesting",
    "proposed",
    "proposes",
    "proposing",
    "assume",
    "assumes",
    "assumed",
    "assuming",
    "presume",
    "presumed",
    "suspect",
    "understood",
    "imagine",
    "supposed",
    "trying",
    "tried",
    "seems",
    "seemed",
    "considering",
    "wondered",
    "wondering",
];

/// Verbs that may or may not come true.
const MAYBE: [&str; 6] = ["might", "may", "could", "would", "should", "ought"];

/// Words between such a verb and its day: "could be held on", "might have to be at".
const SMALL: [&str; 28] = [
    "be", "is", "are", "have", "to", "on", "at", "for", "the", "in", "from", "take", "taking",
    "place", "held", "happen", "do", "make", "manage", "work", "it", "well", "still", "even",
    "now", "just", "also", "then",
];

/// Words that make a whole sentence uncertain.
const HEDGES: &[&str] = &[
    "ideally",
    "apparently",
    "presumably",
    "supposedly",
    "allegedly",
    "unless",
    "fingers crossed",
    "all being well",
    "from memory",
    "if memory",
    "in theory",
    "as far as i know",
    "as far as i m aware",
    "as far as we know",
    "under the impression",
    "provided that",
    "as long as",
    "depending on",
    "dependent on",
    "on the waiting list",
    "on our waiting list",
    "waiting list for",
    "applied for",
    "applied to",
    "next available",
    "first available",
    "earliest available",
    "earliest we can",
    "earliest i can",
    "still needs",
    "the plan is to",
    "other way round",
    "other way around",
];

/// What did not come true.
const MIGHT_HAVE: &[&str] = &["would have", "could have", "should have", "might have", "d have"];

/// Words of what somebody means to do. "The plan to be discussed" and "bring the plan to the review" mean nothing of
/// it.
const INTENDS: &[&str] = &[
    "plan to",
    "plans to",
    "planning to",
    "intend to",
    "intends to",
    "intending to",
    "aim to",
    "aims to",
    "aiming to",
    "hoping to",
];
const NO_VERBS: [&str; 12] =
    ["the", "our", "your", "his", "her", "my", "this", "that", "a", "be", "school", "see"];

/// Words that ask whether something is so. Whether the reader can come is another question.
const WHETHER: &[&str] = &[
    "know if",
    "know whether",
    "check if",
    "check whether",
    "confirm if",
    "confirm whether",
    "see if",
    "see whether",
    "sure if",
    "sure whether",
];

/// What is said behind a day that is no more than spoken of.
const SPOKEN_OF: &[&str] = &[
    "was mentioned",
    "were mentioned",
    "been mentioned",
    "was suggested",
    "was offered to",
    "was proposed",
    "was requested",
    "been suggested",
    "been proposed",
    "been requested",
    "been put forward",
    "being held for",
    "is held for",
    "being suggested",
    "being considered",
    "is what",
    "was what",
    "is when",
];

/// Whether the sentence leaves its day open.
pub(super) fn is_uncertain(around: &RolesAround<'_, '_>) -> bool {
    let RolesAround { whole, before, behind, .. } = around;
    let of_the_reader = |word: &Token<'_>| word.is_any(&["you", "u", "your"]);
    whole.any(HEDGES)
        || whole.any_then(WHETHER, |word| !of_the_reader(word))
        || is_thought_of(before)
        || is_maybe(before)
        || before.last(6, MIGHT_HAVE)
        || before.any_then(INTENDS, |word| !word.is_any(&NO_VERBS))
        || denied::is_denied(before)
        || denied::is_told_of(before)
        || denied::is_taken_up(before, behind)
        || behind.first(FAR, SPOKEN_OF)
        || put_as::is_put_as_an_option(before, behind)
        || is_put_off_behind(behind)
        || is_in_a_condition(around)
        || is_asked(whole)
}

/// Whether somebody only wishes to move a meeting: "They want to bring the meeting forward to 11 December".
pub(super) fn is_wished_elsewhere(whole: &Words<'_, '_>) -> bool {
    const WISHES: &[&str] = &[
        "want to",
        "wants to",
        "wanted to",
        "like to",
        "trying to",
        "hoping to",
        "hope to",
        "hopes to",
        "asked to",
        "asking to",
    ];
    const MOVES: [&str; 11] = [
        "move",
        "change",
        "bring",
        "push",
        "put",
        "rearrange",
        "reschedule",
        "postpone",
        "swap",
        "switch",
        "shift",
    ];
    whole.any_then(WISHES, |verb| verb.is_any(&MOVES))
}

/// Whether a sentence that moves a meeting only asks to: "Can we move it from 8 December to 10 December?"
pub(super) fn is_asked_elsewhere(whole: &Words<'_, '_>) -> bool {
    const ASKS: &[&str] = &[
        "can we",
        "can you",
        "can i",
        "can it",
        "can the",
        "could we",
        "could you",
        "could i",
        "could it",
        "could the",
        "would it",
        "would you",
        "shall we",
        "should we",
        "may we",
        "may i",
        "is it possible",
        "any chance",
        "please can",
        "please could",
    ];
    let words = whole.tokens.get(whole.range.clone()).unwrap_or_default();
    words.last().is_some_and(|mark| mark.text == "?") && whole.first(5, ASKS)
}

/// Whether the nearest verb before a day is one of thinking, wishing or asking. "Offered" is one where the day itself
/// was: an appointment that is offered on a day is on it.
fn is_thought_of(before: &Words<'_, '_>) -> bool {
    let words = before.tokens.get(before.range.clone()).unwrap_or_default();
    let near = || words.iter().rev().take(FAR);
    let offered = near().take(3).any(|word| word.is("offered"));
    let ends = |word: &&Token<'_>| {
        word.is_any(&SETS)
            || word.is_any(&["but", "and", "so"])
            || [",", ";", ":"].contains(&word.text)
    };
    let mut rest = near().take_while(|word| !ends(word)).peekable();
    let mut behind = None;
    while let Some(word) = rest.next() {
        // "School would like 9 December"; of "would like to talk on 9 December" the other verb tells.
        let to = behind.replace(word).is_some_and(|next: &Token<'_>| next.is("to"));
        let led = |led: &&Token<'_>| led.is_any(&["would", "d"]);
        let wished = word.is("like") && !to && rest.peek().is_some_and(led);
        // "As discussed and asked for": what was asked for is given.
        if (word.is_any(&THINKS) || wished) && !rest.peek().is_some_and(|led| led.is("as")) {
            return true;
        }
    }
    offered && !near().take(8).any(|word| word.is_any(&["be", "been"]))
}

/// Whether nothing but small words stands between a verb that may come true and the day.
fn is_maybe(before: &Words<'_, '_>) -> bool {
    let words = before.tokens.get(before.range.clone()).unwrap_or_default();
    let mut back = words.iter().rev().skip_while(|word| word.is_any(&SMALL));
    back.next().is_some_and(is_a_maybe)
}

/// "May" with a capital is a month.
fn is_a_maybe(word: &Token<'_>) -> bool {
    word.is_any(&MAYBE) && word.text != "May"
}

/// Whether what follows a day and its time leaves it open: "might be better", "if that is ok with everyone".
fn is_put_off_behind(behind: &Words<'_, '_>) -> bool {
    let tokens = behind.tokens;
    let mut at = behind.range.start;
    loop {
        if let Some(time) = clock::at(tokens, at).filter(clock::HalfClock::is_written) {
            at = time.end;
        } else if tokens.get(at).is_some_and(is_beside_a_time) {
            at += 1;
        } else {
            break;
        }
    }
    let word = |on: usize| tokens.get(at + on).filter(|_| at + on < behind.range.end);
    let Some(first) = word(0).filter(|first| !first.new_line) else { return false };
    let them = ["you", "i", "we", "someone", "somebody", "anyone"];
    // "At 2pm was a mistake": what has been said of it is not what it is.
    if first.is_any(&["was", "were", "went", "had", "didn", "wasn"]) {
        return true;
    }
    if is_a_maybe(first) {
        return !word(1).is_some_and(|next| next.is_any(&them));
    }
    first.is("if") && word(1).is_some_and(|next| is_a_condition(next, word(2), word(3)))
}

/// Whether what stands behind "if" is a condition of the meeting: "if the report is back", "if you can". "If you would
/// like to come" asks, and leaves the meeting where it is.
fn is_a_condition(next: &Token<'_>, verb: Option<&Token<'_>>, what: Option<&Token<'_>>) -> bool {
    let is = |word: Option<&Token<'_>>, words: &[&str]| word.is_some_and(|word| word.is_any(words));
    if next.is_any(&["you", "u"]) {
        // "If you want one"
        let wants = is(verb, &["want", "need", "fancy"]) && is(what, &["one", "it", "this"]);
        return wants || is(verb, &["can", "could", "re", "are"]);
    }
    !next.is_any(&["your", "any", "anyone", "anybody", "someone", "somebody", "unwell"])
}

fn is_beside_a_time(word: &Token<'_>) -> bool {
    word.is_any(&["at", "from", "to", "until", "till", "-", "\u{2013}", "@", "in", "the"])
        || word.is_any(&["morning", "afternoon", "evening", "online", "teams", "zoom", "on"])
        || [",", ")"].contains(&word.text)
}

/// Whether the sentence sets a condition that is not the reader's, and the day stands behind it: "If the panel agrees
/// we will meet on 10 December".
fn is_in_a_condition(RolesAround { whole, before, .. }: &RolesAround<'_, '_>) -> bool {
    let words = whole.tokens.get(whole.range.start..before.range.end).unwrap_or_default();
    let mut words = words.iter().skip_while(|word| word.kind == TokenKind::Mark);
    let condition = words.next().is_some_and(|word| word.is_any(&["if", "assuming", "provided"]));
    let whose = words.next();
    let readers = |word: &Token<'_>| word.is_any(&["you", "your", "u", "anyone", "any", "anybody"]);
    condition && whose.is_some_and(|word| !readers(word))
}

/// Whether the sentence asks whether something is so: "Is the review still on 9 December?". What asks the reader to do
/// something leaves the meeting where it is.
fn is_asked(whole: &Words<'_, '_>) -> bool {
    const ASKS: [&str; 17] = [
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "when", "what", "which",
        "who", "anyone", "anybody", "so", "will",
    ];
    let words = whole.tokens.get(whole.range.clone()).unwrap_or_default();
    let asks = words.last().is_some_and(|mark| mark.text == "?");
    let first = words.iter().find(|word| word.kind == TokenKind::Word);
    asks && first.is_some_and(|word| word.is_any(&ASKS))
}
