//! Dates in figures alone.

use super::DayParts;
use crate::pasted::clock;
use crate::pasted::numbered::NUMBERED;
use crate::pasted::tokens::{Token, TokenKind, counts_something};

/// "3/12/2019", "03.12.19", "3-12-2019", "3/12".
pub(super) fn figures(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let day = tokens.get(at)?.number(2)?;
    let mark = tight(at + 1).filter(|token| ["/", ".", "-"].contains(&token.text))?.text;
    let month = tight(at + 2)?.number(2)?;
    let year = tight(at + 3).filter(|token| token.text == mark).and_then(|_| tight(at + 4));
    // "Ref: 10.30.22/AR" goes on, and is no date.
    let goes_on = tight(at + 5).filter(|next| next.text == "/" || next.kind == TokenKind::Word);
    if year.is_some() && goes_on.is_some_and(|next| !next.is("T")) {
        return None;
    }
    match year {
        Some(year) if year.text.len() == 4 => {
            let year =
                i32::try_from(year.number(4)?).ok().filter(|year| (1990..=2100).contains(year))?;
            Some((day, month, Some(year), at + 5))
        }
        Some(year) if year.text.len() == 2 => {
            Some((day, month, Some(i32::try_from(year.number(2)?).ok()? + 2000), at + 5))
        }
        // Without a year only a slash makes a date: "10.12" and "10-12" are times.
        None if mark == "/"
            && tight(at + 3).is_none_or(|next| next.text != "/")
            && !is_a_mark(tokens, at) =>
        {
            Some((day, month, None, at + 3))
        }
        _ => None,
    }
}

