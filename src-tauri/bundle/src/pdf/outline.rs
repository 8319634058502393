//! Bookmarks: sections and appendices, with headings below them; each ends in its page number.

use lopdf::{Dictionary, Object, ObjectId};

use super::sink::Sink;
use crate::page::FlowLayout;
use evenhand_words::tr::volumes;

/// Text as a PDF string: UTF-16 with a mark where it is not plain ASCII.
pub(crate) fn text(words: &str) -> Object {
    lopdf::text_string(words)
}

/// A destination: page, and height on it.
pub(crate) fn dest(page: ObjectId, top: f32) -> Object {
    Object::Array(vec![
        Object::Reference(page),
        Object::Name(b"XYZ".to_vec()),
        Object::Null,
        Object::Real(top.round()),
        Object::Null,
    ])
}

/// One line of the outline, with its page from 1, for tests and the app.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OutlineLine {
    /// 1 for parts and appendices; their headings, and outlines of foreign files, are below.
    pub level: u8,
    /// What it leads to.
    pub title: String,
    /// Page from 1.
    pub page: usize,
}

impl OutlineLine {
    /// The line as the file has it: with the page number at the end.
    pub fn words(&self) -> String {
        volumes::outline_line(&self.title, self.page)
    }
}

/// The lines of the outline.
pub(crate) fn lines(layout: &FlowLayout) -> Vec<OutlineLine> {
    layout
        .outline
        .iter()
        .filter_map(|mark| {
            let page = layout.volume.page(layout.places.get(&mark.to)?.slot);
            Some(OutlineLine { level: mark.level, title: mark.title.clone(), page })
        })
        .collect()
}

/// Writes the outline; gives its root.
pub(crate) fn write(sink: &mut Sink, layout: &FlowLayout, pages: &[ObjectId]) -> Option<ObjectId> {
    let lines = lines(layout);
    if lines.is_empty() {
        return None;
    }
    let root = sink.reserve();
    let ids: Vec<ObjectId> = lines.iter().map(|_| sink.reserve()).collect();
    let tops: Vec<f32> = layout
        .outline
        .iter()
        .filter_map(|mark| layout.places.get(&mark.to))
        .map(|place| place.top)
        .collect();
    let parents = parents(&lines);
    let children = children(&parents);
    let under = |place: usize| children.get(place).map(Vec::as_slice).unwrap_or_default();
    for ((index, line), parent) in lines.iter().enumerate().zip(&parents) {
        let Some(id) = ids.get(index).copied() else { continue };
        let mut dict = Dictionary::new();
        dict.set("Title", text(&line.words()));
        let above = parent.and_then(|parent| ids.get(parent).copied()).unwrap_or(root);
        dict.set("Parent", Object::Reference(above));
        if let Some(page) = pages.get(line.page.saturating_sub(layout.volume.before + 1)) {
            dict.set("Dest", dest(*page, tops.get(index).copied().unwrap_or(842.0)));
        }
        let siblings = under(parent.map_or(0, |parent| parent + 1));
        let at = siblings.binary_search(&index).unwrap_or(0);
        let mut link = |key: &str, other: Option<usize>| {
            if let Some(id) = other.and_then(|at| ids.get(*siblings.get(at)?)) {
                dict.set(key, Object::Reference(*id));
            }
        };
        link("Prev", at.checked_sub(1));
        link("Next", Some(at + 1));
        // A negative count: closed when the file opens.
        ends(&mut dict, under(index + 1), &ids, -1);
        sink.put(id, &Object::Dictionary(dict));
    }
    let mut dict = Dictionary::new();
    dict.set("Type", Object::Name(b"Outlines".to_vec()));
    ends(&mut dict, under(0), &ids, 1);
    sink.put(root, &Object::Dictionary(dict));
    Some(root)
}

/// Names the first and last of the lines that hang under one, and how many there are.
fn ends(dict: &mut Dictionary, kids: &[usize], ids: &[ObjectId], sign: i64) {
    let id = |index: &usize| ids.get(*index).copied();
    if let (Some(first), Some(last)) = (kids.first().and_then(id), kids.last().and_then(id)) {
        dict.set("First", Object::Reference(first));
        dict.set("Last", Object::Reference(last));
        dict.set("Count", sign * i64::try_from(kids.len()).unwrap_or(0));
    }
}

/// The lines that hang under the root, then those under each line, in order.
fn children(parents: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); parents.len() + 1];
    for (index, parent) in parents.iter().enumerate() {
        if let Some(list) = out.get_mut(parent.map_or(0, |parent| parent + 1)) {
            list.push(index);
        }
    }
    out
}

/// For each line the line it hangs under: the last one of a lower level.
fn parents(lines: &[OutlineLine]) -> Vec<Option<usize>> {
    let mut out = Vec::new();
    // The lines that are open, from the top level down.
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= line.level) {
            open.pop();
        }
        out.push(open.last().map(|(_, line)| *line));
        open.push((line.level, index));
    }
    out
}
