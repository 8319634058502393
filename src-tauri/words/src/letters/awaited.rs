//! Whether anybody can be reminded of an entry: a reminder of what was answered or kept would say what is not so.

use evenhand_core::record::{Direction, DueFrom, Entry, EntryKind, LetterDraft, Outcome, Record};

use super::template::LetterTemplate;

/// Whether a letter of this template says that something did not come.
fn is_reminder(template: &str) -> bool {
    matches!(template, "chaser" | "second-chaser")
}

/// The letter that an entry is, where it is one.
pub(super) fn letter_of(entry: &Entry) -> Option<&LetterDraft> {
    match &entry.kind {
        EntryKind::Contact(contact) => contact.letter.as_deref(),
        _ => None,
    }
}

/// The message or promise that a chain of reminders began with: the entry itself where it is no reminder.
pub(super) fn first_of_chain<'a>(record: &'a Record, about: &'a Entry) -> &'a Entry {
    let mut first = about;
    // A record from elsewhere can go in a circle.
    for _ in 0..8 {
        let letter = letter_of(first).filter(|letter| is_reminder(&letter.template));
        let before = letter.and_then(|letter| letter.about);
        let before = before.and_then(|id| record.entries.iter().find(|entry| entry.id == id));
        let Some(before) = before else { break };
        first = before;
    }
    first
}

/// Whether this letter is a reminder of an entry of which nothing is awaited from anybody else: what they wrote
/// themselves, what was answered, kept or is no longer asked for, what the family itself has to do, and what is no
/// message and no promise. A reminder of a reminder is one of what the first was about, too.
pub fn reminds_of_nothing(template: &LetterTemplate, record: &Record, about: &Entry) -> bool {
    is_reminder(&template.id) && !(is_awaited(about) && is_awaited(first_of_chain(record, about)))
}

fn is_awaited(about: &Entry) -> bool {
    match &about.kind {
        EntryKind::Contact(contact) => {
            contact.direction == Direction::Out && contact.answered_by.is_none()
        }
        EntryKind::Promise(promise) => {
            promise.due_from != DueFrom::OwnTimeLimit
                && !matches!(promise.outcome, Outcome::Kept | Outcome::Withdrawn)
        }
        EntryKind::Meeting(_) | EntryKind::Effort(_) | EntryKind::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{Contact, Id, Promise};

    use super::*;
    use crate::letters::find;

    fn id(number: u8) -> Id {
        let text = format!("00000000-0000-0000-0000-00000000000{number}");
        serde_json::from_value(text.into()).unwrap()
    }

    #[test]
    fn only_what_somebody_else_still_owes_is_reminded_of() {
        let sent = Contact { direction: Direction::Out, reply_wanted: true, ..Contact::default() };
        let answered = Contact { answered_by: Some(id(9)), ..sent.clone() };
        let theirs = Contact { direction: Direction::In, ..sent.clone() };
        let promise = |outcome: Outcome| Promise { outcome, ..Promise::default() };
        let own = Promise { due_from: DueFrom::OwnTimeLimit, ..promise(Outcome::Open) };
        for (kind, nothing) in [
            (EntryKind::Contact(sent), false),
            (EntryKind::Contact(answered), true),
            (EntryKind::Contact(theirs), true),
            (EntryKind::Promise(promise(Outcome::Open)), false),
            (EntryKind::Promise(promise(Outcome::Partly)), false),
            (EntryKind::Promise(promise(Outcome::NotKept)), false),
            (EntryKind::Promise(promise(Outcome::Kept)), true),
            (EntryKind::Promise(promise(Outcome::Withdrawn)), true),
            (EntryKind::Promise(own), true),
            (EntryKind::Meeting(Box::default()), true),
            (EntryKind::Other, true),
        ] {
            let entry = Entry::new(id(1), kind, chrono::DateTime::default());
            let draft = LetterDraft {
                template: "chaser".into(),
                about: Some(entry.id),
                ..LetterDraft::default()
            };
            let reminder = Contact {
                direction: Direction::Out,
                letter: Some(Box::new(draft)),
                ..Contact::default()
            };
            let reminder =
                Entry::new(id(2), EntryKind::Contact(reminder), chrono::DateTime::default());
            let info = serde_json::from_value(serde_json::json!({
                "id": id(3), "title": "Ours", "created": "2026-11-01T09:00:00Z",
            }));
            let mut record = Record::new(info.unwrap());
            record.entries = vec![entry, reminder];
            for (letter, is_one) in [("chaser", true), ("second-chaser", true), ("request", false)]
            {
                for about in &record.entries {
                    let said = reminds_of_nothing(find(letter).unwrap(), &record, about);
                    assert_eq!(said, nothing && is_one, "{letter} {:?}", about.kind);
                }
            }
        }
    }
}
