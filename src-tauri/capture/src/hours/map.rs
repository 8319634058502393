//! What the columns of a table mean: proposed from its headings, said by a person, and then each row read.

use chrono::{Datelike, NaiveDate};
use evenhand_calendar as calendar;
use evenhand_core::record::When;
use serde::{Deserialize, Serialize};

use super::amount::{Amount, TimeUnit, minutes, pence};
use super::row::{HourRow, RowDoubt};
use super::sheet::{DataSheet, SheetCell};
use super::{by_headings, totals};
use crate::chat::DayOrder;

/// A clock that shows so many minutes or more may be when something began, and not how long it took.
const MOST_CLOCK: u32 = 8 * 60;

/// The years in which time was given.
const YEARS: std::ops::Range<i32> = 1990..2100;

/// What a column holds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum HourColumn {
    /// It is not used.
    #[default]
    Nothing,
    /// The day.
    Day,
    /// The time given: "1h30", or a number whose unit is said.
    Time,
    /// Minutes beside the hours, where each has a column.
    Minutes,
    /// When it began.
    Starts,
    /// When it ended.
    Ends,
    /// Money spent.
    Cost,
    /// What for.
    Activity,
    /// Its title.
    Title,
    /// Words about it.
    Notes,
}

/// What a person said of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct HourMapping {
    /// What each column holds, in their order.
    pub columns: Vec<HourColumn>,
    /// How many rows at the top are headings.
    #[ts(type = "number")]
    pub headings: usize,
    /// What a bare number in a column of times means.
    pub unit: Option<TimeUnit>,
    /// The order of days in figures.
    pub order: DayOrder,
}

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
fn fits(cell: &SheetCell, order: DayOrder) -> bool {
    figures(cell).is_none_or(|(first, second)| match order {
        DayOrder::MonthDayYear => first <= 12,
        _ => second <= 12,
    })
}

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn rows(sheet: &DataSheet, mapping: &HourMapping) -> Vec<HourRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    let mut out: Vec<HourRow> = filled.map(|(at, row)| one_row(at + 1, row, mapping)).collect();
    doubt_mixed(&mut out, sheet, mapping);
    by_headings::settle(&mut out, sheet, mapping);
    totals::doubt_sums(&mut out);
    out
}

/// Where a day of the column fits the other order alone, each that fits both is in doubt.
fn doubt_mixed(out: &mut [HourRow], sheet: &DataSheet, mapping: &HourMapping) {
    let Some(at) = mapping.columns.iter().position(|column| *column == HourColumn::Day) else {
        return;
    };
    let cell = |number: usize| sheet.rows.get(number.checked_sub(1)?)?.get(at);
    let mixed =
        out.iter().any(|row| cell(row.number).is_some_and(|cell| !fits(cell, mapping.order)));
    if !mixed {
        return;
    }
    for row in out {
        let either = cell(row.number)
            .and_then(figures)
            .is_some_and(|(first, second)| first <= 12 && second <= 12 && first != second);
        if either && !row.doubts.contains(&RowDoubt::DayUnclear) {
            row.doubts.push(RowDoubt::DayUnclear);
        }
    }
}

fn one_row(number: usize, row: &[SheetCell], mapping: &HourMapping) -> HourRow {
    let mut out = HourRow { number, ..HourRow::default() };
    let cell = |wanted: HourColumn| {
        let at = mapping.columns.iter().position(|column| *column == wanted)?;
        Some(row.get(at).unwrap_or(&SheetCell::Empty))
    };
    let words = |wanted: HourColumn| cell(wanted).map(SheetCell::shown).unwrap_or_default();
    (out.title, out.notes, out.effort.activity) =
        (words(HourColumn::Title), words(HourColumn::Notes), words(HourColumn::Activity));
    match cell(HourColumn::Day).map(|cell| day(cell, mapping.order)) {
        Some(Some(day)) => out.when = When::day(day),
        _ if words(HourColumn::Day).is_empty() => out.doubts.push(RowDoubt::NoDay),
        _ => out.doubts.push(RowDoubt::DayUnclear),
    }
    how_long(&mut out, row, mapping);
    match one_of(cells_of(row, mapping, HourColumn::Cost).map(cost)) {
        Amount::Known { value } => out.effort.cost_pence = Some(value),
        Amount::Unclear | Amount::NoUnit => out.doubts.push(RowDoubt::CostUnclear),
        Amount::Empty => {}
    }
    if row.iter().any(|cell| totals::names_total(&cell.shown())) {
        out.doubts.push(RowDoubt::Total);
    }
    out
}

