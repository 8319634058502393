//! What a date or a time in the words is: a meeting's, or a deadline's, a birthday's, an old one's.
//!
//! Judged by the words in the same sentence, nearest first. A date that may be a meeting's is kept; what is here taken
//! out is named by words that leave no doubt.

mod asked;
mod certainty;
pub(super) mod columns;
mod day;
mod deadlines;
mod denied;
mod errands;
mod moved;
mod noted;
mod off;
mod put_as;
mod refused;
mod rides;
mod stacked;
mod subject;
mod time;
mod time_words;
mod told;

use std::ops::Range;

pub(super) use self::day::of_day;
pub(super) use self::time::{TimeRole, changes_time, moves, of_time, shifts_time};
use super::dates;
use super::layout::Layout;
use super::phrases::Words;
use super::role_words::{
    ADDRESSED, ASKS_AGAIN, BESIDE_A_DAY, CHOOSE, MEETINGS, NOT_FOR_READER, OF_ANY_DAY, OPEN, WEAK,
};
use super::tokens::{Token, TokenKind};

/// What a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateRole {
    /// It may be a meeting's.
    Meeting,
    /// A meeting that is not certain yet.
    Tentative,
    /// The date that a meeting had, or one that was called off.
    Old,
    /// When the words were written.
    Written,
    /// Anything else: a deadline, a birthday, a term, a week.
    Other,
}

impl DateRole {
    /// Whether a meeting may be on it.
    pub(super) fn may_be_a_meeting(self) -> bool {
        matches!(self, Self::Meeting | Self::Tentative)
    }
}

/// Farthest that a word may stand from a date to say what it is, in tokens.
const NEAR: usize = 40;

/// The words of a day's sentence.
struct RolesAround<'w, 't> {
    whole: Words<'w, 't>,
    /// From the day before it, or from the beginning.
    before: Words<'w, 't>,
    after: Words<'w, 't>,
    /// As that, and no farther than the next day.
    behind: Words<'w, 't>,
    /// How many days the sentence names.
    others: usize,
}

impl<'w, 't> RolesAround<'w, 't> {
    fn of(tokens: &'w [Token<'t>], layout: &Layout, days: &[Range<usize>], at: usize) -> Self {
        let date = days.get(at).cloned().unwrap_or_default();
        let unit = layout.around(date.start, NEAR);
        let in_unit = |other: &&Range<usize>| unit.contains(&other.start);
        let from = at
            .checked_sub(1)
            .and_then(|i| days.get(i))
            .filter(in_unit)
            .map_or(unit.start, |before| before.end.min(date.start));
        // What a note in brackets tells of is not said of the day behind it.
        let closes = |at: &usize| tokens.get(*at).is_some_and(|mark| mark.text == "]");
        let noted = (from..date.start).find(closes).filter(|_| noted::is_in_a_note(tokens, from));
        let from = noted.unwrap_or(from);
        let next = days.get(at + 1).filter(in_unit).map_or(unit.end, |next| next.start);
        Self {
            others: days.iter().filter(in_unit).count(),
            before: Words { tokens, range: from..date.start },
            after: Words { tokens, range: date.end..unit.end },
            behind: Words { tokens, range: date.end..next.max(date.end) },
            whole: Words { tokens, range: unit },
        }
    }
}

