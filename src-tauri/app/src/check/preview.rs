//! From a file's bytes, or from pasted words, to something that a person can look over.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_calendar::{Event, Proposal, Reading, Source, matching};
use evenhand_core::record::{Meeting, MeetingStatus, Notice, Papers, Record, SentBasis, When};

use super::basis_words;
use crate::contract::{InvitationPreview, MeetingMatch, UserError};
use crate::view;

/// What stands behind a preview until it is saved.
#[derive(Clone, Debug, Default)]
pub struct Pending {
    /// The file's name; empty for pasted words.
    pub name: String,
    /// Its bytes, to be attached to the meeting.
    pub bytes: Vec<u8>,
    /// The meeting as the file has it, to tell corrections from.
    pub read: Meeting,
}

/// Previews of everything in a file: one for each event; or one that says why there is none.
pub fn from_file(
    name: &str,
    bytes: &[u8],
    reading: &Reading,
    record: &Record,
) -> Vec<(InvitationPreview, Pending)> {
    if reading.events.is_empty() {
        return vec![(without_events(name, bytes, reading), Pending::default())];
    }
    let shared: Vec<String> = reading.warnings.iter().map(|w| w.sentence().to_string()).collect();
    reading
        .events
        .iter()
        .map(|event| {
            let mut preview = from_event(name, event, record);
            preview.warnings.extend(shared.iter().cloned());
            preview.attachments =
                reading.attachments.iter().map(|attachment| attachment.name.clone()).collect();
            if let Some(message) = &reading.message
                && preview.organiser.is_empty()
            {
                preview.organiser.clone_from(&message.from);
            }
            let pending = Pending {
                name: name.to_owned(),
                bytes: bytes.to_vec(),
                read: preview.meeting.clone(),
            };
            (preview, pending)
        })
        .collect()
}

/// A file with no event: an error, or an e-mail whose words may hold a date.
fn without_events(name: &str, bytes: &[u8], reading: &Reading) -> InvitationPreview {
    let known = matches!(reading.source, Source::Eml | Source::Msg) && reading.message.is_some();
    let error = if bytes.is_empty() || !known {
        Some(UserError::FileNotUnderstood { name: name.to_owned() })
    } else {
        None
    };
    let mut preview = blank(name);
    preview.error = error;
    preview.warnings = reading.warnings.iter().map(|w| w.sentence().to_string()).collect();
    if let Some(message) = &reading.message {
        preview.title.clone_from(&message.subject);
        preview.organiser.clone_from(&message.from);
        preview.notes.clone_from(&message.text);
        preview.meeting.notices =
            vec![Notice { sent: message.sent.at, basis: message.sent.basis, ..empty_notice() }];
        preview.origins.insert("sent".into(), basis_words(message.sent.basis).into());
    }
    preview
}

/// A preview of one event.
pub fn from_event(name: &str, event: &Event, record: &Record) -> InvitationPreview {
    let mut preview = blank(name);
    let notice = matching::notice(event);
    let cancelled = event.is_cancelled();
    preview.title = event.title().to_owned();
    preview.notes.clone_from(&event.description);
    preview.organiser = event.organizer.as_ref().map(organiser_words).unwrap_or_default();
    preview.warnings = event.warnings.iter().map(|w| w.sentence().to_string()).collect();
    preview.ask_sent = event.sent.basis == SentBasis::BareDtstamp;
    preview.repeats = repeats_words(event);
    let papers = papers_of(event);
    preview.meeting = Meeting {
        status: if cancelled { MeetingStatus::Cancelled } else { MeetingStatus::Planned },
        starts: event.starts.clone(),
        ends: event.ends.clone(),
        place: place(event),
        notices: vec![notice],
        papers,
        charter: record.info.charter.clone(),
        uid: event.uid.clone(),
        recurrence_id: event.recurrence_key(),
        ..Meeting::default()
    };
    let origins = [
        ("when", "from the invitation"),
        ("place", "from the invitation"),
        ("sent", basis_words(event.sent.basis)),
    ];
    preview.origins = origins.map(|(field, words)| (field.to_owned(), words.to_owned())).into();
    if papers != Papers::Unknown {
        preview.origins.insert("papers".into(), "an agenda came with the invitation".into());
    }
    preview.matches = match matching::find(event, &record.entries, &|_| Vec::new()) {
        Some(matching::Match::Same(id)) => named(record, id, true),
        Some(matching::Match::Perhaps(id)) => named(record, id, false),
        None => None,
    };
    preview
}

