//! Times of day in the cells of a table.

use evenhand_calendar as calendar;

use super::amount::{Amount, minutes};
use super::sheet::SheetCell;

/// A time of day as a cell holds it.
pub(super) fn clock_cell(minutes: u32) -> SheetCell {
    SheetCell::Minutes(f64::from(minutes))
}

/// When something began and when it ended, in one cell: "14:00-15:30", "2pm to 3.30pm", "10:00 – 11:30 Uhr". `None`
/// where it is no such cell, or where one of the two can mean more than one time.
pub(super) fn from_to(cell: &SheetCell) -> Option<(u32, u32)> {
    let SheetCell::Text(text) = cell else { return None };
    let lower = text.trim().to_lowercase().replace(['\u{2013}', '\u{2014}', '\u{2212}'], "-");
    let lower =
        lower.trim_end_matches(['.', ' ']).trim_end_matches(" uhr").trim_end_matches(" hrs");
    let lower = lower.strip_prefix("from ").or(lower.strip_prefix("von ")).unwrap_or(lower);
    let marks = ["-", " to ", " until ", " till ", " bis ", " à ", " a ", " do ", "->"];
    let (from, to) = marks.iter().find_map(|mark| lower.split_once(mark))?;
    let (from, to) = (from.trim(), to.trim().trim_start_matches('>').trim());
    let half = |text: &str| ["am", "pm"].into_iter().find(|half| text.ends_with(half));
    // "2-3.30pm": the half of the day that stands behind both is that of the second alone.
    let from = match (half(from), half(to)) {
        (None, Some(_)) if !two_figures(from) => return None,
        _ => from,
    };
    let of =
        |text: &str| point(&SheetCell::Text(text.replace('.', ":"))).filter(|_| is_clock(text));
    Some((of(from)?, of(to)?))
}

/// "09:00" and "14.30": nobody writes hours of twelve so, but for those from ten on.
fn two_figures(text: &str) -> bool {
    let hour = text.split([':', '.']).next().unwrap_or_default();
    hour.len() == 2 && hour.parse().is_ok_and(|hour: u32| !(10..=12).contains(&hour))
}

/// Whether a text is a time of day as a clock shows it, or has its half of the day.
fn is_clock(text: &str) -> bool {
    let figures = text.trim_end_matches(['a', 'p', 'm', ' ', '.']);
    let mut parts = figures.split([':', '.']);
    let (hour, minute) = (parts.next().unwrap_or_default(), parts.next());
    let number =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let half = text.ends_with("am") || text.ends_with("pm");
    number(hour)
        && parts.next().is_none()
        && minute.map_or(half, |minute| minute.len() == 2 && number(minute))
}

/// A time of day in minutes from midnight, where it can mean only one.
pub(super) fn point(cell: &SheetCell) -> Option<u32> {
    use chrono::Timelike;
    match cell {
        SheetCell::Minutes(value) => match minutes(&format!("{value} m"), None) {
            Amount::Known { value } => Some(value),
            _ => None,
        },
        SheetCell::Date(at) => Some(at.hour() * 60 + at.minute()),
        other => {
            let text = other.shown();
            // Two figures for the hour: the day has twenty-four of them.
            if text.len() == 5 && text.is_char_boundary(3) && text.get(2..3) == Some(":") {
                return match minutes(&text, None) {
                    Amount::Known { value } if value < 24 * 60 => Some(value),
                    _ => None,
                };
            }
            let found = calendar::days(&format!("12 November 2019 at {text}"));
            let [one] = found.as_slice() else { return None };
            let time = one.time.filter(|_| !one.time_guessed)?;
            Some(time.hour() * 60 + time.minute())
        }
    }
}
