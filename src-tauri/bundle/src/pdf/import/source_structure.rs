//! A foreign file's own tree of meanings: headings, tables, lists and what else it says of its
//! pages, hung under the appendix (ISO 32000-1, 14.7). It is read before anything is copied, so
//! that each copied object gets its key in our table of parents, and written after. Roles, classes
//! and ids of two files can clash, so each file's are told apart.

use std::collections::{BTreeMap, HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::Copier;
use crate::pdf::{sink::Sink, struct_tree_root::told_apart};

/// A tree with more elements is damaged or made to do harm. The file counts as one without a tree.
const MOST: usize = 1_000_000;

/// What an element holds, by the numbers of the foreign file.
enum SourceKid {
    Element(usize),
    Mark { page: ObjectId, stream: Option<ObjectId>, number: i64 },
    Object { page: ObjectId, object: ObjectId },
}

struct SourceElement {
    /// Its number in our file.
    id: ObjectId,
    /// Without what it holds.
    dict: Dictionary,
    parent: Option<usize>,
    kids: Vec<SourceKid>,
}

/// Elements by the numbers of their marks.
type MarkedContents = BTreeMap<i64, ObjectId>;

/// The tree as it was read.
#[derive(Default)]
pub(super) struct SourceStructTree {
    elements: Vec<SourceElement>,
    roots: Vec<usize>,
    /// Names of roles, and what they stand for in that file.
    roles: Dictionary,
    classes: Dictionary,
    /// Marks on each page's own content.
    pub pages: HashMap<ObjectId, MarkedContents>,
    /// Marks in forms.
    pub streams: HashMap<ObjectId, MarkedContents>,
    /// Annotations and pictures that are a part as a whole.
    pub objects: HashMap<ObjectId, ObjectId>,
    /// The language of the file.
    pub language: Option<Object>,
    /// Old and new numbers of the elements.
    pub numbers: Vec<(ObjectId, ObjectId)>,
}

impl SourceStructTree {
    /// Reads the tree and takes its elements out of the document. `pages` are those of the file.
    pub fn read(document: &mut Document, sink: &mut Sink, pages: &[ObjectId]) -> Self {
        let mut own = Self::default();
        let Ok(catalog) = document.catalog() else { return own };
        own.language = catalog.get(b"Lang").ok().cloned();
        let Ok(Object::Dictionary(root)) = catalog.get_deref(b"StructTreeRoot", document) else {
            return own;
        };
        let part = |key: &[u8]| match root.get_deref(key, document) {
            Ok(Object::Dictionary(dict)) => dict.clone(),
            _ => Dictionary::new(),
        };
        (own.roles, own.classes) = (part(b"RoleMap"), part(b"ClassMap"));
        let known: HashSet<ObjectId> = pages.iter().copied().collect();
        let top = root.get(b"K").cloned().ok();
        let mut reader = StructureReader { document, sink, known, own };
        let top = reader.kids(top, None, None);
        let mut next = 0;
        while let Some(element) = reader.own.elements.get_mut(next) {
            let page = element.dict.get(b"Pg").and_then(Object::as_reference).ok();
            let held = element.dict.remove(b"K");
            let kids = reader.kids(held, Some(next), page);
            if let Some(element) = reader.own.elements.get_mut(next) {
                element.kids = kids;
            }
            if reader.own.elements.len() > MOST {
                return Self::default();
            }
            next += 1;
        }
        let mut own = reader.own;
        own.roots = top
            .iter()
            .filter_map(|kid| if let SourceKid::Element(at) = kid { Some(*at) } else { None })
            .collect();
        own.index();
        own
    }

    /// Whether the file has a tree that says something of its pages.
    pub fn is_there(&self) -> bool {
        !self.pages.is_empty()
    }

    /// Notes which element each mark and object belongs to.
    fn index(&mut self) {
        for element in &self.elements {
            for kid in &element.kids {
                match kid {
                    SourceKid::Element(_) => {}
                    SourceKid::Mark { page, stream, number } => {
                        // Content in a form is on the page all the same.
                        let on_page = self.pages.entry(*page).or_default();
                        let marks = match stream {
                            Some(stream) => self.streams.entry(*stream).or_default(),
                            None => on_page,
                        };
                        marks.entry(*number).or_insert(element.id);
                    }
                    SourceKid::Object { object, .. } => {
                        self.objects.entry(*object).or_insert(element.id);
                    }
                }
            }
        }
    }
}

struct StructureReader<'a> {
    document: &'a mut Document,
    sink: &'a mut Sink,
    known: HashSet<ObjectId>,
    own: SourceStructTree,
}

