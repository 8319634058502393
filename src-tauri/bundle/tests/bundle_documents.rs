//! Files as families have them, bound and read back: nothing of them may be lost without a word.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use std::io::{Cursor, Write};

use crate::bundle_fixture::{assert_pdf_ua, base64, bind, tool};
use evenhand_bundle::{Rendered, file_words, page_pictures};
use evenhand_core::record::PrintOptions;
use image::{DynamicImage, GrayImage, ImageFormat, RgbImage, RgbaImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A bound file: all its words, the divider's among them, and what was told.
pub struct Bound {
    done: Rendered,
    pub words: String,
    pub told: String,
}

impl Bound {
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let done = bind(&[(name, bytes)], PrintOptions::default());
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("out.pdf");
        std::fs::write(&path, &done.pdf).unwrap();
        tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
        let words = tool("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let told = done.warnings.iter().map(|w| w.said().whole()).collect::<Vec<_>>().join("\n");
        Self { done, words, told }
    }

    #[track_caller]
    pub fn says(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.words.contains(part), "no “{part}” in: {}", self.words);
        }
        self
    }

    #[track_caller]
    pub fn hides(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(!self.words.contains(part), "“{part}” in: {}", self.words);
        }
        self
    }

    #[track_caller]
    fn once(&self, part: &str) -> &Self {
        assert_eq!(self.words.matches(part).count(), 1, "“{part}” in: {}", self.words);
        self
    }

    #[track_caller]
    pub fn tells(&self, part: &str) -> &Self {
        assert!(self.told.contains(part), "no “{part}” in: {}", self.told);
        self
    }

    pub fn pdf(&self) -> &[u8] {
        &self.done.pdf
    }

    fn pages(&self) -> usize {
        self.done.appendices[0].pages
    }

    /// The share of a page of the appendix, from 0, that is not white.
    fn ink(&self, page: usize) -> f64 {
        let number = self.done.appendices[0].first_page + 1 + page;
        let png = page_pictures(&self.done.pdf, &[number], 300).unwrap().remove(0);
        let grey = image::load_from_memory(&png).unwrap().to_luma8();
        // Without the foot and the coloured line at the top.
        let rows = grey.height() / 12..grey.height() * 10 / 12;
        let dots: Vec<u8> = rows
            .flat_map(|y| (0..grey.width()).map(move |x| (x, y)))
            .map(|(x, y)| grey.get_pixel(x, y).0[0])
            .collect();
        dots.iter().filter(|dot| **dot < 200).count() as f64 / dots.len() as f64
    }
}

pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    zipped(parts, SimpleFileOptions::default())
}

fn stored(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zipped(parts, plain)
}

fn zipped(parts: &[(&str, &[u8])], options: SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SPACES: &str = r#"xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" xmlns:a="a" xmlns:v="v" xmlns:w14="w14""#;

/// A Word file with further parts, each with the kind of relation that leads to it.
pub fn docx(body: &str, parts: &[(&str, &str, Vec<u8>)]) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let relations: String = (1..)
        .zip(parts)
        .map(|(n, (name, own, _))| {
            format!(r#"<Relationship Id="r{n}" Type="{kind}/{own}" Target="{name}"/>"#)
        })
        .collect();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let root = format!(
        r#"<Relationships><Relationship Id="m" Type="{kind}/officeDocument" Target="word/main.xml"/></Relationships>"#
    );
    let names: Vec<String> = parts.iter().map(|(name, ..)| format!("word/{name}")).collect();
    let mut all: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("word/main.xml", main.as_bytes()),
        ("word/_rels/main.xml.rels", relations.as_bytes()),
    ];
    all.extend(
        names.iter().zip(parts).map(|(name, (.., bytes))| (name.as_str(), bytes.as_slice())),
    );
    packed(&all)
}

pub fn run(text: &str, properties: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

pub fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn part(name: &str, inner: &str) -> Vec<u8> {
    format!("<w:{name} {SPACES}>{inner}</w:{name}>").into_bytes()
}

fn encoded(image: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// Stripes, so that neither white nor black alone is a picture.
fn stripes(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, y| {
        image::Rgb(if y / 20 % 2 == 0 { [20; 3] } else { [250; 3] })
    }))
}

