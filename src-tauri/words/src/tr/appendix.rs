//! What stands with an appendix: its page, what was found in its file, and what became of it.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Date"
pub fn date() -> String {
    say("appendix-date", [])
}

/// "Original file"
pub fn original_file() -> String {
    say("appendix-original-file", [])
}

/// "Evidence for issue"
pub fn evidence_for_issue() -> String {
    say("appendix-evidence-for-issue", [])
}

/// "Evidence for issues"
pub fn evidence_for_issues() -> String {
    say("appendix-evidence-for-issues", [])
}

/// "{label}, {title}, page {page}. A picture with no words that can be read aloud."
pub fn silent_page_of(label: &str, title: &str, page: impl Number) -> String {
    say(
        "appendix-silent-page-of",
        [("label", gap::text(label)), ("title", gap::text(title)), ("page", gap::number(page))],
    )
}

/// "A picture with no words that can be read aloud."
pub fn silent_page() -> String {
    say("appendix-silent-page", [])
}

/// "Words were taken out of page {page} of this PDF"
pub fn words_taken_out(page: impl Number) -> String {
    say("appendix-words-taken-out", [("page", gap::number(page))])
}

/// "It is a picture now, with black in their place."
pub fn words_taken_out_then() -> String {
    say("appendix-words-taken-out-then", [])
}

/// "Words were taken out of {pages} pages of this PDF"
pub fn words_taken_out_of(pages: impl Number) -> String {
    say("appendix-words-taken-out-of", [("pages", gap::number(pages))])
}

/// "They are pictures now, with black in their place."
pub fn words_taken_out_of_then() -> String {
    say("appendix-words-taken-out-of-then", [])
}

/// "Page {page} has letters that cannot be searched"
pub fn unread_page(page: &str) -> String {
    say("appendix-unread-page", [("page", gap::text(page))])
}

/// "It is a picture now. Look at it yourself: a name may be on it."
pub fn unread_page_then() -> String {
    say("appendix-unread-page-then", [])
}

/// "Pages {pages} have letters that cannot be searched"
pub fn unread_pages(pages: &str) -> String {
    say("appendix-unread-pages", [("pages", gap::text(pages))])
}

/// "They are pictures now. Look at each yourself: a name may be on it."
pub fn unread_pages_then() -> String {
    say("appendix-unread-pages-then", [])
}

/// "Page {page} has pictures or drawings"
pub fn pictured_page(page: &str) -> String {
    say("appendix-pictured-page", [("page", gap::text(page))])
}

/// "Names in them are not found. Look at it yourself."
pub fn pictured_page_then() -> String {
    say("appendix-pictured-page-then", [])
}

/// "Pages {pages} have pictures or drawings"
pub fn pictured_pages(pages: &str) -> String {
    say("appendix-pictured-pages", [("pages", gap::text(pages))])
}

/// "Names in them are not found. Look at each yourself."
pub fn pictured_pages_then() -> String {
    say("appendix-pictured-pages-then", [])
}

/// "Page {page} is a picture"
pub fn read_page(page: &str) -> String {
    say("appendix-read-page", [("page", gap::text(page))])
}

/// "Names are taken out where a machine read them. It may have missed one. Look at it yourself."
pub fn read_page_then() -> String {
    say("appendix-read-page-then", [])
}

/// "Pages {pages} are pictures"
pub fn read_pages(pages: &str) -> String {
    say("appendix-read-pages", [("pages", gap::text(pages))])
}

/// "Names are taken out where a machine read them. It may have missed one. Look at each yourself."
pub fn read_pages_then() -> String {
    say("appendix-read-pages-then", [])
}

/// "{pages}, searched as far as a machine could read"
pub fn searched_as_read(pages: &str) -> String {
    say("appendix-searched-as-read", [("pages", gap::text(pages))])
}

/// "Page {page} lost a comment or link that held a word to be taken out"
pub fn bare_page(page: &str) -> String {
    say("appendix-bare-page", [("page", gap::text(page))])
}

/// "Pages {pages} lost comments or links that held a word to be taken out"
pub fn bare_pages(pages: &str) -> String {
    say("appendix-bare-pages", [("pages", gap::text(pages))])
}

/// "page {page}"
pub fn page(page: &str) -> String {
    say("appendix-page", [("page", gap::text(page))])
}

/// "pages {pages}"
pub fn pages(pages: &str) -> String {
    say("appendix-pages", [("pages", gap::text(pages))])
}

/// Pages in a row.
/// "{first} to {last}"
pub fn run(first: impl Number, last: impl Number) -> String {
    say("appendix-run", [("first", gap::number(first)), ("last", gap::number(last))])
}

/// "Page {page} of this PDF is blank"
pub fn blank_page(page: &str) -> String {
    say("appendix-blank-page", [("page", gap::text(page))])
}

/// "Check that it is all there."
pub fn check_all_there() -> String {
    say("appendix-check-all-there", [])
}

/// "Pages {pages} of this PDF are blank"
pub fn blank_pages(pages: &str) -> String {
    say("appendix-blank-pages", [("pages", gap::text(pages))])
}

/// "{number} pages of this PDF are blank"
pub fn many_blank_pages(number: impl Number) -> String {
    say("appendix-many-blank-pages", [("number", gap::number(number))])
}

