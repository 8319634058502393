//! The day that the words of a promise give. It is absent where they can mean more than one, or count from another day.

use chrono::{Datelike, Days, NaiveDate};
use evenhand_calendar as calendar;
use evenhand_core::charter::{HolidaySet, add_working_days};
use evenhand_core::record::When;
use serde::{Deserialize, Serialize};

use crate::day_before::{DayEdge, begins_before, edge};
use crate::other_days::{counts_from, is_about, is_theirs};
use crate::same_day::same_day;
use crate::text::{has_words, plain};
use crate::weekdays::{next_with_number, number_behind, weekdays_whole};
use evenhand_core::record::WEEKDAYS;

/// What to look at before a promise is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PromiseDoubt {
    /// The day was worked out from the day of the message.
    WorkedOut,
    /// The year is not written.
    YearWorkedOut,
    /// The words give a day in more than one way, or one that does not fit.
    DayUnclear,
    /// It hangs on a condition: "if", "once", "subject to".
    Conditional,
    /// It is hoped and not said: "hope to", "aim to", "should".
    Hoped,
}

/// The day that the words give.
pub(crate) fn due(
    quote: &str,
    said: Option<NaiveDate>,
    doubts: &mut Vec<PromiseDoubt>,
) -> (When, String) {
    let mut named = calendar::days(quote);
    // A day before the words were written is what they are about, not when they are due.
    named.retain(|day| match (day.date(), said) {
        (Some(date), Some(said)) => date >= said,
        _ => true,
    });
    named.retain(|day| !is_about(quote, day.span, day.year.is_some()));
    match named.as_slice() {
        [] => {}
        [one] => {
            let before = quote.get(..one.span.0).unwrap_or_default();
            let after = quote.get(one.span.1..).unwrap_or_default();
            let around = around_name(&plain(before), &plain(after));
            let words = words_of(quote, one.span, around);
            if around == DayEdge::Unclear || counts_from(before) || is_theirs(&plain(before)) {
                doubts.push(PromiseDoubt::DayUnclear);
                return (When::Undated, words);
            }
            let day = match (one.year, said) {
                (Some(_), _) => one.date(),
                (None, Some(said)) => {
                    doubts.push(PromiseDoubt::YearWorkedOut);
                    one.on_or_after(said)
                }
                (None, None) => None,
            };
            let day = day.and_then(|day| around.last(day));
            if around == DayEdge::DayBefore {
                doubts.push(PromiseDoubt::WorkedOut);
            }
            if day.is_none() {
                doubts.retain(|doubt| !WORKED.contains(doubt));
                doubts.push(PromiseDoubt::DayUnclear);
            }
            return (day.map_or(When::Undated, When::day), words);
        }
        _ => {
            doubts.push(PromiseDoubt::DayUnclear);
            return (When::Undated, String::new());
        }
    }
    let Some(said) = said else { return (When::Undated, String::new()) };
    match relative(&weekdays_whole(&plain(quote)), said) {
        Some((when, words, clear)) => {
            let before = plain(quote);
            let name = words.rsplit(' ').next().unwrap_or_default();
            let short = name.get(..3).unwrap_or(name);
            let before = before.rfind(short).and_then(|at| before.get(..at)).unwrap_or_default();
            let clear = clear && !is_theirs(before);
            doubts.push(if clear { PromiseDoubt::WorkedOut } else { PromiseDoubt::DayUnclear });
            (if clear { when } else { When::Undated }, words)
        }
        None => (When::Undated, String::new()),
    }
}

/// Doubts that fall where no day is left.
const WORKED: [PromiseDoubt; 2] = [PromiseDoubt::YearWorkedOut, PromiseDoubt::WorkedOut];

/// The words that give a date, with the "before" that moves it.
fn words_of(quote: &str, span: (usize, usize), around: DayEdge) -> String {
    let before = quote.get(..span.0).unwrap_or_default();
    let from = if around == DayEdge::DayBefore { lead_of(before) } else { span.0 };
    quote.get(from..span.1).unwrap_or_default().to_owned()
}

/// What the words around a date make of it. Between them its weekday may stand.
fn around_name(before: &str, after: &str) -> DayEdge {
    let bare = before.trim_end_matches([' ', ',']);
    let weekday = WEEKDAYS.iter().find_map(|(name, _)| bare.strip_suffix(name));
    edge(weekday.unwrap_or(before), after)
}