#[test]
fn a_word_file_keeps_what_is_around_and_beside_its_text() {
    let body = [
        paragraph(&format!("{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>", run("Body", ""))),
        paragraph("<w:r><w:commentReference w:id=\"0\"/></w:r>"),
        paragraph(r#"<w:r><w:drawing><a:blip r:embed="r5"/></w:drawing></w:r>"#),
        r#"<w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="first" r:id="r2"/></w:sectPr>"#.to_owned(),
    ]
    .concat();
    let text = |words: &str| paragraph(&run(words, ""));
    let bound = Bound::new(
        "plan.docx",
        docx(
            &body,
            &[
                ("header1.xml", "header", part("hdr", &text("Wood School"))),
                ("header2.xml", "header", part("hdr", &text("Never shown"))),
                (
                    "footnotes.xml",
                    "footnotes",
                    part(
                        "footnotes",
                        &format!("<w:footnote w:id=\"2\">{}</w:footnote>", text("only if agreed")),
                    ),
                ),
                (
                    "comments.xml",
                    "comments",
                    part(
                        "comments",
                        &format!(
                            "<w:comment w:id=\"0\" w:author=\"Officer\">{}</w:comment>",
                            text("say nothing")
                        ),
                    ),
                ),
                ("media/a.png", "image", encoded(stripes(600, 400), ImageFormat::Png)),
            ],
        ),
    );
    bound
        .says(&[
            "Wood School",
            "Body[note 1]",
            "note 1: only if agreed",
            "comment 1, Officer: say nothing",
        ])
        .hides(&["Never shown"])
        .tells("This file has comments.");
    assert!(bound.ink(0) > 0.05, "the picture is missing");
    assert_pdf_ua(&bound.done.pdf);
}

#[test]
fn words_that_word_does_not_show_stay_hidden_and_others_stand_once() {
    let styles = part(
        "styles",
        r#"<w:style w:styleId="Secret"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>"#,
    );
    let boxed = paragraph(&run("in the box", ""));
    let body = [
        paragraph(&run("HIDDEN", "<w:vanish/>")),
        paragraph(&run("STYLED", "<w:rStyle w:val=\"Secret\"/>")),
        paragraph(&run("not so", "<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>")),
        format!("<w:p><w:moveFrom>{0}</w:moveFrom><w:moveTo>{0}</w:moveTo></w:p>", run("shifted", "")),
        format!("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{}</w:p>", run("agree", "<w:strike/>")),
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{boxed}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
             <mc:Fallback><w:pict><w:txbxContent>{boxed}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        ),
    ]
    .concat();
    Bound::new("a.docx", docx(&body, &[("styles.xml", "styles", styles)]))
        .hides(&["HIDDEN", "STYLED", "gone"])
        .says(&["not so", "[crossed out: agree]"])
        .once("shifted")
        .once("in the box")
        .tells("This file has hidden words.")
        .tells("This file has tracked changes.");
}

