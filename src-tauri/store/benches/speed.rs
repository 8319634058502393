//! How fast the store is with 1,000, 10,000 and 100,000 entries: `cargo bench -p evenhand-store`.
//!
//! `EVENHAND_BENCH` gives other sizes, such as `1000,10000`. Files are 2 for every 100 entries.
//! Beside the time by the clock stands the time of the processor, where Linux tells it: on a machine that
//! does other things too, the clock also counts the waiting.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "the benchmark needs only a part of it")]
mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use evenhand_core::record::{Item, Promise};
use evenhand_store::{EntryKindName, EntryOrder, Query, Store, StoredEntryFilter, Why};
use support::*;

const WORDS: [&str; 24] = [
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
    "speech",
    "letter",
    "reply",
    "deadline",
    "support",
    "panel",
    "officer",
    "notice",
    "paper",
    "venue",
    "family",
    "hours",
];

/// Words that are in nearly every entry's notes and in no title: the worst case of a search for titles first.
const NOTES: [&str; 6] =
    ["because", "afterwards", "somebody", "telephone", "yesterday", "together"];

fn text(seed: u32, words: u32) -> String {
    let pick = |place: u32| {
        let mixed =
            seed.wrapping_mul(2_654_435_761).wrapping_add(place.wrapping_mul(40_503) * 7 + 1);
        // Longer texts are notes and files.
        match (words > 5).then_some(place).filter(|place| place % 10 == 3) {
            Some(_) => NOTES[(mixed >> 9) as usize % NOTES.len()],
            None => WORDS[(mixed >> 9) as usize % WORDS.len()],
        }
    };
    let rare = format!("case{}", seed % 5000);
    (0..words).map(pick).collect::<Vec<_>>().join(" ") + " " + &rare
}

fn fill(dir: &Path, entries: u32) -> Store {
    let (mut store, _) = create(dir);
    let people = (1..=50).map(|n| put(Item::Person(person(n, &text(n, 2))))).collect();
    store.apply(&operation("people", people), at(0)).unwrap();
    for first in (0..entries).step_by(1000) {
        let mut changes = Vec::new();
        for number in first..(first + 1000).min(entries) {
            let mut entry =
                with_person(entry(number + 1000, &text(number, 5)), id(number % 50 + 1));
            entry.notes = text(number + 7, 60);
            if number % 3 == 0 {
                let promise = Promise { due: day(u64::from(number % 9000)), ..Promise::default() };
                entry.kind = evenhand_core::record::EntryKind::Promise(promise);
            }
            if number % 50 == 0 {
                let name = format!("{number}.txt");
                let bytes = text(number, 400);
                let file =
                    store.put_file(&name, "text/plain", bytes.as_bytes(), &bytes, at(1)).unwrap();
                entry = with_file(entry, &file);
                changes.push(put(Item::File(file)));
            }
            changes.push(put_entry(entry));
        }
        store.apply(&operation("fill", changes), at(1)).unwrap();
    }
    store.close().unwrap();
    open(dir)
}

