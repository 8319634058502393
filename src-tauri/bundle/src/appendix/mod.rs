//! Files to pages: what kind a file is by its bytes, and how it is shown. What cannot be shown has a page that says
//! what it is; what is left out of a file that is shown is told.

mod archive;
mod attached;
mod card;
mod crossed_out;
mod file_lines;
mod file_words;
mod html;
mod image;
#[cfg(test)]
mod kind_table_tests;
mod kinds;
mod layer;
mod letters;
mod mail;
mod old_office;
mod opendocument;
mod other_letters;
mod package;
mod pdf;
mod pdf_places;
mod plain;
mod recording;
mod rtf;
mod scan;
mod seen;
mod set_text;
mod sheet;
mod sheet_beside;
mod sheet_hidden;
mod slides;
mod stand_in;
mod tiff_colours;
mod tiff_pages;
mod tiff_reader;
mod unseen;
#[cfg(test)]
mod unseen_twice_tests;
mod word;

use std::cell::Cell;

pub use file_lines::file_lines;
pub use file_words::{file_is_locked, file_words, letter_words};
use lopdf::ObjectId;
pub use seen::{SeenPage, seen_page, seen_picture};

pub(crate) use kinds::{AppendixKind, kind};
pub(crate) use plain::in_place;

use super::{
    FileSource, Unreadable,
    downsampled::Coarser,
    found::{FileNote, TextNote},
    model::{Appendix, Block, BundlePicture, Inline, Model, Section},
    pdf::{ImportedPdf, Sink},
    redaction::{TakenOut, take_out_across},
    section_id::SectionId,
    text::{drawable, has_emoji},
};
use evenhand_core::record::{Id, ScanReading};
use evenhand_words::tr;

/// Files in files in files are opened no further.
const DEEPEST: usize = 4;
/// Files of one appendix that get pages.
const MOST_PARTS: usize = 1000;

/// An appendix, ready to be set.
#[derive(Default)]
pub(crate) struct AppendixContent {
    /// What it is made of, in order.
    pub parts: Vec<AppendixPart>,
    /// Its pictures, written already.
    pub pictures: Vec<Drawn>,
    /// What was changed or left out.
    pub notes: Vec<FileNote>,
    /// What a reader of the pages must know of them too. It is printed before them.
    pub told: Vec<FileNote>,
    /// Pages that no search for names can look into, in words.
    pub unsearched: Vec<String>,
    /// Pages, from 0, under which stand words that a machine read.
    pub read: Vec<usize>,
    /// Pictures that were made coarser.
    pub coarser: Coarser,
}

/// A stretch of an appendix.
pub(crate) enum AppendixPart {
    /// Pages of a PDF, copied already.
    Foreign(Box<ImportedPdf>),
    /// Text and pictures that are set here.
    Set(Vec<Section>),
}

/// A picture that is in the file already.
pub(crate) struct Drawn {
    /// The name that sections call it by.
    pub name: Id,
    /// Where it is.
    pub id: ObjectId,
    /// Its size in points at 96 pixels to the inch.
    pub size: (f32, f32),
}

impl AppendixContent {
    fn text(section: Section) -> Self {
        Self { parts: vec![AppendixPart::Set(vec![section])], ..Self::default() }
    }

    fn set(&mut self, sections: Vec<Section>) {
        self.parts.push(AppendixPart::Set(sections));
    }

    /// Notes what was changed or left out.
    fn note(&mut self, note: impl Into<FileNote>) {
        self.notes.push(note.into());
    }

    /// Tells what a reader must know, each thing once.
    fn tell(&mut self, notes: impl IntoIterator<Item = impl Into<FileNote>>) {
        for note in notes.into_iter().map(Into::into) {
            if !self.told.contains(&note) {
                self.told.push(note);
            }
        }
    }

    /// Puts another one after it.
    fn add(&mut self, other: Self) {
        self.parts.extend(other.parts);
        self.pictures.extend(other.pictures);
        self.coarser.join(other.coarser);
        self.unsearched.extend(other.unsearched);
        self.notes.extend(other.notes);
        self.tell(other.told);
    }

    /// The same as what a file in another file holds: all that is said of it begins with its name.
    fn of_part(self, name: &str) -> Self {
        let of_part = |note: FileNote| note.of_part(name);
        let unsearched = self.unsearched.iter().map(|pages| tr::documents::of_part(name, pages));
        Self {
            unsearched: unsearched.collect(),
            notes: self.notes.into_iter().map(of_part).collect(),
            told: self.told.into_iter().map(of_part).collect(),
            ..self
        }
    }

