//! A meeting whose message gives it two starts: what is found holds only where it is found by both.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{Finding, MeetingFacts};
use evenhand_core::record::MeetingTime;

use crate::contract::OccurrenceView;

/// A start, and the end that a meeting then has.
pub type DisputedTimes = (MeetingTime, Option<MeetingTime>);

/// What a message disputes its start with.
#[derive(Clone, Debug, Default)]
pub struct Disputed {
    /// Each start that is disputed: the meeting's own, and those of the other meetings of its series.
    starts: Vec<MeetingTime>,
    /// What the message gives beside the first of them.
    others: Vec<DisputedTimes>,
}

impl Disputed {
    /// Of a meeting, or of a series of which these are known.
    pub(super) fn new(
        starts: Option<&MeetingTime>,
        series: &[OccurrenceView],
        others: Vec<DisputedTimes>,
    ) -> Self {
        let starts = starts.into_iter().chain(series.iter().map(|one| &one.starts));
        Self { starts: starts.cloned().collect(), others }
    }

    /// The other times of a meeting that starts then. None where a person has put another start in: that settles it.
    pub fn others_of(&self, starts: Option<&MeetingTime>) -> Vec<DisputedTimes> {
        let (Some(starts), Some(first)) = (starts, self.starts.first()) else { return Vec::new() };
        if !self.starts.iter().any(|one| same(one, starts)) {
            return Vec::new();
        }
        // What is in doubt for the first of a series is so for each: as far off, by London's clock.
        let later = local(starts) - local(first);
        let moved = |time: &MeetingTime| moved(time, later);
        self.others.iter().map(|(start, end)| (moved(start), end.as_ref().map(moved))).collect()
    }
}

/// The same day or the same instant, whatever zone it is told by.
fn same(one: &MeetingTime, other: &MeetingTime) -> bool {
    match (one, other) {
        (MeetingTime::At { utc: one, .. }, MeetingTime::At { utc: other, .. }) => one == other,
        _ => one == other,
    }
}

fn local(time: &MeetingTime) -> NaiveDateTime {
    match time {
        MeetingTime::Date { date } => date.and_time(NaiveTime::MIN),
        MeetingTime::At { utc, .. } => utc.with_timezone(&London).naive_local(),
    }
}

fn moved(time: &MeetingTime, later: TimeDelta) -> MeetingTime {
    let to = local(time).checked_add_signed(later).unwrap_or_else(|| local(time));
    match time {
        MeetingTime::Date { .. } => MeetingTime::Date { date: to.date() },
        MeetingTime::At { zone, utc, .. } => {
            let there = to.and_local_timezone(London).earliest();
            let utc = there.map_or(*utc, |there| there.with_timezone(&Utc));
            MeetingTime::At { utc, zone: zone.clone(), local: to }
        }
    }
}

/// What is found of a meeting under the charter and under the law, where its message also gives it `others`.
pub(super) fn found(
    facts: &MeetingFacts,
    others: &[DisputedTimes],
    find: impl Fn(&MeetingFacts) -> [Vec<Finding>; 2],
) -> [Vec<Finding>; 2] {
    let mut found = find(facts);
    for (starts, ends) in others {
        let other = find(&MeetingFacts {
            starts: Some(starts.clone()),
            ends: ends.clone(),
            ..facts.clone()
        });
        for (findings, others) in found.iter_mut().zip(&other) {
            for finding in findings {
                let same = |one: &&Finding| {
                    one.clause_id == finding.clause_id && one.measure == finding.measure
                };
                let same = others.iter().find(same);
                finding.or_by_another_start(same);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(utc: &str) -> MeetingTime {
        let utc = utc.parse().unwrap();
        MeetingTime::At { utc, zone: "Europe/London".into(), local: local(&whole(utc)) }
    }

    fn whole(utc: chrono::DateTime<Utc>) -> MeetingTime {
        MeetingTime::At { utc, zone: String::new(), local: utc.naive_utc() }
    }

    #[test]
    fn each_meeting_of_a_series_is_disputed_as_its_first_is_and_no_other_start() {
        let first = at("2026-10-20T10:00:00Z");
        let later = at("2026-10-27T11:00:00Z");
        let series = [&first, &later].map(|starts| OccurrenceView {
            recurrence_id: String::new(),
            starts: starts.clone(),
            ends: None,
            words: String::new(),
        });
        let other = (at("2026-10-20T09:00:00Z"), Some(at("2026-10-20T10:30:00Z")));
        let disputed = Disputed::new(Some(&first), &series, vec![other.clone()]);
        assert_eq!(disputed.others_of(Some(&first)), std::slice::from_ref(&other));
        assert_eq!(
            disputed.others_of(Some(&whole("2026-10-20T10:00:00Z".parse().unwrap()))),
            [other]
        );
        // The clocks have gone back between the two.
        let moved = (at("2026-10-27T10:00:00Z"), Some(at("2026-10-27T11:30:00Z")));
        assert_eq!(disputed.others_of(Some(&later)), [moved]);
        assert_eq!(disputed.others_of(Some(&at("2026-10-20T12:00:00Z"))), []);
        assert_eq!(disputed.others_of(None), []);
        let day = |day: &str| MeetingTime::Date { date: day.parse().unwrap() };
        let whole_day =
            Disputed::new(Some(&day("2026-10-20")), &[], vec![(day("2026-10-22"), None)]);
        assert_eq!(whole_day.others_of(Some(&day("2026-10-20"))), [(day("2026-10-22"), None)]);
        assert_eq!(Disputed::default().others_of(Some(&first)), []);
    }
}
