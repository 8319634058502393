//! The hours that the times of one stretch of words make.

use std::ops::Range;

use super::one::{hours_of, later_half};
use super::{Hours, Mentions, several};
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::roles::TimeRole;
use crate::pasted::tokens::{Token, TokenKind};

impl Mentions {
    /// The hours that the times of a stretch make. One start, with the end that another time gives; or several.
    pub(super) fn hours(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        range: Range<usize>,
        wanted: impl Fn(&Times) -> bool,
    ) -> Vec<Hours> {
        let stretch = range.clone();
        let all: Vec<&(Times, TimeRole)> =
            self.between(range).filter(|(times, _)| wanted(times)).take(40).collect();
        let start = |role| matches!(role, TimeRole::Start | TimeRole::OfReader);
        let starts = all.iter().filter(|(times, role)| start(*role) && !times.is_end);
        let two = starts.clone().count() == 2;
        let mut gathered = StretchStarts::default();
        for (times, _) in starts.clone().copied() {
            gathered.take(tokens, layout, times, two);
        }
        let mut out = gathered.all();
        // "Tours at 10am, 10.45am and 11.30am": so many are to choose from.
        if out.len() > 2 && out.iter().all(|one| one.end.is_none()) {
            let sure = |one: &&mut Hours| !one.doubts.contains(&Doubt::OneOfSeveral);
            out.iter_mut().filter(sure).for_each(|one| one.doubts.push(Doubt::OneOfSeveral));
        }
        if let [only] = &out[..] {
            // Those that only an end, a place or a comma parts from the first.
            let others: Vec<&Times> = starts
                .filter(|(times, _)| only.end != Some(times.start))
                .map(|(times, _)| times)
                .collect();
            if let Some(apart) = several::told_apart(tokens, layout, &others, &stretch) {
                return apart;
            }
            if let Some(later) = Self::of_parents_later(tokens, layout, only, &others) {
                let mut both = vec![only.clone(), later];
                both.iter_mut().for_each(|one| one.doubts.push(Doubt::OneOfSeveral));
                return both;
            }
        }
        if out.is_empty() {
            // Only when doors open, or only when it ends.
            let doors = all.iter().find(|(_, role)| *role == TimeRole::Doors);
            out.extend(doors.map(|(times, _)| {
                let mut hours = hours_of(tokens, layout, times);
                hours.doubts.push(Doubt::TimeRough);
                hours
            }));
            return out;
        }
        let end = all.iter().find(|(times, role)| *role == TimeRole::Start && times.is_end);
        if let (Some((end, _)), [only]) = (end, &mut out[..])
            && only.end.is_none()
            && end.start_token >= only.end_token
        {
            only.end = Some(later_half(only.start, end));
            only.end_token = end.end_token;
        }
        out
    }
}

/// The starts of a stretch while they are gathered.
#[derive(Default)]
struct StretchStarts {
    found: Vec<Hours>,
    /// "10am, 11am or 2pm": those behind a comma count where the list ends with "or".
    listed: Vec<Hours>,
}

impl StretchStarts {
    /// Those that were found. "9am, 10am, 11am", with nothing that joins them, are so many to choose from.
    fn all(mut self) -> Vec<Hours> {
        if let [only] = &self.found[..]
            && only.end.is_none()
            && self.listed.iter().all(|one| one.end.is_none())
            && self.listed.len() > 1
        {
            self.found.append(&mut self.listed);
        }
        self.found
    }

