//! Several things on one day, one behind the other: "9.30am nativity, 1.30pm review", "TAF 9.30am, annual review
//! 1.15pm".
//!
//! Each time goes with the words behind it, or, where a name stands before the first, with those before it. Only where
//! such words name meetings, and no more than names them, are times told apart.

use std::ops::Range;

use super::one::hours_of;
use super::{Hours, Mentions};
use crate::pasted::dates::Found;
use crate::pasted::events;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::phrases::Words;
use crate::pasted::roles::{self, TimeRole};
use crate::pasted::tokens::{Token, TokenKind};

/// What a meeting is called, as the last word of its name.
const NAMES: &[&str] = &[
    "meeting",
    "mtg",
    "review",
    "taf",
    "tac",
    "pep",
    "mdt",
    "panel",
    "hearing",
    "mediation",
    "conference",
    "appointment",
    "clinic",
    "interview",
    "assessment",
    "workshop",
    "webinar",
    "consultation",
    "catch up",
    "core group",
    "coffee morning",
    "audiology",
    "therapy",
    "physio",
    "physiotherapy",
    "paediatrics",
    "camhs",
    "dietitian",
    "orthotics",
    "orthoptics",
    "group",
    "board",
    "forum",
    "committee",
    // Who is met, in a list of them: "EP 9am, SALT 9.45am".
    "ep",
    "psychologist",
    "salt",
    "ot",
    "senco",
    "sendco",
    "paediatrician",
    "social worker",
    "caseworker",
];

/// Most words of a name.
const LONG: usize = 6;
/// Least minutes from one meeting to the next: what follows sooner is an item of the first.
const APART: i64 = 45;

/// What a time is the time of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SeveralOf {
    Meeting,
    Event,
    Unnamed,
}