/// Whether figures with a slash are a fraction, a mark or the number of something: "score 7/10", "Year 5/6", "1/2 an
/// hour", "6/12 pupils".
fn is_a_mark(tokens: &[Token<'_>], at: usize) -> bool {
    const MARKS: [&str; 18] = [
        "scored",
        "scores",
        "mark",
        "marks",
        "rated",
        "rating",
        "pain",
        "scoring",
        "band",
        "flat",
        "appendix",
        "ratio",
        "split",
        "vision",
        "bp",
        "ks",
        "apartment",
        "pages",
    ];
    const HALVES: [&str; 10] =
        ["an", "hour", "hours", "left", "right", "class", "pupils", "marks", "scale", "staff"];
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let behind = tokens.get(at + 3).filter(|next| !next.new_line);
    // "Support group 19/11 6pm"
    let timed = behind
        .is_some_and(|next| next.kind == TokenKind::Number || next.is_any(&["at", "@", "from"]));
    let marked = before.is_some_and(|word| word.is_any(&MARKS) || word.is_any(&NUMBERED));
    (marked && !timed)
        || behind.is_some_and(|word| word.is_any(&HALVES))
        || counts_something(tokens, at + 3)
}

/// "Wed 09.12. 10:00", "Mon 11.1 at 2pm": behind a day of the week, where a time follows, a dot parts day and month.
pub(super) fn dotted(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    dotted_with(tokens, at, 1)
}

/// `least`: the fewest figures of the month.
fn dotted_with(tokens: &[Token<'_>], at: usize, least: usize) -> Option<DayParts> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let day = tokens.get(at)?.number(2)?;
    tight(at + 1).filter(|token| token.text == ".")?;
    let month = tight(at + 2).filter(|token| token.text.len() >= least)?.number(2)?;
    let mut end = at + 3;
    while tokens.get(end).is_some_and(|mark| [".", ",", "@"].contains(&mark.text) || mark.is("at"))
    {
        end += 1;
    }
    let spaced = tokens.get(end).is_some_and(|next| next.spaced && !next.new_line);
    let led = tokens.get(end - 1).is_some_and(|mark| mark.is("at") || mark.text == "@");
    let time = clock::at(tokens, end).is_some_and(|time| led || time.is_written());
    (spaced && time && (1..=12).contains(&month)).then_some((day, month, None, at + 3))
}

/// "Review 9.12 at 10.00": with a time behind "at", a dot parts day and month without a day of the week too.
pub(super) fn dotted_before_at(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    const OTHER: [&str; 17] = [
        "at",
        "from",
        "to",
        "until",
        "till",
        "between",
        "room",
        "rm",
        "section",
        "para",
        "paragraph",
        "version",
        "item",
        "step",
        "part",
        "office",
        "and",
    ];
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let led = before.is_some_and(|word| {
        word.is_any(&OTHER) || ["-", "@", "\u{2013}", "\u{a3}", ":"].contains(&word.text)
    });
    let behind = tokens.get(at + 3).filter(|word| word.is("at") || word.text == "@");
    let timed = clock::at(tokens, at + 4).is_some();
    let parts = dotted_with(tokens, at, 2).filter(|_| !led && behind.is_some() && timed)?;
    (1..=31).contains(&parts.0).then_some(parts)
}

/// Figures that make no date in UK order and make one the other way about.
pub(super) fn in_order(
    (first, second, year, end): DayParts,
) -> Option<(u32, u32, Option<i32>, usize, bool)> {
    if second > 12 && first <= 12 && year.is_some() {
        return Some((second, first, year, end, true));
    }
    Some((first, second, year, end, false))
}

/// "2. 12. 2026", as it is written elsewhere; "03 / 12 / 2026" and "03 12 2026", as it stands in the boxes of a form.
pub(super) fn spaced_figures(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let dot = |i: usize| tokens.get(i).filter(|token| token.text == "." && !token.spaced);
    let day = tokens.get(at)?.number(2)?;
    if let Some(boxes) = boxes(tokens, at) {
        return Some(boxes);
    }
    dot(at + 1)?;
    let month = tokens.get(at + 2)?.number(2)?;
    dot(at + 3)?;
    let year = tokens.get(at + 4).filter(|token| token.text.len() == 4)?.number(4)?;
    let year = i32::try_from(year).ok().filter(|year| (1990..=2100).contains(year))?;
    Some((day, month, Some(year), at + 5))
}

fn boxes(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let two = |i: usize| {
        let token = tokens.get(i).filter(|token| token.text.len() == 2 && !token.new_line)?;
        token.number(2)
    };
    let slash = tokens.get(at + 1).is_some_and(|token| token.text == "/" && token.spaced);
    let step = if slash { 2 } else { 1 };
    let day = tokens.get(at).filter(|token| token.text.len() == 2)?.number(2)?;
    let month = two(at + step)?;
    let last = at + 2 * step;
    let marked = !slash || tokens.get(last - 1).is_some_and(|token| token.text == "/");
    let year = tokens.get(last).filter(|token| !token.new_line)?;
    let year = i32::try_from(year.number(4)?).ok().filter(|year| (1990..=2100).contains(year))?;
    // A run of figures that goes on is a number of something else.
    let figure = |token: &Token<'_>| token.number(20).is_some() && !token.new_line;
    let more = tokens.get(last + 1).is_some_and(|token| figure(token) && !slash)
        || (!slash && at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(figure));
    (marked && !more && day <= 31 && month <= 12).then_some((day, month, Some(year), last + 1))
}

/// "2019-12-03", "2019/12/03".
pub(super) fn iso(tokens: &[Token<'_>], at: usize) -> Option<DayParts> {
    let tight = |i: usize| tokens.get(i).filter(|token| !token.spaced);
    let year = tokens.get(at).filter(|token| token.text.len() == 4)?.number(4)?;
    let mark = tight(at + 1).filter(|token| ["-", "/", "."].contains(&token.text))?.text;
    let month = tight(at + 2).filter(|token| token.text.len() <= 2)?.number(2)?;
    tight(at + 3).filter(|token| token.text == mark)?;
    let day = tight(at + 4).filter(|token| token.text.len() <= 2)?.number(2)?;
    let year = i32::try_from(year).ok().filter(|year| (1990..=2100).contains(year))?;
    Some((day, month, Some(year), at + 5))
}
