//! What this crate takes each sample file for: alone, and in a message.

#[path = "../../kinds/tests/samples/mod.rs"]
mod samples;

use super::{kinds::kind, source};

#[test]
fn each_sample_is_taken_for_what_it_is() {
    insta::assert_snapshot!(samples::table(|name, bytes| {
        let inside = [
            kind(bytes, name, ""),
            kind(bytes, "", "application/octet-stream"),
            kind(bytes, "", "text/plain"),
        ];
        format!("{:?}, in a message {inside:?}", source(bytes, name))
    }));
}
