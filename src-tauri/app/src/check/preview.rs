//! From a file's bytes, or from pasted words, to something that a person can look over.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use evenhand_calendar::{
    CalendarEvent, CalendarWarning, Doubt, FromWords, Message, Proposal, Purpose, Reading,
    SentStamp, matching,
};
use evenhand_core::charter::london_date;
use evenhand_core::record::{
    InDoubt, Meeting, MeetingStatus, Notice, Papers, Record, SentBasis, When,
};
use evenhand_words::tr::meetings;

use super::disputed::Disputed;
use super::{basis_words, kind, repeats};
use crate::contract::{InvitationPreview, MarkedWords, MeetingMatch, UserError};
use crate::view;

/// What stands behind a preview until it is saved. The previews of one file share its bytes.
#[derive(Clone, Debug, Default)]
pub struct PendingInvitation {
    /// The file's name; empty for pasted words.
    pub name: String,
    /// Its bytes, to be attached to the meeting.
    pub bytes: Arc<[u8]>,
    /// The meeting as the file has it, to tell corrections from.
    pub read: Meeting,
    /// What its message disputes or leaves open.
    pub disputed: super::Disputed,
}

/// Previews of everything in a file: one for each event, else one for each meeting that its words seem to name; or one
/// that says why there is none.
pub fn from_file(
    name: &str,
    bytes: &[u8],
    reading: &Reading,
    record: &Record,
    today: NaiveDate,
) -> Vec<(InvitationPreview, PendingInvitation)> {
    let shared: Vec<String> = reading.warnings.iter().map(|w| w.sentence()).collect();
    let mut previews: Vec<(InvitationPreview, InDoubt)> = if reading.events.is_empty() {
        let mut found = reading.proposals(today);
        found.iter_mut().for_each(|found| doubt_own_mail(found, record));
        let of_words =
            |found: &FromWords| (from_words(name, found, record), by_words(&found.proposal));
        found.iter().map(of_words).collect()
    } else {
        let changes = changes(reading);
        let of_event =
            |event: &CalendarEvent| (from_event(name, event, &changes, record), by_event(event));
        reading.events.iter().map(of_event).collect()
    };
    if previews.is_empty() {
        return vec![(without_meeting(name, reading), PendingInvitation::default())];
    }
    let bytes: Arc<[u8]> = bytes.into();
    let names: Vec<String> = reading.attachments.iter().map(|file| file.name.clone()).collect();
    for (preview, _) in &mut previews {
        preview.warnings.extend(shared.iter().cloned());
        preview.attachments.clone_from(&names);
        if let Some(message) = &reading.message
            && preview.organiser.is_empty()
        {
            preview.organiser.clone_from(&message.from);
        }
    }
    let with_pending = |(preview, doubt): (InvitationPreview, InDoubt)| {
        let starts = preview.meeting.starts.as_ref();
        let pending = PendingInvitation {
            name: name.to_owned(),
            bytes: Arc::clone(&bytes),
            read: preview.meeting.clone(),
            disputed: Disputed::new(starts, &preview.occurrences, doubt),
        };
        (preview, pending)
    };
    previews.into_iter().map(with_pending).collect()
}

/// What whoever keeps the record wrote is no invitation of the council's, whatever day it names.
fn doubt_own_mail(found: &mut FromWords, record: &Record) {
    let own = record.info.reply_to.trim().to_lowercase();
    let from = found.message.as_ref().map(|message| message.from.to_lowercase());
    let by_them = own.contains('@') && from.is_some_and(|from| from.contains(&own));
    let doubts = &mut found.proposal.doubts;
    if by_them && !doubts.contains(&Doubt::Answer) {
        doubts.push(Doubt::Answer);
    }
}

fn by_words(proposal: &Proposal) -> InDoubt {
    InDoubt { others: proposal.disputed(), open: proposal.questions() }
}

fn by_event(event: &CalendarEvent) -> InDoubt {
    InDoubt { others: event.disputed(), open: event.questions() }
}

/// The changes that a file makes to meetings of its series, by the series' UID.
fn changes(reading: &Reading) -> ChangedFacts<'_> {
    let mut changes = ChangedFacts::new();
    for event in reading.events.iter().filter(|event| event.recurrence_id.is_some()) {
        changes.entry(&event.uid).or_default().push(event);
    }
    changes
}

type ChangedFacts<'r> = BTreeMap<&'r str, Vec<&'r CalendarEvent>>;

