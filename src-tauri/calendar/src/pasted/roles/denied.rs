//! Days that a sentence denies, gives up or only tells of: "I'm not sure about 9 December", "We withdrew the invitation
//! for 9 December", "We are away on 9 December". What became of the meeting is asked.

use crate::pasted::phrases::Words;
use crate::pasted::tokens::{Token, TokenKind};

/// Farthest that a word stands before the day which it denies, in tokens.
const FAR: usize = 8;

/// Words that deny what they govern.
const DENIES: [&str; 29] = [
    "not",
    "t",
    "cannot",
    "unable",
    "never",
    "nor",
    "neither",
    "no",
    "nobody",
    "none",
    "without",
    "unlikely",
    "nothing",
    "delete",
    "remove",
    "ignore",
    "disregard",
    "withdraw",
    "discard",
    "decline",
    "refuse",
    "avoid",
    "apart",
    "except",
    "excluding",
    "bar",
    "instead",
    "lost",
    "lose",
];

/// Words behind which what is said begins anew.
const ANEW: [&str; 19] = [
    "but", "and", "so", "forget", "only", "later", "case", "if", "that", "is", "are", "has",
    "have", "will", "hesitate", "miss", "just", "worry", "now",
];

/// Verbs of what has been that set a meeting all the same.
const SET: [&str; 46] = [
    "booked",
    "arranged",
    "scheduled",
    "confirmed",
    "moved",
    "rearranged",
    "agreed",
    "listed",
    "invited",
    "rescheduled",
    "changed",
    "postponed",
    "set",
    "fixed",
    "planned",
    "rebooked",
    "held",
    "allocated",
    "reserved",
    "timetabled",
    "organised",
    "organized",
    "relisted",
    "shifted",
    "slipped",
    "pushed",
    "switched",
    "swapped",
    "deferred",
    "adjourned",
    "needed",
    "required",
    "expected",
    "attached",
    "enclosed",
    "limited",
    "located",
    "based",
    "updated",
    "revised",
    "amended",
    "corrected",
    "pencilled",
    "added",
    "delayed",
    "repeated",
];

/// Past forms that do not end as others do.
const HAS_BEEN: [&str; 22] = [
    "took", "withdrew", "went", "came", "did", "had", "gave", "lost", "left", "told", "said",
    "was", "were", "saw", "knew", "thought", "wrote", "sent", "ran", "fell", "forgot", "spoke",
];

/// Words right before a day on which somebody is elsewhere.
const AWAY: &[&str] = &[
    "are away",
    "m away",
    "am away",
    "is away",
    "re away",
    "be away",
    "are out",
    "is out",
    "on leave",
    "on holiday",
    "on training",
    "on a course",
    "abroad",
    "at work",
    "working",
    "busy",
    "unavailable",
    "not available",
    "tied up",
];

/// Words behind a day by which it is taken up by something else.
const TAKEN: &[&str] = &[
    "so i can t",
    "so we can t",
    "so cannot",
    "so can t",
    "so i cannot",
    "so we cannot",
    "so i won t",
    "so we won t",
    "so won t",
    "so i m not",
    "so i m busy",
    "so we re busy",
    "m busy",
    "am busy",
    "are busy",
    "re busy",
    "so not free",
];

/// Whether what governs the day is denied, with nothing between that begins anew: "I'm not sure about 9 December", and
/// not "Not the hall but the library on 9 December", "Don't forget 9 December".
pub(super) fn is_denied(before: &Words<'_, '_>) -> bool {
    let words = before.tokens.get(before.range.clone()).unwrap_or_default();
    let near = || words.iter().rev().take(FAR);
    let stop = |word: &&Token<'_>| {
        word.kind == TokenKind::Mark && !["'", "\u{2019}", "-", "/"].contains(&word.text)
    };
    // "Nothing is booked for 9 December"
    let none = near().take_while(|word| !stop(word)).last();
    if none.is_some_and(|first| first.is_any(&["nothing", "nobody", "none"])) {
        return true;
    }
    // "If you cannot attend on 9 December" leaves the meeting where it is, and so does "11am not 10am on 9 December".
    let condition = near().any(|word| word.is("if"));
    let anew = |word: &&Token<'_>| word.is_any(&ANEW) || stop(word);
    !condition
        && near().take_while(|word| !anew(word)).any(|word| word.is_any(&DENIES))
        && !words.iter().any(|word| word.kind == TokenKind::Number)
}

/// Whether a verb of what has been stands right before the day, and is none that sets a meeting.
pub(super) fn is_told_of(before: &Words<'_, '_>) -> bool {
    const RIGHT_BEFORE: usize = 5;
    let words = before.tokens.get(before.range.clone()).unwrap_or_default();
    let anew = |word: &&Token<'_>| {
        word.is_any(&ANEW)
            || word.is_any(&["to", "be", "been", "you", "as", "re"])
            || word.is_any(&SET)
            || word.kind == TokenKind::Mark
    };
    let mut near = words.iter().rev().take(RIGHT_BEFORE).take_while(|word| !anew(word));
    near.any(|word| {
        let ended = word.text.len() > 4 && word.text.ends_with("ed");
        // "The need", "at speed": no verbs.
        word.is_any(&HAS_BEEN) || (ended && !word.text.ends_with("eed"))
    })
}

/// Whether somebody is elsewhere on the day, or it is taken up.
pub(super) fn is_taken_up(before: &Words<'_, '_>, behind: &Words<'_, '_>) -> bool {
    before.last_exactly(AWAY)
        || behind.any(TAKEN)
        || AWAY.iter().any(|away| before.last_exactly(&[&format!("{away} on")]))
}
