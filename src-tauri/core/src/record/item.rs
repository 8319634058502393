//! The record as a whole, and changes to it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    BundlePlan, EhcPlan, Entry, EventNotes, FeedbackForm, Id, Issue, Person, Response, StoredFile,
    Story, Theme,
};

/// What is said of the record itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordInfo {
    /// Stable id of the record.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// The charter that new meetings are checked against, by id. Empty: none chosen.
    #[serde(default)]
    pub charter: String,
    /// The council that the record is about, such as "Hounslow": decides whose charter is a comparison.
    #[serde(default)]
    pub council: String,
    /// Of charters whose council could not be told: whether they are this council's own, as a person said. By charter
    /// id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub own_charters: BTreeMap<String, bool>,
    /// Who letters are from, as it stands under them. Empty: not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub letters_from: String,
    /// Where answers to letters go. Empty: not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reply_to: String,
    /// When it was started.
    pub created: DateTime<Utc>,
}

/// Everything in a record but the bytes of its files: the shape of the exchange format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// About the record.
    pub info: RecordInfo,
    /// People and organisations, by id.
    #[serde(default)]
    pub people: Vec<Person>,
    /// Issues, by number.
    #[serde(default)]
    pub issues: Vec<Issue>,
    /// Entries, by id.
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// Files, by id.
    #[serde(default)]
    pub files: Vec<StoredFile>,
    /// Bundle definitions, by id.
    #[serde(default)]
    pub bundles: Vec<BundlePlan>,
    /// Feedback forms that came in, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<FeedbackForm>,
    /// Notes of events, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<EventNotes>,
    /// Themes of lines of notes, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// What was answered to lines and themes, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responses: Vec<Response>,
    /// EHC plans with what happened week by week, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<EhcPlan>,
    /// Celebration pages and case studies, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stories: Vec<Story>,
    /// The user's own charters: whole charter files, as JSON, by charter id.
    #[serde(default)]
    pub charters: BTreeMap<String, serde_json::Value>,
    /// The user's own ladders of engagement: whole ladder files, as JSON, by ladder id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ladders: BTreeMap<String, serde_json::Value>,
    /// The user's own sets of questions: whole files, as JSON, by id and version, such as `ours/1`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub form_sets: BTreeMap<String, serde_json::Value>,
}

impl Record {
    /// A record that holds nothing yet.
    pub fn new(info: RecordInfo) -> Self {
        Self {
            info,
            people: Vec::new(),
            issues: Vec::new(),
            entries: Vec::new(),
            files: Vec::new(),
            bundles: Vec::new(),
            forms: Vec::new(),
            notes: Vec::new(),
            themes: Vec::new(),
            responses: Vec::new(),
            plans: Vec::new(),
            stories: Vec::new(),
            charters: BTreeMap::new(),
            ladders: BTreeMap::new(),
            form_sets: BTreeMap::new(),
        }
    }
}

/// One part of a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum Item {
    /// About the record itself: title, charter, council.
    Info(RecordInfo),
    /// A person or organisation.
    Person(Person),
    /// An issue.
    Issue(Issue),
    /// An entry.
    Entry(Box<Entry>),
    /// A file's facts. Its bytes are stored before this is.
    File(StoredFile),
    /// A bundle's definition.
    Bundle(Box<BundlePlan>),
    /// A feedback form that came in.
    Form(Box<FeedbackForm>),
    /// Notes of an event.
    Notes(Box<EventNotes>),
    /// A theme of lines of notes.
    Theme(Theme),
    /// What was answered to lines or themes.
    Response(Box<Response>),
    /// An EHC plan.
    Plan(Box<EhcPlan>),
    /// A celebration page or a case study.
    Story(Box<Story>),
    /// A charter of the user's own.
    Charter {
        /// Id of this item in the record.
        id: Id,
        /// The charter file, as JSON; its own `id` member is the charter id.
        charter: serde_json::Value,
    },
    /// A ladder of engagement of the user's own.
    Ladder {
        /// Id of this item in the record.
        id: Id,
        /// The ladder file, as JSON; its own `id` member is the ladder id.
        ladder: serde_json::Value,
    },
    /// One version of a set of questions of the user's own.
    FormSet {
        /// Id of this item in the record.
        id: Id,
        /// The set's file, as JSON; its own `id` and `version` members say which it is.
        set: serde_json::Value,
    },
}

