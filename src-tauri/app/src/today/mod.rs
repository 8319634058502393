//! The Today screen and the Promises screen: what waits, what lies ahead, what is good to know.

use chrono::{NaiveDate, Timelike, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{PromiseState, Verdict, promise_status};
use evenhand_core::record::{DueFrom, Entry, EntryKind, Meeting, Promise, Record, When};
use evenhand_words as words;
use evenhand_words::tr::waiting;

use crate::contract::{AheadItem, KnowItem, PromiseView, Today, WaitingItem, WaitingKind};
use crate::{meetings, view};

/// How many days ahead a promise's date counts as waiting.
const SOON_DAYS: i64 = 14;

/// What a person sees first, at an instant.
pub fn today(record: &Record, now: chrono::DateTime<Utc>) -> Today {
    let local = now.with_timezone(&London);
    let date = local.date_naive();
    let mut waiting = promises_waiting(record, date);
    waiting.extend(replies_waiting(record));
    Today {
        date,
        date_words: words::date(date),
        greeting: greeting(local.hour()),
        waiting,
        ahead: meetings_ahead(record, date),
        look_back: look_back(record, date),
        good_to_know: good_to_know(record),
        empty: record.entries.is_empty(),
    }
}

fn greeting(hour: u32) -> String {
    match hour {
        5..=11 => waiting::good_morning(),
        12..=17 => waiting::good_afternoon(),
        _ => waiting::good_evening(),
    }
}

fn promises(record: &Record) -> impl Iterator<Item = (&Entry, &Promise)> {
    record.entries.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Promise(promise) => Some((entry, promise)),
        _ => None,
    })
}

fn promises_waiting(record: &Record, date: NaiveDate) -> Vec<WaitingItem> {
    let mut items = Vec::new();
    for (entry, promise) in promises(record) {
        let status = promise_status(promise, date);
        let soon = status
            .due_now
            .or(status.due)
            .is_some_and(|due| (0..=SOON_DAYS).contains(&(due - date).num_days()));
        let kind = match status.state {
            PromiseState::PastDate => WaitingKind::PromisePast,
            PromiseState::Ahead | PromiseState::PutOff if soon => WaitingKind::PromiseAhead,
            _ => continue,
        };
        let title = match status.due_now.or(status.due) {
            Some(due) => due_title(&view::title(entry), promise.due_from, due),
            None => view::title(entry),
        };
        items.push((
            kind == WaitingKind::PromiseAhead,
            WaitingItem {
                kind,
                entries: vec![entry.id],
                title,
                detail: words::promise_beside_its_day(&status, promise),
            },
        ));
    }
    items.sort_by_key(|(ahead, _)| *ahead);
    items.into_iter().map(|(_, item)| item).collect()
}

fn due_title(title: &str, due_from: DueFrom, due: NaiveDate) -> String {
    match due_from {
        DueFrom::Word => waiting::promised(title, due),
        DueFrom::TimeLimit => waiting::time_limit(title, due),
        DueFrom::OwnTimeLimit => waiting::own_time_limit(title, due),
    }
}

/// All messages without a reply as one item: a list of reproaches helps nobody.
fn replies_waiting(record: &Record) -> Option<WaitingItem> {
    let mut open: Vec<&Entry> = record
        .entries
        .iter()
        .filter(|entry| matches!(&entry.kind, EntryKind::Contact(c) if view::awaits_reply(c)))
        .filter(|entry| !entry.draft)
        .collect();
    open.sort_by_key(|entry| (entry.when.earliest(), entry.id));
    if open.is_empty() {
        return None;
    }
    let title = waiting::no_reply(open.len());
    let mut lines: Vec<String> = open
        .iter()
        .take(4)
        .map(|entry| waiting::message(&view::title(entry), &view::when_words(&entry.when)))
        .collect();
    if open.len() > 4 {
        lines.push(waiting::more(open.len() - 4));
    }
    let entries = open.iter().map(|entry| entry.id).collect();
    Some(WaitingItem { kind: WaitingKind::NoReply, entries, title, detail: lines.join(" ") })
}

fn meetings_ahead(record: &Record, date: NaiveDate) -> Vec<AheadItem> {
    let ahead = meetings::ahead(record, date).into_iter();
    ahead.map(|(_, entry, meeting)| ahead_item(record, entry, meeting, date)).collect()
}

fn ahead_item(record: &Record, entry: &Entry, meeting: &Meeting, date: NaiveDate) -> AheadItem {
    let when = crate::view::meeting_words(meeting).unwrap_or_default();
    let mut findings = crate::check::findings(record, meeting, date);
    // By another council's charter nothing is scored.
    findings.retain(|finding| !finding.comparison);
    findings.sort_by_key(|finding| weight(finding.verdict));
    let first = findings.into_iter().next();
    AheadItem {
        entry: entry.id,
        title: waiting::meeting(&view::title(entry), &when),
        detail: first.as_ref().map(words::explanation).unwrap_or_default(),
        verdict: first.map(|finding| finding.verdict),
    }
}

