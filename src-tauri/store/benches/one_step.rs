//! How long one operation of many entries keeps the store: `cargo bench -p evenhand-store --bench one_step`.
//!
//! `EVENHAND_BENCH` gives another number of entries than 10,000. Beside the time by the clock stands the time of the
//! processor, where Linux tells it: on a machine that does other things too, the clock also counts the waiting.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

#[path = "../tests/support/mod.rs"]
#[allow(dead_code, reason = "the benchmark needs only a part of it")]
mod support;

use std::time::{Duration, Instant};

use evenhand_store::{Query, Reach, Result, Store};
use support::*;

fn main() {
    let size = std::env::var("EVENHAND_BENCH").ok().and_then(|size| size.parse().ok());
    let size: u32 = size.unwrap_or(10_000);
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let changes = (1..=size).map(|number| {
        let mut entry = entry(number, &format!("Thing {number}"));
        entry.notes = "They said that they would look into it. ".repeat(6);
        put_entry(entry)
    });
    let operation = operation("fill", changes.collect());
    let timed = |what: &str, act: &mut dyn FnMut()| {
        let (clock, processor) = (Instant::now(), processor_time());
        act();
        let (clock, processor) = (clock.elapsed(), processor_time().saturating_sub(processor));
        println!(
            "{what}: {clock:.0?}, processor {processor:.0?}, {:.1?} a thousand",
            processor / (size / 1000)
        );
    };
    let longest = |store: &mut Store| {
        let mut longest = Duration::ZERO;
        let mut reach = Timed(store, &mut longest);
        Store::index_in_use(&mut reach, &mut |_, _| true).unwrap();
        println!("  the longest piece: processor {longest:.1?}");
    };
    timed("one step", &mut || drop(store.apply(&operation, at(1)).unwrap()));
    timed("its words", &mut || longest(&mut store));
    timed("undo", &mut || drop(store.undo(at(2)).unwrap()));
    timed("its words", &mut || longest(&mut store));
    timed("redo", &mut || drop(store.redo(at(3)).unwrap()));
    let query = Query { words: "thing".into(), ..Query::default() };
    let mut search = || assert_eq!(store.search(&query).unwrap().len(), 50);
    timed("the search right after it", &mut search);
    timed("the next search", &mut search);
}

/// A store, and the longest that it was held.
struct Timed<'a>(&'a mut Store, &'a mut Duration);

impl Reach for Timed<'_> {
    fn step<T>(&mut self, act: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let begun = processor_time();
        let done = act(self.0);
        *self.1 = (*self.1).max(processor_time().saturating_sub(begun));
        done
    }
}

/// How long the processor has worked for this thread; zero where the system does not tell.
fn processor_time() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = told.split(' ').next().and_then(|nanos| nanos.parse().ok());
    Duration::from_nanos(nanos.unwrap_or_default())
}
