//! Words of a PDF that are there and cannot be seen: under a box that somebody drew over them, or outside of what the page
//! shows. They are in the file all the same, so they are told.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, Paint, SoftMask, TransformExt, font::GlyphRun,
        interpret_page,
    },
    hayro_syntax::Pdf,
    kurbo::{Affine, BezPath, Point, Rect, Shape},
};

use super::page_list::listed;
use evenhand_words::tr;

/// Fewer letters than these are no words.
const FEWEST: usize = 3;
/// Letters kept of one page.
const MOST_LETTERS: usize = 50_000;
/// Boxes looked at on one page.
const MOST_BOXES: usize = 500;
/// Pages looked at: of a longer file, a search of each page would take too long.
const MOST_PAGES: usize = 1_000;

/// What is told of a file. `boxes` are areas that marks on its pages cover.
pub(super) fn told(bytes: &[u8], boxes: &[(usize, [f32; 4])]) -> Vec<String> {
    // Nothing is covered where nothing is drawn but letters; most of the time goes into reading the file again.
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else { return Vec::new() };
    let cache = InterpreterCache::new();
    let (mut covered, mut outside) = (Vec::new(), Vec::new());
    for (number, page) in (1..).zip(pdf.pages().iter().take(MOST_PAGES)) {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings::default();
        let place = page.initial_transform(false).to_kurbo();
        let mut context = Context::new(place, area, &cache, page.xref(), settings);
        let mut pen = Pen { area, ..Pen::default() };
        interpret_page(page, &mut context, &mut pen);
        for (_, [x0, y0, x1, y1]) in boxes.iter().filter(|(own, _)| *own == number) {
            let area = Rect::new(f64::from(*x0), f64::from(*y0), f64::from(*x1), f64::from(*y1));
            pen.cover(place.transform_rect_bbox(area));
        }
        if pen.covered >= FEWEST {
            covered.push(number);
        }
        if pen.outside >= FEWEST {
            outside.push(number);
        }
    }
    let mut told = Vec::new();
    if !covered.is_empty() {
        told.push(tr::documents::told_covered(&listed(&covered)));
    }
    if !outside.is_empty() {
        told.push(tr::documents::told_outside(&listed(&outside)));
    }
    told
}

#[derive(Default)]
struct Pen {
    area: Rect,
    /// The middle of each letter that is seen so far.
    letters: Vec<Point>,
    boxes: usize,
    covered: usize,
    outside: usize,
}

impl Pen {
    /// Something is drawn over this area that lets nothing through.
    fn cover(&mut self, area: Rect) {
        self.boxes += 1;
        if self.boxes > MOST_BOXES {
            return;
        }
        let before = self.letters.len();
        self.letters.retain(|letter| !area.contains(*letter));
        self.covered += before - self.letters.len();
    }
}

/// Whether a colour lets nothing through.
fn is_solid(props: &DrawProps<'_>) -> bool {
    props.soft_mask.is_none()
        && matches!(&props.paint, Paint::Color(color) if color.to_rgba().components()[3] > 0.95)
}

impl<'a> Device<'a> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        // Words that a program put under a scan are meant to be unseen.
        if matches!(mode, DrawMode::Invisible) {
            return;
        }
        for glyph in run.glyphs() {
            let place: Affine = props.transform * glyph.transform();
            // A letter's middle is about a quarter of its size up and along.
            let middle = place * Point::new(250.0, 250.0);
            if !self.area.contains(middle) {
                self.outside += 1;
            } else if self.letters.len() < MOST_LETTERS {
                self.letters.push(middle);
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if self.letters.is_empty()
            || !is_solid(&props)
            || !matches!(props.blend_mode, BlendMode::Normal)
        {
            return;
        }
        match mode {
            DrawMode::Fill(_) | DrawMode::FillAndStroke(..) => {
                let placed = props.transform * path;
                let bounds = placed.bounding_box();
                // A box, and no outline of something else.
                if placed.area().abs() > bounds.area() * 0.9 {
                    self.cover(bounds);
                }
            }
            // A thick line, as a marker draws it.
            DrawMode::Stroke(stroke) => {
                let width =
                    f64::from(stroke.line_width) * props.transform.determinant().abs().sqrt();
                let bounds = (props.transform * path).bounding_box();
                let line = bounds.height() < width || bounds.width() < width;
                if width > 4.0 && line {
                    let (x, y) = if bounds.height() < width {
                        (0.0, width / 2.0)
                    } else {
                        (width / 2.0, 0.0)
                    };
                    self.cover(bounds.inflate(x, y));
                }
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
