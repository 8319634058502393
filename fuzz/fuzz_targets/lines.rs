//! Pasted lines and files of them: notes of an event, the same notes again, and the lines of a plan.

#![no_main]

use evenhand_bundle::file_lines;
use evenhand_core::notes::{RawLine, bring_again, built, from_text, propose};
use evenhand_core::provision::lines_of;
use evenhand_core::record::{EventNotes, Id};
use libfuzzer_sys::fuzz_target;

/// Names of the kinds of file that may be nothing but words.
const NAMES: &[&str] = &["a.txt", "a.csv", "a.html", "a.rtf", "a.eml", "a"];

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    notes(&from_text(&text));
    for name in NAMES {
        notes(&file_lines(data, name));
    }
    plan(&text);
});

/// Notes that come in twice are the same notes, and no line of them is lost.
fn notes(raw: &[RawLine]) {
    let proposal = propose(raw);
    assert_eq!(proposal.lines.len(), raw.len());
    let mut last = 0_u64;
    let mut next = || -> Id {
        last += 1;
        format!("00000000-0000-7000-8000-{last:012x}").parse().unwrap_or_else(|_| unreachable!())
    };
    let (sections, lines) = built(&proposal, &[], &mut next);
    let mut kept = EventNotes {
        id: next(),
        title: String::new(),
        entry: None,
        file: None,
        part: 0,
        sections,
        lines,
        added_on: chrono::DateTime::UNIX_EPOCH,
        sample: false,
    };
    let (sections, lines) = built(&proposal, &[], &mut next);
    let count = lines.len();
    let again = bring_again(&mut kept, sections, lines);
    assert_eq!((again.kept, again.added, again.only_before), (count, 0, 0));
    assert_eq!(kept.lines.len(), count);
}

/// Every part that is read of a plan's line is a piece of it.
fn plan(text: &str) {
    for line in lines_of(text).lines {
        for part in [&line.who, &line.what, &line.how_long, &line.how_often] {
            assert!(line.text.contains(part.as_str()), "{part:?} of {:?}", line.text);
        }
    }
}
