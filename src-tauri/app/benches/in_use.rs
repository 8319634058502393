//! What a person waits while long work goes on: `cargo bench --workspace --bench in_use`.
//!
//! A record of 100,000 entries, 50 files to be attached and a letter of 1,000 pages, which becomes a bundle. During
//! each work a draft is saved and the Timeline is opened, again and again; and each work is stopped at ten places. At
//! last the whole record is brought in to an empty one. The times are by the clock, beside those of an idle app in the
//! same run. `EVENHAND_BENCH` gives another number of entries.
#![allow(
    dead_code,
    missing_docs,
    clippy::cast_possible_truncation,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark"
)]

#[path = "../../../tests/skipped.rs"]
mod skipped;
#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, TimeDelta, Utc};
use evenhand_app::contract::*;
use evenhand_core::record::{
    BundleChoice, Change, Entry, EntryKind, Id, Item, Profile, Template, When,
};
use evenhand_store::Operation;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use support::Bench;

const PAGES: usize = 1000;
const FILES: usize = 50;

type Work<'a> = (&'a str, Box<dyn Fn() -> JobStarted + 'a>);

fn main() -> std::process::ExitCode {
    // A child that reads a file is this same program.
    if let Some(code) = evenhand_app::worker::serve_if_asked() {
        return code;
    }
    let size = std::env::var("EVENHAND_BENCH").ok().and_then(|size| size.parse().ok());
    let bench = filled(size.unwrap_or(100_000));
    let letter = bench.dir.path().join("letter.pdf");
    pages(&letter);
    let entry = bench.save("A long letter").entry.id;
    bench.choose(&[letter]);
    bench.attach(entry).unwrap();
    let request =
        NewBundle { template: Template::Complaint, profile: Profile::MyCopy, title: "B".into() };
    let mut plan = bench.host.new_bundle(request).unwrap();
    plan.entries = BundleChoice::Only { entries: vec![entry] };
    let bundle = bench.host.save_bundle(plan).unwrap().id;
    let files: Vec<PathBuf> =
        (0..FILES).map(|n| bench.dir.path().join(format!("{n}.txt"))).collect();
    files.iter().for_each(|path| {
        fs::write(path, "They said that they would look into it. ".repeat(1000)).unwrap()
    });

    opened(&bench);
    let host = &bench.host;
    let works: [Work<'_>; 5] = [
        (
            "attaching 50 files",
            Box::new(|| {
                bench.choose(&files);
                host.attach_files(EntryKey { id: entry }).unwrap()
            }),
        ),
        (
            "a bundle of 1,000 pages",
            Box::new(|| host.make_bundle(EntryKey { id: bundle }).unwrap()),
        ),
        ("an export", Box::new(|| host.export_record(Nothing {}).unwrap())),
        ("a backup", Box::new(|| host.back_up(Nothing {}).unwrap())),
        ("a check", Box::new(|| host.check_record(CheckRecord::default()).unwrap())),
    ];
    let looks = |going_on: &dyn Fn() -> bool| {
        let mut took = Vec::new();
        while going_on() {
            took.push(look(&bench));
        }
        took.sort();
        took
    };
    let left = std::cell::Cell::new(50);
    let idle = looks(&|| {
        left.set(left.get() - 1);
        left.get() > 0
    });
    println!("idle: median {:.1?}, longest {:.1?}", middle(&idle), idle[idle.len() - 1]);
    for (what, work) in &works {
        let begun = Instant::now();
        let job = work();
        let state = || host.job(JobKey { job: job.job.clone() }).unwrap();
        let during = looks(&|| !state().finished);
        let whole = begun.elapsed();
        assert_eq!(state().error, None, "{what}");
        let ratio = middle(&during).as_secs_f64() / middle(&idle).as_secs_f64();
        let longest = during.last().copied().unwrap_or_default();
        println!(
            "{what}: {whole:.1?}, {} looks, median {:.1?} ({ratio:.1} of idle), longest {longest:.1?}, at most {:.0?} to a stop",
            during.len(),
            middle(&during),
            stopped(&bench, work.as_ref()),
        );
    }
    brought_in(&bench.export("whole.evenhand"));
    std::process::ExitCode::SUCCESS
}

