//! Guides, and help for the officer who invites.

use chrono::NaiveDate;
use evenhand_core::record::{MeetingKind, MeetingTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FindingView;

/// Which guide something stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuideName {
    /// The law guide.
    Law,
    /// Forms to print, and the page for the officer who invites.
    Toolkit,
    /// Words explained.
    Words,
    /// The Lundy check.
    Lundy,
    /// Easy read.
    EasyRead,
    /// Pages that celebrate.
    Stories,
}

/// A guide as the window shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideView {
    /// Which one.
    pub guide: GuideName,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub about: String,
    /// What a reader should know of it as a whole. Often empty.
    pub note: String,
    /// The words that a licence asks for. Often empty.
    pub attribution: String,
    /// Its cards in groups, in order.
    pub groups: Vec<GuideGroup>,
}

/// Cards under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideGroup {
    /// The heading; empty where there is one group alone.
    pub name: String,
    /// The cards.
    pub cards: Vec<GuideCard>,
}

/// One card, word, form or page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideCard {
    /// Its id in its guide.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says first.
    pub says: String,
    /// What else it says, a line each.
    pub more: Vec<String>,
    /// Labels and words, such as whom it binds and the day it was read.
    pub facts: Vec<GuideFact>,
    /// Its own words, where its licence allows to quote them.
    pub quote: String,
    /// Where those stand.
    pub quote_at: String,
    /// What its address leads to, in words; empty where it has none.
    pub link_text: String,
    /// Its address.
    pub link: String,
    /// It can be printed by itself.
    pub prints: bool,
}

/// A label and what stands for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideFact {
    /// The label.
    pub label: String,
    /// The words.
    pub words: String,
}

/// Something in a guide that has all the words that were asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GuideFound {
    /// The guide.
    pub guide: GuideName,
    /// The card's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says first.
    pub words: String,
    /// The guide's title.
    pub guide_title: String,
}

/// Words to find in the guides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindInGuides {
    /// The words.
    pub text: String,
}

/// How a paper is printed, and what becomes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperWish {
    /// Large print: 18 pt text.
    pub large_print: bool,
    /// Greys only.
    pub black_and_white: bool,
    /// Open it in the system's viewer, to print, and save it nowhere.
    pub to_print: bool,
}

/// Print a guide or a card of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintGuide {
    /// The guide.
    pub guide: GuideName,
    /// The card; empty for the whole guide.
    pub card: String,
    /// How.
    pub paper: PaperWish,
}

/// A meeting that is being planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficerQuery {
    /// The charter, by id.
    pub charter: String,
    /// What kind of meeting it is.
    pub kind: MeetingKind,
    /// Its day.
    pub day: NaiveDate,
    /// When it starts, where that is known.
    pub starts: Option<MeetingTime>,
    /// When it ends, where that is known.
    pub ends: Option<MeetingTime>,
    /// What it is for.
    pub what: String,
    /// Where it is.
    pub place: String,
    /// How to join from elsewhere.
    pub online: String,
    /// Whom to ask.
    pub contact: String,
    /// The day by which people answer.
    pub reply_by: Option<NaiveDate>,
}

/// What helps the officer who invites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficerHelp {
    /// Its first words.
    pub opening: String,
    /// The charter's title.
    pub charter_title: String,
    /// What to do for each rule.
    pub lines: Vec<OfficerStep>,
    /// What else helps.
    pub list: Vec<String>,
    /// Its last words.
    pub closing: String,
    /// The invitation as plain text.
    pub invitation: String,
    /// The agenda as plain text.
    pub agenda: String,
    /// What the app finds of a meeting that keeps to all of this. Empty until both times are typed.
    pub findings: Vec<FindingView>,
}

/// What to do for one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficerStep {
    /// What to do.
    pub what: String,
    /// The sum. Empty: the charter says nothing on it.
    pub sum: String,
    /// What else to know.
    pub notes: Vec<String>,
    /// Where the rule stands.
    pub clause: String,
    /// The charter's own words.
    pub quote: String,
}

/// Print the page for the officer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PrintOfficerPage {
    /// The meeting.
    pub meeting: OfficerQuery,
    /// How.
    pub paper: PaperWish,
}