/// The hours of the meetings among starts of one stretch that nothing else joins. `None`: the words do not tell them
/// apart.
pub(super) fn told_apart(
    tokens: &[Token<'_>],
    layout: &Layout,
    starts: &[&Times],
    range: &Range<usize>,
) -> Option<Vec<Hours>> {
    let first = starts.first().filter(|_| starts.len() > 1)?;
    let leads = tokens.get(range.start..first.start_token).unwrap_or_default().iter().any(|word| {
        word.kind == TokenKind::Word && !word.is_any(&["at", "from", "on", "the", "is"])
    });
    let named = |at: usize| {
        let times = starts.get(at)?;
        let before = at.checked_sub(1).and_then(|at| starts.get(at));
        Some(match leads {
            true => before.map_or(range.start, |before| before.end_token)..times.start_token,
            false => times.end_token..starts.get(at + 1).map_or(range.end, |next| next.start_token),
        })
    };
    let of: Vec<SeveralOf> = (0..starts.len())
        .map(|at| named(at).map_or(SeveralOf::Unnamed, |range| of_words(tokens, range, !leads)))
        .collect();
    let meetings: Vec<&&Times> = starts
        .iter()
        .zip(&of)
        .filter(|(_, of)| **of == SeveralOf::Meeting)
        .map(|(one, _)| one)
        .collect();
    let all = of.iter().all(|of| *of == SeveralOf::Meeting);
    let apart = meetings.windows(2).all(|two| {
        let [one, next] = two else { return true };
        (next.start - one.end.unwrap_or(one.start)).num_minutes()
            >= if one.end.is_some() { 0 } else { APART }
    });
    let one_beside_events = meetings.len() == 1 && of.iter().all(|of| *of != SeveralOf::Unnamed);
    let told = one_beside_events || (all && apart);
    told.then(|| meetings.iter().map(|times| hours_of(tokens, layout, times)).collect())
}

impl Mentions {
    /// The hours of a day in a table of old and new ones whose times are a row of their own: "Time | 10am | 2pm".
    pub(super) fn of_column(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        at: usize,
        found: &[Hours],
    ) -> Option<Hours> {
        let unit = layout.unit(found.first()?.start_token);
        let days: Vec<Range<usize>> = dates.iter().map(|date| date.start..date.end).collect();
        let apart = layout.unit(dates.get(at)?.start) != unit;
        let column = roles::columns::of_day(tokens, &days, at).filter(|_| apart)?;
        let row = self.of_unit(tokens, layout, unit);
        row.get(column.place).filter(|_| row.len() == 2).cloned()
    }

    /// The hours that parents are given behind those of others, where the words do not say which are the meeting's: "EP
    /// observes in class at 9.30am, feedback to parents 10.45am".
    pub(super) fn of_parents_later(
        tokens: &[Token<'_>],
        layout: &Layout,
        only: &Hours,
        others: &[&Times],
    ) -> Option<Hours> {
        const THEIRS: &[&str] = &[
            "parents",
            "parent",
            "families",
            "carers",
            "mum",
            "dad",
            "to you",
            "with you",
            "parents join",
            "you join",
            "you join us",
        ];
        let later = others.iter().find(|times| {
            let between = only.end_token..times.start_token.max(only.end_token);
            times.start > only.start && (Words { tokens, range: between }).last_ends(THEIRS)
        })?;
        Some(hours_of(tokens, layout, later))
    }

    /// The hours of another meeting of the day that a sentence behind it names: "The annual review is at 1.15pm on the
    /// same day."
    pub(super) fn on_the_same_day(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        unit: usize,
        until: usize,
    ) -> Option<Hours> {
        const OPENS: [&str; 9] = ["the", "your", "our", "a", "an", "then", "his", "her", "there"];
        let later = (unit + 1..(unit + 3).min(layout.count()))
            .filter(|later| layout.section(*later) == layout.section(unit));
        later.map(|later| layout.tokens(later)).find_map(|range| {
            let words = Words { tokens, range: range.clone() };
            let opens = tokens.get(range.start).is_some_and(|word| word.is_any(&OPENS));
            let named = opens && words.first(8, NAMES) && words.any(&["same day"]);
            // "Pre-school review at 9.30am; school review at 1pm"
            let listed = range.start.checked_sub(1).and_then(|at| tokens.get(at));
            let listed = listed.is_some_and(|mark| mark.text == ";");
            let mut starts = self
                .between(range.clone())
                .filter(|(times, role)| *role == TimeRole::Start && !times.is_end);
            let (one, more) = (starts.next(), starts.next());
            let (times, _) = one.filter(|_| more.is_none() && range.end <= until)?;
            let name = range.start..times.start_token;
            let named = named || (listed && of_words(tokens, name, false) == SeveralOf::Meeting);
            if !named {
                return None;
            }
            Some(hours_of(tokens, layout, times))
        })
    }
}

/// Whether the words behind a time at the beginning of a line are a meeting's name: "10am SENCO meeting".
pub(super) fn heads_a_meeting(tokens: &[Token<'_>], line: &Range<usize>, hours: &Hours) -> bool {
    hours.start_token == line.start
        && of_words(tokens, hours.end_token..line.end, true) == SeveralOf::Meeting
}

/// What the words beside a time name. `trail`: what they are with, or where, may follow the name.
fn of_words(tokens: &[Token<'_>], range: Range<usize>, trail: bool) -> SeveralOf {
    const ENDS: [&str; 9] = ["with", "at", "in", "via", "on", "by", "for", "and", "then"];
    const SAYS: [&str; 18] = [
        "is", "are", "will", "joins", "join", "joining", "arrives", "arrive", "leaves", "leave",
        "calls", "dials", "dialling", "until", "of", "after", "before", "not",
    ];
    let whole = Words { tokens, range: range.clone() };
    if whole.any(events::EVENTS) && !whole.any(NAMES) {
        return SeveralOf::Event;
    }
    let is_word = |at: &usize| tokens.get(*at).is_some_and(|word| word.kind == TokenKind::Word);
    let start = range.clone().find(is_word).unwrap_or(range.end);
    let start = start
        + usize::from(tokens.get(start).is_some_and(|word| word.is_any(&["then", "and", "the"])));
    let stops = |at: &usize| {
        tokens.get(*at).is_some_and(|word| {
            word.is_any(&ENDS)
                || [",", ".", ";", "(", ":", "-", "\u{2013}", "?", "!"].contains(&word.text)
        })
    };
    let end = (start..range.end).find(|at| trail && stops(at)).unwrap_or(range.end);
    let name = Words { tokens, range: start..end };
    let count = (start..end).filter(is_word).count();
    let says = tokens.get(start..end).unwrap_or_default().iter().any(|word| word.is_any(&SAYS));
    if count <= LONG && !says && name.last_ends(NAMES) {
        SeveralOf::Meeting
    } else {
        SeveralOf::Unnamed
    }
}
