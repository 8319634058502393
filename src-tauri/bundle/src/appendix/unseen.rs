//! Words of a PDF that are there and cannot be seen: under a box or picture that somebody laid over them, in the colour
//! of what is behind them, outside of what the page shows, or set without any ink where no scan is that they could be
//! of. They are in the file all the same, so they are told.

use std::collections::BTreeSet;

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, Paint, SoftMask, TransformExt,
        font::{Glyph, GlyphRun},
        hayro_cmap::BfString,
        interpret_page,
    },
    hayro_syntax::{Pdf, object::Dict, page::Page},
    kurbo::{Affine, BezPath, Point, Rect, Shape},
};
use rayon::prelude::*;

use crate::found::PdfNote;

/// Fewer letters than these are no words.
const FEWEST: usize = 3;
/// Letters kept of one page.
const MOST_LETTERS: usize = 50_000;
/// Boxes looked at on one page.
const MOST_BOXES: usize = 500;
/// A picture on more of a page than this is a scan, whose words a program put under it.
const SCAN: f64 = 0.5;
/// Ink that lets more than the rest through is none.
const CLEAR: f32 = 0.02;
/// Colours nearer to one another than this look the same.
const NEAR: f32 = 0.04;
/// Pages looked at: of a longer file, a search of each page would take too long.
const MOST_PAGES: usize = 1_000;
/// Pages that one thread takes at least.
const PAGES_AT_A_TIME: usize = 16;

/// What is told of a file. `boxes` are areas that marks on its pages cover; `doubtful` are the pages that may hide
/// words, of so many that were copied.
pub(super) fn told(
    bytes: &[u8],
    boxes: &[(usize, [f32; 4])],
    doubtful: &BTreeSet<usize>,
    pages_copied: usize,
) -> Vec<PdfNote> {
    // Drawing takes time, and so does reading the file again: most pages plainly show all of their words, and a scan of
    // a hundred pages has none.
    if doubtful.is_empty() {
        return Vec::new();
    }
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else { return Vec::new() };
    // Where the two readers do not find the same pages, a number says nothing of the other's page.
    let agrees = pdf.pages().len() == pages_copied;
    let pages: Vec<(usize, &Page<'_>)> = (1..)
        .zip(pdf.pages().iter())
        .take(MOST_PAGES)
        .filter(|(number, _)| !agrees || doubtful.contains(number))
        .collect();
    // A piece for each thread and no more: each piece reads the fonts of its pages anew.
    let at_a_time = pages.len().div_ceil(rayon::current_num_threads()).max(PAGES_AT_A_TIME);
    let drawn: Vec<(usize, UnseenPen)> = pages
        .into_par_iter()
        .with_min_len(at_a_time)
        .map_init(InterpreterCache::new, |cache, (number, page)| {
            let own = boxes.iter().filter(|(on, _)| *on == number).map(|(_, area)| *area);
            (number, drawn(page, cache, own))
        })
        .collect();
    let pages = |lost: fn(&UnseenPen) -> usize| -> Vec<usize> {
        let found = drawn.iter().filter(|(_, pen)| lost(pen) >= FEWEST);
        found.map(|(number, _)| *number).collect()
    };
    let covered = pages(|pen| pen.covered);
    let outside = pages(|pen| pen.outside);
    let same = pages(|pen| pen.same.len());
    let inkless = pages(|pen| if pen.is_scan() { 0 } else { pen.inkless });
    PdfNote::on_pages([
        (PdfNote::Covered, covered),
        (PdfNote::Outside, outside),
        (PdfNote::SameColour, same),
        (PdfNote::Inkless, inkless),
    ])
}

/// A page as it is drawn, and at last what marks cover of it.
fn drawn<'p>(
    page: &'p Page<'p>,
    cache: &InterpreterCache<'p>,
    boxes: impl Iterator<Item = [f32; 4]>,
) -> UnseenPen {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings::default();
    let place = page.initial_transform(false).to_kurbo();
    let mut context = Context::new(place, area, cache, page.xref(), settings);
    let mut pen = UnseenPen { area, clips: vec![area], ..UnseenPen::default() };
    interpret_page(page, &mut context, &mut pen);
    for [x0, y0, x1, y1] in boxes {
        let area = Rect::new(f64::from(x0), f64::from(y0), f64::from(x1), f64::from(y1));
        pen.cover(place.transform_rect_bbox(area));
    }
    pen
}

#[derive(Default)]
struct UnseenPen {
    area: Rect,
    /// The middle of each letter that is seen so far.
    letters: Vec<Point>,
    /// The middle of each letter in the colour of what is behind it.
    same: Vec<Point>,
    /// What is painted so far, and its colour where that is one and known.
    painted: Vec<(Rect, Option<[f32; 4]>)>,
    /// What drawing is held to, from the outermost on.
    clips: Vec<Rect>,
    boxes: usize,
    covered: usize,
    outside: usize,
    /// Letters that are set without ink.
    inkless: usize,
    /// How much pictures cover, together.
    pictured: f64,
}

impl UnseenPen {
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

    /// Whether most of the page is pictures: a scan may be in strips. Words without ink are what a program read of it.
    fn is_scan(&self) -> bool {
        self.pictured >= self.area.area() * SCAN
    }

