//! What went wrong, what was not lost, and what to do next. The window and the command line say the same.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "No record is open. Open one or start a new one."
pub fn no_record() -> String {
    say("errors-no-record", [])
}

/// "The record is locked. Type your passphrase to open it."
pub fn locked() -> String {
    say("errors-locked", [])
}

/// "That passphrase does not open this record. {kept} Check capital letters and try again."
pub fn wrong_passphrase() -> String {
    say("errors-wrong-passphrase", [])
}

/// "The passphrase is too short. Use at least {least} characters. A few words you will remember work well."
pub fn weak_passphrase(least: impl Number) -> String {
    say("errors-weak-passphrase", [("least", gap::number(least))])
}

/// "A record with that name is already there. {kept} Choose another name."
pub fn record_exists() -> String {
    say("errors-record-exists", [])
}

/// "There is no record in that folder. Choose the folder that holds it."
pub fn record_not_found() -> String {
    say("errors-record-not-found", [])
}

/// "This record is open in another window or on another computer. {kept} Close it there, then try again."
pub fn record_in_use() -> String {
    say("errors-record-in-use", [])
}

/// ""{name}" in the record's folder is no plain file or folder. {kept} Put back what was there, then try again."
pub fn not_plain(name: &str) -> String {
    say("errors-not-plain", [("name", gap::text(name))])
}

/// "A newer version of Evenhand wrote this record. {kept} Update Evenhand, then open it again."
pub fn newer_record() -> String {
    say("errors-newer-record", [])
}

/// "Part of the record's file is damaged. Your backups are untouched. Look at what can be saved."
pub fn damaged_record() -> String {
    say("errors-damaged-record", [])
}

/// "The last save known here is later than what the record's file holds. {kept} Look at what can be done."
pub fn older_record() -> String {
    say("errors-older-record", [])
}

/// "The kept copy of a file is damaged. The rest of your record is not touched. Check the record, then put the file back."
pub fn damaged_file() -> String {
    say("errors-damaged-file", [])
}

/// "Both copies of the key file are damaged. Your backups are untouched. Restore one of them."
pub fn damaged_keys() -> String {
    say("errors-damaged-keys", [])
}

/// "The key files here are older than your record. {kept} Put the newest keys.json back from a copy, then try again."
pub fn old_keys() -> String {
    say("errors-old-keys", [])
}

/// "Your recovery key was made by an earlier version. {kept} Make a new recovery key first."
pub fn old_recovery_key() -> String {
    say("errors-old-recovery-key", [])
}

/// "This change needs your passphrase, not the recovery key. {kept} If you have forgotten the passphrase, change it first."
pub fn passphrase_needed() -> String {
    say("errors-passphrase-needed", [])
}

/// "Those groups are not in the new recovery key. {kept} Look at your paper and type them again."
pub fn wrong_groups() -> String {
    say("errors-wrong-groups", [])
}

/// "The disk is full, so this was not saved. What you typed is still here. Free some space, then try again."
pub fn disk_full() -> String {
    say("errors-disk-full", [])
}

/// "This folder cannot be written to. What you typed is still here. Move the record or change the folder's settings."
pub fn read_only() -> String {
    say("errors-read-only", [])
}

/// "{name} could not be read from the disk. {kept} Check that the file is still there."
pub fn file_unreadable(name: &str) -> String {
    say("errors-file-unreadable", [("name", gap::text(name))])
}

/// "{name} is a folder, a pipe or a device, and no plain file. It was not read. {kept} Name the file itself."
pub fn file_not_plain(name: &str) -> String {
    say("errors-file-not-plain", [("name", gap::text(name))])
}

/// "{name} is in your record already, with an entry. It was not added again."
pub fn file_known(name: &str) -> String {
    say("errors-file-known", [("name", gap::text(name))])
}

/// "{name} is of a kind that Evenhand does not open. {kept} You can save a copy of it."
pub fn not_opened(name: &str) -> String {
    say("errors-not-opened", [("name", gap::text(name))])
}

/// "{name} is the store of a mail program, and only that program opens it. {kept} In that program, save the emails as files, or drag them into a folder. Then choose that folder."
pub fn mail_store(name: &str) -> String {
    say("errors-mail-store", [("name", gap::text(name))])
}