impl StructureReader<'_> {
    /// What an element holds. New elements are put at the end of the list, to be looked into later.
    fn kids(
        &mut self,
        held: Option<Object>,
        parent: Option<usize>,
        page: Option<ObjectId>,
    ) -> Vec<SourceKid> {
        let list = match held {
            Some(Object::Reference(id)) => match self.document.get_object(id) {
                Ok(Object::Array(list)) => list.clone(),
                _ => vec![Object::Reference(id)],
            },
            Some(Object::Array(list)) => list,
            Some(other) => vec![other],
            None => Vec::new(),
        };
        list.into_iter().filter_map(|kid| self.kid(kid, parent, page)).collect()
    }

    fn kid(
        &mut self,
        kid: Object,
        parent: Option<usize>,
        above: Option<ObjectId>,
    ) -> Option<SourceKid> {
        let old = kid.as_reference().ok();
        let dict = match kid {
            Object::Integer(number) => return self.mark(above?, None, number),
            Object::Dictionary(dict) => dict,
            Object::Reference(id) => self.take(id)?,
            _ => return None,
        };
        let reference = |key: &[u8]| dict.get(key).and_then(Object::as_reference).ok();
        let page = reference(b"Pg").or(above);
        if dict.has(b"S") {
            let id = self.sink.reserve();
            self.own.numbers.extend(old.map(|old| (old, id)));
            self.own.elements.push(SourceElement { id, dict, parent, kids: Vec::new() });
            return Some(SourceKid::Element(self.own.elements.len() - 1));
        }
        if let Ok(number) = dict.get(b"MCID").and_then(Object::as_i64) {
            return self.mark(page?, reference(b"Stm"), number);
        }
        let (page, object) = (page?, reference(b"Obj")?);
        self.known.contains(&page).then_some(SourceKid::Object { page, object })
    }

    /// Takes a part of the tree out of the document, so that one that leads back into itself comes
    /// to an end. What is no part of a tree stays.
    fn take(&mut self, id: ObjectId) -> Option<Dictionary> {
        let Ok(Object::Dictionary(dict)) = self.document.get_object(id) else { return None };
        let kind = dict.get(b"Type").and_then(Object::as_name).unwrap_or(b"StructElem");
        if ![b"StructElem".as_slice(), b"MCR", b"OBJR"].contains(&kind) {
            return None;
        }
        match self.document.objects.remove(&id)? {
            Object::Dictionary(dict) => Some(dict),
            _ => None,
        }
    }

    fn mark(&self, page: ObjectId, stream: Option<ObjectId>, number: i64) -> Option<SourceKid> {
        let sound = self.known.contains(&page) && (0..100_000).contains(&number);
        sound.then_some(SourceKid::Mark { page, stream, number })
    }
}

