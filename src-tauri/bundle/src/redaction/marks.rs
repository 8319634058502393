//! Where on a page the words stand that are to be taken out.

use std::collections::BTreeSet;

use super::{
    contacts::contacts,
    glyphs::DrawnPage,
    matcher::Manner,
    reading::{Reading, Step, fold, read, reading},
    text::Rules,
};

/// A word on a page: its glyphs, and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub glyphs: BTreeSet<usize>,
    /// What was looked for; of an address or number, what it is.
    pub find: String,
    pub put: String,
}

/// Every word that is to be taken out, however it is set: with accents or without, broken over lines,
/// letter by letter, in whatever order.
pub(super) fn marks(page: &DrawnPage, rules: Rules<'_>) -> Vec<Mark> {
    marks_in(page, &reading(&page.glyphs), rules)
}

/// The same for a page that was put in order already.
pub(super) fn marks_in(page: &DrawnPage, reading: &Reading, rules: Rules<'_>) -> Vec<Mark> {
    let mut all = Vec::new();
    let told_apart = page.glyphs.iter().any(|glyph| glyph.other.is_some());
    for order in &reading.orders {
        if rules.contacts_out {
            all.extend(contact_marks(page, order));
        }
        for other in [false, true] {
            if !other || told_apart {
                all.extend(word_marks(page, order, other, rules));
            }
        }
    }
    for mark in &mut all {
        let twins: Vec<usize> =
            mark.glyphs.iter().filter_map(|at| reading.twins.get(at)).flatten().copied().collect();
        mark.glyphs.extend(twins);
    }
    apart(all)
}

fn contact_marks(page: &DrawnPage, order: &[Step]) -> Vec<Mark> {
    let (text, places) = read(&page.glyphs, order);
    let mark = |contact: super::contacts::Contact| {
        let glyphs = places.get(contact.place).unwrap_or_default();
        let glyphs = glyphs.iter().copied().flatten().collect();
        Mark { glyphs, find: contact.put.to_owned(), put: contact.put.to_owned() }
    };
    contacts(&text).into_iter().map(mark).collect()
}

fn word_marks(page: &DrawnPage, order: &[Step], other: bool, rules: Rules<'_>) -> Vec<Mark> {
    let folded = fold(&page.glyphs, order, other);
    let mark = |found: super::matcher::Found| {
        let letters = folded.letters.get(found.from..found.to)?;
        let glyphs = letters.iter().map(|letter| letter.from).collect();
        let word = rules.list.get(found.word)?;
        Some(Mark { glyphs, find: word.find.clone(), put: word.put.clone() })
    };
    rules.matcher.find(&folded, Manner::Drawn).into_iter().filter_map(mark).collect()
}

