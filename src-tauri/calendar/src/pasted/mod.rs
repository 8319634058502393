//! Pasted words: "Tuesday 3 December, 10.30am to 12 noon, Civic Centre" to a date, times and a place.
//!
//! Everything found is a proposal to confirm, with what was guessed told beside it and the words it was read from.
//! Deadlines, birthdays, dates of letters, and meetings that were moved or called off are no proposals. Dates are in UK
//! order.

mod alternatives;
mod asides;
mod availability;
mod by_words;
mod candidates;
mod chosen;
mod clock;
mod clocks_of_places;
mod dashes;
mod dates;
mod day_names;
mod days;
mod doubt;
mod events;
mod half;
mod hours;
mod in_case;
mod layout;
mod lengths;
mod letter_date;
mod named_beside;
mod no_place;
mod numbered;
mod offered;
mod over_days;
mod own_day;
mod phrases;
mod place;
mod plain;
mod polls;
mod replies;
mod reply;
mod role_words;
mod roles;
mod short_lengths;
mod sideways;
mod small_letters;
mod spelling;
mod spoken_days;
mod stamps;
mod starred;
mod times;
mod tokens;
mod words;
mod written_dates;
mod year;
mod zones;

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use self::chosen::{chosen, doubt_other_lines};
use self::dates::{Found, Join};
pub use self::days::{NamedDay, days};
pub use self::doubt::Doubt;
use self::hours::Mentions;
use self::layout::Layout;
use self::plain::PlainWords;
pub use self::reply::purpose_of_words;
use self::roles::DateRole;
use self::sideways::Upright;
use self::tokens::{Token, TokenKind, tokens};
use crate::series;
use evenhand_core::record::MeetingTime;

pub(crate) use layout::OlderStanding;

/// A meeting that words seem to name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// When it starts: London time, or a date where no time is named.
    pub starts: MeetingTime,
    /// When it ends, where the words say.
    pub ends: Option<MeetingTime>,
    /// Where, in the words' own letters. Empty where they do not say.
    pub place: String,
    /// A link to join online, where the words have one. It is never opened.
    pub online_link: String,
    /// The words that it rests on.
    pub quote: String,
    /// Where those stand in the text, in bytes.
    pub span: (usize, usize),
    /// What was guessed or does not fit.
    pub doubts: Vec<Doubt>,
}

/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 256 * 1024;
/// A day in a sentence is when the words were written only where it is of the last half year, in days.
const LATELY: i64 = 180;
/// Longest of the words that a proposal rests on, in letters.
const LONGEST_QUOTE: usize = 300;
/// Most proposals from one text.
const MOST: usize = 40;

/// The meetings that pasted words seem to name, in the order of the words. `today` is the day on which they were
/// written, or are pasted: it settles a year that is not written.
pub fn propose(text: &str, today: NaiveDate) -> Vec<Proposal> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    if purpose_of_words(text).is_some() {
        return Vec::new();
    }
    if let Some(upright) = Upright::of(text) {
        let mut found = of_text(&upright.text, today);
        for one in &mut found {
            one.span = upright.before(one.span);
            let own = text.get(one.span.0..one.span.1).unwrap_or_default();
            one.quote = on_one_line(own, LONGEST_QUOTE);
        }
        return found;
    }
    of_text(text, today)
}

fn of_text(text: &str, today: NaiveDate) -> Vec<Proposal> {
    let plain = PlainWords::of(text);
    let mut found = of_plain(&plain.text, today);
    for one in &mut found {
        one.place = within_brackets(&one.place);
        one.span = plain.pasted(one.span);
        let own = text.get(one.span.0..one.span.1).unwrap_or_default();
        one.quote = on_one_line(own, LONGEST_QUOTE);
    }
    found
}

/// How the words at a place in a mail's text stand, in bytes from its begin.
pub(crate) fn standing(text: &str, at: usize) -> OlderStanding {
    let plain = PlainWords::of(text);
    layout::standing(&plain.text, plain.plain(at))
}

/// The times at which a text says that people may come before a meeting starts.
pub(crate) fn doors(text: &str) -> Vec<NaiveTime> {
    let plain = PlainWords::of(text);
    let tokens = tokens(&plain.text);
    let layout = Layout::of(&plain.text, &tokens);
    Mentions::of(&tokens, &layout, &dates::find(&tokens)).doors()
}

