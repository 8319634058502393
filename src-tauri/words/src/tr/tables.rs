//! Words of a table of hours or of meetings that is brought in.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Table of hours"
pub fn title() -> String {
    say("tables-title", [])
}

/// "Say what each column is. Then look at each row."
pub fn lede() -> String {
    say("tables-lede", [])
}

/// "Which table?"
pub fn which() -> String {
    say("tables-which", [])
}

/// "Column {number}"
pub fn column(number: impl Number) -> String {
    say("tables-column", [("number", gap::number(number))])
}

/// "Column {number}: {head}"
pub fn column_named(number: impl Number, head: &str) -> String {
    say("tables-column-named", [("number", gap::number(number)), ("head", gap::text(head))])
}

/// "Not used"
pub fn is_nothing() -> String {
    say("tables-is-nothing", [])
}

/// "Day"
pub fn is_day() -> String {
    say("tables-is-day", [])
}

/// "Time given"
pub fn is_time() -> String {
    say("tables-is-time", [])
}

/// "Minutes beside the hours"
pub fn is_minutes() -> String {
    say("tables-is-minutes", [])
}

/// "Starts"
pub fn is_starts() -> String {
    say("tables-is-starts", [])
}

/// "Ends"
pub fn is_ends() -> String {
    say("tables-is-ends", [])
}

/// "Cost"
pub fn is_cost() -> String {
    say("tables-is-cost", [])
}

/// "What for"
pub fn is_activity() -> String {
    say("tables-is-activity", [])
}

/// "Title"
pub fn is_title() -> String {
    say("tables-is-title", [])
}

/// "Notes"
pub fn is_notes() -> String {
    say("tables-is-notes", [])
}

/// "A number alone means"
pub fn unit() -> String {
    say("tables-unit", [])
}

/// "Hours"
pub fn unit_hours() -> String {
    say("tables-unit-hours", [])
}

/// "Minutes"
pub fn unit_minutes() -> String {
    say("tables-unit-minutes", [])
}

/// "Not said"
pub fn unit_unknown() -> String {
    say("tables-unit-unknown", [])
}

/// "In your record already"
pub fn known() -> String {
    say("tables-known", [])
}

/// "Your record has a meeting then. Choose this row only if it is another one"
pub fn beside() -> String {
    say("tables-beside", [])
}

/// "No day is written"
pub fn doubt_no_day() -> String {
    say("tables-doubt-no-day", [])
}

/// "The day is not clear"
pub fn doubt_day_unclear() -> String {
    say("tables-doubt-day-unclear", [])
}

/// "Hours or minutes?"
pub fn doubt_no_unit() -> String {
    say("tables-doubt-no-unit", [])
}

/// "The time is not clear"
pub fn doubt_time_unclear() -> String {
    say("tables-doubt-time-unclear", [])
}

/// "The cost is not clear"
pub fn doubt_cost_unclear() -> String {
    say("tables-doubt-cost-unclear", [])
}

/// "It ends before it starts"
pub fn doubt_ends_before_start() -> String {
    say("tables-doubt-ends-before-start", [])
}

/// "It looks like a total"
pub fn doubt_total() -> String {
    say("tables-doubt-total", [])
}

/// "The workbook hides this row"
pub fn doubt_hidden() -> String {
    say("tables-doubt-hidden", [])
}

/// "Row {number}: {words}"
pub fn row(number: impl Number, words: &str) -> String {
    say("tables-row", [("number", gap::number(number)), ("words", gap::text(words))])
}

/// "Save {count} rows"
pub fn save(count: impl Number) -> String {
    say("tables-save", [("count", gap::number(count))])
}

/// "{count} entries saved to your record."
pub fn saved(count: impl Number) -> String {
    say("tables-saved", [("count", gap::number(count))])
}

/// "{ready} of {all} rows can be saved. The rest need a change in the table."
pub fn sum(ready: impl Number, all: impl Number) -> String {
    say("tables-sum", [("ready", gap::number(ready)), ("all", gap::number(all))])
}

/// "Table of meetings"
pub fn meetings_title() -> String {
    say("tables-meetings-title", [])
}

/// "What does the table hold?"
pub fn holds() -> String {
    say("tables-holds", [])
}

