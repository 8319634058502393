//! Where promises and replies stand.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "No date was given."
pub fn no_date() -> String {
    say("promises-no-date", [])
}

/// "The date given cannot be right. Please check it."
pub fn date_impossible() -> String {
    say("promises-date-impossible", [])
}

/// "{due}. It was still open on {looked}. Nobody has looked since."
pub fn not_looked_since(due: &str, looked: NaiveDate) -> String {
    say("promises-not-looked-since", [("due", gap::text(due)), ("looked", gap::date(looked))])
}

/// "No longer asked for."
pub fn withdrawn() -> String {
    say("promises-withdrawn", [])
}

/// "Due {due}"
pub fn due(due: &str) -> String {
    say("promises-due", [("due", gap::text(due))])
}

/// "At first no date was given"
pub fn due_undated() -> String {
    say("promises-due-undated", [])
}

/// "The first date given cannot be right"
pub fn due_impossible() -> String {
    say("promises-due-impossible", [])
}

/// "{due}. The newest date given is {newest}"
pub fn put_off_to(due: &str, newest: &str) -> String {
    say("promises-put-off-to", [("due", gap::text(due)), ("newest", gap::text(newest))])
}

/// "{due}."
pub fn ahead(due: &str) -> String {
    say("promises-ahead", [("due", gap::text(due))])
}

/// "{due}. On {on} the first date was {late} past."
pub fn put_off(due: &str, on: NaiveDate, late: &str) -> String {
    say(
        "promises-put-off",
        [("due", gap::text(due)), ("on", gap::date(on)), ("late", gap::text(late))],
    )
}

/// "{due}. On {on} that was {late} past its date."
pub fn past_date(due: &str, on: NaiveDate, late: &str) -> String {
    say(
        "promises-past-date",
        [("due", gap::text(due)), ("on", gap::date(on)), ("late", gap::text(late))],
    )
}

/// "{due}. Kept {kept}, in time."
pub fn kept_in_time(due: &str, kept: &str) -> String {
    say("promises-kept-in-time", [("due", gap::text(due)), ("kept", gap::text(kept))])
}

/// "{due}. Kept {kept}, {late} after its date."
pub fn kept_late(due: &str, kept: &str, late: &str) -> String {
    say(
        "promises-kept-late",
        [("due", gap::text(due)), ("kept", gap::text(kept)), ("late", gap::text(late))],
    )
}

/// Of one that was put off: the days are counted from the first date.
/// "{due}. Kept {kept}, {late} after the first date."
pub fn kept_late_first(due: &str, kept: &str, late: &str) -> String {
    say(
        "promises-kept-late-first",
        [("due", gap::text(due)), ("kept", gap::text(kept)), ("late", gap::text(late))],
    )
}

/// "{due}. Kept {kept}, after its date."
pub fn kept_after(due: &str, kept: &str) -> String {
    say("promises-kept-after", [("due", gap::text(due)), ("kept", gap::text(kept))])
}

/// Of one that was put off.
/// "{due}. Kept {kept}, after the first date."
pub fn kept_after_first(due: &str, kept: &str) -> String {
    say("promises-kept-after-first", [("due", gap::text(due)), ("kept", gap::text(kept))])
}

/// "Kept. The day is not recorded."
pub fn kept_undated() -> String {
    say("promises-kept-undated", [])
}

/// "Kept. The day on record cannot be right. Please check it."
pub fn kept_impossible() -> String {
    say("promises-kept-impossible", [])
}

/// "Kept {kept}. The date given for it cannot be right. Please check it."
pub fn kept_date_impossible(kept: &str) -> String {
    say("promises-kept-date-impossible", [("kept", gap::text(kept))])
}

/// "Kept {kept}. No date was given."
pub fn kept_no_date(kept: &str) -> String {
    say("promises-kept-no-date", [("kept", gap::text(kept))])
}

/// "{due}. Kept {kept}: can't tell whether in time."
pub fn kept_cant_tell(due: &str, kept: &str) -> String {
    say("promises-kept-cant-tell", [("due", gap::text(due)), ("kept", gap::text(kept))])
}

