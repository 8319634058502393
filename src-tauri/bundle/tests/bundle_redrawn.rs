//! Pages of foreign PDFs that hold a word to be taken out: pictures with the word painted over, and the
//! other words to be searched, copied and read aloud. The pages beside them stay as they were.
// A test may stop at the first thing that is wrong, and reads and writes files; the core may not.

use std::path::Path;

use crate::bundle_fixture::{Fixture, clock, day, pages_of, tool};
use evenhand_bundle::{Rendered, build, page_pictures, render};
use evenhand_core::record::*;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

fn fixture_file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle");
    std::fs::read(folder.join(name)).unwrap()
}

/// The file as the only appendix, with words taken out.
fn without(file: Vec<u8>, find: &[&str], profile: Profile) -> Rendered {
    let mut fixture = Fixture::new(day(2026, 1, 2));
    let file = fixture.file(500, "letter.pdf", When::Undated, file);
    fixture.plan.appendices.push(FileRef { title: "A letter".into(), ..FileRef::new(file) });
    fixture.plan.profile = profile;
    fixture.plan.paper.dividers = false;
    fixture.plan.leave_out =
        find.iter().map(|find| LeaveOut { find: (*find).to_owned(), put: String::new() }).collect();
    fixture.check();
    let done = render(&build(&fixture.input()), &fixture.files, clock(), &|_| true).unwrap();
    if let Ok(keep) = std::env::var("EVENHAND_KEEP") {
        std::fs::write(keep, &done.pdf).unwrap();
    }
    done
}

/// The words of each page of the appendix, in one line, and whether the page is a picture.
fn appendix(done: &Rendered) -> Vec<(String, bool)> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("out.pdf");
    std::fs::write(&path, &done.pdf).unwrap();
    tool("qpdf", &["--check".as_ref(), path.as_os_str()]);
    let words = pages_of(&path);
    let document = Document::load_mem(&done.pdf).unwrap();
    let pages = document.get_pages();
    let laid = &done.appendices[0];
    let numbers = laid.first_page..laid.first_page + laid.pages;
    let pages = numbers.map(|number| {
        let id = pages[&u32::try_from(number).unwrap()];
        let images = document.get_page_images(id).unwrap_or_default();
        (words[number - 1].join(" "), images.iter().any(|image| image.width > 1000))
    });
    pages.collect()
}

#[test]
fn only_the_pages_that_hold_the_word_are_pictures_and_their_other_words_stay() {
    let before = appendix(&without(fixture_file("libreoffice.pdf"), &[], Profile::MyCopy));
    let find = "jumps over page 2";
    let after = appendix(&without(fixture_file("libreoffice.pdf"), &[find], Profile::MyCopy));
    let pictures = |pages: &[(String, bool)]| pages.iter().map(|(_, p)| *p).collect::<Vec<_>>();
    assert_eq!((pictures(&before), pictures(&after)), (vec![false, false], vec![false, true]));
    assert_eq!(before[0], after[0]);
    // Every other word is there to be found, accents and all, and something stands for what is gone.
    let kept = before[1].0.replace(find, "[left out]");
    assert_ne!(kept, before[1].0);
    let sorted = |text: &str| {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        words.sort_unstable();
        words.join(" ")
    };
    assert_eq!(sorted(&after[1].0), sorted(&kept));
}

#[test]
fn the_word_is_black_in_the_picture_also_on_a_turned_page() {
    let find = "rotated";
    let file = fixture_file("rotated.pdf");
    let before = without(file.clone(), &[], Profile::MyCopy);
    let after = without(file, &[find], Profile::MyCopy);
    let laid = &after.appendices[0];
    let pictures = appendix(&after);
    assert!(pictures.iter().any(|(_, picture)| *picture), "{pictures:?}");
    assert_eq!(pictures.len(), laid.pages);
    for (at, _) in pictures.iter().enumerate().filter(|(_, (_, picture))| *picture) {
        let dark = |done: &Rendered| {
            let page = done.appendices[0].first_page + at;
            let png = page_pictures(&done.pdf, &[page], 800).unwrap().remove(0);
            let picture = image::load_from_memory(&png).unwrap().to_luma8();
            picture.pixels().filter(|dot| dot.0[0] < 40).count()
        };
        // A bar holds far more black than the letters under it.
        assert!(dark(&after) > dark(&before) + 300, "{} {}", dark(&after), dark(&before));
    }
}