impl Item {
    /// The item's id.
    pub fn id(&self) -> Id {
        match self {
            Self::Info(info) => info.id,
            Self::Person(person) => person.id,
            Self::Issue(issue) => issue.id,
            Self::Entry(entry) => entry.id,
            Self::File(file) => file.id,
            Self::Bundle(plan) => plan.id,
            Self::Form(form) => form.id,
            Self::Notes(notes) => notes.id,
            Self::Theme(theme) => theme.id,
            Self::Response(response) => response.id,
            Self::Plan(plan) => plan.id,
            Self::Story(story) => story.id,
            Self::Charter { id, .. } | Self::Ladder { id, .. } | Self::FormSet { id, .. } => *id,
        }
    }

    /// The item's kind.
    pub fn kind(&self) -> ItemKind {
        match self {
            Self::Info(_) => ItemKind::Info,
            Self::Person(_) => ItemKind::Person,
            Self::Issue(_) => ItemKind::Issue,
            Self::Entry(_) => ItemKind::Entry,
            Self::File(_) => ItemKind::File,
            Self::Bundle(_) => ItemKind::Bundle,
            Self::Form(_) => ItemKind::Form,
            Self::Notes(_) => ItemKind::Notes,
            Self::Theme(_) => ItemKind::Theme,
            Self::Response(_) => ItemKind::Response,
            Self::Plan(_) => ItemKind::Plan,
            Self::Story(_) => ItemKind::Story,
            Self::Charter { .. } => ItemKind::Charter,
            Self::Ladder { .. } => ItemKind::Ladder,
            Self::FormSet { .. } => ItemKind::FormSet,
        }
    }

    /// The title by which a person knows it; empty where it has none.
    pub fn title(&self) -> &str {
        match self {
            Self::Info(info) => &info.title,
            Self::Person(person) => &person.name,
            Self::Issue(issue) => &issue.title,
            Self::Entry(entry) => &entry.title,
            Self::File(file) => &file.name,
            Self::Bundle(plan) => &plan.title,
            Self::Form(form) => &form.code,
            Self::Notes(notes) => &notes.title,
            Self::Theme(theme) => &theme.name,
            Self::Response(response) => &response.you_said,
            Self::Plan(plan) => &plan.title,
            Self::Story(story) => &story.title,
            Self::Charter { charter: file, .. }
            | Self::Ladder { ladder: file, .. }
            | Self::FormSet { set: file, .. } => {
                file.get("title").and_then(|title| title.as_str()).unwrap_or_default()
            }
        }
    }

    /// A reference to the item.
    pub fn reference(&self) -> ItemRef {
        ItemRef { kind: self.kind(), id: self.id() }
    }
}

/// The kinds of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum ItemKind {
    /// About the record itself.
    Info,
    /// A person or organisation.
    Person,
    /// An issue.
    Issue,
    /// An entry.
    Entry,
    /// A file.
    File,
    /// A bundle's definition.
    Bundle,
    /// A feedback form that came in.
    Form,
    /// Notes of an event.
    Notes,
    /// A theme of lines of notes.
    Theme,
    /// What was answered to lines or themes.
    Response,
    /// An EHC plan.
    Plan,
    /// A celebration page or a case study.
    Story,
    /// A charter of the user's own.
    Charter,
    /// A ladder of engagement of the user's own.
    Ladder,
    /// A set of questions of the user's own.
    FormSet,
}

/// Which item.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
pub struct ItemRef {
    /// Its kind.
    pub kind: ItemKind,
    /// Its id.
    pub id: Id,
}

/// One change to a record. Several together make one operation, done and undone as one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Add the item, or replace the one with its id.
    Put {
        /// The item as it is to be.
        item: Item,
    },
    /// Move the item to the bin.
    Remove {
        /// Which one.
        item: ItemRef,
    },
}
