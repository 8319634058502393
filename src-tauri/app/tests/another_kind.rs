//! An id of one kind of thing where a command wants that of another: what was asked for is not there, and nothing
//! changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use evenhand_app::api::Host;
use evenhand_app::contract::{JobStarted, Nothing, UserError, UserResult};
use evenhand_app::sample;
use evenhand_core::forms::FormAnswer;
use evenhand_core::record::{FeedbackForm, Id, Record, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::capture::on_disk;
use crate::support::{Bench, PASSPHRASE};

macro_rules! calls {
    ($($name:ident: $request:ty => $answer:ty, $what:literal;)*) => {
        fn call(host: &Host, name: &str, request: Value) -> UserResult<Value> {
            match name {
                $(stringify!($name) => answer(host, name, request, Host::$name),)*
                _ => panic!("there is no command {name}"),
            }
        }
    };
}
evenhand_app::for_each_command!(calls);

fn answer<Q: DeserializeOwned, A: Serialize>(
    host: &Host,
    name: &str,
    request: Value,
    act: fn(&Host, Q) -> UserResult<A>,
) -> UserResult<Value> {
    let request = serde_json::from_value(request.clone())
        .unwrap_or_else(|error| panic!("{name} {request}: {error}"));
    act(host, request).map(|good| serde_json::to_value(good).unwrap())
}

/// Commands that take an id in which a wrong one is no fault, and why.
const LEFT_OUT: [(&str, &str); 11] = [
    ("list_entries", "a filter, by which nothing is found"),
    ("search", "a filter, by which nothing is found"),
    ("forms_of", "what is shown, of which there is nothing"),
    ("notes_overview", "what is shown, of which there is nothing"),
    ("save_filter", "a filter, which is kept as it is"),
    ("check_meeting", "a meeting that is not saved"),
    ("give_password", "what opens a file, whichever it is"),
    ("accept_promise", "a promise of a mail that is not saved yet"),
    ("preview_survey", "a table that was opened before"),
    ("save_survey", "a table that was opened before"),
    ("read_plan_lines", "words that are looked at, for a plan or for none"),
];

/// What some commands say before they look at the id, or of it: that there are no pages of it, nothing to print or to
/// save, or no model to hear with.
const SAID_INSTEAD: [(&str, UserError); 9] = [
    ("bundle_page", UserError::BundleNotMade),
    ("read_bundle_by_eye", UserError::BundleNotMade),
    ("save_bundle_pdf", UserError::BundleNotMade),
    ("save_remade_bundle", UserError::BundleNotMade),
    ("open_bundle_pdf", UserError::BundleNotMade),
    ("export_notes", UserError::NothingChosen),
    ("print_answers", UserError::NothingChosen),
    ("export_calendar", UserError::NothingChosen),
    ("hear_recording", UserError::SpeechModelMissing),
];

/// Commands whose request holds an id, as the window's types tell it.
fn with_ids() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/gen");
    let text = |name: &str| std::fs::read_to_string(folder.join(format!("{name}.ts")));
    let mut found = BTreeSet::new();
    for line in text("commands").unwrap().lines() {
        let Some((name, request)) = line.trim().split_once(": { request: ") else { continue };
        let request = request.split(';').next().unwrap();
        let is_name = |c: char| c.is_alphanumeric();
        let mut open: Vec<String> = request.split(|c| !is_name(c)).map(str::to_owned).collect();
        let mut seen = BTreeSet::new();
        while let Some(one) = open.pop() {
            let source = text(&one).unwrap_or_default();
            if seen.insert(one) {
                let imports = source.lines().filter_map(|line| line.strip_prefix("import type { "));
                open.extend(imports.filter_map(|rest| Some(rest.split_once(" }")?.0.to_owned())));
            }
        }
        if seen.contains("Id") {
            found.insert(name.to_owned());
        }
    }
    assert!(found.len() > 60, "the types are read right: {found:?}");
    found
}

