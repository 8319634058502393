//! What a page is drawn by: one stream or several.

use lopdf::{Dictionary, Object};

use super::{Copier, MOST_UNPACKED, filters};

impl Copier<'_> {
    /// Its streams, as they are in the copy.
    pub(super) fn contents(&mut self, dict: &Dictionary) -> Vec<Object> {
        let list: Vec<Object> = match dict.get(b"Contents").ok().map(|c| self.deref(c)) {
            Some(Object::Array(list)) => list,
            Some(Object::Stream(_)) => dict.get(b"Contents").ok().cloned().into_iter().collect(),
            _ => Vec::new(),
        };
        let mut streams = Vec::new();
        for item in list {
            let Ok(id) = item.as_reference() else { continue };
            let is_content = match self.document.get_object(id) {
                Ok(Object::Stream(stream)) => filters::may_be_content(stream),
                _ => self.map.contains_key(&id),
            };
            streams.extend(is_content.then(|| self.remap(item)));
        }
        streams
    }

    /// The content of all streams of the page, and whether all of it could be read.
    pub(super) fn read_content(&self, dict: &Dictionary) -> (Vec<u8>, bool) {
        let streams = match dict.get(b"Contents").ok().map(|c| self.deref(c)) {
            Some(Object::Array(list)) => list.iter().map(|item| self.deref(item)).collect(),
            Some(other) => vec![other],
            None => return (Vec::new(), true),
        };
        let mut all = Vec::new();
        let mut whole = true;
        for stream in &streams {
            let Object::Stream(stream) = stream else { continue };
            match stream.get_plain_content_with_limit(MOST_UNPACKED) {
                Ok(content) => {
                    all.extend_from_slice(&content);
                    all.push(b'\n');
                }
                Err(_) => whole = false,
            }
        }
        (all, whole)
    }
}
