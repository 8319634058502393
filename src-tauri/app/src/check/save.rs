//! Saving a checked invitation: as a new meeting, or as one more notice of a meeting that is there.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use evenhand_calendar::time_key;
use evenhand_core::charter::day_of;
use evenhand_core::record::{
    Change, Entry, EntryKind, FileRef, Id, InDoubt, Item, Meeting, MeetingStatus, MeetingTime,
    Notice, NoticeMethod, SentBasis, When, oldest_first,
};

use super::PendingInvitation;
use crate::contract::{SaveInvitation, UserError, UserResult};
use crate::files::keep_bytes;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::{EntryName, Step};

/// Saves, with the original file attached, as one operation. Gives the entry's id.
///
/// # Errors
/// [`UserError::Gone`] where the meeting it belongs to is no longer there; those of the store.
pub fn save(
    session: &mut Session,
    request: SaveInvitation,
    pending: &PendingInvitation,
    at: DateTime<Utc>,
) -> UserResult<Id> {
    let mut changes = Vec::new();
    let file = if pending.bytes.is_empty() {
        None
    } else {
        let file = keep_bytes(session, &pending.name, &pending.bytes, at)?;
        let id = file.id;
        changes.push(Change::Put { item: Item::File(file) });
        Some(id)
    };
    let mut meeting = request.meeting;
    meeting.doubt = match request.sure {
        true => InDoubt::default(),
        false => pending.disputed.of(meeting.starts.as_ref()),
    };
    note_corrections(&mut meeting, &pending.read);
    for notice in &mut meeting.notices {
        notice.file = notice.file.or(file);
    }
    let reference = file.map(FileRef::new);
    let (label, entry) = match request.into {
        Some(id) => (Step::AddNotice, merged(session.entry(id)?, meeting, reference)?),
        None => {
            let entry = new_meeting(request.title, request.notes, meeting, reference, at);
            (Step::AddEntry(EntryName::Meeting), entry)
        }
    };
    let id = entry.id;
    changes.push(Change::Put { item: Item::Entry(Box::new(entry)) });
    session.write(label, changes, at)?;
    Ok(id)
}

fn new_meeting(
    title: String,
    notes: String,
    mut meeting: Meeting,
    file: Option<FileRef>,
    at: DateTime<Utc>,
) -> Entry {
    let id = new_id(at);
    if meeting.uid.is_empty() {
        meeting.uid = format!("{id}@evenhand.invalid");
    }
    Entry {
        title,
        when: when_of(&meeting),
        notes,
        files: file.into_iter().collect(),
        ..Entry::new(id, EntryKind::Meeting(Box::new(meeting)), at)
    }
}

/// The meeting with one more notice. The newest one says how the meeting stands: a cancellation calls it off, a later
/// invitation gives its time and plans it again. An older message is kept, and changes nothing.
fn merged(mut entry: Entry, new: Meeting, file: Option<FileRef>) -> UserResult<Entry> {
    let EntryKind::Meeting(meeting) = &mut entry.kind else { return Err(UserError::Gone) };
    for notice in &new.notices {
        let old = new.uid == meeting.uid && is_overtaken(notice, &meeting.notices);
        let (told, newest) = with_notice(&meeting.notices, notice);
        meeting.notices = told;
        match notice.method {
            _ if old || !newest => {}
            NoticeMethod::Cancel => meeting.status = MeetingStatus::Cancelled,
            NoticeMethod::Request => {
                if meeting.status == MeetingStatus::Cancelled {
                    meeting.status = MeetingStatus::Planned;
                }
                moved(meeting, &new);
            }
        }
    }
    meeting.sequence = meeting.sequence.saturating_add(1);
    entry.when = when_of(meeting);
    entry.files.extend(file);
    Ok(entry)
}

/// Whether the file numbers itself below one that is there already: a later copy of an older message.
fn is_overtaken(new: &Notice, notices: &[Notice]) -> bool {
    let stamped = |notice: &Notice| !matches!(notice.basis, SentBasis::User | SentBasis::Unknown);
    stamped(new) && notices.iter().any(|old| stamped(old) && old.sequence > new.sequence)
}

/// The notices with one more, oldest first, and whether it is the newest of them. The same message again is no news.
fn with_notice(notices: &[Notice], new: &Notice) -> (Vec<Notice>, bool) {
    let same = |old: &Notice| {
        old.method == new.method
            && old.sequence == new.sequence
            && old.sent_between().is_some()
            && (old.sent, old.sent_day) == (new.sent, new.sent_day)
            && old.starts == new.starts
    };
    if notices.iter().any(same) {
        return (notices.to_vec(), false);
    }
    let all = oldest_first(notices.iter().chain([new]));
    let newest = all.last().is_some_and(|last| std::ptr::eq(*last, new));
    (all.into_iter().cloned().collect(), newest)
}

/// The time and place that a newer message gives. A new start without an end has no end that is known.
fn moved(meeting: &mut Meeting, new: &Meeting) {
    if new.starts.is_some() {
        // The newest message says what is open, and what no longer is.
        meeting.doubt.clone_from(&new.doubt);
    }
    if new.starts.is_some() && new.starts != meeting.starts {
        meeting.starts.clone_from(&new.starts);
        meeting.ends = None;
    }
    if new.ends.is_some() {
        meeting.ends.clone_from(&new.ends);
    }
    if !new.place.is_empty() {
        meeting.place.clone_from(&new.place);
    }
}

