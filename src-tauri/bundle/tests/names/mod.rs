//! A name in all the ways that it may be written and drawn, and what other programs find of it.

mod pdfs;

use std::{collections::BTreeSet, path::Path};

use evenhand_bundle::Rendered;
use lopdf::{Document, Object};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::bundle_fixture::tool;
pub use pdfs::{drawn, drawn_on, ligature, two_pages, unsearchable};

/// Letters and digits alone, small, without marks: what a person who looks for a name would compare.
pub fn squeezed(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The name as people and programs write it, with a word for each way.
pub fn written(name: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = name.chars().collect();
    let middle = letters.iter().position(|c| c.is_alphabetic()).unwrap() + 2;
    let split = |with: &str| {
        let (a, b) = letters.split_at(middle);
        format!("{}{with}{}", a.iter().collect::<String>(), b.iter().collect::<String>())
    };
    let plain: String = name.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let each = |with: &str| {
        let letters: Vec<String> =
            name.chars().filter(|c| c.is_alphanumeric()).map(String::from).collect();
        letters.join(with)
    };
    let shifted = |first: u32, capital: u32| -> String {
        let one = |c: char| match c {
            'a'..='z' => char::from_u32(first + u32::from(c) - u32::from('a')).unwrap(),
            'A'..='Z' => char::from_u32(capital + u32::from(c) - u32::from('A')).unwrap(),
            c => c,
        };
        plain.chars().map(one).collect()
    };
    let percent = |text: &str| -> String {
        text.bytes()
            .map(|b| {
                if b.is_ascii_alphanumeric() {
                    char::from(b).to_string()
                } else {
                    format!("%{b:02X}")
                }
            })
            .collect()
    };
    let lookalike: String = name
        .chars()
        .map(|c| match c {
            'a' => 'а',
            'e' => 'е',
            'o' => 'о',
            'c' => 'с',
            'M' => 'М',
            c => c,
        })
        .collect();
    let spoilt: String = name
        .chars()
        .flat_map(|c| match c {
            'é' => "Ã©".chars().collect::<Vec<_>>(),
            '\'' => "â€™".chars().collect(),
            c => vec![c],
        })
        .collect();
    let lost: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || c == ' ' { c } else { '?' }).collect();
    let turned: String = name.chars().rev().collect();
    let mut ways = vec![
        ("as it is", name.to_owned()),
        ("in capitals", name.to_uppercase()),
        ("in small letters", name.to_lowercase()),
        ("without accents", plain.clone()),
        ("with marks of their own", name.nfd().collect()),
        ("curly apostrophe", name.replace('\'', "’")),
        ("turned apostrophe", name.replace('\'', "‘")),
        ("letter apostrophe", name.replace('\'', "ʼ")),
        ("accent for an apostrophe", name.replace('\'', "´")),
        ("no apostrophe", name.replace('\'', "")),
        ("no-break hyphen", name.replace('-', "\u{2011}")),
        ("short dash", name.replace('-', "–")),
        ("space for a hyphen", name.replace('-', " ")),
        ("no hyphen", name.replace('-', "")),
        ("soft hyphen", split("\u{ad}")),
        ("zero-width space", split("\u{200b}")),
        ("zero-width joiner", split("\u{200d}")),
        ("mark of direction", split("\u{200e}")),
        ("word joiner", split("\u{2060}")),
        ("broken with a hyphen", split("-\n")),
        ("broken without one", split("\n")),
        ("broken in a quoted message", split("-\n> ")),
        ("no-break space", name.replace(' ', "\u{a0}")),
        ("two spaces", name.replace(' ', "  ")),
        ("thin space", name.replace(' ', "\u{2009}")),
        ("over two lines", name.replace(' ', "\n")),
        ("over two quoted lines", name.replace(' ', "\n> ")),
        ("low lines", name.replace(' ', "_")),
        ("letters with spaces", each(" ")),
        ("letters with points", each(".")),
        ("letters with hyphens", each("-")),
        ("wide letters", shifted(0xff41, 0xff21)),
        ("bold letters of mathematics", shifted(0x1d41a, 0x1d400)),
        ("letters of another script", lookalike),
        ("letters in circles", shifted(0x24d0, 0x24b6)),
        ("bytes of another coding", spoilt),
        ("lost letters", lost),
        ("percent signs", percent(name)),
        ("percent signs for its letters", percent(&name.to_lowercase())),
        ("entities", name.replace('é', "&eacute;").replace('\'', "&#39;")),
        ("quoted-printable", name.replace('é', "=C3=A9").replace('\'', "=27")),
        ("shown from the end", format!("\u{202e}{turned}\u{202c}")),
        ("with an s", format!("{name}’s")),
        ("many of them", format!("{name}s")),
        ("glued before", format!("Robin{name}")),
        ("glued behind", format!("{name}_plan_v2.pdf")),
        ("in an address", format!("robin.{}@example.org", squeezed(name))),
        ("in a link", format!("https://example.org/pupils/{}?x=1", percent(name))),
        ("as a tag", format!("#{}", squeezed(name))),
        ("in brackets", format!("({name})")),
        ("in quotes", format!("“{name}”")),
    ];
    // A way that changes nothing is no way of its own.
    let mut seen = BTreeSet::new();
    ways.retain(|(_, text)| seen.insert(text.clone()));
    ways.into_iter().map(|(way, text)| (way.to_owned(), text)).collect()
}

