//! Puts everything into one file: own pages, foreign pages with their stamps, page tree, outline,
//! labels, meanings and metadata.

use lopdf::{Object, ObjectId, StringFormat, dictionary};
use rayon::prelude::*;

use super::{
    catalog::catalog,
    deflate::Packer,
    fonts::write_fonts,
    imported_structure::ImportedStructure,
    outline::{self, text},
    pages::{Pages, framed},
    pieces::Pieces,
    sink::Sink,
    stamp::{Foot, way_back},
    structure_tree::page_key,
};
use crate::{
    page::{FlowLayout, FlowSlot, FontBook, Goto, PAGE, PageSheet, PageTheme, SheetLink, contents},
    text::Shaper,
};

/// Writes the rest of the file; gives all its bytes.
pub(crate) fn finish(
    mut sink: Sink,
    mut work: Pieces<'_>,
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> Vec<u8> {
    let foot = Foot { model: work.model, theme: PageTheme::new(work.model) };
    let mut sheets = stamped(&mut work, &foot, fonts, shaper);
    let spoken = ImportedStructure::new(&mut work, &mut sheets);
    let streams = packed(&work, &mut sheets);
    let font_ids = write_fonts(fonts, &mut sink);
    let pages: Vec<ObjectId> = work
        .layout
        .slots
        .iter()
        .map(|slot| match slot {
            FlowSlot::Foreign { copy, page } => {
                work.foreign_page(*copy, *page).map(|p| p.id).unwrap_or_else(|| sink.reserve())
            }
            FlowSlot::Own(_) => sink.reserve(),
        })
        .collect();
    let links = write_links(&mut sink, &work.layout, &sheets, &pages);
    let mut writer =
        Pages { sink: &mut sink, work: &work, pages: &pages, links: &links, fonts: &font_ids };
    let parents = writer.tree_nodes();
    let shared = writer.shared_resources();
    for ((slot, sheet), content) in sheets.iter().enumerate().zip(streams) {
        writer.page(slot, sheet, content, &parents, &shared);
    }
    let root = parents.root;
    catalog(sink, &work, &sheets, (&pages, root), &links, &spoken)
}

/// The content of each page, packed: own pages whole, and what comes before a foreign page's own
/// content. Most of the time of a long bundle goes here, so all cores take part.
fn packed(work: &Pieces<'_>, sheets: &mut [PageSheet]) -> Vec<Vec<u8>> {
    let streams: Vec<Vec<u8>> = sheets.par_chunks_mut(64).flat_map_iter(contents).collect();
    let drawn: Vec<Vec<u8>> =
        sheets.iter_mut().map(|sheet| std::mem::take(&mut sheet.drawn)).collect();
    let whole = drawn.into_par_iter().zip(streams).map(|(mut drawn, rest)| {
        drawn.extend(rest);
        drawn
    });
    let all = whole.zip(&work.layout.slots);
    all.map_init(Packer::new, |packer, (stamp, slot)| match slot {
        FlowSlot::Foreign { copy, page } => match work.foreign_page(*copy, *page) {
            Some(page) => packer.pack(&framed(page, stamp)),
            None => packer.pack(&stamp),
        },
        FlowSlot::Own(_) => packer.pack(&stamp),
    })
    .collect()
}

/// Own sheets with their foot, and a sheet with the stamp for each foreign page.
fn stamped(
    work: &mut Pieces<'_>,
    foot: &Foot<'_>,
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> Vec<PageSheet> {
    (0..work.layout.slots.len())
        .map(|slot| match work.layout.slots.get_mut(slot) {
            Some(FlowSlot::Own(own)) => {
                let mut sheet = std::mem::replace(own.as_mut(), PageSheet::new(PAGE));
                foot.own(&mut sheet, &work.layout, slot, fonts, shaper);
                sheet
            }
            Some(FlowSlot::Foreign { copy, page }) => {
                let (copy, page) = (*copy, *page);
                let Some(foreign) = work.foreign_page(copy, page) else {
                    return PageSheet::new(PAGE);
                };
                let fit = foreign.fit.clone();
                let mut sheet = foot.foreign(&work.layout, slot, &fit, fonts, shaper);
                sheet.links.push(turned(way_back(fit.width, &work.layout), fit.upright));
                sheet
            }
            None => PageSheet::new(PAGE),
        })
        .collect()
}

/// A link's area on a page that is turned.
fn turned(mut link: SheetLink, [a, b, c, d, e, f]: [f32; 6]) -> SheetLink {
    let at = |x: f32, y: f32| (a * x + c * y + e, b * x + d * y + f);
    let [x0, y0, x1, y1] = link.rect;
    let (p, q) = (at(x0, y0), at(x1, y1));
    link.rect = [p.0.min(q.0), p.1.min(q.1), p.0.max(q.0), p.1.max(q.1)];
    link
}

/// Link annotations of each page.
fn write_links(
    sink: &mut Sink,
    layout: &FlowLayout,
    sheets: &[PageSheet],
    pages: &[ObjectId],
) -> Vec<Vec<ObjectId>> {
    let mut key = page_key(sink.meanings.parents().0, sheets.len());
    sheets
        .iter()
        .map(|sheet| {
            let mut ids = Vec::new();
            for link in &sheet.links {
                let mut dict = dictionary! {
                    "Type" => "Annot",
                    "Subtype" => "Link",
                    "Rect" => Object::Array(link.rect.map(Object::Real).to_vec()),
                    "Border" => Object::Array(vec![0.into(), 0.into(), 0.into()]),
                    "F" => 4,
                    "Contents" => text(&link.words),
                    "StructParent" => key,
                };
                key += 1;
                match &link.to {
                    Goto::Place(target) => {
                        if let Some(place) = layout.places.get(target)
                            && let Some(page) = pages.get(place.slot)
                        {
                            dict.set("Dest", outline::dest(*page, place.top));
                        }
                    }
                    Goto::Web(url) => {
                        let uri = Object::String(url.clone().into_bytes(), StringFormat::Literal);
                        dict.set(
                            "A",
                            Object::Dictionary(dictionary! { "S" => "URI", "URI" => uri }),
                        );
                    }
                }
                ids.push(sink.add(&Object::Dictionary(dict)));
            }
            ids
        })
        .collect()
}
