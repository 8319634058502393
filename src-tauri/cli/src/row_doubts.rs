//! What is not clear in a row of a table, in words.

use evenhand_capture::hours::{MeetingDoubt, RowDoubt};
use evenhand_words::tr::{cli, tables};

use crate::print;

/// Prints what is not clear in a row, where anything is.
pub fn tell<D: Copy>(row: usize, doubts: &[D], words: fn(D) -> String) {
    if !doubts.is_empty() {
        let doubts: Vec<String> = doubts.iter().copied().map(words).collect();
        print(&cli::row_doubts(row, &doubts.join(". ")));
    }
}

/// Of a row of hours.
pub fn hours(doubt: RowDoubt) -> String {
    match doubt {
        RowDoubt::NoDay => tables::doubt_no_day(),
        RowDoubt::DayUnclear => tables::doubt_day_unclear(),
        RowDoubt::NoUnit => tables::doubt_no_unit(),
        RowDoubt::TimeUnclear => tables::doubt_time_unclear(),
        RowDoubt::CostUnclear => tables::doubt_cost_unclear(),
        RowDoubt::EndsBeforeStart => tables::doubt_ends_before_start(),
        RowDoubt::Total => tables::doubt_total(),
        RowDoubt::Hidden => tables::doubt_hidden(),
    }
}

/// Of a row of meetings.
pub fn meetings(doubt: MeetingDoubt) -> String {
    match doubt {
        MeetingDoubt::NoDay => tables::doubt_no_day(),
        MeetingDoubt::DayUnclear => tables::doubt_day_unclear(),
        MeetingDoubt::OrderUnclear => tables::doubt_order_unclear(),
        MeetingDoubt::StartUnclear => tables::doubt_start_unclear(),
        MeetingDoubt::EndUnclear => tables::doubt_end_unclear(),
        MeetingDoubt::LengthUnclear => tables::doubt_length_unclear(),
        MeetingDoubt::TimesDiffer => tables::doubt_times_differ(),
        MeetingDoubt::AskedUnclear => tables::doubt_asked_unclear(),
        MeetingDoubt::AskedAfter => tables::doubt_asked_after(),
        MeetingDoubt::PapersUnclear => tables::doubt_papers_unclear(),
        MeetingDoubt::PapersDiffer => tables::doubt_papers_differ(),
        MeetingDoubt::CalledOff => tables::doubt_called_off(),
        MeetingDoubt::Hidden => tables::doubt_hidden(),
    }
}