/// "{name} is a zip file with emails in it. {kept} Unpack it first, then choose the folder that you get."
pub fn zip_of_mails(name: &str) -> String {
    say("errors-zip-of-mails", [("name", gap::text(name))])
}

/// "{name} is damaged or is not what its name says. {kept} Ask for the file again, or type the facts in."
pub fn file_not_understood(name: &str) -> String {
    say("errors-file-not-understood", [("name", gap::text(name))])
}

/// "{name} was not looked into: it is a link, or lies very deep or among very many. {kept} Choose it by itself if you need it."
pub fn not_looked_into(name: &str) -> String {
    say("errors-not-looked-into", [("name", gap::text(name))])
}

/// "{name} opens only with a password or a key. {kept} Open it yourself and save a copy without one, or type the facts in."
pub fn file_locked(name: &str) -> String {
    say("errors-file-locked", [("name", gap::text(name))])
}

/// "No day of a meeting was found in {name}. {kept} Read it yourself, and type the day in if there is one."
pub fn no_meeting_found(name: &str) -> String {
    say("errors-no-meeting-found", [("name", gap::text(name))])
}

/// "{name} is too large. {kept} Files can be up to {most-mib} MB."
pub fn file_too_large(name: &str, most_mib: impl Number) -> String {
    say("errors-file-too-large", [("name", gap::text(name)), ("most-mib", gap::number(most_mib))])
}

/// "{name} took too long to read, so reading was stopped. {kept} Ask for the file in another form."
pub fn file_too_hard(name: &str) -> String {
    say("errors-file-too-hard", [("name", gap::text(name))])
}

/// "Reading words in pictures is not set up here. {kept} Type the words you need, or put Evenhand on again."
pub fn picture_reader_missing() -> String {
    say("errors-picture-reader-missing", [])
}

/// "The model that writes down what is said is not there. {kept} Put its stick back in, or choose the file again."
pub fn speech_model_missing() -> String {
    say("errors-speech-model-missing", [])
}

/// "{name} is no model in whisper.cpp’s form. {kept} Choose a file such as ggml-base.en.bin."
pub fn no_speech_model(name: &str) -> String {
    say("errors-no-speech-model", [("name", gap::text(name))])
}

/// "The model {name} is cut short or damaged. {kept} Copy it again from where you have it."
pub fn speech_model_damaged(name: &str) -> String {
    say("errors-speech-model-damaged", [("name", gap::text(name))])
}

/// "{name} is longer than {most_minutes} minutes, which is the most. {kept} Type the words you need from it."
pub fn recording_too_long(name: &str, most_minutes: impl Number) -> String {
    say(
        "errors-recording-too-long",
        [("name", gap::text(name)), ("most_minutes", gap::number(most_minutes))],
    )
}

/// "No sound could be read in {name}. {kept} Play it, and type the words you need."
pub fn recording_not_heard(name: &str) -> String {
    say("errors-recording-not-heard", [("name", gap::text(name))])
}

/// "Writing down broke off. {kept} Try a smaller model, or type the words you need."
pub fn listening_broke_off() -> String {
    say("errors-listening-broke-off", [])
}

/// "This computer’s processor is too old to write down what is said. {kept} Type the words you need."
pub fn processor_too_old() -> String {
    say("errors-processor-too-old", [])
}

/// "The charter file has a mistake on line {line}: look at "{member}". {kept} Ask whoever sent it for a new copy."
pub fn charter_broken(line: impl Number, member: &str) -> String {
    say("errors-charter-broken", [("line", gap::number(line)), ("member", gap::text(member))])
}

/// "The file is not a whole Evenhand record (line {line}). {kept} Export it again and try once more."
pub fn import_broken(line: impl Number) -> String {
    say("errors-import-broken", [("line", gap::number(line))])
}

/// "This file holds no questions for a form. {kept} Save one of ours as a file, and change that."
pub fn form_set_none() -> String {
    say("errors-form-set-none", [])
}

/// "A newer Evenhand made this file of questions. {kept} Get the newer Evenhand, or ask for an older file."
pub fn form_set_newer() -> String {
    say("errors-form-set-newer", [])
}

/// "In this file of questions “{member}” is empty. {kept} Fill it in, then try again."
pub fn form_set_missing(member: &str) -> String {
    say("errors-form-set-missing", [("member", gap::text(member))])
}

