//! What is missing from a file, hidden in it or said by how it stands: told, or shown so that it still says the same.

use crate::bundle_documents::{
    Bound, docx, message, numbers, packed, paragraph, pdf, run, workbook,
};
use crate::bundle_fixture::base64;
use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use std::io::{Cursor, Write};

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// A page whose content is a packed stream, of which so much is kept.
fn packed_page(content: &str, kept: impl Fn(usize) -> usize) -> Vec<u8> {
    pdf("", |document, page| {
        let mut bytes = deflated(content.as_bytes());
        bytes.truncate(kept(bytes.len()));
        let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, bytes);
        let stream = document.add_object(stream);
        change(document, page, "Contents", stream.into());
    })
}

fn change(document: &mut Document, page: ObjectId, key: &str, value: Object) {
    let Object::Dictionary(page) = document.get_object_mut(page).unwrap() else { panic!() };
    page.set(key, value);
}

#[test]
fn a_page_or_picture_that_is_cut_off_is_told() {
    let words: String = (0..400)
        .map(|n| format!("BT /H 9 Tf 40 {} Td (Line {}) Tj ET\n", 800 - n, n * n))
        .collect();
    let whole = Bound::new("whole.pdf", packed_page(&words, |length| length));
    assert!(!whole.told.contains("cut off"), "{}", whole.told);
    Bound::new("half.pdf", packed_page(&words, |length| length / 2))
        .tells("Page 1 of this PDF is damaged or cut off");
    let picture = image::DynamicImage::ImageRgb8(image::RgbImage::from_fn(300, 300, |x, y| {
        image::Rgb([(x * y % 251) as u8, (x % 200) as u8, 90])
    }));
    let mut jpeg = Cursor::new(Vec::new());
    picture.write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    let jpeg = jpeg.into_inner();
    let dots = deflated(picture.as_bytes());
    let with = |filter: &str, bytes: &[u8]| {
        pdf(
            "q 400 0 0 400 90 300 cm /P Do Q BT /H 12 Tf 60 700 Td (A photograph) Tj ET",
            |document, page| {
                let dict = dictionary! {
                    "Type" => "XObject", "Subtype" => "Image", "Width" => 300, "Height" => 300,
                    "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => filter,
                };
                let picture = document.add_object(Stream::new(dict, bytes.to_vec()));
                let mut resources =
                    document.get_dictionary(page).unwrap().get(b"Resources").unwrap().clone();
                resources.as_dict_mut().unwrap().set("XObject", dictionary! { "P" => picture });
                change(document, page, "Resources", resources);
            },
        )
    };
    for (filter, bytes) in [("DCTDecode", &jpeg), ("FlateDecode", &dots)] {
        let whole = Bound::new("whole.pdf", with(filter, bytes));
        assert!(!whole.told.contains("cut off"), "{filter}: {}", whole.told);
        let half = bytes.get(..bytes.len() / 2).unwrap();
        Bound::new("half.pdf", with(filter, half)).tells("damaged or cut off");
    }
}

#[test]
fn a_part_of_a_page_that_nobody_can_unpack_is_told_and_no_picture_is_bound_as_a_pages_content() {
    for (filter, bytes) in [
        ("JBIG2Decode", b"no picture".as_slice()),
        ("DCTDecode", b"\xff\xd8\xff\xd9"),
        ("MadeUpDecode", b"0 0 m"),
    ] {
        let file = pdf("BT /H 12 Tf 60 700 Td (The words beside it) Tj ET", |document, page| {
            let stream = Stream::new(dictionary! { "Filter" => filter }, bytes.to_vec());
            let stream = Object::from(document.add_object(stream));
            let words = document.get_dictionary(page).unwrap().get(b"Contents").cloned().unwrap();
            change(document, page, "Contents", vec![words, stream].into());
        });
        let bound = Bound::new("odd.pdf", file);
        bound.tells("Page 1 of this PDF is damaged or cut off").says(&["The words beside it"]);
        let made = Document::load_mem(bound.pdf()).unwrap();
        let bad = made.get_pages().into_values().flat_map(|page| made.get_page_contents(page));
        let bad = bad.filter(|id| {
            let stream = made.get_object(*id).and_then(Object::as_stream).unwrap();
            let filters = stream.filters().unwrap_or_default();
            filters.contains(&filter.as_bytes())
        });
        assert_eq!(bad.count(), 0, "{filter}");
    }
}

