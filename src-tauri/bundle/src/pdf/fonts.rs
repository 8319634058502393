//! Fonts in the file: the letters in use of each face, under the codes that the pages have for them.

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};
use subsetter::GlyphRemapper;

use super::sink::Sink;
use crate::{
    page::{FontBook, own_width},
    text::{FACES, face},
};

/// Writes the fonts in use; gives their resource dictionary.
pub(crate) fn write_fonts(book: &FontBook, sink: &mut Sink) -> Dictionary {
    let mut out = Dictionary::new();
    for (face, order) in book.used() {
        if let Some(id) = write_face(sink, face, order) {
            out.set(book.name(face), Object::Reference(id));
        }
    }
    out
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
        widths.push((own_width(index, *gid) as i64).into());
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