impl Copier<'_> {
    /// A copied object's key in the table of parents, where it is part of the file's own tree.
    pub(super) fn keyed(&mut self, old: ObjectId, made: &mut Object) {
        let dict = match made {
            Object::Stream(stream) => &mut stream.dict,
            Object::Dictionary(dict) => dict,
            _ => return,
        };
        let meanings = &mut self.sink.meanings;
        if let Some(marks) = self.own.streams.get(&old) {
            dict.set("StructParents", meanings.key(listed(marks)));
        }
        if let Some(element) = self.own.objects.get(&old) {
            dict.set("StructParent", meanings.key(Object::Reference(*element)));
        }
    }

    /// Writes the file's own tree under `holder`; gives its topmost elements.
    pub(super) fn write_own(&mut self, holder: ObjectId) -> Vec<ObjectId> {
        let own = std::mem::take(&mut self.own);
        let file = self.sink.meanings.next_file();
        let ids: Vec<ObjectId> = own.elements.iter().map(|element| element.id).collect();
        for (name, class) in own.classes {
            let class = self.attributes(class, None, file);
            self.sink.meanings.class(file, &name, class);
        }
        for element in own.elements {
            let parent = element.parent.and_then(|at| ids.get(at)).copied();
            let page = element.dict.get(b"Pg").and_then(Object::as_reference).ok();
            let kids: Vec<Object> =
                element.kids.iter().filter_map(|kid| self.own_kid(kid, page, &ids)).collect();
            let mut dict = self.element(element.dict, element.id, &own.roles, file);
            dict.set("P", Object::Reference(parent.unwrap_or(holder)));
            if let Some(page) = page.and_then(|page| self.map.get(&page)) {
                dict.set("Pg", Object::Reference(*page));
            }
            if !kids.is_empty() {
                dict.set("K", Object::Array(kids));
            }
            self.sink.put(element.id, &Object::Dictionary(dict));
        }
        own.roots.iter().filter_map(|at| ids.get(*at).copied()).collect()
    }

    /// What an element holds, by our numbers; `None` where it was not copied.
    fn own_kid(
        &self,
        kid: &SourceKid,
        above: Option<ObjectId>,
        ids: &[ObjectId],
    ) -> Option<Object> {
        let new = |old: &ObjectId| self.map.get(old).copied().map(Object::Reference);
        match kid {
            SourceKid::Element(at) => ids.get(*at).copied().map(Object::Reference),
            SourceKid::Mark { page, stream: None, number } if above == Some(*page) => {
                Some((*number).into())
            }
            SourceKid::Mark { page, stream, number } => {
                let mut dict = dictionary! { "Type" => "MCR", "Pg" => new(page)? };
                if let Some(stream) = stream {
                    dict.set("Stm", new(stream)?);
                }
                dict.set("MCID", *number);
                Some(Object::Dictionary(dict))
            }
            SourceKid::Object { page, object } => {
                // A field of a form is part of the page's own content now.
                if let Some((page, number)) = self.fields.get(object) {
                    let page = Object::Reference(*page);
                    let dict = dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => *number };
                    return Some(Object::Dictionary(dict));
                }
                let (page, object) = (new(page)?, new(object)?);
                let dict = dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => object };
                Some(Object::Dictionary(dict))
            }
        }
    }

    /// An element without what it holds.
    fn element(
        &mut self,
        old: Dictionary,
        id: ObjectId,
        roles: &Dictionary,
        file: usize,
    ) -> Dictionary {
        let mut dict = dictionary! { "Type" => "StructElem" };
        let page = old.get(b"Pg").and_then(Object::as_reference).ok();
        for (key, value) in old {
            match key.as_slice() {
                b"S" => {
                    let role = value.as_name().unwrap_or(b"NonStruct");
                    dict.set(key, Object::Name(self.sink.meanings.role(role, roles)));
                }
                b"T" | b"Lang" | b"Alt" | b"E" | b"ActualText" | b"Ref" | b"Phoneme"
                | b"PhoneticAlphabet" | b"R" => {
                    let value = self.remap(value);
                    dict.set(key, value);
                }
                b"ID" => {
                    if let Object::String(name, format) = self.deref(&value) {
                        let name = self.sink.meanings.id(file, &name, id);
                        dict.set(key, Object::String(name, format));
                    }
                }
                b"A" => {
                    let value = self.attributes(value, page, file);
                    dict.set(key, value);
                }
                b"C" => dict.set(key, self.class_names(&value, file)),
                b"NS" => {
                    let value = self.remap(value);
                    self.sink.meanings.namespace(&value);
                    dict.set(key, value);
                }
                _ => {}
            }
        }
        dict
    }

    /// Attributes: a box is moved with the page, and the heads of a cell are named as ours are.
    fn attributes(&mut self, value: Object, page: Option<ObjectId>, file: usize) -> Object {
        match self.deref(&value) {
            Object::Array(list) => {
                Object::Array(list.into_iter().map(|o| self.attributes(o, page, file)).collect())
            }
            Object::Dictionary(mut dict) if dict.has(b"BBox") || dict.has(b"Headers") => {
                let fit = page.and_then(|page| self.fits.get(&page));
                if let (Some(fit), Some(Object::Array(list))) =
                    (fit, dict.get(b"BBox").ok().map(|o| self.deref(o)))
                {
                    dict.set("BBox", super::forms::moved(&list, fit));
                }
                if let Some(Object::Array(list)) = dict.get(b"Headers").ok().map(|o| self.deref(o))
                {
                    let heads = list.iter().map(|head| match self.deref(head) {
                        Object::String(name, format) => {
                            Object::String(told_apart(file, &name), format)
                        }
                        other => other,
                    });
                    dict.set("Headers", Object::Array(heads.collect()));
                }
                self.remap(Object::Dictionary(dict))
            }
            // A class of another kind, or one that several elements share.
            _ => self.remap(value),
        }
    }

    fn class_names(&self, value: &Object, file: usize) -> Object {
        match self.deref(value) {
            Object::Name(name) => Object::Name(told_apart(file, &name)),
            Object::Array(list) => {
                Object::Array(list.iter().map(|o| self.class_names(o, file)).collect())
            }
            other => other,
        }
    }
}

/// The elements of marks as a list, by number.
pub(super) fn listed(marks: &MarkedContents) -> Object {
    let most = marks.keys().next_back().copied().unwrap_or(-1);
    let list = (0..=most)
        .map(|number| marks.get(&number).map_or(Object::Null, |id| Object::Reference(*id)));
    Object::Array(list.collect())
}
