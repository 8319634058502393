//! What the words of a letter propose: its day, reference, sender and deadlines, each with the words it was read from.
//!
//! Nothing is proposed where the words leave a doubt: a date without a year, two dates in one place, a day of birth.

use chrono::NaiveDate;
use evenhand_calendar::{NamedDay, days};
use evenhand_capture::pictured::spaced;
use serde::{Deserialize, Serialize};

use crate::contract::PictureFact;

/// A fact that words seem to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PictureProposal {
    /// What it says.
    pub fact: PictureFact,
    /// The reference or the sender, as read; empty for a day.
    pub value: String,
    /// The day.
    pub day: Option<NaiveDate>,
    /// The words that it was read from.
    pub words: String,
}

/// The day, reference and sender stand in so many of the first lines.
const HEAD: usize = 24;
/// Most deadlines.
const MOST: usize = 20;
/// How far before a day the word stands that makes it a deadline, in letters.
const BEFORE: usize = 28;

/// What a letter's words propose, in the order of [`PictureFact`].
pub fn proposals(text: &str) -> Vec<PictureProposal> {
    let text = spaced(text);
    let head: Vec<&str> = text.lines().take(HEAD).collect();
    let day = day(&head);
    let mut out: Vec<PictureProposal> = day.iter().cloned().collect();
    out.extend(reference(&head));
    out.extend(sender(&head));
    out.extend(deadlines(&text, day.and_then(|day| day.day)));
    out
}

/// The days of a line, none of which is one of birth.
fn letter_days(line: &str) -> Vec<NamedDay> {
    let lower = line.to_lowercase();
    let other = ["birth", "d.o.b", "dob", "born", "your letter", "your email", "dear"];
    if other.iter().any(|word| lower.contains(word)) { Vec::new() } else { days(line) }
}

/// The letter's day: where a line calls it the date, or where a line is a date and nothing else.
fn day(head: &[&str]) -> Option<PictureProposal> {
    let named = head.iter().find_map(|line| {
        let lower = line.trim().to_lowercase();
        let called = ["date:", "date ", "dated", "date of letter"];
        let called = called.iter().any(|word| lower.starts_with(word));
        called.then(|| one_day(line)).flatten()
    });
    let alone = || {
        head.iter().find_map(|line| {
            let (found, date) = only_day(line)?;
            let rest = line.trim().len().saturating_sub(found.span.1 - found.span.0);
            (rest <= 4).then_some((date, *line))
        })
    };
    let (date, line) = named.or_else(alone)?;
    Some(PictureProposal {
        fact: PictureFact::Day,
        value: String::new(),
        day: Some(date),
        words: line.trim().to_owned(),
    })
}

fn one_day<'a>(line: &&'a str) -> Option<(NaiveDate, &'a str)> {
    let (_, date) = only_day(line)?;
    // "Date of request", "Date of meeting" and their like are other days.
    let lower = line.trim().to_lowercase();
    let other = lower.starts_with("date of") && !lower.starts_with("date of letter");
    let other = other || lower.starts_with("date due") || lower.starts_with("date received");
    (!other).then_some((date, line))
}

/// A line's only day, where it can only be one.
fn only_day(line: &str) -> Option<(NamedDay, NaiveDate)> {
    match letter_days(line).as_slice() {
        [one] => Some((one.clone(), one.date()?)),
        _ => None,
    }
}

/// What a reference is called, the sender's own first.
const CALLED: [&str; 9] = [
    "our reference",
    "our ref",
    "reference number",
    "reference no",
    "ref no",
    "case number",
    "case reference",
    "reference",
    "ref",
];

fn reference(head: &[&str]) -> Option<PictureProposal> {
    CALLED.iter().find_map(|called| {
        head.iter().find_map(|line| {
            let lower = line.to_ascii_lowercase();
            let at = lower.find(called)?;
            let before = lower.get(..at)?.chars().next_back();
            let after = line.get(at + called.len()..)?;
            let whole = before.is_none_or(|c| !c.is_alphanumeric())
                && after.starts_with(|c: char| !c.is_alphanumeric());
            if !whole || lower.get(..at)?.trim_end().ends_with("your") {
                return None;
            }
            let value = after.trim_start_matches(|c: char| !c.is_alphanumeric());
            let value = value.split_whitespace().next()?;
            let value = value.trim_end_matches(|c: char| !c.is_alphanumeric());
            let good = value.chars().any(|c| c.is_ascii_digit()) && value.len() >= 3;
            good.then(|| PictureProposal {
                fact: PictureFact::Reference,
                value: value.to_owned(),
                day: None,
                words: line.trim().to_owned(),
            })
        })
    })
}

/// Words in the names of those who write such letters.
const SENDERS: [&str; 12] = [
    "council",
    "borough",
    "school",
    "academy",
    "college",
    "nhs",
    "trust",
    "hospital",
    "tribunal",
    "ombudsman",
    "surgery",
    "nursery",
];

/// The first line of the letterhead that names an office. What stands below "Dear" is no letterhead.
fn sender(head: &[&str]) -> Option<PictureProposal> {
    let top = head.iter().take(8).take_while(|line| !line.to_lowercase().starts_with("dear"));
    let names = |line: &&&str| {
        let lower = line.to_lowercase();
        let named = lower.split(|c: char| !c.is_alphanumeric()).any(|word| SENDERS.contains(&word));
        let label = lower.contains(':') || lower.contains('@') || lower.starts_with("school ");
        named && !label && line.split_whitespace().count() <= 8 && !lower.ends_with('.')
    };
    let line = top.into_iter().find(names)?.trim();
    Some(PictureProposal {
        fact: PictureFact::Sender,
        value: line.to_owned(),
        day: None,
        words: line.to_owned(),
    })
}

