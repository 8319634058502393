//! Letters, ladders, forms and guides as scripts call them.

// A test's way to fail is to panic.

use crate::support;
use std::process::Output;

use crate::support::Desk;
use serde_json::{Value, json};

/// A call without a record.
fn alone(desk: &Desk, args: &[&str]) -> Output {
    desk.program().arg("--json").args(args).output().unwrap()
}

/// What a call that is refused says.
fn refused(desk: &Desk, args: &[&str]) -> String {
    let output = desk.call(args);
    assert!(!output.status.success(), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}: nothing half done is printed");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn every_letter_is_listed_and_every_one_can_be_built_from_nothing() {
    let desk = Desk::new();
    let listed = desk.lines(&["letter", "list"]);
    assert_eq!(listed.len(), desk.told(&["letter", "list"]).lines().count());
    assert!(listed.len() >= 13, "request to thank-you");
    for letter in &listed {
        let id = letter["letter"].as_str().unwrap();
        let facts = desk.lines(&["letter", "facts", id]);
        let built = alone(&desk, &["letter", "build", id]);
        let built: Value = serde_json::from_slice(&built.stdout).unwrap();
        assert_eq!(built["letter"], id);
        let named = |key: &str| built[key].as_array().unwrap().len();
        assert!(named("known") + named("missing") <= facts.len(), "{id}");
        assert_eq!(built["whole"], named("gaps") == 0, "{id}");
    }
}

