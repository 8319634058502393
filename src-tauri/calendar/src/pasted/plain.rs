//! Words as they are meant, without what only their look is made of: the stars and lines that programs put around words
//! that were bold or slanted, letters without a width, spaces that break no line, the stops of "a.m.", and "@" for
//! "at".
//!
//! What is read is the plain text; what is shown and marked are the letters as they were pasted, so each place is known
//! in both.

use std::ops::Range;

use super::small_letters;

/// A text as it is read, with where its pieces stand in the text as it was pasted.
pub(super) struct PlainWords {
    pub text: String,
    /// Where the two part company: from this byte of the plain text on, it goes on at that byte of the pasted one.
    pieces: Vec<(usize, usize)>,
}

impl PlainWords {
    pub(super) fn of(pasted: &str) -> Self {
        let marks = emphasis(pasted);
        let mut plain = Self { text: String::with_capacity(pasted.len()), pieces: vec![(0, 0)] };
        let mut marks = marks.into_iter().peekable();
        let mut at = 0;
        while let Some(c) = pasted.get(at..).and_then(|rest| rest.chars().next()) {
            let end = at + c.len_utf8();
            if let Some(mark) = marks.next_if(|mark| mark.start <= at) {
                at = plain.goes_on(mark.end);
            } else if is_without_width(c) {
                at = plain.goes_on(end);
            } else if is_wide_space(c) {
                plain.text.push(' ');
                at = plain.goes_on(end);
            } else if is_at(pasted, at) {
                plain.text.push_str("at ");
                at = plain.goes_on(end);
            } else if let Some(behind) = stops_of_half(pasted, at) {
                plain.text.push(c);
                // The last stop is a part of the word.
                plain.goes_on(end + ".m".len());
                plain.text.push('m');
                at = plain.goes_on(behind);
            } else {
                plain.text.push(c);
                at = end;
            }
        }
        plain.text = small_letters::raised(&plain.text);
        plain
    }

    /// Notes that the plain text goes on at a byte of the pasted one.
    fn goes_on(&mut self, at: usize) -> usize {
        self.pieces.push((self.text.len(), at));
        at
    }

    /// Where bytes of the plain text stand in the pasted one.
    pub(super) fn pasted(&self, plain: (usize, usize)) -> (usize, usize) {
        let of = |at: usize, pieces: &[(usize, usize)]| {
            pieces.last().map_or(at, |(plain, pasted)| pasted + at.saturating_sub(*plain))
        };
        let begins = self.pieces.partition_point(|(from, _)| *from <= plain.0);
        // What was left out behind the words is no part of them.
        let ends = self.pieces.partition_point(|(from, _)| *from < plain.1).max(begins);
        let upto = |count: usize| self.pieces.get(..count).unwrap_or_default();
        (of(plain.0, upto(begins)), of(plain.1, upto(ends)))
    }

    /// Where a byte of the pasted text stands in the plain one.
    pub(super) fn plain(&self, pasted: usize) -> usize {
        let count = self.pieces.partition_point(|(_, from)| *from <= pasted);
        let last = count.checked_sub(1).and_then(|at| self.pieces.get(at));
        let next = self.pieces.get(count).map_or(self.text.len(), |(plain, _)| *plain);
        last.map_or(0, |(plain, from)| plain + (pasted - from)).min(next)
    }
}

/// Letters without a width: soft hyphens, joiners, and what turns the direction of writing.
pub(super) fn is_without_width(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Spaces of another width, or that break no line.
fn is_wide_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Spaces within a line, and what stands between words and is none.
fn is_gap(c: char) -> bool {
    c == ' ' || is_wide_space(c) || is_without_width(c)
}

/// Farthest that one mark of emphasis stands from the other, in bytes.
const FARTHEST: usize = 400;

/// Marks of emphasis in pairs, as mail programs and chats write bold and slanted words: "*Tuesday 8 December*".
fn emphasis(text: &str) -> Vec<Range<usize>> {
    let runs = runs(text);
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = runs.get(at) {
        at += 1;
        if !opens(text, open) {
            continue;
        }
        let mark = text.get(open.clone()).unwrap_or_default();
        let same = |run: &&Range<usize>| text.get((*run).clone()) == Some(mark);
        let later = runs.get(at..).unwrap_or_default();
        let other = later.iter().find(|run| same(run) && (closes(text, run) || opens(text, run)));
        let Some(close) = other.filter(|run| closes(text, run)) else { continue };
        let within = text.get(open.end..close.start).unwrap_or_default();
        if within.len() <= FARTHEST && !has_blank_line(within) {
            out.push(open.clone());
            out.push(close.clone());
        }
    }
    out.sort_by_key(|mark| mark.start);
    out.dedup();
    out
}

/// Stars and lines, one to three of a kind.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (at, mark) in text.match_indices(['*', '_']) {
        match out.last_mut() {
            Some(run) if run.end == at && text.get(run.start..=run.start) == Some(mark) => {
                run.end = at + 1;
            }
            _ => out.push(at..at + 1),
        }
    }
    out.retain(|run| run.len() <= 3);
    out
}

