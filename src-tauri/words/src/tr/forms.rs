//! Feedback forms on how meetings are run.

use crate::arguments as gap;
use crate::catalogue::{Number, say};

/// "Feedback form"
pub fn item() -> String {
    say("forms-item", [])
}

/// "Feedback form {code}"
pub fn item_code(code: &str) -> String {
    say("forms-item-code", [("code", gap::text(code))])
}

/// "{count} forms came in."
pub fn came_in(count: impl Number) -> String {
    say("forms-came-in", [("count", gap::number(count))])
}

/// "Counts are shown from {fewest} forms on, so that nobody’s answer can be guessed."
pub fn too_few(fewest: impl Number) -> String {
    say("forms-too-few", [("fewest", gap::number(fewest))])
}

/// "{forms} forms came in, and {people} people are named at this meeting. All forms are kept."
pub fn more_than_people(forms: impl Number, people: impl Number) -> String {
    say("forms-more-than-people", [("forms", gap::number(forms)), ("people", gap::number(people))])
}

/// "{step} {count}"
pub fn step(step: &str, count: impl Number) -> String {
    say("forms-step", [("step", gap::text(step)), ("count", gap::number(count))])
}

/// "{steps}, out of {answered}. Can’t say {cant-say}. Blank {blank}."
pub fn line(
    steps: &[String],
    answered: impl Number,
    cant_say: impl Number,
    blank: impl Number,
) -> String {
    say(
        "forms-line",
        [
            ("steps", gap::list(steps)),
            ("answered", gap::number(answered)),
            ("cant-say", gap::number(cant_say)),
            ("blank", gap::number(blank)),
        ],
    )
}

/// "{set} (version {version})"
pub fn set(set: &str, version: impl Number) -> String {
    say("forms-set", [("set", gap::text(set)), ("version", gap::number(version))])
}

/// Of words that were kept as an entry.
/// "From a feedback form."
pub fn note() -> String {
    say("forms-note", [])
}

/// "It is one of {count} forms."
pub fn from(count: impl Number) -> String {
    say("forms-from", [("count", gap::number(count))])
}

/// "No meeting"
pub fn no_meeting() -> String {
    say("forms-no-meeting", [])
}

/// "A form that is not here: {id}, version {version}"
pub fn unknown_set(id: &str, version: impl Number) -> String {
    say("forms-unknown-set", [("id", gap::text(id)), ("version", gap::number(version))])
}

/// "What people said of meetings"
pub fn section() -> String {
    say("forms-section", [])
}

/// "These are counts of feedback forms. Nobody is named, and there is no average."
pub fn section_lead() -> String {
    say("forms-section-lead", [])
}

/// "{when}: {meeting}"
pub fn meeting_line(when: &str, meeting: &str) -> String {
    say("forms-meeting-line", [("when", gap::text(when)), ("meeting", gap::text(meeting))])
}

/// "Statement"
pub fn statement() -> String {
    say("forms-statement", [])
}

/// "Out of"
pub fn out_of() -> String {
    say("forms-out-of", [])
}

/// "{set}. {forms}"
pub fn table(set: &str, forms: &str) -> String {
    say("forms-table", [("set", gap::text(set)), ("forms", gap::text(forms))])
}

/// "What was good"
pub fn good() -> String {
    say("forms-good", [])
}

/// "What should be done differently"
pub fn different() -> String {
    say("forms-different", [])
}

/// "Feedback forms"
pub fn title() -> String {
    say("forms-title", [])
}

/// "Type in the forms that came back. No name is kept."
pub fn lede() -> String {
    say("forms-lede", [])
}

/// "Feedback forms"
pub fn open() -> String {
    say("forms-open", [])
}

/// "Which meeting?"
pub fn which_meeting() -> String {
    say("forms-which-meeting", [])
}

/// "Which form?"
pub fn which_set() -> String {
    say("forms-which-set", [])
}

/// "How many forms are there?"
pub fn how_many() -> String {
    say("forms-how-many", [])
}

/// "Then this page says how far you are. It is not kept."
pub fn how_many_hint() -> String {
    say("forms-how-many-hint", [])
}

/// "{typed} of {all} typed in"
pub fn progress(typed: impl Number, all: impl Number) -> String {
    say("forms-progress", [("typed", gap::number(typed)), ("all", gap::number(all))])
}

/// "{typed} typed in"
pub fn typed(typed: impl Number) -> String {
    say("forms-typed", [("typed", gap::number(typed))])
}

/// "Type in a form"
pub fn type_title() -> String {
    say("forms-type-title", [])
}

/// "Keys: 1 is “{first}”, {steps} is “{last}”, 0 is “{cant-say}”. Enter goes on and leaves a blank."
pub fn keys(steps: impl Number, first: &str, last: &str, cant_say: &str) -> String {
    say(
        "forms-keys",
        [
            ("steps", gap::number(steps)),
            ("first", gap::text(first)),
            ("last", gap::text(last)),
            ("cant-say", gap::text(cant_say)),
        ],
    )
}

/// "Code on the paper"
pub fn code() -> String {
    say("forms-code", [])
}

/// "So that no form is typed in twice. It is tied to nobody."
pub fn code_hint() -> String {
    say("forms-code-hint", [])
}

/// "Filled in by"
pub fn by() -> String {
    say("forms-by", [])
}

/// "A parent carer"
pub fn by_parent_carer() -> String {
    say("forms-by-parent-carer", [])
}

/// "A child or young person"
pub fn by_young_person() -> String {
    say("forms-by-young-person", [])
}

/// "An officer"
pub fn by_officer() -> String {
    say("forms-by-officer", [])
}

