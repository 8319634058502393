//! The outline of a foreign PDF, to be hung under its appendix.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// A line of a foreign outline.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bookmark {
    /// 1 for the file's own top level.
    pub level: u8,
    /// Words.
    pub title: String,
    /// Page in the file from 0.
    pub page: usize,
    /// Height on the page in the page's own coordinates, where the file says it.
    pub top: Option<f32>,
}

/// More lines than this help nobody to find a page.
const MOST: usize = 400;
/// Levels that are kept.
const DEEPEST: u8 = 3;

/// Lines that lead to a page of the file, in order.
pub(super) fn read(
    document: &Document,
    pages: &[ObjectId],
    names: &BTreeMap<Vec<u8>, Object>,
) -> Vec<Bookmark> {
    let mut places = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        places.entry(*page).or_insert(index);
    }
    let mut reader =
        BookmarkReader { document, places, names, seen: BTreeSet::new(), out: Vec::new() };
    let first =
        document.catalog().ok().and_then(|c| match c.get_deref(b"Outlines", document).ok()? {
            Object::Dictionary(dict) => dict.get(b"First").and_then(Object::as_reference).ok(),
            _ => None,
        });
    reader.level(first, 1);
    reader.out
}

struct BookmarkReader<'a> {
    document: &'a Document,
    places: BTreeMap<ObjectId, usize>,
    names: &'a BTreeMap<Vec<u8>, Object>,
    /// Lines met: a damaged outline can lead back into itself.
    seen: BTreeSet<ObjectId>,
    out: Vec<Bookmark>,
}

impl BookmarkReader<'_> {
    fn level(&mut self, first: Option<ObjectId>, level: u8) {
        let mut at = first;
        while let Some(id) = at {
            if self.out.len() >= MOST || !self.seen.insert(id) {
                return;
            }
            let Ok(line) = self.document.get_dictionary(id) else { return };
            self.line(line, level);
            if level < DEEPEST {
                self.level(line.get(b"First").and_then(Object::as_reference).ok(), level + 1);
            }
            at = line.get(b"Next").and_then(Object::as_reference).ok();
        }
    }

    fn line(&mut self, line: &Dictionary, level: u8) {
        let title = match line.get_deref(b"Title", self.document) {
            Ok(title) => lopdf::decode_text_string(title).unwrap_or_default(),
            Err(_) => return,
        };
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some((page, top)) = self.place(line) else { return };
        if !title.is_empty() {
            let title = title.chars().take(120).collect();
            self.out.push(Bookmark { level, title, page, top });
        }
    }

    fn place(&self, line: &Dictionary) -> Option<(usize, Option<f32>)> {
        let dest = match line.get_deref(b"Dest", self.document) {
            Ok(dest) => dest.clone(),
            Err(_) => match line.get_deref(b"A", self.document).ok()? {
                Object::Dictionary(action) if action.get(b"S").ok()?.as_name().ok()? == b"GoTo" => {
                    action.get_deref(b"D", self.document).ok()?.clone()
                }
                _ => return None,
            },
        };
        let dest = match &dest {
            Object::Name(name) | Object::String(name, _) => self.names.get(name)?,
            other => other,
        };
        let list = dest.as_array().ok()?;
        let page = match list.first()? {
            Object::Reference(id) => *self.places.get(id)?,
            Object::Integer(n) => usize::try_from(*n).ok().filter(|n| *n < self.places.len())?,
            _ => return None,
        };
        let top = match list.get(1).and_then(|k| k.as_name().ok()) {
            Some(b"XYZ") => list.get(3),
            Some(b"FitH" | b"FitBH") => list.get(2),
            _ => None,
        };
        Some((page, top.and_then(|t| t.as_float().ok())))
    }
}