/// A record with a thing of each kind, and an id of each.
fn of_all_kinds(bench: &Bench) -> (Record, BTreeMap<&'static str, Id>) {
    let at = chrono::Utc::now();
    let file = bench.dir.path().join("sample.json");
    let package = sample::package(at).unwrap();
    std::fs::write(&file, evenhand_app::exchange::write(&package).unwrap()).unwrap();
    bench.bring_in(&file, Default::default());
    let nobody = Id(uuid::Uuid::nil());
    let mut form = FeedbackForm::new(nobody, "meeting", 1, at);
    form.filled.answers.insert("listened".into(), FormAnswer::Step(4));
    bench.host.save_form(form).unwrap();
    let mut response = Response::new(nobody, at);
    response.you_said = "More notice".into();
    bench.host.save_response(response).unwrap();
    let (record, _) = on_disk(bench);
    let ids = BTreeMap::from([
        ("info", record.info.id),
        ("entry", record.entries[0].id),
        ("person", record.people[0].id),
        ("issue", record.issues[0].id),
        ("file", record.files[0].id),
        ("bundle", record.bundles[0].id),
        ("form", record.forms[0].id),
        ("notes", record.notes[0].id),
        ("theme", record.themes[0].id),
        ("response", record.responses[0].id),
        ("plan", record.plans[0].id),
        ("story", record.stories[0].id),
    ]);
    (record, ids)
}

/// What stands where the wrong id comes.
const HERE: &str = "here";

/// The request with an id in its place.
fn filled(request: &Value, id: Id) -> Value {
    let text = request.to_string().replace(&format!("\"{HERE}\""), &json!(id).to_string());
    serde_json::from_str(&text).unwrap()
}

/// A thing as it is saved, with its id left open.
fn open(thing: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(thing).unwrap();
    value["id"] = json!(HERE);
    value
}

/// Each command with the kind of thing that it wants, and its request.
fn requests(
    host: &Host,
    record: &Record,
    ids: &BTreeMap<&str, Id>,
) -> Vec<(&'static str, &'static str, Value)> {
    let by_id =
        |kind: &'static str, names: &[&'static str]| -> Vec<(&'static str, &'static str, Value)> {
            names.iter().map(|name| (*name, kind, json!({ "id": HERE }))).collect()
        };
    let by_file = |names: &[&'static str]| -> Vec<(&'static str, &'static str, Value)> {
        names.iter().map(|name| (*name, "file", json!({ "file": HERE }))).collect()
    };
    let mut all = [
        by_id(
            "entry",
            &[
                "get_entry",
                "remove_entry",
                "attach_files",
                "meeting_page",
                "meeting_sheet",
                "letter",
            ],
        ),
        by_id("person", &["remove_person"]),
        by_id("issue", &["remove_issue"]),
        by_id("plan", &["plan", "remove_plan"]),
        by_id("form", &["remove_form", "keep_good_words"]),
        by_id("notes", &["notes", "remove_notes"]),
        by_id("theme", &["remove_theme"]),
        by_id("response", &["remove_response", "promise_of_response"]),
        by_id("story", &["story", "remove_story"]),
        by_id(
            "bundle",
            &[
                "remove_bundle",
                "bundle_view",
                "bundle_review",
                "make_bundle",
                "read_bundle_by_eye",
                "save_bundle_pdf",
                "remake_bundle",
                "save_remade_bundle",
                "next_version",
                "open_bundle_pdf",
            ],
        ),
        by_file(&[
            "open_file",
            "save_file_copy",
            "play_file",
            "read_picture",
            "hear_recording",
            "picture_words",
        ]),
    ]
    .concat();
    all.extend(of_parts(host, record, ids));
    all.extend([
        ("save_entry", "entry", open(&record.entries[0])),
        ("save_person", "person", open(&record.people[0])),
        (
            "save_issue",
            "issue",
            json!({ "issue": open(&record.issues[0]), "link": [], "unlink": [] }),
        ),
        ("save_form", "form", open(&record.forms[0])),
        ("save_response", "response", open(&record.responses[0])),
        ("save_bundle", "bundle", open(&record.bundles[0])),
    ]);
    all
}