/// Why a file gives no meeting: it is locked, it holds words or a message in which none was found, or nothing in it
/// could be read.
pub fn no_meeting(name: &str, reading: &Reading) -> UserError {
    let name = name.to_owned();
    let known = reading.message.is_some() || !reading.words.trim().is_empty();
    if [CalendarWarning::Encrypted, CalendarWarning::Locked]
        .iter()
        .any(|lock| reading.warnings.contains(lock))
    {
        UserError::FileLocked { name }
    } else if known {
        UserError::NoMeetingFound { name }
    } else {
        UserError::FileNotUnderstood { name }
    }
}

/// A file in which no meeting was found: an error, or a message whose facts can be kept and its date typed in.
fn without_meeting(name: &str, reading: &Reading) -> InvitationPreview {
    let mut preview = blank(name);
    let why = no_meeting(name, reading);
    preview.error = (!matches!(why, UserError::NoMeetingFound { .. })).then_some(why);
    // Its words were looked through, and no date is there to be checked.
    let none = |warning: &CalendarWarning| match warning {
        CalendarWarning::WordsOnly => CalendarWarning::NoCalendar.sentence(),
        other => other.sentence(),
    };
    preview.warnings = reading.warnings.iter().map(none).collect();
    does(&mut preview, reading.purpose());
    preview.notes.clone_from(&reading.words);
    if let Some(message) = &reading.message {
        sent_by(&mut preview, message, &message.sent);
        preview.notes.clone_from(&message.text);
    }
    preview
}

/// A preview of pasted words that answer an invitation or call one off; `None` for any others.
pub fn from_answer(text: &str) -> Option<InvitationPreview> {
    let mut preview = blank("");
    does(&mut preview, evenhand_calendar::purpose_of_words(text)?);
    text.clone_into(&mut preview.notes);
    Some(preview)
}

/// What words without a calendar do. No meeting of the record is known to be meant, so nothing is changed by them.
fn does(preview: &mut InvitationPreview, purpose: Purpose) {
    preview.purpose = purpose;
    preview.purpose_words = match purpose {
        Purpose::Cancellation => meetings::purpose_called_off(),
        _ => purpose_words(purpose),
    };
}

/// The facts of the message that a preview comes from, and when its words were sent.
fn sent_by(preview: &mut InvitationPreview, message: &Message, sent: &SentStamp) {
    preview.title.clone_from(&message.subject);
    preview.organiser.clone_from(&message.from);
    if preview.meeting.notices.is_empty() {
        preview.meeting.notices.push(empty_notice());
    }
    if let Some(notice) = preview.meeting.notices.first_mut() {
        matching::set_sent(notice, sent);
    }
    preview.origins.insert("sent".into(), basis_words(sent.basis));
}

/// A preview of a meeting that the words of a file seem to name.
fn from_words(name: &str, found: &FromWords, record: &Record) -> InvitationPreview {
    let mut preview = from_proposal(&found.proposal, &found.text, record);
    let subject = found.message.as_ref().map(|message| message.subject.as_str());
    kind::by_words(&mut preview, subject.unwrap_or_default());
    name.clone_into(&mut preview.file_name);
    for origin in ["when", "place"] {
        preview.origins.insert(origin.into(), meetings::origin_file());
    }
    if let Some(message) = &found.message {
        sent_by(&mut preview, message, &found.sent);
    }
    if let Some(notice) = preview.meeting.notices.first_mut().filter(|_| found.reminds) {
        notice.reminds = true;
    }
    preview
}

/// A preview of one event.
fn from_event(
    name: &str,
    event: &CalendarEvent,
    changes: &ChangedFacts<'_>,
    record: &Record,
) -> InvitationPreview {
    let mut preview = blank(name);
    let cancelled = event.is_cancelled();
    preview.purpose = event.purpose;
    preview.purpose_words = purpose_words(event.purpose);
    preview.title = event.title().to_owned();
    preview.notes.clone_from(&event.description);
    preview.organiser = event.organizer.as_ref().map(organiser_words).unwrap_or_default();
    preview.warnings = event.warnings.iter().map(|w| w.sentence()).collect();
    preview.ask_sent = matches!(event.sent.basis, SentBasis::BareDtstamp | SentBasis::Created);
    let of_series = changes.get(event.uid.as_str()).filter(|_| event.recurrence.is_some());
    repeats::series(&mut preview, event, of_series.map(Vec::as_slice).unwrap_or_default());
    let papers = papers_of(event);
    preview.meeting = Meeting {
        status: if cancelled { MeetingStatus::Cancelled } else { MeetingStatus::Planned },
        starts: event.starts.clone(),
        ends: event.ends.clone(),
        place: place(event),
        notices: notices(event),
        papers: papers.clone(),
        charter: record.info.charter.clone(),
        uid: event.uid.clone(),
        recurrence_id: event.recurrence_key(),
        ..Meeting::default()
    };
    let origins = [
        ("when", meetings::origin_invitation()),
        ("place", meetings::origin_invitation()),
        ("sent", basis_words(event.sent.basis)),
    ];
    preview.origins = origins.map(|(field, words)| (field.to_owned(), words)).into();
    if papers != Papers::Unknown {
        preview.origins.insert("papers".into(), meetings::origin_agenda());
    }
    kind::by_words(&mut preview, event.title());
    preview.matches = match matching::find(event, &record.entries, &|_| Vec::new()) {
        Some(matching::Match::Same(id)) => named(record, id, true),
        Some(matching::Match::Perhaps(id)) => named(record, id, false),
        None => None,
    };
    preview
}