/// Whether a token stands within words that are marked as crossed out: "[crossed out: Tuesday 17 November]".
fn is_struck(tokens: &[Token<'_>], at: usize) -> bool {
    if is_between_tildes(tokens, at) {
        return true;
    }
    let back = tokens.get(..at).unwrap_or_default().iter().rev().take(NEAR);
    let bracket = back.clone().position(|token| ["[", "]"].contains(&token.text));
    let Some(back) = bracket.and_then(|back| at.checked_sub(back + 1)) else {
        return false;
    };
    let is = |on: usize, word: &str| tokens.get(back + on).is_some_and(|token| token.is(word));
    is(0, "[") && is(1, "crossed") && is(2, "out")
}

/// "~~Tuesday 1 December~~", as crossed out words are pasted as text.
fn is_between_tildes(tokens: &[Token<'_>], at: usize) -> bool {
    let two = |at: usize| {
        let is = |at: usize| tokens.get(at).is_some_and(|mark| mark.text == "~" && !mark.new_line);
        tokens.get(at).is_some_and(|mark| mark.text == "~") && is(at + 1)
    };
    // "~Tues 8 Dec 9am~", as a chat crosses words out: one that is tight before a word, and one tight behind another.
    let mark = |at: usize| tokens.get(at).is_some_and(|mark| mark.text == "~");
    let tight = |at: usize| tokens.get(at).is_some_and(|next| !next.spaced && !next.new_line);
    let word = |at: usize| tokens.get(at).is_some_and(|one| one.kind != TokenKind::Mark);
    // A bracket can stand before the first, and a full stop behind the other: "(~Tues 8 Dec 9am~)."
    let opens = |at: usize| {
        let behind_a_word = at.checked_sub(1).is_some_and(word);
        mark(at) && tight(at + 1) && word(at + 1) && !(tight(at) && behind_a_word)
    };
    let closes = |at: usize| {
        let before_a_word = tight(at + 1) && (word(at + 1) || mark(at + 1));
        mark(at) && tight(at) && at.checked_sub(1).is_some_and(word) && !before_a_word
    };
    let line = |at: &usize| tokens.get(*at).is_some_and(|word| !word.new_line);
    let open = (0..at).rev().take(NEAR).find(|at| opens(*at) || closes(*at));
    let one = open.is_some_and(|from| {
        opens(from)
            && (from + 1..=at).all(|at| line(&at))
            && (at..).take(NEAR).take_while(line).any(closes)
    });
    if one {
        return true;
    }
    let on_line = |back: &usize| !tokens.get(back + 1).is_some_and(|word| word.new_line);
    let before = (0..at).rev().take(NEAR).take_while(on_line).filter(|at| two(*at)).count();
    before % 2 == 1 && (at..).take(NEAR).any(two)
}

/// Whether the words around a token name a meeting: in its own sentence, or, where that is a line of a poster or a
/// table, in those near it.
pub(super) fn names_meeting(tokens: &[Token<'_>], layout: &Layout, at: usize, near: bool) -> bool {
    words_near(tokens, layout, at, near).any(|words| words.any(MEETINGS))
}

/// Whether a sentence names the next of the meetings that are told of near it: "We meet monthly. The next one is 1
/// December."
pub(super) fn is_the_next_one(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    const NEXT: &[&str] = &["next one", "next ones", "next two", "first one", "following one"];
    let own = Words { tokens, range: layout.around(at, NEAR) };
    own.any(NEXT) && names_meeting(tokens, layout, at, true)
}

/// Whether a sentence asks whether its day would do: "Shall we say Friday 4 December?"
pub(super) fn is_suggested(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    const ASKS: &[&str] = &["shall we", "how about", "what about", "can we say", "could we say"];
    let own = layout.around(at, NEAR);
    (Words { tokens, range: own.start..at }).last(5, ASKS)
}

/// The sentence of a token, and, where it is a line of a poster or a table, those near it.
fn words_near<'w, 't>(
    tokens: &'w [Token<'t>],
    layout: &'w Layout,
    at: usize,
    near: bool,
) -> impl Iterator<Item = Words<'w, 't>> {
    let own = Words { tokens, range: layout.around(at, NEAR) };
    let unit = layout.unit(at);
    let beside = unit.saturating_sub(3)..(unit + 3).min(layout.count());
    let beside = if near { beside } else { 0..0 };
    std::iter::once(own).chain(beside.map(move |other| {
        let range = layout.tokens(other);
        Words { tokens, range: range.start..range.end.min(range.start + NEAR) }
    }))
}

/// Whether a sentence says something of its day and time, and no word near says that it is a meeting or turns to the
/// one who reads: "Roadworks on 9 December, 10am to noon". A bare day, or one with a place, says nothing else: `quote`
/// is where its own words stand, in bytes. A day without a time has to be named: `timed`.
pub(super) fn is_unnamed(
    tokens: &[Token<'_>],
    layout: &Layout,
    at: usize,
    quote: Range<usize>,
    timed: bool,
) -> bool {
    let own = layout.around(at, NEAR);
    let own_start = own.start;
    let says = tokens.get(own.clone()).unwrap_or_default().iter().any(|word| {
        word.kind == TokenKind::Word
            && (word.text.chars().count() > 2 || word.is("wk"))
            && !quote.contains(&word.at)
            && dates::month(word).is_none()
            && dates::weekday(word).is_none()
            && !word.is_any(&BESIDE_A_DAY)
    });
    let label = |mark: &Token<'_>| mark.text == ":";
    // Who meets names no meeting in a sentence of its own beside it: "Our forum is growing."
    let tells = |words: &Words<'_, '_>| {
        let last = words.range.end.checked_sub(1).and_then(|at| tokens.get(at));
        words.range.start != own_start && last.is_some_and(|mark| [".", "!"].contains(&mark.text))
    };
    says && !(timed && (Words { tokens, range: own }).any(ADDRESSED))
        && !words_near(tokens, layout, at, true).any(|words| {
            let weak = if tells(&words) { WEAK } else { OF_ANY_DAY };
            words.any_but(MEETINGS, weak) || words.any_then(OF_ANY_DAY, label)
        })
}

/// Where a colon right behind a day and its time begins what the day is of, in bytes: "Thurs 10 Dec: PE kit".
pub(super) fn named_behind(tokens: &[Token<'_>], day_end: usize) -> Option<usize> {
    let at = subject::past_times(tokens, day_end, tokens.len());
    let colon = tokens.get(at).filter(|mark| mark.text == ":")?;
    tokens.get(at + 1).filter(|next| next.spaced && !next.new_line).map(|_| colon.at)
}

/// Whether a day leads what goes on from then: "From Monday 4 January he will do 8.50 to 12".
pub(super) fn is_led_on_from(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let led = at.checked_sub(1).and_then(|at| tokens.get(at));
    led.is_some_and(|word| word.is_any(&["from", "starting", "since"]))
        && !names_meeting(tokens, layout, at, false)
}

/// Whether a sentence names what families go to by themselves: "He has a dentist appointment on 8 December at 2pm".
pub(super) fn is_private(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    errands::is_errand(&Words { tokens, range: layout.around(at, NEAR) })
}

/// Whether a sentence says something before a day, and not to the one who reads: "Parking is suspended on 8 December".
pub(super) fn tells_of_others(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    const TO_READER: [&str; 14] = [
        "you", "your", "u", "ur", "we", "us", "our", "me", "my", "i", "let", "please", "pls", "ok",
    ];
    const SAYS: [&str; 8] = ["is", "are", "will", "has", "have", "be", "runs", "was"];
    let unit = layout.around(at, NEAR);
    let before = tokens.get(unit.start..at).unwrap_or_default();
    let says = before.iter().any(|word| word.is_any(&SAYS));
    says && !tokens.get(unit).unwrap_or_default().iter().any(|word| word.is_any(&TO_READER))
}

/// Whether the sentence of a day has a subject and a verb that are no meeting's: "The portal will be down on 9
/// December".
pub(super) fn says_something_else(
    tokens: &[Token<'_>],
    layout: &Layout,
    day: &Range<usize>,
) -> bool {
    subject::says_something_else(tokens, layout, day.start, day.end)
}

/// Whether the sentence of a day asks the reader to ring on it: "Ring between 9 and 10am on Monday for an appointment".
pub(super) fn is_a_call_to_make(tokens: &[Token<'_>], layout: &Layout, at: usize) -> bool {
    let own = layout.around(at, NEAR);
    asked::is_a_call_to_make(&Words { tokens, range: own.start..at })
}

/// Whether a sentence names a meeting that is not for the one who reads, or the one behind it does.
pub(super) fn is_of_others_only(tokens: &[Token<'_>], layout: &Layout, unit: usize) -> bool {
    beside(tokens, layout, unit, 0).any(|words| words.any(NOT_FOR_READER))
}

/// Whether the sentence behind a day's own is a short question about it: "Is this ok?"; or the line above leads to what
/// is only offered: "I'm around on:".
pub(super) fn is_asked_about(tokens: &[Token<'_>], layout: &Layout, unit: usize) -> bool {
    const SHORT: usize = 10;
    let above = unit.checked_sub(1).filter(|above| layout.section(*above) == layout.section(unit));
    let leads = above.map(|above| layout.tokens(above)).is_some_and(|line| {
        let end = line.end.checked_sub(1).and_then(|at| tokens.get(at));
        end.is_some_and(|mark| mark.text == ":")
            && (Words { tokens, range: line.start.max(line.end.saturating_sub(NEAR))..line.end })
                .any(OPEN)
    });
    if leads {
        return true;
    }
    beside(tokens, layout, unit, 1).any(|words| {
        let end = words.range.end.checked_sub(1).and_then(|at| tokens.get(at));
        words.range.len() <= SHORT
            && end.is_some_and(|mark| mark.text == "?")
            && words.first(2, ASKS_AGAIN)
    })
}

/// The sentence of a unit and the one behind it, from the `first` of the two on.
fn beside<'w, 't>(
    tokens: &'w [Token<'t>],
    layout: &'w Layout,
    unit: usize,
    first: usize,
) -> impl Iterator<Item = Words<'w, 't>> {
    (unit + first..(unit + 2).min(layout.count()))
        .filter(move |other| layout.section(*other) == layout.section(unit))
        .map(move |other| {
            let own = layout.tokens(other);
            Words { tokens, range: own.start..own.end.min(own.start + NEAR) }
        })
}

/// Whether a sentence soon before or behind this one, of the same message, asks to choose.
pub(super) fn asks_to_choose(tokens: &[Token<'_>], layout: &Layout, unit: usize) -> bool {
    const BEFORE: usize = 8;
    const BEHIND: usize = 5;
    (unit.saturating_sub(BEFORE)..(unit + BEHIND).min(layout.count()))
        .filter(|other| layout.section(*other) == layout.section(unit))
        .any(|other| {
            let own = layout.tokens(other);
            let range = own.start..own.end.min(own.start + NEAR);
            Words { tokens, range }.any(CHOOSE)
        })
}
