//! The structure tree in the file, and the table from marks back to it (ISO 32000-1, 14.7).

use lopdf::{Dictionary, Object, ObjectId};

use super::{outline::text, sink::Sink};
use crate::bundle::page::{Kid, Tags};

/// What the tree needs to know of the pages.
pub(crate) struct Tree<'a> {
    /// Meanings.
    pub tags: &'a Tags,
    /// Numbers of the pages.
    pub pages: &'a [ObjectId],
    /// Numbers of each page's link annotations.
    pub links: &'a [Vec<ObjectId>],
    /// The node of each of those links.
    pub link_nodes: &'a [Vec<usize>],
    /// For each page the nodes of its marks.
    pub marks: &'a [Vec<usize>],
}

impl Tree<'_> {
    /// Writes the tree. Gives its root and, for each link of each page, the link's key.
    pub fn write(&self, sink: &mut Sink) -> ObjectId {
        let root = sink.reserve();
        let ids: Vec<ObjectId> = self.tags.nodes.iter().map(|_| sink.reserve()).collect();
        for (index, node) in self.tags.nodes.iter().enumerate() {
            let Some(id) = ids.get(index).copied() else { continue };
            let mut dict = Dictionary::new();
            dict.set("Type", Object::Name(b"StructElem".to_vec()));
            dict.set("S", Object::Name(node.role.as_bytes().to_vec()));
            let parent = if index == 0 { Some(root) } else { ids.get(node.parent).copied() };
            dict.set("P", Object::Reference(parent.unwrap_or(root)));
            let kids: Vec<Object> =
                node.kids.iter().filter_map(|kid| self.kid(kid, &ids)).collect();
            dict.set("K", Object::Array(kids));
            if !node.alt.is_empty() {
                dict.set("Alt", text(&node.alt));
            }
            attributes(&mut dict, node);
            sink.put(id, &Object::Dictionary(dict));
        }
        let (parents, next) = self.parents(sink, &ids);
        let mut dict = Dictionary::new();
        dict.set("Type", Object::Name(b"StructTreeRoot".to_vec()));
        dict.set(
            "K",
            Object::Array(ids.first().map(|id| Object::Reference(*id)).into_iter().collect()),
        );
        dict.set("ParentTree", Object::Reference(parents));
        dict.set("ParentTreeNextKey", next);
        sink.put(root, &Object::Dictionary(dict));
        root
    }

    fn kid(&self, kid: &Kid, ids: &[ObjectId]) -> Option<Object> {
        Some(match kid {
            Kid::Node(node) => Object::Reference(*ids.get(*node)?),
            Kid::Content { slot, mcid } => {
                let mut dict = Dictionary::new();
                dict.set("Type", Object::Name(b"MCR".to_vec()));
                dict.set("Pg", Object::Reference(*self.pages.get(*slot)?));
                dict.set("MCID", i64::try_from(*mcid).ok()?);
                Object::Dictionary(dict)
            }
            Kid::Link { slot, link } => {
                let mut dict = Dictionary::new();
                dict.set("Type", Object::Name(b"OBJR".to_vec()));
                dict.set("Pg", Object::Reference(*self.pages.get(*slot)?));
                dict.set("Obj", Object::Reference(*self.links.get(*slot)?.get(*link)?));
                Object::Dictionary(dict)
            }
        })
    }

    /// The parent tree: key of a page to the nodes of its marks, key of a link to its node.
    fn parents(&self, sink: &mut Sink, ids: &[ObjectId]) -> (ObjectId, i64) {
        let mut nums: Vec<Object> = Vec::new();
        for (slot, marks) in self.marks.iter().enumerate() {
            if marks.is_empty() {
                continue;
            }
            let list = marks
                .iter()
                .map(|node| ids.get(*node).map_or(Object::Null, |id| Object::Reference(*id)));
            nums.push(page_key(slot).into());
            nums.push(Object::Array(list.collect()));
        }
        let mut key = page_key(self.pages.len());
        let mut by_link: Vec<(i64, ObjectId)> = Vec::new();
        for (slot, list) in self.links.iter().enumerate() {
            for link in 0..list.len() {
                let node = self.link_nodes.get(slot).and_then(|n| n.get(link));
                if let Some(id) = node.and_then(|n| ids.get(*n)) {
                    by_link.push((key, *id));
                }
                key += 1;
            }
        }
        for (key, id) in by_link {
            nums.push(key.into());
            nums.push(Object::Reference(id));
        }
        let mut dict = Dictionary::new();
        dict.set("Nums", Object::Array(nums));
        (sink.add(&Object::Dictionary(dict)), key)
    }
}

/// The key of a page in the parent tree.
pub(crate) fn page_key(slot: usize) -> i64 {
    i64::try_from(slot).unwrap_or(i64::MAX)
}

fn attributes(dict: &mut Dictionary, node: &crate::bundle::page::Node) {
    let mut out = Dictionary::new();
    if !node.scope.is_empty() {
        out.set("O", Object::Name(b"Table".to_vec()));
        out.set("Scope", Object::Name(node.scope.as_bytes().to_vec()));
    } else if let Some(bbox) = node.bbox {
        out.set("O", Object::Name(b"Layout".to_vec()));
        out.set("BBox", Object::Array(bbox.map(Object::Real).to_vec()));
        out.set("Placement", Object::Name(b"Block".to_vec()));
    } else if node.role == "L" {
        out.set("O", Object::Name(b"List".to_vec()));
        out.set("ListNumbering", Object::Name(b"Disc".to_vec()));
    } else {
        return;
    }
    dict.set("A", Object::Dictionary(out));
}
