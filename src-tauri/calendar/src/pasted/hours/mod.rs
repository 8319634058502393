//! Which times belong to which date.

mod beside;
mod bound;
mod evenings;
mod governed;
mod head;
mod later;
mod nearest;
mod one;
mod opening;
mod several;
mod stretch;

use std::ops::Range;

use chrono::{NaiveTime, Timelike};

use super::dates::Found;
use super::doubt::Doubt;
use super::layout::Layout;
use super::lengths::{self, Times};
use super::phrases::Words;
use super::roles::{self, DateRole, TimeRole};
use super::starred;
use super::times;
use super::tokens::Token;
use super::zones::WrittenZone;

/// The hours of a meeting as the words give them.
#[derive(Clone, Debug)]
pub(super) struct Hours {
    pub start: NaiveTime,
    pub end: Option<NaiveTime>,
    pub start_token: usize,
    /// The token after the last.
    pub end_token: usize,
    /// The zone that is written behind them, where it is not London's.
    pub zone: Option<WrittenZone>,
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
                    let role = roles::of_time(tokens, layout, &times);
                    out.push((times, role));
                }
                from = next.map_or(range.end, |date| date.end.max(to));
            }
        }
        Self(out)
    }

    /// Whether one of the times is a program's: then what has been on other days may be its list of what happened.
    pub(super) fn has_a_stamp(&self) -> bool {
        self.0.iter().any(|(times, _)| is_a_stamps(times.start))
    }

    /// The times at which people may come before a meeting starts.
    pub(super) fn doors(&self) -> Vec<NaiveTime> {
        let doors = self.0.iter().filter(|(_, role)| *role == TimeRole::Doors);
        doors.map(|(times, _)| times.start).collect()
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
        roles: &[DateRole],
        at: usize,
    ) -> Vec<Hours> {
        let Some(date) = dates.get(at) else { return Vec::new() };
        let unit = layout.unit(date.start);
        let own = layout.tokens(unit);
        let mut all = self.beside_date(tokens, layout, dates, roles, at);
        let next = dates.get(at + 1).map_or(tokens.len(), |next| next.start);
        let right = || starred::puts_right(tokens, date.start, date.end);
        if all.is_empty() && (names_same_time(tokens, date.end) || right()) {
            let before = (0..at).rev().map(|at| self.beside_date(tokens, layout, dates, roles, at));
            all = before.filter(|hours| hours.len() == 1).take(1).flatten().collect();
        }
        match self.of_reader(tokens, layout, date.end..next) {
            Some(own) => all = vec![own],
            None if is_by_slots(tokens, layout, unit) => {
                all.iter_mut().for_each(|one| one.doubts.push(Doubt::TimeRough));
            }
            None => {}
        }
        if let Some(new) = self.new_time(tokens, layout, date.end..next, &all) {
            all = vec![new];
        }
        if let Some(own) = self.of_column(tokens, layout, dates, at, &all) {
            return vec![own];
        }
        if let [only] = &mut all[..]
            && only.end.is_none()
        {
            // "It will last 90 minutes", in the same sentence or the one after it.
            let minutes = lengths::length_in(tokens, own.clone(), true)
                .or_else(|| lengths::length_in(tokens, layout.tokens(unit + 1), false))
                .or_else(|| {
                    let lines = (unit + 1..unit + 2 + UNITS_ON).map(|at| layout.tokens(at));
                    let mine = lines.take_while(|line| !line.is_empty() && line.start < next);
                    mine.into_iter().find_map(|line| lengths::labelled(tokens, line))
                });
            only.end = minutes.and_then(|minutes| lengths::later(only.start, minutes));
            if only.end.is_none() {
                only.end = self.end_behind(only, date.end..next.min(own.end));
            }
            if only.end.is_none() {
                only.end = self.labelled_end(tokens, layout, only, next);
            }
            if only.end.is_none() && self.begins_later(tokens, layout, only, next) {
                only.doubts.push(Doubt::TimeApart);
            }
            all.extend(self.on_the_same_day(tokens, layout, unit, next));
        }
        for one in &mut all {
            governed::weigh(tokens, date, &own, one);
        }
        all
    }
}

/// "02/11/26 10:14 incoming": nobody meets at fourteen minutes past, and programs log what happened then.
pub(super) fn is_a_stamps(time: NaiveTime) -> bool {
    !time.minute().is_multiple_of(5)
}

/// Whether the words behind a day ask to book a time within its hours: "3-6pm. Please book a slot."
fn is_by_slots(tokens: &[Token<'_>], layout: &Layout, unit: usize) -> bool {
    const SLOTS: &[&str] = &[
        "book a slot",
        "book your slot",
        "book a time",
        "book your time",
        "book an appointment",
        "choose a time",
        "choose a slot",
        "pick a time",
        "pick a slot",
        "sign up for a slot",
        "time slot",
        "slots are",
    ];
    (unit..(unit + UNITS_ON).min(layout.count()))
        .filter(|other| layout.section(*other) == layout.section(unit))
        .any(|other| Words { tokens, range: layout.tokens(other) }.any(SLOTS))
}

/// Whether "the same time" stands soon behind a day.
fn names_same_time(tokens: &[Token<'_>], from: usize) -> bool {
    let after = tokens.iter().skip(from).take(9);
    let own: Vec<_> = after.take_while(|token| !token.is_any(&[".", "?", "!", ";"])).collect();
    own.windows(2).any(|two| matches!(two, [a, b] if a.is("same") && b.is("time")))
}
