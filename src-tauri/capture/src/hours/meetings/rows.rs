//! Each row of a table of meetings, read as a person said what its columns hold.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::super::amount::Amount;
use super::super::clock::{from_to, point};
use super::super::days::{day, figures, fits};
use super::super::map::time;
use super::super::marks::CellMark;
use super::super::sheet::{DataSheet, SheetCell};
use super::columns::{MeetingColumn, MeetingMapping};
use super::row::{MeetingDoubt, MeetingRow};
use crate::chat::DayOrder;
use crate::text::has_words;

/// Reads the rows as a person said. Empty rows are left out; what cannot be read is absent and told.
pub fn meeting_rows(sheet: &DataSheet, mapping: &MeetingMapping) -> Vec<MeetingRow> {
    let numbered = sheet.rows.iter().enumerate().skip(mapping.headings);
    let filled = numbered.filter(|(_, row)| row.iter().any(|cell| !cell.shown().is_empty()));
    let order = mapping.order.unwrap_or_default();
    let mixed = sheet
        .rows
        .iter()
        .skip(mapping.headings)
        .any(|row| day_cells(row, mapping).any(|cell| !fits(cell, order)));
    let heads = mapping.headings.checked_sub(1).and_then(|at| sheet.rows.get(at));
    let heads = heads.map(Vec::as_slice).unwrap_or_default();
    let marked = |number: usize| sheet.marks.iter().filter(move |mark| mark.row + 1 == number);
    filled
        .map(|(at, cells)| {
            let marks = marked(at + 1).map(|mark| (mark.column, mark.mark)).collect();
            let mut row =
                MeetingRowReader { cells, heads, mapping, marks, row: MeetingRow::default() }
                    .read();
            row.number = at + 1;
            let either = day_cells(cells, mapping)
                .filter_map(figures)
                .any(|(first, second)| first <= 12 && second <= 12 && first != second);
            // Where a day of the table fits the other order alone, none that fits both is sure.
            if either && (mixed || mapping.order.is_none()) {
                row.doubts.push(MeetingDoubt::OrderUnclear);
            }
            row.doubts.sort();
            row.doubts.dedup();
            row
        })
        .collect()
}

/// The columns whose cells are days.
pub(super) const DAYS: [MeetingColumn; 4] = [
    MeetingColumn::Day,
    MeetingColumn::AskedOn,
    MeetingColumn::PapersCame,
    MeetingColumn::PapersSent,
];

fn day_cells<'r>(
    row: &'r [SheetCell],
    mapping: &'r MeetingMapping,
) -> impl Iterator<Item = &'r SheetCell> {
    let days = mapping.columns.iter().zip(row).filter(|(column, _)| DAYS.contains(column));
    days.map(|(_, cell)| cell)
}

struct MeetingRowReader<'r> {
    cells: &'r [SheetCell],
    /// The headings over them.
    heads: &'r [SheetCell],
    mapping: &'r MeetingMapping,
    /// What the workbook says of its cells, by their columns.
    marks: Vec<(usize, CellMark)>,
    row: MeetingRow,
}

