//! Where everything in a bundle comes from, and what its fingerprints show.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Sources and integrity"
pub fn title() -> String {
    say("sources-title", [])
}

/// "“Came into this record” is a day by this computer’s clock. Nobody else has checked that clock."
pub fn clock() -> String {
    say("sources-clock", [])
}

/// "Each file below has a fingerprint (SHA-256). If one letter of the file changes, the fingerprint changes."
pub fn each_has_fingerprint() -> String {
    say("sources-each-has-fingerprint", [])
}

/// "The fingerprint shows whether a file is the one printed here. It cannot show when the file was written. It cannot show that its words are true."
pub fn what_it_shows() -> String {
    say("sources-what-it-shows", [])
}

/// "What came from another record brings a day of its own. That day is only what it says of itself."
pub fn from_another_record() -> String {
    say("sources-from-another-record", [])
}

/// "That clock went back {times} times, first from {from} to {to}. Where that leaves a day in doubt, it says “Can’t tell”."
pub fn clock_went_back(times: impl Number, from: NaiveDate, to: NaiveDate) -> String {
    say(
        "sources-clock-went-back",
        [("times", gap::number(times)), ("from", gap::date(from)), ("to", gap::date(to))],
    )
}

/// "This bundle is made for our own copy. Nothing is taken out."
pub fn for_own_copy() -> String {
    say("sources-for-own-copy", [])
}

/// "This bundle is made for our own use."
pub fn for_own_use() -> String {
    say("sources-for-own-use", [])
}

/// "This bundle is made for the council. A child is shown by a nickname or initials."
pub fn for_council() -> String {
    say("sources-for-council", [])
}

/// "This bundle is made for a councillor. Officers are shown by role, a child by a nickname or initials."
pub fn for_councillor() -> String {
    say("sources-for-councillor", [])
}

/// "This bundle is made for a forum’s report. Officers are shown by role, a child by a nickname or initials."
pub fn for_forum() -> String {
    say("sources-for-forum", [])
}

/// "This bundle is made for anyone. People are shown by role, a child by a nickname or initials."
pub fn for_anyone() -> String {
    say("sources-for-anyone", [])
}

/// "No names were taken out."
pub fn nothing_taken_out() -> String {
    say("sources-nothing-taken-out", [])
}

/// "{number} names or words were taken out, not covered up. The file was searched for each of them."
pub fn taken_out(number: impl Number) -> String {
    say("sources-taken-out", [("number", gap::number(number))])
}

/// "Appendix"
pub fn appendix() -> String {
    say("sources-appendix", [])
}

/// "Original file"
pub fn original_file() -> String {
    say("sources-original-file", [])
}

/// "Came into this record"
pub fn came_in() -> String {
    say("sources-came-in", [])
}

/// "Fingerprint (SHA-256)"
pub fn fingerprint() -> String {
    say("sources-fingerprint", [])
}

/// "Original files"
pub fn original_files() -> String {
    say("sources-original-files", [])
}

/// "Not listed in source"
pub fn not_listed() -> String {
    say("sources-not-listed", [])
}

/// "No file"
pub fn no_file() -> String {
    say("sources-no-file", [])
}

/// "The record’s history ends with this fingerprint: {head}"
pub fn head(head: &str) -> String {
    say("sources-head", [("head", gap::text(head))])
}

/// "Whoever holds this page can later ask us to show that our record still leads to this fingerprint. If it does, nothing from before this page was changed or slipped in since."
pub fn head_use() -> String {
    say("sources-head-use", [])
}

/// "Version {version} of this bundle printed this one, to which our record still leads: {head}"
pub fn earlier_head(version: impl Number, head: &str) -> String {
    say("sources-earlier-head", [("version", gap::number(version)), ("head", gap::text(head))])
}

/// "{label}: {pictures} pictures were made coarser to fit {limit} MB, from {from} to {dots} dots to the inch"
pub fn coarser(
    label: &str,
    pictures: impl Number,
    limit: impl Number,
    from: impl Number,
    dots: impl Number,
) -> String {
    say(
        "sources-coarser",
        [
            ("label", gap::text(label)),
            ("pictures", gap::number(pictures)),
            ("limit", gap::number(limit)),
            ("from", gap::number(from)),
            ("dots", gap::number(dots)),
        ],
    )
}

/// "Pictures made coarser"
pub fn coarser_title() -> String {
    say("sources-coarser-title", [])
}

/// "Text and charts are as fine as before. The originals are kept unchanged, with the fingerprints above."
pub fn coarser_kept() -> String {
    say("sources-coarser-kept", [])
}

/// "Pages that could not be searched for names"
pub fn unsearched_title() -> String {
    say("sources-unsearched-title", [])
}

/// "These pages have pictures, drawings, or letters that no program can read. Names in them are not found by a search. They were to be looked at by eye."
pub fn unsearched_why() -> String {
    say("sources-unsearched-why", [])
}
