//! Which of how many volumes some pages are. Page numbers run on through all of them.

use evenhand_words::tr::volumes;

/// Which of how many volumes some pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LaidVolume {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// Pages in the volumes before.
    pub before: usize,
    /// Pages in all volumes.
    pub total: usize,
    /// Lines of the outline's top level in the volumes before.
    pub parts_before: usize,
}

impl LaidVolume {
    /// The only one.
    pub fn whole(pages: usize) -> Self {
        Self { number: 1, of: 1, before: 0, total: pages, parts_before: 0 }
    }

    /// The number that is printed on a page of this volume.
    pub fn page(&self, slot: usize) -> usize {
        self.before + slot + 1
    }

    /// "volume 2 of 3"; empty where there is only one.
    pub fn words(&self) -> String {
        if self.of > 1 { volumes::in_words(self.number, self.of) } else { String::new() }
    }
}
