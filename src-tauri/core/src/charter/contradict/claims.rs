//! Claims that a text makes: how often, for how long, and that nobody replied.

use chrono::{Datelike, NaiveDate};

use super::text::{dates_in, month_named, number_named, sentences, tokens};
use super::{Contradiction, Misfit, Passage, View, contact, found};
use crate::record::{Direction, Entry, Id};

/// Counts that do not fit the day on which the text was written.
pub(super) fn counts(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for passage in view.passages() {
        let Some(claimed) = sentences(passage.words).filter_map(claimed_months).max() else {
            continue;
        };
        // The latest day leaves the most room; only where that is enough does the earliest one matter.
        let days = [passage.last, passage.day];
        let misfit = days.into_iter().flatten().find_map(|day| {
            let since = month_since(passage.words, day)?;
            let most = months_through(since, day);
            // A span that begins in the very month that is counted from is the time told of, not a day of writing.
            let written = most > 1 || Some(day) == passage.last;
            (written && claimed > most).then_some(Misfit::Count { claimed, most, since, day })
        });
        if let Some(misfit) = misfit {
            let (entries, issues) = parts(&passage);
            all.push(found(misfit, "", entries, issues));
        }
    }
    all
}

fn parts(passage: &Passage<'_>) -> (Vec<Id>, Vec<Id>) {
    (passage.entry.into_iter().collect(), passage.issue.into_iter().collect())
}

/// The first day of the month in "since May" or "since 10 May 2019", not later than `day`.
fn month_since(text: &str, day: NaiveDate) -> Option<NaiveDate> {
    let words = tokens(text);
    let mut after_since = words.split(|word| word.eq_ignore_ascii_case("since")).skip(1);
    after_since.find_map(|after| {
        let mut near = after.iter().take(3);
        let month = near.find_map(|word| month_named(word))?;
        let mut later = after.iter().skip_while(|word| month_named(word).is_none()).skip(1);
        let printed = later.next().and_then(|word| word.parse::<i32>().ok());
        let year = match printed.filter(|year| (1900..=2200).contains(year)) {
            Some(year) => year,
            None if month > day.month() => day.year() - 1,
            None => day.year(),
        };
        NaiveDate::from_ymd_opt(year, month, 1).filter(|first| *first <= day)
    })
}

/// Calendar months from one day's to another's, both counted.
fn months_through(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month()) + 1
}

/// The months that a sentence claims: "four times, once a month" or "four months of meetings".
fn claimed_months(sentence: &str) -> Option<i64> {
    let words: Vec<String> = tokens(sentence).iter().map(|word| word.to_lowercase()).collect();
    let monthly = words.windows(3).any(|three| *three == ["once", "a", "month"])
        || words.windows(2).any(|two| *two == ["every", "month"])
        || words.iter().any(|word| word == "monthly");
    words
        .windows(3)
        .filter_map(|three| match three {
            [number, noun, next] if noun == "months" && next == "of" => number_named(number),
            [number, noun, _] if noun == "times" && monthly => number_named(number),
            _ => None,
        })
        .max()
}

/// Words that say that nobody replied.
const NO_REPLY: [&str; 16] = [
    "no response",
    "no reply",
    "no answer",
    "not replied",
    "not responded",
    "fails to respond",
    "failed to respond",
    "fails to reply",
    "failed to reply",
    "did not respond",
    "did not reply",
    "never replied",
    "never responded",
    "unanswered",
    "ignores all",
    "have ignored",
];

/// Whether a text says that nobody replied.
fn says_no_reply(text: &str) -> bool {
    let lower = text.to_lowercase();
    NO_REPLY.iter().any(|words| lower.contains(words))
}

/// "No reply" where a message in is logged in that time.
pub(super) fn replies(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = by_contact(view);
    all.extend(by_issue(view));
    all.extend(by_text(view));
    all
}

/// Messages in, with their days.
fn messages_in<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a Entry, NaiveDate)> {
    view.entries.iter().filter_map(|entry| {
        let incoming = contact(entry).is_some_and(|contact| contact.direction == Direction::In);
        Some((*entry, entry.when.exact_day().filter(|_| incoming)?))
    })
}

/// Messages in after one day and up to another.
fn between(view: &View<'_>, from: NaiveDate, to: NaiveDate) -> Vec<(Id, NaiveDate)> {
    messages_in(view)
        .filter(|(_, day)| *day > from && *day <= to)
        .map(|(entry, day)| (entry.id, day))
        .collect()
}

/// A message that the user marked as not replied to.
fn by_contact(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for entry in &view.entries {
        let Some(contact) = contact(entry) else { continue };
        let Some(until) = contact.no_reply_as_of else { continue };
        let mut replies = match entry.when.earliest() {
            Some(sent) => between(view, sent, until),
            None => Vec::new(),
        };
        // The entry named as its reply counts whenever it came, unless that was after the user's last look.
        let named = contact.answered_by.and_then(|id| view.entry(id));
        if let Some(day) =
            named.and_then(|answer| answer.when.exact_day()).filter(|day| *day <= until)
            && let Some(answer) = named
            && replies.iter().all(|(id, _)| *id != answer.id)
        {
            replies.push((answer.id, day));
        }
        if let Some((_, day)) = replies.first() {
            let misfit = Misfit::ReplyOnRecord { day: *day };
            let ids = [entry.id].into_iter().chain(replies.iter().map(|(id, _)| *id)).collect();
            all.push(found(misfit, "", ids, Vec::new()));
        }
    }
    all
}

/// An issue that says so, from its first unanswered message or first day named until today.
fn by_issue(view: &View<'_>) -> Vec<Contradiction> {
    let mut all = Vec::new();
    for issue in &view.issues {
        if !says_no_reply(&issue.title) && !says_no_reply(&issue.what_happened) {
            continue;
        }
        let sent = view
            .evidence(issue)
            .filter(|entry| {
                contact(entry).is_some_and(|contact| contact.direction == Direction::Out)
            })
            .filter_map(|entry| entry.when.earliest());
        let named = dates_in(&issue.title, None).into_iter().map(|mention| mention.date);
        let Some(first) = sent.chain(named).min() else { continue };
        let replies = between(view, first, view.as_of);
        if let Some((_, day)) = replies.first() {
            let ids = replies.iter().map(|(id, _)| *id).collect();
            all.push(found(Misfit::ReplyOnRecord { day: *day }, "", ids, vec![issue.id]));
        }
    }
    all
}

/// A text that says so, from the first message that wanted a reply until the day of the text.
fn by_text(view: &View<'_>) -> Vec<Contradiction> {
    let wanted = view.entries.iter().filter(|entry| {
        contact(entry).is_some_and(|c| c.direction == Direction::Out && c.reply_wanted)
    });
    let Some(first) = wanted.filter_map(|entry| entry.when.earliest()).min() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for passage in view.entry_passages().chain(view.letter_passages()) {
        let Some(day) = passage.day.filter(|_| says_no_reply(passage.words)) else { continue };
        let replies = between(view, first, day);
        if let Some((_, on)) = replies.first() {
            let ids = passage.entry.into_iter().chain(replies.iter().map(|(id, _)| *id)).collect();
            all.push(found(Misfit::ReplyOnRecord { day: *on }, "text", ids, Vec::new()));
        }
    }
    all
}
