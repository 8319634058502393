//! The day that minutes or a letter are of: the day they say, and never a day that they only speak of.

use chrono::NaiveDate;
use evenhand_calendar as calendar;

use crate::text::{has_words, plain, without_struck};

/// So many lines may give the day.
const HEAD: usize = 15;

/// A line with one of these names another day: a birth, another meeting, a printing, another letter.
const OTHER: [&str; 27] = [
    "born",
    "birth",
    "dob",
    "d.o.b",
    "next",
    "previous",
    "last",
    "printed",
    "circulated",
    "issued",
    "your letter",
    "letter of",
    "letter dated",
    "email of",
    "subject",
    "re",
    "ref",
    "reference",
    "by",
    "due",
    "deadline",
    "received",
    "report of",
    "plan of",
    "since",
    "from",
    "action",
];

/// Words before the day that say it is the day of the meeting.
const SAYS: [&str; 13] = [
    "held on",
    "held",
    "date of meeting",
    "meeting date",
    "date of review",
    "meeting of",
    "meeting on",
    "meeting",
    "review on",
    "review of",
    "date",
    "sent",
    "minutes",
];

/// The day that minutes say they were held, or a letter says it was written. `None` where that is not clear.
pub fn held_on(text: &str) -> Option<NaiveDate> {
    let text = &*without_struck(text);
    let mut said: Vec<NaiveDate> = Vec::new();
    let mut alone: Vec<NaiveDate> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(HEAD) {
        let lower = plain(line);
        let days = calendar::days(line);
        let [day] = days.as_slice() else { continue };
        let (Some(date), Some(_)) = (day.date(), day.year) else { continue };
        let before = plain(line.get(..day.span.0).unwrap_or_default());
        if OTHER.iter().any(|other| has_words(&lower, other)) {
            continue;
        }
        if SAYS.iter().any(|words| has_words(&before, words)) {
            said.push(date);
        } else if lower.split_whitespace().count() <= 8 {
            alone.push(date);
        }
    }
    // Two days are a doubt.
    let one = |mut days: Vec<NaiveDate>| {
        days.sort_unstable();
        days.dedup();
        if days.len() == 1 { days.pop() } else { None }
    };
    if said.is_empty() { one(alone) } else { one(said) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_meeting_and_no_other() {
        for (text, day) in [
            ("Annual review\nDate: 12 March 2025\n", "2025-03-12"),
            (
                "Date of next meeting: 10 June 2025\nMinutes of the meeting of 12 March 2025\n",
                "2025-03-12",
            ),
            ("Annual review of Al, born 4 May 2015\nMeeting held on 12 March 2025\n", "2025-03-12"),
            ("Printed 1 April 2025\nMeeting of 12 March 2025\n", "2025-03-12"),
            (
                "Minutes of previous meeting of 5 February 2025\nMeeting: Wednesday 12 March 2025\n",
                "2025-03-12",
            ),
            (
                "12 March 2025\n\nDear A\n\nThank you for your letter of 3 February 2025.\n",
                "2025-03-12",
            ),
            ("Dear A\n\nThank you for your letter of 3 February 2025.\n", ""),
            ("Al, date of birth 4 May 2015\n", ""),
            ("Notes\n12 March 2025\n14 March 2025\n", ""),
        ] {
            let found = held_on(text).map(|day| day.to_string()).unwrap_or_default();
            assert_eq!(found, day, "{text}");
        }
    }
}
