//! What a check needs to know of a meeting, drawn from everything the record holds on it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::days::{is_plausible, london_date};
use crate::record::{
    Meeting, MeetingKind, MeetingStatus, MeetingTime, Notice, NoticeMethod, Papers, SentBasis, When,
};

/// The facts of one meeting, or of one occurrence of a series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeetingFacts {
    /// What kind of meeting it is.
    pub kind: MeetingKind,
    /// It was called off: no rule is checked.
    pub cancelled: bool,
    /// When it starts.
    pub starts: Option<MeetingTime>,
    /// When it ends.
    pub ends: Option<MeetingTime>,
    /// When the message was sent that first gave its date.
    pub sent: Sent,
    /// When the agenda and papers came.
    pub papers: Papers,
    /// The council that the record is about. Empty: not said, and no charter is called a comparison.
    #[serde(default)]
    pub council: String,
}

/// When the date was first given, as exactly as it is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// The first day on which it can have been sent. `None`: not known.
    pub earliest: Option<NaiveDate>,
    /// The last day on which it can have been sent. `None`: not known.
    pub latest: Option<NaiveDate>,
    /// The instant, where known.
    pub at: Option<DateTime<Utc>>,
    /// Which fact told.
    pub basis: SentBasis,
    /// What happened to the date before and after.
    pub history: History,
    /// Why it is not known, where it is not.
    pub gap: Option<SentGap>,
}

/// Whether the date met on is the date first given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum History {
    /// One date from the start.
    #[default]
    FirstDate,
    /// An earlier message gave another date, so notice counts from the message that gave this one.
    Moved,
    /// It was moved away or called off, and then given again. Notice counts from the first message that gave it.
    MovedBack,
}

/// Why the day of sending is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentGap {
    /// Nobody has said when it was sent.
    NotSaid,
    /// The file has a time that may be the time of an export; the user has to confirm it.
    NotConfirmed,
    /// No message in the record gives this date.
    NoMessage,
    /// The date of sending cannot be right, such as the year 0001.
    Impossible,
}

impl MeetingFacts {
    /// The facts of a meeting in the record.
    pub fn from_meeting(meeting: &Meeting) -> Self {
        Self {
            kind: meeting.meeting_kind,
            cancelled: meeting.status == MeetingStatus::Cancelled,
            starts: meeting.starts.clone(),
            ends: meeting.ends.clone(),
            sent: Sent::from_notices(&meeting.notices, meeting.starts.as_ref()),
            papers: meeting.papers,
            council: String::new(),
        }
    }

    /// The same facts, in a record about this council.
    #[must_use]
    pub fn for_council(mut self, council: &str) -> Self {
        council.clone_into(&mut self.council);
        self
    }

    /// The London calendar date of the meeting, where its start can be right.
    pub fn day(&self) -> Option<NaiveDate> {
        day_of(self.starts.as_ref()?).filter(|day| is_plausible(*day))
    }
}

/// The London calendar date of a meeting's time.
pub fn day_of(time: &MeetingTime) -> Option<NaiveDate> {
    match time {
        MeetingTime::Date { date } => Some(*date),
        MeetingTime::At { utc, zone, .. } => is_known_zone(zone).then(|| london_date(*utc)),
    }
}

/// Whether a zone's name is one that the instant can be trusted under. Empty means that the source gave UTC.
pub fn is_known_zone(zone: &str) -> bool {
    // The usual ones first, since looking a name up takes longer.
    matches!(zone, "" | "Europe/London" | "UTC") || zone.parse::<chrono_tz::Tz>().is_ok()
}

impl Sent {
    /// Sent at an instant.
    pub fn at(at: DateTime<Utc>, basis: SentBasis) -> Self {
        let day = london_date(at);
        Self { earliest: Some(day), latest: Some(day), at: Some(at), basis, ..Self::default() }
            .checked()
    }

    /// Sent on a day, in a month or between two days.
    pub fn when(when: When, basis: SentBasis) -> Self {
        let gap = matches!(when, When::Undated).then_some(SentGap::NotSaid);
        let (earliest, latest) = (when.earliest(), when.latest());
        Self { earliest, latest, basis, gap, ..Self::default() }.checked()
    }

    /// Not known, and why.
    pub fn unknown(gap: SentGap) -> Self {
        Self { gap: Some(gap), ..Self::default() }
    }

    /// Drops days that cannot be right and says so.
    fn checked(mut self) -> Self {
        let days = [self.earliest, self.latest];
        let impossible = days.iter().flatten().any(|day| !is_plausible(*day))
            || matches!(days, [Some(from), Some(to)] if to < from)
            || (self.gap.is_none() && days.contains(&None));
        if impossible {
            let basis = self.basis;
            self = Self { basis, ..Self::unknown(SentGap::Impossible) };
        }
        self
    }

    /// Finds the message that first gave the date finally met on.
    ///
    /// Notices are oldest first. A notice that names no start is taken to be about the meeting as it stands.
    pub fn from_notices(notices: &[Notice], starts: Option<&MeetingTime>) -> Self {
        let day = starts.and_then(day_of);
        let gives_day = |notice: &Notice| match &notice.starts {
            None => true,
            Some(given) => day_of(given) == day,
        };
        let requests = || notices.iter().filter(|notice| notice.method == NoticeMethod::Request);
        let Some(first) = requests().position(gives_day) else {
            let gap =
                if requests().next().is_some() { SentGap::NoMessage } else { SentGap::NotSaid };
            return Self::unknown(gap);
        };
        let mut sent = requests().nth(first).map(Self::from_notice).unwrap_or_default();
        if sent.earliest.is_none() {
            // A later message with the same date is proof that it was given by then.
            let later = requests().skip(first).filter(|notice| gives_day(notice));
            sent.latest = later.filter_map(|notice| Self::from_notice(notice).latest).min();
        }
        sent.history = history(notices, gives_day);
        sent
    }

    fn from_notice(notice: &Notice) -> Self {
        let known = match notice.sent {
            Some(at) => Self::at(at, notice.basis),
            None => Self::when(notice.sent_day, notice.basis),
        };
        if notice.basis == SentBasis::BareDtstamp && known.gap.is_none() {
            return Self { basis: notice.basis, ..Self::unknown(SentGap::NotConfirmed) };
        }
        known
    }
}

/// Whether the date was given first, came after another one, or came back after another one.
fn history(notices: &[Notice], gives_day: impl Fn(&Notice) -> bool) -> History {
    let this_date = |notice: &Notice| notice.method == NoticeMethod::Request && gives_day(notice);
    let Some(first) = notices.iter().position(this_date) else { return History::FirstDate };
    let last = notices.iter().rposition(this_date).unwrap_or(first);
    let other_between = notices.iter().take(last).skip(first).any(|notice| !this_date(notice));
    if other_between {
        return History::MovedBack;
    }
    if first > 0 { History::Moved } else { History::FirstDate }
}