/// What an event says as a notice; an answer to an invitation gives none.
fn notices(event: &CalendarEvent) -> Vec<Notice> {
    match event.purpose {
        Purpose::Invitation | Purpose::Cancellation => vec![matching::notice(event)],
        _ => Vec::new(),
    }
}

/// What a message does, where it does not invite; empty where it does.
fn purpose_words(purpose: Purpose) -> String {
    match purpose {
        Purpose::Invitation | Purpose::Cancellation => String::new(),
        Purpose::Reply => meetings::purpose_reply(),
        Purpose::NewTimeProposed => meetings::purpose_new_time(),
        Purpose::ProposalDeclined => meetings::purpose_declined(),
        Purpose::ResendAsked => meetings::purpose_resend(),
        Purpose::PassedOn => meetings::purpose_passed_on(),
    }
}

/// A preview of a meeting that pasted words seem to name.
pub fn from_proposal(proposal: &Proposal, text: &str, record: &Record) -> InvitationPreview {
    let mut preview = blank("");
    preview.title = String::new();
    preview.notes.clone_from(&proposal.quote);
    preview.warnings = proposal.doubts.iter().map(|doubt| doubt.sentence()).collect();
    preview.marked = marked(text, proposal.span);
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
        ("when".into(), meetings::origin_pasted()),
        ("place".into(), meetings::origin_pasted()),
    ]);
    kind::by_words(&mut preview, kind::sentence_of(text, proposal.span));
    preview
}

/// As [`from_proposal`], with what the words leave open until it is saved.
pub fn pasted(
    proposal: &Proposal,
    text: &str,
    record: &Record,
) -> (InvitationPreview, PendingInvitation) {
    let preview = from_proposal(proposal, text, record);
    let disputed = Disputed::new(Some(&proposal.starts), &[], by_words(proposal));
    (preview, PendingInvitation { disputed, ..PendingInvitation::default() })
}

/// The words that a proposal was read from, with some of those around them.
fn marked(text: &str, (start, end): (usize, usize)) -> Option<MarkedWords> {
    const AROUND: usize = 160;
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.floor_char_boundary((end + AROUND).min(text.len()));
    Some(MarkedWords {
        before: text.get(from..start)?.to_owned(),
        marked: text.get(start..end)?.to_owned(),
        after: text.get(end..to)?.to_owned(),
    })
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
        occurrences: Vec::new(),
        purpose: Purpose::Invitation,
        purpose_words: String::new(),
        marked: None,
        matches: None,
        error: None,
    }
}

pub(crate) fn empty_notice() -> Notice {
    Notice {
        method: evenhand_core::record::NoticeMethod::Request,
        sent: None,
        sent_day: When::Undated,
        basis: SentBasis::Unknown,
        starts: None,
        ends: None,
        sequence: 0,
        file: None,
        reminds: false,
        corrected: BTreeMap::new(),
    }
}

fn place(event: &CalendarEvent) -> String {
    if event.location.is_empty() { event.online_link.clone() } else { event.location.clone() }
}

fn organiser_words(party: &evenhand_calendar::Party) -> String {
    if party.name.is_empty() { party.email() } else { party.name.clone() }
}

/// An agenda that came with the invitation counts as papers received then. Minutes are of the meeting before.
fn papers_of(event: &CalendarEvent) -> Papers {
    let agenda = event.attachments.iter().any(|file| is_agenda(&file.name));
    let sure = event.sent.at.filter(|_| event.sent.between.is_none());
    match sure {
        Some(at) if agenda => Papers::Came { when: When::day(london_date(at)), at: Some(at) },
        _ => Papers::Unknown,
    }
}

/// Whether a file is named as the papers of a meeting to come.
fn is_agenda(name: &str) -> bool {
    let name = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    has(&["agenda", "papers"])
        && !has(&["minutes", "last meeting", "previous", "actions", "notes of", "draft minutes"])
}

