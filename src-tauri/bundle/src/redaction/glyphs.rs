//! The glyphs of a page as they are drawn, in forms, patterns, masks and the glyphs of other fonts too: a name
//! that is set letter by letter, or in a font with codes of its own, is found all the same, and where it stands.

use std::collections::{BTreeMap, BTreeSet};

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, Paint, SoftMask, TransformExt,
        font::{Glyph, GlyphRun},
        hayro_cmap::BfString,
        interpret_page,
        pattern::Pattern,
    },
    hayro_syntax::{Pdf, object::Dict, page::Page},
    kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape, Vec2},
};

use super::{alike::is_invisible, fonts::Fonts, objects::without_languages};

/// What a glyph stands for, and where it is, in points from the lower left of the upright page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PlacedGlyph {
    /// One or more characters; empty where the font does not tell.
    pub text: String,
    /// What the font's own tables call it, where that is something else.
    pub other: Option<char>,
    /// Which shape it has: the same number, the same shape.
    pub shape: u32,
    /// Where its base line begins.
    pub from: Point,
    /// Where its base line ends.
    pub to: Point,
    /// From the base line up, as long as the letters are large.
    pub up: Vec2,
    /// There is a space or a new line before it.
    pub gap: bool,
    /// Which glyphs were drawn at one go with it.
    pub run: u32,
    /// What it blackens, where that is known.
    pub ink: Option<Rect>,
}

/// What a page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageGlyphs {
    /// Its glyphs, in the order in which they are drawn.
    pub glyphs: Vec<PlacedGlyph>,
    /// Words that the content gives for what it shows, to be read aloud or copied.
    pub spoken: Vec<String>,
    /// How much of the page pictures cover, from 0 to 1.
    pub pictures: f64,
    /// Shapes as small as letters that are drawn and are not glyphs.
    pub shapes: usize,
    /// A font's letters do not fit their widths: what it says of itself cannot be true.
    pub false_font: bool,
}

/// So many different shapes on a page that are said to be spaces are none: a font that lacks a space shows a box.
const MOST_BLANKS: usize = 2;
/// Width that is taken for a letter whose font gives none, in thousandths of its size.
const USUAL_WIDTH: f32 = 600.0;
/// Patterns and masks that are looked into on one page.
const MOST_INSIDE: usize = 2_000;

/// What `look` sees on each page. `None` where the file cannot be read. The letters of a long file would
/// fill the memory, so no more than a page of them is held.
pub(crate) fn each_page<T>(pdf: &[u8], mut look: impl FnMut(PageGlyphs) -> T) -> Option<Vec<T>> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let cache = InterpreterCache::new();
    let mut fonts = Fonts::default();
    Some(pdf.pages().iter().map(|page| look(drawn(page, &cache, &mut fonts))).collect())
}

/// What a page draws.
pub(crate) fn drawn<'a>(
    page: &'a Page<'a>,
    cache: &InterpreterCache<'a>,
    fonts: &mut Fonts,
) -> PageGlyphs {
    let (width, height) = page.render_dimensions();
    let all = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings::default();
    let place = page.initial_transform(false).to_kurbo();
    let mut context = Context::new(place, all, cache, page.xref(), settings);
    fonts.new_page();
    let mut pen = GlyphPen {
        out: PageGlyphs::default(),
        fonts,
        page: all,
        run: 0,
        inside: 0,
        shapes: BTreeSet::new(),
        count: 0,
        strokes: 0,
        pictured: 0,
        ink: None,
        blanks: BTreeMap::new(),
        has_spaces: false,
    };
    interpret_page(page, &mut context, &mut pen);
    let GlyphPen { mut out, shapes, count, mut blanks, has_spaces, .. } = pen;
    // Beside spaces that are empty, one that is drawn is a letter, or two that a program took for nothing: "Ka e".
    if has_spaces || blanks.len() > MOST_BLANKS {
        let is_space = |glyph: &usize| {
            out.glyphs.get(*glyph).is_some_and(|g| g.text.chars().all(char::is_whitespace))
        };
        if blanks.len() <= MOST_BLANKS {
            blanks.values_mut().for_each(|glyphs| glyphs.retain(is_space));
        }
        for glyph in blanks.into_values().flatten() {
            out.glyphs.get_mut(glyph).into_iter().for_each(|glyph| glyph.text.clear());
        }
    }
    // A row of equal dots is no word.
    out.shapes = if shapes.len() > 3 { count } else { 0 };
    out.pictures = (out.pictures / all.area().max(1.0)).min(1.0);
    out.false_font |= fonts.are_false();
    out
}

struct GlyphPen<'f> {
    out: PageGlyphs,
    fonts: &'f mut Fonts,
    page: Rect,
    run: u32,
    /// Patterns and masks looked into.
    inside: usize,
    /// Shapes as small as letters, each once.
    shapes: BTreeSet<Vec<i32>>,
    count: usize,
    /// What was drawn so far that is no glyph, and its area since a glyph that is a drawing began.
    strokes: usize,
    /// How many pictures were drawn.
    pictured: usize,
    ink: Option<Rect>,
    /// Glyphs that are seen and are said to be spaces, by their shape.
    blanks: BTreeMap<u32, Vec<usize>>,
    /// Some spaces are empty, as they are in most fonts.
    has_spaces: bool,
}

