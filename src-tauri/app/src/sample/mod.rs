//! The sample record: a parents' group's complaint of 2019, rebuilt from what its published letters
//! say and no more.
//!
//! Where the letters are silent the sample is too: no invitation has a date of sending, no hours
//! are given, and four appendices are "Not listed in source". People are named by role. Each
//! appendix is a page that says which document it stands for.

use chrono::{DateTime, Utc};
use evenhand_core::record::Record;
use serde_json::{Map, Value};

use crate::contract::{UserError, UserResult};
use crate::record_file::{RecordPackage, fingerprint};

const RECORD: &str = include_str!("../../data/sample/record.json");
/// The lines of another council's public page, as they stand. Nobody has tagged them.
const NOTES: &str = include_str!("../../data/sample/notes.json");
/// An EHC plan that is made up, and says so: the letters are about no child.
const PLAN: &str = include_str!("../../data/sample/plan.json");

/// A celebration page that is made up, and says so.
const STORY: &str = include_str!("../../data/sample/story.json");

macro_rules! page {
    ($name:literal) => {
        (concat!($name, ".txt"), include_str!(concat!("../../data/sample/", $name, ".txt")))
    };
}

/// The sample's appendices, by file name.
const PAGES: [(&str, &str); 15] = [
    page!("a01-e-mail-of-7-may-2019"),
    page!("a02-request-of-13-may-2019"),
    page!("a03-message-promising-a-draft-by-29-may-2019"),
    page!("a04-meeting-minutes"),
    page!("a05-feedback-forms"),
    page!("a06-ladder-of-engagement"),
    page!("a07-message-or-note-of-12-july-2019"),
    page!("a08-letter-of-concern"),
    page!("a09-message-of-15-july-2019"),
    page!("a10-message-of-17-july-2019"),
    page!("a11-message-of-19-july-2019"),
    page!("a12-not-listed"),
    page!("a13-not-listed"),
    page!("a14-not-listed"),
    page!("a15-not-listed"),
];

/// The sample, as added to a record at `at`.
///
/// # Errors
/// [`UserError::Unexpected`] where the sample's own data is broken, which a test rules out.
pub fn package(at: DateTime<Utc>) -> UserResult<RecordPackage> {
    let mut value: Value = serde_json::from_str(RECORD).map_err(|_| UserError::Unexpected)?;
    for more in [NOTES, PLAN, STORY] {
        let more: Value = serde_json::from_str(more).map_err(|_| UserError::Unexpected)?;
        if let (Some(all), Some(more)) = (value.as_object_mut(), more.as_object()) {
            all.extend(more.clone());
        }
    }
    let stamp = Value::from(at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true));
    for list in
        ["people", "issues", "entries", "files", "bundles", "notes", "themes", "plans", "stories"]
    {
        for item in value.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let Some(item) = item.as_object_mut() else { continue };
            item.insert("added_on".into(), stamp.clone());
            item.insert("sample".into(), true.into());
            if list == "files" {
                describe_file(item);
            }
        }
    }
    if let Some(info) = value.get_mut("info").and_then(Value::as_object_mut) {
        info.insert("created".into(), stamp);
    }
    let record: Record = serde_json::from_value(value).map_err(|_| UserError::Unexpected)?;
    let contents = PAGES
        .iter()
        .map(|(_, text)| (fingerprint(text.as_bytes()), text.as_bytes().to_vec()))
        .collect();
    Ok(RecordPackage { contents, ..RecordPackage::new(record) })
}

/// Adds a stand-in's size and fingerprint to its facts.
fn describe_file(item: &mut Map<String, Value>) {
    let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
    let text =
        PAGES.iter().find(|(page, _)| *page == name).map(|(_, text)| *text).unwrap_or_default();
    item.insert("size".into(), text.len().into());
    item.insert("sha256".into(), fingerprint(text.as_bytes()).into());
}

