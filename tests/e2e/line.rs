//! A call and what was promised in it, told in one line by keyboard alone, with the number of keys.

use crate::hands::{Hands, TAB};
use crate::window::Window;

pub const LINE: &str = "Rang SEN team today, Jo said draft by next Friday";

#[test]
fn one_call_is_told_in_one_line_by_keyboard_alone() {
    let window = Window::open();
    window.press("Try the sample");
    window.sees("This is the sample record.");
    let hands = Hands::on(&window);
    hands.focus_is_on("Good ");
    hands.key(TAB);
    hands.focus_is_on("What would you like to do?");
    hands.keys(LINE);
    hands.keys("\n");
    window.heading("Is this right?");
    window.sees("may mean");
    window.is_accessible("one line");
    window.keep_picture("line");
    // The focus is on the first of the days that "next Friday" may be.
    hands.focus_is_on("Fri ");
    hands.keys("\n");
    hands.focus_is_on("Save");
    hands.keys("\n");
    window.heading("Call to SEN team");
    window.sees(LINE);
    let pressed = hands.count();
    println!("one call in one line: {pressed} keys, {} of them the line, no click", LINE.len());
    assert_eq!(pressed, LINE.len() + 4);
    hands.go_to("Promises");
    window.sees("Draft");
}
