//! What was understood of a calendar file: events, the people in them, and the message around them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{CalendarWarning, zone::Zone};
use evenhand_core::record::{MeetingTime, NoticeMethod, SentBasis};

/// RRULE, RDATE and EXDATE of an event, and the zone they are counted in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recurrence {
    /// RRULE values as written; mostly one.
    pub rules: Vec<String>,
    /// EXRULE values as written; no longer in use (RFC 2445).
    #[serde(default)]
    pub without_rules: Vec<String>,
    /// RDATE: further starts, with their own end where one is given.
    #[serde(default)]
    pub dates: Vec<(MeetingTime, Option<MeetingTime>)>,
    /// EXDATE: starts that are left out.
    #[serde(default)]
    pub without: Vec<MeetingTime>,
    /// The zone of the start, by which the rule counts.
    pub zone: Zone,
}

/// One VEVENT, or the appointment that an Outlook message holds.
///
/// Empty text means that the file does not say. Every value is the file's own: corrections are kept apart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CalendarEvent {
    /// UID (RFC 5545 section 3.8.4.7).
    pub uid: String,
    /// RECURRENCE-ID: which meeting of a series this one replaces.
    pub recurrence_id: Option<RecurrenceId>,
    /// SUMMARY. `None` where the line is missing, which is not the same as an empty title.
    pub summary: Option<String>,
    /// DESCRIPTION.
    pub description: String,
    /// LOCATION.
    pub location: String,
    /// A web address to join online: CONFERENCE, an online-meeting property, or a known link in the text.
    pub online_link: String,
    /// When it starts.
    pub starts: Option<MeetingTime>,
    /// When it ends. All-day: the day after the last, as RFC 5545 has it.
    pub ends: Option<MeetingTime>,
    /// Length in minutes.
    pub minutes: Option<i64>,
    /// Dates without times.
    pub all_day: bool,
    /// TZID of the start, as written. Empty: none.
    pub time_zone: String,
    /// The start has neither a zone nor a Z, so London was taken.
    pub floating: bool,
    /// DTSTAMP.
    pub dtstamp: Option<DateTime<Utc>>,
    /// CREATED.
    pub created: Option<DateTime<Utc>>,
    /// LAST-MODIFIED.
    pub last_modified: Option<DateTime<Utc>>,
    /// METHOD of the calendar it stands in, in capitals.
    pub method: Option<String>,
    /// SEQUENCE, where written.
    pub sequence: Option<u64>,
    /// STATUS, in capitals.
    pub status: Option<String>,
    /// ORGANIZER.
    pub organizer: Option<Party>,
    /// ATTENDEEs.
    pub attendees: Vec<Party>,
    /// ATTACHments of the event itself.
    pub attachments: Vec<EventFile>,
    /// CLASS, in capitals: PUBLIC, PRIVATE, CONFIDENTIAL.
    pub class: Option<String>,
    /// How it repeats.
    pub recurrence: Option<Box<Recurrence>>,
    /// What it does: invites, calls off, or answers.
    pub purpose: Purpose,
    /// When it was sent, and how that is known.
    pub sent: SentStamp,
    /// The message speaks of a date that was given before, as a reminder or a copy that is passed on does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reminds: bool,
    /// What was doubtful in it.
    pub warnings: Vec<CalendarWarning>,
}

impl CalendarEvent {
    /// Whether it calls a meeting off.
    pub fn is_cancelled(&self) -> bool {
        self.purpose == Purpose::Cancellation
    }

    /// What it does to the meeting, as the record keeps it.
    pub fn notice_method(&self) -> NoticeMethod {
        if self.is_cancelled() { NoticeMethod::Cancel } else { NoticeMethod::Request }
    }

    /// The title in one line; empty where there is none.
    pub fn title(&self) -> &str {
        self.summary.as_deref().unwrap_or_default()
    }

    /// RECURRENCE-ID in the form the record keeps: RFC 3339 in UTC, or a date. Empty where none.
    pub fn recurrence_key(&self) -> String {
        self.recurrence_id.as_ref().map(|id| time_key(&id.time)).unwrap_or_default()
    }
}

/// What an event does. Only an invitation is held against a charter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Invites, or gives a new time.
    #[default]
    Invitation,
    /// Calls the meeting off.
    Cancellation,
    /// Somebody's answer to an invitation.
    Reply,
    /// Somebody's proposal of another time.
    NewTimeProposed,
    /// The organiser's no to such a proposal.
    ProposalDeclined,
    /// A request to send the invitation once more.
    ResendAsked,
    /// News that somebody passed the invitation on.
    PassedOn,
}

/// An instant in RFC 3339 with a Z, or an all-day date.
pub fn time_key(time: &MeetingTime) -> String {
    match time {
        MeetingTime::At { utc, .. } => utc.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        MeetingTime::Date { date } => date.to_string(),
    }
}

