//! Celebration pages and case studies, with who agreed to be named.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Celebrations and case studies"
pub fn title() -> String {
    say("story-title", [])
}

/// "Show what people did well together. Nobody is named who did not agree."
pub fn lede() -> String {
    say("story-lede", [])
}

/// "Celebration page"
pub fn find_kind() -> String {
    say("story-find-kind", [])
}

/// "A celebration page"
pub fn item() -> String {
    say("story-item", [])
}

/// "Celebration page"
pub fn kind_celebration() -> String {
    say("story-kind-celebration", [])
}

/// "Case study"
pub fn kind_case_study() -> String {
    say("story-kind-case-study", [])
}

/// "Start: {what}"
pub fn start(what: &str) -> String {
    say("story-start", [("what", gap::text(what))])
}

/// "There is no celebration page yet"
pub fn none() -> String {
    say("story-none", [])
}

/// "“We chose the times of the meetings together, and more of us could come.”"
pub fn none_example() -> String {
    say("story-none-example", [])
}

/// "Make a celebration page"
pub fn start_from_letter() -> String {
    say("story-start-from-letter", [])
}

/// "Print it again"
pub fn reprint_mark() -> String {
    say("story-reprint-mark", [])
}

/// "Title"
pub fn name_of_page() -> String {
    say("story-name-of-page", [])
}

/// "What it says"
pub fn words_heading() -> String {
    say("story-words-heading", [])
}

/// "Who may be named"
pub fn people() -> String {
    say("story-people", [])
}

/// "Person {number}"
pub fn person(number: impl Number) -> String {
    say("story-person", [("number", gap::number(number))])
}

/// "Name of person {number}"
pub fn person_name(number: impl Number) -> String {
    say("story-person-name", [("number", gap::number(number))])
}

/// "Role of person {number}"
pub fn person_role(number: impl Number) -> String {
    say("story-person-role", [("number", gap::number(number))])
}

/// "Words of person {number}"
pub fn person_words(number: impl Number) -> String {
    say("story-person-words", [("number", gap::number(number))])
}

/// "Person {number} is a child or young person"
pub fn person_child(number: impl Number) -> String {
    say("story-person-child", [("number", gap::number(number))])
}

/// "Such as “parent carer”. It is shown where the name is not."
pub fn role_hint() -> String {
    say("story-role-hint", [])
}

/// "Add a person"
pub fn more() -> String {
    say("story-more", [])
}

/// "Take out person {number}"
pub fn take_out(number: impl Number) -> String {
    say("story-take-out", [("number", gap::number(number))])
}

/// "Save this page"
pub fn save() -> String {
    say("story-save", [])
}

/// "Saved"
pub fn saved() -> String {
    say("story-saved", [])
}

/// "Remove this page"
pub fn remove() -> String {
    say("story-remove", [])
}

/// "Save the page first. Then say who agreed to what."
pub fn unsaved() -> String {
    say("story-unsaved", [])
}

/// "Who agreed to what"
pub fn agreed() -> String {
    say("story-agreed", [])
}

/// "Ask each person. Then type the day on which they said yes."
pub fn agreed_hint() -> String {
    say("story-agreed-hint", [])
}

/// "Day on which {who} said so"
pub fn day(who: &str) -> String {
    say("story-day", [("who", gap::text(who))])
}

/// "{who} agreed to be named"
pub fn agree_name(who: &str) -> String {
    say("story-agree-name", [("who", gap::text(who))])
}

/// "{who} agreed to be quoted"
pub fn agree_words(who: &str) -> String {
    say("story-agree-words", [("who", gap::text(who))])
}

/// "{who} took it back"
pub fn take_back(who: &str) -> String {
    say("story-take-back", [("who", gap::text(who))])
}

/// "Type one day, such as “21 Nov 2019”."
pub fn one_day() -> String {
    say("story-one-day", [])
}