fn opens(text: &str, run: &Range<usize>) -> bool {
    let before = text.get(..run.start).and_then(|before| before.chars().next_back());
    let next = text.get(run.end..).and_then(|rest| rest.chars().next());
    let free = before.is_none_or(|c| {
        c.is_whitespace()
            || is_without_width(c)
            || "([{\"'\u{201c}\u{2018}>:,;-\u{2013}*_".contains(c)
    });
    free && next
        .is_some_and(|c| c.is_alphanumeric() || "([\"'\u{201c}\u{2018}\u{a3}<*_".contains(c))
}

fn closes(text: &str, run: &Range<usize>) -> bool {
    let before = text.get(..run.start).and_then(|before| before.chars().next_back());
    let next = text.get(run.end..).and_then(|rest| rest.chars().next());
    let ends =
        |c: char| c.is_alphanumeric() || ".,;:!?)]\"'\u{201d}\u{2019}>%-\u{2013}*_".contains(c);
    // "*Time:*10am"
    let label = before == Some(':');
    let free =
        |c: char| c.is_whitespace() || ".,;:!?)]}\"'\u{201d}\u{2019}<-\u{2013}*_".contains(c);
    before.is_some_and(ends) && next.is_none_or(|c| free(c) || label)
}

fn has_blank_line(text: &str) -> bool {
    text.split('\n').skip(1).any(|line| line.trim().is_empty())
}

