//! The Today screen and the Promises screen: the next steps of all sides, and what is good to know.

mod side;
mod steps;

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::promise_status;
use evenhand_core::record::{Entry, EntryKind, When};
use evenhand_store::StoredEntryFilter;
use evenhand_words as words;
use evenhand_words::tr::waiting;

use self::steps::steps;
use crate::contract::{GoodToKnowItem, PromiseList, PromiseView, PromisesQuery, Today, UserResult};
use crate::count::to_u32;
use crate::session::Session;
use crate::view;

/// How many days ahead a promise's date counts as waiting.
const SOON_DAYS: u64 = 14;

/// So much of what is good to know is on the first screen; the screens behind it show the rest.
const SHOWN: u32 = 10;

/// What a person sees first, at an instant.
///
/// # Errors
/// Where the store cannot be read.
pub fn today(session: &Session, now: DateTime<Utc>) -> UserResult<Today> {
    let local = now.with_timezone(&London);
    let date = local.date_naive();
    let steps = steps(session, date)?;
    let (mut good_to_know, good_total) = good_to_know(session)?;
    good_to_know.retain(|item| !steps.entries.contains(&item.entry));
    let counts = session.store().counts()?;
    Ok(Today {
        date,
        date_words: words::date(date),
        greeting: greeting(local.hour()),
        calm: steps.calm(date),
        steps_total: steps.total(),
        good_to_know,
        good_total: good_total.saturating_sub(steps.also_good),
        more: steps.more,
        steps: steps.shown,
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

/// The newest of what is working well and of half-finished entries, and how much of both there is.
fn good_to_know(session: &Session) -> UserResult<(Vec<GoodToKnowItem>, u32)> {
    let newest = StoredEntryFilter { limit: SHOWN, ..StoredEntryFilter::default() };
    let well = StoredEntryFilter { working_well: Some(true), ..newest.clone() };
    let drafts = StoredEntryFilter { draft: Some(true), ..newest };
    let (mut items, mut total) = (Vec::new(), 0);
    for (filter, detail) in [(well, waiting::working_well()), (drafts, waiting::draft())] {
        let found = session.store().entries(&filter)?;
        total += session.store().count_entries(&filter)?;
        items.extend(found.iter().map(|entry| GoodToKnowItem {
            entry: entry.id,
            title: view::title(entry),
            detail: detail.clone(),
        }));
    }
    Ok((items, to_u32(total)))
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
        open_total: to_u32(counts.open),
        settled: views(store.settled_promises(query.settled)?),
        settled_total: to_u32(counts.settled),
        promised: to_u32(counts.by_word),
        late: to_u32(counts.late),
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
    use evenhand_core::record::{DueFrom, Meeting, Promise};

    use super::*;
    use crate::contract::{MoreKind, MoreSteps, OfficerSide, StepKind};
    use crate::sample::session_for_tests;

    const ALL: PromisesQuery = PromisesQuery { open: 1000, settled: 1000 };

    #[test]
    fn the_sample_waits_for_one_promise_and_its_unanswered_messages() {
        let at = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, session) = session_for_tests();
        let today = today(&session, at).unwrap();
        assert_eq!(today.greeting, "Good evening");
        let kinds: Vec<_> = today.steps.iter().map(|step| step.kind).collect();
        // The letters name three messages that went without a reply, and no more.
        let reply = StepKind::Reply;
        assert_eq!(kinds, [StepKind::PromisePast, reply, reply, reply], "the oldest day first");
        assert_eq!((today.steps_total, today.more.len()), (4, 0));
        // The letters tell of 12 July 2019 and no later day: the count stops there.
        assert!(today.steps[0].detail.contains("44 days"), "{}", today.steps[0].detail);
        assert!(today.steps.windows(2).all(|two| two[0].day <= two[1].day));
        let words: Vec<_> =
            today.steps.iter().map(|step| format!("{} {}", step.title, step.detail)).collect();
        assert!(words[1..].iter().all(|words| words.contains("no reply logged yet")), "{words:?}");
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
        let waited = today(&session, at).unwrap().steps_total;
        // The newest day first, so that the order is the list's and not that of adding.
        for number in 0..30 {
            let due = When::day(at.date_naive() - chrono::Days::new(30 + number));
            let promise = Promise { due, ..Promise::default() };
            put(&mut session, number.into(), EntryKind::Promise(promise), at);
        }
        let first = today(&session, at).unwrap();
        let items = |kind| first.steps.iter().filter(|item| item.kind == kind).count();
        assert_eq!((items(StepKind::PromisePast), items(StepKind::Reply)), (10, 3));
        assert_eq!(first.steps_total, waited + 30);
        assert_eq!(first.more, [MoreSteps { kind: MoreKind::Promises, count: 21 }]);
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
            ("2026-11-01", MeetingStatus::Planned),
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
        let of = |kinds: &[StepKind]| {
            let found = first.steps.iter().filter(|step| kinds.contains(&step.kind));
            found.map(|step| &step.title[..9]).collect::<Vec<_>>()
        };
        assert_eq!(of(&[StepKind::MeetingToday]), ["Number 52"], "once, with both to do about it");
        assert_eq!(of(&[StepKind::Meeting]), ["Number 55", "Number 54"]);
        assert_eq!(of(&[StepKind::LookBack]), ["Number 50"]);
        assert!(!first.calm, "there is a meeting today");
        assert_eq!(first.steps[0].title[..9], *"Number 52", "today's goes before what is old");
    }

    #[test]
    fn papers_are_waited_for_however_their_last_day_is_counted_and_while_any_part_is_missing() {
        use evenhand_core::record::{Item, MeetingTime, Papers};
        use serde_json::json;
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let step = |rule: serde_json::Value, papers: serde_json::Value| {
            let (_dir, mut session) = session_for_tests();
            let charter = json!({
                "format": 1, "id": "our-forum", "title": "Our charter",
                "clauses": [{
                    "id": "agenda", "title": "What we agreed", "quote": "as we agreed",
                    "kind": "timed", "rule": rule,
                }],
            });
            let id = crate::ids::charter_id("our-forum");
            session.put(crate::step::Step::SaveCharter, Item::Charter { id, charter }, at).unwrap();
            let starts = Some(MeetingTime::Date { date: "2026-11-30".parse().unwrap() });
            let papers: Papers = serde_json::from_value(papers).unwrap();
            let charter = "our-forum".into();
            let meeting = Meeting { charter, starts, papers, ..Meeting::default() };
            put(&mut session, 60, EntryKind::Meeting(Box::new(meeting)), at);
            let steps = today(&session, at).unwrap().steps;
            let own = steps.iter().find(|step| step.kind == StepKind::Papers);
            own.and_then(|step| step.day).map(|day| day.to_string())
        };
        let rule = |unit: &str, first_day: &str| json!({ "measures": "papers", "amount": 5, "unit": unit, "first_day": first_day });
        let (unknown, came) = (
            json!({ "state": "unknown" }),
            json!({
                "state": "came", "when": { "precision": "day", "date": "2026-11-01" },
            }),
        );
        let parts = |all: [&serde_json::Value; 2]| {
            let part = |papers: &&serde_json::Value| json!({ "name": "", "papers": papers });
            json!({ "state": "parts", "parts": all.iter().map(part).collect::<Vec<_>>() })
        };
        let not_yet = json!({ "state": "not_yet", "as_of": "2026-11-01" });
        for (unit, first_day, papers, expected) in [
            ("days", "not_counted", unknown.clone(), Some("2026-11-25")),
            ("days", "unclear", unknown.clone(), Some("2026-11-25")),
            ("days", "clear_days", unknown.clone(), Some("2026-11-24")),
            ("clear_days", "not_counted", unknown.clone(), Some("2026-11-24")),
            ("working_days", "clear_days", unknown.clone(), Some("2026-11-22")),
            ("weeks", "clear_days", not_yet.clone(), None),
            ("clear_days", "not_counted", not_yet.clone(), Some("2026-11-24")),
            ("days", "not_counted", parts([&came, &unknown]), Some("2026-11-25")),
            ("days", "not_counted", parts([&not_yet, &came]), Some("2026-11-25")),
            ("days", "not_counted", parts([&came, &came]), None),
            ("days", "not_counted", came.clone(), None),
        ] {
            let found = step(rule(unit, first_day), papers.clone());
            assert_eq!(found.as_deref(), expected, "{unit} {first_day} {papers}");
        }
    }

    #[test]
    fn a_day_that_is_near_is_not_hidden_by_many_that_are_past() {
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, mut session) = session_for_tests();
        for number in 0..30 {
            let due = When::day(at.date_naive() - chrono::Days::new(30 + number));
            put(
                &mut session,
                number.into(),
                EntryKind::Promise(Promise { due, ..Promise::default() }),
                at,
            );
        }
        assert!(!today(&session, at).unwrap().calm, "not all of them are known");
        let due = When::day(at.date_naive() + chrono::Days::new(1));
        let due_from = DueFrom::OwnTimeLimit;
        put(
            &mut session,
            77,
            EntryKind::Promise(Promise { due, due_from, ..Promise::default() }),
            at,
        );
        let first = today(&session, at).unwrap();
        let step = &first.steps[0];
        assert_eq!(
            (step.kind, step.side, step.day),
            (StepKind::OwnLimit, OfficerSide::Ours, due.exact_day())
        );
        assert!(!first.calm, "it ends tomorrow");
    }

    #[test]
    fn nothing_has_to_be_done_tonight_is_said_only_where_that_is_known() {
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let calm = |by: &str, days: i64| {
            let (_dir, mut session) = session_for_tests();
            let due = When::day(at.date_naive() + chrono::TimeDelta::days(days));
            let promise = Promise { due, promised_by: by.into(), ..Promise::default() };
            put(&mut session, 5, EntryKind::Promise(promise), at);
            today(&session, at).unwrap().calm
        };
        for (by, days, expected) in [
            ("SEN officer", 0, true),
            ("SEN officer", -3, true),
            ("we", 0, false),
            ("we", 1, false),
            ("we", -3, false),
            ("we", 2, true),
            ("Jo", 0, false),
            ("", 1, false),
            ("", -3, true),
        ] {
            assert_eq!(calm(by, days), expected, "{by} {days}");
        }
    }

    #[test]
    fn a_step_says_whose_it_is_and_leads_to_the_message_it_was_promised_in() {
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, mut session) = session_for_tests();
        let before = today(&session, at).unwrap();
        put(&mut session, 1, EntryKind::Contact(evenhand_core::record::Contact::default()), at);
        let source = Some(evenhand_core::record::Id(uuid::Uuid::from_u128(1)));
        let due = When::day(at.date_naive() + chrono::Days::new(3));
        for (number, by) in [(2, "SEN officer"), (3, "SENCO"), (4, "Jo")] {
            let promise = Promise { due, source, promised_by: by.into(), ..Promise::default() };
            put(&mut session, number, EntryKind::Promise(promise), at);
        }
        let first = today(&session, at).unwrap();
        let new: Vec<_> =
            first.steps.iter().filter(|step| step.title.starts_with("Number")).collect();
        let sides: Vec<_> = new.iter().map(|step| step.side).collect();
        assert_eq!(sides, [OfficerSide::Council, OfficerSide::School, OfficerSide::CantTell]);
        assert!(new[2].detail.contains("Promised by: Jo."), "{}", new[2].detail);
        assert!(
            new.iter().all(|step| step.source.as_ref().is_some_and(|own| own.title == "Number 1"))
        );
        assert_eq!(first.steps_total, before.steps_total + 3);
    }

    #[test]
    fn what_is_a_step_is_not_also_good_to_know() {
        let at: DateTime<Utc> = "2026-11-01T20:30:00Z".parse().unwrap();
        let (_dir, mut session) = session_for_tests();
        let before = today(&session, at).unwrap();
        let due = When::day(at.date_naive() + chrono::Days::new(3));
        let id = evenhand_core::record::Id(uuid::Uuid::from_u128(9));
        let kind = EntryKind::Promise(Promise { due, ..Promise::default() });
        let entry = Entry { draft: true, ..Entry::new(id, kind, at) };
        let item = evenhand_core::record::Item::Entry(Box::new(entry));
        session
            .put(crate::step::Step::AddEntry(crate::step::EntryName::Promise), item, at)
            .unwrap();
        let after = today(&session, at).unwrap();
        assert_eq!(after.good_total, before.good_total);
        assert!(after.good_to_know.iter().all(|own| own.entry != id));
        let step = after.steps.iter().find(|own| own.id == id).unwrap();
        assert!(step.detail.contains("Half-finished"), "{}", step.detail);
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
        for item in first.steps.iter().filter(|own| own.kind != StepKind::Reply) {
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
