//! What each message of the tables gives, whole: day and time, place, link, doubts and the words that it rests on.
//!
//! `messages.rs` holds what is right and may not be wrong; this holds everything else that a parent is shown, so that
//! no change of it goes unseen. A line says what was meant, and the lines below it what is found.

use std::fmt::Write as _;

use chrono::NaiveDate;
use evenhand_calendar::{Proposal, propose};
use evenhand_core::record::MeetingTime;

use crate::messages::{FILES, shown};

/// Where it ends on another day, since the end is shown by its time alone.
fn last_day(proposal: &Proposal) -> String {
    let day = |time: &MeetingTime| match time {
        MeetingTime::At { local, .. } => local.date(),
        MeetingTime::Date { date } => *date,
    };
    match &proposal.ends {
        Some(end) if day(end) != day(&proposal.starts) => format!(" to {}", day(end)),
        _ => String::new(),
    }
}

pub(crate) fn whole(proposal: &Proposal) -> String {
    let mut out = format!("{}{}", shown(proposal), last_day(proposal));
    for (mark, words) in [("at", &proposal.place), ("link", &proposal.online_link)] {
        if !words.is_empty() {
            write!(out, " | {mark} {words}").unwrap();
        }
    }
    let doubts: Vec<String> = proposal.doubts.iter().map(|doubt| format!("{doubt:?}")).collect();
    if !doubts.is_empty() {
        write!(out, " | {}", doubts.join(", ")).unwrap();
    }
    write!(out, " | {:?}", proposal.quote).unwrap();
    out
}

#[test]
fn every_message_is_read_whole_as_reviewed() {
    for (file, text) in FILES {
        let mut out = String::new();
        for (number, message) in text.split("=== today ").skip(1).enumerate() {
            let (head, words) = message.split_once('\n').unwrap();
            let (today, want) = head.split_once(" | ").unwrap();
            let today: NaiveDate = today.parse().unwrap();
            writeln!(out, "{} {today}: {want}", number + 1).unwrap();
            for found in propose(words, today) {
                let spanned = words.get(found.span.0..found.span.1).unwrap();
                let in_one_line: Vec<&str> = spanned.split_whitespace().collect();
                assert_eq!(in_one_line.join(" "), found.quote, "{file} {}", number + 1);
                writeln!(out, "  {}", whole(&found)).unwrap();
            }
        }
        insta::assert_snapshot!(file, out);
    }
}