impl MeetingRowReader<'_> {
    fn read(mut self) -> MeetingRow {
        self.row.title = self.words(MeetingColumn::Title);
        let struck = |(at, mark): &(usize, CellMark)| {
            *mark == CellMark::Struck
                && self.mapping.columns.get(*at) == Some(&MeetingColumn::Title)
        };
        if self.marks.iter().any(struck) {
            self.row.doubts.push(MeetingDoubt::CalledOff);
        }
        self.row.place = self.words(MeetingColumn::Place);
        self.row.people = self.words(MeetingColumn::People);
        self.row.notes = self.words(MeetingColumn::Notes);
        self.row.day = self.day(MeetingColumn::Day, MeetingDoubt::DayUnclear);
        if self.row.day.is_none() && self.words(MeetingColumn::Day).is_empty() {
            self.row.doubts.push(MeetingDoubt::NoDay);
        }
        self.times();
        self.row.asked_on = self.day(MeetingColumn::AskedOn, MeetingDoubt::AskedUnclear);
        self.row.papers_came = self.day(MeetingColumn::PapersCame, MeetingDoubt::PapersUnclear);
        self.row.papers_sent = self.day(MeetingColumn::PapersSent, MeetingDoubt::PapersUnclear);
        self.compare();
        self.row
    }

    /// The filled cells of a kind with their columns, but such as the workbook makes doubtful, which are told.
    fn cells(&mut self, wanted: MeetingColumn, doubt: Option<MeetingDoubt>) -> Vec<SheetCell> {
        let mut out = Vec::new();
        for (at, (column, cell)) in self.mapping.columns.iter().zip(self.cells).enumerate() {
            if *column != wanted || (cell.shown().is_empty() && self.mark(at).is_none()) {
                continue;
            }
            match self.mark(at) {
                None => out.push(cell.clone()),
                Some(CellMark::Hidden) => {
                    self.row.doubts.push(MeetingDoubt::Hidden);
                    out.push(cell.clone());
                }
                Some(_) => match doubt {
                    Some(doubt) => self.row.doubts.push(doubt),
                    None => out.push(cell.clone()),
                },
            }
        }
        out
    }

    fn mark(&self, column: usize) -> Option<CellMark> {
        let own = self.marks.iter().find(|(at, _)| *at == column).map(|(_, mark)| *mark);
        let length = self.mapping.columns.get(column) == Some(&MeetingColumn::Length);
        own.filter(|mark| match mark {
            CellMark::Hidden | CellMark::Struck | CellMark::NoValue => true,
            // A length that is shown as a time of day may be one.
            CellMark::HalfDay => length,
            _ => false,
        })
    }

    /// The words of a kind of column; of several, each a line.
    fn words(&mut self, wanted: MeetingColumn) -> String {
        let cells = self.cells(wanted, None);
        cells.iter().map(SheetCell::shown).collect::<Vec<_>>().join("\n")
    }

    /// The only cell of a kind. Two say two things.
    fn only(&mut self, wanted: MeetingColumn, doubt: MeetingDoubt) -> Option<SheetCell> {
        let mut cells = self.cells(wanted, Some(doubt));
        if cells.len() > 1 {
            self.row.doubts.push(doubt);
            return None;
        }
        cells.pop()
    }

    fn day(&mut self, wanted: MeetingColumn, doubt: MeetingDoubt) -> Option<NaiveDate> {
        let cell = self.only(wanted, doubt)?;
        let found = day(&cell, self.mapping.order.unwrap_or(DayOrder::DayMonthYear));
        if found.is_none() {
            self.row.doubts.push(doubt);
        }
        found
    }

    /// From when to when. A length and a start make an end; a length alone stays one.
    fn times(&mut self) {
        let first = self.only(MeetingColumn::Starts, MeetingDoubt::StartUnclear);
        let last = self.only(MeetingColumn::Ends, MeetingDoubt::EndUnclear);
        let span = first.as_ref().and_then(from_to);
        let (starts, mut ends) = match (span, &last) {
            (Some((from, to)), None) => (clock(from), clock(to)),
            (Some(_), Some(_)) => {
                self.row.doubts.push(MeetingDoubt::StartUnclear);
                (None, None)
            }
            (None, _) => (
                first.as_ref().and_then(|cell| self.point(cell, MeetingDoubt::StartUnclear)),
                last.as_ref().and_then(|cell| self.point(cell, MeetingDoubt::EndUnclear)),
            ),
        };
        let starts = starts.or_else(|| self.time_of_day(first.is_some()));
        let length = self.only(MeetingColumn::Length, MeetingDoubt::LengthUnclear);
        let length = length.map_or(Amount::Empty, |cell| time(&cell, self.mapping.unit));
        match length {
            Amount::Known { value } => match (starts, ends) {
                (Some(from), None) => {
                    ends = minutes_of(from).checked_add(value).and_then(clock);
                    if ends.is_none() {
                        self.row.doubts.push(MeetingDoubt::TimesDiffer);
                    }
                }
                (Some(from), Some(to))
                    if minutes_of(to).checked_sub(minutes_of(from)) != Some(value) =>
                {
                    self.row.doubts.push(MeetingDoubt::TimesDiffer);
                }
                (Some(_), Some(_)) => {}
                (None, _) => self.row.minutes = Some(value),
            },
            Amount::Unclear | Amount::NoUnit => self.row.doubts.push(MeetingDoubt::LengthUnclear),
            Amount::Empty => {}
        }
        (self.row.starts, self.row.ends) = (starts, ends);
    }

    /// The time that stands in the cell of the day, where no column says when it began.
    fn time_of_day(&mut self, said: bool) -> Option<NaiveTime> {
        let cells = self.cells(MeetingColumn::Day, None);
        match cells.as_slice() {
            [SheetCell::Date(at)] if !said && at.time() != NaiveTime::MIN => Some(at.time()),
            [SheetCell::Text(text)] if !said => {
                let found = evenhand_calendar::days(text);
                let [one] = found.as_slice() else { return None };
                if one.time.is_some() && one.time_guessed {
                    self.row.doubts.push(MeetingDoubt::StartUnclear);
                }
                one.time.filter(|_| !one.time_guessed)
            }
            _ => None,
        }
    }

    fn point(&mut self, cell: &SheetCell, doubt: MeetingDoubt) -> Option<NaiveTime> {
        // A bare number is an hour of which half of the day nobody said.
        let found = match cell {
            SheetCell::Number(_) => None,
            // A day without a time, or one of another day, says nothing of when this one began.
            SheetCell::Date(at)
                if at.time() == NaiveTime::MIN
                    || self.row.day.is_some_and(|day| day != at.date()) =>
            {
                None
            }
            cell => point(cell).and_then(clock),
        };
        if found.is_none() {
            self.row.doubts.push(doubt);
        }
        found
    }

    fn compare(&mut self) {
        let row = &mut self.row;
        let later = |one: Option<NaiveDate>, other: Option<NaiveDate>| {
            one.zip(other).is_some_and(|(one, other)| one > other)
        };
        if row.starts.zip(row.ends).is_some_and(|(from, to)| to <= from) {
            row.doubts.push(MeetingDoubt::TimesDiffer);
        }
        if later(row.asked_on, row.day) {
            row.doubts.push(MeetingDoubt::AskedAfter);
        }
        if later(row.papers_sent, row.papers_came) {
            row.doubts.push(MeetingDoubt::PapersDiffer);
        }
        const OFF: [&str; 16] = [
            "cancelled",
            "canceled",
            "cancel",
            "postponed",
            "rescheduled",
            "rearranged",
            "moved to",
            "called off",
            "did not happen",
            "didn't happen",
            "did not take place",
            "didn't take place",
            "not held",
            "abandoned",
            "did not go ahead",
            "didn't go ahead",
        ];
        let off = |text: &str| {
            let lower = text.to_lowercase().replace('\u{2019}', "'");
            OFF.iter().any(|off| has_words(&lower, off))
        };
        let told = self.cells.iter().zip(0..).any(|(cell, at)| {
            let text = cell.shown();
            let no = ["", "no", "n", "-"].contains(&text.to_lowercase().as_str());
            off(&text) || !no && self.heads.get::<usize>(at).is_some_and(|head| off(&head.shown()))
        });
        if told {
            self.row.doubts.push(MeetingDoubt::CalledOff);
        }
    }
}

