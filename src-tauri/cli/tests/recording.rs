//! Words heard in recordings, as scripts call for them: the real program, its child behind its walls, a real model.

use std::path::PathBuf;

use crate::support::Desk;
use serde_json::Value;

fn note(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../speech/tests/fixtures").join(name)
}

fn hear(desk: &Desk, model: &PathBuf, files: &[PathBuf]) -> std::process::Output {
    desk.program()
        .args(["--json", "hear-recording", "--model"])
        .arg(model)
        .args(files)
        .output()
        .unwrap()
}

#[test]
fn a_voice_note_is_written_down_and_marked_and_what_cannot_be_heard_is_told() {
    let place = "../../target/models/speech/ggml-base.bin";
    let model = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(place);
    if !model.is_file() {
        crate::skipped::skipped("the model is missing; cargo xtask setup makes it");
        return;
    }
    let desk = Desk::new();
    let output = hear(&desk, &model, &[note("note.amr"), note("film.mp4")]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("recording_not_heard"), "{told}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["note"].as_str().unwrap().contains("check every word"), "{answer}");
    assert_eq!((&answer["language"], &answer["damaged"]), (&"en".into(), &false.into()));
    assert!(answer["text"].as_str().unwrap().contains("annual review"), "{answer}");
    assert!(answer["pieces"][0]["words"][0]["sure"].is_boolean(), "{answer}");
}

#[test]
fn a_file_that_is_no_model_is_told_before_anything_is_read() {
    let desk = Desk::new();
    let output = hear(&desk, &note("note.mp3"), &[note("note.opus")]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("no_speech_model") && told.contains("note.mp3"), "{told}");
}
