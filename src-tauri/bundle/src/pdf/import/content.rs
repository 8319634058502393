//! What page content does as a whole: whether it draws anything, which way its letters run, whether
//! it marks parts of itself, and whether the states it saves and restores are in balance
//! (ISO 32000-1, 8.4.2). Some programs restore once too often, which would undo the frame that puts
//! the page in its place.

use std::collections::BTreeMap;

/// Operators that put something on the page.
const DRAWS: [&[u8]; 14] =
    [b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh", b"BI", b"EI", b"d0"];

/// What is known of the content after reading it once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ContentSurvey {
    /// Restores that nothing was saved for, and saves that are never restored.
    pub unbalanced: (usize, usize),
    /// Something is drawn.
    pub draws: bool,
    /// Bytes of text shown, by the way they run on the page as it is stored: right, up, left, down.
    pub letters: [usize; 4],
    /// Names of the forms and pictures that are drawn, with the largest width and height that a
    /// picture has there, in the page's own points.
    pub drawn: BTreeMap<Vec<u8>, (f32, f32)>,
    /// Some of it is marked (ISO 32000-1, 14.6).
    pub marked: bool,
}

impl ContentSurvey {
    /// Letters that run any way.
    pub fn count(&self) -> usize {
        self.letters.iter().sum()
    }

    /// Whether most letters stand on their heads when the page is turned clockwise by so much. A page
    /// with a few letters may be a drawing.
    pub fn upside_down(&self, rotate: i64) -> bool {
        let turns = usize::try_from(rotate.rem_euclid(360) / 90).unwrap_or(0);
        let left = self.letters.get((2 + turns) % 4).copied().unwrap_or(0);
        self.count() >= 40 && left * 2 > self.count()
    }
}

/// An operator with what stands before it.
pub(super) struct ContentStep<'a> {
    /// Operands.
    pub operands: &'a [u8],
    /// The operator.
    pub word: &'a [u8],
    /// Both, and the bytes of an inline picture after `ID`.
    pub all: &'a [u8],
}

/// The operators of the content, in order.
pub(super) fn steps(content: &[u8]) -> impl Iterator<Item = ContentStep<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let word = next(content, &mut at)?;
        let operands = content.get(start..at - word.len())?;
        if word == b"ID" {
            at = end_of_picture(content, at);
        }
        Some(ContentStep { operands, word, all: content.get(start..at)? })
    })
}

/// Reads the content once.
pub(super) fn survey(content: &[u8]) -> ContentSurvey {
    let mut out = ContentSurvey::default();
    let (mut depth, mut lowest) = (0i64, 0i64);
    let mut turns = Turns::default();
    for step in steps(content) {
        match step.word {
            b"q" => {
                depth += 1;
                turns.saved.push(turns.page);
            }
            b"Q" => {
                depth -= 1;
                lowest = lowest.min(depth);
                turns.page = turns.saved.pop().unwrap_or(turns.page);
            }
            b"cm" => turns.page = after(matrix(step.operands), turns.page),
            b"BT" => turns.text = UPRIGHT,
            b"Tm" => turns.text = matrix(step.operands),
            b"Tj" | b"TJ" | b"'" | b"\"" => {
                out.draws = true;
                if let Some(count) = out.letters.get_mut(turns.way()) {
                    *count += length_of_strings(step.operands);
                }
            }
            b"BMC" | b"BDC" | b"EMC" => out.marked = true,
            b"Do" => {
                if let Some(name) = name(step.operands) {
                    let [a, b, c, d] = turns.page;
                    let size = out.drawn.entry(name).or_default();
                    *size = (size.0.max(a.hypot(b)), size.1.max(c.hypot(d)));
                }
            }
            _ => {}
        }
        out.draws |= DRAWS.contains(&step.word);
    }
    let count = |n: i64| usize::try_from(n).unwrap_or(0).min(1000);
    out.unbalanced = (count(-lowest), count(depth - lowest));
    out
}

/// The part of a matrix that turns: a, b, c, d.
type ContentTurn = [f32; 4];
const UPRIGHT: ContentTurn = [1.0, 0.0, 0.0, 1.0];

struct Turns {
    page: ContentTurn,
    text: ContentTurn,
    saved: Vec<ContentTurn>,
}

impl Default for Turns {
    fn default() -> Self {
        Self { page: UPRIGHT, text: UPRIGHT, saved: Vec::new() }
    }
}

impl Turns {
    /// Which way letters run: 0 right, 1 up, 2 left, 3 down.
    fn way(&self) -> usize {
        let [x, y, ..] = after(self.text, self.page);
        match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
            (true, true, _) => 0,
            (true, false, _) => 2,
            (false, _, true) => 1,
            (false, _, false) => 3,
        }
    }
}

fn after([a, b, c, d]: ContentTurn, [e, f, g, h]: ContentTurn) -> ContentTurn {
    [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h]
}

fn matrix(operands: &[u8]) -> ContentTurn {
    let text = String::from_utf8_lossy(operands);
    let mut out = UPRIGHT;
    for (slot, number) in out.iter_mut().zip(text.split_ascii_whitespace()) {
        *slot = number.parse().unwrap_or(*slot);
    }
    out
}

/// The last name of the operands, decoded (ISO 32000-1, 7.3.5).
pub(super) fn name(operands: &[u8]) -> Option<Vec<u8>> {
    let start = operands.iter().rposition(|b| *b == b'/')? + 1;
    let rest = operands.get(start..)?;
    let mut letters = rest.iter().take_while(|b| is_regular(**b));
    let mut out = Vec::new();
    while let Some(letter) = letters.next() {
        let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
        if *letter == b'#'
            && let (Some(high), Some(low)) = (digit(letters.next()), digit(letters.next()))
        {
            out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
        } else {
            out.push(*letter);
        }
    }
    Some(out)
}

