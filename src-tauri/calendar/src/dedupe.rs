//! One invitation that a message carries more than once.
//!
//! Google and Yahoo put the calendar in the body and attach it too: the same UID, SEQUENCE and DTSTAMP is one.

use std::collections::BTreeMap;

use super::event::{Event, time_key};
use super::warning::{Warning, WarningList};

/// Keeps the first of each.
pub(crate) fn drop_repeats(events: &mut Vec<Event>, warnings: &mut WarningList) {
    let mut seen: BTreeMap<_, u32> = BTreeMap::new();
    events.retain(|event| {
        if event.uid.is_empty() {
            return true;
        }
        let starts = event.starts.as_ref().map(time_key);
        let key =
            (event.uid.clone(), event.recurrence_key(), event.sequence, event.dtstamp, starts);
        let times = seen.entry(key).or_default();
        *times += 1;
        *times == 1
    });
    for ((uid, ..), times) in seen {
        if times > 1 {
            warnings.push(Warning::Repeated { uid, count: times - 1 });
        }
    }
}
