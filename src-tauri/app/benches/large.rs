//! How long a person waits with a large record: `cargo bench -p evenhand-app --bench large`.
//!
//! `EVENHAND_BENCH` gives other sizes than 1,000, 10,000 and 100,000 entries. The times are by the clock.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use evenhand_app::contract::{EntryFilter, SearchQuery};
use evenhand_app::session::Session;
use evenhand_app::step::{EntryName, Step};
use evenhand_app::{today, view};
use evenhand_core::record::{
    Change, Entry, EntryKind, Id, Item, Outcome, Promise, RecordInfo, When,
};
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
    say("first reading", vec![timed(|| drop(session.record().unwrap()))]);
    let mut show = || {
        let record = session.record().unwrap();
        std::hint::black_box(today::today(&record, now));
    };
    say("Today", (0..20).map(|_| timed(&mut show)).collect());
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
    // As much as the window asks for.
    let mut list = || {
        let record = session.record().unwrap();
        let newest = EntryFilter { most: 100, ..EntryFilter::default() };
        drop(view::timeline(&record, &newest, now.date_naive()));
    };
    say("timeline", (0..20).map(|_| timed(&mut list)).collect());
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

/// Every fifth is a promise; one in a hundred of those is open.
fn entry(number: u32) -> Item {
    let words = |count: u32| {
        let pick =
            |place: u32| number.wrapping_mul(2_654_435_761).wrapping_add(place * 40_503) >> 9;
        let words = (0..count).map(|place| WORDS[pick(place) as usize % WORDS.len()]);
        words.collect::<Vec<_>>().join(" ")
    };
    let first = NaiveDate::from_ymd_opt(2010, 1, 1).unwrap();
    let day = When::day(first.checked_add_days(Days::new(u64::from(number % 4000))).unwrap());
    let outcome = if number.is_multiple_of(500) { Outcome::Open } else { Outcome::Kept };
    let kind = match number % 5 {
        0 => EntryKind::Promise(Promise { due: day, outcome, ..Promise::default() }),
        _ => EntryKind::Event,
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
