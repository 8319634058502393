//! A page as a picture, with its marked words painted over.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings,
    hayro_interpret::{InterpreterSettings, TransformExt},
    hayro_syntax::page::Page,
    kurbo::{Point, Rect},
    render,
    vello_cpu::{Pixmap, color::palette::css::WHITE},
};
use lopdf::{Stream, dictionary};

use crate::{
    model::Model,
    redaction::{glyphs::PlacedGlyph, leak::bounds, marks::RedactionMark},
};

/// Dots to the inch: what a printer of a home shows.
const DOTS: f32 = 200.0;
/// A sheet larger than this is drawn more coarsely.
const MOST_DOTS: f32 = 24_000_000.0;
/// Points that are painted over beside a letter, and above and below it, for what its font draws outside
/// of its own place. The lines above and below stay to be read.
const AROUND: (f64, f64) = (1.5, 0.5);

/// A page's picture.
pub(super) struct RasterPicture {
    /// The image.
    pub image: Stream,
    /// The page's size in points.
    pub size: (f32, f32),
}

/// Draws the page; `None` where it cannot be drawn. `areas` are more to be painted over, by their corners as the
/// page is stored.
pub(super) fn picture<'a>(
    page: &'a Page<'a>,
    letters: &[PlacedGlyph],
    marks: &[RedactionMark],
    areas: &[[Point; 4]],
    model: &Model,
) -> Option<RasterPicture> {
    let size = page.render_dimensions();
    let fine = DOTS / 72.0;
    let scale = fine.min((MOST_DOTS / (size.0 * size.1)).sqrt());
    let mut drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    if drawn.width() == 0 || drawn.height() == 0 {
        return None;
    }
    for letter in marks.iter().flat_map(|mark| &mark.glyphs).filter_map(|at| letters.get(*at)) {
        cover(&mut drawn, area(letter), (size.1, scale));
    }
    let place = page.initial_transform(false).to_kurbo();
    for corners in areas {
        let area = bounds(corners.map(|corner| place * corner)).inflate(AROUND.0, AROUND.1);
        cover(&mut drawn, area, (size.1, scale));
    }
    let image = if model.paper.black_and_white || is_grey(&drawn) {
        grey(&drawn)?
    } else {
        colour(&drawn)?
    };
    Some(RasterPicture { image, size })
}

/// The boxes of words that a machine read, of which a letter is marked.
pub(super) fn boxes_of(
    page: &Page<'_>,
    letters: &[PlacedGlyph],
    marks: &[RedactionMark],
    boxes: &[[Point; 4]],
) -> Vec<[Point; 4]> {
    let place = page.initial_transform(false).to_kurbo();
    let marked = marks.iter().flat_map(|mark| &mark.glyphs).filter_map(|at| letters.get(*at));
    let middles: Vec<Point> =
        marked.map(|letter| letter.from.midpoint(letter.to) + letter.up * 0.3).collect();
    let holds = |corners: &&[Point; 4]| {
        let area = bounds(corners.map(|corner| place * corner));
        middles.iter().any(|middle| area.contains(*middle))
    };
    boxes.iter().filter(holds).copied().collect()
}

/// What a letter covers at most, in points: from below its base line to above it, and all that it blackens.
fn area(letter: &PlacedGlyph) -> Rect {
    let (low, high) = (letter.up * -0.25, letter.up * 0.92);
    let corners = [letter.from + low, letter.to + low, letter.to + high, letter.from + high];
    let all = bounds(corners);
    letter.ink.map_or(all, |ink| all.union(ink)).inflate(AROUND.0, AROUND.1)
}

/// Paints a place black. The picture's rows run down, the page's points up.
fn cover(picture: &mut Pixmap, place: Rect, (height, scale): (f32, f32)) {
    let scale = f64::from(scale);
    let (width, rows) = (usize::from(picture.width()), usize::from(picture.height()));
    let dot = |at: f64, most: usize| (at.max(0.0) as usize).min(most);
    let (left, right) =
        (dot((place.x0 * scale).floor(), width), dot((place.x1 * scale).ceil(), width));
    let top = dot(((f64::from(height) - place.y1) * scale).floor(), rows);
    let bottom = dot(((f64::from(height) - place.y0) * scale).ceil(), rows);
    let dots = picture.data_as_u8_slice_mut();
    for row in top..bottom {
        let from = (row * width + left) * 4;
        let to = (row * width + right) * 4;
        for dot in dots.get_mut(from..to).unwrap_or_default().chunks_exact_mut(4) {
            dot.copy_from_slice(&[0, 0, 0, 255]);
        }
    }
}

fn is_grey(picture: &Pixmap) -> bool {
    picture.data().iter().all(|dot| dot.r.abs_diff(dot.g) < 4 && dot.g.abs_diff(dot.b) < 4)
}

/// Sixteen greys are enough for the edges of letters, and a quarter of the size.
fn grey(picture: &Pixmap) -> Option<Stream> {
    let width = usize::from(picture.width());
    let mut rows = Vec::with_capacity(width.div_ceil(2) * usize::from(picture.height()));
    for row in picture.data().chunks(width) {
        for pair in row.chunks(2) {
            let mut level = pair.iter().map(|dot| {
                let sum = 299 * u32::from(dot.r) + 587 * u32::from(dot.g) + 114 * u32::from(dot.b);
                u8::try_from((sum / 1000 + 8) / 17).unwrap_or(15).min(15)
            });
            let (left, right) = (level.next().unwrap_or(15), level.next().unwrap_or(15));
            rows.push(left << 4 | right);
        }
    }
    let mut image = stream(picture, "DeviceGray", 4, rows);
    image.compress().ok()?;
    Some(image)
}

fn colour(picture: &Pixmap) -> Option<Stream> {
    let rgb: Vec<u8> = picture.data().iter().flat_map(|dot| [dot.r, dot.g, dot.b]).collect();
    let (width, height) = (u32::from(picture.width()), u32::from(picture.height()));
    let mut jpeg = Vec::new();
    let encoder = ::image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 85);
    ::image::ImageEncoder::write_image(
        encoder,
        &rgb,
        width,
        height,
        ::image::ExtendedColorType::Rgb8,
    )
    .ok()?;
    let mut image = stream(picture, "DeviceRGB", 8, jpeg);
    image.dict.set("Filter", "DCTDecode");
    image.allows_compression = false;
    Some(image)
}

fn stream(picture: &Pixmap, colours: &str, bits: i64, bytes: Vec<u8>) -> Stream {
    let dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width()),
        "Height" => i64::from(picture.height()),
        "ColorSpace" => colours,
        "BitsPerComponent" => bits,
    };
    Stream::new(dict, bytes)
}
