//! Weekdays in words: their short names, and the number of the day behind one.

use chrono::{Datelike, NaiveDate};
use evenhand_core::record::WEEKDAYS;

/// The words with the short names of weekdays written out, where a word before them says that a day is meant: "by Fri".
pub(crate) fn weekdays_whole(lower: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut changed = false;
    for word in lower.split(' ') {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let led = out.last().is_some_and(|before| {
            ["by", "on", "before", "this", "than", "next", "thing", "play", "or", "and", "of"]
                .contains(&before.as_str())
        });
        let short = bare.len() >= 3 && bare.len() <= 5;
        let whole = WEEKDAYS.iter().find(|(name, _)| {
            let forms = ["tues", "weds", "thu", "thur", "thurs"];
            short
                && name.starts_with(bare.get(..3).unwrap_or_default())
                && (bare.len() == 3 || forms.contains(&bare))
        });
        match whole.filter(|_| led) {
            Some((name, _)) => {
                changed = true;
                out.push(word.replacen(bare, name, 1));
            }
            None => out.push(word.to_owned()),
        }
    }
    if changed { out.join(" ") } else { lower.to_owned() }
}

/// The number of the day that stands behind a weekday: "Friday 13th", "Friday the 13th". That of an hour is none.
pub(crate) fn number_behind(lower: &str, weekday: &str) -> Option<u32> {
    let (_, after) = lower.split_once(weekday)?;
    let mut words = after.split([' ', ',']).filter(|word| !word.is_empty());
    let first = words.next().filter(|_| after.starts_with([' ', ',']))?;
    let word = if first == "the" { words.next()? } else { first };
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let ordinal = ["", "st", "nd", "rd", "th"].contains(&word.get(digits..)?);
    let next = words.next().unwrap_or_default();
    let hour = ["am", "pm", "noon", "o'clock", "midday", "a.m", "p.m"]
        .iter()
        .any(|half| next.starts_with(half));
    let number: u32 = word.get(..digits)?.parse().ok()?;
    ((1..=31).contains(&number) && ordinal && !hour).then_some(number)
}

/// The next day with this number in its month, in this month or the next.
pub(crate) fn next_with_number(said: NaiveDate, number: u32) -> Option<NaiveDate> {
    let here = said.with_day(number).filter(|day| *day >= said);
    here.or_else(|| said.with_day(1)?.checked_add_months(chrono::Months::new(1))?.with_day(number))
}
