//! The hours that stand before, behind and beside a day.

use std::ops::Range;

use super::bound::{is_bound, is_of_another_day};
use super::nearest::{names_a_day_by_word, other_weekday};
use super::{Hours, Mentions, UNITS_ON, opening, several};
use crate::pasted::dates::{self, Found};
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::over_days;
use crate::pasted::roles::DateRole;
use crate::pasted::tokens::{Token, TokenKind};

/// Widest that a time is written, in tokens.
const WIDE: usize = 12;

impl Mentions {
    /// The hours that a date is given by the words around it, or by the lines beside its own.
    pub(super) fn beside_date(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        roles: &[DateRole],
        at: usize,
    ) -> Vec<Hours> {
        let Some(date) = dates.get(at) else { return Vec::new() };
        let unit = layout.unit(date.start);
        let own = layout.tokens(unit);
        let group = dates::group(dates, at);
        let last = dates.get(group.clone()).and_then(<[Found]>::last).unwrap_or(date);
        let next = dates.get(group.end).filter(|next| next.start < own.end);
        // "2pm on 10 December": the time belongs to the date behind it.
        // That of "Monday 7 December at 10am, on Tuesday 8 December" is its own day's.
        let led = |times: &Times| {
            let before = tokens.get(last.end..times.start_token).unwrap_or_default();
            matches!(before, [at] if at.is("at"))
        };
        let bound = |times: &Times| {
            !led(times) && next.is_some_and(|next| self.leads(tokens, times, next, Some(date)))
        };
        let after = last.end..next.map_or(own.end, |next| next.start);
        // "Ring on 7 December 2026 and meet on the Friday at 2pm": that time is the Friday's.
        let other = other_weekday(tokens, last, &after);
        let after = after.start..other.unwrap_or(after.end);
        let found = self.hours(tokens, layout, after, |times| !bound(times));
        let mine = self.of_one_of(tokens, layout, dates, at, &group);
        if !mine.is_empty() {
            return mine;
        }
        if !found.is_empty() {
            let head = self.at_the_head(tokens, layout, &own, date, &found);
            return head.unwrap_or_else(|| shared(found, &group));
        }
        let before = self.before_all(tokens, layout, dates, &group, own.start);
        if !before.is_empty() {
            return before;
        }
        shared(self.beside(tokens, layout, dates, roles, unit), &group)
    }

    /// The hours that one of several dates has for itself.
    fn of_one_of(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        at: usize,
        group: &Range<usize>,
    ) -> Vec<Hours> {
        let Some(date) = dates.get(at).filter(|_| group.len() > 1) else { return Vec::new() };
        let next = dates.get(at + 1);
        let end = layout.tokens(layout.unit(date.start)).end;
        // Each of "10 December at 10am and 12 December" has what stands behind itself first.
        let ends_later = next.is_some_and(|next| over_days::leads_to(tokens, date.end, next.start));
        let behind = date.end..next.map_or(end, |next| next.start.min(end));
        let mine = self.hours(tokens, layout, behind, |_| !ends_later);
        // "From 3pm on 10 December to 2pm on 17 December": each has the time right before it.
        let last = at.checked_sub(1).filter(|last| mine.is_empty() && group.contains(last));
        let Some(last) = last.and_then(|last| dates.get(last)) else { return mine };
        self.hours(tokens, layout, last.end..date.start, |times| is_bound(tokens, times, date))
    }

