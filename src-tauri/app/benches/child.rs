//! What it costs to close the computer to a child: `cargo bench --workspace --bench child`.
//!
//! This program starts itself as a child by turns, one that reads an invitation as it is and one that closes itself in
//! first. The times are by the clock, from the start to the answer. `EVENHAND_BENCH` gives another number of rounds.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use evenhand_app::worker::{ReadCalendar, Task, close_files};

const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T091400Z\r\n\
    DTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// What this program does when it starts itself: nothing first, or closing itself in.
const AS: &str = "EVENHAND_BENCH_AS";
const KINDS: [&str; 2] = ["open", "closed"];

fn main() {
    if let Ok(kind) = std::env::var(AS) {
        return child(&kind);
    }
    let rounds = std::env::var("EVENHAND_BENCH").ok().and_then(|rounds| rounds.parse().ok());
    let rounds: usize = rounds.unwrap_or(300);
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..rounds + 5 {
        // By turns, and the first one by turns too, so that what else the computer does falls on both.
        for turn in 0..2 {
            let which = (round + turn) % 2;
            let time = started(KINDS[which]);
            if round >= 5 {
                times[which].push(time);
            }
        }
    }
    let [open, closed] = times.map(|mut times| {
        times.sort_unstable();
        [times.len() / 4, times.len() / 2, times.len() * 3 / 4].map(|at| milliseconds(times[at]))
    });
    println!(
        "{rounds} starts each, milliseconds: a quarter below, half below, three quarters below"
    );
    println!("as it is:   {:6.2} {:6.2} {:6.2}", open[0], open[1], open[2]);
    println!("closed in:  {:6.2} {:6.2} {:6.2}", closed[0], closed[1], closed[2]);
    println!("more:       {:6.2} (median)", closed[1] - open[1]);
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn started(kind: &str) -> Duration {
    let program = std::env::current_exe().unwrap();
    let start = Instant::now();
    let output = Command::new(program).env(AS, kind).stdin(Stdio::null()).output().unwrap();
    let time = start.elapsed();
    assert_eq!(output.stdout, b"1", "{}", String::from_utf8_lossy(&output.stderr));
    time
}

fn child(kind: &str) {
    if kind == "closed" {
        close_files().unwrap().hold(512, 20).unwrap();
    }
    let task = ReadCalendar { name: "invite.ics".into(), large: false };
    print!("{}", task.perform(INVITE.as_bytes(), &|_, _| true).unwrap().events.len());
}