/// "Shown as: {who}."
pub fn shown_as(who: &str) -> String {
    say("story-shown-as", [("who", gap::text(who))])
}

/// "Agreed to be named on {day}."
pub fn name_ok(day: NaiveDate) -> String {
    say("story-name-ok", [("day", gap::date(day))])
}

/// "Agreed to be quoted on {day}."
pub fn quote_ok(day: NaiveDate) -> String {
    say("story-quote-ok", [("day", gap::date(day))])
}

/// "Taken back on {day}."
pub fn taken_back_on(day: NaiveDate) -> String {
    say("story-taken-back-on", [("day", gap::date(day))])
}

/// "The words are not printed."
pub fn not_quoted() -> String {
    say("story-not-quoted", [])
}

/// "This is the name of a child in your record, or has it in it. It is never printed."
pub fn name_of_a_child() -> String {
    say("story-name-of-a-child", [])
}

/// "{name}, {role}"
pub fn name_and_role(name: &str, role: &str) -> String {
    say("story-name-and-role", [("name", gap::text(name)), ("role", gap::text(role))])
}

/// "somebody who took part"
pub fn somebody() -> String {
    say("story-somebody", [])
}

/// "a young person"
pub fn a_young_person() -> String {
    say("story-a-young-person", [])
}

/// "the {role}"
pub fn the_role(role: &str) -> String {
    say("story-the-role", [("role", gap::text(role))])
}

/// "Print it"
pub fn print() -> String {
    say("story-print", [])
}

/// "A4 page"
pub fn output_page() -> String {
    say("story-output-page", [])
}

/// "Square card"
pub fn output_card() -> String {
    say("story-output-card", [])
}

/// "Case study"
pub fn output_document() -> String {
    say("story-output-document", [])
}

/// "{what}: printed on {day}."
pub fn printed_on(what: &str, day: NaiveDate) -> String {
    say("story-printed-on", [("what", gap::text(what)), ("day", gap::date(day))])
}

/// "{what}: printed on {day}. You undid this note. The paper may still be there."
pub fn printed_undone(what: &str, day: NaiveDate) -> String {
    say("story-printed-undone", [("what", gap::text(what)), ("day", gap::date(day))])
}

/// "What was printed"
pub fn printed() -> String {
    say("story-printed", [])
}

/// "{what}: printed on {day} with the name {name}. It may not be shown now. Print it again, and ask for old copies back."
pub fn reprint_name(what: &str, day: NaiveDate, name: &str) -> String {
    say(
        "story-reprint-name",
        [("what", gap::text(what)), ("day", gap::date(day)), ("name", gap::text(name))],
    )
}

/// "{what}: printed on {day} with words of {name}. They may not be shown now. Print it again, and ask for old copies back."
pub fn reprint_words_of(what: &str, day: NaiveDate, name: &str) -> String {
    say(
        "story-reprint-words-of",
        [("what", gap::text(what)), ("day", gap::date(day)), ("name", gap::text(name))],
    )
}

/// "{what}: printed on {day} with the words “{words}”. They may not be shown now. Print it again, and ask for old copies back."
pub fn reprint_words(what: &str, day: NaiveDate, words: &str) -> String {
    say(
        "story-reprint-words",
        [("what", gap::text(what)), ("day", gap::date(day)), ("words", gap::text(words))],
    )
}

/// "These are {count} words. There is room for {most}."
pub fn too_long(count: impl Number, most: impl Number) -> String {
    say("story-too-long", [("count", gap::number(count)), ("most", gap::number(most))])
}

/// "The words of people are {count} words in all. There is room for {most}."
pub fn words_too_long(count: impl Number, most: impl Number) -> String {
    say("story-words-too-long", [("count", gap::number(count)), ("most", gap::number(most))])
}

/// "A square card has room for about {most} words: what changed, and one person's words."
pub fn card_too_long(most: impl Number) -> String {
    say("story-card-too-long", [("most", gap::number(most))])
}