/// Each cell of a kind that several columns may have.
fn cells_of<'r>(
    row: &'r [SheetCell],
    mapping: &'r HourMapping,
    wanted: HourColumn,
) -> impl Iterator<Item = &'r SheetCell> {
    let own = mapping.columns.iter().zip(row).filter(move |(column, _)| **column == wanted);
    own.map(|(_, cell)| cell)
}

/// Sets how long a row took.
fn how_long(out: &mut HourRow, row: &[SheetCell], mapping: &HourMapping) {
    let all = |wanted: HourColumn| cells_of(row, mapping, wanted);
    let given = one_of(all(HourColumn::Time).map(|cell| time(cell, mapping.unit)));
    let beside = one_of(all(HourColumn::Minutes).map(|cell| time(cell, Some(TimeUnit::Minutes))));
    let (starts, ends) = (all(HourColumn::Starts).next(), all(HourColumn::Ends).next());
    // From when to when in one cell, and no other that says when it ended.
    let open = ends.is_none_or(|cell| cell.shown().is_empty());
    match starts.and_then(from_to).filter(|_| open) {
        Some((from, to)) => {
            let (from, to) = (clock_cell(from), clock_cell(to));
            time_given(out, given, beside, (Some(&from), Some(&to)));
        }
        None => time_given(out, given, beside, (starts, ends)),
    }
}

/// A time of day as a cell holds it.
fn clock_cell(minutes: u32) -> SheetCell {
    SheetCell::Minutes(f64::from(minutes))
}

/// The amount of several cells of which one is filled, or all say the same.
fn one_of(amounts: impl Iterator<Item = Amount>) -> Amount {
    amounts.fold(Amount::Empty, |one, other| match (one, other) {
        (Amount::Empty, own) | (own, Amount::Empty) => own,
        (one, other) if one == other => one,
        _ => Amount::Unclear,
    })
}

/// How long something took. "10:00" in such a column may be when it began, "14:00-15:30" is from when to when.
fn time(cell: &SheetCell, unit: Option<TimeUnit>) -> Amount {
    if let Some((from, to)) = from_to(cell) {
        return to.checked_sub(from).map_or(Amount::Unclear, |value| Amount::Known { value });
    }
    let (amount, is_clock) = match cell {
        SheetCell::Minutes(value) => (minutes(&format!("{value} m"), None), true),
        SheetCell::Number(value) => (minutes(&value.to_string(), unit), false),
        cell => (minutes(&cell.shown(), unit), cell.shown().contains(':')),
    };
    match amount {
        Amount::Known { value } if is_clock && value >= MOST_CLOCK => Amount::Unclear,
        amount => amount,
    }
}

fn time_given(
    out: &mut HourRow,
    time: Amount,
    beside: Amount,
    (starts, ends): (Option<&SheetCell>, Option<&SheetCell>),
) {
    let given = match (time, beside) {
        (given, Amount::Empty) | (Amount::Empty, given) => given,
        (Amount::Known { value }, Amount::Known { value: more })
            if more < 60 && value % 60 == 0 =>
        {
            Amount::Known { value: value + more }
        }
        (Amount::NoUnit, _) => Amount::NoUnit,
        _ => Amount::Unclear,
    };
    let written = |cell: Option<&SheetCell>| cell.is_some_and(|cell| !cell.shown().is_empty());
    let between = match (starts.map(point), ends.map(point)) {
        (Some(Some(from)), Some(Some(to))) => Some(to.checked_sub(from)),
        _ => None,
    };
    match (given, between) {
        // Two that do not agree: a break, or a slip of the pen.
        (Amount::Known { value }, Some(between)) if between != Some(value) => {
            out.doubts.push(RowDoubt::TimeUnclear);
        }
        (Amount::Known { value }, _) => out.effort.minutes = Some(value),
        (Amount::NoUnit, _) => out.doubts.push(RowDoubt::NoUnit),
        (Amount::Unclear, _) => out.doubts.push(RowDoubt::TimeUnclear),
        (Amount::Empty, Some(Some(between))) => out.effort.minutes = Some(between),
        (Amount::Empty, Some(None)) => out.doubts.push(RowDoubt::EndsBeforeStart),
        (Amount::Empty, None) if written(starts) && written(ends) => {
            out.doubts.push(RowDoubt::TimeUnclear);
        }
        (Amount::Empty, None) => {}
    }
}

