//! A term of Section F: a plan started, its lines pasted, and twelve weeks told by keyboard alone.

use serde_json::json;

use crate::window::Window;

const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";

/// Keys go to whatever has the focus, as they do under a person's hands.
fn keys(window: &Window, keys: &str) {
    let found = window.driver.find("//li//button[@aria-pressed]");
    window.driver.send_keys(found.first().unwrap(), keys).unwrap();
}

#[test]
fn a_term_is_told_by_keyboard_alone_and_its_gaps_stay_gaps() {
    let window = Window::open();
    window.press("Try the sample");
    window.sees("This is the sample record.");
    window.press("Promises");
    window.press("What the plan says, what happened");
    window.sees("An example of a plan");
    window.is_accessible("plans");
    window.press("Start a plan");
    window.fill("What is the plan called?", "Our plan");
    window.fill("Name of term 1", "Spring 2025");
    window.fill("First to last day of term 1", "7 Jan 2025 to 4 Apr 2025");
    window.fill("No school, 1, in term 1", "17 Feb 2025 to 21 Feb 2025");
    window.is_accessible("plan terms");
    window.press("Save this plan");
    window.heading("Our plan");
    window.press("Paste lines");
    window.fill(
        "Words of the plan",
        "A TA gives 30 minutes each week\nAccess to a calm room as needed",
    );
    window.press("Look at these lines");
    window.sees("2 lines were found. Nothing is saved yet.");
    window.sees("“as needed” fixes no amount");
    window.is_accessible("plan lines");
    window.press("Keep the ticked lines");
    window.sees("Week of Mon 6 Jan 2025");
    window.is_accessible("plan");

    // Given in nine weeks, in part in one, not given in one; of the last week nobody tells.
    let mut pressed = 0;
    for (week, key) in "11111311211".chars().enumerate() {
        keys(&window, &key.to_string());
        pressed += 2;
        let told = week + 1;
        window.until("the week is counted", || {
            window.text().contains(&format!("{told} of 12 weeks told")).then_some(())
        });
        keys(&window, RIGHT);
    }
    println!("11 weeks of a line told, one after the other: {pressed} keys, no click");
    window.sees("11 of 12 weeks told: 9 given, 1 in part and 1 not given.");
    window.sees("1 week not told.");
    let body =
        "return [...document.querySelectorAll('[aria-pressed]')].indexOf(document.activeElement)";
    let focus = window.driver.run(body, json!([]));
    assert!(focus.as_i64().is_some_and(|at| at >= 0), "the focus stays with the weeks: {focus}");
    window.sees("Week of Mon 31 Mar 2025");
    keys(&window, DOWN);
    keys(&window, "u");
    window.sees("10 of 12 weeks told");
    window.keep_picture("plan-told");

    window.press("Write a letter about this help");
    window.until("the letter", || {
        let text =
            window.driver.run("return document.querySelector('textarea')?.value ?? ''", json!([]));
        let text = text.as_str()?.to_owned();
        (text.contains("A TA gives 30 minutes each week") && !text.contains("calm room"))
            .then_some(())
    });
}