/// "“{member}” cannot be a short name in a file of questions. {kept} Use small letters, digits and dashes."
pub fn form_set_id(member: &str) -> String {
    say("errors-form-set-id", [("member", gap::text(member))])
}

/// "A form has two to nine answers, each with other words, and words for “can’t say”. {kept} Change them in the file."
pub fn form_set_steps() -> String {
    say("errors-form-set-steps", [])
}

/// "Two statements have one short name: “{member}”. {kept} Change one of them in the file."
pub fn form_set_same_id(member: &str) -> String {
    say("errors-form-set-same-id", [("member", gap::text(member))])
}

/// "The statement “{member}” says the same as one before it. {kept} Change one of them in the file."
pub fn form_set_same_words(member: &str) -> String {
    say("errors-form-set-same-words", [("member", gap::text(member))])
}

/// "The statement “{member}” rests on nothing. {kept} Name a clause of a charter or a cornerstone for it."
pub fn form_set_rests_on_nothing(member: &str) -> String {
    say("errors-form-set-rests-on-nothing", [("member", gap::text(member))])
}

/// "Evenhand has a form “{member}” of its own. {kept} Give yours another short name."
pub fn form_set_built_in(member: &str) -> String {
    say("errors-form-set-built-in", [("member", gap::text(member))])
}

/// "This file is longer than a form can be. {kept} A form has at most 99 statements."
pub fn form_set_too_long() -> String {
    say("errors-form-set-too-long", [])
}

/// "{forms} forms stand on version {version}, so its questions stay as they are. {kept} A new version can be {next}."
pub fn form_set_used(forms: impl Number, version: impl Number, next: impl Number) -> String {
    say(
        "errors-form-set-used",
        [
            ("forms", gap::number(forms)),
            ("version", gap::number(version)),
            ("next", gap::number(next)),
        ],
    )
}

/// "This file is no ladder. {kept} Ask whoever sent it for a new copy."
pub fn ladder_none() -> String {
    say("errors-ladder-none", [])
}

/// "A newer Evenhand made this ladder file. {kept} Get the newer Evenhand, or ask for an older file."
pub fn ladder_newer() -> String {
    say("errors-ladder-newer", [])
}

/// "In this ladder file “{member}” is empty. {kept} Ask whoever sent it for a new copy."
pub fn ladder_missing(member: &str) -> String {
    say("errors-ladder-missing", [("member", gap::text(member))])
}

/// "“{member}” cannot be a short name in a ladder. {kept} Use small letters, digits and dashes."
pub fn ladder_id(member: &str) -> String {
    say("errors-ladder-id", [("member", gap::text(member))])
}

/// "This ladder has fewer than two rungs. {kept} Add more rungs to the file."
pub fn ladder_one_rung() -> String {
    say("errors-ladder-one-rung", [])
}

/// "Two rungs or bands have one short name: “{member}”. {kept} Change one of them in the file."
pub fn ladder_same_id(member: &str) -> String {
    say("errors-ladder-same-id", [("member", gap::text(member))])
}

/// "Two rungs or bands have the name of “{member}”. {kept} Change one of them in the file."
pub fn ladder_same_name(member: &str) -> String {
    say("errors-ladder-same-name", [("member", gap::text(member))])
}

/// "The rungs are not numbered 1, 2, 3 from the foot up: see “{member}”. {kept}"
pub fn ladder_order(member: &str) -> String {
    say("errors-ladder-order", [("member", gap::text(member))])
}

/// "The band “{member}” covers rungs that are not there. {kept} Change it in the file."
pub fn ladder_reach(member: &str) -> String {
    say("errors-ladder-reach", [("member", gap::text(member))])
}

/// "Evenhand has a ladder “{member}” of its own. {kept} Give yours another short name."
pub fn ladder_built_in(member: &str) -> String {
    say("errors-ladder-built-in", [("member", gap::text(member))])
}

/// "IAP2 lets its steps be used only where it agreed in writing. {kept} Choose another ladder."
pub fn ladder_permission() -> String {
    say("errors-ladder-permission", [])
}

/// "This file is longer than a ladder can be. {kept} A ladder has at most 99 rungs."
pub fn ladder_too_long() -> String {
    say("errors-ladder-too-long", [])
}

