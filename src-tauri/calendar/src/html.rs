//! HTML as words: headings, paragraphs, points and rows in order, without what a browser does not show.
//!
//! The tokens are those of the HTML standard; no tree is built, so that memory and depth stay small. Nothing remote is
//! ever loaded.

mod address;
mod element;
mod hiders;
mod table;
mod tags;
mod words;

pub use address::of_address;
pub(crate) use address::own_pictures;
pub use words::{Words, text, words};

use std::cell::RefCell;

use crate::{gloss, raised::Height};
use hiders::Hiders;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// Words of a drawing that are kept, in bytes.
const LONGEST_DRAWING: usize = 100_000;

/// Pictures of a page's own that are kept.
const MOST_PICTURES: usize = 200;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A heading of a level from 1 to 6.
    Heading(u8, String),
    /// A paragraph. Its line breaks count.
    Para(String),
    /// A point of a list, with its number or dot.
    Point(String, String),
    /// A row of a table.
    Row(Vec<String>),
    /// A picture: where it is from, and its words.
    Picture(String, String),
    /// A drawing, by the words in it.
    Drawing(String),
}

/// A page that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its title, for the window of a browser.
    pub title: String,
    /// What it shows.
    pub pieces: Vec<Piece>,
    /// Some words of it are hidden and left out.
    pub hidden: bool,
    /// Some words of it are crossed out.
    pub struck: bool,
}

/// Reads a page. `struck` stands before words that are crossed out, in brackets; where it is empty they have no mark.
pub fn read(html: &str, struck: &str) -> Page {
    let reader = Reader(RefCell::new(State { struck_mark: struck.to_owned(), ..State::default() }));
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

struct Reader(RefCell<State>);

/// A table that is open: its rows, whose cells hold pieces.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<Vec<Piece>>>,
    /// Outside of cells, pieces belong to what is around.
    in_cell: bool,
}

#[derive(Default)]
struct State {
    page: Page,
    tables: Vec<Table>,
    line: String,
    /// A space is due before the next word.
    space: bool,
    heading: Option<u8>,
    /// Open lists: the next number, or none for dots.
    lists: Vec<Option<u32>>,
    /// The label of the point that the line belongs to.
    point: Option<String>,
    /// The element that hides what is in it, and how many of its name are open in it.
    hidden: Option<(String, usize)>,
    in_title: bool,
    /// Words with a reading above them that are open.
    ruby: usize,
    /// The part of one that is open: its name.
    reading: Option<&'static str>,
    /// Preformatted: spaces and lines count.
    kept: usize,
    struck: usize,
    /// The spans that are open, and whether each crosses its words out.
    spans: Vec<bool>,
    struck_open: bool,
    struck_mark: String,
    /// Quotations that are open, and whether each holds another's words: indented text is marked up in the same way.
    quotes: Vec<bool>,
    /// The part of the line that stands above or below it: where it begins.
    small: Option<(Height, usize)>,
    skipped_option: bool,
    /// The list of choices that is open.
    choice: Option<Choice>,
    /// Names of styles that hide, from the page's own sheets.
    hiders: Hiders,
    /// The words of the drawing that is open.
    drawing: String,
}

/// A list of choices: a browser shows the first where none was chosen.
#[derive(Default)]
struct Choice {
    first: String,
    options: usize,
    chosen: bool,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => state.characters(&text),
            Token::TagToken(tag) => return state.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn characters(&mut self, text: &str) {
        if self.in_title {
            self.page.title.push_str(text);
            return;
        }
        if let Some((hider, _)) = &self.hidden {
            match hider.as_str() {
                "style" => self.hiders.add(text),
                "svg" => self.drawn(text),
                // Programs are no words.
                "script" | "template" | "iframe" | "noembed" | "noframes" => {}
                _ => self.page.hidden |= !text.trim().is_empty(),
            }
            return;
        }
        if self.skipped_option {
            if let Some(choice) = self.choice.as_mut().filter(|choice| choice.options == 1) {
                choice.first.push_str(text);
            }
            return;
        }
        // Brackets for browsers that do not know readings.
        if self.reading == Some("rp") {
            self.page.hidden |= text.contains(char::is_alphanumeric);
            return;
        }
        // A word and what stands above it are set without the space that a file has between them.
        let text = if self.ruby > 0 { text.trim_matches(is_space) } else { text };
        if self.kept > 0 {
            self.mark();
            self.line.push_str(text);
            return;
        }
        self.words(text);
    }

    /// Words that are shown, with one space where there is white space between them.
    fn words(&mut self, text: &str) {
        for part in text.split_inclusive(is_space) {
            let word = part.trim_end_matches(is_space);
            if !word.is_empty() {
                if std::mem::take(&mut self.space)
                    && !self.line.is_empty()
                    && !self.line.ends_with('\n')
                {
                    self.line.push(' ');
                }
                self.mark();
                self.line.push_str(word);
            }
            self.space |= word.len() < part.len();
        }
    }

