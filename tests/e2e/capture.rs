//! Bringing in what a family already has, through the window: a mailbox, and a folder of letters, photographs and
//! invitations.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::chooser::choose;
use crate::driver::{PATIENCE, waited};
use crate::journeys::{PASSPHRASE, listed, start_record};
use crate::screens::look;
use crate::window::Window;

/// A question that was answered, one that was not, the notice of an empty chair, and an email of no day.
fn mailbox() -> String {
    let mail = |id: &str, from: &str, to: &str, day: &str, subject: &str, rest: &str| {
        format!(
            "From - Tue Nov 12 09:00:00 2019\nFrom: {from}\nTo: {to}\nSubject: {subject}\n{day}Message-ID: <{id}@x.example>\n{rest}\n\n"
        )
    };
    let (family, council) = ("Pat <pat@home.example>", "SEN Team <sen@lark.gov.uk>");
    let date = |day: &str| format!("Date: {day} 2019 09:00:00 +0000\n");
    let answers = |id: &str, words: &str| format!("In-Reply-To: <{id}@x.example>\n\n{words}");
    [
        mail("q1", family, council, &date("Mon, 4 Nov"), "Draft plan", "\nWhen is the draft due?"),
        mail(
            "a1",
            council,
            family,
            &date("Wed, 6 Nov"),
            "Re: Draft plan",
            &answers("q1", "We will send it by Friday 15 November."),
        ),
        mail("q2", family, council, &date("Thu, 7 Nov"), "Taxi", "\nWho books the taxi, please?"),
        mail(
            "a2",
            council,
            family,
            &date("Thu, 7 Nov"),
            "Out of office: Taxi",
            &answers("q2", "I am away until Monday."),
        ),
        mail("n1", council, family, "", "Annual review", "\nThe papers are attached."),
    ]
    .concat()
}

/// Opens what the box takes by one of its buttons.
fn open_in_box(window: &Window, button: &str, path: &std::path::Path) {
    window.press("Add");
    window.press(button);
    choose(path);
    window.heading("What was found");
}

fn tick(window: &Window, label: &str) {
    window.click(&format!("//label[normalize-space()='{label}']"));
}

#[test]
fn a_mailbox_is_looked_at_chosen_from_saved_and_undone() {
    let mut window = Window::open();
    start_record(&window);
    let mbox = window.home().join("Mail from the council.mbox");
    std::fs::write(&mbox, mailbox()).unwrap();
    open_in_box(&window, "Open files", &mbox);
    window.press("Look at them");
    tick(&window, "Pat, pat@home.example: 2 from, 3 to");
    window.press("See what would be saved");
    window.sees("5 of 5 emails would be saved.");
    window.sees("2 from you. 1 has an answer. 1 asks something and has none yet.");
    window.sees("1 was sent by a machine. It counts as no answer.");
    // What is to be looked at stands first, in a line of its own.
    let first = "const row = document.querySelector('main section .card.row');
        return [row.querySelector('h3').innerText, [...row.querySelectorAll('p')].map((p) => p.innerText)];";
    let first = window.driver.run(first, json!([]));
    assert_eq!(first[0], "Annual review");
    assert!(
        first[1].as_array().unwrap().contains(&json!("It has no date that can be used.")),
        "{first}"
    );
    look(&window, "capture-mails");
    window.press("Save 5 emails");
    window.heading("Your emails are in your record");
    window.sees("We will send it by Friday 15 November.");
    look(&window, "capture-mails-saved");
    // The promise is only proposed.
    window.press("Undo");
    window.until("nothing of the emails is left", || {
        window
            .driver
            .run("return document.body.innerText", json!([]))
            .to_string()
            .contains("Undone")
            .then_some(())
    });
    window.close();
    assert!(listed(&window).is_empty());
}

/// A tone of one second (RIFF WAVE, 8,000 bytes a second).
pub fn second_of_sound() -> Vec<u8> {
    let samples: Vec<u8> =
        (0..8000_u32).map(|at| if at / 10 % 2 == 0 { 96 } else { 160 }).collect();
    let mut wave = b"RIFF\x64\x1f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x40\x1f\0\0".to_vec();
    wave.extend(samples);
    wave
}

/// The sentence of the recordings' fixtures, as a wave.
fn spoken() -> Vec<u8> {
    let note = include_bytes!("../../src-tauri/speech/tests/fixtures/note.opus");
    let (sound, _) = evenhand_speech::samples(note).unwrap();
    let size = u32::try_from(2 * sound.len()).unwrap();
    let mut wave = b"RIFF".to_vec();
    wave.extend((36 + size).to_le_bytes());
    wave.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data");
    wave.extend(size.to_le_bytes());
    wave.extend(sound.iter().flat_map(|at| ((at * 32_000.0) as i16).to_le_bytes()));
    wave
}

/// Waits until the player knows how long the recording is.
fn is_ready_to_play(window: &Window) {
    window.until("the voice note is ready to play", || {
        let length =
            window.driver.run("return document.querySelector('audio')?.duration ?? 0", json!([]));
        length.as_f64().filter(|seconds| (10.0..13.0).contains(seconds))
    });
}

