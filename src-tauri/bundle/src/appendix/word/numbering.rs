//! Numbers of points: "1.2", "(a)", "iv". They stand nowhere in the text and are counted anew.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::{attribute, child, named, value};

/// No list has more levels (ECMA-376, 17.9.6).
const LEVELS: usize = 9;

/// Lists and how far each has been counted.
#[derive(Default)]
pub(super) struct Numbering {
    /// The levels of each kind of list.
    kinds: BTreeMap<String, Vec<Level>>,
    /// The kind of each list, and levels that begin elsewhere in it.
    lists: BTreeMap<String, (String, BTreeMap<usize, u32>)>,
    /// Numbers so far, by kind of list: two lists of a kind go on from one another.
    counts: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// Lists that began elsewhere already.
    begun: std::collections::BTreeSet<String>,
}

#[derive(Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
}

impl Numbering {
    /// Reads the part of numbers.
    pub fn read(text: &str) -> Self {
        let Ok(document) = Document::parse(text) else { return Self::default() };
        let mut out = Self::default();
        for node in document.root_element().children() {
            if named(node, "abstractNum") {
                let levels: Vec<Level> =
                    node.children().filter(|n| named(*n, "lvl")).take(LEVELS).map(level).collect();
                if let Some(id) = attribute(node, "abstractNumId") {
                    out.kinds.insert(id.to_owned(), levels);
                }
            } else if named(node, "num")
                && let Some(id) = attribute(node, "numId")
                && let Some(kind) = child(node, "abstractNumId").and_then(value)
            {
                let starts = node.children().filter(|n| named(*n, "lvlOverride"));
                let starts = starts.filter_map(|n| {
                    let level = attribute(n, "ilvl")?.parse().ok()?;
                    Some((level, child(n, "startOverride").and_then(value)?.parse().ok()?))
                });
                out.lists.insert(id.to_owned(), (kind.to_owned(), starts.collect()));
            }
        }
        out
    }

    /// The label of the next point of a list: a number, or a dot. `None` where the list has none.
    pub fn next(&mut self, list: &str, at: usize) -> Option<String> {
        let (kind, starts) = self.lists.get(list)?;
        let levels = self.kinds.get(kind)?;
        let own = levels.get(at)?;
        let counts = self.counts.entry(kind.clone()).or_default();
        if self.begun.insert(list.to_owned()) {
            for (level, start) in starts {
                if let Some(count) = counts.get_mut(*level) {
                    *count = start.checked_sub(1);
                }
            }
        }
        for (number, count) in counts.iter_mut().enumerate() {
            match number.cmp(&at) {
                // A level that was left out counts as begun.
                std::cmp::Ordering::Less => {
                    let start = levels.get(number).map_or(1, |level| level.start);
                    count.get_or_insert(start);
                }
                std::cmp::Ordering::Equal => {
                    *count = Some(count.map_or(own.start, |count| count.saturating_add(1)));
                }
                std::cmp::Ordering::Greater => *count = None,
            }
        }
        match own.format.as_str() {
            "none" if own.text.is_empty() => return None,
            "bullet" => return Some("•".to_owned()),
            _ => {}
        }
        let mut label = own.text.clone();
        for (number, count) in counts.iter().enumerate() {
            let Some(level) = levels.get(number) else { continue };
            let words = written(count.unwrap_or(level.start), &level.format);
            label = label.replace(&format!("%{}", number + 1), &words);
        }
        let label = label.trim().to_owned();
        if label.is_empty() { None } else { Some(label) }
    }
}

fn level(node: Node<'_, '_>) -> Level {
    let part = |name: &str| child(node, name).and_then(value);
    Level {
        start: part("start").and_then(|start| start.parse().ok()).unwrap_or(1),
        format: part("numFmt").unwrap_or("decimal").to_owned(),
        text: part("lvlText").unwrap_or_default().to_owned(),
    }
}

/// A number in one of the ways that lists are written (ECMA-376, 17.18.59).
fn written(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(number),
        "upperLetter" => letters(number).to_uppercase(),
        "lowerRoman" => roman(number),
        "upperRoman" => roman(number).to_uppercase(),
        "decimalZero" => format!("{number:02}"),
        "none" => String::new(),
        "ordinal" => {
            let end = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{number}{end}")
        }
        _ => number.to_string(),
    }
}

/// a to z, then aa, bb and so on, as Word counts.
fn letters(number: u32) -> String {
    let Some(from) = number.checked_sub(1) else { return "0".to_owned() };
    let letter = char::from(b'a' + u8::try_from(from % 26).unwrap_or(0));
    std::iter::repeat_n(letter, (from / 26 + 1).min(8) as usize).collect()
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = number.min(4999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_as_word_counts_them() {
        let mut numbers = Numbering::read(
            r#"<w:numbering xmlns:w="w">
            <w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="6"><w:abstractNumId w:val="0"/>
                <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
            </w:numbering>"#,
        );
        let mut labels = Vec::new();
        for (list, level) in [("5", 0), ("5", 1), ("5", 1), ("5", 0), ("5", 1), ("6", 0), ("6", 0)]
        {
            labels.extend(numbers.next(list, level));
        }
        assert_eq!(labels, ["1.", "1(a)", "1(b)", "2.", "2(a)", "7.", "8."]);
        assert_eq!(numbers.next("9", 0), None);
    }

    #[test]
    fn numbers_are_written_in_each_way() {
        assert_eq!(written(4, "lowerRoman"), "iv");
        assert_eq!(written(28, "upperLetter"), "BB");
        assert_eq!([written(1, "ordinal"), written(12, "ordinal")], ["1st", "12th"]);
    }
}