/// "Kept in part"
pub fn partly() -> String {
    say("promises-partly", [])
}

/// "Not kept"
pub fn not_kept() -> String {
    say("promises-not-kept", [])
}

/// "{outcome}. The date given for it cannot be right. Please check it."
pub fn ended_date_impossible(outcome: &str) -> String {
    say("promises-ended-date-impossible", [("outcome", gap::text(outcome))])
}

/// "{outcome}. No date was given."
pub fn ended_no_date(outcome: &str) -> String {
    say("promises-ended-no-date", [("outcome", gap::text(outcome))])
}

/// "{outcome}. {due}."
pub fn ended(outcome: &str, due: &str) -> String {
    say("promises-ended", [("outcome", gap::text(outcome)), ("due", gap::text(due))])
}

/// "{outcome}. {due}. On {on} that was {late} past."
pub fn ended_late(outcome: &str, due: &str, on: NaiveDate, late: &str) -> String {
    say(
        "promises-ended-late",
        [
            ("outcome", gap::text(outcome)),
            ("due", gap::text(due)),
            ("on", gap::date(on)),
            ("late", gap::text(late)),
        ],
    )
}

/// Of one that was put off: the days are counted from the first date.
/// "{outcome}. {due}. On {on} the first date was {late} past."
pub fn ended_late_first(outcome: &str, due: &str, on: NaiveDate, late: &str) -> String {
    say(
        "promises-ended-late-first",
        [
            ("outcome", gap::text(outcome)),
            ("due", gap::text(due)),
            ("on", gap::date(on)),
            ("late", gap::text(late)),
        ],
    )
}

/// "On {on} that was {late} past its date."
pub fn past_its_date(on: NaiveDate, late: &str) -> String {
    say("promises-past-its-date", [("on", gap::date(on)), ("late", gap::text(late))])
}

/// "At first it was due {first}. On {on} that was {late} past."
pub fn first_put_off(first: &str, on: NaiveDate, late: &str) -> String {
    say(
        "promises-first-put-off",
        [("first", gap::text(first)), ("on", gap::date(on)), ("late", gap::text(late))],
    )
}

/// "The day it was sent is not known."
pub fn sent_unknown() -> String {
    say("promises-sent-unknown", [])
}

/// "A reply is on record."
pub fn reply_on_record() -> String {
    say("promises-reply-on-record", [])
}

/// "A reply is noted, and is not in this record. Nobody can tell from it whether one came."
pub fn reply_not_here() -> String {
    say("promises-reply-not-here", [])
}

/// "Sent {sent}. A reply came {replied}: {waited}."
pub fn replied(sent: NaiveDate, replied: NaiveDate, waited: &str) -> String {
    say(
        "promises-replied",
        [("sent", gap::date(sent)), ("replied", gap::date(replied)), ("waited", gap::text(waited))],
    )
}

/// "Sent {sent}. No reply on record by {on}: {waited}."
pub fn no_reply(sent: NaiveDate, on: NaiveDate, waited: &str) -> String {
    say(
        "promises-no-reply",
        [("sent", gap::date(sent)), ("on", gap::date(on)), ("waited", gap::text(waited))],
    )
}

/// "It was due {due}."
pub fn reply_was_due(due: &str) -> String {
    say("promises-reply-was-due", [("due", gap::text(due))])
}

/// The day is still to come, or is today.
/// "It is due {due}."
pub fn reply_is_due(due: &str) -> String {
    say("promises-reply-is-due", [("due", gap::text(due))])
}

/// "It is dated {sent}, which is after {on}, the day of the check."
pub fn sent_after(sent: NaiveDate, on: NaiveDate) -> String {
    say("promises-sent-after", [("sent", gap::date(sent)), ("on", gap::date(on))])
}

/// "Last checked {day}."
pub fn last_checked(day: NaiveDate) -> String {
    say("promises-last-checked", [("day", gap::date(day))])
}