/// Has what is said in a recording written down, where `cargo xtask setup` made the model, and keeps it with a change.
fn write_it_down(window: &Window) {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/target/models/speech/ggml-base.bin");
    let model = Path::new(place);
    if !model.is_file() {
        crate::skipped::skipped("in part: the model is missing; cargo xtask setup makes it");
        return;
    }
    window.press("Play: voice note.wav");
    is_ready_to_play(window);
    window.press("Choose the model file");
    choose(model);
    window.press("Write it down for me");
    // As long as the sums take on this computer.
    let title = "//h4[normalize-space() = 'What the machine heard']";
    let heard = || (!window.driver.find(title).is_empty()).then_some(());
    assert!(waited(PATIENCE * 15, heard).is_some(), "nothing was heard: {}", window.text());
    window.sees("Heard by a machine (ggml-base.bin). Listen and check every word");
    look(window, "capture-heard");
    window.press("Take these words to check them");
    window.press("Keep these words");
    window.sees("Heard by a machine, to be checked: “The officer says");
}

/// A letter as Rich Text, a photographed one, a voice note, and an invitation.
fn drawer(window: &Window) -> PathBuf {
    let drawer = window.home().join("drawer");
    std::fs::create_dir(&drawer).unwrap();
    let photographed =
        concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/ocr/tests/fixtures/letter.png");
    std::fs::copy(photographed, drawer.join("photo of a letter.png")).unwrap();
    std::fs::write(drawer.join("refusal.rtf"), "{\\rtf1\\ansi We will not assess.\\par}").unwrap();
    let invitation = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\n\
        DTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Annual review\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(drawer.join("review.ics"), invitation).unwrap();
    std::fs::write(drawer.join("voice note.wav"), spoken()).unwrap();
    drawer
}

#[test]
fn a_drawer_of_letters_is_kept_and_an_invitation_in_it_checked() {
    let mut window = Window::open();
    start_record(&window);
    let drawer = drawer(&window);
    open_in_box(&window, "Open a folder", &drawer);
    window.sees("1 letter, 1 invitation, 1 picture and 1 recording. Nothing is saved yet.");
    look(&window, "capture-found");
    tick(&window, "Letters or papers that came");
    window.press("Keep 3 files");
    window.heading("Your files are in your record");
    look(&window, "capture-kept");
    window.press("See what is not finished");
    window.heading("Timeline");
    window.press_part("photo of a letter");
    window.press("Read the words: photo of a letter.png");
    window.sees("Read from the picture. Please check every word.");
    window.until("the words lie over the picture", || {
        let over = "const page = document.querySelector('svg.page');
            return page?.querySelector('image')?.href.baseVal.length > 9000 ? page.querySelectorAll('text').length : 0";
        window.driver.run(over, json!([])).as_u64().filter(|words| *words > 60)
    });
    look(&window, "capture-read");
    window.driver.run("document.querySelector('svg.page').scrollIntoView()", json!([]));
    window.keep_picture("capture-over");
    window.press("Make it the day of this entry: Thu 3 Sep 2020");
    window.press("Close");
    window.sees("Thu 3 Sep 2020");

    // A voice note is played here, with what is said in it typed beside it.
    window.press("Timeline");
    window.press_part("voice note");
    window.press("Play: voice note.wav");
    is_ready_to_play(&window);
    window.fill("What is said in it", "The officer says that the taxi starts on Monday.");
    look(&window, "capture-listen");
    window.press("Keep these words");
    window.sees("Typed beside it: “The officer says that the taxi starts on Monday.”");

    write_it_down(&window);

    // The invitation is checked from where it was found, without being opened again.
    open_in_box(&window, "Open a folder", &drawer);
    window.press("Look at review.ics");
    window.heading("Annual review");
    window.sees("18 days");
    // And what was kept is not kept again.
    open_in_box(&window, "Open a folder", &drawer);
    tick(&window, "Something else");
    window.press("Keep 3 files");
    window.heading("No file was added");
    window.sees("refusal.rtf is in your record already, with an entry.");
    window.close();
    let entries = listed(&window);
    assert_eq!(entries.len(), 3);
    assert!(entries.iter().all(|entry| entry["draft"] == json!(true)));
    let days: Vec<String> = entries.iter().map(|entry| entry["when"].to_string()).collect();
    assert!(days.iter().any(|when| when.contains("2020-09-03")), "{days:?}");
    window.cli(PASSPHRASE, &["verify"]);
}

#[test]
fn a_sheet_of_meetings_is_looked_at_row_by_row_saved_and_undone() {
    let mut window = Window::open();
    start_record(&window);
    let sheets = window.home().join("sheets");
    std::fs::create_dir(&sheets).unwrap();
    let rows = "Date,Time,What,Where,Who was there,Invited on,Papers received\n\
        28/10/2019,10:00-11:30,Annual review,School library,\"SENCO, case officer\",30/09/2019,21/10/2019\n\
        Thu 7 Nov 2019,2pm,Team around the child,Teams,SENCO,,\n\
        02/12/2019,9.30am to 10.15am,Panel,,Case officer,20 Nov,not sent\n\
        Cancelled 6/11/2019,10:00,Coffee,,,,\n";
    std::fs::write(sheets.join("meetings.csv"), rows).unwrap();
    open_in_box(&window, "Open a folder", &sheets);
    window.press("Look at meetings.csv");
    window.heading("Table of meetings");
    // What kind they are is asked, since a charter may cover some.
    window.sees("0 of 4 rows can be saved.");
    window.sees("The day of the invitation is not clear. The day of the papers is not clear");
    window.sees("It may have been called off or moved");
    window.set("What kind of meetings are they?", "annual_review");
    window.sees("2 of 4 rows can be saved.");
    look(&window, "capture-meetings");
    window.press("Save 2 rows");
    window.heading("Timeline");
    window.sees("Annual review");
    window.press("Undo");
    window.sees("Nothing is in your record yet.");
    window.close();
    assert!(listed(&window).is_empty());
}
