//! What an event does: by METHOD and STATUS, and by the words that programs put before a title.

use super::event::{CalendarEvent, Purpose};

/// Words before a title, with what they say. Each stands before a colon or a dash.
const BEFORE: [(&str, Purpose); 33] = [
    ("canceled", Purpose::Cancellation),
    ("cancelled", Purpose::Cancellation),
    ("canceled event", Purpose::Cancellation),
    ("cancelled event", Purpose::Cancellation),
    ("canceled event with note", Purpose::Cancellation),
    ("cancelled event with note", Purpose::Cancellation),
    ("cancellation", Purpose::Cancellation),
    ("meeting canceled", Purpose::Cancellation),
    ("meeting cancelled", Purpose::Cancellation),
    ("abgesagt", Purpose::Cancellation),
    ("annul\u{e9}", Purpose::Cancellation),
    ("annullato", Purpose::Cancellation),
    ("cancelado", Purpose::Cancellation),
    ("geannuleerd", Purpose::Cancellation),
    ("accepted", Purpose::Reply),
    ("declined", Purpose::Reply),
    ("tentative", Purpose::Reply),
    ("tentatively accepted", Purpose::Reply),
    ("automatic reply", Purpose::Reply),
    ("automatic response", Purpose::Reply),
    ("auto reply", Purpose::Reply),
    ("auto-reply", Purpose::Reply),
    ("autoreply", Purpose::Reply),
    ("out of office", Purpose::Reply),
    // A mail server's answer.
    ("undeliverable", Purpose::Reply),
    ("zugesagt", Purpose::Reply),
    ("abgelehnt", Purpose::Reply),
    ("accept\u{e9}", Purpose::Reply),
    ("refus\u{e9}", Purpose::Reply),
    ("new time proposed", Purpose::NewTimeProposed),
    ("proposed new time", Purpose::NewTimeProposed),
    ("meeting forward notification", Purpose::PassedOn),
    ("new time proposal declined", Purpose::ProposalDeclined),
];

/// What a mail program puts before a subject that is answered, and before one that is passed on.
const ANSWERED: [&str; 2] = ["re:", "aw:"];
const PASSED_ON: [&str; 6] = ["fw:", "fwd:", "wg:", "tr:", "pd:", "i:"];

/// Sets what an event does, once its method and title are known.
pub(crate) fn set(event: &mut CalendarEvent) {
    event.purpose = of(event);
}

fn of(event: &CalendarEvent) -> Purpose {
    let by_method = match event.method.as_deref() {
        Some("CANCEL") => return Purpose::Cancellation,
        Some("REPLY") => Some(Purpose::Reply),
        Some("COUNTER") => Some(Purpose::NewTimeProposed),
        Some("DECLINECOUNTER") => Some(Purpose::ProposalDeclined),
        Some("REFRESH") => Some(Purpose::ResendAsked),
        _ => None,
    };
    if let Some(purpose) = by_method {
        return purpose;
    }
    let by_title = of_title(event.title());
    // Americans write it with one L, which RFC 5545 does not know.
    if matches!(event.status.as_deref(), Some("CANCELLED" | "CANCELED")) {
        return Purpose::Cancellation;
    }
    match by_title {
        // A meeting may be about what was accepted or declined; a request for it is a request.
        Some(Purpose::Reply) if event.method.as_deref() == Some("REQUEST") => Purpose::Invitation,
        Some(purpose) => purpose,
        None => Purpose::Invitation,
    }
}

/// What the words before a title say, where they are ones that programs put there, and whether people marked it as
/// called off.
pub(crate) fn of_title(title: &str) -> Option<Purpose> {
    let rest = without_mail_words(title);
    let by_words = before_a_mark(rest).and_then(|before| {
        let before = before.to_lowercase();
        BEFORE.iter().find(|(word, _)| *word == before).map(|(_, purpose)| *purpose)
    });
    by_words.or_else(|| is_marked_off(rest).then_some(Purpose::Cancellation))
}

/// Whether a title or a subject says that it brings a change of what was sent before, in the words that Google, Outlook
/// and others put there.
pub(crate) fn says_updated(title: &str) -> bool {
    let rest = without_mail_words(title);
    says_sent_anew(title)
        || before_a_mark(rest).is_some_and(is_another_date)
        || in_brackets(rest).into_iter().flatten().any(is_another_date)
        || rest.rsplit_once(" - ").is_some_and(|(_, last)| is_another_date(last))
}

