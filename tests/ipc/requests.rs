//! A whole request for every command, to a record that is open.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Bench, bundle_made, contract};

/// Why commands do not do what stands in for a request, by code. All others do it. None of these codes is `unexpected`,
/// which would say that the request could not be read or that something broke.
const REFUSED: &[(&str, &[&str])] = &[
    ("bad_head", &["check_record"]),
    // Nobody chooses a file.
    (
        "cancelled",
        &[
            "restore_backup",
            "look_into_record_file",
            "look_at_form_set",
            "open_survey",
            "open_notes",
            "look_at_ladder",
            "import_charter",
        ],
    ),
    // It is no file of questions, no ladder and no fingerprint either.
    ("form_set_broken", &["keep_form_set"]),
    // Nothing was looked through, read, removed or brought in before that it could go on from.
    (
        "gone",
        &[
            "preview_backup",
            "restore_from_backup",
            "import_record",
            "restore",
            "open_file",
            "save_file_copy",
            "play_file",
            "read_picture",
            "picture_page",
            "picture_words",
            "save_filter",
            "change_plan_line",
            "remove_plan_line",
            "tick_week",
            "remove_form_set",
            "remove_form",
            "preview_survey",
            "save_survey",
            "keep_good_words",
            "read_notes",
            "save_notes",
            "notes",
            "remove_notes",
            "change_line",
            "name_theme",
            "earlier_words",
            "save_theme",
            "merge_themes",
            "remove_theme",
            "remove_response",
            "promise_of_response",
            "remove_ladder",
            "save_invitation",
            "looked_through",
            "preview_mails",
            "save_mails",
            "saved_mails",
            "keep_files",
            "preview_chat",
            "save_chat",
            "preview_rows",
            "save_rows",
            "preview_meeting_rows",
            "save_meeting_rows",
            "find_promises",
            "read_thing",
            "thing_page",
            "tick_story",
        ],
    ),
    // There is no keychain.
    ("keychain", &["add_keychain", "remove_keychain"]),
    ("ladder_broken", &["keep_ladder"]),
    (
        "nothing_chosen",
        &["empty_bin", "merge_people", "print_answers", "export_notes", "save_limits"],
    ),
    // Every text is the passphrase, and no record has such a key.
    ("record_not_found", &["open_record", "open_by_keychain"]),
    ("speech_model_missing", &["hear_recording"]),
    ("wrong_groups", &["confirm_recovery_key"]),
    ("story_empty", &["print_story"]),
];

/// What a record holds that commands ask for by its id.
struct Things {
    entry: Value,
    meeting: Value,
    person: Value,
    issue: Value,
    plan: Value,
    story: Value,
    letter: Value,
    bundle: Value,
    job: Value,
}

/// The passphrase in the place of every text, so that commands that ask for the secret go on.
const SECRET: &str = "four words to keep";

