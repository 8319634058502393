//! Kinds of messages that were misread or left out, each with its right answer.

use super::{found_on_2_november, one};

pub(super) const TODAY: (i32, u32, u32) = (2026, 11, 2);

pub(super) fn all_are(cases: &[(&str, &str)]) {
    for (text, want) in cases {
        assert_eq!(found_on_2_november(text), *want, "{text}");
    }
}

#[test]
fn a_text_that_begins_with_its_hours_keeps_their_end() {
    all_are(&[
        ("17:00 - 18:00 Wed 09/12/26 Drop-in", "2026-12-09T17:00 to 2026-12-09T18:00"),
        ("Event start 2026-12-09 10:00 Event end 2026-12-09 11:00", "2026-12-09T10:00"),
        ("10am-3pm, Tue 17 Nov 2026", "2026-11-17T10:00 to 2026-11-17T15:00"),
        ("From 10am on 17 November 2026 until 3pm", "2026-11-17T10:00 to 2026-11-17T15:00"),
        (
            "The meeting is on 17 November 2026 and will start at 10.30am. We expect it to end no later than 11.30am.",
            "2026-11-17T10:30 to 2026-11-17T11:30",
        ),
    ]);
}

#[test]
fn what_is_full_or_shut_or_for_another_end_is_no_meeting() {
    all_are(&[
        ("Sorry, this session is now full: 19 November 2026, 10am to 12pm.", ""),
        ("Open Tue 17 Nov 2026 9am-5pm", ""),
        ("Valid 17/11/2026 to 24/11/2026", ""),
        ("Membership renewal date 9 December 2026. Office hours 10am-4pm.", ""),
        ("Sorry - double booked on Tues 17 Nov! Can we find another date?", ""),
        ("Mon 2/11 - called SEN team 9.05, no answer.\nTues 3/11 - email sent 10.30.", ""),
        (
            "Event: 10 November 2026, 13:00. Sales end on 10 November 2026 at 12:00.",
            "2026-11-10T13:00",
        ),
        (
            "Previous: Tuesday 17 November 2026, 2pm\nNew: Tuesday 24 November 2026, 2pm",
            "2026-11-24T14:00",
        ),
        ("5pm Friday 6 November is the deadline", ""),
        ("Apologies but I need to postpone our meeting on Monday 7 December at 2pm.", ""),
        ("Monday's meeting (14 Dec 2026, 9am) can't take place.", ""),
        ("Meeting 14/12/26 9am - please disregard, this was sent in error.", ""),
        ("CANCELLATION NOTICE\nGroup: Siblings\nDate: 14 December 2026\nTime: 9am", ""),
        ("We have no record of a meeting on 8 December 2026 at 10am.", ""),
        ("Breakfast club runs from 7.45am each day, starting 4 January 2027.", ""),
        (
            "SEND conference, Thursday 10 December 2026. Booking opens 30 November at 9am.",
            "2026-12-10",
        ),
        (
            "I'm not available on 7 or 8 December. I could do Thursday 10 December at 3pm.",
            "2026-12-10T15:00",
        ),
        (
            "Outpatient appointment: 14-Dec-2026 10:40. Booked on 23-Oct-2026 16:03.",
            "2026-12-14T10:40",
        ),
    ]);
    for text in [
        "Parking is suspended on 8 December 2026 from 8am to 6pm.",
        "My son has a dentist appointment on 19 November 2026 at 2pm.",
    ] {
        assert!(one(text, TODAY).contains("PerhapsNoMeeting"), "{text}: {}", one(text, TODAY));
    }
}

