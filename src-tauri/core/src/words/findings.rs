//! The sums and reasons of findings, in plain words.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{Clock, Count, Day, join, said};
use crate::charter::{History, Measure, Rule, SentGap, Unit, Verdict};
use crate::record::{MeetingKind, MeetingTime, SentBasis};

/// What is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    /// The message that gave the date.
    Invitation,
    /// Agenda and papers.
    Papers,
}

/// Why a time of day cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeGap {
    NotSaid,
    AllDay,
    UnknownZone,
    Impossible,
    EndBeforeStart,
    NoLength,
}

/// The noun of a unit, in the singular.
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Days | Unit::Date => "day",
        Unit::ClearDays => "clear day",
        Unit::WorkingDays => "working day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Minutes => "minute",
    }
}

/// "The charter asks for at least 25."
pub(crate) fn asks_at_least(rule: &Rule, charter: &str) -> String {
    let amount = i64::from(rule.amount.unwrap_or_default());
    let who = asker(charter);
    match rule.unit {
        Unit::Days => said(format_args!("{who} asks for at least {amount}.")),
        other => said(format_args!("{who} asks for at least {}.", Count(amount, unit(other)))),
    }
}

fn asker(charter: &str) -> &'static str {
    if charter == crate::charter::LAW { "The law" } else { "The charter" }
}

/// The sum of a finding that does not turn on how days are counted.
pub(crate) fn sum(
    thing: Thing,
    from: NaiveDate,
    meeting: NaiveDate,
    number: i64,
    unit: &str,
    asked: &str,
) -> String {
    let came = came(thing);
    if from > meeting {
        return said(format_args!(
            "{came} {}, after the meeting on {}. {asked}",
            Day(from),
            Day(meeting)
        ));
    }
    said(format_args!(
        "{came} {}, meeting {}: {}. {asked}",
        Day(from),
        Day(meeting),
        Count(number, unit)
    ))
}

/// The sum of a finding that turns on how days are counted, and on what.
pub(crate) fn depends_sum(
    thing: Thing,
    from: NaiveDate,
    meeting: NaiveDate,
    number: i64,
    clear: i64,
    unit: &str,
    asked: &str,
) -> String {
    said(format_args!(
        "{} {}, meeting {}: {}, or {} without the day of the meeting. {asked} It depends on whether that day counts.",
        came(thing),
        Day(from),
        Day(meeting),
        Count(number, unit),
        clear,
    ))
}

/// The sum where only a range of days is known.
pub(crate) fn range_sum(
    thing: Thing,
    range: [Option<NaiveDate>; 2],
    sums: [Option<i64>; 2],
    meeting: NaiveDate,
    unit: &str,
    asked: &str,
    result: Verdict,
) -> String {
    let came = came(thing);
    let days = match (range, sums) {
        ([Some(from), Some(to)], [Some(most), Some(least)]) => format!(
            "{came} between {} and {}. The meeting is {}: {least} to {}.",
            Day(from),
            Day(to),
            Day(meeting),
            Count(most, unit)
        ),
        ([None, Some(to)], [_, Some(least)]) => format!(
            "{came} by {}, meeting {}: at least {}.",
            Day(to),
            Day(meeting),
            Count(least, unit)
        ),
        _ => format!("The day is not known exactly. The meeting is {}.", Day(meeting)),
    };
    let end = if result == Verdict::CantTell { " The exact day would settle it." } else { "" };
    format!("{days} {asked}{end}")
}

fn came(thing: Thing) -> &'static str {
    match thing {
        Thing::Invitation => "Sent",
        Thing::Papers => "Papers came",
    }
}

/// Why the day of sending is not known.
pub(crate) fn sent_unknown(gap: SentGap) -> String {
    match gap {
        SentGap::NotSaid => "Nobody has said when the invitation was sent.",
        SentGap::NotConfirmed => {
            "The file's time stamp may be from an export. Please confirm when it was sent."
        }
        SentGap::NoMessage => "No message in the record gives this date for the meeting.",
        SentGap::Impossible => "The date of sending cannot be right. Please check it.",
    }
    .to_owned()
}