/// Where "before" begins, in front of a date and perhaps its weekday.
fn lead_of(before: &str) -> usize {
    let lower = before.to_ascii_lowercase();
    let bare = lower.trim_end_matches([' ', ',']);
    let weekday = WEEKDAYS.iter().find_map(|(name, _)| bare.strip_suffix(name));
    begins_before(weekday.unwrap_or(&lower)).min(before.len())
}

/// A day told from the day the words were written: the day, the words, and whether they can only mean one.
fn relative(lower: &str, said: NaiveDate) -> Option<(When, String, bool)> {
    let names_weekday = WEEKDAYS.iter().any(|(name, _)| has_words(lower, name));
    if let Some((words, day, clear)) = within(lower, said) {
        return Some((When::day(day?), words, clear && !names_weekday));
    }
    let week_end = said.checked_add_days(Days::new(u64::from(
        4u32.saturating_sub(said.weekday().num_days_from_monday()),
    )));
    let fixed: [(&str, Option<When>); 10] = [
        ("end of the day", Some(When::day(said))),
        ("end of today", Some(When::day(said))),
        ("close of play today", Some(When::day(said))),
        ("later today", Some(When::day(said))),
        ("day after tomorrow", said.checked_add_days(Days::new(2)).map(When::day)),
        ("tomorrow", said.succ_opt().map(When::day)),
        ("end of this week", week_end.map(When::day)),
        ("end of the week", week_end.map(When::day)),
        (
            "end of next week",
            week_end.and_then(|day| day.checked_add_days(Days::new(7))).map(When::day),
        ),
        ("end of the month", month_end(said).map(When::day)),
    ];
    if let Some((words, Some(when))) = fixed.into_iter().find(|(words, _)| has_words(lower, words))
    {
        let weekend = words.contains("week") && said.weekday().num_days_from_monday() > 4;
        let clear = !weekend && !goes_on(lower);
        if words == "tomorrow" {
            return Some(tomorrow(lower, said, clear));
        }
        return Some((when, words.to_owned(), clear));
    }
    let mut found = WEEKDAYS.iter().filter(|(name, _)| has_words(lower, name));
    let today = same_day(lower);
    let Some((name, weekday)) = found.next() else {
        return today
            .map(|(words, clear)| (When::day(said), words.to_owned(), clear && !goes_on(lower)));
    };
    if found.next().is_some() || today.is_some() {
        return Some((When::Undated, String::new(), false));
    }
    weekday_due(lower, said, name, *weekday)
}

/// "Before tomorrow" is today.
fn tomorrow(lower: &str, said: NaiveDate, clear: bool) -> (When, String, bool) {
    let around =
        lower.split_once("tomorrow").map_or(DayEdge::Itself, |(before, after)| edge(before, after));
    let day = said.succ_opt().and_then(|day| around.last(day));
    let words = if around == DayEdge::DayBefore { "before tomorrow" } else { "tomorrow" };
    (day.map_or(When::Undated, When::day), words.to_owned(), clear && day.is_some())
}

/// "By Friday": the day that a weekday's name gives.
fn weekday_due(
    lower: &str,
    said: NaiveDate,
    name: &str,
    weekday: chrono::Weekday,
) -> Option<(When, String, bool)> {
    let around =
        lower.split_once(name).map_or(DayEdge::Itself, |(before, after)| edge(before, after));
    let lead = if around == DayEdge::DayBefore { "before" } else { "by" };
    // "Next Friday" is this week's to some and next week's to others; "last Friday" is no day to come.
    let next = has_words(lower, &format!("next {name}"))
        || has_words(lower, &format!("{name} week"))
        || goes_on(lower);
    let ahead = AHEAD.iter().any(|word| has_words(lower, &format!("{word} {name}")));
    let days = (weekday.num_days_from_monday() + 7 - said.weekday().num_days_from_monday()) % 7;
    let day = said.checked_add_days(Days::new(u64::from(days)))?;
    // "By Friday the 13th" is none other, and a Friday that is the 14th is none.
    if let Some(number) = number_behind(lower, name) {
        let day = next_with_number(said, number).filter(|day| day.weekday() == weekday);
        let day = day.and_then(|day| around.last(day));
        let clear = day.is_some() && !next;
        let when = day.map_or(When::Undated, When::day);
        return (ahead || next).then(|| (when, format!("{lead} {name} {number}"), clear));
    }
    // "By Friday", said on a Friday, may be today or in a week.
    let again = ["each", "every", "weekly", "fortnightly", "monthly", "daily"];
    let again = again.iter().any(|word| has_words(lower, word));
    let clear = ahead && !next && days > 0 && !again;
    let last = around.last(day);
    let when = last.map_or(When::Undated, When::day);
    (ahead || next).then(|| (when, format!("{lead} {name}"), clear && last.is_some()))
}

