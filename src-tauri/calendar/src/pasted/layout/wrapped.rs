//! Words whose lines a program broke off at a width: the next word would not have stood on the line any more.

use super::lines::{LaidLine, WrittenLine};

/// Narrowest and widest that such lines are told from those that somebody broke: a heading is shorter, and no program
/// breaks later than at this many letters.
const NARROWEST: usize = 28;
const WIDEST: usize = 80;

/// The width at which the lines of a text were broken. `None`: nothing tells that they were.
///
/// A line that begins with a small letter goes on with the one above it. Where each of those above was as full as it
/// could be, so were the others that are.
pub(super) fn width(lines: &[WrittenLine<'_>]) -> Option<usize> {
    let own = |line: &&WrittenLine<'_>| matches!(line.kind, LaidLine::Words | LaidLine::Quoted);
    let width = lines.iter().filter(own).map(|line| length(line.text)).max()?;
    if !(NARROWEST..=WIDEST).contains(&width) {
        return None;
    }
    let mut on = lines.windows(2).filter_map(|two| {
        let [line, next] = two else { return None };
        let goes_on = next.kind == line.kind && own(&line) && begins_small(next.text);
        goes_on.then(|| is_full(line.text, next.text, width))
    });
    let first = on.next()?;
    (first && on.all(|full| full)).then_some(width)
}

/// Whether the first word of the next line would not have stood on a line of this width.
pub(super) fn is_full(line: &str, next: &str, width: usize) -> bool {
    let first = next.trim_start_matches(['>', ' ']).split_whitespace().next();
    first.is_some_and(|word| length(line) + 1 + word.chars().count() > width)
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

fn begins_small(line: &str) -> bool {
    line.trim_start_matches(['>', ' ']).starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::layout::lines::lines;

    #[test]
    fn lines_tell_the_width_at_which_a_program_broke_them() {
        for (text, broken_at) in [
            // "december" would have stood on a line of 36 letters, and not on one of 35.
            ("The annual review will be held on 8\ndecember in the hall", Some(35)),
            ("> The annual review will be held on\n> december the eighth", Some(35)),
            // Room was left for "in".
            ("The annual review of your child is\nin the hall, on the first floor of it", None),
            // The second line that goes on left room, too.
            ("The annual review will be held on\ndecember the eighth\nin the hall of it", None),
            // Nothing goes on.
            ("The annual review of your child is\nDecember the eighth", None),
            ("The annual review of your child is\n> december the eighth", None),
            // Too narrow, too wide.
            ("A review of the plan on\ndecember the eighth", None),
            ("one two three four five\nsixteen", None),
        ] {
            assert_eq!(width(&lines(text)), broken_at, "{text}");
        }
        let wide = format!("{} end\nsixteen", "word ".repeat(16));
        assert_eq!(width(&lines(&wide)), None);
        let most = format!("{}\nsixteen", "word ".repeat(16).trim_end());
        assert_eq!(width(&lines(&most)), Some(79));
    }

    #[test]
    fn a_line_is_full_where_the_next_word_would_not_have_stood_on_it() {
        assert!(!is_full("ten letter", "abc d", 14));
        assert!(is_full("ten letter", "abc d", 13));
        assert!(is_full("ten letter  ", "> abc d", 13));
        assert!(!is_full("ten letter", "", 1));
    }
}
