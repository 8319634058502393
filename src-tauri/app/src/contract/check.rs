//! Invitations, checks, charters, time limits, calendar files.

use chrono::NaiveDate;
use evenhand_calendar::Purpose;
use evenhand_core::charter::{Finding, Measure, Unit, Verdict, Whose};
use evenhand_core::record::{Id, Meeting, MeetingTime, SentBasis};
use evenhand_words as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was read from one event of a file, or proposed from pasted words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct InvitationPreview {
    /// Names this reading until it is saved or another is made.
    pub key: String,
    /// The file's own name; empty for pasted words.
    pub file_name: String,
    /// Title as read.
    pub title: String,
    /// Everything that was understood, ready to be corrected.
    pub meeting: Meeting,
    /// Where each fact came from, in words: field (`when`, `sent`, `place`, `papers`) to "from the e-mail's date".
    pub origins: std::collections::BTreeMap<String, String>,
    /// Who sent it.
    pub organiser: String,
    /// Notes or description as read.
    pub notes: String,
    /// What to look at, in plain words.
    pub warnings: Vec<String>,
    /// The sending time comes from a stamp that may be an export's: ask the person.
    pub ask_sent: bool,
    /// Files that came with it.
    pub attachments: Vec<String>,
    /// How often it repeats, in words; empty for a single meeting.
    pub repeats: String,
    /// The meetings of a series, each of which can be checked. Empty for a single meeting.
    pub occurrences: Vec<OccurrenceView>,
    /// What it does: only an invitation is checked.
    #[ts(type = "string")]
    pub purpose: Purpose,
    /// What it does, in words, where it does not invite; else empty.
    pub purpose_words: String,
    /// The words that it was read from, where these are no calendar.
    pub marked: Option<MarkedWords>,
    /// A meeting in the record that this is a new notice of, or may be.
    pub matches: Option<MeetingMatch>,
    /// The file gave nothing that could be used.
    pub error: Option<super::UserError>,
}

/// One meeting of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OccurrenceView {
    /// RECURRENCE-ID, as the record keeps it.
    pub recurrence_id: String,
    /// When it starts.
    pub starts: MeetingTime,
    /// When it ends, where known.
    pub ends: Option<MeetingTime>,
    /// Its day in words.
    pub words: String,
}

/// Words of a text, with those around them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MarkedWords {
    /// What stands before.
    pub before: String,
    /// The words themselves.
    pub marked: String,
    /// What stands after.
    pub after: String,
}

/// A meeting in the record that an invitation belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingMatch {
    /// The entry.
    pub entry: Id,
    /// Its title.
    pub title: String,
    /// Same UID; otherwise only a suggestion.
    pub certain: bool,
}

/// Pasted words, or a whole pasted calendar or e-mail.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PastedText {
    /// As pasted.
    pub text: String,
}

/// Files dropped on the window or opened with the app.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DroppedKey {
    /// Keys of [`super::DroppedFile`].
    pub keys: Vec<String>,
}

/// Check a meeting.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CheckMeeting {
    /// Against this charter, by id.
    pub charter: String,
    /// The meeting with its notices and papers.
    pub meeting: Meeting,
    /// The preview that it comes from, whose message may dispute its start. Empty: none.
    #[serde(default)]
    pub key: String,
    /// A person says that it is right as it stands, whatever its message leaves open.
    #[serde(default)]
    pub sure: bool,
}

/// The outcome of a check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckResult {
    /// The charter's title; empty where none is chosen.
    pub charter_title: String,
    /// Charter id; empty where none is chosen.
    pub charter: String,
    /// Another council's charter, applied for comparison only.
    pub comparison: bool,
    /// Whose the charter is, as far as that can be told. Without a charter there is nothing to ask: `own`.
    pub whose: Whose,
    /// In words: "Mon 30 Nov 2026, 10.30am to 12 noon (1 h 30 min)".
    pub meeting_words: String,
    /// In words: "Thu 12 Nov 2026, 9.14am"; "not known".
    pub sent_words: String,
    /// Where the sending time comes from, in words.
    pub sent_origin: String,
    /// Where the sending time comes from.
    pub sent_basis: SentBasis,
    /// In words: "Not yet", "Mon 23 Nov 2026".
    pub papers_words: String,
    /// One for each rule of the charter.
    pub findings: Vec<FindingView>,
    /// One for each rule of law on a meeting of this kind. Most kinds have none.
    pub law: Vec<FindingView>,
    /// The meeting was called off: nothing is scored.
    pub cancelled: bool,
    /// Its message leaves something open that nobody has settled.
    pub in_doubt: bool,
}

/// One rule held against one meeting, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// The rule's id in its charter, such as `notice`; what it measures where the charter has no such rule.
    pub rule: String,
    /// What it measures.
    pub measure: Measure,
    /// What the rule asks, in a few words.
    pub title: String,
    /// The result.
    pub result: Verdict,
    /// The number that was found, in `unit`. `None`: not known, or not asked.
    pub measured: Option<f64>,
    /// The number that the rule asks for, in `unit`.
    pub required: Option<f64>,
    /// What the numbers count.
    pub unit: Unit,
    /// The sum, in plain words.
    pub explanation: String,
    /// The charter's own words.
    pub quote: String,
    /// Where they stand, such as "Principle 7".
    pub clause: String,
    /// The charter's id; `law` for the law's own rules.
    pub charter: String,
    /// The charter is another council's, and is held up as a comparison only.
    pub comparison: bool,
    /// The latest day that would have met the rule, counting the ordinary way.
    pub latest_day: Option<NaiveDate>,
    /// The latest day that would have met it in clear days.
    pub latest_day_clear: Option<NaiveDate>,
    /// The day that the count starts from.
    pub counted_from: Option<NaiveDate>,
    /// The day that the count ends on.
    pub counted_to: Option<NaiveDate>,
    /// What else a careful reader should know. Often empty.
    pub note: String,
}

impl From<&Finding> for FindingView {
    fn from(finding: &Finding) -> Self {
        Self {
            rule: finding.rule().to_owned(),
            measure: finding.measure,
            title: words::finding_title(finding),
            result: finding.verdict,
            measured: finding.measured,
            required: finding.required,
            unit: finding.unit,
            explanation: words::explanation(finding),
            quote: finding.quote.clone(),
            clause: finding.clause.clone(),
            charter: finding.authority.id().to_owned(),
            comparison: finding.comparison,
            latest_day: finding.latest_day,
            latest_day_clear: finding.latest_day_clear,
            counted_from: finding.counted_from,
            counted_to: finding.counted_to,
            note: words::finding_note(finding),
        }
    }
}

/// Save a checked invitation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveInvitation {
    /// From the preview; empty where the meeting was typed in.
    pub key: String,
    /// Title.
    pub title: String,
    /// The meeting as corrected.
    pub meeting: Meeting,
    /// Notes.
    pub notes: String,
    /// The meeting in the record that it is a notice of, where the person says so.
    pub into: Option<Id>,
    /// A person says that it is right as it stands. Otherwise what its message leaves open stays open.
    #[serde(default)]
    pub sure: bool,
}

/// What to put in a calendar file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ExportCalendar {
    /// One entry, or everything where `None`.
    pub entry: Option<Id>,
    /// Put the real titles in. Otherwise "Meeting about support".
    pub with_titles: bool,
    /// A meeting that is not saved, from the check screen.
    pub meeting: Option<Meeting>,
    /// Its title.
    pub title: String,
}