#[test]
fn a_time_that_is_corrected_or_is_of_something_else_is_not_taken() {
    all_are(&[
        (
            "Correction: the meeting is at 1pm on 11 December 2026 (the letter said 11am).",
            "2026-12-11T13:00",
        ),
        ("17 November 2026, time changed to 11am", "2026-11-17T11:00"),
        ("17 November 2026, now at 11am instead of 10am", "2026-11-17T11:00"),
        (
            "The meeting on 10 December 2026 has been put back by half an hour, from 1.30pm to 2pm.",
            "2026-12-10T14:00",
        ),
        ("The meeting on 10 December 2026 is moved from 1.30pm to 2pm.", "2026-12-10T14:00"),
        ("The meeting on 10 December 2026 from 1.30pm to 2pm has been moved.", ""),
        (
            "We are asked to move the start of the meeting on 10 December 2026 from 1.30pm to 2pm.",
            "2026-12-10T14:00",
        ),
        (
            "Original message was unclear, so again: meeting on 10 December 2026 at 2pm.",
            "2026-12-10T14:00",
        ),
        (
            "The workshop is on 3 December 2026. It begins at 10am and lunch is at 12.30pm.",
            "2026-12-03T10:00",
        ),
        (
            "Board, 15 December 2026, 10:00 - 12:00\n3. Timeliness 10:10\n4. AOB 11:55\nNext meeting: 16 March 2027",
            "2026-12-15T10:00 to 2026-12-15T12:00",
        ),
        (
            "When\nWed 9 Dec 2026 1pm – 2pm\nCHANGED\nOld: Tue 8 Dec 2026 1pm – 2pm",
            "2026-12-09T13:00 to 2026-12-09T14:00",
        ),
        (
            "Monday's meeting (14 Dec 2026, 9am) will now be on Tuesday 15 Dec 2026 at 1pm",
            "2026-12-15T13:00",
        ),
        ("Review Meeting 10.12.2026 at 15.00. Ref: 10.30.22/AR", "2026-12-10T15:00"),
    ]);
}

#[test]
fn a_time_in_another_zone_is_shown_as_londons_and_told() {
    for (text, start, zone) in [
        ("Meeting: December 9, 2026, 1 PM EST", "2026-12-09 18:00", "EST"),
        ("Meeting: 14 July 2027, 10:00 UTC", "2027-07-14 11:00", "UTC"),
        (
            "Meeting: 14 July 2027, 10:00-11:00 (CEST)",
            "2027-07-14 09:00 | 2027-07-14 10:00",
            "CEST",
        ),
        (
            "Meeting: 14 July 2027, 10:00 CEST - 11:00 CEST",
            "2027-07-14 09:00 | 2027-07-14 10:00",
            "CEST",
        ),
        // Many write GMT all the year: what is written stands, and is asked.
        ("Meeting: 14 July 2027, 10:00 GMT", "2027-07-14 10:00", "GMT"),
        ("Meeting: 2026-12-09T10:00:00-05:00", "2026-12-09 15:00", "UTC-05"),
        ("Meeting: 2026-12-09T10:00-0130", "2026-12-09 11:30", "UTC-01"),
    ] {
        let found = one(text, TODAY);
        assert!(found.starts_with(start), "{text}: {found}");
        assert!(found.contains(&format!("OtherZone {{ zone: \"{zone}\" }}")), "{text}: {found}");
    }
    for (text, want) in [
        ("Meeting: 9 December 2026, 10:00 UTC", "2026-12-09 10:00 |  |  | "),
        ("Meeting: 9 December 2026, 10:00 GMT", "2026-12-09 10:00 |  |  | "),
        ("Meeting: 14 July 2027, 10:00 BST", "2027-07-14 10:00 |  |  | "),
        ("Meeting: 2026-12-09T10:00:00Z", "2026-12-09 10:00 |  |  | "),
        ("Meeting: 2026-12-09T10:00:00+00:00", "2026-12-09 10:00 |  |  | "),
        ("Meeting: 9 December 2026, 10:00-12:00", "2026-12-09 10:00 | 2026-12-09 12:00 |  | "),
        ("Meeting: 2026-12-09T13:00-14:00", "2026-12-09 13:00 | 2026-12-09 14:00 |  | "),
        // A start without its half of the day, by the end of 24 hours that it has.
        ("Meeting: 9 December 2026, 1 to 15:00", "2026-12-09 13:00 | 2026-12-09 15:00 |  | "),
        ("Meeting: 9 December 2026, 6 to 17:30", "2026-12-09 06:00 | 2026-12-09 17:30 |  | "),
        ("Meeting: 9 December 2026, 8 to 21:00", "2026-12-09 08:00 | 2026-12-09 21:00 |  | "),
        // Minutes behind a dash: there is no 15pm.
        ("Meeting: 9 December 2026 at 2-15pm", "2026-12-09 14:15 |  |  | "),
        ("Meeting: 9 December 2026 at 14-30", "2026-12-09 14:30 |  |  | "),
        ("Meeting: 9 December 2026 at twenty past ten in the morning", "2026-12-09 10:20 |  |  | "),
        (
            "Meeting: 9 December 2026 at twenty to three in the afternoon",
            "2026-12-09 14:40 |  |  | ",
        ),
        ("Meeting: 9 December 2026 at 2-30", "2026-12-09 14:30 |  |  | HalfOfDayGuessed"),
    ] {
        assert_eq!(one(text, TODAY), want, "{text}");
    }
    // How Outlook names London's clock, in summer too.
    let outlook = "When: 14 July 2027 10:00-11:00 (UTC+00:00) Dublin, Edinburgh, Lisbon, London";
    assert!(one(outlook, TODAY).starts_with("2027-07-14 10:00 | 2027-07-14 11:00"));
}