/// "The first is page {first}."
pub fn first_is(first: &str) -> String {
    say("appendix-first-is", [("first", gap::text(first))])
}

/// "Page {page} of this PDF is damaged or cut off"
pub fn cut_page(page: &str) -> String {
    say("appendix-cut-page", [("page", gap::text(page))])
}

/// "Part of it may be missing. Ask for the file again."
pub fn cut_page_then() -> String {
    say("appendix-cut-page-then", [])
}

/// "Pages {pages} of this PDF are damaged or cut off"
pub fn cut_pages(pages: &str) -> String {
    say("appendix-cut-pages", [("pages", gap::text(pages))])
}

/// "Parts of them may be missing. Ask for the file again."
pub fn cut_pages_then() -> String {
    say("appendix-cut-pages-then", [])
}

/// "{number} pages of this PDF are damaged or cut off"
pub fn many_cut_pages(number: impl Number) -> String {
    say("appendix-many-cut-pages", [("number", gap::number(number))])
}

/// "The first is page {first}. Ask for the file again."
pub fn many_cut_pages_then(first: &str) -> String {
    say("appendix-many-cut-pages-then", [("first", gap::text(first))])
}

/// "Page {page} of this PDF is upside down"
pub fn upside_down_page(page: &str) -> String {
    say("appendix-upside-down-page", [("page", gap::text(page))])
}

/// "Turn it round and add the file again."
pub fn turn_it_round() -> String {
    say("appendix-turn-it-round", [])
}

/// "Pages {pages} of this PDF are upside down"
pub fn upside_down_pages(pages: &str) -> String {
    say("appendix-upside-down-pages", [("pages", gap::text(pages))])
}

/// "{number} pages of this PDF are upside down"
pub fn many_upside_down_pages(number: impl Number) -> String {
    say("appendix-many-upside-down-pages", [("number", gap::number(number))])
}

/// "Page {page} of this PDF is a scan with few dots"
pub fn coarse_page(page: &str) -> String {
    say("appendix-coarse-page", [("page", gap::text(page))])
}

/// "It may be hard to read."
pub fn hard_to_read() -> String {
    say("appendix-hard-to-read", [])
}

/// "Pages {pages} of this PDF are scans with few dots"
pub fn coarse_pages(pages: &str) -> String {
    say("appendix-coarse-pages", [("pages", gap::text(pages))])
}

/// "{number} pages of this PDF are scans with few dots"
pub fn many_coarse_pages(number: impl Number) -> String {
    say("appendix-many-coarse-pages", [("number", gap::number(number))])
}

/// "Page {page} of this PDF is a scan that is almost white"
pub fn white_page(page: &str) -> String {
    say("appendix-white-page", [("page", gap::text(page))])
}

/// "Scan it again."
pub fn white_page_then() -> String {
    say("appendix-white-page-then", [])
}

/// "Pages {pages} of this PDF are scans that are almost white"
pub fn white_pages(pages: &str) -> String {
    say("appendix-white-pages", [("pages", gap::text(pages))])
}

/// "Scan it again."
pub fn white_pages_then() -> String {
    say("appendix-white-pages-then", [])
}

/// "{number} pages of this PDF are scans that are almost white"
pub fn many_white_pages(number: impl Number) -> String {
    say("appendix-many-white-pages", [("number", gap::number(number))])
}

/// "Page {page} of this PDF is a scan that is almost black"
pub fn black_page(page: &str) -> String {
    say("appendix-black-page", [("page", gap::text(page))])
}

/// "Scan it again."
pub fn black_page_then() -> String {
    say("appendix-black-page-then", [])
}

/// "Pages {pages} of this PDF are scans that are almost black"
pub fn black_pages(pages: &str) -> String {
    say("appendix-black-pages", [("pages", gap::text(pages))])
}

/// "Scan it again."
pub fn black_pages_then() -> String {
    say("appendix-black-pages-then", [])
}

/// "{number} pages of this PDF are scans that are almost black"
pub fn many_black_pages(number: impl Number) -> String {
    say("appendix-many-black-pages", [("number", gap::number(number))])
}

/// "A link in this document"
pub fn link() -> String {
    say("appendix-link", [])
}

/// "A mark that someone made on this page"
pub fn mark() -> String {
    say("appendix-mark", [])
}

/// "As in the originals"
pub fn layers() -> String {
    say("appendix-layers", [])
}

/// "“{title}” was cut to fit one page"
pub fn cut_to_fit(title: &str) -> String {
    say("appendix-cut-to-fit", [("title", gap::text(title))])
}

/// "Look at what is left."
pub fn cut_to_fit_then() -> String {
    say("appendix-cut-to-fit-then", [])
}

/// "And {number} more issues, not told here."
pub fn more_issues(number: impl Number) -> String {
    say("appendix-more-issues", [("number", gap::number(number))])
}

/// "And {number} more."
pub fn more(number: impl Number) -> String {
    say("appendix-more", [("number", gap::number(number))])
}

/// A list of appendices follows.
/// "And {number} more. See"
pub fn more_see(number: impl Number) -> String {
    say("appendix-more-see", [("number", gap::number(number))])
}
