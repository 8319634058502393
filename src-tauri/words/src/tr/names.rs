//! Names that the app gives: of records, bundles, files, and of kinds of files in a dialog.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Sample record"
pub fn sample_record() -> String {
    say("names-sample-record", [])
}

/// "Record {number}, started {day}"
pub fn record(number: &str, day: NaiveDate) -> String {
    say("names-record", [("number", gap::text(number)), ("day", gap::date(day))])
}

/// "Record in a folder that you chose, started {day}"
pub fn chosen_record(day: NaiveDate) -> String {
    say("names-chosen-record", [("day", gap::date(day))])
}

/// "Complaint about co-production"
pub fn complaint() -> String {
    say("names-complaint", [])
}

/// "Letter of concern"
pub fn letter_of_concern() -> String {
    say("names-letter-of-concern", [])
}

/// "Briefing for councillors"
pub fn councillor_briefing() -> String {
    say("names-councillor-briefing", [])
}

/// What it is, on its cover and where it is chosen.
/// "Briefing for a councillor"
pub fn kind_briefing() -> String {
    say("names-kind-briefing", [])
}

/// "Forum report"
pub fn forum_report() -> String {
    say("names-forum-report", [])
}

/// "My whole record"
pub fn whole_record() -> String {
    say("names-whole-record", [])
}

/// "{name}, volume {number} of {of}"
pub fn volume(name: &str, number: impl Number, of: impl Number) -> String {
    say(
        "names-volume",
        [("name", gap::text(name)), ("number", gap::number(number)), ("of", gap::number(of))],
    )
}

/// "{first}, and {more} more"
pub fn and_more(first: &str, more: impl Number) -> String {
    say("names-and-more", [("first", gap::text(first)), ("more", gap::number(more))])
}

/// "For: my copy."
pub fn for_my_copy() -> String {
    say("names-for-my-copy", [])
}

/// "For: council complaint."
pub fn for_council_complaint() -> String {
    say("names-for-council-complaint", [])
}

/// "For: a councillor."
pub fn for_councillor() -> String {
    say("names-for-councillor", [])
}

/// "For: a forum report."
pub fn for_forum_report() -> String {
    say("names-for-forum-report", [])
}

/// "For: anyone."
pub fn for_public() -> String {
    say("names-for-public", [])
}

/// "Invitations"
pub fn invitations() -> String {
    say("names-invitations", [])
}

/// "Calendar files"
pub fn calendar_files() -> String {
    say("names-calendar-files", [])
}

/// "PDF"
pub fn pdf() -> String {
    say("names-pdf", [])
}

/// "Word files"
pub fn word_files() -> String {
    say("names-word-files", [])
}

/// "Tables for spreadsheets"
pub fn tables() -> String {
    say("names-tables", [])
}

/// "Evenhand record files"
pub fn record_files() -> String {
    say("names-record-files", [])
}

/// "Charter files"
pub fn charter_files() -> String {
    say("names-charter-files", [])
}

/// "Ladder files"
pub fn ladder_files() -> String {
    say("names-ladder-files", [])
}

/// "Files of questions"
pub fn form_set_files() -> String {
    say("names-form-set-files", [])
}

/// "Evenhand backups"
pub fn backups() -> String {
    say("names-backups", [])
}

/// "This is your Evenhand record."
pub fn read_me_is() -> String {
    say("names-read-me-is", [])
}

/// "The tables (.csv) open in a spreadsheet. The folder "files" has your original files."
pub fn read_me_tables() -> String {
    say("names-read-me-tables", [])
}

/// "record.json is for Evenhand: Import takes this whole zip file back."
pub fn read_me_import() -> String {
    say("names-read-me-import", [])
}

/// "The history of your record is not in it. Only a backup file has that."
pub fn read_me_history() -> String {
    say("names-read-me-history", [])
}

/// "Nothing here is encrypted. Keep it somewhere safe."
pub fn read_me_safe() -> String {
    say("names-read-me-safe", [])
}

/// "The copies of these files in your record are damaged or missing, so they are not here:"
pub fn read_me_left_out() -> String {
    say("names-read-me-left-out", [])
}