/// Whether a sign stands for the word before a time: "@ 10am".
fn is_at(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let timed = rest.strip_prefix('@').map(|rest| rest.trim_start_matches(is_gap));
    !before.trim_end_matches(is_without_width).ends_with(|c: char| !c.is_whitespace())
        && timed.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Where the text goes on behind "a.m." whose stops are none of a sentence. At the end of all words the last of them is
/// left, as that of the sentence.
fn stops_of_half(text: &str, at: usize) -> Option<usize> {
    let half = text.get(at..).filter(|rest| rest.starts_with(['a', 'p', 'A', 'P']))?;
    let timed = text.get(..at)?.trim_end_matches(is_gap).ends_with(|c: char| c.is_ascii_digit());
    let rest = half.get(1..).filter(|rest| timed && rest.get(..3).is_some_and(is_dotted_m))?;
    let behind = rest.get(3..)?;
    let mark = behind.starts_with([',', ';', ':', '!', '?', ')', '~', '-', '\u{2013}', '\'', '"']);
    let word = behind.trim_start_matches(is_gap);
    let goes_on = word.len() < behind.len()
        && (word.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
            || begins_a_day(word));
    let last = behind.trim().is_empty();
    (mark || goes_on || last).then_some(at + if last { 3 } else { 4 })
}

/// Whether words begin with a day of the week.
fn begins_a_day(words: &str) -> bool {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    words.get(..3).is_some_and(|first| DAYS.contains(&first.to_ascii_lowercase().as_str()))
}

fn is_dotted_m(text: &str) -> bool {
    text.eq_ignore_ascii_case(".m.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        PlainWords::of(text).text
    }

    #[test]
    fn what_was_bold_or_slanted_is_read_without_its_marks() {
        for (pasted, want) in [
            ("The *review* is", "The review is"),
            ("**Date:** Tuesday", "Date: Tuesday"),
            ("*Time:*10am", "Time:10am"),
            ("*Date*: Tuesday", "Date: Tuesday"),
            ("_Tuesday 8\nDecember_, 2pm", "Tuesday 8\nDecember, 2pm"),
            ("***Now*** (*then*)", "Now (then)"),
            ("*\u{a3}5*, _\"Yes\"_", "\u{a3}5, \"Yes\""),
            // Marks that stand for something else.
            ("8 December*, 9 December*", "8 December*, 9 December*"),
            ("Meet at 3pm\n*2pm sorry", "Meet at 3pm\n*2pm sorry"),
            ("*2pm sorry\nSee *you", "*2pm sorry\nSee *you"),
            ("* Tea * Coffee *", "* Tea * Coffee *"),
            ("*One\n\nTwo*", "*One\n\nTwo*"),
            ("*One\n \nTwo*", "*One\n \nTwo*"),
            ("A_b_c 2*3*4", "A_b_c 2*3*4"),
            ("____ **** A****", "____ **** A****"),
            ("*One** Two**", "*One** Two**"),
            ("*A*b", "*A*b"),
            ("*(*)", "*(*)"),
        ] {
            assert_eq!(plain(pasted), want, "{pasted}");
        }
        let far = |gap: usize| format!("*A{}*", "a".repeat(gap - 1));
        assert!(!plain(&far(FARTHEST)).contains('*'));
        assert!(plain(&far(FARTHEST + 1)).contains('*'));
    }

    #[test]
    fn stops_of_the_half_of_the_day() {
        for (pasted, want) in [
            ("At 2p.m.?", "At 2pm?"),
            ("At 2 P.M., then", "At 2 Pm, then"),
            ("At 2 a.m. on", "At 2 am on"),
            ("At 2 a.m. 5", "At 2 am 5"),
            ("At 2\u{a0}a.m.\u{a0}on", "At 2 am on"),
            ("At 2 p.m. The", "At 2 p.m. The"),
            ("At 2 p.m.", "At 2 pm."),
            ("At 2 p.m. \n", "At 2 pm. \n"),
            ("At 2 p.m. Tues", "At 2 pm Tues"),
            ("At 2 p.m. T", "At 2 p.m. T"),
            ("At 2 p.m.\nthe", "At 2 p.m.\nthe"),
            ("At 2p.mx", "At 2p.mx"),
            ("In p.m. or", "In p.m. or"),
            ("At 2 p.m.x", "At 2 p.m.x"),
        ] {
            assert_eq!(plain(pasted), want, "{pasted}");
        }
    }

    #[test]
    fn a_sign_before_a_time_is_a_word() {
        for (pasted, want) in [
            ("Tea @ 1pm, talk @2", "Tea at  1pm, talk at 2"),
            ("@ 3 OK", "at  3 OK"),
            ("Tea \u{200b}@\u{a0}\u{200b}3", "Tea at  3"),
            ("Tea\u{200b}@3", "Tea@3"),
            ("Review @ Tuesday", "Review @ Tuesday"),
            ("A@1.example @  4", "A@1.example at   4"),
        ] {
            assert_eq!(plain(pasted), want, "{pasted}");
        }
    }

    #[test]
    fn each_place_is_known_in_both_texts() {
        let pasted = "On \u{200b}*8\u{a0}Decem\u{ad}ber* at 2p.m., here";
        let plain = PlainWords::of(pasted);
        assert_eq!(plain.text, "On 8 December at 2pm, here");
        let shown = |words: &str| {
            let at = plain.text.find(words).unwrap();
            let (from, to) = plain.pasted((at, at + words.len()));
            assert_eq!(plain.plain(from), at, "{words}");
            pasted.get(from..to).unwrap()
        };
        assert_eq!(shown("8 December"), "8\u{a0}Decem\u{ad}ber");
        assert_eq!(shown("On"), "On");
        assert_eq!(shown("2pm"), "2p.m.");
        assert_eq!(shown("here"), "here");
        assert_eq!(plain.pasted((0, plain.text.len())), (0, pasted.len()));
        let last = PlainWords::of("At 2 p.m.");
        assert_eq!((last.pasted((3, 7)), last.pasted((7, 8))), ((3, 9), (8, 9)));
        assert_eq!(plain.plain(pasted.len()), plain.text.len());
        // Places within what was left out are those behind it.
        let star = pasted.find('*').unwrap();
        assert_eq!(plain.plain(star), 3);
        assert_eq!(plain.plain(star + 1), 3);
        let space = pasted.find('\u{a0}').unwrap();
        assert_eq!((plain.plain(space), plain.plain(space + 1)), (4, 5));
    }
}
