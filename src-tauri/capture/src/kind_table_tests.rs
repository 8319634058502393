//! What this crate takes each sample file for.

#[path = "../../kinds/tests/samples/mod.rs"]
mod samples;

use crate::kind::{is_mail_store, of_file};

#[test]
fn each_sample_is_taken_for_what_it_is() {
    insta::assert_snapshot!(samples::table(|name, bytes| {
        let head = bytes.get(..64 << 10).unwrap_or(bytes);
        let store = if is_mail_store(name, head) { " of a mail program" } else { "" };
        format!("{:?}{store}", of_file(name, head))
    }));
}
