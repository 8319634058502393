//! The tree of meanings: headings, paragraphs, lists, tables, figures and links, each pointing to
//! the marks on the pages (ISO 32000-1, 14.7 and 14.8; ISO 14289-1).

use lopdf::{Object, ObjectId};

/// What a mark on a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkOwner {
    /// A node of ours.
    Node(usize),
    /// An element of a foreign file's own tree.
    Element(ObjectId),
    /// Nothing that is known.
    Unknown,
}

/// What a node of the tree holds.
#[derive(Clone, Debug)]
pub(crate) enum StructureKid {
    /// Another node.
    Node(usize),
    /// Marks on a page: place of the page in the list of slots, and the mark's number there.
    Content { slot: usize, mcid: usize },
    /// A link: place of the page, and the link's place in the page's list.
    Link { slot: usize, link: usize },
    /// A foreign file's link or comment: place of the page, and its number in the file.
    Object { slot: usize, id: ObjectId },
    /// A topmost element of a foreign file's own tree.
    Element(ObjectId),
}

/// A node of the tree.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Standard structure type, such as `H1`.
    pub role: &'static str,
    /// What it holds, in reading order.
    pub kids: Vec<StructureKid>,
    /// The node above. The root is its own.
    pub parent: usize,
    /// Text in place of a picture.
    pub alt: String,
    /// `Column` or `Row`, for the head of a table.
    pub scope: &'static str,
    /// Area on the page, for a figure: left, bottom, right, top.
    pub bbox: Option<[f32; 4]>,
    /// Its number in the file, where others had to know it before the tree is written.
    pub id: Option<ObjectId>,
    /// Its language, where it is not the document's.
    pub language: Option<Object>,
    /// All that it holds is in another volume, so this file does not speak of it.
    pub elsewhere: bool,
}

impl Node {
    fn new(parent: usize, role: &'static str) -> Self {
        Self {
            role,
            kids: Vec::new(),
            parent,
            alt: String::new(),
            scope: "",
            bbox: None,
            id: None,
            language: None,
            elsewhere: false,
        }
    }
}

/// All nodes; the first is the document.
#[derive(Clone, Debug)]
pub(crate) struct Tags {
    /// Nodes in the order of making.
    pub nodes: Vec<Node>,
}

impl Default for Tags {
    fn default() -> Self {
        Self { nodes: vec![Node::new(0, "Document")] }
    }
}

impl Tags {
    /// A new node under `parent`.
    pub fn add(&mut self, parent: usize, role: &'static str) -> usize {
        let id = self.nodes.len();
        self.nodes.push(Node::new(parent, role));
        self.hold(parent, StructureKid::Node(id));
        id
    }

    /// Adds to what a node holds.
    pub fn hold(&mut self, node: usize, kid: StructureKid) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.kids.push(kid);
        }
    }

    /// The node, to set its text or scope.
    pub fn set(&mut self, node: usize, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(node) {
            change(node);
        }
    }
}
