//! Words that a machine read in a picture, put under the page: not seen, but found, copied and heard. It is told before
//! the pages that a machine read them.
//!
//! A photograph becomes a PDF of its own first, so that its words are taken out as those of a scanned PDF are: the page is
//! drawn anew with black in their places, and nothing of the old picture is kept.

use hayro::{
    hayro_interpret::TransformExt,
    hayro_syntax::Pdf,
    kurbo::{Affine, Point},
};
use image::DynamicImage;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{
    Desk, Item, Opened,
    image::{MOST_PAGES, OVERLAP, PART_RATIO, is_blank, is_long, told_of},
    pdf::{listed, open_layered},
    seen::upright,
    tiff_pages,
};
use crate::{
    Unreadable,
    model::Model,
    page::{BOTTOM, PAGE, SIDE, TOP},
    pdf::open_pdf,
    redaction::{
        as_listed,
        rasterised::{
            ReadBoxes,
            words::{Run, set},
        },
        takes_out,
    },
};
use evenhand_core::record::{ScanLine, ScanPage, ScanReading};
use evenhand_words::tr;

/// How much of a letter's height stands below its base line, and above it, as covering counts it.
const BELOW: f64 = 0.25;
const ABOVE: f64 = 0.92;
/// A page's shape may differ from its picture's by so much.
const SHAPE: f64 = 0.02;
/// What the fonts of the layer are called: no program gives such a name.
const FONT: &str = "EvenhandRead";

/// A PDF with the words under its pages that a machine read.
#[derive(Default)]
pub(super) struct Layered {
    pub bytes: Vec<u8>,
    /// Where the words stand.
    pub boxes: ReadBoxes,
    /// Pages, from 1, under which words were put.
    read: Vec<usize>,
    /// Pages whose words were read by this record's own program.
    trusted: Vec<usize>,
}

impl Layered {
    /// What a reader must know of them.
    pub fn told(&self) -> Option<String> {
        (!self.read.is_empty()).then(|| tr::documents::told_read(&listed(&self.read)))
    }

    /// Pages, from 0, with such words.
    pub fn pages(&self) -> Vec<usize> {
        self.boxes.keys().copied().collect()
    }

    /// Takes out of a list of pages those that were read here, and gives them.
    pub fn searched(&self, pictured: &mut Vec<usize>) -> Vec<usize> {
        let (read, other) = pictured.iter().partition(|page| self.trusted.contains(page));
        *pictured = other;
        read
    }
}

/// A PDF with its read words under its pages. `None` where nothing can be put there.
pub(super) fn layered(item: &Item<'_>, scan: &ScanReading, model: &Model) -> Option<Layered> {
    let mut document = open_pdf(item.bytes, item.password).ok()?;
    let mut plain = Vec::new();
    let drawn = if document.is_encrypted() || item.password.is_some() {
        document.clone().save_to(&mut plain).ok()?;
        Pdf::new(plain).ok()?
    } else {
        Pdf::new(item.bytes.to_vec()).ok()?
    };
    let pages: Vec<ObjectId> = document.page_iter().collect();
    if pages.len() != drawn.pages().len() {
        return None;
    }
    let mut out = Layered::default();
    for (at, (id, page)) in pages.into_iter().zip(drawn.pages().iter()).enumerate() {
        let Some(read) = scan.page(at + 1).filter(|read| read.words().next().is_some()) else {
            continue;
        };
        let (width, height) = page.render_dimensions();
        let size = (f64::from(width), f64::from(height));
        let Some(scale) = scale_of(read, size) else { continue };
        let place = page.initial_transform(false).to_kurbo().inverse()
            * Affine::new([scale.0, 0.0, 0.0, -scale.1, 0.0, size.1]);
        let (runs, boxes) = runs(read, place, model);
        if runs.is_empty() || put(&mut document, id, &runs).is_none() {
            continue;
        }
        out.boxes.insert(at, boxes);
        out.read.push(at + 1);
        if scan.read_here {
            out.trusted.push(at + 1);
        }
    }
    if out.read.is_empty() {
        return None;
    }
    document.save_to(&mut out.bytes).ok()?;
    Some(out)
}

/// Points for a pixel, across and down. `None`: these are not the page's pixels.
fn scale_of(read: &ScanPage, size: (f64, f64)) -> Option<(f64, f64)> {
    let across = size.0 / f64::from(read.width.max(1));
    let down = size.1 / f64::from(read.height.max(1));
    ((across / down - 1.0).abs() < SHAPE && across > 0.0).then_some((across, down))
}

