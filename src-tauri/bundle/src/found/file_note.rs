//! What a person should know of a file that is in a bundle: what was found in it, and what became of it.

use evenhand_calendar::CalendarWarning as Doubt;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    part_note::PartNote, pdf_note::PdfNote, picture_note::PictureNote, said::SaidOfFile,
    stand_in::StandIn, text_note::TextNote,
};
use evenhand_words::tr::documents;

/// What was found in a file, or became of it. Pages count from 1; names are as the reader of the bundle may see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileNote {
    /// It was found in a file that came with it or lies in it.
    OfPart {
        /// What that file is called.
        name: String,
        /// What was found there.
        note: Box<FileNote>,
    },
    /// A page stands for it.
    StandsFor(StandIn),
    /// A message or an invitation leaves a doubt.
    Message(Doubt),
    /// Of a text, a table or slides.
    Text(TextNote),
    /// Of files in it.
    Part(PartNote),
    /// Of a picture or a scan.
    Picture(PictureNote),
    /// Of a PDF.
    Pdf(PdfNote),
}

impl FileNote {
    /// The same of a file in another file.
    pub(crate) fn of_part(self, name: &str) -> Self {
        Self::OfPart { name: name.to_owned(), note: Box::new(self) }
    }

    /// What tells it from other notes on the same file: its kind and the names in it, as they are serialised. Numbers,
    /// such as its pages, are no part of it.
    pub(super) fn key(&self) -> String {
        let mut words = Vec::new();
        add_words(&serde_json::to_value(self).unwrap_or_default(), &mut words);
        words.join(".")
    }

    /// In words.
    pub fn said(&self) -> SaidOfFile {
        match self {
            Self::OfPart { name, note } => {
                let own = note.said();
                let found = documents::of_part(name, &own.found);
                own.with_found(found)
            }
            Self::StandsFor(what) => {
                let own = what.said();
                SaidOfFile::new(own.found, documents::after(&own.then, &what.advice()))
            }
            Self::Message(doubt) => SaidOfFile::in_one_piece(doubt.sentence()),
            Self::Text(note) => note.said(),
            Self::Part(note) => note.said(),
            Self::Picture(note) => note.said(),
            Self::Pdf(note) => note.said(),
        }
    }
}

/// The names of kinds and all words in a serialised value, in its order.
fn add_words(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(word) => words.push(word.clone()),
        Value::Array(all) => all.iter().for_each(|one| add_words(one, words)),
        Value::Object(fields) => {
            for (name, one) in fields {
                // A kind is written with a capital, a field is not.
                if name.starts_with(char::is_uppercase) {
                    words.push(name.clone());
                }
                add_words(one, words);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl From<StandIn> for FileNote {
    fn from(what: StandIn) -> Self {
        Self::StandsFor(what)
    }
}

impl From<Doubt> for FileNote {
    fn from(doubt: Doubt) -> Self {
        Self::Message(doubt)
    }
}

impl From<TextNote> for FileNote {
    fn from(note: TextNote) -> Self {
        Self::Text(note)
    }
}

impl From<PartNote> for FileNote {
    fn from(note: PartNote) -> Self {
        Self::Part(note)
    }
}

impl From<PictureNote> for FileNote {
    fn from(note: PictureNote) -> Self {
        Self::Picture(note)
    }
}

impl From<PdfNote> for FileNote {
    fn from(note: PdfNote) -> Self {
        Self::Pdf(note)
    }
}