#[test]
fn a_letter_says_what_was_given_and_names_what_was_not() {
    let desk = Desk::new();
    let given = |facts: &[&str]| {
        let mut args = vec!["letter", "build", "foi-request", "--today", "2026-11-26"];
        facts.iter().for_each(|fact| args.extend(["--fact", fact]));
        let output = alone(&desk, &args);
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice::<Value>(&output.stdout).unwrap()
    };
    let bare = given(&[]);
    assert_eq!(bare["whole"], false);
    assert!(bare["gaps"].as_array().unwrap().contains(&json!("sender")));
    assert!(bare["missing"].as_array().unwrap().contains(&json!("council")));
    let full = given(&[
        "sender=A parent",
        "address=parent@home.example",
        "council=Lark Council",
        "wanted=The number of requests for an assessment",
        "wanted=The number that were refused",
    ]);
    assert_eq!(full["whole"], true, "{full}");
    let text = full["text"].as_str().unwrap();
    for words in ["A parent", "parent@home.example", "requests for an assessment", "were refused"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // 20 working days without St Andrew's Day: a bank holiday in any part of the United Kingdom does not count.
    assert_eq!(full["replies"][0]["due"], "2026-12-29");
    let less = given(&["sender=A parent"]);
    assert!(!less["text"].as_str().unwrap().contains("Lark"));
}

#[test]
fn a_letter_draws_on_the_record_and_leaves_out_what_is_left_out() {
    let desk = Desk::new();
    let args = ["letter", "build", "foi-request"];
    let drawn = &desk.lines(&args)[0];
    assert!(drawn["known"].as_array().unwrap().contains(&json!("council")), "{drawn}");
    let left = &desk.lines(&[&args[..], &["--leave-out", "teams"]].concat())[0];
    assert!(left["left_out"].as_array().unwrap().contains(&json!("teams")), "{left}");
    let unknown = refused(&desk, &[&args[..], &["--about", "nobody"]].concat());
    assert!(unknown.contains("no entry nobody"), "{unknown}");
}

#[test]
fn what_does_not_fit_is_refused_with_what_would() {
    let desk = Desk::new();
    for (args, says) in [
        (&["letter", "build", "love"][..], "There is no letter love. There are: "),
        (&["letter", "build", "foi-request", "--fact", "mood=bad"], "has no fact mood"),
        (
            &["letter", "build", "foi-request", "--fact", "written_on=soon"],
            "Give a day as 2026-11-12.",
        ),
        (&["letter", "build", "foi-request", "--fact", "from_day=2026-13"], "a month as 2026-11"),
        (&["letter", "build", "foi-request", "--leave-out", "mood"], "has no fact mood"),
        (&["forms", "results", "mood", "x.json"], "There is no such set. There are: "),
        (&["letter", "build", "foi-request", "--fact", "sender"], "FACT=VALUE"),
    ] {
        let output = alone(&desk, args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains(says), "{args:?}: {said}");
    }
}

#[test]
fn ladders_are_listed_and_an_own_one_is_checked() {
    let desk = Desk::new();
    let ladders = desk.lines(&["ladder", "list"]);
    let ids: Vec<_> = ladders.iter().map(|ladder| ladder["id"].as_str().unwrap()).collect();
    for id in ["arnstein", "hart", "nnpcf", "tlap", "nhs-england"] {
        assert!(ids.contains(&id), "{id}");
    }
    let mut own = ladders[0].clone();
    own["id"] = "ours".into();
    std::fs::write(desk.at("own.json"), own.to_string()).unwrap();
    assert_eq!(desk.lines(&["ladder", "check", "own.json"])[0]["id"], "ours");
    own["rungs"].as_array_mut().unwrap().truncate(1);
    std::fs::write(desk.at("own.json"), own.to_string()).unwrap();
    let told = refused(&desk, &["ladder", "check", "own.json"]);
    assert!(told.contains("own.json: This ladder has fewer than two rungs."), "{told}");
    std::fs::write(desk.at("own.json"), [0xff, 0xfe]).unwrap();
    assert!(refused(&desk, &["ladder", "check", "own.json"]).contains("not text"));
}

#[test]
fn an_own_ladder_is_looked_at_kept_passed_on_and_taken_out() {
    let desk = Desk::new();
    let record = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": { "id": "00000000-0000-4000-8000-000000000090", "title": "R", "created": "2025-05-20T09:00:00Z" } } });
    std::fs::write(desk.at("in.json"), record.to_string()).unwrap();
    desk.lines(&["import", desk.at("in.json").to_str().unwrap()]);
    let own = json!({ "format": 1, "id": "ours", "title": "Our steps", "for": "adults", "rungs": [
        { "n": 1, "id": "told", "name": "Told" }, { "n": 2, "id": "asked", "name": "Asked" }] });
    std::fs::write(desk.at("own.json"), own.to_string()).unwrap();
    let ids = || -> Vec<String> {
        let all = desk.lines(&["ladder", "list"]);
        all.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let looked = desk.lines(&["ladder", "add", "own.json", "--dry-run"]);
    assert_eq!((&looked[0]["ladder"], &looked[0]["kept"]), (&json!("ours"), &json!(false)));
    assert!(!ids().contains(&"ours".to_owned()));
    assert_eq!(desk.lines(&["ladder", "add", "own.json"])[0]["kept"], json!(true));
    assert!(ids().contains(&"ours".to_owned()));
    desk.lines(&["ladder", "export", "ours", "out.json"]);
    assert_eq!(desk.lines(&["ladder", "check", "out.json"])[0]["title"], "Our steps");
    desk.lines(&["ladder", "remove", "ours"]);
    assert!(!ids().contains(&"ours".to_owned()));
    std::fs::write(desk.at("own.json"), own.to_string().replace("ours", "hart")).unwrap();
    assert!(refused(&desk, &["ladder", "add", "own.json"]).contains("of its own"));
}

#[test]
fn own_questions_are_kept_filled_in_counted_passed_on_and_taken_out() {
    let desk = Desk::new();
    let record = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": { "id": "00000000-0000-4000-8000-000000000090", "title": "R", "created": "2025-05-20T09:00:00Z" } } });
    std::fs::write(desk.at("in.json"), record.to_string()).unwrap();
    desk.lines(&["import", desk.at("in.json").to_str().unwrap()]);
    // One of ours is a start: as it is, it is not taken in.
    desk.lines(&["forms", "set", "export", "meeting", "own.json"]);
    assert!(refused(&desk, &["forms", "set", "add", "own.json"]).contains("of its own"));
    let text = std::fs::read_to_string(desk.at("own.json")).unwrap();
    let mut own: Value = serde_json::from_str(&text).unwrap();
    own["id"] = "ours".into();
    let write = |own: &Value| std::fs::write(desk.at("own.json"), own.to_string()).unwrap();
    write(&own);
    let ids = || -> Vec<String> {
        let all = desk.lines(&["forms", "list"]);
        all.iter()
            .map(|one| format!("{} {}", one["id"].as_str().unwrap(), one["version"]))
            .collect()
    };
    let looked = desk.lines(&["forms", "set", "add", "own.json", "--dry-run"]);
    assert_eq!((&looked[0]["set"], &looked[0]["kept"]), (&json!("ours"), &json!(false)));
    assert!(!ids().contains(&"ours 1".to_owned()));
    assert_eq!(desk.lines(&["forms", "set", "add", "own.json"])[0]["kept"], json!(true));
    assert!(ids().contains(&"ours 1".to_owned()));
    desk.lines(&["forms", "add", "ours", "--answers", "papers=4"]);
    std::fs::write(desk.at("s.csv"), "A\n5\n").unwrap();
    let args = ["forms", "import", "s.csv", "--set", "ours", "--map", "1=papers", "--value", "5=5"];
    assert_eq!(desk.lines(&args).last().unwrap()["saved"], json!(1));
    // A form stands on it: it stays as it is, and a new version follows it.
    own["statements"][0]["words"] = "The papers came.".into();
    write(&own);
    let said = refused(&desk, &["forms", "set", "add", "own.json"]);
    assert!(said.contains("2 forms stand on version 1") && said.contains("can be 2"), "{said}");
    assert!(refused(&desk, &["forms", "set", "remove", "ours"]).contains("stay as they are"));
    own["version"] = 2.into();
    write(&own);
    assert_eq!(desk.lines(&["forms", "set", "add", "own.json"])[0]["beside"], json!([1]));
    let said = desk.told(&["forms", "meeting"]);
    assert!(said.contains("(version 1)") && !said.contains("(version 2)"), "{said}");
    desk.lines(&["forms", "add", "ours", "--answers", "papers=1"]);
    let said = desk.told(&["forms", "meeting"]);
    assert!(said.contains("(version 2)"), "the newest where none is named: {said}");
    desk.lines(&["forms", "set", "export", "ours", "first.json", "--version", "1"]);
    let first = std::fs::read_to_string(desk.at("first.json")).unwrap();
    assert!(first.contains("in time for me to read them"), "{first}");
    own["version"] = 3.into();
    write(&own);
    desk.lines(&["forms", "set", "add", "own.json"]);
    desk.lines(&["forms", "set", "remove", "ours"]);
    assert!(!ids().contains(&"ours 3".to_owned()) && ids().contains(&"ours 2".to_owned()));
    refused(&desk, &["forms", "set", "export", "mood", "x.json"]);
    // The record's file holds them, and another record takes them in with their forms.
    let out = desk.at("out.zip");
    desk.lines(&["export", out.to_str().unwrap()]);
}

#[test]
fn a_surveys_table_is_mapped_looked_through_and_brought_in() {
    let desk = Desk::new();
    let record = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": { "id": "00000000-0000-4000-8000-000000000090", "title": "R", "created": "2025-05-20T09:00:00Z" } } });
    std::fs::write(desk.at("in.json"), record.to_string()).unwrap();
    desk.lines(&["import", desk.at("in.json").to_str().unwrap()]);
    std::fs::write(desk.at("s.csv"), "Id,A,B\n1,5,x\n2,4,y\n3,9,z\n1,5,w\n").unwrap();
    let call = |more: &[&str]| {
        let mut args =
            vec!["forms", "import", "s.csv", "--set", "meeting", "--map", "1=code,2=papers,3=good"];
        args.extend(more);
        desk.lines(&args)
    };
    let looked = call(&["--dry-run"]);
    let sum = looked.last().unwrap();
    assert_eq!(
        (&sum["ready"], &sum["saved"]),
        (&json!(0), &json!(0)),
        "no number means a step by itself"
    );
    assert_eq!(sum["strange"].as_array().unwrap().len(), 3);
    assert!(looked[0]["doubts"][0].as_str().unwrap().contains("means nothing here yet"));
    let saved = call(&["--value", "5=1", "--value", "4=2"]);
    assert_eq!(saved.last().unwrap()["saved"], json!(2));
    assert_eq!(saved[3]["doubts"][0], json!("Row 2 has the same code."));
    let again = call(&["--value", "5=1", "--value", "4=2"]);
    assert_eq!(again.last().unwrap()["saved"], json!(0));
    let other = ["forms", "import", "s.csv", "--set", "meeting", "--map", "1=nowhere"];
    refused(&desk, &other);
}

#[test]
fn forms_are_counted_from_five_on_and_one_that_does_not_fit_is_not_counted() {
    let desk = Desk::new();
    let form = |welcomed: Value| json!({ "answers": { "welcomed": welcomed }, "good": "The tea" });
    let results = |forms: &[Value]| {
        std::fs::write(desk.at("forms.json"), json!(forms).to_string()).unwrap();
        desk.call(&["forms", "results", "meeting-easy-read", "forms.json"])
    };
    let parsed = |forms: &[Value]| -> Value {
        let output = results(forms);
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let step = |step: u8| form(json!({ "step": step }));
    let four = parsed(&[step(1), step(2), step(3), step(3)]);
    assert_eq!((&four["forms"], &four["statements"]), (&json!(4), &Value::Null));
    let five = parsed(&[step(1), step(2), step(3), step(3), form(json!("cant_say"))]);
    let welcomed = &five["statements"][0];
    assert_eq!(welcomed["steps"], json!([1, 1, 2]));
    assert_eq!((&welcomed["answered"], &welcomed["cant_say"]), (&json!(4), &json!(1)));
    assert_eq!(five["good"], json!([]), "nobody said that the words may be quoted");
    for wrong in [step(4), json!({ "answers": { "mood": { "step": 1 } } }), json!({})] {
        let output = results(&[wrong]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("Nothing was counted."));
    }
    std::fs::write(desk.at("forms.json"), "[\n{ \"answers\": 3 }\n]").unwrap();
    let told = refused(&desk, &["forms", "results", "meeting-easy-read", "forms.json"]);
    assert!(told.contains("look at line 2 of the file"), "{told}");
}

#[test]
fn the_guides_are_found_by_their_words() {
    let desk = Desk::new();
    let found = desk.lines(&["guides", "annual", "review"]);
    assert!(found.iter().any(|hit| hit["id"] == "annual-review"), "{found:?}");
    assert!(desk.lines(&["guides", "xyzzy"]).is_empty());
}

#[test]
fn a_held_meeting_is_put_on_a_ladder_and_listed_and_another_is_refused() {
    let desk = Desk::new();
    let meetings = [("held", "May"), ("planned", "June")].map(|(status, title)| {
        let id = format!("00000000-0000-4000-8000-0000000000{:02}", title.len());
        (
            json!({ "id": id, "kind": { "type": "meeting", "status": status }, "title": title,
            "when": { "precision": "day", "date": "2025-05-20" },
            "added_on": "2025-05-20T09:00:00Z" }),
            id,
        )
    });
    let record = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": { "id": "00000000-0000-4000-8000-000000000090", "title": "R", "created": "2025-05-20T09:00:00Z" },
        "entries": meetings.each_ref().map(|(entry, _)| entry),
        "forms": [{ "id": "00000000-0000-4000-8000-000000000091", "set": "meeting", "version": 1, "code": "Q7",
            "added_on": "2025-05-20T09:00:00Z" }] } });
    let file = desk.at("in.json");
    std::fs::write(&file, record.to_string()).unwrap();
    desk.lines(&["import", file.to_str().unwrap()]);

    let (held, planned) = (&meetings[0].1, &meetings[1].1);
    let why = "Nothing was written down.";
    desk.lines(&["ladder", "set", held, "hart", "tokenism", "--why", why, "--on", "2025-05-21"]);
    desk.lines(&["ladder", "set", held, "arnstein", "tokenism", "--band", "--kind", "promised"]);
    let listed = desk.lines(&["ladder", "meetings"]);
    assert_eq!(listed.len(), 2);
    assert_eq!((&listed[0]["ladder"], &listed[0]["reach"]), (&json!("hart"), &json!([3, 3])));
    assert_eq!((&listed[0]["why"], &listed[0]["in_bundles"]), (&json!(why), &json!(true)));
    assert_eq!((&listed[1]["kind"], &listed[1]["reach"]), (&json!("promised"), &json!([3, 5])));
    assert_eq!(listed[1]["in_bundles"], json!(false));
    assert!(refused(&desk, &["ladder", "set", planned, "hart", "tokenism"]).contains("held"));
    assert!(
        refused(&desk, &["ladder", "set", held, "arnstein", "tokenism"]).contains("no such place")
    );
}