/// Which meeting of a series an event replaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecurrenceId {
    /// The start that this meeting had in the series.
    pub time: MeetingTime,
    /// RANGE=THISANDFUTURE: all later ones move with it.
    #[serde(default)]
    pub this_and_future: bool,
}

/// Somebody named in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Party {
    /// CN, where written.
    pub name: String,
    /// The address as written, mostly `mailto:…`.
    pub address: String,
    /// PARTSTAT in capitals: ACCEPTED, DECLINED, NEEDS-ACTION… Empty where not written.
    pub partstat: String,
    /// ROLE in capitals. Empty where not written.
    pub role: String,
    /// CUTYPE in capitals: INDIVIDUAL, ROOM… Empty where not written.
    pub kind: String,
}

impl Party {
    /// The address without `mailto:`, in small letters: what two messages can be compared by.
    pub fn email(&self) -> String {
        let address = self.address.trim();
        let bare = match address.get(..7) {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => &address[scheme.len()..],
            _ => address,
        };
        bare.to_lowercase()
    }
}

/// A file that an event carries or points to. Nothing is ever fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventFile {
    /// File name, where written.
    pub name: String,
    /// The address it stands at. Empty where the bytes are in the file itself.
    pub address: String,
    /// FMTTYPE.
    pub media_type: String,
    /// Number of bytes carried in the file itself.
    pub size: u64,
}

/// When a message was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentStamp {
    /// The instant, where one is known.
    pub at: Option<DateTime<Utc>>,
    /// Which fact it rests on.
    #[serde(default)]
    pub basis: SentBasis,
    /// Where the file's own times do not agree: the first and the last that it can have been.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// The message that a calendar came in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Message {
    /// Subject line.
    pub subject: String,
    /// Who sent it: `Name <address>`, or what there is of it.
    pub from: String,
    /// Whom it was sent to, in one line.
    pub to: String,
    /// Who had a copy, in one line.
    pub cc: String,
    /// Who had a copy that the others do not see, in one line.
    pub bcc: String,
    /// Message-ID, without its angle brackets.
    pub message_id: String,
    /// The Date line, or Outlook's sending time.
    pub date: Option<DateTime<Utc>>,
    /// The Received lines, newest first as written.
    pub received: Vec<DateTime<Utc>>,
    /// The words of the message as plain text.
    pub text: String,
    /// The address to join a meeting online that its page gives, which its plain text leaves out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub online_link: String,
    /// When it was sent, by these.
    pub sent: SentStamp,
    /// How many calendars it carries, those that cannot be read included.
    pub calendar_parts: u32,
    /// Where in the words those of its page begin, in bytes, where its plain text says something else than its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_from: Option<usize>,
    /// What its words leave out.
    #[serde(skip_serializing_if = "LeftOutMeetings::is_nothing")]
    pub left_out: LeftOutMeetings,
}

/// What the words of a message leave out that its sender saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeftOutMeetings {
    /// A picture that did not come with the message.
    pub pictures: bool,
    /// A drawing, of which only the words are kept.
    pub drawings: bool,
}

impl LeftOutMeetings {
    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A file that came with a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    /// File name as the message gives it, without any folder.
    pub name: String,
    /// Media type as the message gives it, in small letters.
    pub media_type: String,
    /// Size in bytes.
    pub size: u64,
    /// The bytes. Not written out: the caller stores them by content.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// What kind of file was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadingSource {
    /// An iCalendar file.
    #[default]
    Ics,
    /// An e-mail.
    Eml,
    /// An Outlook message.
    Msg,
    /// An Outlook message on its way, `winmail.dat`.
    Tnef,
    /// A signed or encrypted e-mail in its envelope.
    Signed,
    /// Words without any of these forms.
    Text,
}

/// A component that this app does not use, kept as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IgnoredComponent {
    /// Its name, such as VTODO.
    pub name: String,
    /// Its lines, unfolded, with those of components inside it.
    pub lines: Vec<String>,
}

/// Everything understood of one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// What kind of file it is, by its content.
    pub source: ReadingSource,
    /// The message around the calendar, for e-mails and Outlook messages.
    pub message: Option<Message>,
    /// Messages inside it that hold no calendar, for their words.
    pub further: Vec<Message>,
    /// The words of a file that is neither message nor calendar.
    pub words: String,
    /// The events, in the order of the file.
    pub events: Vec<CalendarEvent>,
    /// Files that came with the message.
    pub attachments: Vec<Attachment>,
    /// Components kept aside, in the order of the file.
    pub kept_aside: Vec<IgnoredComponent>,
    /// What was doubtful in the file as a whole.
    pub warnings: Vec<CalendarWarning>,
}
