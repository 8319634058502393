//! Charters, time limits, ladders and forms that somebody made: read, and written as they were read.

#![no_main]

use evenhand_core::charter::{Charter, LimitPack};
use evenhand_core::forms::QuestionSet;
use evenhand_core::ladder::Ladder;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    if let Ok(charter) = Charter::parse(&text) {
        let written = charter.to_json().expect("a charter that was read can be written");
        assert_eq!(Charter::parse(&written).expect("and read again"), charter);
    }
    if let Ok(ladder) = Ladder::parse(&text) {
        let written = ladder.to_json().expect("a ladder that was read can be written");
        assert_eq!(Ladder::parse(&written).expect("and read again"), ladder);
    }
    if let Ok(set) = QuestionSet::parse(&text) {
        let written = set.to_json().expect("a form that was read can be written");
        assert_eq!(QuestionSet::parse(&written).expect("and read again"), set);
    }
    std::hint::black_box(serde_json::from_slice::<LimitPack>(data).is_ok());
});