/// "The file holds far more than a record does, so it was not read. {kept} Ask for the file again."
pub fn import_too_much() -> String {
    say("errors-import-too-much", [])
}

/// "Two things in the file have the same number inside: {first} and {second}. {kept} Export it again and try once more."
pub fn import_doubled(first: &str, second: &str) -> String {
    say("errors-import-doubled", [("first", gap::text(first)), ("second", gap::text(second))])
}

/// "The words of {title} are too long to keep. {kept} Put them into a file and attach it."
pub fn text_too_long(title: &str) -> String {
    say("errors-text-too-long", [("title", gap::text(title))])
}

/// ""{title}""
pub fn titled(title: &str) -> String {
    say("errors-titled", [("title", gap::text(title))])
}

/// "one without a title"
pub fn untitled() -> String {
    say("errors-untitled", [])
}

/// "That is no longer in the record. Look in the bin to bring it back."
pub fn gone() -> String {
    say("errors-gone", [])
}

/// "That date is not a real one. {kept} Check the day and the month."
pub fn bad_date() -> String {
    say("errors-bad-date", [])
}

/// "That is not a fingerprint of a history. {kept} Copy it whole, as the bundle prints it."
pub fn bad_head() -> String {
    say("errors-bad-head", [])
}

/// "The meeting ends before it starts. {kept} Check the two times."
pub fn end_before_start() -> String {
    say("errors-end-before-start", [])
}

/// "That charter is not here. {kept} Choose one from Charters, under Guides."
pub fn unknown_charter() -> String {
    say("errors-unknown-charter", [])
}

/// "That starting point is not known. Choose one from the list."
pub fn unknown_trigger() -> String {
    say("errors-unknown-trigger", [])
}

/// None of a trigger's limits was in force.
/// "These time limits began on {began}. For an earlier day there is none to count."
pub fn not_in_force_yet(began: NaiveDate) -> String {
    say("errors-not-in-force-yet", [("began", gap::date(began))])
}

/// "A term ends before it begins. {kept} Check the two days."
pub fn span_backwards() -> String {
    say("errors-span-backwards", [])
}

/// "Only a meeting that was held can be put on a ladder. {kept} Change its status first."
pub fn not_held() -> String {
    say("errors-not-held", [])
}

/// "That ladder has no such place. {kept} Choose a rung or a band of it."
pub fn not_in_ladder() -> String {
    say("errors-not-in-ladder", [])
}

/// "That form is not here in that version. {kept} Choose one from the list."
pub fn unknown_form() -> String {
    say("errors-unknown-form", [])
}

/// "There are no lines in this. {kept} Open another file, or paste the words."
pub fn no_lines() -> String {
    say("errors-no-lines", [])
}

/// "There is a theme called {name} already. {kept} Choose another name, or put the two together."
pub fn theme_there(name: &str) -> String {
    say("errors-theme-there", [("name", gap::text(name))])
}

/// "A theme cannot be a part of itself. {kept} Choose another theme."
pub fn theme_in_circle() -> String {
    say("errors-theme-in-circle", [])
}

/// "An answer does not fit the form. {kept} Use the steps that stand on it, or leave it blank."
pub fn not_on_form() -> String {
    say("errors-not-on-form", [])
}

/// "The form with the code {paper} is typed in already. {kept} Look at it in the list, or correct the code."
pub fn form_typed(paper: &str) -> String {
    say("errors-form-typed", [("paper", gap::text(paper))])
}

/// "A reminder is for a message or a promise that somebody else still has to answer or keep. Your record says that this is none. {kept} If that is not so, correct the entry first."
pub fn nothing_awaited() -> String {
    say("errors-nothing-awaited", [])
}

/// "Nothing is chosen yet. Choose at least one thing first."
pub fn nothing_chosen() -> String {
    say("errors-nothing-chosen", [])
}

/// "You closed the window without choosing. Nothing changed."
pub fn cancelled() -> String {
    say("errors-cancelled", [])
}

/// "That version cannot be made again. Something in it was deleted for good. Your record is as it was."
pub fn version_gone() -> String {
    say("errors-version-gone", [])
}