/// The words of a page, and their boxes, in its own coordinates.
fn runs(read: &ScanPage, place: Affine, model: &Model) -> (Vec<Run>, Vec<[Point; 4]>) {
    let (mut runs, mut boxes) = (Vec::new(), Vec::new());
    let takes_out = takes_out(model);
    for word in read.words() {
        let corners = word.corners().map(|(x, y)| place * Point::new(f64::from(x), f64::from(y)));
        let [a, _, c, d] = corners;
        let high = a - d;
        let up = high * (1.06 / (BELOW + ABOVE));
        let base = high * (BELOW / (BELOW + ABOVE));
        let text = if takes_out {
            as_listed(word.text(), word.1, &model.redacted)
        } else {
            word.text().to_owned()
        };
        if high.hypot() < 1e-3 || (c - d).hypot() < 1e-3 || text.trim().is_empty() {
            continue;
        }
        boxes.push(corners);
        runs.push(Run { text, from: d + base, to: c + base, up, space: true });
    }
    (runs, boxes)
}

/// Puts words under a page.
fn put(document: &mut Document, page: ObjectId, runs: &[Run]) -> Option<()> {
    let tagged = document.catalog().is_ok_and(|catalog| catalog.has(b"StructTreeRoot"));
    let words = set(runs, FONT);
    let resources = inherited(document, page, b"Resources").unwrap_or(Object::Null);
    let mut resources = match document.dereference(&resources) {
        Ok((_, Object::Dictionary(dict))) => dict.clone(),
        _ => Dictionary::new(),
    };
    let fonts = resources.get_deref(b"Font", document).and_then(Object::as_dict);
    let mut fonts = fonts.cloned().unwrap_or_default();
    for (name, font) in words.fonts {
        fonts.set(name, Object::Reference(font.add_to(document)));
    }
    resources.set("Font", Object::Dictionary(fonts));
    // A tree that is there does not speak of them: they are found and copied, and heard is what the tree says.
    let (before, after) = if tagged { ("/Artifact BMC\n", "EMC\n") } else { ("", "") };
    let end = [b"\nQ\n".as_slice(), before.as_bytes(), &words.content, after.as_bytes()].concat();
    let mut add = |content| document.add_object(Stream::new(Dictionary::new(), content));
    let (start, end) = (add(b"q\n".to_vec()), add(end));
    let own = document.get_dictionary(page).ok()?.get(b"Contents").ok().cloned();
    let own = match own.as_ref().map(|own| document.dereference(own)) {
        Some(Ok((_, Object::Array(list)))) => list.clone(),
        Some(Ok((_, Object::Stream(_)))) => own.into_iter().collect(),
        _ => Vec::new(),
    };
    let mut contents = vec![Object::Reference(start)];
    contents.extend(own);
    contents.push(Object::Reference(end));
    let dict = document.get_dictionary_mut(page).ok()?;
    dict.set("Contents", contents);
    dict.set("Resources", resources);
    Some(())
}

/// A page's own value, or the one of the nodes above it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut at = document.get_dictionary(page).ok()?;
    for _ in 0..64 {
        if let Ok(value) = at.get(key) {
            return Some(value.clone());
        }
        at =
            document.get_dictionary(at.get(b"Parent").and_then(Object::as_reference).ok()?).ok()?;
    }
    None
}

/// A photograph or scan whose words were read. `None` where they were not, or its pages cannot be had as they were read.
pub(super) fn open(
    desk: &mut Desk<'_>,
    item: &Item<'_>,
    heic: bool,
) -> Option<Result<Opened, Unreadable>> {
    let scan = desk
        .scan_of(item)
        .filter(|scan| scan.read.iter().any(|page| page.words().next().is_some()))?;
    let pictures = pictures(item.bytes, heic, scan, desk.model)?;
    let told = pictures.told.clone();
    let sliced = ScanReading { read: pictures.read.clone(), ..scan.clone() };
    let bytes = pdf_of(pictures)?;
    let pdf = Item { bytes: &bytes, password: None, ..*item };
    let layered = layered(&pdf, &sliced, desk.model)?;
    let pdf = Item { bytes: &layered.bytes, ..pdf };
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
    told: Vec<String>,
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
            out.told.push(tr::documents::told_blank_picture());
        }
        let lossy = heic || bytes.starts_with(&[0xff, 0xd8]);
        let slices = slices(width, height);
        if slices.len() > 1 {
            out.told.push(tr::documents::told_long_picture(slices.len()));
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
