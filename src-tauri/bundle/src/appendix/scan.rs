//! A photograph or scan whose words were read becomes a PDF of its own, so that its words are taken out as those of a
//! scanned PDF are: the page is drawn anew with black in their places, and nothing of the old picture is kept.

use image::DynamicImage;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::{
    AppendixContent, AppendixDesk, AppendixItem,
    image::{MOST_PAGES, OVERLAP, PART_RATIO, is_blank, is_long, told_of},
    layer::layered,
    pdf::open_layered,
    seen::upright,
    tiff_pages,
};
use crate::{
    Unreadable,
    found::PictureNote,
    model::Model,
    page::{BOTTOM, PAGE, SIDE, TOP},
};
use evenhand_core::record::{ScanLine, ScanPage, ScanReading};

/// A photograph or scan whose words were read. `None` where they were not, or its pages cannot be had as they were
/// read.
pub(super) fn open(
    desk: &mut AppendixDesk<'_>,
    item: &AppendixItem<'_>,
    heic: bool,
) -> Option<Result<AppendixContent, Unreadable>> {
    let scan = desk
        .scan_of(item)
        .filter(|scan| scan.read.iter().any(|page| page.words().next().is_some()))?;
    let pictures = pictures(item.bytes, heic, scan, desk.model)?;
    let told = pictures.told.clone();
    let sliced = ScanReading { read: pictures.read.clone(), ..scan.clone() };
    let bytes = pdf_of(pictures)?;
    let pdf = AppendixItem { bytes: &bytes, password: None, ..*item };
    let layered = layered(&pdf, &sliced, desk.taken_out)?;
    let pdf = AppendixItem { bytes: &layered.bytes, ..pdf };
    let mut opened = match open_layered(desk, &pdf, &layered, true) {
        Ok(opened) => opened,
        Err(why) => return Some(Err(why)),
    };
    opened.tell(told);
    Some(Ok(opened))
}

/// The pages of a picture: each as an image of a PDF with its size, and the words in it.
#[derive(Default)]
struct Pictures {
    images: Vec<(Stream, (u32, u32))>,
    read: Vec<ScanPage>,
    told: Vec<PictureNote>,
}

fn pictures(bytes: &[u8], heic: bool, scan: &ScanReading, model: &Model) -> Option<Pictures> {
    let count = tiff_pages::places(bytes).len().max(1);
    let mut out = Pictures::default();
    out.told.extend(told_of(bytes));
    if count > MOST_PAGES {
        return None;
    }
    for number in 1..=count {
        let image = upright(bytes, heic, number).ok()?;
        let (width, height) = (image.width(), image.height());
        // What was read in other dots was not read in these.
        let read = scan.page(number).filter(|read| (read.width, read.height) == (width, height));
        if is_blank(&image) {
            out.told.push(PictureNote::Blank);
        }
        let lossy = heic || bytes.starts_with(&[0xff, 0xd8]);
        let slices = slices(width, height);
        if slices.len() > 1 {
            out.told.push(PictureNote::Long { pages: slices.len() });
        }
        for (top, high) in slices {
            let part = image.crop_imm(0, top, width, high);
            let place = u32::try_from(out.images.len() + 1).ok()?;
            out.read.extend(read.map(|read| slice_of(read, place, (top, high))));
            out.images.push((image_of(&part, lossy, model)?, (width, high)));
        }
    }
    Some(out)
}

/// Stretches of a picture from the top: where each begins, and how high it is.
fn slices(width: u32, height: u32) -> Vec<(u32, u32)> {
    if !is_long(width, height) {
        return vec![(0, height)];
    }
    let part = (width as f32 * PART_RATIO) as u32;
    let step = ((part as f32 * (1.0 - OVERLAP)) as u32).max(1);
    let count = height.saturating_sub(part).div_ceil(step) + 1;
    (0..count).map(|number| (number * step, part.min(height - number * step))).collect()
}

/// The words in a stretch.
fn slice_of(read: &ScanPage, number: u32, (top, high): (u32, u32)) -> ScanPage {
    let shift = i32::try_from(top).unwrap_or(0);
    let bottom = i32::try_from(high).unwrap_or(i32::MAX);
    let lines = read.lines.iter().map(|line| {
        let words = line.words.iter().cloned().map(|mut word| {
            let [_, a, _, b, _, c, _, d] = &mut word.2;
            [a, b, c, d].into_iter().for_each(|y| *y -= shift);
            word
        });
        let inside = |word: &evenhand_core::record::ScanWord| {
            // A word that is cut in two stands on both.
            word.corners().iter().any(|(_, y)| (0..bottom).contains(y))
        };
        ScanLine { words: words.filter(inside).collect(), beside: line.beside }
    });
    ScanPage { number, width: read.width, height: high, lines: lines.collect() }
}

/// A picture's dots. What came without loss is kept so.
fn image_of(image: &DynamicImage, lossy: bool, model: &Model) -> Option<Stream> {
    let one = model.paper.black_and_white
        || matches!(image.color(), image::ColorType::L8 | image::ColorType::L16);
    let (width, height) = (image.width(), image.height());
    let (space, kind) = if one {
        ("DeviceGray", image::ExtendedColorType::L8)
    } else {
        ("DeviceRGB", image::ExtendedColorType::Rgb8)
    };
    let dots = if one { image.to_luma8().into_raw() } else { image.to_rgb8().into_raw() };
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "ColorSpace" => space, "BitsPerComponent" => 8,
    };
    if !lossy {
        let mut stream = Stream::new(dict, dots);
        stream.compress().ok()?;
        return Some(stream);
    }
    let mut jpeg = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 90);
    image::ImageEncoder::write_image(encoder, &dots, width, height, kind).ok()?;
    dict.set("Filter", "DCTDecode");
    Some(Stream::new(dict, jpeg).with_compression(false))
}

/// Pages that each are one picture.
fn pdf_of(pictures: Pictures) -> Option<Vec<u8>> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let mut kids = Vec::new();
    for (image, (width, height)) in pictures.images {
        let room = (PAGE.0 - 2.0 * SIDE, PAGE.1 - TOP - BOTTOM);
        let (wide, high) = (width as f32, height as f32);
        let scale = (room.0 / wide).min(room.1 / high);
        let (wide, high) = (wide * scale, high * scale);
        let image = document.add_object(image);
        let mut content = format!("q {wide} 0 0 {high} 0 0 cm").into_bytes();
        content.extend_from_slice(b" /Read Do\nQ\n");
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        kids.push(Object::Reference(document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => tree,
            "MediaBox" => vec![0.into(), 0.into(), wide.into(), high.into()],
            "Resources" => dictionary! { "XObject" => dictionary! { "Read" => image } },
            "Contents" => content,
        })));
    }
    let count = i64::try_from(kids.len()).ok()?;
    let dict = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids };
    document.objects.insert(tree, Object::Dictionary(dict));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).ok()?;
    Some(bytes)
}
