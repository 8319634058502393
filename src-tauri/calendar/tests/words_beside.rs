//! Mails whose words give their meeting another day or hour than the calendar in them, and mails whose words are of
//! something else.

use evenhand_calendar::{self as calendar, CalendarLimits, CalendarWarning};

/// The start that the words give, where it is told as another one. `|` parts the lines of words and event.
fn said(subject: &str, words: &str, event: &str) -> Option<String> {
    let calendar = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
         DTSTAMP:20261112T090000Z\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        event.replace('|', "\r\n")
    );
    in_mail(subject, words, &[&calendar])
}

fn in_mail(subject: &str, words: &str, calendars: &[&str]) -> Option<String> {
    let mut mail = format!(
        "From: team@council.example\r\nTo: parent@home.example\r\nSubject: {subject}\r\n\
         Date: Thu, 12 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{}\r\n",
        words.replace('|', "\r\n")
    );
    for calendar in calendars {
        mail += &format!("--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n{calendar}");
    }
    let reading =
        calendar::read(format!("{mail}--b--\r\n").as_bytes(), "a.eml", &CalendarLimits::default());
    reading.events[0].warnings.iter().find_map(|warning| match warning {
        CalendarWarning::WordsDiffer { said, quote } => {
            assert!(!quote.is_empty() && warning.sentence().contains(&quote[..5]), "{quote}");
            Some(said.clone())
        }
        _ => None,
    })
}

const REVIEW: &str = "SUMMARY:Annual review|DTSTART;TZID=Europe/London:20261208T100000";

#[test]
fn words_that_give_another_day_or_hour_are_told() {
    for (words, want) in [
        (
            "The annual review has moved to Wednesday 9 December 2026 at 2pm.",
            "2026-12-09T14:00:00Z",
        ),
        ("Moved to 14:00 on 9 December.", "2026-12-09T14:00:00Z"),
        ("The annual review is at 11am on 8 December 2026.", "2026-12-08T11:00:00Z"),
        ("Annual review: 9 December 2026", "2026-12-09"),
        ("Hello. The annual review is on 9 December 2026. Thanks", "2026-12-09"),
        ("Hello Sam, this has been moved to 2pm on 9 December.", "2026-12-09T14:00:00Z"),
        ("The review has been moved to 2pm on 9 December.", "2026-12-09T14:00:00Z"),
        ("This is rescheduled: Tuesday 15 December at 10am|Thanks", "2026-12-15T10:00:00Z"),
    ] {
        assert_eq!(said("Annual review", words, REVIEW).as_deref(), Some(want), "{words}");
    }
    let subject = "Annual review moved to Wednesday 9 December 2026 at 2pm";
    assert_eq!(said(subject, "See below.", REVIEW).as_deref(), Some("2026-12-09T14:00:00Z"));
}

#[test]
fn words_that_repeat_the_calendar_or_speak_of_something_else_are_not() {
    for words in [
        "See the attached.",
        "The annual review is on Tuesday 8 December at 10am.",
        "The annual review is on Tuesday 8 December.",
        "The annual review is at 5am EST on Tuesday 8 December 2026.",
        "The annual review has been moved from Monday 7 December 2026 at 9am to Tuesday 8 December at 10am.",
        "The coffee morning is on Wednesday 9 December 2026 at 2pm.",
        "The forum meeting has been moved to Wednesday 9 December 2026 at 2pm.",
        "As the hall is shut, the forum has moved to Wednesday 9 December 2026 at 2pm.",
        "The annual review is attached. The coffee morning is on Wednesday 9 December 2026 at 2pm.",
        "The annual review is attached!|The coffee morning is on 9 December 2026 at 2pm.|Annual review soon",
        "Please send reports for the annual review by 1 December 2026.",
        "Following the annual review on Tuesday 10 November 2026 at 10am, here is the next.",
        "The annual review is on 9 December 2026 at 2pm or 10 December 2026 at 3pm.",
        "FYI||From: Officer|Sent: 1 November 2026 10:00|To: Parent|Subject: Annual review||The annual review is on 7 December 2026 at 9am.",
    ] {
        assert_eq!(said("Annual review", words, REVIEW), None, "{words}");
    }
}

