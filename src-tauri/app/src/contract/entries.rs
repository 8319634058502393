//! Entries, people, issues, files, search.

use chrono::NaiveDate;
use evenhand_core::record::{Entry, Id, Issue, ItemKind, When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which entry (or issue, or bundle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryKey {
    /// Its id.
    pub id: Id,
}

/// The kinds of entry, without their facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntryType {
    /// E-mail, call, letter or message.
    Contact,
    /// Meeting.
    Meeting,
    /// Promise.
    Promise,
    /// Hours and costs.
    Effort,
    /// Anything else.
    #[serde(rename = "event")]
    Other,
}

/// Start an entry.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct NewEntry {
    /// Of this kind.
    pub entry_type: EntryType,
}

/// Which entries to list. Empty members do not filter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct EntryFilter {
    /// Kinds.
    pub types: Vec<EntryType>,
    /// Words in the title or notes.
    pub text: String,
    /// Person.
    pub person: Option<Id>,
    /// Issue.
    pub issue: Option<Id>,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// To this day.
    pub to: Option<NaiveDate>,
    /// Only with files.
    pub has_file: bool,
    /// Only what is working well.
    pub working_well: bool,
    /// Only half-finished.
    pub drafts: bool,
    /// Only for or against this clause of a charter.
    #[ts(optional)]
    pub clause: Option<ClauseKey>,
    /// At most so many of them, the newest; 0 for all.
    pub most: u32,
}

/// A clause of a charter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseKey {
    /// Charter id.
    pub charter: String,
    /// Clause id within it.
    pub clause: String,
}

/// A filter that was kept under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedFilter {
    /// Its key; empty for one that is not kept yet.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it lets through.
    pub filter: EntryFilter,
}

/// Which kept filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FilterKey {
    /// From [`SavedFilter`].
    pub key: String,
}

/// Make two people one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergePeople {
    /// The one that stays and takes in what is known of the other.
    pub keep: Id,
    /// The one that goes to the bin.
    pub gone: Id,
}

/// The entries that fit a filter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryList {
    /// The newest of them, up to the filter's `most`; undated ones last.
    pub entries: Vec<EntrySummary>,
    /// How many fit in all.
    pub total: u32,
}

/// An entry in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EntrySummary {
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub entry_type: EntryType,
    /// Its title, or words for the kind where it has none.
    pub title: String,
    /// When it happened.
    pub when: When,
    /// That, in words: "Thu 21 Nov 2019", "May 2019", "no date".
    pub when_words: String,
    /// One line on how it stands: "No reply yet: 44 days", "Kept late", "1 h 30 min".
    pub detail: String,
    /// How many files it has.
    pub files: u32,
    /// Half-finished.
    pub draft: bool,
    /// Kept for "What is working well".
    pub working_well: bool,
    /// Kept back from bundles.
    pub private: bool,
}

/// An entry whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EntryView {
    /// The entry.
    pub entry: Entry,
    /// Its line in lists.
    pub summary: EntrySummary,
    /// Its files.
    pub files: Vec<FileView>,
    /// Findings, where it is a meeting that is checked against a charter.
    pub check: Option<super::CheckResult>,
    /// How the promise stands, in sentences.
    pub standing: Vec<String>,
    /// When it came into the record, and what it says of that itself, a line each.
    pub came_in: Vec<String>,
    /// Notes of it, where it is a meeting or event.
    pub notes: Vec<NotesName>,
    /// What families said that it came of, where it is a promise made of an answer.
    pub answers: Vec<NotesName>,
}

/// A file in the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FileView {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Title for lists of appendices.
    pub title: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
    /// What is said or written in it, as a person typed it beside it. Empty: nothing was typed.
    pub transcript: String,
    /// A machine heard it, and a person was asked to check it.
    pub heard: bool,
}

/// A recording, to be played in the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Playable {
    /// Its media type, as a player takes it.
    pub media_type: String,
    /// Its bytes, in base64.
    pub base64: String,
}

/// What became of a file that was to be attached or read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct FileOutcome {
    /// Its own name.
    pub name: String,
    /// The stored file.
    pub file: Option<FileView>,
    /// Why it was not.
    pub error: Option<super::UserError>,
}

/// Attach dropped files.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AttachDropped {
    /// To this entry.
    pub entry: Id,
    /// Keys of [`super::DroppedFile`].
    pub keys: Vec<String>,
}

/// A file of an entry.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct FileKey {
    /// The entry.
    pub entry: Id,
    /// The file.
    pub file: Id,
}

/// A file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct FileIdKey {
    /// The file.
    pub file: Id,
}

/// Look for words.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct SearchQuery {
    /// What was typed.
    pub text: String,
    /// At most so many hits.
    pub most: u32,
    /// Only these kinds of thing. Empty: all.
    #[serde(default)]
    #[ts(as = "Option<Vec<ItemKind>>", optional)]
    pub kinds: Vec<ItemKind>,
    /// Only entries that this lets through; its `text` does not count.
    #[serde(default)]
    #[ts(optional)]
    pub filter: Option<EntryFilter>,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    /// What it is.
    pub kind: ItemKind,
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// When, in words; empty where it has no date. Of a file whose words were read from a picture: that they were.
    pub when_words: String,
    /// The words around the hit, in pieces; every second piece, from the second, is a match.
    pub pieces: Vec<String>,
}

/// What was typed into a form so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// Which form: screen and id.
    pub key: String,
    /// The form's fields as the window keeps them (JSON text).
    pub content: String,
}

/// Which form.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftKey {
    /// Screen and id.
    pub key: String,
}

/// An issue with its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct IssueView {
    /// The issue.
    pub issue: Issue,
    /// How many entries are evidence for it.
    pub evidence: u32,
}

/// Save an issue with what shows it, as one change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveIssue {
    /// The issue.
    pub issue: Issue,
    /// Entries that are evidence for it from now on.
    pub link: Vec<Id>,
    /// Entries that no longer are.
    pub unlink: Vec<Id>,
}

/// Notes by their name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotesName {
    /// Their id.
    pub id: Id,
    /// What they are called.
    pub title: String,
}
