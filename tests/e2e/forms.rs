//! Feedback forms typed in by keyboard alone: what they come to, what was good, and their page in a bundle.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use serde_json::json;

use crate::hands::{ENTER, Hands, SPACE};
use crate::journeys::{held_meeting, said, start_record, today, with_entries};
use crate::screens::look;
use crate::window::Window;

const SCREEN: &str = "Feedback forms";
const GOOD: &str = "We were listened to.";

/// A record with one meeting that was held, and the screen that takes its forms.
fn at_the_forms() -> Window {
    let window = Window::open();
    start_record(&window);
    let meeting = held_meeting("Co-production group", today() - chrono::Days::new(8));
    with_entries(window, &[meeting])
}

/// The newest meeting stands there by itself: nobody types a pile of forms in for no meeting by mistake.
fn the_meeting_is_chosen(window: &Window) {
    let body = "return document.querySelector('main select')?.selectedOptions[0]?.text ?? ''";
    window.until("the meeting is chosen", || {
        let chosen = window.driver.run(body, json!([]));
        chosen.as_str()?.starts_with("Co-production group, ").then_some(())
    });
}

/// The keys of one form after its code: ten answers, then words where there are some, and a tick that they may be
/// quoted.
fn form(number: u32, words: &str) -> String {
    let answers = (0..10).map(|at| char::from_digit((number + at) % 6, 10).unwrap());
    let mut keys: String = std::iter::once(ENTER).chain(answers).collect();
    keys.push_str(words);
    keys.extend([ENTER, ENTER]);
    if !words.is_empty() {
        keys.push(SPACE);
    }
    keys.extend([ENTER, ENTER]);
    keys
}

/// Types forms in, and gives the number of keys.
fn type_in(window: &Window, hands: &Hands<'_>, numbers: std::ops::RangeInclusive<u32>) -> usize {
    hands.count();
    for number in numbers {
        hands.focus_is_on("Code on the paper");
        hands.keys(&form(number, if number % 6 == 0 { GOOD } else { "" }));
        window.sees(&format!("{number} typed in"));
    }
    hands.focus_is_on("Code on the paper");
    hands.count()
}

#[test]
fn twelve_forms_are_typed_in_by_keyboard_alone_and_stand_on_a_page_of_the_bundle() {
    let window = at_the_forms();
    let hands = Hands::on(&window);
    hands.go_to(SCREEN);
    window.heading(SCREEN);
    the_meeting_is_chosen(&window);
    hands.tab_to("Code on the paper");
    println!("to the first form: {} keys", hands.count());
    let pressed = type_in(&window, &hands, 1..=12);
    println!("twelve forms: {pressed} keys, no click");
    window.sees("12 forms came in.");
    window.is_accessible("forms, twelve typed in");
    window.keep_picture("forms-twelve");
    // No answer is an average, and each line says out of how many.
    window.sees("out of 10. Can’t say 2. Blank 0.");
    assert!(!window.text().to_lowercase().contains("average"), "{}", window.text());

    hands.press("Keep as “Working well”: ");
    window.sees("Kept as “Working well”");
    // The button went, and the next one has the focus: nobody has to find the way again.
    hands.focus_is_on("Keep as “Working well”: ");
    println!("one “Working well” taken over: {} keys", hands.count());

    hands.go_to("Bundle");
    window.heading("Bundle");
    hands.press("Start a bundle");
    hands.tab_to("Title on the cover");
    hands.keys("How our meetings are run\n");
    window.heading("How our meetings are run");
    hands.press("Make the PDF");
    window.sees("The PDF is ready.");
    hands.press("Save the PDF");
    let saved = window.home().join("bundle.pdf");
    hands.save_as(&saved);
    window.sees("bundle.pdf");
    println!("the bundle made and saved: {} keys", hands.count());
    section_is_in(&saved);
}

/// The forms' section, with counts that add up, and the good words among what works well.
fn section_is_in(pdf: &Path) {
    said("qpdf", &["--check"], pdf);
    let words = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().unwrap();
    let words = String::from_utf8_lossy(&words.stdout).into_owned();
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in
        ["What people said of meetings", "12 forms came in.", "The day and time suited me."]
    {
        assert!(flat.contains(wanted), "{wanted} is not in {flat}");
    }
    assert!(flat.matches(GOOD).count() >= 2, "among the quotes and among what works well: {flat}");
    assert!(flat.contains("It is one of 12 forms."), "{flat}");
    let row = words.lines().find(|line| line.contains("The day and time suited me.")).unwrap();
    let counts: Vec<u32> = row.split_whitespace().filter_map(|one| one.parse().ok()).collect();
    // Five steps, those who cannot say, and out of how many: each answer was given by two of the twelve.
    assert_eq!(counts, [2, 2, 2, 2, 2, 2, 10], "{row}");
}

#[test]
fn twenty_forms_take_few_keys_and_no_click() {
    let window = at_the_forms();
    let hands = Hands::on(&window);
    hands.go_to(SCREEN);
    window.heading(SCREEN);
    the_meeting_is_chosen(&window);
    hands.tab_to("Code on the paper");
    let began = Instant::now();
    let pressed = type_in(&window, &hands, 1..=20);
    let words = 3 * GOOD.chars().count();
    println!(
        "20 forms: {pressed} keys, {words} of them words, no click, {} seconds",
        began.elapsed().as_secs()
    );
    assert!(pressed - words <= 20 * 16, "{pressed} keys");
    let body = "return document.querySelectorAll('dl .bar').length";
    assert_eq!(window.driver.run(body, json!([])), json!(10), "a bar for each statement");
}

/// One of ours is saved as a file, written anew as the forum's own, looked at, kept, and a form is typed in on it.
#[test]
fn questions_of_ones_own_are_brought_in_looked_at_and_filled_in() {
    let window = at_the_forms();
    let hands = Hands::on(&window);
    hands.go_to(SCREEN);
    window.heading(SCREEN);
    the_meeting_is_chosen(&window);
    let file = window.home().join("ours.json");
    hands.press("Save as a file: How was this meeting? (version 1)");
    hands.save_as(&file);
    window.sees("ours.json");
    let text = std::fs::read_to_string(&file).unwrap();
    let own = text.replacen("\"meeting\"", "\"our-forum\"", 1);
    std::fs::write(&file, own.replace("How was this meeting?", "Our own questions")).unwrap();
    hands.tab_back_to("Bring in a file of questions");
    hands.key(ENTER);
    hands.save_as(&file);
    hands.focus_is_on("Is this the form?");
    window.sees("Nothing is kept yet.");
    println!("a file of questions looked at: {} keys", hands.count());
    look(&window, "forms-own-file");
    hands.press("Keep this form");
    window.sees("Our own questions (version 1), 10 statements");
    println!("kept: {} keys, no click", hands.count());
    window.set("Which form?", "our-forum/1");
    hands.tab_to("Code on the paper");
    hands.keys(&form(1, ""));
    window.sees("1 form is filled in on it, so it stays as it is.");
    look(&window, "forms-own");
}
