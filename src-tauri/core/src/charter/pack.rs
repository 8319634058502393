//! Time limits of law and guidance as data: one file for each thing that starts a clock.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::holidays::HolidaySet;
use super::measure::Unit;
use super::measure::{Measure, Strength};
use crate::record::MeetingKind;

/// What one thing that happens starts: a request, a decision letter, a review meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitPack {
    /// Version of the file format.
    pub format: u32,
    /// The trigger's id, such as `foi-request`.
    pub id: String,
    /// What happened, in a few words.
    pub title: String,
    /// What to ask for its date.
    pub question: String,
    /// The kind of meeting that the trigger is, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_kind: Option<MeetingKind>,
    /// Other dates that can be given.
    #[serde(default)]
    pub events: Vec<LimitEvent>,
    /// What to know before any date of it. Often empty.
    #[serde(default)]
    pub note: String,
    /// What is due, and when.
    pub limits: Vec<LimitRule>,
}

/// A further date that a limit can run from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitEvent {
    /// Its id, such as `certificate`.
    pub id: String,
    /// What to ask for its date.
    pub question: String,
    /// The event that it cannot come before, where that is given. It never comes before the trigger.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
    /// It can come before the trigger too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub any_time: bool,
}

/// One time limit.
///
/// Some members stand in [`Clause`](super::file::Clause) and [`Rule`](super::file::Rule) too. They are written
/// out here because serde cannot both flatten a shared part and refuse members that it does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitRule {
    /// Its id, unique in the pack.
    pub id: String,
    /// What is due, in a few words.
    pub title: String,
    /// Who has to do it.
    pub who: Who,
    /// How firmly it is put: "must" in law, "should" in guidance and codes.
    #[serde(default = "must")]
    pub strength: Strength,
    /// What has to be so for it to apply at all, in words. Empty: it always applies.
    ///
    /// Nobody but the person can say whether it is so, and until then nothing counts it.
    #[serde(default)]
    pub only_if: String,
    /// Where it stands, such as "Regulation 5(1)".
    pub clause: String,
    /// A short quote of its words.
    pub quote: String,
    /// What was quoted, with its address where there is one.
    pub source: String,
    /// The day on which the source was read.
    pub read_on: NaiveDate,
    /// How many units. For a fixed day of the year, 0.
    pub amount: u32,
    /// What `amount` counts.
    pub unit: Unit,
    /// The event that it runs from. Empty: the trigger itself.
    #[serde(default)]
    pub from: String,
    /// The limit whose last day stands in where the event's date is not given. Empty: then there is no date.
    #[serde(default)]
    pub from_default: String,
    /// The event that the count starts from instead, where its day is given and later.
    #[serde(default)]
    pub not_before: String,
    /// Before or after.
    #[serde(default)]
    pub direction: PackDirection,
    /// Whether the first day counts.
    #[serde(default)]
    pub first_day: StartDay,
    /// Which bank holidays are not working days.
    #[serde(default)]
    pub holidays: HolidaySet,
    /// What happens where it ends on a day that is not a working day.
    #[serde(default)]
    pub roll: Roll,
    /// A second way to count; the later of the two days holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or_later: Option<OrLater>,
    /// A fixed day of the trigger's year, before which it is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_day: Option<DayOfYear>,
    /// The clock can be stopped for some days.
    #[serde(default)]
    pub can_pause: bool,
    /// The id of a [`Relaxation`](super::relaxed::Relaxation) that has touched it. Empty: none.
    #[serde(default)]
    pub relaxed: String,
    /// The first trigger day that it applies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<NaiveDate>,
    /// The last trigger day that it applies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_to: Option<NaiveDate>,
    /// Shown as a comparison where it was not in force yet; otherwise left out.
    #[serde(default)]
    pub compare: bool,
    /// What it measures of a meeting, where it can be checked as a rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Measure>,
    /// When it does not apply, in words.
    #[serde(default)]
    pub exceptions: Vec<String>,
    /// What else to know.
    #[serde(default)]
    pub note: String,
}

/// Who has to keep a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[derive(ts_rs::TS)]
pub enum Who {
    /// The council.
    Council,
    /// The family or young person.
    Family,
    /// The council, or the school that holds the meeting for it.
    CouncilOrSchool,
    /// The body that was asked.
    BodyAsked,
    /// The school or its governing board.
    School,
    /// The mediation adviser.
    MediationAdviser,
    /// The panel that reviews a decision.
    Panel,
}

/// Before or after the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PackDirection {
    /// So much time after it.
    #[default]
    After,
    /// So much time before it.
    Before,
}

/// Whether the first day counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartDay {
    /// Counting begins on the day after.
    #[default]
    NotCounted,
    /// "Beginning with": the day itself is the first.
    Counted,
}

/// What happens where a limit ends on a day that is not a working day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// Nothing: the day stands.
    #[default]
    None,
    /// It moves to the next working day.
    NextWorkingDay,
    /// Tribunal rule 12(2) and (3)(a): an end from 25 December to 1 January, or in August, moves to the first
    /// working day after; any other end moves to the next working day.
    Tribunal,
}

/// A second way to count, where the later day holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrLater {
    /// The event that it runs from. Empty: the trigger itself.
    #[serde(default)]
    pub from: String,
    /// The limit whose last day stands in where the event's date is not given. Empty: then this way is left out.
    #[serde(default)]
    pub from_default: String,
    /// How many units.
    pub amount: u32,
    /// What `amount` counts.
    pub unit: Unit,
}

/// A day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayOfYear {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

fn must() -> Strength {
    Strength::Must
}

const FILES: [&str; 24] = [
    include_str!("../../data/limits/ehc-assessment-request.json"),
    include_str!("../../data/limits/ehc-advice-request.json"),
    include_str!("../../data/limits/ehc-draft-plan.json"),
    include_str!("../../data/limits/annual-review-meeting.json"),
    include_str!("../../data/limits/phase-transfer.json"),
    include_str!("../../data/limits/send-decision.json"),
    include_str!("../../data/limits/foi-request.json"),
    include_str!("../../data/limits/subject-access-request.json"),
    include_str!("../../data/limits/complaint.json"),
    include_str!("../../data/limits/ombudsman.json"),
    include_str!("../../data/limits/ehc-plan-review.json"),
    include_str!("../../data/limits/tribunal-order.json"),
    include_str!("../../data/limits/unopposed-appeal.json"),
    include_str!("../../data/limits/mediation.json"),
    include_str!("../../data/limits/transport-refusal.json"),
    include_str!("../../data/limits/disability-discrimination.json"),
    include_str!("../../data/limits/exclusion.json"),
    include_str!("../../data/limits/social-care-complaint.json"),
    include_str!("../../data/limits/child-in-need-referral.json"),
    include_str!("../../data/limits/foi-reply.json"),
    include_str!("../../data/limits/reassessment-request.json"),
    include_str!("../../data/limits/council-move.json"),
    include_str!("../../data/limits/data-protection-complaint.json"),
    include_str!("../../data/limits/benefit-decision.json"),
];

/// The time limits that come with Evenhand, one pack a trigger.
pub fn limit_packs() -> &'static [LimitPack] {
    static PACKS: OnceLock<Vec<LimitPack>> = OnceLock::new();
    // A test reads each file by itself, so that none is ever left out.
    PACKS.get_or_init(|| FILES.iter().filter_map(|json| serde_json::from_str(json).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read() {
        for json in FILES {
            serde_json::from_str::<LimitPack>(json).unwrap();
        }
        assert_eq!(limit_packs().len(), FILES.len());
    }
}
