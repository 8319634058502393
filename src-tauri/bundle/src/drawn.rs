//! The letters of a page as they are drawn, one after the other: a name that is set letter by
//! letter, or in a font with codes of its own, is found all the same, and where it stands.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, SoftMask, TransformExt,
        font::{Glyph, GlyphRun},
        hayro_cmap::BfString,
        interpret_page,
    },
    hayro_syntax::{Pdf, page::Page},
    kurbo::{Affine, BezPath, Point, Rect, Vec2},
};

/// What a letter stands for, and where it is, in points from the lower left of the upright page.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    /// One or more characters; empty where the font does not tell.
    pub text: String,
    /// Where its base line begins.
    pub from: Point,
    /// Where its base line ends.
    pub to: Point,
    /// From the base line up, as long as the letters are large.
    pub up: Vec2,
    /// There is a space or a new line before it.
    pub gap: bool,
}

/// Width that is taken for a letter whose font gives none, in thousandths of its size.
const USUAL_WIDTH: f32 = 600.0;

/// What `look` sees in the letters of each page. `None` where the file cannot be read. The letters of a
/// long file would fill the memory, so no more than a page of them is held.
pub(crate) fn each_page<T>(
    pdf: &[u8],
    password: Option<&str>,
    mut look: impl FnMut(&[Letter]) -> T,
) -> Option<Vec<T>> {
    let pdf = Pdf::new_with_password(pdf.to_vec(), password.unwrap_or("")).ok()?;
    let cache = InterpreterCache::new();
    Some(pdf.pages().iter().map(|page| look(&drawn(page, &cache))).collect())
}

/// The letters of a page, in the order in which they are drawn.
pub(crate) fn drawn<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Vec<Letter> {
    let (width, height) = page.render_dimensions();
    let all = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings::default();
    let place = page.initial_transform(false).to_kurbo();
    let mut context = Context::new(place, all, cache, page.xref(), settings);
    let mut pen = Pen(Vec::new());
    interpret_page(page, &mut context, &mut pen);
    pen.0
}

struct Pen(Vec<Letter>);

impl Pen {
    /// Whether a letter at this place begins a word: it does not stand where the last one ended.
    fn gap(&self, from: Point, up: Vec2) -> bool {
        let Some(last) = self.0.last() else { return true };
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
}

impl Device<'_> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        let first = run.glyphs().first().map(|glyph| {
            let place = props.transform * glyph.transform();
            place * Point::ORIGIN
        });
        // Letters that are filled and then stroked come twice.
        let before = self.0.len().checked_sub(run.glyphs().len()).and_then(|at| self.0.get(at));
        if matches!(mode, DrawMode::Stroke(_)) && before.map(|letter| letter.from) == first {
            return;
        }
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => String::new(),
            };
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawing) => drawing.advance_width(),
            };
            let place: Affine = props.transform * glyph.transform();
            let from = place * Point::ORIGIN;
            let up = place * Point::new(0.0, 1000.0) - from;
            self.0.push(Letter {
                text,
                from,
                to: place * Point::new(f64::from(width.unwrap_or(USUAL_WIDTH)), 0.0),
                up,
                gap: self.gap(from, up),
            });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
