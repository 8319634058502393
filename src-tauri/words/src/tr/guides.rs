//! Words of the Guides screen, and of the guides on paper.

use chrono::{NaiveDate, NaiveTime};

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Guides"
pub fn title() -> String {
    say("guides-title", [])
}

/// "What the law says in plain words, forms to print, and help for people who invite."
pub fn lede() -> String {
    say("guides-lede", [])
}

/// "All guides"
pub fn back() -> String {
    say("guides-back", [])
}

/// "Print all of it as a booklet"
pub fn print_booklet() -> String {
    say("guides-print-booklet", [])
}

/// "Print this"
pub fn print_card() -> String {
    say("guides-print-card", [])
}

/// "Save as PDF"
pub fn save() -> String {
    say("guides-save", [])
}

/// "Open to print"
pub fn open() -> String {
    say("guides-open", [])
}

/// "How it is printed"
pub fn look() -> String {
    say("guides-look", [])
}

/// "Large print"
pub fn large() -> String {
    say("guides-large", [])
}

/// "Black and white"
pub fn grey() -> String {
    say("guides-grey", [])
}

/// "Saved as {name}."
pub fn saved(name: &str) -> String {
    say("guides-saved", [("name", gap::text(name))])
}

/// "Who must do it"
pub fn binds() -> String {
    say("guides-binds", [])
}

/// "Since when"
pub fn in_force() -> String {
    say("guides-in-force", [])
}

/// "Read on"
pub fn read_on_label() -> String {
    say("guides-read-on-label", [])
}

/// "Where it stands"
pub fn address() -> String {
    say("guides-address", [])
}

/// "What it is about"
pub fn about() -> String {
    say("guides-about", [])
}

/// "This is law"
pub fn law() -> String {
    say("guides-law", [])
}

/// "This is guidance"
pub fn guidance() -> String {
    say("guides-guidance", [])
}

/// "Its words may be quoted under the Open Government Licence v3.0."
pub fn licence_ogl() -> String {
    say("guides-licence-ogl", [])
}

/// "Only facts and the address are used. None of its words are quoted."
pub fn licence_facts() -> String {
    say("guides-licence-facts", [])
}

/// "See also"
pub fn see() -> String {
    say("guides-see", [])
}

/// "Where it comes from"
pub fn source() -> String {
    say("guides-source", [])
}

/// "Copy the address"
pub fn copy() -> String {
    say("guides-copy", [])
}

/// "Copied. Paste it into your browser. Evenhand itself never goes online."
pub fn copied() -> String {
    say("guides-copied", [])
}

/// "It could not be copied. Select the address and copy it."
pub fn copy_failed() -> String {
    say("guides-copy-failed", [])
}

/// "Words to look for"
pub fn filter() -> String {
    say("guides-filter", [])
}

/// "Such as review, plan or complaint"
pub fn filter_hint() -> String {
    say("guides-filter-hint", [])
}

/// "{number} cards"
pub fn count(number: impl Number) -> String {
    say("guides-count", [("number", gap::number(number))])
}

/// "Nothing has all these words. Try fewer words."
pub fn none() -> String {
    say("guides-none", [])
}

/// "How far do you agree?"
pub fn steps() -> String {
    say("guides-steps", [])
}

/// "What you think of this"
pub fn statement() -> String {
    say("guides-statement", [])
}

/// "Help for the officer who invites"
pub fn officer_title() -> String {
    say("guides-officer-title", [])
}

/// "Type the day of the meeting and choose the charter. You get the last good days, an invitation and an agenda."
pub fn officer_lede() -> String {
    say("guides-officer-lede", [])
}

/// "The days are worked out. They stand below."
pub fn officer_ready() -> String {
    say("guides-officer-ready", [])
}

/// "Print the page to hand over"
pub fn officer_hand_over() -> String {
    say("guides-officer-hand-over", [])
}

/// "Charter"
pub fn officer_charter() -> String {
    say("guides-officer-charter", [])
}

/// "Kind of meeting"
pub fn officer_kind() -> String {
    say("guides-officer-kind", [])
}

/// "What it is for"
pub fn officer_what() -> String {
    say("guides-officer-what", [])
}

/// "Starts"
pub fn officer_starts() -> String {
    say("guides-officer-starts", [])
}

/// "Ends"
pub fn officer_ends() -> String {
    say("guides-officer-ends", [])
}

/// "Place"
pub fn officer_place() -> String {
    say("guides-officer-place", [])
}

/// "Link or number to join from home"
pub fn officer_online() -> String {
    say("guides-officer-online", [])
}

/// "Whom to ask"
pub fn officer_contact() -> String {
    say("guides-officer-contact", [])
}

/// "Please answer by"
pub fn officer_reply_by() -> String {
    say("guides-officer-reply-by", [])
}

/// "The days"
pub fn officer_days() -> String {
    say("guides-officer-days", [])
}

/// "The invitation"
pub fn officer_invitation() -> String {
    say("guides-officer-invitation", [])
}

/// "The agenda"
pub fn officer_agenda() -> String {
    say("guides-officer-agenda", [])
}

/// "Copy these words"
pub fn officer_copy() -> String {
    say("guides-officer-copy", [])
}

/// "Copied. Paste them into an email."
pub fn officer_words_copied() -> String {
    say("guides-officer-words-copied", [])
}

/// Where start or end was not typed.
/// "Type both times to check them."
pub fn officer_hours_open() -> String {
    say("guides-officer-hours-open", [])
}

/// "{clause}: in the same words as above."
pub fn officer_same(clause: &str) -> String {
    say("guides-officer-same", [("clause", gap::text(clause))])
}

/// "By {charter}"
pub fn officer_by(charter: &str) -> String {
    say("guides-officer-by", [("charter", gap::text(charter))])
}

/// "{day}, {from} to {to}"
pub fn officer_when(day: NaiveDate, from: NaiveTime, to: NaiveTime) -> String {
    say(
        "guides-officer-when",
        [("day", gap::date(day)), ("from", gap::time(from)), ("to", gap::time(to))],
    )
}

/// "{day}, {from}"
pub fn officer_when_starts(day: NaiveDate, from: NaiveTime) -> String {
    say("guides-officer-when-starts", [("day", gap::date(day)), ("from", gap::time(from))])
}

/// What the app finds of a meeting that keeps to all of this.
/// "If you send it by these days, Evenhand finds:"
pub fn officer_found() -> String {
    say("guides-officer-found", [])
}

/// "What else helps"
pub fn officer_more() -> String {
    say("guides-officer-more", [])
}
