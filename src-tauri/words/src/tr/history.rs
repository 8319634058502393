//! What a step of the history was, as Undo and Redo name it.

use crate::arguments as gap;
use crate::catalogue::say;

/// "Add something that happened"
pub fn add_entry(kind: &str) -> String {
    say("history-add-entry", [("kind", gap::text(kind))])
}

/// "Change something that happened"
pub fn change_entry(kind: &str) -> String {
    say("history-change-entry", [("kind", gap::text(kind))])
}

/// "Start a bundle"
pub fn start_bundle() -> String {
    say("history-start-bundle", [])
}

/// "Change a bundle"
pub fn change_bundle() -> String {
    say("history-change-bundle", [])
}

/// "Remove a bundle"
pub fn remove_bundle() -> String {
    say("history-remove-bundle", [])
}

/// "Note the saved version of a bundle"
pub fn note_saved_bundle() -> String {
    say("history-note-saved-bundle", [])
}

/// "Start the next version of a bundle"
pub fn start_next_version() -> String {
    say("history-start-next-version", [])
}

/// "Remove an entry"
pub fn remove_entry() -> String {
    say("history-remove-entry", [])
}

/// "Take a file off an entry"
pub fn detach_file() -> String {
    say("history-detach-file", [])
}

/// "Attach files"
pub fn attach_files() -> String {
    say("history-attach-files", [])
}

/// "Bring back from the bin"
pub fn restore_item() -> String {
    say("history-restore-item", [])
}

/// "Bring back from a backup"
pub fn restore_backup() -> String {
    say("history-restore-backup", [])
}

/// "Save an issue"
pub fn save_issue() -> String {
    say("history-save-issue", [])
}

/// "Remove an issue"
pub fn remove_issue() -> String {
    say("history-remove-issue", [])
}

/// "Save a person"
pub fn save_person() -> String {
    say("history-save-person", [])
}

/// "Remove a person"
pub fn remove_person() -> String {
    say("history-remove-person", [])
}

/// "Make two people one"
pub fn merge_people() -> String {
    say("history-merge-people", [])
}

/// "Change the record's settings"
pub fn change_record_settings() -> String {
    say("history-change-record-settings", [])
}

/// "Bring in a record"
pub fn import_record() -> String {
    say("history-import-record", [])
}

/// "Bring in a chat"
pub fn import_chat() -> String {
    say("history-import-chat", [])
}

/// "Bring in mail"
pub fn import_mail() -> String {
    say("history-import-mail", [])
}

/// "Keep files"
pub fn keep_files() -> String {
    say("history-keep-files", [])
}

/// "Bring in a table of hours"
pub fn import_hours() -> String {
    say("history-import-hours", [])
}

/// "Bring in a table of meetings"
pub fn import_meetings() -> String {
    say("history-import-meetings", [])
}

/// "Add time limits"
pub fn add_time_limits() -> String {
    say("history-add-time-limits", [])
}

/// "Start a letter"
pub fn start_letter() -> String {
    say("history-start-letter", [])
}

/// "Change the draft of a letter"
pub fn change_letter() -> String {
    say("history-change-letter", [])
}

/// "Log a letter as sent"
pub fn log_letter() -> String {
    say("history-log-letter", [])
}

/// "Save a charter"
pub fn save_charter() -> String {
    say("history-save-charter", [])
}

/// "Bring in forms of a survey"
pub fn import_forms() -> String {
    say("history-import-forms", [])
}

/// "Keep questions of your own"
pub fn save_form_set() -> String {
    say("history-save-form-set", [])
}

/// "Remove questions of your own"
pub fn remove_form_set() -> String {
    say("history-remove-form-set", [])
}

/// "Keep a ladder"
pub fn save_ladder() -> String {
    say("history-save-ladder", [])
}

/// "Remove a ladder"
pub fn remove_ladder() -> String {
    say("history-remove-ladder", [])
}

/// "Add a notice to a meeting"
pub fn add_notice() -> String {
    say("history-add-notice", [])
}

/// "Save a celebration page"
pub fn save_story() -> String {
    say("history-save-story", [])
}

/// "Say what somebody agreed to"
pub fn tick_story() -> String {
    say("history-tick-story", [])
}

/// "Note that a celebration page was printed"
pub fn print_story() -> String {
    say("history-print-story", [])
}

/// "Remove a celebration page"
pub fn remove_story() -> String {
    say("history-remove-story", [])
}

/// "Start the record"
pub fn start_record() -> String {
    say("history-start-record", [])
}

/// "Save what could be read"
pub fn salvage_record() -> String {
    say("history-salvage-record", [])
}

/// A newer version did something that this one has no word for.
/// "Another change"
pub fn another_step() -> String {
    say("history-another-step", [])
}

/// "Save a feedback form"
pub fn save_form() -> String {
    say("history-save-form", [])
}

/// "Remove a feedback form"
pub fn remove_form() -> String {
    say("history-remove-form", [])
}

/// "Keep good words of a form"
pub fn keep_good_words() -> String {
    say("history-keep-good-words", [])
}

/// "Save what came of a meeting"
pub fn save_meeting_sheet() -> String {
    say("history-save-meeting-sheet", [])
}

/// "Save what a line told"
pub fn save_line() -> String {
    say("history-save-line", [])
}

/// "Bring in notes of an event"
pub fn bring_in_notes() -> String {
    say("history-bring-in-notes", [])
}

/// "Remove notes of an event"
pub fn remove_notes() -> String {
    say("history-remove-notes", [])
}

/// "Tag a line of notes"
pub fn tag_line() -> String {
    say("history-tag-line", [])
}

/// "Say what a line of notes says"
pub fn set_mood() -> String {
    say("history-set-mood", [])
}

/// "Say which lines say the same"
pub fn tie_lines() -> String {
    say("history-tie-lines", [])
}

/// "Change a line of notes"
pub fn change_line() -> String {
    say("history-change-line", [])
}

/// "Make a new theme for a line"
pub fn name_theme() -> String {
    say("history-name-theme", [])
}

/// "Save a theme"
pub fn save_theme() -> String {
    say("history-save-theme", [])
}

/// "Make two themes one"
pub fn merge_themes() -> String {
    say("history-merge-themes", [])
}

/// "Remove a theme"
pub fn remove_theme() -> String {
    say("history-remove-theme", [])
}

/// "Save an answer to families"
pub fn save_response() -> String {
    say("history-save-response", [])
}

/// "Remove an answer to families"
pub fn remove_response() -> String {
    say("history-remove-response", [])
}

/// "Save an EHC plan"
pub fn save_plan() -> String {
    say("history-save-plan", [])
}

/// "Add lines to an EHC plan"
pub fn add_plan_lines() -> String {
    say("history-add-plan-lines", [])
}

/// "Change a line of an EHC plan"
pub fn change_plan_line() -> String {
    say("history-change-plan-line", [])
}

/// "Remove a line of an EHC plan"
pub fn remove_plan_line() -> String {
    say("history-remove-plan-line", [])
}

/// "Say what was given in a week"
pub fn tick_week() -> String {
    say("history-tick-week", [])
}

/// "Remove an EHC plan"
pub fn remove_plan() -> String {
    say("history-remove-plan", [])
}
