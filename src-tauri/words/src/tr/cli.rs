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

/// "The end of this file is missing, or it holds more than can be read. Part of the chat is not here."
pub fn chat_cut() -> String {
    say("cli-chat-cut", [])
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
