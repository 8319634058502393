//! What a new user does, from the first start on.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Days, NaiveDate};
use serde_json::{Value, json};

use crate::chooser::choose;
use crate::window::Window;

pub const PASSPHRASE: &str = "four words to keep";

/// An invitation sent 18 days ahead of its meeting, as a calendar file.
const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:group-30-nov@example.org\r\n\
    DTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\n\
    SUMMARY:Co-production group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

/// Journey 1: names a record, chooses a passphrase, writes down the recovery key.
pub fn start_record(window: &Window) {
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

/// Opens the first record of a window that was started anew.
pub fn open_record(window: &Window) {
    window.click("//button[starts-with(normalize-space(), 'Open Record 1')]");
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
}

/// Closes the window, brings entries in as a script would, and opens the record again.
pub fn with_entries(mut window: Window, entries: &[Value]) -> Window {
    window.close();
    let stamp = "2026-11-01T09:00:00Z";
    let info =
        json!({ "id": "00000000-0000-7000-8000-00000000abcd", "title": "More", "created": stamp });
    let entries: Vec<Value> = (1..)
        .zip(entries)
        .map(|(number, entry)| {
            let mut entry = entry.clone();
            entry["id"] = format!("00000000-0000-7003-8000-{number:012}").into();
            entry["added_on"] = stamp.into();
            entry
        })
        .collect();
    let file = window.home().join("more.json");
    let text = json!({ "format": "evenhand-record", "version": 1, "contents": {},
        "record": { "info": info, "entries": entries } });
    std::fs::write(&file, text.to_string()).unwrap();
    window.cli(PASSPHRASE, &["import", &file.to_string_lossy()]);
    let window = window.again(&[]);
    open_record(&window);
    window.sees("What would you like to do?");
    window
}

/// A meeting that took place on a day, as [`with_entries`] takes it.
pub fn held_meeting(title: &str, day: NaiveDate) -> Value {
    json!({ "title": title, "when": { "precision": "day", "date": day },
        "kind": { "type": "meeting", "meeting_kind": "coproduction_group", "status": "held",
            "starts": { "type": "date", "date": day } } })
}

/// Chooses what to add.
pub fn add(window: &Window, kind: &str) {
    window.press("Add");
    window.heading("What would you like to add?");
    window.click(&format!("//button[.//*[normalize-space()='{kind}']]"));
}

/// Pastes the invitation and waits for its findings.
fn check_invitation(window: &Window) {
    window.press("Meetings");
    window.press("Paste the words");
    window.fill("Words of the invitation", &INVITE.replace("\r\n", "\n"));
    window.press("Read it");
    window.heading("Co-production group");
    // The last of the findings: from here on nothing moves under the pointer.
    window.sees("Nobody has said when the agenda and papers came.");
}

/// Entries of the record as the command line lists them.
pub fn listed(window: &Window) -> Vec<Value> {
    let lines = window.cli(PASSPHRASE, &["list"]);
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn holds(entries: &[Value], title: &str) -> bool {
    entries.iter().any(|entry| entry.to_string().contains(title))
}

/// Today where the window is, which the harness starts in London.
pub fn today() -> NaiveDate {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    let now = DateTime::from_timestamp(i64::try_from(now).unwrap(), 0).unwrap();
    now.with_timezone(&chrono_tz::Europe::London).date_naive()
}

/// A day as a person types it.
pub fn typed(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

/// What a program prints, which must end well.
pub fn said(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is missing: run cargo xtask setup"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
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
    window.click("//button[starts-with(normalize-space(), 'Open Record 1')]");
    window.fill("Passphrase or recovery key", "not these four words");
    window.press("Open");
    window.sees("does not open this record");
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.sees("Your record is ready.");
}

#[test]
fn journey_2_logs_a_message_a_promise_and_hours_and_undoes_one() {
    let mut window = Window::open();
    start_record(&window);
    add(&window, "Message or call");
    window.heading("Add a message or call");
    window.fill("What was it about?", "Asked for the draft statement");
    window.fill("When?", "Nov 2026");
    window.press("Save");
    window.heading("Asked for the draft statement");
    window.sees("Nov 2026");

    add(&window, "Promise");
    window.fill("What was promised?", "The minutes of the group");
    window.press("Save");
    window.heading("The minutes of the group");
    // No day was given, so nothing says that it is late.
    assert!(!window.text().contains("late"), "{}", window.text());

    add(&window, "Hours and costs");
    window.fill("What was it for?", "Reading the papers");
    window.fill("Hours given", "1 h 30");
    window.press("Save");
    window.heading("Reading the papers");

    window.press("Remove");
    window.sees("Moved to the bin: Reading the papers.");
    window.press("Undo");
    window.sees("Undone");
    window.press("Timeline");
    window.sees("Reading the papers");

    // Half-finished is fine: what was typed waits, also after the window was closed.
    add(&window, "Something else");
    window.fill("What happened?", "The lift was out of order");
    window.sees("Kept so far.");
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), 3, "{entries:?}");
    assert!(holds(&entries, "Asked for the draft statement"));
    assert!(holds(&entries, "The minutes of the group"));
    assert!(holds(&entries, "Reading the papers"));
    let window = window.again(&[]);
    open_record(&window);
    window.press("Add");
    window.sees("The lift was out of order");
}

#[test]
fn journey_3_checks_a_pasted_invitation_and_keeps_it() {
    let mut window = Window::open();
    start_record(&window);
    check_invitation(&window);
    window.sees("Not met");
    window.sees("18 days");
    window.sees("25 days");
    window.sees("Can't tell");
    window.keep_picture("journey-3-findings");
    window.press("Save to my record");
    window.sees("Change this entry");
    window.press("Timeline");
    window.sees("Co-production group");
    window.close();
    assert!(holds(&listed(&window), "Co-production group"));
}

#[test]
fn journey_3_shows_a_file_that_the_app_was_opened_with() {
    let mut window = Window::open();
    start_record(&window);
    let file = window.home().join("invite.ics");
    std::fs::write(&file, INVITE).unwrap();
    window.close();
    let window = window.again(&[file.to_string_lossy().into_owned()]);
    open_record(&window);
    window.heading("Co-production group");
    window.sees("18 days");
}

#[test]
fn journey_2_attaches_a_pdf_and_finds_it_by_its_words() {
    let window = Window::open();
    start_record(&window);
    add(&window, "Something else");
    window.fill("What happened?", "They sent the leaflet");
    window.press("Save");
    window.heading("They sent the leaflet");
    window.press("Attach files");
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/bundle/tests/fixtures/bundle");
    choose(&Path::new(fixtures).join("libreoffice.pdf"));
    window.sees("libreoffice.pdf");
    window.press("Today");
    window.sees("Nothing is waiting");
    window.click("//button[starts-with(normalize-space(), 'Find')]");
    window.fill("Words to find", "quick brown");
    window.sees("1 thing found");
    window.sees("libreoffice.pdf");
    window.sees("The quick brown");
}

#[test]
fn journey_3_opens_a_file_and_says_what_is_wrong_with_a_bad_one() {
    let mut window = Window::open();
    start_record(&window);
    let good = window.home().join("invite.ics");
    let bad = window.home().join("broken.ics");
    std::fs::write(&good, INVITE).unwrap();
    std::fs::write(&bad, b"\x00\x01\x02 this is no calendar \xff").unwrap();
    window.press("Meetings");
    window.press("Open a file");
    choose(&bad);
    window.sees("broken.ics");
    window.sees("Nothing in your record changed");
    window.press("Open a file");
    choose(&good);
    window.heading("Co-production group");
    window.press("Save to my record");
    window.sees("Change this entry");
    window.sees("invite.ics");
    window.close();
    assert_eq!(listed(&window).len(), 1);
}

#[test]
fn journey_3_reads_a_folder_of_500_files_and_lists_what_came_of_each() {
    let mut window = Window::open();
    start_record(&window);
    let folder = window.home().join("invitations");
    std::fs::create_dir(&folder).unwrap();
    for number in 0..500 {
        let (name, text) = match number % 50 {
            7 => (format!("broken-{number}.ics"), "no calendar at all".to_owned()),
            _ => (format!("{number}.ics"), INVITE.replace("group-30-nov", &number.to_string())),
        };
        std::fs::write(folder.join(name), text).unwrap();
    }
    window.close();
    let folder = folder.to_string_lossy().into_owned();
    let mut window = window.again(std::slice::from_ref(&folder));
    open_record(&window);
    window.sees("of 500 files read");
    // Each look is an answer of the window while it reads.
    let start = Instant::now();
    while !window.text().contains("490 meetings were found") {
        assert!(start.elapsed() < Duration::from_secs(200), "{}", window.text());
        std::thread::sleep(Duration::from_millis(200));
    }
    window.sees("10 files could not be read");
    window.sees("broken-457.ics is damaged or is not what its name says.");
    window.close();
    assert_eq!(listed(&window).len(), 0);

    let window = window.again(&[folder]);
    open_record(&window);
    window.press("Stop reading");
    window.sees("Stopped.");
}

#[test]
fn journey_4_exports_a_meeting_and_everything_as_calendar_files() {
    let mut window = Window::open();
    start_record(&window);
    check_invitation(&window);
    window.press("Save to my record");
    window.sees("Change this entry");
    window.press("Add to calendar");
    window.press("Save the calendar file");
    let one = window.home().join("one.ics");
    choose(&one);
    window.sees("one.ics");
    let text = window.until("the calendar file is there", || std::fs::read_to_string(&one).ok());
    // The neutral title is the usual one: others may see the calendar.
    assert!(text.contains("SUMMARY:Meeting about support"), "{text}");
    assert!(!text.contains("Co-production group"), "{text}");
    assert!(text.contains("BEGIN:VALARM"), "{text}");

    window.press("Timeline");
    window.press("Put everything in a calendar");
    window.click("//dialog//label[contains(., 'Put the real title in the calendar')]");
    window.press("Save the calendar file");
    let all = window.home().join("all.ics");
    choose(&all);
    let text = window.until("the calendar file is there", || std::fs::read_to_string(&all).ok());
    assert!(text.contains("Co-production group"), "{text}");
    window.close();
    let read = window.cli(PASSPHRASE, &["calendar", "read", &all.to_string_lossy()]);
    let events: Vec<Value> = read.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(events.iter().any(|event| event["start"] == "2026-11-30T10:30:00Z"), "{read}");
    // The papers were due 7 days before, as a day of its own.
    assert!(events.iter().any(|event| event["start"] == "2026-11-23"), "{read}");
}

#[test]
fn journey_5_makes_a_bundle_that_a_viewer_opens() {
    let mut window = Window::open();
    let viewed = window.home().join("viewed.pdf");
    window.view_pdfs_with(&viewed);
    start_record(&window);
    check_invitation(&window);
    window.press("Save to my record");
    window.sees("Change this entry");
    window.press("Bundle");
    window.press("Start a bundle");
    window.fill("Title on the cover", "Notice given for our meetings");
    window.press("Make this bundle");
    window.heading("Notice given for our meetings");
    window.press("Make the PDF");
    window.sees("The PDF is ready.");
    window.sees("Page 1 of");
    window.until("the page is drawn", || {
        let drawn = "const page = document.querySelector('figure img'); return page ? page.naturalWidth : 0";
        (window.driver.run(drawn, json!([])).as_i64()? > 500).then_some(())
    });
    window.press("Next page");
    window.sees("Page 2 of");
    window.keep_picture("journey-5-pages");
    window.press("Save the PDF");
    let saved = window.home().join("bundle.pdf");
    choose(&saved);
    window.sees("bundle.pdf");
    window.press("Open to print");
    window.until("the viewer has the file", || viewed.is_file().then_some(()));
    let shown = "return document.querySelector('figcaption').innerText";
    let shown = window.driver.run(shown, json!([]));
    let pages = said("qpdf", &["--show-npages"], &saved);
    assert!(shown.as_str().unwrap().ends_with(&format!("of {}", pages.trim())), "{shown} {pages}");
    said("qpdf", &["--check"], &saved);
    let words = Command::new("pdftotext").arg(&saved).arg("-").output().unwrap().stdout;
    let words = String::from_utf8_lossy(&words).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Notice given for our meetings"), "{words}");
    assert!(words.contains("18 days"), "{words}");
    assert_eq!(std::fs::read(&viewed).unwrap(), std::fs::read(&saved).unwrap());
    // What was saved can be made once more, also when the record says other things by now.
    add(&window, "Promise");
    window.fill("What was promised?", "The draft statement");
    window.press("Save");
    window.heading("The draft statement");
    window.press("Bundle");
    window.press("Notice given for our meetings");
    window.heading("Notice given for our meetings");
    window.press("Save version 1 again");
    let again = window.home().join("again.pdf");
    choose(&again);
    window.sees("It is the same as before, byte for byte.");
    assert!(std::fs::read(&again).unwrap() == std::fs::read(&saved).unwrap());
    window.close();
}

#[test]
fn journey_5_reads_the_pages_for_hidden_names_until_it_is_stopped() {
    let letter = concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/ocr/tests/fixtures/letter.png");
    let mut window = Window::open();
    start_record(&window);
    add(&window, "Message or call");
    window.fill("What was it about?", "Their letter");
    window.press("Save");
    window.heading("Their letter");
    window.press("Attach files");
    choose(Path::new(letter));
    window.sees("letter.png");
    window.press("Bundle");
    window.press("Start a bundle");
    window.fill("Title on the cover", "With a letter");
    window.press("Make this bundle");
    window.heading("With a letter");
    window.press("Words that are left out");
    window.fill("Leave out these words too", "psychologist");
    window.press("Leave them out");
    window.sees("psychologist");
    window.press("Make the PDF");
    window.sees("The PDF is ready.");
    window.press("Words that are left out");
    window.press("Read the pages for hidden names");
    window.press("Read the pages");
    window.sees("Reading the pages…");
    window.press("Stop");
    window.sees("Stopped. Nothing was saved.");
    window.sees("A machine reads each page as a picture");
    window.is_accessible("a made bundle");
    window.close();
}

#[test]
fn journey_5_asks_for_the_password_of_a_pdf() {
    let mut window = Window::open();
    let plain = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src-tauri/bundle/tests/fixtures/bundle/typst.pdf");
    let locked = window.home().join("locked.pdf");
    let encrypt = ["--encrypt", "open sesame", "owner", "256", "--"];
    let made = Command::new("qpdf").arg(&plain).args(encrypt).arg(&locked).status();
    assert!(made.unwrap().success());
    start_record(&window);
    add(&window, "Message or call");
    window.fill("What was it about?", "Their report");
    window.press("Save");
    window.heading("Their report");
    window.press("Attach files");
    choose(&locked);
    window.sees("locked.pdf");
    window.press("Bundle");
    window.press("Start a bundle");
    window.fill("Title on the cover", "With a locked file");
    window.press("Make this bundle");
    window.heading("With a locked file");
    window.press("Make the PDF");
    window.sees("This PDF asks for a password");
    window.click("//button[contains(., 'Look') and contains(., 'asks for a password')]");
    window.fill("Password of this PDF", "not this one");
    window.keep_picture("journey-5-password");
    window.press("Open it with this");
    window.sees("The password does not open this PDF");
    window.click("//button[contains(., 'Look') and contains(., 'does not open this PDF')]");
    window.fill("Password of this PDF", "open sesame");
    window.press("Open it with this");
    window.until("the warning is gone", || {
        let text = window.text();
        (text.contains("Page 1 of") && !text.contains("does not open this PDF")).then_some(())
    });
    window.press("Save the PDF");
    let saved = window.home().join("bundle.pdf");
    choose(&saved);
    window.sees("bundle.pdf");
    said("qpdf", &["--check"], &saved);
    let words = |file: &Path| {
        let output = Command::new("pdftotext").arg(file).arg("-").output().unwrap().stdout;
        String::from_utf8_lossy(&output).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let first: String = words(&plain).chars().take(40).collect();
    assert!(!first.is_empty() && words(&saved).contains(&first), "{first}");
    window.close();
}

#[test]
fn journey_5_splits_a_long_bundle_into_volumes() {
    let mut window = Window::open();
    window.press("Try the sample");
    window.sees("This is the sample record.");
    window.press("Bundle");
    window.click("//main//li//button");
    window.sees("Reader and print settings");
    window.click("//summary[normalize-space()='Reader and print settings']");
    window.click("//label[contains(., 'Large print')]");
    window.sees("Saved.");
    window.set("Volumes", "50");
    window.until("the choice is kept", || {
        let kept =
            "return [...document.querySelectorAll('select')].some((one) => one.value === '50')";
        window.driver.run(kept, json!([])).as_bool()?.then_some(())
    });
    window.press("Make the PDF");
    window.sees("in 2 volumes.");
    // Each thing to look at is there once, in words.
    let text = window.text();
    assert_eq!(text.lines().filter(|line| line.trim() == "A count does not fit").count(), 1);
    window.sees("Volume 2 of 2:");
    window.keep_picture("journey-5-volumes");
    window.press("Save the PDF");
    choose(&window.home().join("long.pdf"));
    window.sees("long, volume 1 of 2.pdf, and 1 more");
    let files = [1, 2].map(|n| window.home().join(format!("long, volume {n} of 2.pdf")));
    let pages = files.each_ref().map(|file| {
        said("qpdf", &["--check"], file);
        said("qpdf", &["--show-npages"], file).trim().parse::<u32>().unwrap()
    });
    assert!(pages.iter().all(|pages| *pages <= 50), "{pages:?}");
    let words = Command::new("pdftotext").arg(&files[1]).arg("-").output().unwrap().stdout;
    let words = String::from_utf8_lossy(&words).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = format!("Page {} of {}", pages[0] + 1, pages[0] + pages[1]);
    assert!(words.contains(&first), "{first} is not in {words}");
    assert!(!window.home().join("long.pdf").exists());
    window.close();
}

#[test]
fn journey_6_comes_back_to_what_is_waiting_and_what_lies_ahead() {
    let today = today();
    let window = Window::open();
    start_record(&window);
    add(&window, "Promise");
    window.fill("What was promised?", "The draft statement");
    window.fill("By which day was it promised?", &typed(today - Days::new(10)));
    window.press("Save");
    window.heading("The draft statement");
    add(&window, "Message or call");
    window.fill("What was it about?", "Asked who chairs the group");
    window.fill("When?", &typed(today - Days::new(4)));
    window.click("//label[normalize-space()='We want a reply']");
    window.press("Save");
    window.heading("Asked who chairs the group");
    window.press("Meetings");
    window.press("Type the date in");
    window.fill("Name", "The next group");
    window.fill("Day of the meeting", &typed(today + Days::new(9)));
    window.press("Save to my record");
    window.heading("The next group");

    let mut window = window.again(&[]);
    open_record(&window);
    window.heading("Four things are waiting");
    window.sees("Next steps");
    window.sees("Papers for The next group");
    window.sees("The draft statement");
    window.sees("10 days");
    window.sees("Asked who chairs the group");
    window.sees("The next group");
    window.keep_picture("journey-6-today");
    window.close();
    assert_eq!(listed(&window).len(), 3);
}