#[test]
fn the_clocks_that_people_write_by_are_no_difference() {
    const WORDS: &str = "The annual review is on Wednesday 9 June 2027 at 10am.";
    for (starts, other) in [
        ("TZID=Europe/London:20270609T100000", false),
        ("TZID=America/New_York:20270609T100000", false),
        ("TZID=Europe/London:20270609T110000", false),
        ("TZID=Europe/London:20270609T120000", true),
        ("VALUE=DATE:20270609", false),
        ("VALUE=DATE:20270608", true),
        ("VALUE=DATE:20270610", true),
    ] {
        let event = format!("SUMMARY:Annual review|DTSTART;{starts}");
        assert_eq!(said("Annual review", WORDS, &event).is_some(), other, "{starts}");
    }
    for (last, other) in [("09", true), ("10", false), ("11", false)] {
        let event = format!(
            "SUMMARY:Annual review|DTSTART;VALUE=DATE:20270608|DTEND;VALUE=DATE:202706{last}"
        );
        assert_eq!(said("Annual review", WORDS, &event).is_some(), other, "{last}");
    }
}

#[test]
fn only_the_one_meeting_of_an_invitation_is_held_against_the_words() {
    const WORDS: &str = "The annual review is on Wednesday 9 December 2026 at 2pm.";
    let event = |uid: &str, day: &str, more: &str, method: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
             DTSTAMP:20261112T090000Z\r\nSUMMARY:Annual review\r\n{more}\
             DTSTART:202612{day}T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let one = event("1", "08", "", "REQUEST");
    let other_day = event("1", "09", "", "REQUEST");
    let other = event("2", "08", "", "REQUEST");
    let weekly = event("1", "08", "RRULE:FREQ=WEEKLY;COUNT=2\r\n", "REQUEST");
    let reply = event("1", "08", "", "REPLY");
    let told = |calendars: &[&str]| in_mail("Annual review", WORDS, calendars).is_some();
    assert!(told(&[&one]) && told(&[&one, &one]));
    assert!(!told(&[&one, &other_day]) && !told(&[&one, &other]));
    assert!(!told(&[&weekly]) && !told(&[&reply]));
}

#[test]
fn a_title_that_says_nothing_is_no_name() {
    const WORDS: &str = "The meeting with you is on 9 December 2026 at 2pm.";
    for (title, told) in
        [("Meeting with you", true), ("Meeting", false), ("Meeting with", false), ("", false)]
    {
        let event = format!("SUMMARY:{title}|DTSTART:20261208T100000Z");
        assert_eq!(said("Hello", WORDS, &event).is_some(), told, "{title}");
    }
}

/// A calendar by itself, whose own title or description says another time.
#[test]
fn a_calendar_s_own_words_are_held_against_it() {
    let told = |title: &str, description: &str, more: &str, count: usize| {
        let event = format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T090000Z\r\nSUMMARY:{title}\r\n\
             DESCRIPTION:{description}\r\n{more}DTSTART:20261208T100000Z\r\n\
             DTEND:20261208T110000Z\r\nEND:VEVENT\r\n"
        );
        let calendar = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n{}END:VCALENDAR\r\n",
            event.repeat(count)
        );
        let reading = calendar::read(calendar.as_bytes(), "a.ics", &CalendarLimits::default());
        let differs = |one: &CalendarWarning| matches!(one, CalendarWarning::WordsDiffer { .. });
        reading.events[0].warnings.iter().any(differs)
    };
    const MOVED: &str = "The annual review is now on Wednesday 9 December 2026 at 2pm.";
    assert!(told("Annual review", MOVED, "", 1));
    assert!(told("Annual review - moved to 9 December 2026 at 2pm", "", "", 1));
    for (title, description) in [
        ("Annual review", "The annual review is on Tuesday 8 December 2026 at 10am."),
        ("Annual review", "The coffee morning is on 9 December 2026 at 2pm."),
        ("Annual review", "When: Tuesday 8 December 2026 10:00-11:00 (UTC+00:00) London"),
        ("Annual review of the plan of 9 November 2026", ""),
        ("Annual review - reports by 1 December 2026", ""),
        ("Annual review 9 December 2026", ""),
    ] {
        assert!(!told(title, description, "", 1), "{title} {description}");
    }
    assert!(!told("Annual review", MOVED, "RRULE:FREQ=WEEKLY;COUNT=2\r\n", 1));
    assert!(!told("Annual review", MOVED, "RECURRENCE-ID:20261207T100000Z\r\n", 1));
    assert!(!told("Annual review", MOVED, "", 6));
}
