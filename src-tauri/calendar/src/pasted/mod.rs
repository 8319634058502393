//! Pasted words: "Tuesday 3 December, 10.30am to 12 noon, Civic Centre" to a date, times and a place.
//!
//! Everything found is a proposal to confirm, with what was guessed told beside it and the words it was read from.
//! Deadlines, birthdays, dates of letters, and meetings that were moved or called off are no proposals. Dates are in UK
//! order.

mod clock;
mod dates;
mod day_names;
mod days;
mod doubt;
mod hours;
mod layout;
mod lengths;
mod offered;
mod over_days;
mod phrases;
mod place;
mod reply;
mod role_words;
mod roles;
mod spoken_days;
mod times;
mod tokens;
mod words;
mod year;
mod zones;

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use self::dates::{Found, Join};
pub use self::days::{NamedDay, days};
pub use self::doubt::Doubt;
use self::hours::{Hours, Mentions};
use self::layout::Layout;
pub use self::reply::purpose_of_words;
use self::roles::Role;
use self::tokens::{Token, tokens};
use super::zone::{Clock, Zone};
use evenhand_core::record::MeetingTime;

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
/// Most proposals from one text.
const MOST: usize = 40;

/// The meetings that pasted words seem to name, in the order of the words. `today` is the day on which they were
/// written, or are pasted: it settles a year that is not written.
pub fn propose(text: &str, today: NaiveDate) -> Vec<Proposal> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    if purpose_of_words(text).is_some() {
        return Vec::new();
    }
    let tokens = tokens(text);
    let layout = Layout::of(text, &tokens);
    let mut dates = dates::find(&tokens);
    dates.truncate(4 * MOST);
    over_days::join(&tokens, &mut dates);
    offered::join(&tokens, &layout, &mut dates);
    let spans: Vec<Range<usize>> = dates.iter().map(|date| date.start..date.end).collect();
    let mut roles: Vec<Role> =
        (0..spans.len()).map(|at| roles::of_day(&tokens, &layout, &spans, at)).collect();
    old_together(&dates, &mut roles);
    let near = near(&tokens, &layout, &dates, &roles, today);
    let mentions = Mentions::of(&tokens, &layout, &dates);
    let reader = Reader {
        text,
        tokens: &tokens,
        layout: &layout,
        dates: &dates,
        roles: &roles,
        mentions,
        near,
    };
    reader.all(today)
}

/// What is said of the first of "7 or 8 December" is said of both: "I'm not available on 7 or 8 December".
fn old_together(dates: &[Found], roles: &mut [Role]) {
    for at in 1..dates.len() {
        let listed = dates.get(at).is_some_and(|date| matches!(date.join, Join::And | Join::Or));
        let before = roles.get(at - 1) == Some(&Role::Old);
        if let Some(role) = roles.get_mut(at).filter(|_| listed && before) {
            *role = Role::Old;
        }
    }
}

/// The day by which an unwritten year is settled: that on which the words were sent or dated, else today.
fn near(
    tokens: &[Token<'_>],
    layout: &Layout,
    dates: &[Found],
    roles: &[Role],
    today: NaiveDate,
) -> NaiveDate {
    let known = |day: &NaiveDate| *day <= today;
    let within = |range: &Range<usize>| {
        (range.start..range.end).find_map(|at| dates::date_at(tokens, at)?.full()).filter(known)
    };
    if let Some(sent) = layout.sent.iter().take(MOST).filter_map(within).max() {
        return sent;
    }
    let written = dates.iter().zip(roles).find_map(|(date, role)| {
        let own = *role == Role::Written || stands_alone(layout, date);
        date.full().filter(|_| own).filter(known)
    });
    written.unwrap_or(today)
}

/// Whether a date has a line to itself.
fn stands_alone(layout: &Layout, date: &Found) -> bool {
    let unit = layout.tokens(layout.unit(date.start));
    unit.len() <= date.end - date.start + 2
}

/// A text with all that was found in it.
struct Reader<'r, 't> {
    text: &'t str,
    tokens: &'r [Token<'t>],
    layout: &'r Layout,
    dates: &'r [Found],
    roles: &'r [Role],
    mentions: Mentions,
    near: NaiveDate,
}