/// Words before a weekday that is to come.
const AHEAD: [&str; 14] = [
    "by",
    "on",
    "before",
    "prior to",
    "this",
    "until",
    "this coming",
    "later than",
    "close of play",
    "end of",
    "close of business",
    "cop",
    "cob",
    "first thing",
];

/// Whether a week or more is added to the day that is named: "a week on Tuesday", "the week after next", "tomorrow
/// fortnight". Which day that makes is for a person to say.
fn goes_on(lower: &str) -> bool {
    const WORDS: [&str; 15] = [
        "today week",
        "week on",
        "weeks on",
        "week today",
        "week tomorrow",
        "week from",
        "weeks from",
        "tomorrow week",
        "fortnight",
        "after next",
        "following week",
        "week after",
        "next week",
        "week following",
        "month after",
    ];
    // "By the end of next week" is a day of its own.
    let own = has_words(lower, "end of next week");
    WORDS.iter().any(|words| has_words(lower, words) && !(own && *words == "next week"))
}

/// "Within 15 working days", "in the next two weeks": the words, the last day, and whether it is counted from the day
/// of writing. "Within 10 days of the meeting" is not.
fn within(lower: &str, said: NaiveDate) -> Option<(String, Option<NaiveDate>, bool)> {
    // "2-3 weeks", "2/3 weeks"
    let lower = &lower.replace(['-', '\u{2013}', '\u{2014}', '/'], " to ");
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let starts = words.iter().enumerate().filter(|(_, word)| **word == "within" || **word == "in");
    for (at, start) in starts {
        let mut next = at + 1;
        while words
            .get(next)
            .is_some_and(|word| ["the", "next", "about", "around", "between"].contains(word))
        {
            next += 1;
        }
        let Some(first) = words.get(next).and_then(|word| number(word)) else { continue };
        // "Within 2 to 3 weeks" is late after the third.
        let joined = words.get(next + 1).is_some_and(|word| ["to", "or", "and"].contains(word));
        let second = words.get(next + 2).filter(|_| joined).and_then(|word| number(word));
        let count = second.unwrap_or(first);
        let mut unit = next + if second.is_some() { 3 } else { 1 };
        let working =
            words.get(unit).is_some_and(|word| ["working", "school", "business"].contains(word));
        // School days need the school's own term dates.
        if words.get(unit) == Some(&"school") {
            continue;
        }
        unit += usize::from(working);
        let Some(name) = words.get(unit) else { continue };
        let day = match name.trim_end_matches('s') {
            "day" if working => add_working_days(HolidaySet::EnglandAndWales, said, count),
            "day" => said.checked_add_days(Days::new(count.into())),
            "week" if !working => said.checked_add_days(Days::new(u64::from(count) * 7)),
            "month" if !working => said.checked_add_months(chrono::Months::new(count)),
            "hour" if !working && count.is_multiple_of(24) => {
                said.checked_add_days(Days::new(u64::from(count / 24)))
            }
            _ => continue,
        };
        let quoted = words.get(at..=unit).unwrap_or_default().join(" ");
        debug_assert!(quoted.starts_with(start));
        // "In two weeks' time" leaves an "s" where its mark was.
        let skipped = words.get(unit + 1..).unwrap_or_default();
        let rest: Vec<&str> =
            skipped.iter().copied().skip_while(|word| ["s", "time"].contains(word)).collect();
        let counted =
            ["of", "after", "from", "following", "once", "before", "when", "on", "either"];
        // "In a day or two"
        let vague = rest.first().is_some_and(|word| *word == "or") || count < first;
        let elsewhere = vague
            || rest.first().is_some_and(|word| counted.contains(word))
                && !rest.get(1).is_some_and(|word| ["now", "today", "this"].contains(word));
        return Some((quoted, day, !elsewhere));
    }
    None
}

fn number(word: &str) -> Option<u32> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    if let Ok(number) = word.parse() {
        return (1..=200).contains(&number).then_some(number);
    }
    if word == "a" {
        return Some(1);
    }
    let at = WORDS.iter().position(|known| *known == word).filter(|at| *at > 0)?;
    u32::try_from(at).ok()
}

fn month_end(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(chrono::Months::new(1))?.pred_opt()
}
