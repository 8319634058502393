//! An officer's invitation made, read back, and found Met on all four rules, by keyboard alone.

use serde_json::{Value, json};

use crate::hands::{Hands, UP};
use crate::journeys::start_record;
use crate::window::Window;

/// The findings that the screen shows, each as it reads.
fn findings(window: &Window) -> Vec<String> {
    let body =
        "return [...document.querySelectorAll('article.finding')].map((one) => one.innerText)";
    let found = window.driver.run(body, json!([]));
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn all_four_are_met(window: &Window, rules: usize) {
    window.until("all rules are met", || {
        let found = findings(window);
        let met = |one: &&String| {
            one.contains("Met") && !one.contains("Not met") && !one.contains("Can't tell")
        };
        (found.len() >= rules && found.iter().filter(met).count() == rules).then_some(())
    });
}

/// The last good day for something, as the page gives it.
fn last_day(window: &Window, what: &str) -> String {
    let text = window.text();
    let line = text.lines().find(|line| line.starts_with(what) && line.contains(" by "));
    let day = line.and_then(|line| line.split(" by ").nth(1));
    day.unwrap_or_else(|| panic!("{what}: {text}")).trim_end_matches('.').to_owned()
}

#[test]
fn an_officers_invitation_is_made_and_found_met_on_all_four_rules() {
    let window = Window::open();
    start_record(&window);
    let hands = Hands::on(&window);
    hands.go_to("Guides");
    window.heading("Guides");
    hands.press("Help for the officer who invites");
    window.heading("Help for the officer who invites");
    hands.fill("Day of the meeting", "29 Mar 2027");
    hands.fill("Starts", "10am");
    hands.fill("Ends", "12 noon");
    hands.fill("Place", "Civic Centre, Room 2");
    window.sees("If you send it by these days, Evenhand finds:");
    all_four_are_met(&window, 4);
    window.is_accessible("help for the officer");
    window.keep_picture("officer");
    let (sent, papers) =
        (last_day(&window, "Send the invitation"), last_day(&window, "Send the agenda"));
    hands.press("Copy these words: The invitation");
    window.sees("Copied. Paste them into an email.");
    println!("an invitation made: {} keys", hands.count());

    hands.go_to("Meetings");
    window.heading("Meetings");
    hands.press("Paste the words");
    hands.focus_is_on("Words of the invitation");
    hands.control('v');
    window.until("the words are pasted", || {
        let held = window.driver.run("return document.activeElement.value", json!([]));
        held.as_str()?.contains("Civic Centre").then_some(())
    });
    hands.press("Read it");
    window.sees("Mon 29 Mar 2027");
    assert!(!window.text().contains("Not met"), "{}", window.text());
    // The words do not say when they came: that is the person's to say.
    hands.press("Change: Invitation sent");
    hands.fill("Day it was sent", &sent);
    hands.press("Add a date: Papers came");
    hands.tab_back_to("I do not know");
    hands.keys(&UP.to_string().repeat(5));
    hands.focus_is_on("Yes, they came");
    hands.fill("Day they came", &papers);
    all_four_are_met(&window, 4);
    window.is_accessible("an invitation read back");
    window.keep_picture("officer-read-back");
    println!("read back and checked: {} keys", hands.count());
}
