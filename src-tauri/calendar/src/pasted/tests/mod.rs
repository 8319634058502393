//! Words as people paste them, and the dates that were meant.

mod changes;
mod kinds;
mod places;
mod slips;

use super::*;
use crate::event::Purpose;
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

/// The kinds that were misread: what is found of each phrase, on 2 November 2026.
#[test]
fn phrases_of_each_kind() {
    let time = |time: &MeetingTime| match time {
        MeetingTime::At { local, .. } => local.format("%Y-%m-%dT%H:%M").to_string(),
        MeetingTime::Date { date } => date.to_string(),
    };
    let today = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    for (text, want) in [
        ("Tuesday 17 November 2026 half past ten", "2026-11-17T10:30"),
        ("Tuesday 17 November 2026 0930-1100", "2026-11-17T09:30 to 2026-11-17T11:00"),
        ("Tuesday 17 November 2026, 2 hours from 10am", "2026-11-17T10:00 to 2026-11-17T12:00"),
        ("Tuesday 17 November 2026 at 1400", "2026-11-17T14:00"),
        ("Tuesday 17 November 2026 10-12", "2026-11-17T10:00 to 2026-11-17T12:00"),
        ("Tuesday 17 November 2026 from 10 til 12", "2026-11-17T10:00 to 2026-11-17T12:00"),
        ("Tuesday 17 November 2026 1-2.30pm", "2026-11-17T13:00 to 2026-11-17T14:30"),
        ("Tuesday 17 November 2026 12-1", "2026-11-17T12:00 to 2026-11-17T13:00"),
        ("Tuesday 17 November 2026 noon", "2026-11-17T12:00"),
        ("Tuesday 17 November 2026 at midday", "2026-11-17T12:00"),
        ("Tuesday 17 November 2026 7pm for 7.30", "2026-11-17T19:30"),
        ("Tuesday 17 November 2026 10am for 1 hour", "2026-11-17T10:00 to 2026-11-17T11:00"),
        ("Tuesday 17 November 2026, 10:00 (1 hr)", "2026-11-17T10:00 to 2026-11-17T11:00"),
        ("Tuesday 17 November 2026 room 10.30", "2026-11-17"),
        ("Tuesday 17 November 2026 £10.30 each", "2026-11-17"),
        ("Tuesday 17 November 2026 tel 01632 960 930", "2026-11-17"),
        ("Tuesday 17 November 2026 for ages 5 to 11", "2026-11-17"),
        ("7th or 8th December 2026 at 10am", "2026-12-07T10:00; 2026-12-08T10:00"),
        ("w/c 23 November 2026", ""),
        ("week commencing Monday 23rd November 2026 at 10am", ""),
        ("The Children and Families Act 2014 came into force on 1 September 2014", ""),
        ("DOB 14/03/2014 Review 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("Born 14 March 2014. Review 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("CANCELLED: 3 December 2026 at 1pm", ""),
        ("The meeting on 3 December 2026 at 1pm will not go ahead.", ""),
        ("Reply by 20 November 2026. Review 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("Sent: 1 November 2026 09:00\nReview: 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("3 December 2026, not 10am but 11am", "2026-12-03T11:00"),
        ("Moved from 3 December 2026 to 10 December 2026, both at 1pm", "2026-12-10T13:00"),
        ("3 December 2026 at 1pm instead of 10 December 2026", "2026-12-03T13:00"),
        ("The time has changed from 10am to 11am on 3 December 2026", "2026-12-03T11:00"),
        ("12/3/2026", "2026-03-12"),
        ("3/12 2pm", "2026-12-03T14:00"),
        ("03-12-2026 14:00", "2026-12-03T14:00"),
        ("3.12.26 2pm", "2026-12-03T14:00"),
        ("Dec 3 2026 2pm", "2026-12-03T14:00"),
        ("December 3rd at 2pm", "2026-12-03T14:00"),
        ("Thursday the 3rd of December at 2pm", "2026-12-03T14:00"),
        ("3rd Dec 26, 2pm", "2026-12-03T14:00"),
        ("Thu 3 Dec 2026 14:00 – 15:30 GMT", "2026-12-03T14:00 to 2026-12-03T15:30"),
        ("Thursday 3 December 2026\n2pm\nTown Hall", "2026-12-03T14:00"),
        ("2pm Thursday 3 December 2026", "2026-12-03T14:00"),
        ("at 2pm on the 3rd December 2026", "2026-12-03T14:00"),
        ("3 December 2026, 2pm - late", "2026-12-03T14:00"),
        ("3 December 2026, morning", "2026-12-03"),
        (
            "Moved from Thurs 3rd Dec to Thurs 10th December 2026, 10.15am to 11.45am.",
            "2026-12-10T10:15 to 2026-12-10T11:45",
        ),
        (
            "Catch up moved from 3 Dec to 10 December 2026, still 10.15 til 11.45 at the Hub",
            "2026-12-10T10:15 to 2026-12-10T11:45",
        ),
        ("3 December 2026 9am till noon", "2026-12-03T09:00 to 2026-12-03T12:00"),
        ("3 December 2026, 9 a.m. - 12 p.m.", "2026-12-03T09:00 to 2026-12-03T12:00"),
        ("3 December 2026 11.30pm to 12.30am", "2026-12-03T23:30 to 2026-12-04T00:30"),
        ("3 December 2026 at ten past four", "2026-12-03T16:10"),
        ("3 December 2026 at ten to four", "2026-12-03T15:50"),
        ("3 December 2026 at 4 o'clock", "2026-12-03T16:00"),
        ("3 December 2026 arrivals from 9.30, start 10.00", "2026-12-03T10:00"),
        ("Every Tuesday at 10am", ""),
        ("tomorrow at 10am", "2026-11-03T10:00"),
        ("This Thursday 2pm?", "2026-11-05T14:00"),
        ("See you on Friday at 10", "2026-11-06T10:00"),
        ("The office is open Monday to Friday 9am to 5pm", ""),
        ("Deadline: 3 December 2026, 5pm", ""),
        ("Please return by 12 noon on 3 December 2026", ""),
        ("Papers published 26 November 2026. Board 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("Thursday 3rd, 10am", "2026-12-03T10:00"),
        ("3 December 2026 10.00am-12.00noon", "2026-12-03T10:00 to 2026-12-03T12:00"),
        ("3 December 2026 10am or 2pm", "2026-12-03T10:00; 2026-12-03T14:00"),
        ("Annual leave 3 December 2026 to 10 December 2026", ""),
        ("From 3 December 2026 our new number is 01632 960123", ""),
        ("We met on 3 October 2026 at 1pm.", ""),
        ("April May will see you on 3 December 2026 at 1pm", "2026-12-03T13:00"),
        ("Meet at 3 March Lane on 3 December 2026 at 1pm", "2026-12-03T13:00"),
    ] {
        let found = propose(text, today);
        let shown = found.iter().map(|one| match &one.ends {
            Some(ends) => format!("{} to {}", time(&one.starts), time(ends)),
            None => time(&one.starts),
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), want, "{text}");
    }
}

#[test]
fn days_by_their_words_are_counted_from_the_day_of_writing() {
    // A Thursday.
    let today = (2026, 11, 26);
    let days = |text: &str| -> Vec<String> {
        one(text, today)
            .lines()
            .map(|line| line.split(" | ").next().unwrap_or_default().trim().to_owned())
            .collect()
    };
    for (text, want) in [
        ("We're meeting a week on Tuesday at 10.30 at the Civic Centre.", "2026-12-08 10:30"),
        ("Tuesday week at 3pm would suit us for the meeting.", "2026-12-08 15:00"),
        ("Shall we meet a fortnight on Monday, 9.30am?", "2026-12-14 09:30"),
        ("Two weeks on Monday at 2pm?", "2026-12-14 14:00"),
        ("See you a week today at 12.30pm.", "2026-12-03 12:30"),
        ("See you a week tomorrow at 12.30pm.", "2026-12-04 12:30"),
        ("Tomorrow fortnight at 1pm?", "2026-12-11 13:00"),
        ("The Tuesday after next at 10am please.", "2026-12-08 10:00"),
        ("Can we meet next week on Wednesday at 1pm?", "2026-12-02 13:00"),
        ("Shall we say 11am on Friday of next week?", "2026-12-04 11:00"),
        ("11am on Monday of the week after next?", "2026-12-07 11:00"),
        ("We'll call you in two weeks' time on Tuesday at 10am.", "2026-12-08 10:00"),
        ("Could we speak next Tuesday at 10am?", "2026-12-01 10:00"),
        ("Can we speak this week on Friday at 10am?", "2026-11-27 10:00"),
        ("Annual review on Thursday the 10th, 1.30pm to 3pm", "2026-12-10 13:30"),
        ("Let's do Monday 7th at 11am.", "2026-12-07 11:00"),
        ("The next forum is on the 15th at 7.30pm (doors from 7).", "2026-12-15 19:30"),
        ("Can we meet on the 4th at quarter past two for 45 minutes?", "2026-12-04 14:15"),
        ("Panel on Thursday (31st) at 2pm", "2026-12-31 14:00"),
    ] {
        assert_eq!(days(text), [want], "{text}");
        assert!(one(text, today).contains("DayByWord"), "{text}");
    }
}

#[test]
fn a_figure_behind_a_weekday_is_its_day_of_the_month() {
    for (text, want) in [
        ("Meeting Tuesday 15 at 2pm", "2026-12-15 14:00"),
        ("Meeting Tues 15, 2pm", "2026-12-15 14:00"),
        ("Review Tuesday 15 10am", "2026-12-15 10:00"),
        ("2pm on Tuesday 15 please for the review", "2026-12-15 14:00"),
        ("Review Tues 1 at 2pm", "2026-12-01 14:00"),
        ("Review Mon 7: 9am", "2026-12-07 09:00"),
        ("Review Friday 8 from 10am to 11am", "2027-01-08 10:00"),
        ("Review Tuesday 15 of next month at 2pm", "2026-12-15 14:00"),
        // An hour, a length or a count is none.
        ("Review Tuesday 2 to 3pm", "2026-12-01 14:00"),
        ("Review Tuesday 14.30 to 15.30", "2026-12-01 14:30"),
        ("Review Tuesday 14:30 at the hub", "2026-12-01 14:30"),
        ("Review Tuesday 10am at the hub", "2026-12-01 10:00"),
        ("Review Tuesday, 45 minutes from 10am", "2026-12-01 10:00"),
        ("Review Tuesday 30 minutes from 10am", "2026-12-01 10:00"),
        ("Review Tuesday at 9 at the hub", "2026-12-01 09:00"),
    ] {
        let found = one(text, (2026, 11, 26));
        assert!(found.starts_with(want) && !found.contains('\n'), "{text}: {found}");
    }
    // It is no such day in the months to come.
    for text in ["Meeting Tuesday 14 at 2pm", "Meeting Tues 31, 2pm"] {
        assert_eq!(one(text, (2026, 11, 26)), "", "{text}");
    }
}

#[test]
fn the_next_friday_on_a_thursday_is_one_of_two() {
    let found = one("Are you free next Friday at 2pm?", (2026, 11, 26));
    let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
    assert_eq!(starts, ["2026-11-27 14:00", "2026-12-04 14:00"]);
    assert!(found.lines().all(|line| line.contains("OneOfSeveral")));
}

#[test]
fn each_of_two_days_by_words_has_its_own_hours() {
    for (text, want) in [
        (
            "Could we speak on Tuesday at 10am or Wednesday at 2pm?",
            ["2026-12-01 10:00", "2026-12-02 14:00"].as_slice(),
        ),
        ("2pm on Monday or 10am on Wednesday?", &["2026-11-30 14:00", "2026-12-02 10:00"]),
        (
            "Can you do the 8th at 10am or the 9th at 2pm?",
            &["2026-12-08 10:00", "2026-12-09 14:00"],
        ),
        (
            "I can't make the 8th at 10am, would the 9th at the same time work?",
            &["2026-12-09 10:00"],
        ),
        ("The meeting is Friday at 2pm, not Thursday as I said.", &["2026-11-27 14:00"]),
        ("The panel meets on Thursday at 10am and papers go out on Monday.", &["2026-12-03 10:00"]),
    ] {
        let found = one(text, (2026, 11, 26));
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, want, "{text}");
    }
}

#[test]
fn words_that_name_no_one_day_give_none() {
    for text in [
        "We meet twice a week on Monday at 9am.",
        "Every other Tuesday at 10am.",
        "On the 4th of each month at 6pm.",
        "This is the 3rd time that I ask, at 2pm or not.",
        "Come to the 1st floor at 2pm.",
        "The Tuesday of the following week at 10am.",
        "See you this time next week, 3pm.",
    ] {
        assert_eq!(one(text, (2026, 11, 26)), "", "{text}");
    }
}

#[test]
fn what_has_been_on_a_day_that_a_word_names_is_no_meeting_to_come() {
    for text in [
        "I rang on the 9th at 10am and nobody answered.",
        "Sorry I missed you on Tuesday at 3pm.",
        "Last week on Tuesday at 10am we agreed a plan.",
        "Thank you for meeting us on Wednesday at 2pm.",
        "Thanks for your time on Tuesday at 10am.",
        "It was good to see you on Monday at 9.30am.",
        "Good to meet you on Monday at 9.30am.",
        "On Monday at 10am I spoke to the SEN team.",
        "On Thursday at 4pm we waited and nobody came.",
        "You said on Friday at noon that it would be sent.",
        "The meeting on Monday at 2pm took place without us.",
        "The panel on Wednesday at 10am was cancelled.",
        "Wednesday at 10am is cancelled.",
        "The Monday after half term at 10am.",
        "On the first Tuesday of the month at 10am.",
        "The papers go out on Monday at 5pm.",
        "Please reply by Friday at 5pm.",
        "The deadline is Friday at 5pm.",
        "The office is closed on Monday at 3pm.",
        "I can't make Tuesday at 10am.",
    ] {
        assert_eq!(one(text, (2026, 11, 26)), "", "{text}");
    }
}

#[test]
fn a_day_by_word_beside_what_has_been_stays() {
    for (text, want) in [
        ("It would be good to see you on Monday at 9.30am.", "2026-11-30 09:30"),
        ("I look forward to seeing you on Monday at 9.30am.", "2026-11-30 09:30"),
        ("Thank you for your email. Can you come on Monday at 9.30am?", "2026-11-30 09:30"),
        ("The meeting has moved from Tuesday to Thursday at 10am.", "2026-12-03 10:00"),
        ("I can't make Tuesday but could do Thursday at 10am.", "2026-12-03 10:00"),
        ("Hopefully we can meet on Monday at 9.30am.", "2026-11-30 09:30"),
        ("The review will be held on Monday at 9.30am.", "2026-11-30 09:30"),
        ("Provisionally Monday at 9.30am, to be confirmed.", "2026-11-30 09:30"),
    ] {
        let found = one(text, (2026, 11, 26));
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, [want], "{text}");
    }
}

#[test]
fn of_an_event_for_many_the_time_of_the_one_who_reads_is_taken() {
    for (text, want) in [
        (
            "Parents' evening: Thursday 10 December 2026, 4pm to 7pm. Your slot is 5.20pm.",
            "2026-12-10 17:20",
        ),
        (
            "Parents' evening is on Thursday from 4pm to 7pm. Your slot is 5.20pm.",
            "2026-12-03 17:20",
        ),
        (
            "Clinic on 10 December 2026, 9am to 1pm. Your appointment is at 10.40am.",
            "2026-12-10 10:40",
        ),
        ("Your appointment is on 10 December 2026 at 10.40am.", "2026-12-10 10:40"),
    ] {
        let found = one(text, (2026, 11, 26));
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, [want], "{text}");
    }
}

