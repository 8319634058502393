//! What the reader of pictures says, as the record keeps it: places in whole pixels, sureness in hundredths.

use crate::count::to_u32;
use evenhand_core::record::{SCAN_VERSION, ScanLine, ScanPage, ScanReading, ScanWord};
use evenhand_ocr::{OcrLine, OcrPage, OcrWord};

use super::PagesRead;

impl From<&PagesRead> for ScanReading {
    fn from(read: &PagesRead) -> Self {
        Self {
            version: SCAN_VERSION,
            reader: evenhand_ocr::VERSION,
            pages: to_u32(read.pages),
            read: read.read.iter().map(|one| page(to_u32(one.number), &one.page)).collect(),
            failed: read.failed.iter().copied().map(to_u32).collect(),
            left: to_u32(read.left),
            read_here: true,
        }
    }
}

fn page(number: u32, page: &OcrPage) -> ScanPage {
    let OcrPage { width, height, lines, .. } = page;
    ScanPage { number, width: *width, height: *height, lines: lines.iter().map(line).collect() }
}

fn line(line: &OcrLine) -> ScanLine {
    ScanLine { words: line.words.iter().map(word).collect(), beside: line.beside_next }
}

fn word(word: &OcrWord) -> ScanWord {
    let [a, b, c, d] = word.place.map(|at| [at.x.round() as i32, at.y.round() as i32]);
    let [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [a, b, c, d];
    let sure = (word.sure.clamp(0.0, 1.0) * 100.0).round() as u8;
    ScanWord(word.text.clone(), sure, [ax, ay, bx, by, cx, cy, dx, dy])
}

#[cfg(test)]
mod tests {
    use evenhand_ocr::Point;

    use super::*;
    use crate::pictures::ReadPage;

    #[test]
    fn a_page_is_kept_with_its_words_in_their_places() {
        let at = |x, y| Point { x, y };
        let place = [at(10.4, 5.0), at(40.6, 6.0), at(40.0, 20.0), at(10.0, 19.0)];
        let word = |text: &str| OcrWord { text: text.into(), place, sure: 0.876 };
        let line = |text, beside_next| OcrLine { place, words: vec![word(text)], beside_next };
        let lines = vec![line("Oak", true), line("School", false), line("Road", false)];
        let page = OcrPage { width: 100, height: 80, lines, ..OcrPage::default() };
        let read = PagesRead {
            pages: 3,
            read: vec![ReadPage { number: 2, page: page.clone() }],
            failed: vec![3],
            left: 0,
        };
        let kept = ScanReading::from(&read);
        assert!(kept.is_sound() && kept.read_here);
        assert_eq!(kept.text(), page.text());
        let first = kept.read[0].words().next().unwrap();
        assert_eq!((first.text(), first.1), ("Oak", 88));
        assert_eq!(first.corners(), [(10, 5), (41, 6), (40, 20), (10, 19)]);
        assert_eq!((kept.pages, kept.failed.as_slice()), (3, &[3][..]));
    }
}