    /// Whether a time before a date is that date's, and not that of the one before it: "2pm on 10 December", and the
    /// second of "10am Tuesday 8 December and 2pm Wednesday 9 December".
    fn leads(
        &self,
        tokens: &[Token<'_>],
        times: &Times,
        date: &Found,
        last: Option<&Found>,
    ) -> bool {
        let led = |last: &Found| {
            let mut before = self.between(last.start.saturating_sub(WIDE)..last.start);
            before.any(|(times, _)| times.end_token == last.start)
        };
        is_bound(tokens, times, date) || (times.end_token == date.start && last.is_some_and(led))
    }

    /// The hours that stand before dates in their sentence: the nearest, or all of a list.
    fn before_all(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        group: &Range<usize>,
        sentence: usize,
    ) -> Vec<Hours> {
        let Some(first) = dates.get(group.start) else { return Vec::new() };
        let last = group.start.checked_sub(1).and_then(|last| dates.get(last));
        let from = last.map_or(sentence, |last| last.end.max(sentence));
        let mut all = self.hours(tokens, layout, from..first.start, |times| {
            from == sentence || self.leads(tokens, times, first, last)
        });
        // "Check in at 1.45pm for your 2pm appointment on 7 December": the one that goes with the day.
        if let [one] = &all[..]
            && one.end_token + 4 < first.start
        {
            let bound = |times: &Times| is_bound(tokens, times, first);
            let own = self.hours(tokens, layout, one.end_token..first.start, bound);
            if !own.is_empty() {
                all = own;
            }
        }
        let one_of = |hours: &Hours| hours.doubts.contains(&Doubt::OneOfSeveral);
        if all.iter().all(one_of) {
            return all;
        }
        // "9am, 11am and 2pm on 12 January": slots, or one after the other.
        if all.len() > 1 && is_one_list(tokens, &all) {
            all.iter_mut().for_each(|one| one.doubts.push(Doubt::OneOfSeveral));
            return all;
        }
        all
    }

    /// The hours that the lines or sentences beside a date's own give.
    fn beside(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        roles: &[DateRole],
        unit: usize,
    ) -> Vec<Hours> {
        let section = layout.section(unit);
        let dated = |range: &Range<usize>| {
            let from = dates.partition_point(|date| date.start < range.start);
            let inside =
                dates.iter().zip(roles).skip(from).take_while(|(date, _)| date.start < range.end);
            inside.into_iter().any(|(_, role)| role.may_be_a_meeting())
        };
        let mut others = 0;
        let mut found: Vec<Hours> = Vec::new();
        let mut named: Vec<Hours> = Vec::new();
        // A list of days, one a line, has its time behind the last: "All sessions start at 10am."
        let listed = |at: usize| is_day_alone(dates, &layout.tokens(at));
        let last = (unit..layout.count()).take_while(|at| listed(*at)).last().unwrap_or(unit);
        for next in last + 1..(last + 1 + UNITS_ON).min(layout.count()) {
            let range = layout.tokens(next);
            if layout.section(next) != section
                || dated(&range)
                || names_a_day_by_word(tokens, &range)
            {
                break;
            }
            let hours = self.hours(tokens, layout, range.clone(), |times| {
                !is_of_another_day(tokens, dates, &range, times)
            });
            let hours = opening::doubted(tokens, range.start, hours);
            let Some(first) = hours.first() else { continue };
            if !is_about_time(tokens, &range, first.start_token) {
                continue;
            }
            if several::heads_a_meeting(tokens, &range, first) {
                named.push(first.clone());
            }
            let doors = |hours: &[Hours]| {
                hours.first().is_some_and(|one| one.doubts.contains(&Doubt::TimeRough))
            };
            if found.is_empty() || (doors(&found) && !doors(&hours)) {
                // "Doors 6.30pm. Meeting starts 7pm.": what starts is asked for, and not when people may come.
                found = hours;
            } else if doors(&hours) {
                continue;
            } else {
                others += 1;
            }
        }
        if found.is_empty() {
            found = self.above(tokens, layout, dates, &dated, unit);
        }
        if found.is_empty() {
            found = self.labelled_above(tokens, layout, &dated, unit);
        }
        settle_lines(found, named, others)
    }

    /// The hours that the line above a date's own gives, or the one above the list of days that it stands in.
    fn above(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dates: &[Found],
        dated: &impl Fn(&Range<usize>) -> bool,
        unit: usize,
    ) -> Vec<Hours> {
        let alone = |at: &usize| is_day_alone(dates, &layout.tokens(*at));
        let begins = |at: &usize| begins_with_a_day(dates, &layout.tokens(*at));
        let leads = |at: &usize| {
            let last = layout.tokens(*at).end.checked_sub(1).and_then(|at| tokens.get(at));
            last.is_some_and(|mark| mark.text == ":")
        };
        let first = (0..unit).rev().find(|at| !alone(at)).filter(|_| alone(&unit));
        let list = (0..unit).rev().find(|at| !begins(at)).filter(|at| begins(&unit) && leads(at));
        let before = first.or(list).or(unit.checked_sub(1));
        let before = before.filter(|at| layout.section(*at) == layout.section(unit));
        let before = before.filter(|at| !self.is_of_the_day_above(layout, dates, *at));
        before.map_or_else(Vec::new, |before| {
            let range = layout.tokens(before);
            // "We meet 6.30pm to 8pm at the hall on:", above a list of days.
            let heads = leads(&before) && begins(&unit);
            let short = (range.len() <= 12 || heads) && !dated(&range) && !is_item(tokens, &range);
            let mine = |times: &Times| short && !is_of_another_day(tokens, dates, &range, times);
            let hours = self.hours(tokens, layout, range.clone(), mine);
            let near = |one: &Hours| heads || one.start_token <= range.start + 4;
            hours.into_iter().filter(near).collect()
        })
    }

    /// Whether the times of a line belong to the day above it, in a list whose days stand above their times: "01 Dec",
    /// "PTA meeting", "19:00", "10 Dec".
    fn is_of_the_day_above(&self, layout: &Layout, dates: &[Found], line: usize) -> bool {
        let start = layout.tokens(line).start;
        let before = dates.partition_point(|date| date.start < start);
        let Some(date) = before.checked_sub(1).and_then(|at| dates.get(at)) else { return false };
        let unit = layout.unit(date.start);
        let timed = |unit: usize| self.between(layout.tokens(unit)).next().is_some();
        // Where times stand above their days, so does that of the first one.
        let above = unit
            .checked_sub(1)
            .is_some_and(|above| timed(above) && !self.is_of_the_day_above(layout, dates, above));
        unit < line
            && line - unit < UNITS_ON
            && layout.section(unit) == layout.section(line)
            && is_day_alone(dates, &layout.tokens(unit))
            && !above
    }

    /// The hours of a form whose lines for its times stand above the one for its day: "Start: 7pm", "Finish: 8.30pm",
    /// "Date: 8 December".
    fn labelled_above(
        &self,
        tokens: &[Token<'_>],
        layout: &Layout,
        dated: &impl Fn(&Range<usize>) -> bool,
        unit: usize,
    ) -> Vec<Hours> {
        let own = layout.tokens(unit);
        if !is_labelled(tokens, &own) {
            return Vec::new();
        }
        let goes_with = |at: &usize| {
            let line = layout.tokens(*at);
            layout.section(*at) == layout.section(unit)
                && is_labelled(tokens, &line)
                && !dated(&line)
        };
        let lines = (unit.saturating_sub(UNITS_ON)..unit).rev();
        let Some(first) = lines.take_while(goes_with).last() else { return Vec::new() };
        self.hours(tokens, layout, layout.tokens(first).start..own.start, |_| true)
    }
}

/// What the lines below a day give: its hours, those that head a line with a meeting's name, and how many others there
/// are.
fn settle_lines(mut found: Vec<Hours>, named: Vec<Hours>, others: usize) -> Vec<Hours> {
    if others == 0 {
        return found;
    }
    // "10am SENCO meeting" and "2pm annual review", each on its line.
    if named.len() == others + 1 {
        return named;
    }
    // The one meeting of a timetable.
    if named.len() == 1 {
        found = named;
    }
    found.iter_mut().for_each(|one| one.doubts.push(Doubt::TimeApart));
    found
}

/// Whether a line is one of a form: a word or two and a colon in front.
fn is_labelled(tokens: &[Token<'_>], line: &Range<usize>) -> bool {
    let new_line = tokens.get(line.start).is_some_and(|first| first.new_line || line.start == 0);
    let colon = |at: usize| tokens.get(at).is_some_and(|mark| mark.text == ":");
    new_line && (colon(line.start + 1) || colon(line.start + 2))
}

/// Whether a line has a day and nothing else.
fn is_day_alone(dates: &[Found], range: &Range<usize>) -> bool {
    let at = dates.partition_point(|date| date.start < range.start);
    dates.get(at).is_some_and(|date| {
        date.start <= range.start + 1 && date.end <= range.end && range.end <= date.end + 1
    })
}

/// Whether a line begins with a day: "1 December: getting ready".
fn begins_with_a_day(dates: &[Found], range: &Range<usize>) -> bool {
    let at = dates.partition_point(|date| date.start < range.start);
    dates.get(at).is_some_and(|date| date.start <= range.start + 1 && date.end <= range.end)
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
        && next.kind == TokenKind::Word
        && next.spaced
}

/// "10 & 17 December, 10-12 & 1-3": either each on each, or the first on the first.
fn shared(mut hours: Vec<Hours>, group: &Range<usize>) -> Vec<Hours> {
    if group.len() > 1 && hours.len() > 1 {
        hours.iter_mut().for_each(|one| one.doubts.push(Doubt::OneOfSeveral));
    }
    hours
}

/// Whether nothing stands between times but what joins a list.
fn is_one_list(tokens: &[Token<'_>], all: &[Hours]) -> bool {
    all.windows(2).all(|two| {
        let [one, next] = two else { return true };
        let between = tokens.get(one.end_token..next.start_token).unwrap_or_default();
        between.iter().all(|word| word.is("and") || [",", "&"].contains(&word.text))
    })
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
