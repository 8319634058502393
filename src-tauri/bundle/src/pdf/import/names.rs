//! Named destinations of a foreign PDF. Names of two files can clash, so each link gets the
//! destination itself.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// All named destinations: name and explicit destination.
pub(super) fn all(document: &Document) -> BTreeMap<Vec<u8>, Object> {
    let mut out = BTreeMap::new();
    let Ok(catalog) = document.catalog() else { return out };
    if let Ok(Object::Dictionary(dests)) = catalog.get_deref(b"Dests", document) {
        for (name, dest) in dests {
            keep(document, name.clone(), dest, &mut out);
        }
    }
    if let Ok(Object::Dictionary(names)) = catalog.get_deref(b"Names", document)
        && let Ok(Object::Dictionary(tree)) = names.get_deref(b"Dests", document)
    {
        walk(document, tree, 0, &mut out);
    }
    out
}

fn walk(document: &Document, node: &Dictionary, depth: usize, out: &mut BTreeMap<Vec<u8>, Object>) {
    // A tree this deep or this large is damaged or made to do harm.
    if depth > 32 || out.len() > 100_000 {
        return;
    }
    if let Ok(Object::Array(pairs)) = node.get_deref(b"Names", document) {
        for pair in pairs.chunks_exact(2) {
            if let [name, dest] = pair
                && let Ok((_, name)) = document.dereference(name)
                && let Ok(name) = name.as_str()
            {
                keep(document, name.to_vec(), dest, out);
            }
        }
    }
    if let Ok(Object::Array(kids)) = node.get_deref(b"Kids", document) {
        for kid in kids {
            if let Ok((_, Object::Dictionary(kid))) = document.dereference(kid) {
                walk(document, kid, depth + 1, out);
            }
        }
    }
}

fn keep(document: &Document, name: Vec<u8>, dest: &Object, out: &mut BTreeMap<Vec<u8>, Object>) {
    let Ok((_, dest)) = document.dereference(dest) else { return };
    let dest = match dest {
        Object::Dictionary(dict) => dict.get_deref(b"D", document).ok().cloned(),
        other => Some(other.clone()),
    };
    if let Some(dest @ Object::Array(_)) = dest {
        out.insert(name, dest);
    }
}