#[test]
fn days_that_are_joined_share_the_time_behind_them() {
    for text in [
        "The meetings are on 8 December and on 15 December 2026 at 10am.",
        "The meetings are on 8 December 2026 and from 15 December 2026 at 10am.",
        "The meetings are on 8 and 15 December 2026 at 10am.",
        "The meetings are on 8 December 2026, 15 December 2026 at 10am.",
    ] {
        let found = one(text, TODAY);
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, ["2026-12-08 10:00", "2026-12-15 10:00"], "{text}");
    }
}

#[test]
fn days_and_times_to_choose_from_are_each_one_of_several() {
    for (text, want) in [
        (
            "We can offer 8 December 2026 at 10am, 11am or 2pm.",
            ["2026-12-08 10:00", "2026-12-08 11:00", "2026-12-08 14:00"].as_slice(),
        ),
        (
            "Please choose a slot:\n[ ] Mon 7 Dec 9.30am\n[ ] Tue 8 Dec 1pm",
            &["2026-12-07 09:30", "2026-12-08 13:00"],
        ),
    ] {
        let found = one(text, TODAY);
        let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
        assert_eq!(starts, want, "{text}");
        assert!(found.lines().all(|line| line.contains("OneOfSeveral")), "{text}: {found}");
    }
    // Of what nobody offers as a choice, the first holds, as before.
    all_are(&[("8 December 2026 at 10am, 11am break", "2026-12-08T10:00")]);
}

#[test]
fn what_is_only_suggested_or_awaited_is_asked() {
    for (text, start, doubt) in [
        ("Would 3 December 2026 suit, say 10am?", "2026-12-03 10:00", "NotConfirmed"),
        ("Pencil in 3 December 2026 at 10am please.", "2026-12-03 10:00", "NotConfirmed"),
        (
            "Dr G will call you on 1 December 2026 between 9am and 1pm.",
            "2026-12-01 09:00",
            "TimeRough",
        ),
        (
            "You asked whether there is a meeting on 8 December 2026 at 10am.",
            "2026-12-08 10:00",
            "NotConfirmed",
        ),
    ] {
        let found = one(text, TODAY);
        assert!(found.starts_with(start) && found.contains(doubt), "{text}: {found}");
    }
    let told = one("The nurse visits you between 9am and 1pm on 1 December 2026.", TODAY);
    assert!(!told.contains("TimeRough"), "{told}");
}

