//! The sample record that comes with the app: what a careful reader of the real complaint would raise is
//! found in it by rule.

use evenhand_core::charter::{ReplyState, reply_status};
use evenhand_core::record::{EntryKind, Id, Record, When};
use serde_json::Value;

use crate::support::day;
use crate::told::contradictions;

/// The sample as the app reads it, with the facts that the app adds when a person asks for it.
fn sample() -> Record {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/data/sample/record.json");
    let mut value: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let added_on = Value::from("2026-11-01T09:00:00Z");
    value["info"]["created"] = added_on.clone();
    for list in ["people", "issues", "entries", "files", "bundles"] {
        for item in value[list].as_array_mut().unwrap() {
            item["added_on"] = added_on.clone();
            item["sample"] = true.into();
            if list == "files" {
                item["size"] = 0.into();
                item["sha256"] = "".into();
            }
        }
    }
    serde_json::from_value(value).unwrap()
}

fn id(text: &str) -> Id {
    serde_json::from_value(text.into()).unwrap()
}

fn entry(number: u32) -> Id {
    id(&format!("00000000-0000-7003-8000-{number:012x}"))
}

fn issue(number: u32) -> Id {
    id(&format!("00000000-0000-7002-8000-{number:012x}"))
}

#[test]
fn the_eight_of_the_real_complaint_are_found_in_the_sample() {
    let found: Vec<_> = contradictions(&sample(), day("2026-11-22"))
        .into_iter()
        .map(|one| (one.rule, one.entries, one.issues))
        .collect();
    let one = |rule: &str, entries: &[u32], issues: &[u32]| {
        let entries: Vec<Id> = entries.iter().map(|number| entry(*number)).collect();
        (rule.to_owned(), entries, issues.iter().map(|number| issue(*number)).collect::<Vec<_>>())
    };
    // Nothing else is found: a rule that cries wolf would teach people not to look.
    assert_eq!(
        found,
        [
            // W1: "four times, once a month, since May" in a text of July at the latest.
            one("count_does_not_fit", &[10], &[]),
            // W2: a day before the group commenced.
            one("before_group_began", &[6], &[6]),
            // W3: issue 5 covers the days of issues 2 and 4.
            one("same_dates", &[16, 18], &[5, 2, 4]),
            // W4: a due day, and no message that gives it.
            one("promise_without_source", &[9], &[]),
            // W5: the feedback forms that were quite positive.
            one("good_left_out", &[11], &[]),
            // W6: a title that stands twice in a line of "copied to".
            one("title_twice", &[], &[]),
            // W7: words of the web page that the letter was taken from.
            one("page_furniture", &[15], &[]),
            // W8: critical lines under "What is working well?"
            one("mood_from_heading", &[1], &[]),
        ]
    );
}

/// The sample with each of the eight put right: its words are changed, and not its rules.
fn put_right() -> Record {
    let mut record = sample();
    for one in &mut record.entries {
        one.notes = one
            .notes
            .replace("four times", "three times")
            .replace("\nLeave a Reply\nLog Out", "")
            .replace("What is working well?\nLoss", "What should we do differently?\nLoss");
        if one.id == entry(5) {
            one.when = When::day(day("2019-05-10"));
        }
        if let EntryKind::Promise(promise) = &mut one.kind {
            promise.source = Some(entry(4));
        }
    }
    record.issues.retain(|one| one.number != 5);
    for one in &mut record.issues {
        one.title = one.title.replace("since 9 May", "since 10 May");
    }
    for plan in &mut record.bundles {
        plan.opening.push_str(" We are pleased with the feedback forms.");
        for line in &mut plan.copied_to {
            *line = line.replacen("Deputy Leader of Haringey Council, ", "", 1);
        }
    }
    record
}

#[test]
fn once_put_right_none_of_them_is_found() {
    assert_eq!(contradictions(&put_right(), day("2026-11-22")), []);
}

#[test]
fn three_messages_of_the_sample_wait_for_a_reply() {
    let waiting: Vec<_> = sample()
        .entries
        .iter()
        .map(|entry| (entry.id, reply_status(entry, day("2019-11-21"))))
        .filter(|(_, status)| status.is_open())
        .map(|(id, status)| (id, status.state, status.days_waiting, status.working_days_waiting))
        .collect();
    let since =
        |number, days, working| (entry(number), ReplyState::Waiting, Some(days), Some(working));
    assert_eq!(waiting, [since(16, 129, 92), since(17, 127, 90), since(18, 125, 88)]);
}
