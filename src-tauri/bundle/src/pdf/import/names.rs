//! Named destinations of a foreign PDF. Names of two files can clash, so each link gets the
//! destination itself.

use std::collections::{BTreeMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// No tree with more names is read to its end.
const MOST_NAMES: usize = 100_000;

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
        each_name(document, tree, &mut |name, dest| keep(document, name.to_vec(), dest, &mut out));
    }
    out
}

/// Each name of a tree and what it stands for (ISO 32000-1, 7.9.6). A tree that leads back into itself comes to an end.
pub(super) fn each_name(
    document: &Document,
    root: &Dictionary,
    take: &mut dyn FnMut(&[u8], &Object),
) {
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut count = 0usize;
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        if let Ok(Object::Array(pairs)) = node.get_deref(b"Names", document) {
            for pair in pairs.chunks_exact(2) {
                if let [name, value] = pair
                    && let Ok((_, name)) = document.dereference(name)
                    && let Ok(name) = name.as_str()
                {
                    count += 1;
                    if count > MOST_NAMES {
                        return;
                    }
                    take(name, value);
                }
            }
        }
        if let Ok(Object::Array(kids)) = node.get_deref(b"Kids", document) {
            // The last is looked at first, so they are put down from the end.
            for kid in kids.iter().rev() {
                let id = kid.as_reference().ok();
                if id.is_some_and(|id| !seen.insert(id)) || open.len() > MOST_NAMES {
                    continue;
                }
                if let Ok((_, Object::Dictionary(kid))) = document.dereference(kid) {
                    open.push(kid);
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_that_leads_back_into_itself_comes_to_an_end() {
        let mut document = Document::new();
        let (top, leaf) = (document.new_object_id(), document.new_object_id());
        let list =
            |ids: &[ObjectId]| Object::Array(ids.iter().map(|id| Object::Reference(*id)).collect());
        let mut node = Dictionary::new();
        node.set("Kids", list(&[top, leaf, top]));
        let mut last = Dictionary::new();
        last.set("Names", Object::Array(vec![Object::string_literal("a"), 1.into()]));
        last.set("Kids", list(&[top, leaf]));
        document.set_object(top, Object::Dictionary(node));
        document.set_object(leaf, Object::Dictionary(last));
        let mut names = Vec::new();
        let root = document.get_dictionary(top).unwrap().clone();
        each_name(&document, &root, &mut |name, _| names.push(name.to_vec()));
        assert_eq!(names, [b"a".to_vec()]);
    }
}