#[test]
fn a_time_asked_for_above_the_only_meeting_that_is_quoted_stands_beside_it() {
    let quoted = "\n\nOn Mon, 2 Nov 2026 at 09:12, SEN Team wrote:\n> Your meeting is on 8 December 2026 at 2pm.";
    let found = one(&format!("Could we do 3pm?{quoted}"), TODAY);
    let starts: Vec<&str> = found.lines().map(|line| line.get(..16).unwrap()).collect();
    assert_eq!(starts, ["2026-12-08 14:00", "2026-12-08 15:00"], "{found}");
    assert!(found.lines().all(|line| line.contains("Quoted")), "{found}");
    assert!(found.ends_with("NotConfirmed"), "{found}");
    // What asks for nothing, and what names two times, asks for none.
    for above in ["I finish at 3pm on most days.", "Could we do 3pm or 4pm?"] {
        assert_eq!(one(&format!("{above}{quoted}"), TODAY).lines().count(), 1, "{above}");
    }
}

#[test]
fn a_day_of_this_month_or_the_next_is_named_by_its_words() {
    for (text, want) in [
        ("The next panel is on the 25th of this month at 10am.", "2026-11-25 10:00"),
        ("Next parent forum: 9th of next month, 1.30pm.", "2026-12-09 13:30"),
    ] {
        let found = one(text, TODAY);
        assert!(found.starts_with(want) && found.contains("DayByWord"), "{text}: {found}");
    }
    assert_eq!(one("We met on the 1st of this month at 10am.", TODAY), "");
}

#[test]
fn days_that_stand_alone_share_the_hours_above_them_and_lists_keep_their_first() {
    all_are(&[
        (
            "Dates for your diary. All meetings are 10am to 12 noon.\nWednesday 2 December 2026\nWednesday 13 January 2027",
            "2026-12-02T10:00 to 2026-12-02T12:00; 2027-01-13T10:00 to 2027-01-13T12:00",
        ),
        (
            "17, 24 November and 1 December 2026, 10am",
            "2026-11-17T10:00; 2026-11-24T10:00; 2026-12-01T10:00",
        ),
        ("Meet in Room 5, 12 December 2026, 10am", "2026-12-12T10:00"),
        ("On the seventeenth of November at ten", "2026-11-17T10:00"),
        ("17 November 2026 at ten schools", "2026-11-17"),
        (
            "Following last week's cancellation we've rebooked for 10 December 2026 at 11am.",
            "2026-12-10T11:00",
        ),
    ]);
}

#[test]
fn times_of_something_beside_the_meeting_are_not_its_own() {
    all_are(&[
        (
            "Forum AGM: Sat 23rd Jan 2027 10.30-12.30, doors 10am, lunch 12.30-1.15.",
            "2027-01-23T10:30 to 2027-01-23T12:30",
        ),
        (
            "Meeting 9 December 2026, creche 9.45am-12.15pm, meeting 10am-12pm.",
            "2026-12-09T10:00 to 2026-12-09T12:00",
        ),
        (
            "Meeting on 10 December 2026: lunch 12pm-1pm, meeting 1pm-3pm",
            "2026-12-10T13:00 to 2026-12-10T15:00",
        ),
        ("Meeting on 9 December 2026 at 9.15am registration 9.30am start", "2026-12-09T09:30"),
        (
            "Parents evening: yours is 4.50pm on Thursday 3 December 2026 with Mr O. The evening runs 4pm to 7pm.",
            "2026-12-03T16:50",
        ),
        (
            "The panel sits on 9 December 2026 from 9am to 1pm; your case is at 11.20am.",
            "2026-12-09T11:20",
        ),
        (
            "The nurse is in on 9 December 2026 from 9am; she can see you at 9.40am.",
            "2026-12-09T09:40",
        ),
        (
            "The meeting on 9 December 2026 is at 10 a.m. The building closes at 4 p.m.",
            "2026-12-09T10:00",
        ),
        ("Review: 10 December 2026. We had said 12.15 but it now needs to be 13.15.", "2026-12-10"),
        (
            "I'll ring on Monday 7 December 2026 and we can meet on the Friday, 11th, at 2pm.",
            "2026-12-07",
        ),
        ("Tea on 14 December 2026. No session 18 December 2026.", "2026-12-14"),
    ]);
}

