//! Page dictionaries and the tree they hang in.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{
    import::{ImportedPage, PageTagging},
    pieces::Pieces,
    sink::Sink,
    structure_tree::page_key,
};
use crate::page::{FlowSlot, PageSheet, picture_name};

/// Nodes of the page tree.
pub(super) struct Parents {
    pub root: ObjectId,
    of: Vec<ObjectId>,
}

/// What page dictionaries are made from.
pub(super) struct Pages<'a, 'b> {
    pub sink: &'a mut Sink,
    pub work: &'a Pieces<'b>,
    pub pages: &'a [ObjectId],
    pub links: &'a [Vec<ObjectId>],
    pub fonts: &'a Dictionary,
}

impl Pages<'_, '_> {
    /// A tree of two levels, so that a program finds page 9,000 without reading 9,000 pages.
    pub fn tree_nodes(&mut self) -> Parents {
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
    pub fn shared_resources(&mut self) -> BTreeMap<(usize, usize), ObjectId> {
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

    pub fn page(
        &mut self,
        slot: usize,
        sheet: &PageSheet,
        content: Vec<u8>,
        parents: &Parents,
        shared: &BTreeMap<(usize, usize), ObjectId>,
    ) {
        let mut annots: Vec<Object> =
            self.links.get(slot).into_iter().flatten().map(|id| Object::Reference(*id)).collect();
        let (id, mut dict) = match self.work.layout.slots.get(slot) {
            Some(FlowSlot::Foreign { copy, page }) => {
                let Some(foreign) = self.work.foreign_page(*copy, *page) else { return };
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
            let (first, _) = self.sink.meanings.parents();
            dict.set("StructParents", page_key(first, slot));
        }
        if !annots.is_empty() {
            dict.set("Annots", Object::Array(annots));
            dict.set("Tabs", Object::Name(b"S".to_vec()));
        }
        self.sink.put(id, &Object::Dictionary(dict));
    }

    fn own(&mut self, sheet: &PageSheet, content: Vec<u8>) -> Dictionary {
        let stream = self.sink.add_packed(content);
        let mut resources = dictionary! { "Font" => Object::Dictionary(self.fonts.clone()) };
        let mut pictures = Dictionary::new();
        for (number, (file, _)) in sheet.pictures.iter().enumerate() {
            if let Some(id) = self.work.pictures.get(file) {
                pictures.set(picture_name(number), Object::Reference(*id));
            }
        }
        if !pictures.is_empty() {
            resources.set("XObject", Object::Dictionary(pictures));
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
        page: &ImportedPage,
        before: Vec<u8>,
        resources: Option<&ObjectId>,
        annots: &mut Vec<Object>,
    ) -> Dictionary {
        let before = self.sink.add_packed(before);
        let mut end = b"\n".to_vec();
        end.extend_from_slice(b"Q ".repeat(page.unbalanced.1).as_slice());
        if !page.fields.is_empty() {
            end.extend_from_slice(b"Q\n");
            end.extend_from_slice(&page.fields);
        }
        end.extend_from_slice(marks_of(&page.heard).1.as_bytes());
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

/// What comes before a foreign page's own content: the stamp, and the frame that puts the page on the paper.
pub(super) fn framed(page: &ImportedPage, mut stamp: Vec<u8>) -> Vec<u8> {
    let [a, b, c, d, e, f] = page.fit.matrix;
    let [x0, y0, x1, y1] = page.fit.seen;
    // The mark stands inside the frame, around all that the page shows. Fields are drawn after the page, whatever
    // scale, turn or clip its content leaves behind.
    let frame = format!(
        "\nq {a:.5} {b:.5} {c:.5} {d:.5} {e:.3} {f:.3} cm {x0:.3} {y0:.3} {:.3} {:.3} re W n\n{}{}{}",
        x1 - x0,
        y1 - y0,
        "q ".repeat(page.unbalanced.0),
        marks_of(&page.heard).0,
        if page.fields.is_empty() { "" } else { "q\n" },
    );
    stamp.extend_from_slice(frame.as_bytes());
    stamp
}

/// Begin and end of the one mark around a page that no tree speaks of.
fn marks_of(heard: &PageTagging) -> (&'static str, &'static str) {
    match heard {
        PageTagging::Words(_) => ("/P <</MCID 0>> BDC\n", "EMC "),
        PageTagging::Picture(_) => ("/Figure <</MCID 0>> BDC\n", "EMC "),
        PageTagging::Own(_) | PageTagging::Silent => ("", ""),
    }
}