#[test]
fn days_and_hours_that_share_a_sentence_are_kept_apart() {
    for (text, want) in [
        (
            "Meeting was due to be held 1 December at 10am. This has now been put back to 8 December, same time.",
            ["2026-12-08 10:00"].as_slice(),
        ),
        (
            "The review was planned for 2 December at 9am; it is now on 9 December at 9am.",
            &["2026-12-09 09:00"],
        ),
        ("Training day: 9am Mon 4th Jan to 3pm Tues 5th Jan", &["2027-01-04 09:00"]),
        ("Voices Day! Saturday 12 December, doors 9.30, start 10, finish 3", &["2026-12-12 10:00"]),
        ("Hi can u do mon 2pm or tues 11am?", &["2026-11-30 14:00", "2026-12-01 11:00"]),
        (
            "School trip 10 December. Back at 4.30pm. Review meeting 11 December 8.45am.",
            &["2026-12-11 08:45"],
        ),
        ("On Wednesday 9 December the office will close at 1pm for staff training.", &[]),
        (
            "We can offer 9.30am or 11am on 9 December, or 2pm on 10 December.",
            &["2026-12-09 09:30", "2026-12-09 11:00", "2026-12-10 14:00"],
        ),
    ] {
        let found = one(text, (2026, 11, 26));
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, want, "{text}");
    }
}

