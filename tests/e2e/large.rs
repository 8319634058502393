//! What a large file and a large record cost the window.
//!
//! The lists of 100,000 entries take minutes to bring in, and their times mean something in an optimised program alone.
//! So `cargo xtask test` does not measure them and says so among what did not run; `cargo xtask e2e --release lists`
//! does.

use std::fmt::Write;
use std::time::{Duration, Instant};

use chrono::Days;
use serde_json::{Value, json};

use crate::journeys::{open_record, start_record, today, with_entries};
use crate::skipped::skipped;
use crate::window::Window;

/// Most that reading them may add to what an idle window holds, in mebibytes.
const MOST_MIB: u64 = 200;

#[test]
fn five_thousand_meetings_of_one_calendar_are_read_in_little_memory() {
    let mut window = Window::open();
    start_record(&window);
    let file = window.home().join("year.ics");
    let mut calendar = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\n");
    for number in 0..5000 {
        let (day, month) = (1 + number % 28, 1 + number % 12);
        write!(
            calendar,
            "BEGIN:VEVENT\r\nUID:{number}@example.org\r\nDTSTAMP:20261112T091400Z\r\n\
             DTSTART:2027{month:02}{day:02}T103000Z\r\nDTEND:2027{month:02}{day:02}T120000Z\r\n\
             SUMMARY:Meeting {number}\r\nLOCATION:Civic Centre\r\nDESCRIPTION:{}\r\nEND:VEVENT\r\n",
            "Papers come before the meeting. ".repeat(9)
        )
        .unwrap();
    }
    calendar.push_str("END:VCALENDAR\r\n");
    std::fs::write(&file, &calendar).unwrap();
    window.close();
    // The same window, open and idle, is what the reading is measured against.
    let mut window = window.again(&[]);
    open_record(&window);
    window.heading("Good");
    std::thread::sleep(std::time::Duration::from_secs(2));
    let idle = window.memory_mib();
    window.close();

    let window = window.again(&[file.to_string_lossy().into_owned()]);
    open_record(&window);
    window.sees("000 meetings were found");
    std::thread::sleep(std::time::Duration::from_secs(2));
    let read = window.memory_mib();
    println!("a calendar of {} bytes: {idle} MiB idle, {read} MiB with it read", calendar.len());
    assert!(read < idle + MOST_MIB, "{idle} MiB idle, {read} MiB with it read");
}

/// So many entries, a seventh of them promises and a seventh meetings, the newest of yesterday.
fn many(count: u64) -> Vec<Value> {
    let entry = |number: u64| {
        let day = today() - Days::new(1 + number % 2000);
        let kind = match number % 7 {
            0 => json!({ "type": "promise", "due": { "precision": "day", "date": day } }),
            1 => json!({ "type": "meeting", "meeting_kind": "coproduction_group", "status": "held",
                "starts": { "type": "date", "date": day } }),
            _ => json!({ "type": "event" }),
        };
        json!({ "title": format!("Thing {number}"), "when": { "precision": "day", "date": day }, "kind": kind })
    };
    (0..count).map(entry).collect()
}

/// How long it takes from a press to the first words of a list under its heading.
fn until_first_words(window: &Window, heading: &str, press: impl Fn()) -> Duration {
    let begun = Instant::now();
    press();
    let body = "const h = document.querySelector('h1')?.innerText ?? ''; const main = document.querySelector('main');
        return h.includes(arguments[0]) && /Thing \\d/.test(main?.innerText ?? '')";
    while window.driver.run(body, json!([heading])) != Value::Bool(true) {
        assert!(begun.elapsed() < Duration::from_secs(60), "{heading}: {}", window.text());
    }
    begun.elapsed()
}

#[test]
fn lists_of_a_large_record_show_a_page_at_a_time() {
    if std::env::var_os("EVENHAND_LONG").is_none() {
        return skipped("it brings in 100,000 entries: cargo xtask e2e --release lists");
    }
    let mut times = Vec::new();
    for count in [1_000, 100_000] {
        let window = Window::open();
        start_record(&window);
        let mut window = with_entries(window, &many(count));
        // What is opened was closed by a person, and not cut off: a record that was is looked through whole.
        window.press("Settings");
        window.press("Lock now");
        window.heading("Evenhand is locked");
        window.close();
        let window = window.again(&[]);
        let mut took =
            vec![("opening", until_first_words(&window, "Good", || open_record(&window)))];
        for (name, heading) in [
            ("Timeline", "Timeline"),
            ("Meetings", "Meetings"),
            ("Promises", "Promises"),
            ("Today", "Good"),
        ] {
            took.push((name, until_first_words(&window, heading, || window.press(name))));
            let shown = "return document.querySelectorAll('main li, main tr').length";
            let shown = window.driver.run(shown, json!([])).as_u64().unwrap();
            assert!(shown < 500, "{name} shows {shown} of {count} at once");
        }
        times.push((count, took));
    }
    for (count, took) in times {
        println!("to the first words at {count} entries: {took:.2?}");
    }
}