/// The days on which the older messages within a text were sent, by their heads.
pub(crate) fn head_days(text: &str) -> Vec<NaiveDate> {
    layout::head_days(&PlainWords::of(text).text)
}

/// Where in a text the first older message begins, in bytes; the text's length where it holds none.
pub(crate) fn older_from(text: &str) -> usize {
    let plain = PlainWords::of(text);
    match layout::older_from(&plain.text) {
        end if end == plain.text.len() => text.len(),
        at => plain.pasted((at, at)).0,
    }
}

fn of_plain(text: &str, today: NaiveDate) -> Vec<Proposal> {
    let tokens = tokens(text);
    let layout = Layout::of(text, &tokens);
    let mut dates = dates::find(&tokens);
    dates::join_headed(&tokens, &mut dates);
    dates.retain(|date| !layout.is_in_link(date.start));
    asides::drop(&tokens, &layout, &mut dates);
    dates.truncate(4 * MOST);
    over_days::join(&tokens, &mut dates);
    offered::join(&tokens, &layout, &mut dates);
    dates::join_followed(&tokens, &mut dates);
    dates.truncate(4 * MOST);
    let spans: Vec<Range<usize>> = dates.iter().map(|date| date.start..date.end).collect();
    let mut roles: Vec<DateRole> =
        (0..spans.len()).map(|at| roles::of_day(&tokens, &layout, &spans, at)).collect();
    old_together(&dates, &mut roles);
    letter_date::mark(&tokens, &layout, &dates, &mut roles, today);
    polls::settle(&tokens, &layout, &dates, &mut roles, today);
    events::sort(&tokens, &layout, &dates, &mut roles);
    let mentions = Mentions::of(&tokens, &layout, &dates);
    let (tokens, layout, dates, mentions) = (&tokens[..], &layout, &dates[..], &mentions);
    let read = |roles: &[DateRole]| {
        let near = near(tokens, layout, dates, roles, today);
        PastedReader { text, tokens, layout, dates, roles, mentions, near }.all(today)
    };
    // What looks like a stamp is one where there is something else.
    let without = stamps::told(tokens, dates, &roles, today).map(|roles| read(&roles));
    without.filter(|found| !found.is_empty()).unwrap_or_else(|| read(&roles))
}

/// What is said of the first of "7 or 8 December" is said of both: "I'm not available on 7 or 8 December".
fn old_together(dates: &[Found], roles: &mut [DateRole]) {
    for at in 1..dates.len() {
        let listed = dates.get(at).is_some_and(|date| matches!(date.join, Join::And | Join::Or));
        let before = roles
            .get(at - 1)
            .filter(|role| matches!(role, DateRole::Old | DateRole::Other))
            .copied();
        if let (Some(role), Some(before)) = (roles.get_mut(at).filter(|_| listed), before) {
            *role = before;
        }
    }
}

/// The day by which an unwritten year is settled: that on which the words were sent or dated, else today.
fn near(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    roles: &[DateRole],
    today: NaiveDate,
) -> NaiveDate {
    let known = |day: &NaiveDate| *day <= today;
    let within = |range: &Range<usize>| {
        (range.start..range.end).find_map(|at| dates::date_at(tokens, at)?.full()).filter(known)
    };
    if let Some(sent) = layout.sent.iter().take(MOST).filter_map(within).max() {
        return sent;
    }
    // "The plan of 3 April 2020" is older than the words that speak of it, who knows how much.
    let lately = |day: &NaiveDate| today - *day <= TimeDelta::days(LATELY);
    let written = dates.iter().zip(roles).find_map(|(date, role)| {
        let day = date.full().filter(known)?;
        let alone = stands_alone(layout, date) && says_when_written(tokens, layout, date);
        let label = date.start.checked_sub(1).and_then(|at| tokens.get(at));
        let labelled = label.is_some_and(|mark| mark.text == ":");
        let own = match role {
            DateRole::Written => alone || labelled || lately(&day),
            // "Born 3/4/2015"
            DateRole::Other => false,
            DateRole::Meeting | DateRole::Tentative | DateRole::Old => alone,
        };
        own.then_some(day)
    });
    written.unwrap_or(today)
}