/// Words that make the day after them a deadline.
const UNTIL: [&str; 8] =
    ["by", "before", "no later than", "until", "deadline", "due", "due by", "deadline is"];

fn deadlines(text: &str, written: Option<NaiveDate>) -> Vec<PictureProposal> {
    // A sentence goes on in the next line; the places stay those of the text with its lines.
    let lines = text;
    let text = text.replace('\n', " ");
    let deadline = |found: &NamedDay| {
        let before = text.get(..found.span.0)?;
        let start = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
        let near = before.get(start..)?.to_lowercase();
        let near = near.trim_end_matches(|c: char| !c.is_alphanumeric());
        let near = near.trim_end_matches("the").trim_end();
        let weekdays =
            ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        let near = weekdays.iter().fold(near, |near, day| near.trim_end_matches(day).trim_end());
        let near = near.trim_end_matches(|c: char| !c.is_alphanumeric());
        let until = UNTIL.iter().any(|word| {
            let rest = near.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric()))
        });
        let date = match (found.year, written) {
            (Some(_), _) => found.date()?,
            (None, Some(written)) => found.on_or_after(written)?,
            (None, None) => return None,
        };
        // A day before the letter is what it is about, not when something is due.
        let good = until && written.is_none_or(|written| date >= written);
        good.then(|| PictureProposal {
            fact: PictureFact::Deadline,
            value: String::new(),
            day: Some(date),
            words: sentence(lines, found.span),
        })
    };
    let mut out: Vec<PictureProposal> =
        days(&text).iter().filter_map(deadline).take(MOST).collect();
    out.dedup_by(|a, b| a.day == b.day && a.words == b.words);
    out
}

/// The sentence around a place, or as much of it as can be shown. A line that begins with a capital begins one: a
/// letter's head and a form have a fact a line.
fn sentence(text: &str, (from, to): (usize, usize)) -> String {
    const MOST: usize = 160;
    let capital = |at: usize| {
        text.get(at..).is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase))
    };
    let begins = |at: usize, mark: &str| mark == ". " || capital(at + mark.len());
    let before = text.get(..from).unwrap_or_default();
    let start = [". ", "\n"]
        .iter()
        .filter_map(|mark| {
            let mut places = before.rmatch_indices(*mark).map(|(at, _)| at);
            places.find(|at| begins(*at, mark)).map(|at| at + mark.len())
        })
        .max()
        .unwrap_or(0);
    let start = text.ceil_char_boundary(start.max(from.saturating_sub(MOST)));
    let after = text.get(to..).unwrap_or_default();
    let end = [". ", ".\n", "\n"]
        .iter()
        .filter_map(|mark| {
            let mut places = after.match_indices(*mark).map(|(at, _)| to + at);
            let dot = usize::from(mark.starts_with('.'));
            places.find(|at| dot == 1 || begins(*at, mark)).map(|at| at + dot)
        })
        .min()
        .unwrap_or(text.len());
    let end = text.floor_char_boundary(end.min(to + MOST));
    text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, month, day)
    }

    const LETTER: &str = "Anytown Council\nSEN Assessment Team\nOur ref: SEN/2624/N55 Your ref: 77/A\n\
        Date: 3September 2020\nDear Parent,\nThe draft plan will be sent by 1October 2020. Please\nsend your \
        comments no later than\n16 October. We met on 2 May 2020 and will\nmeet by 1 May 2019.\n";

    #[test]
    fn a_letter_proposes_what_it_says_with_its_words() {
        let found = proposals(LETTER);
        let facts: Vec<_> =
            found.iter().map(|one| (one.fact, one.value.as_str(), one.day)).collect();
        assert_eq!(
            facts,
            [
                (PictureFact::Day, "", day(2020, 9, 3)),
                (PictureFact::Reference, "SEN/2624/N55", None),
                (PictureFact::Sender, "Anytown Council", None),
                (PictureFact::Deadline, "", day(2020, 10, 1)),
                (PictureFact::Deadline, "", day(2020, 10, 16)),
            ]
        );
        assert_eq!(found[3].words, "The draft plan will be sent by 1 October 2020.");
        assert!(found[4].words.contains("no later than 16 October"), "{}", found[4].words);
    }

    #[test]
    fn what_leaves_a_doubt_is_not_proposed() {
        for text in [
            "Date of birth: 3 September 2010",
            "Date: 3 September",
            "Date: 3 September 2020 or 4 September 2020",
            "Date of request 1 May 2020",
            "On 3 September 2020 we met at the school.",
            "Your ref: SEN/26",
            "References are given.",
            "Please reply by 3 October.",
            "We met the school by chance.",
            "",
        ] {
            assert_eq!(proposals(text), [], "{text}");
        }
    }

    #[test]
    fn a_form_proposes_its_reference_and_its_last_day() {
        let text = "Request for assessment\nName of child Not yet known\nDate of birth 19 July 2010\n\
            Reference EHC/35160\nDecision due by 24 June 2024\nCase officer To be agreed\n";
        let found = proposals(text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].value, "EHC/35160");
        assert_eq!((found[1].fact, found[1].day), (PictureFact::Deadline, day(2024, 6, 24)));
    }
}