#[test]
fn a_meeting_that_only_a_quoted_message_names_is_said_to_be_quoted() {
    let found = one(
        "Hi\n\nCan we move to 4pm please?\n\n> The meeting is on 10 December 2026 at 3pm",
        (2026, 11, 26),
    );
    assert!(found.starts_with("2026-12-10 15:00") && found.contains("Quoted"), "{found}");
    let own = one("> The meeting is on 10 December 2026 at 3pm", (2026, 11, 26));
    assert!(own.starts_with("2026-12-10 15:00") && !own.contains("Quoted"), "{own}");
    // Hours that somebody is free in are no meeting's.
    let free = one("Can we meet on 8 December 2026? Any time between 10 and 2.", (2026, 11, 26));
    assert!(free.starts_with("2026-12-08") && free.contains("NoTime"), "{free}");
}

#[test]
fn whoever_writes_the_month_first_does_so_throughout() {
    let today = (2026, 11, 2);
    let two = "Sessions: 12/08/2026 10:00 AM - 11:00 AM and 12/18/2026 10:00 AM - 11:00 AM";
    let found = one(two, today);
    assert!(found.contains("2026-12-08 10:00 | 2026-12-08 11:00"), "{found}");
    assert!(found.contains("2026-12-18 10:00"), "{found}");
    assert_eq!(found.matches("MonthFirst").count(), 2, "{found}");
    // One day of the other order, and nothing is turned.
    let mixed = "Booked on 23/11/2026. Sessions: 12/08/2026 at 10am and 12/18/2026 at 10am";
    let found = one(mixed, today);
    assert!(!found.contains("2026-12-08"), "{found}");
    let uk = one("12/08/2026 at 10am in the hall", (2026, 7, 1));
    assert_eq!(uk, "2026-08-12 10:00 |  | the hall | ");
}

