//! Files: their names, their kinds by content, and the words in them that search can find.

use std::path::Path;

use evenhand_core::record::{FileRef, StoredFile};

use crate::contract::FileView;
use crate::worker::{self, ReadWords, WorkerLimits};

/// A path's last part, as it is.
pub fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The start of a file's name from a title, without what file systems refuse; `otherwise` where nothing is left.
pub fn file_stem(title: &str, otherwise: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || " -_".contains(c) { c } else { ' ' };
    let plain: String = title.chars().map(kept).collect();
    let name = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    // A name of more than 255 bytes is refused; 80 letters of any script are fewer.
    let name: String = name.chars().take(60).collect();
    if name.trim().is_empty() { otherwise.to_owned() } else { name.trim().to_owned() }
}

/// A stored file as the window sees it.
pub fn file_view(file: &StoredFile, reference: Option<&FileRef>) -> FileView {
    FileView {
        id: file.id,
        name: shown(&file.name),
        title: reference.map(|r| shown(&r.title)).unwrap_or_default(),
        media_type: file.media_type.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
        heard: reference.is_some_and(|r| r.heard),
        transcript: reference.and_then(|r| r.transcript.clone()).unwrap_or_default(),
    }
}

/// Words as they are: letters that cannot be seen or that turn the direction of writing stand out. Names are
/// cleaned when a file comes in, but records of earlier versions may hold others.
pub fn shown(words: &str) -> String {
    words.chars().map(|c| if super::is_hidden(c) { '\u{fffd}' } else { c }).collect()
}

/// The media type: by content and, only where that leaves a doubt, by the name's ending.
pub fn media_type(name: &str, bytes: &[u8]) -> String {
    evenhand_kinds::of(bytes, name).media_type().to_owned()
}

/// The words of a file, for search. Empty where it has none, or none that can be read.
///
/// All but plain text is read in a process of its own: a file that breaks it is kept all the same.
pub fn searchable_text(name: &str, media_type: &str, bytes: &[u8]) -> String {
    searchable_text_while(&|| true, name, media_type, bytes)
}

/// The same, which ends early, with nothing, where `go_on` says so.
pub(crate) fn searchable_text_while(
    go_on: &dyn Fn() -> bool,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> String {
    const MOST: usize = 1 << 20;
    // Letters that are written in another way are read where a fault in that costs nothing.
    if media_type == "text/plain" && std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return String::from_utf8_lossy(bytes.get(..MOST).unwrap_or(bytes)).into_owned();
    }
    if media_type.starts_with("image/") {
        return String::new();
    }
    let task = ReadWords { name: name.to_owned() };
    worker::run_watched(&task, bytes, WorkerLimits::default(), &|_, _| go_on()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_more_than_the_name() {
        assert_eq!(media_type("a.txt", b"%PDF-1.7\n"), "application/pdf");
        assert_eq!(media_type("a.ics", b"BEGIN:VCALENDAR"), "text/calendar");
        assert_eq!(media_type("a.pdf", b"only words"), "text/plain");
        assert_eq!(media_type("a", &[0xff, 0x00, 0xfe]), "application/octet-stream");
    }
}