#[test]
fn words_without_ink_are_told_unless_they_are_of_a_scan() {
    let words = "BT 3 Tr /H 18 Tf 60 600 Td (WORDS WITHOUT INK) Tj ET";
    Bound::new("inkless.pdf", pdf(words, |_, _| {})).tells("set without ink");
    let scan = format!("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q {words}");
    let told = Bound::new("scan.pdf", pdf(&scan, |_, _| {})).told;
    assert!(!told.contains("without ink"), "{told}");
}

#[test]
fn where_a_link_leads_on_its_makers_computer_stays_behind() {
    let link = |action: lopdf::Dictionary| {
        let bytes = pdf("BT /H 12 Tf 60 700 Td (See the report) Tj ET", |document, page| {
            let link = document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers([60, 690, 200, 720]), "A" => action,
            });
            change(document, page, "Annots", vec![Object::Reference(link)].into());
        });
        let bound = Bound::new("link.pdf", bytes);
        let shown = Document::load_mem(bound.pdf()).unwrap();
        (bound, format!("{:?}", shown.objects))
    };
    let elsewhere = "C:/Users/Marchbanks/report.pdf";
    for action in [
        dictionary! { "S" => "GoToR", "F" => Object::string_literal(elsewhere), "D" => vec![0.into(), "Fit".into()] },
        dictionary! { "S" => "URI", "URI" => Object::string_literal(format!("file:///{elsewhere}")) },
    ] {
        let (bound, inside) = link(action);
        bound.says(&["See the report"]);
        assert!(!inside.contains("Marchbanks"));
    }
    let (_, inside) = link(
        dictionary! { "S" => "URI", "URI" => Object::string_literal("https://offer.example/") },
    );
    assert!(inside.contains("offer.example"));
}

#[test]
fn signs_are_drawn_in_text_and_in_answers() {
    let signs = "≥ ≤ ≈ ≠ √ ↑ ↓ ① ─ ☹";
    let bound = Bound::new("signs.txt", format!("Scores {signs} end").into_bytes());
    bound.says(&[signs]);
    assert!(!bound.told.contains("Empty boxes"), "{}", bound.told);
    Bound::new("chinese.txt", "中文".into()).tells("Chinese");
    let answer = |words: &str| {
        let wide = words.encode_utf16().flat_map(u16::to_be_bytes);
        let wide: Vec<u8> = [0xfe, 0xff].into_iter().chain(wide).collect();
        pdf("", move |document, page| {
            let field = document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("a"),
                "V" => Object::String(wide, lopdf::StringFormat::Hexadecimal), "Rect" => numbers([60, 600, 500, 640]),
            });
            change(document, page, "Annots", vec![Object::Reference(field)].into());
            let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
            let form = dictionary! { "Fields" => vec![Object::Reference(field)], "NeedAppearances" => true };
            change(document, root, "AcroForm", form.into());
        })
    };
    Bound::new("form.pdf", answer("Hours ≥ 5 ↑ 👍")).says(&["Hours ≥ 5 ↑ [thumbs up]"]);
    Bound::new("form.pdf", answer("中文")).tells("Chinese");
}

#[test]
fn of_two_packed_files_with_one_name_the_lost_one_is_told() {
    let mut zip = packed(&[("a/letter1.txt", b"the first"), ("a/letter2.txt", b"the second")]);
    let told = Bound::new("twins.zip", zip.clone()).told;
    assert!(!told.contains("same name"), "{told}");
    let at: Vec<usize> = memchr::memmem::find_iter(&zip, b"letter2").collect();
    at.into_iter().for_each(|at| zip[at + 6] = b'1');
    Bound::new("twins.zip", zip)
        .says(&["the second"])
        .tells("One file in it has the same name as another");
}

