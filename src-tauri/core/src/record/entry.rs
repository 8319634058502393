//! Entries: one thing that happened, was said, was promised or was given.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{DateBasis, Id, LetterDraft, Meeting, When};

/// One line of the record. All text may be empty: half-finished is fine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Entry {
    /// Stable id.
    pub id: Id,
    /// What it is, with the facts of that kind.
    pub kind: EntryKind,
    /// One line in the writer's words.
    #[serde(default)]
    pub title: String,
    /// When it happened. For a promise, when it was made; for a meeting, its day.
    #[serde(default)]
    pub when: When,
    /// Whether `when` is printed in the source or was worked out.
    #[serde(default)]
    pub date_basis: DateBasis,
    /// What happened, in the writer's words.
    #[serde(default)]
    pub notes: String,
    /// Who took part and as what.
    #[serde(default)]
    pub people: Vec<Involved>,
    /// Issues that this entry is evidence for.
    #[serde(default)]
    pub issues: Vec<Id>,
    /// Charter clauses it speaks for or against.
    #[serde(default)]
    pub clauses: Vec<ClauseRef>,
    /// Attached files, in order.
    #[serde(default)]
    pub files: Vec<FileRef>,
    /// Something good, kept for "What is working well". Only the writer says so.
    #[serde(default)]
    pub working_well: bool,
    /// The council's account of it.
    #[serde(default)]
    pub their_account: String,
    /// Kept back from every bundle unless chosen.
    #[serde(default)]
    pub private: bool,
    /// Not finished: shown as such, and left out of bundles until it is.
    #[serde(default)]
    pub draft: bool,
    /// When it was added to the record, apart from when it happened.
    pub added_on: DateTime<Utc>,
    /// Part of the sample record, removable in one click.
    #[serde(default)]
    pub sample: bool,
}

impl Entry {
    /// An entry of a kind, of no day, with nothing else in it yet.
    pub fn new(id: Id, kind: EntryKind, added_on: DateTime<Utc>) -> Self {
        Self {
            id,
            kind,
            title: String::new(),
            when: When::Undated,
            date_basis: DateBasis::Stated,
            notes: String::new(),
            people: Vec::new(),
            issues: Vec::new(),
            clauses: Vec::new(),
            files: Vec::new(),
            working_well: false,
            their_account: String::new(),
            private: false,
            draft: false,
            added_on,
            sample: false,
        }
    }

    /// Whether two states of an entry say the same: what happened, when, to whom and by whose account.
    /// Where it is filed, whether it is kept back and when it says that it was added do not count.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |entry: &Self| {
            let (title, notes) = (entry.title.clone(), entry.notes.clone());
            let (people, their_account) = (entry.people.clone(), entry.their_account.clone());
            let (when, date_basis) = (entry.when, entry.date_basis);
            let bare = Self::new(entry.id, entry.kind.clone(), DateTime::UNIX_EPOCH);
            Self { title, notes, people, their_account, when, date_basis, ..bare }
        };
        said(self) == said(other)
    }
}

/// The kinds of entry and their own facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum EntryKind {
    /// An e-mail, call, letter or message.
    Contact(Contact),
    /// A meeting or an invitation to one.
    Meeting(Box<Meeting>),
    /// Something the council said it would do.
    Promise(Promise),
    /// Unpaid hours and costs.
    Effort(HoursAndCosts),
    /// Anything else that happened.
    #[serde(rename = "event")]
    Other,
}

/// A message in or out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Contact {
    /// From the council, or to it.
    #[serde(default)]
    pub direction: Direction,
    /// How it was sent.
    #[serde(default)]
    pub channel: Channel,
    /// A reply is wanted. Only for messages out.
    #[serde(default)]
    pub reply_wanted: bool,
    /// The day a reply was asked for or is due.
    #[serde(default)]
    pub reply_due: When,
    /// The entry that answers this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub answered_by: Option<Id>,
    /// The user says that no reply came, as of the day they say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub no_reply_as_of: Option<NaiveDate>,
    /// What the message says of itself, where it was brought in from a mailbox or a chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub origin: Option<Box<MessageOrigin>>,
    /// What it was made from, where it is a letter that was written here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub letter: Option<Box<LetterDraft>>,
}

/// What a message that was brought in is known by: so that the same one is not brought in twice, and a later one that
/// answers it finds it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct MessageOrigin {
    /// Message-ID (RFC 5322 section 3.6.4), without brackets. Empty: it has none.
    pub message_id: String,
    /// The messages that it names as those before it: In-Reply-To, then References from the newest.
    pub references: Vec<String>,
    /// Outlook's Thread-Index in hex. Empty: it has none.
    pub thread_index: String,
    /// The address that it was sent from, in small letters.
    pub from: String,
    /// The addresses that it was sent to, copies left out.
    pub to: Vec<String>,
    /// A program sent it by itself: it answers nothing.
    pub automatic: bool,
    /// Digest of its sender, minute, subject, words and files.
    pub digest: String,
    /// Of a chat: a digest of each message in the entry; behind a stroke one without the name of who wrote it, and
    /// behind another what stands for that name.
    pub messages: Vec<String>,
}

