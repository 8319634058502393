//! Words that move a meeting, call it off, refuse it or only ask for it, each with its right answer.

use super::kinds::{TODAY, all_are};
use super::one;

#[test]
fn a_meeting_that_is_moved_has_its_new_day_and_time() {
    all_are(&[
        ("Appt 10 Dec 2026 15:00 -> 14:20", "2026-12-10T14:20"),
        ("Appt 10 Dec 2026 15:00 \u{2192} 14:20", "2026-12-10T14:20"),
        (
            "We have had to change your appointment from 15:00 on 10 Dec 2026 to 14:20 on 17 Dec 2026.",
            "2026-12-17T14:20",
        ),
        (
            "Please note your appointment at 15:00 on 10 Dec 2026 has been changed to 14:20.",
            "2026-12-10T14:20",
        ),
        (
            "Your appointment on 10 Dec 2026 has been brought forward 40 minutes to 14:20.",
            "2026-12-10T14:20",
        ),
        (
            "The meeting scheduled for 2pm today, 2 November 2026, is postponed until 5 January 2027, same time.",
            "2027-01-05T14:00",
        ),
        (
            "The course runs from 9am on 10 December 2026 to 4pm on 11 December 2026.",
            "2026-12-10T09:00",
        ),
    ]);
    for text in [
        "Your appointment on 10 Dec 2026 at 15:00 will start 40 minutes earlier.",
        "Your appointment on 10 Dec 2026 at 15:00 is running 30 minutes late.",
    ] {
        let found = one(text, TODAY);
        assert!(found.contains("TimeRough"), "{text}: {found}");
    }
}

#[test]
fn a_day_that_is_gone_or_refused_or_was_is_not_offered() {
    all_are(&[
        (
            "The session on 4 December 2026 at 9am is going ahead; the one on 11 December 2026 at 9am isn't.",
            "2026-12-04T09:00",
        ),
        (
            "The 15th December 2026 10am slot has gone. I can do 17 December 2026 at 2pm.",
            "2026-12-17T14:00",
        ),
        ("Sorry no, can't do 15 December 2026 at 10am.", ""),
        (
            "Booked! 17 December 2026 2pm. Ignore my earlier email about 15 December 2026 10am.",
            "2026-12-17T14:00",
        ),
        (
            "As per our conversation today (2/11/26, 10.20), the TAC will be 11/12/26, 13.15 - 14.15.",
            "2026-12-11T13:15 to 2026-12-11T14:15",
        ),
        ("The recording of 8 December 2026, 10am is now available.", ""),
        (
            "Taxi will collect at 8.15am on 4 January 2027. The meeting is on 5 January 2027 at 8.15am.",
            "2027-01-05T08:15",
        ),
    ]);
    for text in [
        "17 December 2026 at 2pm?",
        "From Jan in the office: we can make the meeting 8 December 2026 1pm in room 4, ok?",
    ] {
        let found = one(text, TODAY);
        assert!(found.contains("NotConfirmed"), "{text}: {found}");
    }
}

#[test]
fn meetings_that_are_moved_to_another_place_keep_their_days() {
    all_are(&[
        (
            "The reviews on 8 December 2026 and 10 December 2026 at 10am have been moved to the library.",
            "2026-12-08T10:00; 2026-12-10T10:00",
        ),
        (
            "The review on 8 December 2026 is now 10 December 2026 at 10am and has been moved to the library.",
            "2026-12-10T10:00",
        ),
        (
            "The review has been moved from 8 December 2026 to 10 December 2026 at 10am and moved to the library.",
            "2026-12-10T10:00",
        ),
    ]);
}

