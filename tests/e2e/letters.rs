//! A letter from the first fact to the day of its answer, by keyboard alone.

use std::process::Command;

use serde_json::json;

use crate::hands::{Hands, TAB};
use crate::journeys::{listed, start_record};
use crate::window::Window;

/// Nothing of the notice at the foot lies over a button of the screen.
fn no_button_is_covered(window: &Window) {
    let body =
        "return [...document.querySelectorAll('main button, main a, main input')].filter((one) => {
        const box = one.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        if (!box.width || y < 0 || y > innerHeight) return false;
        return document.elementFromPoint(x, y)?.closest('.toasts') !== null;
    }).map((one) => one.innerText)";
    assert_eq!(window.driver.run(body, json!([])), json!([]), "a notice covers these");
}

#[test]
fn a_letter_is_made_saved_as_pdf_and_for_word_and_logged_as_sent_by_keyboard_alone() {
    let mut window = Window::open();
    start_record(&window);
    let hands = Hands::on(&window);
    hands.go_to("Letters");
    window.heading("Letters");
    hands.press("Freedom of information request");
    window.heading("Freedom of information request");
    window.sees("Still needed");
    no_button_is_covered(&window);
    hands.fill("Who the letter is from (needed)", "A. Parent");
    hands.fill("Where they should write to you (needed)", "a.parent@example.org");
    hands.fill("What you ask for, one thing a line (needed)", "How many meetings were held");
    // Leaving the field saves it, and the words on the right follow.
    hands.key(TAB);
    window.until("nothing is needed any more", || {
        (!window.text().contains("Still needed")).then_some(())
    });
    window.is_accessible("a letter");
    window.keep_picture("letter");
    let (word, pdf) = (window.home().join("letter.docx"), window.home().join("letter.pdf"));
    hands.press("Save as a Word file");
    hands.save_as(&word);
    window.sees("letter.docx");
    hands.press("Save as PDF: Freedom of information request");
    hands.save_as(&pdf);
    window.sees("letter.pdf");
    let said = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
    let said = String::from_utf8_lossy(&said).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("How many meetings were held") && said.contains("A. Parent"), "{said}");
    assert!(std::fs::read(&word).unwrap().starts_with(b"PK"));
    hands.press("Log that I sent it");
    hands.press("Save as sent");
    window.sees("Put the reply day in a calendar");
    println!("one letter, from Today to logged as sent: {} keys, no click", hands.count());
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), 1, "{entries:?}");
}