#[test]
fn a_letter_that_is_a_drawing_is_covered_whole_whatever_its_font_measures() {
    for (unit, measure, size) in [(1000, 0.001, 18), (18, 1.0, 1), (300, 0.01, 6)] {
        let done = without(drawn_letters("Finn", unit, measure, size), &["Finn"], Profile::MyCopy);
        let page = done.appendices[0].first_page;
        let png = page_pictures(&done.pdf, &[page], 800).unwrap().remove(0);
        let picture = image::load_from_memory(&png).unwrap().to_rgb8();
        let red = |dot: &&image::Rgb<u8>| dot.0[0] > 150 && dot.0[1] < 100;
        assert_eq!(picture.pixels().filter(red).count(), 0, "{unit} {measure}");
    }
}

/// A page of letters that are red boxes, drawn `unit` high.
fn drawn_letters(text: &str, unit: i32, measure: f32, size: i32) -> Vec<u8> {
    let mut document = Document::load_mem(&page_of("")).unwrap();
    let drawing = format!("{unit} 0 d0 1 0 0 rg 0 0 {} {unit} re f", unit / 2);
    let drawing = document.add_object(Stream::new(Dictionary::new(), drawing.into_bytes()));
    let letters: std::collections::BTreeSet<char> = text.chars().collect();
    let names = letters.iter().map(|c| (c.to_string().into_bytes(), Object::from(drawing)));
    let mut differences = vec![Object::from(i64::from(u32::from('A')))];
    differences.extend(letters.iter().map(|c| Object::Name(c.to_string().into_bytes())));
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "Type3", "CharProcs" => names.collect::<Dictionary>(),
        "FontBBox" => vec![0.into(), 0.into(), unit.into(), unit.into()],
        "FontMatrix" => vec![measure.into(), 0.into(), 0.into(), measure.into(), 0.into(), 0.into()],
        "Encoding" => dictionary! { "Differences" => differences }, "FirstChar" => 65,
        "LastChar" => 64 + i64::try_from(letters.len()).unwrap(),
        "Widths" => vec![Object::from(unit); letters.len()],
    };
    let font = document.add_object(font);
    let code = |c: char| format!("{:02X}", 65 + letters.iter().position(|own| *own == c).unwrap());
    let text: String = text.chars().map(code).collect();
    let content = format!("BT /F {size} Tf 72 600 Td <{text}> Tj ET");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = document.page_iter().next().unwrap();
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", content);
    page.set("Resources", dictionary! { "Font" => dictionary! { "F" => font } });
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A page of text in a font that every reader has.
fn page_of(text: &str) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let content = format!("BT /F 12 Tf 72 700 Td ({text}) Tj ET");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    });
    let list = dictionary! { "Type" => "Pages", "Kids" => vec![Object::from(page)], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(list));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn phone_numbers_and_addresses_in_a_pdf_go_where_the_profile_hides_them() {
    let file =
        || page_of("Ring 020 8489 0000 or write to a.person@example.org, or come on 12/07/2019.");
    let council = appendix(&without(file(), &[], Profile::CouncilComplaint));
    assert!(council[0].0.contains("020 8489 0000") && !council[0].1, "{council:?}");
    for profile in [Profile::Councillor, Profile::ForumReport, Profile::Public] {
        let done = without(file(), &[], profile);
        let pages = appendix(&done);
        let (words, picture) = &pages[0];
        assert!(*picture, "{profile:?}");
        for gone in ["8489", "example.org", "a.person"] {
            assert!(!words.contains(gone), "{profile:?}: {words}");
        }
        for kept in ["Ring", "or write to", "12/07/2019", "[address out]", "[phone number out]"] {
            assert!(words.contains(kept), "{profile:?}: “{kept}” is not in {words}");
        }
        let bytes = String::from_utf8_lossy(&done.pdf);
        assert!(!bytes.contains("8489"));
    }
}