#[test]
fn a_question_that_moves_a_meeting_leaves_it_open() {
    for text in [
        "Has the review been moved from 8 December 2026 to 10 December 2026 at 10am?",
        "Was the review rescheduled from 8 December 2026 to 10 December 2026 at 10am?",
        "Can we move the review from 8 December 2026 to 10 December 2026 at 10am?",
        "Hello, could you please move the review from 8 December 2026 to 10 December 2026 at 10am?",
        "So the review will not be on Tuesday 8 December 2026 but on Thursday 10 December 2026 at 10am?",
    ] {
        assert_eq!(one(text, TODAY), "2026-12-10 10:00 |  |  | NotConfirmed", "{text}");
    }
    for text in [
        "The review will not be on Tuesday 8 December 2026 but on Thursday 10 December 2026 at 10am.",
        "The review has been moved from 8 December 2026 to 10 December 2026 at 10am. Can you come?",
        "The review has moved from 8 December 2026 to 10 December 2026 at 10am, I hope that is ok.",
        "Please can you note that the review has moved from 8 December 2026 to 10 December 2026 at 10am.",
    ] {
        assert_eq!(one(text, TODAY), "2026-12-10 10:00 |  |  | ", "{text}");
    }
}

#[test]
fn a_meeting_booked_on_a_day_may_be_on_it() {
    for text in [
        "Meeting booked on 10 December 2026 at 2pm",
        "School rang: review booked on 10 December 2026 at 2pm",
    ] {
        assert_eq!(one(text, TODAY), "2026-12-10 14:00 |  |  | NotConfirmed", "{text}");
    }
    for text in
        ["Booked on 10 December 2026 at 2pm", "Annual review\nBooked on 10 December 2026 at 2pm"]
    {
        assert_eq!(one(text, TODAY), "", "{text}");
    }
}

#[test]
fn what_begins_on_the_next_day_leaves_the_start_of_this_one() {
    let text = "Training 8 December 2026 from 10am\n9 December 2026 the talk begins at 11am";
    let found = one(text, TODAY);
    assert!(found.contains("2026-12-08 10:00"), "{found}");
    assert!(!found.contains("TimeApart"), "{found}");
}

#[test]
fn each_time_belongs_to_what_stands_beside_it() {
    all_are(&[
        (
            "The 10am meeting on 10 December 2026 will be followed by a 12pm lunch.",
            "2026-12-10T10:00",
        ),
        ("10 December 2026: 10am pre-meet for parents, 10.30am main meeting", "2026-12-10T10:30"),
        (
            "Parents' pre-meeting 9.30am, board 10am to 12 noon, 10 December 2026.",
            "2026-12-10T10:00 to 2026-12-10T12:00",
        ),
        (
            "Training day 5 January 2027: 9.15 for 9.30 - 15.30. Lunch 12.30 - 13.15.",
            "2027-01-05T09:30 to 2027-01-05T15:30",
        ),
        (
            "Workshop 10 December 2026, 9.45 for 10.00am, closing at 12.45pm with lunch to follow until 1.30pm.",
            "2026-12-10T10:00 to 2026-12-10T12:45",
        ),
        (
            "Tues 8 Dec 2026, 10-11.30am - Coffee & chat, Library",
            "2026-12-08T10:00 to 2026-12-08T11:30",
        ),
        (
            "This is listed for a hearing on Monday 8 March 2027 and Tuesday 9 March 2027 starting at 10:00 AM each day.",
            "2027-03-08T10:00; 2027-03-09T10:00",
        ),
        ("Meeting 5 Jan 2027 2pm GMT+1", "2027-01-05T13:00"),
        ("Meeting 5 Jan 2027 2pm UTC-5", "2027-01-05T19:00"),
        ("Meeting 5 Jan 2027 10am GMT-11am GMT", "2027-01-05T10:00 to 2027-01-05T11:00"),
    ]);
}

#[test]
fn a_sentence_beside_a_meeting_that_calls_off_something_else_leaves_it() {
    for beside in [
        "Mrs Lark is off sick that day.",
        "Please ignore the attachment.",
        "The lift is off.",
        "If you have to cancel, ring us.",
    ] {
        let text = format!("The review is on 10 December 2026 at 2pm. {beside}");
        assert_eq!(one(&text, (2026, 11, 28)), "2026-12-10 14:00 |  |  | ", "{beside}");
    }
}
