//! A letter from the first fact to the day of its answer, and an officer's invitation that the app finds Met.

use std::process::Command;

use serde_json::json;

use crate::chooser::choose;
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
fn a_letter_is_made_saved_as_pdf_and_for_word_and_logged_as_sent() {
    let mut window = Window::open();
    start_record(&window);
    window.press("Letters");
    window.heading("Letters");
    window.press("Freedom of information request");
    window.heading("Freedom of information request");
    window.sees("Still needed");
    no_button_is_covered(&window);
    window.fill("Who the letter is from (needed)", "A. Parent");
    window.fill("Where they should write to you (needed)", "a.parent@example.org");
    window.fill("What you ask for, one thing a line (needed)", "How many meetings were held");
    // Leaving the field saves it, and the words on the right follow.
    window.click("//h1");
    window.until("nothing is needed any more", || {
        (!window.text().contains("Still needed")).then_some(())
    });
    window.is_accessible("a letter");
    window.keep_picture("letter");
    let (word, pdf) = (window.home().join("letter.docx"), window.home().join("letter.pdf"));
    window.press("Save as a Word file");
    choose(&word);
    window.sees("letter.docx");
    window.press("Save as PDF: Freedom of information request");
    choose(&pdf);
    window.sees("letter.pdf");
    let said = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
    let said = String::from_utf8_lossy(&said).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("How many meetings were held") && said.contains("A. Parent"), "{said}");
    assert!(std::fs::read(&word).unwrap().starts_with(b"PK"));
    window.press("Log that I sent it");
    window.press("Save as sent");
    window.sees("Put the reply day in a calendar");
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), 1, "{entries:?}");
}

#[test]
fn an_officers_invitation_is_found_met_on_all_four_rules() {
    let window = Window::open();
    start_record(&window);
    window.press("Guides");
    window.press("Help for the officer who invites");
    window.fill("Day of the meeting", "29 Mar 2027");
    window.fill("Starts", "10am");
    window.fill("Ends", "12 noon");
    window.fill("Place", "Civic Centre, Room 2");
    window.sees("If you send it by these days, Evenhand finds:");
    let met =
        "return [...document.querySelectorAll('article.finding')].map((one) => one.innerText)";
    let found = window.until("four findings", || {
        let found = window.driver.run(met, json!([]));
        (found.as_array().map_or(0, Vec::len) == 4).then_some(found)
    });
    for finding in found.as_array().unwrap() {
        let words = finding.as_str().unwrap();
        assert!(words.contains("Met") && !words.contains("Not met"), "{words}");
    }
    window.is_accessible("help for the officer");
    window.keep_picture("officer");
    let words =
        window.driver.run("return document.querySelector('.paper .pre').innerText", json!([]));
    window.press("Meetings");
    window.press("Paste the words");
    window.fill("Words of the invitation", words.as_str().unwrap());
    window.press("Read it");
    window.sees("Mon 29 Mar 2027");
    // The hours are found in its own words; the two days are the person's to say.
    window.sees("Met");
    assert!(!window.text().contains("Not met"), "{}", window.text());
}