/// "Hours"
pub fn holds_hours() -> String {
    say("tables-holds-hours", [])
}

/// "Meetings"
pub fn holds_meetings() -> String {
    say("tables-holds-meetings", [])
}

/// "What kind of meetings are they?"
pub fn meeting_kind() -> String {
    say("tables-meeting-kind", [])
}

/// "A charter may cover some kinds and not others."
pub fn meeting_kind_hint() -> String {
    say("tables-meeting-kind-hint", [])
}

/// "Not said"
pub fn meeting_kind_unknown() -> String {
    say("tables-meeting-kind-unknown", [])
}

/// "Days in figures are written"
pub fn order() -> String {
    say("tables-order", [])
}

/// "They fit more than one way. Say which."
pub fn order_hint() -> String {
    say("tables-order-hint", [])
}

/// "Day first, as 21/11/2019"
pub fn order_day_first() -> String {
    say("tables-order-day-first", [])
}

/// "Month first, as 11/21/2019"
pub fn order_month_first() -> String {
    say("tables-order-month-first", [])
}

/// "How long it took"
pub fn is_length() -> String {
    say("tables-is-length", [])
}

/// "Place"
pub fn is_place() -> String {
    say("tables-is-place", [])
}

/// "Who was there"
pub fn is_people() -> String {
    say("tables-is-people", [])
}

/// "Invitation sent on"
pub fn is_asked_on() -> String {
    say("tables-is-asked-on", [])
}

/// "Papers came on"
pub fn is_papers_came() -> String {
    say("tables-is-papers-came", [])
}

/// "Papers sent on"
pub fn is_papers_sent() -> String {
    say("tables-is-papers-sent", [])
}

/// "Day or month first?"
pub fn doubt_order_unclear() -> String {
    say("tables-doubt-order-unclear", [])
}

/// "The start is not clear"
pub fn doubt_start_unclear() -> String {
    say("tables-doubt-start-unclear", [])
}

/// "The end is not clear"
pub fn doubt_end_unclear() -> String {
    say("tables-doubt-end-unclear", [])
}

/// "How long it took is not clear"
pub fn doubt_length_unclear() -> String {
    say("tables-doubt-length-unclear", [])
}

/// "Its times do not fit together"
pub fn doubt_times_differ() -> String {
    say("tables-doubt-times-differ", [])
}

/// "The day of the invitation is not clear"
pub fn doubt_asked_unclear() -> String {
    say("tables-doubt-asked-unclear", [])
}

/// "The invitation is later than the meeting"
pub fn doubt_asked_after() -> String {
    say("tables-doubt-asked-after", [])
}

/// "The day of the papers is not clear"
pub fn doubt_papers_unclear() -> String {
    say("tables-doubt-papers-unclear", [])
}

/// "The papers came before they were sent"
pub fn doubt_papers_differ() -> String {
    say("tables-doubt-papers-differ", [])
}

/// "It may have been called off or moved"
pub fn doubt_called_off() -> String {
    say("tables-doubt-called-off", [])
}

/// "Who was there: {people}"
pub fn who_was_there(people: &str) -> String {
    say("tables-who-was-there", [("people", gap::text(people))])
}

/// "Ended at {time}"
pub fn ended_at(time: &str) -> String {
    say("tables-ended-at", [("time", gap::text(time))])
}

/// "It took {length}"
pub fn took(length: &str) -> String {
    say("tables-took", [("length", gap::text(length))])
}

/// "Invitation sent on {day}"
pub fn asked_on(day: &str) -> String {
    say("tables-asked-on", [("day", gap::text(day))])
}

/// "Papers came on {day}"
pub fn papers_came_on(day: &str) -> String {
    say("tables-papers-came-on", [("day", gap::text(day))])
}

/// "Papers sent on {day}"
pub fn papers_sent_on(day: &str) -> String {
    say("tables-papers-sent-on", [("day", gap::text(day))])
}

/// "{ready} of {all} rows can be saved. The rest need an answer here, or a change in the table."
pub fn meetings_sum(ready: impl Number, all: impl Number) -> String {
    say("tables-meetings-sum", [("ready", gap::number(ready)), ("all", gap::number(all))])
}