    /// Names the first section, and so its place.
    fn name(&mut self, mark: SectionId, title: &str) {
        if let Some(AppendixPart::Set(sections)) = self.parts.first_mut()
            && let Some(first) = sections.first_mut()
        {
            first.id = Some(mark);
            first.title = title.to_owned();
        }
    }
}

/// A file to be opened.
pub(super) struct AppendixItem<'i> {
    /// Its own name, which counts only where the content leaves a doubt.
    pub name: &'i str,
    pub bytes: &'i [u8],
    /// What opens it, where that is known.
    pub password: Option<&'i str>,
    /// What it is called where it is a picture.
    pub alt: &'i str,
    /// The name of its picture.
    pub id: Id,
}

/// Where files are opened: what they are written to, and what holds for all of one appendix.
pub(super) struct AppendixDesk<'d> {
    pub sink: &'d mut Sink,
    pub model: &'d Model,
    /// What is taken out of it.
    pub taken_out: &'d TakenOut,
    /// The appendix.
    pub label: &'d str,
    file: Id,
    /// Files and pictures in it so far.
    parts: usize,
    /// How many files stand around the one that is open.
    deep: usize,
    /// Pictures are left out: only words are wanted.
    words_only: bool,
    /// What a machine read in the appendix.
    scan: Option<&'d ScanReading>,
    had_emoji: Cell<bool>,
}

/// Opens an appendix.
pub(crate) fn open(
    sink: &mut Sink,
    (model, taken_out): (&Model, &TakenOut),
    appendix: &Appendix,
    files: &dyn FileSource,
) -> Result<AppendixContent, Unreadable> {
    let file = appendix.file.ok_or(Unreadable::Missing)?;
    if files.refused(file) {
        return Err(Unreadable::GivenUp);
    }
    let bytes = files.bytes(file).ok_or(Unreadable::Lost)?;
    let password = files.password(file);
    let alt = tr::documents::picture(&appendix.title);
    let mut desk = AppendixDesk::new(sink, (model, taken_out), &appendix.label, file);
    desk.scan = appendix.scan.as_ref();
    let item = AppendixItem {
        name: &appendix.source,
        bytes: &bytes,
        password: password.as_deref(),
        alt: &alt,
        id: file,
    };
    let mut opened = desk.open(&item, kind(&bytes, &appendix.source))?;
    for (lead, words) in [
        (tr::documents::typed_beside(), &appendix.transcript),
        (tr::documents::heard_beside(), &appendix.heard),
    ] {
        if !words.is_empty() {
            opened.set(vec![plain::beside(&desk, lead, words)]);
        }
    }
    for part in &mut opened.parts {
        if let AppendixPart::Set(sections) = part {
            take_out_across(sections, taken_out);
        }
    }
    if desk.had_emoji.get() {
        opened.tell([TextNote::Emoji]);
    }
    let sections = opened.parts.iter().filter_map(|part| match part {
        AppendixPart::Set(sections) => Some(sections),
        AppendixPart::Foreign(_) => None,
    });
    let scripts = letters::undrawn(sections.flatten());
    if !scripts.is_empty() {
        opened.tell([TextNote::Letters { scripts }]);
    }
    Ok(opened)
}

impl<'d> AppendixDesk<'d> {
    fn new(
        sink: &'d mut Sink,
        (model, taken_out): (&'d Model, &'d TakenOut),
        label: &'d str,
        file: Id,
    ) -> Self {
        let had_emoji = Cell::new(false);
        Self {
            sink,
            model,
            taken_out,
            label,
            file,
            parts: 0,
            deep: 0,
            words_only: false,
            scan: None,
            had_emoji,
        }
    }

    /// Words of a file as this profile shows them, in letters that can be drawn.
    fn said(&self, text: &str) -> String {
        if has_emoji(text) {
            self.had_emoji.set(true);
        }
        let text = &crossed_out::names_whole(text, self.taken_out);
        let drawn = drawable(text);
        if drawn == *text {
            return self.taken_out.shown(text);
        }
        // Names are looked for as they were written, and again as they are printed.
        self.taken_out.shown(&drawable(&self.taken_out.shown(text)))
    }

    /// A name for the next picture of this appendix. It is the same each time the bundle is made.
    fn next_id(&mut self) -> Id {
        self.parts += 1;
        image::part_id(self.file, self.parts)
    }

