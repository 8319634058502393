//! What the command line prints, beside the help of its commands.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Wrote {file}."
pub fn wrote(file: &str) -> String {
    say("cli-wrote", [("file", gap::text(file))])
}

/// "Wrote {file}: {pages} pages, {appendices} appendices."
pub fn wrote_bundle(file: &str, pages: impl Number, appendices: impl Number) -> String {
    say(
        "cli-wrote-bundle",
        [
            ("file", gap::text(file)),
            ("pages", gap::number(pages)),
            ("appendices", gap::number(appendices)),
        ],
    )
}

/// "There is no hidden name that a machine could look for in this bundle, so no page was read."
pub fn nothing_to_look_for() -> String {
    say("cli-nothing-to-look-for", [])
}

/// "A machine read {pages} pages as pictures and no name that was taken out. It can miss one, so look through the pages yourself too."
pub fn no_name_read(pages: impl Number) -> String {
    say("cli-no-name-read", [("pages", gap::number(pages))])
}

/// "Look at page {page}: “{word}” seems to be on it, though it was taken out. A machine read it and may be wrong."
pub fn name_read(word: &str, page: impl Number) -> String {
    say("cli-name-read", [("word", gap::text(word)), ("page", gap::number(page))])
}

/// "Look at page {page}: no machine could read it."
pub fn page_unread(page: impl Number) -> String {
    say("cli-page-unread", [("page", gap::number(page))])
}

/// "Wrote {file}. It is not encrypted: keep it safe."
pub fn wrote_open(file: &str) -> String {
    say("cli-wrote-open", [("file", gap::text(file))])
}

/// "The kept copy of this file is damaged, so it is not in it: {name}."
pub fn copy_damaged(name: &str) -> String {
    say("cli-copy-damaged", [("name", gap::text(name))])
}

/// "{label} page {page} {title}"
pub fn appendix(label: &str, page: &str, title: &str) -> String {
    say(
        "cli-appendix",
        [("label", gap::text(label)), ("page", gap::text(page)), ("title", gap::text(title))],
    )
}

/// "Look at: {warning}"
pub fn look_at(warning: &str) -> String {
    say("cli-look-at", [("warning", gap::text(warning))])
}

/// "not said"
pub fn not_said() -> String {
    say("cli-not-said", [])
}

/// "{start} to {end} {title}"
pub fn meeting(start: &str, end: &str, title: &str) -> String {
    say(
        "cli-meeting",
        [("start", gap::text(start)), ("end", gap::text(end)), ("title", gap::text(title))],
    )
}

/// "Cancelled: nothing is checked."
pub fn cancelled() -> String {
    say("cli-cancelled", [])
}

/// "The record is made. Write down its recovery key and keep it safe: {key}"
pub fn record_made(key: &str) -> String {
    say("cli-record-made", [("key", gap::text(key))])
}

/// "Brought in {entries} entries and {files} files. {changed} things changed."
pub fn brought_in(entries: impl Number, files: impl Number, changed: impl Number) -> String {
    say(
        "cli-brought-in",
        [
            ("entries", gap::number(entries)),
            ("files", gap::number(files)),
            ("changed", gap::number(changed)),
        ],
    )
}

/// "Its bytes are not in the file, so it did not come in: {name}."
pub fn bytes_missing(name: &str) -> String {
    say("cli-bytes-missing", [("name", gap::text(name))])
}

/// "{number} new:"
pub fn new(number: impl Number) -> String {
    say("cli-new", [("number", gap::number(number))])
}

/// "{number} newer in the file:"
pub fn newer_there(number: impl Number) -> String {
    say("cli-newer-there", [("number", gap::number(number))])
}

/// "{number} newer here:"
pub fn newer_here(number: impl Number) -> String {
    say("cli-newer-here", [("number", gap::number(number))])
}

/// "{number} different, and nobody can tell which came last:"
pub fn undecided(number: impl Number) -> String {
    say("cli-undecided", [("number", gap::number(number))])
}

/// "{number} of another record, with the id of something here:"
pub fn foreign(number: impl Number) -> String {
    say("cli-foreign", [("number", gap::number(number))])
}

/// "{number} deleted here:"
pub fn deleted(number: impl Number) -> String {
    say("cli-deleted", [("number", gap::number(number))])
}

/// "The file is of another record."
pub fn another_record() -> String {
    say("cli-another-record", [])
}

/// "Kept choices of entries come in too: {names}"
pub fn filters(names: &[String]) -> String {
    say("cli-filters", [("names", gap::list(names))])
}

/// "and {number} more"
pub fn and_more(number: impl Number) -> String {
    say("cli-and-more", [("number", gap::number(number))])
}

/// "{number} the same."
pub fn the_same(number: impl Number) -> String {
    say("cli-the-same", [("number", gap::number(number))])
}

/// "Name the record's folder with --record DIR."
pub fn name_record() -> String {
    say("cli-name-record", [])
}

