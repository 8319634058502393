//! Calendars that are made: titles that tell nothing private.

use crate::arguments as gap;
use crate::catalogue::say;

/// "Meeting about support"
pub fn meeting() -> String {
    say("calendar-meeting", [])
}

/// "Agenda and papers due"
pub fn papers_due() -> String {
    say("calendar-papers-due", [])
}

/// "Last day to book a meeting"
pub fn last_day_to_book() -> String {
    say("calendar-last-day-to-book", [])
}

/// "Reply due"
pub fn reply_due() -> String {
    say("calendar-reply-due", [])
}

/// "Promise due"
pub fn promise_due() -> String {
    say("calendar-promise-due", [])
}

/// "Last day of a time limit"
pub fn time_limit() -> String {
    say("calendar-time-limit", [])
}

/// "Your own last day"
pub fn own_time_limit() -> String {
    say("calendar-own-time-limit", [])
}

/// "{what} ({when})"
pub fn due_within(what: &str, when: &str) -> String {
    say("calendar-due-within", [("what", gap::text(what)), ("when", gap::text(when))])
}