fn named(record: &Record, id: evenhand_core::record::Id, certain: bool) -> Option<MeetingMatch> {
    let entry = record.entries.iter().find(|entry| entry.id == id)?;
    Some(MeetingMatch { entry: id, title: view::title(entry), certain })
}

#[cfg(test)]
mod tests {
    use evenhand_calendar::{CalendarLimits, read};

    use super::*;

    fn previews(calendar: &str) -> Vec<(InvitationPreview, PendingInvitation)> {
        let record =
            crate::sample::package("2026-11-01T09:00:00Z".parse().unwrap()).unwrap().record;
        let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        let reading = read(calendar.as_bytes(), "invite.ics", &CalendarLimits::default());
        from_file("invite.ics", calendar.as_bytes(), &reading, &record, today)
    }

    fn event(lines: &str) -> String {
        format!(
            "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:20261110T100000Z\r\n{lines}\r\nEND:VEVENT\r\n"
        )
    }

    fn calendar(method: &str, events: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nMETHOD:{method}\r\n{events}END:VCALENDAR\r\n")
    }

    #[test]
    fn a_reply_is_shown_as_what_it_is_and_gives_no_notice() {
        for (method, lines) in [
            ("REPLY", "SUMMARY:Review"),
            ("COUNTER", "SUMMARY:Review"),
            ("PUBLISH", "SUMMARY:Accepted: Review"),
        ] {
            let found = previews(&calendar(method, &event(lines)));
            let [(preview, _)] = &found[..] else { panic!("{found:?}") };
            assert!(preview.purpose_words.contains("nothing to check"), "{method}");
            assert!(preview.meeting.notices.is_empty(), "{method}");
        }
        let found = previews(&calendar("REQUEST", &event("SUMMARY:Review")));
        assert_eq!((found[0].0.purpose_words.as_str(), found[0].0.meeting.notices.len()), ("", 1));
    }

    #[test]
    fn minutes_of_the_last_meeting_are_no_papers_for_the_next() {
        let with = |name: &str| {
            let attach = format!(
                "ATTACH;FILENAME={name};FMTTYPE=application/pdf:https://example.org/{name}"
            );
            previews(&calendar("REQUEST", &event(&attach)))[0].0.meeting.papers.clone()
        };
        for name in [
            "Minutes.pdf",
            "Minutes_of_last_meeting.pdf",
            "Agenda_and_minutes.pdf",
            "Previous_agenda.pdf",
        ] {
            assert_eq!(with(name), Papers::Unknown, "{name}");
        }
        for name in ["Agenda.pdf", "Board_papers.pdf"] {
            assert!(matches!(with(name), Papers::Came { .. }), "{name}");
        }
    }

    #[test]
    fn each_meeting_of_a_series_can_be_checked() {
        let found = previews(&calendar("REQUEST", &event("RRULE:FREQ=WEEKLY;COUNT=3")));
        let preview = &found[0].0;
        let days: Vec<&str> = preview.occurrences.iter().map(|one| one.words.as_str()).collect();
        assert_eq!(days, ["Tue 10 Nov 2026", "Tue 17 Nov 2026", "Tue 24 Nov 2026"]);
        let told =
            preview.warnings.iter().any(|words| words.contains("The others are not checked"));
        assert!(told, "{:?}", preview.warnings);
    }

    /// Five thousand meetings of one file held five thousand copies of it.
    #[test]
    fn the_previews_of_a_file_share_its_bytes() {
        let many: String = (0..200).map(|_| event("SUMMARY:Group")).collect();
        let found = previews(&calendar("REQUEST", &many));
        assert_eq!(found.len(), 200);
        let first = &found[0].1.bytes;
        assert!(found.iter().all(|(_, pending)| Arc::ptr_eq(&pending.bytes, first)));
    }

    #[test]
    fn the_words_of_an_email_are_read_and_marked() {
        let mail = "From: team@example.org\r\nTo: parent@example.org\r\nDate: Mon, 2 Nov 2026 09:00:00 +0000\r\n\
            Subject: Review\r\nMIME-Version: 1.0\r\n\r\nThe review is on 24 November at 1pm in the hall.\r\n";
        let found = previews(mail);
        let [(preview, pending)] = &found[..] else { panic!("{found:?}") };
        assert_eq!(preview.title, "Review");
        assert_eq!(preview.marked.as_ref().unwrap().marked, "24 November at 1pm in the hall");
        assert_eq!(preview.meeting.notices[0].basis, SentBasis::EmailDate);
        assert!(preview.meeting.starts.is_some() && !pending.bytes.is_empty());
    }
}
