//! Messages as councils, schools, health services and parents write them, each with its right answer.
//!
//! A reading is right where the meetings found are those meant, asked where what differs is told as a doubt or nothing
//! is proposed, and wrong where a day or time that was not meant is stated as fact. Wrong must be none.

use chrono::NaiveDate;
use evenhand_calendar::{Doubt, Proposal, propose};
use evenhand_core::record::MeetingTime;

pub(crate) const FILES: [(&str, &str); 18] = [
    ("councils", include_str!("messages/councils.txt")),
    ("schools", include_str!("messages/schools.txt")),
    ("health", include_str!("messages/health.txt")),
    ("people", include_str!("messages/people.txt")),
    // What stands beside a meeting: numbers, desks, doors, stamps, and the sentence that calls it off.
    ("beside", include_str!("messages/beside.txt")),
    // What was chosen of several days, and what an answer asks for above the message that it answers.
    ("answers", include_str!("messages/answers.txt")),
    // Diaries and lists, times and names as they are typed, and what stands in them beside a meeting.
    ("diaries", include_str!("messages/diaries.txt")),
    // Several things on one day, days that are offered or taken by papers, and days whose month stands in a heading.
    ("apart", include_str!("messages/apart.txt")),
    // Letters, appointments, directions and newsletters, whole.
    ("letters", include_str!("messages/letters.txt")),
    // Notes, texts, tables and invitations of programs, with what stands beside the meeting in them.
    ("notes", include_str!("messages/notes.txt")),
    // What is asked for, refused and moved, and what is open or sold on a day.
    ("asks", include_str!("messages/asks.txt")),
    // How long meetings are, and how long other things are beside them.
    ("lengths", include_str!("messages/lengths.txt")),
    // Words that look like those of papers, offers or headings and are none, and whole messages of all kinds.
    ("mixed", include_str!("messages/mixed.txt")),
    // Forms whose times stand above their day, and attempts to reach somebody.
    ("labels", include_str!("messages/labels.txt")),
    // Messages of booking programs, portals, tribunals and clinics, and what only looks like a zone, a range or a move.
    ("senders", include_str!("messages/senders.txt")),
    // Days that a sentence states, and days that it only thinks, asks or tells of; days of which no word says what they
    // are.
    ("stated", include_str!("messages/stated.txt")),
    // Sentences whose subject and verb are no meeting's, whatever else they speak of, and those of meetings beside
    // them.
    ("subjects", include_str!("messages/subjects.txt")),
    // The same words in other hands: bold, without a capital, with spaces and line ends where a program puts them.
    ("hands", include_str!("messages/hands.txt")),
];

#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    Right,
    Asked,
    Wrong,
}

pub(crate) fn shown(proposal: &Proposal) -> String {
    let local = |time: &MeetingTime| match time {
        MeetingTime::At { local, .. } => *local,
        MeetingTime::Date { date } => date.and_hms_opt(0, 0, 0).unwrap(),
    };
    let start = local(&proposal.starts);
    match (&proposal.starts, &proposal.ends) {
        (MeetingTime::Date { date }, _) => date.to_string(),
        (_, None) => start.format("%Y-%m-%d %H:%M").to_string(),
        (_, Some(end)) => {
            format!("{}-{}", start.format("%Y-%m-%d %H:%M"), local(end).format("%H:%M"))
        }
    }
}

/// Whether the day is doubted, and whether the time is.
fn doubts(proposal: &Proposal) -> (bool, bool) {
    let day = |doubt: &Doubt| {
        matches!(
            doubt,
            Doubt::DayByWord { .. }
                | Doubt::OneOfSeveral
                | Doubt::MonthFirst
                | Doubt::NotConfirmed
                | Doubt::PerhapsNoMeeting
                | Doubt::InThePast
                | Doubt::Quoted
                | Doubt::WeekdayDiffers { .. }
                | Doubt::YearGuessed { .. }
        )
    };
    let time = |doubt: &Doubt| {
        matches!(
            doubt,
            Doubt::NoTime
                | Doubt::TimeApart
                | Doubt::TimeRough
                | Doubt::HalfOfDayGuessed
                | Doubt::NoonOrMidnight
        )
    };
    (proposal.doubts.iter().any(day), proposal.doubts.iter().any(time))
}

