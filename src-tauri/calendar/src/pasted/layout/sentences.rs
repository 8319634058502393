//! Where sentences end, and whether the next line goes on with one.

use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::tokens::{Kind, Token};

/// Whether a line breaks off within a day or a time, and goes on at a token: "from 10.00am to", "Thursday 3".
pub(super) fn carries_on(tokens: &[Token<'_>], at: usize) -> bool {
    let (Some(last), Some(first)) =
        (at.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at))
    else {
        return false;
    };
    if last.new_line || !first.new_line {
        return false;
    }
    let half = first.text == "am" || first.text == "pm";
    let figure = last.number(4).is_some();
    last.is_any(&["to", "from", "at", "until", "till", "between", "on", "the", "of"])
        || ["-", "\u{2013}"].contains(&last.text)
        || (figure && (half || dates::month(first).is_some()))
        || goes_on_to_an_end(tokens, at)
        || (last.kind != Kind::Mark && goes_on_in_words(tokens, at))
        || (dates::weekday(last).is_some() && first.number(2).is_some())
}

/// Whether a line begins in the middle of a sentence: with a small letter, and no day, time or label.
fn goes_on_in_words(tokens: &[Token<'_>], at: usize) -> bool {
    let small = tokens.get(at).is_some_and(|word| word.text.starts_with(char::is_lowercase));
    let label = (at + 1..at + 4).any(|at| tokens.get(at).is_some_and(|mark| mark.text == ":"));
    small && !label && !tokens.get(at).is_some_and(dates::names_a_day)
}

/// Whether a dash and a time begin the line below a time: "1pm", "- 2.30pm".
fn goes_on_to_an_end(tokens: &[Token<'_>], at: usize) -> bool {
    let dash = tokens.get(at).is_some_and(|token| ["-", "\u{2013}"].contains(&token.text));
    let ends = |from: usize| clock::at(tokens, from).is_some_and(|time| time.end == at);
    dash && clock::at(tokens, at + 1).is_some() && (at.saturating_sub(5)..at).any(ends)
}

/// Whether a line begins anew: with a bullet, a figure of a list, or a label.
pub(super) fn is_item(tokens: &[Token<'_>], start: usize, end: usize) -> bool {
    let head = tokens.get(start..end).unwrap_or_default();
    let bullet = !goes_on_to_an_end(tokens, start)
        && head.first().is_some_and(|token| {
            token.kind == Kind::Mark
                && !["(", "\"", "\u{2018}", "\u{201c}", "\u{a3}", "&"].contains(&token.text)
        });
    // "December at 10:00" is none.
    let label = head.iter().skip(1).take(3).any(|token| token.text == ":")
        && head.first().is_some_and(|token| dates::month(token).is_none())
        && head.first().is_some_and(|token| token.text.starts_with(char::is_uppercase));
    bullet || label
}

/// Farthest that a time stands before the end of its day, in tokens.
const NEAR: usize = 9;

/// Whether a sentence ends with a token.
pub(super) fn ends_sentence(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1);
    match token.text {
        "!" | "?" | ";" => next.is_none_or(|next| next.spaced || next.new_line),
        "." => {
            let Some(next) = next else { return true };
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            let capital = next.text.starts_with(char::is_uppercase);
            let figure = next.kind == Kind::Number;
            // "Wed 21st. Thurs 22 October": of a number no street or saint.
            let ordinal = before.is_some_and(dates::is_ordinal)
                && at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|number| {
                    number.kind == Kind::Number && before.is_some_and(|word| !word.spaced)
                });
            let dated = dates::names_a_day(next);
            // "10am on Tues 8 Dec. School is open until 4": a short month leads to no name, where the day has its time.
            let of_a_day = before.is_some_and(|word| dates::month(word).is_some())
                && (at.saturating_sub(NEAR)..at)
                    .any(|at| clock::at(tokens, at).is_some_and(|time| time.is_written()));
            let of_a_day = of_a_day && capital && !dated;
            let short = before.is_some_and(|word| is_short_form(word)) && !ordinal && !of_a_day;
            let after_figure = before.is_some_and(|word| word.kind == Kind::Number);
            let within = after_figure && (figure || dated);
            let begins = capital || figure || next.new_line || next.kind == Kind::Mark;
            // "With Mr O. The evening runs": no name begins so.
            let short = short && !next.is_any(&OPENINGS);
            next.spaced && begins && !within && (next.new_line || !short)
        }
        _ => false,
    }
}

/// Words that begin a sentence and no name.
const OPENINGS: [&str; 20] = [
    "the", "it", "we", "you", "your", "please", "this", "there", "they", "our", "if", "my", "she",
    "he", "these", "that", "all", "when", "thank", "thanks",
];

/// Whether a stop is that of a short form, which a line may break behind: "Thursday 3 Dec.".
pub(super) fn ends_short(tokens: &[Token<'_>], stop: usize) -> bool {
    let before = stop.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|word| is_short_form(word) || word.kind == Kind::Number)
}

/// Words that are written with a stop.
fn is_short_form(word: &Token<'_>) -> bool {
    const SHORT: [&str; 34] = [
        "st", "mr", "mrs", "ms", "dr", "rd", "ave", "no", "ext", "tel", "eg", "ie", "etc",
        "approx", "dept", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri",
        "sat", "sun", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov",
    ];
    word.kind == Kind::Word
        && (word.text.chars().count() == 1 || word.is_any(&SHORT) || word.is("dec"))
}
