//! A meeting on a page, and the sheet after it.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "The meeting on a page"
pub fn title() -> String {
    say("page-title", [])
}

/// "The meeting on a page"
pub fn open() -> String {
    say("page-open", [])
}

/// "{meeting}, {when}. Print it and take it along."
pub fn lede(meeting: &str, when: &str) -> String {
    say("page-lede", [("meeting", gap::text(meeting)), ("when", gap::text(when))])
}

/// "{meeting}. Print it and take it along."
pub fn lede_no_day(meeting: &str) -> String {
    say("page-lede-no-day", [("meeting", gap::text(meeting))])
}

/// "This is how things stood on {day}."
pub fn as_of(day: NaiveDate) -> String {
    say("page-as-of", [("day", gap::date(day))])
}

/// "What is unfinished or kept back is not on this page. No child is named here."
pub fn private() -> String {
    say("page-private", [])
}

/// "Where"
pub fn where_() -> String {
    say("page-where", [])
}

/// "Promised, and still open"
pub fn promised() -> String {
    say("page-promised", [])
}

/// "No promise is open."
pub fn promised_none() -> String {
    say("page-promised-none", [])
}

/// "Your own days"
pub fn own() -> String {
    say("page-own", [])
}

/// "Asked, and not answered"
pub fn unanswered() -> String {
    say("page-unanswered", [])
}

/// "Nothing waits for an answer."
pub fn unanswered_none() -> String {
    say("page-unanswered-none", [])
}

/// "What was checked"
pub fn findings() -> String {
    say("page-findings", [])
}

/// "No rule of a charter or law was checked for this meeting."
pub fn findings_none() -> String {
    say("page-findings-none", [])
}

/// "Check"
pub fn check() -> String {
    say("page-check", [])
}

/// "The sum, and the words it is held to"
pub fn sum() -> String {
    say("page-sum", [])
}

/// "“{quote}” {clause}"
pub fn quote(quote: &str, clause: &str) -> String {
    say("page-quote", [("quote", gap::text(quote)), ("clause", gap::text(clause))])
}

/// "How it was before"
pub fn before() -> String {
    say("page-before", [])
}

/// "No earlier meeting is on a ladder or has feedback forms."
pub fn before_none() -> String {
    say("page-before-none", [])
}

/// "{kind}: {place}. {ladder}"
pub fn place(kind: &str, place: &str, ladder: &str) -> String {
    say(
        "page-place",
        [("kind", gap::text(kind)), ("place", gap::text(place)), ("ladder", gap::text(ladder))],
    )
}

/// "Why: {why}"
pub fn why(why: &str) -> String {
    say("page-why", [("why", gap::text(why))])
}

/// "{words} {said}"
pub fn statement(words: &str, said: &str) -> String {
    say("page-statement", [("words", gap::text(words)), ("said", gap::text(said))])
}

/// "Who is who"
pub fn people() -> String {
    say("page-people", [])
}

/// "Nobody is named at this meeting yet. Add people to the meeting to see them here."
pub fn people_none() -> String {
    say("page-people-none", [])
}

/// "Role not noted"
pub fn role_unknown() -> String {
    say("page-role-unknown", [])
}

/// "Name not noted"
pub fn name_unknown() -> String {
    say("page-name-unknown", [])
}

/// "{role}, {organisation}"
pub fn role_at(role: &str, organisation: &str) -> String {
    say("page-role-at", [("role", gap::text(role)), ("organisation", gap::text(organisation))])
}

/// "Three questions"
pub fn questions() -> String {
    say("page-questions", [])
}

/// "What do you most want to ask? Three are easy to keep in mind."
pub fn questions_lede() -> String {
    say("page-questions-lede", [])
}

/// "Question {number}"
pub fn question(number: impl Number) -> String {
    say("page-question", [("number", gap::number(number))])
}

/// "Keep these questions"
pub fn keep() -> String {
    say("page-keep", [])
}

/// "Questions kept"
pub fn kept() -> String {
    say("page-kept", [])
}

/// "Questions you could ask"
pub fn proposed() -> String {
    say("page-proposed", [])
}

/// "Take this one: {words}"
pub fn take(words: &str) -> String {
    say("page-take", [("words", gap::text(words))])
}

/// "You have three questions. Clear one to take another."
pub fn full() -> String {
    say("page-full", [])
}

/// "Notes and answers"
pub fn notes() -> String {
    say("page-notes", [])
}

/// "{title} ({by})"
pub fn line_by(title: &str, by: &str) -> String {
    say("page-line-by", [("title", gap::text(title)), ("by", gap::text(by))])
}

/// "{count} more are in your record."
pub fn more(count: impl Number) -> String {
    say("page-more", [("count", gap::number(count))])
}

/// "When will this be done: {title}?"
pub fn ask_past(title: &str) -> String {
    say("page-ask-past", [("title", gap::text(title))])
}

/// "By which day will this be done: {title}?"
pub fn ask_no_day(title: &str) -> String {
    say("page-ask-no-day", [("title", gap::text(title))])
}

/// "When can we expect an answer: {title}?"
pub fn ask_answer(title: &str) -> String {
    say("page-ask-answer", [("title", gap::text(title))])
}

/// "What can we do together to get this right next time: {title}?"
pub fn ask_finding(title: &str) -> String {
    say("page-ask-finding", [("title", gap::text(title))])
}

/// "The page is in {name}."
pub fn written(name: &str) -> String {
    say("page-written", [("name", gap::text(name))])
}

/// "No meeting is ahead in this record. Name one: see list --json."
pub fn none_ahead() -> String {
    say("page-none-ahead", [])
}
