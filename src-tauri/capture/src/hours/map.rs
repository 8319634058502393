//! Each row of a table, read as a person said what its columns hold.

use evenhand_core::record::When;

use super::amount::{Amount, TimeUnit, minutes, pence};
use super::clock::{clock_cell, from_to, point};
use super::columns::{HourColumn, HourMapping};
use super::days::{day, figures, fits};
use super::row::{HourRow, RowDoubt};
use super::sheet::{DataSheet, SheetCell};
use super::{by_headings, by_marks, totals};

/// A clock that shows so many minutes or more may be when something began, and not how long it took.
const MOST_CLOCK: u32 = 8 * 60;

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn rows(sheet: &DataSheet, mapping: &HourMapping) -> Vec<HourRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    let width = headed(sheet, mapping);
    let one = |(at, row): (usize, &Vec<SheetCell>)| {
        let mut out = one_row(at + 1, row, mapping);
        if width.is_some_and(|width| row.iter().skip(width).any(is_figure)) {
            doubt_shifted(&mut out, mapping);
        }
        out
    };
    let mut out: Vec<HourRow> = filled.map(one).collect();
    doubt_mixed(&mut out, sheet, mapping);
    by_headings::settle(&mut out, sheet, mapping);
    by_marks::doubt_parts_of_days(&mut out, sheet, mapping);
    by_marks::settle(&mut out, sheet, mapping);
    totals::doubt_sums(&mut out);
    out
}

/// How many columns have a heading. `None`: there are no headings.
fn headed(sheet: &DataSheet, mapping: &HourMapping) -> Option<usize> {
    let headings = sheet.rows.get(mapping.headings.checked_sub(1)?)?;
    headings.iter().rposition(|cell| !cell.shown().is_empty()).map(|last| last + 1)
}

/// A figure and nothing else: what is left of "1,250.00" where its comma parted it.
fn is_figure(cell: &SheetCell) -> bool {
    let shown = cell.shown();
    shown.contains(|c: char| c.is_ascii_digit())
        && shown.trim().chars().all(|c| c.is_ascii_digit() || ".,£".contains(c))
}

