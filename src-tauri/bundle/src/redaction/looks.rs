//! What a glyph looks like, whatever its font says of it. It is laid over the letters of the app's own faces: of one
//! that is clearly another letter than it claims to be, the font's map cannot be trusted.

use std::{collections::BTreeMap, sync::LazyLock};

use hayro::kurbo::{Affine, BezPath, PathEl, Point, Shape, flatten};

use crate::text::outline;

/// The faces of the app that have the letters of English, by their number.
const FACES: std::ops::Range<usize> = 0..5;
/// Dots to a side of the grid by which a shape is seen, and to a side of each of its cells.
const DOTS: usize = 24;
const DOTS_OF_CELL: usize = 3;
/// Cells to a side.
const CELLS: usize = DOTS / DOTS_OF_CELL;
/// A shape is clearly a letter up to this distance from it, and clearly not another one where that is so much further.
/// Of sixty faces of all kinds, none has two letters that are taken for others with these.
const CLEAR: f64 = 0.2;
const FURTHER: f64 = 0.08;
const TIMES: f64 = 1.5;
/// Letters that fonts draw as one.
const JOINED: [(char, &str); 5] =
    [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];
/// Room between two of them, in thousandths of their size.
const CLOSE: f64 = 30.0;
/// Signs that look alike in one face or another.
const ALIKE: [&str; 19] = [
    "0oOQ@",
    "1Ilij|!/\\[](){}tfJrL7T:;",
    "cC(<",
    "sS$5",
    "xX%*",
    "hn",
    "a@",
    "I]",
    "E[",
    "D)",
    "B8&",
    "6b",
    "9gq",
    "2zZ",
    "4A",
    "3E",
    "uv",
    "u(",
    "-_~",
];

/// Whether a letter is more than one that fonts draw as one.
pub(super) fn is_joined(c: char) -> bool {
    JOINED.iter().any(|(joined, _)| *joined == c)
}

/// Letters side by side.
fn row(face: usize, letters: &str) -> Option<BezPath> {
    let mut row = BezPath::new();
    for c in letters.chars() {
        let letter = outline(face, c)?;
        let end = if row.elements().is_empty() { 0.0 } else { row.bounding_box().x1 + CLOSE };
        let shift = end - letter.bounding_box().x0;
        row.extend(Affine::translate((shift, 0.0)) * letter);
    }
    Some(row)
}

/// A shape as it is compared: how much of each cell of its box is black, and where the box stands.
struct GlyphLook {
    cells: Vec<f64>,
    /// How wide it is against its height, as a logarithm.
    ratio: f64,
    /// Its lowest and highest point, in parts of its size.
    low: f64,
    high: f64,
}

/// How far a shape is from each letter, digit and sign.
type Distances = BTreeMap<char, f64>;

static LETTERS: LazyLock<Vec<(char, GlyphLook)>> = LazyLock::new(|| {
    let of_face = |face| {
        let one = move |c| Some((c, GlyphLook::of(&outline(face, c)?)?));
        let joined =
            move |(c, letters): (char, &str)| Some((c, GlyphLook::of(&row(face, letters)?)?));
        ('!'..='~').filter_map(one).chain(JOINED.into_iter().filter_map(joined))
    };
    FACES.flat_map(of_face).collect()
});

/// The letter or digit that an outline clearly shows, in thousandths of its size, where that is another one than it
/// claims to be. Only of letters, digits and signs of English is it known what they look like.
pub(super) fn shows_another(outline: &BezPath, claimed: char) -> Option<char> {
    if !claimed.is_ascii_graphic() {
        return None;
    }
    let look = GlyphLook::of(outline)?;
    let mut distances = Distances::new();
    for (c, letter) in LETTERS.iter() {
        let distance = distances.entry(*c).or_insert(f64::MAX);
        *distance = distance.min(look.distance(letter));
    }
    let (best, near) = distances.iter().min_by(|a, b| a.1.total_cmp(b.1))?;
    let own = distances.iter().filter(|(c, _)| are_alike(**c, claimed));
    let own = own.map(|(_, distance)| *distance).fold(f64::MAX, f64::min);
    let clear = *near < CLEAR && own - near > FURTHER && own > TIMES * near;
    (clear && best.is_alphanumeric()).then_some(*best)
}

/// Small capitals are small letters to some fonts.
fn are_alike(one: char, other: char) -> bool {
    one.eq_ignore_ascii_case(&other)
        || ALIKE.iter().any(|group| group.contains(one) && group.contains(other))
}