/// The marks so that no glyph is in two of them. What one has beyond a longer one is taken out too, and nothing
/// is printed for it.
fn apart(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by(|a, b| b.glyphs.len().cmp(&a.glyphs.len()).then_with(|| a.glyphs.cmp(&b.glyphs)));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut out = Vec::new();
    for mark in marks {
        let new: BTreeSet<usize> = mark.glyphs.difference(&taken).copied().collect();
        if new.is_empty() {
            continue;
        }
        let put = if new.len() == mark.glyphs.len() { mark.put } else { String::new() };
        taken.extend(&new);
        out.push(Mark { glyphs: new, find: mark.find, put });
    }
    out
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::{Point, Vec2};

    use super::*;
    use crate::{
        model::Redaction,
        redaction::{glyphs::PlacedGlyph, matcher::Matcher},
    };

    /// A letter ten points high and six wide.
    fn letter(c: char, x: f64, y: f64) -> PlacedGlyph {
        PlacedGlyph {
            text: c.to_string(),
            other: None,
            shape: u32::from(c),
            from: Point::new(x, y),
            to: Point::new(x + 6.0, y),
            up: Vec2::new(0.0, 10.0),
            gap: true,
            run: (x + 100.0 * y) as u32,
            ink: None,
        }
    }

    /// A line of letters; a space makes a gap and is not drawn.
    fn line(text: &str, x: f64, y: f64) -> Vec<PlacedGlyph> {
        let mut gap = true;
        let mut page = Vec::new();
        for (at, c) in text.chars().enumerate() {
            if c == ' ' {
                gap = true;
                continue;
            }
            let gap = std::mem::take(&mut gap);
            page.push(PlacedGlyph { gap, run: 1, ..letter(c, x + at as f64 * 6.0, y) });
        }
        page
    }

    fn found(glyphs: Vec<PlacedGlyph>, find: &str, contacts_out: bool) -> Vec<String> {
        let list = [Redaction { find: find.into(), put: "x".into() }];
        let matcher = Matcher::new(&list);
        let rules = Rules { list: &list, matcher: &matcher, contacts_out, kept: 0 };
        let page = DrawnPage { glyphs, ..DrawnPage::default() };
        let text =
            |mark: Mark| mark.glyphs.iter().map(|at| page.glyphs[*at].text.as_str()).collect();
        let mut all: Vec<String> = marks(&page, rules).into_iter().map(text).collect();
        all.sort();
        all
    }

    #[test]
    fn long_names_are_found_anywhere_and_short_ones_as_words() {
        let of = |text: &str, find: &str| found(line(text, 0.0, 0.0), find, false);
        assert_eq!(of("to Am élie Jones-Roe", "Amélie"), ["Amélie"]);
        assert_eq!(of("theJonesfamily", "JONES"), ["Jones"]);
        assert_eq!(of("Ann, Annie and Ann", "Ann"), ["Ann", "Ann"]);
        assert_eq!(of("Hannah", "Ann"), Vec::<String>::new());
    }

    #[test]
    fn addresses_and_numbers_are_found_where_the_profile_hides_them() {
        let text = "Ring 020 8489 0000 or a.b@example.org today, 12 Long Lane, N8 7QX";
        assert_eq!(found(line(text, 0.0, 0.0), "zeppelin", false), Vec::<String>::new());
        assert_eq!(
            found(line(text, 0.0, 0.0), "zeppelin", true),
            ["02084890000", "12LongLane", "N87QX", "a.b@example.org"]
        );
    }

    #[test]
    fn the_order_of_drawing_does_not_matter() {
        let name = || line("Marchbanks", 60.0, 600.0);
        let backwards: Vec<_> = name().into_iter().rev().collect();
        let turns: Vec<_> = name()
            .into_iter()
            .zip(line("Elsewhere!", 60.0, 500.0))
            .flat_map(|(a, b)| [b, a])
            .collect();
        let halves =
            [line("March", 60.0, 600.0), line("other", 60.0, 500.0), line("banks", 90.0, 600.0)]
                .concat();
        for page in [backwards, turns, halves] {
            let found = found(page, "Marchbanks", false);
            assert_eq!(found.iter().map(String::len).sum::<usize>(), 10, "{found:?}");
        }
    }

    #[test]
    fn letters_that_are_drawn_twice_all_go() {
        let shadow = line("Marchbanks", 60.4, 600.0);
        let twice: Vec<_> = line("Marchbanks", 60.0, 600.0)
            .into_iter()
            .zip(shadow)
            .flat_map(|(a, b)| [a, b])
            .collect();
        assert_eq!(found(twice, "Marchbanks", false)[0].len(), 20);
    }

    #[test]
    fn a_name_is_joined_over_lines_columns_and_boxes() {
        let lines = [
            line("we went to Oak", 0.0, 100.0),
            line("far right", 300.0, 100.0),
            line("School today", 0.0, 88.0),
        ];
        assert_eq!(found(lines.concat(), "Oak School", false), ["OakSchool"]);
        let stacked: Vec<_> = "Marchbanks"
            .chars()
            .enumerate()
            .map(|(at, c)| letter(c, 50.0, 500.0 - 11.0 * at as f64))
            .collect();
        assert_eq!(found(stacked, "Marchbanks", false), ["Marchbanks"]);
        let boxes: Vec<_> = "Jo"
            .chars()
            .enumerate()
            .map(|(at, c)| letter(c, 50.0 + 20.0 * at as f64, 500.0))
            .collect();
        assert_eq!(found(boxes, "Jo", false), ["Jo"]);
        let apart: Vec<_> = "CLASSbJOb"
            .chars()
            .enumerate()
            .filter(|(_, c)| *c != 'b')
            .map(|(at, c)| letter(c, 10.0 * at as f64, 0.0))
            .collect();
        assert_eq!(found(apart, "Jo", false), ["JO"]);
    }

    #[test]
    fn turned_and_right_to_left_letters_are_read() {
        let mut up = Vec::new();
        for (at, c) in "Marchbanks".chars().enumerate() {
            let from = Point::new(300.0, 100.0 + 6.0 * at as f64);
            let to = from + Vec2::new(0.0, 6.0);
            up.push(PlacedGlyph { from, to, up: Vec2::new(-10.0, 0.0), ..letter(c, 0.0, 0.0) });
        }
        up.reverse();
        assert_eq!(found(up, "Marchbanks", false), ["sknabhcraM"]);
        let seen: String = "משה כהן".chars().rev().collect();
        assert_eq!(found(line(&seen, 0.0, 0.0), "משה כהן", false).len(), 1);
    }

    #[test]
    fn a_letter_that_nobody_knows_may_be_the_one() {
        let mut page = line("Marchbanks", 0.0, 0.0);
        page[1].text.clear();
        assert_eq!(found(page, "Marchbanks", false), ["Mrchbanks"]);
    }
}
