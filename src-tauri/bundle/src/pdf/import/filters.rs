//! How streams are packed (ISO 32000-1, 7.4), and what cameras and programs wrote beside the pictures in them.

use lopdf::{Document, Object, ObjectId, Stream};

use super::MOST_UNPACKED;
use crate::jpeg_2000;

/// Says of each stream in one way how it is packed: by the filters' whole names, and in its own dictionary. What reads
/// streams here knows no other way, and would take what is packed for what it says.
pub(super) fn mend(document: &mut Document) {
    let mut changed: Vec<(ObjectId, &[u8], Object)> = Vec::new();
    for (id, object) in &document.objects {
        let Object::Stream(stream) = object else { continue };
        for key in [b"Filter".as_slice(), b"DecodeParms"] {
            let Ok(old) = stream.dict.get(key) else { continue };
            let new = plain(document, old);
            if new != *old {
                changed.push((*id, key, new));
            }
        }
    }
    for (id, key, new) in changed {
        if let Ok(Object::Stream(stream)) = document.get_object_mut(id) {
            stream.dict.set(key, new);
        }
    }
}

/// One filter or several, or what they need, with nothing that stands elsewhere.
fn plain(document: &Document, value: &Object) -> Object {
    let own = |value: &Object| match document.dereference(value) {
        Ok((_, Object::Name(name))) => Object::Name(whole_name(name).to_vec()),
        Ok((_, other)) => other.clone(),
        Err(_) => Object::Null,
    };
    match own(value) {
        Object::Array(list) => Object::Array(list.iter().map(own).collect()),
        other => other,
    }
}

/// The short names are for pictures within content; readers take them elsewhere too.
fn whole_name(name: &[u8]) -> &[u8] {
    match name {
        b"A85" => b"ASCII85Decode",
        b"AHx" => b"ASCIIHexDecode",
        b"CCF" => b"CCITTFaxDecode",
        b"DCT" => b"DCTDecode",
        b"Fl" => b"FlateDecode",
        b"LZW" => b"LZWDecode",
        b"RL" => b"RunLengthDecode",
        other => other,
    }
}

/// Whether a stream can say how a page is drawn: it is packed in none of the ways of pictures, and in none that nobody
/// knows.
pub(super) fn may_be_content(stream: &Stream) -> bool {
    const KNOWN: [&[u8]; 6] = [
        b"ASCII85Decode",
        b"ASCIIHexDecode",
        b"Crypt",
        b"FlateDecode",
        b"LZWDecode",
        b"RunLengthDecode",
    ];
    stream.filters().unwrap_or_default().iter().all(|name| KNOWN.contains(name))
}

/// A photograph or scan as the camera made it, where a stream holds one: the filter that it is read with, and its
/// bytes without the wrapping around it.
fn picture(stream: &Stream) -> Option<(&[u8], Vec<u8>)> {
    let filters = stream.filters().ok()?;
    let (last, outer) = filters.split_last()?;
    if !matches!(*last, b"DCTDecode" | b"JPXDecode") {
        return None;
    }
    if outer.is_empty() {
        return Some((last, stream.content.clone()));
    }
    let mut wrapped = Stream::new(lopdf::Dictionary::new(), stream.content.clone());
    let names = outer.iter().map(|name| Object::Name(name.to_vec()));
    wrapped.dict.set("Filter", names.collect::<Vec<_>>());
    if let Ok(Object::Array(needs)) = stream.dict.get(b"DecodeParms") {
        let needs = needs.iter().take(outer.len()).cloned();
        wrapped.dict.set("DecodeParms", needs.collect::<Vec<_>>());
    }
    Some((last, wrapped.get_plain_content_with_limit(MOST_UNPACKED).ok()?))
}

/// Takes what cameras and programs wrote out of photographs and scans, in whatever they are wrapped.
pub(crate) fn without_notes(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        let Some((kind, bytes)) = picture(stream) else { continue };
        let kind = kind.to_vec();
        let without = if kind == b"JPXDecode" {
            jpeg_2000::without_notes(&bytes)
        } else if bytes.starts_with(&[0xff, 0xd8]) {
            crate::jpeg::sound_without_notes(&bytes)
        } else {
            None
        };
        // One that cannot be followed is searched as it is, and so without what it was wrapped in.
        stream.set_content(without.unwrap_or(bytes));
        stream.dict.set("Filter", Object::Name(kind));
        match stream.dict.remove(b"DecodeParms") {
            Some(Object::Array(mut needs)) => {
                if let Some(Object::Dictionary(own)) = needs.pop() {
                    stream.dict.set("DecodeParms", own);
                }
            }
            Some(own @ Object::Dictionary(_)) => stream.dict.set("DecodeParms", own),
            _ => {}
        }
    }
}

/// The bytes of a picture within content (ISO 32000-1, 8.9.7), without its wrapping.
pub(crate) fn inline_picture(stream: &Stream) -> Option<Vec<u8>> {
    let filter = stream.dict.get(b"Filter").or_else(|_| stream.dict.get(b"F")).ok()?;
    let mut own = Stream::new(lopdf::Dictionary::new(), stream.content.clone());
    own.dict.set("Filter", plain(&Document::new(), filter));
    picture(&own).map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn filters_are_named_in_one_way() {
        let mut document = Document::new();
        let names =
            document.add_object(vec![Object::Name(b"AHx".to_vec()), Object::Name(b"Fl".to_vec())]);
        let dict = dictionary! { "Filter" => names };
        let stream = document.add_object(Stream::new(dict, b"789C4B040000620062>".to_vec()));
        mend(&mut document);
        let stream = document.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(stream.get_plain_content().unwrap(), b"a");
    }

    #[test]
    fn a_photograph_is_taken_out_of_its_wrapping() {
        let mut document = Document::new();
        let list = |names: &[&str]| {
            Object::Array(names.iter().map(|name| Object::Name(name.as_bytes().to_vec())).collect())
        };
        let noted = b"\xff\xd8\xff\xfe\0\x07Marchbanks\xff\xd9";
        let hex: String = noted.iter().map(|byte| format!("{byte:02x}")).collect();
        let dict = dictionary! { "Filter" => list(&["ASCIIHexDecode", "DCTDecode"]) };
        let stream = document.add_object(Stream::new(dict, hex.into_bytes()));
        without_notes(&mut document);
        let stream = document.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(stream.filters().unwrap(), [b"DCTDecode"]);
        assert!(stream.content.starts_with(&[0xff, 0xd8]), "{:?}", stream.content);
    }
}