/// "The PDF is not made yet. Choose Make the PDF first."
pub fn bundle_not_made() -> String {
    say("errors-bundle-not-made", [])
}

/// "The bundle took too much time or memory, so making it was stopped. {kept} Leave out the largest files, or make two bundles."
pub fn bundle_too_hard() -> String {
    say("errors-bundle-too-hard", [])
}

/// "The bundle took too much time or memory, so it was stopped at {name}. {kept} Leave that file out, or make two bundles."
pub fn bundle_too_hard_at(name: &str) -> String {
    say("errors-bundle-too-hard-at", [("name", gap::text(name))])
}

/// "A word that was to be left out is still on page {page} of {appendix}. The PDF was not saved. {kept} Leave {appendix} out, or scan a print of it and add that."
pub fn redaction_failed_at(page: impl Number, appendix: &str) -> String {
    say(
        "errors-redaction-failed-at",
        [("page", gap::number(page)), ("appendix", gap::text(appendix))],
    )
}

/// "{words} words that were to be left out are still in the PDF. It was not saved. {kept} Look at the review list."
pub fn redaction_failed(words: impl Number) -> String {
    say("errors-redaction-failed", [("words", gap::number(words))])
}

/// "That backup is damaged or is not a backup. {kept} Choose another one."
pub fn backup_damaged() -> String {
    say("errors-backup-damaged", [])
}

/// "This computer's keychain did not open the record. {kept} Use your passphrase or the recovery key."
pub fn keychain() -> String {
    say("errors-keychain", [])
}

/// "Something went wrong that we did not foresee. {kept} Close Evenhand and open it again."
pub fn unexpected() -> String {
    say("errors-unexpected", [])
}

/// "By the terms that you typed there is no school in that week. {kept} Look at the school's term dates."
pub fn no_school() -> String {
    say("errors-no-school", [])
}

/// "That line was not in the plan for all of that week. {kept} Choose another week, or change the line's days."
pub fn not_in_plan() -> String {
    say("errors-not-in-plan", [])
}

/// "That day is still to come. {kept} Type the day on which they agreed."
pub fn day_to_come() -> String {
    say("errors-day-to-come", [])
}

/// "They took it back on that day or later. {kept} Ask again, and type the new day."
pub fn taken_back_since() -> String {
    say("errors-taken-back-since", [])
}

/// "Nothing is written on this yet, so nothing was printed. Write what changed first."
pub fn story_empty() -> String {
    say("errors-story-empty", [])
}

/// "This page is not printed in that way, so nothing was printed. {kept} A celebration page is an A4 page or a square card. A case study is a case study."
pub fn story_not_made_so() -> String {
    say("errors-story-not-made-so", [])
}

/// "A name that nobody agreed to show is still on page {page}. It was not saved. {kept} Write the words there in another way."
pub fn story_name_left(page: impl Number) -> String {
    say("errors-story-name-left", [("page", gap::number(page))])
}

/// "That week is still to come. {kept} Tell of it when it has begun."
pub fn week_to_come() -> String {
    say("errors-week-to-come", [])
}

/// "Two terms share days: {first} and {second}. {kept} Change the days of one of them."
pub fn terms_overlap(first: &str, second: &str) -> String {
    say("errors-terms-overlap", [("first", gap::text(first)), ("second", gap::text(second))])
}

/// "Days without school lie outside their term: {term}. {kept} Change these days, or the term's."
pub fn outside_term(term: &str) -> String {
    say("errors-outside-term", [("term", gap::text(term))])
}

/// "A term is longer than a year: {term}. {kept} Look at its first and last day."
pub fn term_too_long(term: &str) -> String {
    say("errors-term-too-long", [("term", gap::text(term))])
}

/// "A plan takes {most} lines at most. {kept} Keep fewer of them."
pub fn too_many_lines(most: impl Number) -> String {
    say("errors-too-many-lines", [("most", gap::number(most))])
}

/// "A week has {most} minutes. {kept} Type the minutes of one week."
pub fn too_many_minutes(most: impl Number) -> String {
    say("errors-too-many-minutes", [("most", gap::number(most))])
}

/// "A plan takes {most} terms at most. {kept} Keep fewer of them, or start another plan."
pub fn too_many_terms(most: impl Number) -> String {
    say("errors-too-many-terms", [("most", gap::number(most))])
}
