//! A page as words alone.

use super::{HtmlPiece, MOST_PICTURES, read};
use evenhand_words::tr;

/// The words of a page, and what they leave out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlWords {
    /// The words.
    pub text: String,
    /// Where its pictures are from, but for those in their own addresses.
    pub pictures: Vec<String>,
    /// It has drawings, of which only the words are kept.
    pub drawings: bool,
}

/// The words alone, a line for each piece. Cells are apart by tabs, and what is crossed out is marked so.
pub fn text(html: &str) -> String {
    words(html).text
}

/// The same, and what they leave out.
pub fn words(html: &str) -> HtmlWords {
    let mut all = HtmlWords::default();
    let out = &mut all.text;
    let mut point = false;
    for piece in read(html, &tr::documents::struck()).pieces {
        let (line, is_point) = match piece {
            HtmlPiece::Heading(_, text) | HtmlPiece::Para(text) => (text, false),
            HtmlPiece::Point(label, text) => (format!("{label} {text}"), true),
            HtmlPiece::Row(cells) => (cells.join("\t").replace('\n', " "), true),
            HtmlPiece::Picture(from, _) => {
                let from = from.trim();
                if !from.is_empty()
                    && !from.starts_with("data:")
                    && all.pictures.len() < MOST_PICTURES
                {
                    all.pictures.push(from.to_owned());
                }
                continue;
            }
            HtmlPiece::Drawing(words) => {
                all.drawings = true;
                (tr::documents::gap_drawing_of(&words), false)
            }
        };
        if !out.is_empty() {
            // Points and rows stand close together.
            out.push_str(if is_point && point { "\n" } else { "\n\n" });
        }
        out.push_str(&line);
        point = is_point;
    }
    all
}