impl GlyphLook {
    fn of(outline: &BezPath) -> Option<Self> {
        let bounds = outline.bounding_box();
        if !bounds.is_finite() || bounds.is_zero_area() {
            return None;
        }
        let lines = straight_lines(outline);
        let mut cells = vec![0.0; CELLS * CELLS];
        for row in 0..DOTS {
            let y = bounds.y0 + (row as f64 + 0.5) * bounds.height() / DOTS as f64;
            let crossings = crossings(&lines, y);
            for column in 0..DOTS {
                let x = bounds.x0 + (column as f64 + 0.5) * bounds.width() / DOTS as f64;
                let turns: i32 =
                    crossings.iter().filter(|(at, _)| *at <= x).map(|(_, turn)| turn).sum();
                let cell = row / DOTS_OF_CELL * CELLS + column / DOTS_OF_CELL;
                if let Some(cell) = cells.get_mut(cell).filter(|_| turns != 0) {
                    *cell += 1.0 / (DOTS_OF_CELL * DOTS_OF_CELL) as f64;
                }
            }
        }
        let ratio = (bounds.width() / bounds.height()).ln();
        Some(Self { cells, ratio, low: bounds.y0 / 1000.0, high: bounds.y1 / 1000.0 })
    }

    fn distance(&self, other: &Self) -> f64 {
        let black: f64 = self.cells.iter().zip(&other.cells).map(|(a, b)| (a - b).abs()).sum();
        black / (CELLS * CELLS) as f64
            + 0.12 * (self.ratio - other.ratio).abs().min(1.0)
            + 0.4 * (self.low - other.low).abs()
            + 0.3 * (self.high - other.high).abs()
    }
}

/// An outline in straight lines, each of its parts closed.
fn straight_lines(outline: &BezPath) -> Vec<(Point, Point)> {
    let mut lines = Vec::new();
    let (mut first, mut last) = (Point::ORIGIN, Point::ORIGIN);
    let close = |lines: &mut Vec<(Point, Point)>, last: Point, first: Point| {
        if last != first {
            lines.push((last, first));
        }
    };
    flatten(outline.iter(), 2.0, |element| match element {
        PathEl::MoveTo(to) => {
            close(&mut lines, last, first);
            (first, last) = (to, to);
        }
        PathEl::LineTo(to) => {
            lines.push((last, to));
            last = to;
        }
        _ => {
            close(&mut lines, last, first);
            last = first;
        }
    });
    close(&mut lines, last, first);
    lines
}

/// Where lines go over a height, and which way.
fn crossings(lines: &[(Point, Point)], y: f64) -> Vec<(f64, i32)> {
    let over = |(a, b): &(Point, Point)| {
        let crosses = (a.y <= y) != (b.y <= y);
        let turn = if b.y > a.y { 1 } else { -1 };
        crosses.then(|| (a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x), turn))
    };
    lines.iter().filter_map(over).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_clearly_another_one_is_seen_and_a_true_one_stays() {
        let shown = |shape: char, claimed: char| {
            let of_face = |face| shows_another(&outline(face, shape).unwrap(), claimed);
            FACES.filter_map(of_face).collect::<String>()
        };
        for c in '!'..='~' {
            assert_eq!(shown(c, c), "", "{c}");
        }
        for (shape, claimed) in
            [('e', 'a'), ('J', 'k'), ('h', '"'), ('M', '4'), ('o', 'u'), ('s', 'r')]
        {
            assert_eq!(
                shown(shape, claimed).to_lowercase(),
                shape.to_lowercase().to_string().repeat(5)
            );
        }
        for claimed in ['f', ' ', 'x'] {
            let joined = FACES.filter_map(|face| outline(face, 'ﬁ'));
            let joined: Vec<char> = joined.filter_map(|one| shows_another(&one, claimed)).collect();
            let wanted = if claimed == ' ' { 0 } else { joined.len() };
            assert_eq!(joined.len(), wanted);
            assert!(joined.iter().all(|c| *c == 'ﬁ'), "{joined:?}");
            let of_row = |face| shows_another(&row(face, "fi").unwrap(), claimed);
            let rows: Vec<char> = FACES.filter_map(of_row).collect();
            assert!(claimed == ' ' || rows == ['ﬁ'; 5], "{claimed}: {rows:?}");
        }
        assert_eq!(shown('e', 'é') + &shown('A', 'a') + &shown('l', '1'), "");
    }
}