#[test]
fn forms_are_typed_in_once_and_counted_from_five_on() {
    let desk = Desk::new();
    for number in 1..=5 {
        let code = format!("Q{number}");
        let step = format!("papers=2,listened={}", number - 1);
        let said = format!("Good thing {number}");
        desk.lines(&[
            "forms",
            "add",
            "meeting",
            "--code",
            &code,
            "--answers",
            &step,
            "--good",
            &said,
            "--quote-ok",
        ]);
        let found = &desk.lines(&["forms", "meeting"])[0];
        let counts = found["statements"].as_array().unwrap();
        assert_eq!(counts.is_empty(), number < 5, "{found}");
        assert_eq!(found["good"].as_array().unwrap().len(), number);
    }
    let found = &desk.lines(&["forms", "meeting"])[0];
    assert_eq!(found["statements"][0]["steps"], json!([0, 5, 0, 0, 0]));
    let twice = ["forms", "add", "meeting", "--code", " q1", "--answers", "papers=1"];
    assert!(refused(&desk, &twice).contains("typed in already"));
    assert!(
        refused(&desk, &["forms", "add", "meeting", "--answers", "papers=6"])
            .contains("does not fit")
    );
    assert!(
        refused(&desk, &["forms", "add", "nobody", "--answers", "papers=1"]).contains("not here")
    );
    // What was typed in comes back from an export.
    desk.lines(&["export", "out.json"]);
    let forms = support::parsed(&desk.at("out.json"))["record"]["forms"].clone();
    assert_eq!(forms.as_array().unwrap().len(), 5);
    assert_eq!(forms[0]["filled"]["answers"]["listened"], json!("cant_say"));
}

