//! Letters drawn from the sample record: every fact that it holds is in them, and what it lacks is named.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use evenhand_core::record::{Direction, Entry, EntryKind, Record};
use evenhand_words::letters::{
    DraftLetter, FactValue, LetterContext, LetterFact, LetterTemplate, Needed, builtin, gather,
};
use serde_json::Value;

use super::facts::{built, day, letter};
use crate::support::json;

/// The sample as it ships with the app, with the stamps that it gets when it is added.
fn sample() -> Record {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/data/sample");
    let mut value = json(&folder.join("record.json"));
    for more in ["notes.json", "plan.json"] {
        value
            .as_object_mut()
            .unwrap()
            .extend(json(&folder.join(more)).as_object().unwrap().clone());
    }
    let stamp = Value::from("2026-11-26T09:30:00Z");
    for list in ["people", "issues", "entries", "files", "bundles", "notes", "themes", "plans"] {
        for item in value[list].as_array_mut().unwrap() {
            item["added_on"] = stamp.clone();
        }
    }
    value["info"]["created"] = stamp;
    // Files have their bytes beside them in the app, and no letter needs those.
    value["files"] = Value::Array(Vec::new());
    serde_json::from_value(value).unwrap()
}

fn entry<'a>(record: &'a Record, title: &str) -> &'a Entry {
    record.entries.iter().find(|entry| entry.title == title).unwrap_or_else(|| panic!("{title}"))
}

/// The entry that a letter is opened from, where it is about one.
fn opened_from<'a>(record: &'a Record, id: &str) -> Option<&'a Entry> {
    Some(match id {
        "request" => entry(record, "Request for the official statement"),
        "chaser" => entry(record, "A draft of the official statement"),
        "second-chaser" => entry(record, "Comments of 17 July"),
        "complaint-2" | "ombudsman" => entry(record, "Formal complaint"),
        "thank-you" => entry(record, "Feedback forms on how meetings are conducted"),
        "open-answers" => entry(record, "SEND Co-Production Event"),
        _ => return None,
    })
}

/// The day on which each letter is opened: after what it is about.
fn opened_on(id: &str) -> NaiveDate {
    match id {
        "complaint-2" => day(2020, 1, 20),
        "ombudsman" => day(2020, 6, 10),
        // The sample's plan is told up to a week of this term.
        "provision" => day(2019, 12, 20),
        // A right that began in June 2026.
        "data-complaint" => day(2026, 11, 26),
        _ => day(2019, 11, 21),
    }
}

/// A letter with what stands beside it: the facts that are known, that are missing and that were left out, by name.
fn page(template: &LetterTemplate, draft: &DraftLetter) -> String {
    let named = |ids: &[String], words: fn(&LetterFact) -> &String| {
        let names: Vec<&str> =
            ids.iter().map(|id| words(template.fact(id).unwrap()).as_str()).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join("; ") }
    };
    let mut page = format!("Subject: {}\n\n{}\n\n", draft.subject, draft.text());
    writeln!(page, "-------- known: {}", named(&draft.known, |fact| &fact.label)).unwrap();
    writeln!(page, "-------- missing: {}", named(&draft.missing, |fact| &fact.missing)).unwrap();
    writeln!(page, "-------- left out: {}", named(&draft.left_out, |fact| &fact.label)).unwrap();
    for notice in &draft.notices {
        writeln!(page, "-------- look at {}: {}", notice.fact, notice.say).unwrap();
    }
    page
}

#[test]
fn each_letter_from_the_sample_reads_as_reviewed() {
    let record = sample();
    for template in builtin() {
        let about = opened_from(&record, &template.id);
        let context = LetterContext { record: &record, about, today: opened_on(&template.id) };
        let facts = gather(template, context);
        let draft = built(template, &facts, &[]);
        let optional: Vec<&str> = draft
            .known
            .iter()
            .filter(|id| template.fact(id).unwrap().needed == Needed::Helps)
            .map(String::as_str)
            .collect();
        let short = built(template, &facts, &optional);
        let from = about.map_or("the record as a whole", |entry| entry.title.as_str());
        let pages = format!(
            "======== from {from}\n{}\n======== with all left out that can be\n{}",
            page(template, &draft),
            page(template, &short)
        );
        insta::assert_snapshot!(format!("sample-{}", template.id), pages);
        // What was left out has no word in the letter, and is named as left out.
        assert!(short.left_out.iter().all(|id| optional.contains(&id.as_str())));
        assert_eq!(short.left_out.is_empty(), optional.is_empty(), "{}", template.id);
        assert!(short.known.iter().all(|id| !optional.contains(&id.as_str())), "{}", template.id);
    }
}

