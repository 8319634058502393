//! What `check` prints of an invitation: by the charter, by the law, and everything that was doubtful in it.

use std::process::Command;

use serde_json::Value;

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
    assert_eq!(json(&["--sent", "2026-11-20"])["law"], serde_json::json!([]));
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
