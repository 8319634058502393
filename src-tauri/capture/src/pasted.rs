//! Words that a person pastes or opens to look for promises: minutes, a letter, or a mail with those it answers below.
//! What each of several says counts from its own day.

use chrono::NaiveDate;
use evenhand_calendar::CalendarLimits;

use crate::mail::{self, own_words};
use crate::minutes::{actions, held_on};
use crate::promise::ProposedPromise;

/// The promises that words seem to make, each with the day that the words around it are of. `said` is the day of those
/// that stand first, where a person gave it.
pub fn promised(text: &str, said: Option<NaiveDate>) -> Vec<(ProposedPromise, Option<NaiveDate>)> {
    let mut out = Vec::new();
    for (at, (words, day)) in parts(text).into_iter().enumerate() {
        let day = said.filter(|_| at == 0).or(day);
        out.extend(actions(&words, day).into_iter().map(|one| (one, day)));
    }
    out
}

/// The messages of a text, the newest first, each with its day where that is told for sure.
fn parts(text: &str) -> Vec<(String, Option<NaiveDate>)> {
    let source = evenhand_kinds::has_mail_headers(text.as_bytes())
        && text.lines().any(|line| line.to_ascii_lowercase().starts_with("message-id:"));
    let (own, day, quoted) = if source {
        // As it travelled: its own date stands among headers that no person reads.
        let read = mail::read(text.as_bytes(), "pasted.eml", &CalendarLimits::default()).mail;
        let day = read.local().map(|at| at.date());
        (read.own, day, read.quoted)
    } else {
        let apart = own_words(text);
        let day = held_on(&apart.own);
        (apart.own, day, apart.quoted)
    };
    if quoted.is_empty() && !source {
        return vec![(text.to_owned(), held_on(text))];
    }
    let first = (!own.trim().is_empty()).then_some((own, day));
    let below = quoted.into_iter().map(|one| {
        let day = one.date.filter(|_| !one.unsure_day);
        (one.words, day)
    });
    first.into_iter().chain(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let day = |day: Option<NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
        let all = promised(text, None).into_iter();
        all.map(|(one, said)| format!("{} {} {}", day(said), day(one.due.exact_day()), one.quote))
            .collect()
    }

    #[test]
    fn a_pasted_mail_counts_from_its_own_day() {
        for head in [
            "From: Jo Lark <jo@x.gov.uk>\nSent: 3 November 2026 09:12\nTo: A Parent\nSubject: Plan\n",
            "From: Jo Lark\nSent: Tuesday, November 3, 2026 9:12 AM\nTo: A Parent\nSubject: Plan of 1 May 2026\n",
            "From: Jo Lark <jo@x.gov.uk>\nDate: Tue, 3 Nov 2026 09:12:00 +0000\nTo: a@x.org\nSubject: Plan\n",
            "Return-Path: <jo@x.gov.uk>\nFrom: Jo Lark <jo@x.gov.uk>\nMessage-ID: <1@x>\nDate: Tue, 3 Nov 2026 09:12:00 +0000\nSubject: Plan\n",
            "De : Jo Lark <jo@x.gov.uk>\nEnvoyé : mardi 3 novembre 2026 09:12\nÀ : A\nObjet : Plan\n",
        ] {
            let text = format!("{head}\nWe will send it by Friday.\n");
            assert_eq!(of(&text), ["2026-11-03 2026-11-06 We will send it by Friday."], "{head}");
        }
    }

    #[test]
    fn what_is_quoted_counts_from_the_day_that_is_quoted() {
        let text = "From: Jo Lark\nSent: 3 November 2026 09:12\nTo: A\nSubject: Plan\n\nWe will send it by Friday.\n\n\
            From: Jo Lark\nSent: 20 October 2026 10:00\nTo: A\nSubject: Plan\n\nI will call you tomorrow.\n";
        assert_eq!(
            of(text),
            [
                "2026-11-03 2026-11-06 We will send it by Friday.",
                "2026-10-20 2026-10-21 I will call you tomorrow."
            ]
        );
        // A day that may be another is none to count from.
        let text =
            "Thanks.\n\nOn 11/3/2026 9:14 AM, Jo Lark wrote:\n> We will send it by Friday.\n";
        assert_eq!(of(text), ["- - We will send it by Friday."]);
        let text = "Minutes of 12 March 2025\n\nActions:\nJL to send it by Friday\n";
        assert_eq!(of(text), ["2025-03-12 2025-03-14 JL to send it by Friday"]);
    }

    #[test]
    fn what_is_crossed_out_is_no_promise() {
        let text = "Minutes of 12 March 2025\n\nActions:\n[crossed out: JL to send it by Friday]\n\
            AB to send it by [crossed out: 14 March 2025] 28 March 2025\n";
        let found = of(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("2025-03-12 2025-03-28 AB to send it by"), "{found:?}");
    }
}
