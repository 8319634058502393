//! Figures: every chart with its table.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Figures"
pub fn title() -> String {
    say("figures-title", [])
}

/// "Invitations checked"
pub fn invitations_checked() -> String {
    say("figures-invitations-checked", [])
}

/// "Results of all checks (n = {number})"
pub fn results(number: impl Number) -> String {
    say("figures-results", [("number", gap::number(number))])
}

/// Every check came to "Can't tell" or "Not covered".
/// "{number} checks were made. The record does not say enough to tell what came of any of them."
pub fn nothing_told(number: impl Number) -> String {
    say("figures-nothing-told", [("number", gap::number(number))])
}

/// "Bars for the results of all checks. {bars}."
pub fn results_alt(bars: &str) -> String {
    say("figures-results-alt", [("bars", gap::text(bars))])
}

/// "Each check"
pub fn each_check() -> String {
    say("figures-each-check", [])
}

/// "Meeting"
pub fn meeting() -> String {
    say("figures-meeting", [])
}

/// "Check"
pub fn check() -> String {
    say("figures-check", [])
}

/// "Result"
pub fn result() -> String {
    say("figures-result", [])
}

/// "Evidence"
pub fn evidence() -> String {
    say("figures-evidence", [])
}

/// "No appendix here"
pub fn no_appendix() -> String {
    say("figures-no-appendix", [])
}

/// "The sums"
pub fn sums() -> String {
    say("figures-sums", [])
}

/// "Notice given for each meeting"
pub fn notice_given() -> String {
    say("figures-notice-given", [])
}

/// "not known"
pub fn not_known() -> String {
    say("figures-not-known", [])
}

/// "Bars for the days of notice. {bars}."
pub fn notice_alt(bars: &str) -> String {
    say("figures-notice-alt", [("bars", gap::text(bars))])
}

/// "{amount} asked for"
pub fn asked_for(amount: &str) -> String {
    say("figures-asked-for", [("amount", gap::text(amount))])
}

/// "Notice"
pub fn notice() -> String {
    say("figures-notice", [])
}

/// "{source}. This is another council’s charter, held up as a comparison only"
pub fn comparison(source: &str) -> String {
    say("figures-comparison", [("source", gap::text(source))])
}

/// "Promises and time limits"
pub fn promises_and_limits() -> String {
    say("figures-promises-and-limits", [])
}

/// "Promises"
pub fn promises() -> String {
    say("figures-promises", [])
}

/// "Promise or time limit"
pub fn promise_or_limit() -> String {
    say("figures-promise-or-limit", [])
}

/// "Promise"
pub fn promise() -> String {
    say("figures-promise", [])
}

/// "No date given"
pub fn no_date_given() -> String {
    say("figures-no-date-given", [])
}

/// "Still ahead"
pub fn still_ahead() -> String {
    say("figures-still-ahead", [])
}

/// "Put off"
pub fn put_off() -> String {
    say("figures-put-off", [])
}

/// "Past its date"
pub fn past_its_date() -> String {
    say("figures-past-its-date", [])
}

/// "Kept in time"
pub fn kept_in_time() -> String {
    say("figures-kept-in-time", [])
}

/// "Kept late"
pub fn kept_late() -> String {
    say("figures-kept-late", [])
}

/// "Kept"
pub fn kept() -> String {
    say("figures-kept", [])
}

/// "Kept in part"
pub fn kept_in_part() -> String {
    say("figures-kept-in-part", [])
}

/// "Not kept"
pub fn not_kept() -> String {
    say("figures-not-kept", [])
}

/// "Withdrawn"
pub fn withdrawn() -> String {
    say("figures-withdrawn", [])
}

/// "Can’t tell"
pub fn cant_tell() -> String {
    say("figures-cant-tell", [])
}

/// "{days} days ({working} working)"
pub fn days_with_working(days: impl Number, working: impl Number) -> String {
    say(
        "figures-days-with-working",
        [("days", gap::number(days)), ("working", gap::number(working))],
    )
}

/// "Days past the first date given"
pub fn days_late() -> String {
    say("figures-days-late", [])
}

/// "Bars for days late. {bars}."
pub fn days_late_alt(bars: &str) -> String {
    say("figures-days-late-alt", [("bars", gap::text(bars))])
}

/// "Each promise, as of {day}"
pub fn each_promise(day: NaiveDate) -> String {
    say("figures-each-promise", [("day", gap::date(day))])
}

/// "Each promise or time limit, as of {day}"
pub fn each_promise_or_limit(day: NaiveDate) -> String {
    say("figures-each-promise-or-limit", [("day", gap::date(day))])
}

/// "Due"
pub fn due() -> String {
    say("figures-due", [])
}

/// "Where it stands"
pub fn where_it_stands() -> String {
    say("figures-where-it-stands", [])
}

/// "Late by"
pub fn late_by() -> String {
    say("figures-late-by", [])
}

/// "Replies"
pub fn replies() -> String {
    say("figures-replies", [])
}

/// "Answered"
pub fn answered() -> String {
    say("figures-answered", [])
}

/// "No reply logged"
pub fn no_reply() -> String {
    say("figures-no-reply", [])
}

/// "No reply logged, past its date"
pub fn no_reply_past() -> String {
    say("figures-no-reply-past", [])
}

/// "Each message that asked for a reply, as of {day}"
pub fn each_message(day: NaiveDate) -> String {
    say("figures-each-message", [("day", gap::date(day))])
}

/// "Message"
pub fn message() -> String {
    say("figures-message", [])
}

/// "Sent"
pub fn sent() -> String {
    say("figures-sent", [])
}

/// "Reply"
pub fn reply() -> String {
    say("figures-reply", [])
}

/// "Time"
pub fn time() -> String {
    say("figures-time", [])
}

/// "Unpaid hours"
pub fn unpaid_hours() -> String {
    say("figures-unpaid-hours", [])
}

/// "Not said"
pub fn not_said() -> String {
    say("figures-not-said", [])
}

/// "Unpaid hours: not recorded."
pub fn unpaid_not_recorded() -> String {
    say("figures-unpaid-not-recorded", [])
}

/// "No date"
pub fn no_date() -> String {
    say("figures-no-date", [])
}

/// "{hours} {minutes}"
pub fn hours_and_minutes(hours: &str, minutes: &str) -> String {
    say("figures-hours-and-minutes", [("hours", gap::text(hours)), ("minutes", gap::text(minutes))])
}

/// "not recorded"
pub fn time_not_recorded() -> String {
    say("figures-time-not-recorded", [])
}

/// "Unpaid time by month"
pub fn unpaid_by_month() -> String {
    say("figures-unpaid-by-month", [])
}

/// "Bars for unpaid time. {bars}."
pub fn unpaid_alt(bars: &str) -> String {
    say("figures-unpaid-alt", [("bars", gap::text(bars))])
}

/// "Not recorded"
pub fn not_recorded() -> String {
    say("figures-not-recorded", [])
}

/// "The same as a table, by kind"
pub fn same_by_kind() -> String {
    say("figures-same-by-kind", [])
}

/// "Month"
pub fn month() -> String {
    say("figures-month", [])
}

/// "What for"
pub fn what_for() -> String {
    say("figures-what-for", [])
}