#[test]
fn what_a_pasted_answer_does_is_told() {
    for (text, want) in [
        ("Declined: Annual review\nTuesday 8 December 2026 at 10am", Some(Purpose::Reply)),
        ("From: SEN team\nSubject: RE: Accepted: Review\n\n8 December", Some(Purpose::Reply)),
        ("Canceled: Annual review\n8 December 2026 10:00", Some(Purpose::Cancellation)),
        ("A parent has accepted this invitation.\nWhen: 8 December", Some(Purpose::Reply)),
        ("Subject: New Time Proposed: Review\n8 December", Some(Purpose::NewTimeProposed)),
        ("Tentative: 8 December at 10am", None),
        ("Annual review, 8 December at 10am. Declined: nobody.", None),
        ("", None),
    ] {
        assert_eq!(purpose_of_words(text), want, "{text}");
    }
}

#[test]
fn a_day_that_is_offered_beside_a_date_is_one_of_several() {
    let today = (2026, 11, 26);
    for (words, second) in [
        ("Could we meet on Tuesday 8 December at 10am? The 11th works as well.", "2026-12-11"),
        (
            "The panel is on 8 December at 10am. If not, the 11th at 2pm works too.",
            "2026-12-11 14:00",
        ),
        ("We can do Tuesday 8 December at 10am, or Friday 11th.", "2026-12-11"),
        ("Panel on 8 December at 10am, or on Friday the 11th at 2pm.", "2026-12-11 14:00"),
        ("Panel on 8 December at 10am. Alternatively the 15th.", "2026-12-15"),
        ("Meeting on 8 December, 10am. The 11th of the month also suits us.", "2026-12-11"),
    ] {
        let found = one(words, today);
        assert!(found.contains("2026-12-08 10:00") && found.contains(second), "{words}: {found}");
        assert_eq!(found.matches("OneOfSeveral").count(), 2, "{words}: {found}");
    }
    // Numbers that count something else, and days that nobody offers.
    for words in [
        "Please come on 8 December at 10am. Bus to the 11th Avenue stop.",
        "Please come on 8 December at 10am, on his 11th birthday.",
        "Panel on 8 December at 10am. The 11th does not work for us.",
        "Panel on 8 December at 10am. The 11th is a holiday.",
        "Panel on 8 December at 10am. The papers come by the 11th.",
        "Panel on 8 December at 10am. The 12th meeting also covers transport.",
        "Panel on 8 December at 10am. The 3rd works too.",
        "Panel on 8 December at 10am. The 32nd works too.",
    ] {
        let found = one(words, today);
        assert!(found.starts_with("2026-12-08 10:00"), "{words}: {found}");
        assert!(!found.contains("OneOfSeveral"), "{words}: {found}");
    }
}

