//! What came with a message: shown after it, in the same appendix, each under its own name.

use super::{Kind, Opened, image, kind, pdf, plain, word};
use crate::{
    Unreadable,
    model::{Appendix, Block, Inline, Model, Section},
    pdf::Sink,
    redaction::shown,
};
use evenhand_calendar::Attachment;
use evenhand_core::record::Id;

/// Adds the attachments to the message. One that is broken has a sentence in its place. A kind that
/// has no pages is only named, with what to do.
pub(super) fn attach(
    opened: &mut Opened,
    sink: &mut Sink,
    model: &Model,
    appendix: &Appendix,
    file: Id,
    list: Vec<Attachment>,
) {
    for (number, attachment) in (1..).zip(list) {
        // It is named in the list at the head of the message, and says nothing on a page of its own.
        if image::is_ornament(&attachment.bytes) {
            continue;
        }
        let name = shown(&attachment.name, model);
        let own = Own {
            id: image::part_id(file, number),
            mark: format!("{}-attachment-{number}", appendix.label),
            title: format!("Attachment: {name}"),
            alt: format!("Picture: {name}"),
        };
        match open(sink, model, &attachment, &own) {
            Some(Ok(part)) => opened.add(part, &format!("“{name}”: ")),
            Some(Err(why)) => {
                opened.notes.push(format!("“{name}” came with this message. {why}"));
                let section = plain::in_place(&why.to_string());
                opened.set(vec![Section { id: own.mark, title: own.title, ..section }]);
            }
            None if kind(&attachment.bytes, &attachment.name) == Kind::Calendar => {}
            None => opened.notes.push(format!(
                "“{name}” came with this message. Add it as an appendix of its own to print it."
            )),
        }
    }
}

/// What sets an attachment apart from the others.
struct Own {
    /// Name of its picture.
    id: Id,
    /// Name of its place.
    mark: String,
    title: String,
    alt: String,
}

/// `None` where it has no pages. A message in a message is not opened, so that no file can nest
/// for ever.
fn open(
    sink: &mut Sink,
    model: &Model,
    attachment: &Attachment,
    own: &Own,
) -> Option<Result<Opened, Unreadable>> {
    let bytes = &attachment.bytes;
    let kind = kind(bytes, &attachment.name);
    let named_pdf = attachment.name.to_lowercase().ends_with(".pdf");
    let part = match kind {
        Kind::Mail | Kind::Calendar | Kind::Unknown => return None,
        Kind::Html if !named_pdf => return None,
        _ if bytes.is_empty() => Err(Unreadable::Empty),
        Kind::Html => Err(Unreadable::NotWhatItSays),
        Kind::Pdf => pdf::open(sink, model, bytes, None).map(|part| after_its_name(part, own)),
        Kind::Image | Kind::Heic => {
            image::open(sink, model, (own.id, bytes), &own.alt, kind == Kind::Heic)
        }
        Kind::Text => Ok(Opened::text(plain::text(bytes, model))),
        Kind::Word => word::read_word(bytes, model).map(Opened::text),
    };
    Some(part.map(|mut part| {
        part.name(&own.mark, &own.title);
        part
    }))
}

/// Pages that are not ours cannot carry a heading, so one page before them does.
fn after_its_name(pages: Opened, own: &Own) -> Opened {
    let words = "This PDF came with the message. Its pages come next.";
    let block = Block::Para(vec![Inline::Text(words.to_owned())]);
    let mut opened = Opened::default();
    opened.set(vec![Section { title: own.title.clone(), ..plain::section(vec![block]) }]);
    opened.add(pages, "");
    opened
}
