//! Whether pasted words are an answer to an invitation, or a message that calls one off: no invitation of its own.

use super::super::event::Purpose;
use super::super::purpose;
use super::plain::is_without_width;

/// What an email's lines begin with, above its subject.
const ABOVE: [&str; 9] =
    ["from:", "to:", "cc:", "bcc:", "date:", "sent:", "reply-to:", "importance:", "when:"];

/// What calendars write as the first line of an answer, behind the name of the person.
const ANSWERS: [&str; 5] = [
    "has accepted this invitation",
    "has declined this invitation",
    "has tentatively accepted this invitation",
    "has replied \"maybe\" to this invitation",
    "has replied maybe to this invitation",
];

/// What Outlook tells an organiser in the first line when somebody passed an invitation on.
const PASSED_ON: [&str; 3] =
    ["your meeting was forwarded", "has forwarded your meeting", "meeting forward notification"];

/// What the first line of a message begins with that calls a meeting off.
const HEADINGS: [&str; 7] = [
    "this event has been canceled",
    "this event has been cancelled",
    "cancellation notice",
    "notice of cancellation",
    "cancellation of ",
    "meeting cancelled",
    "appointment cancelled",
];

/// What mail servers and programs put before the subject of a message that they tell of.
const RECEIPTS: [&str; 11] = [
    "undeliverable:",
    "undelivered mail",
    "delivery status notification",
    "delivery has failed",
    "mail delivery failed",
    "returned mail:",
    "read receipt",
    "read:",
    "not read:",
    "recall:",
    "message recall",
];

/// Whether a line only tells what became of another message: "Undeliverable: Review on 11 December at 2pm".
fn is_receipt(line: &str) -> bool {
    RECEIPTS.iter().any(|words| line.starts_with(words))
}

/// Whether a line only greets: "Hi both," above what is passed on.
fn greets(line: &str) -> bool {
    const GREETINGS: [&str; 7] = ["hi", "hello", "dear", "fyi", "hey", "good", "see"];
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let greets = words.next().is_some_and(|first| GREETINGS.contains(&first));
    greets && words.count() < 4 && !line.contains(|c: char| c.is_ascii_digit())
}

/// What pasted words do, where a program says it: in the subject ("Declined: Annual review"), or in the first line.
///
/// "Tentative" in front of a pasted line is a person's word for a date that is not certain yet: there it counts only
/// in a line that names itself the subject.
pub fn purpose_of_words(text: &str) -> Option<Purpose> {
    // "Cancelled: meeting Tues 8 Dec. Rebooked: Mon 14 Dec 2pm": it gives the new day too.
    let anew = [
        "rebooked",
        "rearranged for",
        "rescheduled to",
        "rescheduled for",
        "new date",
        "new time is",
        "new appointment is",
        "new appointment:",
        "new appointment on",
    ];
    let anew = |line: &str| anew.iter().any(|words| line.contains(words));
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in lines.take(10) {
        let small = line.replace(is_without_width, "").to_lowercase();
        let small = small.split_whitespace().collect::<Vec<_>>().join(" ");
        // "*Subject:* Declined: Annual review"
        let label = small.replace('*', "");
        if label.starts_with("subject:") {
            let subject = small.split_once(':').map_or("", |(_, subject)| subject);
            let subject = subject.trim_start_matches(['*', ' ']);
            return purpose::of_title(subject)
                .or_else(|| is_receipt(subject).then_some(Purpose::Reply));
        }
        if ABOVE.iter().any(|word| label.starts_with(word)) || greets(&small) {
            continue;
        }
        if HEADINGS.iter().any(|words| small.starts_with(words)) && !anew(&small) {
            return Some(Purpose::Cancellation);
        }
        if is_receipt(&small) {
            return Some(Purpose::Reply);
        }
        if PASSED_ON.iter().any(|words| small.contains(words)) {
            return Some(Purpose::PassedOn);
        }
        let by_title = purpose::of_title(&small).filter(|_| !small.starts_with("tentative:"));
        let by_title = by_title.filter(|_| !anew(&small));
        let answers = ANSWERS.iter().any(|words| small.contains(words));
        return by_title.or(answers.then_some(Purpose::Reply));
    }
    None
}