#[test]
fn a_meeting_page_is_printed_and_written_and_saves_no_question() {
    let desk = Desk::new();
    let refused_without = refused(&desk, &["meeting-page"]);
    assert!(refused_without.contains("No meeting is ahead"), "{refused_without}");
    desk.sample();
    desk.lines(&["import", "demo/sample-record.json"]);
    let listed = desk.lines(&["list"]);
    let meeting = listed.iter().find(|one| one["entry_type"] == "meeting").unwrap();
    let id = meeting["id"].as_str().unwrap();
    let args = ["meeting-page", id, "--as-of", "2026-11-26", "--question", "Who decides?"];
    let with_file = [&args[..], &["--out", "page.pdf", "--large-print"]].concat();
    let page = &desk.lines(&with_file)[0];
    assert_eq!(page["questions"], json!(["Who decides?"]));
    assert!(page["promised"].as_array().unwrap().len() + page["own"].as_array().unwrap().len() > 0);
    assert!(std::fs::read(desk.at("page.pdf")).unwrap().starts_with(b"%PDF"));
    let again = &desk.lines(&args[..4])[0];
    assert_eq!(again["questions"], json!([]), "it was printed and not kept");
    let told = desk.told(&args);
    assert!(told.contains("Who is who") || told.contains("Promised, and still open"), "{told}");
}