/// Meetings that have been, and of which nobody has said what came of them.
fn look_back(record: &Record, date: NaiveDate) -> Vec<KnowItem> {
    let past = meetings::to_look_back_on(record, date).into_iter();
    past.map(|entry| KnowItem {
        entry: entry.id,
        title: view::title(entry),
        detail: view::when_words(&entry.when),
    })
    .collect()
}

/// What a person should see first.
fn weight(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotMet => 0,
        Verdict::Depends | Verdict::NotAsRecommended => 1,
        Verdict::CantTell => 2,
        Verdict::Met => 3,
        Verdict::NotCovered => 4,
    }
}

fn good_to_know(record: &Record) -> Vec<KnowItem> {
    let well = record.entries.iter().filter(|entry| entry.working_well).map(|entry| KnowItem {
        entry: entry.id,
        title: view::title(entry),
        detail: waiting::working_well(),
    });
    let drafts = record.entries.iter().filter(|entry| entry.draft).map(|entry| KnowItem {
        entry: entry.id,
        title: view::title(entry),
        detail: waiting::draft(),
    });
    well.chain(drafts).collect()
}

/// Promises with where they stand: past their date first, then by due day.
pub fn promise_views(record: &Record, date: NaiveDate) -> Vec<PromiseView> {
    let mut views: Vec<_> = promises(record)
        .map(|(entry, promise)| {
            let status = promise_status(promise, date);
            let due = status.due_now.or(status.due);
            let order = (status.state != PromiseState::PastDate, due.is_none(), due, entry.id);
            (order, promise_view(entry, promise, date))
        })
        .collect();
    views.sort_by_key(|(order, _)| *order);
    views.into_iter().map(|(_, view)| view).collect()
}

fn promise_view(entry: &Entry, promise: &Promise, date: NaiveDate) -> PromiseView {
    let status = promise_status(promise, date);
    let standing = words::promise_sentence(&status, promise);
    // The same day twice on a line reads like two facts.
    let due_words = match promise.due {
        When::Undated => String::new(),
        due => {
            Some(view::when_words(&due)).filter(|due| !standing.contains(due)).unwrap_or_default()
        }
    };
    PromiseView {
        id: entry.id,
        title: view::title(entry),
        promised_by: promise.promised_by.clone(),
        asked_words: view::when_words(&promise.asked_on),
        due_words,
        due_from: promise.due_from,
        outcome: promise.outcome,
        standing,
        days_late: status.days_late.and_then(|days| i32::try_from(days).ok()),
        draft: entry.draft,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_waits_for_one_promise_and_its_unanswered_messages() {
        let at = "2026-11-01T20:30:00Z".parse().unwrap();
        let record = crate::sample::package(at).unwrap().record;
        let today = today(&record, at);
        assert_eq!(today.greeting, "Good evening");
        assert_eq!(today.waiting[0].kind, WaitingKind::PromisePast);
        // The letters tell of 12 July 2019 and no later day: the count stops there.
        assert!(today.waiting[0].detail.contains("44 days"), "{}", today.waiting[0].detail);
        assert_eq!(today.waiting[1].kind, WaitingKind::NoReply);
        // The letters name three messages that went without a reply, and no more.
        assert_eq!(today.waiting[1].title, "Three messages have no reply yet");
        assert_eq!(today.waiting[1].entries.len(), 3);
        assert!(today.ahead.is_empty());
        assert_eq!(today.good_to_know.len(), 1);
    }

    #[test]
    fn no_day_stands_twice_on_a_line() {
        let at: chrono::DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let day = at.date_naive();
        let record = crate::sample::package(at).unwrap().record;
        let twice = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            // "29 May 2019": the same three words again.
            let days: Vec<&[&str]> = words.windows(3).filter(|w| w[2].starts_with("20")).collect();
            days.iter().enumerate().any(|(at, day)| days[..at].contains(day))
        };
        for item in today(&record, at).waiting.iter().filter(|i| i.kind != WaitingKind::NoReply) {
            assert!(!twice(&format!("{} {}", item.title, item.detail)), "{item:?}");
        }
        for view in promise_views(&record, day) {
            assert!(!twice(&format!("{} {}", view.standing, view.due_words)), "{view:?}");
            assert_ne!(view.due_words, "no date given");
        }
        let all = crate::contract::EntryFilter::default();
        for line in view::timeline(&record, &all, day).entries {
            assert!(!twice(&format!("{} {}", line.when_words, line.detail)), "{line:?}");
        }
        let mut promise =
            Promise { due: When::day("2026-11-10".parse().unwrap()), ..Promise::default() };
        let said = |promise: &Promise| {
            words::promise_beside_its_day(&promise_status(promise, day), promise)
        };
        assert_eq!(said(&promise), "");
        // Of a month the sentence says more than a day beside it.
        promise.due = When::Month { year: 2026, month: 12 };
        assert!(!said(&promise).is_empty());
    }
}
