//! Days of a line: when a message was, and when a promise is due. What can be two days is asked.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use evenhand_calendar as calendar;
use evenhand_core::record::When;

use super::LineDay;
use super::happened::{FoundEvent, day_like};
use super::words::{LineClause, LineWord};
use crate::due::{PromiseDoubt, due};
use crate::text::has_words;
use evenhand_core::record::WEEKDAYS;

/// A day without a year that is further off than this may be of another year.
const HALF_A_YEAR: i64 = 183;
/// Words after which a day need not be the day of the message: "rang about the letter of Friday".
const FAR: [&str; 33] = [
    "about",
    "re",
    "regarding",
    "concerning",
    "to",
    "that",
    "who",
    "which",
    "because",
    "as",
    "for",
    "if",
    "asking",
    "asked",
    "they",
    "she",
    "he",
    "it",
    "when",
    "while",
    "since",
    "after",
    "before",
    "from",
    "until",
    "till",
    "by",
    "saying",
    "chasing",
    "of",
    "said",
    "with",
    "due",
];
/// Words that a clause may have that only says when.
const ONLY_WHEN: [&str; 16] = [
    "today",
    "yesterday",
    "this",
    "morning",
    "afternoon",
    "evening",
    "last",
    "night",
    "on",
    "at",
    "again",
    "earlier",
    "tonight",
    "lunchtime",
    "around",
    "the",
];

/// A day that words name: the days that it may be, and whether that is settled.
struct Mention {
    days: Vec<NaiveDate>,
    settled: bool,
    words: String,
}