#[test]
fn notes_are_looked_at_kept_tagged_counted_and_come_in_again() {
    let desk = Desk::new();
    let text = "What works?\nThey listen\nCharities\n• Support\nWhat should change?\nMore news\n";
    std::fs::write(desk.at("day.txt"), text).unwrap();
    let file = desk.at("day.txt");
    let file = file.to_str().unwrap();
    let seen = alone(&desk, &["notes", "read", file]);
    let seen: Vec<Value> = String::from_utf8(seen.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(seen.len(), 7, "six lines and what there is to know");
    assert_eq!(seen[2]["could_be"], "sub_heading");
    assert_eq!((&seen[2]["role"], &seen[3]["under"]), (&json!("line"), &json!(3)));
    let before = desk.lines(&["notes", "list"]).len();
    let made = &desk.lines(&["notes", "add", file, "--title", "Our day"])[0];
    assert_eq!(made["lines"], 4);
    let id = made["notes"].as_str().unwrap();
    assert_eq!(desk.lines(&["notes", "list"]).len(), before + 1);
    let tag = ["notes", "tag", id, "4", "--theme", "Local news", "--mood", "change", "--quote-ok"];
    assert_eq!(desk.lines(&tag)[0]["progress"], "1 of 4");
    let shown = desk.lines(&["notes", "show", id]);
    assert_eq!(
        shown[3],
        json!({ "line": 4, "text": "More news", "under": "Written under: What should change?",
            "themes": ["Local news"], "mood": "change", "said_by": "", "quote_ok": true,
            "same_as": null })
    );
    assert_eq!(shown[0]["mood"], "not_said", "no heading makes a mood");
    let again = ["notes", "add", file, "--again", id];
    assert_eq!(desk.lines(&again)[0]["said"][0], "4 lines keep their tags. 0 lines are new.");
    assert_eq!(desk.lines(&["notes", "show", id])[3]["themes"], json!(["Local news"]));
    let themes = desk.lines(&["notes", "themes"]);
    assert!(themes.iter().any(|theme| theme["name"] == "Local news" && theme["lines"] == 1));
    let (pdf, csv) = (desk.at("said.pdf"), desk.at("said.csv"));
    desk.lines(&["notes", "table", pdf.to_str().unwrap()]);
    desk.lines(&["notes", "table", csv.to_str().unwrap()]);
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
    assert!(std::fs::read_to_string(csv).unwrap().contains("Local news,,1,,0,1,0,0,More news"));
    assert_eq!(desk.lines(&["notes", "answers"]), Vec::<Value>::new());
    std::fs::write(desk.at("empty.docx"), "").unwrap();
    let empty = refused(&desk, &["notes", "add", desk.at("empty.docx").to_str().unwrap()]);
    assert!(empty.contains("There are no lines in this."), "{empty}");
    // Two tables that say the same are one line of two tables; parted again they are two.
    desk.lines(&["notes", "tag", id, "4", "--said-by", "Table 1"]);
    desk.lines(&["notes", "tag", id, "1", "--same-as", "4", "--said-by", "Table 3"]);
    let of_news = || {
        let themes = desk.lines(&["notes", "themes"]);
        let own = themes.into_iter().find(|theme| theme["name"] == "Local news").unwrap();
        (own["lines"].clone(), own["said"].as_str().unwrap().to_owned())
    };
    assert_eq!(of_news(), (json!(1), "1 line, from 2 tables or groups".to_owned()));
    let shown = desk.lines(&["notes", "show", id]);
    assert_eq!((&shown[0]["same_as"], &shown[0]["mood"]), (&json!(4), &json!("change")));
    desk.lines(&["notes", "add", file, "--again", id]);
    assert_eq!(desk.lines(&["notes", "show", id])[0]["same_as"], 4, "also when it comes in again");
    desk.lines(&["notes", "tag", id, "1", "--same-as", "0"]);
    assert_eq!(of_news().0, json!(2));
    refused(&desk, &["notes", "tag", id, "1", "--same-as", "9"]);
    let none = refused(&desk, &["notes", "tag", id, "9", "--mood", "both"]);
    assert!(!none.is_empty());
}

#[test]
fn what_taking_part_cost_is_counted_at_a_rate_that_was_given_and_no_other() {
    let desk = Desk::new();
    let empty = &desk.lines(&["cost", "--rate", "12.50"])[0];
    assert_eq!((&empty["minutes"], &empty["pence"]), (&Value::Null, &Value::Null));
    for wrong in ["12,50", "-3", "12.5.0", "twelve", "1.234", ""] {
        let rate = format!("--rate={wrong}");
        assert!(!desk.call(&["cost", &rate]).status.success(), "{wrong}");
    }
    let told = desk.told(&["cost"]);
    assert!(
        told.contains("No hours or costs") && told.contains("Ask a benefits adviser"),
        "{told}"
    );
}

#[test]
fn the_lines_of_a_plan_are_read_and_told_by_line_and_term() {
    let desk = Desk::new();
    std::fs::write(desk.at("f.txt"), "Section F\nA TA gives 30 minutes weekly\nHelp as needed\n")
        .unwrap();
    let file = desk.at("f.txt");
    let seen = desk.lines(&["plan", "read", file.to_str().unwrap()]);
    assert_eq!(seen[0]["take"], false);
    assert_eq!(
        seen[1]["words"],
        json!({ "text": "A TA gives 30 minutes weekly", "who": "TA", "what": "", "how_long": "30 minutes",
            "how_often": "weekly", "each_week": true, "minutes": 30 })
    );
    assert!(seen[2]["words"]["minutes"].is_null());
    assert_eq!(desk.lines(&["plan"]), Vec::<Value>::new());
    let (plan, line) =
        ("00000000-0000-7000-8000-0000000000b1", "00000000-0000-7000-8000-0000000000b2");
    let record = json!({
        "format": "evenhand-record", "version": 1,
        "record": {
            "info": { "id": "00000000-0000-7000-8000-0000000000b0", "title": "R", "created": "2019-09-01T08:00:00Z" },
            "plans": [{ "id": plan, "title": "The plan", "added_on": "2019-09-01T08:00:00Z",
                "terms": [{ "name": "Autumn 2019", "first": "2019-09-02", "last": "2019-09-20" }],
                "lines": [{ "id": line, "text": "Help weekly", "each_week": true }],
                "weeks": { "2019-09-02": { line: { "given": "given" } },
                           "2019-09-09": { line: { "given": "not_given" } } } }],
        },
    });
    std::fs::write(desk.at("r.json"), record.to_string()).unwrap();
    desk.lines(&["import", desk.at("r.json").to_str().unwrap()]);
    let told = desk.lines(&["plan", "--plan", plan]);
    assert_eq!(told.len(), 1);
    assert_eq!(
        (&told[0]["term"], &told[0]["text"]),
        (&json!("Autumn 2019"), &json!("Help weekly"))
    );
    assert_eq!(
        told[0]["weeks"],
        json!({ "given": 1, "in_part": 0, "not_given": 1, "cant_tell": 0, "not_told": 1 })
    );
    let said = ["2 of 3 weeks told: 1 given and 1 not given.", "1 week not told."];
    assert_eq!(told[0]["said"], json!(said));
    let words = desk.told(&["plan"]);
    assert!(words.contains("Autumn 2019: Help weekly") && words.contains(said[0]), "{words}");
    // It travels: out of this record and into another one, as it was.
    let out = desk.at("out.json");
    desk.lines(&["export", out.to_str().unwrap()]);
    let again: Value = serde_json::from_str(&std::fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(again["record"]["plans"][0]["weeks"]["2019-09-09"][line]["given"], "not_given");
    assert!(!refused(&desk, &["plan", "--plan", line]).is_empty());
}

#[test]
fn celebration_pages_are_listed_and_printed_with_those_alone_who_agreed() {
    let desk = Desk::new();
    let at = "2026-11-01T09:00:00Z";
    let id = |n: u32| format!("00000000-0000-7000-8000-{n:012}");
    let person = |n: u32, name: &str, more: serde_json::Value| {
        let mut own = json!({ "id": id(n), "name": name, "role": "parent carer", "words": "" });
        own.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        own
    };
    let story = json!({
        "id": id(7), "page": "celebration", "title": "A good year", "added_on": at,
        "fields": { "changed": "More of us came." },
        "people": [person(8, "Ann Lee", json!({ "name_ok_on": "2026-11-02" })), person(9, "Bo Day", json!({}))],
    });
    let record = json!({ "format": "evenhand-record", "version": 1, "record": {
        "info": { "id": id(1), "title": "", "created": at }, "stories": [story] } });
    std::fs::write(desk.at("in.json"), record.to_string()).unwrap();
    desk.lines(&["import", desk.at("in.json").to_str().unwrap()]);
    let listed = &desk.lines(&["celebration", "list"])[0];
    let shown = |n: usize| listed["people"][n]["shown"].as_str().unwrap().to_owned();
    assert!(shown(0).starts_with("Shown as: Ann Lee, parent carer."), "{listed}");
    assert!(shown(1).starts_with("Shown as: parent carer."), "{listed}");
    for (output, file) in [("page", "page.pdf"), ("card", "card.pdf")] {
        let args = ["celebration", "print", &id(7), "--as", output, "--out", file, "--large-print"];
        assert!(desk.lines(&args)[0]["bytes"].as_u64().unwrap() > 1000);
        assert!(std::fs::read(desk.at(file)).unwrap().starts_with(b"%PDF"));
    }
    let printed = desk.lines(&["celebration", "list"])[0]["printed"].clone();
    assert_eq!(printed.as_array().unwrap().len(), 2, "{printed}");
    let none = ["celebration", "print", &id(7), "--as", "case-study", "--out", "none.pdf"];
    refused(&desk, &none);
    assert!(!desk.at("none.pdf").exists());
}
