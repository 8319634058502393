//! The faces that ship with the app, and which of them draws a character.

use std::sync::LazyLock;

use hayro::kurbo::{BezPath, Point};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// How heavy the type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Weight {
    /// Running text.
    Regular,
    /// Headings and words that count.
    Bold,
    /// Quoted words and notes.
    Italic,
}

/// One font file, parsed once.
pub(crate) struct FontFace {
    /// PostScript name, as embedded.
    pub name: &'static str,
    /// The whole file.
    pub data: &'static [u8],
    /// For shaping and metrics. `None` only if the shipped file is damaged.
    pub parsed: Option<Parsed>,
}

/// What is read of a font file once. Lengths are in the font's own units.
pub(crate) struct Parsed {
    /// For shaping.
    pub font: harfrust::Font,
    /// For drawing, and for measuring the whole.
    outlines: FontRef<'static>,
    /// For measuring letters: the tables that it needs are looked up once.
    glyphs: GlyphMetrics<'static>,
}

/// A font's heights and the box around all of its glyphs, in its own units.
pub(crate) struct Metrics {
    /// Above the line, of any letter.
    pub ascender: f32,
    /// Below the line, of any letter: less than 0.
    pub descender: f32,
    /// Of a capital.
    pub capital_height: f32,
    /// Left, bottom, right, top.
    pub bounds: [f32; 4],
}

impl Parsed {
    fn of(data: &'static [u8]) -> Option<Self> {
        let outlines = FontRef::new(data).ok()?;
        let glyphs = outlines.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(Self { font: harfrust::Font::new(data, 0)?, outlines, glyphs })
    }

    /// Units to the type size.
    pub fn units_per_em(&self) -> f32 {
        f32::from(self.font.units_per_em())
    }

    /// How far a glyph moves the pen. 0 where the font has no such glyph.
    pub fn advance(&self, gid: u16) -> f32 {
        self.glyphs.advance_width(GlyphId::from(gid)).unwrap_or(0.0)
    }

    /// The font's heights.
    pub fn metrics(&self) -> Metrics {
        let all = self.outlines.metrics(Size::unscaled(), LocationRef::default());
        let bounds = all.bounds.map_or([0.0; 4], |b| [b.x_min, b.y_min, b.x_max, b.y_max]);
        Metrics {
            ascender: all.ascent,
            descender: all.descent,
            capital_height: all.cap_height.unwrap_or(all.ascent),
            bounds,
        }
    }

    fn has(&self, c: char) -> bool {
        self.outlines.charmap().map(c).is_some()
    }
}

macro_rules! font {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../fonts/", $name, ".ttf")).as_slice())
    };
}

/// All faces. The place in the list is the face's number in the file's resources.
pub(crate) static FACES: LazyLock<Vec<FontFace>> = LazyLock::new(|| {
    [
        font!("AtkinsonHyperlegibleNext-Regular"),
        font!("AtkinsonHyperlegibleNext-Bold"),
        font!("AtkinsonHyperlegibleNext-Italic"),
        font!("NotoSans-Regular"),
        font!("NotoSans-Bold"),
        font!("NotoSansArabic-Regular"),
        font!("NotoSansArabic-Bold"),
        font!("NotoSansBengali-Regular"),
        font!("NotoSansBengali-Bold"),
        font!("NotoSansSymbols2-Regular"),
        font!("NotoSansMath-Regular"),
        font!("NotoSansSymbols-Regular"),
        font!("NotoSansMono-Regular"),
    ]
    .into_iter()
    .map(|(name, data)| FontFace { name, data, parsed: Parsed::of(data) })
    .collect()
});

/// The faces to try for a weight, best first.
fn order(weight: Weight) -> &'static [usize] {
    match weight {
        Weight::Regular => &[0, 3, 5, 7, 9, 10, 11, 12],
        Weight::Bold => &[1, 4, 6, 8, 9, 10, 11, 12],
        Weight::Italic => &[2, 0, 3, 5, 7, 9, 10, 11, 12],
    }
}

/// The face with this number.
pub(crate) fn face(index: usize) -> Option<&'static Parsed> {
    FACES.get(index).and_then(|f| f.parsed.as_ref())
}

/// What a face draws for a character, in thousandths of its size.
pub(crate) fn outline(index: usize, c: char) -> Option<BezPath> {
    let font = &face(index)?.outlines;
    let glyph = font.outline_glyphs().get(font.charmap().map(c)?)?;
    let mut path = GlyphOutline(BezPath::new());
    let settings = DrawSettings::unhinted(Size::new(1000.0), LocationRef::default());
    glyph.draw(settings, &mut path).ok()?;
    Some(path.0)
}

/// An outline while it is drawn.
struct GlyphOutline(BezPath);

impl OutlinePen for GlyphOutline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(point(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(point(cx, cy), point(x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to(point(ax, ay), point(bx, by), point(x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

fn point(x: f32, y: f32) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

/// Whether a face has a glyph for the character.
fn covers(index: usize, c: char) -> bool {
    face(index).is_some_and(|face| face.has(c))
}

/// Whether any face draws it.
pub(crate) fn is_drawn(c: char) -> bool {
    order(Weight::Regular).iter().any(|&index| covers(index, c))
}

/// The face that draws `c`. A mark stays with the letter before it where that face has it, so
/// that the two are shaped together. A character that no face has is drawn as the first face's
/// empty box, and keeps its own text for search and copy.
pub(crate) fn choose(weight: Weight, c: char, before: Option<usize>) -> usize {
    let list = order(weight);
    let first = list.first().copied().unwrap_or(0);
    if let Some(before) = before
        && (c == '\u{200d}' || c == '\u{200c}' || is_mark(c) || c == ' ')
        && (covers(before, c) || !is_mark(c) && c != ' ')
    {
        return before;
    }
    list.iter().copied().find(|&index| covers(index, c)).unwrap_or(first)
}

/// A combining mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
