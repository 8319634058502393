//! The pages before the appendices: cover, summary, easy read, letter, briefing, contents.

use chrono::NaiveDate;

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Complaint"
pub fn kind_complaint() -> String {
    say("front-kind-complaint", [])
}

/// "Letter of concern"
pub fn kind_letter_of_concern() -> String {
    say("front-kind-letter-of-concern", [])
}

/// "Report"
pub fn kind_report() -> String {
    say("front-kind-report", [])
}

/// "Our record"
pub fn kind_record() -> String {
    say("front-kind-record", [])
}

/// "Bundle"
pub fn kind_bundle() -> String {
    say("front-kind-bundle", [])
}

/// "From"
pub fn from() -> String {
    say("front-from", [])
}

/// "To"
pub fn to() -> String {
    say("front-to", [])
}

/// "Copied to"
pub fn copied_to() -> String {
    say("front-copied-to", [])
}

/// "Version"
pub fn version() -> String {
    say("front-version", [])
}

/// "Facts up to"
pub fn facts_up_to() -> String {
    say("front-facts-up-to", [])
}

/// "Made on"
pub fn made_on() -> String {
    say("front-made-on", [])
}

/// "Dated"
pub fn dated() -> String {
    say("front-dated", [])
}

/// "Confidential"
pub fn confidential() -> String {
    say("front-confidential", [])
}

/// "{remedies} asked for"
pub fn remedies_asked_for(remedies: &str) -> String {
    say("front-remedies-asked-for", [("remedies", gap::text(remedies))])
}

/// "Cover"
pub fn cover_part() -> String {
    say("front-cover-part", [])
}

/// "Contents"
pub fn contents() -> String {
    say("front-contents", [])
}

/// "Summary"
pub fn summary() -> String {
    say("front-summary", [])
}

/// "What this is about"
pub fn about() -> String {
    say("front-about", [])
}

/// "How often"
pub fn how_often() -> String {
    say("front-how-often", [])
}

/// "What we ask for"
pub fn we_ask_for() -> String {
    say("front-we-ask-for", [])
}

/// "This bundle rests on {entries} entries, dated {when}."
pub fn rests_on_dated(entries: impl Number, when: &str) -> String {
    say("front-rests-on-dated", [("entries", gap::number(entries)), ("when", gap::text(when))])
}

/// "This bundle rests on {entries} entries. The first is {from}. The last is {to}."
pub fn rests_on(entries: impl Number, from: &str, to: &str) -> String {
    say(
        "front-rests-on",
        [("entries", gap::number(entries)), ("from", gap::text(from)), ("to", gap::text(to))],
    )
}

/// "{checks} checks of meetings: {met} met, {not-met} not met, {cant-tell} can’t tell, {other} other."
pub fn checks(
    checks: impl Number,
    met: impl Number,
    not_met: impl Number,
    cant_tell: impl Number,
    other: impl Number,
) -> String {
    say(
        "front-checks",
        [
            ("checks", gap::number(checks)),
            ("met", gap::number(met)),
            ("not-met", gap::number(not_met)),
            ("cant-tell", gap::number(cant_tell)),
            ("other", gap::number(other)),
        ],
    )
}

/// "{made} promises are logged. {past} are past their date."
pub fn promises(made: impl Number, past: impl Number) -> String {
    say("front-promises", [("made", gap::number(made)), ("past", gap::number(past))])
}

/// "{made} time limits are logged. {past} are past their date."
pub fn time_limits(made: impl Number, past: impl Number) -> String {
    say("front-time-limits", [("made", gap::number(made)), ("past", gap::number(past))])
}

/// "{sent} messages asked for a reply. {open} had no reply logged by {day}."
pub fn replies(sent: impl Number, open: impl Number, day: NaiveDate) -> String {
    say(
        "front-replies",
        [("sent", gap::number(sent)), ("open", gap::number(open)), ("day", gap::date(day))],
    )
}

/// "Unpaid time given and logged: {hours}."
pub fn unpaid_time(hours: &str) -> String {
    say("front-unpaid-time", [("hours", gap::text(hours))])
}

