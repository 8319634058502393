//! What is doubtful in a file that a meeting was read from.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "This file is empty. Nothing was added."
pub fn empty() -> String {
    say("warnings-empty", [])
}

/// "This file is too big for an invitation. It was not read."
pub fn too_big() -> String {
    say("warnings-too-big", [])
}

/// "This file holds more than can be read at once. The rest was left out."
pub fn too_much() -> String {
    say("warnings-too-much", [])
}

/// "There is no calendar in this file. You can type the date in."
pub fn no_calendar() -> String {
    say("warnings-no-calendar", [])
}

/// "There is no meeting in this calendar."
pub fn no_event() -> String {
    say("warnings-no-event", [])
}

/// "Line {line} uses an older way of writing letters. Please check the words."
pub fn not_utf8(line: impl Number) -> String {
    say("warnings-not-utf8", [("line", gap::number(line))])
}

/// "Line {line} is too long. It was left out."
pub fn long_line(line: impl Number) -> String {
    say("warnings-long-line", [("line", gap::number(line))])
}

/// "Line {line} makes no sense. It was left out."
pub fn bad_line(line: impl Number) -> String {
    say("warnings-bad-line", [("line", gap::number(line))])
}

/// "Part of this file may be missing. Please check what was read."
pub fn not_closed() -> String {
    say("warnings-not-closed", [])
}

/// "From line {line} the file is too tangled. That part was left out."
pub fn too_deep(line: impl Number) -> String {
    say("warnings-too-deep", [("line", gap::number(line))])
}

/// "There are {count} to-dos in this file. They were not used."
pub fn kept_aside_todo(count: impl Number) -> String {
    say("warnings-kept-aside-todo", [("count", gap::number(count))])
}

/// "{count} parts of this file are not meetings. They were not used."
pub fn kept_aside(count: impl Number) -> String {
    say("warnings-kept-aside", [("count", gap::number(count))])
}

/// "The date "{value}" could not be read. It was left out."
pub fn bad_time(field: &str, value: &str) -> String {
    say("warnings-bad-time", [("field", gap::text(field)), ("value", gap::text(value))])
}

/// "This file does not say when the meeting starts. You can type it in."
pub fn no_start() -> String {
    say("warnings-no-start", [])
}

/// "This meeting has no number of its own. Later changes may not be matched."
pub fn no_uid() -> String {
    say("warnings-no-uid", [])
}

/// "The end is before the start. The end was left out."
pub fn ends_before_start() -> String {
    say("warnings-ends-before-start", [])
}

/// "The end and the length do not agree. The end was used."
pub fn end_and_length() -> String {
    say("warnings-end-and-length", [])
}

/// "The file says two different things about the same fact. Please check."
pub fn written_twice(field: &str) -> String {
    say("warnings-written-twice", [("field", gap::text(field))])
}

/// "The file is stamped {first} and {last}. When was it sent to you?"
pub fn stamped_twice(first: NaiveDate, last: NaiveDate) -> String {
    say("warnings-stamped-twice", [("first", gap::date(first)), ("last", gap::date(last))])
}

/// "The time has no time zone. London time was used."
pub fn floating() -> String {
    say("warnings-floating", [])
}

/// "The time zone "{zone}" is not known. Please check the time."
pub fn unknown_zone(zone: &str) -> String {
    say("warnings-unknown-zone", [("zone", gap::text(zone))])
}

/// "The time is written in two ways at once: in UTC and in "{zone}". Please check the hour."
pub fn zone_beside_z(zone: &str) -> String {
    say("warnings-zone-beside-z", [("zone", gap::text(zone))])
}

/// "The clocks go forward at this time. Please check the start and end."
pub fn clock_gap() -> String {
    say("warnings-clock-gap", [])
}

/// "The clocks go back, so this time comes twice. The first one was used."
pub fn clock_twice() -> String {
    say("warnings-clock-twice", [])
}

/// "How this meeting repeats could not be read. Only the first one is shown."
pub fn bad_rule() -> String {
    say("warnings-bad-rule", [])
}

/// "This meeting repeats many times. Only some of them are shown."
pub fn rule_cut() -> String {
    say("warnings-rule-cut", [])
}

/// "This file has a very long list. Part of it was left out."
pub fn list_cut() -> String {
    say("warnings-list-cut", [])
}

/// "The day it was made is not real. It was not used."
pub fn created_unset() -> String {
    say("warnings-created-unset", [])
}

/// "The email says it was sent on {date}. It was received on {received}. Please check which is right."
pub fn date_differs(date: NaiveDate, received: NaiveDate) -> String {
    say("warnings-date-differs", [("date", gap::date(date)), ("received", gap::date(received))])
}

/// "The file was stamped on {stamp}. Is that when it was sent to you?"
pub fn ask_sent(stamp: NaiveDate) -> String {
    say("warnings-ask-sent", [("stamp", gap::date(stamp))])
}

/// "The invitation is stamped {stamp}. The message around it is dated {date}. When was it first sent to you?"
pub fn sent_differs(stamp: NaiveDate, date: NaiveDate) -> String {
    say("warnings-sent-differs", [("stamp", gap::date(stamp)), ("date", gap::date(date))])
}

/// "The invitation was made on {made}. This message was sent on {sent}. Was there an earlier one?"
pub fn made_earlier(made: NaiveDate, sent: NaiveDate) -> String {
    say("warnings-made-earlier", [("made", gap::date(made)), ("sent", gap::date(sent))])
}

/// "This message changes an earlier one. Please add the first one too, if you have it."
pub fn changes_earlier() -> String {
    say("warnings-changes-earlier", [])
}

/// "This file does not say when it was sent. You can type the day in."
pub fn sent_unknown() -> String {
    say("warnings-sent-unknown", [])
}

/// "The same invitation was in this message more than once. One was kept."
pub fn repeated() -> String {
    say("warnings-repeated", [])
}

/// "There is a later version of this meeting. Please check which of them holds."
pub fn replaced() -> String {
    say("warnings-replaced", [])
}

/// "A calendar in this message ("{name}") could not be read."
pub fn bad_part(name: &str) -> String {
    say("warnings-bad-part", [("name", gap::text(name))])
}

/// "The message says "{quote}". The calendar in it says something else. Please check which is right."
pub fn words_differ(quote: &str) -> String {
    say("warnings-words-differ", [("quote", gap::text(quote))])
}

/// "There is no calendar in this. Please check the dates found in its words."
pub fn words_only() -> String {
    say("warnings-words-only", [])
}

/// "Can't tell when the meeting is. In Outlook, save it as .ics or .eml and try again."
pub fn msg_no_time() -> String {
    say("warnings-msg-no-time", [])
}

/// "This meeting repeats, but how was not read. In Outlook, save it as .ics and try again."
pub fn msg_repeats() -> String {
    say("warnings-msg-repeats", [])
}

/// "This Outlook file is damaged. In Outlook, save it as .eml and try again."
pub fn msg_damaged() -> String {
    say("warnings-msg-damaged", [])
}

/// "This email could not be read. Please save it again and try once more."
pub fn eml_damaged() -> String {
    say("warnings-eml-damaged", [])
}

/// "This email is encrypted. Open it where you read emails, and copy its words here."
pub fn encrypted() -> String {
    say("warnings-encrypted", [])
}

/// "Part of the Outlook file is missing. Please check what was read."
pub fn tnef_damaged() -> String {
    say("warnings-tnef-damaged", [])
}

/// "There are {count} more notes about this file."
pub fn more(count: impl Number) -> String {
    say("warnings-more", [("count", gap::number(count))])
}