#[test]
fn times_as_they_are_said_are_read() {
    all_are(&[
        ("Meeting: Thursday 10 December 2026. 10 o'clock sharp.", "2026-12-10T10:00"),
        (
            "Meeting on 10 December 2026 from 10.15 'til 11.45",
            "2026-12-10T10:15 to 2026-12-10T11:45",
        ),
        (
            "Meeting on 10 December 2026 from 10.15am \u{2019}til 11.45am",
            "2026-12-10T10:15 to 2026-12-10T11:45",
        ),
        (
            "The review is on 1 February 2027 commencing at 09:15 and concluding by 10:45.",
            "2027-02-01T09:15 to 2027-02-01T10:45",
        ),
        ("Meeting 8 December 2026, 1430, Room 2026.", "2026-12-08T14:30"),
        // Somebody who meets the reader first does not begin the meeting.
        (
            "The review is on 16 December 2026 at 11.15am. We will meet you at 11am in reception.",
            "2026-12-16T11:15",
        ),
        (
            "Workshop: 26 January 2027, 10.00am for a 10.15 start, ends by 12.30pm at the latest.",
            "2027-01-26T10:15 to 2027-01-26T12:30",
        ),
        (
            "Following our phone call I confirm the meeting for 9 December 2026 at 10am.",
            "2026-12-09T10:00",
        ),
    ]);
    let found = one("meeting w/ ed psych is 2moro at 2pm x", TODAY);
    assert!(found.starts_with("2026-11-03 14:00") && found.contains("DayByWord"), "{found}");
}

#[test]
fn a_place_may_begin_as_words_do_that_name_none() {
    let place = |text: &str| one(text, TODAY).contains("Endeavour Centre");
    assert!(place("Meeting on 8 December 2026 at 10am at the Endeavour Centre."));
}

#[test]
fn days_and_times_of_which_one_is_to_be_chosen_are_told_as_that() {
    for (text, many) in [
        ("I can offer: Tues 8 Dec 0900, Tues 8 Dec 1115, Weds 9 Dec 1430.", 3),
        ("Mediation slots are 9am, 11am and 2pm on 12 January 2027.", 3),
        ("Workshop dates: 10 & 17 December 2026\nTimes: 10.00-12.00 & 13.00-15.00", 4),
        ("We can offer:\n1) 12 Jan 2027 9am\n2) 13 Jan 2027 2pm", 2),
        ("1) 12 Jan 2027 9am\n2) 13 Jan 2027 2pm\nPlease reply with your choice.", 2),
        (
            "Session A 7 December 2026 10am, session B 8 December 2026 1pm. Please come to ONE only.",
            2,
        ),
    ] {
        let found = one(text, TODAY);
        assert_eq!(found.lines().count(), many, "{text}: {found}");
        assert!(found.lines().all(|line| line.contains("OneOfSeveral")), "{text}: {found}");
    }
    let chosen = "Thursday works for me. 12:30 on Teams?\n\n\
        > Would Wednesday 2 December 2026 at 2pm or Thursday 3 December 2026 suit?";
    let chosen = one(chosen, TODAY);
    assert!(
        chosen.contains("2026-12-03 12:30") && !chosen.contains("2026-12-02 12:30"),
        "{chosen}"
    );
    let none = "Tuesday is no good. 3pm?\n\n> Would Wednesday 2 December 2026 at 2pm suit?";
    assert_eq!(one(none, TODAY).lines().count(), 1);
    let asked = one("Yes, 8 December 2026 is fine but could it be 4pm rather than 3.30pm?", TODAY);
    assert!(asked.starts_with("2026-12-08 16:00") && asked.contains("NotConfirmed"), "{asked}");
}
