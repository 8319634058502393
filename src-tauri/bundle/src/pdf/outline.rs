//! Bookmarks: sections and appendices, with headings below them; each ends in its page number.

use lopdf::{Dictionary, Object, ObjectId};

use super::sink::Sink;
use crate::page::Layout;
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
    /// Words, with the page number at the end.
    pub title: String,
    /// Page from 1.
    pub page: usize,
}

/// The lines of the outline.
pub(crate) fn lines(layout: &Layout) -> Vec<OutlineLine> {
    layout
        .outline
        .iter()
        .filter_map(|mark| {
            let page = layout.volume.page(layout.places.get(&mark.to)?.slot);
            Some(OutlineLine {
                level: mark.level,
                title: volumes::outline_line(&mark.title, page),
                page,
            })
        })
        .collect()
}

/// Writes the outline; gives its root.
pub(crate) fn write(sink: &mut Sink, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
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
    for (index, line) in lines.iter().enumerate() {
        let Some(id) = ids.get(index).copied() else { continue };
        let parent = parents.get(index).copied().flatten();
        let siblings: Vec<usize> =
            (0..lines.len()).filter(|i| parents.get(*i).copied().flatten() == parent).collect();
        let at = siblings.iter().position(|i| *i == index).unwrap_or(0);
        let mut dict = Dictionary::new();
        dict.set("Title", text(&line.title));
        dict.set(
            "Parent",
            Object::Reference(parent.and_then(|p| ids.get(p).copied()).unwrap_or(root)),
        );
        if let Some(page) = pages.get(line.page.saturating_sub(layout.volume.before + 1)) {
            dict.set("Dest", dest(*page, tops.get(index).copied().unwrap_or(842.0)));
        }
        let mut link = |key: &str, other: Option<usize>| {
            if let Some(id) = other.and_then(|o| siblings.get(o)).and_then(|i| ids.get(*i)) {
                dict.set(key, Object::Reference(*id));
            }
        };
        link("Prev", at.checked_sub(1));
        link("Next", Some(at + 1));
        let kids: Vec<usize> = (0..lines.len())
            .filter(|i| parents.get(*i).copied().flatten() == Some(index))
            .collect();
        if let (Some(first), Some(last)) =
            (kids.first().and_then(|i| ids.get(*i)), kids.last().and_then(|i| ids.get(*i)))
        {
            dict.set("First", Object::Reference(*first));
            dict.set("Last", Object::Reference(*last));
            // A negative count: closed when the file opens.
            dict.set("Count", -i64::try_from(kids.len()).unwrap_or(0));
        }
        sink.put(id, &Object::Dictionary(dict));
    }
    let tops: Vec<usize> =
        (0..lines.len()).filter(|i| parents.get(*i).copied().flatten().is_none()).collect();
    let mut dict = Dictionary::new();
    dict.set("Type", Object::Name(b"Outlines".to_vec()));
    if let (Some(first), Some(last)) =
        (tops.first().and_then(|i| ids.get(*i)), tops.last().and_then(|i| ids.get(*i)))
    {
        dict.set("First", Object::Reference(*first));
        dict.set("Last", Object::Reference(*last));
    }
    dict.set("Count", i64::try_from(tops.len()).unwrap_or(0));
    sink.put(root, &Object::Dictionary(dict));
    Some(root)
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
