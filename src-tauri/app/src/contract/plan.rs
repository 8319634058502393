//! EHC plans: lines of Section F, the school's terms, and what was told week by week.

use chrono::NaiveDate;
use evenhand_core::record::{Id, SchoolTerm, WeekTick};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The EHC plans.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlansView {
    /// Each, newest first.
    pub plans: Vec<PlanSummary>,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanSummary {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The day from which it holds.
    pub starts: Option<NaiveDate>,
    /// How many lines it has.
    pub lines: u32,
}

/// A plan with what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EhcPlanView {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The day from which it holds.
    pub starts: Option<NaiveDate>,
    /// The school.
    pub school: String,
    /// The school's terms, as typed.
    pub terms: Vec<SchoolTerm>,
    /// Each line, in the plan's order.
    pub lines: Vec<PlanLineView>,
    /// What was told, by term, oldest first.
    pub told: Vec<PlanTermView>,
    /// What there is to know of all of it, in sentences.
    pub notes: Vec<String>,
    /// The Monday of this week.
    pub this_week: NaiveDate,
}

/// A line of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLineView {
    /// Its id.
    pub id: Id,
    /// As the person settled it.
    pub words: PlanLineWords,
    /// The first day on which it is in the plan.
    pub from: Option<NaiveDate>,
    /// The last one.
    pub until: Option<NaiveDate>,
    /// What it does not say, and what of it fixes no amount, in sentences.
    pub notes: Vec<String>,
    /// What was told of it over all terms, in sentences. Empty: no week of it counts yet.
    pub said: Vec<String>,
    /// The same as numbers.
    pub sum: Option<PlanSum>,
}

/// The words of a line. A part that the plan does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLineWords {
    /// The line as the plan has it.
    pub text: String,
    /// Who gives the help.
    #[serde(default)]
    pub who: String,
    /// What it is.
    #[serde(default)]
    pub what: String,
    /// How long it is each time.
    #[serde(default)]
    pub how_long: String,
    /// How often it is.
    #[serde(default)]
    pub how_often: String,
    /// The plan asks for it in each school week.
    #[serde(default)]
    pub each_week: bool,
    /// Minutes in a week, where the plan's own figures give them.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u32>,
}

/// Weeks of a line, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanSum {
    /// Weeks with it as the plan says.
    pub given: u32,
    /// Weeks with less.
    pub in_part: u32,
    /// Weeks without it.
    pub not_given: u32,
    /// Weeks of which the person cannot tell.
    pub cant_tell: u32,
    /// Weeks that are over and of which nobody told.
    pub not_told: u32,
}

/// What was told in a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanTermView {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
    /// Every week of it, also those without school.
    pub weeks: Vec<PlanWeek>,
    /// Each line that was in the plan in one of these weeks.
    pub lines: Vec<PlanTermLine>,
}

/// A week of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// On how many of its days there is school.
    pub school_days: u8,
}

/// A line in a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanTermLine {
    /// The line.
    pub line: Id,
    /// How it stands in each of the term's weeks.
    pub cells: Vec<PlanCell>,
    /// What was told, in sentences. Empty: no week counts yet.
    pub said: Vec<String>,
    /// The same as numbers.
    pub sum: Option<PlanSum>,
}

/// A line in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanCell {
    /// How it stands.
    pub standing: CellStanding,
    /// What a person told.
    pub tick: Option<WeekTick>,
}

/// How a line stands in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CellStanding {
    /// There is no school.
    NoSchool,
    /// The line was not in the plan for all of the week.
    NotInPlan,
    /// The week is still to come.
    ToCome,
    /// The week is not over, and nobody told yet.
    Running,
    /// Nobody told.
    NotTold,
    /// Somebody told.
    Told,
}

/// A plan as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavePlan {
    /// Its id; none for a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<Id>,
    /// What it is called.
    pub title: String,
    /// The day from which it holds.
    #[serde(default)]
    #[ts(optional)]
    pub starts: Option<NaiveDate>,
    /// The school.
    #[serde(default)]
    pub school: String,
    /// The school's terms.
    #[serde(default)]
    pub terms: Vec<SchoolTerm>,
}

/// Pasted words to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanWords {
    /// The plan that they are of, where it is there.
    #[serde(default)]
    #[ts(optional)]
    pub plan: Option<Id>,
    /// The words.
    pub text: String,
}

/// What pasted words seem to say. Nothing is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanPreview {
    /// Each line.
    pub lines: Vec<PlanPreviewLine>,
    /// What there is to know, in sentences.
    pub notes: Vec<String>,
}

/// A line with what it seems to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanPreviewLine {
    /// Its parts, each a piece of its own words.
    pub words: PlanLineWords,
    /// It is ticked at first.
    pub take: bool,
    /// What there is to know of it, in sentences.
    pub notes: Vec<String>,
}

/// Add lines to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPlanLines {
    /// The plan.
    pub plan: Id,
    /// The lines as a person settled them.
    pub lines: Vec<PlanLineWords>,
    /// They are all lines of the plan as it was amended on this day: lines that it no longer has end the day before.
    #[serde(default)]
    #[ts(optional)]
    pub amended_on: Option<NaiveDate>,
}

/// A line of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanLineKey {
    /// The plan.
    pub plan: Id,
    /// The line.
    pub line: Id,
}

/// A line as it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangePlanLine {
    /// The line.
    pub key: PlanLineKey,
    /// Its words.
    pub words: PlanLineWords,
    /// The first day on which it is in the plan.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    /// The last one.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
}

/// Say what was given in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TickWeek {
    /// The line.
    pub key: PlanLineKey,
    /// The week's Monday.
    pub monday: NaiveDate,
    /// What is told. `None`: it is taken back.
    #[serde(default)]
    #[ts(optional)]
    pub tick: Option<WeekTick>,
}
