//! Where sentences end, and whether the next line goes on with one.

use crate::pasted::clock;
use crate::pasted::dates;
use crate::pasted::tokens::{Token, TokenKind};
use crate::pasted::zones;

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
    let half = first.is_any(&["am", "pm", "noon", "midday", "hrs"]);
    let figure = last.number(4).is_some();
    let to_an_end = first.is_any(&["until", "till", "til"])
        && tokens.get(at + 1).is_some_and(|time| !time.new_line);
    last.is_any(&["to", "from", "at", "until", "till", "between", "on", "the", "of"])
        || (last.is_any(&ENDS_NOTHING) && !is_in_a_table(tokens, at))
        || ["-", "\u{2013}"].contains(&last.text)
        || (figure && (half || dates::month(first).is_some()))
        || (dates::is_ordinal(last) && dates::month(first).is_some())
        || (dates::month(last).is_some() && is_a_year(first))
        || (is_a_time_or_half(last) && is_a_zone(first))
        || to_an_end
        || calls_off(tokens, at)
        || is_in_a_bracket(tokens, at)
        || goes_on_to_an_end(tokens, at)
        || (last.kind != TokenKind::Mark && goes_on_in_words(tokens, at))
        || (dates::weekday(last).is_some() && first.number(2).is_some())
}

/// Other words that end no sentence and no line of a list.
const ENDS_NOTHING: [&str; 42] = [
    "do", "can", "could", "would", "about", "around", "if", "which", "so", "we", "i", "he", "she",
    "they", "just", "meant", "and", "or", "is", "are", "was", "were", "be", "been", "will", "for",
    "with", "a", "an", "your", "our", "his", "her", "my", "their", "not", "than", "has", "have",
    "next", "but", "that",
];

