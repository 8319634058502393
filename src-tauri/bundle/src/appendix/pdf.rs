//! The pages of a PDF, and what is said of them.

use super::layer::{self, Layered};
use super::{AppendixContent, AppendixDesk, AppendixItem, AppendixPart, attached, unseen};
use crate::{
    Unreadable,
    found::{PartNote, PdfNote},
    page_list::listed,
    pdf::{ImportedPdf, PdfCopying, copy_pdf},
    redaction::rasterised::{CleanPdf, cleaned},
};
use evenhand_words::tr;

/// The pages of a PDF, without the words that are taken out, and after them the files inside it.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
) -> Result<AppendixContent, Unreadable> {
    let layered = desk.scan_of(item).and_then(|read| layer::layered(item, read, desk.taken_out));
    match &layered {
        Some(layered) => {
            let item = AppendixItem { bytes: &layered.bytes, password: None, ..*item };
            open_layered(desk, &item, layered, desk.model.paper.fit_a4)
        }
        None => open_layered(desk, item, &Layered::default(), desk.model.paper.fit_a4),
    }
}

/// The same, with words in it that a machine read.
pub(super) fn open_layered(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
    layered: &Layered,
    fit_a4: bool,
) -> Result<AppendixContent, Unreadable> {
    let mut opened = AppendixContent::default();
    let mut copied = copied(desk, item, (layered, fit_a4), &mut opened)?;
    opened.tell(layered.told());
    opened.read = layered.pages();
    opened.coarser.join(copied.coarser);
    opened.notes.extend(copied.notes.drain(..).map(Into::into));
    opened.tell(std::mem::take(&mut copied.told));
    if item.password.is_none() {
        let numbered = (1..).zip(&copied.pages);
        let doubtful = numbered.filter(|(_, page)| !page.nothing_hidden).map(|(number, _)| number);
        let boxed = copied.boxes.iter().map(|(number, _)| *number);
        let (doubtful, count) = (doubtful.chain(boxed).collect(), copied.pages.len());
        opened.tell(unseen::told(item.bytes, &copied.boxes, &doubtful, count));
    }
    let files = std::mem::take(&mut copied.files);
    opened.parts.push(AppendixPart::Foreign(Box::new(copied)));
    if !files.is_empty() {
        opened.tell([PartNote::InPdf { files: files.len() }]);
    }
    let unnamed = tr::documents::file_unnamed();
    let named = files.iter().map(|(name, bytes)| {
        (if name.is_empty() { unnamed.as_str() } else { name }, bytes.as_slice())
    });
    attached::attach(desk, &mut opened, named, tr::documents::file_inside);
    Ok(opened)
}

/// The pages, copied.
fn copied(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
    (layered, fit_a4): (&Layered, bool),
    opened: &mut AppendixContent,
) -> Result<ImportedPdf, Unreadable> {
    let (sink, model, taken_out) = (&mut *desk.sink, desk.model, desk.taken_out);
    let AppendixItem { bytes, password, .. } = *item;
    let how = PdfCopying { password, fit_a4, dots: model.dots, without_notes: false };
    if !taken_out.is_any() {
        return copy_pdf(sink, bytes, how);
    }
    {
        let mut clean = cleaned(bytes, password, (model, taken_out), &layered.boxes)?;
        let read = layered.searched(&mut clean.pictured);
        notes(&clean, &read).into_iter().for_each(|note| opened.note(note));
        opened.unsearched.extend(unsearched(&clean));
        if !read.is_empty() {
            opened.unsearched.push(tr::appendix::searched_as_read(&listed(&read)));
        }
        let standing = std::mem::take(&mut clean.standing);
        let copied = match clean.changed {
            Some(alone) => {
                let how = PdfCopying { password: None, ..how };
                let mut copied = copy_pdf(sink, &alone.bytes, how)?;
                copied.bookmarks = alone.bookmarks;
                copied.language = alone.language;
                copied.notes.splice(0..0, alone.notes);
                copied.files = alone.files;
                copied.told = alone.told;
                Ok(copied)
            }
            None => copy_pdf(sink, bytes, PdfCopying { without_notes: true, ..how }),
        };
        copied.map(|copied| ImportedPdf { standing, ..copied })
    }
}

/// What a person should know of a PDF that was searched. `read` are pages in which a machine read.
fn notes(clean: &CleanPdf, read: &[usize]) -> Vec<PdfNote> {
    PdfNote::on_pages([
        (PdfNote::TakenOut, clean.covered.clone()),
        (PdfNote::Unread, clean.unread.clone()),
        (PdfNote::Pictured, clean.pictured.clone()),
        (PdfNote::Bare, clean.bare.clone()),
        (PdfNote::Read, read.to_vec()),
    ])
}

/// The pages that no search can look into, for the page that speaks of the originals.
fn unsearched(clean: &CleanPdf) -> Option<String> {
    let mut pages = [clean.unread.as_slice(), clean.pictured.as_slice()].concat();
    pages.sort_unstable();
    if pages.is_empty() { None } else { Some(listed(&pages)) }
}
