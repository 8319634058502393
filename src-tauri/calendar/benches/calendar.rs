//! A calendar of 100,000 events (about 130 MB), read by this app, by `calcard` and by libical, on the same file in the
//! same run.
//!
//! `EVENHAND_BENCH_EVENTS` makes it smaller. libical is asked through its own C library by a small program that is
//! built here where a compiler and `libical-dev` are there; where they are not, that line says so.
//!
//! All three are timed by the processor time that they took, so that other work on the machine changes the figures
//! little. Where the system does not tell it, by the clock.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use evenhand_calendar::{self as calendar, CalendarLimits};

/// Counts what is held, and the most that ever was.
struct Counting;

static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[allow(unsafe_code)]
// SAFETY: every call is handed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let held = HELD.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(held, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Events as Outlook and Google write them: a zone, people, an alarm, a long folded description.
fn file(events: usize) -> String {
    let mut out = String::with_capacity(events * 1350);
    out.push_str("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Bench//EN\r\n");
    out.push_str("BEGIN:VTIMEZONE\r\nTZID:GMT Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\n");
    out.push_str("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n");
    out.push_str(
        "BEGIN:DAYLIGHT\r\nDTSTART:16010101T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n",
    );
    out.push_str("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n");
    for n in 0..events {
        let (day, month, hour) = (1 + n % 28, 1 + n % 12, 8 + n % 10);
        let zone = if n % 2 == 0 { "GMT Standard Time" } else { "Europe/London" };
        write!(out, "BEGIN:VEVENT\r\nUID:{n:08}-0000-4000-8000-000000000000@example.org\r\nDTSTAMP:20191112T093000Z\r\n").unwrap();
        write!(out, "CREATED:20191112T093000Z\r\nLAST-MODIFIED:20191112T094500Z\r\nSEQUENCE:{}\r\nSTATUS:CONFIRMED\r\n", n % 4).unwrap();
        write!(out, "DTSTART;TZID={zone}:2024{month:02}{day:02}T{hour:02}3000\r\nDTEND;TZID={zone}:2024{month:02}{day:02}T{:02}0000\r\n", hour + 2).unwrap();
        write!(out, "SUMMARY:Co-production group meeting {n}\\, with agenda and minutes\r\nLOCATION:Civic Centre\\, Room {}\r\n", n % 40).unwrap();
        out.push_str("ORGANIZER;CN=\"Chair, co-production group\":mailto:chair@example.org\r\n");
        for person in 0..3 {
            write!(out, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TR\r\n UE;CN=Parent {person}:mailto:parent{person}@example.org\r\n").unwrap();
        }
        out.push_str("DESCRIPTION:");
        for _ in 0..5 {
            out.push_str("Please read the papers before the meeting and send any\r\n  questions to the chair by the day before\\; thank you.\\n");
        }
        out.push_str("\r\nTRANSP:OPAQUE\r\nCLASS:PUBLIC\r\nPRIORITY:5\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n");
        if n % 10 == 0 {
            out.push_str("RRULE:FREQ=WEEKLY;COUNT=10\r\n");
        }
        out.push_str("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n");
    }
    out.push_str("END:VCALENDAR\r\n");
    out
}

const LIBICAL: &str = r#"
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
int main(int argc, char **argv) {
    FILE *f = fopen(argv[1], "rb");
    fseek(f, 0, SEEK_END);
    long n = ftell(f);
    rewind(f);
    char *text = malloc(n + 1);
    if (fread(text, 1, n, f) != (size_t)n) return 1;
    text[n] = 0;
    struct timespec a, b;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    icalcomponent *c = icalparser_parse_string(text);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    printf("%.6f %ld %d\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9, u.ru_maxrss * 1024L,
           icalcomponent_count_components(c, ICAL_VEVENT_COMPONENT));
    return 0;
}
"#;

/// The best of three of libical's own parser: seconds, most memory, events.
fn libical(text: &str) -> Option<(f64, usize, usize)> {
    let dir: PathBuf = std::env::temp_dir().join(format!("evenhand-bench-{}", std::process::id()));
    std::fs::create_dir_all(&dir).ok()?;
    let (source, program, data) = (dir.join("read.c"), dir.join("read"), dir.join("bench.ics"));
    std::fs::write(&source, LIBICAL).ok()?;
    std::fs::write(&data, text).ok()?;
    let built =
        Command::new("cc").arg("-O2").arg(&source).arg("-o").arg(&program).arg("-lical").status();
    let mut best: Option<(f64, usize, usize)> = None;
    if built.is_ok_and(|status| status.success()) {
        for _ in 0..3 {
            let output = Command::new(&program).arg(&data).output().ok()?;
            let line = String::from_utf8(output.stdout).ok()?;
            let mut parts = line.split_whitespace();
            let row = (
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
                parts.next()?.parse().ok()?,
            );
            best = Some(best.map_or(row, |b| if row.0 < b.0 { row } else { b }));
        }
    }
    let _ = std::fs::remove_dir_all(&dir);
    best
}

/// The processor time of this thread so far, or since `start` by the clock where the system does not tell (Linux does).
fn spent(start: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|line| line.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// The best time of three, and the most memory held beyond what was held before.
fn measure<T>(mut run: impl FnMut() -> T) -> (Duration, usize) {
    let mut best = Duration::MAX;
    let mut most = 0;
    for _ in 0..3 {
        let before = HELD.load(Ordering::Relaxed);
        MOST.store(before, Ordering::Relaxed);
        let clock = Instant::now();
        let start = spent(clock);
        let made = black_box(run());
        best = best.min(spent(clock).saturating_sub(start));
        most = most.max(MOST.load(Ordering::Relaxed) - before);
        drop(made);
    }
    (best, most)
}

fn main() {
    let events = std::env::var("EVENHAND_BENCH_EVENTS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000_usize);
    let text = file(events);
    let size = text.len();
    let limits = CalendarLimits::large();
    let mine = || {
        let reading = calendar::read(text.as_bytes(), "bench.ics", &limits);
        assert_eq!(reading.events.len(), events);
        reading
    };
    let theirs = || {
        let calcard::Entry::ICalendar(read) = calcard::Parser::new(&text).entry() else {
            panic!("no calendar")
        };
        assert!(read.components.len() > events);
        read
    };
    let speed = |time: Duration| size as f64 / 1e6 / time.as_secs_f64();
    let share = |memory: usize| memory as f64 / size as f64;
    let (my_time, my_memory) = measure(mine);
    let (their_time, their_memory) = measure(theirs);
    println!("file: {events} events, {:.1} MB", size as f64 / 1e6);
    println!(
        "evenhand: {:.1} MB/s, memory {:.2} of the file beside it, {:.2} with it",
        speed(my_time),
        share(my_memory),
        share(my_memory) + 1.0
    );
    println!(
        "calcard:  {:.1} MB/s, memory {:.2} of the file beside it",
        speed(their_time),
        share(their_memory)
    );
    println!(
        "evenhand is {:.2} times as fast as calcard",
        their_time.as_secs_f64() / my_time.as_secs_f64()
    );
    match libical(&text) {
        Some((seconds, memory, found)) => {
            assert_eq!(found, events);
            println!(
                "libical:  {:.1} MB/s, memory {:.2} of the file with it",
                size as f64 / 1e6 / seconds,
                share(memory)
            );
            println!("evenhand is {:.2} times as fast as libical", seconds / my_time.as_secs_f64());
        }
        None => println!("libical:  not here (needs cc and libical-dev)"),
    }
    // Criterion keeps the history of a smaller file, which can be run often.
    let small = file(events / 50);
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(small.len() as u64));
    group.bench_function("evenhand", |b| {
        b.iter(|| calendar::read(small.as_bytes(), "bench.ics", &limits))
    });
    group.bench_function("calcard", |b| b.iter(|| calcard::Parser::new(&small).entry()));
    group.finish();
    criterion.final_summary();
}