/// Whether bars part the cells of the line that ends before a token: "Meeting | Now | Was".
fn is_in_a_table(tokens: &[Token<'_>], end: usize) -> bool {
    const LONG: usize = 40;
    let line = tokens.get(end.saturating_sub(LONG)..end).unwrap_or_default().iter().rev();
    let mut last = false;
    let mut line = line.take_while(|token| !std::mem::replace(&mut last, token.new_line));
    line.any(|token| token.text == "|")
}

/// Whether a line opens a bracket, or closes the one that the line above it left open: "(sorry, I meant", "2pm)".
fn is_in_a_bracket(tokens: &[Token<'_>], at: usize) -> bool {
    const LONG: usize = 24;
    let mark = |token: &Token<'_>, mark: &str| token.text == mark;
    let first = tokens.get(at).is_some_and(|first| mark(first, "("));
    let mut last = false;
    let above = tokens.get(at.saturating_sub(LONG)..at).unwrap_or_default().iter().rev();
    let mut above = above.take_while(|token| !std::mem::replace(&mut last, token.new_line));
    let open = above.find(|token| ["(", ")"].contains(&token.text));
    let own = tokens.get(at..).unwrap_or_default().iter().enumerate();
    let mut own = own.take_while(|(place, token)| *place == 0 || !token.new_line).take(LONG);
    let closes = own.find(|(_, token)| ["(", ")"].contains(&token.text));
    let full = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|last| [".", "!", "?"].contains(&last.text));
    (first && !full)
        || (open.is_some_and(|one| mark(one, "(")) && closes.is_some_and(|(_, one)| mark(one, ")")))
}

/// Whether a line is one word that calls off what stands above it: "CANCELLED".
fn calls_off(tokens: &[Token<'_>], at: usize) -> bool {
    let off =
        tokens.get(at).is_some_and(|word| word.is_any(&["cancelled", "canceled", "postponed"]));
    let behind = at
        + 1
        + usize::from(
            tokens.get(at + 1).is_some_and(|mark| mark.kind == TokenKind::Mark && !mark.new_line),
        );
    off && tokens.get(behind).is_none_or(|next| next.new_line)
}

fn is_a_year(figure: &Token<'_>) -> bool {
    figure.text.len() == 4 && figure.number(4).is_some_and(|year| (1990..=2100).contains(&year))
}

fn is_a_time_or_half(word: &Token<'_>) -> bool {
    word.kind == TokenKind::Number || word.is_any(&["am", "pm"])
}

/// Whether a word is what stands of a zone right behind a time.
fn is_a_zone(word: &Token<'_>) -> bool {
    word.is_any(&["gmt", "bst", "uk", "eastern"]) || zones::is_name(word.text)
}

/// Whether a line begins in the middle of a sentence: with a small letter, and no day, time or label.
fn goes_on_in_words(tokens: &[Token<'_>], at: usize) -> bool {
    let small = tokens.get(at).is_some_and(|word| word.text.starts_with(char::is_lowercase));
    // "At 10:00" is none.
    let colon = |at: usize| {
        let figure =
            tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number && !next.spaced);
        tokens.get(at).is_some_and(|mark| mark.text == ":") && !figure
    };
    let label = (at + 1..at + 4).any(colon);
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
            token.kind == TokenKind::Mark
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
            let figure = next.kind == TokenKind::Number;
            // "Wed 21st. Thurs 22 October": of a number no street or saint.
            let ordinal = before.is_some_and(dates::is_ordinal)
                && at.checked_sub(2).and_then(|at| tokens.get(at)).is_some_and(|number| {
                    number.kind == TokenKind::Number && before.is_some_and(|word| !word.spaced)
                });
            let dated = dates::names_a_day(next);
            // "10am on Tues 8 Dec. School is open until 4": a short month leads to no name, where the day has its time.
            let of_a_day = before.is_some_and(|word| dates::month(word).is_some())
                && (at.saturating_sub(NEAR)..at)
                    .any(|at| clock::at(tokens, at).is_some_and(|time| time.is_written()));
            // "Clinic cancelled Tues 8 Dec. New appointment Thurs 10 Dec"
            let anew = before.is_some_and(|word| dates::month(word).is_some())
                && next.is_any(&["new", "next", "rebooked", "rescheduled", "rearranged", "sorry"]);
            let of_a_day = (of_a_day || anew) && capital && !dated;
            let short = before.is_some_and(|word| is_short_form(word)) && !ordinal && !of_a_day;
            let after_figure = before.is_some_and(|word| word.kind == TokenKind::Number);
            let within = after_figure && (figure || dated);
            let begins = capital || figure || next.new_line || next.kind == TokenKind::Mark;
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
    before.is_some_and(|word| is_short_form(word) || word.kind == TokenKind::Number)
}

/// Words that are written with a stop.
fn is_short_form(word: &Token<'_>) -> bool {
    const SHORT: [&str; 34] = [
        "st", "mr", "mrs", "ms", "dr", "rd", "ave", "no", "ext", "tel", "eg", "ie", "etc",
        "approx", "dept", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri",
        "sat", "sun", "jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov",
    ];
    word.kind == TokenKind::Word
        && (word.text.chars().count() == 1 || word.is_any(&SHORT) || word.is("dec"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pasted::tokens::tokens;

    /// Whether the last line of a text goes on with the one above it.
    fn goes_on(text: &str) -> bool {
        let tokens = tokens(text);
        let at = tokens.iter().rposition(|token| token.new_line).unwrap();
        carries_on(&tokens, at)
    }

    #[test]
    fn a_line_goes_on_where_the_one_above_it_breaks_off_in_a_day_or_a_time() {
        for text in [
            "on Thursday 3\nDecember at ten",
            "on Thursday 3rd\nDecember at ten",
            "on 3 December\n2026 at ten",
            "from 10.30\nam in the hall",
            "at 10am\nGMT in the hall",
            "at 10.30\nBST in the hall",
            "from 10am\nUNTIL 2PM",
            "Review on 8 December\nCANCELLED",
            "Review on 8 December\nCANCELLED.",
            "Review on 8 December (sorry, I\nMeant the ninth)",
            "Review on 8 December\n(Room 4) at ten",
            "Review on 8 December (in\nRoom 4) and (in hall)",
            "The review will be held\nin the hall",
            "Their review is\nFriday",
            "Review notes\nin the hall we: good",
        ] {
            assert!(goes_on(text), "{text}");
        }
    }

    #[test]
    fn a_line_begins_anew_where_nothing_leads_on_to_it() {
        for text in [
            "Review on 8 December\nRoom 4",
            "Panel December\n1530 is the code",
            "Panel December\n12026 Forms",
            "Review room 3\nEP Comes",
            "Review 3rd\nFloor of it",
            "8 December\nUNTIL\n",
            "Review on 8 December.\n(Room 4) at ten",
            "Review (room 4)\nThe hall)",
            "Review on 8 December (in the hall\nRoom 4",
            "Review (in the hall\nRoom (4)",
            "Review 8 December\nCANCELLED meetings are listed",
            "Review 8 December\nCANCELLED: see below",
            "Review on 8 December\nwhere: the hall",
            "Review on 8 December\nthe place: Hall",
            "Meeting | Now | Was\nTuesday",
            "Meeting and | Now and\nTuesday",
            "Review of it\n8 December",
            "Review notes\nGMT",
        ] {
            assert!(!goes_on(text), "{text}");
        }
        // A longer line says something else.
        assert!(!calls_off(&tokens("8 December\nCANCELLED meetings\nare"), 2));
        assert!(calls_off(&tokens("8 December\nCANCELLED\nmeetings"), 2));
        // Of a line of one word nothing is known.
        assert!(!carries_on(&tokens("\nto\nGo"), 1));
        assert!(!carries_on(&tokens("on Thursday 3 December"), 2));
    }
}
