//! What a person should look at before a bundle goes out.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Issue {number} has no evidence"
pub fn issue_without_evidence(number: impl Number) -> String {
    say("advice-issue-without-evidence", [("number", gap::number(number))])
}

/// "Point it to an entry, or say what shows it."
pub fn issue_without_evidence_then() -> String {
    say("advice-issue-without-evidence-then", [])
}

/// "{label} is not evidence for any issue"
pub fn appendix_unused(label: &str) -> String {
    say("advice-appendix-unused", [("label", gap::text(label))])
}

/// "Point an issue to it, or take it out."
pub fn appendix_unused_then() -> String {
    say("advice-appendix-unused-then", [])
}

/// "{labels} are not evidence for any issue"
pub fn appendices_unused(labels: &[String]) -> String {
    say("advice-appendices-unused", [("labels", gap::list(labels))])
}

/// "Point an issue to each, or take it out."
pub fn appendices_unused_then() -> String {
    say("advice-appendices-unused-then", [])
}

/// "{label} belongs to an entry that stays out of this bundle"
pub fn appendix_of_left_out(label: &str) -> String {
    say("advice-appendix-of-left-out", [("label", gap::text(label))])
}

/// "Take it out too, unless it is meant to be seen."
pub fn appendix_of_left_out_then() -> String {
    say("advice-appendix-of-left-out-then", [])
}

/// "{label} has no file"
pub fn appendix_missing(label: &str) -> String {
    say("advice-appendix-missing", [("label", gap::text(label))])
}

/// "Its page will say so."
pub fn appendix_missing_then() -> String {
    say("advice-appendix-missing-then", [])
}

/// "{first} and {second} are the same file"
pub fn appendix_twice(first: &str, second: &str) -> String {
    say("advice-appendix-twice", [("first", gap::text(first)), ("second", gap::text(second))])
}

/// "One is enough."
pub fn appendix_twice_then() -> String {
    say("advice-appendix-twice-then", [])
}

/// "“{name}” stays in this bundle: it is part of what is shown in its place"
pub fn name_shown(name: &str) -> String {
    say("advice-name-shown", [("name", gap::text(name))])
}

/// "Choose other words to show if it must go."
pub fn name_shown_then() -> String {
    say("advice-name-shown-then", [])
}

/// "“{word}” may be a name, and stays in {times} places: {places}"
pub fn word_stays(word: &str, times: impl Number, places: &[String]) -> String {
    say(
        "advice-word-stays",
        [("word", gap::text(word)), ("times", gap::number(times)), ("places", gap::list(places))],
    )
}

/// "It may be only a word. Look at each. If it must go, leave out “{word}”, in small letters."
pub fn word_stays_then(word: &str) -> String {
    say("advice-word-stays-then", [("word", gap::text(word))])
}

/// "It may be something else. Look at each. If it must go, leave out “{word}”."
pub fn letters_stay_then(word: &str) -> String {
    say("advice-letters-stay-then", [("word", gap::text(word))])
}

/// "the pages we wrote ({times} times)"
pub fn own_pages(times: impl Number) -> String {
    say("advice-own-pages", [("times", gap::number(times))])
}

/// "{label} ({times} times)"
pub fn places_in_appendix(label: &str, times: impl Number) -> String {
    say("advice-places-in-appendix", [("label", gap::text(label)), ("times", gap::number(times))])
}

/// "Nothing is marked as working well"
pub fn nothing_good() -> String {
    say("advice-nothing-good", [])
}

/// "A fair bundle says what is good too."
pub fn nothing_good_then() -> String {
    say("advice-nothing-good-then", [])
}

/// "Officers’ names and telephone numbers are not taken out of this briefing"
pub fn officers_shown() -> String {
    say("advice-officers-shown", [])
}

/// "Its reader is the council’s complaints team. Choose “A councillor” as the reader, and they are left out."
pub fn officers_shown_then() -> String {
    say("advice-officers-shown-then", [])
}

/// "With coarser pictures the PDF still has {largest} MB"
pub fn too_large(largest: impl Number) -> String {
    say("advice-too-large", [("largest", gap::number(largest))])
}

/// "The limit is {limit} MB. Leave appendices out, or split it into shorter volumes."
pub fn too_large_then(limit: impl Number) -> String {
    say("advice-too-large-then", [("limit", gap::number(limit))])
}

/// "Volume {number} has {pages} pages, more than the {most} asked for"
pub fn volume_too_long(number: impl Number, pages: impl Number, most: impl Number) -> String {
    say(
        "advice-volume-too-long",
        [
            ("number", gap::number(number)),
            ("pages", gap::number(pages)),
            ("most", gap::number(most)),
        ],
    )
}

/// "No appendix is cut in two."
pub fn volume_too_long_then() -> String {
    say("advice-volume-too-long-then", [])
}

/// "The bundle has {pages} pages"
pub fn over_pages(pages: impl Number) -> String {
    say("advice-over-pages", [("pages", gap::number(pages))])
}

/// "The SEND Tribunal’s limit of {limit} is passed, where that matters to you."
pub fn over_pages_then(limit: impl Number) -> String {
    say("advice-over-pages-then", [("limit", gap::number(limit))])
}

/// "{label} {file}: {why}"
pub fn unreadable(label: &str, file: &str, why: &str) -> String {
    say(
        "advice-unreadable",
        [("label", gap::text(label)), ("file", gap::text(file)), ("why", gap::text(why))],
    )
}

/// "{label}: {why}"
pub fn unreadable_unnamed(label: &str, why: &str) -> String {
    say("advice-unreadable-unnamed", [("label", gap::text(label)), ("why", gap::text(why))])
}

/// "{label}: {found}"
pub fn in_appendix(label: &str, found: &str) -> String {
    say("advice-in-appendix", [("label", gap::text(label)), ("found", gap::text(found))])
}

/// "“{title}”: {found}"
pub fn of_entry(title: &str, found: &str) -> String {
    say("advice-of-entry", [("title", gap::text(title)), ("found", gap::text(found))])
}