    /// Takes the next time in, as the words between it and the one before say. `two`: there are these two alone.
    fn take(&mut self, tokens: &[Token<'_>], layout: &Layout, times: &Times, two: bool) {
        let before = match self.listed.last_mut() {
            Some(before) => Some(before),
            None => self.found.last_mut(),
        };
        let Some(before) = before else {
            self.found.push(hours_of(tokens, layout, times));
            return;
        };
        let between = tokens.get(before.end_token..times.start_token).unwrap_or_default();
        if replaces(tokens, between, times) {
            self.found = vec![hours_of(tokens, layout, times)];
            self.listed.clear();
            return;
        }
        // Two columns of a table: "10.00am 11.00am", "10:00 | 11:00".
        let column = between.is_empty() || between.iter().all(|mark| mark.text == "|");
        if column && two && closes(before, times) {
            (before.end, before.end_token) = (Some(times.start), times.end_token);
            return;
        }
        // "11am 10am", of which one is a slip.
        if between.is_empty() && two && before.end.is_none() && times.end.is_none() {
            before.doubts.push(Doubt::OneOfSeveral);
            let mut other = hours_of(tokens, layout, times);
            other.doubts.push(Doubt::OneOfSeveral);
            self.found.push(other);
            return;
        }
        let joined = |word: &str| between.len() <= 4 && between.iter().any(|token| token.is(word));
        // "At 10am and 2pm", and not "at 10am and lunch is at 12.30pm".
        let small = |word: &&Token<'_>| {
            word.is_any(&["and", "at", "from", "then", "again", "also", "another", "&"])
                || word.kind == TokenKind::Mark
        };
        let both = (joined("and") || joined("&")) && between.iter().all(|word| small(&word));
        if joined("or") || both {
            self.found.append(&mut self.listed);
            self.found.push(hours_of(tokens, layout, times));
        } else if let [mark] = between
            && mark.text == ","
        {
            self.listed.push(hours_of(tokens, layout, times));
        }
        if joined("or") {
            let sure = |one: &&mut Hours| !one.doubts.contains(&Doubt::OneOfSeveral);
            self.found.iter_mut().filter(sure).for_each(|one| one.doubts.push(Doubt::OneOfSeveral));
        }
    }
}

/// Whether a time of the same sentence takes the place of the one before it: "at 2pm, can we make it 3pm instead?"
fn replaces(tokens: &[Token<'_>], between: &[Token<'_>], times: &Times) -> bool {
    let instead = is_instead(tokens, times);
    // "15:00 -> 14:20"
    let arrow = matches!(between, [.., last] if [">", "\u{2192}", "\u{21d2}"].contains(&last.text));
    let now = between.iter().rev().take(4).any(|word| word.is("now"));
    arrow
        || is_made(between)
        || instead
        || now
        || is_moved_to(between)
        || puts_right(tokens, between, times)
}

/// Whether words between a time and the next say that the first was a slip: "1pm, no wait, 2pm", "1pm. Sorry, 2pm", and
/// not "1pm. Sorry, 2pm is taken".
pub(super) fn puts_right(tokens: &[Token<'_>], between: &[Token<'_>], times: &Times) -> bool {
    const SLIPS: [&str; 8] =
        ["sorry", "oops", "wait", "edit", "correction", "typo", "meant", "mean"];
    const SMALL: [&str; 9] = ["i", "that", "just", "it", "s", "is", "at", "should", "be"];
    let only = |words: &[Token<'_>], small: &[&str]| {
        words.iter().all(|word| word.kind == TokenKind::Mark || word.is_any(small))
    };
    let behind = tokens.get(times.end_token);
    let closes = behind.is_none_or(|next| {
        next.new_line || next.kind == TokenKind::Mark || next.is_any(&["in", "at"])
    });
    let slip = between.iter().rposition(|word| word.is_any(&SLIPS)).filter(|_| closes);
    slip.and_then(|slip| between.split_at_checked(slip)).is_some_and(|(before, after)| {
        let led = [&["no"][..], &SMALL, &SLIPS].concat();
        only(before, &led) && only(after.get(1..).unwrap_or_default(), &SMALL)
    })
}

/// Whether "instead" stands behind a time, and no "instead of".
pub(super) fn is_instead(tokens: &[Token<'_>], times: &Times) -> bool {
    let mut after = tokens.iter().skip(times.end_token);
    after.next().is_some_and(|word| word.is("instead"))
        && !after.next().is_some_and(|word| word.is("of"))
}

/// "Your 2pm meeting has moved back an hour to 3pm".
fn is_moved_to(between: &[Token<'_>]) -> bool {
    const MOVES: [&str; 8] =
        ["moved", "changed", "put", "pushed", "brought", "rescheduled", "rearranged", "delayed"];
    between.last().is_some_and(|word| word.is_any(&["to", "until"]))
        && between.iter().any(|word| word.is_any(&MOVES))
}

/// Whether words end with "make it": "can we make it 3pm?"
pub(super) fn is_made(before: &[Token<'_>]) -> bool {
    let small = |word: &&Token<'_>| word.is_any(&["at", "for", "to", "about"]);
    let mut back = before.iter().rev().skip_while(small);
    back.next().is_some_and(|it| it.is("it")) && back.next().is_some_and(|word| word.is("make"))
}

/// Whether a time can end what starts at another: it is no range itself, and is later by less than half a day.
fn closes(start: &Hours, end: &Times) -> bool {
    let length = end.start - start.start;
    let long = chrono::TimeDelta::hours(9);
    start.end.is_none() && end.end.is_none() && length > chrono::TimeDelta::zero() && length <= long
}
