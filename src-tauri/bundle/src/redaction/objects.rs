//! Words in what a file says beside its pages: strings, names, comments in the content, what programs wrote
//! into pictures and fonts.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, content::Content, dictionary};

use super::{
    matcher::Manner,
    pdf_names::{is_standard, names_own_face},
    raw_words::{RawBytes, RawWords, raw_words, said_in_map},
    text::Rules,
};
use crate::pdf::inline_picture;

/// No stream is unpacked further.
pub(super) const MOST_UNPACKED: usize = 128 << 20;
/// Where objects of a file hold words that are to be taken out, each with the words.
pub(super) fn holding(
    document: &Document,
    rules: Rules<'_>,
    bytes: RawBytes,
) -> BTreeMap<ObjectId, BTreeSet<String>> {
    let kinds = Kinds::of(document);
    let raw = raw_words(rules, bytes);
    let mut held = BTreeMap::new();
    for (id, object) in &document.objects {
        let mut search = ObjectSearch { rules, found: BTreeSet::new() };
        search.object(object, 0);
        if let Object::Stream(stream) = object {
            search.stream(stream, kinds.of.get(id).copied(), raw.as_ref());
        }
        if !search.found.is_empty() {
            held.insert(*id, search.found);
        }
    }
    held
}

/// What the streams of a file are, as far as that is seen from what refers to them.
#[derive(Default)]
pub(super) struct Kinds {
    pub of: BTreeMap<ObjectId, ObjectKind>,
    /// Streams that draw and are not the content of a page, with their resources.
    pub drawn_apart: Vec<(ObjectId, Option<Object>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ObjectKind {
    /// Operators.
    Content,
    /// A font program.
    Font,
    /// A map of codes.
    Map,
}

impl Kinds {
    pub fn of(document: &Document) -> Self {
        let mut kinds = Self::default();
        for object in document.objects.values() {
            let dict = match object {
                Object::Dictionary(dict) => dict,
                Object::Stream(stream) => &stream.dict,
                _ => continue,
            };
            kinds.named_in(document, dict);
        }
        for (id, object) in &document.objects {
            let Object::Stream(stream) = object else { continue };
            let form =
                stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Form");
            if form || stream.dict.has(b"PatternType") || stream.dict.has(b"BBox") {
                kinds.apart(*id, stream.dict.get(b"Resources").ok().cloned());
            }
        }
        kinds
    }

    fn apart(&mut self, id: ObjectId, resources: Option<Object>) {
        if self.of.insert(id, ObjectKind::Content).is_none() {
            self.drawn_apart.push((id, resources));
        }
    }

    fn named_in(&mut self, document: &Document, dict: &Dictionary) {
        for (key, value) in dict {
            match key.as_slice() {
                b"FontFile" | b"FontFile2" | b"FontFile3" => self.note(value, ObjectKind::Font),
                b"ToUnicode" | b"CIDToGIDMap" | b"Encoding" => self.note(value, ObjectKind::Map),
                b"Contents" if dict.has_type(b"Page") => {
                    let list = document.dereference(value).map_or(value, |(_, value)| value);
                    match list {
                        Object::Array(list) => {
                            list.iter().for_each(|o| self.note(o, ObjectKind::Content))
                        }
                        _ => self.note(value, ObjectKind::Content),
                    }
                }
                b"CharProcs" => {
                    let resources = dict.get(b"Resources").ok().cloned();
                    self.all_in(document, value, resources.as_ref(), 0);
                }
                b"AP" => self.all_in(document, value, None, 0),
                _ => {}
            }
        }
    }

    fn note(&mut self, value: &Object, kind: ObjectKind) {
        if let Ok(id) = value.as_reference() {
            self.of.entry(id).or_insert(kind);
        }
    }

    /// Every stream in a dictionary of streams.
    fn all_in(
        &mut self,
        document: &Document,
        value: &Object,
        resources: Option<&Object>,
        depth: usize,
    ) {
        let Ok((id, object)) = document.dereference(value) else { return };
        match object {
            Object::Stream(stream) => {
                let own = stream.dict.get(b"Resources").ok().or(resources).cloned();
                if let Some(id) = id {
                    self.apart(id, own);
                }
            }
            Object::Dictionary(dict) if depth < 4 => {
                dict.iter()
                    .for_each(|(_, value)| self.all_in(document, value, resources, depth + 1));
            }
            _ => {}
        }
    }
}

struct ObjectSearch<'a> {
    rules: Rules<'a>,
    found: BTreeSet<String>,
}

impl ObjectSearch<'_> {
    fn text(&mut self, text: &str, manner: Manner) {
        self.found.extend(self.rules.words_in(text, manner));
    }

