//! An invitation: a calendar file, an email, an Outlook message, or a letter that may hold one.

use evenhand_calendar::{CalendarLimits, CalendarWarning, Reading, ReadingSource};
use serde::{Deserialize, Serialize};

use super::{Answer, Task, WorkerError};

/// Read an invitation.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadCalendar {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
    /// The user knows it to be large.
    pub large: bool,
}

impl Task for ReadCalendar {
    type Answer = Reading;
    const NAME: &'static str = "read-calendar";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Reading, WorkerError> {
        let limits = if self.large { CalendarLimits::large() } else { CalendarLimits::default() };
        Ok(read_calendar(bytes, &self.name, &limits))
    }
}

impl Answer for Reading {
    fn take_bytes(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for attachment in &mut self.attachments {
            attachment.size = attachment.bytes.len() as u64;
            bytes.append(&mut attachment.bytes);
        }
        bytes
    }

    fn put_bytes(&mut self, bytes: Vec<u8>) {
        let mut rest = bytes.as_slice();
        for attachment in &mut self.attachments {
            let size = usize::try_from(attachment.size).unwrap_or(usize::MAX).min(rest.len());
            let (own, after) = rest.split_at(size);
            attachment.bytes = own.to_vec();
            rest = after;
        }
    }
}

/// An invitation, or the words of a letter that may hold one: a Word file or a PDF.
fn read_calendar(bytes: &[u8], name: &str, limits: &CalendarLimits) -> Reading {
    let mut reading = evenhand_calendar::read(bytes, name, limits);
    // Letters of old Word are compound files too, as Outlook's messages are.
    let no_message = reading.source == ReadingSource::Msg && reading.message.is_none();
    if (reading.source == ReadingSource::Text || no_message)
        && reading.words.is_empty()
        && bytes.len() <= limits.bytes
    {
        reading.words = evenhand_bundle::letter_words(bytes, name);
        if !reading.words.trim().is_empty() {
            (reading.source, reading.warnings) =
                (ReadingSource::Text, vec![CalendarWarning::WordsOnly]);
        } else if evenhand_bundle::file_is_locked(bytes, name) {
            (reading.source, reading.warnings) =
                (ReadingSource::Text, vec![CalendarWarning::Locked]);
        }
    }
    reading
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    /// A ZIP file with a letter in it; locked: as marked in its head and in its list (APPNOTE 4.4.4).
    fn zip(locked: bool) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("letter.txt", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"The review is on 8 December 2026 at 10am.").unwrap();
        let mut bytes = zip.finish().unwrap().into_inner();
        let list = memchr::memmem::find(&bytes, b"PK\x01\x02").unwrap();
        for flags in [6, list + 8] {
            bytes[flags] |= u8::from(locked);
        }
        bytes
    }

    /// An old Office file with a stream of this name, as far as it is looked at.
    fn compound(stream: &str) -> Vec<u8> {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    }

    #[test]
    fn a_letter_that_asks_for_a_password_is_not_called_damaged() {
        let locked_pdf = include_bytes!("../../tests/fixtures/asks-password.pdf").to_vec();
        for (name, bytes, want) in [
            ("letter.pdf", locked_pdf, CalendarWarning::Locked),
            ("letter.pdf", b"%PDF-1.7\ncut".to_vec(), CalendarWarning::NoCalendar),
            ("letter.docx", compound("EncryptedPackage"), CalendarWarning::Locked),
            ("letter.msg", compound("__properties_version1.0"), CalendarWarning::MsgDamaged),
            ("letter.zip", zip(true), CalendarWarning::Locked),
            ("letter.zip", zip(false), CalendarWarning::WordsOnly),
            ("letter.txt", b"Hello".to_vec(), CalendarWarning::WordsOnly),
        ] {
            let reading = read_calendar(&bytes, name, &CalendarLimits::default());
            assert_eq!(reading.warnings, std::slice::from_ref(&want), "{name}");
            let why = crate::check::no_meeting(name, &reading);
            let locked = matches!(why, crate::contract::UserError::FileLocked { .. });
            assert_eq!(locked, want == CalendarWarning::Locked, "{name}");
        }
    }
}
