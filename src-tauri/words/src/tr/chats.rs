//! Words of a chat that is brought in.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Chat"
pub fn title() -> String {
    say("chats-title", [])
}

/// "Saving your chat"
pub fn saving_title() -> String {
    say("chats-saving-title", [])
}

/// "Chat: {name}"
pub fn title_named(name: &str) -> String {
    say("chats-title-named", [("name", gap::text(name))])
}

/// "{messages} messages of {people} people."
pub fn lede(messages: impl Number, people: impl Number) -> String {
    say("chats-lede", [("messages", gap::number(messages)), ("people", gap::number(people))])
}

/// "Which chat?"
pub fn which() -> String {
    say("chats-which", [])
}

/// "Which name is yours?"
pub fn mine() -> String {
    say("chats-mine", [])
}

/// "None of them"
pub fn nobody() -> String {
    say("chats-nobody", [])
}

/// "Who is from the council?"
pub fn council() -> String {
    say("chats-council", [])
}

/// "Which days are meant?"
pub fn order_title() -> String {
    say("chats-order-title", [])
}

/// "The figures can be read in more than one way."
pub fn order_hint() -> String {
    say("chats-order-hint", [])
}

/// "Day first: {from} to {to}"
pub fn order_day_month_year(from: &str, to: &str) -> String {
    say("chats-order-day-month-year", [("from", gap::text(from)), ("to", gap::text(to))])
}

/// "Month first: {from} to {to}"
pub fn order_month_day_year(from: &str, to: &str) -> String {
    say("chats-order-month-day-year", [("from", gap::text(from)), ("to", gap::text(to))])
}

/// "Year first: {from} to {to}"
pub fn order_year_month_day(from: &str, to: &str) -> String {
    say("chats-order-year-month-day", [("from", gap::text(from)), ("to", gap::text(to))])
}

/// "From this day"
pub fn from() -> String {
    say("chats-from", [])
}

/// "To this day"
pub fn to() -> String {
    say("chats-to", [])
}

/// "Only days with these words"
pub fn words() -> String {
    say("chats-words", [])
}

/// "One entry for all of it"
pub fn together() -> String {
    say("chats-together", [])
}

/// "{entries} entries with {chosen} messages."
pub fn sum(entries: impl Number, chosen: impl Number) -> String {
    say("chats-sum", [("entries", gap::number(entries)), ("chosen", gap::number(chosen))])
}

/// "The end of this file is missing, or it holds more than can be read. Part of the chat is not here."
pub fn cut() -> String {
    say("chats-cut", [])
}

/// "{count} files named in the chat did not come with it."
pub fn missing(count: impl Number) -> String {
    say("chats-missing", [("count", gap::number(count))])
}

/// "The day or time of {count} messages is not sure. Check those messages against the chat."
pub fn unsure(count: impl Number) -> String {
    say("chats-unsure", [("count", gap::number(count))])
}
