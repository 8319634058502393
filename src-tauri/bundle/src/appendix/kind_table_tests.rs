//! What the bundle takes each sample file for.

#[path = "../../../kinds/tests/samples/mod.rs"]
mod samples;

use super::kinds::{is_false, kind};

#[test]
fn each_sample_is_taken_for_what_it_is() {
    insta::assert_snapshot!(samples::table(|name, bytes| {
        let kind = kind(bytes, name);
        let refused = if is_false(kind, name).is_some() { " under a false name" } else { "" };
        format!("{kind:?}{refused}")
    }));
}
