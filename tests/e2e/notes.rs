//! The 96 lines of an event tagged by keyboard alone, with the number of keys, and answers that follow.

use std::collections::VecDeque;
use std::time::Instant;

use serde_json::{Value, json};

use crate::chooser::choose;
use crate::window::Window;

const BOX: &str = "//*[@role='combobox']";

/// What a newcomer could take a line to be about: words in it, letters of a theme, and the theme.
const ABOUT: &[(&str, &str, &str)] = &[
    ("listen", "list", "Being listened to"),
    ("EHC", "ehc", "EHC plans"),
    ("diagnos", "wait", "Assessment and waiting"),
    ("ransition", "moving", "Moving on"),
    ("rimary", "school", "School, day to day"),
    ("chool", "school", "School, day to day"),
    ("CAMHS", "heal", "Health"),
    ("offer", "offer", "Information and Local Offer"),
    ("nformation", "offer", "Information and Local Offer"),
    ("dvice", "offer", "Information and Local Offer"),
    ("us ", "jour", "Journeys"),
    ("earn", "train", "Training"),
    ("ommunicat", "next", "Telling us what happens next"),
    ("elationship", "atti", "People and attitudes"),
    ("eople", "atti", "People and attitudes"),
    ("upport", "help", "Practical help"),
];

/// The keys for a line: a theme, then what it says where its own words are plain, then on to the next.
fn keys(line: &str, recent: &mut VecDeque<&'static str>) -> String {
    let found = ABOUT.iter().find(|(words, ..)| line.contains(words));
    let (letters, theme) = found.map_or(("equals", "Working as equals"), |one| (one.1, one.2));
    let mut keys = match recent.iter().position(|own| *own == theme) {
        Some(at) if at < 9 => (at + 1).to_string(),
        _ => format!("{letters}\n"),
    };
    recent.retain(|own| *own != theme);
    recent.push_front(theme);
    recent.truncate(9);
    // A person reads the line and says so. The heading over it says nothing.
    if ["oss of faith", "Need to", "tick box", "not listened", "No consistency"]
        .iter()
        .any(|part| line.contains(part))
    {
        keys.push('c');
    } else if ["ositive", "supportive", "enjoys", "Good 1 to 1"]
        .iter()
        .any(|part| line.contains(part))
    {
        keys.push('w');
    }
    keys.push('\n');
    keys
}

fn shown(window: &Window, line: usize) -> String {
    let body = "return [document.querySelector('.line')?.innerText ?? '', document.querySelector('main').innerText]";
    window.until("the next line", || {
        let both = window.driver.run(body, json!([]));
        let there = both[1].as_str()?.contains(&format!("Line {line} of 96"));
        there.then(|| both[0].as_str().unwrap_or_default().to_owned())
    })
}

fn type_in(window: &Window, keys: &str) {
    let found = window.driver.find(BOX);
    window.driver.send_keys(found.first().unwrap(), keys).unwrap();
}

#[test]
fn the_96_lines_of_an_event_are_tagged_by_keyboard_alone() {
    let window = Window::open();
    window.press("Try the sample");
    window.sees("This is the sample record.");
    window.press("Meetings");
    window.press("Notes of events");
    window.heading("Notes of events");
    window.sees("0 of 96 lines have a theme.");
    window.is_accessible("notes of events");
    window
        .press("Tag the lines: SEND Co-Production Event 29th October 2018, from a council’s page");
    window.heading("Tag the lines");
    window.sees("Line 1 of 96");
    window.is_accessible("tagging");
    window.keep_picture("notes-tagging");
    let focus = window.driver.run("return document.activeElement.getAttribute('role')", json!([]));
    assert_eq!(focus, Value::from("combobox"), "the box has the focus by itself");
    let (mut pressed, mut recent, began) = (0, VecDeque::new(), Instant::now());
    for line in 1..=96 {
        let words = shown(&window, line);
        let keys = keys(&words, &mut recent);
        pressed += keys.chars().count();
        type_in(&window, &keys);
    }
    window.sees("96 of 96");
    println!("96 lines: {pressed} keys, no click, {} seconds", began.elapsed().as_secs());
    assert!(pressed <= 96 * 5, "{pressed} keys");
    // Undo takes back one step at a time, and the same key puts it on again.
    type_in(&window, "u");
    window.sees("95 of 96");
    type_in(&window, "1");
    window.sees("96 of 96");
    window.press("Back");
    window.sees("96 of 96 lines have a theme.");
    window.sees("Being listened to");
    window.keep_picture("notes-counted");
    answers(&window);
}

fn answers(window: &Window) {
    window.press("You said, they said, they did");
    window.press("Add something to be answered");
    window.fill("What did families say?", "Answers should come sooner");
    window.press("Keep this");
    window.sees("No answer yet.");
    window.press("Change: Answers should come sooner");
    window.set("How does it stand?", "said_yes");
    window.fill("Who answers, by role", "Head of SEND");
    window.fill("By when?", "29 Jan 2030");
    window.press("Keep this");
    window.press("Make it a promise: Answers should come sooner");
    window.press("See the promise: Answers should come sooner");
    window.heading("Answers should come sooner");
    window.sees("This came of what families said:");
    window.press("See what was said");
    window.is_accessible("answers");
    window.keep_picture("notes-answers");
    let pdf = window.home().join("said.pdf");
    window.press("Save the table as a PDF");
    choose(&pdf);
    window.sees("said.pdf");
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
}
