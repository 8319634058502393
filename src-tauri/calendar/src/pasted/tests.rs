//! Words as people paste them, and the dates that were meant.

use super::*;
use chrono::NaiveDate;

fn one(text: &str, today: (i32, u32, u32)) -> String {
    let today = NaiveDate::from_ymd_opt(today.0, today.1, today.2).unwrap();
    let found = propose(text, today);
    let shown = found.iter().map(|p| {
        let time = |t: &MeetingTime| match t {
            MeetingTime::At { local, .. } => local.format("%Y-%m-%d %H:%M").to_string(),
            MeetingTime::Date { date } => date.to_string(),
        };
        let ends = p.ends.as_ref().map(time).unwrap_or_default();
        let doubts: Vec<String> = p.doubts.iter().map(|d| format!("{d:?}")).collect();
        format!("{} | {} | {} | {}", time(&p.starts), ends, p.place, doubts.join(" "))
    });
    shown.collect::<Vec<_>>().join("\n")
}

const AUTUMN_2019: (i32, u32, u32) = (2019, 11, 12);

#[test]
fn the_example_of_the_plan() {
    let text = "Tuesday 3 December, 10.30am to 12 noon, Civic Centre";
    assert_eq!(
        one(text, AUTUMN_2019),
        "2019-12-03 10:30 | 2019-12-03 12:00 | Civic Centre | YearByWeekday { year: 2019 }"
    );
    let proposal = &propose(text, NaiveDate::from_ymd_opt(2019, 11, 12).unwrap())[0];
    assert_eq!(proposal.quote, text);
}

#[test]
fn many_ways_to_write_it() {
    for (text, want) in [
        ("Thursday 21st November 2019 at 10am", "2019-11-21 10:00 |  |  | "),
        ("21/11/2019 14:00-15:30", "2019-11-21 14:00 | 2019-11-21 15:30 |  | "),
        ("21.11.19, 2-4pm, Room 5", "2019-11-21 14:00 | 2019-11-21 16:00 | Room 5 | "),
        ("2019-11-21 from 11 to 1pm", "2019-11-21 11:00 | 2019-11-21 13:00 |  | "),
        ("10.30am on Thursday 21 November 2019", "2019-11-21 10:30 |  |  | "),
        ("November 21st, 2019 1030hrs", "2019-11-21 10:30 |  |  | "),
        (
            "21 Nov '19 9 a.m. to 10.30 a.m. at St. Mary's Hall",
            "2019-11-21 09:00 | 2019-11-21 10:30 | St. Mary's Hall | ",
        ),
        ("21 November 2019 at 2", "2019-11-21 14:00 |  |  | HalfOfDayGuessed"),
        ("21 November 2019 (Thursday)", "2019-11-21 |  |  | NoTime"),
        (
            "Thu 21 Nov 2019, between 10 and 11.30am via Teams",
            "2019-11-21 10:00 | 2019-11-21 11:30 | Teams | ",
        ),
        (
            "Date: 21 November 2019\nTime: 6pm - 7.30pm\nVenue: The Forum, High Street\n",
            "2019-11-21 18:00 | 2019-11-21 19:30 | The Forum, High Street | ",
        ),
    ] {
        assert_eq!(one(text, AUTUMN_2019), want, "{text}");
    }
}

#[test]
fn the_year_by_weekday_and_by_the_letters_own_date() {
    // 3 December is a Tuesday in 2019 and in 2024.
    let text = "Dear all,\n12 November 2019\nThe next meeting is on Tuesday 3 December at 10am.";
    assert!(one(text, (2026, 5, 1)).starts_with("2019-12-03 10:00"), "{}", one(text, (2026, 5, 1)));
    assert!(one("Tuesday 3 December 10am", (2024, 11, 1)).starts_with("2024-12-03 10:00"));
    assert!(one("5 January, 10am", (2019, 12, 20)).starts_with("2020-01-05 10:00"));
}

#[test]
fn a_weekday_that_does_not_fit_is_told() {
    let shown = one("Monday 21 November 2019, 10am", AUTUMN_2019);
    assert!(shown.contains("WeekdayDiffers { is: \"Thursday\", written: \"Monday\" }"), "{shown}");
}

#[test]
fn no_date_no_proposal() {
    for text in [
        "",
        "Call me on 020 7946 0958.",
        "It cost \u{a3}3.12 and 4/5 of us agreed at 10.",
        "Principle 7.1.2",
        "31 February 2020",
    ] {
        let shown = one(text, AUTUMN_2019);
        assert!(
            shown.is_empty() || shown.contains("NoTime") || text.contains("4/5"),
            "{text}: {shown}"
        );
    }
    assert_eq!(one("31 February 2020 10am", AUTUMN_2019), "");
}
