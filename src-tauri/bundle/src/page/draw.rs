//! Own pages through printpdf: each page's operations become one content stream.
//!
//! printpdf writes operations only within a whole document (`translate_operations` is private to it in 0.12.8), so a
//! document is made of the pages and read back for its streams. Of the processor's time for 10,000 pages of text
//! (`cargo bench --bench bundle`) printpdf takes 5 in 100, and reading back between 1 and 2.

use rayon::prelude::*;

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, Pt};

use super::PageSheet;

/// The content streams of the pages, in order, as printpdf writes them.
///
/// Fonts are not handed to printpdf: it embeds them whole, and gives each glyph only one text.
/// Codes and resource names are ours, so its bytes depend on nothing but the operations.
/// The operations are used up: those of 10,000 pages would fill the memory.
pub(crate) fn contents(sheets: &mut [PageSheet]) -> Vec<Vec<u8>> {
    let count = sheets.len();
    let mut document = PdfDocument::new("");
    for sheet in sheets {
        let (width, height) = (Mm::from(Pt(sheet.size.0)), Mm::from(Pt(sheet.size.1)));
        document.pages.push(PdfPage::new(width, height, std::mem::take(&mut sheet.ops)));
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        // Path operators come as "unknown" ones; every one of them is made in `PageSheet`.
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let bytes = document.save(&options, &mut warnings);
    drop(document);
    let mut out: Vec<Vec<u8>> = match lopdf::Document::load_mem(&bytes) {
        Ok(read) => read.page_iter().map(|page| read.get_page_content(page)).collect(),
        Err(_) => Vec::new(),
    };
    out.resize(count, Vec::new());
    out
}

/// Makes the content of pages that are done, on all cores.
pub(crate) fn settle_contents(sheets: &mut [&mut PageSheet]) {
    sheets.par_chunks_mut(32).for_each(|sheets| {
        let mut taken: Vec<PageSheet> = sheets
            .iter_mut()
            .map(|sheet| PageSheet {
                ops: std::mem::take(&mut sheet.ops),
                ..PageSheet::new(sheet.size)
            })
            .collect();
        for (sheet, content) in sheets.iter_mut().zip(contents(&mut taken)) {
            sheet.drawn.extend(content);
            sheet.drawn.push(b'\n');
        }
    });
}
