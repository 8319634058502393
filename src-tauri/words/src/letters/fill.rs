//! Puts facts into the gaps of a sentence.

use super::facts::KnownFacts;
use super::template::{FactKind, LetterTemplate};
use crate::{dates, tr};
use evenhand_core::record::FactValue;
use evenhand_core::record::When;

/// One gap: `{id}`, `{id!}` or `{id|on}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LetterGap<'a> {
    /// The fact.
    pub id: &'a str,
    /// It is named where it is not known.
    pub named: bool,
    /// The word that goes before a date.
    pub before: &'a str,
}

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LetterPiece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A gap.
    Gap(LetterGap<'a>),
}

/// The pieces of a sentence. A brace that is never closed is words.
pub(super) fn pieces(text: &str) -> Vec<LetterPiece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((words, (inside, after))) =
        rest.split_once('{').and_then(|(words, open)| Some((words, open.split_once('}')?)))
    {
        let (fact, before) = inside.split_once('|').unwrap_or((inside, ""));
        let id = fact.trim_end_matches('!');
        found.push(LetterPiece::Words(words));
        found.push(LetterPiece::Gap(LetterGap { id, named: id != fact, before }));
        rest = after;
    }
    found.push(LetterPiece::Words(rest));
    found
}

/// A sentence with its gaps filled. What a person wrote is never read for gaps itself.
pub(super) fn fill(template: &LetterTemplate, known: KnownFacts<'_>, text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for piece in pieces(text) {
        match piece {
            LetterPiece::Words(words) => {
                // "…is it ready?" and a full stop would end one sentence twice.
                let ended = out.ends_with(['.', '?', '!', '…']);
                out.push_str(if ended { words.strip_prefix('.').unwrap_or(words) } else { words });
            }
            LetterPiece::Gap(gap) => out.push_str(&value(template, known, gap)),
        }
    }
    out
}

fn value(template: &LetterTemplate, known: KnownFacts<'_>, gap: LetterGap<'_>) -> String {
    let Some(fact) = template.fact(gap.id) else { return String::new() };
    match known.get(gap.id) {
        Some(FactValue::Text(text)) if fact.kind == FactKind::Text => {
            let text = one_line(text);
            text.strip_suffix('.').filter(|short| !short.ends_with('.')).unwrap_or(&text).to_owned()
        }
        Some(FactValue::Text(text)) => one_line(text),
        Some(FactValue::When(when)) => date(*when, gap.before),
        Some(FactValue::Number(number)) => number.to_string(),
        Some(FactValue::Lines(lines)) => dates::list(&points(lines)),
        Some(FactValue::Choice(chosen)) => {
            let option = fact.options.iter().find(|option| option.id == *chosen);
            option.map(|option| option.words.clone()).unwrap_or_default()
        }
        Some(FactValue::Rows(_)) | None => format!("[{}]", fact.missing),
    }
}

/// A date with the word before it that the sentence needs. It is no more exact than it is known.
fn date(when: When, before: &str) -> String {
    let first = |when: When| match when {
        When::Day { date, .. } => dates::date(date),
        When::Month { year, month } => dates::month_of(year, month),
        When::Year { year } => year.to_string(),
        When::Range { from, .. } => dates::date(from),
        When::Undated => String::new(),
    };
    let last = |when: When| match when {
        When::Range { to, .. } => dates::date(to),
        other => first(other),
    };
    match (before, when) {
        ("on", When::Day { date, .. }) => tr::letters::on(date),
        ("on", _) => dates::when(&when),
        ("On", _) => capital(&date(when, "on")),
        ("by", When::Month { .. } | When::Year { .. }) => tr::letters::by_the_end_of(&first(when)),
        ("by", _) => tr::letters::by(&last(when)),
        ("end", _) => last(when),
        _ => first(when),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Words on one line, without what cannot be printed.
pub(super) fn one_line(text: &str) -> String {
    let printable: String =
        text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    printable.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Points, each on one line; empty ones are left out.
pub(super) fn points(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| one_line(line)).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn a_text_is_split_at_its_gaps() {
        let gap = |id, named, before| LetterPiece::Gap(LetterGap { id, named, before });
        assert_eq!(
            pieces("On {a} and {b!}, {c|by}."),
            [
                LetterPiece::Words("On "),
                gap("a", false, ""),
                LetterPiece::Words(" and "),
                gap("b", true, ""),
                LetterPiece::Words(", "),
                gap("c", false, "by"),
                LetterPiece::Words(".")
            ]
        );
        assert_eq!(pieces("never {closed"), [LetterPiece::Words("never {closed")]);
    }

    #[test]
    fn a_date_is_said_no_more_exactly_than_it_is_known() {
        let day = |d| NaiveDate::from_ymd_opt(2019, 5, d).unwrap();
        let (exact, month) = (When::day(day(29)), When::Month { year: 2019, month: 5 });
        let range = When::Range { from: day(1), to: day(3) };
        let year = When::Year { year: 2019 };
        let said = |before| [exact, month, year, range].map(|when| date(when, before));
        assert_eq!(
            said("on"),
            [
                "on Wed 29 May 2019",
                "in May 2019",
                "in 2019",
                "between Wed 1 May 2019 and Fri 3 May 2019"
            ]
        );
        assert_eq!(said("On")[0..2], ["On Wed 29 May 2019", "In May 2019"]);
        assert_eq!(
            said("by"),
            [
                "by Wed 29 May 2019",
                "by the end of May 2019",
                "by the end of 2019",
                "by Fri 3 May 2019"
            ]
        );
        assert_eq!(said("start"), ["Wed 29 May 2019", "May 2019", "2019", "Wed 1 May 2019"]);
        assert_eq!(said("end")[3], "Fri 3 May 2019");
        assert_eq!(said(""), ["Wed 29 May 2019", "May 2019", "2019", "Wed 1 May 2019"]);
    }

    #[test]
    fn what_a_person_typed_stays_on_its_line() {
        assert_eq!(one_line(" a\r\n\tb\u{0}c  "), "a b c");
        assert_eq!(points(&[" ".into(), "x\ny".into()]), ["x y"]);
    }
}