impl Things {
    fn new(bench: &Bench) -> Self {
        let call = |name: &str, request: Value| {
            bench.call(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let entry = |kind: &str| {
            let mut entry = call("new_entry", json!({ "entry_type": kind }));
            entry["title"] = json!(kind);
            if kind == "meeting" {
                entry["kind"]["status"] = json!("held");
            }
            call("save_entry", entry)["summary"]["id"].clone()
        };
        let mut person = call("new_person", json!({}));
        person["name"] = json!("A. Officer");
        let issue = call("new_issue", json!({}));
        let saved = json!({ "issue": issue, "link": [], "unlink": [] });
        call("save_issue", saved);
        let plan = json!({ "title": "A plan", "starts": "2026-09-01", "school": "", "terms": [] });
        let bundle =
            json!({ "template": "whole_record", "profile": "my_copy", "title": "A bundle" });
        let bundle = call("new_bundle", bundle)["id"].clone();
        Self {
            entry: entry("contact"),
            meeting: entry("meeting"),
            person: call("save_person", person)["id"].clone(),
            issue: issue["id"].clone(),
            plan: call("save_plan", plan)["id"].clone(),
            story: call("start_story", json!({ "page": "celebration" }))["id"].clone(),
            letter: call("start_letter", json!({ "template": "concern", "about": null }))["id"]
                .clone(),
            job: bundle_made(bench, &bundle),
            bundle,
        }
    }

    /// What a command of this name asks for.
    fn known(&self, command: &str) -> contract::Known {
        let of = |words: &[&str]| words.iter().any(|word| command.contains(word));
        let new = json!("00000000-0000-0000-0000-000000000000");
        let id = match () {
            () if of(&["start_letter"]) => &self.entry,
            // One that is new has no id yet.
            () if of(&["save_response", "save_form"]) => &new,
            () if of(&["start_story", "letter"]) => &self.letter,
            () if of(&["story"]) => &self.story,
            () if of(&["bundle", "version"]) => &self.bundle,
            () if of(&["person", "people"]) => &self.person,
            () if of(&["issue"]) => &self.issue,
            () if of(&["plan", "week"]) => &self.plan,
            () if of(&["meeting", "judge", "question", "notes"]) => &self.meeting,
            () => &self.entry,
        };
        contract::Known { id: id.clone(), job: self.job.clone(), text: json!(SECRET) }
    }

    /// Whether a command left the record open and all of it in place.
    fn stand(&self, bench: &Bench) -> bool {
        let by_id = [
            ("get_entry", &self.entry),
            ("get_entry", &self.meeting),
            ("get_entry", &self.letter),
            ("plan", &self.plan),
            ("story", &self.story),
            ("bundle_view", &self.bundle),
        ];
        let listed = [("list_people", &self.person), ("list_issues", &self.issue)];
        let found = |(name, id): (&str, &Value)| bench.call(name, json!({ "id": id })).is_ok();
        let named = |(name, id): (&str, &Value)| {
            let list = bench.call(name, json!({})).unwrap_or_default().to_string();
            list.contains(&id.to_string())
        };
        by_id.into_iter().all(found) && listed.into_iter().all(named)
    }
}

/// Waits until a job is over, so that it does not change what the next command finds.
fn wait_for(bench: &Bench, job: &Value) {
    let start = Instant::now();
    let goes_on =
        || bench.call("job", json!({ "job": job })).is_ok_and(|is| is["finished"] == false);
    while !job.is_null() && goes_on() {
        assert!(start.elapsed() < Duration::from_secs(60), "the job does not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn every_command_reads_its_request_and_does_it_or_says_why_not() {
    let mut bench = Bench::with_record();
    let mut things = Things::new(&bench);
    let mut wrong = Vec::new();
    for name in evenhand_shell::commands::NAMES {
        if !things.stand(&bench) {
            bench = Bench::with_record();
            things = Things::new(&bench);
        }
        let mut request = contract::request(name, &things.known(name));
        if *name == "delete_for_good" {
            // A thing of another kind than was said stays.
            request["items"][0]["kind"] = json!("entry");
        }
        let said = match bench.call(name, request) {
            Ok(answer) => {
                wait_for(&bench, &answer["job"]);
                "done".to_owned()
            }
            Err(error) => error["code"].as_str().unwrap_or("no code").to_owned(),
        };
        let want =
            REFUSED.iter().find(|(_, names)| names.contains(name)).map_or("done", |(code, _)| code);
        if said != want {
            wrong.push(format!("{name}: {said}, and not {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (code, names) in REFUSED {
        assert_ne!(*code, "unexpected");
        let known = |name: &&str| evenhand_shell::commands::NAMES.contains(name);
        assert!(names.iter().all(known), "{code} of a command that is not there");
    }
}

#[test]
fn a_request_without_one_of_its_fields_is_told_from_one_that_is_refused() {
    let bench = Bench::with_record();
    let things = Things::new(&bench);
    for (name, field) in [
        ("get_entry", "id"),
        ("new_entry", "entry_type"),
        ("set_record_info", "title"),
        ("save_person", "id"),
        ("bundle_page", "width"),
    ] {
        let mut request = contract::request(name, &things.known(name));
        assert!(bench.call(name, request.clone()).is_ok(), "{name}");
        request.as_object_mut().unwrap().remove(field).unwrap();
        let error = bench.call(name, request).unwrap_err();
        assert_eq!(error, json!({ "code": "unexpected" }), "{name} without {field}");
    }
}
