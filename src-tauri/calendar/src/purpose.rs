//! What an event does: by METHOD and STATUS, and by the words that programs put before a title.

use super::event::{Event, Purpose};

/// Words before a title, with what they say. Each stands before a colon or a dash.
const BEFORE: [(&str, Purpose); 27] = [
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
    ("zugesagt", Purpose::Reply),
    ("abgelehnt", Purpose::Reply),
    ("accept\u{e9}", Purpose::Reply),
    ("refus\u{e9}", Purpose::Reply),
    ("new time proposed", Purpose::NewTimeProposed),
    ("proposed new time", Purpose::NewTimeProposed),
    ("meeting forward notification", Purpose::PassedOn),
    ("new time proposal declined", Purpose::ProposalDeclined),
];

/// Words that a mail program puts before a subject that is answered or passed on.
const MAIL: [&str; 6] = ["re:", "fw:", "fwd:", "aw:", "wg:", "tr:"];

/// Sets what an event does, once its method and title are known.
pub(crate) fn set(event: &mut Event) {
    event.purpose = of(event);
}

fn of(event: &Event) -> Purpose {
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
    if event.status.as_deref() == Some("CANCELLED") {
        return Purpose::Cancellation;
    }
    match by_title {
        // A meeting may be about what was accepted or declined; a request for it is a request.
        Some(Purpose::Reply) if event.method.as_deref() == Some("REQUEST") => Purpose::Invitation,
        Some(purpose) => purpose,
        None => Purpose::Invitation,
    }
}

/// What the words before a title say, where they are ones that programs put there.
pub(crate) fn of_title(title: &str) -> Option<Purpose> {
    let mut rest = title.trim();
    while let Some(cut) = MAIL
        .iter()
        .find_map(|word| rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)))
    {
        rest = rest.get(cut.len()..).unwrap_or_default().trim_start();
    }
    let end = rest.find([':', '\u{2013}', '\u{2014}']).or_else(|| rest.find(" - "))?;
    // The longest of the words has thirty letters.
    let before = rest.get(..end)?.trim().trim_matches(['*', '[', ']', '(', ')', '!']);
    if before.len() > 40 {
        return None;
    }
    let before = before.to_lowercase();
    BEFORE.iter().find(|(word, _)| *word == before).map(|(_, purpose)| *purpose)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purpose(method: Option<&str>, status: Option<&str>, title: &str) -> Purpose {
        let text = |text: &str| text.to_owned();
        of(&Event {
            method: method.map(text),
            status: status.map(text),
            summary: Some(title.into()),
            ..Event::default()
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
            (None, None, "Accepted: Review", Purpose::Reply),
            (Some("PUBLISH"), None, "Tentative: Review", Purpose::Reply),
            (Some("REQUEST"), None, "Accepted: which offers and why", Purpose::Invitation),
            (None, None, "New Time Proposed: Review", Purpose::NewTimeProposed),
            (None, None, "Meeting Forward Notification: Review", Purpose::PassedOn),
            (None, None, "Cancelled appointments: what we learned", Purpose::Invitation),
            (None, None, "Review of declined requests", Purpose::Invitation),
        ] {
            assert_eq!(purpose(method, status, title), want, "{method:?} {status:?} {title}");
        }
    }
}
