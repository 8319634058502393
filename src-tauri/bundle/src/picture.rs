//! Pages as pictures, for the window.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::Pdf, render, vello_cpu::color::palette::css::WHITE,
};

/// Why a page cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The bytes are no PDF.
    #[error("These bytes are not a PDF.")]
    NotPdf,
    /// There is no such page.
    #[error("The bundle has no page {0}.")]
    NoPage(usize),
    /// The picture could not be made.
    #[error("Page {0} cannot be shown as a picture.")]
    NotDrawn(usize),
}

/// A PDF whose pages are looked at: it is read once for all of them.
pub struct OpenPdf {
    drawing: Pdf,
    /// `None` where only its pictures can be had.
    words: Option<lopdf::Document>,
}

impl OpenPdf {
    /// Reads a PDF.
    ///
    /// # Errors
    /// [`PictureError::NotPdf`].
    pub fn read(pdf: &[u8]) -> Result<Self, PictureError> {
        let words = lopdf::Document::load_mem(pdf).ok();
        let drawing = Pdf::new(pdf.to_vec()).map_err(|_| PictureError::NotPdf)?;
        Ok(Self { drawing, words })
    }

    /// One page (from 1) as a PNG of the given width in pixels.
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn picture(&self, page: usize, width: u32) -> Result<Vec<u8>, PictureError> {
        // What is remembered of one page is let go with it, so that a thousand of them take no more.
        drawn(&self.drawing, &RenderCache::new(), page, width)
    }

    /// The words of a page (from 1), for a reader who does not see its picture.
    ///
    /// # Errors
    /// [`PictureError`].
    pub fn words(&self, page: usize) -> Result<String, PictureError> {
        words_of(self.words.as_ref().ok_or(PictureError::NotPdf)?, page)
    }
}

impl std::fmt::Debug for OpenPdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenPdf")
            .field("pages", &self.drawing.pages().len())
            .finish_non_exhaustive()
    }
}

/// One page (from 1) as a PNG of the given width in pixels.
///
/// # Errors
/// [`PictureError`].
pub fn page_picture(pdf: &[u8], page: usize, width: u32) -> Result<Vec<u8>, PictureError> {
    let mut all = page_pictures(pdf, &[page], width)?;
    all.pop().ok_or(PictureError::NotDrawn(page))
}

/// The words of a page (from 1), for a reader who does not see its picture.
///
/// # Errors
/// [`PictureError`].
pub fn page_text(pdf: &[u8], page: usize) -> Result<String, PictureError> {
    words_of(&lopdf::Document::load_mem(pdf).map_err(|_| PictureError::NotPdf)?, page)
}

fn words_of(document: &lopdf::Document, page: usize) -> Result<String, PictureError> {
    let number = u32::try_from(page).map_err(|_| PictureError::NoPage(page))?;
    document.extract_text(&[number]).map_err(|_| PictureError::NoPage(page))
}

/// Several pages (from 1) as PNGs: the file is read once.
///
/// # Errors
/// [`PictureError`].
pub fn page_pictures(
    pdf: &[u8],
    pages: &[usize],
    width: u32,
) -> Result<Vec<Vec<u8>>, PictureError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| PictureError::NotPdf)?;
    let cache = RenderCache::new();
    pages.iter().map(|&number| drawn(&pdf, &cache, number, width)).collect()
}

fn drawn<'p>(
    pdf: &'p Pdf,
    cache: &RenderCache<'p>,
    number: usize,
    width: u32,
) -> Result<Vec<u8>, PictureError> {
    let width = width.clamp(16, 4000);
    let page = number
        .checked_sub(1)
        .and_then(|i| pdf.pages().get(i))
        .ok_or(PictureError::NoPage(number))?;
    let (own, _) = page.render_dimensions();
    let scale = width as f32 / own.max(1.0);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let picture =
        render(page, cache, &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    picture.into_png().map_err(|_| PictureError::NotDrawn(number))
}
