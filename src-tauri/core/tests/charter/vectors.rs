//! The table of invitations beside this file: each row's results follow from its columns.

use std::collections::BTreeMap;

use evenhand_core::charter::{MeetingFacts, Sent, Verdict};
use evenhand_core::record::{MeetingTime, Papers, SentBasis, When};

use crate::support::{charter, day, hounslow, instant};

type Row = BTreeMap<String, String>;

fn rows() -> Vec<Row> {
    let text = include_str!("charter-vectors.tsv");
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let row = |line: &str| {
        names.iter().map(|n| (*n).to_owned()).zip(line.split('\t').map(str::to_owned)).collect()
    };
    lines.map(row).collect()
}

/// "2026-06-02" is an all-day entry, anything longer an instant with its offset.
fn time(text: &str) -> Option<MeetingTime> {
    match text.len() {
        0 => None,
        10 => Some(MeetingTime::Date { date: day(text) }),
        _ => {
            let utc = instant(text);
            Some(MeetingTime::At { utc, zone: "Europe/London".to_owned(), local: utc.naive_utc() })
        }
    }
}

/// Both readings agree: met or not met. They differ: depends.
fn expected(ordinary: &str, clear: &str) -> Verdict {
    match (ordinary, clear) {
        ("yes", "yes") => Verdict::Met,
        ("no", "no") => Verdict::NotMet,
        ("yes", "no") => Verdict::Depends,
        ("unknown" | "not_recorded", _) => Verdict::CantTell,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_row_of_the_table_is_right() {
    let rows = rows();
    assert_eq!(rows.len(), 45);
    let mut wrong = Vec::new();
    for row in &rows {
        let field = |name: &str| row.get(name).map_or("", String::as_str);
        let papers = match field("docs_london") {
            "" => Papers::Unknown,
            at => Papers::Came { when: When::Undated, at: Some(instant(at)) },
        };
        let facts = MeetingFacts {
            cancelled: field("method") == "CANCEL",
            starts: time(field("start_london")),
            ends: time(field("end_london")),
            sent: Sent::at(instant(field("sent_london")), SentBasis::EmailDate),
            papers,
            ..MeetingFacts::default()
        };
        if facts.cancelled {
            let findings =
                evenhand_core::charter::check(charter("hounslow"), &facts, day("2026-11-22"));
            assert_eq!(findings, [], "{}", field("id"));
            continue;
        }
        let unclear = |name: &str| expected(field(name), field(name));
        let results = [
            ("notice", expected(field("notice_ok_25_calendar"), field("notice_ok_25_clear"))),
            ("window", unclear("window_ok")),
            ("length", unclear("duration_ok")),
            ("papers", expected(field("docs_ok_7_calendar"), field("docs_ok_7_clear"))),
        ];
        for (rule, want) in results {
            let got = hounslow(&facts, rule);
            if got.verdict != want {
                wrong.push(format!("{} {rule}: {:?}, want {want:?}", field("id"), got.verdict));
            }
        }
        let days = field("notice_calendar_days").parse().ok();
        assert_eq!(hounslow(&facts, "notice").measured, days, "{}", field("id"));
        if hounslow(&facts, "length").verdict != Verdict::CantTell {
            let minutes = field("duration_min").parse().ok();
            assert_eq!(hounslow(&facts, "length").measured, minutes, "{}", field("id"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