/// A row with a figure behind the last heading has a comma too many somewhere: its numbers may stand under others'
/// headings.
fn doubt_shifted(row: &mut HourRow, mapping: &HourMapping) {
    let has = |wanted: &[HourColumn]| mapping.columns.iter().any(|own| wanted.contains(own));
    let time = [HourColumn::Time, HourColumn::Minutes, HourColumn::Starts, HourColumn::Ends];
    for (is_there, doubt) in
        [(has(&time), RowDoubt::TimeUnclear), (has(&[HourColumn::Cost]), RowDoubt::CostUnclear)]
    {
        if is_there && !row.doubts.contains(&doubt) {
            row.doubts.push(doubt);
        }
    }
    (row.effort.minutes, row.effort.cost_pence) = (None, None);
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
    match only_one(cells_of(row, mapping, HourColumn::Cost).map(cost)) {
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
    let given = only_one(all(HourColumn::Time).map(|cell| time(cell, mapping.unit)));
    let beside = only_one(all(HourColumn::Minutes).map(|cell| time(cell, Some(TimeUnit::Minutes))));
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

/// The amount of several cells of which one is filled. Two fares of the same price may be two fares, and an hour there
/// and an hour of travel two hours.
fn only_one(amounts: impl Iterator<Item = Amount>) -> Amount {
    amounts.fold(Amount::Empty, |one, other| match (one, other) {
        (Amount::Empty, own) | (own, Amount::Empty) => own,
        (Amount::Known { value: 0 }, Amount::Known { value: 0 }) => one,
        _ => Amount::Unclear,
    })
}

/// How long something took. "10:00" in such a column may be when it began, "14:00-15:30" is from when to when.
pub(super) fn time(cell: &SheetCell, unit: Option<TimeUnit>) -> Amount {
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

fn is_whole_pence(pounds: f64) -> bool {
    (pounds * 100.0 - (pounds * 100.0).round()).abs() < 1e-4
}

fn cost(cell: &SheetCell) -> Amount {
    match cell {
        // Part of a penny: what is shown and what counts are not the same.
        SheetCell::Number(value) if !is_whole_pence(*value) => Amount::Unclear,
        SheetCell::Number(value) if *value >= 0.0 && *value < 1e7 => pence(&format!("{value:.2}")),
        SheetCell::Date(_) | SheetCell::Minutes(_) => Amount::Unclear,
        other => pence(&other.shown()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::suggest::suggested;
    use super::*;

    fn sheet(text: &str) -> DataSheet {
        super::super::sheet::read(text.as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn numbers_that_are_parts_of_a_day_and_fares_of_the_same_price() {
        let read = |text: &str| {
            let sheet = sheet(text);
            let own = rows(&sheet, &suggested(&sheet));
            own.into_iter()
                .map(|row| (row.effort.minutes, row.effort.cost_pence, row.doubts))
                .collect::<Vec<_>>()
        };
        let unclear = (None, None, vec![RowDoubt::TimeUnclear]);
        for (column, is_unclear) in [
            (["0.0625", "0.03125"], true),
            (["0.0625", "0.041666667"], true),
            (["0.0625", "1.5"], false),
            (["0.3", "0.75"], false),
        ] {
            let [one, two] = column;
            let all = read(&format!("Date,Hours\n10/03/2025,{one}\n11/03/2025,{two}\n"));
            assert_eq!(all.iter().all(|row| *row == unclear), is_unclear, "{column:?} {all:?}");
        }
        for (fares, pence) in
            [("£3,£3", None), ("£3,£2", None), ("£3,", Some(300)), ("£0,£0", Some(0))]
        {
            let all = read(&format!("Date,Hours,Parking cost,Fare\n10/03/2025,2,{fares}\n"));
            assert_eq!(all[0].1, pence, "{fares}");
            assert_eq!(all[0].2.contains(&RowDoubt::CostUnclear), pence.is_none(), "{fares}");
        }
    }

    #[test]
    fn quarters_of_an_hour_and_parts_of_a_penny() {
        let read = |text: &str| {
            let sheet = sheet(text);
            let own = rows(&sheet, &suggested(&sheet));
            own.into_iter().map(|row| row.effort.minutes).collect::<Vec<_>>()
        };
        for (cells, minutes) in [
            (["0.25", "0.25"], [Some(15), Some(15)]),
            (["0.25", "0.2"], [Some(15), Some(12)]),
            (["0.25", "0.0625"], [None, None]),
            (["0.25", "0.125"], [None, None]),
        ] {
            let text = format!("Date,Hours\n10/03/2025,{}\n11/03/2025,{}\n", cells[0], cells[1]);
            assert_eq!(read(&text), minutes, "{cells:?}");
        }
        for (pounds, pence) in [
            (4.5, Some(450)),
            (0.1 + 0.2, Some(30)),
            (1.1 * 3.0, Some(330)),
            (4.505, None),
            (10.0 / 3.0, None),
            (4.499_9, None),
        ] {
            let own = match cost(&SheetCell::Number(pounds)) {
                Amount::Known { value } => Some(value),
                _ => None,
            };
            assert_eq!(own, pence, "{pounds}");
        }
    }

    #[test]
    fn minutes_and_seconds_are_no_hours_and_minutes() {
        for (heading, cell, minutes) in [
            ("Duration (mm:ss)", "05:30", None),
            ("Length min:sec", "45:30", None),
            ("Call time mm.ss", "5:30", None),
            ("Minutes", "05:30", None),
            ("Mins", "1:30", None),
            ("Minutes", "0:45:30", Some(46)),
            ("Minutes", "90", Some(90)),
            ("Duration (hh:mm)", "05:30", Some(330)),
            ("Duration (h:mm:ss)", "0:45:30", Some(46)),
            ("Hours and minutes", "1:30", Some(90)),
        ] {
            let sheet = sheet(&format!("Date,{heading},What\n10/03/2025,{cell},EP\n"));
            let row = rows(&sheet, &suggested(&sheet)).remove(0);
            assert_eq!(row.effort.minutes, minutes, "{heading} {cell}");
            assert_eq!(
                row.doubts.is_empty(),
                minutes.is_some(),
                "{heading} {cell} {:?}",
                row.doubts
            );
        }
    }

    #[test]
    fn hours_that_were_lost_or_owed_are_no_time_that_was_given() {
        for (heading, minutes) in [
            ("Hours missed", None),
            ("School hours lost", None),
            ("Hours owed", None),
            ("Target hours", None),
            ("Hours given", Some(120)),
        ] {
            let sheet = sheet(&format!("Date,{heading},What\n10/03/2025,2,EP\n"));
            let row = rows(&sheet, &suggested(&sheet)).remove(0);
            assert_eq!(row.effort.minutes, minutes, "{heading}");
        }
    }

    #[test]
    fn an_hour_in_each_of_two_columns_may_be_two() {
        for (cells, minutes) in [("1,1", None), ("1,2", None), ("1,", Some(60)), (",1", Some(60))] {
            let sheet = sheet(&format!("Date,Hours meeting,Hours travel\n10/03/2025,{cells}\n"));
            let row = rows(&sheet, &suggested(&sheet)).remove(0);
            assert_eq!(row.effort.minutes, minutes, "{cells}");
            assert_eq!(row.doubts.is_empty(), minutes.is_some(), "{cells}");
        }
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
            (
                "Date,Hours,What,Cost\n10/03/2025,1,Train,1,250.00\n",
                "2025-03-10 - - [TimeUnclear, CostUnclear]",
            ),
            ("Date,Hours,What,Cost\n10/03/2025,1,Bus,1.20,day ticket\n", "2025-03-10 60 120 []"),
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
        assert_eq!(
            facts("12/03/2025,1h,£3,£2\n13/03/2025,2h,£4,\n"),
            ["2025-03-12 60 - [CostUnclear]", "2025-03-13 120 400 []"]
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
