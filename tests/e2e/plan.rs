//! A term of Section F: a plan started, its lines pasted, and twelve weeks told by keyboard alone.

use serde_json::json;

use crate::hands::Hands;
use crate::window::Window;

const RIGHT: char = '\u{e014}';
const DOWN: char = '\u{e015}';

#[test]
fn a_term_is_told_by_keyboard_alone_and_its_gaps_stay_gaps() {
    let window = Window::open();
    let hands = Hands::on(&window);
    hands.press("Try the sample");
    window.sees("This is the sample record.");
    hands.go_to("What the plan says, what happened");
    window.sees("An example of a plan");
    window.is_accessible("plans");
    hands.press("Start a plan");
    hands.fill("What is the plan called?", "Our plan");
    hands.fill("Name of term 1", "Spring 2025");
    hands.fill("First to last day of term 1", "7 Jan 2025 to 4 Apr 2025");
    hands.fill("No school, 1, in term 1", "17 Feb 2025 to 21 Feb 2025");
    window.is_accessible("plan terms");
    hands.press("Save this plan");
    window.heading("Our plan");
    hands.press("Paste lines");
    hands.fill(
        "Words of the plan",
        "A TA gives 30 minutes each week\nAccess to a calm room as needed",
    );
    hands.press("Look at these lines");
    window.sees("2 lines were found. Nothing is saved yet.");
    window.sees("“as needed” fixes no amount");
    window.is_accessible("plan lines");
    hands.press("Keep the ticked lines");
    window.sees("Week of Mon 6 Jan 2025");
    window.is_accessible("plan");
    hands.tab_to("1 ");
    println!("from the sample's first page to the first week: {} keys, no click", hands.count());

    // Given in nine weeks, in part in one, not given in one; of the last week nobody tells.
    for (week, key) in "11111311211".chars().enumerate() {
        hands.key(key);
        let told = week + 1;
        window.until("the week is counted", || {
            window.text().contains(&format!("{told} of 12 weeks told")).then_some(())
        });
        hands.key(RIGHT);
    }
    let pressed = hands.count();
    println!("11 weeks of a line told, one after the other: {pressed} keys, no click");
    window.sees("11 of 12 weeks told: 9 given, 1 in part and 1 not given.");
    window.sees("1 week not told.");
    let body =
        "return [...document.querySelectorAll('[aria-pressed]')].indexOf(document.activeElement)";
    let focus = window.driver.run(body, json!([]));
    assert!(focus.as_i64().is_some_and(|at| at >= 0), "the focus stays with the weeks: {focus}");
    window.sees("Week of Mon 31 Mar 2025");
    hands.key(DOWN);
    hands.key('u');
    window.sees("10 of 12 weeks told");
    window.keep_picture("plan-told");

    hands.press("Write a letter about this help");
    window.until("the letter", || {
        let text =
            window.driver.run("return document.querySelector('textarea')?.value ?? ''", json!([]));
        let text = text.as_str()?.to_owned();
        (text.contains("A TA gives 30 minutes each week") && !text.contains("calm room"))
            .then_some(())
    });
}