/// "Set {variable}, or run this where it can ask for the passphrase."
pub fn set_passphrase(variable: &str) -> String {
    say("cli-set-passphrase", [("variable", gap::text(variable))])
}

/// "Passphrase:"
pub fn passphrase() -> String {
    say("cli-passphrase", [])
}

/// "The same passphrase again:"
pub fn passphrase_again() -> String {
    say("cli-passphrase-again", [])
}

/// "The two are not the same. No record was made. Try again."
pub fn passphrases_differ() -> String {
    say("cli-passphrases-differ", [])
}

/// "no date"
pub fn no_date() -> String {
    say("cli-no-date", [])
}

/// "out"
pub fn way_out() -> String {
    say("cli-way-out", [])
}

/// "in"
pub fn way_in() -> String {
    say("cli-way-in", [])
}

/// "{found} emails found, {copies} of them copies, {known} in the record already."
pub fn mails_found(found: impl Number, copies: impl Number, known: impl Number) -> String {
    say(
        "cli-mails-found",
        [
            ("found", gap::number(found)),
            ("copies", gap::number(copies)),
            ("known", gap::number(known)),
        ],
    )
}

/// "{chosen} chosen: {out} from you, {awaiting} wait for a reply."
pub fn mails_chosen(chosen: impl Number, out: impl Number, awaiting: impl Number) -> String {
    say(
        "cli-mails-chosen",
        [
            ("chosen", gap::number(chosen)),
            ("out", gap::number(out)),
            ("awaiting", gap::number(awaiting)),
        ],
    )
}

/// "{entries} saved. One step of Undo takes them out again."
pub fn mails_saved(entries: impl Number) -> String {
    say("cli-mails-saved", [("entries", gap::number(entries))])
}

/// "{count} files kept. Their entries are not finished: nobody has said which day they are of."
pub fn files_kept(count: impl Number) -> String {
    say("cli-files-kept", [("count", gap::number(count))])
}

/// "{count} emails were left out: import-mail brings them in."
pub fn keep_mails(count: impl Number) -> String {
    say("cli-keep-mails", [("count", gap::number(count))])
}

/// "The days can be read in two orders. Say which with --order."
pub fn two_orders() -> String {
    say("cli-two-orders", [])
}

/// "{title}: {messages} messages of {people} people."
pub fn chat(title: &str, messages: impl Number, people: impl Number) -> String {
    say(
        "cli-chat",
        [
            ("title", gap::text(title)),
            ("messages", gap::number(messages)),
            ("people", gap::number(people)),
        ],
    )
}

/// "The file has {tables} tables."
pub fn tables(tables: impl Number) -> String {
    say("cli-tables", [("tables", gap::number(tables))])
}

/// "Row {row} is not saved. {doubts}."
pub fn row_doubts(row: impl Number, doubts: &str) -> String {
    say("cli-row-doubts", [("row", gap::number(row)), ("doubts", gap::text(doubts))])
}

/// "{rows} rows, {ready} of them without a doubt."
pub fn rows(rows: impl Number, ready: impl Number) -> String {
    say("cli-rows", [("rows", gap::number(rows)), ("ready", gap::number(ready))])
}

/// "There is no limit {id} here. There are: {known}."
pub fn no_limit(id: &str, known: &str) -> String {
    say("cli-no-limit", [("id", gap::text(id)), ("known", gap::text(known))])
}

/// "Not known yet"
pub fn not_known_yet() -> String {
    say("cli-not-known-yet", [])
}

/// "Not in force then: a comparison only."
pub fn not_in_force() -> String {
    say("cli-not-in-force", [])
}

/// "Say with --record which record they are added to."
pub fn say_record() -> String {
    say("cli-say-record", [])
}

/// "There are {promises} promises, from 1."
pub fn promises_there(promises: impl Number) -> String {
    say("cli-promises-there", [("promises", gap::number(promises))])
}

/// "{promises} promises found."
pub fn promises_found(promises: impl Number) -> String {
    say("cli-promises-found", [("promises", gap::number(promises))])
}

/// "{mails} emails, {files} other files."
pub fn looked(mails: impl Number, files: impl Number) -> String {
    say("cli-looked", [("mails", gap::number(mails)), ("files", gap::number(files))])
}

/// "give one of: {choices}"
pub fn give_one_of(choices: &str) -> String {
    say("cli-give-one-of", [("choices", gap::text(choices))])
}

/// "give it as {example}"
pub fn give_it_as(example: &str) -> String {
    say("cli-give-it-as", [("example", gap::text(example))])
}

/// "give pounds, such as 12 or 12.50"
pub fn give_pounds() -> String {
    say("cli-give-pounds", [])
}

/// "give a date (2026-11-12) or an instant with its zone (2026-11-12T09:14:00Z)"
pub fn give_day_or_instant() -> String {
    say("cli-give-day-or-instant", [])
}

/// "give it as 2026-09-02..2026-12-18, or one day as 2026-09-02"
pub fn give_days() -> String {
    say("cli-give-days", [])
}

