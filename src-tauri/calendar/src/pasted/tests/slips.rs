//! Slips that are put right, notes and tables beside a meeting, and days counted from the date before them.

use super::kinds::all_are;
use super::one;

const TODAY: (i32, u32, u32) = (2026, 11, 26);

fn all_contain(cases: &[(&str, &str)]) {
    for (text, want) in cases {
        let found = one(text, TODAY);
        assert!(found.starts_with(want), "{text}: {found}");
    }
}

#[test]
fn a_star_or_a_word_for_a_slip_puts_the_day_or_time_above_it_right() {
    all_are(&[
        ("Review Tues 8 Dec 2026 3pm\n*2pm sorry", "2026-12-08T14:00"),
        ("Review Tues 8 Dec 2026 3pm\n*at 2pm", "2026-12-08T14:00"),
        ("Review Tues 8 Dec 2026 3pm\n2pm*", "2026-12-08T14:00"),
        ("Review Tues 8 Dec 2026 3pm\nAnn: *2pm", "2026-12-08T14:00"),
        ("Meeting Wed 9 Dec 2026 10am\n*Thurs 10 Dec 2026", "2026-12-10T10:00"),
        ("Meeting Wed 9 Dec 2026 10am\nThurs 10 Dec 2026*", "2026-12-10T10:00"),
        ("Meeting Wed 9 Dec 2026 10am.\nEDIT: Thurs 10 Dec 2026", "2026-12-10T10:00"),
        ("Meeting Wed 9 Dec 2026 10am. Sorry, I meant Thurs 10 Dec 2026.", "2026-12-10T10:00"),
        ("Review Tues 8 Dec 2026 3pm\nCorrection - 2pm not 3pm", "2026-12-08T14:00"),
        (
            "[26/11/2026, 18:22] Ali: TAC on 3 Dec 2026 10am\n[26/11/2026, 18:23] Ali: *4 Dec 2026",
            "2026-12-04T10:00",
        ),
    ]);
    // A bullet, several of them, stars around a word, words that say something else, and no star of a line's own.
    all_are(&[
        ("Review Tues 8 Dec 2026 3pm\n* 2pm", "2026-12-08T15:00"),
        ("Review Tues 8 Dec 2026 3pm\n*2pm\n*4pm", "2026-12-08T15:00"),
        ("Review Tues 8 Dec 2026 3pm\n*2pm*", "2026-12-08T15:00"),
        ("Review Tues 8 Dec 2026 3pm\n*2pm is the bake sale", "2026-12-08T15:00"),
        ("Review Tues 8 Dec 2026 3pm 2 * 2", "2026-12-08T15:00"),
        ("Meeting Wed 9 Dec 2026 10am. Sorry, not Thurs 10 Dec 2026.", "2026-12-09T10:00"),
    ]);
    // A day's name alone leaves it open which day that is.
    for text in ["TAF Thurs 3 Dec 1pm\nFri*", "TAF Thurs 3 Dec 1pm\n*4th"] {
        let found = one(text, TODAY);
        assert!(found.starts_with("2026-12-03 13:00"), "{text}: {found}");
        assert!(found.contains("OneOfSeveral"), "{text}: {found}");
    }
    let found = one("TAF Thurs 3 Dec 1pm\nBring the *form* on Fri", TODAY);
    assert!(!found.contains("OneOfSeveral"), "{found}");
}

#[test]
fn a_note_in_brackets_before_a_meeting_is_none() {
    all_are(&[
        ("[1/12/2026 10am Ann called] Review 8 December 2026 at 2pm", "2026-12-08T14:00"),
        ("[1/12/2026 10am Ann called] Review 8 December 2026", "2026-12-08"),
        ("[8 Dec 2026, 2pm] Annual review", "2026-12-08T14:00"),
        ("[8 Dec 2026 2pm annual review] in the library", "2026-12-08T14:00"),
        ("[8 Dec 2026 2pm annual review]\nBooks back 9 Dec 2026", "2026-12-08T14:00"),
    ]);
}

#[test]
fn a_table_of_old_and_new_days_gives_the_new_ones() {
    all_are(&[
        ("Was | Now\nTue 8 Dec 2026 10am | Thu 10 Dec 2026 2pm", "2026-12-10T14:00"),
        ("New date\tOld date\nTue 8 Dec 2026 10am\tThu 10 Dec 2026 2pm", "2026-12-08T10:00"),
        (
            "Review\tWas\tNow\nDate\t8 December 2026\t10 December 2026\nTime\t10am\t2pm",
            "2026-12-10T14:00",
        ),
        (
            "Group | Week 1 | Week 2\nReview | Tue 8 Dec 2026 10am | Thu 10 Dec 2026 2pm",
            "2026-12-08T10:00; 2026-12-10T14:00",
        ),
    ]);
}

#[test]
fn which_of_two_days_a_program_changed_is_asked() {
    let two = "Tue 8 Dec 2026 2pm - 3pm\nTue 8 Dec 2026 10am - 11am";
    let found = one(&format!("Review\nChanged: time\n{two}"), TODAY);
    assert_eq!(found.matches("OneOfSeveral").count(), 2, "{found}");
    let found = one(&format!("Review\nRoom: hall\n{two}"), TODAY);
    assert!(!found.contains("OneOfSeveral"), "{found}");
    let found = one("Review\nChanged: time\nTue 8 Dec 2026 2pm - 3pm", TODAY);
    assert!(!found.contains("OneOfSeveral"), "{found}");
}