/// "Easy read"
pub fn easy_read() -> String {
    say("front-easy-read", [])
}

/// "This page says the main things in short sentences."
pub fn easy_main_things() -> String {
    say("front-easy-main-things", [])
}

/// "We are {who}."
pub fn easy_we_are(who: &str) -> String {
    say("front-easy-we-are", [("who", gap::text(who))])
}

/// "We are writing to {who}."
pub fn easy_writing_to(who: &str) -> String {
    say("front-easy-writing-to", [("who", gap::text(who))])
}

/// "We ask for:"
pub fn easy_we_ask_for() -> String {
    say("front-easy-we-ask-for", [])
}

/// "Our complaint"
pub fn our_complaint() -> String {
    say("front-our-complaint", [])
}

/// "Our letter"
pub fn our_letter() -> String {
    say("front-our-letter", [])
}

/// "What happened"
pub fn what_happened() -> String {
    say("front-what-happened", [])
}

/// "Report to the committee"
pub fn report_to_committee() -> String {
    say("front-report-to-committee", [])
}

/// "Issues"
pub fn issues() -> String {
    say("front-issues", [])
}

/// "No issues are listed. The entries speak for themselves."
pub fn no_issues() -> String {
    say("front-no-issues", [])
}

/// "Issue {number}. {title}"
pub fn issue_title(number: impl Number, title: &str) -> String {
    say("front-issue-title", [("number", gap::number(number)), ("title", gap::text(title))])
}

/// "Issue {number}"
pub fn issue(number: impl Number) -> String {
    say("front-issue", [("number", gap::number(number))])
}

/// "What the charter or law says"
pub fn what_charter_says() -> String {
    say("front-what-charter-says", [])
}

/// "The effect"
pub fn the_effect() -> String {
    say("front-the-effect", [])
}

/// "Evidence"
pub fn evidence() -> String {
    say("front-evidence", [])
}

/// "No evidence is listed for this issue."
pub fn no_evidence() -> String {
    say("front-no-evidence", [])
}

/// "The council’s account"
pub fn councils_account() -> String {
    say("front-councils-account", [])
}

/// "No appendix is listed for this."
pub fn no_appendix_listed() -> String {
    say("front-no-appendix-listed", [])
}

/// Where evidence can be found; a list of appendices follows.
/// "See"
pub fn see() -> String {
    say("front-see", [])
}

/// "Clause {clause} of {charter}: the words are not in this record."
pub fn clause_not_here(clause: &str, charter: &str) -> String {
    say("front-clause-not-here", [("clause", gap::text(clause)), ("charter", gap::text(charter))])
}

/// "These things went well. We want them to go on."
pub fn went_well() -> String {
    say("front-went-well", [])
}

/// "What is working well"
pub fn working_well() -> String {
    say("front-working-well", [])
}

/// "Issues and evidence"
pub fn issues_and_evidence() -> String {
    say("front-issues-and-evidence", [])
}

/// "A dot means that the appendix is evidence for the issue."
pub fn a_dot_means() -> String {
    say("front-a-dot-means", [])
}

/// "Appendix"
pub fn appendix() -> String {
    say("front-appendix", [])
}

/// "On issue {number}"
pub fn on_issue(number: impl Number) -> String {
    say("front-on-issue", [("number", gap::number(number))])
}

/// "No account from the council is logged in this record."
pub fn no_account() -> String {
    say("front-no-account", [])
}

/// "What a careful reader may ask"
pub fn reader_may_ask() -> String {
    say("front-reader-may-ask", [])
}

/// "We say:"
pub fn we_say() -> String {
    say("front-we-say", [])
}

/// "Bundle of documents"
pub fn bundle_of_documents() -> String {
    say("front-bundle-of-documents", [])
}

/// "{documents} documents, in the order given."
pub fn documents_in_order(documents: impl Number) -> String {
    say("front-documents-in-order", [("documents", gap::number(documents))])
}

/// "Number"
pub fn number() -> String {
    say("front-number", [])
}

/// "Document"
pub fn document() -> String {
    say("front-document", [])
}

/// "Starts on"
pub fn starts_on() -> String {
    say("front-starts-on", [])
}
