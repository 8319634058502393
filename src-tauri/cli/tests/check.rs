//! What `check` prints of an invitation: by the charter, by the law, and everything that was doubtful in it.

use std::process::Command;

use serde_json::Value;

use crate::support::Desk;

const REVIEW: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Office//Diary//EN\r\nMETHOD:REQUEST\r\n\
    BEGIN:VEVENT\r\nUID:review-1\r\nDTSTAMP:20261120T090000Z\r\nDTSTART:20261130T100000Z\r\n\
    DTEND:20261130T110000Z\r\nSUMMARY:Annual review\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn check(more: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("review.ics");
    std::fs::write(&file, REVIEW).unwrap();
    let file = file.to_str().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_evenhand-cli"))
        .args([&["check", file, "--as-of", "2026-11-26"], more].concat())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn json(more: &[&str]) -> Value {
    serde_json::from_str(check(&[more, &["--json"]].concat()).lines().next().unwrap()).unwrap()
}

#[test]
fn an_annual_review_is_held_against_the_law_in_words_as_in_json() {
    let kind = ["--kind", "annual_review", "--sent", "2026-11-20"];
    let found = json(&kind);
    let rules: Vec<_> = found["law"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert_eq!(rules, ["notice", "papers"]);
    assert_eq!(found["law"][0]["result"], "not_met");
    assert!(found["findings"].as_array().unwrap().iter().all(|f| f["result"] == "not_covered"));
    let words = check(&kind);
    assert!(words.contains("Not met: Give notice of the meeting. "), "{words}");
    assert!(words.contains("10 days. The law asks for at least 2 weeks."), "{words}");
    // A co-production group is none of the law's.
    let group = ["--kind", "coproduction_group", "--sent", "2026-11-20"];
    assert_eq!(json(&group)["law"], serde_json::json!([]));
    // The title names its kind.
    assert_eq!(json(&["--sent", "2026-11-20"])["law"], found["law"]);
}

#[test]
fn every_warning_is_printed_in_words() {
    let warnings = json(&[])["warnings"].clone();
    let warnings: Vec<&str> =
        warnings.as_array().unwrap().iter().map(|w| w.as_str().unwrap()).collect();
    assert!(!warnings.is_empty());
    let words = check(&[]);
    for warning in warnings {
        assert!(words.contains(warning), "{warning} is not in {words}");
    }
}

#[test]
fn whose_charter_it_is_is_said_and_asked_where_it_is_not_known() {
    let whose = |council: &str| json(&["--council", council])["whose"].clone();
    assert_eq!(whose("LB Hounslow"), "own");
    assert_eq!(whose("Haringey"), "another");
    assert_eq!(whose(""), "not_known");
    assert!(check(&["--council", "Haringey"]).contains("This charter is another council's."));
    assert!(check(&[]).contains("Nobody has said whether this charter is your council's own."));
    assert!(!check(&["--council", "hounslow.gov.uk"]).contains("council's"));
}

#[test]
fn words_without_a_meeting_are_not_called_damaged() {
    let desk = Desk::new();
    let mail = "From: a@x.example\nSubject: Thanks\nDate: Mon, 2 Nov 2026 10:00:00 +0000\n\nThank you for your call.\n";
    for (name, bytes) in [("note.txt", &b"Please read this."[..]), ("mail.eml", mail.as_bytes())] {
        std::fs::write(desk.at(name), bytes).unwrap();
        for command in [&["calendar", "read"][..], &["check"]] {
            let told = desk.told(&[command, &[name]].concat());
            let none =
                format!("No day of a meeting was found in {name}. Nothing in your record changed.");
            assert!(told.contains(&none) && !told.contains("dates found"), "{command:?}: {told}");
        }
    }
    std::fs::write(desk.at("a.pdf"), b"%PDF-1.7 and no more").unwrap();
    for command in [&["calendar", "read"][..], &["check"]] {
        let told = desk.told(&[command, &["a.pdf"]].concat());
        assert!(told.contains("a.pdf is damaged or is not what its name says."), "{told}");
    }
}

#[test]
fn a_document_is_read_by_its_words_and_not_by_its_source() {
    let desk = Desk::new();
    let text = "BT /F1 12 Tf 72 750 Td [(Annual review: Tues) -9 (day 8 Dec) 9 (ember 2026, 1) 2 (0am to 11am)] TJ ET";
    let parts = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let (mut pdf, mut table) = ("%PDF-1.4\n".to_owned(), String::new());
    for (number, part) in (1..).zip(&parts) {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{number} 0 obj\n{part}\nendobj\n");
    }
    let end = pdf.len();
    pdf += &format!(
        "xref\n0 6\n0000000000 65535 f \n{table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{end}\n%%EOF\n"
    );
    let rtf = "{\\rtf1\\ansi{\\info{\\creatim\\yr2025\\mo3\\dy4}}Annual review: Tues{\\b day} 8 Dec{\\b ember} 2026, 1{\\b 0am} to 11am\\par}";
    let html = "<?xml version=\"1.0\"?><html><body><p>Annual review: Tues<b>day</b> 8 Dec<i>ember</i> 2026, 1<b>0am</b> to 11am</p></body></html>";
    for (name, source) in [("letter.pdf", pdf.as_str()), ("letter.rtf", rtf), ("letter.html", html)]
    {
        std::fs::write(desk.at(name), source).unwrap();
        let read = desk.lines(&["calendar", "read", name, "--today", "2026-11-26"]);
        let times = [&read[0]["start"], &read[0]["end"], &read[0]["quote"]];
        let quote = "Tuesday 8 December 2026, 10am to 11am";
        assert_eq!(
            times,
            ["2026-12-08T10:00:00+00:00", "2026-12-08T11:00:00+00:00", quote],
            "{name}"
        );
        assert_eq!((read.len(), &read[0]["warnings"]), (1, &serde_json::json!([])), "{name}");
    }
}

/// What a mail's calendar says stands only where its own words give the same result.
#[test]
fn a_time_that_the_message_disputes_is_not_scored() {
    let desk = Desk::new();
    let mail = |words: &str| {
        format!(
            "From: team@council.example\r\nTo: parent@home.example\r\nSubject: Forum\r\n\
             Date: Thu, 12 Nov 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
             {words}\r\n--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n\
             BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\n\
             DTSTAMP:20261112T090000Z\r\nSUMMARY:Parents forum\r\n\
             DTSTART:20261208T100000Z\r\nDTEND:20261208T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n"
        )
    };
    let results = |words: &str| {
        std::fs::write(desk.at("a.eml"), mail(words)).unwrap();
        let told = desk.told(&["check", "a.eml", "--as-of", "2026-11-13", "--json"]);
        let told: Value = serde_json::from_str(told.lines().next().unwrap()).unwrap();
        let of = |measure: &str| {
            let found = told["findings"].as_array().unwrap();
            let found = found.iter().find(|one| one["measure"] == measure).unwrap();
            found["result"].as_str().unwrap().to_owned()
        };
        [of("notice"), of("window"), of("length")]
    };
    for (words, want) in [
        ("See below.", ["met", "met", "met"]),
        // 24 days would not do, and 7pm is outside the hours.
        ("The parents forum is on Sunday 6 December 2026.", ["cant_tell", "met", "met"]),
        ("The parents forum is on Tuesday 8 December 2026 at 7pm.", ["met", "cant_tell", "met"]),
        ("The parents forum is on Friday 11 December 2026 at 11am.", ["met", "met", "met"]),
        ("The parents forum is on 8 December 2026, 10am to 1pm.", ["met", "met", "cant_tell"]),
        ("The parents forum is on 8 December 2026, 10am to 11am.", ["met", "met", "met"]),
        ("Moved to 7pm on Friday 4 December 2026.", ["cant_tell", "cant_tell", "met"]),
    ] {
        assert_eq!(results(words), want, "{words}");
    }
    let words = desk.told(&["check", "a.eml", "--as-of", "2026-11-13"]);
    assert!(words.contains("gives two different times for the meeting"), "{words}");
}
