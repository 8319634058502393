//! Several versions of one meeting in one file, such as a mail that carries an invitation and the change of it: the
//! older one is still told, and not as what holds.

use std::collections::BTreeMap;

use super::event::{CalendarEvent, Purpose};
use super::warning::CalendarWarning;

/// What a version is told from others by: an update has a higher number, and a cancellation may have the same one.
type Version = (u64, bool);

/// Tells of each invitation that another one of the same file gives another time, or calls off, in a later version.
///
/// Only messages count. A calendar that was published has each meeting as it is.
pub(crate) fn tell(events: &mut [CalendarEvent]) {
    let mut last: BTreeMap<(String, String), Version> = BTreeMap::new();
    for event in events.iter().filter(|event| is_message(event)) {
        let newest = last.entry(key(event)).or_default();
        *newest = version(event).max(*newest);
    }
    for event in events.iter_mut().filter(|event| is_message(event)) {
        let later = last.get(&key(event)).is_some_and(|newest| *newest > version(event));
        if later && event.purpose == Purpose::Invitation {
            event.warnings.push(CalendarWarning::Replaced);
        }
    }
}

fn is_message(event: &CalendarEvent) -> bool {
    let sent = event.method.as_deref().is_some_and(|method| method != "PUBLISH");
    let changes = matches!(event.purpose, Purpose::Invitation | Purpose::Cancellation);
    sent && changes && !event.uid.is_empty()
}

fn version(event: &CalendarEvent) -> Version {
    (event.sequence.unwrap_or(0), event.is_cancelled())
}

fn key(event: &CalendarEvent) -> (String, String) {
    (event.uid.clone(), event.recurrence_key())
}
