//! What taking part costs: in the window, on paper and on the command line.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "What taking part cost us"
pub fn title() -> String {
    say("cost-title", [])
}

/// "What taking part costs"
pub fn open() -> String {
    say("cost-open", [])
}

/// "Hours and costs as you typed them. What is not typed is named, and never counted as nothing."
pub fn lede() -> String {
    say("cost-lede", [])
}

/// "By what it was for"
pub fn table() -> String {
    say("cost-table", [])
}

/// "What for"
pub fn what() -> String {
    say("cost-what", [])
}

/// "Time"
pub fn time() -> String {
    say("cost-time", [])
}

/// "Costs"
pub fn money() -> String {
    say("cost-money", [])
}

/// "Not said what for"
pub fn not_said() -> String {
    say("cost-not-said", [])
}

/// "Not recorded"
pub fn not_recorded() -> String {
    say("cost-not-recorded", [])
}

/// "Time given, as typed: {time}."
pub fn time_in_all(time: &str) -> String {
    say("cost-time-in-all", [("time", gap::text(time))])
}

/// "Spent, as typed: {money}."
pub fn spent_in_all(money: &str) -> String {
    say("cost-spent-in-all", [("money", gap::text(money))])
}

/// "At {rate} an hour, a rate that we chose, {time} would come to {worth}."
pub fn worth(rate: &str, time: &str, worth: &str) -> String {
    say(
        "cost-worth",
        [("rate", gap::text(rate)), ("time", gap::text(time)), ("worth", gap::text(worth))],
    )
}

/// "{count} entries have no time. They are not in the time above."
pub fn no_time(count: impl Number) -> String {
    say("cost-no-time", [("count", gap::number(count))])
}

/// "{count} entries have no cost. They are not in the costs above."
pub fn no_cost(count: impl Number) -> String {
    say("cost-no-cost", [("count", gap::number(count))])
}

/// "No time is typed for these"
pub fn missing_time() -> String {
    say("cost-missing-time", [])
}

/// "No cost is typed for these"
pub fn missing_cost() -> String {
    say("cost-missing-cost", [])
}

/// "No hours or costs are in your record yet."
pub fn none() -> String {
    say("cost-none", [])
}

/// "Add what you gave: hours, travel, childcare. Example: “Bus to the meeting, £3.10”."
pub fn none_lede() -> String {
    say("cost-none-lede", [])
}

/// "What the charter says about pay"
pub fn charter() -> String {
    say("cost-charter", [])
}

/// "No charter is chosen, so none is quoted here."
pub fn charter_none() -> String {
    say("cost-charter-none", [])
}

/// "“{charter}” is another council’s charter, so its words on pay are not quoted here."
pub fn charter_another(charter: &str) -> String {
    say("cost-charter-another", [("charter", gap::text(charter))])
}

/// "“{charter}” does not speak of pay."
pub fn charter_silent(charter: &str) -> String {
    say("cost-charter-silent", [("charter", gap::text(charter))])
}

/// "Could a payment change a benefit that you get? Evenhand has read no source that says so. Ask a benefits adviser first."
pub fn benefits() -> String {
    say("cost-benefits", [])
}

/// "Your rate for an hour, in pounds"
pub fn rate() -> String {
    say("cost-rate", [])
}

/// "A rate that you choose, such as 12.50. Leave it empty for hours alone."
pub fn rate_hint() -> String {
    say("cost-rate-hint", [])
}

/// "Type the rate as pounds, such as 12 or 12.50."
pub fn rate_wrong() -> String {
    say("cost-rate-wrong", [])
}

/// "What taking part cost us (left out unless you tick it)"
pub fn part() -> String {
    say("cost-part", [])
}
