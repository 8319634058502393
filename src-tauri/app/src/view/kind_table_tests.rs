//! What is said of each sample file: its media type, what a copy is opened as, and what a player is told.

#[path = "../../../kinds/tests/samples/mod.rs"]
mod samples;

use super::{media_type, opens_as, plays_as};

#[test]
fn each_sample_is_taken_for_what_it_is() {
    insta::assert_snapshot!(samples::table(|name, bytes| {
        let opens =
            opens_as(bytes).map_or("not opened".to_owned(), |end| format!("opens as {end}"));
        let plays = plays_as(bytes).map_or(String::new(), |kind| format!(", plays as {kind}"));
        format!("{}, {opens}{plays}", media_type(name, bytes))
    }));
}
