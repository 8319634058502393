//! When was it sent? The best fact that there is, and which one it was.
//!
//! An e-mail's Date checked against its Received lines; Outlook's sending time; DTSTAMP with a METHOD, which RFC
//! 5545 section 3.8.7.2 makes the time of that message; CREATED; a DTSTAMP alone, which may be an export's.

use chrono::{DateTime, TimeDelta, Utc};

use super::event::{Event, Message, Sent};
use super::warning::Warning;
use evenhand_core::record::SentBasis;

/// Sets when an event was sent, by the calendar alone.
pub(crate) fn of_event(event: &mut Event) {
    event.warnings.retain(|w| !matches!(w, Warning::AskSent { .. } | Warning::SentUnknown));
    let told = |at: DateTime<Utc>, basis| Sent { at: Some(at), basis };
    // PUBLISH is what an export writes too, so it does not make DTSTAMP a time of sending.
    let message = event.method.as_deref().is_some_and(|method| method != "PUBLISH");
    event.sent = match (event.dtstamp, event.created) {
        (Some(stamp), _) if message => told(stamp, SentBasis::Dtstamp),
        (_, Some(created)) => told(created, SentBasis::Created),
        (Some(stamp), None) => {
            event.warnings.push(Warning::AskSent { stamp });
            told(stamp, SentBasis::BareDtstamp)
        }
        (None, None) => {
            event.warnings.push(Warning::SentUnknown);
            Sent::default()
        }
    };
}

/// Sets when an event was sent by the message that it came in, where that tells.
pub(crate) fn by_message(event: &mut Event, message: &Message) {
    if message.sent.at.is_some() {
        event.sent = message.sent;
        event.warnings.retain(|w| !matches!(w, Warning::AskSent { .. } | Warning::SentUnknown));
    }
}

/// When an e-mail was sent, by its Date and Received lines.
pub(crate) fn of_message(
    date: Option<DateTime<Utc>>,
    received: &[DateTime<Utc>],
) -> (Sent, Option<Warning>) {
    // The earliest hop is nearest to the sender.
    let earliest = received.iter().min().copied();
    match (date, earliest) {
        (Some(date), Some(received)) => {
            let apart = (received - date).abs() > TimeDelta::days(1);
            let warning = apart.then_some(Warning::DateDiffers { date, received });
            (Sent { at: Some(date), basis: SentBasis::EmailDate }, warning)
        }
        (Some(date), None) => (Sent { at: Some(date), basis: SentBasis::EmailDate }, None),
        (None, Some(received)) => {
            (Sent { at: Some(received), basis: SentBasis::EmailReceived }, None)
        }
        (None, None) => (Sent::default(), None),
    }
}
