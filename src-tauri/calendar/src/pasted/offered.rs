//! Days that are offered beside a whole date, by their number alone: "Tuesday 8 December at 10am? The 11th works as
//! well". Their month is that of the date before them, and each of the two is one of several.

use super::dates::{self, Found, Join};
use super::layout::Layout;
use super::tokens::Token;

/// Most words between the offered day and the date whose month it takes.
const NEAR: usize = 40;

/// Puts the offered days among the dates of a text.
pub(super) fn join(tokens: &[Token<'_>], layout: &Layout, dates: &mut Vec<Found>) {
    let mut more = Vec::new();
    for (at, date) in dates.iter().enumerate() {
        let until = dates.get(at + 1).map_or(tokens.len(), |next| next.start);
        let found = (date.end..until.min(date.end + NEAR))
            .find_map(|start| offered_at(tokens, layout, date, start));
        more.extend(found);
    }
    if !more.is_empty() {
        dates.extend(more);
        dates.sort_by_key(|date| date.start);
    }
}

/// "Friday the 11th", "the 11th", where the words beside it offer it.
fn offered_at(tokens: &[Token<'_>], layout: &Layout, date: &Found, start: usize) -> Option<Found> {
    let weekday = dates::weekday(tokens.get(start)?);
    let mut at = start + usize::from(weekday.is_some());
    if tokens.get(at)?.is("the") {
        at += 1;
    }
    // A number alone may count anything; with "the" or a weekday before it, and its ending, it is a day.
    let day = tokens.get(at).filter(|_| at > start)?.number(2)?;
    let end = at + 2;
    let whole = tokens.get(at + 1).is_some_and(dates::is_ordinal);
    if !whole || day <= date.day || day > 31 {
        return None;
    }
    let unit = layout.tokens(layout.unit(at));
    let after = tokens.get(end..unit.end.max(end)).unwrap_or_default();
    let led = tokens.get(unit.start.min(start)..start).unwrap_or_default();
    if !(is_offered_after(after) || (is_offered_before(led) && stops(after))) {
        return None;
    }
    Some(Found { day, weekday, start, end, join: Join::Or, in_figures: false, ..date.clone() })
}

/// "or", "alternatively", "if not", with nothing but small words up to the day.
fn is_offered_before(led: &[Token<'_>]) -> bool {
    let small = |word: &&Token<'_>| word.is_any(&[",", "on", "we", "could", "do", "even"]);
    let mut back = led.iter().rev().skip_while(small);
    match back.next() {
        Some(word) if word.is_any(&["or", "alternatively", "otherwise"]) => true,
        Some(word) if word.is("not") => back.next().is_some_and(|word| word.is("if")),
        Some(word) if word.is("that") => back.next().is_some_and(|word| word.is("failing")),
        _ => false,
    }
}

/// Whether the day's words end here, or a time follows: "the 11th meeting" counts meetings.
fn stops(after: &[Token<'_>]) -> bool {
    after.first().is_none_or(|word| {
        word.is_any(&["at", "from", "in", "if", "instead", ".", ",", ";", "?", "!", ")", "(", "-"])
    })
}

/// "works as well", "at 2pm would suit", "is also possible", "of the month suits us".
fn is_offered_after(after: &[Token<'_>]) -> bool {
    let said = after.iter().take(9).take_while(|word| !word.is_any(&[".", ";", "!"]));
    let said: Vec<&Token<'_>> = said.collect();
    if said.iter().any(|word| word.is_any(&["not", "n't", "t", "no", "cannot"])) {
        return false;
    }
    let Some(verb) = said.iter().position(|word| {
        word.is_any(&["works", "suits", "work", "suit", "would", "could", "is", "also", "too"])
    }) else {
        return false;
    };
    let between = said.get(..verb).unwrap_or_default();
    let time = |word: &&&Token<'_>| {
        word.number(4).is_some()
            || word
                .is_any(&["at", "am", "pm", ":", ".", "of", "the", "month", "noon", "from", "to"])
    };
    let plain = between.iter().filter(time).count() == between.len();
    let offers = said.iter().skip(verb).any(|word| {
        word.is_any(&[
            "works",
            "suits",
            "work",
            "suit",
            "also",
            "too",
            "well",
            "possible",
            "fine",
            "free",
            "available",
            "okay",
            "ok",
            "do",
        ])
    });
    plain && offers
}
