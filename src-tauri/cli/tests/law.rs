//! `limits` and `charters` as scripts call them.

// A test's way to fail is to panic.
use std::process::{Command, Output};

use serde_json::Value;

/// Every trigger, with the ids of its limits.
const TRIGGERS: [(&str, &[&str]); 24] = [
    ("ehc-assessment-request", &["decide", "no-plan", "final-plan"]),
    ("ehc-advice-request", &["advice"]),
    ("ehc-draft-plan", &["comment"]),
    (
        "annual-review-meeting",
        &["notice", "papers", "report", "decision", "final-plan", "final-plan-from-notice"],
    ),
    ("phase-transfer", &["phase", "post-16", "between-post-16"]),
    ("send-decision", &["mediation-adviser", "appeal"]),
    ("foi-request", &["reply"]),
    ("subject-access-request", &["reply"]),
    ("complaint", &["acknowledge", "reply", "stage-2-acknowledge", "stage-2-reply"]),
    ("ombudsman", &["ombudsman"]),
    ("ehc-plan-review", &["review"]),
    (
        "tribunal-order",
        &[
            "assess",
            "no-plan",
            "plan-after-assessment",
            "draft-plan",
            "final-plan",
            "amend",
            "name-school",
        ],
    ),
    (
        "unopposed-appeal",
        &[
            "assess",
            "no-plan",
            "plan-after-assessment",
            "amend",
            "name-school",
            "draft-plan",
            "final-plan",
        ],
    ),
    ("mediation", &["mediation", "certificate-late", "certificate-declined"]),
    ("transport-refusal", &["ask-review", "review", "ask-panel", "panel", "panel-letter"]),
    ("disability-discrimination", &["claim"]),
    ("exclusion", &["governors", "ask-panel", "panel"]),
    (
        "social-care-complaint",
        &[
            "stage-1",
            "stage-1-longest",
            "stage-2",
            "stage-2-longest",
            "panel",
            "panel-report",
            "panel-answer",
        ],
    ),
    ("child-in-need-referral", &["next-steps", "assessment"]),
    ("foi-reply", &["ask-review", "review", "review-longest"]),
    ("reassessment-request", &["decide", "final-plan"]),
    ("council-move", &["transfer", "inform", "review"]),
    ("data-protection-complaint", &["acknowledge"]),
    ("benefit-decision", &["reconsider", "reconsider-late"]),
];

fn call(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_evenhand-cli")).args(args).output().unwrap()
}

