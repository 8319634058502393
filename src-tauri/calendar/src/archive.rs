//! A ZIP file that came with a message: the calendars and messages that it holds are read as if they had come by
//! themselves. Anything else in it stays there.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// Largest file that is opened: a list of members takes memory before any of them is looked at.
const LARGEST: usize = 4 << 20;
/// Most members that are looked at.
const MOST_MEMBERS: usize = 200;
/// Most that all members together may unpack to, in bytes, whatever they say of themselves.
const MOST_UNPACKED: usize = 16 << 20;
/// What a member's name ends with that may hold an invitation. What else there is stays packed.
const WANTED: [&str; 6] = [".ics", ".vcs", ".ical", ".eml", ".msg", ".p7m"];

/// Whether a file is a ZIP file by its bytes, and by its name or media type: a Word file has the same bytes.
pub(crate) fn looks_like(bytes: &[u8], name: &str, media_type: &str) -> bool {
    let named = name.trim().to_ascii_lowercase().ends_with(".zip");
    let typed = ["application/zip", "application/x-zip-compressed", "application/x-zip"];
    bytes.starts_with(b"PK\x03\x04") && (named || typed.contains(&media_type))
}

/// The calendars and messages in it, with their names. `room`: how many bytes they may take together.
pub(crate) fn members(bytes: &[u8], room: usize) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    if bytes.len() > LARGEST {
        return out;
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return out };
    let mut left = room.min(MOST_UNPACKED);
    for at in 0..archive.len().min(MOST_MEMBERS) {
        let Ok(member) = archive.by_index(at) else { continue };
        let name = super::file_name(&String::from_utf8_lossy(member.name_raw()));
        let small = name.to_ascii_lowercase();
        if !member.is_file() || !WANTED.iter().any(|end| small.ends_with(end)) {
            continue;
        }
        let mut content = Vec::new();
        let whole = member.take(left as u64 + 1).read_to_end(&mut content).is_ok();
        if whole && content.len() <= left {
            left -= content.len();
            out.push((name, content));
        }
    }
    out
}
