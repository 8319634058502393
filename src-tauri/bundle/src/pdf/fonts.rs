//! Fonts in the file: each glyph-and-text pair gets a code of its own, so that what is copied or
//! searched is the text as it was written, even where one glyph stands for several letters.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use subsetter::GlyphRemapper;

use super::sink::Sink;
use crate::{page, text::FACES, text::face};
use evenhand_core::record::Id;

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

    /// Writes the fonts in use; gives their resource dictionary.
    pub fn write(&self, sink: &mut Sink) -> Dictionary {
        let mut out = Dictionary::new();
        for (index, codes) in &self.codes {
            if let Some(id) = write_face(sink, *index, &codes.order) {
                out.set(self.name(*index), Object::Reference(id));
            }
        }
        out
    }
}

fn write_face(sink: &mut Sink, index: usize, order: &[(u16, String)]) -> Option<ObjectId> {
    let shipped = FACES.get(index)?;
    let parsed = face(index)?;
    let mut mapper = GlyphRemapper::new();
    let gids: Vec<u16> = order.iter().map(|(gid, _)| mapper.remap(*gid)).collect();
    let program = subsetter::subset(shipped.data, 0, &mapper).ok()?;
    let name = format!("{}+{}", tag(order), shipped.name);
    let length = i64::try_from(program.len()).unwrap_or(0);
    let file = sink.add_stream(dictionary! { "Length1" => length }, program);
    let scale = 1000.0 / parsed.units_per_em();
    let scaled = |v: f32| (v * scale).round() as i64;
    let metrics = parsed.metrics();
    let italic = name.ends_with("Italic");
    let descriptor = sink.add(&Object::Dictionary(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.clone().into_bytes()),
        "Flags" => if italic { 4 + 64 } else { 4 },
        "FontBBox" => Object::Array(metrics.bounds.map(|v| scaled(v).into()).to_vec()),
        "ItalicAngle" => if italic { -10 } else { 0 },
        "Ascent" => scaled(metrics.ascender),
        "Descent" => scaled(metrics.descender),
        "CapHeight" => scaled(metrics.capital_height),
        "StemV" => if name.ends_with("Bold") { 140 } else { 84 },
        "FontFile2" => Object::Reference(file),
    }));
    // Code to glyph: two bytes for each code from 0.
    let mut map = vec![0, 0];
    map.extend(gids.iter().flat_map(|gid| gid.to_be_bytes()));
    let map = sink.add_stream(Dictionary::new(), map);
    let mut widths: Vec<Object> = Vec::new();
    for (gid, _) in order {
        widths.push((page_width(index, *gid) as i64).into());
    }
    let cid_font = sink.add(&Object::Dictionary(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => Object::Name(name.clone().into_bytes()),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::String(b"Adobe".to_vec(), StringFormat::Literal),
            "Ordering" => Object::String(b"Identity".to_vec(), StringFormat::Literal),
            "Supplement" => 0,
        },
        "FontDescriptor" => Object::Reference(descriptor),
        "DW" => scaled(parsed.advance(0)),
        "W" => Object::Array(vec![1.into(), Object::Array(widths)]),
        "CIDToGIDMap" => Object::Reference(map),
    }));
    let unicode = sink.add_stream(Dictionary::new(), to_unicode(order));
    Some(sink.add(&Object::Dictionary(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => Object::Name(name.into_bytes()),
        "Encoding" => "Identity-H",
        "DescendantFonts" => Object::Array(vec![Object::Reference(cid_font)]),
        "ToUnicode" => Object::Reference(unicode),
    })))
}

fn page_width(index: usize, gid: u16) -> f32 {
    page::own_width(index, gid)
}

/// Six letters that name the subset (ISO 32000-1, 9.6.4), from what is in it.
fn tag(order: &[(u16, String)]) -> String {
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for (gid, text) in order {
        for byte in gid.to_be_bytes().iter().chain(text.as_bytes()) {
            sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    (0..6).map(|place| char::from(b'A' + ((sum >> (place * 8)) % 26) as u8)).collect()
}

/// Code to text (ISO 32000-1, 9.10.3).
fn to_unicode(order: &[(u16, String)]) -> Vec<u8> {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let lines: Vec<String> = order
        .iter()
        .enumerate()
        .map(|(index, (_, text))| {
            // The later glyphs of a cluster stand for nothing of their own.
            let text = if text.is_empty() { "\u{200b}" } else { text };
            let hex: String = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
            format!("<{:04X}> <{hex}>\n", index + 1)
        })
        .collect();
    for block in lines.chunks(100) {
        out.push_str(&format!("{} beginbfchar\n{}endbfchar\n", block.len(), block.concat()));
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out.into_bytes()
}
