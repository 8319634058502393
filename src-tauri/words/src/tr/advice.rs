//! What a person should look at before a bundle goes out.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Issue {number} has no evidence. Point it to an entry, or say what shows it."
pub fn issue_without_evidence(number: impl Number) -> String {
    say("advice-issue-without-evidence", [("number", gap::number(number))])
}

/// "{label} is not evidence for any issue. Point an issue to it, or take it out."
pub fn appendix_unused(label: &str) -> String {
    say("advice-appendix-unused", [("label", gap::text(label))])
}

/// "{labels} are not evidence for any issue. Point an issue to each, or take it out."
pub fn appendices_unused(labels: &[String]) -> String {
    say("advice-appendices-unused", [("labels", gap::list(labels))])
}

/// "{label} belongs to an entry that stays out of this bundle. Take it out too, unless it is meant to be seen."
pub fn appendix_of_left_out(label: &str) -> String {
    say("advice-appendix-of-left-out", [("label", gap::text(label))])
}

/// "{label} has no file. Its page will say so."
pub fn appendix_missing(label: &str) -> String {
    say("advice-appendix-missing", [("label", gap::text(label))])
}

/// "{first} and {second} are the same file. One is enough."
pub fn appendix_twice(first: &str, second: &str) -> String {
    say("advice-appendix-twice", [("first", gap::text(first)), ("second", gap::text(second))])
}

/// "“{name}” stays in this bundle: it is part of what is shown in its place. Choose other words to show if it must go."
pub fn name_shown(name: &str) -> String {
    say("advice-name-shown", [("name", gap::text(name))])
}

/// "Nothing is marked as working well. A fair bundle says what is good too."
pub fn nothing_good() -> String {
    say("advice-nothing-good", [])
}

/// "With coarser pictures the PDF still has {largest} MB. The limit is {limit} MB. Leave appendices out, or split it into shorter volumes."
pub fn too_large(largest: impl Number, limit: impl Number) -> String {
    say("advice-too-large", [("largest", gap::number(largest)), ("limit", gap::number(limit))])
}

/// "Volume {number} has {pages} pages, more than the {most} asked for. No appendix is cut in two."
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

/// "The bundle has {pages} pages. The SEND Tribunal’s limit of {limit} is passed, where that matters to you."
pub fn over_pages(pages: impl Number, limit: impl Number) -> String {
    say("advice-over-pages", [("pages", gap::number(pages)), ("limit", gap::number(limit))])
}
