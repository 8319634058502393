//! One line as somebody types it or pastes it: whom and what it tells of is in its own words.

#![no_main]

use chrono::NaiveDate;
use evenhand_capture::line::{KnownOfLine, LineDay, read_line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(written) = NaiveDate::from_ymd_opt(2026, 11, 26) else { return };
    let people = ["Priya Example".to_owned(), "Case lead".to_owned()];
    let read = read_line(text, written, KnownOfLine { people: &people });
    let small = text.to_lowercase();
    let own = |said: &str| {
        // Two deeds of one promise are joined by a word that may not be there.
        for word in said.to_lowercase().split_whitespace().filter(|word| *word != "and") {
            assert!(small.contains(word), "{word:?} of {said:?} is not in {text:?}");
        }
    };
    let day = |day: &LineDay| {
        assert!(day.day.is_none() || day.choices.is_empty(), "settled and asked: {day:?}");
    };
    if let Some(message) = &read.message {
        assert!(!read.several);
        own(&message.who);
        day(&message.day);
    }
    for promise in &read.promises {
        own(&promise.what);
        day(&promise.due);
    }
});
