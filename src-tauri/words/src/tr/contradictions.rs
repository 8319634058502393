//! What does not fit in a record.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "A count does not fit"
pub fn title_count() -> String {
    say("contradictions-title-count", [])
}

/// ""No reply", and a message from that time"
pub fn title_reply() -> String {
    say("contradictions-title-reply", [])
}

/// "Before the group began"
pub fn title_before_group() -> String {
    say("contradictions-title-before-group", [])
}

/// "Two issues on the same days"
pub fn title_same_dates() -> String {
    say("contradictions-title-same-dates", [])
}

/// "One fact with two dates"
pub fn title_dated_twice() -> String {
    say("contradictions-title-dated-twice", [])
}

/// "A weekday does not fit its date"
pub fn title_weekday() -> String {
    say("contradictions-title-weekday", [])
}

/// "An order that cannot be"
pub fn title_order() -> String {
    say("contradictions-title-order", [])
}

/// "A promise without its message"
pub fn title_no_source() -> String {
    say("contradictions-title-no-source", [])
}

/// "Something good is left out"
pub fn title_good_left_out() -> String {
    say("contradictions-title-good-left-out", [])
}

/// "A title stands twice"
pub fn title_title_twice() -> String {
    say("contradictions-title-title-twice", [])
}

/// "Words of a web page"
pub fn title_page_furniture() -> String {
    say("contradictions-title-page-furniture", [])
}

/// "A critical line under a good heading"
pub fn title_mood() -> String {
    say("contradictions-title-mood", [])
}

/// "The text speaks of {claimed}, once a month, since {since}. By {day} that can be {most} at most."
pub fn count(claimed: impl Number, since: NaiveDate, day: NaiveDate, most: impl Number) -> String {
    say(
        "contradictions-count",
        [
            ("claimed", gap::number(claimed)),
            ("since", gap::month(since)),
            ("day", gap::date(day)),
            ("most", gap::number(most)),
        ],
    )
}

/// "It says that no reply came. A message in is logged on {day}. Say what it did not answer."
pub fn reply(day: NaiveDate) -> String {
    say("contradictions-reply", [("day", gap::date(day))])
}

/// "It is dated {day}. The group began on {began}. Please check both days."
pub fn before_group(day: NaiveDate, began: NaiveDate) -> String {
    say("contradictions-before-group", [("day", gap::date(day)), ("began", gap::date(began))])
}

/// "Issue {issue} covers the same days as {others}. Join them, or say how they differ."
pub fn same_dates(issue: impl Number, others: &[String]) -> String {
    say("contradictions-same-dates", [("issue", gap::number(issue)), ("others", gap::list(others))])
}

/// One of the other issues in the list.
/// "issue {number}"
pub fn issue(number: impl Number) -> String {
    say("contradictions-issue", [("number", gap::number(number))])
}

/// "One place says {one}, another says {other}. Please check which is right."
pub fn dated_twice(one: NaiveDate, other: NaiveDate) -> String {
    say("contradictions-dated-twice", [("one", gap::date(one)), ("other", gap::date(other))])
}

/// "The text says Sunday. The date is {day}. Please check the day or the year."
pub fn weekday(weekday: impl Number, day: NaiveDate) -> String {
    say("contradictions-weekday", [("weekday", gap::number(weekday)), ("day", gap::date(day))])
}

/// "The reply is dated {replied}, before its message of {sent}."
pub fn reply_before_message(replied: NaiveDate, sent: NaiveDate) -> String {
    say(
        "contradictions-reply-before-message",
        [("replied", gap::date(replied)), ("sent", gap::date(sent))],
    )
}

/// "It was kept on {kept}, before it was asked for on {asked}."
pub fn kept_before_asked(kept: NaiveDate, asked: NaiveDate) -> String {
    say(
        "contradictions-kept-before-asked",
        [("kept", gap::date(kept)), ("asked", gap::date(asked))],
    )
}

/// "No message in the record makes this promise. Add the message if you have it."
pub fn no_source() -> String {
    say("contradictions-no-source", [])
}

/// "No message in the record makes this promise. The day it was made is not known. Add the message if you have it."
pub fn no_source_no_day() -> String {
    say("contradictions-no-source-no-day", [])
}

/// "The bundle leaves out {number} good things on record. A fair bundle keeps what worked."
pub fn good_left_out(number: impl Number) -> String {
    say("contradictions-good-left-out", [("number", gap::number(number))])
}

/// "The record holds {number} good things. The letter says nothing of it. A fair letter does."
pub fn good_not_said(number: impl Number) -> String {
    say("contradictions-good-not-said", [("number", gap::number(number))])
}

/// ""{title}" stands twice in one line."
pub fn title_stands_twice(title: &str) -> String {
    say("contradictions-title-stands-twice", [("title", gap::text(title))])
}

/// ""{line}" is part of a web page. {number} lines can go; the file itself stays as it is."
pub fn page_furniture(line: &str, number: impl Number) -> String {
    say(
        "contradictions-page-furniture",
        [("line", gap::text(line)), ("number", gap::number(number))],
    )
}

/// "{number} lines under a good heading may be critical, such as "{line}". Read each by itself."
pub fn mood(line: &str, number: impl Number) -> String {
    say("contradictions-mood", [("line", gap::text(line)), ("number", gap::number(number))])
}