/// The message is later than the meeting, so its date is in doubt.
pub(crate) fn sent_after_meeting(sent: Option<NaiveDate>, meeting: NaiveDate) -> String {
    let meeting = Day(meeting);
    match sent {
        Some(sent) => format!(
            "This message is dated {}, after the meeting began on {meeting}. Please check when it was sent.",
            Day(sent)
        ),
        None => format!("This message is dated after the meeting on {meeting}. Please check it."),
    }
}

/// Where the sending day comes from, and whether the date was changed.
pub(crate) fn notice_note(history: History, basis: SentBasis) -> String {
    let history = match history {
        History::FirstDate => "",
        History::Moved => {
            "The date was changed. Notice counts from the message that first gave this date."
        }
        History::MovedBack => {
            "The date was changed and then changed back. Notice counts from the first message that gave it."
        }
    };
    let basis = match basis {
        SentBasis::Unknown | SentBasis::User | SentBasis::BareDtstamp => "",
        SentBasis::EmailDate => "Sending day: the e-mail's own date.",
        SentBasis::EmailReceived => "Sending day: when the e-mail server took it in.",
        SentBasis::MessageSent => "Sending day: the time that the Outlook message keeps.",
        SentBasis::Dtstamp => "Sending day: the time stamp in the invitation.",
        SentBasis::Created => {
            "Sending day: when the invitation was made. It may have been sent later."
        }
    };
    [history, basis].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn papers_unknown() -> String {
    "Nobody has said when the agenda and papers came.".to_owned()
}

pub(crate) fn papers_day_unknown() -> String {
    "The day on which the papers came is not known.".to_owned()
}

/// The papers had not come by a day that was already too late.
pub(crate) fn papers_not_here(
    on: NaiveDate,
    meeting: NaiveDate,
    left: Option<i64>,
    unit: &str,
    asked: &str,
) -> String {
    if on >= meeting {
        return format!("No papers came before the meeting on {}. {asked}", Day(meeting));
    }
    let left = left.map(|days| format!(": {}", Count(days, unit))).unwrap_or_default();
    format!("Papers had not come on {}, meeting {}{left}. {asked}", Day(on), Day(meeting))
}

/// There was still time when the user last looked.
pub(crate) fn papers_may_still_come(on: NaiveDate, meeting: NaiveDate) -> String {
    format!(
        "Papers had not come on {}. The meeting is {}, so there was still time.",
        Day(on),
        Day(meeting)
    )
}

pub(crate) fn beyond_calendar() -> String {
    "The dates reach further than the calendar that is used here.".to_owned()
}

/// Why there is no day to count to.
pub(crate) fn no_meeting_day(starts: Option<&MeetingTime>) -> String {
    match starts {
        None => "The meeting's date is not known.".to_owned(),
        Some(MeetingTime::At { zone, .. }) if !crate::charter::is_known_zone(zone) => {
            time_unknown(TimeGap::UnknownZone)
        }
        Some(_) => "The meeting's date cannot be right. Please check it.".to_owned(),
    }
}

/// The rule speaks of other kinds of meeting.
pub(crate) fn kind_not_covered(covers: &[MeetingKind], kind: MeetingKind) -> String {
    let names: Vec<String> = covers.iter().map(|kind| kinds(*kind).to_owned()).collect();
    format!("This rule is about {}. It does not speak of {}.", join(&names), kinds(kind))
}

/// A kind of meeting in the plural.
pub(crate) fn kinds(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::CoproductionGroup => "co-production groups",
        MeetingKind::AnnualReview => "annual reviews",
        MeetingKind::ChildSupport => "meetings about one child's support",
        MeetingKind::Board => "boards",
        MeetingKind::Event => "events",
        MeetingKind::Other => "other meetings",
    }
}

