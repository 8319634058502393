//! The hours that one time gives by itself.

use chrono::NaiveTime;

use super::{Hours, evenings};
use crate::pasted::doubt::Doubt;
use crate::pasted::layout::Layout;
use crate::pasted::lengths::Times;
use crate::pasted::roles;
use crate::pasted::tokens::Token;

/// An end without its half of the day follows the start: "starts at 1pm and finishes at 3".
pub(super) fn later_half(start: NaiveTime, end: &Times) -> NaiveTime {
    let half = chrono::TimeDelta::hours(12);
    if end.guessed && end.start <= start { (end.start + half).max(end.start) } else { end.start }
}

/// The hours that one time gives by itself.
pub(super) fn hours_of(tokens: &[Token<'_>], layout: &Layout, times: &Times) -> Hours {
    let mut doubts = Vec::new();
    for (is, doubt) in [
        (times.guessed || evenings::may_be_of_one(tokens, layout, times), Doubt::HalfOfDayGuessed),
        (times.noon_or_midnight, Doubt::NoonOrMidnight),
        (times.about || roles::shifts_time(tokens, layout, times.start_token), Doubt::TimeRough),
    ] {
        if is {
            doubts.push(doubt);
        }
    }
    let (start, end) = evenings::halves(tokens, layout, times);
    // "The time has changed from 10am to 11am"
    let back = |end: &NaiveTime| *end <= start && roles::moves(tokens, layout, times.start_token);
    // "10.00-12.00 (new time, was 9.30-11.30)": a dash joins a start and an end, and which of the two it is, is asked.
    let own = tokens.get(times.start_token..times.end_token).unwrap_or_default();
    let dashed = !own.iter().any(|word| word.is("to"));
    let changes = times.end.is_some() && roles::changes_time(tokens, layout, times.start_token);
    if changes && dashed {
        doubts.push(Doubt::TimeRough);
    }
    let changed = times.end.filter(|end| back(end) || (changes && !dashed));
    Hours {
        start: changed.unwrap_or(start),
        end: if changed.is_some() { None } else { end },
        start_token: times.start_token,
        end_token: times.end_token,
        zone: times.zone.clone(),
        doubts,
    }
}
