//! Charter files: the ones that come with Evenhand word for word, own ones, and broken ones.

use std::collections::BTreeMap;

use evenhand_core::charter::{
    Charter, CharterError, CharterProblem, ClauseKind, Measure, Verdict, Whose, builtin, check,
    law_source, limit_packs, same_council,
};
use evenhand_core::charter::{charter as known_charter, kept_charter};
use evenhand_core::record::{Id, RecordInfo, When};

use crate::support::{charter, day, meeting, sent_on};

const OWN: &str = r#"{
  "format": 1,
  "id": "our-forum",
  "title": "Our charter",
  "clauses": [
    {
      "id": "papers",
      "title": "Papers a week before",
      "quote": "Papers will come a week before.",
      "kind": "timed",
      "rule": { "measures": "papers", "amount": 1, "unit": "weeks" }
    },
    {
      "id": "hours",
      "title": "In school hours",
      "quote": "We meet between 9:30am and 2:30pm.",
      "kind": "timed",
      "rule": { "measures": "window", "from": "09:30", "to": "14:30" }
    },
    {
      "id": "plain",
      "title": "Plain words",
      "quote": "We use plain words.",
      "kind": "wording"
    }
  ]
}"#;

#[test]
fn hounslows_ten_principles_are_word_for_word() {
    let hounslow = charter("hounslow");
    for number in 1..=10 {
        let clause = hounslow.clause(&format!("principle-{number}")).unwrap();
        assert_eq!(clause.number, format!("Principle {number}"));
    }
    let timed: Vec<_> =
        hounslow.clauses.iter().filter(|clause| clause.kind == ClauseKind::Timed).collect();
    assert_eq!(timed.len(), 4);
    let seventh = &hounslow.clause("principle-7").unwrap().quote;
    for clause in timed {
        assert!(seventh.contains(&clause.quote), "{}", clause.id);
        assert_eq!(clause.number, "Principle 7");
    }
    assert_eq!(
        hounslow.clause("length").unwrap().quote,
        "The duration of meetings should not exceed 2 hours to respect their time constraints."
    );
    assert_eq!(hounslow.clause("no-such"), None);
}

#[test]
fn every_quote_stands_in_its_source() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/sources");
    let Ok(files) = std::fs::read_dir(folder) else {
        crate::skipped::skipped("../shared/sources is not here");
        return;
    };
    let texts: Vec<String> =
        files.filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok()).collect();
    // What only recommends was read where another page quotes it.
    for charter in builtin().iter().filter(|charter| !charter.only_recommends()) {
        for clause in &charter.clauses {
            let stands = texts.iter().any(|text| text.contains(&clause.quote));
            assert!(stands, "{} {}", charter.id, clause.id);
        }
    }
}

#[test]
fn haringeys_next_steps_have_no_date() {
    let haringey = charter("haringey");
    let steps: Vec<_> =
        haringey.clauses.iter().filter(|clause| clause.kind == ClauseKind::Promise).collect();
    assert_eq!(steps.len(), 3);
    assert!(steps.iter().all(|step| step.due == When::Undated));
    assert!(haringey.clauses.iter().all(|clause| clause.rule.is_none()));
}

#[test]
fn a_charter_of_ones_own_is_read_written_and_checked() {
    let own = Charter::parse(OWN).unwrap();
    assert_eq!(own.clauses[0].rule.as_ref().unwrap().measures, Measure::Papers);
    let again = Charter::parse(&own.to_json().unwrap()).unwrap();
    assert_eq!(own, again);
    assert_eq!(Charter::from_value(&serde_json::to_value(&own).unwrap()), Ok(own.clone()));
    let facts = evenhand_core::charter::MeetingFacts {
        sent: sent_on("2026-11-01"),
        ..meeting("2026-11-30 09:30", "2026-11-30 11:00")
    };
    let results: Vec<_> = check(&own, &facts, day("2026-11-22"))
        .into_iter()
        .map(|finding| (finding.rule().to_owned(), finding.verdict))
        .collect();
    let named = |rule: &str, result| (rule.to_owned(), result);
    assert_eq!(
        results,
        [
            named("papers", Verdict::CantTell),
            named("hours", Verdict::Met),
            named("notice", Verdict::NotCovered),
            named("length", Verdict::NotCovered),
        ]
    );
}

