//! One invitation that a message carries more than once.
//!
//! Google and Yahoo put the calendar in the body and attach it too, and some stamp the second a moment later or call it
//! PUBLISH: the same UID, SEQUENCE, purpose and times are one.

use std::collections::BTreeMap;

use super::event::{CalendarEvent, time_key};
use super::warning::{CalendarWarning, WarningList};
use evenhand_core::record::MeetingTime;

/// Keeps the first of each.
pub(crate) fn drop_repeats(events: &mut Vec<CalendarEvent>, warnings: &mut WarningList) {
    let mut seen: BTreeMap<_, u32> = BTreeMap::new();
    events.retain(|event| {
        if event.uid.is_empty() {
            return true;
        }
        let time = |time: &Option<MeetingTime>| time.as_ref().map(time_key);
        let times = (time(&event.starts), time(&event.ends));
        // A message without a number is its meeting's first (RFC 5545 section 3.8.7.4).
        let number = event.sequence.unwrap_or(0);
        let key = (event.uid.clone(), event.recurrence_key(), number, event.purpose, times);
        let times = seen.entry(key).or_default();
        *times += 1;
        *times == 1
    });
    for ((uid, ..), times) in seen {
        if times > 1 {
            warnings.push(CalendarWarning::Repeated { uid, count: times - 1 });
        }
    }
}
