//! What is said of each sample file, and of what it is made of.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "samples/mod.rs"]
mod samples;

use evenhand_kinds::{ContentKind, Encoding, of, of_bytes};

#[test]
fn each_sample_is_told_by_its_bytes_and_its_name() {
    let told = samples::table(|name, bytes| {
        let (with, without) = (of(bytes, name), of_bytes(bytes));
        let by_name = if with == without { String::new() } else { format!(" ({without:?})") };
        format!("{with:?}{by_name}")
    });
    insta::assert_snapshot!(told);
}

/// A window, a mailbox and a folder are looked through by the first bytes of each file.
#[test]
fn the_first_bytes_tell_what_the_whole_does() {
    const HEAD: usize = 64 << 10;
    for (name, bytes) in samples::samples() {
        let long = [bytes.as_slice(), &vec![b'\n'; HEAD]].concat();
        let packed = bytes.starts_with(b"PK");
        // A packed file's list stands at its end.
        if !packed && !bytes.iter().all(|byte| *byte == 0) && bytes.len() > 40 {
            assert_eq!(of(&long[..HEAD], &name), of(&long, &name), "{name}");
        }
    }
}

/// Whatever a file is cut off after, it is told without a fault, and the same twice.
#[test]
fn every_beginning_of_a_sample_is_told() {
    for (name, bytes) in samples::samples() {
        for end in (0..64).chain((64..640).step_by(37)).chain([bytes.len()]) {
            let cut = &bytes[..end.min(bytes.len())];
            assert_eq!(of(cut, &name), of(cut, &name.to_uppercase()), "{name} {end}");
        }
    }
}

#[test]
fn each_kind_has_a_media_type_and_an_ending_that_lead_back_to_it() {
    for (bytes, kind, media_type, ending) in [
        (&b"%PDF-1.7"[..], ContentKind::Pdf, "application/pdf", "pdf"),
        (b"\xff\xd8\xff\xe0", ContentKind::Jpeg, "image/jpeg", "jpg"),
        (b"words", ContentKind::Text(Encoding::Utf8), "text/plain", "txt"),
        (b"\xff\xfew\0", ContentKind::Text(Encoding::Utf16Little), "text/plain", "txt"),
        (b"caf\xe9 x", ContentKind::Text(Encoding::OneByte), "text/plain", "txt"),
        (b"BEGIN:VCALENDAR", ContentKind::Calendar, "text/calendar", "ics"),
    ] {
        let told = of_bytes(bytes);
        assert_eq!((told, told.media_type(), told.ending()), (kind, media_type, ending));
    }
}
