//! The sheet after a meeting.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "What came of it?"
pub fn title() -> String {
    say("sheet-title", [])
}

/// "{meeting}, {when}. Skip what you like. Only what you accept is saved."
pub fn lede(meeting: &str, when: &str) -> String {
    say("sheet-lede", [("meeting", gap::text(meeting)), ("when", gap::text(when))])
}

/// "What came of it?"
pub fn open() -> String {
    say("sheet-open", [])
}

/// "Each choice has a number. Press it, or click. Enter accepts, and Control with Enter saves it all."
pub fn keys() -> String {
    say("sheet-keys", [])
}

/// "Yes, it took place"
pub fn held_yes() -> String {
    say("sheet-held-yes", [])
}

/// "Not said"
pub fn held_no() -> String {
    say("sheet-held-no", [])
}

/// "What was promised?"
pub fn promise() -> String {
    say("sheet-promise", [])
}

/// "What was promised?"
pub fn what() -> String {
    say("sheet-what", [])
}

/// "Such as: the minutes by email. One promise at a time."
pub fn what_hint() -> String {
    say("sheet-what-hint", [])
}

/// "By whom?"
pub fn by() -> String {
    say("sheet-by", [])
}

/// "By somebody else (a role)"
pub fn by_other() -> String {
    say("sheet-by-other", [])
}

/// "Not said"
pub fn by_nobody() -> String {
    say("sheet-by-nobody", [])
}

/// "By when?"
pub fn due() -> String {
    say("sheet-due", [])
}

/// "No day was given"
pub fn due_none() -> String {
    say("sheet-due-none", [])
}

/// "On another day"
pub fn due_other() -> String {
    say("sheet-due-other", [])
}

/// "How long did it take you?"
pub fn hours() -> String {
    say("sheet-hours", [])
}

/// "With reading and travel, if you like. Leave it open if you do not know."
pub fn hours_hint() -> String {
    say("sheet-hours-hint", [])
}

/// "Not said"
pub fn hours_skip() -> String {
    say("sheet-hours-skip", [])
}

/// "Not said"
pub fn ladder_skip() -> String {
    say("sheet-ladder-skip", [])
}

/// "Why?"
pub fn why() -> String {
    say("sheet-why", [])
}

/// "Accept this promise"
pub fn accept_promise() -> String {
    say("sheet-accept-promise", [])
}

/// "Accept these hours"
pub fn accept_hours() -> String {
    say("sheet-accept-hours", [])
}

/// "Accept this place"
pub fn accept_ladder() -> String {
    say("sheet-accept-ladder", [])
}

/// "What will be saved"
pub fn accepted() -> String {
    say("sheet-accepted", [])
}

/// "Nothing yet. Accept an answer, and it stands here."
pub fn accepted_none() -> String {
    say("sheet-accepted-none", [])
}

/// "Promise: {what}. By: {by}. When: {due}."
pub fn promise_line(what: &str, by: &str, due: &str) -> String {
    say(
        "sheet-promise-line",
        [("what", gap::text(what)), ("by", gap::text(by)), ("due", gap::text(due))],
    )
}

/// "Hours: {time}"
pub fn hours_line(time: &str) -> String {
    say("sheet-hours-line", [("time", gap::text(time))])
}

/// "Ladder: {place}"
pub fn ladder_line(place: &str) -> String {
    say("sheet-ladder-line", [("place", gap::text(place))])
}

/// "It took place"
pub fn held_line() -> String {
    say("sheet-held-line", [])
}

/// "Leave out: {what}"
pub fn leave_out(what: &str) -> String {
    say("sheet-leave-out", [("what", gap::text(what))])
}

/// "Save what is accepted"
pub fn save() -> String {
    say("sheet-save", [])
}

/// "You typed a promise. Accept it or clear it first."
pub fn typed() -> String {
    say("sheet-typed", [])
}

/// "Saved what came of it"
pub fn saved() -> String {
    say("sheet-saved", [])
}

/// "In your record as promised there"
pub fn already() -> String {
    say("sheet-already", [])
}

/// "Meeting: {meeting}"
pub fn effort(meeting: &str) -> String {
    say("sheet-effort", [("meeting", gap::text(meeting))])
}

/// What the hours were for.
/// "meeting"
pub fn activity() -> String {
    say("sheet-activity", [])
}

/// "In a week, {day}"
pub fn in_a_week(day: NaiveDate) -> String {
    say("sheet-in-a-week", [("day", gap::date(day))])
}

/// "In two weeks, {day}"
pub fn in_two_weeks(day: NaiveDate) -> String {
    say("sheet-in-two-weeks", [("day", gap::date(day))])
}

/// "In four weeks, {day}"
pub fn in_four_weeks(day: NaiveDate) -> String {
    say("sheet-in-four-weeks", [("day", gap::date(day))])
}
