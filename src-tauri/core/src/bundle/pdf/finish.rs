//! Puts everything into one file: own pages, foreign pages with their stamps, page tree, outline,
//! labels, meanings and metadata.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{
    FontBook, draw,
    foreign::{Foreign, ForeignPage},
    outline::{self, text},
    sink::Sink,
    stamp::{Foot, way_back},
    tree::{Tree, page_key},
};
use crate::bundle::{
    model::Model,
    page::{Goto, Layout, Link, PAGE, Sheet, Slot, Theme},
    text::Shaper,
};
use crate::record::Id;

/// What the last step works with.
pub(crate) struct Finish<'a> {
    pub model: &'a Model,
    pub layout: Layout,
    /// Copied PDFs in order.
    pub foreign: Vec<Foreign>,
    /// Pictures by file.
    pub pictures: BTreeMap<Id, ObjectId>,
    pub clock: DateTime<Utc>,
}

/// Writes the rest of the file; gives all its bytes.
pub(crate) fn finish(
    mut sink: Sink,
    mut work: Finish<'_>,
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> Vec<u8> {
    let total = work.layout.slots.len();
    let foot = Foot { model: work.model, theme: Theme::new(&work.model.paper), total };
    let mut sheets = stamped(&mut work, &foot, fonts, shaper);
    let streams: Vec<Vec<u8>> = sheets.chunks_mut(256).flat_map(draw::contents).collect();
    let font_ids = fonts.write(&mut sink);
    let pages: Vec<ObjectId> = work
        .layout
        .slots
        .iter()
        .map(|slot| match slot {
            Slot::Foreign { copy, page } => {
                foreign_page(&work, *copy, *page).map(|p| p.id).unwrap_or_else(|| sink.reserve())
            }
            Slot::Own(_) => sink.reserve(),
        })
        .collect();
    let links = write_links(&mut sink, &work.layout, &sheets, &pages);
    let mut writer =
        Pages { sink: &mut sink, work: &work, pages: &pages, links: &links, fonts: &font_ids };
    let parents = writer.tree_nodes();
    let shared = writer.shared_resources();
    for (slot, sheet) in sheets.iter().enumerate() {
        let content = streams.get(slot).cloned().unwrap_or_default();
        writer.page(slot, sheet, content, &parents, &shared);
    }
    let root = parents.root;
    catalog(sink, &work, &sheets, &pages, &links, root)
}

/// Own sheets with their foot, and a sheet with the stamp for each foreign page.
fn stamped(
    work: &mut Finish<'_>,
    foot: &Foot<'_>,
    fonts: &mut FontBook,
    shaper: &mut Shaper,
) -> Vec<Sheet> {
    (0..work.layout.slots.len())
        .map(|slot| match work.layout.slots.get_mut(slot) {
            Some(Slot::Own(own)) => {
                let mut sheet = std::mem::replace(own.as_mut(), Sheet::new(PAGE));
                foot.own(&mut sheet, &work.layout, slot, fonts, shaper);
                sheet
            }
            Some(Slot::Foreign { copy, page }) => {
                let (copy, page) = (*copy, *page);
                let Some(foreign) = foreign_page(work, copy, page) else {
                    return Sheet::new(PAGE);
                };
                let fit = foreign.fit.clone();
                let mut sheet = foot.foreign(&work.layout, slot, &fit, fonts, shaper);
                sheet.links.push(turned(way_back(fit.width, &work.layout), fit.upright));
                sheet
            }
            None => Sheet::new(PAGE),
        })
        .collect()
}

/// A link's area on a page that is turned.
fn turned(mut link: Link, [a, b, c, d, e, f]: [f32; 6]) -> Link {
    let at = |x: f32, y: f32| (a * x + c * y + e, b * x + d * y + f);
    let [x0, y0, x1, y1] = link.rect;
    let (p, q) = (at(x0, y0), at(x1, y1));
    link.rect = [p.0.min(q.0), p.1.min(q.1), p.0.max(q.0), p.1.max(q.1)];
    link
}

fn foreign_page<'a>(work: &'a Finish<'_>, copy: usize, page: usize) -> Option<&'a ForeignPage> {
    work.foreign.get(copy)?.pages.get(page)
}

/// Link annotations of each page.
fn write_links(
    sink: &mut Sink,
    layout: &Layout,
    sheets: &[Sheet],
    pages: &[ObjectId],
) -> Vec<Vec<ObjectId>> {
    let mut key = page_key(sheets.len());
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

/// Nodes of the page tree.
struct Parents {
    root: ObjectId,
    of: Vec<ObjectId>,
}

struct Pages<'a, 'b> {
    sink: &'a mut Sink,
    work: &'a Finish<'b>,
    pages: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
    fonts: &'a Dictionary,
}

impl Pages<'_, '_> {
    /// A tree of two levels, so that a program finds page 9,000 without reading 9,000 pages.
    fn tree_nodes(&mut self) -> Parents {
        let root = self.sink.reserve();
        let mut of = Vec::new();
        let mut kids = Vec::new();
        for chunk in self.pages.chunks(64) {
            let id = self.sink.add(&Object::Dictionary(dictionary! {
                "Type" => "Pages",
                "Parent" => Object::Reference(root),
                "Count" => i64::try_from(chunk.len()).unwrap_or(0),
                "Kids" => Object::Array(chunk.iter().map(|id| Object::Reference(*id)).collect()),
            }));
            of.extend(chunk.iter().map(|_| id));
            kids.push(Object::Reference(id));
        }
        let count = i64::try_from(self.pages.len()).unwrap_or(0);
        let dict =
            dictionary! { "Type" => "Pages", "Count" => count, "Kids" => Object::Array(kids) };
        self.sink.put(root, &Object::Dictionary(dict));
        Parents { root, of }
    }

    /// Resources of foreign pages with our fonts beside their own; ours come first in the list.
    fn shared_resources(&mut self) -> BTreeMap<(usize, usize), ObjectId> {
        let mut out = BTreeMap::new();
        for (copy, foreign) in self.work.foreign.iter().enumerate() {
            for (place, resources) in foreign.resources.iter().enumerate() {
                let mut dict = resources.clone();
                let mut fonts =
                    dict.get(b"Font").and_then(Object::as_dict).cloned().unwrap_or_default();
                for (name, font) in self.fonts {
                    fonts.set(name.clone(), font.clone());
                }
                dict.set("Font", Object::Dictionary(fonts));
                let id = self.sink.add(&Object::Dictionary(dict));
                out.insert((copy, place), id);
            }
        }
        out
    }

    fn page(
        &mut self,
        slot: usize,
        sheet: &Sheet,
        content: Vec<u8>,
        parents: &Parents,
        shared: &BTreeMap<(usize, usize), ObjectId>,
    ) {
        let mut annots: Vec<Object> =
            self.links.get(slot).into_iter().flatten().map(|id| Object::Reference(*id)).collect();
        let (id, mut dict) = match self.work.layout.slots.get(slot) {
            Some(Slot::Foreign { copy, page }) => {
                let Some(foreign) = foreign_page(self.work, *copy, *page) else { return };
                let dict = self.foreign(
                    foreign,
                    content,
                    shared.get(&(*copy, foreign.resources)),
                    &mut annots,
                );
                (foreign.id, dict)
            }
            _ => (self.pages.get(slot).copied().unwrap_or((0, 0)), self.own(sheet, content)),
        };
        if let Some(parent) = parents.of.get(slot) {
            dict.set("Parent", Object::Reference(*parent));
        }
        if !sheet.marks.is_empty() {
            dict.set("StructParents", page_key(slot));
        }
        if !annots.is_empty() {
            dict.set("Annots", Object::Array(annots));
            dict.set("Tabs", Object::Name(b"S".to_vec()));
        }
        self.sink.put(id, &Object::Dictionary(dict));
    }

    fn own(&mut self, sheet: &Sheet, content: Vec<u8>) -> Dictionary {
        let stream = self.sink.add_stream(Dictionary::new(), content);
        let mut resources = dictionary! { "Font" => Object::Dictionary(self.fonts.clone()) };
        if let Some(id) = sheet.picture.and_then(|(file, _)| self.work.pictures.get(&file)) {
            resources.set(
                "XObject",
                Object::Dictionary(dictionary! { "Picture" => Object::Reference(*id) }),
            );
        }
        dictionary! {
            "Type" => "Page",
            "MediaBox" => Object::Array([0.0, 0.0, sheet.size.0, sheet.size.1].map(Object::Real).to_vec()),
            "Resources" => Object::Dictionary(resources),
            "Contents" => Object::Reference(stream),
        }
    }

    /// A foreign page: the stamp first, then the page itself, cut to what was seen of it. So
    /// nothing on the page can hide the stamp, and the stamp hides nothing on the page.
    fn foreign(
        &mut self,
        page: &ForeignPage,
        mut stamp: Vec<u8>,
        resources: Option<&ObjectId>,
        annots: &mut Vec<Object>,
    ) -> Dictionary {
        let [a, b, c, d, e, f] = page.fit.matrix;
        let [x0, y0, x1, y1] = page.fit.seen;
        let (restored, left) = page.unbalanced;
        let frame = format!(
            "\nq {a:.5} {b:.5} {c:.5} {d:.5} {e:.3} {f:.3} cm {x0:.3} {y0:.3} {:.3} {:.3} re W n\n{}",
            x1 - x0,
            y1 - y0,
            "q ".repeat(restored)
        );
        stamp.extend_from_slice(frame.as_bytes());
        let before = self.sink.add_stream(Dictionary::new(), stamp);
        let mut end = b"\n".to_vec();
        end.extend_from_slice(b"Q ".repeat(left).as_slice());
        end.extend_from_slice(&page.fields);
        end.extend_from_slice(b"Q\n");
        let after = self.sink.add(&Object::Stream(lopdf::Stream::new(Dictionary::new(), end)));
        let mut contents = vec![Object::Reference(before)];
        contents.extend(page.contents.iter().cloned());
        contents.push(Object::Reference(after));
        let mut dict = page.dict.clone();
        if let Ok(Object::Array(own)) = dict.get(b"Annots") {
            annots.splice(0..0, own.iter().cloned());
        }
        dict.set("MediaBox", Object::Array(page.fit.media.map(Object::Real).to_vec()));
        dict.set("Contents", Object::Array(contents));
        if page.fit.rotate != 0 {
            dict.set("Rotate", page.fit.rotate);
        }
        if let Some(id) = resources {
            dict.set("Resources", Object::Reference(*id));
        }
        dict
    }
}

fn catalog(
    mut sink: Sink,
    work: &Finish<'_>,
    sheets: &[Sheet],
    pages: &[ObjectId],
    links: &[Vec<ObjectId>],
    tree: ObjectId,
) -> Vec<u8> {
    let marks: Vec<Vec<usize>> = sheets.iter().map(|s| s.marks.clone()).collect();
    let link_nodes: Vec<Vec<usize>> =
        sheets.iter().map(|s| s.links.iter().map(|l| l.node).collect()).collect();
    let meanings =
        Tree { tags: &work.layout.tags, pages, links, link_nodes: &link_nodes, marks: &marks }
            .write(&mut sink);
    let outlines = outline::write(&mut sink, &work.layout, pages);
    let model = work.model;
    let when = work.clock.format("D:%Y%m%d%H%M%SZ").to_string();
    let stamp = Object::String(when.clone().into_bytes(), StringFormat::Literal);
    let mut info = dictionary! {
        "Title" => text(&model.title),
        "Creator" => text("Evenhand"),
        "Producer" => text("Evenhand"),
        "CreationDate" => stamp.clone(),
        "ModDate" => stamp,
    };
    if !model.author.is_empty() {
        info.set("Author", text(&model.author));
    }
    let claim = work.foreign.iter().all(|f| f.pages.is_empty());
    let xmp = xmp(model, work.clock, claim);
    let xmp = lopdf::Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp.into_bytes(),
    );
    let xmp = sink.add(&Object::Stream(xmp));
    let mut root = dictionary! {
        "Type" => "Catalog",
        "Pages" => Object::Reference(tree),
        "Lang" => text("en-GB"),
        "MarkInfo" => dictionary! { "Marked" => true },
        "StructTreeRoot" => Object::Reference(meanings),
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "PageLayout" => "SinglePage",
        "PageMode" => "UseOutlines",
        "Metadata" => Object::Reference(xmp),
        "PageLabels" => dictionary! {
            "Nums" => Object::Array(vec![0.into(), Object::Dictionary(dictionary! { "S" => "D", "St" => 1 })]),
        },
    };
    let layers: Vec<(ObjectId, bool)> =
        work.foreign.iter().flat_map(|f| f.layers.iter().copied()).collect();
    if !layers.is_empty() {
        root.set("OCProperties", Object::Dictionary(layers_of(&layers)));
    }
    if let Some(outlines) = outlines {
        root.set("Outlines", Object::Reference(outlines));
    }
    if let Some(first) = pages.first() {
        // At 100%.
        let open = vec![
            Object::Reference(*first),
            Object::Name(b"XYZ".to_vec()),
            Object::Null,
            Object::Null,
            1.into(),
        ];
        root.set("OpenAction", Object::Array(open));
    }
    let root = sink.add(&Object::Dictionary(root));
    let info = sink.add(&Object::Dictionary(info));
    let digest = Sha256::new()
        .chain_update(model.title.as_bytes())
        .chain_update(when.as_bytes())
        .chain_update(sink.bytes.len().to_be_bytes())
        .finalize();
    let mut id = [0u8; 16];
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    sink.close(root, info, id)
}

/// Layers of foreign pages, hidden where their file hides them (ISO 32000-1, 8.11.4).
fn layers_of(layers: &[(ObjectId, bool)]) -> Dictionary {
    let list = |keep: &dyn Fn(bool) -> bool| {
        let ids = layers.iter().filter(|(_, shown)| keep(*shown));
        Object::Array(ids.map(|(id, _)| Object::Reference(*id)).collect())
    };
    let config =
        dictionary! { "Name" => text("As in the originals"), "OFF" => list(&|shown| !shown) };
    dictionary! { "OCGs" => list(&|_| true), "D" => config }
}

/// XMP. PDF/UA is claimed only where every page is ours and was made to pass.
fn xmp(model: &Model, clock: DateTime<Utc>, claim: bool) -> String {
    let escape = |s: &str| s.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let when = clock.format("%Y-%m-%dT%H:%M:%SZ");
    let ua = if claim { "<pdfuaid:part>1</pdfuaid:part>" } else { "" };
    let author = if model.author.is_empty() {
        String::new()
    } else {
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escape(&model.author)
        )
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>{author}<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate><xmp:CreatorTool>Evenhand</xmp:CreatorTool><pdf:Producer>Evenhand</pdf:Producer>{ua}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        escape(&model.title)
    )
}