pub(crate) fn when_of(meeting: &Meeting) -> When {
    let day = meeting.starts.as_ref().and_then(day_of);
    day.map_or(When::Undated, When::day)
}

/// Keeps, beside each corrected fact, what the file said.
fn note_corrections(meeting: &mut Meeting, read: &Meeting) {
    let Some(first) = read.notices.first() else { return };
    let Some(notice) = meeting.notices.first_mut() else { return };
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    let text = |time: &Option<MeetingTime>| time.as_ref().map(time_key).unwrap_or_default();
    if read.starts.is_some() && meeting.starts != read.starts {
        said.insert("starts".into(), text(&read.starts));
    }
    if read.ends.is_some() && meeting.ends != read.ends {
        said.insert("ends".into(), text(&read.ends));
    }
    if first.sent.is_some() && notice.sent != first.sent {
        said.insert("sent".into(), first.sent.map(|at| at.to_rfc3339()).unwrap_or_default());
    }
    if !read.place.is_empty() && meeting.place != read.place {
        said.insert("place".into(), read.place.clone());
    }
    notice.corrected.extend(said);
    notice.starts = notice.starts.take().or_else(|| meeting.starts.clone());
    notice.ends = notice.ends.take().or_else(|| meeting.ends.clone());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(day: &str) -> MeetingTime {
        let utc: DateTime<Utc> = format!("{day}T10:00:00Z").parse().unwrap();
        MeetingTime::At { utc, zone: "Europe/London".into(), local: utc.naive_utc() }
    }

    fn notice(sent: &str, day: &str, sequence: u32) -> Notice {
        Notice {
            method: NoticeMethod::Request,
            sent: Some(format!("{sent}T09:00:00Z").parse().unwrap()),
            sent_day: When::Undated,
            basis: SentBasis::EmailDate,
            starts: Some(start(day)),
            ends: None,
            sequence,
            file: None,
            reminds: false,
            corrected: BTreeMap::new(),
        }
    }

    fn off(sent: &str, day: &str, sequence: u32) -> Notice {
        Notice { method: NoticeMethod::Cancel, ..notice(sent, day, sequence) }
    }

    fn of(notice: Notice) -> Meeting {
        Meeting {
            starts: notice.starts.clone(),
            notices: vec![notice],
            uid: "1".into(),
            place: "Hall".into(),
            ..Meeting::default()
        }
    }

    /// The meeting after each of the messages was joined to it, in the order in which they are opened.
    fn joined(messages: Vec<Notice>) -> Meeting {
        let at = "2026-11-01T09:00:00Z".parse().unwrap();
        let mut messages = messages.into_iter().map(of);
        let first = messages.next().unwrap();
        let mut entry = new_meeting("Group".into(), String::new(), first, None, at);
        for message in messages {
            entry = merged(entry, message, None).unwrap();
        }
        let EntryKind::Meeting(meeting) = entry.kind else { panic!("no meeting") };
        *meeting
    }

    #[test]
    fn an_old_message_never_moves_a_meeting_back() {
        let (first, update) =
            (notice("2026-10-01", "2026-11-16", 0), notice("2026-10-20", "2026-11-30", 1));
        let meeting = joined(vec![update.clone(), first.clone()]);
        assert_eq!(meeting.starts, Some(start("2026-11-30")));
        assert_eq!(meeting.notices, [first.clone(), update.clone()]);
        // A copy of the old one that is passed on later numbers itself below what is known.
        let late_copy = notice("2026-11-05", "2026-11-16", 0);
        let meeting = joined(vec![first.clone(), update.clone(), late_copy]);
        assert_eq!(meeting.starts, Some(start("2026-11-30")));
        // An old cancellation does not call off what was planned again.
        let meeting = joined(vec![update.clone(), off("2026-10-10", "2026-11-16", 0)]);
        assert_eq!(meeting.status, MeetingStatus::Planned);
        // The same message again is no further notice.
        let again = joined(vec![first.clone(), update.clone(), update]);
        assert_eq!(again.notices.len(), 2);
    }

    #[test]
    fn a_meeting_that_is_given_again_is_planned_again() {
        let meeting = joined(vec![
            notice("2026-10-01", "2026-11-16", 0),
            off("2026-10-10", "2026-11-16", 1),
            notice("2026-10-12", "2026-11-23", 2),
        ]);
        assert_eq!(meeting.status, MeetingStatus::Planned);
        assert_eq!(meeting.starts, Some(start("2026-11-23")));
        let meeting =
            joined(vec![notice("2026-10-01", "2026-11-16", 0), off("2026-10-10", "2026-11-16", 1)]);
        assert_eq!(meeting.status, MeetingStatus::Cancelled);
    }

    #[test]
    fn a_typed_day_sorts_as_a_day_among_stamped_messages() {
        let typed = Notice {
            sent: None,
            sent_day: When::day("2026-10-01".parse().unwrap()),
            basis: SentBasis::User,
            ..notice("2026-10-01", "2026-11-16", 0)
        };
        let update = notice("2026-10-20", "2026-11-30", 1);
        let meeting = joined(vec![update.clone(), typed.clone()]);
        assert_eq!(meeting.notices, [typed.clone(), update.clone()]);
        assert_eq!(meeting.starts, Some(start("2026-11-30")));
        let meeting = joined(vec![typed.clone(), update.clone()]);
        assert_eq!(meeting.notices, [typed, update]);
    }
}
