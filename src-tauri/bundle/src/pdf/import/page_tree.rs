//! The pages of a foreign PDF in order. The same page may stand in the tree more than once, and is as many pages then.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId, dictionary};

/// Nodes in nodes: a deeper tree is damaged or made to do harm.
const DEEPEST: usize = 400;
/// Nodes that are looked at in all.
const MOST_NODES: usize = 200_000;

/// Pages in order, no more than `most`. Where the tree has none, those that the reader of the file finds.
pub(super) fn pages(document: &Document, most: usize) -> Vec<ObjectId> {
    let root = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
    let mut walk = TreeWalk { document, most, out: Vec::new(), open: BTreeSet::new(), nodes: 0 };
    if let Some(Ok(root)) = root.map(Object::as_reference) {
        walk.node(root);
    }
    // A tree that this walk makes less of than the reader, which mends damaged ones.
    let found: Vec<ObjectId> = document.page_iter().take(most).collect();
    if walk.out.len() < found.len() { found } else { walk.out }
}

/// Makes a tree as it should be of one that readers follow all the same: pages that stand in the tree itself and are no
/// objects of their own, and a page where the tree should be.
pub(super) fn mend(document: &mut Document) {
    let holds = |object: &Object| {
        let Ok(node) = object.as_dict() else { return false };
        let kids = node.get(b"Kids").and_then(Object::as_array);
        !node.has(b"FT") && !node.has(b"T") && kids.is_ok_and(|kids| kids.iter().any(is_page))
    };
    let nodes: Vec<ObjectId> =
        document.objects.iter().filter(|(_, node)| holds(node)).map(|(id, _)| *id).collect();
    for id in nodes {
        let kids = document.get_dictionary(id).and_then(|node| node.get(b"Kids"));
        let Ok(mut kids) = kids.and_then(Object::as_array).cloned() else { continue };
        for kid in kids.iter_mut().filter(|kid| is_page(kid)) {
            let Ok(page) = kid.as_dict() else { continue };
            let mut page = page.clone();
            page.set("Parent", id);
            *kid = document.add_object(page).into();
        }
        if let Ok(node) = document.get_dictionary_mut(id) {
            node.set("Kids", kids);
        }
    }
    let root = document.catalog().and_then(|catalog| catalog.get(b"Pages"));
    let Ok(root) = root.and_then(Object::as_reference) else { return };
    let alone = document.get_dictionary(root).is_ok_and(|node| node.has_type(b"Page"));
    if alone {
        let kids = vec![Object::Reference(root)];
        let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 };
        let tree = document.add_object(tree);
        if let Ok(page) = document.get_dictionary_mut(root) {
            page.set("Parent", tree);
        }
        if let Ok(catalog) = document.catalog_mut() {
            catalog.set("Pages", tree);
        }
    }
}

/// Whether it is a page that stands here itself.
fn is_page(kid: &Object) -> bool {
    kid.as_dict().is_ok_and(|page| page.has_type(b"Page") || page.has(b"Contents"))
}

struct TreeWalk<'a> {
    document: &'a Document,
    most: usize,
    out: Vec<ObjectId>,
    /// Nodes around the one that is looked at: a tree can lead back into itself.
    open: BTreeSet<ObjectId>,
    nodes: usize,
}

impl TreeWalk<'_> {
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
