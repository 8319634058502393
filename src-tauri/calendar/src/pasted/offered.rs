//! Days that are offered beside a whole date, by their number alone: "Tuesday 8 December at 10am? The 11th works as
//! well". Their month is that of the date before them, and each of the two is one of several.

use super::dates::{self, Found, Join};
use super::layout::Layout;
use super::tokens::{Token, TokenKind};

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
    Some(Found { day, weekday, start, end, join: Join::Or, ..date.clone() })
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
    let timed = |word: &Token<'_>| word.kind == TokenKind::Number && word.spaced;
    after.first().is_none_or(|word| {
        timed(word)
            || word.is_any(&[
                "at", "from", "in", "if", "instead", ".", ",", ";", "?", "!", ")", "(", "-",
            ])
    })
}

/// "works as well", "at 2pm would suit", "is also possible", "of the month suits us". What it says of anything else,
/// as "is also Children's Day", offers nothing.
fn is_offered_after(after: &[Token<'_>]) -> bool {
    let said = after.iter().take(12).take_while(|word| !word.is_any(&[".", ";", "!"]));
    let said: Vec<&Token<'_>> = said.collect();
    if said.iter().any(|word| word.is_any(&["not", "n't", "t", "no", "cannot"])) {
        return false;
    }
    let time = |word: &Token<'_>| {
        word.number(4).is_some()
            || word
                .is_any(&["at", "am", "pm", ":", ".", "of", "the", "month", "noon", "from", "to"])
    };
    let besides = |word: &Token<'_>| word.is_any(&["also", "too", "as", "well", ","]);
    let small = |word: &Token<'_>| {
        besides(word)
            || word.is_any(&["is", "are", "be", "would", "could", "will", "might", "may", "can"])
            || word.is_any(&["a", "an", "still", "just", "equally", "either", "even", "better"])
    };
    let from_verb: Vec<&Token<'_>> = said.into_iter().skip_while(|word| time(word)).collect();
    let at = from_verb.iter().position(|word| !small(word)).unwrap_or(from_verb.len());
    let verbs = from_verb.get(..at).unwrap_or_default();
    let Some(offer) = from_verb.get(at) else {
        // "The 11th too", and nothing more.
        return verbs.iter().any(|word| besides(word)) && verbs.iter().all(|word| besides(word));
    };
    let offers: &[&str] = &["works", "work", "suits", "suit"];
    if offer.is_any(offers) {
        return true;
    }
    let fits = ["possible", "fine", "free", "available", "okay", "ok", "good", "convenient"];
    let known = offer.is_any(&fits) || offer.is_any(&["do", "option", "possibility"]);
    !verbs.is_empty() && known && from_verb.get(at + 1).is_none_or(|word| goes_on(word))
}

/// Whether a word may follow an offer: "is fine with us", and not "is free of charge" or "is good news".
fn goes_on(word: &Token<'_>) -> bool {
    word.kind == TokenKind::Mark
        || word.is_any(&["for", "too", "also", "as", "if", "with", "at", "from", "by", "instead"])
        || word.is_any(&["but", "or", "and", "in", "either", "us", "me", "you", "on", "after"])
        || word.is_any(&["before", "until", "between", "all"])
}