#[test]
fn what_a_sheet_puts_away_is_not_printed_and_told() {
    let rows = "<row r='1'><c r='A1'><v>11</v></c></row><row r='2' hidden='1'><c r='A2'><v>22222</v></c></row>\
        <row r='3'><c r='A3'><v>33</v></c></row>";
    Bound::new("rows.xlsx", workbook(&[("Hours", "visible", rows)]))
        .says(&["11", "33"])
        .hides(&["22222"])
        .tells("hidden rows or columns");
    let cell = |words: &str| format!("<b:table-cell><t:p>{words}</t:p></b:table-cell>");
    let content = format!(
        "<o xmlns:t='t' xmlns:b='b'><body><spreadsheet><b:table b:name='List'><b:table-column/>\
         <b:table-column b:visibility='collapse'/><b:table-column/><b:table-row>{}{}{}</b:table-row></b:table></spreadsheet></body></o>",
        cell("Monday"),
        cell("another child"),
        cell("two hours")
    );
    let ods = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ]);
    Bound::new("columns.ods", ods)
        .says(&["Monday", "two hours"])
        .hides(&["another child"])
        .tells("hidden rows or columns");
}

#[test]
fn figures_above_the_line_and_quoted_words_say_what_they_said() {
    let html = "<p>10<sup>3</sup> letters on the 1<sup>st</sup>, H<sub>2</sub>O</p>";
    Bound::new("a.html", html.into()).says(&["10³ letters on the 1st, H₂O"]);
    let raised = run("3", "<w:vertAlign w:val='superscript'/>");
    let word = docx(&paragraph(&[run("10", ""), raised, run(" letters", "")].concat()), &[]);
    Bound::new("a.docx", word).says(&["10³ letters"]);
    Bound::new("a.rtf", br"{\rtf1 10{\super 3} and H{\sub 2}O\par}".to_vec())
        .says(&["10³ and H₂O"]);
    let reply = "<p>We agree.</p><blockquote type=\"cite\"><p>Can you agree?<br>Please say.</p></blockquote>";
    Bound::new("a.eml", message("text/html", reply))
        .says(&["We agree.", "> Can you agree? > Please say."]);
    let indented =
        "<p>Note:</p><blockquote style='margin-left:40px'>The room has moved.</blockquote>";
    Bound::new("b.eml", message("text/html", indented))
        .says(&["The room has moved."])
        .hides(&[">"]);
}

#[test]
fn a_contact_card_is_read_and_a_sealed_mail_says_that_it_is() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Reed\r\nORG:County;SEND team\r\nTEL:01632 960123\r\nEND:VCARD\r\n";
    Bound::new("a.vcf", card.into())
        .says(&["Anna Reed", "Organisation County, SEND team", "Phone 01632 960123"])
        .hides(&["VCARD", "ORG"]);
    // An envelope (RFC 5652, 6.1) with nothing in it that can be read.
    let sealed =
        [&[0x30, 0x0f, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 3, 0xa0, 2, 5, 0][..]]
            .concat();
    let head = "From: a@b\r\nTo: c@d\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64";
    let kind = "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m";
    let mail = format!("{head}\r\nContent-Type: {kind}\r\n\r\n{}\r\n", base64(&sealed));
    Bound::new("a.eml", mail.into_bytes())
        .says(&["This email is encrypted."])
        .hides(&["not known here"])
        .tells("encrypted");
    Bound::new("smime.p7m", sealed).tells("an encrypted email");
}

#[test]
fn the_rows_of_a_table_are_lines_in_the_words_of_a_file() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(&run(words, "")));
    let row = |cells: [&str; 3]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    let rows = [row(["Action", "Who", "When"]), row(["Send the report", "JL", "28/03/2025"])];
    let word = docx(&format!("<w:tbl>{}</w:tbl>", rows.concat()), &[]);
    let words = evenhand_bundle::file_words(&word, "actions.docx");
    assert!(words.contains("Action\tWho\tWhen\nSend the report\tJL\t28/03/2025"), "{words:?}");
}
