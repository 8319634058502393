//! A call and what was promised in it, told in one line by keyboard alone, with the number of keys.

use serde_json::json;

use crate::window::Window;

const LINE: &str = "Rang SEN team today, Jo said draft by next Friday";
const TAB: &str = "\u{E004}";

/// Types where the focus is.
fn type_here(window: &Window, keys: &str) -> usize {
    let body = "document.querySelector('[data-here]')?.removeAttribute('data-here');
      document.activeElement.setAttribute('data-here', '')";
    window.driver.run(body, json!([]));
    let found = window.driver.find("//*[@data-here]");
    window.driver.send_keys(found.first().unwrap(), keys).unwrap();
    keys.chars().count()
}

fn focus_is_on(window: &Window, words: &str) {
    window.until(&format!("the focus on {words}"), || {
        let body = "const on = document.activeElement; return on.labels?.[0]?.innerText ?? on.innerText ?? ''";
        let on = window.driver.run(body, json!([]));
        on.as_str()?.contains(words).then_some(())
    });
}

#[test]
fn one_call_is_told_in_one_line_by_keyboard_alone() {
    let window = Window::open();
    window.press("Try the sample");
    window.sees("This is the sample record.");
    focus_is_on(&window, "Good ");
    let mut pressed = type_here(&window, TAB);
    focus_is_on(&window, "What would you like to do?");
    pressed += type_here(&window, LINE);
    pressed += type_here(&window, "\n");
    window.heading("Is this right?");
    window.sees("may mean");
    window.is_accessible("one line");
    window.keep_picture("line");
    // The focus is on the first of the days that "next Friday" may be.
    focus_is_on(&window, "Fri ");
    pressed += type_here(&window, "\n");
    focus_is_on(&window, "Save");
    pressed += type_here(&window, "\n");
    window.heading("Call to SEN team");
    window.sees(LINE);
    window.press("Promises");
    window.sees("Draft");
    println!("one call with its promise: {pressed} keys, {} of them the line itself", LINE.len());
    assert_eq!(pressed, LINE.len() + 4);
}
