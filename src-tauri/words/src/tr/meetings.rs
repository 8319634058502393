//! A meeting and what came with it: when, from where, and what a message does.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Not known"
pub fn not_known() -> String {
    say("meetings-not-known", [])
}

/// "{start} to {end} ({length})"
pub fn from_to(start: &str, end: &str, length: &str) -> String {
    say(
        "meetings-from-to",
        [("start", gap::text(start)), ("end", gap::text(end)), ("length", gap::text(length))],
    )
}

/// "{first} to {last}"
pub fn days(first: NaiveDate, last: NaiveDate) -> String {
    say("meetings-days", [("first", gap::date(first)), ("last", gap::date(last))])
}

/// "The words name another kind of meeting. It is checked as that. Please check the kind."
pub fn kind_by_words(kind: &str) -> String {
    say("meetings-kind-by-words", [("kind", gap::text(kind))])
}

/// "By {day}"
pub fn sent_by(day: NaiveDate) -> String {
    say("meetings-sent-by", [("day", gap::date(day))])
}

/// "On {day} or later"
pub fn sent_on_or_later(day: NaiveDate) -> String {
    say("meetings-sent-on-or-later", [("day", gap::date(day))])
}

/// "from the email's date"
pub fn basis_email_date() -> String {
    say("meetings-basis-email-date", [])
}

/// "from the email's delivery stamp"
pub fn basis_email_received() -> String {
    say("meetings-basis-email-received", [])
}

/// "from the Outlook message"
pub fn basis_message_sent() -> String {
    say("meetings-basis-message-sent", [])
}

/// "from the invitation's own stamp"
pub fn basis_dtstamp() -> String {
    say("meetings-basis-dtstamp", [])
}

/// "from when the invitation was made"
pub fn basis_created() -> String {
    say("meetings-basis-created", [])
}

/// "from a stamp that may be a later copy's"
pub fn basis_bare_dtstamp() -> String {
    say("meetings-basis-bare-dtstamp", [])
}

/// "you said so"
pub fn basis_user() -> String {
    say("meetings-basis-user", [])
}

/// In place of how the day of sending is known, where that was not found out here.
/// "{basis}, as a record file says that came in"
pub fn basis_brought_in(basis: &str) -> String {
    say("meetings-basis-brought-in", [("basis", gap::text(basis))])
}

/// Where a person said so.
/// "as a record file says that came in"
pub fn basis_user_brought_in() -> String {
    say("meetings-basis-user-brought-in", [])
}

/// "from the words of the file"
pub fn origin_file() -> String {
    say("meetings-origin-file", [])
}

/// "from the invitation"
pub fn origin_invitation() -> String {
    say("meetings-origin-invitation", [])
}

/// "from the words you pasted"
pub fn origin_pasted() -> String {
    say("meetings-origin-pasted", [])
}

/// "an agenda came with the invitation"
pub fn origin_agenda() -> String {
    say("meetings-origin-agenda", [])
}

/// "Not said"
pub fn papers_not_said() -> String {
    say("meetings-papers-not-said", [])
}

/// "Not yet"
pub fn papers_not_yet() -> String {
    say("meetings-papers-not-yet", [])
}

/// "They came, with no date"
pub fn papers_came_undated() -> String {
    say("meetings-papers-came-undated", [])
}

/// "Sent {when}"
pub fn papers_sent(when: &str) -> String {
    say("meetings-papers-sent", [("when", gap::text(when))])
}

/// "They were sent, with no date"
pub fn papers_sent_undated() -> String {
    say("meetings-papers-sent-undated", [])
}

/// "They did not come"
pub fn papers_never_came() -> String {
    say("meetings-papers-never-came", [])
}

/// "{name}: {when}"
pub fn papers_part(name: &str, when: &str) -> String {
    say("meetings-papers-part", [("name", gap::text(name)), ("when", gap::text(when))])
}

/// "This is a reply to an invitation. There is nothing to check."
pub fn purpose_reply() -> String {
    say("meetings-purpose-reply", [])
}

/// "This says that a meeting is called off. There is nothing to check."
pub fn purpose_called_off() -> String {
    say("meetings-purpose-called-off", [])
}

/// "Somebody asks for another time. There is nothing to check yet."
pub fn purpose_new_time() -> String {
    say("meetings-purpose-new-time", [])
}

/// "The council says no to another time. There is nothing to check."
pub fn purpose_declined() -> String {
    say("meetings-purpose-declined", [])
}

/// "Somebody asks for the invitation again. There is nothing to check."
pub fn purpose_resend() -> String {
    say("meetings-purpose-resend", [])
}

/// "This tells that an invitation was passed on. There is nothing to check."
pub fn purpose_passed_on() -> String {
    say("meetings-purpose-passed-on", [])
}

/// "It repeats: {days} and so on."
pub fn repeats_on(days: &str) -> String {
    say("meetings-repeats-on", [("days", gap::text(days))])
}

/// "It repeats {times} times: {days}."
pub fn repeats(times: impl Number, days: &str) -> String {
    say("meetings-repeats", [("times", gap::number(times)), ("days", gap::text(days))])
}

/// "It repeats {times} times: {days} and so on."
pub fn repeats_and_on(times: impl Number, days: &str) -> String {
    say("meetings-repeats-and-on", [("times", gap::number(times)), ("days", gap::text(days))])
}

/// "This is the first meeting of a series. The others are not checked with it."
pub fn first_of_series() -> String {
    say("meetings-first-of-series", [])
}
