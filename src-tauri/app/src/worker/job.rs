//! The jobs that a child knows, and what comes of them.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_bundle::{LeakedWord, Model, Rendered};
use evenhand_calendar::Reading;
use evenhand_capture::chat::{Chat, DayOrder};
use evenhand_capture::hours::{DataSheet, SheetError};
use evenhand_capture::mail::{Lies, Mail};
use evenhand_core::notes::RawLine;
use evenhand_core::record::Id;
use serde::{Deserialize, Serialize};

/// A job: what to do, and the foreign bytes to do it on.
#[derive(Clone, Debug)]
pub struct Job {
    /// What to do.
    pub task: Task,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// What to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub enum Task {
    /// Read an invitation: a calendar file, an e-mail, an Outlook message.
    ReadCalendar {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
        /// The user knows it to be large.
        large: bool,
    },
    /// Set a bundle in pages: its appendices are foreign files.
    RenderBundle {
        /// What goes in.
        model: Box<Model>,
        /// The appendices' files, in the order of their bytes.
        files: Vec<FilePart>,
        /// The time that the document gives as its own.
        clock: DateTime<Utc>,
    },
    /// Read the words that a search is to find in a file.
    ReadWords {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
    },
    /// Read notes line by line.
    ReadLines {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
    },
    /// Read mails, one after the other.
    ReadMails {
        /// The mails, in the order of their bytes.
        parts: Vec<MailPart>,
        /// Give the bytes of their files too, with the words that a search is to find in them.
        contents: bool,
    },
    /// Read a chat that a phone gave out.
    ReadChat {
        /// The file's own name.
        name: String,
        /// The order of days in figures, where a person gave it.
        asked: Option<DayOrder>,
        /// The day in London, which bounds what can have been written.
        today: NaiveDate,
        /// Names of files whose bytes are to be given.
        files: Vec<String>,
    },
    /// Read the cells of a table.
    ReadTable,
    /// Read the words in a picture, or in a page of a PDF that is one.
    ReadPicture {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
        /// From 1.
        page: usize,
        /// The models, whose bytes come before the file's.
        models: ModelSizes,
    },
    /// Draw a picture, or a page of a PDF that is one, as what reads its words sees it.
    SeePicture {
        /// The file's own name, which counts only where the content leaves a doubt.
        name: String,
        /// From 1.
        page: usize,
        /// Not wider than this, in pixels.
        widest: u32,
    },
    /// Write down what is said in a recording.
    HearRecording {
        /// How long the model is, in bytes, which come before the recording's.
        model: usize,
    },
    /// Draw one page of a PDF, and read its words.
    DrawPage {
        /// From 1.
        page: usize,
        /// In pixels.
        width: u32,
    },
}

/// How long the parts of the job's bytes before the picture are.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ModelSizes {
    /// What finds lines.
    pub detector: usize,
    /// What reads a line.
    pub recogniser: usize,
    /// The characters that it knows.
    pub characters: usize,
}

/// One mail of many that travel one after the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MailPart {
    /// The file's own name, which counts only where the content leaves a doubt.
    pub name: String,
    /// What the place that it lay in says of it.
    #[serde(default)]
    pub lies: Lies,
    /// Its length in bytes.
    pub length: usize,
}

/// One file of many that travel one after the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FilePart {
    /// Its id in the record.
    pub file: Id,
    /// Its length in bytes; `None` where the record could not give it.
    pub length: Option<usize>,
    /// What opens it, where the user said.
    pub password: Option<String>,
    /// Opening it was given up: it is not tried again.
    #[serde(default)]
    pub refused: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "answer", content = "content", rename_all = "snake_case")]
pub enum Answer {
    /// Of [`Task::ReadCalendar`].
    Calendar(Box<Reading>),
    /// Of [`Task::RenderBundle`].
    Bundle(Box<Rendered>),
    /// Of [`Task::RenderBundle`]: these words were to be taken out and are still there.
    StillThere(Vec<LeakedWord>),
    /// Of [`Task::RenderBundle`]: the watcher said stop.
    Stopped,
    /// Of [`Task::ReadWords`].
    Words(String),
    /// Of [`Task::ReadLines`].
    Lines(Vec<RawLine>),
    /// Of [`Task::ReadMails`], in their order.
    Mails(Vec<MailAnswer>),
    /// Of [`Task::ReadChat`]. Empty: it is none that is known.
    Chats {
        /// The chats in the file.
        chats: Vec<Chat>,
        /// Files that came with them, by name.
        files: Vec<String>,
        /// The sizes of those whose bytes were asked for and are there, by name.
        sizes: Vec<(String, u64)>,
        /// Their bytes. They travel as raw bytes.
        #[serde(skip)]
        contents: Vec<u8>,
    },
    /// Of [`Task::ReadTable`].
    Tables(Vec<DataSheet>),
    /// Of [`Task::ReadTable`]: why there is none.
    NoTable(SheetError),
    /// Of [`Task::ReadPicture`].
    Picture {
        /// How many pages the file has.
        pages: usize,
        /// What was read. `None`: the page has words of its own.
        page: Option<Box<evenhand_ocr::Page>>,
    },
    /// Of [`Task::ReadPicture`]: there is no such page, or it cannot be seen.
    NoPicture,
    /// Of [`Task::HearRecording`].
    Heard(Box<evenhand_speech::Heard>),
    /// Of [`Task::HearRecording`]: why there is nothing.
    NotHeard(evenhand_speech::SpeechError),
    /// Of [`Task::DrawPage`], and without words of [`Task::SeePicture`].
    Page {
        /// The picture as PNG. It travels as raw bytes.
        #[serde(skip)]
        png: Vec<u8>,
        /// The page's words.
        words: String,
    },
    /// Of [`Task::DrawPage`] and [`Task::SeePicture`]: there is no such page, or it cannot be drawn.
    NoPage,
}