/// The sample in a record of its own.
#[cfg(test)]
pub(crate) fn session_for_tests() -> (tempfile::TempDir, crate::session::Session) {
    let at = "2026-11-01T09:00:00Z".parse().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let package = package(at).unwrap();
    let cost = evenhand_store::KeyCost::cheap_for_tests();
    let created = evenhand_store::Store::create(dir.path(), &package.record.info, "p", cost, at);
    let mut session = crate::session::Session::new(created.unwrap().0, dir.path(), true);
    crate::import::fill(&mut session, &package, at).unwrap();
    (dir, session)
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::reply_status;
    use evenhand_core::record::{Entry, EntryKind, Mood, NotesLine, When};

    use super::*;

    fn sample() -> RecordPackage {
        package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap()
    }

    #[test]
    fn it_has_six_issues_fifteen_appendices_three_remedies_and_three_copied_in() {
        let record = sample().record;
        let plan = &record.bundles[0];
        assert_eq!(record.issues.len(), 6);
        assert_eq!(plan.appendices.len(), 15);
        assert_eq!(plan.appendices.iter().filter(|a| a.title == "Not listed in source").count(), 4);
        assert_eq!(plan.remedies.len(), 3);
        assert_eq!(plan.copied_to.len(), 3);
    }

    #[test]
    fn it_holds_the_96_lines_of_an_event_as_they_stand_and_says_nothing_of_them() {
        let record = sample().record;
        let notes = &record.notes[0];
        let under = |heading: &str| {
            notes.lines.iter().filter(|line| notes.heading_of(line) == heading).count()
        };
        assert_eq!(under("What is working well?"), 47);
        assert_eq!(under("What should we do differently?"), 49);
        let unsaid = |line: &NotesLine| line.mood == Mood::NotSaid && line.tags.is_empty();
        assert!(notes.lines.iter().all(unsaid));
        assert_eq!(record.themes.len(), 13);
    }

    #[test]
    fn its_plan_says_that_it_is_an_example_and_its_lines_say_what_the_app_reads_in_them() {
        use evenhand_core::provision::{read_line, sums};
        let record = sample().record;
        let plan = &record.plans[0];
        assert!(plan.sample && plan.title.contains("example") && plan.school.contains("example"));
        assert!(plan.terms.iter().all(|term| term.name.contains("example")));
        for line in &plan.lines {
            let read = read_line(&line.text);
            assert_eq!((&line.who, &line.what), (&read.who, &read.what));
            assert_eq!((&line.how_long, &line.how_often), (&read.how_long, &read.how_often));
            assert_eq!((line.each_week, line.minutes), (read.each_week, read.minutes));
        }
        let sums = sums(plan, "2019-12-31".parse().unwrap());
        assert_eq!((sums.not_counted, sums.all.len()), (0, 3));
        assert_eq!(sums.all[0].weeks(), 15);
    }

    #[test]
    fn no_hours_and_no_sending_time_are_made_up() {
        let record = sample().record;
        for entry in &record.entries {
            match &entry.kind {
                EntryKind::Effort(effort) => {
                    assert_eq!((effort.minutes, effort.cost_pence), (None, None))
                }
                EntryKind::Meeting(meeting) => assert!(meeting.notices.is_empty()),
                _ => {}
            }
            assert!(entry.when.is_valid(), "{}", entry.title);
        }
        assert!(record.entries.iter().any(|e| e.when == When::Undated));
    }

    #[test]
    fn it_is_dated_as_its_public_page_is() {
        let record = sample().record;
        let as_of = record.bundles[0].as_of.unwrap();
        let complaint = record.entries.iter().find(|e| e.title == "Formal complaint").unwrap();
        assert_eq!(complaint.when, When::day(as_of));
        assert!(complaint.notes.contains("from the page's address"));
        let waiting = |entry: &Entry| {
            let status = reply_status(entry, as_of);
            let asked = matches!(&entry.kind, EntryKind::Contact(c) if c.reply_wanted);
            asked.then_some((status.days_waiting, status.working_days_waiting))
        };
        let july = ["15 July", "17 July", "19 July"];
        let of_july = |entry: &&Entry| july.iter().any(|day| entry.title.ends_with(day));
        let waiting: Vec<_> = record.entries.iter().filter(of_july).filter_map(waiting).collect();
        let days = |days, working| (Some(days), Some(working));
        assert_eq!(waiting, [days(129, 92), days(127, 90), days(125, 88)]);
    }

    #[test]
    fn every_link_in_it_leads_somewhere() {
        let RecordPackage { record, contents, .. } = sample();
        for entry in &record.entries {
            assert!(entry.issues.iter().all(|id| record.issues.iter().any(|i| i.id == *id)));
            assert!(entry.people.iter().all(|p| record.people.iter().any(|q| q.id == p.person)));
            assert!(entry.files.iter().all(|f| record.files.iter().any(|g| g.id == f.file)));
        }
        for file in &record.files {
            assert_eq!(
                contents.get(&file.sha256).map(Vec::len),
                Some(usize::try_from(file.size).unwrap())
            );
        }
    }
}
