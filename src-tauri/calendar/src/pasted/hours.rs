//! Which times belong to which date.

use std::ops::Range;

use chrono::NaiveTime;

use super::dates::{Found, Join};
use super::doubt::Doubt;
use super::layout::Layout;
use super::lengths::{self, Times};
use super::over_days;
use super::roles::{self, Role, TimeRole};
use super::times;
use super::tokens::{Kind, Token};
use super::zones::Written;

/// The hours of a meeting as the words give them.
#[derive(Clone, Debug)]
pub(super) struct Hours {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    pub start_token: usize,
    /// The token after the last.
    pub end_token: usize,
    /// The zone that is written behind them, where it is not London's.
    pub zone: Option<Written>,
    pub doubts: Vec<Doubt>,
}

/// The times of a text, each in its unit.
pub(super) struct Mentions(Vec<(Times, TimeRole)>);

/// Units after a date's own that may give its time.
const UNITS_ON: usize = 4;

impl Mentions {
    pub(super) fn of(tokens: &[Token<'_>], layout: &Layout, dates: &[Found]) -> Self {
        let mut out = Vec::new();
        let mut dates = dates.iter().peekable();
        for unit in 0..layout.count() {
            let range = layout.tokens(unit);
            let mut from = range.start;
            while from < range.end && out.len() < 5_000 {
                let next = dates.next_if(|date| date.start < range.end);
                let to = next.map_or(range.end, |date| date.start).max(from);
                for times in times::find(tokens, from, to) {
                    let role = roles::of_time(tokens, layout, times.start_token, times.end_token);
                    out.push((times, role));
                }
                from = next.map_or(range.end, |date| date.end.max(to));
            }
        }
        Self(out)
    }

    /// The times that stand between two tokens.
    fn between(&self, range: Range<usize>) -> impl Iterator<Item = &(Times, TimeRole)> {
        let from = self.0.partition_point(|(times, _)| times.start_token < range.start);
        self.0.iter().skip(from).take_while(move |(times, _)| times.start_token < range.end)
    }

    /// The hours that a date is given: in its own sentence, else in those beside it.
    pub(super) fn of_date(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        roles: &[Role],
        at: usize,
    ) -> Vec<Hours> {
        let Some(date) = dates.get(at) else { return Vec::new() };
        let unit = layout.unit(date.start);
        let own = layout.tokens(unit);
        let mut all = self.beside_date(tokens, layout, dates, roles, at);
        let next = dates.get(at + 1).map_or(tokens.len(), |next| next.start);
        if all.is_empty() && names_same_time(tokens, date.end) {
            let before = (0..at).rev().map(|at| self.beside_date(tokens, layout, dates, roles, at));
            all = before.filter(|hours| hours.len() == 1).take(1).flatten().collect();
        }
        if let Some(own) = self.of_reader(tokens, layout, date.end..next) {
            all = vec![own];
        }
        if let Some(new) = self.new_time(tokens, layout, date.end..next, &all) {
            all = vec![new];
        }
        if let [only] = &mut all[..]
            && only.end.is_none()
        {
            // "It will last 90 minutes", in the same sentence or the one after it.
            let on = layout.tokens(unit + 1).end.max(own.end);
            let minutes = lengths::length_in(tokens, own.start..on);
            only.end = minutes.and_then(|minutes| lengths::later(only.start, minutes));
            if only.end.is_none() {
                only.end = self.end_behind(only, date.end..next.min(own.end));
            }
            if only.end.is_none() {
                only.end = self.labelled_end(tokens, layout, only, next);
            }
        }
        all
    }

    /// The only time that is asked for above a place in the text, in words that quote nothing.
    pub(super) fn asked_above(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        place: usize,
    ) -> Option<Hours> {
        let end = tokens.partition_point(|token| token.at < place);
        let own = |times: &Times| !layout.is_quoted(layout.unit(times.start_token));
        let mut found = self
            .between(0..end)
            .filter(|(times, role)| *role == TimeRole::Start && !times.is_end && own(times));
        let (Some((times, _)), None) = (found.next(), found.next()) else { return None };
        let unit = layout.tokens(layout.unit(times.start_token));
        let asks = tokens.get(unit.end.checked_sub(1)?).is_some_and(|mark| mark.text == "?");
        asks.then(|| hours_of(tokens, layout, times))
    }

    /// The time that a later sentence gives in the place of the one found: "Can we make it 3pm instead?"
    ///
    /// It stands in the stretch behind the day, in its sentence's message and soon after it.
    fn new_time(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        behind: Range<usize>,
        found: &[Hours],
    ) -> Option<Hours> {
        let [old] = found else { return None };
        let unit = layout.unit(old.start_token);
        for later in unit + 1..(unit + 3).min(layout.count()) {
            let range = layout.tokens(later);
            if range.start >= behind.end || layout.section(later) != layout.section(unit) {
                return None;
            }
            let mut times = self
                .between(range.clone())
                .filter(|(times, role)| *role == TimeRole::Start && !times.is_end);
            let (Some((new, _)), None) = (times.next(), times.next()) else { continue };
            let Some(sure) = gives_another_time(tokens, &range, new) else { continue };
            let mut hours = hours_of(tokens, layout, new);
            if !sure {
                hours.doubts.push(Doubt::NotConfirmed);
            }
            return Some(hours);
        }
        None
    }

    /// The end that stands behind the day where the start stands before it: "From 10am on 17 November until 3pm".
    fn end_behind(&self, start: &Hours, behind: Range<usize>) -> Option<NaiveTime> {
        if start.start_token >= behind.start {
            return None;
        }
        let mut times = self.between(behind).filter(|(_, role)| *role == TimeRole::Start);
        let (end, _) = times.next().filter(|(end, _)| end.is_end && end.end.is_none())?;
        let closed = times.next().is_none();
        Some(later_half(start.start, end)).filter(|end| closed && *end > start.start)
    }

    /// The end that a line or sentence after a start gives by its label: "Finish time: 14:30", "End 12pm".
    fn labelled_end(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        start: &Hours,
        until: usize,
    ) -> Option<NaiveTime> {
        const LABELS: [&str; 6] = ["end", "ends", "finish", "finishes", "finishing", "ending"];
        let unit = layout.unit(start.start_token);
        let mut labelled = false;
        for later in unit + 1..(unit + 1 + UNITS_ON).min(layout.count()) {
            let range = layout.tokens(later);
            if range.start >= until || layout.section(later) != layout.section(unit) {
                return None;
            }
            let first = tokens.get(range.start)?;
            let colon = tokens.get(range.start + 1).is_some_and(|mark| mark.text == ":");
            let named = first.is_any(&LABELS) || (colon && first.is("to"));
            let mut times =
                self.between(range.clone()).filter(|(_, role)| *role == TimeRole::Start);
            // The label can have a line of its own, with the time below it.
            let (times, more) = (times.next(), times.next());
            match times {
                // "It will end at 11am."
                Some((end, _))
                    if (named
                        || labelled
                        || (is_ended(tokens, &range, end)
                            && first.is_any(&["it", "we", "this"])))
                        && more.is_none()
                        && end.end.is_none() =>
                {
                    return Some(later_half(start.start, end)).filter(|end| *end > start.start);
                }
                Some(_) => return None,
                None => labelled = named || (labelled && range.len() < 2),
            }
        }
        None
    }

    /// The hours of the one who reads, within those of an event for many: "4pm to 7pm. Your slot is 5.20pm."
    ///
    /// They stand in the stretch behind the day, in its sentence or soon after it.
    fn of_reader(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        behind: Range<usize>,
    ) -> Option<Hours> {
        let unit = layout.unit(behind.start.saturating_sub(1));
        let same = |times: &Times| {
            let own = layout.unit(times.start_token);
            own <= unit + UNITS_ON && layout.section(own) == layout.section(unit)
        };
        let mut found = self.between(behind);
        let (times, _) = found.find(|(times, role)| *role == TimeRole::OfReader && same(times))?;
        Some(hours_of(tokens, layout, times))
    }

    fn beside_date(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        roles: &[Role],
        at: usize,
    ) -> Vec<Hours> {
        let Some(date) = dates.get(at) else { return Vec::new() };
        let unit = layout.unit(date.start);
        let own = layout.tokens(unit);
        let group = group(dates, at);
        let last = dates.get(group.end.saturating_sub(1)).map_or(date.end, |last| last.end);
        let next = dates.get(group.end).filter(|next| next.start < own.end);
        // "2pm on 10 December": the time belongs to the date behind it.
        let bound = |times: &Times| next.is_some_and(|next| is_bound(tokens, times, next));
        let after = last..next.map_or(own.end, |next| next.start);
        let found = self.hours(tokens, layout, after.clone(), |times| !bound(times));
        // Each of "10 December at 10am and 12 December" has what stands behind itself first.
        let mine = date.end..dates.get(at + 1).map_or(own.end, |next| next.start.min(own.end));
        let ends_later =
            dates.get(at + 1).is_some_and(|next| over_days::leads_to(tokens, date.end, next.start));
        let mine = self.hours(tokens, layout, mine, |_| group.len() > 1 && !ends_later);
        if !mine.is_empty() {
            return mine;
        }
        if !found.is_empty() {
            return found;
        }
        let first = group.start;
        let from = first
            .checked_sub(1)
            .and_then(|i| dates.get(i))
            .map_or(own.start, |before| before.end.max(own.start));
        let start = dates.get(first).map_or(date.start, |first| first.start);
        let before = self.hours(tokens, layout, from..start, |times| {
            from == own.start
                || dates.get(first).is_some_and(|first| is_bound(tokens, times, first))
        });
        let one_of = |hours: &Hours| hours.doubts.contains(&Doubt::OneOfSeveral);
        if before.iter().all(one_of) && !before.is_empty() {
            return before;
        }
        if let Some(nearest) = before.into_iter().next_back() {
            return vec![nearest];
        }
        self.beside(tokens, layout, dates, roles, unit)
    }

    /// The hours of one of the days that a unit names by words: those that stand nearest to it, as in "Tuesday at 10am or
    /// 2pm on Wednesday". Between two days as near, they belong to the one before them.
    ///
    /// A day whose hours are "the same time" takes those of the first.
    pub(super) fn nearest(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        days: &[Range<usize>],
        own: &Range<usize>,
    ) -> Vec<Hours> {
        let unit = layout.tokens(layout.unit(own.start));
        let beside: Vec<&Range<usize>> =
            days.iter().filter(|day| unit.contains(&day.start)).collect();
        let found = self.hours(tokens, layout, unit.clone(), |times| {
            let nearest = beside.iter().min_by_key(|day| way_to(tokens, day, times));
            nearest.is_none_or(|day| day.start == own.start)
        });
        let next = days.iter().map(|day| day.start).filter(|start| *start >= own.end).min();
        let behind = own.end..next.unwrap_or(tokens.len());
        if let Some(own) = self.of_reader(tokens, layout, behind) {
            return vec![own];
        }
        if found.is_empty() && names_same_time(tokens, own.end) {
            let mut all = self.hours(tokens, layout, unit, |_| true);
            all.truncate(1);
            return all;
        }
        found
    }

    /// The hours that the lines or sentences beside a date's own give.
    fn beside(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        roles: &[Role],
        unit: usize,
    ) -> Vec<Hours> {
        let section = layout.section(unit);
        let dated = |range: &Range<usize>| {
            let from = dates.partition_point(|date| date.start < range.start);
            let inside =
                dates.iter().zip(roles).skip(from).take_while(|(date, _)| date.start < range.end);
            inside.into_iter().any(|(_, role)| matches!(role, Role::Meeting | Role::Tentative))
        };
        let mut others = 0;
        let mut found: Vec<Hours> = Vec::new();
        for next in unit + 1..(unit + 1 + UNITS_ON).min(layout.count()) {
            let range = layout.tokens(next);
            if layout.section(next) != section || dated(&range) {
                break;
            }
            let hours = self.hours(tokens, layout, range.clone(), |_| true);
            let Some(first) = hours.first() else { continue };
            if !is_about_time(tokens, &range, first.start_token) {
                continue;
            }
            if found.is_empty() {
                found = hours;
            } else if found.first().is_some_and(|one| one.end.is_none() && self.is_end(first)) {
                found.iter_mut().for_each(|one| one.end = Some(first.start));
            } else {
                others += 1;
            }
        }
        if found.is_empty() {
            let alone = |at: &usize| is_day_alone(dates, &layout.tokens(*at));
            let first = (0..unit).rev().find(|at| !alone(at)).filter(|_| alone(&unit));
            let before = first.or(unit.checked_sub(1));
            let before = before.filter(|at| layout.section(*at) == section);
            found = before.map_or_else(Vec::new, |before| {
                let range = layout.tokens(before);
                let short = range.len() <= 12 && !dated(&range) && !is_item(tokens, &range);
                let hours = self.hours(tokens, layout, range.clone(), |_| short);
                hours.into_iter().filter(|one| one.start_token <= range.start + 4).collect()
            });
        }
        if others > 0 {
            found.iter_mut().for_each(|one| one.doubts.push(Doubt::TimeApart));
        }
        found
    }

    fn is_end(&self, hours: &Hours) -> bool {
        self.between(hours.start_token..hours.start_token + 1).any(|(times, _)| times.is_end)
    }

    /// The hours that the times of a stretch make. One start, with the end that another time gives; or several.
    fn hours(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        range: Range<usize>,
        wanted: impl Fn(&Times) -> bool,
    ) -> Vec<Hours> {
        let all: Vec<&(Times, TimeRole)> =
            self.between(range).filter(|(times, _)| wanted(times)).take(40).collect();
        let start = |role| matches!(role, TimeRole::Start | TimeRole::OfReader);
        let starts = all.iter().filter(|(times, role)| start(*role) && !times.is_end);
        let two = starts.clone().count() == 2;
        let mut out: Vec<Hours> = Vec::new();
        // "10am, 11am or 2pm": those behind a comma count where the list ends with "or".
        let mut listed: Vec<Hours> = Vec::new();
        for (times, _) in starts.copied() {
            let before = match listed.last_mut() {
                Some(before) => Some(before),
                None => out.last_mut(),
            };
            let Some(before) = before else {
                out.push(hours_of(tokens, layout, times));
                continue;
            };
            let between = tokens.get(before.end_token..times.start_token).unwrap_or_default();
            if replaces(tokens, between, times) {
                out = vec![hours_of(tokens, layout, times)];
                continue;
            }
            // Two columns of a table: "10.00am 11.00am", "10:00 | 11:00".
            let column = between.is_empty() || between.iter().all(|mark| mark.text == "|");
            if column && two && closes(before, times) {
                (before.end, before.end_token) = (Some(times.start), times.end_token);
                continue;
            }
            let joined =
                |word: &str| between.len() <= 4 && between.iter().any(|token| token.is(word));
            // "At 10am and 2pm", and not "at 10am and lunch is at 12.30pm".
            let small = |word: &&Token<'_>| {
                word.is_any(&["and", "at", "from", "then", "again", "also", "another", "&"])
                    || word.kind == Kind::Mark
            };
            let both = joined("and") && between.iter().all(|word| small(&word));
            if joined("or") || both {
                out.append(&mut listed);
                out.push(hours_of(tokens, layout, times));
            } else if let [mark] = between
                && mark.text == ","
            {
                listed.push(hours_of(tokens, layout, times));
            }
            if joined("or") {
                out.iter_mut().filter(|one| !one.doubts.contains(&Doubt::OneOfSeveral)).for_each(
                    |one| {
                        one.doubts.push(Doubt::OneOfSeveral);
                    },
                );
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
            && end.start_token > only.start_token
        {
            only.end = Some(later_half(only.start, end));
            only.end_token = end.end_token;
        }
        out
    }
}

/// Whether a time of the same sentence takes the place of the one before it: "at 2pm, can we make it 3pm instead?"
fn replaces(tokens: &[Token<'_>], between: &[Token<'_>], times: &Times) -> bool {
    let after = |on: usize| tokens.get(times.end_token + on);
    let instead = after(0).is_some_and(|word| word.is("instead"))
        && !after(1).is_some_and(|word| word.is("of"));
    is_made(between) || instead || between.iter().rev().take(2).any(|word| word.is("now"))
}

/// Whether words end with "make it": "can we make it 3pm?"
fn is_made(before: &[Token<'_>]) -> bool {
    let small = |word: &&Token<'_>| word.is_any(&["at", "for", "to", "about"]);
    let mut back = before.iter().rev().skip_while(small);
    back.next().is_some_and(|it| it.is("it")) && back.next().is_some_and(|word| word.is("make"))
}

/// Whether a sentence after that of a day gives its time anew, and whether it says so for certain.
fn gives_another_time(tokens: &[Token<'_>], range: &Range<usize>, times: &Times) -> Option<bool> {
    let before = tokens.get(range.start..times.start_token).unwrap_or_default();
    let two = |first: &str, second: &str| {
        before.windows(2).any(|two| matches!(two, [a, b] if a.is(first) && b.is(second)))
    };
    // "It will now start at", and not "the bus now starts at".
    const OWN: [&str; 8] =
        ["it", "this", "meeting", "review", "session", "appointment", "visit", "hearing"];
    let own = || before.iter().take(4).any(|word| word.is_any(&OWN));
    let now = || ["be", "start", "starts", "begin"].iter().any(|word| two("now", word));
    if two("new", "time") || (now() && own()) {
        return Some(true);
    }
    let asks = tokens.get(range.end.saturating_sub(1)).is_some_and(|mark| mark.text == "?");
    let calls = before.iter().any(|word| word.is_any(&["call", "ring", "phone", "text"]));
    let after = |on: usize| tokens.get(times.end_token + on);
    let instead = after(0).is_some_and(|word| word.is("instead"))
        && !after(1).is_some_and(|word| word.is_any(&["of"]));
    let done = before.iter().rev().find(|word| !word.is("at")).is_some_and(|word| word.is("do"));
    let other = is_made(before) || instead || (asks && done && two("we", "do"));
    (other && !calls).then_some(false)
}

/// Whether the words before a time of a sentence end something: "we expect it to end no later than 11.30am".
fn is_ended(tokens: &[Token<'_>], range: &Range<usize>, times: &Times) -> bool {
    let before = tokens.get(range.start..times.start_token).unwrap_or_default();
    times.is_end
        || before.iter().rev().take(5).any(|word| word.is_any(&["end", "finish", "over", "close"]))
}

/// Whether a line has a day and nothing else.
fn is_day_alone(dates: &[Found], range: &Range<usize>) -> bool {
    let at = dates.partition_point(|date| date.start < range.start);
    dates.get(at).is_some_and(|date| {
        date.start <= range.start + 1 && date.end <= range.end && range.end <= date.end + 1
    })
}

/// Whether a line is an item of a list or an agenda: "4. Any other business 11.55", "2) Minutes 10.05".
fn is_item(tokens: &[Token<'_>], range: &Range<usize>) -> bool {
    // The stop behind the number may end a sentence of its own.
    let from = match range.start.checked_sub(2) {
        Some(from) if tokens.get(from).is_some_and(|number| number.new_line) => from,
        _ => range.start,
    };
    let [number, mark, next, ..] = tokens.get(from..range.end).unwrap_or_default() else {
        return false;
    };
    number.number(2).is_some()
        && [".", ")"].contains(&mark.text)
        && !mark.spaced
        && next.kind == Kind::Word
        && next.spaced
}

/// Whether a time can end what starts at another: it is no range itself, and is later by less than half a day.
fn closes(start: &Hours, end: &Times) -> bool {
    let length = end.start - start.start;
    let long = chrono::TimeDelta::hours(9);
    start.end.is_none() && end.end.is_none() && length > chrono::TimeDelta::zero() && length <= long
}

/// Whether "the same time" stands soon behind a day.
fn names_same_time(tokens: &[Token<'_>], from: usize) -> bool {
    let after = tokens.get(from..(from + 9).min(tokens.len())).unwrap_or_default();
    let own = after.iter().take_while(|token| !token.is_any(&[".", "?", "!", ";"])).count();
    let after = after.get(..own).unwrap_or_default();
    after.windows(2).any(|two| matches!(two, [a, b] if a.is("same") && b.is("time")))
}

/// An end without its half of the day follows the start: "starts at 1pm and finishes at 3".
fn later_half(start: NaiveTime, end: &Times) -> NaiveTime {
    let half = chrono::TimeDelta::hours(12);
    if end.guessed && end.start <= start { (end.start + half).max(end.start) } else { end.start }
}

fn hours_of(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> Hours {
    let mut doubts = Vec::new();
    for (is, doubt) in [
        (times.guessed, Doubt::HalfOfDayGuessed),
        (times.noon_or_midnight, Doubt::NoonOrMidnight),
        (times.about, Doubt::TimeRough),
    ] {
        if is {
            doubts.push(doubt);
        }
    }
    // "The time has changed from 10am to 11am"
    let changed = times.end.filter(|_| roles::changes_time(tokens, layout, times.start_token));
    Hours {
        start: changed.unwrap_or(times.start),
        end: if changed.is_some() { None } else { times.end },
        start_token: times.start_token,
        end_token: times.end_token,
        zone: times.zone.clone(),
        doubts,
    }
}

/// The dates that share what stands behind them: "the 3rd and 10th".
fn group(dates: &[Found], at: usize) -> Range<usize> {
    let joined = |at: usize| dates.get(at).is_some_and(|date| date.join != Join::None);
    let mut start = at;
    while start > 0 && joined(start) {
        start -= 1;
    }
    let mut end = at + 1;
    while joined(end) {
        end += 1;
    }
    start..end
}

/// Whether a time stands right before a date and goes with it: "10am on", "2-4pm,".
fn is_bound(tokens: &[Token<'_>], times: &Times, date: &Found) -> bool {
    let between = tokens.get(times.end_token..date.start).unwrap_or_default();
    between.len() <= 3
        && between.iter().all(|token| {
            token.is_any(&["on", "the", "of", "this"])
                || [",", "-", "\u{2013}", "(", ")"].contains(&token.text)
        })
        && between.iter().any(|token| token.is("on"))
}

/// Whether a line or sentence tells the time of what stands before it: it begins with the time or a label for it, or
/// says that something starts.
fn is_about_time(tokens: &[Token<'_>], range: &Range<usize>, start: usize) -> bool {
    const WORDS: [&str; 20] = [
        "time",
        "times",
        "start",
        "starts",
        "starting",
        "begin",
        "begins",
        "beginning",
        "commence",
        "commences",
        "run",
        "runs",
        "running",
        "meet",
        "meeting",
        "session",
        "held",
        "finish",
        "finishes",
        "end",
    ];
    let head = start <= range.start + 3;
    let mut words = tokens.get(range.start..start).unwrap_or_default().iter();
    head || words.any(|token| token.is_any(&WORDS))
}

/// How far a time stands from a day, in tokens; words that part one meeting from the next make the way longer.
fn way_to(tokens: &[Token<'_>], day: &Range<usize>, times: &Times) -> (usize, usize) {
    let way = |from: usize, to: usize| -> usize {
        let between = tokens.get(from..to).unwrap_or_default();
        let parts = between.iter().filter(|token| token.is_any(&["or", "and", ",", ";", "but"]));
        between.len() + 3 * parts.count()
    };
    if times.end_token <= day.start {
        (way(times.end_token, day.start), 1)
    } else {
        (way(day.end, times.start_token), 0)
    }
}
