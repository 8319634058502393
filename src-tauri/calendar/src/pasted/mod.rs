//! Pasted words: "Tuesday 3 December, 10.30am to 12 noon, Civic Centre" to a date, times and a place.
//!
//! Everything found is a proposal to confirm, with what was guessed told beside it. Dates are in UK order.

mod dates;
mod place;
mod times;
mod tokens;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

use self::dates::Found;
use self::times::Times;
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
    /// What was guessed or does not fit.
    pub doubts: Vec<Doubt>,
}

/// Something to check before a proposal is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Doubt {
    /// The year is not written; it was worked out from the weekday.
    YearByWeekday {
        /// The year taken.
        year: i32,
    },
    /// The year is not written and no weekday tells; the next such day was taken.
    YearGuessed {
        /// The year taken.
        year: i32,
    },
    /// The weekday written is not that of the date.
    WeekdayDiffers {
        /// The weekday of the date, in English.
        is: String,
        /// The weekday written, in English.
        written: String,
    },
    /// No time is written.
    NoTime,
    /// "At 2": morning or afternoon was guessed.
    HalfOfDayGuessed,
    /// The clocks change at this time.
    ClockChange,
}

impl Doubt {
    /// The doubt in plain words.
    pub fn sentence(&self) -> String {
        match self {
            Self::YearByWeekday { year } => {
                format!("No year is written. {year} fits the day of the week.")
            }
            Self::YearGuessed { year } => format!("No year is written. Is it {year}?"),
            Self::WeekdayDiffers { is, written } => {
                format!("The words say {written}, but that date is a {is}. Please check.")
            }
            Self::NoTime => "No time was found. You can type it in.".into(),
            Self::HalfOfDayGuessed => "Is this the morning or the afternoon? Please check.".into(),
            Self::ClockChange => "The clocks change at this time. Please check it.".into(),
        }
    }
}

/// Most of the words that are looked at, in bytes.
const MOST_TEXT: usize = 256 * 1024;
/// Most proposals from one text.
const MOST: usize = 40;

/// The meetings that pasted words seem to name, in the order of the words. `today` settles a year that is not written.
pub fn propose(text: &str, today: NaiveDate) -> Vec<Proposal> {
    let text = text.get(..text.floor_char_boundary(MOST_TEXT)).unwrap_or_default();
    let tokens = tokens(text);
    let found = dates::find(&tokens);
    // A letter's own date says more about an unwritten year than the day it is pasted.
    let near = found.iter().find_map(Found::full).filter(|day| *day <= today).unwrap_or(today);
    let mut out: Vec<Proposal> = Vec::new();
    let mut spans = Vec::new();
    for (i, one) in found.iter().enumerate().take(4 * MOST) {
        let from =
            i.checked_sub(1).and_then(|i| found.get(i)).map_or(0, |before: &Found| before.end);
        let to = found.get(i + 1).map_or(tokens.len(), |next| next.start);
        if let Some((proposal, has_time)) = proposal(text, &tokens, one, from, to, near) {
            spans.push(has_time);
            out.push(proposal);
        }
    }
    // Where any date has a time, the dates without one are the letter's own, or a reply's.
    if spans.contains(&true) {
        let mut keep = spans.iter();
        out.retain(|_| keep.next().copied().unwrap_or(false));
    }
    out.dedup_by(|b, a| a.starts == b.starts && a.ends == b.ends);
    out.truncate(MOST);
    out
}

/// A proposal for one date, and whether it has a time.
fn proposal(
    text: &str,
    tokens: &[Token<'_>],
    found: &Found,
    from: usize,
    to: usize,
    near: NaiveDate,
) -> Option<(Proposal, bool)> {
    let mut doubts = Vec::new();
    let date = settle_year(found, near, &mut doubts)?;
    let after = times::find(tokens, found.end, to, times::Side::After);
    let times = after.or_else(|| times::find(tokens, from, found.start, times::Side::Before));
    let mut clock = |local: NaiveDateTime| {
        let (utc, clock) = Zone::LONDON.instant(local);
        if clock != Clock::Once && !doubts.contains(&Doubt::ClockChange) {
            doubts.push(Doubt::ClockChange);
        }
        MeetingTime::At { utc, zone: Zone::LONDON.name().to_owned(), local }
    };
    let (starts, ends, words_end) = match &times {
        Some(Times { start, end, end_token, .. }) => {
            let starts = date.and_time(*start);
            let ends = end.map(|end| {
                let ends = date.and_time(end);
                if ends > starts {
                    ends
                } else {
                    ends.checked_add_signed(TimeDelta::days(1)).unwrap_or(ends)
                }
            });
            (clock(starts), ends.map(&mut clock), (*end_token).max(found.end))
        }
        None => (MeetingTime::Date { date }, None, found.end),
    };
    match &times {
        None => doubts.push(Doubt::NoTime),
        Some(times) if times.guessed => doubts.push(Doubt::HalfOfDayGuessed),
        Some(_) => {}
    }
    let first = times.as_ref().map_or(found.start, |times| times.start_token.min(found.start));
    let begin = tokens.get(first).map_or(0, |token| token.at);
    let end = words_end.checked_sub(1).and_then(|i| tokens.get(i)).map_or(text.len(), Token::end);
    let limit = tokens.get(to).map_or(text.len(), |token| token.at);
    let (place, place_end) = place::find(text, end, limit);
    let quote_end = place_end.unwrap_or(end).max(end);
    let quote = text.get(begin..quote_end).unwrap_or_default();
    let proposal = Proposal {
        starts,
        ends,
        place,
        online_link: super::online::in_words(text.get(begin..limit).unwrap_or_default())
            .unwrap_or_default(),
        quote: quote.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect(),
        doubts,
    };
    Some((proposal, times.is_some()))
}

/// The date with its year: as written, else by the weekday, else the next such day.
fn settle_year(found: &Found, near: NaiveDate, doubts: &mut Vec<Doubt>) -> Option<NaiveDate> {
    let named = |day: Weekday| {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            .get(day.num_days_from_monday() as usize)
            .map_or_else(String::new, |name| (*name).to_owned())
    };
    let mut differs = |date: NaiveDate| {
        if let Some(written) = found.weekday.filter(|day| *day != date.weekday()) {
            doubts
                .push(Doubt::WeekdayDiffers { is: named(date.weekday()), written: named(written) });
        }
        date
    };
    if let Some(date) = found.full() {
        return Some(differs(date));
    }
    // A little way back first: an invitation is sometimes logged after the meeting.
    let earliest = near.checked_sub_signed(TimeDelta::days(31)).unwrap_or(near);
    let years = (near.year() - 1)..=(near.year() + 8);
    let mut days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, found.month, found.day));
    let next = days.clone().find(|day| *day >= earliest)?;
    match found.weekday {
        Some(weekday) => {
            let soon = next.checked_add_signed(TimeDelta::days(800)).unwrap_or(next);
            match days.find(|day| {
                day.weekday() == weekday && *day <= soon && *day >= near - TimeDelta::days(200)
            }) {
                Some(day) => {
                    doubts.push(Doubt::YearByWeekday { year: day.year() });
                    Some(day)
                }
                None => {
                    let day = differs(next);
                    doubts.push(Doubt::YearGuessed { year: day.year() });
                    Some(day)
                }
            }
        }
        None => {
            doubts.push(Doubt::YearGuessed { year: next.year() });
            Some(next)
        }
    }
}

#[cfg(test)]
mod tests;
