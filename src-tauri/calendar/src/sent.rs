//! When was it sent? The best fact that there is, and which one it was.
//!
//! An e-mail's Date checked against its Received lines; Outlook's sending time; DTSTAMP with a METHOD, which RFC
//! 5545 section 3.8.7.2 makes the time of that message; CREATED; a DTSTAMP alone, which may be an export's.
//!
//! Where these lie days apart, the message at hand may be a later copy, or a change of an earlier one. Then the first
//! and the last time that it can have been sent are kept, and no day is stated as fact.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::event::{CalendarEvent, Message, Purpose, SentStamp};
use super::given_before::GivenBefore;
use super::purpose::{of_title, says_passed_on, says_updated};
use super::warning::CalendarWarning;
use evenhand_core::record::SentBasis;

/// Two stamps of one message are never farther apart than this.
const APART: TimeDelta = TimeDelta::days(1);

/// Whether a stamp is a time, and not the first second of some clock (1601, 1970, 1980) that stands for none. No
/// calendar was sent before vCalendar was written down in 1996.
pub(crate) fn is_told(at: &DateTime<Utc>) -> bool {
    at.year() >= 1996
}

/// Sets when an event was sent, by the calendar alone.
pub(crate) fn of_event(event: &mut CalendarEvent) {
    forget_doubts(event);
    let told = |at: DateTime<Utc>, basis| SentStamp { at: Some(at), basis, between: None };
    event.sent = match (event.dtstamp, event.created) {
        // A copy that was passed on is stamped when that was done.
        (Some(stamp), _) if is_message(event) && !says_passed_on(event.title()) => {
            told(stamp, SentBasis::Dtstamp)
        }
        (_, Some(created)) => told(created, SentBasis::Created),
        (Some(stamp), None) => {
            event.warnings.push(CalendarWarning::AskSent { stamp });
            told(stamp, SentBasis::BareDtstamp)
        }
        (None, None) => {
            event.warnings.push(CalendarWarning::SentUnknown);
            SentStamp::default()
        }
    };
    doubt(event);
}

/// Sets when an event was sent by the message that it came in, where that tells. `before`: what the message says of
/// dates that were given before it.
pub(crate) fn by_message(event: &mut CalendarEvent, message: &Message, before: &GivenBefore) {
    // A title that was passed on is of an invitation that came before this message, who knows when.
    if message.sent.at.is_some() && !says_passed_on(event.title()) {
        event.sent = message.sent;
        forget_doubts(event);
        doubt(event);
    }
    if event.purpose == Purpose::Invitation && says_updated(&message.subject) {
        changes_earlier(event);
    }
    if event.purpose == Purpose::Invitation {
        event.purpose = by_subject(&message.subject, event.title()).unwrap_or(Purpose::Invitation);
    }
    if event.purpose == Purpose::Invitation {
        before.tell(event);
    }
}

/// What a message's subject says of the meeting of this title, that it is off or who comes, where the calendar with it
/// is still the one that was sent out first. Words that the title has itself are its organiser's.
fn by_subject(subject: &str, title: &str) -> Option<Purpose> {
    let purpose = of_title(subject).filter(|_| of_title(title).is_none())?;
    let (subject, title) = (subject.trim().to_lowercase(), title.trim().to_lowercase());
    let ends_so = |subject: &str| {
        subject.strip_suffix(&title).is_some_and(|before| before.ends_with([' ', ':', ']', ')']))
    };
    // Google puts the day behind the title: "Accepted: Review @ Tue 8 Dec 2026 10am - 11am (GMT)".
    let mut ends = subject.match_indices(" @ ").map(|(at, _)| at).chain([subject.len()]);
    let named =
        !title.is_empty() && ends.any(|end| ends_so(subject.get(..end).unwrap_or_default()));
    named.then_some(purpose)
}

/// Says that an earlier message gave a date before this one did. What was found once stays: no later look at the stamps
/// takes it back.
pub(crate) fn changes_earlier(event: &mut CalendarEvent) {
    if !event.warnings.contains(&CalendarWarning::ChangesEarlier) {
        event.warnings.push(CalendarWarning::ChangesEarlier);
    }
}

/// PUBLISH is what an export writes too, so it does not make DTSTAMP a time of sending.
fn is_message(event: &CalendarEvent) -> bool {
    event.method.as_deref().is_some_and(|method| method != "PUBLISH")
}

fn forget_doubts(event: &mut CalendarEvent) {
    event.warnings.retain(|warning| {
        !matches!(
            warning,
            CalendarWarning::AskSent { .. }
                | CalendarWarning::SentUnknown
                | CalendarWarning::SentDiffers { .. }
                | CalendarWarning::MadeEarlier { .. }
        )
    });
}

/// What the event's own stamps say against the time that was taken.
fn doubt(event: &mut CalendarEvent) {
    // One meeting of a series is changed after the series was given out, whatever number its message has.
    if event.purpose == Purpose::Invitation && event.recurrence_id.is_some() {
        changes_earlier(event);
    }
    let Some(at) = event.sent.at.filter(|_| event.purpose == Purpose::Invitation) else { return };
    if is_message(event) && (event.sequence.unwrap_or(0) > 0 || says_updated(event.title())) {
        changes_earlier(event);
    }
    if matches!(event.sent.basis, SentBasis::Created | SentBasis::BareDtstamp) {
        return;
    }
    let stamp = event.dtstamp.filter(|_| is_message(event)).unwrap_or(at);
    let made = event.created.filter(|made| stamp.min(at) - *made > APART);
    let stamps = event.warnings.iter().find_map(|warning| match warning {
        CalendarWarning::StampedTwice { first, last } => Some((*first, *last)),
        _ => None,
    });
    if let Some((from, to)) = stamps.filter(|_| is_message(event)) {
        let (first, last) = event.sent.between.unwrap_or((at, at));
        event.sent.between = Some((from.min(first), to.max(last)));
    }
    // The message's own lines may lie days apart too, and what they leave open stays open.
    let (first, last) = event.sent.between.unwrap_or((at, at));
    if (at - stamp).abs() > APART {
        event.warnings.push(CalendarWarning::SentDiffers { date: at, stamp });
        event.sent.between = Some((made.unwrap_or(at).min(stamp).min(first), last.max(stamp)));
    } else if let Some(made) = made {
        event.warnings.push(CalendarWarning::MadeEarlier { made, sent: at });
        event.sent.between = Some((made.min(first), last));
    }
}

/// When an e-mail was sent, by its Date and Received lines. `resent`: when somebody sent it on as it was (RFC 5322
/// section 3.6.6), which is when it came to whoever has it now.
pub(crate) fn of_message(
    date: Option<DateTime<Utc>>,
    received: &[DateTime<Utc>],
    resent: Option<DateTime<Utc>>,
) -> (SentStamp, Option<CalendarWarning>) {
    let date = date.filter(is_told);
    // The earliest hop is nearest to the sender.
    let earliest = resent.or_else(|| received.iter().min().copied());
    let told = |at, basis| SentStamp { at: Some(at), basis, between: None };
    match (date, earliest) {
        (Some(date), Some(received)) => {
            let apart = (received - date).abs() > APART;
            let warning = apart.then_some(CalendarWarning::DateDiffers { date, received });
            let between = apart.then(|| (date.min(received), date.max(received)));
            (SentStamp { between, ..told(date, SentBasis::EmailDate) }, warning)
        }
        (Some(date), None) => (told(date, SentBasis::EmailDate), None),
        (None, Some(received)) => (told(received, SentBasis::EmailReceived), None),
        (None, None) => (SentStamp::default(), None),
    }
}
