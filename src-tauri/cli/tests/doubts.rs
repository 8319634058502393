//! What `check` finds of messages in which a fact is doubtful: nothing is Not met by it. Plain invitations are judged.

use serde_json::Value;

use crate::support::Desk;

/// What is found of a file's meetings by the rules on notice, hours and length: `M` met, `N` not met, `?` can't tell,
/// `D` depends, `-` not covered. Meetings are parted by a space; `none` where there is no meeting.
fn found(desk: &Desk, name: &str, text: &str, more: &[&str]) -> String {
    std::fs::write(desk.at(name), text).unwrap();
    let call = [&["check", name, "--council", "Hounslow", "--as-of", "2026-10-20"], more].concat();
    let meetings = desk.call(&call);
    let text = String::from_utf8(meetings.stdout).unwrap();
    let of_meeting = |line: &str| {
        let told: Value = serde_json::from_str(line).unwrap();
        let found = told["findings"].as_array().unwrap();
        let of = |measure: &str| match found.iter().find(|one| one["measure"] == measure) {
            None => '!',
            Some(one) => match one["result"].as_str().unwrap() {
                "met" => 'M',
                "not_met" => 'N',
                "cant_tell" => '?',
                "depends" => 'D',
                _ => '-',
            },
        };
        ["notice", "window", "length"].map(of).iter().collect::<String>()
    };
    let all: Vec<String> = text.lines().map(of_meeting).collect();
    if all.is_empty() { "none".to_owned() } else { all.join(" ") }
}