#[test]
fn charters_are_found_by_id() {
    let value: serde_json::Value = serde_json::from_str(OWN).unwrap();
    let own = BTreeMap::from([
        ("our-forum".to_owned(), value.clone()),
        ("hounslow".to_owned(), value),
        ("broken".to_owned(), serde_json::Value::Null),
    ]);
    assert_eq!(known_charter("our-forum", &own).unwrap().title, "Our charter");
    assert_eq!(known_charter("hounslow", &own).unwrap().title, "SEND Co-production Charter");
    assert!(kept_charter(&own["broken"]).is_none());
    assert!(known_charter("broken", &own).is_none(), "nothing else takes its place");
    assert!(known_charter("no-such", &own).is_none());
}

fn error(json: &str) -> CharterError {
    Charter::parse(json).unwrap_err()
}

/// The file with one part put in another's place.
fn with(old: &str, new: &str) -> CharterError {
    assert!(OWN.contains(old), "{old}");
    error(&OWN.replacen(old, new, 1))
}

#[test]
fn a_broken_file_names_its_line_and_what_is_missing() {
    let missing = |old: &str, line: usize, clause: &str, field: &str| {
        let got = with(old, "");
        let want = CharterError {
            line,
            clause: clause.to_owned(),
            problem: CharterProblem::Missing(field.to_owned()),
        };
        assert_eq!(got, want, "{old}");
    };
    missing("      \"quote\": \"Papers will come a week before.\",\n", 6, "papers", "quote");
    missing("      \"title\": \"In school hours\",\n", 13, "hours", "title");
    missing("      \"quote\": \"We use plain words.\",\n", 20, "plain", "quote");
    missing("Papers will come a week before.", 6, "papers", "quote");
    missing("Papers a week before", 6, "papers", "title");
    missing("Our charter", 1, "", "title");
    missing(
        ",\n      \"rule\": { \"measures\": \"papers\", \"amount\": 1, \"unit\": \"weeks\" }",
        6,
        "papers",
        "rule",
    );
    missing(", \"amount\": 1", 6, "papers", "amount");
    missing("\"from\": \"09:30\", ", 13, "hours", "from");
    missing(", \"to\": \"14:30\"", 13, "hours", "to");
    assert_eq!(
        with("Papers will come a week before.", " ").to_string(),
        "line 6: `quote` is missing"
    );
    let got = with("  \"title\": \"Our charter\",\n", "");
    assert_eq!(got.problem, CharterProblem::Missing("title".to_owned()));
    let got = error("{\"format\": 1, \"id\": \"a\", \"title\": \"A\", \"clauses\": []}");
    assert_eq!(got.problem, CharterProblem::Missing("clauses".to_owned()));
}

#[test]
fn a_file_with_something_wrong_names_it() {
    let wrong = |old: &str, new: &str, line: usize, field: &str| {
        let got = with(old, new);
        assert_eq!(got.line, line, "{new}: {got}");
        assert!(
            matches!(&got.problem, CharterProblem::Wrong { field: named, .. } if named == field),
            "{new}: {got}"
        );
    };
    wrong("\"our-forum\"", "\"Our Forum\"", 1, "id");
    wrong("\"our-forum\"", "\"\"", 1, "id");
    wrong("\"id\": \"hours\"", "\"id\": \"Hours\"", 13, "id");
    wrong("\"id\": \"hours\"", "\"id\": \"papers\"", 13, "id");
    wrong("\"amount\": 1", "\"amount\": 0", 6, "amount");
    wrong("\"amount\": 1", "\"amount\": 3651", 6, "amount");
    wrong("\"weeks\"", "\"minutes\"", 6, "unit");
    wrong("\"14:30\"", "\"09:30\"", 13, "to");
    wrong("\"14:30\"", "\"09:00\"", 13, "to");
    wrong("\"measures\": \"papers\"", "\"measures\": \"length\"", 6, "unit");
    wrong("\"kind\": \"timed\"", "\"kind\": \"context\"", 6, "rule");
    let dates = "\"in_force_from\": \"2026-02-01\", \"in_force_to\": \"2026-01-31\", \"clauses\"";
    wrong("\"clauses\"", dates, 1, "in_force_to");
    let same = "\"in_force_from\": \"2026-02-01\", \"in_force_to\": \"2026-02-01\", \"clauses\"";
    assert!(Charter::parse(&OWN.replacen("\"clauses\"", same, 1)).is_ok());
    for good in ["\"amount\": 3650", "\"amount\": 2"] {
        assert!(Charter::parse(&OWN.replacen("\"amount\": 1", good, 1)).is_ok(), "{good}");
    }
    for unit in ["days", "clear_days", "working_days", "months"] {
        assert!(
            Charter::parse(&OWN.replacen("weeks\"", &format!("{unit}\""), 1)).is_ok(),
            "{unit}"
        );
    }
    let length = OWN.replacen(
        "\"papers\", \"amount\": 1, \"unit\": \"weeks\"",
        "\"length\", \"amount\": 90, \"unit\": \"minutes\"",
        1,
    );
    assert!(Charter::parse(&length).is_ok());
}

