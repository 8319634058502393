//! Meetings and every notice that was given of them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, InDoubt, Judgement, MeetingTime, When, london_date};

/// A meeting, planned, held or cancelled.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Meeting {
    /// What kind it is: rules cover some kinds and not others.
    #[serde(default)]
    pub meeting_kind: MeetingKind,
    /// Planned, held or cancelled.
    #[serde(default)]
    pub status: MeetingStatus,
    /// When it starts, as last known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub starts: Option<MeetingTime>,
    /// When it ends, as last known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ends: Option<MeetingTime>,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Every notice of it, oldest first: the first invitation, each change, a cancellation.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// When the agenda and papers came.
    #[serde(default)]
    pub papers: Papers,
    /// The charter it is checked against, by id. Empty: none chosen.
    #[serde(default)]
    pub charter: String,
    /// iCalendar UID (RFC 5545 section 3.8.4.7) of the invitation, or the one this app gave it.
    #[serde(default)]
    pub uid: String,
    /// iCalendar RECURRENCE-ID of this occurrence, where it is one of a series.
    #[serde(default)]
    pub recurrence_id: String,
    /// SEQUENCE of this app's own exports of the meeting; grows with each change.
    #[serde(default)]
    pub sequence: u32,
    /// Where it stood on ladders of engagement, as somebody saw it, in the order in which that was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Judgement>>", optional)]
    pub judgements: Vec<Judgement>,
    /// What the person wants to ask there, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub questions: Vec<String>,
    /// What its message left open, and nobody has settled yet.
    #[serde(default, skip_serializing_if = "InDoubt::is_none")]
    #[ts(as = "Option<InDoubt>", optional)]
    pub doubt: InDoubt,
}

/// The kind of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum MeetingKind {
    /// A co-production group of parent carers and officers.
    #[default]
    CoproductionGroup,
    /// The yearly review of an EHC plan.
    AnnualReview,
    /// A meeting about one child's support that is not an annual review.
    ChildSupport,
    /// A board, committee or partnership meeting.
    Board,
    /// A one-off event, drop-in or consultation.
    Event,
    /// Another kind.
    Other,
}

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum MeetingStatus {
    /// To come, or not said.
    #[default]
    Planned,
    /// It took place.
    Held,
    /// It was called off.
    Cancelled,
}

/// One message that gave or changed a meeting's time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Notice {
    /// What the message did.
    #[serde(default)]
    pub method: NoticeMethod,
    /// When it was sent: an instant where known. `None`: only `sent_day`, or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sent: Option<DateTime<Utc>>,
    /// When it was sent, where only the day (or less) is known.
    #[serde(default)]
    pub sent_day: When,
    /// Where the sending time comes from.
    #[serde(default)]
    pub basis: SentBasis,
    /// The start that this message gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub starts: Option<MeetingTime>,
    /// The end that this message gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ends: Option<MeetingTime>,
    /// iCalendar SEQUENCE of the message.
    #[serde(default)]
    pub sequence: u32,
    /// It speaks of a date that was given before, as a reminder does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub reminds: bool,
    /// The message itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub file: Option<Id>,
    /// What the file said where the user corrected it: field name and the file's own value.
    #[serde(default)]
    pub corrected: std::collections::BTreeMap<String, String>,
}

/// What a notice did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum NoticeMethod {
    /// Invited, or gave a new time.
    #[default]
    Request,
    /// Called it off.
    Cancel,
}

/// Which fact told when a message was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum SentBasis {
    /// Not known.
    #[default]
    Unknown,
    /// The e-mail's Date line.
    EmailDate,
    /// A Received line of the e-mail.
    EmailReceived,
    /// The sending time that an Outlook message keeps.
    MessageSent,
    /// The invitation's DTSTAMP, where METHOD makes it the time of sending.
    Dtstamp,
    /// The invitation's CREATED.
    Created,
    /// A DTSTAMP without METHOD: may be the time of an export. The user has to confirm it.
    BareDtstamp,
    /// The user said so.
    User,
}

/// When the agenda and papers were sent, or came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Papers {
    /// Nobody has said.
    #[default]
    Unknown,
    /// They had not come on this day.
    NotYet {
        /// The day on which the user said so.
        as_of: NaiveDate,
    },
    /// They came.
    Came {
        /// When.
        when: When,
        /// The instant, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        at: Option<DateTime<Utc>>,
    },
    /// They were sent on a day that is known. When they came may not be.
    Sent {
        /// When.
        when: When,
        /// The instant, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        at: Option<DateTime<Utc>>,
    },
    /// The meeting has taken place and none came.
    NeverCame,
    /// They came in parts: the agenda on one day, a report on another.
    Parts {
        /// Each part, in the order in which they are told of.
        parts: Vec<PaperPart>,
    },
}

/// One part of a meeting's papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PaperPart {
    /// What it is, such as "Agenda".
    pub name: String,
    /// When it was sent or came. Parts of a part are not known, so they say nothing.
    pub papers: Papers,
}

impl Notice {
    /// The days between which it was sent, in London. `None`: that nobody has said.
    pub fn sent_between(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self.sent.map(london_date) {
            Some(day) => Some((day, day)),
            None => Some((self.sent_day.earliest()?, self.sent_day.latest()?)),
        }
    }

    /// Whether it was sent before another: on an earlier day, at an earlier time, or, where the days do not tell, with
    /// a lower number. A day that a person typed stands among the stamped messages as that day.
    fn is_before(&self, other: &Self) -> bool {
        let (Some((from, to)), Some((their_from, their_to))) =
            (self.sent_between(), other.sent_between())
        else {
            return false;
        };
        match (self.sent, other.sent) {
            (Some(mine), Some(theirs)) => mine < theirs,
            _ if to < their_from => true,
            _ => from <= their_to && self.sequence < other.sequence,
        }
    }
}

/// Notices oldest first. One whose day nobody knows stays where it stands.
pub fn oldest_first<'n>(notices: impl IntoIterator<Item = &'n Notice>) -> Vec<&'n Notice> {
    ordered(notices, Notice::is_before)
}

/// Notices in the order in which they are kept, but each with a typed day as that day among the stamped ones: records
/// made by earlier versions have them behind.
pub(crate) fn days_in_place(notices: &[Notice]) -> Vec<&Notice> {
    ordered(notices, |one, other| {
        one.sent.is_some() != other.sent.is_some() && one.is_before(other)
    })
}

fn ordered<'n>(
    notices: impl IntoIterator<Item = &'n Notice>,
    is_before: impl Fn(&Notice, &Notice) -> bool,
) -> Vec<&'n Notice> {
    let mut out: Vec<&Notice> = Vec::new();
    for notice in notices {
        let later = out.iter().rev().take_while(|other| is_before(notice, other)).count();
        out.insert(out.len() - later, notice);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_whole_days_is_their_last_however_a_calendar_writes_it() {
        let day = |text: &str| MeetingTime::Date { date: text.parse().unwrap() };
        let last =
            |ends: &str| day("2026-11-10").last_whole_day(&day(ends)).map(|last| last.to_string());
        assert_eq!(last("2026-11-13").as_deref(), Some("2026-11-12"));
        assert_eq!(last("2026-11-11").as_deref(), Some("2026-11-10"));
        assert_eq!(last("2026-11-10").as_deref(), Some("2026-11-10"), "the last day itself");
        assert_eq!(last("2026-11-01").as_deref(), Some("2026-11-10"), "before its start");
    }
}
