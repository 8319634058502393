//! Photographs and scans, upright and unpacked no further than they must be.

mod decoded;
mod ground;
mod multi_picture;
mod other_readers;
mod stills;
mod told;
mod written;

pub(super) use self::{
    decoded::{reader_of, too_many, unreadable},
    ground::{ground_of, is_blank, on_ground},
    other_readers::jpeg_2000,
    told::told_of,
    written::{OVERLAP, PART_RATIO, is_long},
};

use std::io::Cursor;

use image::ImageReader;
use sha2::{Digest, Sha256};

use self::{decoded::decoded_picture, other_readers::heic, written::write};
use super::{AppendixContent, plain, tiff_pages, tiff_reader};
use crate::{
    Unreadable, downsampled,
    found::PictureNote,
    model::Model,
    page::{BOTTOM, PAGE, SIDE, TOP},
    pdf::Sink,
    redaction::TakenOut,
};
use evenhand_core::record::Id;
use evenhand_words::tr;

/// No picture has a longer side than this.
pub(super) const MOST_PIXELS: u32 = 20_000;
/// Most that a picture may take unpacked.
pub(super) const MOST_BYTES: u64 = 256 << 20;
/// A picture in a message that is narrower or lower than this gets no page.
const SMALLEST: u32 = 100;
/// No more pages of a TIFF are set.
pub(super) const MOST_PAGES: usize = 200;
/// All pages of a TIFF together have no more dots: 200 faxed pages have fewer.
const MOST_DOTS: f32 = 800e6;

type Done = Result<AppendixContent, Unreadable>;

/// How pictures are written.
#[derive(Clone, Copy)]
struct ImageHow {
    grey: bool,
    /// Most dots to the inch.
    dots: Option<u32>,
    /// One far longer than a page is cut over several.
    cuts: bool,
}

impl ImageHow {
    /// Dots to the inch on paper, and those wanted, where it has too many. The page that a picture
    /// is set on has no more room than this, so it is never coarser on paper than wanted.
    fn dots_of(self, width: u32, height: u32) -> Option<(f32, u32)> {
        let room = (PAGE.0 - 2.0 * SIDE, PAGE.1 - TOP - BOTTOM);
        let scale = (room.0 / width as f32).min(room.1 / height as f32);
        let own = downsampled::dots((width, height), (width as f32 * scale, height as f32 * scale));
        let wanted = self.dots?;
        downsampled::too_fine(own, wanted).then_some((own, wanted))
    }
}

/// A photograph or scan under a name of its own. `alt` says what it is. `cuts`: one far longer than a page is cut.
pub(super) fn open(
    sink: &mut Sink,
    (model, taken_out): (&Model, &TakenOut),
    (name, bytes): (Id, &[u8]),
    alt: &str,
    from_phone: bool,
    cuts: bool,
) -> Done {
    let how = ImageHow { grey: model.paper.black_and_white, dots: model.dots, cuts };
    let opened = if from_phone {
        heic(sink, name, bytes, alt, how)?
    } else {
        pages(sink, name, bytes, alt, how)?
    };
    Ok(unsearched(opened, taken_out))
}

/// Says that names in pictures are not found, where names are looked for.
fn unsearched(mut opened: AppendixContent, taken_out: &TakenOut) -> AppendixContent {
    if taken_out.is_any() && !opened.pictures.is_empty() {
        let count = opened.pictures.len();
        opened.note(PictureNote::NoNamesFound { pages: count });
        opened.unsearched.push(tr::documents::pages_are_pictures(count));
    }
    opened
}

/// Whether a picture is as small as the marks and logos that stand under messages: about two
/// centimetres on screen, or a line.
pub(super) fn is_ornament(bytes: &[u8]) -> bool {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = reader.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| width.min(height) < SMALLEST)
}

/// A name for a part of a file. It is the same each time the bundle is made.
pub(super) fn part_id(file: Id, number: usize) -> Id {
    let digest = Sha256::new()
        .chain_update(file.0.as_bytes())
        .chain_update((number as u64).to_be_bytes())
        .finalize();
    let mut id = [0u8; 16];
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    Id(uuid::Uuid::from_bytes(id))
}

/// All pages of a TIFF, or the one picture that other files are.
fn pages(sink: &mut Sink, name: Id, bytes: &[u8], alt: &str, how: ImageHow) -> Done {
    let places = tiff_pages::places(bytes);
    if places.len() < 2 {
        return picture(sink, name, bytes, alt, how);
    }
    let mut opened = AppendixContent::default();
    let mut dots = 0.0;
    let mut failed = Unreadable::Damaged;
    // A reader shows the page that the head points at, so the head of a copy is pointed at each.
    let mut copy = bytes.to_vec();
    for (number, place) in (1..).zip(&places) {
        if number > MOST_PAGES || dots > MOST_DOTS {
            opened.tell([PictureNote::ScanCut { pages: places.len(), shown: number - 1 }]);
            break;
        }
        tiff_pages::point_at(&mut copy, *place);
        let alt = format!("{alt}, {}", tr::documents::page(number));
        match picture(sink, part_id(name, number), &copy, &alt, how) {
            Ok(page) => {
                dots += page.pictures.iter().map(|p| p.size.0 * p.size.1 / 0.5625).sum::<f32>();
                opened.add(page);
            }
            Err(why) => {
                opened.note(PictureNote::ScanPage { page: number, why: why.clone() });
                opened.set(vec![plain::in_place(&why)]);
                failed = why;
            }
        }
    }
    // With no page that can be read, the file cannot.
    if opened.pictures.is_empty() { Err(failed) } else { Ok(opened) }
}

/// JPEG, PNG, TIFF, GIF, bitmap or WebP.
fn picture(sink: &mut Sink, file: Id, bytes: &[u8], alt: &str, how: ImageHow) -> Done {
    let mut opened = match decoded_picture(sink, file, bytes, alt, how) {
        // A fax of Group 3, or colours that the common reader does not know.
        Err(why @ (Unreadable::Damaged | Unreadable::PictureKind))
            if !tiff_pages::places(bytes).is_empty() =>
        {
            write(sink, file, tiff_reader::page(bytes, MOST_BYTES).ok_or(why)?, alt, how)
        }
        other => other?,
    };
    opened.tell(told_of(bytes));
    Ok(opened)
}