/// The same of commands that say more than an id.
fn of_parts(
    host: &Host,
    record: &Record,
    ids: &BTreeMap<&str, Id>,
) -> Vec<(&'static str, &'static str, Value)> {
    let paper = json!({ "large_print": false, "black_and_white": false, "to_print": false });
    let (notes, plan) = (ids["notes"], ids["plan"]);
    let (line, part) = (record.notes[0].lines[0].id, record.plans[0].lines[0].id);
    let (person, theme) = (ids["person"], ids["theme"]);
    let judgement =
        json!({ "ladder": "arnstein", "place": { "on": "rung", "id": "informing" }, "why": "So" });
    let template = host.list_letters(Nothing {}).unwrap().choices[0].template.clone();
    let read =
        host.read_notes(serde_json::from_value(json!({ "text": "One\nTwo" })).unwrap()).unwrap();
    let when = json!({ "precision": "undated" });
    vec![
        ("restore", "entry", json!({ "kind": "entry", "id": HERE })),
        (
            "delete_for_good",
            "entry",
            json!({ "items": [{ "kind": "entry", "id": HERE }], "secret": PASSPHRASE }),
        ),
        ("attach_dropped", "entry", json!({ "entry": HERE, "keys": [] })),
        ("detach_file", "entry", json!({ "entry": HERE, "file": ids["file"] })),
        ("picture_page", "file", json!({ "file": HERE, "page": 1 })),
        ("merge_people", "person", json!({ "keep": HERE, "gone": person })),
        ("merge_people", "person", json!({ "keep": person, "gone": HERE })),
        (
            "save_plan",
            "plan",
            json!({ "id": HERE, "title": "A plan", "starts": null, "school": "", "terms": [] }),
        ),
        ("add_plan_lines", "plan", json!({ "plan": HERE, "lines": [{ "text": "Help" }] })),
        (
            "change_plan_line",
            "plan",
            json!({ "key": { "plan": HERE, "line": part }, "words": { "text": "Help" } }),
        ),
        (
            "change_plan_line",
            "line",
            json!({ "key": { "plan": plan, "line": HERE }, "words": { "text": "Help" } }),
        ),
        ("remove_plan_line", "plan", json!({ "plan": HERE, "line": part })),
        ("remove_plan_line", "line", json!({ "plan": plan, "line": HERE })),
        (
            "tick_week",
            "plan",
            json!({ "key": { "plan": HERE, "line": part }, "monday": "2019-09-09" }),
        ),
        ("export_notes", "entry", json!({ "entry": HERE })),
        ("print_answers", "entry", json!({ "entry": HERE, "paper": paper })),
        ("save_notes", "entry", json!({ "key": read.key, "title": "Notes", "entry": HERE })),
        ("save_notes", "notes", json!({ "key": read.key, "title": "Notes", "again": HERE })),
        (
            "change_line",
            "notes",
            json!({ "notes": HERE, "line": line, "change": { "do": "like_above" } }),
        ),
        (
            "change_line",
            "line",
            json!({ "notes": notes, "line": HERE, "change": { "do": "like_above" } }),
        ),
        ("name_theme", "notes", json!({ "notes": HERE, "line": line, "name": "Plans" })),
        ("name_theme", "line", json!({ "notes": notes, "line": HERE, "name": "Plans" })),
        ("earlier_words", "notes", json!({ "notes": HERE, "line": line })),
        ("save_theme", "theme", json!({ "id": HERE, "name": "A theme", "meaning": "" })),
        ("save_theme", "theme", json!({ "name": "A theme", "meaning": "", "parent": HERE })),
        ("merge_themes", "theme", json!({ "gone": HERE, "into": theme })),
        ("merge_themes", "theme", json!({ "gone": theme, "into": HERE })),
        ("judge_meeting", "entry", json!({ "entry": HERE, "judgement": judgement })),
        (
            "take_out_judgement",
            "entry",
            json!({ "entry": HERE, "ladder": "arnstein", "kind": "ours" }),
        ),
        ("keep_questions", "entry", json!({ "entry": HERE, "questions": ["Why?"] })),
        ("print_meeting_page", "entry", json!({ "entry": HERE, "paper": paper })),
        (
            "save_meeting_sheet",
            "entry",
            json!({ "entry": HERE, "held": true, "promises": [], "minutes": 30 }),
        ),
        (
            "save_invitation",
            "entry",
            json!({ "key": "", "title": "Review", "meeting": {}, "notes": "", "into": HERE }),
        ),
        ("export_calendar", "entry", json!({ "entry": HERE, "with_titles": false, "title": "" })),
        ("start_letter", "entry", json!({ "template": template, "about": HERE })),
        ("start_letter", "plan", json!({ "template": template, "plan": HERE })),
        ("change_letter", "entry", json!({ "id": HERE, "change": { "what": "build_again" } })),
        ("save_letter", "entry", json!({ "id": HERE, "word": false, "paper": paper })),
        (
            "log_letter",
            "entry",
            json!({ "id": HERE, "sent": "2019-11-21", "channel": "letter", "reply_due": when }),
        ),
        ("start_story", "entry", json!({ "page": "celebration", "letter": HERE })),
        (
            "save_story",
            "story",
            json!({ "id": HERE, "title": "A page", "fields": {}, "people": [] }),
        ),
        (
            "tick_story",
            "story",
            json!({ "story": HERE, "person": person, "what": "name", "on": "2019-11-21" }),
        ),
        ("print_story", "story", json!({ "story": HERE, "output": "page", "paper": paper })),
        ("bundle_page", "bundle", json!({ "id": HERE, "page": 1, "width": 100 })),
    ]
}