/// A proposal while it is being chosen among others.
struct Candidate {
    proposal: Proposal,
    section: usize,
    timed: bool,
    alone: bool,
    /// It stands at the head of a line that names a meeting, or that names none.
    line: Option<bool>,
}

impl Reader<'_, '_> {
    fn all(&self, today: NaiveDate) -> Vec<Proposal> {
        let mut found: Vec<Candidate> = Vec::new();
        for at in 0..self.dates.len() {
            found.extend(self.of_date(at));
        }
        if found.is_empty() {
            found = self.by_words();
        }
        doubt_other_lines(&mut found);
        let mut out = chosen(found, today);
        out.extend(self.asked_anew(&out));
        out.dedup_by(|b, a| a.starts == b.starts && a.ends == b.ends);
        out.truncate(MOST);
        out
    }

    /// The time that an answer asks for in the place of the only one that it quotes: "Could we do 3pm?"
    fn asked_anew(&self, found: &[Proposal]) -> Option<Proposal> {
        let [quoted] = found else { return None };
        let MeetingTime::At { local, .. } = &quoted.starts else { return None };
        if !quoted.doubts.contains(&Doubt::Quoted) {
            return None;
        }
        let hours = self.mentions.asked_above(self.tokens, self.layout, quoted.span.0)?;
        let written = local.date().and_time(hours.start);
        let (utc, _) = Zone::LONDON.instant(written);
        let span = |at: usize| self.tokens.get(at).map(|token| (token.at, token.end()));
        let begin = span(hours.start_token)?.0;
        let end = span(hours.end_token.checked_sub(1)?)?.1;
        let mut doubts = hours.doubts.clone();
        doubts.extend([Doubt::Quoted, Doubt::NotConfirmed]);
        Some(Proposal {
            starts: MeetingTime::At { utc, zone: Zone::LONDON.name().to_owned(), local: written },
            ends: None,
            quote: self.shown(hours.start_token, hours.end_token),
            span: (begin, end),
            doubts,
            ..quoted.clone()
        })
    }

    /// The proposals of one date: one for each time that it is given.
    fn of_date(&self, at: usize) -> Vec<Candidate> {
        let (Some(date), Some(role)) = (self.dates.get(at), self.roles.get(at)) else {
            return Vec::new();
        };
        let before = at.checked_sub(1).and_then(|before| self.roles.get(before));
        let last_day = date.join == Join::To && before.is_some_and(|role| *role != Role::Old);
        if !matches!(role, Role::Meeting | Role::Tentative) || last_day {
            return Vec::new();
        }
        let mut doubts = Vec::new();
        let Some(day) = year::settle(date, self.near, &mut doubts) else { return Vec::new() };
        if *role == Role::Tentative {
            doubts.push(Doubt::NotConfirmed);
        }
        if date.month_first {
            doubts.push(Doubt::MonthFirst);
        }
        let next = self.dates.get(at + 1);
        if self.is_alternative(at) || self.is_alternative(at + 1) || self.is_one_to_choose(at) {
            doubts.push(Doubt::OneOfSeveral);
        }
        if let Some(last) = next.filter(|next| next.join == Join::To)
            && let Some(last) = year::settle(last, self.near, &mut Vec::new())
        {
            doubts.push(Doubt::SeveralDays { last });
        }
        let all = self.mentions.of_date(self.tokens, self.layout, self.dates, self.roles, at);
        let alone = stands_alone(self.layout, date) && date.full().is_some();
        let spot = Spot { day, start: date.start, end: date.end, alone };
        if day < self.near {
            doubts.push(Doubt::InThePast);
        }
        let unit = self.layout.tokens(self.layout.unit(date.start));
        // A line of a poster or a table begins with its day.
        let leads = date.start <= unit.start + 2;
        if all.is_empty() {
            // A day alone says little: it has to be a meeting's by its words, or head a line of its own.
            let named = roles::names_meeting(self.tokens, self.layout, date.start, false);
            // "From 3 December our number is another one"
            let led = date.start.checked_sub(1).and_then(|i| self.tokens.get(i));
            if led.is_some_and(|word| {
                word.is_any(&["from", "since", "until", "till", "by", "starting"])
            }) {
                return Vec::new();
            }
            // What is offered beside a meeting is one by that.
            let named = named || date.join == Join::Or;
            let kept =
                (named && day >= self.near) || (leads && !doubts.contains(&Doubt::InThePast));
            return if kept { vec![self.candidate(&spot, None, doubts)] } else { Vec::new() };
        }
        let own = || roles::is_private(self.tokens, self.layout, date.start);
        let of_others = || {
            (unit.len() > 14 || roles::tells_of_others(self.tokens, self.layout, date.start))
                && !roles::names_meeting(self.tokens, self.layout, date.start, true)
        };
        if own() || (!leads && of_others()) {
            doubts.push(Doubt::PerhapsNoMeeting);
        }
        all.iter().map(|hours| self.candidate(&spot, Some(hours), doubts.clone())).collect()
    }

