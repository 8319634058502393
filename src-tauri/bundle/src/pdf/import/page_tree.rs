//! The pages of a foreign PDF in order. The same page may stand in the tree more than once, and is as many pages then.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId};

/// Nodes in nodes: a deeper tree is damaged or made to do harm.
const DEEPEST: usize = 400;
/// Nodes that are looked at in all.
const MOST_NODES: usize = 200_000;

/// Pages in order, no more than `most`. Where the tree has none, those that the reader of the file finds.
pub(super) fn pages(document: &Document, most: usize) -> Vec<ObjectId> {
    let root = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
    let mut walk = Walk { document, most, out: Vec::new(), open: BTreeSet::new(), nodes: 0 };
    if let Some(Ok(root)) = root.map(Object::as_reference) {
        walk.node(root);
    }
    // A tree that this walk makes less of than the reader, which mends damaged ones.
    let found: Vec<ObjectId> = document.page_iter().take(most).collect();
    if walk.out.len() < found.len() { found } else { walk.out }
}

struct Walk<'a> {
    document: &'a Document,
    most: usize,
    out: Vec<ObjectId>,
    /// Nodes around the one that is looked at: a tree can lead back into itself.
    open: BTreeSet<ObjectId>,
    nodes: usize,
}

impl Walk<'_> {
    fn node(&mut self, id: ObjectId) {
        self.nodes += 1;
        if self.out.len() >= self.most || self.nodes > MOST_NODES || self.open.len() > DEEPEST {
            return;
        }
        let Ok(node) = self.document.get_dictionary(id) else { return };
        match node.get_deref(b"Kids", self.document) {
            Ok(Object::Array(kids)) if !node.has_type(b"Page") => {
                if !self.open.insert(id) {
                    return;
                }
                for kid in kids.iter().filter_map(|kid| kid.as_reference().ok()) {
                    self.node(kid);
                }
                self.open.remove(&id);
            }
            _ if !node.has_type(b"Pages") => self.out.push(id),
            _ => {}
        }
    }
}