/// What a command answered in the end, also where it works in the background.
fn outcome(bench: &Bench, name: &str, request: Value) -> Result<Value, UserError> {
    let letter = bench.dir.path().join("letter.txt");
    std::fs::write(&letter, "A letter").unwrap();
    bench.choose(&[letter]);
    let good = call(&bench.host, name, request)?;
    match good.get("job").and_then(Value::as_str) {
        Some(job) if good.as_object().unwrap().len() == 1 => {
            let state = bench.ended(JobStarted { job: job.to_owned() });
            state.error.clone().map_or(Ok(good), Err)
        }
        _ => Ok(good),
    }
}

#[test]
fn an_id_of_another_kind_is_gone_to_every_command() {
    let bench = Bench::new();
    let (record, ids) = of_all_kinds(&bench);
    let requests = requests(&bench.host, &record, &ids);
    let mut asked: BTreeSet<String> = requests.iter().map(|(name, ..)| (*name).into()).collect();
    asked.extend(LEFT_OUT.map(|(name, _)| name.to_owned()));
    assert_eq!(asked, with_ids(), "a command that takes an id is asked with a wrong one");
    let before = bench.host.status(Nothing {}).unwrap();
    let mut wrong = Vec::new();
    for (name, kind, request) in &requests {
        for (other, id) in ids.iter().filter(|(other, _)| *other != kind) {
            let told = outcome(&bench, name, filled(request, *id));
            let instead = SAID_INSTEAD.iter().find(|(command, _)| command == name);
            let wanted = instead.map_or(UserError::Gone, |(_, error)| error.clone());
            if told != Err(wanted) {
                let told = told.map(|good| good.to_string().chars().take(60).collect::<String>());
                wrong.push(format!("{name} wants a {kind} and got the id of a {other}: {told:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(bench.host.status(Nothing {}).unwrap(), before, "nothing was saved");
    assert_eq!(on_disk(&bench).0, record);
}