#[test]
fn a_meeting_that_is_named_twice_is_proposed_once() {
    let today = (2026, 11, 26);
    let twice =
        "Panel on 8 December 2026 at 10am to 11am.\nPanel on 8 December 2026, 10am to 11am.";
    assert_eq!(one(twice, today).matches("2026-12-08 10:00").count(), 1);
    let longer =
        "Panel on 8 December 2026 at 10am to 11am.\nPanel on 8 December 2026, 10am to 12pm.";
    assert_eq!(one(longer, today).matches("2026-12-08 10:00").count(), 2);
}

/// What is found of a text on 2 November 2026: starts, with their ends.
fn found_on_2_november(text: &str) -> String {
    let time = |time: &MeetingTime| match time {
        MeetingTime::At { local, .. } => local.format("%Y-%m-%dT%H:%M").to_string(),
        MeetingTime::Date { date } => date.to_string(),
    };
    let found = propose(text, NaiveDate::from_ymd_opt(2026, 11, 2).unwrap());
    let shown = found.iter().map(|one| match &one.ends {
        Some(ends) => format!("{} to {}", time(&one.starts), time(ends)),
        None => time(&one.starts),
    });
    shown.collect::<Vec<_>>().join("; ")
}

#[test]
fn a_day_of_which_something_else_is_said_is_not_offered() {
    for text in [
        "Panel on Tuesday 8 December at 10am. The 20th is also Children's Day.",
        "Panel on 8 December 2026 at 10am. The 10th is free of charge for members.",
        "Panel on 8 December 2026 at 10am. The 10th is good news for us.",
        "Panel on 8 December 2026 at 10am. The 10th would also have been his last day.",
        "Panel on 8 December 2026 at 10am. The 10th could be a problem.",
    ] {
        assert_eq!(found_on_2_november(text), "2026-12-08T10:00", "{text}");
    }
    for (text, second) in [
        ("Panel on 8 December 2026 at 10am. The 10th too.", "2026-12-10"),
        ("Panel on 8 December 2026 at 10am. The 10th is an option too.", "2026-12-10"),
        ("Panel on 8 December at 10am? The 10th is also possible, same time.", "2026-12-10T10:00"),
        ("Panel on 8 December 2026 at 10am. The 10th is fine with us.", "2026-12-10"),
        (
            "Panel on 8 December 2026 at 10am. The 10th at 2pm would suit as well.",
            "2026-12-10T14:00",
        ),
    ] {
        assert_eq!(found_on_2_november(text), format!("2026-12-08T10:00; {second}"), "{text}");
    }
}

