//! The tree of meanings of a finished bundle, read back.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// The tree of a finished file, walked from its root.
#[derive(Default)]
pub struct Tree {
    /// Role, depth and number of each element, in the order they are heard.
    pub elements: Vec<(String, usize, ObjectId)>,
    /// Element of each mark: page or form, and number.
    pub marks: BTreeMap<(ObjectId, i64), ObjectId>,
    /// Element of each object.
    pub objects: BTreeMap<ObjectId, ObjectId>,
    /// The table of parents.
    pub parents: BTreeMap<i64, Object>,
    pub roles: Dictionary,
}

impl Tree {
    pub fn of(document: &Document) -> Self {
        let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
        let root = root.as_dict().unwrap();
        let mut out = Self::default();
        let table = root.get_deref(b"ParentTree", document).unwrap().as_dict().unwrap();
        let nums = table.get(b"Nums").unwrap().as_array().unwrap();
        let keys: Vec<i64> = nums.iter().step_by(2).map(|key| key.as_i64().unwrap()).collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "keys are in order");
        out.parents = nums.chunks(2).map(|p| (p[0].as_i64().unwrap(), p[1].clone())).collect();
        out.roles = root.get(b"RoleMap").and_then(Object::as_dict).cloned().unwrap_or_default();
        for kid in root.get(b"K").unwrap().as_array().unwrap() {
            out.walk(document, kid, (0, (0, 0)), None);
        }
        out
    }

    fn walk(
        &mut self,
        document: &Document,
        kid: &Object,
        (depth, above): (usize, ObjectId),
        page: Option<ObjectId>,
    ) {
        if let Ok(number) = kid.as_i64() {
            assert!(self.marks.insert((page.unwrap(), number), above).is_none(), "heard twice");
            return;
        }
        let dict = document.dereference(kid).unwrap().1.as_dict().unwrap();
        let reference = |key: &[u8]| dict.get(key).and_then(Object::as_reference).ok();
        let page = reference(b"Pg").or(page);
        let Ok(role) = dict.get(b"S").and_then(Object::as_name) else {
            match dict.get(b"MCID").and_then(Object::as_i64) {
                Ok(number) => {
                    let holder = reference(b"Stm").or(page).unwrap();
                    assert!(self.marks.insert((holder, number), above).is_none(), "heard twice");
                }
                Err(_) => {
                    self.objects.insert(reference(b"Obj").unwrap(), above);
                }
            }
            return;
        };
        let id = kid.as_reference().unwrap();
        if depth > 0 {
            assert_eq!(reference(b"P"), Some(above), "the way up is the way down");
        }
        self.elements.push((String::from_utf8_lossy(role).into_owned(), depth, id));
        match dict.get_deref(b"K", document) {
            Ok(Object::Array(list)) => {
                list.iter().for_each(|kid| self.walk(document, kid, (depth + 1, id), page));
            }
            Ok(other) => self.walk(document, other, (depth + 1, id), page),
            Err(_) => {}
        }
    }

    /// The element of a mark as the table of parents has it.
    fn parent(&self, key: i64, number: i64) -> Option<ObjectId> {
        let list = self.parents.get(&key)?.as_array().ok()?;
        list.get(usize::try_from(number).ok()?)?.as_reference().ok()
    }
}

/// Every mark in the content and every link is in the tree and in the table of parents; no mark that
/// is heard, and no artefact, stands in another; every word stands in one.
pub fn assert_all_is_in_the_tree(pdf: &[u8]) -> Tree {
    let document = Document::load_mem(pdf).unwrap();
    let tree = Tree::of(&document);
    let mut seen = BTreeSet::new();
    for (index, page) in document.page_iter().enumerate() {
        let dict = document.get_dictionary(page).unwrap();
        let key = dict.get(b"StructParents").and_then(Object::as_i64).ok();
        let content = Content::decode(&document.get_page_content(page)).unwrap();
        let mut open: Vec<bool> = Vec::new();
        for operation in &content.operations {
            let what = || format!("page {}: {operation:?}", index + 1);
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    let artefact = operation.operands[0].as_name().unwrap() == b"Artifact";
                    let list = operation.operands.get(1).and_then(|list| list.as_dict().ok());
                    let number = list.and_then(|l| l.get(b"MCID").ok()?.as_i64().ok());
                    let heard = artefact || number.is_some();
                    assert!(!heard || !open.contains(&true), "in another: {}", what());
                    if let Some(number) = number {
                        let element = tree.marks.get(&(page, number)).copied();
                        assert!(element.is_some(), "in no element: {}", what());
                        assert_eq!(tree.parent(key.unwrap(), number), element, "{}", what());
                        seen.insert((page, number));
                    }
                    open.push(heard);
                }
                "EMC" => assert!(open.pop().is_some(), "{}", what()),
                "Tj" | "TJ" | "'" | "\"" => {
                    assert!(open.contains(&true), "unmarked words: {}", what())
                }
                _ => {}
            }
        }
        assert!(open.is_empty(), "page {}: a mark is left open", index + 1);
        let Ok(annots) = dict.get_deref(b"Annots", &document) else { continue };
        for annot in annots.as_array().unwrap() {
            let id = annot.as_reference().unwrap();
            let annot = document.get_dictionary(id).unwrap();
            if annot.get(b"Subtype").unwrap().as_name().unwrap() == b"Popup" {
                continue;
            }
            let key = annot.get(b"StructParent").unwrap().as_i64().unwrap();
            let element = tree.parents[&key].as_reference().unwrap();
            assert_eq!(tree.objects.get(&id), Some(&element), "page {}: {annot:?}", index + 1);
        }
    }
    let pages: BTreeSet<ObjectId> = document.page_iter().collect();
    let lost = tree.marks.keys().filter(|(at, _)| pages.contains(at)).filter(|m| !seen.contains(m));
    assert_eq!(lost.count(), 0, "marks in the tree that are on no page");
    tree
}