/// Whether a title or a subject says that what was sent before is sent anew, in the words that Google, Outlook and
/// others put there. It need not have another date.
pub(crate) fn says_sent_anew(title: &str) -> bool {
    const UPDATED: [&str; 10] = [
        // Google's own reminder.
        "notification",
        "updated",
        "update",
        "updated invitation",
        "updated invitation with note",
        "updated meeting",
        "meeting updated",
        "invitation updated",
        "event updated",
        "updated event",
    ];
    before_a_mark(without_mail_words(title))
        .is_some_and(|before| UPDATED.contains(&before.to_lowercase().as_str()))
}

/// Whether words of a title say that the date before was another one.
fn is_another_date(words: &str) -> bool {
    const ANOTHER: [&str; 17] = [
        "rescheduled",
        "rescheduled meeting",
        "meeting rescheduled",
        "rearranged",
        "rearranged meeting",
        "meeting rearranged",
        "postponed",
        "new date",
        "new time",
        "new date and time",
        "new date/time",
        "change of date",
        "change of time",
        "change of date and time",
        "date change",
        "time change",
        "revised date",
    ];
    ANOTHER.iter().any(|another| words.trim().eq_ignore_ascii_case(another))
}

/// What stands in brackets before a title and behind it.
fn in_brackets(title: &str) -> [Option<&str>; 2] {
    let before = title.strip_prefix(['(', '[']).and_then(|rest| rest.split_once([')', ']']));
    let behind = title.strip_suffix([')', ']']).and_then(|rest| rest.rsplit_once(['(', '[']));
    [before.map(|(words, _)| words), behind.map(|(_, words)| words)]
}

/// Whether a title says that somebody passed the invitation on. Its stamp is then of that copy.
pub(crate) fn says_passed_on(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    // "[EXTERNAL] FW: …", as mail servers mark what comes from outside.
    let tagged = title.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let title = tagged.map_or(title.as_str(), |(_, rest)| rest.trim_start());
    PASSED_ON.iter().any(|word| title.starts_with(word))
}

fn without_mail_words(title: &str) -> &str {
    let mut rest = title.trim();
    while let Some(cut) = ANSWERED
        .iter()
        .chain(&PASSED_ON)
        .find_map(|word| rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)))
    {
        rest = rest.get(cut.len()..).unwrap_or_default().trim_start();
    }
    rest
}

/// The words before the first colon or dash, without the marks that people set them off with.
fn before_a_mark(title: &str) -> Option<&str> {
    let end = title.find([':', '\u{2013}', '\u{2014}']).or_else(|| title.find(" - "))?;
    let before = title.get(..end)?.trim().trim_matches(MARKS);
    // The longest of the words has thirty letters.
    (before.len() <= 40).then_some(before)
}

/// What people put around a word that is to be seen.
const MARKS: [char; 7] = ['*', '[', ']', '(', ')', '!', '#'];

