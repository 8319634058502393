//! Where on a page the words stand that are to be taken out.

use std::collections::BTreeSet;

use super::{
    contacts::contacts,
    glyphs::PageGlyphs,
    matcher::Manner,
    pieces::PieceStep,
    reading::{RedactionReading, fold, read, reading},
    text::Rules,
};

/// A word on a page: its glyphs, and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RedactionMark {
    pub glyphs: BTreeSet<usize>,
    /// What was looked for; of an address or number, what it is.
    pub find: String,
    pub put: String,
}

/// Every word that is to be taken out, however it is set: with accents or without, broken over lines,
/// letter by letter, in whatever order.
pub(super) fn marks(page: &PageGlyphs, rules: Rules<'_>) -> Vec<RedactionMark> {
    marks_in(page, &reading(&page.glyphs), rules)
}

/// The same for a page that was put in order already.
pub(super) fn marks_in(
    page: &PageGlyphs,
    reading: &RedactionReading,
    rules: Rules<'_>,
) -> Vec<RedactionMark> {
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

fn contact_marks(page: &PageGlyphs, order: &[PieceStep]) -> Vec<RedactionMark> {
    let (text, places) = read(&page.glyphs, order);
    let mark = |contact: super::contacts::ContactFound| {
        let glyphs = places.get(contact.place).unwrap_or_default();
        let glyphs = glyphs.iter().copied().flatten().collect();
        let put = contact.kind.put();
        RedactionMark { glyphs, find: put.clone(), put }
    };
    contacts(&text).into_iter().map(mark).collect()
}

fn word_marks(
    page: &PageGlyphs,
    order: &[PieceStep],
    other: bool,
    rules: Rules<'_>,
) -> Vec<RedactionMark> {
    let folded = fold(&page.glyphs, order, other);
    let mark = |found: super::matcher::FoundWords| {
        let letters = folded.letters.get(found.from..found.to)?;
        let glyphs = letters.iter().map(|letter| letter.from).collect();
        let word = rules.list.get(found.word)?;
        Some(RedactionMark { glyphs, find: word.find.clone(), put: word.put.clone() })
    };
    rules.matcher.find(&folded, Manner::Drawn).into_iter().filter_map(mark).collect()
}

/// The marks so that no glyph is in two of them. What one has beyond a longer one is taken out too, and nothing
/// is printed for it.
fn apart(mut marks: Vec<RedactionMark>) -> Vec<RedactionMark> {
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
        out.push(RedactionMark { glyphs: new, find: mark.find, put });
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
        let page = PageGlyphs { glyphs, ..PageGlyphs::default() };
        let text = |mark: RedactionMark| {
            mark.glyphs.iter().map(|at| page.glyphs[*at].text.as_str()).collect()
        };
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

    /// Letters at places and turns of their own: `place` gives where each begins, and which way it runs.
    fn placed(text: &str, place: impl Fn(f64) -> (Point, f64)) -> Vec<PlacedGlyph> {
        let one = |(at, c): (usize, char)| {
            let (from, turn) = place(at as f64);
            let along = Vec2::new(turn.cos(), turn.sin());
            let up = Vec2::new(-along.y, along.x) * 10.0;
            PlacedGlyph { from, to: from + along * 6.0, up, run: at as u32, ..letter(c, 0.0, 0.0) }
        };
        text.chars().enumerate().filter(|(_, c)| *c != ' ').map(one).collect()
    }

    #[test]
    fn letters_on_a_line_that_bends_are_read_in_whatever_order_they_are_drawn() {
        let arc = |angle: f64| {
            move |at: f64| {
                let turn = 0.9 - angle * at;
                (Point::new(300.0 - 80.0 * turn.sin(), 400.0 + 80.0 * turn.cos()), turn)
            }
        };
        let wave = |at: f64| (Point::new(20.0 + 6.0 * at, 300.0 + 7.0 * (at % 2.0)), 0.0);
        let hill = |at: f64| (Point::new(20.0 + 6.0 * at, 300.0 + 24.0 * (at / 4.0).sin()), 0.0);
        let slope = |at: f64| (Point::new(20.0 + 20.0 * at, 300.0 - 22.0 * at), 0.0);
        for (find, said) in [("Josh", "to Josh with"), ("Marchbanks", "Marchbanks")] {
            for page in [
                placed(said, arc(0.08)),
                placed(said, arc(0.12)),
                placed(said, wave),
                placed(said, hill),
                placed(find, slope),
            ] {
                let backwards: Vec<_> = page.iter().rev().cloned().collect();
                let halves = page.iter().step_by(2).chain(page.iter().skip(1).step_by(2));
                let shadow = page.iter().map(|glyph| PlacedGlyph {
                    from: glyph.from + Vec2::new(0.3, -0.3),
                    to: glyph.to + Vec2::new(0.3, -0.3),
                    ..glyph.clone()
                });
                let shadow = shadow.rev().chain(page.iter().cloned()).collect();
                for (way, page) in [("backwards", backwards), ("halves", halves.cloned().collect())]
                {
                    let found: usize = found(page, find, false).iter().map(String::len).sum();
                    assert_eq!(found, find.len(), "{find} {way}");
                }
                let found: usize = found(shadow, find, false).iter().map(String::len).sum();
                assert_eq!(found, 2 * find.len(), "{find} with a shadow");
            }
        }
        // Each letter in as much of the arc, whatever its width, and a space as wide.
        let mut page = placed("12 Elm Road", arc(0.14));
        for glyph in &mut page {
            let along = (glyph.to - glyph.from).normalize();
            glyph.to = glyph.from + along * width(glyph.text.chars().next().unwrap());
        }
        page.reverse();
        assert_eq!(found(page, "zeppelin", true).concat().len(), "12ElmRoad".len());
        let text = |x: f64, y: f64| line("so it was to be seen by all", x, y);
        let page = [text(0.0, 100.0), text(3.0, 90.5), text(1.0, 81.0)].concat();
        assert_eq!(found(page, "Toby", false), Vec::<String>::new());
    }

    /// How wide a letter of ten points is in a usual font.
    fn width(c: char) -> f64 {
        match c {
            'i' | 'l' | 'j' | '.' | ',' => 2.2,
            ' ' | 't' | 'f' | 'r' => 3.0,
            'm' | 'w' | 'M' | 'W' | '@' => 8.9,
            'A'..='Z' => 7.0,
            _ => 5.6,
        }
    }

    /// Letters set one by one: `next` gives where the next one begins, of the letter, its number and its place.
    fn one_by_one(text: &str, next: impl Fn(char, usize, f64) -> f64) -> Vec<PlacedGlyph> {
        let mut x = 20.0;
        let mut page: Vec<PlacedGlyph> = Vec::new();
        for (at, c) in text.chars().enumerate() {
            if c != ' ' {
                let to = Point::new(x + width(c), 300.0);
                let gap = page.last().is_none_or(|last| x - last.to.x > 1.5);
                page.push(PlacedGlyph { to, gap, run: at as u32, ..letter(c, x, 300.0) });
            }
            x = next(c, at, x);
        }
        page
    }

    #[test]
    fn what_is_set_letter_by_letter_with_uneven_gaps_is_read() {
        let uneven = |at: usize| [0.0, 2.4, 0.9, 1.7, 0.2, 2.1][at % 6];
        type Next<'a> = &'a dyn Fn(char, usize, f64) -> f64;
        let ways: [(&str, Next<'_>); 4] = [
            ("even starts", &|_, _, x| x + 9.0),
            ("even starts, wide", &|_, _, x| x + 24.0),
            ("uneven", &|c, at, x| x + width(c) + uneven(at)),
            ("uneven, clear spaces", &|c, at, x| {
                x + width(c) + 2.0 * uneven(at) + if c == ' ' { 5.0 } else { 0.0 }
            }),
        ];
        for (way, next) in ways {
            for (text, wanted) in [
                ("at 12 Elm Road now", "12ElmRoad"),
                ("at 7 Mill Hill Lane now", "7MillHillLane"),
                ("ring 020 7946 0018 now", "02079460018"),
                ("to will.m@mail.example now", "will.m@mail.example"),
            ] {
                let found = found(one_by_one(text, next), "zeppelin", true);
                assert!(
                    found.iter().any(|found| found.contains(wanted)),
                    "{way}: {wanted}: {found:?}"
                );
            }
            for name in ["Tilly", "Will", "Mill Hill", "Jim"] {
                let text = format!("we met {name} there");
                let found = found(one_by_one(&text, next), name, false);
                let name: String = name.split(' ').collect();
                assert_eq!(found, [name], "{way}");
            }
        }
        // As the font has them, with the space between words that a justified line has.
        let justified = |c: char, _, x: f64| x + width(c) + if c == ' ' { 9.0 } else { 0.05 };
        let page = one_by_one("so it was to by all 12 of Elm and Road to", justified);
        assert_eq!(found(page, "Toby", true), Vec::<String>::new());
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
