//! What happened, in order.

use crate::arguments as gap;
use crate::catalogue::say;

/// "What happened, in order"
pub fn title() -> String {
    say("chronology-title", [])
}

/// "When"
pub fn when() -> String {
    say("chronology-when", [])
}

/// "What happened"
pub fn what_happened() -> String {
    say("chronology-what-happened", [])
}

/// "Evidence"
pub fn evidence() -> String {
    say("chronology-evidence", [])
}

/// "Dates are as exact as they are known. “Worked out” means that the source does not print the whole date."
pub fn intro() -> String {
    say("chronology-intro", [])
}

/// "No appendix here"
pub fn no_appendix() -> String {
    say("chronology-no-appendix", [])
}

/// "No date"
pub fn no_date() -> String {
    say("chronology-no-date", [])
}

/// "{when} (worked out)"
pub fn worked_out(when: &str) -> String {
    say("chronology-worked-out", [("when", gap::text(when))])
}

/// A time limit that the family has itself: nobody else is late.
/// "Our own time limit. {said}"
pub fn own_time_limit(said: &str) -> String {
    say("chronology-own-time-limit", [("said", gap::text(said))])
}

/// "Message sent"
pub fn message_sent() -> String {
    say("chronology-message-sent", [])
}

/// "Message received"
pub fn message_received() -> String {
    say("chronology-message-received", [])
}

/// "Meeting called off"
pub fn meeting_called_off() -> String {
    say("chronology-meeting-called-off", [])
}

/// "Meeting"
pub fn meeting() -> String {
    say("chronology-meeting", [])
}

/// "Promise"
pub fn promise() -> String {
    say("chronology-promise", [])
}

/// "Time limit"
pub fn time_limit() -> String {
    say("chronology-time-limit", [])
}

/// "Unpaid time"
pub fn unpaid_time() -> String {
    say("chronology-unpaid-time", [])
}

/// "Event"
pub fn event() -> String {
    say("chronology-event", [])
}