fn check_all(cases: &[(&str, &str, &str)]) {
    let desk = Desk::new();
    let mut wrong = Vec::new();
    for (name, text, want) in cases {
        let more: &[&str] = if name.ends_with(".txt") { &["--sent", "2026-11-05"] } else { &[] };
        let have = found(&desk, name, text, more);
        if have != *want {
            wrong.push(format!("{name}: want {want}, have {have}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn words_that_leave_something_open_are_not_scored_by_it() {
    check_all(&[
        // The time is not exact: hours and length.
        (
            "a.txt",
            "SEND forum meeting on Tuesday 10 November 2026. Doors open 9.30am. Ends 12 noon.",
            "N??",
        ),
        (
            "a.txt",
            "The meeting is on Tuesday 10 November 2026. Doors open 9.30am. Ends 1pm.",
            "N??",
        ),
        ("a.txt", "Meeting on Tuesday 10 November 2026. Coffee at 9.30am, close 12 noon.", "N??"),
        (
            "a.txt",
            "Working group Tuesday 10 November 2026, start around 9.45am, end about 12.15pm",
            "N??",
        ),
        ("a.txt", "Working group Tuesday 10 November 2026, from about 9.45am", "N??"),
        // Only proposed, not certain, perhaps no meeting, one of several: all.
        (
            "a.txt",
            "We would like to propose Tuesday 10 November 2026, 3pm to 5.30pm, for the working group.",
            "???",
        ),
        (
            "a.txt",
            "Provisional: working group Tuesday 10 November 2026, 3pm to 5.30pm (tbc)",
            "???",
        ),
        (
            "a.txt",
            "Two sessions on Tuesday 10 November 2026: 10am to 12pm or 6pm to 8pm. Choose one.",
            "??? ???",
        ),
        (
            "a.txt",
            "Could we meet on Tuesday 10 November 2026 at 3pm, or would that be too late?",
            "???",
        ),
        // The writer's own availability.
        ("a.txt", "I can make Tuesday 10 November 2026 from 3pm to 4pm.", "???"),
        ("a.txt", "Tuesday 10 November 2026 at 3pm works best for us.", "???"),
        (
            "a.txt",
            "We are free on Tuesday 10 November 2026 from 3pm to 4pm for the meeting.",
            "???",
        ),
        // Another clock: hours alone.
        ("a.txt", "Meeting on Tuesday 10 November 2026 from 4pm Paris time.", "N??"),
        ("a.txt", "Meeting on Tuesday 10 November 2026 from 3pm to 4pm Paris time.", "N??"),
        ("a.txt", "Meeting on Tuesday 10 November 2026 from 3pm to 4pm UK time.", "NNM"),
        // The kind that the words name.
        ("a.txt", "Annual review for Sam on Tuesday 10 November 2026 at 9am.", "---"),
        ("a.txt", "SEND Board on Tuesday 10 November 2026, 9am to 10am.", "-NM"),
        // Which half of the day it is makes no difference here.
        ("a.txt", "Meeting Tues 10 Nov 2026 2-4", "NNM"),
        ("a.txt", "Meeting Tues 10 Nov 2026 10-12", "NMM"),
    ]);
}

#[test]
fn plain_words_are_judged() {
    check_all(&[
        ("a.txt", "The working group meets on Tuesday 10 November 2026 from 10am to 12pm.", "NMM"),
        ("a.txt", "Working group on Tuesday 10 November 2026 at 1300 hrs until 1400 hrs", "NMM"),
        (
            "a.txt",
            "The working group is on Tuesday 10 November 2026 from 3pm to 5.30pm in Room 2.",
            "NNN",
        ),
        ("a.txt", "You are invited to the forum on Tuesday 10 November 2026, 9am to 11am.", "NNM"),
        (
            "a.txt",
            "The panel meets on Tuesday 10 November 2026 at 11am. Office hours are 9am-5pm.",
            "N??",
        ),
        ("a.txt", "Meeting on 10/11/2026 at 1400 for 90 mins", "NNM"),
    ]);
}

#[test]
fn what_was_looked_at_is_scored_where_a_person_says_so() {
    let desk = Desk::new();
    let text =
        "We would like to propose Tuesday 10 November 2026, 3pm to 5.30pm, for the working group.";
    let sent = ["--sent", "2026-11-05"];
    assert_eq!(found(&desk, "a.txt", text, &sent), "???");
    assert_eq!(found(&desk, "a.txt", text, &[&sent[..], &["--sure"]].concat()), "NNN");
    let review = "Annual review for Sam on Tuesday 10 November 2026 at 9am.";
    let kind = ["--sent", "2026-11-05", "--kind", "coproduction_group"];
    assert_eq!(found(&desk, "a.txt", review, &kind), "NN?");
    let told =
        |more: &[&str]| desk.told(&[&["check", "a.txt", "--as-of", "2026-10-20"], more].concat());
    assert!(told(&[]).contains("The words name an annual review."));
    assert!(!told(&kind).contains("The words name"));
    std::fs::write(desk.at("a.txt"), text).unwrap();
    assert!(
        told(&[])
            .contains("Can't tell: Between 10am and 2pm. The message does not say for certain")
    );
}

/// An invitation of 5 November to 10 November, 10am to 11am, with these lines, in a mail of that day with these words.
fn mail(subject: &str, words: &str, lines: &str) -> String {
    let words = words.replace('|', "\r\n");
    format!(
        "From: SEND Team <send@council.example>\r\nTo: parent@home.example\r\nSubject: {subject}\r\n\
         Date: Thu, 05 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n\
         --b\r\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\r\n\r\n{}--b--\r\n",
        calendar(lines)
    )
}

fn calendar(lines: &str) -> String {
    let own = |name: &str, value: &str| {
        if lines.contains(name) { String::new() } else { format!("{name}:{value}\r\n") }
    };
    let lines = lines.replace('|', "\r\n");
    let lines = if lines.is_empty() { lines } else { lines + "\r\n" };
    [
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u1@x\r\n",
        "DTSTAMP:20261105T090000Z\r\n",
        &own("DTSTART", "20261110T100000Z"),
        &own("DTEND", "20261110T110000Z"),
        &own("SUMMARY", "Working group"),
        &own("SEQUENCE", "0"),
        &lines,
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
    ]
    .concat()
}

#[test]
fn a_later_copy_is_not_scored_as_the_first() {
    let eml = |subject: &str, words: &str| mail(subject, words, "");
    let heads = "FYI||From: SEND Team|Sent: 1 October 2026 09:00|To: Chair|Subject: Working group|";
    let cases = [
        (eml("Working group", "You are invited."), "NMM"),
        (eml("Working group", ""), "NMM"),
        (
            eml(
                "Working group",
                "Dear all,|Please find the invitation to our next group. I look forward to seeing you.|SEND Team",
            ),
            "NMM",
        ),
        (eml("Working group", "We will send a reminder nearer the time."), "NMM"),
        (eml("Reminder: Working group", "Just a reminder"), "?MM"),
        (eml("FW: Working group", heads), "?MM"),
        (
            eml(
                "Fw: Invitation: Working group",
                &format!("{heads}When: Tuesday, November 10, 2026 10:00 AM-11:00 AM."),
            ),
            "?MM",
        ),
        (
            eml(
                "Working group",
                "As agreed in September, here is the invitation for the date we gave you then.",
            ),
            "?MM",
        ),
        (
            eml(
                "Calendar entry",
                "I noticed that this was not in your diary, so am re-sending it.",
            ),
            "?MM",
        ),
        (eml("HOLD: Working group", "More to follow."), "???"),
        (mail("Working group", "", "STATUS:TENTATIVE"), "???"),
        (mail("Working group", "", "SUMMARY:Working group (TBC)"), "???"),
        (mail("Working group", "", "SUMMARY:Working group (venue TBC)"), "NMM"),
    ];
    let cases: Vec<_> = cases.iter().map(|(text, want)| ("a.eml", text.as_str(), *want)).collect();
    check_all(&cases);
}

#[test]
fn one_meeting_of_a_series_and_the_rest_of_them() {
    check_all(&[("a.ics", &calendar("RECURRENCE-ID:20261110T100000Z"), "?MM")]);
    let desk = Desk::new();
    std::fs::write(desk.at("a.ics"), calendar("RRULE:FREQ=WEEKLY;COUNT=4")).unwrap();
    let told = desk.told(&["check", "a.ics", "--as-of", "2026-10-20", "--occurrences", "4"]);
    let first = "This is the first meeting of a series.";
    assert_eq!(told.matches("Working group: ").count(), 4, "{told}");
    assert_eq!(told.matches(first).count(), 1, "{told}");
    assert!(told.find(first) < told.find("Tue 17 Nov 2026"), "{told}");
}

/// Messages in the manner of councils and schools, each with its answer written before it was first read here.
#[test]
fn messages_as_councils_and_schools_send_them() {
    let plain = |subject: &str, words: &str| {
        format!(
            "From: SEND Team <send@council.example>\r\nTo: parent@home.example\r\nSubject: {subject}\r\n\
             Date: Thu, 05 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
            words.replace('|', "\r\n")
        )
    };
    let with = |subject: &str, words: &str| mail(subject, words, "");
    let group = "The working group meets on Tuesday 10 November 2026 from 10am to 12pm.";
    let cases = [
        (plain("2nd reminder: working group", group), "?MM"),
        (plain("Working group", &format!("Gentle reminder below.|{group}")), "?MM"),
        (
            plain(
                "Working group",
                &format!("As promised at our last meeting, and as previously agreed: {group}"),
            ),
            "?MM",
        ),
        (plain("Updated: working group", &format!("{group}|We are now in Room 4.")), "?MM"),
        (plain("Joining details", &format!("Here is the updated link.|{group}")), "?MM"),
        (plain("Fwd: working group", group), "?MM"),
        (
            plain(
                "Working group",
                &format!("Apologies for resending, the attachment was missing.|{group}"),
            ),
            "?MM",
        ),
        (plain("Working group", &format!("There are still places.|{group}")), "?MM"),
        (plain("HOLD - working group", group), "???"),
        (plain("Working group (date TBC)", group), "???"),
        (plain("Working group", &format!("This is a provisional date.|{group}")), "???"),
        (plain("Working group", group), "NMM"),
        (
            plain(
                "New working group",
                &format!(
                    "Dear parent carer,|We are setting up a group. {group}|Please reply by Friday."
                ),
            ),
            "NMM",
        ),
        (
            plain(
                "Invitation: working group",
                &format!("You are invited. {group} Tea and coffee are provided."),
            ),
            "NMM",
        ),
        (
            plain(
                "SEND coffee morning",
                "Join us for a coffee morning on Tuesday 10 November 2026 from 9am to 10am.",
            ),
            "-NM",
        ),
        (
            plain("Review", "Sam's annual review is on Tuesday 10 November 2026 from 9am to 10am."),
            "---",
        ),
        (plain("TAF", "The TAF is on Tuesday 10 November 2026 at 3.30pm."), "---"),
        (
            plain(
                "Working group",
                "Doors open at 9.30am on Tuesday 10 November 2026. The working group ends at 1pm.",
            ),
            "???",
        ),
        (
            plain(
                "Working group",
                "Working group: Tuesday 10 November 2026. Arrive from 9.30am for refreshments, 10am start, 12 noon finish.",
            ),
            "N??",
        ),
        (
            plain(
                "Working group",
                "The working group is on Tuesday 10 November 2026 from 10am to 12pm New York time.",
            ),
            "N??",
        ),
        (
            plain(
                "Re: working group",
                "I am available on Tuesday 10 November 2026 from 3pm to 5pm.",
            ),
            "???",
        ),
        (
            plain(
                "Working group",
                "Which suits you: Tuesday 10 November 2026 at 3pm or Wednesday 11 November 2026 at 4pm?",
            ),
            "??? ???",
        ),
        (with("Working group", "Refreshments from 10am, the meeting starts at 10.15am."), "N??"),
        (with("Working group", "Tea and coffee will be provided. Parking is limited."), "NMM"),
        (with("[EXTERNAL] Reminder: Working group", "See you there"), "?MM"),
        (
            with(
                "Working group",
                "Some of you told us that this never arrived, so we are sending this again.",
            ),
            "?MM",
        ),
        (with("Working group", "Pencilled in for now, we will confirm nearer the time."), "???"),
        (
            with(
                "Re: Working group",
                "Great, thanks.||On Thu, 1 Oct 2026 at 09:00, SEND Team wrote:|> The working group is on 10 November 2026 at 10am.",
            ),
            "?MM",
        ),
        (with("Agenda", "Please find the agenda attached for our upcoming meeting."), "?MM"),
        (mail("Working group", "", "SUMMARY:SEND Board"), "-MM"),
        (mail("Annual review", "", "SUMMARY:Annual review: Sam"), "---"),
        (mail("Working group", "", "DESCRIPTION:You are invited to our new working group."), "NMM"),
    ];
    let cases: Vec<_> = cases.iter().map(|(text, want)| ("a.eml", text.as_str(), *want)).collect();
    check_all(&cases);
}