    /// Whether a date is one of several to choose from: "the 7th or 8th", "Monday at 9 or Tuesday at 1".
    fn is_alternative(&self, at: usize) -> bool {
        let Some(date) = self.dates.get(at) else { return false };
        let before = at.checked_sub(1).and_then(|before| self.dates.get(before));
        let same =
            before.is_some_and(|one| self.layout.unit(one.start) == self.layout.unit(date.start));
        let or = self.is_led_by_or(date.start);
        date.join == Join::Or || (same && or)
    }

    /// Whether words soon before a date ask to choose one of several that follow: "Please choose a slot:".
    fn is_one_to_choose(&self, at: usize) -> bool {
        let may = |at: usize| {
            let role = self.roles.get(at);
            role.is_some_and(|role| matches!(role, Role::Meeting | Role::Tentative))
        };
        let Some(date) = self.dates.get(at) else { return false };
        let unit = self.layout.unit(date.start);
        let several = (0..self.dates.len()).filter(|at| may(*at)).count() > 1;
        several && roles::asks_to_choose(self.tokens, self.layout, unit)
    }

    /// Whether "or" stands before a token, or before the time that stands there: "or 2pm on".
    fn is_led_by_or(&self, start: usize) -> bool {
        (1..=7)
            .filter_map(|back| self.tokens.get(start.checked_sub(back)?))
            .take_while(|word| {
                word.number(4).is_some()
                    || word.is_any(&["or", "on", "at", "the", "am", "pm", "noon", "either"])
                    || matches!(word.text, "." | ":" | ",")
            })
            .any(|word| word.is("or"))
    }