/// When something began and when it ended, in one cell: "14:00-15:30", "2pm to 3.30pm", "10:00 – 11:30 Uhr". `None` where
/// it is no such cell, or where one of the two can mean more than one time.
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
    hour.len() == 2 && hour.parse().is_ok_and(|hour: u32| hour < 10 || hour > 12)
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

fn cost(cell: &SheetCell) -> Amount {
    match cell {
        SheetCell::Number(value) if *value >= 0.0 && *value < 1e7 => pence(&format!("{value:.2}")),
        SheetCell::Date(_) | SheetCell::Minutes(_) => Amount::Unclear,
        other => pence(&other.shown()),
    }
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

#[cfg(test)]
mod tests {
    use super::super::suggest::suggested;
    use super::*;

    fn sheet(text: &str) -> DataSheet {
        super::super::sheet::read(text.as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn a_table_with_headings() {
        let sheet = sheet(
            "My hours\nDate,Hours,What for,Cost\n12/11/2019,1.5,Reading papers,£4.50\n13 Nov 2019,90 mins,Meeting,\n14/11/2019,a while,Call,x\nlater,2,,\n,,Total,\n",
        );
        let mapping = suggested(&sheet);
        assert_eq!(mapping.headings, 2);
        assert_eq!(
            mapping.columns,
            [HourColumn::Day, HourColumn::Time, HourColumn::Title, HourColumn::Cost]
        );
        assert_eq!(mapping.unit, Some(TimeUnit::Hours));
        let read = rows(&sheet, &mapping);
        let facts: Vec<_> = read
            .iter()
            .map(|row| {
                (
                    row.when.exact_day().map(|day| day.to_string()),
                    row.effort.minutes,
                    row.effort.cost_pence,
                    row.doubts.clone(),
                )
            })
            .collect();
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(facts[0], (day("2019-11-12"), Some(90), Some(450), vec![]));
        assert_eq!(facts[1], (day("2019-11-13"), Some(90), None, vec![]));
        assert_eq!(
            facts[2],
            (day("2019-11-14"), None, None, vec![RowDoubt::TimeUnclear, RowDoubt::CostUnclear])
        );
        assert_eq!(facts[3], (None, Some(120), None, vec![RowDoubt::DayUnclear]));
        assert_eq!(facts[4].3, vec![RowDoubt::NoDay, RowDoubt::Total]);
    }

    /// Day, minutes, pence and doubts of each row.
    fn facts(text: &str) -> Vec<String> {
        let sheet = sheet(text);
        rows(&sheet, &suggested(&sheet))
            .iter()
            .map(|row| {
                let day = row.when.exact_day().map_or("-".into(), |day| day.to_string());
                let number =
                    |value: Option<u32>| value.map_or("-".into(), |value| value.to_string());
                let (minutes, pence) = (number(row.effort.minutes), number(row.effort.cost_pence));
                format!("{day} {minutes} {pence} {:?}", row.doubts)
            })
            .collect()
    }

    #[test]
    fn when_something_began_is_not_how_long_it_took() {
        assert_eq!(
            facts(
                "Date,Time,Meeting,Duration\n13/03/2025,10:00,EP,1.5 hrs\n14/03/2025,14:00,SENCo,45 mins\n"
            ),
            ["2025-03-13 90 - []", "2025-03-14 45 - []"]
        );
        for times in ["10:00,EP\n14/03/2025,14:30,SENCo", "2pm,EP\n14/03/2025,11am,SENCo"] {
            let read = facts(&format!("Date,Meeting time,What\n13/03/2025,{times}\n"));
            assert_eq!(read, ["2025-03-13 - - []", "2025-03-14 - - []"]);
        }
        assert_eq!(facts("Date,Time,What\n13/03/2025,1:30,EP\n"), ["2025-03-13 90 - []"]);
        assert_eq!(
            facts("Date,Hours,What\n13/03/2025,10:00,EP\n"),
            ["2025-03-13 - - [TimeUnclear]"]
        );
        assert_eq!(
            facts("Date,Start,End,Hours\n13/03/2025,10:00,11:30,3\n14/03/2025,10:00,11:30,1.5\n"),
            ["2025-03-13 - - [TimeUnclear]", "2025-03-14 90 - []"]
        );
    }

    #[test]
    fn of_several_columns_the_right_one_counts_or_none() {
        let hours = "13/03/2025,1,0.5,1.5\n14/03/2025,0.5,,0.5\n";
        let read = |heads: &str| facts(&format!("Date,{heads}\n{hours}"));
        assert_eq!(
            read("Hours in meeting,Hours preparing,Total hours"),
            ["2025-03-13 90 - []", "2025-03-14 30 - []"]
        );
        assert_eq!(
            read("Hours in meeting,Hours preparing,Running total"),
            ["2025-03-13 - - [TimeUnclear]", "2025-03-14 30 - []"]
        );
        assert_eq!(
            facts(
                "Date,Hours,Parking £,Mileage,Bus fare £\n13/03/2025,1,3,24,\n14/03/2025,1,3,24,2\n"
            ),
            ["2025-03-13 60 300 []", "2025-03-14 60 - [CostUnclear]"]
        );
        for heads in ["Date booked,Date of meeting", "When due,Date", "Day,Date"] {
            let read = facts(&format!("{heads},Hours\n01/02/2025,13/03/2025,1.5\n"));
            assert_eq!(read, ["2025-03-13 90 - []"], "{heads}");
        }
    }

    #[test]
    fn from_when_to_when_in_one_cell() {
        for (cell, expected) in [
            ("14:00-15:30", "90"),
            ("14:00 \u{2013} 15:30", "90"),
            ("14.00 to 15.30", "90"),
            ("2pm-3.30pm", "90"),
            ("9:00am - 10:30am", "90"),
            ("09:00-10:30 Uhr", "90"),
            ("10:00-11:00", "60"),
        ] {
            for heading in ["Time", "Hours", "Duration", "Start"] {
                let read = facts(&format!(
                    "Date,{heading},What\n13/03/2025,{cell},EP\n14/03/2025,{cell},EP\n"
                ));
                assert_eq!(read[0], format!("2025-03-13 {expected} - []"), "{heading} {cell}");
            }
        }
        for cell in ["15:30-14:00", "2-3", "1-2.30pm", "14:00-", "10-12 hours", "14:00-25:30"] {
            let read = facts(&format!("Date,Hours,What\n13/03/2025,{cell},EP\n"));
            assert!(read[0].starts_with("2025-03-13 - - [TimeUnclear"), "{cell}: {read:?}");
        }
        assert_eq!(
            facts("Date,When,Hours\n13/03/2025,14:00-15:30,2\n").len(),
            1,
            "a second column that speaks of the same is told or not used"
        );
    }

    #[test]
    fn days_without_marks_and_years_of_other_calendars() {
        for (cell, day) in [
            ("20261103", "2026-11-03"),
            ("03112026", "-"),
            ("20261303", "-"),
            ("20112019", "-"),
            ("1405/08/12", "-"),
            ("1447-05-12", "-"),
            ("12/05/1447", "-"),
            ("3. November 2026", "2026-11-03"),
            ("3. März 2026", "2026-03-03"),
            ("3 mars 2026", "2026-03-03"),
            ("Thu 12 March 2025", "-"),
            ("?12/03/2025", "-"),
            ("12/03/2025?", "-"),
            ("before 12/03/2025", "-"),
            ("12 or 13/03/2025", "-"),
            ("12&13/03/2025", "-"),
            ("about 10 March 2025", "-"),
            ("12/03/2025 14:00", "2025-03-12"),
            ("12/03/2025 at school", "2025-03-12"),
            ("Wed 12 March 2025", "2025-03-12"),
        ] {
            let read = facts(&format!("Date,Hours\n{cell},1\n"));
            let doubts = if day == "-" { "[DayUnclear]" } else { "[]" };
            assert_eq!(read, [format!("{day} 60 - {doubts}")], "{cell}");
        }
    }

    #[test]
    fn headings_of_other_languages() {
        assert_eq!(
            facts("Datum;Stunden;Tätigkeit;Kosten\n03.11.2026;1,5;Gespräch;4,50\n"),
            ["2026-11-03 90 450 []"]
        );
        assert_eq!(
            facts("Datum,Uhrzeit,Thema\n12.03.2025,14:00-15:30,EP\n"),
            ["2025-03-12 90 - []"]
        );
        assert_eq!(
            facts("Datum;Beginn;Ende;Thema\n03.11.2026;14:00;15:30;Gespräch\n"),
            ["2026-11-03 90 - []"]
        );
        assert_eq!(facts("Datum;Dauer (Min.);Notizen\n03.11.2026;45;x\n"), ["2026-11-03 45 - []"]);
        assert_eq!(
            facts("Date;Heures;Activité;Coût\n03/11/2026;1,5;Réunion;4,50\n"),
            ["2026-11-03 90 450 []"]
        );
        assert_eq!(facts("Data;Godziny;Koszt\n03.11.2026;2;3\n"), ["2026-11-03 120 300 []"]);
        assert_eq!(facts("Fecha;Horas;Coste\n03/11/2026;2;3\n"), ["2026-11-03 120 300 []"]);
    }

    #[test]
    fn what_headings_say_of_money_and_of_breaks() {
        for (text, expected) in [
            ("Date,Cost (p)\n10/03/2025,350\n", "2025-03-10 - 350 []"),
            ("Date,Cost (pence)\n10/03/2025,3.50\n", "2025-03-10 - - [CostUnclear]"),
            ("Date,Cost (p)\n10/03/2025,£3.50\n", "2025-03-10 - 350 []"),
            ("Date,Cost (€)\n10/03/2025,3.50\n", "2025-03-10 - - [CostUnclear]"),
            ("Date,Kosten in EUR\n10/03/2025,3.50\n", "2025-03-10 - - [CostUnclear]"),
            (
                "Date,Start,Finish,Break\n10/03/2025,09:00,15:00,1:00\n",
                "2025-03-10 - - [TimeUnclear]",
            ),
            ("Date,Start,Finish,Break\n10/03/2025,09:00,15:00,\n", "2025-03-10 360 - []"),
            (
                "Date,Start,Finish,Break,Hours\n10/03/2025,09:00,15:00,1:00,6\n",
                "2025-03-10 360 - []",
            ),
            ("Date,Hours,Travel time\n10/03/2025,1,0.5\n", "2025-03-10 - - [TimeUnclear]"),
            ("Date,Hours,Time\n10/03/2025,1,14:00\n", "2025-03-10 60 - []"),
        ] {
            assert_eq!(facts(text), [expected], "{text}");
        }
    }

    #[test]
    fn every_cost_has_its_column() {
        // One that is not known by its heading is told by its cells.
        assert_eq!(
            facts("Date,Hours,Travel cost,Parking\n13/03/2025,1,3.00,2.50\n14/03/2025,1,3.00,\n"),
            ["2025-03-13 60 - [CostUnclear]", "2025-03-14 60 300 []"]
        );
        assert_eq!(facts("Date,Hours,Cost per hour\n13/03/2025,1,4.50\n"), ["2025-03-13 60 - []"]);
        assert_eq!(
            facts("Date,Hours,Bus fare,Parking,Total cost\n13/03/2025,1,3.00,2.50,5.50\n"),
            ["2025-03-13 60 550 []"]
        );
    }

    #[test]
    fn totals_and_weeks_are_no_days_on_which_time_was_given() {
        let days: String = (1..5).map(|day| format!("{day}/03/2025,1\n")).collect();
        let read = facts(&format!(
            "Date,Hours\n{days}31/03/2025,4\nw/c 13/03/2025,4\nTotal for March,9\n"
        ));
        let ends =
            ["2025-03-31 240 - [Total]", "- 240 - [DayUnclear]", "- 540 - [DayUnclear, Total]"];
        assert_eq!(read.get(4..).unwrap(), ends);
        let odd = ["90,Hours", "0.75,Minutes", "1 h 90 min,Time", "1.3,Hours"];
        for odd in odd {
            let (amount, heading) = odd.split_once(',').unwrap();
            let read = facts(&format!("Date,{heading}\n13/03/2025,{amount}\n"));
            assert_eq!(read, ["2025-03-13 - - [TimeUnclear]"], "{odd}");
        }
    }

    #[test]
    fn hours_and_minutes_in_two_columns_are_one_time() {
        assert_eq!(
            facts(
                "Date,Hours,Minutes\n12/11/2019,1,30\n13/11/2019,,45\n14/11/2019,2,\n15/11/2019,1.5,30\n"
            ),
            [
                "2019-11-12 90 - []",
                "2019-11-13 45 - []",
                "2019-11-14 120 - []",
                "2019-11-15 - - [TimeUnclear]"
            ]
        );
    }

    #[test]
    fn days_of_one_column_have_one_order() {
        assert_eq!(
            facts("Date,Hours\n11/13/2019,1\n11/02/2019,2\n"),
            ["2019-11-13 60 - []", "2019-11-02 120 - []"]
        );
        assert_eq!(
            facts("Date,Hours\n11/13/2019,1\n11/02/2019,2\n13/11/2019,1\n"),
            ["- 60 - [DayUnclear]", "2019-02-11 120 - [DayUnclear]", "2019-11-13 60 - []"]
        );
    }

    #[test]
    fn tables_as_programs_and_people_write_them() {
        assert_eq!(
            facts("sep=;\nDate;Hours;Cost\n12.11.2019;1,5;4,50\n"),
            ["2019-11-12 90 450 []"]
        );
        assert_eq!(
            facts("Date,Time spent,Cost (£)\n12-Nov-19,45 mins,£3\n"),
            ["2019-11-12 45 300 []"]
        );
        assert_eq!(
            facts("12/11/2019,1h30,Reading\n13/11/2019,45 mins,Call\n"),
            ["2019-11-12 90 - []", "2019-11-13 45 - []"]
        );
        assert_eq!(
            facts(
                "Date,From,To\n12/11/2019,09:30,11:00\n12/11/2019,22:00,01:00\n12/11/2019,9ish,11:00\n"
            ),
            [
                "2019-11-12 90 - []",
                "2019-11-12 - - [EndsBeforeStart]",
                "2019-11-12 - - [TimeUnclear]"
            ]
        );
    }

    #[test]
    fn nothing_is_guessed() {
        let sheet = sheet("Date,Time\n12/11/2019,2\n12/11,1h\n31/02/2019,1h\n");
        let read = rows(&sheet, &suggested(&sheet));
        assert_eq!(read[0].doubts, [RowDoubt::NoUnit]);
        assert_eq!(
            (read[1].when, read[1].doubts.as_slice()),
            (When::Undated, [RowDoubt::DayUnclear].as_slice())
        );
        assert_eq!(read[2].when, When::Undated);
    }

    #[test]
    fn a_start_and_an_end_make_a_time() {
        let sheet = sheet(
            "Date,Start,End\n12/11/2019,10:30,12:00\n12/11/2019,10am,1pm\n12/11/2019,14:00,13:00\n12/11/2019,10:30,\n",
        );
        let read = rows(&sheet, &suggested(&sheet));
        assert_eq!(
            read.iter().map(|row| row.effort.minutes).collect::<Vec<_>>(),
            [Some(90), Some(180), None, None]
        );
        assert_eq!(read[2].doubts, [RowDoubt::EndsBeforeStart]);
    }
}
