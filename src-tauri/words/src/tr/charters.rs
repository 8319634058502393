//! How a charter is counted, and what its rules are called.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "It applies from {from}."
pub fn applies_from(from: NaiveDate) -> String {
    say("charters-applies-from", [("from", gap::date(from))])
}

/// "It applies until {to}."
pub fn applies_until(to: NaiveDate) -> String {
    say("charters-applies-until", [("to", gap::date(to))])
}

/// "It applies from {from} to {to}."
pub fn applies(from: NaiveDate, to: NaiveDate) -> String {
    say("charters-applies", [("from", gap::date(from)), ("to", gap::date(to))])
}

/// "No date was given for this next step, so it is never late."
pub fn step_undated() -> String {
    say("charters-step-undated", [])
}

/// "This next step is due {when}."
pub fn step_due(when: &str) -> String {
    say("charters-step-due", [("when", gap::text(when))])
}

/// "We count from the day the invitation was sent to the meeting's day. At least {amount} is asked for."
pub fn counts_notice(amount: &str) -> String {
    say("charters-counts-notice", [("amount", gap::text(amount))])
}

/// "We count from the day the papers came to the meeting's day. At least {amount} is asked for."
pub fn counts_papers(amount: &str) -> String {
    say("charters-counts-papers", [("amount", gap::text(amount))])
}

/// "The whole meeting has to lie between {from} and {to}, London time."
pub fn counts_window(from: &str, to: &str) -> String {
    say("charters-counts-window", [("from", gap::text(from)), ("to", gap::text(to))])
}

/// "We count from start to end. At most {minutes} is asked for."
pub fn counts_length(minutes: &str) -> String {
    say("charters-counts-length", [("minutes", gap::text(minutes))])
}

/// "We count from the day the invitation was sent to the meeting's day. At least {amount} is recommended."
pub fn recommends_notice(amount: &str) -> String {
    say("charters-recommends-notice", [("amount", gap::text(amount))])
}

/// "We count from the day the papers came to the meeting's day. At least {amount} is recommended."
pub fn recommends_papers(amount: &str) -> String {
    say("charters-recommends-papers", [("amount", gap::text(amount))])
}

/// "We count from start to end. At most {minutes} is recommended."
pub fn recommends_length(minutes: &str) -> String {
    say("charters-recommends-length", [("minutes", gap::text(minutes))])
}

/// "Booked at least {amount} ahead"
pub fn rule_notice(amount: &str) -> String {
    say("charters-rule-notice", [("amount", gap::text(amount))])
}

/// "Papers {amount} before"
pub fn rule_papers(amount: &str) -> String {
    say("charters-rule-papers", [("amount", gap::text(amount))])
}

/// "No longer than {amount}"
pub fn rule_length(amount: &str) -> String {
    say("charters-rule-length", [("amount", gap::text(amount))])
}

/// "Between {from} and {to}"
pub fn rule_window(from: &str, to: &str) -> String {
    say("charters-rule-window", [("from", gap::text(from)), ("to", gap::text(to))])
}

/// "Not known yet"
pub fn due_not_known() -> String {
    say("charters-due-not-known", [])
}

/// "Exceptions can apply: {exceptions}"
pub fn exceptions(exceptions: &str) -> String {
    say("charters-exceptions", [("exceptions", gap::text(exceptions))])
}

/// "The charter's own words say {amount}, so that is what we count."
pub fn words_count(amount: &str) -> String {
    say("charters-words-count", [("amount", gap::text(amount))])
}

/// Days from Monday to Friday, bank holidays among them.
/// "The charter's own words say weekdays. We cannot count those here, so we count {amount}."
pub fn words_say_weekdays(amount: &str) -> String {
    say("charters-words-say-weekdays", [("amount", gap::text(amount))])
}

/// "The charter's own words say school days. We cannot count those here, so we count {amount}."
pub fn words_say_school_days(amount: &str) -> String {
    say("charters-words-say-school-days", [("amount", gap::text(amount))])
}