fn speed(c: &mut Criterion) {
    let sizes = std::env::var("EVENHAND_BENCH").unwrap_or_else(|_| "1000,10000,100000".into());
    for size in sizes.split(',').map(|size| size.parse::<u32>().unwrap()) {
        let outer = tempfile::tempdir().unwrap();
        let dir = outer.path().join("record");
        let start = Instant::now();
        let mut store = fill(&dir, size);
        let bytes = std::fs::metadata(dir.join("record.db")).unwrap().len();
        println!("{size} entries made in {:.1?}, database {} MB", start.elapsed(), bytes >> 20);
        searches(&store, size);
        let repeated = |act: &mut dyn FnMut()| (0..40).map(|_| timed(&mut *act)).collect();
        told(&format!("today at {size}"), repeated(&mut || _ = today(&store)));
        let mut number = 20_000_000;
        let mut save = || {
            number += 1;
            let mut entry = entry(number, &text(number, 5));
            entry.notes = text(number, 60);
            store.apply(&operation("save", vec![put_entry(entry)]), at(2)).unwrap();
        };
        told(&format!("save at {size}"), repeated(&mut save));
        drop(store);
        told(&format!("open at {size}"), repeated(&mut || drop(open(&dir))));
        store = open(&dir);
        if std::env::var_os("EVENHAND_BENCH_SHORT").is_some() {
            continue;
        }
        let mut group = c.benchmark_group("store");
        group.sample_size(10).measurement_time(Duration::from_secs(3));
        group.warm_up_time(Duration::from_millis(500));
        group.bench_function(BenchmarkId::new("today", size), |b| b.iter(|| today(&store)));
        let mut number = 10_000_000;
        group.bench_function(BenchmarkId::new("save", size), |b| {
            b.iter(|| {
                number += 1;
                let mut entry = entry(number, &text(number, 5));
                entry.notes = text(number, 60);
                store.apply(&operation("save", vec![put_entry(entry)]), at(2)).unwrap()
            });
        });
        drop(store);
        group.bench_function(BenchmarkId::new("open", size), |b| b.iter(|| drop(open(&dir))));
        group.finish();
        store = open(&dir);
        for (what, act) in [
            (
                "backup",
                (|store, _| drop(store.back_up(Why::Changes, at(3)).unwrap()))
                    as fn(&mut Store, &Path),
            ),
            ("export", |store, to| store.export_backup(to, at(3)).map(drop).unwrap()),
            ("whole record", |store, _| drop(store.record().unwrap())),
            ("check", |store, _| assert!(store.check(None).unwrap().sound())),
        ] {
            let start = Instant::now();
            act(&mut store, &outer.path().join("stick.evenhand"));
            println!("{what} at {size}: {:.2?}", start.elapsed());
        }
    }
}

/// What the first screen asks for: what is due, what is open, what came last, and how much there is.
fn today(store: &Store) -> usize {
    let kinds = vec![EntryKindName::Promise, EntryKindName::Meeting, EntryKindName::Contact];
    let open = StoredEntryFilter {
        kinds,
        open: true,
        order: EntryOrder::DueFirst,
        limit: 20,
        ..StoredEntryFilter::default()
    };
    let due = StoredEntryFilter {
        due_from: day(100).exact_day(),
        due_to: day(130).exact_day(),
        ..open.clone()
    };
    let latest = StoredEntryFilter { limit: 20, ..StoredEntryFilter::default() };
    let listed = [open, due, latest].iter().map(|f| store.entries(f).unwrap().len()).sum::<usize>();
    listed + store.counts().unwrap().entries as usize + store.drafts().unwrap().len()
}

/// Types 23 searches letter by letter, each keystroke a search, and prints the 95th percentile.
fn searches(store: &Store, size: u32) {
    let mut typed: Vec<String> = WORDS.iter().take(12).map(|word| (*word).to_owned()).collect();
    typed.extend((0..8_u32).map(|n| format!("case{} {}", n * 613 % 5000, WORDS[n as usize])));
    typed.extend(["because", "somebody toget", "yesterday annual"].map(str::to_owned));
    let keystrokes = typed.iter().flat_map(|words| (2..=words.len()).map(|end| &words[..end]));
    let query = |words: &str| Query { words: words.into(), ..Query::default() };
    let took = keystrokes.map(|words| {
        timed(|| {
            std::hint::black_box(store.search(&query(words)).unwrap());
        })
    });
    told(&format!("search at {size}"), took.collect());
}

/// The time by the clock, and that of the processor.
fn timed(act: impl FnOnce()) -> [Duration; 2] {
    let (clock, processor) = (Instant::now(), processor_time());
    act();
    [clock.elapsed(), processor_time().saturating_sub(processor)]
}

/// How long the processor has worked for this thread; zero where the system does not tell.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}

fn told(what: &str, took: Vec<[Duration; 2]>) {
    for (which, name) in ["clock", "processor"].iter().enumerate() {
        let mut sorted: Vec<Duration> = took.iter().map(|times| times[which]).collect();
        sorted.sort();
        let at = |part: usize| sorted[(sorted.len() - 1) * part / 100];
        let (median, p95, worst) = (at(50), at(95), at(100));
        println!("{what}, {name}: median {median:.1?}, p95 {p95:.1?}, worst {worst:.1?}");
    }
}

criterion_group!(benches, speed);
criterion_main!(benches);
