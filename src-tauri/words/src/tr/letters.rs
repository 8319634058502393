//! Letters: the dates in their sentences, and the words around them. The letters themselves are files of their own, under `core/data/letters`.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "on {day}"
pub fn on(day: NaiveDate) -> String {
    say("letters-on", [("day", gap::date(day))])
}

/// "by the end of {when}"
pub fn by_the_end_of(when: &str) -> String {
    say("letters-by-the-end-of", [("when", gap::text(when))])
}

/// "by {day}"
pub fn by(day: &str) -> String {
    say("letters-by", [("day", gap::text(day))])
}

/// "{title}, due {due}"
pub fn open_promise(title: &str, due: &str) -> String {
    say("letters-open-promise", [("title", gap::text(title)), ("due", gap::text(due))])
}

/// "{day}: {title}"
pub fn dated(day: NaiveDate, title: &str) -> String {
    say("letters-dated", [("day", gap::date(day)), ("title", gap::text(title))])
}

/// "{said}: {did}"
pub fn said_and_done(said: &str, did: &str) -> String {
    say("letters-said-and-done", [("said", gap::text(said)), ("did", gap::text(did))])
}

/// "Not sent yet"
pub fn not_sent() -> String {
    say("letters-not-sent", [])
}

/// "Sent {when}"
pub fn sent(when: &str) -> String {
    say("letters-sent", [("when", gap::text(when))])
}

/// "Letters"
pub fn title() -> String {
    say("letters-title", [])
}

/// "Choose a letter. It takes what your record knows, names what is missing, and makes nothing up. Nothing is sent from here."
pub fn lede() -> String {
    say("letters-lede", [])
}

/// "All letters"
pub fn all() -> String {
    say("letters-all", [])
}

/// "Your letters"
pub fn yours() -> String {
    say("letters-yours", [])
}

/// "To ask, or to remind"
pub fn group_ask() -> String {
    say("letters-group-ask", [])
}

/// "When something is not right"
pub fn group_complain() -> String {
    say("letters-group-complain", [])
}

/// "To get information"
pub fn group_information() -> String {
    say("letters-group-information", [])
}

/// "To say thank you"
pub fn group_thank() -> String {
    say("letters-group-thank", [])
}

/// "The letter is started and saved."
pub fn started() -> String {
    say("letters-started", [])
}

/// "What goes in"
pub fn facts() -> String {
    say("letters-facts", [])
}

/// "The letter"
pub fn words() -> String {
    say("letters-words", [])
}

/// "Known"
pub fn known() -> String {
    say("letters-known", [])
}

/// "Missing"
pub fn missing() -> String {
    say("letters-missing", [])
}

/// "Left out"
pub fn left_out() -> String {
    say("letters-left-out", [])
}

/// "Known: {known}. Missing: {missing}."
pub fn counts(known: impl Number, missing: impl Number) -> String {
    say("letters-counts", [("known", gap::number(known)), ("missing", gap::number(missing))])
}

/// "{label} (needed)"
pub fn must(label: &str) -> String {
    say("letters-must", [("label", gap::text(label))])
}

/// "Leave out: {label}"
pub fn leave_out(label: &str) -> String {
    say("letters-leave-out", [("label", gap::text(label))])
}

/// "One point a line."
pub fn lines_hint() -> String {
    say("letters-lines-hint", [])
}

/// "One row a line, with | between its parts."
pub fn rows_hint() -> String {
    say("letters-rows-hint", [])
}

/// "Choose"
pub fn choose() -> String {
    say("letters-choose", [])
}

/// "It is as the letter says."
pub fn in_the_letter() -> String {
    say("letters-in-the-letter", [])
}

/// "Still needed: {labels}. The letter has a gap for each."
pub fn gaps(labels: &str) -> String {
    say("letters-gaps", [("labels", gap::text(labels))])
}

/// "You changed the words by hand. They stay as they are, also when a fact changes."
pub fn edited() -> String {
    say("letters-edited", [])
}

/// "Build the words again from the facts"
pub fn build_again() -> String {
    say("letters-build-again", [])
}

/// "Subject"
pub fn subject() -> String {
    say("letters-subject", [])
}

/// "Letter"
pub fn text() -> String {
    say("letters-text", [])
}

/// "Copy the letter"
pub fn copy() -> String {
    say("letters-copy", [])
}

/// "Copied. Paste it into your email."
pub fn copied() -> String {
    say("letters-copied", [])
}

/// "It could not be copied. Select the words and copy them."
pub fn copy_failed() -> String {
    say("letters-copy-failed", [])
}

/// "Save as a Word file"
pub fn save_word() -> String {
    say("letters-save-word", [])
}

/// "Log that I sent it"
pub fn log() -> String {
    say("letters-log", [])
}

/// "Save as sent"
pub fn log_it() -> String {
    say("letters-log-it", [])
}

/// "Saved as sent."
pub fn logged() -> String {
    say("letters-logged", [])
}

/// "When was it sent?"
pub fn sent_on() -> String {
    say("letters-sent-on", [])
}

/// "How was it sent?"
pub fn sent_by() -> String {
    say("letters-sent-by", [])
}

/// "By which day do you want an answer?"
pub fn reply_by() -> String {
    say("letters-reply-by", [])
}

/// "Put the reply day in a calendar"
pub fn calendar() -> String {
    say("letters-calendar", [])
}

/// "Open it in the record"
pub fn entry() -> String {
    say("letters-entry", [])
}

/// "When an answer is due"
pub fn replies() -> String {
    say("letters-replies", [])
}

/// "Day: {day}."
pub fn due(day: &str) -> String {
    say("letters-due", [("day", gap::text(day))])
}

/// "Look at this before it goes"
pub fn checklist() -> String {
    say("letters-checklist", [])
}

/// "Law that goes with it"
pub fn law() -> String {
    say("letters-law", [])
}

/// "If there is no answer"
pub fn next() -> String {
    say("letters-next", [])
}

/// "Start: {title}"
pub fn start_next(title: &str) -> String {
    say("letters-start-next", [("title", gap::text(title))])
}

/// "Who your letters are from"
pub fn sender() -> String {
    say("letters-sender", [])
}

/// "Your name, or your group's name."
pub fn sender_hint() -> String {
    say("letters-sender-hint", [])
}

/// "Where answers should go"
pub fn reply_to() -> String {
    say("letters-reply-to", [])
}

/// "An email address or a postal address."
pub fn reply_to_hint() -> String {
    say("letters-reply-to-hint", [])
}

/// "Your record says that this was answered, kept or is no longer asked for. The letter says that it was not. Please look again before you send it."
pub fn nothing_awaited() -> String {
    say("letters-nothing-awaited", [])
}
