//! Time limits of law and guidance.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "There is no date to count from yet."
pub fn no_date() -> String {
    say("limits-no-date", [])
}

/// "Can't tell yet: it is counted in school days. Give the term dates of the school from {from} on."
pub fn school_days_unknown(from: NaiveDate) -> String {
    say("limits-school-days-unknown", [("from", gap::date(from))])
}

/// "{day} is before {earliest}, so nothing is counted. Please check both days."
pub fn out_of_order(day: NaiveDate, earliest: NaiveDate) -> String {
    say("limits-out-of-order", [("day", gap::date(day)), ("earliest", gap::date(earliest))])
}

/// "Before {bound}: the last day is {due}."
pub fn before_day(bound: NaiveDate, due: NaiveDate) -> String {
    say("limits-before-day", [("bound", gap::date(bound)), ("due", gap::date(due))])
}

/// "It is due on the day itself, {due}."
pub fn on_the_day(due: NaiveDate) -> String {
    say("limits-on-the-day", [("due", gap::date(due))])
}

/// "{span} is {due}."
pub fn ends(span: &str, due: NaiveDate) -> String {
    say("limits-ends", [("span", gap::text(span)), ("due", gap::date(due))])
}

/// "{amount} before {from}"
pub fn before(amount: &str, from: NaiveDate) -> String {
    say("limits-before", [("amount", gap::text(amount)), ("from", gap::date(from))])
}

/// "{amount} beginning with {from}"
pub fn beginning_with(amount: &str, from: NaiveDate) -> String {
    say("limits-beginning-with", [("amount", gap::text(amount)), ("from", gap::date(from))])
}

/// "{amount} after {from}"
pub fn after(amount: &str, from: NaiveDate) -> String {
    say("limits-after", [("amount", gap::text(amount)), ("from", gap::date(from))])
}

/// "the day itself"
pub fn day_itself() -> String {
    say("limits-day-itself", [])
}

/// "With the days of the stopped clock it is {due}."
pub fn with_pause(due: NaiveDate) -> String {
    say("limits-with-pause", [("due", gap::date(due))])
}

/// "That is no working day, so it moves on to {due}."
pub fn moved(due: NaiveDate) -> String {
    say("limits-moved", [("due", gap::date(due))])
}

/// "An end in August or from 25 December to 1 January moves on to {due}."
pub fn moved_tribunal(due: NaiveDate) -> String {
    say("limits-moved-tribunal", [("due", gap::date(due))])
}

/// "The other way, {span}, ends earlier, on {due}."
pub fn other_way(span: &str, due: NaiveDate) -> String {
    say("limits-other-way", [("span", gap::text(span)), ("due", gap::date(due))])
}

/// "This takes the last day for the step before it."
pub fn assumed() -> String {
    say("limits-assumed", [])
}

/// What made limits give way, with where it stands.
/// "{words} ({clause})."
pub fn gave_way(words: &str, clause: &str) -> String {
    say("limits-gave-way", [("words", gap::text(words)), ("clause", gap::text(clause))])
}

/// "For the council to do."
pub fn for_council() -> String {
    say("limits-for-council", [])
}

/// "For you to do."
pub fn for_family() -> String {
    say("limits-for-family", [])
}

/// "For the council or the school to do."
pub fn for_council_or_school() -> String {
    say("limits-for-council-or-school", [])
}

/// "For whoever was asked to do."
pub fn for_body_asked() -> String {
    say("limits-for-body-asked", [])
}

/// "For the school to do."
pub fn for_school() -> String {
    say("limits-for-school", [])
}

/// "For the mediation adviser to do."
pub fn for_mediation_adviser() -> String {
    say("limits-for-mediation-adviser", [])
}

/// "For the panel to do."
pub fn for_panel() -> String {
    say("limits-for-panel", [])
}

/// "It is guidance, not law."
pub fn guidance() -> String {
    say("limits-guidance", [])
}

/// "Past the time limit of {due}; exceptions can apply."
pub fn past(due: NaiveDate) -> String {
    say("limits-past", [("due", gap::date(due))])
}

/// "Can't tell whether it is past its time limit of {due}."
pub fn cant_tell_past(due: NaiveDate) -> String {
    say("limits-cant-tell-past", [("due", gap::date(due))])
}

/// "Can't tell yet."
pub fn cant_tell_yet() -> String {
    say("limits-cant-tell-yet", [])
}

/// "The last day is {due}."
pub fn ahead(due: NaiveDate) -> String {
    say("limits-ahead", [("due", gap::date(due))])
}

/// "Added to the record: {number} dates."
pub fn added(number: impl Number) -> String {
    say("limits-added", [("number", gap::number(number))])
}
