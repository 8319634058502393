//! What the trees of all files come to hold together: the table from marks back to elements, and
//! the roles, classes and ids of each file, told apart (ISO 32000-1, 14.7.3 to 14.7.5).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Standard structure types (ISO 32000-1, 14.8.4).
const STANDARD: [&[u8]; 49] = [
    b"Document",
    b"Part",
    b"Art",
    b"Sect",
    b"Div",
    b"BlockQuote",
    b"Caption",
    b"TOC",
    b"TOCI",
    b"Index",
    b"NonStruct",
    b"Private",
    b"P",
    b"H",
    b"H1",
    b"H2",
    b"H3",
    b"H4",
    b"H5",
    b"H6",
    b"L",
    b"LI",
    b"Lbl",
    b"LBody",
    b"Table",
    b"TR",
    b"TH",
    b"TD",
    b"THead",
    b"TBody",
    b"TFoot",
    b"Span",
    b"Quote",
    b"Note",
    b"Reference",
    b"BibEntry",
    b"Code",
    b"Link",
    b"Annot",
    b"Ruby",
    b"RB",
    b"RT",
    b"RP",
    b"Warichu",
    b"WT",
    b"WP",
    b"Figure",
    b"Formula",
    b"Form",
];

/// Types of PDF 2.0 and what is nearest to them here.
const NEWER: [(&[u8], &[u8]); 7] = [
    (b"Title", b"P"),
    (b"Em", b"Span"),
    (b"Strong", b"Span"),
    (b"Sub", b"Span"),
    (b"Aside", b"Div"),
    (b"FENote", b"Note"),
    (b"DocumentFragment", b"Part"),
];

/// Collected while files are copied.
#[derive(Clone, Debug, Default)]
pub(crate) struct StructTreeRoot {
    parents: Vec<(i64, Object)>,
    next_key: i64,
    files: usize,
    roles: BTreeMap<Vec<u8>, Vec<u8>>,
    classes: Dictionary,
    ids: BTreeMap<Vec<u8>, ObjectId>,
    namespaces: Vec<Object>,
}

impl StructTreeRoot {
    /// A key in the table of parents, and what stands under it.
    pub fn key(&mut self, parent: Object) -> i64 {
        self.next_key += 1;
        self.parents.push((self.next_key - 1, parent));
        self.next_key - 1
    }

    /// A key whose element is known later.
    pub fn free_key(&mut self) -> i64 {
        self.next_key += 1;
        self.next_key - 1
    }

    /// The first key that is free, and all that was put in so far.
    pub fn parents(&self) -> (i64, &[(i64, Object)]) {
        (self.next_key, &self.parents)
    }

    /// The number of the next file with a tree.
    pub fn next_file(&mut self) -> usize {
        self.files += 1;
        self.files
    }

    /// The name that a role gets here. `roles` is the file's own table of roles.
    pub fn role(&mut self, name: &[u8], roles: &Dictionary) -> Vec<u8> {
        let plain = standard(name, roles).unwrap_or(b"NonStruct");
        // The whole bundle is the document; a file in it is a part.
        let plain = if plain == b"Document" { b"Part" } else { plain };
        // No other meaning may be given to a standard name (ISO 14289-1, 7.1).
        if STANDARD.contains(&name) {
            return plain.to_vec();
        }
        let mut own = name.to_vec();
        let mut number = 2;
        while self.roles.get(&own).is_some_and(|known| known != plain) {
            own = [name, format!("_{number}").as_bytes()].concat();
            number += 1;
        }
        self.roles.insert(own.clone(), plain.to_vec());
        own
    }

    /// Keeps a class of attributes.
    pub fn class(&mut self, file: usize, name: &[u8], attributes: Object) {
        self.classes.set(told_apart(file, name), attributes);
    }

    /// Keeps an element's id; gives the id that it has here.
    pub fn id(&mut self, file: usize, name: &[u8], element: ObjectId) -> Vec<u8> {
        let own = told_apart(file, name);
        self.ids.entry(own.clone()).or_insert(element);
        own
    }

    /// Keeps a namespace (ISO 32000-2, 14.7.4).
    pub fn namespace(&mut self, namespace: &Object) {
        if matches!(namespace, Object::Reference(_)) && !self.namespaces.contains(namespace) {
            self.namespaces.push(namespace.clone());
        }
    }

    /// Puts all but the table of parents into the root of the tree.
    pub fn put_into(&self, root: &mut Dictionary) {
        if !self.roles.is_empty() {
            let mut roles = Dictionary::new();
            for (name, plain) in &self.roles {
                roles.set(name.clone(), Object::Name(plain.clone()));
            }
            root.set("RoleMap", Object::Dictionary(roles));
        }
        if !self.classes.is_empty() {
            root.set("ClassMap", Object::Dictionary(self.classes.clone()));
        }
        if !self.ids.is_empty() {
            let names = self.ids.iter().flat_map(|(name, id)| {
                let name = Object::String(name.clone(), StringFormat::Hexadecimal);
                [name, Object::Reference(*id)]
            });
            let mut tree = Dictionary::new();
            tree.set("Names", Object::Array(names.collect()));
            root.set("IDTree", Object::Dictionary(tree));
        }
        if !self.namespaces.is_empty() {
            root.set("Namespaces", Object::Array(self.namespaces.clone()));
        }
    }
}

/// A name of a file that cannot be taken for one of another file.
pub(crate) fn told_apart(file: usize, name: &[u8]) -> Vec<u8> {
    [format!("{file}.").as_bytes(), name].concat()
}

/// The standard type that a role stands for in its file. `None` where it stands for none.
fn standard<'a>(name: &'a [u8], roles: &'a Dictionary) -> Option<&'a [u8]> {
    let mut at = name;
    // A table can lead round in a circle.
    for _ in 0..32 {
        match roles.get(at).and_then(Object::as_name) {
            Ok(next) if next != at => at = next,
            _ => break,
        }
        if STANDARD.contains(&at) {
            break;
        }
    }
    if STANDARD.contains(&at) {
        return Some(at);
    }
    NEWER.iter().find(|(newer, _)| *newer == at).map(|(_, nearest)| *nearest)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn roles_of_two_files_do_not_clash() {
        let mut all = StructTreeRoot::default();
        let one = dictionary! { "Title" => "H1", "Kop" => "Title" };
        let two =
            dictionary! { "Kop" => "P", "H1" => "P", "Round" => "Round2", "Round2" => "Round" };
        assert_eq!(all.role(b"Kop", &one), b"Kop");
        assert_eq!(all.role(b"Kop", &two), b"Kop_2");
        assert_eq!(all.role(b"Kop", &one), b"Kop");
        assert_eq!(all.role(b"H1", &two), b"P");
        assert_eq!(all.role(b"Document", &one), b"Part");
        assert_eq!(all.role(b"Table", &two), b"Table");
        all.role(b"Round", &two);
        let mut root = Dictionary::new();
        all.put_into(&mut root);
        let roles = root.get(b"RoleMap").unwrap().as_dict().unwrap();
        let to = |name: &[u8]| roles.get(name).unwrap().as_name().unwrap().to_vec();
        assert_eq!((to(b"Kop"), to(b"Kop_2")), (b"H1".to_vec(), b"P".to_vec()));
        assert_eq!(to(b"Round"), b"NonStruct");
    }
}
