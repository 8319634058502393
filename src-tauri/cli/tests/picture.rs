//! Words read from pictures, as scripts call for them: the real program, its child behind its walls, the real models.

// A test's way to fail is to panic.

use std::path::PathBuf;

use crate::support::Desk;
use serde_json::Value;

fn ocr(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ocr").join(path)
}

fn read(desk: &Desk, files: &[&str]) -> std::process::Output {
    desk.program().args(["--json", "read-picture"]).args(files).output().unwrap()
}

/// Says so where the models are not here.
fn has_models() -> bool {
    let there = ocr("models/PP-OCRv6_rec_small.rten").is_file();
    if !there {
        crate::skipped::skipped("the models are missing; cargo xtask setup fetches them");
    }
    there
}

#[test]
fn a_letter_is_read_marked_and_proposes_with_its_words() {
    if !has_models() {
        return;
    }
    let desk = Desk::new();
    let letter = ocr("tests/fixtures/letter.png");
    let output = read(&desk, &[letter.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["note"].as_str().unwrap().contains("Please check"), "{answer}");
    assert_eq!(answer["pages"], 1);
    let text = answer["text"].as_str().unwrap();
    assert!(text.contains("You have the right to appeal") || text.contains("right to appeal"));
    assert!(answer["lines"].as_array().unwrap().len() >= 20);
    let facts: Vec<(&str, &str, &str)> = answer["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap_or_default();
            assert!(!text("words").is_empty(), "{one}");
            (text("fact"), text("value"), text("day"))
        })
        .collect();
    assert_eq!(
        facts,
        [
            ("day", "", "2020-09-03"),
            ("reference", "SEN/2624/N55", ""),
            ("sender", "Anytown Council", ""),
            ("deadline", "", "2024-05-07"),
        ]
    );
}

#[test]
fn minutes_in_a_turned_picture_give_their_promises_and_ask_for_a_blurred_day() {
    if !has_models() {
        return;
    }
    let desk = Desk::new();
    let minutes = ocr("tests/fixtures/minutes.png");
    let minutes = minutes.to_str().unwrap();
    let lines = desk.lines(&["import-minutes", minutes]);
    let (last, found) = lines.split_last().unwrap();
    let facts: Vec<(&str, &str, bool)> = found
        .iter()
        .map(|one| {
            assert_eq!(one["from_picture"], true, "{one}");
            assert!(!one["places"][0]["words"].as_array().unwrap().is_empty(), "{one}");
            let unclear = one["doubts"].as_array().unwrap().contains(&"day_unclear".into());
            let due = one["due"]["date"].as_str().unwrap_or("-");
            (one["owner"].as_str().unwrap(), due, unclear)
        })
        .collect();
    assert_eq!(
        facts,
        [
            ("The case officer", "2019-12-02", false),
            ("The SENCo", "2019-11-15", false),
            ("The therapist", "-", true),
            ("Case officer", "2019-12-13", false),
            ("School", "2019-11-14", false),
            ("council", "2019-11-29", false),
        ]
    );
    assert_eq!((&last["held"], &last["saved"]), (&"2019-11-12".into(), &0.into()));
    assert_eq!(last["pages_read_from_pictures"], 1);
    let told = desk.told(&["import-minutes", minutes, "--accept", "3"]);
    assert!(told.contains("Read from the picture. Please check"), "{told}");
    // What was accepted is known when the same picture comes again, and is marked in the record.
    let again = desk.lines(&["import-minutes", minutes]);
    assert_eq!(again[2]["in_record"], true, "{}", again[2]);
    desk.lines(&["export", "out.json"]);
    let kept = std::fs::read_to_string(desk.at("out.json")).unwrap();
    assert!(kept.contains("Read from the picture. Please check"), "the mark stays");
}

#[test]
fn what_is_no_picture_is_refused_and_the_others_are_read() {
    if !has_models() {
        return;
    }
    let desk = Desk::new();
    let broken = desk.at("broken.png");
    std::fs::write(&broken, b"\x89PNG\r\n\x1a\n cut").unwrap();
    // A picture of 60,000 by 60,000 dots in a few bytes.
    let bomb = desk.at("bomb.bmp");
    let mut bytes = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
    bytes.extend(60_000u32.to_le_bytes());
    bytes.extend(60_000u32.to_le_bytes());
    bytes.extend([1, 0, 24, 0]);
    bytes.resize(200, 0);
    std::fs::write(&bomb, bytes).unwrap();
    let output = read(&desk, &["broken.png", "bomb.bmp", "missing.png"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "nothing is made up");
    let said = String::from_utf8(output.stderr).unwrap();
    for name in ["broken.png", "bomb.bmp", "missing.png"] {
        assert!(said.contains(name), "{name}: {said}");
    }
}