impl GlyphPen<'_> {
    /// Whether a letter at this place begins a word: it does not stand where the last one ended.
    fn gap(&self, from: Point, up: Vec2) -> bool {
        let Some(last) = self.out.glyphs.last() else { return true };
        let size = up.hypot().max(last.up.hypot()).max(0.1);
        let step = from - last.to;
        let along = (last.to - last.from).normalize();
        let (ahead, aside) = if along.is_finite() {
            (step.dot(along), step.cross(along).abs())
        } else {
            (step.hypot(), 0.0)
        };
        ahead > 0.15 * size || ahead < -0.6 * size || aside > 0.4 * size
    }

    /// Whether another pattern or mask may be looked into: they can lie in one another without end.
    fn enter(&mut self) -> bool {
        self.inside += 1;
        self.inside <= MOST_INSIDE
    }

    /// Looks into the pattern that an area is painted with: into one cell, and where that has glyphs, into all
    /// cells that are seen.
    fn paint<'a>(&mut self, paint: &Paint<'a>, stroke: bool, area: Rect) {
        let Paint::Pattern(pattern) = paint else { return };
        let Pattern::Tiling(tiling) = &**pattern else { return };
        let before = self.out.glyphs.len();
        if !self.enter() || tiling.interpret(self, tiling.matrix, stroke).is_none() {
            return;
        }
        if self.out.glyphs.len() == before {
            return;
        }
        let steps = Vec2::new(f64::from(tiling.x_step).abs(), f64::from(tiling.y_step).abs());
        let seen = tiling.matrix.inverse().transform_rect_bbox(area.intersect(self.page));
        let first = |low: f64, end: f64, step: f64| ((low - end) / step).ceil().max(-200.0) as i32;
        let last =
            |high: f64, start: f64, step: f64| ((high - start) / step).floor().min(200.0) as i32;
        for column in
            first(seen.x0, tiling.bbox.x1, steps.x)..=last(seen.x1, tiling.bbox.x0, steps.x)
        {
            for row in
                first(seen.y0, tiling.bbox.y1, steps.y)..=last(seen.y1, tiling.bbox.y0, steps.y)
            {
                let cell = Vec2::new(f64::from(column) * steps.x, f64::from(row) * steps.y);
                if (column, row) != (0, 0) && self.enter() {
                    let _ = tiling.interpret(self, tiling.matrix * Affine::translate(cell), stroke);
                }
            }
        }
    }

    fn stroke(&mut self, area: Rect) {
        self.strokes += 1;
        if area.is_finite() {
            self.ink = Some(self.ink.map_or(area, |ink| ink.union(area)));
        }
    }

    fn mask(&mut self, mask: Option<&SoftMask<'_>>) {
        if let Some(mask) = mask
            && self.enter()
        {
            mask.interpret(self);
        }
    }

    /// Notes the closed shapes of a path that are as small as letters.
    fn outlines(&mut self, path: &BezPath, place: Affine) {
        let mut part = BezPath::new();
        let mut parts = Vec::new();
        for element in path.elements() {
            if matches!(element, PathEl::MoveTo(_)) {
                parts.push(std::mem::take(&mut part));
            }
            part.push(*element);
        }
        parts.push(part);
        for part in parts.into_iter().filter(|part| part.elements().len() > 6) {
            let bounds = (place * &part).bounding_box();
            let letter =
                (2.0..80.0).contains(&bounds.height()) && (0.5..100.0).contains(&bounds.width());
            if letter && self.shapes.len() < 1_000 {
                let origin = part.bounding_box().origin();
                let size = part.bounding_box().size().max_side().max(0.01);
                let rough = |p: Point| {
                    [
                        ((p.x - origin.x) / size * 20.0) as i32,
                        ((p.y - origin.y) / size * 20.0) as i32,
                    ]
                };
                let ends = part.elements().iter().filter_map(|element| element.end_point());
                self.shapes.insert(ends.flat_map(rough).collect());
                self.count += 1;
            }
        }
    }

    fn glyph<'a>(&mut self, glyph: &Glyph<'a>, place: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width(),
            Glyph::Type3(drawing) => drawing.advance_width(),
        };
        let seen = self.fonts.see(glyph, &text, width);
        let from = place * Point::ORIGIN;
        let up = place * Point::new(0.0, 1000.0) - from;
        let readable = text.chars().all(is_readable);
        let is_space = !text.is_empty() && text.chars().all(char::is_whitespace);
        self.has_spaces |= is_space && seen.ink.is_none();
        if seen.ink.is_some() && is_blank(&text) {
            self.blanks.entry(seen.shape).or_default().push(self.out.glyphs.len());
        }
        self.out.glyphs.push(PlacedGlyph {
            text: if readable { text } else { String::new() },
            other: seen.other,
            shape: seen.shape,
            from,
            to: place * Point::new(f64::from(width.unwrap_or(USUAL_WIDTH)), 0.0),
            up,
            gap: self.gap(from, up),
            run: self.run,
            ink: seen.ink.map(|ink| place.transform_rect_bbox(ink)),
        });
    }
}

