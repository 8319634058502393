//! Words heard in recordings: proposed, marked, and saving nothing by themselves.

use std::path::PathBuf;

use crate::support::*;
use evenhand_app::contract::{EntryKey, FileIdKey, Nothing, UserError};

fn note(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../speech/tests/fixtures").join(name)
}

/// An entry with a recording, and the recording.
fn attached(bench: &Bench, name: &str) -> (EntryKey, FileIdKey) {
    let entry = bench.save("A voice note").entry.id;
    bench.choose(&[note(name)]);
    bench.attach(entry).unwrap();
    let file = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry.files[0].file;
    (EntryKey { id: entry }, FileIdKey { file })
}

#[test]
fn what_is_said_is_shown_and_nothing_is_saved() {
    let Some(model) = speech_model_file() else { return };
    let bench = Bench::new();
    let (entry, file) = attached(&bench, "note.opus");
    assert_eq!(bench.host.hear_recording(file), Err(UserError::SpeechModelMissing));
    bench.choose(&[model]);
    let chosen = bench.host.choose_speech_model(Nothing {}).unwrap();
    assert_eq!(chosen.name.as_deref(), Some("ggml-base.bin"));
    let before = bench.host.get_entry(entry).unwrap();
    let steps = bench.host.status(Nothing {}).unwrap();

    let state = bench.ended(bench.host.hear_recording(file).unwrap());
    assert_eq!(state.error, None);
    let heard = state.heard.unwrap();
    assert!(heard.text.contains("draft plan") && heard.text.contains("December"), "{heard:?}");
    assert_eq!((heard.model.as_str(), heard.damaged), ("ggml-base.bin", false));
    let words = heard.pieces.iter().flat_map(|piece| &piece.words);
    assert!(words.clone().any(|word| word.sure) && words.clone().any(|word| !word.sure));

    assert_eq!(bench.host.get_entry(entry).unwrap(), before);
    assert_eq!(bench.host.status(Nothing {}).unwrap(), steps);
}

#[test]
fn a_file_that_is_no_model_is_not_chosen_and_one_that_went_is_told() {
    let bench = Bench::new();
    let (_, file) = attached(&bench, "note.opus");
    let folder = tempfile::tempdir().unwrap();
    let model = folder.path().join("stick.bin");
    std::fs::write(&model, b"no model").unwrap();
    bench.choose(std::slice::from_ref(&model));
    let not = UserError::NoSpeechModel { name: "stick.bin".into() };
    assert_eq!(bench.host.choose_speech_model(Nothing {}), Err(not));
    assert_eq!(bench.host.speech_model(Nothing {}).unwrap().name, None);
    // The dialog was closed.
    bench.choose(&[]);
    assert_eq!(bench.host.choose_speech_model(Nothing {}).unwrap().name, None);

    // A copy that was cut begins as a model does, and is told when it is read.
    std::fs::write(&model, b"lmgg and then nothing more").unwrap();
    bench.choose(std::slice::from_ref(&model));
    let chosen = bench.host.choose_speech_model(Nothing {}).unwrap();
    assert_eq!(chosen.name.as_deref(), Some("stick.bin"));
    let damaged = UserError::SpeechModelDamaged { name: "stick.bin".into() };
    let ended = bench.ended(bench.host.hear_recording(file).unwrap());
    assert_eq!((ended.error, ended.heard), (Some(damaged), None));

    std::fs::remove_file(&model).unwrap();
    assert_eq!(bench.host.speech_model(Nothing {}).unwrap().name, None);
    let ended = bench.ended(bench.host.hear_recording(file).unwrap());
    assert_eq!(ended.error, Some(UserError::SpeechModelMissing));
}

#[test]
fn what_has_no_sound_that_is_known_says_so() {
    let Some(model) = speech_model_file() else { return };
    let bench = Bench::new();
    let (_, file) = attached(&bench, "note.amr");
    bench.choose(&[model]);
    bench.host.choose_speech_model(Nothing {}).unwrap();
    let ended = bench.ended(bench.host.hear_recording(file).unwrap());
    assert_eq!(ended.error, Some(UserError::RecordingNotHeard { name: "note.amr".into() }));
}

#[test]
fn a_lock_ends_the_listening() {
    let Some(model) = speech_model_file() else { return };
    let bench = Bench::new();
    let (_, file) = attached(&bench, "note.opus");
    bench.choose(&[model]);
    bench.host.choose_speech_model(Nothing {}).unwrap();
    let started = bench.host.hear_recording(file).unwrap();
    bench.host.lock_record(Nothing {}).unwrap();
    let key = evenhand_app::contract::JobKey { job: started.job };
    assert_eq!(bench.host.job(key), Err(UserError::Gone));
}
