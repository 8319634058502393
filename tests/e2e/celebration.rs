//! A celebration page by keyboard alone: written, somebody agrees to be named, printed, taken back, asked for again.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::hands::{ENTER, Hands};
use crate::journeys::start_record;
use crate::screens::look;
use crate::window::Window;

const CHANGED: &str = "More of us came, for the times suited us.";

/// The words of a PDF, on one line.
fn words_of(pdf: &Path) -> String {
    let said = Command::new("pdftotext").arg(pdf).arg("-").output().unwrap().stdout;
    String::from_utf8_lossy(&said).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_celebration_page_is_written_agreed_to_printed_and_taken_back_by_keyboard_alone() {
    let mut window = Window::open();
    start_record(&window);
    let hands = Hands::on(&window);
    hands.go_to("Celebrations and case studies");
    window.heading("Celebrations and case studies");
    hands.press("Start: Celebration page");
    window.heading("Thank you, and well done");
    hands.fill("What changed", CHANGED);
    hands.press("Add a person");
    hands.fill("Name of person 1", "Ann Lee");
    hands.fill("Role of person 1", "parent carer");
    hands.press("Save this page");
    window.sees("Who agreed to what");
    println!("written and saved: {} keys, {} of them words", hands.count(), CHANGED.len() + 19);
    hands.press("Ann Lee agreed to be named");
    window.sees("Shown as: Ann Lee, parent carer.");
    println!("one name agreed to: {} keys", hands.count());
    let (first, second) = (window.home().join("first.pdf"), window.home().join("second.pdf"));
    hands.press("Save as PDF: A4 page");
    hands.save_as(&first);
    window.sees("What was printed");
    println!("printed: {} keys", hands.count());
    assert!(words_of(&first).contains("Ann Lee, parent carer"), "{}", words_of(&first));

    hands.tab_back_to("Ann Lee took it back");
    hands.key(ENTER);
    window.sees("with the name Ann Lee");
    window.sees("Print it again, and ask for old copies back.");
    println!("taken back: {} keys", hands.count());
    // All that stands below, too, in every theme and at 400%.
    window.driver.run("document.querySelector('main ul:last-of-type').scrollIntoView()", json!([]));
    look(&window, "celebration-taken-back");
    hands.press("Save as PDF: A4 page");
    hands.save_as(&second);
    window.until("nothing is to be printed again", || {
        (!window.text().contains("Print it again")).then_some(())
    });
    println!("printed again: {} keys, and no click", hands.count());
    let said = words_of(&second);
    assert!(!said.contains("Ann") && said.contains("parent carer"), "{said}");
    window.close();
}