#[test]
fn ticks_hyphens_numbers_and_fields_of_a_word_file_are_read() {
    let numbering = part(
        "numbering",
        r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
           <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#,
    );
    let point = |text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{}</w:p>",
            run(text, "")
        )
    };
    let body = [
        point("first"),
        point("second"),
        paragraph(r#"<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>24 hours</w:t></w:r>"#),
        paragraph(r#"<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> yes</w:t></w:r>"#),
        paragraph(r#"<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>¨</w:t></w:r><w:r><w:t xml:space="preserve"> no</w:t></w:r>"#),
        paragraph(
            r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>
               <w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> old</w:t></w:r>"#,
        ),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:sdt><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>", paragraph(&run("Name", "")), paragraph(&run("controlled", ""))),
    ]
    .concat();
    let file = docx(&body, &[("numbering.xml", "numbering", numbering)]);
    Bound::new("form.docm", file.clone())
        .says(&["(c) first", "(d) second", "1‑24 hours", "☑ yes", "☐ no", "☒ old", "controlled"])
        .hides(&["FORMCHECKBOX"]);
    // A search finds what is printed.
    assert!(file_words(&file, "form.docm").contains("controlled"));
}

#[test]
fn a_message_keeps_its_people_its_words_and_what_came_with_it() {
    let photo = base64(&encoded(stripes(300, 200), ImageFormat::Png));
    let mail = format!(
        "From: a@b\r\nTo: Nia Wren <nia@example.org>\r\nCc: Head Teacher <head@school.example>\r\n\
         Bcc: Governor <governor@school.example>\r\nSubject: s\r\n\
         Date: Tue, 4 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nbefore\r\n\
         --b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n{photo}\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nafter the photo\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d\r\nSubject: The first one\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\n\r\ninner words\r\n\
         --b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=hours.html\r\n\r\n\
         <table><tr><td>Day<td>Hours<tr><td>Monday<td>2</table><p style=\"display:none\">SECRET</p>\r\n\
         --b\r\nContent-Type: audio/mp4\r\nContent-Disposition: attachment; filename=call.m4a\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         {}\r\n--b--\r\n",
        base64(b"\0\0\0\x10ftypM4A \0\0\0\0")
    );
    Bound::new("m.eml", mail.into_bytes())
        .says(&[
            "Nia Wren",
            "Head Teacher",
            "Governor",
            "before",
            "after the photo",
            "picture.png",
            "The first one",
            "inner words",
            "hours.html",
            "Monday",
            "call.m4a",
            "This file is a sound recording.",
        ])
        .hides(&["DayHours", "SECRET"]);
}

#[test]
fn what_cannot_be_printed_has_a_page_that_says_what_it_is() {
    let voice = Bound::new("voice.m4a", b"\0\0\0\x10ftypM4A \0\0\0\0".to_vec());
    voice
        .says(&["a sound recording", "voice.m4a", "16 bytes", "Fingerprint"])
        .tells("Say in your letter");
    Bound::new("x.7z", b"7z\xbc\xaf\x27\x1crest".to_vec()).says(&["a packed file"]);
    Bound::new("a.pub", vec![0, 1, 2, 3, 4, 5, 6, 7]).says(&["a text document", "print it to PDF"]);
    Bound::new("a.exe", b"MZ\x90\0\x03".to_vec()).says(&["a program"]);
    Bound::new("locked.docx", {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    })
    .tells("asks for a password");
}

#[test]
fn packed_files_chats_and_mailboxes_are_opened() {
    let photo = encoded(stripes(200, 200), ImageFormat::Jpeg);
    let chat = "[12/11/2025, 09:14:02] Nia: ✅ ramp ❌ lift".as_bytes();
    let zip = packed(&[
        ("IMG-2.jpg", &photo),
        ("_chat.txt", chat),
        ("__MACOSX/x", b"x"),
        ("n.bin", b"\0\x01\x02"),
    ]);
    let bound = Bound::new("WhatsApp Chat.zip", zip);
    bound
        .says(&["holds 3 files", "[tick] ramp [cross] lift", "File inside: IMG-2.jpg", "n.bin"])
        .tells("Emoji");
    // A PDF that lies in it unpacked does not make a PDF of the whole.
    let letter =
        crate::bundle_fixture::bind(&[("a.txt", b"INNERLETTER".to_vec())], PrintOptions::default())
            .pdf;
    let bound = Bound::new("Letters.zip", stored(&[("_chat.txt", chat), ("DOC-1.pdf", &letter)]));
    bound.says(&["holds 2 files", "ramp", "INNERLETTER"]);
    Bound::new("note.txt", b"Its first line is\n%PDF-1.4\nas in 1 0 obj.".to_vec())
        .says(&["as in 1 0 obj."]);
    let mailbox = "From a@b Tue Mar 4 10:00:00 2025\nFrom: a@b\nSubject: one\nMessage-ID: <1@b>\n\nfirst\n\n\
        From b@c Wed Mar 5 10:00:00 2025\nFrom: b@c\nSubject: two\nMessage-ID: <2@b>\n\nsecond\n";
    Bound::new("all.mbox", mailbox.into()).says(&["holds 2 messages", "first", "second"]);
    // Files in files in files come to an end.
    let mut nested = packed(&[("a.txt", b"deep words")]);
    for _ in 0..8 {
        nested = packed(&[("inner.zip", &nested)]);
    }
    Bound::new("nested.zip", nested).tells("is a file in a file");
}

#[test]
fn everyday_kinds_are_read_as_what_they_are() {
    let rtf =
        br"{\rtf1\ansi{\fonttbl{\f0 Calibri;}}\f0 Dear Mrs Lark,\par five hours\par}".to_vec();
    Bound::new("letter.rtf", rtf)
        .says(&["Dear Mrs Lark,", "five hours"])
        .hides(&["fonttbl", "rtf1"]);
    let page = "<!doctype html><title>x</title><h1>Saved page</h1><p>The offer says <b>5 hours</b>.</p>\
        <table><tr><td>a<td>b<tr><td>c<td>d</table><script>code()</script>";
    Bound::new("page.html", page.into())
        .says(&["Saved page", "The offer says 5 hours."])
        .hides(&["code()"]);
    let content = "<o xmlns:t='t' xmlns:table='b'><body><text><t:h>Plan</t:h><t:p>We<t:s/>meet<t:note><t:note-body>\
        <t:p>small words</t:p></t:note-body></t:note></t:p><table:table><table:table-row><table:table-cell><t:p>cell</t:p>\
        </table:table-cell></table:table-row></table:table></text></body></o>";
    let odt = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ]);
    Bound::new("plan.odt", odt).says(&["Plan", "We meet[note 1]", "cell", "note 1: small words"]);
    Bound::new("hours.csv", b"Day;Hours\nMonday;1,5\n".to_vec())
        .says(&["Day", "1,5"])
        .hides(&["Monday;"]);
    let slide = "<s xmlns:a='a'><txBody><a:p><a:t>Slide words</a:t></a:p></txBody></s>";
    let kind = "http://x/relationships";
    let pptx = packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        (
            "_rels/.rels",
            format!(
                "<R><Relationship Id='a' Type='{kind}/officeDocument' Target='ppt/p.xml'/></R>"
            )
            .as_bytes(),
        ),
        ("ppt/p.xml", b"<p xmlns:r='r'><sldId id='256' r:id='s1'/></p>"),
        (
            "ppt/_rels/p.xml.rels",
            format!("<R><Relationship Id='s1' Type='{kind}/slide' Target='s.xml'/></R>").as_bytes(),
        ),
        ("ppt/s.xml", slide.as_bytes()),
    ]);
    Bound::new("talk.pptx", pptx).says(&["Slide 1", "Slide words"]);
    let pages = packed(&[
        ("Index/Document.iwa", b"x"),
        ("QuickLook/Thumbnail.jpg", &encoded(stripes(300, 400), ImageFormat::Jpeg)),
    ]);
    let bound = Bound::new("letter.pages", pages);
    bound.tells("Only a preview");
    assert!(bound.ink(0) > 0.1);
}

#[test]
fn pictures_are_shown_or_told() {
    for format in [ImageFormat::Gif, ImageFormat::Bmp, ImageFormat::Tiff, ImageFormat::WebP] {
        let bound = Bound::new("scan.bin", encoded(stripes(400, 300), format));
        assert!(bound.ink(0) > 0.1, "{format:?}");
    }
    let jpeg = encoded(stripes(400, 300), ImageFormat::Jpeg);
    Bound::new("half.jpg", jpeg[..jpeg.len() / 2].to_vec()).tells("damaged or cut off");
    assert!(!Bound::new("whole.jpg", jpeg).told.contains("cut off"));
    let clear = RgbaImage::from_fn(400, 200, |x, _| {
        image::Rgba([255, 255, 255, if x % 40 < 20 { 255 } else { 0 }])
    });
    let bound = Bound::new("dark.png", encoded(DynamicImage::ImageRgba8(clear), ImageFormat::Png));
    bound.tells("see-through");
    assert!(bound.ink(0) > 0.05);
    let long = encoded(stripes(300, 3000), ImageFormat::Png);
    let bound = Bound::new("chat.png", long);
    bound.tells("cut over");
    assert!((4..8).contains(&bound.pages()), "{}", bound.pages());
    let blank = DynamicImage::ImageLuma8(GrayImage::from_pixel(400, 400, image::Luma([255])));
    Bound::new("blank.png", encoded(blank, ImageFormat::Png)).tells("blank");
}