/// Which way a message went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Direction {
    /// From the family or group.
    #[default]
    Out,
    /// To the family or group.
    In,
}

/// How a message went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Channel {
    /// E-mail.
    #[default]
    Email,
    /// Telephone or video call.
    Call,
    /// Post.
    Letter,
    /// Text, chat or web form.
    Message,
    /// Said in person.
    InPerson,
    /// Not known.
    Unknown,
}

/// A promise and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "PromiseFacts")]
pub struct Promise {
    /// When it was asked for.
    #[serde(default)]
    pub asked_on: When,
    /// Who promised it, by role.
    #[serde(default)]
    pub promised_by: String,
    /// When it is due. Undated is "no date given", never overdue.
    #[serde(default)]
    pub due: When,
    /// What makes it due.
    #[serde(default)]
    pub due_from: DueFrom,
    /// Later dates given instead, in the order in which they were typed: see [`Promise::put_off_to`].
    #[serde(default)]
    pub slips: Vec<Postponement>,
    /// What became of it.
    #[serde(default)]
    pub outcome: Outcome,
    /// When that was.
    #[serde(default)]
    pub outcome_on: When,
    /// The message in which it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub source: Option<Id>,
}

impl Promise {
    /// The newest date given instead of the first, where there is one.
    ///
    /// Slips stand in the order in which they were typed. Where the days on which they were told say otherwise, those
    /// days hold.
    pub fn put_off_to(&self) -> Option<When> {
        let dated = self.slips.iter().filter(|slip| slip.due.is_valid());
        let dated = dated.filter(|slip| slip.due != When::Undated);
        let newest = dated.reduce(|known, next| {
            let told = (known.told_on.earliest(), next.told_on.latest());
            let older = matches!(told, (Some(known), Some(next)) if next < known);
            if older { known } else { next }
        });
        newest.map(|slip| slip.due)
    }

    /// Whether a date that was given for it, first or later, cannot be right.
    pub fn gave_impossible_day(&self) -> bool {
        !self.due.is_valid() || self.slips.iter().any(|slip| !slip.due.is_valid())
    }
}

/// What makes something due: a council's word, or a time limit, which is nobody's promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum DueFrom {
    /// Somebody said so.
    #[default]
    Word,
    /// A time limit of law or guidance for the council, or for another body that was asked.
    TimeLimit,
    /// A time limit for the family, such as the last day for an appeal.
    OwnTimeLimit,
}

/// A due date put off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct Postponement {
    /// When the new date was given.
    #[serde(default)]
    pub told_on: When,
    /// The new date.
    #[serde(default)]
    pub due: When,
    /// The reason given.
    #[serde(default)]
    pub reason: String,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Outcome {
    /// Nothing logged yet.
    #[default]
    Open,
    /// Done. Late or in time follows from the dates.
    Kept,
    /// Done in part.
    Partly,
    /// The user says that it was not done.
    NotKept,
    /// The user withdrew the request, or it no longer matters.
    Withdrawn,
}

/// Time and money given. Absent is "not recorded", never zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
pub struct HoursAndCosts {
    /// Minutes given, unpaid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub minutes: Option<u32>,
    /// Costs in pence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cost_pence: Option<u32>,
    /// What for: meeting, reading, travel, childcare, writing…
    #[serde(default)]
    pub activity: String,
}

/// A person's part in an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Involved {
    /// The person or organisation.
    pub person: Id,
    /// "from", "to", "copied to", "chair", "took part": free text.
    #[serde(default)]
    pub part: String,
}

/// A clause of a charter that an entry speaks to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ClauseRef {
    /// Charter id, such as `hounslow`.
    pub charter: String,
    /// Clause id within the charter.
    pub clause: String,
    /// For or against.
    pub stance: Stance,
}

/// Whether an entry shows a clause kept or not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Stance {
    /// It shows the clause kept.
    For,
    /// It shows the clause not kept.
    Against,
}

/// A file attached to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct FileRef {
    /// The stored file.
    pub file: Id,
    /// A title for lists of appendices; the file's name where empty.
    #[serde(default)]
    pub title: String,
    /// What is said or written in it, as a person typed it beside a recording or a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub transcript: Option<String>,
    /// A machine heard it in the recording. Whoever keeps the record was asked to check it, and may have changed it
    /// since.
    #[serde(default, skip_serializing_if = "is_false")]
    #[ts(optional, as = "Option<bool>")]
    pub heard: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

impl FileRef {
    /// A file under its own name.
    pub const fn new(file: Id) -> Self {
        Self { file, title: String::new(), transcript: None, heard: false }
    }
}
