//! The words of charters as a profile shows them. A record's own charter says what a person wrote; one that comes with
//! Evenhand is public, and loses only the words that the person chose to leave out.

use evenhand_core::charter::{Charter, Clause, charter};

use super::WriteWork;

impl WriteWork<'_> {
    /// Words of a charter as this profile shows them; they begin where a sentence, heading or cell does.
    pub(super) fn of_charter(&self, id: &str, words: &str) -> String {
        if self.own_charters.contains(id) { self.show(words) } else { self.of_public(words) }
    }

    /// Words that anybody may read, such as those of a law, without what the person chose to leave out.
    pub(super) fn of_public(&self, words: &str) -> String {
        self.chosen.redact(words)
    }

    /// The title of a charter.
    pub(super) fn charter_title(&self, id: &str) -> Option<String> {
        Some(self.of_charter(id, &self.charter(id)?.title))
    }

    /// A clause, as words and where they come from.
    pub(super) fn quoted(&self, charter: &Charter, clause: &Clause) -> (String, String) {
        let shown = |words: &str| self.of_charter(&charter.id, words);
        (shown(&clause.quote), format!("{}, {}", shown(&clause.title), shown(&charter.title)))
    }

    /// A charter of the record or of the app, in its own words.
    pub(super) fn charter(&self, id: &str) -> Option<Charter> {
        charter(id, &self.input.record.charters)
    }
}
