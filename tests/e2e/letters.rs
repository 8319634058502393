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

/// What has the focus: its name, its kind, what it holds, and a choice's first option.
const FIELD: &str = "const on = document.activeElement;
  return [on.labels?.[0]?.innerText ?? '', on.tagName, on.value ?? '', on.options?.[1]?.text ?? ''];";

/// Tabs to each field that a letter cannot do without and that is empty, and types something into it.
fn fill_what_is_needed(window: &Window, hands: &Hands<'_>) {
    let needs = || window.text().contains("Still needed");
    for _ in 0..120 {
        if !needs() {
            return;
        }
        hands.key(TAB);
        let field = window.driver.run(FIELD, json!([]));
        let [label, kind, held, first] =
            [0, 1, 2, 3].map(|at| field[at].as_str().unwrap_or_default());
        if !label.contains("(needed)") || !held.is_empty() {
            continue;
        }
        match kind {
            // The first letters of an option choose it.
            "SELECT" => hands.keys(first.get(..4).unwrap_or(first)),
            "TEXTAREA" => hands.keys("The draft came late | It was not read | An answer"),
            _ if label.contains(" day ") || label.starts_with("When ") => hands.keys("12 Nov 2026"),
            _ => hands.keys("A. Parent"),
        }
        // Leaving the field saves it.
        hands.key(TAB);
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    panic!("something is needed still: {}", window.text());
}

/// Each letter is made, saved for Word and as PDF, and logged as sent.
fn each_is_made(titles: &[&str]) {
    let mut window = Window::open();
    start_record(&window);
    let hands = Hands::on(&window);
    for (number, title) in titles.iter().enumerate() {
        hands.go_to("Letters");
        window.heading("Letters");
        hands.press(title);
        window.heading(title);
        fill_what_is_needed(&window, &hands);
        for (button, ending) in [("Save as a Word file", "docx"), ("Save as PDF", "pdf")] {
            let name = format!("letter-{number}.{ending}");
            hands.press(button);
            hands.save_as(&window.home().join(&name));
            window.sees(&name);
        }
        let pdf = window.home().join(format!("letter-{number}.pdf"));
        let said = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
        assert!(String::from_utf8_lossy(&said).contains("A. Parent"), "{title}");
        let word = std::fs::read(window.home().join(format!("letter-{number}.docx"))).unwrap();
        assert!(word.starts_with(b"PK"), "{title}");
        hands.press("Log that I sent it");
        hands.press("Save as sent");
        window.until("it is sent", || (!window.text().contains("Save as sent")).then_some(()));
        println!("{title}: {} keys, no click", hands.count());
    }
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), titles.len(), "{entries:?}");
}

#[test]
fn each_letter_that_asks_or_thanks_is_made_and_logged_as_sent_by_keyboard_alone() {
    each_is_made(&[
        "Ask for something",
        "First reminder",
        "Second reminder",
        "Ask for the answers that are still open",
        "Help in the plan that was not given",
        "Ask for your own data",
        "Thank you",
    ]);
}

#[test]
fn each_letter_that_complains_or_asks_for_facts_is_made_and_logged_as_sent_by_keyboard_alone() {
    each_is_made(&[
        "Letter of concern",
        "Complaint, first stage",
        "Complaint, second stage",
        "To the Ombudsman",
        "Freedom of information request",
        "Ask them to look at a freedom of information answer again",
        "Complaint about your data",
    ]);
}