#[test]
fn what_parents_come_to_later_is_asked_beside_the_first_time() {
    for text in [
        "On Tuesday 8 December the EP observes in class at 9.30am, feedback to parents 10.45am.",
        "EP in class Tues 8 Dec 9.30am, meets parents at 10.45am",
    ] {
        let found = one(text, TODAY);
        assert!(found.contains("2026-12-08 09:30") && found.contains("10:45"), "{text}: {found}");
        assert_eq!(found.matches("OneOfSeveral").count(), 2, "{text}: {found}");
    }
    let found = one("Review Tues 8 Dec 9.30am, lunch 12.45pm", TODAY);
    assert!(!found.contains("12:45") && !found.contains("OneOfSeveral"), "{found}");
}

#[test]
fn a_day_of_the_week_with_its_number_is_counted_from_the_date_before_it() {
    all_contain(&[
        (
            "Panel Mon 7 Dec. Call Wed 9th at 10am",
            "2026-12-07 |  |  | YearByWeekday { year: 2026 } NoTime\n2026-12-09 10:00",
        ),
        (
            "Panel 7 Dec 2026. Call Wed the 9th at 10am",
            "2026-12-07 |  |  | NoTime\n2026-12-09 10:00",
        ),
        ("Term ends Fri 18 Dec. Review Thurs 7th 9am.", "2027-01-07 09:00"),
        ("Panel was Thu 19 Nov 2026. Review Tues 1st 9am.", "2026-12-01 09:00"),
        ("Term ends Mon 26 Feb 2029. Review Thurs 1st 9am.", "2029-03-01 09:00"),
        ("Term ends Mon 28 Feb 2028. Review Wed 1st 9am.", "2028-03-01 09:00"),
    ]);
    // Neither month has such a day of the week; no ending; another count; no day of the week to go by.
    for text in [
        "Panel Mon 7 Dec. Call Thu 9th at 10am",
        "Panel Mon 7 Dec. Call Wed 9 at 10am",
        "Panel Mon 7 Dec. Call Wed 9th of next month at 10am",
        "Panel 7 Dec. Call Wed 9th at 10am",
    ] {
        let found = one(text, TODAY);
        assert!(!found.contains("12-09"), "{text}: {found}");
    }
}

#[test]
fn a_letters_own_date_is_not_taken_for_a_day_that_its_words_name() {
    for text in ["Please come on the 8th this time at 10am", "Review Tuesday the 8th at 10am"] {
        let found = one(&format!("26 November 2026\n{text}"), TODAY);
        assert!(found.starts_with("2026-12-08 10:00"), "{text}: {found}");
    }
    // A letter that is dated in the time to come, or a meeting's day: which of the two is meant is asked.
    let found = one("1 December 2026\nPlease come on the 8th this time at 10am", TODAY);
    assert!(found.contains("2026-12-08 10:00"), "{found}");
    assert_eq!(found.matches("OneOfSeveral").count(), 2, "{found}");
    all_contain(&[
        ("Tuesday 8 December 2026\nThe meeting is on the 2nd floor at 10am", "2026-12-08 10:00"),
        ("The review is on the 8th not the 7th at 10am", "2026-12-08 10:00"),
        ("The review is delayed until Monday at 2pm", "2026-11-30 14:00"),
    ]);
}

#[test]
fn each_time_of_a_list_is_of_its_own_day() {
    all_are(&[
        (
            "Review meetings\n01 Dec 2026\n7pm\n03 Dec 2026\n9.15am\n10 Dec 2026\nChristmas lunch",
            "2026-12-01T19:00; 2026-12-03T09:15",
        ),
        ("TAF\n7pm\n01 Dec 2026", "2026-12-01T19:00"),
        ("SALT 10am and OT 1pm on 8 Dec 2026", "2026-12-08T10:00; 2026-12-08T13:00"),
        (
            "2pm - Thu 10 Dec 2026 - TAF\n10am - Fri 11 Dec 2026 - Annual review",
            "2026-12-10T14:00; 2026-12-11T10:00",
        ),
    ]);
    // What a colon leads to is no rest of its line.
    let found = one(
        "Your appointments for Parents Evening on Thursday, 3 December 2026:\n16:10 Mrs Hart (Maths)\n16:30 Mr Ali (SENCO)",
        TODAY,
    );
    assert!(found.contains("TimeApart"), "{found}");
}

#[test]
fn a_time_that_is_taken_is_not_offered() {
    all_are(&[
        ("Review slots Wed 2 Dec 2026: 9.30 taken, 10.15 free", "2026-12-02T10:15"),
        ("Review Wed 2 Dec 2026 9.30, notes are taken", "2026-12-02T09:30"),
    ]);
}

#[test]
fn a_length_with_one_figure_is_no_time_of_the_night() {
    all_are(&[(
        "Voicemail (0:42): the review is on 8 December 2026 at ten not eleven",
        "2026-12-08T10:00",
    )]);
    all_are(&[("Review 8 December 2026 at 00:30", "2026-12-08T00:30")]);
}

#[test]
fn a_day_that_is_suggested_is_asked() {
    let found = one("shall we say Friday 4 December", TODAY);
    assert!(found.starts_with("2026-12-04") && found.contains("NotConfirmed"), "{found}");
    assert_eq!(one("Her cousin will be five on Friday 4 December", TODAY), "");
}
