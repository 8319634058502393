//! The words of a PDF by where their letters lie, for files that draw each letter or each word by itself: read in the
//! order of their drawing alone, these are cut into letters or run into one another.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdfboss_core::{Document, Immediate, block_on};
use pdfboss_text::{FontCache, ReadingOrder, TextSpan, extract_spans_reporting_cached_with};

/// Fewest words by which a text is judged.
const FEWEST: usize = 8;
/// Most pages that are read so.
const MOST_PAGES: usize = 200;

/// Whether a text is cut into single letters, or has words that run into one another: "2026Time10am".
pub(super) fn looks_torn(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let letters = words.iter().filter(|word| word.chars().count() == 1).count();
    if words.len() >= FEWEST && 2 * letters > words.len() {
        return true;
    }
    words.iter().any(|word| runs_together(word))
}

/// Whether a word is none that people write: a number behind a small letter, a large letter behind a number, or more
/// letters than a word has.
fn runs_together(word: &str) -> bool {
    // Addresses of mail and of pages are long and mixed by nature.
    if word.contains(['@', '/', '_', '=']) {
        return false;
    }
    let letters: Vec<char> = word.chars().collect();
    let joins = letters.windows(2).any(|pair| match pair {
        [a, b] => {
            a.is_lowercase() && b.is_ascii_digit()
                || a.is_ascii_digit() && b.is_uppercase() && word.chars().any(char::is_lowercase)
        }
        _ => false,
    });
    joins || letters.len() > 40
}

/// The words of all pages, as they lie. `None` where the file cannot be read so.
pub(super) fn words(pdf: &[u8]) -> Option<String> {
    // It reads files that nobody has looked at before, as the second reader of what is taken out does.
    catch_unwind(AssertUnwindSafe(|| {
        let document = Document::load(pdf.to_vec()).ok()?;
        let fonts = FontCache::default();
        let mut out = String::new();
        for index in 0..document.page_count().min(MOST_PAGES) {
            let page = document.page(index).ok()?;
            let reading = extract_spans_reporting_cached_with(
                Immediate(&document),
                &page,
                &fonts,
                None,
                None,
                ReadingOrder::Content,
            );
            let (spans, _) = block_on(reading).ok()?;
            put(&spans, &mut out);
            out.push('\n');
        }
        (!out.trim().is_empty()).then_some(out)
    }))
    .ok()?
}

/// A span's begin and end along its line, and how high the line lies, whichever way the words are turned.
fn along(span: &TextSpan) -> (f32, f32, f32) {
    match span.rotate {
        90 => (span.y, span.end_y, -span.x),
        180 => (-span.x, -span.end_x, -span.y),
        270 => (-span.y, -span.end_y, span.x),
        _ => (span.x, span.end_x, span.y),
    }
}

/// Parts spans of one page by the room between them: none within a word, a word's, a cell's, or a line's.
fn put(spans: &[TextSpan], out: &mut String) {
    let mut before: Option<&TextSpan> = None;
    for span in spans.iter().filter(|span| !span.text.is_empty()) {
        if let Some(last) = before {
            let ((_, end, height), (begin, _, own)) = (along(last), along(span));
            let size = last.size.max(span.size).max(1.0);
            let (room, apart) = (begin - end, (height - own).abs());
            let parted = out.ends_with(char::is_whitespace) || span.text.starts_with(' ');
            if last.rotate != span.rotate || apart > size * 0.5 || room < -size {
                out.push('\n');
            } else if room > size * 1.5 {
                out.push('\t');
            } else if room > size * 0.15 && !parted {
                out.push(' ');
            }
        }
        out.push_str(&span.text);
        before = Some(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_or_runs_together_is_told_from_what_people_write() {
        for text in [
            "T h e r e v i e w i s",
            "Theannualreviewison8December2026at10am.",
            "Annual reviewDate8 December 2026Time10am",
        ] {
            assert!(looks_torn(text), "{text}");
        }
        for text in [
            "The annual review is on 8th December 2026 at 10am in Room B2 of SW1A 2AA.",
            "Write to parent2Carer@council.example or https://council.example/Room2b",
            "COVID19 and 3B are rooms",
            "a b c",
        ] {
            assert!(!looks_torn(text), "{text}");
        }
    }

    /// A page on which each piece of words is drawn at a place of its own.
    fn drawn(pieces: &[(f32, f32, &str)]) -> Vec<u8> {
        let mut content = String::new();
        for (x, y, words) in pieces {
            content.push_str(&format!("BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n"));
        }
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
             /Resources<</Font<</F1 5 0 R>>>>>>"
                .to_owned(),
            format!("<</Length {}>>stream\n{content}\nendstream", content.len() + 1),
            "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>".to_owned(),
        ];
        let mut out = "%PDF-1.4\n".to_owned();
        let mut table = String::new();
        for (number, object) in (1..).zip(&objects) {
            table.push_str(&format!("{:010} 00000 n \n", out.len()));
            out.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
        }
        let at = out.len();
        out.push_str(&format!("xref\n0 6\n0000000000 65535 f \n{table}"));
        out.push_str(&format!("trailer<</Size 6/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"));
        out.into_bytes()
    }

    /// A letter of Courier is 6 wide at a size of 10.
    #[test]
    fn letters_and_words_are_joined_by_the_room_between_them() {
        let line = "On 8 December 2026 at 10am";
        let one_by_one = |left_out: &str| -> Vec<(f32, f32, String)> {
            let places = (0_u8..).zip(line.chars());
            let letters = places.filter(|(_, letter)| !left_out.contains(*letter));
            letters
                .map(|(at, letter)| (50.0 + 6.0 * f32::from(at), 700.0, letter.to_string()))
                .collect()
        };
        for left_out in ["", " "] {
            let letters = one_by_one(left_out);
            let letters: Vec<_> = letters.iter().map(|(x, y, l)| (*x, *y, l.as_str())).collect();
            assert_eq!(words(&drawn(&letters)).unwrap().trim(), line);
        }
        let cells = [(50.0, 700.0, "Date"), (200.0, 700.0, "8 December"), (50.0, 680.0, "Time")];
        assert_eq!(words(&drawn(&cells)).unwrap().trim(), "Date\t8 December\nTime");
        assert_eq!(words(b"%PDF-1.7\ncut"), None);
    }
}