/// Whether a glyph claims that nothing of it is seen.
fn is_blank(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Whether glyphs of one font that look different all claim to be the same letter or sign.
fn one_letter_for_many(run: &[PlacedGlyph]) -> bool {
    let mut shapes: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for glyph in run.iter().filter(|glyph| !glyph.text.is_empty() && !is_blank(&glyph.text)) {
        shapes.entry(&glyph.text).or_default().insert(glyph.shape);
    }
    shapes.values().any(|shapes| shapes.len() > 4)
}

/// Whether a character says what a glyph looks like.
fn is_readable(c: char) -> bool {
    !matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fffd}')
        && (!c.is_control() || c.is_whitespace())
}

impl<'a> Device<'a> for GlyphPen<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let stroke = matches!(mode, DrawMode::Stroke(_));
        self.paint(&props.paint, stroke, self.page);
        self.mask(props.soft_mask.as_ref());
        let first = run.glyphs().first().map(|glyph| {
            let place = props.transform * glyph.transform();
            place * Point::ORIGIN
        });
        // Letters that are filled and then stroked come twice.
        let count = self.out.glyphs.len();
        let before = count.checked_sub(run.glyphs().len()).and_then(|at| self.out.glyphs.get(at));
        if stroke && before.map(|letter| letter.from) == first {
            return;
        }
        self.run = self.run.saturating_add(1);
        let count = self.out.glyphs.len();
        for glyph in run.glyphs() {
            let place: Affine = props.transform * glyph.transform();
            self.glyph(glyph, place);
            // A glyph of this kind is a drawing, which can hold words of its own.
            if let Glyph::Type3(drawing) = &**glyph
                && self.enter()
            {
                let own = self.out.glyphs.len().saturating_sub(1);
                let (shapes, seen) = (std::mem::take(&mut self.shapes), self.count);
                let (strokes, pictured) = (self.strokes, self.pictured);
                let outer = self.ink.take();
                drawing.interpret(self, props.transform, glyph.transform(), &props.paint);
                (self.shapes, self.count) = (shapes, seen);
                // Its font may have any measure: how large it is is seen from what it draws.
                let ink = std::mem::replace(&mut self.ink, outer);
                if let Some(glyph) = self.out.glyphs.get_mut(own) {
                    glyph.ink = ink;
                }
                // What a picture shows is not told by its outline, so nothing says that it is the letter it claims to
                // be.
                let claims = self
                    .out
                    .glyphs
                    .get(own)
                    .is_some_and(|glyph| glyph.text.chars().any(char::is_alphanumeric));
                self.out.false_font |= claims && self.pictured > pictured;
                let said = self.out.glyphs.get(own).filter(|glyph| is_blank(&glyph.text));
                if let Some(shape) =
                    said.map(|glyph| glyph.shape).filter(|_| self.strokes > strokes)
                {
                    self.blanks.entry(shape).or_default().push(own);
                }
            }
        }
        let new = self.out.glyphs.get(count..).unwrap_or_default();
        self.out.false_font |= one_letter_for_many(new);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let area = (props.transform * path).bounding_box();
        let wide = match mode {
            DrawMode::Stroke(stroke) => {
                f64::from(stroke.line_width) * props.transform.determinant().abs().sqrt() / 2.0
            }
            _ => 0.0,
        };
        let area = area.inflate(wide, wide);
        self.stroke(area);
        let area = area.inflate(5.0, 5.0);
        self.paint(&props.paint, matches!(mode, DrawMode::Stroke(_)), area);
        self.mask(props.soft_mask.as_ref());
        self.outlines(path, props.transform);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.mask(props.soft_mask.as_ref());
        let size = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        let place = props.transform.transform_rect_bbox(size);
        self.stroke(place);
        let place = place.intersect(self.page);
        self.out.pictures += place.area();
        self.pictured += 1;
    }

    fn push_transparency_group(&mut self, _: f32, mask: Option<SoftMask<'a>>, _: BlendMode) {
        self.mask(mask.as_ref());
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let Some(properties) = properties else { return };
        for key in [b"ActualText".as_slice(), b"Alt", b"E"] {
            if let Some(words) = properties.get::<hayro::hayro_syntax::object::String<'_>>(key) {
                let bytes = words.as_bytes().to_vec();
                let words = lopdf::Object::String(bytes, lopdf::StringFormat::Literal);
                self.out.spoken.extend(lopdf::decode_text_string(&words).map(without_languages));
            }
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        // Words can be cut out of a picture.
        self.outlines(&clip.path, Affine::IDENTITY);
    }

    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
