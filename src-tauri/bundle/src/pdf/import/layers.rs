//! Layers (optional content, ISO 32000-1, 8.11): what was hidden when the file was opened stays
//! hidden in the bundle.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// All layers of a file and those that it hides, by their numbers in that file.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub all: Vec<ObjectId>,
    pub hidden: BTreeSet<ObjectId>,
}

/// Reads the file's default configuration.
pub(super) fn read(document: &Document) -> Layers {
    let mut out = Layers::default();
    let Ok(catalog) = document.catalog() else { return out };
    let Ok(Object::Dictionary(layers)) = catalog.get_deref(b"OCProperties", document) else {
        return out;
    };
    out.all = list(layers, b"OCGs", document);
    let Ok(Object::Dictionary(config)) = layers.get_deref(b"D", document) else { return out };
    if config.get(b"BaseState").and_then(Object::as_name).is_ok_and(|s| s == b"OFF") {
        out.hidden.extend(&out.all);
        for shown in list(config, b"ON", document) {
            out.hidden.remove(&shown);
        }
    }
    out.hidden.extend(list(config, b"OFF", document));
    out
}

fn list(dict: &Dictionary, key: &[u8], document: &Document) -> Vec<ObjectId> {
    match dict.get_deref(key, document) {
        Ok(Object::Array(list)) => list.iter().filter_map(|o| o.as_reference().ok()).collect(),
        _ => Vec::new(),
    }
}