pub(crate) fn judge(found: &[Proposal], want: &str) -> Outcome {
    let (asks, want) = match want.strip_prefix("ask ") {
        Some(want) => (true, want),
        None => (false, want),
    };
    let want: Vec<&str> = want.split("; ").filter(|one| *one != "none").collect();
    let have: Vec<String> = found.iter().map(shown).collect();
    if have == want && (!asks || found.iter().all(|one| doubts(one) != (false, false))) {
        return Outcome::Right;
    }
    let stated_wrongly = found.iter().zip(&have).any(|(proposal, have)| {
        let (day, time) = doubts(proposal);
        let same_day = want.iter().any(|want| want.get(..10) == have.get(..10));
        let right = want.contains(&have.as_str()) && !asks;
        !(right || day || (same_day && time))
    });
    match stated_wrongly {
        true => Outcome::Wrong,
        // Candidates that are doubted, or nothing at all.
        false if asks => Outcome::Right,
        false => Outcome::Asked,
    }
}

#[test]
fn no_message_is_read_wrongly() {
    let (mut right, mut asked, mut all, mut told) = (0, 0, 0, Vec::new());
    for (file, text) in FILES {
        for (number, message) in text.split("=== today ").skip(1).enumerate() {
            let (head, words) = message.split_once('\n').unwrap();
            let (today, want) = head.split_once(" | ").unwrap();
            let today: NaiveDate = today.parse().unwrap();
            let found = propose(words, today);
            all += 1;
            let outcome = judge(&found, want);
            match outcome {
                Outcome::Right => right += 1,
                Outcome::Asked => asked += 1,
                Outcome::Wrong => {}
            }
            if outcome != Outcome::Right {
                let have: Vec<String> =
                    found.iter().map(|one| format!("{} {:?}", shown(one), one.doubts)).collect();
                told.push(format!("{outcome:?} {file} {}: want {want}, have {have:?}", number + 1));
            }
        }
    }
    let wrong = all - right - asked;
    println!("messages: {all}, {right} right, {asked} asked, {wrong} wrong");
    println!("{}", told.join("\n"));
    assert!(all >= 100 && wrong == 0 && right * 100 >= all * 90, "{}", told.join("\n"));
}

/// Words of all messages in any order: nothing panics, and what is quoted stands in the text at the place that is told.
#[test]
fn words_in_any_order_are_read_without_harm() {
    let words: Vec<&str> = FILES
        .iter()
        .flat_map(|(_, text)| text.split_inclusive([' ', '\n', ':', '-', '/']))
        .collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    let lists = proptest::collection::vec(0..words.len(), 1..40);
    proptest::proptest!(proptest::test_runner::Config::with_cases(600), |(picks in lists)| {
        let text: String = picks.iter().map(|at| words[*at]).collect();
        for one in propose(&text, today) {
            proptest::prop_assert!(text.get(one.span.0..one.span.1).is_some(), "{text}");
            let later = match (&one.starts, &one.ends) {
                (MeetingTime::At { local, .. }, Some(MeetingTime::At { local: end, .. })) => end > local,
                _ => true,
            };
            proptest::prop_assert!(later, "{text}: {one:?}");
        }
    });
}

/// The parser takes the end of such a line for a part of the date, and the next header with it.
#[test]
fn a_zone_of_one_letter_takes_no_header_with_it() {
    let mail =
        b"Date: Fri, 9 Oct 2026 11:08:00 Z\r\nSubject: Review\r\nFrom: s@example.gov.uk\r\n\r\n\
        The review is on 19 November 2026 at 2pm.\r\n";
    let reading =
        evenhand_calendar::read(mail, "a.eml", &evenhand_calendar::CalendarLimits::default());
    let message = reading.message.as_ref().unwrap();
    assert_eq!(message.subject, "Review");
    assert_eq!(message.date.unwrap().to_string(), "2026-10-09 11:08:00 UTC");
}
