//! The words of a page as text that is not seen, where they stand in its picture: for searching,
//! copying and reading aloud. In the place of a word that was taken out stands what is printed for it.

use std::collections::BTreeMap;
use std::fmt::Write;

use hayro::kurbo::{Point, Vec2};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::redaction::{glyphs::PlacedGlyph, marks::RedactionMark};

/// Characters that one font has codes for: all of a byte but 0.
const CODES: usize = 255;

/// The operators that set the words, and the fonts that they need.
#[derive(Default)]
pub(crate) struct PageWords {
    pub content: Vec<u8>,
    pub fonts: Vec<(String, Font)>,
}

/// A font of empty letters, one em wide. It needs no outlines, for nothing of it is seen.
pub(crate) struct Font {
    characters: Vec<char>,
}

/// A stretch of text on one base line.
pub(crate) struct WordRun {
    pub text: String,
    pub from: Point,
    pub to: Point,
    pub up: Vec2,
    /// What follows is a word of its own.
    pub space: bool,
}

/// The words of the page, but for the marked ones.
pub(super) fn invisible(page: &[PlacedGlyph], marks: &[RedactionMark]) -> PageWords {
    set(&runs(page, marks), "W")
}

/// These runs, in fonts whose names begin so.
pub(crate) fn set(runs: &[WordRun], prefix: &str) -> PageWords {
    let mut places: BTreeMap<char, usize> = BTreeMap::new();
    let mut characters = Vec::new();
    for c in runs.iter().flat_map(|run| run.text.chars()).chain([' ']) {
        places.entry(c).or_insert_with(|| {
            characters.push(c);
            characters.len() - 1
        });
    }
    let mut content = String::from("BT 3 Tr\n");
    for run in runs {
        let count = run.text.chars().count().max(1) as f64;
        let (along, up) = ((run.to - run.from) / count, run.up);
        // Writing to a string cannot fail.
        let _ = writeln!(
            content,
            "{:.4} {:.4} {:.4} {:.4} {:.3} {:.3} Tm",
            along.x, along.y, up.x, up.y, run.from.x, run.from.y
        );
        show(&mut content, run, &places, prefix);
    }
    content.push_str("ET\n");
    let fonts = characters.chunks(CODES).enumerate();
    let fonts = fonts.map(|(n, part)| (format!("{prefix}{n}"), Font { characters: part.to_vec() }));
    PageWords { content: content.into_bytes(), fonts: fonts.collect() }
}

/// Shows a run and the space after it, changing the font where a character is in another one.
fn show(content: &mut String, run: &WordRun, places: &BTreeMap<char, usize>, prefix: &str) {
    let mut last = None;
    for c in run.text.chars().chain(run.space.then_some(' ')) {
        let place = places.get(&c).copied().unwrap_or_default();
        let (font, code) = (place / CODES, place % CODES + 1);
        if last != Some(font) {
            let close = if last.is_some() { "> Tj " } else { "" };
            let _ = write!(content, "{close}/{prefix}{font} 1 Tf <");
            last = Some(font);
        }
        let _ = write!(content, "{code:02X}");
    }
    content.push_str("> Tj\n");
}

fn runs(page: &[PlacedGlyph], marks: &[RedactionMark]) -> Vec<WordRun> {
    let mut runs: Vec<WordRun> = Vec::new();
    let mut open = false;
    let marked: BTreeMap<usize, &RedactionMark> =
        marks.iter().flat_map(|mark| mark.glyphs.iter().map(move |at| (*at, mark))).collect();
    let push = |runs: &mut Vec<WordRun>, run: WordRun, gap: bool| {
        if let Some(last) = runs.last_mut() {
            last.space = gap;
        }
        runs.push(run);
    };
    for (at, letter) in page.iter().enumerate() {
        let mark = marked.get(&at).copied();
        match (mark, runs.last_mut()) {
            (Some(mark), _) if mark.glyphs.first() == Some(&at) => {
                push(
                    &mut runs,
                    WordRun::new(&mark.put, letter, ahead(page, letter, mark)),
                    letter.gap,
                );
            }
            (Some(_), _) => {}
            (None, Some(run)) if open && !letter.gap => {
                run.text.push_str(&letter.text);
                run.to = letter.to;
            }
            (None, _) => push(&mut runs, WordRun::new(&letter.text, letter, letter.to), letter.gap),
        }
        open = mark.is_none();
    }
    runs.retain(|run| !run.text.trim().is_empty() && run.from.is_finite() && run.to.is_finite());
    runs
}

/// Where the marked word ends, as far as it stands on the line of its first letter.
fn ahead(page: &[PlacedGlyph], first: &PlacedGlyph, mark: &RedactionMark) -> Point {
    let along = (first.to - first.from).normalize();
    let on_line = |letter: &&PlacedGlyph| {
        let step = letter.from - first.from;
        step.dot(along) >= 0.0 && step.cross(along).abs() < 0.4 * first.up.hypot()
    };
    let rest = mark.glyphs.iter().filter_map(|at| page.get(*at));
    rest.take_while(on_line).last().map_or(first.to, |letter| letter.to)
}

impl WordRun {
    fn new(text: &str, first: &PlacedGlyph, to: Point) -> Self {
        Self { text: text.to_owned(), from: first.from, to, up: first.up, space: false }
    }
}

impl Font {
    /// Writes the font into a document (ISO 32000-1, 9.6.5 and 9.10.3).
    pub fn add_to(self, document: &mut Document) -> ObjectId {
        let empty = document.add_object(Stream::new(Dictionary::new(), b"1000 0 d0".to_vec()));
        let map = document.add_object(Stream::new(Dictionary::new(), self.to_unicode()));
        let last = i64::try_from(self.characters.len()).unwrap_or(255);
        let names = std::iter::repeat_n(Object::Name(b"empty".to_vec()), self.characters.len());
        let differences: Vec<Object> = std::iter::once(1.into()).chain(names).collect();
        document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type3",
            "FontBBox" => vec![0.into(), 0.into(), 1000.into(), 1000.into()],
            "FontMatrix" => vec![0.001.into(), 0.into(), 0.into(), 0.001.into(), 0.into(), 0.into()],
            "CharProcs" => dictionary! { "empty" => empty },
            "Encoding" => dictionary! { "Type" => "Encoding", "Differences" => differences },
            "FirstChar" => 1,
            "LastChar" => last,
            "Widths" => vec![Object::from(1000); self.characters.len()],
            "Resources" => Dictionary::new(),
            "ToUnicode" => map,
        })
    }

    fn to_unicode(&self) -> Vec<u8> {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<00> <FF>\nendcodespacerange\n",
        );
        let codes: Vec<(usize, char)> = (1..).zip(self.characters.iter().copied()).collect();
        // No list may hold more than a hundred.
        for part in codes.chunks(100) {
            let _ = writeln!(map, "{} beginbfchar", part.len());
            for (code, c) in part {
                let mut units = [0; 2];
                let units: String =
                    c.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
                let _ = writeln!(map, "<{code:02X}> <{units}>");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map.into_bytes()
    }
}