/// "give STATEMENT=STEP, such as papers=4"
pub fn give_answer() -> String {
    say("cli-give-answer", [])
}

/// "give COLUMN=WHAT, such as 3=papers"
pub fn give_column() -> String {
    say("cli-give-column", [])
}

/// "give VALUE=STEP, such as Agree=4, or VALUE=blank"
pub fn give_meaning() -> String {
    say("cli-give-meaning", [])
}

/// "give one of the words of the help"
pub fn give_word_of_help() -> String {
    say("cli-give-word-of-help", [])
}

/// "There is no letter {id}. There are: {known}."
pub fn no_letter(id: &str, known: &str) -> String {
    say("cli-no-letter", [("id", gap::text(id)), ("known", gap::text(known))])
}

/// "Name the record of that entry with --record DIR."
pub fn name_record_of_entry() -> String {
    say("cli-name-record-of-entry", [])
}

/// "The record has no entry {id}. List them: list --json."
pub fn no_entry(id: &str) -> String {
    say("cli-no-entry", [("id", gap::text(id))])
}

/// "The letter {letter} has no fact {id}. List its facts: letter facts {letter}."
pub fn no_fact(letter: &str, id: &str) -> String {
    say("cli-no-fact", [("letter", gap::text(letter)), ("id", gap::text(id))])
}

/// "“{text}” does not fit {id}. {how} Nothing was made."
pub fn does_not_fit(text: &str, id: &str, how: &str) -> String {
    say(
        "cli-does-not-fit",
        [("text", gap::text(text)), ("id", gap::text(id)), ("how", gap::text(how))],
    )
}

/// "Give a day as 2026-11-12."
pub fn fact_day() -> String {
    say("cli-fact-day", [])
}

/// "Give a day as 2026-11-12, a month as 2026-11 or a year."
pub fn fact_when() -> String {
    say("cli-fact-when", [])
}

/// "Give a whole number."
pub fn fact_number() -> String {
    say("cli-fact-number", [])
}

/// "Give one of: {known}."
pub fn fact_choice(known: &str) -> String {
    say("cli-fact-choice", [("known", gap::text(known))])
}

/// "Still needed: {labels}."
pub fn still_needed(labels: &str) -> String {
    say("cli-still-needed", [("labels", gap::text(labels))])
}

/// "Not known: {labels}."
pub fn not_known(labels: &str) -> String {
    say("cli-not-known", [("labels", gap::text(labels))])
}

/// "Left out: {labels}."
pub fn left_out(labels: &str) -> String {
    say("cli-left-out", [("labels", gap::text(labels))])
}

/// "There is no such set. There are: {known}."
pub fn no_set(known: &str) -> String {
    say("cli-no-set", [("known", gap::text(known))])
}

/// "The forms cannot be read: look at line {line} of the file. Nothing was counted."
pub fn forms_unreadable(line: impl Number) -> String {
    say("cli-forms-unreadable", [("line", gap::number(line))])
}

/// "Form {number}: {problem} Nothing was counted."
pub fn form_refused(number: impl Number, problem: &str) -> String {
    say("cli-form-refused", [("number", gap::number(number)), ("problem", gap::text(problem))])
}

/// "{set} has no statement {id}."
pub fn no_statement(set: &str, id: &str) -> String {
    say("cli-no-statement", [("set", gap::text(set)), ("id", gap::text(id))])
}

/// "{statement} has no step {step}: there are {steps}."
pub fn no_step(statement: &str, step: impl Number, steps: impl Number) -> String {
    say(
        "cli-no-step",
        [
            ("statement", gap::text(statement)),
            ("step", gap::number(step)),
            ("steps", gap::number(steps)),
        ],
    )
}

/// "nothing was answered and nothing written."
pub fn form_empty() -> String {
    say("cli-form-empty", [])
}

/// "{forms} forms."
pub fn forms(forms: impl Number) -> String {
    say("cli-forms", [("forms", gap::number(forms))])
}

/// "{statement} {steps} (out of {answered}; {unsure} {count}, blank {blank})"
pub fn statement_counts(
    statement: &str,
    steps: &str,
    answered: impl Number,
    unsure: &str,
    count: impl Number,
    blank: impl Number,
) -> String {
    say(
        "cli-statement-counts",
        [
            ("statement", gap::text(statement)),
            ("steps", gap::text(steps)),
            ("answered", gap::number(answered)),
            ("unsure", gap::text(unsure)),
            ("count", gap::number(count)),
            ("blank", gap::number(blank)),
        ],
    )
}

/// "{file} is not text in UTF-8."
pub fn not_text(file: &str) -> String {
    say("cli-not-text", [("file", gap::text(file))])
}

/// "Exceptions: {exceptions}"
pub fn exceptions(exceptions: &str) -> String {
    say("cli-exceptions", [("exceptions", gap::text(exceptions))])
}

/// "{clauses} clauses"
pub fn clauses(clauses: impl Number) -> String {
    say("cli-clauses", [("clauses", gap::number(clauses))])
}
