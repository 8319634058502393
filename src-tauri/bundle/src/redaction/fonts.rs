//! Whether fonts say the truth of their letters. A map from codes to letters is made by whatever program wrote
//! the file, and can be wrong: then the page shows a name, and every search finds something else.

use std::collections::{BTreeMap, BTreeSet};

use hayro::{
    hayro_interpret::{
        CacheKey,
        font::{Glyph, OutlineGlyph},
    },
    kurbo::{Rect, Shape},
};
use skrifa::{FontRef, MetadataProvider};

use super::{
    folded::Folded,
    looks::{is_joined, shows_another},
};

/// Letters that must be known of a font before it is judged.
const ENOUGH: usize = 8;
/// Glyphs of different codes that may stand for one letter.
const MOST_FOR_ONE: usize = 5;
/// Letters of a font that may look like others: faces differ. Of fonts that cannot be told apart there may be more.
const MOST_MISTAKEN: usize = 1;
const MOST_MISTAKEN_OLD: usize = 3;
/// A font of so few letters, as one word has, may have none.
const FEW: usize = 6;
/// How far widths must go along with those of other fonts, from -1 to 1. True fonts come to 0.8 and more.
const ALIKE: f64 = 0.35;

/// Fonts that cannot be told apart are taken together: those of the oldest form, and those whose glyphs are
/// drawings.
const OLD_FONTS: u128 = 0;
const DRAWN_FONTS: u128 = 1;

/// What is known of a glyph.
pub(super) struct SeenFonts {
    /// What the font's own tables call it, where that is another letter.
    pub other: Option<char>,
    /// The number of its shape.
    pub shape: u32,
    /// What it blackens, in thousandths of its size.
    pub ink: Option<Rect>,
}

/// The fonts of a file, as they are met.
#[derive(Default)]
pub(crate) struct Fonts {
    shapes: BTreeMap<u128, (u32, Option<Rect>)>,
    /// The letters in each font program's own table, by glyph.
    tables: BTreeMap<u128, BTreeMap<u32, Vec<char>>>,
    /// Of each font: the width of each letter, and how many glyphs claim to be it.
    claims: BTreeMap<u128, BTreeMap<char, (f32, Vec<u32>)>>,
    /// What each shape is, of those that claim to be a letter that they clearly are not.
    mistaken: BTreeMap<(u32, char), Option<char>>,
    /// Such claims of each font.
    false_claims: BTreeMap<u128, BTreeSet<(u32, char)>>,
    /// Fonts of the page.
    here: Vec<u128>,
}

impl Fonts {
    /// Forgets which fonts the last page used.
    pub fn new_page(&mut self) {
        self.here.clear();
    }

    /// Whether a font of this page claims letters that its glyphs cannot be.
    pub fn are_false(&self) -> bool {
        self.here.iter().any(|font| {
            let mistaken = self.false_claims.get(font).map_or(0, BTreeSet::len);
            let claims = self.claims.get(font);
            let few = claims.is_none_or(|claims| claims.len() <= FEW);
            let most = match *font {
                OLD_FONTS => MOST_MISTAKEN_OLD,
                _ if few => 0,
                _ => MOST_MISTAKEN,
            };
            mistaken > most || claims.is_some_and(|claims| is_false(*font, claims))
        })
    }

    /// Notes a glyph that claims to be `text`.
    pub fn see(&mut self, glyph: &Glyph<'_>, text: &str, width: Option<f32>) -> SeenFonts {
        match glyph {
            Glyph::Type3(drawing) => {
                let key = drawing.cache_key() ^ u128::from(drawing.char_code());
                let (shape, _) = self.shape(key, || None);
                self.claim(DRAWN_FONTS, shape, text, width);
                SeenFonts { other: None, shape, ink: None }
            }
            Glyph::Outline(outline) => {
                let key = outline.identifier().cache_key();
                let (shape, ink) = self.shape(key, || {
                    let bounds = outline.outline().bounding_box();
                    (bounds.is_finite() && !bounds.is_zero_area()).then_some(bounds)
                });
                let data = outline.font_data();
                let font = data.as_ref().map_or(OLD_FONTS, |font| font.cache_key);
                self.claim(font, shape, text, width);
                let table = self.tables.entry(font).or_insert_with(|| {
                    data.map_or_else(BTreeMap::new, |font| table((*font.data).as_ref()))
                });
                // Where a font has no table, its codes are most often those of the letters that it shows.
                let code = [by_code(outline.char_code())];
                let own = match table.get(&outline.glyph_id().to_u32()) {
                    _ if table.is_empty() => code.as_slice(),
                    own => own.map_or(&[][..], Vec::as_slice),
                };
                let named = if ink.is_some() { contradicts(own, text) } else { None };
                let trusted = named.filter(|_| !table.is_empty());
                let shown = self.shows_another(font, outline, shape, text);
                SeenFonts { other: trusted.or(shown).or(named), shape, ink }
            }
        }
    }

