//! A record's way through the command line: made, filled, written out, printed, proved.

// A test's way to fail is to panic.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Desk, parsed};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The words of a PDF, with one space between them.
fn words(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output();
    let output = output.expect("pdftotext is missing: run cargo xtask setup");
    squeezed(&String::from_utf8_lossy(&output.stdout))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_brought_in_is_written_out_the_same() {
    let desk = Desk::new();
    let sample = desk.sample();
    desk.lines(&["import", "demo/sample-record.json"]);
    desk.lines(&["export", "out.json"]);
    let out = parsed(&desk.at("out.json"));
    assert_eq!(out["contents"], sample["contents"]);
    for list in ["people", "issues", "entries", "files", "bundles"] {
        let sorted = |value: &Value| {
            let mut items: Vec<String> =
                value["record"][list].as_array().unwrap().iter().map(ToString::to_string).collect();
            items.sort();
            items
        };
        assert_eq!(sorted(&out), sorted(&sample), "{list}");
    }
    assert_eq!(desk.lines(&["list"]).len(), sample["record"]["entries"].as_array().unwrap().len());
}

#[test]
fn a_file_that_is_no_whole_record_changes_nothing() {
    let desk = Desk::new();
    desk.sample();
    let whole = std::fs::read(desk.at("demo/sample-record.json")).unwrap();
    for (name, bytes) in [("half.json", &whole[..whole.len() / 2]), ("empty.json", &[][..])] {
        std::fs::write(desk.at(name), bytes).unwrap();
        let output = desk.call(&["import", name]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("Nothing in your record changed"), "{said}");
    }
    assert!(desk.lines(&["list"]).is_empty());
}

#[test]
fn the_head_that_a_bundle_prints_is_found_again_and_another_is_not() {
    let desk = Desk::new();
    desk.sample();
    desk.lines(&["import", "demo/sample-record.json"]);
    desk.lines(&["bundle", "bundle.pdf", "--as-of", "2019-07-12"]);
    let head = desk.lines(&["verify"])[0]["head"].as_str().unwrap().to_owned();
    let printed: String = words(&desk.at("bundle.pdf")).split(' ').collect();
    assert!(printed.contains(&head), "the bundle does not print {head}");

    let change = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": parsed(&desk.at("demo/sample-record.json"))["record"]["info"],
        "entries": [{ "id": "00000000-0000-7003-8000-0000000000ff", "kind": { "type": "event" },
            "title": "Added later", "added_on": "2026-11-22T09:00:00Z" }] } });
    std::fs::write(desk.at("later.json"), change.to_string()).unwrap();
    desk.lines(&["import", "later.json"]);
    let found = desk.lines(&["verify", &head]);
    assert_eq!((&found[0]["sound"], &found[0]["printed_found"]), (&json!(true), &json!(true)));
    // As it is copied where a line broke after the hyphen.
    assert_eq!(desk.lines(&["verify", &head.replace('-', "")])[0]["sound"], true);
    let last = if head.ends_with('0') { "1" } else { "0" };
    let other = format!("{}{last}", &head[..head.len() - 1]);
    assert_eq!(desk.call(&["verify", &other]).status.code(), Some(1));
}

#[test]
fn no_page_is_read_where_nothing_is_taken_out() {
    let desk = Desk::new();
    forged(&desk, "forged.json");
    desk.lines(&["import", "forged.json"]);
    assert_eq!(desk.lines(&["bundle", "bundle.pdf"])[0]["read_by_eye"], Value::Null);
    let read = desk.lines(&["bundle", "bundle.pdf", "--read-pages"]);
    let none = json!({ "pages": 0, "looked_for": 0, "names": [], "unread": [] });
    assert_eq!(read[0]["read_by_eye"], none);
    let told = desk.told(&["bundle", "bundle.pdf", "--read-pages"]);
    assert!(told.contains("There is no hidden name that a machine could look for"), "{told}");
}

/// A record file that anybody could have written by hand: an entry and a file of long ago.
fn forged(desk: &Desk, name: &str) {
    let bytes = b"The council promised one-to-one support.";
    let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let id = |n: u8| format!("00000000-0000-7003-8000-0000000000{n:02x}");
    let then = "2019-05-07T09:00:00Z";
    let file = json!({ "id": id(2), "name": "letter of 7 May 2019.txt", "media_type": "text/plain",
        "size": bytes.len(), "sha256": sum, "dated": { "precision": "undated" }, "added_on": then });
    let entry = json!({ "id": id(1), "kind": { "type": "event" }, "title": "The officer promised support",
        "when": { "precision": "day", "date": "2019-05-07" }, "added_on": then,
        "files": [{ "file": id(2), "title": "" }] });
    let saved = json!({ "version": 1, "saved_on": then, "appendices": [], "entries": [] });
    let plan = json!({ "id": id(3), "added_on": then, "appendices": [{ "file": id(2), "title": "" }],
        "paper": { "came_in_column": true }, "version": 2, "as_of": "2019-05-07", "saved": saved });
    let info = json!({ "id": id(4), "title": "Forged", "created": then });
    let record = json!({ "format": "evenhand-record", "version": 1,
        "record": { "info": info, "entries": [entry], "files": [file], "bundles": [plan] },
        "contents": { sum: STANDARD.encode(bytes) } });
    std::fs::write(desk.at(name), record.to_string()).unwrap();
}

