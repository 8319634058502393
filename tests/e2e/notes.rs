//! The 96 lines of an event tagged by keyboard alone, with the number of keys, and answers that follow.

use std::collections::VecDeque;
use std::time::Instant;

use serde_json::{Value, json};

use crate::hands::Hands;
use crate::window::Window;

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

/// Waits for the box, which has the focus by itself on each line.
fn at_the_box(window: &Window) {
    let role = "return document.activeElement.getAttribute('role')";
    window.until("the box has the focus", || {
        (window.driver.run(role, json!([])) == Value::from("combobox")).then_some(())
    });
}

#[test]
fn the_96_lines_of_an_event_are_tagged_by_keyboard_alone() {
    let window = Window::open();
    let hands = Hands::on(&window);
    hands.press("Try the sample");
    window.sees("This is the sample record.");
    hands.go_to("Notes of events");
    window.heading("Notes of events");
    window.sees("0 of 96 lines have a theme.");
    window.is_accessible("notes of events");
    hands.press("Tag the lines: SEND Co-Production Event 29th October 2018, from a council’s page");
    window.heading("Tag the lines");
    window.sees("Line 1 of 96");
    window.is_accessible("tagging");
    window.keep_picture("notes-tagging");
    println!("to the first line: {} keys, no click", hands.count());
    let (mut recent, began) = (VecDeque::new(), Instant::now());
    for line in 1..=96 {
        let words = shown(&window, line);
        at_the_box(&window);
        hands.keys(&keys(&words, &mut recent));
    }
    window.sees("96 of 96");
    let pressed = hands.count();
    println!("96 lines: {pressed} keys, no click, {} seconds", began.elapsed().as_secs());
    assert!(pressed <= 96 * 5, "{pressed} keys");
    // Undo takes back one step at a time, and the same key puts it on again.
    at_the_box(&window);
    hands.key('u');
    window.sees("95 of 96");
    at_the_box(&window);
    hands.key('1');
    window.sees("96 of 96");
    hands.go_to("Notes of events");
    window.sees("96 of 96 lines have a theme.");
    window.sees("Being listened to");
    window.keep_picture("notes-counted");
    answers(&window, &hands);
}

fn answers(window: &Window, hands: &Hands<'_>) {
    hands.count();
    hands.go_to("You said, they said, they did");
    hands.press("Add something to be answered");
    hands.fill("What did families say?", "Answers should come sooner");
    hands.press("Keep this");
    window.sees("No answer yet.");
    hands.press("Change: Answers should come sooner");
    hands.tab_to("How does it stand?");
    hands.keys("They said yes");
    hands.fill("Who answers, by role", "Head of SEND");
    hands.fill("By when?", "29 Jan 2030");
    hands.press("Keep this");
    hands.press("Make it a promise: Answers should come sooner");
    hands.press("See the promise: Answers should come sooner");
    window.heading("Answers should come sooner");
    window.sees("This came of what families said:");
    hands.press("See what was said");
    window.is_accessible("answers");
    window.keep_picture("notes-answers");
    let pdf = window.home().join("said.pdf");
    hands.press("Save the table as a PDF");
    hands.save_as(&pdf);
    window.sees("said.pdf");
    println!("one answer, made a promise and saved as a table: {} keys, no click", hands.count());
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
}
