//! Whether a message speaks of a date that was given before, and when that was: told in one place for the meetings of
//! its calendar and for those of its words.
//!
//! A reminder, a copy that is sent again or passed on, and an answer to an older message show that the date was given
//! by their own day, and never that it was given no earlier.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use evenhand_core::record::london_date;

use super::event::{CalendarEvent, Message, SentStamp};
use super::pasted::{OlderStanding, Proposal, head_days, older_from, propose, standing};
use super::purpose::says_passed_on;
use super::reminder::speaks_of_earlier;
use super::series::local_of;

/// What a message says of dates that were given before it. Worked out once for all meetings of its calendars.
pub(crate) struct GivenBefore {
    /// Its subject or its own words say so of all that it brings.
    speaks: bool,
    /// It was passed on as a whole.
    passed_on: bool,
    /// The days that its own words name as given before.
    spoken: Vec<NaiveDate>,
    /// The days that an older message within it names.
    older: Vec<NaiveDate>,
    /// When the oldest message within it was sent, where its head says so.
    first: Option<NaiveDate>,
}

impl GivenBefore {
    /// By a message around a calendar.
    pub(crate) fn of(message: &Message) -> Self {
        let Some(near) = message.sent.at.map(london_date) else {
            return Self::without_words(message);
        };
        let text = &message.text;
        let (own, older) = text.split_at_checked(older_from(text)).unwrap_or((text, ""));
        let day = |one: &Proposal| local_of(&one.starts).date();
        let spoken = propose(own, near);
        let spoken = spoken.iter().filter(|one| reminds(message, own, one.span.0));
        Self {
            spoken: spoken.map(day).collect(),
            older: propose(older, near).iter().map(day).collect(),
            first: head_days(text).into_iter().min(),
            ..Self::without_words(message)
        }
    }

    /// As far as nothing but its own words as a whole tells.
    fn without_words(message: &Message) -> Self {
        Self {
            speaks: speaks_of_earlier(&message.subject, own_words(&message.text), ""),
            passed_on: says_passed_on(&message.subject),
            spoken: Vec::new(),
            older: Vec::new(),
            first: None,
        }
    }

    /// Tells of an invitation that came with the message whether its date was given before, and since when.
    pub(crate) fn tell(&self, event: &mut CalendarEvent) {
        let day = event.starts.as_ref().map(|starts| local_of(starts).date());
        let names = |days: &[NaiveDate]| day.is_some_and(|day| days.contains(&day));
        event.reminds |= self.speaks || names(&self.spoken);
        if !self.passed_on && !names(&self.older) {
            return;
        }
        match (self.first.and_then(noon), event.sent.at) {
            (Some(first), Some(last)) if first <= last && !same_day(first, last) => {
                let (from, to) = event.sent.between.unwrap_or((last, last));
                event.sent.between = Some((from.min(first), to));
            }
            // It was passed on when it came.
            (Some(first), Some(last)) if same_day(first, last) => {}
            _ => event.reminds = true,
        }
    }
}

/// Whether the title or the description of an event says so, without any message around it.
pub(crate) fn in_own_words(event: &CalendarEvent) -> bool {
    let text = &event.description;
    let (own, older) = text.split_at_checked(older_from(text)).unwrap_or((text, ""));
    if speaks_of_earlier(event.title(), own, "") {
        return true;
    }
    let (Some(starts), Some(sent)) = (&event.starts, event.sent.at.filter(|_| !older.is_empty()))
    else {
        return false;
    };
    let day = local_of(starts).date();
    propose(older, london_date(sent)).iter().any(|one| local_of(&one.starts).date() == day)
}

/// Whether a message says of the meeting that its words name at a place that its date was given before.
pub(crate) fn reminds(message: &Message, text: &str, at: usize) -> bool {
    speaks_of_earlier(&message.subject, own_words(&message.text), lead(text, at))
}

/// When the words of a meeting were sent. What is passed on was sent on the day that its own head says, or by the time
/// of the mail around it; without a head, nothing is known of it.
pub(crate) fn sent_of(message: &Message, text: &str, at: usize) -> SentStamp {
    let passed_on = says_passed_on(&message.subject);
    let of_subject = text == message.subject;
    match standing(text, at) {
        OlderStanding::Own if passed_on && (of_subject || older_from(text) == text.len()) => {
            SentStamp::default()
        }
        OlderStanding::Own => message.sent,
        OlderStanding::Older(None) => SentStamp::default(),
        OlderStanding::Older(Some(day)) => match (noon(day), message.sent.at) {
            (Some(first), Some(last)) if first <= last => {
                SentStamp { between: Some((first, last)), ..message.sent }
            }
            // The head of the same day, or of a clock that runs ahead.
            (Some(first), Some(last)) if first - last < TimeDelta::days(1) => message.sent,
            _ => SentStamp::default(),
        },
    }
}

fn noon(day: NaiveDate) -> Option<DateTime<Utc>> {
    day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc())
}

fn same_day(first: DateTime<Utc>, last: DateTime<Utc>) -> bool {
    london_date(first) == london_date(last)
}

/// What stands before a place in its own sentence.
fn lead(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    before.rsplit(['.', '!', '?', '\n']).next().unwrap_or(before)
}

/// The words of a mail before any older message in it.
fn own_words(text: &str) -> &str {
    text.get(..older_from(text)).unwrap_or(text)
}
