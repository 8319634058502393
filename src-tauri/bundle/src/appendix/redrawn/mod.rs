//! Pages of a foreign PDF that hold a word to be taken out, made anew: a picture of the page with the
//! word painted over, and the words that stay as text that is not seen. Nothing of the old page is kept.

mod find;
mod paint;
mod words;

use std::collections::BTreeMap;

use hayro::{hayro_interpret::InterpreterCache, hayro_syntax::Pdf};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::{drawn, model::Model, pdf::open_pdf, search::holds_any};
use find::marks;

/// A PDF without the words.
pub(super) struct Redrawn {
    /// The file.
    pub bytes: Vec<u8>,
    /// Pages that are pictures now, from 1.
    pub pages: Vec<usize>,
    /// Bookmarks, comments and form fields were left out.
    pub bare: bool,
}

/// What a page says.
pub(super) struct Look {
    /// Its letters, without the space between them.
    pub said: String,
    /// It draws a word that is to be taken out, or an address or phone number where those are.
    pub marked: bool,
}

/// What the pages of a file say; `None` where it cannot be read.
pub(super) fn look(pdf: &[u8], password: Option<&str>, model: &Model) -> Option<Vec<Look>> {
    drawn::each_page(pdf, password, |page| Look {
        said: page.iter().map(|letter| letter.text.as_str()).collect(),
        marked: !marks(page, model).is_empty(),
    })
}

/// Whether a file holds a word that is to be taken out, in whatever form. One that cannot be read might.
pub(super) fn holds(pdf: &[u8], pages: Option<&[Look]>, model: &Model) -> bool {
    let Some(pages) = pages else { return true };
    pages.iter().any(|page| page.marked)
        || !model.redacted.is_empty()
            && holds_any(pdf, pages.iter().map(|page| page.said.as_str()), model)
}

/// The PDF with every page that draws such a word made anew. More is taken out while the words are found
/// elsewhere in the file. `None` where they are still in it after all, or where it cannot be drawn.
pub(super) fn redrawn(
    bytes: &[u8],
    password: Option<&str>,
    pages: &[Look],
    model: &Model,
) -> Option<Redrawn> {
    let file = Pdf::new_with_password(bytes.to_vec(), password.unwrap_or("")).ok()?;
    let cache = InterpreterCache::new();
    let mut document = open_pdf(bytes, password).ok()?;
    let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    if ids.len() != pages.len() {
        return None;
    }
    document.encryption_state = None;
    document.trailer.remove(b"Encrypt");
    document.trailer.remove(b"Info");
    // Alternative texts and names of files may hold any word, and no page needs them.
    strip(&mut document, &[b"StructTreeRoot", b"MarkInfo", b"Metadata", b"Names", b"PageLabels"]);
    let mut done = Vec::new();
    for rest in [Rest::Kept, Rest::Bare, Rest::Pictures] {
        if rest != Rest::Kept {
            strip(&mut document, &[b"Outlines", b"AcroForm", b"Dests", b"OCProperties"]);
            for id in &ids {
                drop_keys(document.get_dictionary_mut(*id).ok()?, &[b"Annots"]);
            }
        }
        for (at, id) in ids.iter().enumerate() {
            let wanted = pages.get(at)?.marked || rest == Rest::Pictures;
            if wanted && !done.contains(&at) {
                let page = file.pages().get(at)?;
                let letters = drawn::drawn(page, &cache);
                let marks = marks(&letters, model);
                let picture = paint::picture(page, &letters, &marks, model)?;
                put(&mut document, *id, picture, words::invisible(&letters, &marks))?;
                done.push(at);
            }
        }
        let mut clean = Vec::new();
        let mut copy = document.clone();
        copy.prune_objects();
        copy.save_to(&mut clean).ok()?;
        drop(copy);
        let left = look(&clean, None, model);
        if !holds(&clean, left.as_deref(), model) {
            done.sort_unstable();
            let pages = done.iter().map(|at| at + 1).collect();
            return Some(Redrawn { bytes: clean, pages, bare: rest != Rest::Kept });
        }
    }
    None
}

/// What stays of a file beside the pages that are made anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// The other pages with all that belongs to them.
    Kept,
    /// The other pages alone.
    Bare,
    /// Nothing: every page is a picture.
    Pictures,
}

fn strip(document: &mut Document, keys: &[&[u8]]) {
    if let Ok(catalog) = document.catalog_mut() {
        drop_keys(catalog, keys);
    }
}

fn drop_keys(dict: &mut Dictionary, keys: &[&[u8]]) {
    for key in keys {
        dict.remove(key);
    }
}

/// Puts a picture and words in the place of a page's content.
fn put(
    document: &mut Document,
    page: ObjectId,
    picture: paint::Picture,
    words: words::Words,
) -> Option<()> {
    let (width, height) = picture.size;
    let image = document.add_object(picture.image);
    let fonts: BTreeMap<String, ObjectId> =
        words.fonts.into_iter().map(|(name, font)| (name, font.add_to(document))).collect();
    let fonts: Dictionary =
        fonts.into_iter().map(|(name, id)| (name.into_bytes(), Object::Reference(id))).collect();
    let mut content = format!("q {width} 0 0 {height} 0 0 cm /Picture Do Q\n").into_bytes();
    content.extend(words.content);
    let mut content = Stream::new(Dictionary::new(), content);
    content.compress().ok()?;
    let content = document.add_object(content);
    let dict = document.get_dictionary_mut(page).ok()?;
    let parent = dict.get(b"Parent").ok().cloned();
    // Set anew and not changed: what is not named here may hold a word.
    *dict = dictionary! {
        "Type" => "Page",
        "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "CropBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Rotate" => 0,
        "Resources" => dictionary! {
            "XObject" => dictionary! { "Picture" => image },
            "Font" => fonts,
        },
        "Contents" => content,
    };
    if let Some(parent) = parent {
        dict.set("Parent", parent);
    }
    Some(())
}
