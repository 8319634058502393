//! Days in the cells of a table.

use chrono::{Datelike, NaiveDate};
use evenhand_calendar as calendar;

use super::sheet::SheetCell;
use crate::chat::DayOrder;

/// The years in which time was given.
const YEARS: std::ops::Range<i32> = 1990..2100;

/// The first two figures of a day such as "12/11/2019".
pub(super) fn figures(cell: &SheetCell) -> Option<(u32, u32)> {
    let SheetCell::Text(text) = cell else { return None };
    let text = text.trim();
    let mark =
        text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.splitn(3, mark);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let year = rest.bytes().take_while(u8::is_ascii_digit).count();
    let short = first.len() <= 2 && second.len() <= 2 && matches!(year, 2 | 4);
    Some((first.parse().ok()?, second.parse().ok()?)).filter(|_| short)
}

/// Whether a day fits the order that was said. One that fits the other order alone puts those like it in doubt.
pub(super) fn fits(cell: &SheetCell, order: DayOrder) -> bool {
    figures(cell).is_none_or(|(first, second)| match order {
        DayOrder::MonthDayYear => first <= 12,
        _ => second <= 12,
    })
}

/// The day in a cell; `None` where it is none, or where its year is not written.
pub(crate) fn day(cell: &SheetCell, order: DayOrder) -> Option<NaiveDate> {
    let text = match cell {
        SheetCell::Date(at) => return Some(at.date()).filter(|day| YEARS.contains(&day.year())),
        other => other.shown(),
    };
    if !fits(cell, order) || is_span(&text) {
        return None;
    }
    if let Some(day) = with_month_name(&text) {
        return Some(day);
    }
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return without_marks(&text);
    }
    let text = if order == DayOrder::MonthDayYear { swapped(&text).unwrap_or(text) } else { text };
    let found = calendar::days(&text);
    let [one] = found.as_slice() else {
        // A month in the words of another language.
        return crate::mail::day_in_words(&text).filter(|_| found.is_empty());
    };
    if has_other_words(&text, one.span) {
        return None;
    }
    // Years of another calendar are no years of this one: 1405 is a year in Iran, 1447 one after the Hijra.
    one.date().filter(|day| YEARS.contains(&day.year()))
}

/// Whether something beside a day makes it another or none that is sure: "before 12/03/2025", "12 or 13/03/2025", "?".
fn has_other_words(text: &str, span: (usize, usize)) -> bool {
    const OTHER: [&str; 24] = [
        "before",
        "after",
        "since",
        "until",
        "till",
        "about",
        "approx",
        "approximately",
        "around",
        "circa",
        "c",
        "ca",
        "or",
        "and",
        "to",
        "from",
        "early",
        "late",
        "mid",
        "by",
        "due",
        "following",
        "von",
        "bis",
    ];
    let before = text.get(..span.0).unwrap_or_default().to_lowercase();
    let after = text.get(span.1..).unwrap_or_default().to_lowercase();
    let words = || {
        [&before, &after].into_iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric()))
    };
    [&before, &after].into_iter().any(|part| part.contains(['?', '&', '~', '+']))
        || words().any(|word| OTHER.contains(&word))
        // Figures before a day are no time of it.
        || before.contains(|c: char| c.is_ascii_digit()) && !before.contains(':')
}

/// "20261103": year, month and day. The other way round it would have a month of 19 or more.
fn without_marks(text: &str) -> Option<NaiveDate> {
    let part = |at: std::ops::Range<usize>| text.get(at)?.parse::<u32>().ok();
    let year = i32::try_from(part(0..4)?).ok().filter(|year| YEARS.contains(year))?;
    NaiveDate::from_ymd_opt(year, part(4..6)?, part(6..8)?)
}

/// "w/c 12/11/2019" is a week and no day.
fn is_span(text: &str) -> bool {
    let lower = text.to_lowercase();
    let marks = ["w/c", "w/e", "wk ", "week", "wc ", "fortnight", "month", "term"];
    marks.iter().any(|mark| lower.contains(mark))
}

/// "12-Nov-19", as a table shows a day.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let mut parts = text.trim().split(['-', '/', '.', ' ']);
    let (day, month, year) = (parts.next()?, parts.next()?.to_lowercase(), parts.next()?);
    let number = |text: &str, digits: &[usize]| {
        let figures = text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| figures && digits.contains(&text.len()))
    };
    let day = number(day, &[1, 2])?;
    let year = i32::try_from(number(year, &[2, 4])?).ok()?;
    let month = MONTHS.iter().position(|name| month.get(..3) == Some(name) && month.len() < 10)?;
    let year = if year < 100 { year + 2000 } else { year };
    let day = NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()? + 1, day)?;
    parts.next().is_none().then_some(day)
}

/// A day in figures with day and month the other way round.
fn swapped(text: &str) -> Option<String> {
    let mark = text.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = text.trim().splitn(3, mark);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    (first.len() <= 2).then(|| format!("{second}{mark}{first}{mark}{rest}"))
}