    /// Words within a drawing.
    fn drawn(&mut self, text: &str) {
        if self.drawing.len() < LONGEST_DRAWING {
            for word in text.split_whitespace() {
                self.drawing.push_str(match self.drawing.rsplit([' ', '\n']).next() {
                    Some("") | None => "",
                    // A large first letter is placed by itself, and its word goes on.
                    Some(last) if is_capital(last) || is_capital(word) => "\n",
                    Some(_) => " ",
                });
                self.drawing.push_str(word);
            }
        }
    }

    /// Begins or ends the mark of what is crossed out.
    fn mark(&mut self) {
        if self.struck_mark.is_empty() || (self.struck > 0) == self.struck_open {
            return;
        }
        self.struck_open = self.struck > 0;
        if self.struck_open {
            self.page.struck = true;
            self.line.push('[');
            self.line.push_str(&self.struck_mark);
            self.line.push(' ');
        } else {
            let at = self.line.trim_end().len();
            self.line.insert(at, ']');
        }
    }

    /// Ends what was begun on a line.
    fn end_line(&mut self) {
        self.end_reading();
        self.end_small();
        self.ruby = 0;
        if self.struck_open {
            self.struck_open = false;
            self.line.push(']');
        }
        let line = std::mem::take(&mut self.line);
        self.space = false;
        let line = line.trim_matches(|c: char| c == '\n' || is_space(c));
        if line.trim().is_empty() {
            return;
        }
        let text = self.quoted(gloss::behind(line));
        let piece = match (self.heading.take(), self.point.take()) {
            (Some(level), _) => Piece::Heading(level, text.replace('\n', " ")),
            (None, Some(label)) => Piece::Point(label, text),
            (None, None) => Piece::Para(text),
        };
        self.put(piece);
    }

    /// Each line with the marks that a plain mail has before another's words.
    fn quoted(&self, text: String) -> String {
        let mark = "> ".repeat(self.quotes.iter().filter(|quotes| **quotes).count());
        if mark.is_empty() {
            return text;
        }
        text.lines().map(|line| format!("{mark}{line}")).collect::<Vec<_>>().join("\n")
    }

    fn put(&mut self, piece: Piece) {
        let cell = self.tables.iter_mut().rev().find(|table| table.in_cell);
        match cell.and_then(|table| table.rows.last_mut()?.last_mut()) {
            Some(cell) => cell.push(piece),
            None => self.page.pieces.push(piece),
        }
    }

    fn finish(mut self) -> Page {
        self.end_line();
        // Tables that were never closed.
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.page.title = self.page.title.split_whitespace().collect::<Vec<_>>().join(" ");
        self.page
    }
}

