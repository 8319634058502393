//! Nothing that a person writes is readable in any file that the app, its window or its helpers wrote,
//! nor in a window that is locked.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::chooser::choose;
use crate::journeys::{add, start_record};
use crate::window::Window;

/// Every marker begins with it, so that one search finds any of them.
const MARK: &str = "Quokka";
/// The passphrase that the record gets, itself a marker.
const SECRET: &str = "Quokka00 opens it";

#[test]
fn nothing_typed_is_readable_in_any_file_or_in_a_locked_window() {
    // Outside the app's own folders: what a person keeps there is their own.
    let outside = tempfile::tempdir().unwrap();
    let attached = outside.path().join("Quokka01 minutes.txt");
    std::fs::write(&attached, "The chair said Quokka02 aloud.").unwrap();
    let mut window = Window::open();
    start_record(&window);
    plant(&window, &attached);
    nothing_readable(&window, "while the record is open");

    // Control and L, as a person presses them (WebDriver, section 17.4.2).
    let page = window.driver.find("//body");
    window.driver.send_keys(&page[0], "\u{E009}l").unwrap();
    window.heading("Evenhand is locked");
    let page = window.driver.run("return document.documentElement.outerHTML", json!([]));
    assert!(!page.to_string().contains(MARK), "the locked window's page: {page}");
    assert!(!window.driver.title().contains(MARK), "the locked window's title");
    nothing_readable(&window, "after the lock");

    // It is all there again, so the search above was for what the record really holds.
    window.fill("Passphrase or recovery key", SECRET);
    window.press("Open");
    window.press("Timeline");
    window.sees("Quokka04 at the gate");
    window.close();
    nothing_readable(&window, "after the end");
}

/// Types a marker into every kind of field that the window has.
fn plant(window: &Window, attached: &Path) {
    window.press("Settings");
    window.fill("Name", "Quokka03 family");
    window.fill("Council", "Quokka05 Borough");
    window.press("Change the passphrase");
    window.fill("The passphrase you use now, or the recovery key", crate::journeys::PASSPHRASE);
    window.fill("The new passphrase", SECRET);
    window.fill("The new one again", SECRET);
    window.click("//dialog//button[@type='submit']");
    window.sees("What opened your record before, and is now replaced, does not open it any more.");
    window.press("Done");

    add(window, "Something else");
    window.fill("What happened?", "Quokka04 at the gate");
    window.click("//summary[starts-with(normalize-space(), 'More words and the')]");
    window.fill("More words", "Quokka06 was late");
    window.fill("The council's side", "Quokka07 says not");
    window.click("//summary[normalize-space()='People']");
    window.fill("Or name someone new", "Quokka08 Smith");
    window.press("Add them");
    window.press("Save");
    window.heading("Quokka04 at the gate");
    window.press("Attach files");
    choose(attached);
    window.sees("Quokka01 minutes.txt");
    window.press("Quokka01 minutes.txt");
    play(window, attached);

    add(window, "Promise");
    window.fill("What was promised?", "Quokka09 by spring");
    window.fill("Who promised it?", "Quokka10 Jones");
    window.press("Save");
    window.heading("Quokka09 by spring");
    add(window, "Hours and costs");
    window.fill("What was it for?", "Quokka11 reading");
    window.fill("Kind of work", "Quokka12 forms");
    window.press("Save");
    window.heading("Quokka11 reading");

    window.press("Meetings");
    window.press("Paste the words");
    window.fill(
        "Words of the invitation",
        "Quokka13 group meets on 30 November 2030 at 10:30, Quokka14 Hall",
    );
    window.press("Read it");
    window.press("Save to my record");
    window.sees("Change this entry");

    window.press("Bundle");
    window.press("Issues");
    window.press("Add an issue");
    window.fill("Issue in one line", "Quokka15 unanswered");
    window.fill("What happened", "Quokka16 wrote thrice");
    window.fill("Its effect on families", "Quokka17 slept badly");
    window.fill("What would put it right", "Quokka18 answers");
    window.press("Save");
    window.sees("The issue is saved.");
    window.press("Bundle");
    window.press("Start a bundle");
    window.fill("Title on the cover", "Quokka19 bundle");
    window.press("Make this bundle");
    window.heading("Quokka19 bundle");
    window.press("Make the PDF");
    window.sees("The PDF is ready.");
    window.sees("Page 1 of");

    window.press("Timeline");
    window.fill("Words in an entry", "Quokka20");
    window.sees("Nothing fits");
    window.click("//button[starts-with(normalize-space(), 'Find')]");
    window.fill("Words to find", "Quokka0");
    window.sees("things found");
    window.press("Close");
    // Typed and not saved.
    add(window, "Something else");
    window.fill("What happened?", "Quokka21 unfinished");
    window.sees("Kept so far.");
}

/// Attaches a recording, plays it, and types what is said in it.
fn play(window: &Window, attached: &Path) {
    let mut wave = crate::capture::second_of_sound();
    wave.splice(4000..4014, b"Quokka22 spoke".iter().copied());
    let recording = attached.with_file_name("Quokka23 call.wav");
    std::fs::write(&recording, wave).unwrap();
    window.press("Attach files");
    choose(&recording);
    window.press("Play: Quokka23 call.wav");
    window.until("the recording plays", || {
        let play =
            "const one = document.querySelector('audio'); one?.play(); return one?.readyState ?? 0";
        window.driver.run(play, json!([])).as_u64().filter(|ready| *ready > 0)
    });
    window.fill("What is said in it", "Quokka24 said so");
    window.press("Keep these words");
    window.sees("Quokka24 said so");
}

fn nothing_readable(window: &Window, when: &str) {
    let files = files_of(window.home());
    // Database, log, settings and the web view's own: a search of nothing would find nothing.
    let names: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    for part in ["record-1", "logs", "org.evenhand.desktop"] {
        assert!(names.iter().any(|name| name.contains(part)), "{part} is not among {names:?}");
    }
    let mut found = Vec::new();
    for (file, name) in files.iter().zip(names) {
        let Ok(bytes) = std::fs::read(file) else { continue };
        // A copy for another program is what the person asked for; it goes with the lock.
        let asked_for = when.contains("open") && name.contains("opened-copies");
        if !asked_for && (holds(&bytes, MARK) || name.contains(MARK)) {
            found.push(name);
        }
    }
    assert_eq!(found, Vec::<String>::new(), "{when}, of {} files", files.len());
    println!("{when}: {} files, no marker", files.len());
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let Ok(names) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = names.flatten().map(|name| name.path());
    // A link could lead out of the folder, or round in it.
    let own = paths.filter(|path| !path.is_symlink());
    own.flat_map(|path| if path.is_dir() { files_of(&path) } else { vec![path] }).collect()
}

/// Whether the bytes hold the text, as it is or in UTF-16.
fn holds(bytes: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    found(text.as_bytes()) || found(&wide)
}
