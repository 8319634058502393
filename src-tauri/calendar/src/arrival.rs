//! Calendars that begin when people may come, and not when the meeting starts: "Refreshments from 9.30am, the meeting
//! starts at 10am" above a calendar from 9.30am.

use chrono_tz::Europe::London;
use evenhand_core::record::MeetingTime;

use super::event::{CalendarEvent, Message, Purpose};
use super::pasted::{doors, older_from};
use super::warning::CalendarWarning;

/// Most entries of a file whose own words are looked at.
const FEW: usize = 5;

/// Tells of invitations whose own description says that people may come at their start.
pub(crate) fn tell_own(events: &mut [CalendarEvent]) {
    if events.len() > FEW {
        return;
    }
    for event in events {
        let text = std::mem::take(&mut event.description);
        doubt(event, &text);
        event.description = text;
    }
}

/// Tells of invitations whose message says so.
pub(crate) fn tell(events: &mut [CalendarEvent], message: &Message) {
    if events.len() <= FEW {
        events.iter_mut().for_each(|event| doubt(event, &message.text));
    }
}

fn doubt(event: &mut CalendarEvent, text: &str) {
    let Some(MeetingTime::At { utc, .. }) = &event.starts else { return };
    let start = utc.with_timezone(&London).time();
    let told = event.warnings.contains(&CalendarWarning::TimeRough);
    if told || event.purpose != Purpose::Invitation {
        return;
    }
    let own = text.get(..older_from(text)).unwrap_or(text);
    if doors(own).contains(&start) {
        event.warnings.push(CalendarWarning::TimeRough);
    }
}