/// The day of a message.
pub(super) fn of_message(
    found: &FoundEvent<'_>,
    all: &[LineClause<'_>],
    written: NaiveDate,
) -> LineDay {
    // What was said has days of its own.
    let said = ["said", "says", "saying", "say", "told", "promised", "confirmed"];
    let end = found.after.iter().position(|word| said.contains(&word.low.as_str()));
    let after = found.after.get(..end.unwrap_or(found.after.len())).unwrap_or_default();
    let far = after.iter().position(|word| FAR.contains(&word.low.as_str()));
    let (near, behind) = after.split_at(far.unwrap_or(after.len()));
    let mut near_days = past(&found.before, written);
    near_days.extend(past(near, written));
    for clause in all.iter().filter(|clause| only_when(clause)) {
        near_days.extend(past(&clause.words, written));
    }
    match near_days.as_slice() {
        [] => {
            let told: Vec<Mention> = past(behind, written);
            LineDay { day: None, choices: together(&told), words: words_of(&told) }
        }
        [one] if one.settled => LineDay {
            day: one.days.first().copied(),
            choices: Vec::new(),
            words: one.words.clone(),
        },
        many => LineDay { day: None, choices: together(many), words: words_of(many) },
    }
}

fn only_when(clause: &LineClause<'_>) -> bool {
    clause.words.iter().all(|word| ONLY_WHEN.contains(&word.low.as_str()) || day_like(&word.low))
}

fn together(mentions: &[Mention]) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = mentions.iter().flat_map(|one| one.days.clone()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn words_of(mentions: &[Mention]) -> String {
    mentions.first().map(|one| one.words.clone()).unwrap_or_default()
}

fn joined(words: &[LineWord<'_>]) -> String {
    words.iter().map(|word| word.low.as_str()).collect::<Vec<_>>().join(" ")
}

/// Days that have been, as words name them.
fn past(words: &[LineWord<'_>], written: NaiveDate) -> Vec<Mention> {
    let mut text = joined(words);
    let mut out = Vec::new();
    for day in calendar::days(&text.clone()) {
        let (from, to) = day.span;
        let named = text.get(from..to).unwrap_or_default().to_owned();
        out.push(past_date(&day, named, written));
        text.replace_range(from..to, &" ".repeat(to - from));
    }
    let low: Vec<&str> = text.split_whitespace().collect();
    for (at, word) in low.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| low.get(at)).copied().unwrap_or_default();
        let next = low.get(at + 1).copied().unwrap_or_default();
        let one = |days: Vec<NaiveDate>, settled, words: String| Mention { days, settled, words };
        match *word {
            "today" | "tonight" => out.push(one(vec![written], true, (*word).to_owned())),
            "morning" | "afternoon" | "evening" if before == "this" => {
                out.push(one(vec![written], true, format!("this {word}")));
            }
            "yesterday" => {
                out.extend(written.pred_opt().map(|day| one(vec![day], true, "yesterday".into())))
            }
            "night" if before == "last" => {
                out.extend(written.pred_opt().map(|day| one(vec![day], true, "last night".into())));
            }
            name => {
                let Some((_, weekday)) = WEEKDAYS.iter().find(|(known, _)| *known == name) else {
                    continue;
                };
                let unclear =
                    ["last", "next", "every", "following"].contains(&before) || next == "week";
                out.push(past_weekday(*weekday, unclear, name, written));
            }
        }
    }
    out
}

fn past_date(day: &calendar::NamedDay, words: String, written: NaiveDate) -> Mention {
    if day.year.is_some() {
        let date = day.date().filter(|date| *date <= written);
        return Mention { settled: date.is_some(), days: date.into_iter().collect(), words };
    }
    let year = written.year();
    let fits = |year: i32| {
        let date = NaiveDate::from_ymd_opt(year, day.month, day.day)?;
        (date <= written && day.weekday.is_none_or(|weekday| weekday == date.weekday()))
            .then_some(date)
    };
    let days: Vec<NaiveDate> = [year, year - 1].into_iter().filter_map(fits).take(1).collect();
    let settled = days.first().is_some_and(|date| (written - *date).num_days() <= HALF_A_YEAR);
    Mention { days, settled, words }
}

/// "Rang on Monday". Where that is today or yesterday, or "last Monday", it may be a week earlier as well.
fn past_weekday(weekday: Weekday, unclear: bool, name: &str, written: NaiveDate) -> Mention {
    let ago = (written.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    let back = |days: u32| written.checked_sub_days(Days::new(days.into()));
    let near = if ago == 0 && unclear { 7 } else { ago };
    let settled = ago > 1 && !unclear;
    let other = (!settled).then(|| back(near + 7)).flatten();
    Mention { days: back(near).into_iter().chain(other).collect(), settled, words: name.to_owned() }
}

/// The day that something is due, told on one of some days. It is settled where all of them make it the same.
pub(super) fn due_day(body: &[LineWord<'_>], told: &[NaiveDate], written: NaiveDate) -> LineDay {
    let text = joined(body);
    let each: Vec<LineDay> = told.iter().map(|day| due_from(&text, *day)).collect();
    let words = each
        .iter()
        .map(|one| one.words.clone())
        .find(|words| !words.is_empty())
        .unwrap_or_default();
    let first = each.first().and_then(|one| one.day);
    if first.is_some() && each.iter().all(|one| one.day == first) {
        return LineDay { day: first, choices: Vec::new(), words };
    }
    let mut choices: Vec<NaiveDate> =
        each.into_iter().flat_map(|one| one.day.into_iter().chain(one.choices)).collect();
    choices.sort_unstable();
    choices.dedup();
    if choices.iter().any(|day| *day >= written) {
        choices.retain(|day| *day >= written);
    }
    LineDay { day: None, choices, words }
}

fn due_from(text: &str, told: NaiveDate) -> LineDay {
    let text =
        &text.replace("end of week", "end of the week").replace("end of month", "end of the month");
    let mut doubts = Vec::new();
    let (when, words) = due(text, Some(told), &mut doubts);
    let weekday = WEEKDAYS.iter().find(|(name, _)| has_words(text, name));
    if let When::Day { date, .. } = when {
        // "Friday", said on a Thursday, may be the one after tomorrow's.
        let near = (date - told).num_days() <= 1
            && words.ends_with("day")
            && weekday.is_some()
            && (words.starts_with("by ")
                || words.starts_with("before ") && words != "before tomorrow");
        if near {
            let later = date.checked_add_days(Days::new(7));
            return LineDay {
                day: None,
                choices: [date].into_iter().chain(later).collect(),
                words,
            };
        }
        if (date - told).num_days() > HALF_A_YEAR && doubts.contains(&PromiseDoubt::YearWorkedOut) {
            return LineDay { day: None, choices: vec![date], words };
        }
        // "The meeting on 4 December" and "after 4 December" say when something else is.
        if !settles(text, &words) {
            return LineDay { day: None, choices: vec![date], words };
        }
        return LineDay { day: Some(date), choices: Vec::new(), words };
    }
    let named = calendar::days(text);
    if !named.is_empty() {
        let days = named.iter().filter_map(|day| match day.year {
            Some(_) => day.date(),
            None => day.on_or_after(told),
        });
        let choices: Vec<NaiveDate> = days.filter(|day| *day >= told).collect();
        return LineDay { day: None, choices, words };
    }
    let Some((name, weekday)) = weekday else {
        return LineDay { day: None, choices: Vec::new(), words };
    };
    let ahead = (weekday.num_days_from_monday() + 7 - told.weekday().num_days_from_monday()) % 7;
    let ahead = if ahead == 0 { 7 } else { ahead };
    let choices = [ahead, ahead + 7]
        .into_iter()
        .filter_map(|days| told.checked_add_days(Days::new(days.into())));
    LineDay { day: None, choices: choices.collect(), words: (*name).to_owned() }
}

/// Whether the words that give a day say that something is due then: "by", "before" or "within" stands right before it.
fn settles(text: &str, words: &str) -> bool {
    const OWN: [&str; 11] = [
        "by ",
        "before ",
        "within",
        "in ",
        "end of",
        "tomorrow",
        "later today",
        "close of",
        "today",
        "tonight",
        "this ",
    ];
    if OWN.iter().any(|own| words.starts_with(own)) {
        // What "by" is said of stands in the words themselves.
        return !has_words(text, "after") && !has_words(text, "following");
    }
    let Some(at) = text.find(words) else { return false };
    let before = text.get(..at).unwrap_or_default().trim_end();
    let before = WEEKDAYS
        .iter()
        .find_map(|(name, _)| before.strip_suffix(name))
        .unwrap_or(before)
        .trim_end();
    let before = before.strip_suffix("the").unwrap_or(before).trim_end();
    ["by", "before"].iter().any(|lead| {
        before.strip_suffix(lead).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
    })
}
