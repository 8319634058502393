//! Pages read by the real models, where `cargo xtask setup` could fetch them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "../../../tests/skipped.rs"]
mod skipped;

use std::path::Path;

use evenhand_ocr::{Engine, OcrError, OcrPage, OcrPicture, PageTurn};
use image::GrayImage;

/// The engine, or `None` and a line that says so where the models are not here.
fn engine() -> Option<Engine> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    #[expect(clippy::disallowed_methods, reason = "a test reads files")]
    let load = |name: &str| std::fs::read(folder.join(name)).ok();
    let files = (
        load("PP-OCRv6_det_small.rten"),
        load("PP-OCRv6_rec_small.rten"),
        load("ppocrv6_dict.txt"),
    );
    let (Some(detector), Some(recogniser), Some(characters)) = files else {
        skipped::skipped("the models are missing; cargo xtask setup fetches them");
        return None;
    };
    let characters = String::from_utf8(characters).unwrap();
    Some(Engine::new(detector, recogniser, &characters).unwrap())
}

fn picture(image: GrayImage) -> OcrPicture {
    let (width, height) = image.dimensions();
    OcrPicture::new(width as usize, height as usize, image.into_raw()).unwrap()
}

fn letter() -> GrayImage {
    image::load_from_memory(include_bytes!("fixtures/letter.png")).unwrap().into_luma8()
}

fn read(engine: &Engine, image: GrayImage) -> OcrPage {
    engine.read(&picture(image), &|_, _| true).unwrap()
}

/// Words that were not read as they are, in a thousand.
fn wrong(page: &OcrPage, truth: &str) -> usize {
    let text = page.text();
    let read: Vec<&str> = text.split_whitespace().collect();
    let truth: Vec<&str> = truth.split_whitespace().collect();
    let mut last: Vec<usize> = (0..=read.len()).collect();
    for (row, word) in truth.iter().enumerate() {
        let mut next = vec![row + 1];
        for (at, other) in read.iter().enumerate() {
            let same = usize::from(word != other);
            next.push((last[at] + same).min(last[at + 1] + 1).min(next[at] + 1));
        }
        last = next;
    }
    last[read.len()] * 1000 / truth.len()
}

const LETTER: &str = include_str!("fixtures/letter.txt");

#[test]
fn a_scanned_letter_is_read_with_its_words_where_they_are() {
    let Some(engine) = engine() else { return };
    let page = read(&engine, letter());
    assert!(wrong(&page, LETTER) <= 15, "{}", page.text());
    assert_eq!(page.sheet, None);
    let words = page.lines.iter().flat_map(|line| &line.words);
    let mut found = 0;
    for word in words {
        let [a, b, c, d] = word.place;
        assert!(a.x < b.x && a.y < d.y && b.y < c.y && word.sure > 0.0, "{word:?}");
        // The sender's address stands at the right of the sheet, the reference at the left.
        if word.text == "Anytown" || word.text == "SEN/2624/N55" {
            assert_eq!(a.x > 700.0, word.text == "Anytown", "{word:?}");
            found += 1;
        }
    }
    assert_eq!(found, 3);
}

#[test]
fn a_letter_on_its_head_or_its_side_is_read() {
    let Some(engine) = engine() else { return };
    // Its upper third: turned pages take no less time than upright ones.
    let upright = image::imageops::crop_imm(&letter(), 0, 0, 1240, 520).to_image();
    let truth: Vec<&str> = LETTER.lines().take(9).collect();
    let truth = truth.join("\n");
    for (turned, turn) in [
        (image::imageops::rotate180(&upright), PageTurn::Over),
        (image::imageops::rotate90(&upright), PageTurn::Right),
        (image::imageops::rotate270(&upright), PageTurn::Left),
    ] {
        let page = read(&engine, turned);
        assert_eq!(page.turn, turn);
        assert!(wrong(&page, &truth) <= 30, "{turn:?}: {}", page.text());
    }
}

#[test]
fn a_photograph_at_an_angle_in_a_shadow_is_flattened_and_read() {
    let Some(engine) = engine() else { return };
    let photo = image::load_from_memory(include_bytes!("fixtures/photo.jpg")).unwrap();
    let page = read(&engine, photo.into_luma8());
    assert!(page.sheet.is_some(), "the sheet is found");
    assert!(wrong(&page, include_str!("fixtures/photo.txt")) <= 60, "{}", page.text());
    let word = page.lines.iter().flat_map(|line| &line.words).find(|word| word.text == "SENDIASS");
    // In the photograph, not on the flattened sheet.
    let [a, _, c, _] = word.expect("the word is read").place;
    assert!(a.y > 1000.0 && c.y < 1900.0 && a.x > 600.0, "{a:?} {c:?}");
}

#[test]
fn pictures_without_words_and_odd_ones_give_an_empty_page() {
    let Some(engine) = engine() else { return };
    for (width, height, shade) in
        [(1, 1, 0), (600, 3, 255), (3, 900, 128), (400, 400, 255), (90, 90, 0)]
    {
        let page = read(&engine, GrayImage::from_pixel(width, height, image::Luma([shade])));
        assert_eq!(page.text(), "", "{width} {height} {shade}");
    }
}

#[test]
fn the_watcher_can_stop_it() {
    let Some(engine) = engine() else { return };
    let stopped = engine.read(&picture(letter()), &|_, _| false);
    assert_eq!(stopped, Err(OcrError::Stopped));
}

#[test]
fn what_is_no_model_is_refused() {
    for bytes in [vec![], b"RTEN".to_vec(), vec![0; 4096]] {
        assert!(Engine::new(bytes.clone(), bytes, "a\nb").is_err());
    }
}