#[test]
fn what_is_private_or_unfinished_is_in_no_letter_about_the_whole() {
    let mut record = sample();
    for entry in &mut record.entries {
        if entry.working_well {
            entry.private = true;
        }
        if matches!(entry.kind, EntryKind::Promise(_)) {
            entry.draft = true;
        }
    }
    let context = LetterContext { record: &record, about: None, today: day(2019, 11, 21) };
    let facts = gather(letter("concern"), context);
    assert!(!facts.contains_key("good") && !facts.contains_key("promises"), "{facts:?}");
    let whole = gather(letter("concern"), LetterContext { record: &sample(), ..context });
    assert!(whole.contains_key("good") && whole.contains_key("promises"), "{whole:?}");
}

#[test]
fn a_child_is_never_the_one_a_letter_goes_to() {
    let mut record = sample();
    for person in &mut record.people {
        person.child = true;
    }
    let about = entry(&record, "Comments of 17 July");
    let context = LetterContext { record: &record, about: Some(about), today: day(2019, 11, 21) };
    assert!(!gather(letter("chaser"), context).contains_key("to"));
}

#[test]
fn a_promise_that_was_put_off_is_reminded_of_by_its_newest_day() {
    use evenhand_core::record::{Postponement, When};
    let mut record = sample();
    for entry in &mut record.entries {
        if let EntryKind::Promise(promise) = &mut entry.kind {
            promise.slips = vec![
                Postponement {
                    told_on: When::Undated,
                    due: When::day(day(2019, 6, 14)),
                    reason: String::new(),
                },
                Postponement { told_on: When::Undated, due: When::Undated, reason: String::new() },
            ];
        }
    }
    let about = entry(&record, "A draft of the official statement");
    let context = LetterContext { record: &record, about: Some(about), today: day(2019, 11, 21) };
    let facts = gather(letter("chaser"), context);
    assert_eq!(facts["due"], FactValue::day(day(2019, 6, 14)));
    let whole = LetterContext { about: None, ..context };
    let concern = gather(letter("concern"), whole);
    assert_eq!(
        concern["promises"],
        FactValue::Lines(vec!["A draft of the official statement, due Fri 14 Jun 2019".to_owned()])
    );
}

#[test]
fn an_answer_that_came_is_no_unanswered_message() {
    let mut record = sample();
    let answer = entry(&record, "\"your positive email about coproduction going forward\"").id;
    let lines = |record: &Record| {
        let context = LetterContext { record, about: None, today: day(2019, 11, 21) };
        match gather(letter("complaint-1"), context).remove("tried") {
            Some(FactValue::Lines(lines)) => lines,
            _ => Vec::new(),
        }
    };
    assert_eq!(
        lines(&record),
        [
            "Mon 15 Jul 2019: Comments or questions of 15 July",
            "Wed 17 Jul 2019: Comments of 17 July",
            "Fri 19 Jul 2019: Comments or questions of 19 July"
        ]
    );
    for entry in &mut record.entries {
        if let EntryKind::Contact(contact) = &mut entry.kind
            && contact.direction == Direction::Out
            && entry.title == "Comments of 17 July"
        {
            contact.answered_by = Some(answer);
        }
    }
    assert_eq!(lines(&record).len(), 2);
}

#[test]
fn what_was_chosen_for_one_document_is_proposed_for_no_other() {
    let record = sample();
    let context = LetterContext { record: &record, about: None, today: day(2019, 11, 21) };
    let complaint = gather(letter("complaint-1"), context);
    assert_eq!(complaint["to"], FactValue::text("Complaints team, Haringey Council"));
    assert!(matches!(&complaint["evidence"], FactValue::Lines(lines) if lines.len() == 15));
    for id in ["concern", "thank-you", "data-complaint", "foi-request", "subject-access", "request"]
    {
        let facts = gather(letter(id), context);
        for fact in ["to", "evidence", "copies"] {
            assert!(!facts.contains_key(fact), "{id}: {fact}");
        }
    }
}

#[test]
fn the_day_that_the_ombudsman_counts_from_is_asked_and_not_worked_out() {
    let record = sample();
    let context = LetterContext { record: &record, about: None, today: day(2020, 6, 10) };
    assert!(!gather(letter("ombudsman"), context).contains_key("noticed"));
}

#[test]
fn what_happened_is_of_the_issues_and_the_complaint_and_not_of_everything() {
    let timeline = |record: &Record| {
        let about = Some(entry(record, "Formal complaint"));
        let context = LetterContext { record, about, today: day(2020, 6, 10) };
        match gather(letter("ombudsman"), context).remove("timeline") {
            Some(FactValue::Lines(lines)) => lines.join("\n"),
            _ => String::new(),
        }
    };
    let mut record = sample();
    let told = timeline(&record);
    assert!(told.contains("Comments of 17 July") && told.contains("Formal complaint"), "{told}");
    // Another council's event is in the record, and is no part of a complaint about this one.
    assert!(!told.contains("SEND Co-Production Event"), "{told}");
    for own in &mut record.entries {
        own.issues.clear();
    }
    assert!(timeline(&record).contains("SEND Co-Production Event"), "nobody has chosen yet");
}
