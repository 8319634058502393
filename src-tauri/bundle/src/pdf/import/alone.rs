//! A copied PDF as a file of its own, before it is put on paper: what would go into a bundle, and nothing else.
//! What is searched for names is this and not the original, so that nothing is searched that stays behind, and
//! nothing goes in that was not searched.

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::{Bookmark, Copier, ImportedPage, ImportedPdf, Paper, filters::without_notes, open_pdf};
use crate::found::{FileNote, PdfNote, Unreadable};
use crate::pdf::sink::Sink;

/// A copied PDF by itself.
pub(crate) struct Alone {
    /// The file. It has no outline; its fields are content, and its layers are as they were.
    pub bytes: Vec<u8>,
    /// What was left out or changed.
    pub notes: Vec<PdfNote>,
    /// Its outline.
    pub bookmarks: Vec<Bookmark>,
    /// The language it says it is in.
    pub language: Option<Object>,
    /// Files inside it.
    pub files: Vec<(String, Vec<u8>)>,
    /// What a reader must know of it.
    pub told: Vec<FileNote>,
}

/// Copies a PDF into a file of its own. Notes of cameras beside its pictures are left behind.
///
/// # Errors
/// [`Unreadable`].
pub(crate) fn copy_alone(bytes: &[u8], password: Option<&str>) -> Result<Alone, Unreadable> {
    let mut document = open_pdf(bytes, password)?;
    without_notes(&mut document);
    let mut sink = Sink::new();
    let mut copied = Copier::new(document, &mut sink, None).copy(Paper::Unmoved)?;
    let notes = std::mem::take(&mut copied.notes);
    let bookmarks = std::mem::take(&mut copied.bookmarks);
    let language = copied.language.take();
    let files = std::mem::take(&mut copied.files);
    let told = std::mem::take(&mut copied.told);
    Ok(Alone { bytes: write(sink, &copied), notes, bookmarks, language, files, told })
}

fn write(mut sink: Sink, copied: &ImportedPdf) -> Vec<u8> {
    let resources: Vec<Object> = copied
        .resources
        .iter()
        .map(|dict| Object::Reference(sink.add(&Object::Dictionary(dict.clone()))))
        .collect();
    let tree = sink.reserve();
    for page in &copied.pages {
        let mut dict = page_dict(&mut sink, page);
        dict.set("Parent", Object::Reference(tree));
        if let Some(own) = resources.get(page.resources) {
            dict.set("Resources", own.clone());
        }
        sink.put(page.id, &Object::Dictionary(dict));
    }
    let kids: Vec<Object> = copied.pages.iter().map(|page| Object::Reference(page.id)).collect();
    let count = i64::try_from(kids.len()).unwrap_or(0);
    let dict = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids };
    sink.put(tree, &Object::Dictionary(dict));
    // What the files' trees of meanings say beside their elements is searched with them, and bound with none.
    let mut meanings = dictionary! { "Type" => "StructTreeRoot" };
    sink.meanings.put_into(&mut meanings);
    sink.add(&Object::Dictionary(meanings));
    let mut root = dictionary! { "Type" => "Catalog", "Pages" => Object::Reference(tree) };
    if !copied.layers.is_empty() {
        let list = |hidden: bool| {
            let layers = copied.layers.iter().filter(|(_, shown)| !hidden || !shown);
            layers.map(|(id, _)| Object::Reference(*id)).collect::<Vec<_>>()
        };
        let config = dictionary! { "OFF" => list(true) };
        root.set("OCProperties", dictionary! { "OCGs" => list(false), "D" => config });
    }
    let root = sink.add(&Object::Dictionary(root));
    let info = sink.add(&Object::Dictionary(Dictionary::new()));
    sink.close(root, info, [0; 16])
}

/// A page where it was, with its fields drawn and its states in balance.
fn page_dict(sink: &mut Sink, page: &ImportedPage) -> Dictionary {
    let before = format!("q {}", "q ".repeat(page.unbalanced.0)).into_bytes();
    let mut after = format!("\n{}Q\n", "Q ".repeat(page.unbalanced.1)).into_bytes();
    after.extend_from_slice(&page.fields);
    let mut add = |content| {
        Object::Reference(sink.add(&Object::Stream(Stream::new(Dictionary::new(), content))))
    };
    let mut contents = vec![add(before)];
    contents.extend(page.contents.iter().cloned());
    contents.push(add(after));
    let mut dict = page.dict.clone();
    let area = |area: [f32; 4]| Object::Array(area.map(Object::Real).to_vec());
    dict.set("MediaBox", area(page.fit.media));
    dict.set("CropBox", area(page.fit.seen));
    dict.set("Rotate", page.fit.rotate);
    dict.set("UserUnit", page.fit.unit);
    dict.set("Contents", contents);
    dict
}
