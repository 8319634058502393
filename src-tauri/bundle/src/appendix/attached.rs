//! What came with a message or lies in another file: shown after it, in the same appendix, each under its own name.

use super::{
    AppendixContent, AppendixDesk, AppendixItem, AppendixKind, AppendixPart, DEEPEST, MOST_PARTS,
    image, kind, plain,
};
use crate::{
    found::PartNote,
    model::{Block, Inline, Section},
    section_id::SectionId,
};
use evenhand_words::tr;

/// Adds files to what is open, each under a heading. `title` makes the heading from a name. One that is broken has a
/// sentence in its place, and one of a kind that has no pages a page that says what it is.
pub(super) fn attach<'f>(
    desk: &mut AppendixDesk<'_>,
    opened: &mut AppendixContent,
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    title: fn(&str) -> String,
) {
    let mut more = 0usize;
    for (name, bytes) in files {
        // It is named in the list at the head of the message, and says nothing on a page of its own.
        if image::is_ornament(bytes) {
            continue;
        }
        let kind = kind(bytes, name);
        // Calendars are set as meetings, a signature has nothing to read, and of what is encrypted the message tells.
        if matches!(kind, AppendixKind::Calendar | AppendixKind::Key | AppendixKind::LockedMail) {
            continue;
        }
        if desk.parts >= MOST_PARTS {
            more += 1;
            continue;
        }
        part(desk, opened, (name, bytes), kind, title);
    }
    if more > 0 {
        opened.tell([PartNote::More { files: more }]);
    }
}

impl AppendixDesk<'_> {
    /// The name of a file as this profile shows it. It is no sentence, so a name goes in small letters too.
    pub(super) fn said_name(&self, name: &str) -> String {
        self.said(&self.taken_out.shown_name(name))
    }
}

fn part(
    desk: &mut AppendixDesk<'_>,
    opened: &mut AppendixContent,
    (name, bytes): (&str, &[u8]),
    kind: AppendixKind,
    title: fn(&str) -> String,
) {
    let shown = desk.said_name(name);
    if desk.deep >= DEEPEST {
        opened.tell([PartNote::Deep { name: shown }]);
        return;
    }
    let id = desk.next_id();
    let mark = SectionId::Attachment { appendix: desk.label.to_owned(), number: desk.parts };
    let title = title(&shown);
    let alt = tr::documents::picture(&shown);
    let item = AppendixItem { name, bytes, password: None, alt: &alt, id };
    desk.deep += 1;
    let read = desk.open(&item, kind);
    desk.deep -= 1;
    match read {
        Ok(mut part) => {
            if matches!(part.parts.first(), Some(AppendixPart::Foreign(_))) {
                part = after_its_name(part);
            }
            part.name(mark, &title);
            opened.add(part.of_part(&shown));
        }
        Err(why) => {
            opened.set(vec![Section { id: Some(mark), title, ..plain::in_place(&why) }]);
            opened.note(PartNote::Unreadable { name: shown, why });
        }
    }
}

/// Pages that are not ours cannot carry a heading, so one page before them does.
fn after_its_name(pages: AppendixContent) -> AppendixContent {
    let block = Block::Para(vec![Inline::Text(tr::documents::pdf_next())]);
    let mut opened = AppendixContent::text(plain::section(vec![block]));
    opened.add(pages);
    opened
}