/// A PDF of one page with what `change` makes of it.
pub fn pdf(content: &str, change: impl FnOnce(&mut Document, lopdf::ObjectId)) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
    let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "H" => Object::Dictionary(font.clone()), "B" => Object::Dictionary(font.clone()), "AA" => Object::Dictionary(font) } },
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.set_object(pages, tree);
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    change(&mut document, page);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

pub fn numbers(list: [i64; 4]) -> Object {
    Object::Array(list.map(Object::Integer).to_vec())
}

#[test]
fn names_in_a_pdf_may_be_any_and_a_page_may_stand_in_it_often() {
    let content =
        "BT /B 18 Tf 60 720 Td (Font called B) Tj /AA 18 Tf 0 -40 Td (Font called AA) Tj ET";
    let bound = Bound::new("a.pdf", pdf(content, |_, _| {}));
    bound.says(&["Font called B", "Font called AA"]);
    assert!(bound.ink(0) > 0.002, "{}", bound.ink(0));
    let six = pdf("BT /H 18 Tf 60 720 Td (Same page) Tj ET", |document, page| {
        let tree =
            document.get_dictionary(page).unwrap().get(b"Parent").unwrap().as_reference().unwrap();
        let kids = vec![Object::Reference(page); 6];
        document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 6 });
    });
    assert_eq!(Bound::new("six.pdf", six).pages(), 6);
    // A page that stands in the tree itself, and one in the place of the tree.
    let direct = pdf("BT /H 18 Tf 60 720 Td (Inline page) Tj ET", |document, page| {
        let own = document.get_dictionary(page).unwrap().clone();
        let tree = own.get(b"Parent").unwrap().as_reference().unwrap();
        let kids = vec![Object::Reference(page), Object::Dictionary(own)];
        document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 2 });
    });
    assert_eq!(Bound::new("direct.pdf", direct).pages(), 2);
    let alone = pdf("BT /H 18 Tf 60 720 Td (No tree) Tj ET", |document, page| {
        document.catalog_mut().unwrap().set("Pages", page);
    });
    Bound::new("alone.pdf", alone).says(&["No tree"]);
}

#[test]
fn an_answer_is_seen_where_it_stood_in_its_own_letters() {
    let form = |content: &str, answer: &str, look: bool| {
        let answer = answer.to_owned();
        pdf(content, move |document, page| {
            let wide: Vec<u8> = [0xfe, 0xff]
                .into_iter()
                .chain(answer.encode_utf16().flat_map(u16::to_be_bytes))
                .collect();
            let mut field = dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("a"),
                "V" => Object::String(wide, lopdf::StringFormat::Hexadecimal), "Rect" => numbers([100, 600, 300, 640]),
            };
            if look {
                // Neither a subtype nor a box.
                let drawn = document
                    .add_object(Stream::new(Dictionary::new(), b"0 g 0 0 200 40 re f".to_vec()));
                field.set("AP", dictionary! { "N" => drawn });
            }
            let field = document.add_object(field);
            let Object::Dictionary(page) = document.get_object_mut(page).unwrap() else { panic!() };
            page.set("Annots", vec![Object::Reference(field)]);
            let fields = vec![Object::Reference(field)];
            let form = dictionary! { "Fields" => fields, "NeedAppearances" => !look };
            let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
            let Object::Dictionary(root) = document.get_object_mut(root).unwrap() else { panic!() };
            root.set("AcroForm", form);
        })
    };
    Bound::new("polish.pdf", form("", "Łódź, Šárka", false)).says(&["Łódź, Šárka"]);
    Bound::new("plain.pdf", form("", "Nia", false)).says(&["Nia"]);
    assert!(Bound::new("look.pdf", form("", "x", true)).ink(0) > 0.01);
    let rich = pdf("", |document, page| {
        let field = document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("a"), "Rect" => numbers([100, 600, 300, 640]),
            "RV" => Object::string_literal("<body><p>Kept in <b>rich</b> form</p></body>"),
        });
        let Object::Dictionary(page) = document.get_object_mut(page).unwrap() else { panic!() };
        page.set("Annots", vec![Object::Reference(field)]);
        let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
        let Object::Dictionary(root) = document.get_object_mut(root).unwrap() else { panic!() };
        root.set("AcroForm", dictionary! { "Fields" => vec![Object::Reference(field)] });
    });
    Bound::new("rich.pdf", rich).says(&["Kept in rich form"]);
    // Whatever scale and clip the page leaves behind.
    let left = ".24 0 0 .24 0 0 cm 0 0 10 10 re W n";
    assert!(Bound::new("scaled.pdf", form(left, "x", true)).ink(0) > 0.01);
}