    /// What of an area can be drawn on.
    fn clipped(&self, area: Rect) -> Rect {
        self.clips.last().map_or(area, |clip| area.intersect(*clip))
    }

    fn paint(&mut self, area: Rect, colour: Option<[f32; 4]>) {
        if self.painted.len() < MOST_BOXES {
            self.painted.push((self.clipped(area), colour));
        }
    }

    /// Whether a letter of this colour is not seen on what is behind it.
    fn is_lost(&self, place: Point, colour: Option<[f32; 4]>) -> bool {
        let Some(colour) = colour.filter(|_| self.painted.len() < MOST_BOXES) else { return false };
        let behind = self.painted.iter().rev().find(|(area, _)| area.contains(place));
        let Some(behind) = behind.map_or(Some([1.0; 4]), |(_, behind)| *behind) else {
            return false;
        };
        colour.iter().zip(behind).all(|(a, b)| (a - b).abs() < NEAR)
    }
}

/// A plain colour.
fn colour(paint: &Paint<'_>) -> Option<[f32; 4]> {
    match paint {
        Paint::Color(color) => Some(color.to_rgba().components()),
        Paint::Pattern(_) => None,
    }
}

/// Whether it is drawn without ink.
fn is_space(glyph: &Glyph<'_>) -> bool {
    match glyph.as_unicode() {
        Some(BfString::Char(c)) => c.is_whitespace(),
        Some(BfString::String(text)) => text.trim().is_empty(),
        None => false,
    }
}

/// Whether a colour lets nothing through.
fn is_solid(props: &DrawProps<'_>) -> bool {
    props.soft_mask.is_none()
        && matches!(&props.paint, Paint::Color(color) if color.to_rgba().components()[3] > 0.95)
}

/// A box, and no outline of something else.
fn is_box(path: &BezPath, transform: Affine) -> bool {
    let placed = transform * path;
    placed.area().abs() > placed.bounding_box().area() * 0.9
}

/// Whether a picture says that parts of it are clear.
fn has_mask(dict: &Dict<'_>) -> bool {
    [b"SMask".as_slice(), b"Mask", b"SMaskInData"].iter().any(|key| dict.contains_key(key))
}

impl<'a> Device<'a> for UnseenPen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let clear = matches!(&props.paint, Paint::Color(c) if c.to_rgba().components()[3] < CLEAR);
        if clear || matches!(mode, DrawMode::Invisible) {
            self.inkless += run.glyphs().iter().filter(|glyph| !is_space(glyph)).count();
            return;
        }
        let ink = colour(&props.paint).filter(|_| matches!(props.blend_mode, BlendMode::Normal));
        let ink = ink.filter(|_| matches!(mode, DrawMode::Fill(_)));
        for glyph in run.glyphs() {
            let place: Affine = props.transform * glyph.transform();
            // A letter's middle is about a quarter of its size up and along.
            let middle = place * Point::new(250.0, 250.0);
            if matches!(mode, DrawMode::Stroke(_)) {
                // Filled before, and seen by its outline.
                self.same.retain(|same| same.distance(middle) > 0.01);
            }
            if !self.clipped(self.area).contains(middle) {
                self.outside += usize::from(!is_space(glyph));
            } else if self.is_lost(middle, ink) {
                if !is_space(glyph) && self.same.len() < MOST_LETTERS {
                    self.same.push(middle);
                }
            } else if self.letters.len() < MOST_LETTERS {
                self.letters.push(middle);
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let bounds = (props.transform * path).bounding_box();
        if matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..)) {
            let whole = is_box(path, props.transform) && is_solid(&props);
            let plain = whole && matches!(props.blend_mode, BlendMode::Normal);
            self.paint(bounds, colour(&props.paint).filter(|_| plain));
        }
        if self.letters.is_empty()
            || !is_solid(&props)
            || !matches!(props.blend_mode, BlendMode::Normal)
        {
            return;
        }
        match mode {
            DrawMode::Fill(_) | DrawMode::FillAndStroke(..) => {
                if is_box(path, props.transform) {
                    self.cover(self.clipped(bounds));
                }
            }
            // A thick line, as a marker draws it.
            DrawMode::Stroke(stroke) => {
                let width =
                    f64::from(stroke.line_width) * props.transform.determinant().abs().sqrt();
                let line = bounds.height() < width || bounds.width() < width;
                if width > 4.0 && line {
                    let (x, y) = if bounds.height() < width {
                        (0.0, width / 2.0)
                    } else {
                        (width / 2.0, 0.0)
                    };
                    self.cover(self.clipped(bounds.inflate(x, y)));
                }
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let size = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        let place = self.clipped(props.transform.transform_rect_bbox(size));
        self.paint(place, None);
        self.pictured += place.area();
        // One with clear parts may let the words through.
        let whole = matches!(&image, Image::Raster(raster) if !has_mask(raster.stream().dict()))
            && props.soft_mask.is_none()
            && matches!(props.blend_mode, BlendMode::Normal);
        if whole && place.area() < self.area.area() * SCAN {
            self.cover(place);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.clips.push(self.clipped(clip.path.bounding_box()));
    }

    fn pop_clip(&mut self) {
        // The page itself stays.
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
}
