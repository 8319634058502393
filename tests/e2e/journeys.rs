//! What a new user does, from the first start on.

use serde_json::{Value, json};

use crate::window::Window;

const PASSPHRASE: &str = "four words to keep";

/// An invitation sent 18 days ahead of its meeting, as a calendar file.
const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:group-30-nov@example.org\r\n\
    DTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\n\
    SUMMARY:Co-production group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// Journey 1: names a record, chooses a passphrase, writes down the recovery key.
fn start_record(window: &Window) {
    window.heading("Keep a fair record");
    window.press("Start a record");
    window.fill("Name of your record", "Our record");
    window.fill("Your council", "Hounslow");
    window.set("Charter to check meetings against", "hounslow");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.press("Start my record");
    window.heading("Write down your recovery key");
    let body = "return [...document.querySelectorAll('[data-testid=recovery-key] code')].map((part) => part.innerText)";
    let groups = window.driver.run(body, json!([]));
    let groups: Vec<&str> = groups.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let last = groups.len() - 1;
    window.fill("Group 2", groups[1]);
    window.fill(&format!("Group {last}"), groups[last - 1]);
    window.press("I have written it down");
    window.until("the record is open", || {
        (!window.driver.find("//nav//*[.='Our record']").is_empty()).then_some(())
    });
}

/// Entries of the record as the command line lists them.
fn listed(window: &Window) -> Vec<Value> {
    let lines = window.cli(PASSPHRASE, &["list"]);
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn holds(entries: &[Value], title: &str) -> bool {
    entries.iter().any(|entry| entry.to_string().contains(title))
}

#[test]
fn journey_1_starts_a_record_that_only_its_passphrase_opens() {
    let mut window = Window::open();
    start_record(&window);
    window.close();
    assert_eq!(listed(&window).len(), 0);
    let database = std::fs::read_dir(window.record()).unwrap().flatten();
    for file in database.filter(|file| file.path().is_file()) {
        let bytes = std::fs::read(file.path()).unwrap();
        assert!(!bytes.starts_with(b"SQLite format 3"), "{:?} is not encrypted", file.path());
    }
    let window = window.again(&[]);
    window.press("Open Record 1");
}

#[test]
fn journey_2_logs_a_message_and_undoes_and_redoes_it() {
    let mut window = Window::open();
    start_record(&window);
    window.press("Add");
    window.heading("What would you like to add?");
    window.click("//button[.//*[normalize-space()='Message or call']]");
    window.heading("Add a message or call");
    window.fill("What was it about?", "Asked for the draft statement");
    window.press("Save");
    window.heading("Asked for the draft statement");
    window.press("Timeline");
    window.sees("Asked for the draft statement");
    window.close();
    assert!(holds(&listed(&window), "Asked for the draft statement"));
}

#[test]
fn journey_3_checks_a_pasted_invitation_and_keeps_it() {
    let mut window = Window::open();
    start_record(&window);
    window.press("Invitations");
    window.press("Paste the words");
    window.fill("Words of the invitation", &INVITE.replace("\r\n", "\n"));
    window.press("Read it");
    window.heading("Co-production group");
    window.sees("Not met");
    window.sees("18 days");
    window.sees("25 days");
    window.keep_picture("journey-3-findings");
    window.press("Save to my record");
    window.press("Timeline");
    window.sees("Co-production group");
    window.close();
    assert!(holds(&listed(&window), "Co-production group"));
}

#[test]
fn journey_3_shows_a_file_that_the_app_was_opened_with() {
    let window = Window::open();
    start_record(&window);
    let file = window.home().join("invite.ics");
    std::fs::write(&file, INVITE).unwrap();
    let window = window.again(&[file.to_string_lossy().into_owned()]);
    window.click("//button[starts-with(normalize-space(), 'Open Record 1')]");
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.heading("Co-production group");
    window.sees("18 days");
}