#[test]
fn what_a_pdf_hides_or_holds_is_told() {
    let note = pdf("BT /H 12 Tf 60 700 Td (Text) Tj ET", |document, page| {
        let note = document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Text", "Rect" => numbers([400, 700, 420, 720]), "Contents" => Object::string_literal("refuse"),
        });
        let mark = document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "Redact", "Rect" => numbers([60, 690, 90, 720]) });
        let Object::Dictionary(page) = document.get_object_mut(page).unwrap() else { panic!() };
        page.set("Annots", vec![Object::Reference(note), Object::Reference(mark)]);
    });
    Bound::new("note.pdf", note).tells("comments on page 1").tells("marked to be taken out");
    let covered = "BT /H 18 Tf 60 720 Td (SECRET NAME) Tj ET 0 g 50 710 400 40 re f BT /H 18 Tf 700 720 Td (outside) Tj ET";
    Bound::new("box.pdf", pdf(covered, |_, _| {}))
        .tells("covered by a box on page 1")
        .tells("outside of what is seen");
    let under = "0.9 g 50 710 400 40 re f 0 g BT /H 18 Tf 60 720 Td (On a ground) Tj ET";
    assert!(!Bound::new("ground.pdf", pdf(under, |_, _| {})).told.contains("covered"));
    for (unseen, why) in [
        ("1 g BT /H 18 Tf 60 600 Td (WHITE WORDS) Tj ET", "the colour of what is behind"),
        (
            "0 g 50 590 400 40 re f BT /H 18 Tf 60 600 Td (BLACK WORDS) Tj ET",
            "the colour of what is behind",
        ),
        ("q 0 0 9 9 re W n BT /H 18 Tf 60 600 Td (CUT AWAY) Tj ET Q", "outside of what is seen"),
    ] {
        Bound::new("unseen.pdf", pdf(unseen, |_, _| {})).tells(why);
    }
    let seen = "0 g 50 590 400 40 re f 1 g BT /H 18 Tf 60 600 Td (White on black) Tj ET BT 2 Tr 0 G 1 g 60 500 Td (Outlined) Tj ET";
    let told = Bound::new("seen.pdf", pdf(seen, |_, _| {})).told;
    assert!(!told.contains("behind") && !told.contains("outside"), "{told}");
    let under = "BT /H 18 Tf 60 600 Td (UNDER A PICTURE) Tj ET q 400 0 0 60 50 580 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q";
    Bound::new("under.pdf", pdf(under, |_, _| {})).tells("covered by a box");
    let inner = pdf("BT /H 12 Tf 60 700 Td (THE REAL LETTER) Tj ET", |_, _| {});
    let portfolio = pdf("BT /H 12 Tf 60 700 Td (Open this elsewhere) Tj ET", |document, _| {
        let file = document.add_object(Stream::new(Dictionary::new(), inner));
        let held = dictionary! { "Type" => "Filespec", "UF" => Object::string_literal("letter.pdf"), "EF" => dictionary! { "F" => file } };
        let names = vec![Object::string_literal("letter.pdf"), Object::Dictionary(held)];
        let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
        let Object::Dictionary(root) = document.get_object_mut(root).unwrap() else { panic!() };
        root.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    });
    Bound::new("portfolio.pdf", portfolio)
        .says(&["File inside: letter.pdf", "THE REAL LETTER"])
        .tells("a file inside this PDF");
}

/// A message of one body or several.
pub fn message(kind: &str, body: &str) -> Vec<u8> {
    let head = "From: a@b\r\nTo: c@d\r\nSubject: s\r\nDate: Tue, 4 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0";
    format!("{head}\r\nContent-Type: {kind}\r\n\r\n{body}").into_bytes()
}

#[test]
fn no_form_of_a_message_is_lost() {
    let two = |plain: &str, html: &str| {
        let part =
            |kind: &str, body: &str| format!("--b\r\nContent-Type: text/{kind}\r\n\r\n{body}\r\n");
        let parts = format!("{}{}--b--\r\n", part("plain", plain), part("html", html));
        message("multipart/alternative; boundary=b", &parts)
    };
    let html = "<p>We refuse the request for transport.</p>";
    Bound::new("a.eml", two("", html)).says(&["We refuse the request"]);
    Bound::new("b.eml", two("Look at the other form.", html))
        .says(&["Look at the other form.", "We refuse the request"]);
    Bound::new("c.eml", two("We refuse the request for transport.", html))
        .once("We refuse the request");
    let beside = "--b\r\nContent-Type: text/plain\r\n\r\nfirst\r\n--b\r\nContent-Type: text/enriched\r\n\r\nrich words\r\n--b--\r\n";
    Bound::new("d.eml", message("multipart/mixed; boundary=b", beside))
        .says(&["first", "rich words"]);
    let flowed = message("text/plain; format=flowed", "A long line \r\nthat goes on.");
    Bound::new("e.eml", flowed).says(&["A long line that goes on."]);
    Bound::new("f.eml", message("text/html", "<p>Look</p><img src='https://x.example/a.png'>"))
        .tells("a picture that is not in it");
    Bound::new("g.eml", message("text/html", "<p>Look</p><svg><text>Drawn words</text></svg>"))
        .says(&["Drawn words"])
        .tells("a drawing or chart");
    let mac = message("text/plain", "old lines");
    let mac: Vec<u8> = mac.into_iter().filter(|b| *b != b'\n').collect();
    Bound::new("h.eml", mac).says(&["old lines"]);
    let mut apple = message("text/plain", "apple words");
    apple.splice(0..0, format!("{}\n", apple.len()).into_bytes());
    apple.extend(b"<?xml version=\"1.0\"?><plist><dict/></plist>");
    Bound::new("i.emlx", apple).says(&["apple words"]).hides(&["plist"]);
}