/// A mail that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MailAnswer {
    /// What is known of it.
    pub mail: Mail,
    /// What a search is to find in each of its files. Empty where that was not asked for.
    pub words: Vec<String>,
    /// The bytes of each of its files. They travel as raw bytes.
    #[serde(skip)]
    pub contents: Vec<Vec<u8>>,
}

impl Task {
    /// The file that is read at this step, its length, and whether words are taken out of it.
    pub(super) fn file_at(&self, done: usize) -> Option<(Id, usize, bool)> {
        let Self::RenderBundle { model, files, .. } = self else { return None };
        let file = model.appendices.get(done)?.file?;
        let part = files.iter().find(|part| part.file == file && !part.refused)?;
        Some((file, part.length.unwrap_or(0), !model.redacted.is_empty()))
    }

    /// Leaves a file out of what is tried.
    pub(super) fn refuse(&mut self, file: Id) {
        let Self::RenderBundle { files, .. } = self else { return };
        files.iter_mut().filter(|part| part.file == file).for_each(|part| part.refused = true);
    }
}

impl Answer {
    /// Takes out what travels as raw bytes: the PDF, the picture, or the attachments one after the
    /// other, whose sizes stay.
    pub(super) fn take_bytes(&mut self) -> Vec<u8> {
        match self {
            Self::Calendar(reading) => {
                let mut bytes = Vec::new();
                for attachment in &mut reading.attachments {
                    attachment.size = attachment.bytes.len() as u64;
                    bytes.append(&mut attachment.bytes);
                }
                bytes
            }
            Self::Bundle(rendered) => {
                let mut bytes = std::mem::take(&mut rendered.pdf);
                for volume in &mut rendered.further {
                    volume.size = volume.pdf.len();
                    bytes.append(&mut volume.pdf);
                }
                bytes
            }
            Self::Page { png, .. } => std::mem::take(png),
            Self::Mails(mails) => {
                let files = mails.iter_mut().flat_map(|one| &mut one.contents);
                files.flat_map(std::mem::take).collect()
            }
            Self::Chats { contents, .. } => std::mem::take(contents),
            Self::StillThere(_)
            | Self::Stopped
            | Self::Words(_)
            | Self::Lines(_)
            | Self::Picture { .. }
            | Self::NoPicture
            | Self::Heard(_)
            | Self::NotHeard(_)
            | Self::Tables(_)
            | Self::NoTable(_)
            | Self::NoPage => Vec::new(),
        }
    }

    /// Puts them back. Sizes that ask for more than there is get what there is.
    pub(super) fn put_bytes(&mut self, bytes: Vec<u8>) {
        match self {
            Self::Calendar(reading) => {
                let mut rest = bytes.as_slice();
                for attachment in &mut reading.attachments {
                    let size =
                        usize::try_from(attachment.size).unwrap_or(usize::MAX).min(rest.len());
                    let (own, after) = rest.split_at(size);
                    attachment.bytes = own.to_vec();
                    rest = after;
                }
            }
            Self::Bundle(rendered) => {
                let mut bytes = bytes;
                for volume in rendered.further.iter_mut().rev() {
                    volume.pdf = bytes.split_off(bytes.len().saturating_sub(volume.size));
                }
                rendered.pdf = bytes;
            }
            Self::Page { png, .. } => *png = bytes,
            Self::Mails(mails) => {
                let mut rest = bytes.as_slice();
                for one in mails.iter_mut().filter(|one| !one.words.is_empty()) {
                    for file in &one.mail.files {
                        let size = usize::try_from(file.size).unwrap_or(usize::MAX);
                        let (own, after) = rest.split_at(size.min(rest.len()));
                        one.contents.push(own.to_vec());
                        rest = after;
                    }
                }
            }
            Self::Chats { contents, .. } => *contents = bytes,
            Self::StillThere(_)
            | Self::Stopped
            | Self::Words(_)
            | Self::Lines(_)
            | Self::Picture { .. }
            | Self::NoPicture
            | Self::Heard(_)
            | Self::NotHeard(_)
            | Self::Tables(_)
            | Self::NoTable(_)
            | Self::NoPage => {}
        }
    }
}
