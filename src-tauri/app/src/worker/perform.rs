//! Doing a job, in whichever process this is.

use std::borrow::Cow;
use std::ops::Range;

use chrono::{DateTime, Utc};
use evenhand_bundle::{FileSource, Model, Progress, RenderError};
use evenhand_calendar::{Reading, Source, Warning};
use evenhand_capture::mail;
use evenhand_core::record::Id;

use super::job::{Answer, FilePart, MailAnswer, MailPart, Task};

/// Does a job, in whichever process this is. `step` is told how far it is, and says whether to go on.
pub fn perform(task: &Task, bytes: &[u8], step: &dyn Fn(usize, usize) -> bool) -> Answer {
    match task {
        Task::ReadCalendar { name, large } => {
            let limits = if *large {
                evenhand_calendar::Limits::large()
            } else {
                evenhand_calendar::Limits::default()
            };
            Answer::Calendar(Box::new(read_calendar(bytes, name, &limits)))
        }
        Task::RenderBundle { model, files, clock } => render(model, files, bytes, *clock, step),
        Task::ReadWords { name } => Answer::Words(evenhand_bundle::file_words(bytes, name)),
        Task::ReadLines { name } => Answer::Lines(evenhand_bundle::file_lines(bytes, name)),
        Task::ReadMails { parts, contents } => {
            Answer::Mails(read_mails(parts, bytes, *contents, step))
        }
        Task::ReadChat { name, asked, today, files } => {
            super::chat_archive::read_chat(bytes, name, *asked, *today, files)
        }
        Task::ReadTable => match evenhand_capture::hours::read(bytes) {
            Ok(sheets) => Answer::Tables(sheets),
            Err(error) => Answer::NoTable(error),
        },
        Task::ReadPicture { name, page, models } => {
            super::picture::read(bytes, *models, (name, *page), step)
        }
        Task::SeePicture { name, page, widest } => {
            super::picture::see(bytes, (name, *page), *widest)
        }
        Task::HearRecording { model } => super::recording::hear(bytes, *model, step),
        Task::DrawPage { page, width } => super::pages::draw_once(bytes, *page, *width),
    }
}

/// An invitation, or the words of a letter that may hold one: a Word file or a PDF.
fn read_calendar(bytes: &[u8], name: &str, limits: &evenhand_calendar::Limits) -> Reading {
    let mut reading = evenhand_calendar::read(bytes, name, limits);
    // Letters of old Word are compound files too, as Outlook's messages are.
    let no_message = reading.source == Source::Msg && reading.message.is_none();
    if (reading.source == Source::Text || no_message)
        && reading.words.is_empty()
        && bytes.len() <= limits.bytes
    {
        reading.words = evenhand_bundle::letter_words(bytes, name);
        if !reading.words.trim().is_empty() {
            (reading.source, reading.warnings) = (Source::Text, vec![Warning::WordsOnly]);
        } else if evenhand_bundle::file_is_locked(bytes, name) {
            (reading.source, reading.warnings) = (Source::Text, vec![Warning::Locked]);
        }
    }
    reading
}

fn read_mails(
    parts: &[MailPart],
    bytes: &[u8],
    contents: bool,
    step: &dyn Fn(usize, usize) -> bool,
) -> Vec<MailAnswer> {
    let mut rest = bytes;
    let mut out = Vec::with_capacity(parts.len());
    for (done, part) in parts.iter().enumerate() {
        let (own, after) = rest.split_at(part.length.min(rest.len()));
        rest = after;
        let read =
            mail::read_in_place(own, &part.name, part.lies, &evenhand_calendar::Limits::default());
        let mut answer = MailAnswer { mail: read.mail, ..MailAnswer::default() };
        if contents {
            let named = answer.mail.files.iter().zip(&read.contents);
            answer.words =
                named.map(|(file, bytes)| evenhand_bundle::file_words(bytes, &file.name)).collect();
            answer.contents = read.contents;
        }
        out.push(answer);
        if done % 64 == 0 && !step(done, parts.len()) {
            break;
        }
    }
    out
}

fn render(
    model: &Model,
    files: &[FilePart],
    bytes: &[u8],
    clock: DateTime<Utc>,
    step: &dyn Fn(usize, usize) -> bool,
) -> Answer {
    let of = model.appendices.len().saturating_add(2);
    let told = |at: Progress| match at {
        Progress::Appendices { done, .. } => step(done, of),
        Progress::Pages => step(of.saturating_sub(2), of),
        Progress::Writing => step(of.saturating_sub(1), of),
    };
    match evenhand_bundle::render(model, &Parts::new(files, bytes), clock, &told) {
        Ok(rendered) => Answer::Bundle(Box::new(rendered)),
        Err(RenderError::Cancelled) => Answer::Stopped,
        Err(RenderError::StillThere(words)) => Answer::StillThere(words),
    }
}

/// The files of a job, each where its bytes are.
struct Parts<'a> {
    files: Vec<(&'a FilePart, Range<usize>)>,
    bytes: &'a [u8],
}

impl<'a> Parts<'a> {
    fn new(files: &'a [FilePart], bytes: &'a [u8]) -> Self {
        let mut start = 0usize;
        let place = |part: &'a FilePart| {
            let end = start.saturating_add(part.length.unwrap_or(0));
            let place = start..end;
            start = end;
            (part, place)
        };
        Self { files: files.iter().map(place).collect(), bytes }
    }

    fn part(&self, file: Id) -> Option<&(&'a FilePart, Range<usize>)> {
        self.files.iter().find(|(part, _)| part.file == file)
    }
}

impl FileSource for Parts<'_> {
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>> {
        let (part, place) = self.part(file)?;
        part.length?;
        self.bytes.get(place.clone()).map(Cow::Borrowed)
    }

    fn refused(&self, file: Id) -> bool {
        self.part(file).is_some_and(|(part, _)| part.refused)
    }

    fn password(&self, file: Id) -> Option<String> {
        self.part(file).and_then(|(part, _)| part.password.clone())
    }
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
            ("letter.pdf", locked_pdf, Warning::Locked),
            ("letter.pdf", b"%PDF-1.7\ncut".to_vec(), Warning::NoCalendar),
            ("letter.docx", compound("EncryptedPackage"), Warning::Locked),
            ("letter.msg", compound("__properties_version1.0"), Warning::MsgDamaged),
            ("letter.zip", zip(true), Warning::Locked),
            ("letter.zip", zip(false), Warning::WordsOnly),
            ("letter.txt", b"Hello".to_vec(), Warning::WordsOnly),
        ] {
            let reading = read_calendar(&bytes, name, &evenhand_calendar::Limits::default());
            assert_eq!(reading.warnings, std::slice::from_ref(&want), "{name}");
            let why = crate::check::no_meeting(name, &reading);
            let locked = matches!(why, crate::contract::UserError::FileLocked { .. });
            assert_eq!(locked, want == Warning::Locked, "{name}");
        }
    }
}
