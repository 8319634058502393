//! What is printed in a bundle.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "{day}: last good day"
pub fn ruler_last_good(day: NaiveDate) -> String {
    say("paper-ruler-last-good", [("day", gap::short_date(day))])
}

/// "{day}: sent, {given}"
pub fn ruler_sent(day: NaiveDate, given: &str) -> String {
    say("paper-ruler-sent", [("day", gap::short_date(day)), ("given", gap::text(given))])
}

/// "{day}: papers came, {given}"
pub fn ruler_papers_came(day: NaiveDate, given: &str) -> String {
    say("paper-ruler-papers-came", [("day", gap::short_date(day)), ("given", gap::text(given))])
}

/// Read out in place of the picture.
/// "A line of days. Last good day {last-good}. Sent {sent}. Meeting {meeting}. {given} given, {asked} asked for."
pub fn ruler_of_sending(
    last_good: NaiveDate,
    sent: NaiveDate,
    meeting: NaiveDate,
    given: &str,
    asked: impl Number,
) -> String {
    say(
        "paper-ruler-of-sending",
        [
            ("last-good", gap::short_date(last_good)),
            ("sent", gap::short_date(sent)),
            ("meeting", gap::short_date(meeting)),
            ("given", gap::text(given)),
            ("asked", gap::number(asked)),
        ],
    )
}

/// Read out in place of the picture.
/// "A line of days. Last good day {last-good}. Papers came {came}. Meeting {meeting}. {given} given, {asked} asked for."
pub fn ruler_of_papers(
    last_good: NaiveDate,
    came: NaiveDate,
    meeting: NaiveDate,
    given: &str,
    asked: impl Number,
) -> String {
    say(
        "paper-ruler-of-papers",
        [
            ("last-good", gap::short_date(last_good)),
            ("came", gap::short_date(came)),
            ("meeting", gap::short_date(meeting)),
            ("given", gap::text(given)),
            ("asked", gap::number(asked)),
        ],
    )
}

/// "No invitation in this record could be checked. The record holds no meeting with a charter chosen."
pub fn no_checks() -> String {
    say("paper-no-checks", [])
}

/// Meetings were held up beside another council's charter, or beside recommendations, alone.
/// "No meeting could be checked against a charter of this council. So nothing is counted here."
pub fn no_own_charter() -> String {
    say("paper-no-own-charter", [])
}

/// "Beside another council’s charter"
pub fn compared() -> String {
    say("paper-compared", [])
}

/// "These meetings were held up beside another council’s charter. It does not bind this council, so nothing here is counted."
pub fn compared_lead() -> String {
    say("paper-compared-lead", [])
}

/// "What was recommended"
pub fn recommended() -> String {
    say("paper-recommended", [])
}

/// "These are recommendations. Nobody is bound to them, so nothing here is counted."
pub fn recommended_lead() -> String {
    say("paper-recommended-lead", [])
}

/// "Nobody has said whether the charter is this council’s own."
pub fn whose_not_known() -> String {
    say("paper-whose-not-known", [])
}

/// "Days from the invitation to the meeting: {meetings}"
pub fn notice_days(meetings: &str) -> String {
    say("paper-notice-days", [("meetings", gap::text(meetings))])
}

/// "Clear days from the invitation to the meeting: {meetings}"
pub fn notice_clear_days(meetings: &str) -> String {
    say("paper-notice-clear-days", [("meetings", gap::text(meetings))])
}

/// "Working days from the invitation to the meeting: {meetings}"
pub fn notice_working_days(meetings: &str) -> String {
    say("paper-notice-working-days", [("meetings", gap::text(meetings))])
}