/// Bytes in the strings: half of the digits of those in angle brackets.
fn length_of_strings(operands: &[u8]) -> usize {
    let mut at = 0;
    let mut count = 0;
    while let Some(byte) = operands.get(at) {
        let start = at;
        match byte {
            b'(' => {
                at = end_of_string(operands, at);
                count += (at - start).saturating_sub(2);
            }
            b'<' => {
                at += length(operands, at, |b| b != b'>');
                count += (at - start) / 2;
            }
            _ => at += 1,
        }
    }
    count
}

/// The next operator. Strings, names, numbers and comments are passed over.
fn next<'a>(content: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    loop {
        let byte = *content.get(*at)?;
        match byte {
            b'(' => *at = end_of_string(content, *at),
            b'%' => *at += length(content, *at, |b| b != b'\n' && b != b'\r'),
            b'<' if content.get(*at + 1) != Some(&b'<') => {
                *at += length(content, *at, |b| b != b'>');
            }
            b'/' => *at += 1 + length(content, *at + 1, is_regular),
            b if is_regular(b) => {
                let start = *at;
                *at += length(content, start, is_regular);
                if b.is_ascii_alphabetic() || matches!(b, b'\'' | b'"') {
                    return content.get(start..*at);
                }
            }
            _ => *at += 1,
        }
    }
}

fn length(content: &[u8], from: usize, keep: impl Fn(u8) -> bool) -> usize {
    content.get(from..).unwrap_or(&[]).iter().take_while(|b| keep(**b)).count()
}

/// Whether a byte may stand within a name, a number or an operator: no white space, no delimiter (ISO 32000-1, 7.2.2).
pub(super) fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t'
            | b'\n'
            | 12
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

fn end_of_string(content: &[u8], mut at: usize) -> usize {
    let mut open = 0usize;
    while let Some(byte) = content.get(at) {
        match byte {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' if open <= 1 => return at + 1,
            b')' => open -= 1,
            _ => {}
        }
        at += 1;
    }
    at
}

/// An inline picture's bytes end at `EI` between white space.
fn end_of_picture(content: &[u8], at: usize) -> usize {
    let rest = content.get(at..).unwrap_or(&[]);
    let found = rest.windows(4).position(
        |w| matches!(w, [a, b'E', b'I', b] if a.is_ascii_whitespace() && b.is_ascii_whitespace()),
    );
    found.map_or(content.len(), |i| at + i + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_draws_nothing_is_blank() {
        assert!(!survey(b"q 1 0 0 1 0 0 cm 0 0 595 842 re W n /Tj gs (Tj) Q").draws);
        for content in [&b"BT (a) ' ET"[..], b"/Im0 Do", b"0 0 m 1 1 l S"] {
            assert!(survey(content).draws);
        }
    }

    #[test]
    fn counts_what_is_out_of_balance() {
        let balance = |content: &[u8]| survey(content).unbalanced;
        assert_eq!(balance(b"q 1 0 0 1 0 0 cm Q"), (0, 0));
        assert_eq!(balance(b"q Q Q Q"), (2, 0));
        assert_eq!(balance(b"q q BT (Q \\) Q) Tj ET Q"), (0, 1));
        assert_eq!(balance(b"Q q"), (1, 1));
        assert_eq!(balance(b"/Q gs <51> Tj % Q\n[(Q)] TJ << /Q 1 >> BDC"), (0, 0));
        assert_eq!(balance(b"q BI /W 1 ID Q Q Q EI Q"), (0, 0));
    }

    #[test]
    fn knows_which_way_letters_run() {
        let ways = |content: &[u8]| survey(content).letters;
        assert_eq!(ways(b"BT (abc) Tj <4142> Tj [(a) -20 (b)] TJ ET"), [7, 0, 0, 0]);
        assert_eq!(ways(b"q -1 0 0 -1 595 842 cm BT (abc) Tj ET Q BT (d) Tj ET"), [1, 0, 3, 0]);
        assert_eq!(ways(b"BT 0 1 -1 0 9 9 Tm (up) Tj ET"), [0, 2, 0, 0]);
        assert_eq!(ways(b"-1 0 0 -1 0 0 cm BT -1 0 0 -1 9 9 Tm (ab) Tj ET"), [2, 0, 0, 0]);
    }

    #[test]
    fn knows_what_stands_on_its_head() {
        let words = "(a sentence of more than forty letters in all) Tj";
        let page = |matrix: &str| survey(format!("BT {matrix} Tm {words} ET").as_bytes());
        assert!(page("-1 0 0 -1 9 9").upside_down(0) && !page("-1 0 0 -1 9 9").upside_down(180));
        assert!(page("1 0 0 1 9 9").upside_down(180) && !page("1 0 0 1 9 9").upside_down(0));
        // On its side, read from the right or from the left.
        assert!(!page("0 1 -1 0 9 9").upside_down(0) && !page("0 1 -1 0 9 9").upside_down(90));
        assert!(page("0 1 -1 0 9 9").upside_down(270));
        assert!(!survey(b"-1 0 0 -1 9 9 cm BT (few) Tj ET").upside_down(0));
    }

    #[test]
    fn knows_names_by_what_they_stand_for() {
        let drawn = survey(b"q 0 30 -40 0 9 9 cm /Im#30 Do Q").drawn;
        assert_eq!(drawn, [(b"Im0".to_vec(), (30.0, 40.0))].into());
        assert!(survey(b"/P <</MCID 0>> BDC EMC").marked && !survey(b"/BMC gs").marked);
    }
}