#[test]
fn a_time_that_is_given_anew_takes_the_place_of_the_old_one() {
    for (text, want) in [
        ("Re our meeting on Tuesday 17 November at 2pm, can we make it 3pm instead?", "15:00"),
        ("Re our meeting on 17 November 2026 at 2pm. Could we make it 3 instead?", "15:00"),
        ("Your meeting is on 17 November 2026 at 2pm. It will now start at 3pm.", "15:00"),
        ("Your visit on 17 November 2026 has been changed. Old time: 2pm. New time: 3pm.", "15:00"),
        ("The review has been put back from 2pm to 3pm on Tuesday 17 November 2026.", "15:00"),
        ("We had said 17 November 2026 at 2pm but need to start at 3pm instead.", "15:00"),
        (
            "The review is on 17 November 2026 at 2pm. If you are lost call us at 3pm instead.",
            "14:00",
        ),
        (
            "The review is on 17 November 2026 at 2pm. If you can't make it, ring before 3pm.",
            "14:00",
        ),
        ("The review is on 17 November 2026 at 2pm. Should you wish, we do lunch at 1pm.", "14:00"),
        ("The review is on 17 November 2026 at 2pm. The bus now starts at 8am.", "14:00"),
        ("Review 17 November 2026 at 2pm. We do a tour at 9am, would you like to come?", "14:00"),
        ("Review: 17 November 2026, 2pm (rescheduled from 11 November).", "14:00"),
    ] {
        assert_eq!(found_on_2_november(text), format!("2026-11-17T{want}"), "{text}");
    }
    let asked = one("Meeting on 17 November 2026 at 2pm. Can we make it 3pm?", (2026, 11, 2));
    assert!(asked.starts_with("2026-11-17 15:00") && asked.contains("NotConfirmed"), "{asked}");
}

#[test]
fn a_meeting_that_is_moved_keeps_none_of_its_old_days() {
    for (text, want) in [
        (
            "Change of date. Old date: 17 November 2026 at 9.30am. New date: 18 November 2026 at 9.30am.",
            "2026-11-18T09:30",
        ),
        (
            "We have had to move your review from 17 November 2026 to 24 November 2026. It will still start at 10am.",
            "2026-11-24T10:00",
        ),
        (
            "Can we push our meeting from Friday 20th to Monday 23rd November, 2pm?",
            "2026-11-23T14:00",
        ),
        (
            "You did not attend on 26/10/2026 at 9am. A new appointment has been made: 09/12/2026 10:15",
            "2026-12-09T10:15",
        ),
        (
            "The psychologist will visit on Tuesday 17 November at 9am and the therapist on Wednesday 18 November at 2pm.",
            "2026-11-17T09:00; 2026-11-18T14:00",
        ),
    ] {
        assert_eq!(found_on_2_november(text), want, "{text}");
    }
}

#[test]
fn an_end_is_found_by_its_label_or_its_column() {
    for text in [
        "Start: Thu 19/11/2026 14:00\nEnd: Thu 19/11/2026 15:00\nShow Time As: Tentative",
        "Start date: 19/11/2026\nStart time: 14:00\nEnd date: 19/11/2026\nEnd time: 15:00",
        "Date of meeting:\n19/11/2026\nStart time:\n14:00\nFinish time:\n15:00\nVenue:\nHall",
        "Thursday 19 November 2026. Start 2pm. End 3pm.",
        "Sleep\tThu 19 Nov 2026\t2.00pm\t3.00pm",
        "Talk | 19/11/2026 | 14:00 | 15:00",
        "Review 19 November 2026 at 2pm. It will end at 3pm.",
        "Thursday 19 November 2026\n14:00 | 1 hr | (UTC+00:00) London",
        "The meeting is on 19 November 2026 at 2pm. We have allowed 60 minutes.",
    ] {
        assert_eq!(found_on_2_november(text), "2026-11-19T14:00 to 2026-11-19T15:00", "{text}");
    }
    let days = one("Start: 19/11/2026 14:00\nEnd: 20/11/2026 15:00", (2026, 11, 2));
    assert!(days.starts_with("2026-11-19 14:00") && days.contains("SeveralDays"), "{days}");
    assert_eq!(days.lines().count(), 1, "{days}");
}

