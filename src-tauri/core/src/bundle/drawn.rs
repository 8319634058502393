//! The letters of a page as they are drawn, one after the other: a name that is set letter by
//! letter, or in a font with codes of its own, is found all the same.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, SoftMask, font::GlyphRun, hayro_cmap::BfString,
        interpret_page,
    },
    hayro_syntax::Pdf,
    kurbo::{Affine, BezPath, Rect},
};

/// The letters of each page. `None` where the file cannot be read.
pub(crate) fn letters(pdf: &[u8], password: Option<&str>) -> Option<Vec<String>> {
    let pdf = Pdf::new_with_password(pdf.to_vec(), password.unwrap_or("")).ok()?;
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter().map(|page| {
        let (width, height) = page.render_dimensions();
        let all = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, all, &cache, page.xref(), settings);
        let mut pen = Letters(String::new());
        interpret_page(page, &mut context, &mut pen);
        pen.0
    });
    Some(pages.collect())
}

struct Letters(String);

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, _: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            match glyph.as_unicode() {
                Some(BfString::Char(c)) => self.0.push(c),
                Some(BfString::String(text)) => self.0.push_str(&text),
                None => {}
            }
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
