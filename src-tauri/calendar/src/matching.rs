//! Which meeting of the record an event belongs to.
//!
//! By UID and RECURRENCE-ID where they agree. Where a new UID was made, by organiser, title and a near date, and then
//! only as a suggestion that the user confirms.

use super::event::{CalendarEvent, SentStamp, time_key};
use super::given_before::in_own_words;
use super::series::instant;
use super::warning::CalendarWarning;
use evenhand_core::record::{
    Entry, EntryKind, Id, Meeting, MeetingTime, Notice, When, london_date,
};

/// A meeting that an event may belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same UID: an update of it.
    Same(Id),
    /// A suggestion to confirm: the same organiser or title, and a near date.
    Perhaps(Id),
}

/// Farthest apart that two starts may be for a suggestion, in days.
const NEAR_DAYS: i64 = 60;

/// The meeting that an event belongs to. `organisers` gives the organisers' addresses of an entry's notices, where
/// the caller knows them from the stored messages.
pub fn find(
    event: &CalendarEvent,
    entries: &[Entry],
    organisers: &dyn Fn(Id) -> Vec<String>,
) -> Option<Match> {
    let meetings = || {
        entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::Meeting(meeting) => Some((entry, meeting.as_ref())),
            _ => None,
        })
    };
    let same_uid = |meeting: &Meeting| !event.uid.is_empty() && meeting.uid == event.uid;
    let key = event.recurrence_key();
    let exact = meetings().find(|(_, meeting)| same_uid(meeting) && meeting.recurrence_id == key);
    // A change of one meeting belongs to the entry that was made from the series at that time.
    let of_series = || {
        meetings().find(|(_, meeting)| {
            same_uid(meeting)
                && !key.is_empty()
                && meeting.starts.as_ref().is_some_and(|at| time_key(at) == key)
        })
    };
    // A cancellation or update of the whole series, where only one meeting of it was logged.
    let only = || {
        let mut all = meetings().filter(|(_, meeting)| same_uid(meeting) && key.is_empty());
        all.next().filter(|_| all.next().is_none())
    };
    if let Some((entry, _)) = exact.or_else(of_series).or_else(only) {
        return Some(Match::Same(entry.id));
    }
    let near = meetings().filter_map(|(entry, meeting)| {
        let apart = days_apart(event.starts.as_ref()?, meeting.starts.as_ref()?);
        let title = !event.title().is_empty() && plain(event.title()) == plain(&entry.title);
        let sender =
            event.organizer.as_ref().map(super::Party::email).filter(|email| !email.is_empty());
        let known = organisers(entry.id);
        let organiser = sender
            .as_ref()
            .is_some_and(|email| known.iter().any(|one| one.eq_ignore_ascii_case(email)));
        // Title alone is enough only where the organiser is not known to be another.
        let other = sender.is_some() && !known.is_empty() && !organiser;
        (apart <= NEAR_DAYS && title && !other).then_some((apart, entry.id))
    });
    near.min_by_key(|(apart, _)| *apart).map(|(_, id)| Match::Perhaps(id))
}

/// What an event says, as a notice of its meeting. The caller adds the stored file.
///
/// Where the file's own times do not agree on when it was sent, the notice has the days between them and no instant.
pub fn notice(event: &CalendarEvent) -> Notice {
    let mut notice = Notice {
        method: event.notice_method(),
        sent: None,
        sent_day: When::Undated,
        basis: event.sent.basis,
        starts: event.starts.clone(),
        ends: event.ends.clone(),
        sequence: sequence(event),
        reminds: event.reminds || in_own_words(event),
        file: None,
        corrected: std::collections::BTreeMap::new(),
    };
    set_sent(&mut notice, &event.sent);
    notice
}

/// SEQUENCE, as far as it fits. A message that says in another way that it changes an earlier one is no first one.
fn sequence(event: &CalendarEvent) -> u32 {
    let least = u32::from(event.warnings.contains(&CalendarWarning::ChangesEarlier));
    u32::try_from(event.sequence.unwrap_or(0)).unwrap_or(u32::MAX).max(least)
}

/// Says when a notice was sent: at an instant, or on any of the days between two.
pub fn set_sent(notice: &mut Notice, sent: &SentStamp) {
    let between =
        sent.between.map(|(from, to)| When::Range { from: london_date(from), to: london_date(to) });
    notice.sent = sent.at.filter(|_| between.is_none());
    notice.sent_day = between.unwrap_or_default();
    notice.basis = sent.basis;
}

fn days_apart(a: &MeetingTime, b: &MeetingTime) -> i64 {
    (instant(a) - instant(b)).num_days().abs()
}

/// A title without the words that programs put before it, and without case and punctuation.
fn plain(title: &str) -> String {
    let mut rest = title.trim().to_lowercase();
    const BEFORE: [&str; 9] = [
        "re:",
        "fw:",
        "fwd:",
        "invitation:",
        "updated invitation:",
        "cancelled:",
        "canceled:",
        "canceled event:",
        "accepted:",
    ];
    while let Some(cut) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = cut.trim().to_owned();
    }
    rest.chars().filter(|c| c.is_alphanumeric()).collect()
}