/// A preview of a meeting that pasted words seem to name.
pub fn from_proposal(proposal: &Proposal, record: &Record) -> InvitationPreview {
    let mut preview = blank("");
    preview.title = String::new();
    preview.notes.clone_from(&proposal.quote);
    preview.warnings = proposal.doubts.iter().map(|doubt| doubt.sentence()).collect();
    preview.meeting = Meeting {
        starts: Some(proposal.starts.clone()),
        ends: proposal.ends.clone(),
        place: proposal.place.clone(),
        notices: vec![Notice {
            starts: Some(proposal.starts.clone()),
            ends: proposal.ends.clone(),
            ..empty_notice()
        }],
        charter: record.info.charter.clone(),
        ..Meeting::default()
    };
    preview.origins = BTreeMap::from([
        ("when".into(), "from the words you pasted".into()),
        ("place".into(), "from the words you pasted".into()),
    ]);
    preview
}

fn blank(name: &str) -> InvitationPreview {
    InvitationPreview {
        key: String::new(),
        file_name: name.to_owned(),
        title: String::new(),
        meeting: Meeting::default(),
        origins: BTreeMap::new(),
        organiser: String::new(),
        notes: String::new(),
        warnings: Vec::new(),
        ask_sent: false,
        attachments: Vec::new(),
        repeats: String::new(),
        matches: None,
        error: None,
    }
}

pub(super) fn empty_notice() -> Notice {
    Notice {
        method: evenhand_core::record::NoticeMethod::Request,
        sent: None,
        sent_day: When::Undated,
        basis: SentBasis::Unknown,
        starts: None,
        ends: None,
        sequence: 0,
        file: None,
        corrected: BTreeMap::new(),
    }
}

fn place(event: &Event) -> String {
    if event.location.is_empty() { event.online_link.clone() } else { event.location.clone() }
}

fn organiser_words(party: &evenhand_calendar::Party) -> String {
    if party.name.is_empty() { party.email() } else { party.name.clone() }
}

/// An agenda that came with the invitation counts as papers received then.
fn papers_of(event: &Event) -> Papers {
    let agenda = event.attachments.iter().any(|file| {
        let name = file.name.to_lowercase();
        ["agenda", "papers", "minutes"].iter().any(|word| name.contains(word))
    });
    match event.sent.at {
        Some(at) if agenda => Papers::Came { when: When::day(day_in_london(at)), at: Some(at) },
        _ => Papers::Unknown,
    }
}

fn day_in_london(at: chrono::DateTime<chrono::Utc>) -> NaiveDate {
    at.with_timezone(&chrono_tz::Europe::London).date_naive()
}

fn repeats_words(event: &Event) -> String {
    if event.recurrence.is_none() {
        return String::new();
    }
    let (found, _) =
        evenhand_calendar::occurrences(event, &[], 60, evenhand_calendar::Window::all());
    let next: Vec<String> = found
        .iter()
        .take(3)
        .filter_map(|one| evenhand_core::charter::day_of(&one.starts))
        .map(evenhand_core::words::date)
        .collect();
    match found.len() {
        0 | 1 => String::new(),
        n if n >= 60 => format!("It repeats: {} and so on.", next.join(", ")),
        n => format!(
            "It repeats {n} times: {}{}.",
            next.join(", "),
            if n > 3 { " and so on" } else { "" }
        ),
    }
}

fn named(record: &Record, id: evenhand_core::record::Id, certain: bool) -> Option<MeetingMatch> {
    let entry = record.entries.iter().find(|entry| entry.id == id)?;
    Some(MeetingMatch { entry: id, title: view::title(entry), certain })
}