fn lines(args: &[&str]) -> Vec<String> {
    let output = call(args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn objects(args: &[&str]) -> Vec<Value> {
    lines(args).iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn due(trigger: &str, date: &str, more: &[&str]) -> Vec<(String, Option<String>)> {
    let args = [&["limits", trigger, date, "--json"], more].concat();
    let of = |limit: &Value, key: &str| limit[key].as_str().map(str::to_owned);
    objects(&args).iter().map(|l| (of(l, "id").unwrap(), of(l, "due"))).collect()
}

#[test]
fn every_trigger_is_listed() {
    let want: Vec<&str> = TRIGGERS.iter().map(|(id, _)| *id).collect();
    let listed = lines(&["limits", "--list"]);
    let ids: Vec<&str> = listed.iter().filter_map(|l| l.split_whitespace().next()).collect();
    assert_eq!(ids, want);
    let listed = objects(&["limits", "--list", "--json"]);
    let ids: Vec<&str> = listed.iter().filter_map(|one| one["trigger"].as_str()).collect();
    assert_eq!(ids, want);
}

#[test]
fn every_trigger_prints_a_line_a_limit_with_what_it_rests_on() {
    for (trigger, ids) in TRIGGERS {
        let found = objects(&["limits", trigger, "2026-06-20", "--json"]);
        let got: Vec<&str> = found.iter().filter_map(|limit| limit["id"].as_str()).collect();
        assert_eq!(got, ids, "{trigger}");
        for limit in &found {
            assert_eq!(limit["limit"], limit["id"], "each line names its limit");
            for key in ["unit", "explanation", "quote", "clause", "source"] {
                assert!(limit[key].as_str().is_some_and(|t| !t.is_empty()), "{trigger} {key}");
            }
            assert!(limit["exceptions"].is_array());
            assert!(limit.get("due").is_some(), "{trigger}: a date, or null where none is known");
        }
        let plain = lines(&["limits", trigger, "2026-06-20"]);
        assert_eq!(plain.len(), ids.len());
        for (line, limit) in plain.iter().zip(&found) {
            for key in ["id", "explanation", "quote", "clause", "source"] {
                assert!(line.contains(limit[key].as_str().unwrap()), "{trigger} {key}: {line}");
            }
        }
    }
}

#[test]
fn the_last_days_are_right() {
    let named = |list: &[(&str, &str)]| -> Vec<(String, Option<String>)> {
        list.iter().map(|(id, day)| ((*id).to_owned(), Some((*day).to_owned()))).collect()
    };
    assert_eq!(
        due("ehc-assessment-request", "2026-06-01", &[]),
        named(&[("decide", "2026-07-13"), ("no-plan", "2026-09-21"), ("final-plan", "2026-10-19")])
    );
    assert_eq!(due("ehc-draft-plan", "2026-06-01", &[]), named(&[("comment", "2026-06-15")]));
    assert_eq!(due("foi-request", "2019-07-15", &[]), named(&[("reply", "2019-08-13")]));
    assert_eq!(
        due("send-decision", "2026-09-01", &["--event", "certificate=2026-10-20"])[1],
        named(&[("appeal", "2026-11-20")])[0]
    );
    assert_eq!(
        due("subject-access-request", "2026-08-03", &["--paused", "7"]),
        named(&[("reply", "2026-09-10")])
    );
}

#[test]
fn what_cannot_be_worked_out_is_refused() {
    for args in [
        &["limits", "no-such", "2026-06-01"][..],
        &["limits", "foi-request", "0001-01-01"],
        &["limits", "foi-request", "9999-12-31"],
        &["limits", "foi-request", "2026-06-01", "--event", "certificate=2026-06-02"],
    ] {
        let output = call(args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
    for args in [&["limits", "foi-request"][..], &["limits", "foi-request", "2026-02-30"]] {
        assert_eq!(call(args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn before_the_first_day_of_a_law_there_is_no_line_but_a_sentence() {
    let output = call(&["limits", "ehc-assessment-request", "2012-06-01", "--json"]);
    assert!(output.status.success() && output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Mon 1 Sep 2014"), "{said}");
}

#[test]
fn school_days_are_counted_in_the_terms_that_are_given() {
    let asked = ["limits", "exclusion", "2026-11-25", "--json"];
    assert_eq!(objects(&asked)[0]["due"], Value::Null);
    let first = |more: &[&str]| objects(&[&asked, more].concat())[0]["due"].clone();
    let term = ["--term", "2026-09-02..2026-12-18"];
    assert_eq!(first(&term), "2026-12-16");
    assert_eq!(first(&[&term[..], &["--closed", "2026-12-01"]].concat()), "2026-12-17");
    for wrong in [["--term", "2026-09-02"], ["--term", "soon"]] {
        let output = call(&[&asked[..], &wrong].concat());
        assert_eq!(output.status.success(), wrong[1] != "soon");
    }
    let output = call(&[&asked[..], &["--term", "2026-12-18..2026-09-02"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("ends before it begins"));
}

#[test]
fn only_named_limits_are_saved_and_only_known_ones() {
    let dir = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_evenhand-cli"))
            .current_dir(dir.path())
            .args(["--json", "--record", "record"])
            .args(args)
            .env("EVENHAND_PASSPHRASE", "four words to keep")
            .output()
            .unwrap()
    };
    assert!(run(&["new", "--title", "Our record"]).status.success());
    let asked = ["limits", "phase-transfer", "2027-09-01"];
    let saved = run(&[&asked[..], &["--save", "phase"]].concat());
    assert!(saved.status.success(), "{saved:?}");
    let lines = String::from_utf8(saved.stdout).unwrap();
    let marked: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kept: Vec<bool> = marked.iter().map(|line| line["saved"] == true).collect();
    assert_eq!(kept, [true, false, false]);
    let listed = String::from_utf8(run(&["list"]).stdout).unwrap();
    assert_eq!(listed.lines().count(), 1, "one of three: {listed}");
    let unknown = run(&[&asked[..], &["--save", "everything"]].concat());
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8(unknown.stderr).unwrap();
    assert!(said.contains("phase, post-16, between-post-16"), "{said}");
}

#[test]
fn the_charters_are_listed() {
    let found = objects(&["charters", "--json"]);
    let ids: Vec<&str> = found.iter().filter_map(|charter| charter["id"].as_str()).collect();
    assert_eq!(ids, ["hounslow", "haringey", "haringey-amaze"]);
    let plain = lines(&["charters"]);
    assert!(plain[0].starts_with("hounslow") && plain[1].starts_with("haringey"), "{plain:?}");
}
