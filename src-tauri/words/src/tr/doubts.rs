//! What was guessed in pasted words, or does not fit.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::say;

/// "No year is written. {year} fits the day of the week."
pub fn year_by_weekday(year: &str) -> String {
    say("doubts-year-by-weekday", [("year", gap::text(year))])
}

/// "No year is written. Is it {year}?"
pub fn year_guessed(year: &str) -> String {
    say("doubts-year-guessed", [("year", gap::text(year))])
}

/// "The words say {written}, but that date is a {is}. Please check."
pub fn weekday_differs(is: &str, written: &str) -> String {
    say("doubts-weekday-differs", [("is", gap::text(is)), ("written", gap::text(written))])
}

/// "The words say "{words}" and no date. Which day is it?"
pub fn day_by_word(words: &str) -> String {
    say("doubts-day-by-word", [("words", gap::text(words))])
}

/// "The words name more than one day or time. Which one is it?"
pub fn one_of_several() -> String {
    say("doubts-one-of-several", [])
}

/// "It goes on until {last}. Only the first day is used."
pub fn several_days(last: NaiveDate) -> String {
    say("doubts-several-days", [("last", gap::date(last))])
}

/// "The month seems to stand before the day. Please check the date."
pub fn month_first() -> String {
    say("doubts-month-first", [])
}

/// "The words say that this date is not certain yet."
pub fn not_confirmed() -> String {
    say("doubts-not-confirmed", [])
}

/// "The words do not say that this is a meeting. Is it one?"
pub fn perhaps_no_meeting() -> String {
    say("doubts-perhaps-no-meeting", [])
}

/// "This day is in the past. Please check that it is the right one."
pub fn in_the_past() -> String {
    say("doubts-in-the-past", [])
}

/// "No time was found. You can type it in."
pub fn no_time() -> String {
    say("doubts-no-time", [])
}

/// "The time stands in another sentence. Please check it."
pub fn time_apart() -> String {
    say("doubts-time-apart", [])
}

/// "The words do not give the exact time. Please check it."
pub fn time_rough() -> String {
    say("doubts-time-rough", [])
}

/// "Is this the morning or the afternoon? Please check."
pub fn half_of_day_guessed() -> String {
    say("doubts-half-of-day-guessed", [])
}

/// "The words say 12am. Is that noon or midnight?"
pub fn noon_or_midnight() -> String {
    say("doubts-noon-or-midnight", [])
}

/// "The words give this time as {zone}. It is shown as London time. Please check it."
pub fn other_zone(zone: &str) -> String {
    say("doubts-other-zone", [("zone", gap::text(zone))])
}

/// "This says when somebody can come. Is it the time of the meeting?"
pub fn answer() -> String {
    say("doubts-answer", [])
}

/// "This stands in an older message below. Is it still right?"
pub fn quoted() -> String {
    say("doubts-quoted", [])
}

/// "The clocks change at this time. Please check it."
pub fn clock_change() -> String {
    say("doubts-clock-change", [])
}