pub(crate) fn not_in_force_yet(meeting: NaiveDate, from: NaiveDate) -> String {
    format!("The meeting is {}. The charter applies from {}.", Day(meeting), Day(from))
}

pub(crate) fn no_longer_in_force(meeting: NaiveDate, to: NaiveDate) -> String {
    format!("The meeting is {}. The charter applied until {}.", Day(meeting), Day(to))
}

/// Rule id, title and reason where a charter gives no number.
pub(crate) fn no_number(measure: Measure) -> (&'static str, &'static str, &'static str) {
    match measure {
        Measure::Notice => {
            ("notice", "Booked ahead", "This charter does not say how far ahead to book.")
        }
        Measure::Window => {
            ("window", "Time of day", "This charter does not say at what time of day to meet.")
        }
        Measure::Length => {
            ("length", "Length", "This charter does not say how long a meeting may be.")
        }
        Measure::Papers => {
            ("papers", "Agenda and papers", "This charter does not say when papers should come.")
        }
    }
}

/// Which law covers a meeting that the charter does not speak of.
pub(crate) fn covered_by_law(limit: &crate::charter::LimitRule) -> String {
    let clause = limit.clause.to_lowercase();
    let amount = Count(i64::from(limit.amount), unit(limit.unit));
    match limit.measures {
        Some(Measure::Papers) => {
            format!("Another rule covers it: papers at least {amount} before ({clause}).")
        }
        _ => format!("Another rule covers it: at least {amount}' notice ({clause})."),
    }
}

/// Why a time of day cannot be used.
pub(crate) fn time_unknown(gap: TimeGap) -> String {
    match gap {
        TimeGap::NotSaid => "The start or end time is not known.",
        TimeGap::AllDay => "It is an all-day entry, so its hours are not known.",
        TimeGap::UnknownZone => "The time zone in the invitation is not one that is known.",
        TimeGap::Impossible => "The year cannot be right. Please check the date.",
        TimeGap::EndBeforeStart => "The end is before the start. Please check the times.",
        TimeGap::NoLength => "It starts and ends at the same time, so its length is not known.",
    }
    .to_owned()
}

/// "The charter asks for 10am to 2pm."
pub(crate) fn asks_window(from: NaiveTime, to: NaiveTime, charter: &str) -> String {
    said(format_args!("{} asks for {} to {}.", asker(charter), Clock(from), Clock(to)))
}

/// The start is outside the hours, whatever the end may be.
pub(crate) fn starts_outside(start: NaiveDateTime, asked: &str) -> String {
    format!("It starts at {} on {}. {asked}", Clock(start.time()), Day(start.date()))
}

/// The hours of the meeting in London, against the hours asked for.
pub(crate) fn window_sum(
    start: NaiveDateTime,
    end: NaiveDateTime,
    outside: f64,
    asked: &str,
    inside: bool,
) -> String {
    let span = span(start, end);
    if inside {
        return said(format_args!("{span}, London time. {asked}"));
    }
    let noun = if outside == 1.0 { "minute" } else { "minutes" };
    said(format_args!("{span}, London time: {outside} {noun} outside. {asked}"))
}

/// The length of the meeting, against the length asked for.
pub(crate) fn length_sum(
    start: NaiveDateTime,
    end: NaiveDateTime,
    minutes: f64,
    at_most: u32,
    charter: &str,
) -> String {
    let noun = if minutes == 1.0 { "minute" } else { "minutes" };
    said(format_args!(
        "{}: {minutes} {noun}. {} asks for at most {at_most}.",
        span(start, end),
        asker(charter)
    ))
}

fn span(start: NaiveDateTime, end: NaiveDateTime) -> String {
    let (from, to) = (Clock(start.time()), Clock(end.time()));
    if start.date() == end.date() {
        return said(format_args!("{from} to {to} on {}", Day(start.date())));
    }
    said(format_args!("{from} on {} to {to} on {}", Day(start.date()), Day(end.date())))
}
