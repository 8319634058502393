//! The structure tree in the file, and the table from marks back to it (ISO 32000-1, 14.7).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};

use super::{outline::text, sink::Sink};
use crate::page::{MarkOwner, Node, StructureKid, Tags};

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
    /// For each page what its marks belong to.
    pub marks: &'a [Vec<MarkOwner>],
    /// Keys of links and comments on foreign pages, and their nodes.
    pub loose: &'a [(i64, usize)],
}

impl Tree<'_> {
    /// Writes the tree. Gives its root and, for each link of each page, the link's key.
    pub fn write(&self, sink: &mut Sink) -> ObjectId {
        let root = sink.reserve();
        let nodes = self.tags.nodes.iter();
        // Nodes that speak of another volume are not written, and nothing here points to them.
        let mut number = |node: &Node| match node.id {
            Some(id) => id,
            None if node.elsewhere => (0, 0),
            None => sink.reserve(),
        };
        let ids: Vec<ObjectId> = nodes.map(&mut number).collect();
        let own = self.tags.nodes.iter().enumerate().filter(|(_, node)| !node.elsewhere);
        for (index, node) in own {
            let Some(id) = ids.get(index).copied() else { continue };
            let mut dict = Dictionary::new();
            dict.set("Type", Object::Name(b"StructElem".to_vec()));
            dict.set("S", Object::Name(node.role.as_bytes().to_vec()));
            let parent = if index == 0 { Some(root) } else { ids.get(node.parent).copied() };
            dict.set("P", Object::Reference(parent.unwrap_or(root)));
            let kids: Vec<Object> =
                node.kids.iter().filter_map(|kid| self.kid(kid, &ids)).collect();
            dict.set("K", Object::Array(kids));
            if let Some(language) = &node.language {
                dict.set("Lang", language.clone());
            }
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
        sink.meanings.put_into(&mut dict);
        sink.put(root, &Object::Dictionary(dict));
        root
    }

    fn kid(&self, kid: &StructureKid, ids: &[ObjectId]) -> Option<Object> {
        Some(match kid {
            StructureKid::Node(node) => Object::Reference(*ids.get(*node)?),
            StructureKid::Content { slot, mcid } => {
                let mut dict = Dictionary::new();
                dict.set("Type", Object::Name(b"MCR".to_vec()));
                dict.set("Pg", Object::Reference(*self.pages.get(*slot)?));
                dict.set("MCID", i64::try_from(*mcid).ok()?);
                Object::Dictionary(dict)
            }
            StructureKid::Link { slot, link } => {
                self.object(*slot, *self.links.get(*slot)?.get(*link)?)?
            }
            StructureKid::Object { slot, id } => self.object(*slot, *id)?,
            StructureKid::Element(id) => Object::Reference(*id),
        })
    }

    fn object(&self, slot: usize, id: ObjectId) -> Option<Object> {
        let mut dict = Dictionary::new();
        dict.set("Type", Object::Name(b"OBJR".to_vec()));
        dict.set("Pg", Object::Reference(*self.pages.get(slot)?));
        dict.set("Obj", Object::Reference(id));
        Some(Object::Dictionary(dict))
    }

    /// The parent tree, by key: what foreign files put in, pages with what their marks belong to,
    /// and links with their nodes.
    fn parents(&self, sink: &mut Sink, ids: &[ObjectId]) -> (ObjectId, i64) {
        let node = |node: &usize| ids.get(*node).map_or(Object::Null, |id| Object::Reference(*id));
        let (first, copied) = sink.meanings.parents();
        let mut all: BTreeMap<i64, Object> = copied.iter().cloned().collect();
        all.extend(self.loose.iter().map(|(key, at)| (*key, node(at))));
        for (slot, marks) in self.marks.iter().enumerate().filter(|(_, marks)| !marks.is_empty()) {
            let list = marks.iter().map(|mark| match mark {
                MarkOwner::Node(at) => node(at),
                MarkOwner::Element(id) => Object::Reference(*id),
                MarkOwner::Unknown => Object::Null,
            });
            all.insert(page_key(first, slot), Object::Array(list.collect()));
        }
        let mut key = page_key(first, self.pages.len());
        for (slot, list) in self.links.iter().enumerate() {
            for link in 0..list.len() {
                let at = self.link_nodes.get(slot).and_then(|nodes| nodes.get(link));
                all.extend(at.map(|at| (key, node(at))));
                key += 1;
            }
        }
        let nums = all.into_iter().flat_map(|(key, value)| [key.into(), value]).collect();
        let mut dict = Dictionary::new();
        dict.set("Nums", Object::Array(nums));
        (sink.add(&Object::Dictionary(dict)), key)
    }
}

/// The key of a page in the parent tree; `first` is the first that foreign files left free.
pub(crate) fn page_key(first: i64, slot: usize) -> i64 {
    first.saturating_add(i64::try_from(slot).unwrap_or(i64::MAX))
}

fn attributes(dict: &mut Dictionary, node: &Node) {
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
