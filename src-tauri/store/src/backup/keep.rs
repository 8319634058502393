//! Which backups are kept: the last of each of 12 days, of 10 weeks and of 9 months, and the newest three.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Utc};

const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;
/// Kept whatever their day, so that one bad copy is never the only one.
const NEWEST: usize = 3;

/// The times that may go. Days, weeks and months without a backup do not count, so a record that is
/// opened twice a year keeps its backups.
pub(crate) fn may_go(made: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let day = |at: &DateTime<Utc>| (at.year(), at.ordinal());
    let week = |at: &DateTime<Utc>| (at.iso_week().year(), at.iso_week().week());
    let month = |at: &DateTime<Utc>| (at.year(), at.month());
    let mut kept = last_of(&newest_first, DAYS, day);
    kept.extend(last_of(&newest_first, WEEKS, week));
    kept.extend(last_of(&newest_first, MONTHS, month));
    kept.extend(newest_first.iter().take(NEWEST));
    made.iter().copied().filter(|at| !kept.contains(at)).collect()
}

/// The newest time of each of the newest `count` periods.
fn last_of(
    newest_first: &[DateTime<Utc>],
    count: usize,
    period: impl Fn(&DateTime<Utc>) -> (i32, u32),
) -> BTreeSet<DateTime<Utc>> {
    let mut seen = BTreeSet::new();
    newest_first
        .iter()
        .copied()
        .filter(|at| seen.len() < count && seen.insert(period(at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn two_years_of_days_keep_days_weeks_and_months() {
        let first = DateTime::from_timestamp(1_546_344_000, 0).unwrap();
        let made: Vec<_> = (0..730 * 2).map(|half| first + TimeDelta::hours(12 * half)).collect();
        let gone = may_go(&made);
        let kept: Vec<_> = made.iter().filter(|at| !gone.contains(at)).collect();
        let newest = *made.last().unwrap();
        assert_eq!(*kept[kept.len() - 1], newest);
        // 12 days hold the ends of one or two weeks, and the weeks the ends of two or three months.
        assert!((12 + 7..=12 + 10 + 9 + 1).contains(&kept.len()), "{}", kept.len());
        assert!(newest - *kept[0] > TimeDelta::days(240));
        for days_ago in 0..12 {
            let day = (newest - TimeDelta::days(days_ago)).date_naive();
            assert!(kept.iter().any(|at| at.date_naive() == day), "{day}");
        }
    }

    #[test]
    fn thinning_out_day_by_day_keeps_as_much_as_at_once() {
        let first = DateTime::from_timestamp(1_546_344_000, 0).unwrap();
        let all: Vec<_> = (0..500).map(|day| first + TimeDelta::days(day)).collect();
        let mut kept: Vec<DateTime<Utc>> = Vec::new();
        for at in &all {
            kept.push(*at);
            let gone = may_go(&kept);
            kept.retain(|at| !gone.contains(at));
        }
        let gone = may_go(&all);
        let at_once: Vec<_> = all.into_iter().filter(|at| !gone.contains(at)).collect();
        assert_eq!(kept, at_once);
    }

    #[test]
    fn a_record_opened_twice_a_year_keeps_its_backups() {
        let first = DateTime::from_timestamp(1_546_344_000, 0).unwrap();
        let made: Vec<_> = (0..9).map(|half| first + TimeDelta::days(182 * half)).collect();
        assert!(may_go(&made).is_empty());
    }
}
