//! What stands in a cell: days, times and the record's own terms in words. Nothing where nobody knows.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::record::{
    Contact, Direction, DueFrom, MeetingKind, MeetingStatus, MeetingTime, NoticeMethod, Outcome,
    PaperPart, Papers, When,
};
use serde::Serialize;

use crate::view;

pub(super) fn list(parts: Vec<String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

pub(super) fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

pub(super) fn in_words(when: &When) -> String {
    if *when == When::Undated { String::new() } else { view::when_words(when) }
}

pub(super) fn yes(is: bool) -> String {
    if is { "yes".into() } else { String::new() }
}

/// Whether a reply is wanted, which is asked of messages out alone.
pub(super) fn reply_wanted(contact: &Contact) -> String {
    match (contact.reply_wanted, contact.direction) {
        (true, _) => "yes".to_owned(),
        (false, Direction::Out) => "no".to_owned(),
        (false, Direction::In) => String::new(),
    }
}

/// A moment in London time, as every moment of the tables is given.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.with_timezone(&chrono_tz::Europe::London).format("%Y-%m-%d %H:%M").to_string()
}

pub(super) fn pounds(pence: u32) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// The word by which the record's own format calls it, with spaces.
pub(super) fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().replace('_', " ")
}

pub(super) fn day_of(time: &MeetingTime) -> NaiveDate {
    match time {
        MeetingTime::At { local, .. } => local.date(),
        MeetingTime::Date { date } => *date,
    }
}

pub(super) fn clock(time: Option<&MeetingTime>) -> String {
    match time {
        Some(MeetingTime::At { local, .. }) => local.format("%Y-%m-%d %H:%M").to_string(),
        _ => String::new(),
    }
}

pub(super) fn sent(notice: &evenhand_core::record::Notice) -> String {
    match notice.sent {
        Some(sent) => moment(sent),
        None => in_words(&notice.sent_day),
    }
}

pub(super) fn papers(papers: &Papers) -> (String, String) {
    match papers {
        Papers::Unknown => (String::new(), String::new()),
        Papers::NotYet { as_of } => ("not yet".into(), day(Some(*as_of))),
        Papers::Came { when, .. } => ("came".into(), in_words(when)),
        Papers::Sent { when, .. } => ("sent".into(), in_words(when)),
        Papers::NeverCame => ("never came".into(), String::new()),
        Papers::Parts { parts } => {
            let each = |part: &PaperPart| {
                let (state, on) = self::papers(&part.papers);
                (named(&part.name, &state), named(&part.name, &on))
            };
            let (states, days) = parts.iter().map(each).unzip();
            (list(states), list(days))
        }
    }
}

/// What is known of a part, by its name. Nothing, where nothing is.
fn named(name: &str, known: &str) -> String {
    match (name.trim(), known) {
        (_, "") => String::new(),
        ("", known) => known.to_owned(),
        (name, known) => format!("{name}: {known}"),
    }
}

pub(super) fn meeting_kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::CoproductionGroup => "co-production group",
        MeetingKind::AnnualReview => "annual review",
        MeetingKind::ChildSupport => "a child's support",
        MeetingKind::Board => "board",
        MeetingKind::Event => "event",
        MeetingKind::Other => "other",
    }
}

pub(super) fn meeting_status(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Planned => "planned",
        MeetingStatus::Held => "held",
        MeetingStatus::Cancelled => "cancelled",
    }
}

pub(super) fn method(method: NoticeMethod) -> &'static str {
    match method {
        NoticeMethod::Request => "an invitation or a new time",
        NoticeMethod::Cancel => "a cancellation",
    }
}

pub(super) fn due_words(due: DueFrom) -> &'static str {
    match due {
        DueFrom::Word => "somebody's word",
        DueFrom::TimeLimit => "a time limit",
        DueFrom::OwnTimeLimit => "your own time limit",
    }
}

pub(super) fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "open",
        Outcome::Kept => "kept",
        Outcome::Partly => "partly",
        Outcome::NotKept => "not kept",
        Outcome::Withdrawn => "withdrawn",
    }
}