#[test]
fn what_is_not_a_charter_is_refused_by_name() {
    for (json, line) in [
        ("", 1),
        ("[]", 1),
        ("{\n\n\"format\": }", 3),
        ("{\"format\": 1,\n\"clauses\": 7}", 2),
        ("\u{feff}", 1),
    ] {
        let got = error(json);
        assert!(matches!(got.problem, CharterProblem::Shape(_)), "{json:?}: {got}");
        assert_eq!(got.line, line, "{json:?}: {got}");
    }
    let got = with("\"kind\": \"timed\"", "\"kind\": \"strange\"");
    assert!(matches!(got.problem, CharterProblem::Shape(_)), "{got}");
    assert_eq!((got.line, got.clause.as_str()), (10, "papers"), "the very line");
    let got = with("\"kind\": \"wording\"", "\"kind\": \"wording\", \"colour\": 1");
    assert!(got.to_string().contains("colour"), "an unknown part is named: {got}");
    let got = with("\"title\": \"Our charter\"", "\"title\": 7");
    assert_eq!(got.line, 4);
    assert_eq!(with("\"format\": 1", "\"format\": 2").problem, CharterProblem::Newer(2));
    let mut half_done = Charter::parse(OWN).unwrap();
    half_done.clauses[0].quote.clear();
    let got = half_done.to_json().unwrap_err();
    assert_eq!(got.problem, CharterProblem::Missing("quote".to_owned()));
}

#[test]
fn a_charter_only_recommends_where_every_rule_does() {
    let only: Vec<&str> = builtin()
        .iter()
        .filter(|charter| charter.only_recommends())
        .map(|charter| charter.id.as_str())
        .collect();
    assert_eq!(only, ["haringey-amaze"]);
    let mut mixed = charter("haringey-amaze").clone();
    let rules = mixed.clauses.iter_mut().filter(|clause| clause.rule.is_some());
    rules.last().unwrap().kind = ClauseKind::Timed;
    assert!(!mixed.only_recommends());
    mixed.clauses.iter_mut().for_each(|clause| clause.rule = None);
    assert!(!mixed.only_recommends(), "no rule at all");
}

/// What the list of councils tells stands before what a person said; only what it does not know is theirs to settle.
#[test]
fn whose_a_charter_is_in_a_record() {
    let info = |council: &str, own: Option<bool>| RecordInfo {
        id: Id(uuid::Uuid::from_u128(1)),
        title: String::new(),
        charter: String::new(),
        council: council.to_owned(),
        own_charters: own.map(|own| ("hounslow".to_owned(), own)).into_iter().collect(),
        letters_from: String::new(),
        reply_to: String::new(),
        created: crate::support::instant("2026-01-01T00:00:00Z"),
    };
    for (council, own, whose) in [
        ("LB Hounslow", None, Whose::Own),
        ("LB Hounslow", Some(false), Whose::Own),
        ("Haringey", None, Whose::Another),
        ("Haringey", Some(true), Whose::Another),
        ("Our council", None, Whose::NotKnown),
        ("Our council", Some(true), Whose::Own),
        ("Our council", Some(false), Whose::Another),
    ] {
        assert_eq!(charter("hounslow").whose_in(&info(council, own)), whose, "{council} {own:?}");
    }
}

#[test]
fn two_texts_that_name_no_council_are_not_alike() {
    for (one, other, same) in [
        ("", "", None),
        ("Council", "The Council", None),
        ("Hounslow", "", None),
        ("", "Hounslow", None),
        ("the council", "Hounslow", None),
        ("Hounslow", "the council", None),
        ("Toytown Council", "toytown", Some(true)),
        ("Toytown", "Hounslow", None),
        ("LB Hounslow", "hounslow.gov.uk", Some(true)),
        ("Hounslow", "Haringey", Some(false)),
    ] {
        assert_eq!(same_council(one, other), same, "{one:?} {other:?}");
    }
}

#[test]
fn a_law_s_rule_of_meetings_names_its_source() {
    let of_meetings = || limit_packs().iter().filter(|pack| pack.meeting_kind.is_some());
    let limits: Vec<_> = of_meetings().flat_map(|pack| &pack.limits).collect();
    assert!(limits.len() > 3);
    for limit in limits {
        assert!(!limit.source.is_empty());
        assert_eq!(law_source(&limit.id), Some(limit.source.as_str()), "{}", limit.id);
    }
    // Other limits are promises, which keep their own source.
    assert_eq!(law_source("reply"), None);
}
