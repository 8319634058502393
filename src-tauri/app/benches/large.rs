//! How long a person waits with a large record: `cargo bench -p evenhand-app --bench large`.
//!
//! `EVENHAND_BENCH` gives other sizes than 1,000, 10,000 and 100,000 entries. The times are by the clock.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use evenhand_app::contract::{EntryFilter, EntryType, PromisesQuery, SearchQuery};
use evenhand_app::session::Session;
use evenhand_app::step::{EntryName, Step};
use evenhand_app::{today, view};
use evenhand_core::record::{Change, Entry, EntryKind, Id, Item, Promise, RecordInfo, When};
use evenhand_store::{KeyCost, Store, Unlock};

const PASSPHRASE: &str = "seven grey otters wander";
const WORDS: [&str; 12] = [
    "annual",
    "review",
    "transport",
    "agenda",
    "minutes",
    "council",
    "promise",
    "draft",
    "plan",
    "school",
    "meeting",
    "therapy",
];

fn main() {
    let sizes = std::env::var("EVENHAND_BENCH").unwrap_or_else(|_| "1000,10000,100000".into());
    for size in sizes.split(',').map(|size| size.parse::<u32>().unwrap()) {
        let dir = tempfile::tempdir().unwrap();
        filled(dir.path(), size);
        waits(dir.path(), size);
    }
}

fn waits(dir: &Path, size: u32) {
    let now = at();
    let store = Store::open(dir, Unlock::Passphrase(PASSPHRASE), now).unwrap();
    let mut session = Session::new(store, dir, false);
    let say = |what: &str, took: Vec<Duration>| {
        let mut took = took;
        took.sort();
        let (middle, most) = (took[took.len() / 2], took[(took.len() - 1) * 95 / 100]);
        println!("{what} at {size}: median {middle:.1?}, p95 {most:.1?}");
    };
    // As the window gets it: the answer, written for its way there.
    let show = || {
        let answer = today::today(&session, now).unwrap();
        std::hint::black_box(serde_json::to_string(&answer).unwrap());
    };
    say("Today on opening", vec![timed(show)]);
    say("Today", (0..20).map(|_| timed(show)).collect());
    let promises = || {
        let most = PromisesQuery { open: 100, settled: 100 };
        let answer = today::promises(&session, most, now.date_naive()).unwrap();
        std::hint::black_box(serde_json::to_string(&answer).unwrap());
    };
    say("Promises", (0..20).map(|_| timed(promises)).collect());
    // As much as the window asks for.
    let list = |filter: &EntryFilter| {
        let newest = EntryFilter { most: 100, ..filter.clone() };
        let answer = view::timeline(&session, &newest, now.date_naive()).unwrap();
        std::hint::black_box(serde_json::to_string(&answer).unwrap());
    };
    let meetings = EntryFilter { types: vec![EntryType::Meeting], ..EntryFilter::default() };
    let words = EntryFilter { text: "transport pla".into(), ..EntryFilter::default() };
    let all = EntryFilter::default();
    for (name, filter) in [("timeline", &all), ("meetings", &meetings), ("words typed", &words)] {
        say(name, (0..20).map(|_| timed(|| list(filter))).collect());
    }
    say("whole record, first time", vec![timed(|| drop(session.record().unwrap()))]);
    let saves = (0..20).map(|n| {
        timed(|| {
            session.put(Step::AddEntry(EntryName::Event), entry(size + n), now).unwrap();
            drop(session.record().unwrap());
        })
    });
    say("save and read again", saves.collect());
    let searches = WORDS.iter().flat_map(|word| (2..=word.len()).map(|end| &word[..end]));
    let searches: Vec<_> = searches
        .map(|text| {
            let query = SearchQuery { text: text.into(), most: 50, ..SearchQuery::default() };
            timed(|| drop(view::search(&session, &query).unwrap()))
        })
        .collect();
    say("search", searches);
}

fn timed(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_574_323_200, 0).unwrap()
}

fn filled(dir: &Path, size: u32) {
    let info = RecordInfo {
        id: Id(uuid::Uuid::from_u128(1)),
        title: "Large".into(),
        charter: "hounslow".into(),
        council: "Hounslow".into(),
        own_charters: std::collections::BTreeMap::new(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: at(),
    };
    let cost = KeyCost::cheap_for_tests();
    let (mut store, _) = Store::create(dir, &info, PASSPHRASE, cost, at()).unwrap();
    for first in (0..size).step_by(1000) {
        let numbers = first..(first + 1000).min(size);
        let changes = numbers.map(|number| Change::Put { item: entry(number) }).collect();
        let fill = evenhand_store::Operation { label: "fill".into(), changes };
        store.apply(&fill, at()).unwrap();
    }
    store.close().unwrap();
}

/// Three in twenty are promises that are open and past their date, one in twenty is a meeting.
fn entry(number: u32) -> Item {
    let words = |count: u32| {
        let pick =
            |place: u32| number.wrapping_mul(2_654_435_761).wrapping_add(place * 40_503) >> 9;
        let words = (0..count).map(|place| WORDS[pick(place) as usize % WORDS.len()]);
        words.collect::<Vec<_>>().join(" ")
    };
    let first = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap();
    let day = When::day(first.checked_add_days(Days::new(u64::from(number % 4000))).unwrap());
    let kind = match number % 20 {
        0..=2 => EntryKind::Promise(Promise { due: day, ..Promise::default() }),
        3 => EntryKind::Meeting(Box::default()),
        _ => EntryKind::Other,
    };
    let id =
        Id(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)));
    Item::Entry(Box::new(Entry {
        title: words(5),
        when: day,
        notes: words(60),
        working_well: number % 20_000 == 1,
        ..Entry::new(id, kind, at() + TimeDelta::minutes(i64::from(number)))
    }))
}
