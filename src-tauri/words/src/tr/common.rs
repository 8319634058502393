//! Words used on many screens.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Save"
pub fn save() -> String {
    say("common-save", [])
}

/// "Save changes"
pub fn save_changes() -> String {
    say("common-save-changes", [])
}

/// "Cancel"
pub fn cancel() -> String {
    say("common-cancel", [])
}

/// "Close"
pub fn close() -> String {
    say("common-close", [])
}

/// "Stop"
pub fn stop() -> String {
    say("common-stop", [])
}

/// "Back"
pub fn back() -> String {
    say("common-back", [])
}

/// To the words that were pasted, before anything of them is saved.
/// "Back to the words"
pub fn back_to_words() -> String {
    say("common-back-to-words", [])
}

/// "Change"
pub fn change() -> String {
    say("common-change", [])
}

/// "Done"
pub fn done() -> String {
    say("common-done", [])
}

/// "Remove"
pub fn remove() -> String {
    say("common-remove", [])
}

/// "Undo"
pub fn undo() -> String {
    say("common-undo", [])
}

/// "Show more"
pub fn show_more() -> String {
    say("common-show-more", [])
}

/// "{shown} of {total} are shown."
pub fn shown_of(shown: impl Number, total: impl Number) -> String {
    say("common-shown-of", [("shown", gap::number(shown)), ("total", gap::number(total))])
}

/// "if you like"
pub fn optional() -> String {
    say("common-optional", [])
}

/// "Moved to the bin: {title}."
pub fn removed(title: &str) -> String {
    say("common-removed", [("title", gap::text(title))])
}

/// "Undone: {label}."
pub fn undone(label: &str) -> String {
    say("common-undone", [("label", gap::text(label))])
}

/// "Done again: {label}."
pub fn redone(label: &str) -> String {
    say("common-redone", [("label", gap::text(label))])
}

/// "There is nothing to undo."
pub fn nothing_to_undo() -> String {
    say("common-nothing-to-undo", [])
}

/// "There is nothing to do again."
pub fn nothing_to_redo() -> String {
    say("common-nothing-to-redo", [])
}

/// "Not finished"
pub fn draft() -> String {
    say("common-draft", [])
}

/// "Working well"
pub fn working_well() -> String {
    say("common-working-well", [])
}

/// "Kept back"
pub fn private() -> String {
    say("common-private", [])
}

/// "{count} files"
pub fn files(count: impl Number) -> String {
    say("common-files", [("count", gap::number(count))])
}

/// "Saved as {name}."
pub fn saved_file(name: &str) -> String {
    say("common-saved-file", [("name", gap::text(name))])
}

/// "Message or call"
pub fn type_contact() -> String {
    say("common-type-contact", [])
}

/// "Meeting"
pub fn type_meeting() -> String {
    say("common-type-meeting", [])
}

/// "Promise"
pub fn type_promise() -> String {
    say("common-type-promise", [])
}

/// "Hours and costs"
pub fn type_effort() -> String {
    say("common-type-effort", [])
}

/// "Something else"
pub fn type_event() -> String {
    say("common-type-event", [])
}

/// "Nothing logged yet"
pub fn outcome_open() -> String {
    say("common-outcome-open", [])
}

/// "Done"
pub fn outcome_kept() -> String {
    say("common-outcome-kept", [])
}

/// "Done in part"
pub fn outcome_partly() -> String {
    say("common-outcome-partly", [])
}

/// "Not done"
pub fn outcome_not_kept() -> String {
    say("common-outcome-not-kept", [])
}

/// "No longer needed"
pub fn outcome_withdrawn() -> String {
    say("common-outcome-withdrawn", [])
}

/// A number at the start of a sentence.
/// "{number}"
pub fn number_word(number: impl Number) -> String {
    say("common-number-word", [("number", gap::number(number))])
}

/// A number within a sentence.
/// "{number}"
pub fn number_inside(number: impl Number) -> String {
    say("common-number-inside", [("number", gap::number(number))])
}

/// "just now"
pub fn just_now() -> String {
    say("common-just-now", [])
}

/// "{minutes} minutes ago"
pub fn minutes_ago(minutes: impl Number) -> String {
    say("common-minutes-ago", [("minutes", gap::number(minutes))])
}

/// "{hours} hours ago"
pub fn hours_ago(hours: impl Number) -> String {
    say("common-hours-ago", [("hours", gap::number(hours))])
}

/// "{days} days ago"
pub fn days_ago(days: impl Number) -> String {
    say("common-days-ago", [("days", gap::number(days))])
}

/// "Entry"
pub fn screen_entry() -> String {
    say("common-screen-entry", [])
}

/// "Issues"
pub fn screen_issues() -> String {
    say("common-screen-issues", [])
}

/// "Put everything in a calendar"
pub fn all_in_calendar() -> String {
    say("common-all-in-calendar", [])
}

/// "The same as a table"
pub fn same_as_table() -> String {
    say("common-same-as-table", [])
}

/// "Day of the meeting"
pub fn day_of_meeting() -> String {
    say("common-day-of-meeting", [])
}

/// "Did it take place?"
pub fn did_it_take_place() -> String {
    say("common-did-it-take-place", [])
}

/// "Nothing is kept yet."
pub fn nothing_kept_yet() -> String {
    say("common-nothing-kept-yet", [])
}

/// "Save as a file: {title}"
pub fn save_as_file(title: &str) -> String {
    say("common-save-as-file", [("title", gap::text(title))])
}

/// "Save to my record"
pub fn save_to_record() -> String {
    say("common-save-to-record", [])
}

/// "Saved to your record."
pub fn saved_to_record() -> String {
    say("common-saved-to-record", [])
}

/// "Stopped. Nothing was changed."
pub fn stopped_nothing_changed() -> String {
    say("common-stopped-nothing-changed", [])
}

/// "Stopped. Nothing was saved."
pub fn stopped_nothing_saved() -> String {
    say("common-stopped-nothing-saved", [])
}

/// "What the charter says"
pub fn charter_says() -> String {
    say("common-charter-says", [])
}

/// "What the law says"
pub fn law_says() -> String {
    say("common-law-says", [])
}