    /// What was read in a file: in the appendix itself, and in no file in it.
    fn scan_of(&self, item: &AppendixItem<'_>) -> Option<&'d ScanReading> {
        self.scan.filter(|_| item.id == self.file)
    }

    /// Opens a file of a known kind.
    fn open(
        &mut self,
        item: &AppendixItem<'_>,
        kind: AppendixKind,
    ) -> Result<AppendixContent, Unreadable> {
        if item.bytes.is_empty() {
            return Err(Unreadable::Empty);
        }
        if let Some(why) = kinds::is_false(kind, item.name) {
            return Err(why);
        }
        let shows = (self.model, self.taken_out);
        match kind {
            AppendixKind::Pdf => pdf::open(self, item),
            AppendixKind::Image | AppendixKind::Heic if self.words_only => {
                Ok(AppendixContent::default())
            }
            AppendixKind::Image | AppendixKind::Heic => {
                if let Some(read) = scan::open(self, item, kind == AppendixKind::Heic) {
                    return read;
                }
                let picture = (item.id, item.bytes);
                image::open(self.sink, shows, picture, item.alt, kind == AppendixKind::Heic, true)
            }
            AppendixKind::Jpeg2000 if self.words_only => Ok(AppendixContent::default()),
            AppendixKind::Jpeg2000 => {
                image::jpeg_2000(self.sink, shows, (item.id, item.bytes), item.alt)
            }
            AppendixKind::Text if plain::is_blank(item.bytes) => Err(Unreadable::Empty),
            AppendixKind::Text => Ok(plain::open(self, item.bytes)),
            AppendixKind::Mail | AppendixKind::Calendar => mail::open(self, item),
            AppendixKind::Word => word::open(self, item.bytes),
            AppendixKind::Html => Ok(html::open(self, item.bytes)),
            AppendixKind::Card => Ok(card::open(self, item.bytes)),
            AppendixKind::Rtf => Ok(rtf::open(self, item.bytes)),
            AppendixKind::OpenDocument => opendocument::open(self, item.bytes),
            AppendixKind::Slides => slides::open(self, item.bytes),
            AppendixKind::Sheet => sheet::open(self, item.bytes),
            AppendixKind::Csv => Ok(sheet::open_csv(self, item.bytes)),
            AppendixKind::OldWord => old_office::open_word(self, item.bytes),
            AppendixKind::OldSlides => old_office::open_slides(self, item.bytes),
            AppendixKind::IWork => archive::open_iwork(self, item),
            AppendixKind::Xps => archive::open_xps(self, item),
            AppendixKind::Zip => archive::open(self, item.bytes),
            AppendixKind::Mailbox => Ok(archive::open_mailbox(self, item.bytes)),
            AppendixKind::LockedOffice => Err(Unreadable::Locked),
            other => Ok(stand_in::open(self, item, other)),
        }
    }

    /// A picture that stands in the text of a file. `None` where only words are wanted.
    fn picture_in_text(
        &mut self,
        opened: &mut AppendixContent,
        bytes: &[u8],
        words: &str,
    ) -> Option<Block> {
        if self.words_only {
            return None;
        }
        let id = self.next_id();
        let alt = if words.is_empty() {
            tr::documents::picture_alone()
        } else {
            tr::documents::picture(&self.said(words))
        };
        let shows = (self.model, self.taken_out);
        let read = match kind(bytes, "") {
            kind @ (AppendixKind::Image | AppendixKind::Heic) => {
                let from_phone = kind == AppendixKind::Heic;
                image::open(self.sink, shows, (id, bytes), &alt, from_phone, false).ok()
            }
            AppendixKind::Jpeg2000 => image::jpeg_2000(self.sink, shows, (id, bytes), &alt).ok(),
            _ => None,
        };
        let drawn = read.and_then(|mut read| {
            let picture = read.pictures.first()?.name;
            opened.pictures.append(&mut read.pictures);
            opened.coarser.join(read.coarser);
            for note in read.notes.into_iter().chain(read.told) {
                if !opened.notes.contains(&note) {
                    opened.notes.push(note);
                }
            }
            for pages in read.unsearched {
                if !opened.unsearched.contains(&pages) {
                    opened.unsearched.push(pages);
                }
            }
            Some(picture)
        });
        Some(match drawn {
            Some(file) => Block::Picture(BundlePicture { file, alt, in_text: true }),
            None => {
                opened.tell([TextNote::Picture]);
                let gap = if words.is_empty() {
                    tr::documents::gap_picture()
                } else {
                    tr::documents::gap_picture_of(&self.said(words))
                };
                Block::Para(vec![Inline::Text(gap)])
            }
        })
    }
}