/// The same while the whole record is brought in to another that is in use.
fn brought_in(file: &Path) {
    let bench = Bench::new();
    let preview = bench.look_into(file).unwrap();
    let begun = Instant::now();
    let choice = ImportChoice { key: preview.key, ..ImportChoice::default() };
    let job = bench.host.import_record(choice).unwrap();
    let mut took = Vec::new();
    while !bench.host.job(JobKey { job: job.job.clone() }).unwrap().finished {
        took.push(look(&bench));
    }
    took.sort();
    println!(
        "bringing in: {:.1?}, {} looks, median {:.1?}, longest {:.1?}",
        begun.elapsed(),
        took.len(),
        middle(&took),
        took.last().copied().unwrap_or_default(),
    );
}

/// What is read at an opening and after it, each for the first time and again.
fn opened(bench: &Bench) {
    bench.lock();
    let timed = |what: &str, act: &dyn Fn()| {
        let begun = Instant::now();
        act();
        println!("{what}: {:.1?}", begun.elapsed());
    };
    timed("opening, with the work that a passphrase costs", &|| drop(bench.open().unwrap()));
    for turn in ["first", "again"] {
        timed(&format!("status, {turn}"), &|| drop(bench.host.status(Nothing {}).unwrap()));
        timed(&format!("Today, {turn}"), &|| drop(bench.host.today(Nothing {}).unwrap()));
        let most = EntryFilter { most: 100, ..EntryFilter::default() };
        timed(&format!("Timeline, {turn}"), &|| {
            drop(bench.host.list_entries(most.clone()).unwrap())
        });
    }
}

/// A draft is saved and the Timeline opened.
fn look(bench: &Bench) -> Duration {
    let begun = Instant::now();
    let draft = Draft { key: "add/event".into(), content: "half a sentence".into() };
    bench.host.save_draft(draft).unwrap();
    bench.host.list_entries(EntryFilter { most: 100, ..EntryFilter::default() }).unwrap();
    begun.elapsed()
}

/// The longest that a work goes on after it is stopped, at ten places of its way.
fn stopped(bench: &Bench, work: &dyn Fn() -> JobStarted) -> Duration {
    let ended = |job: &JobStarted| {
        let begun = Instant::now();
        while !bench.host.job(JobKey { job: job.job.clone() }).unwrap().finished {
            std::thread::sleep(Duration::from_millis(1));
        }
        begun.elapsed()
    };
    let whole = ended(&work());
    let stops = (0..10).filter_map(|part| {
        let job = work();
        std::thread::sleep(whole * part / 10);
        let state = bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
        let took = ended(&job);
        // One that had ended by then was not stopped.
        (!state.finished).then_some(took)
    });
    stops.max().unwrap_or_default()
}

fn middle(times: &[Duration]) -> Duration {
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn filled(size: u32) -> Bench {
    let bench = Bench::started_days_ago(3000);
    bench.lock();
    let (at, first) = (Utc::now(), NaiveDate::from_ymd_opt(2018, 1, 1).unwrap());
    let mut store = bench.store(at);
    for begin in (0..size).step_by(1000) {
        let entry = |number: u32| {
            let id = Id(uuid::Uuid::from_u128(
                0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number),
            ));
            let day = first + Days::new(u64::from(number % 3000));
            let added = at - TimeDelta::minutes(i64::from(size - number));
            let entry = Entry {
                title: format!("Thing {number}"),
                notes: "They said that they would look into it. ".repeat(6),
                when: When::day(day),
                ..Entry::new(id, EntryKind::Other, added)
            };
            Change::Put { item: Item::Entry(Box::new(entry)) }
        };
        let changes = (begin..(begin + 1000).min(size)).map(entry).collect();
        store.apply(&Operation { label: "fill".into(), changes }, at).unwrap();
    }
    store.close().unwrap();
    bench.open().unwrap();
    bench
}

/// A PDF of so many pages of text.
fn pages(path: &Path) {
    let mut document = Document::with_version("1.5");
    let root = document.new_object_id();
    let font = document.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let fonts = dictionary! { "Font" => dictionary! { "F1" => Object::Reference(font) } };
    let kids = (1..=PAGES).map(|number| {
        let lines = (0..40).map(|line| format!("(Page {number}, line {line}) Tj 0 -16 Td "));
        let text = format!("BT /F1 11 Tf 60 780 Td {}ET", lines.collect::<String>());
        let content = document.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
        let page = dictionary! { "Type" => "Page", "Parent" => Object::Reference(root),
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => fonts.clone(), "Contents" => Object::Reference(content) };
        Object::Reference(document.add_object(page))
    });
    let kids: Vec<Object> = kids.collect();
    let count = kids.len() as i64;
    document.set_object(root, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = document
        .add_object(dictionary! { "Type" => "Catalog", "Pages" => Object::Reference(root) });
    document.trailer.set("Root", Object::Reference(catalog));
    document.save(path).unwrap();
}