/// The words that other programs find in a file, squeezed.
pub fn found_in(pdf: &[u8], words: &[&str]) -> BTreeSet<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let mut hay: Vec<String> = texts(&path, None).iter().map(|text| squeezed(text)).collect();
    hay.extend(strings(pdf).iter().map(|text| squeezed(text)));
    let wanted = words.iter().map(|word| squeezed(word)).filter(|word| !word.is_empty());
    wanted.filter(|word| hay.iter().any(|text| text.contains(word.as_str()))).collect()
}

/// The appendices that still hold the name, by their file names; and "the file" where a string or stream does.
pub fn places(done: &Rendered, name: &str) -> Vec<String> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let word = squeezed(name);
    let mut left: Vec<String> = Vec::new();
    for appendix in &done.appendices {
        let pages = (appendix.first_page, appendix.first_page + appendix.pages - 1);
        if texts(&path, Some(pages)).iter().any(|text| squeezed(text).contains(&word)) {
            left.push(appendix.source.clone());
        }
    }
    let held = strings(&done.pdf).into_iter().filter(|text| squeezed(text).contains(&word));
    left.extend(
        held.map(|text| format!("the file: {:?}", text.chars().take(60).collect::<String>())),
    );
    for coded in [
        name.as_bytes().to_vec(),
        name.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        name.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        if streams(&done.pdf).iter().any(|bytes| memchr::memmem::find(bytes, &coded).is_some()) {
            left.push("the bytes of a stream".to_owned());
        }
    }
    left
}

/// All words of the pages.
pub fn text_of(pdf: &[u8]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = tool("pdftotext", &["-raw".as_ref(), path.as_os_str(), "-".as_ref()]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pages' words by two other readers.
fn texts(path: &Path, pages: Option<(usize, usize)>) -> Vec<String> {
    let (first, last) = pages.map_or((String::from("1"), String::from("100000")), |(a, b)| {
        (a.to_string(), b.to_string())
    });
    let poppler = |order: &str| {
        let mut args = vec!["-f".as_ref(), first.as_ref(), "-l".as_ref(), last.as_ref()];
        if !order.is_empty() {
            args.push(order.as_ref());
        }
        args.extend([path.as_os_str(), "-".as_ref()]);
        tool("pdftotext", &args)
    };
    let range = pages.map_or("1-N".to_owned(), |(a, b)| format!("{a}-{b}"));
    let mupdf = tool(
        "mutool",
        &[
            "draw".as_ref(),
            "-q".as_ref(),
            "-F".as_ref(),
            "txt".as_ref(),
            path.as_os_str(),
            range.as_ref(),
        ],
    );
    vec![poppler(""), poppler("-raw"), poppler("-layout"), mupdf]
}

/// Every string and name of a file, in each coding that it may have.
fn strings(pdf: &[u8]) -> Vec<String> {
    fn collect(object: &Object, out: &mut Vec<String>) {
        let wide = |bytes: &[u8], from: fn([u8; 2]) -> u16| {
            let units: Vec<u16> =
                bytes.chunks_exact(2).map(|pair| from([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        };
        match object {
            Object::String(bytes, _) => {
                out.extend(lopdf::decode_text_string(object));
                out.push(String::from_utf8_lossy(bytes).into_owned());
                out.push(wide(bytes, u16::from_be_bytes));
                out.push(wide(bytes, u16::from_le_bytes));
            }
            Object::Name(name) => out.push(String::from_utf8_lossy(name).into_owned()),
            Object::Array(list) => list.iter().for_each(|o| collect(o, out)),
            Object::Dictionary(dict) => dict.iter().for_each(|(_, o)| collect(o, out)),
            Object::Stream(stream) => stream.dict.iter().for_each(|(_, o)| collect(o, out)),
            _ => {}
        }
    }
    let document = Document::load_mem(pdf).unwrap();
    let mut out = Vec::new();
    document.objects.values().for_each(|object| collect(object, &mut out));
    for object in document.objects.values() {
        // Hexadecimal strings within content.
        let Object::Stream(stream) = object else { continue };
        let image =
            stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Image");
        let Ok(content) = stream.get_plain_content() else { continue };
        if image || content.len() > 2_000_000 {
            continue;
        }
        if let Ok(content) = lopdf::content::Content::decode(&content) {
            for operation in content.operations {
                operation.operands.iter().for_each(|operand| collect(operand, &mut out));
            }
        }
    }
    out
}

fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let document = Document::load_mem(pdf).unwrap();
    let bytes = |object: &Object| match object {
        Object::Stream(stream) => {
            Some(stream.get_plain_content().unwrap_or_else(|_| stream.content.clone()))
        }
        _ => None,
    };
    document.objects.values().filter_map(bytes).collect()
}