    /// What a glyph clearly shows, where it claims to be something else.
    fn shows_another(
        &mut self,
        font: u128,
        glyph: &OutlineGlyph,
        shape: u32,
        text: &str,
    ) -> Option<char> {
        let mut letters = text.chars();
        let (Some(claimed), None) = (letters.next(), letters.next()) else { return None };
        let seen = self.mistaken.entry((shape, claimed));
        let shown = *seen.or_insert_with(|| shows_another(&glyph.outline(), claimed));
        // The first of two that are drawn as one is a slip of many programs, and the rest of such a font is true.
        if shown.is_some_and(|shown| !is_joined(shown)) {
            self.false_claims.entry(font).or_default().insert((shape, claimed));
        }
        shown
    }

    fn shape(&mut self, key: u128, ink: impl FnOnce() -> Option<Rect>) -> (u32, Option<Rect>) {
        let next = u32::try_from(self.shapes.len()).unwrap_or(u32::MAX);
        *self.shapes.entry(key).or_insert_with(|| (next, ink()))
    }

    fn claim(&mut self, font: u128, shape: u32, text: &str, width: Option<f32>) {
        if !self.here.contains(&font) {
            self.here.push(font);
        }
        let mut letters = text.chars();
        let (Some(letter), None, Some(width)) = (letters.next(), letters.next(), width) else {
            return;
        };
        if !letter.is_ascii_graphic() && !letter.is_alphanumeric() {
            return;
        }
        let (_, shapes) =
            self.claims.entry(font).or_default().entry(letter).or_insert((width, Vec::new()));
        if !shapes.contains(&shape) && shapes.len() <= MOST_FOR_ONE {
            shapes.push(shape);
        }
    }
}

/// The letters of each glyph in a font's own table. Fonts that were cut down often have none.
fn table(font: &[u8]) -> BTreeMap<u32, Vec<char>> {
    let mut letters: BTreeMap<u32, Vec<char>> = BTreeMap::new();
    let Ok(font) = FontRef::new(font) else { return letters };
    for (code, glyph) in font.charmap().mappings() {
        if let Some(c) = char::from_u32(code).filter(|c| c.is_alphanumeric()) {
            letters.entry(glyph.to_u32()).or_default().push(c);
        }
    }
    letters
}

/// The letter whose code this is in nearly all codings; a space for others.
fn by_code(code: u32) -> char {
    char::from_u32(code).filter(char::is_ascii_alphanumeric).unwrap_or(' ')
}

/// A letter of the font's own table, where none of them is what the glyph claims to be. It may claim to be a space, a
/// sign, or nothing that is seen.
fn contradicts(own: &[char], text: &str) -> Option<char> {
    let plain = |text: &str| Folded::word(text).iter().map(|letter| letter.c).collect::<Vec<_>>();
    let claimed = plain(text);
    let own: Vec<(char, Vec<char>)> = own
        .iter()
        .map(|c| (*c, plain(&c.to_string())))
        .filter(|(_, letters)| !letters.is_empty())
        .collect();
    // Of two letters that are drawn as one, a map may give the first alone.
    let same = |(_, letters): &(char, Vec<char>)| {
        letters.first() == claimed.first() && (letters.len() == 1 || letters == &claimed)
    };
    // What the font cannot say is looked at as what nobody knows.
    if text.is_empty() || own.iter().any(same) {
        return None;
    }
    own.first().map(|(c, letters)| match letters.as_slice() {
        [one] => *one,
        _ => *c,
    })
}

/// Whether the letters that a font claims to have cannot be those that it shows.
fn is_false(font: u128, claims: &BTreeMap<char, (f32, Vec<u32>)>) -> bool {
    let one = font != OLD_FONTS && font != DRAWN_FONTS;
    if one && claims.values().any(|(_, shapes)| shapes.len() > MOST_FOR_ONE) {
        return true;
    }
    let pairs: Vec<(f64, f64)> = claims
        .iter()
        .filter_map(|(letter, (width, _))| Some((f64::from(*width), usual_width(*letter)?)))
        .collect();
    if pairs.len() < ENOUGH {
        return false;
    }
    let count = pairs.len() as f64;
    let mean = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
    let mean = (mean.0 / count, mean.1 / count);
    let (mut both, mut first, mut second) = (0.0, 0.0, 0.0);
    for (a, b) in pairs {
        let (a, b) = (a - mean.0, b - mean.1);
        both += a * b;
        first += a * a;
        second += b * b;
    }
    // All letters of a typewriter are as wide.
    let even = (first / count).sqrt() < 0.06 * mean.0.abs();
    !even && both / (first * second).sqrt().max(f64::MIN_POSITIVE) < ALIKE
}

/// How wide a letter is in most fonts, in thousandths of its size: between Helvetica and Times.
fn usual_width(letter: char) -> Option<f64> {
    const WIDTHS: [(&str, f64); 10] = [
        ("ijl", 240.0),
        ("ft", 285.0),
        ("rI", 335.0),
        ("sJ", 445.0),
        ("ceazkvxy", 480.0),
        ("bdghnopquL", 530.0),
        ("SFPEZT", 600.0),
        ("BXYKVARUCDHN", 700.0),
        ("GOQw", 735.0),
        ("mMW", 850.0),
    ];
    WIDTHS.iter().find(|(letters, _)| letters.contains(letter)).map(|(_, width)| *width)
}