/// Whether it is one letter, and a capital.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// White space that is one space on a page. A no-break space stays.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> (String, bool) {
        (text(html), read(html, "").hidden)
    }

    #[test]
    fn what_a_page_hides_by_its_own_sheet_stays_hidden() {
        let page = |css: &str, body: &str| shown(&format!("<style>{css}</style><p>A</p>{body}"));
        let hides = ".x, p.y{ display : none !important } #z{visibility:hidden}";
        for body in ["<div class='a x'>B</div>", "<p class=y>B", "<span id=z>B</span>"] {
            assert_eq!(page(hides, body), ("A".into(), true), "{body}");
        }
        for css in [
            "@media print{.x{display:none}}",
            ".x{display:none}.x{display:block}",
            ".x:hover{display:none}",
            ".a .x{display:none}",
            "/* .x{display:none} */",
            ".xx{display:none}",
        ] {
            assert_eq!(page(css, "<div class=x>B</div>"), ("A\n\nB".into(), false), "{css}");
        }
        // Programs and sheets are no hidden words.
        assert_eq!(
            shown("<style>p{color:red}</style><script>var a</script><p>A"),
            ("A".into(), false)
        );
        let flat = "<div style='max-height:0;overflow:hidden'>B</div><i style='opacity:0'>C</i>";
        assert_eq!(shown(&format!("<p>A</p>{flat}")), ("A".into(), true));
    }

    #[test]
    fn the_first_choice_stands_where_none_was_chosen_and_a_drawing_by_its_words() {
        let select = "<select><option>One<option>Two</select>";
        assert_eq!(text(&format!("Choose {select}.")), "Choose One .");
        assert_eq!(text("<select><option>One<option selected>Two</select>"), "Two");
        assert_eq!(text("<select multiple><option>One</select>x"), "x");
        let drawn = words("<p>A</p><svg><path/></svg><svg><text>Hours <b>5</b></text></svg>");
        assert!(drawn.text.starts_with('A') && drawn.text.contains("Hours 5") && drawn.drawings);
        assert!(!words("<svg><path/></svg>").drawings);
        let initial = "<svg><text>Then</text><tspan>J</tspan><tspan>osh ran</tspan></svg>";
        assert!(words(initial).text.contains("Then\nJ\nosh ran"));
        let painted = "<p>Then <img src='https://x.example/j.png' alt='J'>osh ran</p>";
        assert_eq!(text(painted), "Then Josh ran");
        let pictures = "<img src='https://x.example/a.png'><img src='data:image/png;base64,AA'>";
        assert_eq!(words(pictures).pictures, ["https://x.example/a.png"]);
        assert_eq!(words(&pictures.repeat(MOST_PICTURES + 1)).pictures.len(), MOST_PICTURES);
    }

    #[test]
    fn what_a_browser_shows_is_read_in_order() {
        let page = read(
            "<title>T</title><h1>Local offer</h1><p>The <b>5</b> hours&nbsp;&amp; more.<br>Next</p>\
             <ol start=3><li>one<li>two</ol><ul><li>dot</ul><p style='display: none'>secret<p>shown\
             <script>code()</script><style>p{}</style><div hidden>gone<div>gone</div></div>end",
            "",
        );
        let para = |text: &str| Piece::Para(text.to_owned());
        let point = |label: &str, text: &str| Piece::Point(label.to_owned(), text.to_owned());
        assert_eq!(
            page.pieces,
            [
                Piece::Heading(1, "Local offer".into()),
                para("The 5 hours\u{a0}& more.\nNext"),
                point("3.", "one"),
                point("4.", "two"),
                point("•", "dot"),
                para("shown"),
                para("end"),
            ]
        );
        assert!(page.hidden && page.title == "T");
    }

    #[test]
    fn cells_stay_apart_and_tables_that_lay_out_a_mail_are_no_tables() {
        assert_eq!(
            text("<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday<td>2</table>"),
            "Day\tHours\nMonday\t2"
        );
        let laid_out = "<table><tr><td><img src='cid:logo'></td><td><table><tr><td>Dear Nia</td></tr>\
            <tr><td>Yours</td></tr></table></td></tr></table>after";
        assert_eq!(text(laid_out), "Dear Nia\n\nYours\n\nafter");
    }

    #[test]
    fn what_is_crossed_out_has_a_mark() {
        let page = read("<p>We <s>agree to </s>refuse</p>", "crossed out:");
        assert_eq!(page.pieces, [Piece::Para("We [crossed out: agree to] refuse".into())]);
    }

    #[test]
    fn a_word_with_a_reading_above_it_is_whole() {
        for word in [
            "<ruby>Jo<rt>djoh</rt>sh</ruby>",
            "<ruby>Jo<rp>(</rp><rt>djoh</rt><rp>)</rp></ruby>sh",
            "<ruby>Jo<rp>(<rt>djoh<rp>)</ruby>sh",
            "<ruby>\n <rb>Jo</rb> <rb>sh</rb>\n <rtc><rt>djoh</rt></rtc>\n</ruby>",
        ] {
            let page = format!("<p>Then {word} came</p><p>and went home</p>");
            assert_eq!(shown(&page), ("Then Josh came (djoh)\n\nand went home".into(), false));
        }
        assert_eq!(text("<p>A <ruby>Jo<rt>djoh<p>b <i>c</i> d"), "A Jo (djoh)\n\nb c d");
        // Words for browsers that know no readings are hidden from the others.
        let told = "<ruby>Jo<rp> said djoh </rp><rt>djoh</rt><rp>)</rp></ruby>sh";
        assert_eq!(shown(told), ("Josh (djoh)".into(), true));
    }

    #[test]
    fn answers_of_a_saved_form_are_shown() {
        let form = "<input type=checkbox checked> yes <input type=radio> no <input value='Nia'>\
            <select><option>one<option selected>two</select>";
        assert_eq!(text(form), "☒ yes ☐ no Nia two");
    }

    #[test]
    fn pictures_in_an_address_are_read() {
        let page =
            "<img src='data:image/png;base64,iVBORw0K'><img src='cid:a'><img src='http://x/y.png'>";
        assert_eq!(own_pictures(page), [("image/png".to_owned(), b"\x89PNG\r\n".to_vec())]);
    }

    #[test]
    fn no_page_takes_long_or_deep() {
        let deep = "<table><tr><td>".repeat(20_000) + "x";
        assert_eq!(text(&deep), "x");
        let hidden = "<div hidden>".repeat(50_000);
        assert_eq!(text(&hidden), "");
    }
}
