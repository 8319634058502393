//! The Today screen and the Promises screen: what waits, what lies ahead, what is good to know.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{PromiseState, Verdict, promise_status};
use evenhand_core::record::{DueFrom, Entry, EntryKind, Meeting, Record, When};
use evenhand_store::{EntryFilter, EntryKindName, EntryOrder};
use evenhand_words as words;
use evenhand_words::tr::waiting;

use crate::contract::{
    AheadItem, KnowItem, PromiseList, PromiseView, PromisesQuery, Today, UserResult, WaitingItem,
    WaitingKind,
};
use crate::session::Session;
use crate::{meetings, view};

/// How many days ahead a promise's date counts as waiting.
const SOON_DAYS: u64 = 14;

/// So many messages without a reply are named.
const LINES: u32 = 4;

/// So much of each list is on the first screen; the screens behind it show the rest.
const SHOWN: u32 = 20;

/// What a person sees first, at an instant.
///
/// # Errors
/// Where the store cannot be read.
pub fn today(session: &Session, now: DateTime<Utc>) -> UserResult<Today> {
    let local = now.with_timezone(&London);
    let date = local.date_naive();
    let (mut waiting, promises) = promises_waiting(session, date)?;
    let replies = replies_waiting(session)?;
    let waiting_total = promises.saturating_add(u32::from(replies.is_some()));
    waiting.extend(replies);
    let (ahead, ahead_total) = meetings_ahead(session, date)?;
    let (good_to_know, good_total) = good_to_know(session)?;
    let counts = session.store().counts()?;
    Ok(Today {
        date,
        date_words: words::date(date),
        greeting: greeting(local.hour()),
        waiting,
        waiting_total,
        ahead,
        ahead_total,
        look_back: look_back(session, date)?,
        good_to_know,
        good_total,
        empty: counts.entries == 0,
    })
}

