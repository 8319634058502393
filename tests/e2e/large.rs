//! What a large file costs the window.

use std::fmt::Write;

use crate::journeys::{open_record, start_record};
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