    /// Days that only a word names, such as "next Tuesday at 10am", where no date is written.
    fn by_words(&self) -> Vec<Candidate> {
        let mut named = words::find(self.tokens, self.layout, self.dates, self.near);
        named.truncate(MOST);
        // A word that may mean two days stands once.
        let mut spans: Vec<Range<usize>> = named.iter().map(|one| one.start..one.end).collect();
        spans.dedup();
        // A time beside a written day, such as a deadline's, is that day's.
        let written = self.dates.iter().map(|date| date.start..date.end);
        let days: Vec<Range<usize>> = spans.iter().cloned().chain(written).collect();
        let mut out = Vec::new();
        for one in named {
            let span = one.start..one.end;
            let at = spans.iter().position(|other| *other == span).unwrap_or_default();
            let unit = self.layout.unit(one.start);
            let mut doubts = vec![Doubt::DayByWord { words: self.shown(one.start, one.end) }];
            match roles::of_day(self.tokens, self.layout, &spans, at) {
                _ if one.refused => continue,
                Role::Meeting => {}
                Role::Tentative => doubts.push(Doubt::NotConfirmed),
                Role::Old | Role::Written | Role::Other => continue,
            }
            let or = |at: Option<usize>| {
                at.and_then(|at| self.tokens.get(at)).is_some_and(|word| word.is("or"))
            };
            let same_unit = |span: &&Range<usize>| self.layout.unit(span.start) == unit;
            let choice = spans.iter().filter(same_unit).any(|span| {
                [1, 2].into_iter().any(|back| or(span.start.checked_sub(back)))
                    || or(span.start.checked_sub(3))
            });
            if one.or_another || (choice && spans.iter().filter(same_unit).count() > 1) {
                doubts.push(Doubt::OneOfSeveral);
            }
            let spot = Spot { day: one.day, start: one.start, end: one.end, alone: false };
            let own = self.mentions.nearest(self.tokens, self.layout, &days, &span);
            out.extend(own.iter().map(|hours| self.candidate(&spot, Some(hours), doubts.clone())));
        }
        out
    }

    fn is_date(&self, start: usize) -> bool {
        self.dates.binary_search_by_key(&start, |date| date.start).is_ok()
    }

    fn shown(&self, start: usize, end: usize) -> String {
        let from = self.tokens.get(start).map_or(0, |token| token.at);
        let to = end.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(from, Token::end);
        let words = self.text.get(from..to).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect()
    }

    fn candidate(&self, spot: &Spot, hours: Option<&Hours>, mut doubts: Vec<Doubt>) -> Candidate {
        let zone = hours.and_then(|hours| hours.zone.as_ref());
        let mut clock = |written: NaiveDateTime| {
            let local = zone.map_or(written, |zone| zone.in_london(written));
            let (utc, clock) = Zone::LONDON.instant(local);
            if clock != Clock::Once && !doubts.contains(&Doubt::ClockChange) {
                doubts.push(Doubt::ClockChange);
            }
            if let Some(zone) = zone.filter(|zone| zone.is_other(written)) {
                let other = Doubt::OtherZone { zone: zone.name.clone() };
                if !doubts.contains(&other) {
                    doubts.push(other);
                }
            }
            MeetingTime::At { utc, zone: Zone::LONDON.name().to_owned(), local }
        };
        let (starts, ends) = match hours {
            Some(hours) => {
                let starts = spot.day.and_time(hours.start);
                let ends = hours.end.and_then(|end| after(starts, spot.day.and_time(end)));
                (clock(starts), ends.map(&mut clock))
            }
            None => (MeetingTime::Date { date: spot.day }, None),
        };
        match hours {
            None => doubts.push(Doubt::NoTime),
            Some(hours) => {
                let new = hours.doubts.iter().filter(|doubt| !doubts.contains(doubt)).cloned();
                let new: Vec<Doubt> = new.collect();
                doubts.extend(new);
            }
        }
        let first = hours.map_or(spot.start, |hours| hours.start_token.min(spot.start));
        let last = hours.map_or(spot.end, |hours| hours.end_token.max(spot.end));
        let unit = self.layout.unit(spot.start);
        let section = self.layout.section(unit);
        if self.layout.is_quoted(unit) {
            doubts.push(Doubt::Quoted);
        }
        let begin = self.tokens.get(first).map_or(0, |token| token.at);
        let end = last.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(begin, Token::end);
        let limit = self.limit(spot, last);
        let (place, place_end) = place::find(self.text, end, limit);
        let quote_end = place_end.unwrap_or(end).max(end);
        let quote = self.text.get(begin..quote_end).unwrap_or_default();
        let link = self.text.get(begin..limit).and_then(super::online::in_words);
        let proposal = Proposal {
            starts,
            ends,
            place,
            online_link: link.unwrap_or_default(),
            quote: quote
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .chars()
                .take(300)
                .collect(),
            span: (begin, quote_end),
            doubts,
        };
        let own = self.layout.tokens(unit);
        let heads = spot.start <= own.start + 2
            && self.tokens.get(own.start).is_some_and(|token| token.new_line);
        let names = || roles::names_meeting(self.tokens, self.layout, spot.start, false);
        let line = (heads && self.is_date(spot.start)).then(names);
        Candidate { proposal, section, timed: hours.is_some(), alone: spot.alone, line }
    }

