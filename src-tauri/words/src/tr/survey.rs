//! Forms of an online survey, brought in from its table.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Bring in a survey’s answers"
pub fn title() -> String {
    say("survey-title", [])
}

/// "Say what each column is. Look at each form. Nothing is saved before you save it."
pub fn lede() -> String {
    say("survey-lede", [])
}

/// "Bring in a survey’s table"
pub fn open() -> String {
    say("survey-open", [])
}

/// "Which form did they fill in?"
pub fn set() -> String {
    say("survey-set", [])
}

/// "Who filled them in?"
pub fn by() -> String {
    say("survey-by", [])
}

/// "Not used"
pub fn is_nothing() -> String {
    say("survey-is-nothing", [])
}

/// "May the words be quoted?"
pub fn is_quote() -> String {
    say("survey-is-quote", [])
}

/// "Code of the form"
pub fn is_code() -> String {
    say("survey-is-code", [])
}

/// "Day it came in"
pub fn is_received() -> String {
    say("survey-is-received", [])
}

/// "column {number}"
pub fn column(number: impl Number) -> String {
    say("survey-column", [("number", gap::number(number))])
}

/// "How many rows at the top are headings?"
pub fn headings() -> String {
    say("survey-headings", [])
}

/// "A row of headings is no form. The names of the columns are in the last one."
pub fn headings_hint() -> String {
    say("survey-headings-hint", [])
}

/// "{count} columns are not used."
pub fn not_used(count: impl Number) -> String {
    say("survey-not-used", [("count", gap::number(count))])
}

/// "What do these answers mean?"
pub fn strange() -> String {
    say("survey-strange", [])
}

/// "They are none of the form’s own words. Numbers too can run either way."
pub fn strange_lede() -> String {
    say("survey-strange-lede", [])
}

/// "“{value}”, {count} times"
pub fn strange_value(value: &str, count: impl Number) -> String {
    say("survey-strange-value", [("value", gap::text(value)), ("count", gap::number(count))])
}

/// "Not said"
pub fn not_said() -> String {
    say("survey-not-said", [])
}

/// "Left blank"
pub fn blank() -> String {
    say("survey-blank", [])
}

/// "The file holds more than is read here. Split it, and bring in each part."
pub fn cut() -> String {
    say("survey-cut", [])
}

/// "Row {number}: {words}"
pub fn row(number: impl Number, words: &str) -> String {
    say("survey-row", [("number", gap::number(number)), ("words", gap::text(words))])
}

/// "{ready} of {all} forms are ready."
pub fn sum(ready: impl Number, all: impl Number) -> String {
    say("survey-sum", [("ready", gap::number(ready)), ("all", gap::number(all))])
}

/// "Save {count} forms"
pub fn save(count: impl Number) -> String {
    say("survey-save", [("count", gap::number(count))])
}

/// "{count} forms are in your record."
pub fn saved(count: impl Number) -> String {
    say("survey-saved", [("count", gap::number(count))])
}

/// "{statement} {words}."
pub fn answer(statement: &str, words: &str) -> String {
    say("survey-answer", [("statement", gap::text(statement)), ("words", gap::text(words))])
}

/// "The words may be quoted."
pub fn quote() -> String {
    say("survey-quote", [])
}

/// "Code {code}."
pub fn code(code: &str) -> String {
    say("survey-code", [("code", gap::text(code))])
}

/// "Came in {when}."
pub fn received(when: &str) -> String {
    say("survey-received", [("when", gap::text(when))])
}

/// "A form with this code is in your record already. If this is another survey, do not use its codes."
pub fn typed() -> String {
    say("survey-typed", [])
}

/// "A form in your record says the same. Tick it if it is another person’s."
pub fn same() -> String {
    say("survey-same", [])
}

/// "“{value}” means nothing here yet, under “{column}”. Say what it means."
pub fn doubt_value(column: &str, value: &str) -> String {
    say("survey-doubt-value", [("column", gap::text(column)), ("value", gap::text(value))])
}

/// "“{value}” is neither yes nor no, where quoting is asked about."
pub fn doubt_quote(value: &str) -> String {
    say("survey-doubt-quote", [("value", gap::text(value))])
}

/// "“{value}” is no day that is clear."
pub fn doubt_day(value: &str) -> String {
    say("survey-doubt-day", [("value", gap::text(value))])
}

/// "Under “{column}” stands a formula, and no words that somebody wrote."
pub fn doubt_formula(column: &str) -> String {
    say("survey-doubt-formula", [("column", gap::text(column))])
}

/// "Row {row} has the same code."
pub fn doubt_code(row: impl Number) -> String {
    say("survey-doubt-code", [("row", gap::number(row))])
}

/// "Nothing is filled in that is used here."
pub fn doubt_nothing() -> String {
    say("survey-doubt-nothing", [])
}
