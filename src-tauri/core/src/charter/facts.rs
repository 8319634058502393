//! What a check needs to know of a meeting, drawn from everything the record holds on it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::days::is_plausible;
use crate::record::{
    Meeting, MeetingKind, MeetingStatus, MeetingTime, Notice, NoticeMethod, Papers, SentBasis,
    When, days_in_place, london_date,
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
    /// What has to be asked before the day is sure.
    #[serde(default)]
    pub doubt: Option<SentDoubt>,
}

/// Why the message at hand may not be the one that first gave the date, or not have been sent when it seems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SentDoubt {
    /// It says that it changes an earlier message, which is not in the record.
    EarlierMessage,
    /// The file says when the entry was made, and nothing of when it was sent: then or later.
    MadeOnly,
    /// The invitation was stamped on one day and the message around it on another: it may have been passed on.
    PassedOn,
    /// It reminds of a date that was given before, confirms it, or brings what belongs to it.
    Reminder,
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
            papers: meeting.papers.clone(),
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
            .made_only()
    }

    /// Sent on a day, in a month or between two days.
    pub fn when(when: When, basis: SentBasis) -> Self {
        let gap = matches!(when, When::Undated).then_some(SentGap::NotSaid);
        let (earliest, latest) = (when.earliest(), when.latest());
        Self { earliest, latest, basis, gap, ..Self::default() }.checked().made_only()
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
    /// A notice that names no start is taken to be about the meeting as it stands.
    pub fn from_notices(notices: &[Notice], starts: Option<&MeetingTime>) -> Self {
        let notices = days_in_place(notices);
        let day = starts.and_then(day_of);
        let gives_day = |notice: &Notice| match &notice.starts {
            None => true,
            Some(given) => day_of(given) == day,
        };
        let is_request = |notice: &Notice| notice.method == NoticeMethod::Request;
        let first = notices.iter().position(|one| is_request(one) && gives_day(one));
        let Some((before, [notice, later @ ..])) = first.map(|first| notices.split_at(first))
        else {
            let any = notices.iter().any(|notice| is_request(notice));
            return Self::unknown(if any { SentGap::NoMessage } else { SentGap::NotSaid });
        };
        let mut sent = Self::from_notice(notice);
        let again = later.iter().filter(|one| is_request(one) && gives_day(one));
        let again: Vec<Self> = again.map(|one| Self::from_notice(one)).collect();
        // One whose day is not known may have come first, wherever it stands.
        if let Some(gap) = again.iter().find_map(|one| one.gap) {
            sent = Self { latest: sent.latest, ..Self::unknown(sent.gap.unwrap_or(gap)) };
        }
        sent.after_missing(notice, before);
        sent.with(&again);
        sent.history = history(&notices, gives_day);
        sent
    }

    /// The other messages that give the date: the first of all of them counts, whichever that is.
    fn with(&mut self, again: &[Self]) {
        // Any of them is proof that the date was given by then.
        let latest = again.iter().filter_map(|one| one.latest).chain(self.latest).min();
        // One of which a span of days is known may lie before the one that stands first.
        let before =
            again.iter().filter(|one| one.earliest.is_some_and(|day| Some(day) < self.earliest));
        if let Some(one) = before.min_by_key(|one| one.earliest) {
            (self.earliest, self.at, self.doubt) = (one.earliest, None, self.doubt.or(one.doubt));
            // Where the day lies between what two messages tell, neither of them told it.
            let told = one.latest == one.earliest;
            self.basis = if told { one.basis } else { SentBasis::Unknown };
        }
        self.latest = latest;
    }

    fn from_notice(notice: &Notice) -> Self {
        let known = match notice.sent {
            Some(at) => Self::at(at, notice.basis),
            None => Self::when(notice.sent_day, notice.basis),
        };
        if notice.basis == SentBasis::BareDtstamp && known.gap.is_none() {
            return Self { basis: notice.basis, ..Self::unknown(SentGap::NotConfirmed) };
        }
        let stamped = !matches!(notice.basis, SentBasis::User | SentBasis::Unknown);
        if stamped && notice.sent.is_none() && known.earliest != known.latest {
            return Self { doubt: Some(SentDoubt::PassedOn), ..known };
        }
        known
    }

    /// An entry was made on a day, and sent then or later: the day can show that notice was short, never that it was
    /// long enough.
    fn made_only(self) -> Self {
        if self.basis != SentBasis::Created || self.gap.is_some() {
            return self;
        }
        Self { latest: None, at: None, doubt: Some(SentDoubt::MadeOnly), ..self }
    }

    /// A message that changes an earlier one which is not in the record: that one may have given the date before.
    fn after_missing(&mut self, notice: &Notice, before: &[&Notice]) {
        let known = before.iter().map(|one| one.sequence).max();
        let next = known.map_or(0, |sequence| sequence.saturating_add(1));
        let follows = notice.sequence > next || notice.reminds;
        if notice.basis == SentBasis::User || !follows || self.gap.is_some() {
            return;
        }
        let since = before.iter().filter_map(|one| Self::from_notice(one).earliest).max();
        self.earliest = since.filter(|since| Some(*since) <= self.earliest);
        self.at = None;
        self.doubt =
            Some(if notice.reminds { SentDoubt::Reminder } else { SentDoubt::EarlierMessage });
    }
}

/// Whether the date was given first, came after another one, or came back after another one.
fn history(notices: &[&Notice], gives_day: impl Fn(&Notice) -> bool) -> History {
    let this_date = |notice: &Notice| notice.method == NoticeMethod::Request && gives_day(notice);
    let Some(first) = notices.iter().position(|one| this_date(one)) else {
        return History::FirstDate;
    };
    let last = notices.iter().rposition(|one| this_date(one)).unwrap_or(first);
    let other_between = notices.iter().take(last).skip(first).any(|notice| !this_date(notice));
    if other_between {
        return History::MovedBack;
    }
    if first > 0 { History::Moved } else { History::FirstDate }
}