fn minutes_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

fn clock(minutes: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

#[cfg(test)]
mod tests {
    use super::super::suggest::{holds_meetings, suggested_meetings};
    use super::*;

    fn sheet(text: &str) -> DataSheet {
        super::super::super::sheet::read(text.as_bytes()).unwrap().remove(0)
    }

    /// Day, start, end, invitation, papers that came and that were sent, and doubts.
    fn facts(text: &str) -> Vec<String> {
        let sheet = sheet(text);
        let rows = meeting_rows(&sheet, &suggested_meetings(&sheet)).into_iter();
        rows.map(|row| {
            let day = |day: Option<NaiveDate>| day.map_or("-".into(), |day| day.to_string());
            let time = |time: Option<NaiveTime>| {
                time.map_or("-".into(), |time| time.format("%H:%M").to_string())
            };
            format!(
                "{} {} {} {} {} {} {:?}",
                day(row.day),
                time(row.starts),
                time(row.ends),
                day(row.asked_on),
                day(row.papers_came),
                day(row.papers_sent),
                row.doubts
            )
        })
        .collect()
    }

    #[test]
    fn a_table_of_meetings_with_all_it_can_say() {
        let text = "Our meetings\nDate,Day,Start,End,Meeting,Venue,Who was there,Invited on,Papers received,Papers sent,Notes\n\
            21/11/2019,Thu,14:00,15:30,Annual review,School,\"SENCo, case officer\",5/11/2019,18/11/2019,15/11/2019,Draft\n\
            3/12/2019,Tue,,,Panel,,,,,,\n";
        let sheet = sheet(text);
        assert!(holds_meetings(&sheet));
        let row = meeting_rows(&sheet, &suggested_meetings(&sheet)).remove(0);
        assert_eq!(
            (
                row.number,
                row.title.as_str(),
                row.place.as_str(),
                row.people.as_str(),
                row.notes.as_str()
            ),
            (3, "Annual review", "School", "SENCo, case officer", "Draft")
        );
        assert_eq!(
            facts(text),
            [
                "2019-11-21 14:00 15:30 2019-11-05 2019-11-18 2019-11-15 []",
                "2019-12-03 - - - - - []"
            ]
        );
    }

    #[test]
    fn days_that_fit_two_orders_are_asked() {
        let head = "Date,Meeting,Venue,Invited\n";
        for (rows, expected) in [
            (
                "5/11/2019,EP,School,1/10/2019\n",
                &["2019-11-05 - - 2019-10-01 - - [OrderUnclear]"][..],
            ),
            ("21/11/2019,EP,School,1/10/2019\n", &["2019-11-21 - - 2019-10-01 - - []"]),
            ("11/21/2019,EP,School,10/1/2019\n", &["2019-11-21 - - 2019-10-01 - - []"]),
            ("5/5/2019,EP,School,\n", &["2019-05-05 - - - - - []"]),
            ("2019-11-05,EP,School,2019-10-01\n", &["2019-11-05 - - 2019-10-01 - - []"]),
            ("5 Nov 2019,EP,School,1 October 2019\n", &["2019-11-05 - - 2019-10-01 - - []"]),
            (
                "21/11/2019,EP,School,\n11/22/2019,EP,School,\n5/11/2019,EP,School,\n",
                &[
                    "2019-11-21 - - - - - []",
                    "- - - - - - [DayUnclear]",
                    "2019-11-05 - - - - - [OrderUnclear]",
                ],
            ),
        ] {
            assert_eq!(facts(&format!("{head}{rows}")), expected, "{rows}");
        }
        let sheet = sheet("Date,Meeting,Venue\n5/11/2019,EP,School\n");
        let said =
            MeetingMapping { order: Some(DayOrder::MonthDayYear), ..suggested_meetings(&sheet) };
        let row = meeting_rows(&sheet, &said).remove(0);
        assert_eq!((row.day, row.doubts), (NaiveDate::from_ymd_opt(2019, 5, 11), vec![]));
    }

    #[test]
    fn what_can_mean_more_than_one_thing_is_told_and_not_taken() {
        for (heads, cells, expected) in [
            ("Date", "21 Nov", "- - - - - - [DayUnclear]"),
            ("Date", "w/c 18/11/2019", "- - - - - - [DayUnclear]"),
            ("Date,Meeting", ",EP", "- - - - - - [NoDay]"),
            ("Date,Start", "21/11/2019,2", "2019-11-21 - - - - - [StartUnclear]"),
            ("Date,Start", "21/11/2019,2pm", "2019-11-21 14:00 - - - - []"),
            ("Date,Start", "21/11/2019,afternoon", "2019-11-21 - - - - - [StartUnclear]"),
            ("Date,Time", "21/11/2019,14:00-15:30", "2019-11-21 14:00 15:30 - - - []"),
            ("Date", "21/11/2019 14:00", "2019-11-21 14:00 - - - - []"),
            (
                "Date,Start,End",
                "21/11/2019,14:00,13:00",
                "2019-11-21 14:00 13:00 - - - [TimesDiffer]",
            ),
            ("Date,Start,Length", "21/11/2019,14:00,90 mins", "2019-11-21 14:00 15:30 - - - []"),
            ("Date,Start,Length", "21/11/2019,14:00,2", "2019-11-21 14:00 - - - - [LengthUnclear]"),
            ("Date,Start,Hours", "21/11/2019,14:00,1.5", "2019-11-21 14:00 15:30 - - - []"),
            (
                "Date,Start,End,Length",
                "21/11/2019,14:00,15:00,2h",
                "2019-11-21 14:00 15:00 - - - [TimesDiffer]",
            ),
            ("Date,Start,Length", "21/11/2019,23:00,2h", "2019-11-21 23:00 - - - - [TimesDiffer]"),
            ("Date,Invited", "21/11/2019,25/11/2019", "2019-11-21 - - 2019-11-25 - - [AskedAfter]"),
            ("Date,Invited", "21/11/2019,by phone", "2019-11-21 - - - - - [AskedUnclear]"),
            ("Date,Papers received", "21/11/2019,never", "2019-11-21 - - - - - [PapersUnclear]"),
            ("Date,Papers received", "21/11/2019,25/11/2019", "2019-11-21 - - - 2019-11-25 - []"),
            (
                "Date,Papers received,Papers sent",
                "21/11/2019,14/11/2019,18/11/2019",
                "2019-11-21 - - - 2019-11-14 2019-11-18 [PapersDiffer]",
            ),
            ("Date,Meeting", "21/11/2019,EP (cancelled)", "2019-11-21 - - - - - [CalledOff]"),
            // A column that does not say what it is of is not used before a person has said.
            ("Date,Papers", "21/11/2019,18/11/2019", "2019-11-21 - - - - - []"),
            ("Date,Notice given (days)", "21/11/2019,12", "2019-11-21 - - - - - []"),
            ("Date,Invitation received", "21/11/2019,15/11/2019", "2019-11-21 - - - - - []"),
            ("Date,Who asked", "21/11/2019,SENCo", "2019-11-21 - - - - - []"),
            ("Date,Invited,Asked", "21/11/2019,13/11/2019,14/11/2019", "2019-11-21 - - - - - []"),
            (
                "Date of meeting,Date of next meeting",
                "21/11/2019,23/12/2019",
                "2019-11-21 - - - - - []",
            ),
        ] {
            assert_eq!(facts(&format!("{heads}\n{cells}\n")), [expected], "{heads}: {cells}");
        }
    }

    #[test]
    fn a_heading_that_says_more_is_of_something_else() {
        for (head, cell) in [
            ("I asked on", "01/02/2019"),
            ("Asked for on", "01/02/2019"),
            ("Invite accepted", "15/11/2019"),
            ("Invite reply sent", "15/11/2019"),
            ("Reminder invitation sent", "15/11/2019"),
            ("Papers we sent", "15/11/2019"),
            ("Our papers sent", "15/11/2019"),
            ("Papers not received by", "15/11/2019"),
            ("Papers due to be sent", "15/11/2019"),
            ("Original date", "14/11/2019"),
            ("Date of letter", "14/11/2019"),
            ("Cancelled?", "No"),
        ] {
            let read = facts(&format!("Date,Meeting,{head}\n21/11/2019,EP,{cell}\n"));
            assert_eq!(read, ["2019-11-21 - - - - - []"], "{head}");
        }
        for head in ["Who was not present", "Who should attend", "Who didn't come", "Absent"] {
            let sheet = sheet(&format!("Date,Meeting,{head}\n21/11/2019,EP,SENCo\n"));
            let row = meeting_rows(&sheet, &suggested_meetings(&sheet)).remove(0);
            assert_eq!(row.people, "", "{head}");
        }
        for (head, cell) in [
            ("Cancelled?", "Yes"),
            ("Status", "Did not take place"),
            ("Outcome", "It didn’t go ahead"),
        ] {
            let read = facts(&format!("Date,Meeting,{head}\n21/11/2019,EP,{cell}\n"));
            assert_eq!(read, ["2019-11-21 - - - - - [CalledOff]"], "{head}");
        }
    }

    #[test]
    fn a_day_in_the_column_of_times_is_no_midnight() {
        let day = |text: &str| SheetCell::Date(text.parse().unwrap());
        for (starts, time) in [
            ("2019-11-21T00:00:00", None),
            ("2019-11-22T14:00:00", None),
            ("2019-11-21T14:00:00", NaiveTime::from_hms_opt(14, 0, 0)),
        ] {
            let sheet = DataSheet {
                rows: vec![vec![day("2019-11-21T00:00:00"), day(starts)]],
                ..DataSheet::default()
            };
            let columns = vec![MeetingColumn::Day, MeetingColumn::Starts];
            let mapping = MeetingMapping { columns, ..MeetingMapping::default() };
            let row = meeting_rows(&sheet, &mapping).remove(0);
            assert_eq!(row.starts, time, "{starts}");
            assert_eq!(row.doubts.is_empty(), time.is_some(), "{starts}");
        }
    }

    #[test]
    fn a_table_of_hours_is_none_of_meetings() {
        assert!(!holds_meetings(&sheet("Date,Hours,What for,Cost\n21/11/2019,1,EP,\n")));
        assert!(holds_meetings(&sheet("Date,Time,Meeting,Place\n21/11/2019,14:00,EP,School\n")));
    }
}
