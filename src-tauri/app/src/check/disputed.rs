//! A meeting whose message gives it two starts, or leaves open what it is or when. What is found holds only where it is
//! found by both starts, and where nothing that it rests on is open.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Europe::London;
use evenhand_core::charter::{Finding, MeetingFacts, OpenQuestion};
use evenhand_core::record::{DisputedTimes, Entry, EntryKind, InDoubt, Meeting, MeetingTime};

use crate::contract::OccurrenceView;

/// What a message disputes its start with, and what else it leaves open.
#[derive(Clone, Debug, Default)]
pub struct Disputed {
    /// Each start that is disputed: the meeting's own, and those of the other meetings of its series.
    starts: Vec<MeetingTime>,
    /// What the message gives beside the first of them.
    others: Vec<DisputedTimes>,
    open: Vec<OpenQuestion>,
}

impl Disputed {
    /// Of a meeting, or of a series of which these are known.
    pub(super) fn new(
        starts: Option<&MeetingTime>,
        series: &[OccurrenceView],
        InDoubt { others, open }: InDoubt,
    ) -> Self {
        let starts = starts.into_iter().chain(series.iter().map(|one| &one.starts));
        Self { starts: starts.cloned().collect(), others, open }
    }

    /// What is in doubt of a meeting that starts then. Nothing where a person put another start in: that settles it.
    pub fn of(&self, starts: Option<&MeetingTime>) -> InDoubt {
        let (Some(starts), Some(first)) = (starts, self.starts.first()) else {
            return InDoubt::default();
        };
        if !self.starts.iter().any(|one| same(one, starts)) {
            return InDoubt::default();
        }
        // What is in doubt for the first of a series is so for each: as far off, by London's clock.
        let later = local(starts) - local(first);
        let moved = |time: &MeetingTime| moved(time, later);
        let others = self.others.iter();
        let others = others.map(|(start, end)| (moved(start), end.as_ref().map(moved)));
        InDoubt { others: others.collect(), open: self.open.clone() }
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

/// What is found of a meeting under the charter and under the law, where this is in doubt of it.
pub(super) fn found(
    facts: &MeetingFacts,
    InDoubt { others, open }: &InDoubt,
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
    found.iter_mut().flatten().for_each(|finding| finding.leave_open(open));
    found
}

/// Whoever puts in another start has settled when a meeting is; another end settles its hours alone.
pub(crate) fn settled_by(meeting: &mut Meeting, before: &Entry) {
    let EntryKind::Meeting(old) = &before.kind else { return };
    if old.starts != meeting.starts {
        meeting.doubt = InDoubt::default();
    } else if old.ends != meeting.ends {
        meeting.doubt.open.retain(|question| *question != OpenQuestion::Time);
    }
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

    fn doubt(others: Vec<DisputedTimes>) -> InDoubt {
        InDoubt { others, open: vec![OpenQuestion::Time] }
    }

    fn others_of(disputed: &Disputed, starts: Option<&MeetingTime>) -> Vec<DisputedTimes> {
        let InDoubt { others, open } = disputed.of(starts);
        // What is open is so for each meeting of which anything is in doubt.
        assert_eq!(open.is_empty(), others.is_empty());
        others
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
        let disputed = Disputed::new(Some(&first), &series, doubt(vec![other.clone()]));
        assert_eq!(others_of(&disputed, Some(&first)), std::slice::from_ref(&other));
        assert_eq!(
            others_of(&disputed, Some(&whole("2026-10-20T10:00:00Z".parse().unwrap()))),
            [other]
        );
        // The clocks have gone back between the two.
        let moved = (at("2026-10-27T10:00:00Z"), Some(at("2026-10-27T11:30:00Z")));
        assert_eq!(others_of(&disputed, Some(&later)), [moved]);
        assert_eq!(others_of(&disputed, Some(&at("2026-10-20T12:00:00Z"))), []);
        assert_eq!(others_of(&disputed, None), []);
        let day = |day: &str| MeetingTime::Date { date: day.parse().unwrap() };
        let whole_day =
            Disputed::new(Some(&day("2026-10-20")), &[], doubt(vec![(day("2026-10-22"), None)]));
        assert_eq!(others_of(&whole_day, Some(&day("2026-10-20"))), [(day("2026-10-22"), None)]);
        assert_eq!(others_of(&Disputed::default(), Some(&first)), []);
    }
}
