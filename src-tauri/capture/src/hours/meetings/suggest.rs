//! What the columns of a table of meetings seem to hold, by its headings. Nothing is read by it until a person has
//! agreed.

use super::super::amount::TimeUnit;
use super::super::days::{day, figures};
use super::super::sheet::{DataSheet, SheetCell};
use super::super::suggest::unit_of;
use super::columns::{MeetingColumn, MeetingMapping};
use super::rows::DAYS;
use crate::chat::DayOrder;

/// What the headings of a table of meetings seem to say.
pub fn suggested_meetings(sheet: &DataSheet) -> MeetingMapping {
    let dated = |row: &[SheetCell]| {
        row.iter()
            .any(|cell| day(cell, DayOrder::DayMonthYear).is_some() || figures(cell).is_some())
    };
    let known = |columns: &[MeetingColumn]| {
        columns.iter().filter(|column| **column != MeetingColumn::Nothing).count()
    };
    let rows = sheet.rows.iter().take(10).enumerate().filter(|(_, row)| !dated(row));
    let found = rows
        .map(|(at, row)| (at, row.iter().map(|cell| heading(&cell.shown())).collect::<Vec<_>>()));
    let best = found.rev().max_by_key(|(_, columns)| known(columns));
    let (headings, mut columns) = match best {
        Some((at, columns)) if known(&columns) > 0 => (at + 1, columns),
        _ => (0, Vec::new()),
    };
    let top = headings.checked_sub(1).and_then(|at| sheet.rows.get(at));
    best_day(&mut columns, top.map(Vec::as_slice).unwrap_or_default());
    settle(&mut columns);
    let length = columns.iter().position(|column| *column == MeetingColumn::Length);
    let unit: Option<TimeUnit> =
        length.and_then(|at| top?.get(at)).and_then(|cell| unit_of(&cell.shown()));
    let order = order_of(sheet, headings, &columns);
    MeetingMapping { columns, headings, unit, order }
}

/// Whether a table seems to be one of meetings rather than of hours: it says where, who was there, or when it was
/// asked.
pub fn holds_meetings(sheet: &DataSheet) -> bool {
    let own = [
        MeetingColumn::Place,
        MeetingColumn::People,
        MeetingColumn::AskedOn,
        MeetingColumn::PapersCame,
        MeetingColumn::PapersSent,
    ];
    let columns = suggested_meetings(sheet).columns;
    columns.contains(&MeetingColumn::Day) && columns.iter().any(|column| own.contains(column))
}

/// "Date" and "Date of meeting" are the day, where "Day" beside it is one of the week.
fn best_day(columns: &mut [MeetingColumn], top: &[SheetCell]) {
    let weight = |cell: &SheetCell| {
        let name = cell.shown().to_lowercase();
        usize::from(name.contains("date")) * 2
            + usize::from(name.contains("meeting") || name.trim() == "date")
    };
    let is_day = |column: &MeetingColumn| *column == MeetingColumn::Day;
    let days = columns.iter().zip(top).filter(|(column, _)| is_day(column));
    let Some(best) = days.map(|(_, cell)| weight(cell)).max() else { return };
    for (column, cell) in columns.iter_mut().zip(top) {
        if is_day(column) && weight(cell) < best {
            *column = MeetingColumn::Nothing;
        }
    }
}

/// Of two columns that seem to say the same, a person has to say which does. Words may stand in several.
fn settle(columns: &mut [MeetingColumn]) {
    let all = columns.to_vec();
    for column in columns {
        let words = matches!(column, MeetingColumn::Nothing | MeetingColumn::Notes);
        if !words && all.iter().filter(|other| *other == column).count() > 1 {
            *column = MeetingColumn::Nothing;
        }
    }
}

/// The order of days in figures, where one of them can be read in one way alone and none in the other alone.
fn order_of(sheet: &DataSheet, headings: usize, columns: &[MeetingColumn]) -> Option<DayOrder> {
    let (mut usual, mut other, mut either) = (false, false, false);
    for row in sheet.rows.iter().skip(headings) {
        let days = columns.iter().zip(row).filter(|(column, _)| DAYS.contains(column));
        for (first, second) in days.filter_map(|(_, cell)| figures(cell)) {
            usual |= first > 12 && second <= 12;
            other |= second > 12 && first <= 12;
            either |= first <= 12 && second <= 12 && first != second;
        }
    }
    match (usual, other) {
        (true, false) => Some(DayOrder::DayMonthYear),
        (false, true) => Some(DayOrder::MonthDayYear),
        (false, false) if !either => Some(DayOrder::DayMonthYear),
        _ => None,
    }
}

