//! What is said of a thing that was found: what it is, and what can be done.

use evenhand_words::tr::documents;

/// The words for something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOfFile {
    /// What was found, as it can stand alone as a title: a sentence without its full stop.
    pub found: String,
    /// What else is to be known of it, and what can be done. May be empty.
    pub then: String,
    /// `found` is all of it, with its full stops.
    in_one_piece: bool,
}

impl SaidOfFile {
    /// What was found, and what can be done.
    pub(super) fn new(found: String, then: String) -> Self {
        Self { found, then, in_one_piece: false }
    }

    /// What was found. There is no more to say.
    pub(super) fn alone(found: String) -> Self {
        Self::new(found, String::new())
    }

    /// Words that are not parted into what was found and what can be done.
    pub(super) fn in_one_piece(words: String) -> Self {
        Self { found: words, then: String::new(), in_one_piece: true }
    }

    /// The same, with other words for what was found.
    pub(super) fn with_found(self, found: String) -> Self {
        Self { found, ..self }
    }

    /// All of it, in whole sentences.
    pub fn whole(&self) -> String {
        if self.in_one_piece {
            self.found.clone()
        } else if self.then.is_empty() {
            documents::found_alone(&self.found)
        } else {
            documents::found(&self.found, &self.then)
        }
    }
}
