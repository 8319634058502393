//! What does not fit in a record, in plain words.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{count, date, join, month};

/// What a rule looks for, in a few words.
pub(crate) fn contradiction_title(rule: &str) -> &'static str {
    match rule {
        "count_does_not_fit" => "A count does not fit",
        "reply_on_record" => "\"No reply\", and a message from that time",
        "before_group_began" => "Before the group began",
        "same_dates" => "Two issues on the same days",
        "dated_twice" => "One fact with two dates",
        "weekday_does_not_fit" => "A weekday does not fit its date",
        "impossible_order" => "An order that cannot be",
        "promise_without_source" => "A promise without its message",
        "good_left_out" => "Something good is left out",
        "title_twice" => "A title stands twice",
        "page_furniture" => "Words of a web page",
        "mood_from_heading" => "A critical line under a good heading",
        _ => "Something does not fit",
    }
}

pub(crate) fn count_does_not_fit(
    claimed: i64,
    most: i64,
    since: NaiveDate,
    day: NaiveDate,
) -> String {
    format!(
        "The text speaks of {claimed}, once a month, since {}. By {} that can be {most} at most.",
        month(since.year(), since.month()),
        date(day)
    )
}

pub(crate) fn reply_on_record(day: NaiveDate) -> String {
    format!(
        "It says that no reply came. A message in is logged on {}. Say what it did not answer.",
        date(day)
    )
}

pub(crate) fn before_group_began(day: NaiveDate, began: NaiveDate) -> String {
    format!(
        "It is dated {}. The group began on {}. Please check both days.",
        date(day),
        date(began)
    )
}

pub(crate) fn same_dates(issue: u32, others: &[u32]) -> String {
    let names: Vec<String> = others.iter().map(|number| format!("issue {number}")).collect();
    format!(
        "Issue {issue} covers the same days as {}. Join them, or say how they differ.",
        join(&names)
    )
}

pub(crate) fn dated_twice(one: NaiveDate, other: NaiveDate) -> String {
    format!(
        "One place says {}, another says {}. Please check which is right.",
        date(one),
        date(other)
    )
}

pub(crate) fn weekday_does_not_fit(said: Weekday, day: NaiveDate) -> String {
    let said = match said {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    };
    format!("The text says {said}. The date is {}. Please check the day or the year.", date(day))
}

pub(crate) fn reply_before_message(replied: NaiveDate, sent: NaiveDate) -> String {
    format!("The reply is dated {}, before its message of {}.", date(replied), date(sent))
}

pub(crate) fn kept_before_asked(kept: NaiveDate, asked: NaiveDate) -> String {
    format!("It was kept on {}, before it was asked for on {}.", date(kept), date(asked))
}

pub(crate) fn promise_without_source(dated: bool) -> String {
    let missing = if dated { "" } else { " The day it was made is not known." };
    format!("No message in the record makes this promise.{missing} Add the message if you have it.")
}

pub(crate) fn good_left_out(entries: usize) -> String {
    let number = count(i64::try_from(entries).unwrap_or(i64::MAX), "good thing");
    format!("The bundle leaves out {number} on record. A fair bundle keeps what worked.")
}

pub(crate) fn good_not_said(entries: usize) -> String {
    let number = count(i64::try_from(entries).unwrap_or(i64::MAX), "good thing");
    format!("The record holds {number}. The letter says nothing of it. A fair letter does.")
}

pub(crate) fn title_twice(title: &str) -> String {
    format!("\"{title}\" stands twice in one line.")
}

pub(crate) fn page_furniture(line: &str, lines: usize) -> String {
    let number = count(i64::try_from(lines).unwrap_or(i64::MAX), "line");
    format!("\"{line}\" is part of a web page. {number} can go; the file itself stays as it is.")
}

pub(crate) fn mood_from_heading(line: &str, lines: usize) -> String {
    let number = count(i64::try_from(lines).unwrap_or(i64::MAX), "line");
    format!(
        "{number} under a good heading may be critical, such as \"{line}\". Read each by itself."
    )
}