/// "Somebody else"
pub fn by_other() -> String {
    say("forms-by-other", [])
}

/// "How it came"
pub fn got() -> String {
    say("forms-got", [])
}

/// "On paper"
pub fn got_paper() -> String {
    say("forms-got-paper", [])
}

/// "Asked on the phone"
pub fn got_phone() -> String {
    say("forms-got-phone", [])
}

/// "From an online survey"
pub fn got_online_file() -> String {
    say("forms-got-online-file", [])
}

/// "Left blank"
pub fn blank() -> String {
    say("forms-blank", [])
}

/// "Save this form"
pub fn save() -> String {
    say("forms-save", [])
}

/// "Form saved"
pub fn saved() -> String {
    say("forms-saved", [])
}

/// "What they come to"
pub fn results() -> String {
    say("forms-results", [])
}

/// "Each form"
pub fn each() -> String {
    say("forms-each", [])
}

/// "Keep as “Working well”"
pub fn keep() -> String {
    say("forms-keep", [])
}

/// "Keep as “Working well”: {words}"
pub fn keep_one(words: &str) -> String {
    say("forms-keep-one", [("words", gap::text(words))])
}

/// "Kept as “Working well”"
pub fn kept() -> String {
    say("forms-kept", [])
}

/// "Remove: {title}"
pub fn remove(title: &str) -> String {
    say("forms-remove", [("title", gap::text(title))])
}

/// "Removed: {title}"
pub fn removed(title: &str) -> String {
    say("forms-removed", [("title", gap::text(title))])
}

/// "May be quoted"
pub fn quotable() -> String {
    say("forms-quotable", [])
}

/// "No forms yet"
pub fn none() -> String {
    say("forms-none", [])
}

/// "Choose a meeting and type the first one in."
pub fn none_lede() -> String {
    say("forms-none-lede", [])
}

/// "Print blank forms"
pub fn print() -> String {
    say("forms-print", [])
}

/// "How many copies?"
pub fn copies() -> String {
    say("forms-copies", [])
}

/// "Each has a code of its own, so that none is typed in twice. At most 60 at once."
pub fn copies_hint() -> String {
    say("forms-copies-hint", [])
}

/// "Large print"
pub fn large() -> String {
    say("forms-large", [])
}

/// "Save as a PDF"
pub fn save_pdf() -> String {
    say("forms-save-pdf", [])
}

/// "Open to print"
pub fn open_to_print() -> String {
    say("forms-open-to-print", [])
}

/// "A sad face"
pub fn face_sad() -> String {
    say("forms-face-sad", [])
}

/// "A face that is neither sad nor happy"
pub fn face_neither() -> String {
    say("forms-face-neither", [])
}

/// "A happy face"
pub fn face_happy() -> String {
    say("forms-face-happy", [])
}

/// "Forms of your own"
pub fn own() -> String {
    say("forms-own", [])
}

/// "A forum or a school may ask its own questions. Bring them in as a file."
pub fn own_lede() -> String {
    say("forms-own-lede", [])
}

/// "To write your own, save one of ours as a file. Give it another short name and your words."
pub fn own_start() -> String {
    say("forms-own-start", [])
}

/// "There is none yet."
pub fn own_none() -> String {
    say("forms-own-none", [])
}

/// "Bring in a file of questions"
pub fn own_open() -> String {
    say("forms-own-open", [])
}

/// "Is this the form?"
pub fn own_look() -> String {
    say("forms-own-look", [])
}

/// "{title}, {statements} statements"
pub fn own_line(title: &str, statements: impl Number) -> String {
    say("forms-own-line", [("title", gap::text(title)), ("statements", gap::number(statements))])
}

/// "{count} forms are filled in on it, so it stays as it is."
pub fn own_filled(count: impl Number) -> String {
    say("forms-own-filled", [("count", gap::number(count))])
}

/// "It takes the place of “{before}”, version {version}. No form is filled in on that."
pub fn own_replaces(before: &str, version: impl Number) -> String {
    say("forms-own-replaces", [("before", gap::text(before)), ("version", gap::number(version))])
}

/// "Beside it stay these versions: {versions}. Forms keep the questions that they were filled in on."
pub fn own_beside(versions: &[String]) -> String {
    say("forms-own-beside", [("versions", gap::list(versions))])
}

/// "This form is in your record already, just as it is here."
pub fn own_same() -> String {
    say("forms-own-same", [])
}

/// "Its statements"
pub fn own_statements() -> String {
    say("forms-own-statements", [])
}

/// "Its answers"
pub fn own_answers() -> String {
    say("forms-own-answers", [])
}

/// "Or “{cant-say}”"
pub fn own_cant_say(cant_say: &str) -> String {
    say("forms-own-cant-say", [("cant-say", gap::text(cant_say))])
}

/// "Its boxes for own words"
pub fn own_boxes() -> String {
    say("forms-own-boxes", [])
}

/// "It has no box for own words."
pub fn own_no_boxes() -> String {
    say("forms-own-no-boxes", [])
}

/// "It does not ask whether words may be quoted. So none are."
pub fn own_no_quote() -> String {
    say("forms-own-no-quote", [])
}

/// "Keep this form"
pub fn own_keep() -> String {
    say("forms-own-keep", [])
}

/// "Leave it"
pub fn own_leave() -> String {
    say("forms-own-leave", [])
}

/// "The form is in your record."
pub fn own_kept() -> String {
    say("forms-own-kept", [])
}

/// "Remove: {title}"
pub fn own_remove(title: &str) -> String {
    say("forms-own-remove", [("title", gap::text(title))])
}

/// "The form is in the bin."
pub fn own_removed() -> String {
    say("forms-own-removed", [])
}
