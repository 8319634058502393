//! Tomorrow's meeting on a page saved as PDF, and the sheet after a meeting, by keyboard alone.

use std::process::Command;

use chrono::Days;
use serde_json::Value;

use crate::hands::{ENTER, Hands, TAB};
use crate::journeys::{PASSPHRASE, held_meeting, listed, start_record, today, typed, with_entries};
use crate::window::Window;

const QUESTION: &str = "Who writes the minutes?";

#[test]
fn tomorrows_meeting_is_put_on_a_page_by_keyboard_alone() {
    let window = Window::open();
    start_record(&window);
    let hands = Hands::on(&window);
    hands.go_to("Meetings");
    window.heading("Meetings");
    hands.press("Type the date in");
    window.heading("A meeting");
    hands.fill("Name", "The next group");
    hands.fill("Day of the meeting", &typed(today() + Days::new(1)));
    hands.fill("Starts", "10.30am");
    hands.fill("Ends", "12 noon");
    hands.press("Save to my record");
    window.heading("The next group");
    println!("a meeting of tomorrow typed in: {} keys", hands.count());
    hands.go_to("Today");
    window.heading("Good ");
    hands.press("The meeting on a page: The next group");
    window.heading("The meeting on a page");
    hands.fill("Question 1", QUESTION);
    window.is_accessible("the meeting on a page");
    window.keep_picture("meeting-page");
    hands.tab_back_to("Save as PDF: The next group");
    hands.key(ENTER);
    let pdf = window.home().join("page.pdf");
    hands.save_as(&pdf);
    window.sees("page.pdf");
    println!("the meeting on a page, with one question: {} keys", hands.count());
    let words = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
    let words = String::from_utf8_lossy(&words).split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in ["The next group", "10.30am to 12 noon", QUESTION, "No promise is open."] {
        assert!(words.contains(wanted), "{wanted} is not in {words}");
    }
}

#[test]
fn the_sheet_after_a_meeting_is_filled_with_keys() {
    let window = Window::open();
    start_record(&window);
    let day = today() - Days::new(1);
    let mut meeting = held_meeting("The last group", day);
    meeting["kind"]["status"] = "planned".into();
    let mut window = with_entries(window, &[meeting]);
    let hands = Hands::on(&window);
    hands.focus_is_on("Good ");
    hands.press("What came of it?: The last group");
    window.heading("What came of it?");
    window.is_accessible("the sheet after a meeting");
    println!("to the sheet: {} keys", hands.count());
    // It took place; a promise with its day; the hours; the place on the ladder with its why.
    hands.key(TAB);
    hands.focus_is_on("2 Not said");
    hands.keys("1");
    hands.tab_to("What was promised?");
    hands.keys("The minutes by email");
    hands.key(TAB);
    // There is nobody at the meeting to choose from: by somebody else, a role.
    hands.keys("1");
    hands.tab_to("By somebody else");
    hands.keys("The chair");
    hands.key(TAB);
    hands.keys("2\n");
    window.sees("Promise: The minutes by email. By: The chair.");
    hands.focus_is_on("What was promised?");
    window.keep_picture("sheet-promise");
    hands.tab_to("5 Not said");
    hands.keys("2\n");
    window.sees("Hours: 1 h 30 min");
    hands.tab_to("9 Not said");
    hands.keys("3");
    hands.tab_to("Why?");
    hands.keys("Nothing that we said last time was done.");
    hands.press("Accept this place");
    window.sees("Ladder: Rung 3 of 8");
    window.keep_picture("sheet");
    hands.control(ENTER);
    window.heading("The last group");
    let pressed = hands.count();
    println!("the sheet: {pressed} keys, no click");
    assert!(pressed <= 120, "{pressed} keys");
    hands.go_to("Promises");
    window.sees("The minutes by email");
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), 3, "the meeting, a promise and its hours: {entries:?}");
    let judged = window.cli(PASSPHRASE, &["ladder", "meetings"]);
    let judged: Value = serde_json::from_str(judged.lines().next().unwrap()).unwrap();
    assert!(judged.to_string().contains("Nothing that we said last time was done."), "{judged}");
}
