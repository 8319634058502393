//! Codes of glyphs: each glyph-and-text pair gets one of its own, so that what is copied or searched is the text as
//! it was written, even where one glyph stands for several letters.

use std::collections::{BTreeMap, BTreeSet};

use evenhand_core::record::Id;

use crate::text::FACES;

/// The codes in use, and the sizes of pictures, which the pages ask for too.
#[derive(Default)]
pub(crate) struct FontBook {
    codes: BTreeMap<usize, Codes>,
    /// What sets our names apart from those of foreign pages.
    round: usize,
    /// Width and height in points at 96 pixels to the inch, by file.
    pub pictures: BTreeMap<Id, (f32, f32)>,
}

#[derive(Default)]
struct Codes {
    by_use: BTreeMap<(u16, String), u16>,
    order: Vec<(u16, String)>,
}

impl FontBook {
    /// The resource name of a face.
    pub fn name(&self, face: usize) -> String {
        let round = self.round;
        if round == 0 { format!("Evenhand{face}") } else { format!("Evenhand{face}x{round}") }
    }

    /// Chooses names that no foreign page uses: a bundle may be bound into another.
    pub fn keep_apart(&mut self, foreign: &BTreeSet<Vec<u8>>) {
        let meets =
            |book: &Self| (0..FACES.len()).any(|face| foreign.contains(book.name(face).as_bytes()));
        while meets(self) {
            self.round += 1;
        }
    }

    /// Forgets the codes of an earlier round.
    pub fn clear(&mut self) {
        self.codes.clear();
    }

    /// The faces in use, each with its glyphs and what they stand for, in the order of their codes from 1.
    pub fn used(&self) -> impl Iterator<Item = (usize, &[(u16, String)])> {
        self.codes.iter().map(|(face, codes)| (*face, codes.order.as_slice()))
    }

    /// The code of a glyph that stands for `text`.
    pub fn cid(&mut self, face: usize, gid: u16, text: &str) -> u16 {
        let codes = self.codes.entry(face).or_default();
        let key = (gid, text.to_owned());
        if let Some(cid) = codes.by_use.get(&key) {
            return *cid;
        }
        codes.order.push(key.clone());
        // Code 0 is kept for "no glyph". More than 65,535 pairs in one face cannot come up: the
        // largest face here has under 3,000 glyphs.
        let cid = u16::try_from(codes.order.len()).unwrap_or(u16::MAX);
        codes.by_use.insert(key, cid);
        cid
    }
}