#[test]
fn days_in_letters_and_in_the_boxes_of_a_form() {
    for text in [
        "First of December 2026 at 10am",
        "Tuesday first December at ten in the morning",
        "01 12 2026 at 10:00",
        "Date: 01 / 12 / 2026 Time: 10:00",
        "2026-12-01T10:00",
    ] {
        assert_eq!(found_on_2_november(text), "2026-12-01T10:00", "{text}");
    }
    assert_eq!(found_on_2_november("the twenty-first of December 2026, 10am"), "2026-12-21T10:00");
    assert_eq!(found_on_2_november("the thirtieth of November 2026, 10am"), "2026-11-30T10:00");
    assert_eq!(found_on_2_november("Tel 01632 01 12 2026 10am"), "");
    assert_eq!(found_on_2_november("the twenty-first meeting, 10am"), "");
    assert_eq!(found_on_2_november("2026-07-01T10:00Z"), "2026-07-01T11:00");
}

#[test]
fn a_line_that_breaks_within_a_day_or_a_time_goes_on() {
    for (text, want) in [
        (
            "The review of the plan is on Thursday 3\nDecember 2026 from\n10.00am to\n11.30am at the school.",
            "2026-12-03T10:00 to 2026-12-03T11:30",
        ),
        (
            "The meeting is on Thursday\n3 December 2026 at 10.00\nam in the hall.",
            "2026-12-03T10:00",
        ),
        (
            "Tuesday 10 November 2026 at 10am\nThursday 12 November 2026 at 2pm",
            "2026-11-10T10:00; 2026-11-12T14:00",
        ),
    ] {
        assert_eq!(found_on_2_november(text), want, "{text}");
    }
}

#[test]
fn who_wrote_when_is_no_meeting_wherever_it_stands() {
    for (text, want) in [
        (
            "> On 1 Nov 2026, at 18:00, SENCO wrote:\n> Can we meet on 17 November 2026 at 2pm?",
            "2026-11-17T14:00",
        ),
        (
            "On Wed, 28 Oct 2026 at 09:15, Case Officer\n<officer@example.gov.uk> wrote:\n\n> Your meeting is on 19 November 2026 at 2pm.",
            "2026-11-19T14:00",
        ),
        // An answer below what it answers.
        (
            "> Can you come on 17 November 2026 at 2pm?\n\nNo sorry. What about 19 November 2026 at 3pm?",
            "2026-11-19T15:00",
        ),
    ] {
        assert_eq!(found_on_2_november(text), want, "{text}");
    }
}

#[test]
fn what_is_on_a_day_and_no_meeting_is_not_stated_as_one() {
    for (text, want) in [
        (
            "We will be closed from noon on 24 December 2026 and will open again at 9am on 4 January 2027.",
            "",
        ),
        (
            "Trip on 12 November 2026: coach leaves 9am. Review meeting 24 November 2026, 2pm.",
            "2026-11-24T14:00",
        ),
        (
            "Autumn term 2 September 2026 to 18 December 2026. Spring term 5 January 2027 to 25 March 2027.",
            "",
        ),
        ("Date seen: 12 October 2026 at 2pm. Follow up in 6 months.", ""),
        ("hi r u ok for thurs 12th 4pm? ta", "2026-11-12T16:00"),
        ("Tmrw at 3pm?", "2026-11-03T15:00"),
    ] {
        assert_eq!(found_on_2_november(text), want, "{text}");
    }
    let list = "11/11 Remembrance, silence at 11am\n18/11 Parent forum 7pm";
    let shown = one(list, (2026, 11, 2));
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[0].contains("PerhapsNoMeeting") && !lines[1].contains("PerhapsNoMeeting"));
}

