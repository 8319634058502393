//! Invitations, checks, charters, time limits, calendar files.

use chrono::NaiveDate;
use evenhand_calendar::Purpose;
use evenhand_core::charter::{Finding, Measure, SchoolDays, Unit, Verdict, Who, Whose};
use evenhand_core::record::{Id, Meeting, MeetingKind, MeetingTime, SentBasis};
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
}

/// A charter as the Charters screen shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CharterView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub owner: String,
    /// Where its words come from.
    pub source: String,
    /// The day they were read.
    pub date_read: Option<NaiveDate>,
    /// The user's own, which can be changed.
    pub own: bool,
    /// Another council's than the record's: a comparison.
    pub comparison: bool,
    /// Its clauses in order.
    pub clauses: Vec<ClauseView>,
    /// What to know of its wording.
    pub notes: Vec<String>,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ClauseView {
    /// Its id.
    pub id: String,
    /// Its number, such as "Principle 7".
    pub number: String,
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub quote: String,
    /// What kind of clause it is.
    pub kind: ClauseKindView,
    /// How it is counted, in plain words; empty where nothing is timed.
    pub counted: String,
    /// Where the wording can be read two ways.
    pub note: String,
    /// The kinds of meeting it covers. Empty: every kind.
    pub covers: Vec<MeetingKind>,
    /// When it does not apply, in words.
    pub exceptions: Vec<String>,
    /// The council's own account of how it keeps the clause; empty where none is known.
    pub their_account: String,
}

/// Kinds of clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKindView {
    /// Checked by the machine.
    Timed,
    /// A promise in words that entries can cite.
    Wording,
    /// Context.
    Context,
}

/// A charter of one's own, as the form gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CharterForm {
    /// Empty for a new one.
    pub id: String,
    /// Title.
    pub title: String,
    /// Whose it is.
    pub owner: String,
    /// Where its words come from.
    pub source: String,
    /// The first day on which it applies, where the source says so.
    pub in_force_from: Option<NaiveDate>,
    /// The last day on which it applies.
    pub in_force_to: Option<NaiveDate>,
    /// Meetings are booked at least so long ahead.
    pub notice: RuleForm,
    /// Papers come at least so long before.
    pub papers: RuleForm,
    /// Meetings last at most so many minutes.
    pub length: RuleForm,
    /// Meetings lie between two times of the day.
    pub window: RuleForm,
    /// Promises in words, one each.
    pub promises: Vec<String>,
}

/// One rule of a charter in the form. Without an amount (or times) the charter has no such rule.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct RuleForm {
    /// How many `unit`.
    pub amount: Option<u32>,
    /// What `amount` counts.
    pub unit: Unit,
    /// Earliest start, "10:00"; of the window alone.
    pub from: Option<String>,
    /// Latest end, "14:00"; of the window alone.
    pub to: Option<String>,
    /// The charter's own words.
    pub quote: String,
    /// The kinds of meeting it covers. Empty: every kind.
    pub covers: Vec<MeetingKind>,
    /// When it does not apply, in words, one each.
    pub exceptions: Vec<String>,
}

/// Say whether a charter is the council's own.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SettleCharter {
    /// The charter's id.
    pub charter: String,
    /// Whether it is the council's own.
    pub ours: bool,
}

/// A council, as a person names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfCouncil {
    /// Its name.
    pub council: String,
}

/// Which charter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CharterKey {
    /// Its id.
    pub charter: String,
}

/// What can start a time limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TriggerView {
    /// Its id.
    pub id: String,
    /// In plain words: "A request for an EHC needs assessment was received".
    pub title: String,
    /// What to ask for its date.
    pub question: String,
    /// Other dates that some of its limits run from.
    pub events: Vec<TriggerEvent>,
    /// What to know before any date of it. Often empty.
    pub note: String,
    /// The clock of some of its limits can be stopped for some days.
    pub can_pause: bool,
    /// Some of its limits are in school days: the school's term dates are needed.
    pub school_days: bool,
}

/// A further date that a limit can run from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TriggerEvent {
    /// Its id, such as `certificate`.
    pub id: String,
    /// What to ask for its date.
    pub question: String,
}

/// A trigger and its day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LimitQuery {
    /// Trigger id.
    pub trigger: String,
    /// The day it happened.
    pub date: NaiveDate,
    /// Further dates, by the ids of [`TriggerEvent`].
    #[serde(default)]
    pub events: std::collections::BTreeMap<String, NaiveDate>,
    /// Days for which the clock was stopped, where it can be.
    #[serde(default)]
    pub paused_days: u32,
    /// When the school is open, for limits in school days.
    #[serde(default)]
    pub school: SchoolDays,
}

/// Dates to keep in the record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveLimits {
    /// What they follow from.
    pub query: LimitQuery,
    /// The ids of those that the person says apply.
    pub chosen: Vec<String>,
}

/// A date that follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LimitView {
    /// Its id.
    pub id: String,
    /// What is due.
    pub title: String,
    /// Who has to act.
    pub who: Who,
    /// That, in words.
    pub who_words: String,
    /// The day.
    pub due: Option<NaiveDate>,
    /// That, in words.
    pub due_words: String,
    /// The sum.
    pub explanation: String,
    /// The law's words.
    pub quote: String,
    /// Clause.
    pub clause: String,
    /// Source.
    pub source: String,
    /// Exceptions that can apply.
    pub exceptions: Vec<String>,
    /// "Past the time limit; exceptions can apply", or the last day, in words.
    pub standing: String,
    /// What else to know. Often empty.
    pub note: String,
    /// It was not in force then, and is shown as a comparison only.
    pub comparison: bool,
    /// What has to be so for it to apply at all. Empty: it always applies.
    pub only_if: String,
    /// Why it may have given way for everybody at that time. Empty: it did not.
    pub relaxed: String,
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