#[test]
fn a_bundle_prints_when_things_came_into_this_record_and_not_when_they_say() {
    let desk = Desk::new();
    forged(&desk, "forged.json");
    desk.lines(&["import", "forged.json"]);
    desk.lines(&["import", "forged.json"]);
    desk.lines(&["bundle", "bundle.pdf"]);
    let words = words(&desk.at("bundle.pdf"));
    let today = evenhand_words::date(evenhand_app::Clock::system().today());
    let claim = "said to have been added Tue 7 May 2019";
    // In the chronology, and beside the fingerprint.
    for place in words.match_indices("said to have been added").map(|(at, _)| at) {
        let before = words[..place].trim_end();
        assert!(before.ends_with(&today), "…{}", &before[before.len() - 60..]);
        assert!(words[place..].starts_with(claim), "{}…", &words[place..place + 60]);
    }
    assert_eq!(words.matches(claim).count(), 2, "{words}");
    assert!(words.contains("It cannot show when the file was written"));
    assert!(!words.contains("since they were added") && !words.contains("Added on"));
    // A plan that speaks from a day of long ago was made today all the same.
    assert!(words.contains(&format!("Facts up to Tue 7 May 2019 Made on {today}")), "{words}");
    assert!(words.contains("Version 1 is said to have been saved on Tue 7 May 2019."));
    // Nothing contradicts itself, and no more is claimed of a record that nobody else has seen.
    let verified = desk.lines(&["verify"]);
    assert_eq!(
        (&verified[0]["sound"], &verified[0]["printed_found"]),
        (&json!(true), &json!(null))
    );
    let told = desk.told(&["verify"]);
    assert!(told.contains("Nothing in the history contradicts itself."), "{told}");
    assert!(told.contains("could still have written it anew"), "{told}");
    // The tables say both.
    desk.lines(&["export", "out.zip"]);
    let package = std::fs::File::open(desk.at("out.zip")).unwrap();
    let mut package = zip::ZipArchive::new(package).unwrap();
    let table = std::io::read_to_string(package.by_name("entries.csv").unwrap()).unwrap();
    let heads = ["Came into this record", "In these words since", "Said to have been added"];
    assert!(table.contains(&heads.join(",")), "{table}");
    let day = evenhand_app::Clock::system().today().to_string();
    assert!(table.lines().last().unwrap().matches(&day).count() == 2, "{table}");
}

/// Binds the documents behind the sample, which are not part of the project.
#[test]
fn the_real_documents_are_bound_word_for_word() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/sources");
    let Ok(sources) = std::fs::read_dir(folder) else {
        crate::skipped::skipped("../shared/sources is not here");
        return;
    };
    let mut sources: Vec<PathBuf> = sources.flatten().map(|file| file.path()).collect();
    sources.sort();
    assert!(!sources.is_empty());
    let desk = Desk::new();
    let mut sample = desk.sample();
    for (number, source) in sources.iter().enumerate() {
        attach(&mut sample, number, source);
    }
    std::fs::write(desk.at("with-sources.json"), sample.to_string()).unwrap();
    desk.lines(&["import", "with-sources.json"]);
    let made = desk.lines(&["bundle", "bundle.pdf", "--as-of", "2019-07-12"]);
    assert_eq!(made[0]["appendices"].as_array().unwrap().len(), 15 + sources.len());
    let words = words(&desk.at("bundle.pdf"));
    for source in &sources {
        let text = std::fs::read_to_string(source).unwrap();
        let mut found = 0;
        let lines: Vec<String> =
            text.lines().map(squeezed).filter(|line| line.chars().count() > 30).collect();
        for line in &lines {
            // A line that is broken at the foot of a page has the page's furniture in it.
            let start: String = line.chars().take(30).collect();
            found += usize::from(words.contains(start.trim()));
        }
        assert!(
            found * 100 >= lines.len() * 98,
            "{}: {found} of {}",
            source.display(),
            lines.len()
        );
    }
    let checked = Command::new("qpdf").arg("--check").arg(desk.at("bundle.pdf")).output();
    assert!(checked.expect("qpdf is missing: run cargo xtask setup").status.success());
}

fn attach(sample: &mut Value, number: usize, source: &Path) {
    let bytes = std::fs::read(source).unwrap();
    let sum: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let id = format!("00000000-0000-7004-8000-0000000001{number:02}");
    let name = format!("source-{number}.txt");
    let record = &mut sample["record"];
    let list = |value: &mut Value, item: Value| value.as_array_mut().unwrap().push(item);
    let file = json!({ "id": id, "name": name, "media_type": "text/plain", "size": bytes.len(),
        "sha256": sum, "dated": { "precision": "undated" }, "added_on": "2026-11-22T09:00:00Z" });
    list(&mut record["files"], file);
    list(&mut record["bundles"][0]["appendices"], json!({ "file": id, "title": name }));
    sample["contents"][sum] = STANDARD.encode(&bytes).into();
}