/// Whether nothing but a label for the day of writing stands beside a date: "Date 3 April 2026", and not "Plan of 3
/// April".
fn says_when_written(tokens: &[Token<'_>], layout: &Layout, date: &Found) -> bool {
    const LABELS: [&str; 9] =
        ["date", "dated", "sent", "on", "the", "today", "written", "posted", "received"];
    let unit = layout.tokens(layout.unit(date.start));
    let beside = [unit.start..date.start, date.end..unit.end.max(date.end)];
    let words = beside.into_iter().flat_map(|range| tokens.get(range).unwrap_or_default());
    words.filter(|word| word.kind == TokenKind::Word).all(|word| word.is_any(&LABELS))
}

/// Whether a date has a line to itself.
fn stands_alone(layout: &Layout, date: &Found) -> bool {
    let unit = layout.tokens(layout.unit(date.start));
    unit.len() <= date.end - date.start + 2
}

/// A text with all that was found in it.
struct PastedReader<'r, 't> {
    text: &'t str,
    tokens: &'r [Token<'t>],
    layout: &'r Layout,
    dates: &'r [Found],
    roles: &'r [DateRole],
    mentions: &'r Mentions,
    near: NaiveDate,
}

/// A proposal while it is being chosen among others.
struct PastedCandidate {
    proposal: Proposal,
    section: usize,
    timed: bool,
    alone: bool,
    /// It stands at the head of a line that names a meeting, or that names none.
    line: Option<bool>,
    /// It is kept beside those that have a time: "Panel Mon 7 Dec. Call Wed 9 Dec at 10am".
    kept: bool,
}

impl PastedCandidate {
    fn day(&self) -> NaiveDate {
        series::local_of(&self.proposal.starts).date()
    }
}

impl PastedReader<'_, '_> {
    fn all(&self, today: NaiveDate) -> Vec<Proposal> {
        let mut found: Vec<PastedCandidate> = Vec::new();
        for at in 0..self.dates.len() {
            found.extend(self.of_date(at));
        }
        // A letter's own date, and nothing else: "Your review is on the 15th of this month at 10am."
        if found.iter().all(|one| one.alone && !one.timed) {
            let mut named = self.by_words();
            // A day to come may be the meeting's own, and then the other is the one that is asked about.
            let ahead = found.iter().any(|one| one.day() > today);
            if !named.is_empty() {
                found.retain(|_| ahead);
                found.append(&mut named);
                let sure = |one: &&mut PastedCandidate| {
                    !one.proposal.doubts.contains(&Doubt::OneOfSeveral)
                };
                let add = |one: &mut PastedCandidate| one.proposal.doubts.push(Doubt::OneOfSeveral);
                found.iter_mut().filter(|_| ahead).filter(sure).for_each(add);
            } else if !ahead && self.roles.contains(&DateRole::Old) {
                // Nor is it the day of a meeting that the letter calls off.
                found.clear();
            }
        }
        doubt_other_lines(&mut found);
        let mut out = chosen(found, today);
        out.extend(self.asked_anew(&out));
        self.take_reply(&mut out);
        out.dedup_by(|b, a| a.starts == b.starts && a.ends == b.ends);
        out.truncate(MOST);
        out
    }

    fn shown(&self, start: usize, end: usize) -> String {
        let from = self.tokens.get(start).map_or(0, |token| token.at);
        let to = end.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(from, Token::end);
        let words = self.text.get(from..to).unwrap_or_default();
        on_one_line(words, 60)
    }
}

/// A place without a bracket that closes around more than it: "[Review on 8 December, Room 2]".
fn within_brackets(place: &str) -> String {
    const PAIRS: [(char, char); 2] = [('[', ']'), ('(', ')')];
    let mut place = place.trim();
    for (open, close) in PAIRS {
        let count = |bracket: char| place.matches(bracket).count();
        if place.ends_with(close) && count(close) > count(open) {
            place = place.strip_suffix(close).unwrap_or(place).trim_end();
        }
        let whole = place.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        place = whole.filter(|rest| !rest.contains([open, close])).unwrap_or(place);
    }
    place.to_owned()
}

fn on_one_line(words: &str, most: usize) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_behind_tests;
