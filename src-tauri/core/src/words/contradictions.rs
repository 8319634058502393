//! What does not fit in a record, in plain words.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{count, date, join, month};
use crate::charter::{Misfit, MisfitRule};

/// What a rule looks for, in a few words.
pub fn contradiction_title(rule: MisfitRule) -> &'static str {
    match rule {
        MisfitRule::CountDoesNotFit => "A count does not fit",
        MisfitRule::ReplyOnRecord => "\"No reply\", and a message from that time",
        MisfitRule::BeforeGroupBegan => "Before the group began",
        MisfitRule::SameDates => "Two issues on the same days",
        MisfitRule::DatedTwice => "One fact with two dates",
        MisfitRule::WeekdayDoesNotFit => "A weekday does not fit its date",
        MisfitRule::ImpossibleOrder => "An order that cannot be",
        MisfitRule::PromiseWithoutSource => "A promise without its message",
        MisfitRule::GoodLeftOut => "Something good is left out",
        MisfitRule::TitleTwice => "A title stands twice",
        MisfitRule::PageFurniture => "Words of a web page",
        MisfitRule::MoodFromHeading => "A critical line under a good heading",
    }
}

/// What does not fit, in one to three sentences.
pub fn contradiction_detail(misfit: &Misfit) -> String {
    match misfit {
        Misfit::Count { claimed, most, since, day } => format!(
            "The text speaks of {claimed}, once a month, since {}. By {} that can be {most} at most.",
            month(since.year(), since.month()),
            date(*day)
        ),
        Misfit::ReplyOnRecord { day } => format!(
            "It says that no reply came. A message in is logged on {}. Say what it did not answer.",
            date(*day)
        ),
        Misfit::BeforeGroupBegan { day, began } => format!(
            "It is dated {}. The group began on {}. Please check both days.",
            date(*day),
            date(*began)
        ),
        Misfit::SameDates { issue, others } => same_dates(*issue, others),
        Misfit::DatedTwice { one, other } => format!(
            "One place says {}, another says {}. Please check which is right.",
            date(*one),
            date(*other)
        ),
        Misfit::Weekday { said, day } => weekday_does_not_fit(*said, *day),
        Misfit::ReplyBeforeMessage { replied, sent } => {
            format!("The reply is dated {}, before its message of {}.", date(*replied), date(*sent))
        }
        Misfit::KeptBeforeAsked { kept, asked } => {
            format!("It was kept on {}, before it was asked for on {}.", date(*kept), date(*asked))
        }
        Misfit::PromiseWithoutSource { dated } => promise_without_source(*dated),
        Misfit::GoodLeftOut { entries } => format!(
            "The bundle leaves out {} on record. A fair bundle keeps what worked.",
            number(*entries, "good thing")
        ),
        Misfit::GoodNotSaid { entries } => format!(
            "The record holds {}. The letter says nothing of it. A fair letter does.",
            number(*entries, "good thing")
        ),
        Misfit::TitleTwice { title } => format!("\"{title}\" stands twice in one line."),
        Misfit::PageFurniture { line, lines } => format!(
            "\"{line}\" is part of a web page. {} can go; the file itself stays as it is.",
            number(*lines, "line")
        ),
        Misfit::MoodFromHeading { line, lines } => format!(
            "{} under a good heading may be critical, such as \"{line}\". Read each by itself.",
            number(*lines, "line")
        ),
    }
}

fn same_dates(issue: u32, others: &[u32]) -> String {
    let names: Vec<String> = others.iter().map(|number| format!("issue {number}")).collect();
    format!(
        "Issue {issue} covers the same days as {}. Join them, or say how they differ.",
        join(&names)
    )
}

fn weekday_does_not_fit(said: Weekday, day: NaiveDate) -> String {
    let said = match said {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    };
    format!("The text says {said}. The date is {}. Please check the day or the year.", date(day))
}

fn promise_without_source(dated: bool) -> String {
    let missing = if dated { "" } else { " The day it was made is not known." };
    format!("No message in the record makes this promise.{missing} Add the message if you have it.")
}

fn number(of: usize, noun: &str) -> String {
    count(i64::try_from(of).unwrap_or(i64::MAX), noun)
}
