//! Marks of a foreign page, and what of it our tree must hold.

use lopdf::ObjectId;

/// The marks of a page that the file's own tree speaks of.
#[derive(Clone, Debug)]
pub(crate) struct PageMarks {
    /// The page.
    pub page: ObjectId,
    /// The element of each mark, by the mark's number.
    pub elements: Vec<Option<ObjectId>>,
    /// Marks that stand in no element yet: fields that the tree forgot.
    pub loose: Vec<usize>,
}

impl PageMarks {
    /// A new mark; gives its number.
    pub fn add(&mut self, element: Option<ObjectId>) -> i64 {
        if element.is_none() {
            self.loose.push(self.elements.len());
        }
        self.elements.push(element);
        i64::try_from(self.elements.len() - 1).unwrap_or(i64::MAX)
    }
}

/// A link or comment that our tree must hold (ISO 14289-1, 7.18).
#[derive(Clone, Debug)]
pub(crate) struct Loose {
    /// The annotation.
    pub id: ObjectId,
    /// Its key in the table of parents.
    pub key: i64,
    /// `Link` or `Annot`.
    pub role: &'static str,
    /// What it says.
    pub words: String,
}