    /// Where the words about a date end: at the next date that may be a meeting's.
    fn limit(&self, spot: &Spot, last: usize) -> usize {
        let next = self.dates.iter().zip(self.roles).find(|(date, role)| {
            date.start >= last.max(spot.end) && matches!(role, Role::Meeting | Role::Tentative)
        });
        let token = next.and_then(|(date, _)| self.tokens.get(date.start));
        token.map_or(self.text.len(), |token| token.at)
    }
}

/// In a list of days, of which some lines name a meeting, the others may be of anything: "11/11 Silence at 11am".
fn doubt_other_lines(found: &mut [Candidate]) {
    if found.iter().all(|one| one.line != Some(true)) {
        return;
    }
    for one in found.iter_mut().filter(|one| one.line == Some(false)) {
        let doubts = &mut one.proposal.doubts;
        if !doubts.contains(&Doubt::PerhapsNoMeeting) {
            doubts.push(Doubt::PerhapsNoMeeting);
        }
    }
}

/// A day and where its words stand.
struct Spot {
    day: NaiveDate,
    start: usize,
    end: usize,
    alone: bool,
}

/// The end after a start: the same day, or past midnight. Longer than half a day is no meeting.
fn after(starts: NaiveDateTime, ends: NaiveDateTime) -> Option<NaiveDateTime> {
    let ends = if ends > starts { ends } else { ends.checked_add_signed(TimeDelta::days(1))? };
    (ends - starts <= TimeDelta::hours(14)).then_some(ends)
}

/// What is kept of all candidates: those of the newest message that names any, with a time where any has one.
fn chosen(found: Vec<Candidate>, today: NaiveDate) -> Vec<Proposal> {
    // What stands below a quotation was written after it.
    let quoted = |one: &Candidate| one.proposal.doubts.contains(&Doubt::Quoted);
    let newest = found.iter().min_by_key(|one| (quoted(one), one.section));
    let Some(newest) = newest.map(|one| one.section) else { return Vec::new() };
    let first = found.iter().map(|one| one.section).filter(|section| *section == newest);
    let timed = found.iter().any(|one| one.section == newest && one.timed);
    let several = first.count() > 1;
    let day = |proposal: &Proposal| super::series::local_of(&proposal.starts).date();
    let days: Vec<NaiveDate> =
        found.iter().filter(|one| one.section == newest).map(|one| day(&one.proposal)).collect();
    // An older message may give the time of a day that the newer one only names.
    let from_older =
        !timed && found.iter().any(|one| one.timed && days.contains(&day(&one.proposal)));
    found
        .into_iter()
        .filter(|one| {
            if from_older {
                return one.timed && days.contains(&day(&one.proposal));
            }
            // A line with nothing but a day is a letter's own date, where others are named.
            let own = one.alone && several && day(&one.proposal) <= today && !one.timed;
            let choice = one.proposal.doubts.contains(&Doubt::OneOfSeveral);
            one.section == newest && (one.timed || !timed || choice) && !own
        })
        .map(|mut one| {
            let doubts = &mut one.proposal.doubts;
            if one.section != newest && !doubts.contains(&Doubt::Quoted) {
                doubts.push(Doubt::Quoted);
            }
            one.proposal
        })
        .collect()
}

#[cfg(test)]
mod tests;