fn heading(text: &str) -> MeetingColumn {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    // What is to come, and what the meeting's minutes are, is none of it; minutes may be how long it took.
    let other = any(&["next", "birth", "dob", "minutes", "mins"]) && !any(&["length", "duration"]);
    if words.is_empty() || words.len() > 6 || other {
        return MeetingColumn::Nothing;
    }
    of_days(&words).or_else(|| of_times(&lower, &words)).unwrap_or_else(|| of_words(&words))
}

/// Words that may stand in any heading and make it no other.
const PLAIN: [&str; 22] = [
    "date", "day", "on", "the", "when", "of", "was", "were", "is", "are", "and", "time", "meeting",
    "meetings", "s", "dd", "mm", "yy", "yyyy", "first", "for", "at",
];

/// Whether a heading has one of the words that say what it is, and none but those and plain ones: "not received", "due
/// to be sent" and "we sent" are of something else.
fn only(words: &[&str], says: &[&str], beside: &[&str]) -> bool {
    words.iter().any(|word| says.contains(word))
        && words
            .iter()
            .all(|word| says.contains(word) || beside.contains(word) || PLAIN.contains(word))
}

/// Headings of papers and of invitations, whose days a charter counts by: only one that says which it is is taken.
fn of_days(words: &[&str]) -> Option<MeetingColumn> {
    const PAPERS: [&str; 5] = ["papers", "agenda", "documents", "pack", "paperwork"];
    const CAME: [&str; 4] = ["received", "came", "arrived", "got"];
    const SENT: [&str; 4] = ["sent", "issued", "circulated", "posted"];
    const INVITED: [&str; 8] =
        ["asked", "invited", "invitation", "invite", "notice", "notified", "told", "informed"];
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if any(&PAPERS) {
        return Some(if only(words, &CAME, &PAPERS) {
            MeetingColumn::PapersCame
        } else if only(words, &SENT, &PAPERS) {
            MeetingColumn::PapersSent
        } else {
            MeetingColumn::Nothing
        });
    }
    // What was asked for is another thing, and so is how long a notice is.
    let other = words.contains(&"for") || words == ["notice"];
    let asked = only(words, &INVITED, &["sent", "about", "it"]) && !other;
    any(&INVITED).then_some(if asked { MeetingColumn::AskedOn } else { MeetingColumn::Nothing })
}

fn of_times(lower: &str, words: &[&str]) -> Option<MeetingColumn> {
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if any(&["date", "day"]) {
        return None;
    }
    if any(&["start", "starts", "started", "from", "begin", "began"]) || lower.trim() == "time" {
        Some(MeetingColumn::Starts)
    } else if any(&["end", "ends", "ended", "finish", "finished", "until"]) || lower.trim() == "to"
    {
        Some(MeetingColumn::Ends)
    } else if any(&["length", "duration", "long", "hours", "hrs"]) {
        Some(MeetingColumn::Length)
    } else {
        None
    }
}

fn of_words(words: &[&str]) -> MeetingColumn {
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    const THERE: [&str; 8] =
        ["people", "attended", "attendees", "present", "who", "attending", "attendance", "there"];
    let dated = any(&["date", "day", "when"]);
    if any(&THERE) {
        let there = only(words, &THERE, &["by", "came", "went", "names", "those", "in", "list"]);
        if there { MeetingColumn::People } else { MeetingColumn::Nothing }
    } else if any(&["place", "venue", "where", "location", "room", "held"]) && !dated {
        MeetingColumn::Place
    } else if dated {
        let day = only(words, &["date", "day", "when"], &["held", "review", "panel", "visit"]);
        if day { MeetingColumn::Day } else { MeetingColumn::Nothing }
    } else if any(&["title", "meeting", "subject", "event", "what", "purpose", "topic"]) {
        MeetingColumn::Title
    } else if any(&["notes", "note", "comments", "comment", "details", "outcome", "outcomes"]) {
        MeetingColumn::Notes
    } else {
        MeetingColumn::Nothing
    }
}