#[test]
fn letters_of_a_message_are_read_whatever_it_says_of_them() {
    let body = |kind: &str, bytes: &[u8]| [message(kind, "").as_slice(), bytes].concat();
    for (kind, bytes) in [
        ("text/plain", &b"costs \xa35 \x96 don\x92t"[..]),
        ("text/plain; charset=us-ascii", "costs £5 – don’t".as_bytes()),
        ("text/plain; charset=us-ascii", b"costs \xa35 \x96 don\x92t"),
        ("text/plain; charset=x-unknown", b"costs \xa35 \x96 don\x92t"),
        ("text/html", b"<meta charset=windows-1252><p>costs \xa35 \x96 don\x92t"),
    ] {
        Bound::new("a.eml", body(kind, bytes)).says(&["costs £5 – don’t"]);
    }
    let cut = "Subject: =?utf-8?B?xYHDs2TF?=\r\n =?utf-8?B?uiBwbGFu?=\r\nFrom: =?utf-8?Q?Am=C3?= =?utf-8?Q?=A9lie?= <a@b>\r\nMIME-Version: 1.0\r\n\r\nx";
    Bound::new("b.eml", cut.into()).says(&["Łódź plan", "Amélie"]);
    Bound::new(
        "c.eml",
        b"Subject: Caf\xe9 \xa35\r\nFrom: a@b\r\nMIME-Version: 1.0\r\n\r\nx".to_vec(),
    )
    .says(&["Café £5"]);
}

#[test]
fn who_is_invited_and_what_is_to_be_done_stands_in_a_calendar() {
    let event = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250304T100000Z\r\nSUMMARY:Review\r\n\
        ATTENDEE;CN=Ms Lark:mailto:lark@council.example\r\nATTENDEE:mailto:head@school.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    Bound::new("a.ics", event.into()).says(&["Review", "Ms Lark, head@school.example"]);
    let todo = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:Send the form\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";
    Bound::new("b.ics", todo.into()).says(&["Send the form"]);
}

#[test]
fn a_web_page_shows_what_a_browser_shows() {
    let page = "<!doctype html><style>.x{display:none} p{color:red}</style><script>var a</script><p>Shown</p>\
        <select><option>First choice<option>Second</select><svg><text>Drawn words</text></svg>";
    let bound = Bound::new("a.html", page.into());
    bound.says(&["Shown", "First choice", "Drawn words"]).hides(&["Second"]).tells("a drawing");
    assert!(!bound.told.contains("hidden words"), "{}", bound.told);
    let hidden =
        "<!doctype html><style>.x{display:none}</style><p>Shown</p><div class='a x'>Unseen</div>";
    Bound::new("b.html", hidden.into()).hides(&["Unseen"]).tells("hidden words");
}

#[test]
fn what_lies_over_the_cells_of_a_sheet_is_not_lost() {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |list: &[(&str, &str)]| {
        let one = |(at, (own, target)): (usize, &(&str, &str))| {
            format!("<Relationship Id='r{at}' Type='{kind}/{own}' Target='{target}'/>")
        };
        let all: String = list.iter().enumerate().map(one).collect();
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{all}</Relationships>"
        )
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let drawing = "<d xmlns:a='a'><txBody><a:p><a:t>boxed words</a:t></a:p></txBody></d>";
    let book = format!(
        "<workbook xmlns='{main}' xmlns:r='{kind}'><sheets><sheet name='S' sheetId='1' r:id='r0'/></sheets></workbook>"
    );
    let sheet = format!(
        "<worksheet xmlns='{main}'><sheetData><row r='1'><c r='A1'><v>5</v></c></row></sheetData></worksheet>"
    );
    let picture = encoded(stripes(300, 300), ImageFormat::Png);
    let parts: Vec<(&str, String)> = vec![
        ("[Content_Types].xml", "<Types/>".into()),
        ("_rels/.rels", relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations(&[("worksheet", "worksheets/s.xml")])),
        ("xl/worksheets/s.xml", sheet),
        (
            "xl/worksheets/_rels/s.xml.rels",
            relations(&[("comments", "../c.xml"), ("threadedComment", "../t.xml"), ("drawing", "../d.xml"), ("package", "../x.bin")]),
        ),
        ("xl/c.xml", "<comments><commentList><comment ref='A1'><text><t>a copy</t></text></comment><comment ref='B2'><text><r><t>an older </t></r><r><t>note</t></r></text></comment></commentList></comments>".into()),
        ("xl/t.xml", "<ThreadedComments><threadedComment ref='A1'><text>do not tell</text></threadedComment></ThreadedComments>".into()),
        ("xl/d.xml", drawing.into()),
        ("xl/_rels/d.xml.rels", relations(&[("image", "p.png"), ("chart", "ch.xml")])),
        ("xl/ch.xml", "<c xmlns:a='a'><a:p><a:t>March</a:t><a:t>banks gives</a:t></a:p><t>Hours given</t><v>12</v></c>".into()),
    ];
    let mut all: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    all.push(("xl/p.png", &picture));
    let bound = Bound::new("hours.xlsx", packed(&all));
    bound
        .says(&[
            "A1: do not tell",
            "B2: an older note",
            "boxed words",
            "Marchbanks gives, Hours given, 12",
        ])
        .hides(&["a copy"])
        .tells("This file has comments.")
        .tells("There is a file inside this file.");
    assert!(bound.ink(0) > 0.05, "the picture is missing");
}

