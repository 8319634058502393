//! Bundles in several volumes, and places in a bundle.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "page {page}"
pub fn page(page: &str) -> String {
    say("volumes-page", [("page", gap::text(page))])
}

/// "page {page} (volume {volume})"
pub fn page_elsewhere(page: &str, volume: impl Number) -> String {
    say("volumes-page-elsewhere", [("page", gap::text(page)), ("volume", gap::number(volume))])
}

/// A line of the outline, with the page it leads to.
/// "{title}, page {page}"
pub fn outline_line(title: &str, page: impl Number) -> String {
    say("volumes-outline-line", [("title", gap::text(title)), ("page", gap::number(page))])
}

/// "volume {number} of {of}"
pub fn in_words(number: impl Number, of: impl Number) -> String {
    say("volumes-in-words", [("number", gap::number(number)), ("of", gap::number(of))])
}

/// "Volume {number} of {of}"
pub fn title(number: impl Number, of: impl Number) -> String {
    say("volumes-title", [("number", gap::number(number)), ("of", gap::number(of))])
}

/// "In this volume"
pub fn in_this() -> String {
    say("volumes-in-this", [])
}

/// "Volume 1 holds the contents of all volumes. Page numbers run on from volume to volume."
pub fn first_holds_contents() -> String {
    say("volumes-first-holds-contents", [])
}

/// "Volume"
pub fn label() -> String {
    say("volumes-label", [])
}

/// "1 of {of}"
pub fn first_of(of: impl Number) -> String {
    say("volumes-first-of", [("of", gap::number(of))])
}

/// Where a piece of evidence is; page and number stay on one line.
/// "{label}, page {page}"
pub fn evidence(label: &str, page: &str) -> String {
    say("volumes-evidence", [("label", gap::text(label)), ("page", gap::text(page))])
}

/// "{label}, page {page} (volume {volume})"
pub fn evidence_elsewhere(label: &str, page: &str, volume: impl Number) -> String {
    say(
        "volumes-evidence-elsewhere",
        [("label", gap::text(label)), ("page", gap::text(page)), ("volume", gap::number(volume))],
    )
}

/// "Page {page} of {of}"
pub fn foot(page: impl Number, of: impl Number) -> String {
    say("volumes-foot", [("page", gap::number(page)), ("of", gap::number(of))])
}

/// "Volume {volume} Page {page} of {of}"
pub fn foot_of_volume(volume: impl Number, page: impl Number, of: impl Number) -> String {
    say(
        "volumes-foot-of-volume",
        [("volume", gap::number(volume)), ("page", gap::number(page)), ("of", gap::number(of))],
    )
}

/// "{label}, page {page} of {of}"
pub fn foot_of_appendix(label: &str, page: impl Number, of: impl Number) -> String {
    say(
        "volumes-foot-of-appendix",
        [("label", gap::text(label)), ("page", gap::number(page)), ("of", gap::number(of))],
    )
}

/// "Back to the start of this volume"
pub fn back_to_start() -> String {
    say("volumes-back-to-start", [])
}

/// "Back to the contents"
pub fn back_to_contents() -> String {
    say("volumes-back-to-contents", [])
}

/// "Back to the summary"
pub fn back_to_summary() -> String {
    say("volumes-back-to-summary", [])
}