fn greeting(hour: u32) -> String {
    match hour {
        5..=11 => waiting::good_morning(),
        12..=17 => waiting::good_afternoon(),
        _ => waiting::good_evening(),
    }
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The most pressing promises, and how many wait.
fn promises_waiting(session: &Session, date: NaiveDate) -> UserResult<(Vec<WaitingItem>, u32)> {
    let store = session.store();
    let counts = store.count_promises(date, SOON_DAYS)?;
    let entries = store.pressing_promises(date, SOON_DAYS, SHOWN)?;
    let items = entries.iter().filter_map(|entry| promise_waiting(entry, date)).collect();
    Ok((items, small(counts.past + counts.soon)))
}

fn promise_waiting(entry: &Entry, date: NaiveDate) -> Option<WaitingItem> {
    let EntryKind::Promise(promise) = &entry.kind else { return None };
    let status = promise_status(promise, date);
    let kind = match status.state {
        PromiseState::PastDate => WaitingKind::PromisePast,
        _ => WaitingKind::PromiseAhead,
    };
    let title = match status.due_now.or(status.due) {
        Some(due) => due_title(&view::title(entry), promise.due_from, due),
        None => view::title(entry),
    };
    let detail = words::promise_beside_its_day(&status, promise);
    Some(WaitingItem { kind, entries: vec![entry.id], title, detail })
}

fn due_title(title: &str, due_from: DueFrom, due: NaiveDate) -> String {
    match due_from {
        DueFrom::Word => waiting::promised(title, due),
        DueFrom::TimeLimit => waiting::time_limit(title, due),
        DueFrom::OwnTimeLimit => waiting::own_time_limit(title, due),
    }
}

/// All messages without a reply as one item: a list of reproaches helps nobody.
fn replies_waiting(session: &Session) -> UserResult<Option<WaitingItem>> {
    let filter = EntryFilter {
        kinds: vec![EntryKindName::Contact],
        open: true,
        draft: Some(false),
        order: EntryOrder::OldestFirst,
        limit: LINES,
        ..EntryFilter::default()
    };
    let open = session.store().entries(&filter)?;
    if open.is_empty() {
        return Ok(None);
    }
    let total = usize::try_from(session.store().count_entries(&filter)?).unwrap_or(usize::MAX);
    let title = waiting::no_reply(total);
    let mut lines: Vec<String> = open
        .iter()
        .map(|entry| waiting::message(&view::title(entry), &view::when_words(&entry.when)))
        .collect();
    if total > open.len() {
        lines.push(waiting::more(total - open.len()));
    }
    let entries = open.iter().map(|entry| entry.id).collect();
    let detail = lines.join(" ");
    Ok(Some(WaitingItem { kind: WaitingKind::NoReply, entries, title, detail }))
}

/// The next meetings, and how many lie ahead.
fn meetings_ahead(session: &Session, date: NaiveDate) -> UserResult<(Vec<AheadItem>, u32)> {
    let filter = meetings::ahead(date, SHOWN);
    let found = session.store().entries(&filter)?;
    let total = session.store().count_entries(&filter)?;
    let part = session.part(found.clone())?;
    let ahead = found.iter().filter_map(|entry| match &entry.kind {
        EntryKind::Meeting(meeting) => Some(ahead_item(&part, entry, meeting, date)),
        _ => None,
    });
    Ok((ahead.collect(), small(total)))
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
fn look_back(session: &Session, date: NaiveDate) -> UserResult<Vec<KnowItem>> {
    let past = meetings::to_look_back_on(session, date)?.into_iter();
    let item = |entry: Entry| KnowItem {
        entry: entry.id,
        title: view::title(&entry),
        detail: view::when_words(&entry.when),
    };
    Ok(past.map(item).collect())
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

/// The newest of what is working well and of half-finished entries, and how much of both there is.
fn good_to_know(session: &Session) -> UserResult<(Vec<KnowItem>, u32)> {
    let newest = EntryFilter { limit: SHOWN / 2, ..EntryFilter::default() };
    let well = EntryFilter { working_well: Some(true), ..newest.clone() };
    let drafts = EntryFilter { draft: Some(true), ..newest };
    let (mut items, mut total) = (Vec::new(), 0);
    for (filter, detail) in [(well, waiting::working_well()), (drafts, waiting::draft())] {
        let found = session.store().entries(&filter)?;
        total += session.store().count_entries(&filter)?;
        items.extend(found.iter().map(|entry| KnowItem {
            entry: entry.id,
            title: view::title(entry),
            detail: detail.clone(),
        }));
    }
    Ok((items, small(total)))
}

/// The first promises with where they stand on a day, and how many there are.
///
/// # Errors
/// Where the store cannot be read.
pub fn promises(
    session: &Session,
    query: PromisesQuery,
    date: NaiveDate,
) -> UserResult<PromiseList> {
    let store = session.store();
    let counts = store.count_promises(date, SOON_DAYS)?;
    let views = |entries: Vec<Entry>| {
        entries.iter().filter_map(|entry| promise_view(entry, date)).collect::<Vec<_>>()
    };
    Ok(PromiseList {
        open: views(store.open_promises(date, query.open)?),
        open_total: small(counts.open),
        settled: views(store.settled_promises(query.settled)?),
        settled_total: small(counts.settled),
        promised: small(counts.by_word),
        late: small(counts.late),
    })
}

fn promise_view(entry: &Entry, date: NaiveDate) -> Option<PromiseView> {
    let EntryKind::Promise(promise) = &entry.kind else { return None };
    let status = promise_status(promise, date);
    let standing = words::promise_sentence(&status, promise);
    // The same day twice on a line reads like two facts.
    let due_words = match promise.due {
        When::Undated => String::new(),
        due => {
            Some(view::when_words(&due)).filter(|due| !standing.contains(due)).unwrap_or_default()
        }
    };
    Some(PromiseView {
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
    })
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::Promise;

    use super::*;
    use crate::sample::session_for_tests;

    const ALL: PromisesQuery = PromisesQuery { open: 1000, settled: 1000 };

    #[test]
    fn the_sample_waits_for_one_promise_and_its_unanswered_messages() {
        let at = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, session) = session_for_tests();
        let today = today(&session, at).unwrap();
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

    fn put(session: &mut Session, number: u128, kind: EntryKind, at: DateTime<Utc>) {
        let id = evenhand_core::record::Id(uuid::Uuid::from_u128(number));
        let entry = Entry { title: format!("Number {number}"), ..Entry::new(id, kind, at) };
        let item = evenhand_core::record::Item::Entry(Box::new(entry));
        let name = crate::step::EntryName::Promise;
        session.put(crate::step::Step::AddEntry(name), item, at).unwrap();
    }

    #[test]
    fn a_long_list_is_shown_in_part_and_counted_whole() {
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, mut session) = session_for_tests();
        let query = PromisesQuery { open: 3, settled: 1 };
        let before = promises(&session, query, at.date_naive()).unwrap();
        let waited = today(&session, at).unwrap().waiting_total;
        // The newest day first, so that the order is the list's and not that of adding.
        for number in 0..30 {
            let due = When::day(at.date_naive() - chrono::Days::new(30 + number));
            let promise = Promise { due, ..Promise::default() };
            put(&mut session, number.into(), EntryKind::Promise(promise), at);
        }
        let first = today(&session, at).unwrap();
        let items = |kind| first.waiting.iter().filter(|item| item.kind == kind).count();
        assert_eq!((items(WaitingKind::PromisePast), items(WaitingKind::NoReply)), (20, 1));
        assert_eq!(first.waiting_total, waited + 30);
        let list = promises(&session, query, at.date_naive()).unwrap();
        assert_eq!((list.open.len(), list.open_total), (3, before.open_total + 30));
        assert_eq!(list.settled_total, before.settled_total);
        assert_eq!((list.promised, list.late), (before.promised + 30, before.late + 30));
        let all = promises(&session, ALL, at.date_naive()).unwrap();
        assert_eq!(list.open, all.open[..3]);
        let ours = all.open.iter().filter(|view| view.title.starts_with("Number"));
        let titles: Vec<_> = ours.map(|view| view.title.as_str()).collect();
        assert_eq!((titles.first(), titles.last()), (Some(&"Number 29"), Some(&"Number 0")));
        assert!(all.open.iter().all(|view| view.outcome == evenhand_core::record::Outcome::Open));
    }

    #[test]
    fn a_meeting_that_is_called_off_is_not_ahead_and_one_of_today_is() {
        use evenhand_core::record::{MeetingStatus, MeetingTime};
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, mut session) = session_for_tests();
        let cases = [
            ("2026-10-31", MeetingStatus::Planned),
            ("2026-11-01", MeetingStatus::Held),
            ("2026-11-02", MeetingStatus::Cancelled),
            ("2026-12-02", MeetingStatus::Planned),
            ("2026-11-20", MeetingStatus::Planned),
        ];
        for (number, (date, status)) in (50..).zip(cases) {
            let starts = Some(MeetingTime::Date { date: date.parse().unwrap() });
            let meeting = Box::new(Meeting { starts, status, ..Meeting::default() });
            put(&mut session, number, EntryKind::Meeting(meeting), at);
        }
        let first = today(&session, at).unwrap();
        let days: Vec<_> = first.ahead.iter().map(|item| &item.title[..9]).collect();
        assert_eq!(days, ["Number 51", "Number 54", "Number 53"]);
        assert_eq!(first.ahead_total, 3);
    }

    #[test]
    fn no_day_stands_twice_on_a_line() {
        let at: chrono::DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let day = at.date_naive();
        let (_dir, session) = session_for_tests();
        let twice = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            // "29 May 2019": the same three words again.
            let days: Vec<&[&str]> = words.windows(3).filter(|w| w[2].starts_with("20")).collect();
            days.iter().enumerate().any(|(at, day)| days[..at].contains(day))
        };
        let first = today(&session, at).unwrap();
        for item in first.waiting.iter().filter(|i| i.kind != WaitingKind::NoReply) {
            assert!(!twice(&format!("{} {}", item.title, item.detail)), "{item:?}");
        }
        let list = promises(&session, ALL, day).unwrap();
        for view in list.open.into_iter().chain(list.settled) {
            assert!(!twice(&format!("{} {}", view.standing, view.due_words)), "{view:?}");
            assert_ne!(view.due_words, "no date given");
        }
        let all = crate::contract::EntryFilter::default();
        for line in view::timeline(&session, &all, day).unwrap().entries {
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