#[test]
fn numbers_of_a_sheet_are_written_as_it_shows_them() {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |own: &str, target: &str| {
        format!("<Relationship Id='{own}' Type='{kind}/{own}' Target='{target}'/>")
    };
    let relations = |all: &[String]| {
        let list = all.concat();
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{list}</Relationships>"
        )
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let money = "_-&quot;£&quot;* #,##0.00_-;\\-&quot;£&quot;* #,##0.00_-;_-&quot;£&quot;* &quot;-&quot;??_-;_-@_-";
    // Each: the id of a built-in format or one of the file's own, a number, and what is shown.
    let cells = [
        (9, "0.85", "85%"),
        (10, "0.8512", "85.12%"),
        (44, "1250.5", "£1,250.50"),
        (7, "1250.5", "1250.5"),
        (164, "7700900123", "07700900123"),
        (165, "12.5", "12.5 hours"),
        (166, "3", "3"),
        (0, "0.25", "0.25"),
        (14, "46000", "Tue 9 Dec 2025"),
    ];
    let styles: String = cells.iter().map(|(id, ..)| format!("<xf numFmtId='{id}'/>")).collect();
    let rows = cells.iter().enumerate().map(|(at, (_, number, _))| {
        format!("<row r='{0}'><c r='A{0}' s='{at}'><v>{number}</v></c></row>", at + 1)
    });
    let rows: String = rows.collect();
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(&[relation("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns='{main}' xmlns:r='{kind}'><sheets><sheet name='S' sheetId='1' r:id='worksheet'/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                relation("worksheet", "worksheets/s.xml"),
                relation("styles", "styles.xml"),
            ]),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns='{main}'><numFmts><numFmt numFmtId='44' formatCode='{money}'/>\
            <numFmt numFmtId='164' formatCode='00000000000'/><numFmt numFmtId='165' formatCode='0.0&quot; hours&quot;'/>\
            <numFmt numFmtId='166' formatCode=';;;'/></numFmts><cellXfs>{styles}</cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/s.xml",
            format!("<worksheet xmlns='{main}'><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let parts: Vec<_> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let shown = cells.map(|(.., shown)| shown);
    Bound::new("hours.xlsx", packed(&parts)).says(&[&shown.join(" ")]);
}

/// A workbook with these sheets: name, state and rows.
pub fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut parts = vec![("[Content_Types].xml".to_owned(), "<Types/>".to_owned())];
    let relations = |list: &str| {
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{list}</Relationships>"
        )
    };
    let relation = |id: usize, kind: &str, target: &str| {
        format!("<Relationship Id='r{id}' Type='{KIND}/{kind}' Target='{target}'/>")
    };
    let book: String = sheets
        .iter()
        .enumerate()
        .map(|(at, (name, state, _))| {
            format!("<sheet name='{name}' sheetId='{at}' state='{state}' r:id='r{at}'/>")
        })
        .collect();
    let own: String = (0..sheets.len())
        .map(|at| relation(at, "worksheet", &format!("worksheets/s{at}.xml")))
        .collect();
    parts
        .push(("_rels/.rels".into(), relations(&relation(0, "officeDocument", "xl/workbook.xml"))));
    parts.push((
        "xl/workbook.xml".into(),
        format!("<workbook xmlns='{MAIN}' xmlns:r='{KIND}'><sheets>{book}</sheets></workbook>"),
    ));
    parts.push(("xl/_rels/workbook.xml.rels".into(), relations(&own)));
    for (at, (_, _, rows)) in sheets.iter().enumerate() {
        let sheet = format!("<worksheet xmlns='{MAIN}'><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/s{at}.xml"), sheet));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    packed(&parts)
}

#[test]
fn a_formula_without_its_result_is_shown_and_told() {
    let rows = "<row r='1'><c r='A1'><v>2</v></c><c r='B1'><f>SUM(A1:A9)</f><v></v></c></row>\
        <row r='2'><c r='A2'><f>A1*3</f><v>6</v></c></row>";
    Bound::new("sums.xlsx", workbook(&[("Hours", "visible", rows)]))
        .says(&["=SUM(A1:A9)", "6"])
        .hides(&["A1*3"])
        .tells("a formula and no result");
}

#[test]
fn forms_heads_and_hidden_sheets_of_open_documents_are_read() {
    let file = |content: &str, styles: &str| {
        packed(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                format!("<o xmlns:t='t' xmlns:f='f' xmlns:b='b'><body>{content}</body></o>")
                    .as_bytes(),
            ),
            ("styles.xml", format!("<o xmlns:t='t' xmlns:s='s'>{styles}</o>").as_bytes()),
        ])
    };
    let form = "<text><forms><f:form><f:text f:label='Name' f:current-value='Nia'/><f:checkbox f:label='Agreed' f:current-state='checked'/>\
        <f:button f:label='Send'/></f:form></forms><t:p>Body</t:p></text>";
    let heads = "<s:header-first><t:p>First head</t:p></s:header-first><s:footer-left><t:p>Left foot</t:p></s:footer-left>";
    Bound::new("a.odt", file(form, heads))
        .says(&["Name: Nia", "Agreed: ☒", "First head", "Left foot"])
        .hides(&["Send"]);
    let sheet = |name: &str, style: &str| {
        format!(
            "<b:table b:name='{name}' b:style-name='{style}'><b:table-row><b:table-cell><t:p>in {name}</t:p></b:table-cell></b:table-row></b:table>"
        )
    };
    let sheets = format!(
        "<style b:name='shut'><table-properties b:display='false'/></style><spreadsheet>{}{}</spreadsheet>",
        sheet("Open", ""),
        sheet("Secret", "shut")
    );
    Bound::new("b.ods", file(&sheets, ""))
        .says(&["in Open"])
        .hides(&["in Secret"])
        .tells("“Secret” is hidden");
}

