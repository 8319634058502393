//! What is copied of a foreign file.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use crate::downsampled::Coarser;
use crate::found::{FileNote, PdfNote};

use super::{Bookmark, Loose, PageFit, PageTagging};

/// A page copied into the file, but for what depends on the pages before it.
#[derive(Clone, Debug)]
pub(crate) struct ImportedPage {
    /// Its number in the file.
    pub id: ObjectId,
    /// Its dictionary, without contents, boxes, resources and parent.
    pub dict: Dictionary,
    /// Its content streams.
    pub contents: Vec<Object>,
    /// Its resources: place in the list of shared ones.
    pub resources: usize,
    /// How it is put on the paper.
    pub fit: PageFit,
    /// Operators that draw flattened form fields.
    pub fields: Vec<u8>,
    /// States that the content restores without having saved them, and leaves saved at its end.
    pub unbalanced: (usize, usize),
    /// How it is heard.
    pub heard: PageTagging,
    /// All of its content was read, and it surely shows no words, with no marks on it, or shows all of them.
    pub nothing_hidden: bool,
    /// Links and comments that no tree speaks of.
    pub loose: Vec<Loose>,
}

/// A copied PDF.
#[derive(Clone, Debug, Default)]
pub(crate) struct ImportedPdf {
    /// Pages in order.
    pub pages: Vec<ImportedPage>,
    /// Resource dictionaries that pages share, to be written with our fonts in them.
    pub resources: Vec<Dictionary>,
    /// What was left out or changed.
    pub notes: Vec<PdfNote>,
    /// Pictures that were made coarser.
    pub coarser: Coarser,
    /// The file's own outline.
    pub bookmarks: Vec<Bookmark>,
    /// Layers in use, and whether each is shown.
    pub layers: Vec<(ObjectId, bool)>,
    /// The element that stands for the file in the tree of meanings.
    pub holder: ObjectId,
    /// The topmost elements of its own tree, under the holder already.
    pub meanings: Vec<ObjectId>,
    /// The language it says it is in.
    pub language: Option<Object>,
    /// Files inside it: name and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Areas that marks cover: page from 1, and box in its own coordinates.
    pub boxes: Vec<(usize, [f32; 4])>,
    /// What travels along or is missing, and a reader cannot see: for the page before it.
    pub told: Vec<FileNote>,
    /// Words that stay on its pages and may be names, each with how often it stands there.
    pub standing: BTreeMap<String, u32>,
}

impl ImportedPdf {
    /// Names that its pages give to fonts.
    pub fn font_names(&self) -> BTreeSet<Vec<u8>> {
        let fonts = |dict: &Dictionary| {
            dict.get(b"Font").and_then(Object::as_dict).cloned().unwrap_or_default()
        };
        self.resources.iter().flat_map(fonts).map(|(name, _)| name).collect()
    }
}