    fn object(&mut self, object: &Object, depth: usize) {
        if depth > 64 {
            return;
        }
        match object {
            Object::String(bytes, _) => self.string(bytes),
            Object::Name(name) => self.name(name),
            Object::Array(list) => list.iter().for_each(|o| self.object(o, depth + 1)),
            Object::Dictionary(dict) => self.dictionary(dict, depth),
            Object::Stream(stream) => self.dictionary(&stream.dict, depth),
            _ => {}
        }
    }

    fn dictionary(&mut self, dict: &Dictionary, depth: usize) {
        for (key, value) in dict {
            self.name(key);
            self.object(value, depth + 1);
        }
    }

    /// A name, which may be of a font, a colour or a layer, and so of anything.
    fn name(&mut self, name: &[u8]) {
        let name = match name.iter().position(|b| *b == b'+') {
            Some(6) => name.get(7..).unwrap_or(name),
            _ => name,
        };
        if !is_standard(name) {
            self.text(&String::from_utf8_lossy(name), Manner::Label);
        }
    }

    /// A string in each coding that it may have. Bytes that make no text are a table of some sort.
    fn string(&mut self, bytes: &[u8]) {
        let latin = || bytes.iter().map(|b| char::from(*b)).collect::<String>();
        let wide = |from: fn([u8; 2]) -> u16| {
            let units = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
            String::from_utf16_lossy(&units.map(from).collect::<Vec<_>>())
        };
        let object = Object::String(bytes.to_vec(), lopdf::StringFormat::Literal);
        let mut readings = vec![lopdf::decode_text_string(&object).unwrap_or_default()];
        match std::str::from_utf8(bytes) {
            Ok(text) => readings.push(text.to_owned()),
            Err(_) => readings.push(latin()),
        }
        if bytes.contains(&0) {
            readings.extend([wide(u16::from_be_bytes), wide(u16::from_le_bytes)]);
        }
        for text in readings {
            if is_text(&text) {
                let text = without_languages(text);
                // Comments and answers with bold letters are kept as pages.
                if text.contains("</") {
                    self.text(&evenhand_calendar::html::text(&text), Manner::Text);
                }
                self.text(&text, Manner::Text);
            }
        }
    }

    fn stream(&mut self, stream: &Stream, kind: Option<ObjectKind>, raw: Option<&RawWords>) {
        let is = |key: &[u8], wanted: &[u8]| {
            stream.dict.get(key).and_then(Object::as_name).is_ok_and(|name| name == wanted)
        };
        // The dots of a picture say nothing as letters; what a camera wrote beside them may.
        if is(b"Subtype", b"Image") {
            return self.raw(&stream.content, raw);
        }
        let Ok(bytes) = stream.get_plain_content_with_limit(MOST_UNPACKED) else { return };
        match kind {
            Some(ObjectKind::Content) => {
                self.content(&bytes, raw);
                // What no reader gets to behind a fault of the content is there all the same.
                self.raw(&bytes, raw);
            }
            Some(ObjectKind::Map) => self.map(&bytes, raw),
            Some(ObjectKind::Font) => self.bytes(&bytes, raw, true),
            None if is(b"Type", b"Metadata") => {
                xml_words(&String::from_utf8_lossy(&bytes), &mut |text| {
                    self.text(text, Manner::Text)
                });
            }
            None => self.raw(&bytes, raw),
        }
    }

    fn raw(&mut self, bytes: &[u8], raw: Option<&RawWords>) {
        self.bytes(bytes, raw, false);
    }