#[test]
fn what_holds_for_a_whole_word_file_holds_for_its_words() {
    let styles = part(
        "styles",
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>",
    );
    let body =
        paragraph(&format!("{}{}", run("UNSEEN", ""), run("seen", "<w:vanish w:val=\"0\"/>")));
    Bound::new("a.docx", docx(&body, &[("styles.xml", "styles", styles)]))
        .hides(&["UNSEEN"])
        .says(&["seen"])
        .tells("hidden words");
    let usual = part(
        "styles",
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:strike/></w:rPr></w:style>"#,
    );
    Bound::new("b.docx", docx(&paragraph(&run("agreed", "")), &[("styles.xml", "styles", usual)]))
        .says(&["[crossed out: agreed]"]);
    let math = r#"<m:oMathPara xmlns:m="http://x/math"><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>"#;
    let outer = paragraph(r#"<w:subDoc r:id="r1"/>"#);
    Bound::new("c.docx", docx(&format!("{math}{outer}"), &[]))
        .says(&["1/2"])
        .tells("stored in another form");
}

#[test]
fn signs_of_a_letter_in_rtf_are_read() {
    let rtf = br"{\rtf1\ansi{\fonttbl{\f0 Calibri;}{\f2\fcharset2 Wingdings;}}\f0 {\f2\'fe} Agreed {\f2 \u-3928?} Refused\par}";
    Bound::new("a.rtf", rtf.to_vec()).says(&["☑ Agreed", "☐ Refused"]).hides(&["Wingdings"]);
}

#[test]
fn more_of_a_picture_than_is_seen_is_told() {
    // A GIF of two pictures that does not say how often it is to be shown.
    let frame = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    let gif = [&b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff"[..], frame, frame, b";"].concat();
    Bound::new("a.gif", gif).tells("This picture moves.");
    let mut jpeg = encoded(stripes(400, 300), ImageFormat::Jpeg);
    jpeg.extend(b"\0\0\0\x18ftypisom\0\0\0\0");
    Bound::new("a.jpg", jpeg).tells("a short film with it");
    Bound::new("a.mov", b"\0\0\0\x08wide\0\0\x01\0mdat".to_vec()).says(&["a film"]);
    Bound::new("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\nshowpage".to_vec())
        .says(&["a drawing"])
        .hides(&["showpage"]);
    Bound::new("a.txt", b" \r\n\t".to_vec()).tells("This file is empty.");
}

/// One file of each kind, to be damaged.
fn one_of_each() -> Vec<(&'static str, Vec<u8>)> {
    let word = docx(
        &paragraph(&run("words", "<w:strike/>")),
        &[("styles.xml", "styles", part("styles", ""))],
    );
    let content = "<o><body><text><h>Plan</h><p>We meet</p><table><table-row><table-cell><p>c</p></table-cell></table-row></table></text></body></o>";
    let odt = packed(&[("mimetype", b"x"), ("content.xml", content.as_bytes())]);
    vec![
        ("a.docx", word),
        ("a.odt", odt),
        ("a.zip", packed(&[("a.txt", b"one"), ("b.txt", b"two")])),
        ("a.rtf", br"{\rtf1\ansi{\fonttbl{\f0 A;}}a\'e9\u8364?{\pict\pngblip 8950}\cell\row b\par}".to_vec()),
        ("a.html", b"<!doctype html><table><tr><td>a<td hidden>b<tr><td><img src='data:image/png;base64,iVBORw0K'></table>".to_vec()),
        ("a.csv", b"a;b\n\"c;d\n".to_vec()),
        ("a.mbox", b"From a Tue Mar 4 10:00:00 2025\nFrom: a\nTo: b\nMessage-ID: <1>\n\nx".to_vec()),
        ("a.m4a", b"\0\0\0\x10ftypM4A \0\0\0\0\0\0\0\x10moov\0\0\0\x08mvhd".to_vec()),
        ("a.tif", encoded(stripes(40, 30), ImageFormat::Tiff)),
        ("a.gif", encoded(stripes(40, 30), ImageFormat::Gif)),
        ("a.jpg", encoded(stripes(40, 30), ImageFormat::Jpeg)),
        ("a.pdf", pdf("BT /H 18 Tf 60 720 Td (a) Tj ET 0 g 0 0 9 9 re f", |_, _| {})),
    ]
}

#[test]
fn damaged_files_of_every_kind_end_in_pages_or_in_a_sentence() {
    let mut seed = 7_u32;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for (name, sound) in one_of_each() {
        let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
        for _ in 0..12 {
            let mut damaged = sound.clone();
            for _ in 0..1 + random(8) {
                let at = random(damaged.len());
                damaged[at] = random(256) as u8;
            }
            files.push((name, damaged));
            files.push((name, sound[..random(sound.len())].to_vec()));
        }
        for (_, bytes) in &files {
            let _ = file_words(bytes, name);
        }
        let done = bind(&files, PrintOptions::default());
        assert_eq!(done.appendices.len(), files.len());
        assert!(done.appendices.iter().all(|a| a.pages > 0), "{name}: an appendix without a page");
    }
}
