//! The record: what a family or a group logged, and the rules its parts always keep.
//!
//! Every part has a stable [`Id`], carries the time it was added apart from the time it is about,
//! and may be unfinished. A fact that nobody knows is absent, never zero and never a made-up day.

mod cost;
mod doubt;
mod ehc_plan;
mod entry;
mod form;
mod issue;
mod item;
mod judgement;
mod letter;
mod london;
mod meeting;
mod meeting_time;
mod notes;
mod paper;
mod person;
mod plan;
mod provenance;
mod saved;
mod scan;
mod story;
mod when;

pub use cost::{CostOf, CostSums, cost_sums};
pub use doubt::{DisputedTimes, InDoubt, OpenQuestion};
pub use ehc_plan::{ClosedDays, EhcPlan, Given, PlanLine, SchoolTerm, WeekTick};
pub use entry::{
    Channel, ClauseRef, Contact, Direction, DueFrom, Entry, EntryKind, FileRef, HoursAndCosts,
    Involved, MessageOrigin, Outcome, Postponement, Promise, Stance,
};
pub use form::{FeedbackForm, FilledBy, GotBy};
pub use issue::{Issue, StoredFile};
pub use item::{Change, Item, ItemKind, ItemRef, Record, RecordInfo};
pub use judgement::{Judgement, JudgementKind, LadderPlace, standing_judgements};
pub use letter::{FactValue, LetterDraft, LetterFacts};
pub use london::{london_date, london_time};
pub(crate) use meeting::days_in_place;
pub use meeting::{
    Meeting, MeetingKind, MeetingStatus, Notice, NoticeMethod, PaperPart, Papers, SentBasis,
    oldest_first,
};
pub use meeting_time::MeetingTime;
pub use notes::{EventNotes, Mood, NotesLine, NotesSection, Response, ResponseState, Theme};
pub use paper::{CostPart, PrintOptions, SizeLimit, VolumeLimit};
pub use person::{Person, Role};
pub use plan::{BundleChoice, BundlePlan, LeaveOut, Profile, Template};
pub use provenance::{Arrival, Moment, Provenance};
pub use saved::{Making, SavedAppendix, SavedEntry, SavedVersion};
pub use scan::{SCAN_VERSION, ScanLine, ScanPage, ScanReading, ScanWord};
pub use story::{
    PrintedPerson, Story, StoryOutput, StoryPerson, StoryPrint, TakenBack, every_print,
};
pub use when::{DateBasis, MONTHS, WEEKDAYS, When};

use serde::{Deserialize, Serialize};

/// A stable name of a part of the record: a UUID, version 7 where Evenhand made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[derive(ts_rs::TS)]
#[ts(type = "string")]
pub struct Id(pub uuid::Uuid);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Id)
    }
}