#[test]
fn a_meeting_that_is_called_off_or_put_off_is_no_proposal() {
    for text in [
        "We regret that the event planned for 25 November 2026 at 10am will not now take place.",
        "Withdrawn: hearing of 25 November 2026 at 10am.",
        "The hearing listed for 25 November 2026 at 10am has been vacated.",
        "The hearing on 25 November 2026 at 10am has been adjourned. A new date will be sent.",
        "Sorry, tomorrow's 10am meeting is off.",
        "The session on 25 November 2026 at 10am isn't happening.",
        "The session on 25 November 2026 at 10am is no longer needed.",
        "If the meeting on 25 November 2026 at 10am had gone ahead we would know more.",
        "Effective from 25 November 2026 at 9am the phone number changes.",
    ] {
        assert_eq!(found_on_2_november(text), "", "{text}");
    }
    for (text, want) in [
        (
            "Wed 25 November 2026 10am. This replaces the invitation for Wed 18 November 2026 10am.",
            "2026-11-25T10:00",
        ),
        ("The hearing has been adjourned to 2 December 2026 at 10am.", "2026-12-02T10:00"),
        (
            "The 25 November 2026 10am review has been reinstated after it was cancelled last week.",
            "2026-11-25T10:00",
        ),
        ("Received: 28/10/2026 09:30\nMeeting date: 25/11/2026 10:00", "2026-11-25T10:00"),
        (
            "From: Wed 25 Nov 2026 14:00\nTo: Wed 25 Nov 2026 15:00\nTitle: Review",
            "2026-11-25T14:00 to 2026-11-25T15:00",
        ),
    ] {
        assert_eq!(found_on_2_november(text), want, "{text}");
    }
}

/// Words elsewhere in a meeting's sentence that speak of something else.
#[test]
fn a_meeting_is_not_lost_to_what_its_sentence_says_beside_it() {
    for text in [
        "When you come on 25 November 2026 at 10am please bring the report from June 2026.",
        "Please come on 25 November 2026 at 10am to change the plan together.",
        "We meet on 25 November 2026 at 10am to look at what has changed.",
        "On 25 November 2026 at 10am we will talk about how to move the support forward.",
        "Your meeting is on 25 November 2026 at 10am and we no longer need the form.",
        "Your appointment is 25 November 2026 10am and if you have to cancel please ring us.",
        "The review of the support that was put in place last term is on 25 November 2026 at 10am.",
        "After the report that I sent you, we should meet on 25 November 2026 at 10am.",
        "I asked the EP and she can meet us on 25 November 2026 at 10am.",
        "Since we spoke I have booked 25 November 2026 at 10am for the meeting.",
        "As you said you prefer mornings, your meeting is on 25 November 2026 at 10am.",
        "Your last review was a year ago so the next is 25 November 2026 at 10am.",
        "The reports will be shared at the meeting on 25 November 2026 at 10am.",
        "It is her birthday week but the review must be on 25 November 2026 at 10am.",
        "The survey results will be discussed on 25 November 2026 at 10am in the forum.",
        "The deadline for reports has passed and the review is on 25 November 2026 at 10am.",
        "The review will be at the end of the school day at 10am on 25 November 2026.",
    ] {
        assert_eq!(found_on_2_november(text), "2026-11-25T10:00", "{text}");
    }
    // And the other way about.
    for text in [
        "Your meeting is on Monday and the deadline is 25 November 2026 at 5pm.",
        "The deadline for sending in the form is on 25 November 2026 at 5pm.",
        "We met on 3 October 2026 at 10am.",
        "You said at the meeting on 3 October 2026 at 10am that it was agreed.",
    ] {
        assert_eq!(found_on_2_november(text), "", "{text}");
    }
}

#[test]
fn days_in_addresses_take_no_room_from_those_in_words() {
    let links = "https://example.org/list?on=8-Dec-2026\n".repeat(5 * MOST);
    let text = format!("{links}The review is on 19 November 2026 at 2pm.");
    assert_eq!(found_on_2_november(&text), "2026-11-19T14:00");
}

#[test]
fn what_is_crossed_out_is_neither_day_nor_time_of_a_meeting() {
    for (html, want) in [
        (
            "<p>The review is on <s>Tue 17 November 2026 at 2pm</s> Thu 19 November 2026 at 2pm.</p>",
            "2026-11-19T14:00",
        ),
        (
            "<p>The review is at <span style='TEXT-DECORATION: line-through'>2pm</span> 3pm on Thursday 19 November 2026.</p>",
            "2026-11-19T15:00",
        ),
        (
            "<p>Old: <del>17 Nov 2026 2pm</del></p><p>New: <ins>19 Nov 2026 2pm</ins></p>",
            "2026-11-19T14:00",
        ),
        ("<p><span>19 Nov 2026</span> <span style='color:red'>2pm</span></p>", "2026-11-19T14:00"),
    ] {
        assert_eq!(found_on_2_november(&crate::html::text(html)), want, "{html}");
    }
}