    fn bytes(&mut self, bytes: &[u8], raw: Option<&RawWords>, packed: bool) {
        // "/Image" is a name of the standard, and not a child's.
        let is_name = |at: usize| at.checked_sub(1).and_then(|at| bytes.get(at)) == Some(&b'/');
        let all = raw.into_iter().flat_map(|raw| raw.places(bytes, packed));
        let own_face = |end: usize| names_own_face(bytes.get(end..).unwrap_or_default());
        for place in all.filter(|place| !is_name(place.start) && !own_face(place.end)) {
            let letters = bytes.get(place).unwrap_or_default();
            let letters: Vec<u8> = letters.iter().copied().filter(|b| *b != 0).collect();
            self.found.insert(String::from_utf8_lossy(&letters).into_owned());
        }
    }

    /// What a map of letters says: names and strings, comments, and words that a code stands for.
    fn map(&mut self, bytes: &[u8], raw: Option<&RawWords>) {
        for (sign, place) in said_in_map(bytes) {
            let said = bytes.get(place).unwrap_or_default();
            if sign == b'/' { self.name(said) } else { self.string(said) }
        }
        for line in bytes.split(|b| matches!(b, b'\n' | b'\r')) {
            if let Some(at) = line.iter().position(|b| *b == b'%') {
                self.raw(line.get(at..).unwrap_or_default(), raw);
            }
        }
        for part in bytes.split(|b| *b == b'<').skip(1) {
            let digits: Vec<u8> = part.iter().take_while(|b| **b != b'>').copied().collect();
            let digit = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
            let digits: Vec<u8> = digits.iter().filter_map(digit).collect();
            let letters: Vec<u8> = digits
                .chunks_exact(2)
                .map(|pair| pair.iter().fold(0, |sum, d| sum << 4 | d))
                .collect();
            self.raw(&letters, raw);
        }
    }

    /// What content says beside the words that it shows: those are read with their fonts, elsewhere.
    fn content(&mut self, bytes: &[u8], raw: Option<&RawWords>) {
        if let Ok(content) = Content::decode(bytes) {
            for operation in &content.operations {
                if let [Object::Stream(picture)] = operation.operands.as_slice()
                    && let Some(picture) = inline_picture(picture)
                {
                    self.raw(&picture, raw);
                }
                if !matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\"") {
                    operation.operands.iter().for_each(|operand| self.object(operand, 0));
                }
            }
        }
        for line in bytes.split(|b| matches!(b, b'\n' | b'\r')) {
            if let Some(at) = line.iter().position(|b| *b == b'%') {
                let comment = String::from_utf8_lossy(line.get(at..).unwrap_or_default());
                if is_text(&comment) {
                    self.text(&comment, Manner::Text);
                }
            }
        }
    }
}

/// What XML says beside the names that it uses: its text, and what its attributes are set to.
fn xml_words(xml: &str, say: &mut dyn FnMut(&str)) {
    for part in xml.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        say(text);
        for value in tag.split(['"', '\'']).skip(1).step_by(2) {
            let address = value.starts_with("http:") || value.starts_with("adobe:");
            if !address && value != "x-default" {
                say(value);
            }
        }
    }
}

/// A text without the marks that say which language follows (ISO 32000-1, 7.9.2.2): they may stand within a word.
pub(super) fn without_languages(text: String) -> String {
    if !text.contains('\u{1b}') {
        return text;
    }
    text.split('\u{1b}').step_by(2).collect()
}

/// Whether most of it can be read.
fn is_text(text: &str) -> bool {
    let (mut good, mut all) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        good +=
            usize::from(!c.is_control() && c != char::REPLACEMENT_CHARACTER || c.is_whitespace());
    }
    all > 0 && good * 5 >= all * 4
}

/// Gives layers that hold a word another name, and takes from them what they say of who made them: nothing of it is
/// seen on a page. Gives whether there were any.
pub(super) fn rename_layers(document: &mut Document, rules: Rules<'_>) -> bool {
    let mut any = false;
    for object in document.objects.values_mut() {
        let Object::Dictionary(dict) = object else { continue };
        if !dict.has_type(b"OCG") {
            continue;
        }
        let mut search = ObjectSearch { rules, found: BTreeSet::new() };
        search.dictionary(dict, 0);
        if !search.found.is_empty() {
            // Whether it is seen is said in the catalogue.
            *dict = dictionary! { "Type" => "OCG", "Name" => Object::string_literal("Layer") };
            any = true;
        }
    }
    any
}