/// Whether people marked a title as called off: by the word in brackets or stars before it or behind it, behind a dash,
/// or in capitals before words that are in none.
fn is_marked_off(title: &str) -> bool {
    let off =
        |word: &str| ["cancelled", "canceled"].iter().any(|own| word.eq_ignore_ascii_case(own));
    let marked = |word: &str| word != word.trim_matches(MARKS) && off(word.trim_matches(MARKS));
    let (first, rest) = title.split_once(char::is_whitespace).unwrap_or((title, ""));
    let (before, last) = title.rsplit_once(char::is_whitespace).unwrap_or(("", title));
    let behind_a_dash = before.trim_end().ends_with(['-', '\u{2013}', '\u{2014}', ':']);
    let loud = |word: &str| !word.chars().any(char::is_lowercase);
    marked(first)
        || marked(last)
        || (behind_a_dash && off(last.trim_matches(MARKS)))
        || (off(first) && loud(first) && !rest.is_empty() && !rest.split_whitespace().all(loud))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purpose(method: Option<&str>, status: Option<&str>, title: &str) -> Purpose {
        let text = |text: &str| text.to_owned();
        of(&CalendarEvent {
            method: method.map(text),
            status: status.map(text),
            summary: Some(title.into()),
            ..CalendarEvent::default()
        })
    }

    #[test]
    fn by_method_status_and_title() {
        for (method, status, title, want) in [
            (Some("REQUEST"), None, "Review", Purpose::Invitation),
            (Some("ADD"), None, "Review", Purpose::Invitation),
            (None, None, "Review", Purpose::Invitation),
            (Some("CANCEL"), None, "Review", Purpose::Cancellation),
            (Some("PUBLISH"), Some("CANCELLED"), "Review", Purpose::Cancellation),
            (Some("REPLY"), Some("CANCELLED"), "Declined: Review", Purpose::Reply),
            (Some("COUNTER"), None, "Review", Purpose::NewTimeProposed),
            (Some("DECLINECOUNTER"), None, "Review", Purpose::ProposalDeclined),
            (Some("REFRESH"), None, "Review", Purpose::ResendAsked),
            (Some("REQUEST"), None, "Canceled: Review", Purpose::Cancellation),
            (None, None, "FW: CANCELLED - Review", Purpose::Cancellation),
            (None, None, "Cancelled event with note: Review", Purpose::Cancellation),
            (None, None, "[Cancelled] Review", Purpose::Cancellation),
            (None, None, "*CANCELLED* Review", Purpose::Cancellation),
            (None, None, "RE: (Canceled) Review", Purpose::Cancellation),
            (None, None, "CANCELLED Review meeting", Purpose::Cancellation),
            (None, None, "Review meeting - CANCELLED", Purpose::Cancellation),
            (None, None, "Review meeting \u{2013} cancelled", Purpose::Cancellation),
            (None, None, "Review meeting (cancelled)", Purpose::Cancellation),
            (None, None, "Review of what was cancelled", Purpose::Invitation),
            (None, None, "CANCELLED PROVISION: REVIEW", Purpose::Invitation),
            (None, None, "CANCELLED PROVISION REVIEW", Purpose::Invitation),
            (None, None, "Cancelled sessions (respite)", Purpose::Invitation),
            (Some("PUBLISH"), Some("CANCELED"), "Review", Purpose::Cancellation),
            (None, None, "Accepted: Review", Purpose::Reply),
            (Some("PUBLISH"), None, "Tentative: Review", Purpose::Reply),
            (Some("REQUEST"), None, "Accepted: which offers and why", Purpose::Invitation),
            (None, None, "Automatic response: Review", Purpose::Reply),
            (None, None, "Auto reply: Review", Purpose::Reply),
            (None, None, "Auto-Reply: Review", Purpose::Reply),
            (None, None, "Autoreply: Review", Purpose::Reply),
            (None, None, "Out of Office: Review", Purpose::Reply),
            (None, None, "Undeliverable: Review", Purpose::Reply),
            (None, None, "Out of office hours: what works", Purpose::Invitation),
            (None, None, "New Time Proposed: Review", Purpose::NewTimeProposed),
            (None, None, "Meeting Forward Notification: Review", Purpose::PassedOn),
            (None, None, "Cancelled appointments: what we learned", Purpose::Invitation),
            (None, None, "Review of declined requests", Purpose::Invitation),
        ] {
            assert_eq!(purpose(method, status, title), want, "{method:?} {status:?} {title}");
        }
    }

    #[test]
    fn a_change_of_what_was_sent_before() {
        for title in [
            "Updated invitation: Review @ Tue",
            "FW: Updated: Review",
            "UPDATED - Review",
            "Rescheduled: Review",
            "New date \u{2013} Review",
            "FW: Review (rescheduled)",
            "[Change of time] Review",
            "Review - New Date",
        ] {
            assert!(says_updated(title), "{title}");
        }
        for title in [
            "Updated plan",
            "Review: updated",
            "Invitation: Review",
            "Update on the plan: 3pm",
            "Review (new date) of the plan",
            "Review (room 2)",
            "Postponed sessions: what now",
            "",
        ] {
            assert!(!says_updated(title), "{title}");
        }
    }

    #[test]
    fn a_copy_that_was_passed_on() {
        for title in ["FW: Review", " Fwd: Review", "WG: Review", "[EXTERNAL] FW: Review"] {
            assert!(says_passed_on(title), "{title}");
        }
        for title in ["RE: Review", "Review FW: notes", "[SEND] Review", "[FW: Review", ""] {
            assert!(!says_passed_on(title), "{title}");
        }
    }
}
