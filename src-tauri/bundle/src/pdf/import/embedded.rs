//! Files inside a PDF: those of the whole file, in its tree of names, and those pinned to a page (ISO 32000-1, 7.11.4).

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::names::each_name;

/// Files that are taken out of one PDF.
const MOST_FILES: usize = 500;
/// Most that one of them may unpack to.
const MOST_FILE: usize = 128 << 20;
/// Most that all of them together may.
const MOST_BYTES: usize = 256 << 20;

/// Names and bytes of all files inside, each once.
pub(super) fn files(document: &Document) -> Vec<(String, Vec<u8>)> {
    let mut found =
        FoundEmbedded { document, seen: BTreeSet::new(), left: MOST_BYTES, out: Vec::new() };
    if let Ok(catalog) = document.catalog() {
        if let Ok(Object::Dictionary(names)) = catalog.get_deref(b"Names", document)
            && let Ok(Object::Dictionary(tree)) = names.get_deref(b"EmbeddedFiles", document)
        {
            each_name(document, tree, &mut |_, value| found.specification(value));
        }
        found.associated(catalog);
    }
    for page in document.page_iter().take(super::MOST_PAGES) {
        let Ok(page) = document.get_dictionary(page) else { continue };
        found.associated(page);
        let Ok(Object::Array(notes)) = page.get_deref(b"Annots", document) else { continue };
        for note in notes {
            if let Ok((_, Object::Dictionary(note))) = document.dereference(note)
                && note
                    .get(b"Subtype")
                    .and_then(Object::as_name)
                    .is_ok_and(|n| n == b"FileAttachment")
                && let Ok(file) = note.get(b"FS")
            {
                found.specification(file);
            }
        }
    }
    found.out
}

struct FoundEmbedded<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    left: usize,
    out: Vec<(String, Vec<u8>)>,
}

impl FoundEmbedded<'_> {
    /// Files that belong to a part (PDF/A-3).
    fn associated(&mut self, of: &Dictionary) {
        if let Ok(Object::Array(list)) = of.get_deref(b"AF", self.document) {
            for file in list {
                self.specification(file);
            }
        }
    }

    fn specification(&mut self, object: &Object) {
        if self.out.len() >= MOST_FILES {
            return;
        }
        let Ok((_, Object::Dictionary(file))) = self.document.dereference(object) else { return };
        let Ok(Object::Dictionary(held)) = file.get_deref(b"EF", self.document) else { return };
        let stream = [b"UF".as_slice(), b"F", b"Unix", b"Mac", b"DOS"];
        let Some(Ok(stream)) = stream.iter().map(|key| held.get(key)).find(|stream| stream.is_ok())
        else {
            return;
        };
        if stream.as_reference().is_ok_and(|id| !self.seen.insert(id)) {
            return;
        }
        let Ok((_, Object::Stream(stream))) = self.document.dereference(stream) else { return };
        let name = [b"UF".as_slice(), b"F"].iter().find_map(|key| {
            let name = file.get_deref(key, self.document).ok()?;
            lopdf::decode_text_string(name).ok().filter(|name| !name.trim().is_empty())
        });
        let name = name.unwrap_or_default();
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
        let bytes =
            stream.get_plain_content_with_limit(MOST_FILE.min(self.left)).unwrap_or_default();
        self.left = self.left.saturating_sub(bytes.len());
        self.out.push((name, bytes));
    }
}
