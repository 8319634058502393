//! What taking part costs: hours and money as they were typed, by what they were for. What is missing is named.

use std::collections::BTreeMap;

use super::{Entry, EntryKind, HoursAndCosts, Id};

/// What hours and costs come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostSums {
    /// By what it was for, in the person's own words; empty where they did not say.
    pub by_activity: BTreeMap<String, CostOf>,
    /// All of it.
    pub all: CostOf,
    /// Entries of which nobody said how long they took, in the order given.
    pub no_time: Vec<Id>,
    /// Entries of which nobody said what they cost, in the order given.
    pub no_cost: Vec<Id>,
}

/// What was typed, added up. `None`: nobody typed any, which is not 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CostOf {
    /// Minutes given.
    pub minutes: Option<u64>,
    /// Pence spent.
    pub pence: Option<u64>,
}

impl CostOf {
    fn add(&mut self, effort: &HoursAndCosts) {
        let more = |sum: Option<u64>, typed: Option<u32>| match (sum, typed.map(u64::from)) {
            (Some(sum), Some(typed)) => Some(sum.saturating_add(typed)),
            (sum, typed) => sum.or(typed),
        };
        self.minutes = more(self.minutes, effort.minutes);
        self.pence = more(self.pence, effort.cost_pence);
    }

    /// What the time comes to at so many pence an hour, to the nearest penny. `None`: no time was typed.
    pub fn worth(self, pence_an_hour: u32) -> Option<u64> {
        let product = u128::from(self.minutes?).checked_mul(u128::from(pence_an_hour))?;
        u64::try_from(product.checked_add(30)? / 60).ok()
    }
}

/// What the hours and costs among entries come to.
pub fn cost_sums<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> CostSums {
    let mut sums = CostSums::default();
    for entry in entries {
        let EntryKind::Effort(effort) = &entry.kind else { continue };
        // "Travel" and "travel " are one thing; the words that came first stand.
        let said = effort.activity.trim();
        let known =
            sums.by_activity.keys().find(|known| known.to_lowercase() == said.to_lowercase());
        let activity = known.cloned().unwrap_or_else(|| said.to_owned());
        sums.by_activity.entry(activity).or_default().add(effort);
        sums.all.add(effort);
        if effort.minutes.is_none() {
            sums.no_time.push(entry.id);
        }
        if effort.cost_pence.is_none() {
            sums.no_cost.push(entry.id);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn effort(n: u128, activity: &str, minutes: Option<u32>, cost_pence: Option<u32>) -> Entry {
        let kind =
            EntryKind::Effort(HoursAndCosts { minutes, cost_pence, activity: activity.into() });
        Entry::new(Id(uuid::Uuid::from_u128(n)), kind, DateTime::UNIX_EPOCH)
    }

    #[test]
    fn what_nobody_typed_is_no_sum_and_zero_is_one() {
        let none = cost_sums(&[effort(1, "travel", None, None)]);
        assert_eq!(none.all, CostOf { minutes: None, pence: None });
        assert_eq!((none.no_time.len(), none.no_cost.len()), (1, 1));
        assert_eq!(none.all.worth(1200), None);
        let zero = cost_sums(&[effort(1, "travel", Some(0), None)]);
        assert_eq!((zero.all.minutes, zero.all.pence), (Some(0), None));
        assert_eq!(zero.all.worth(1200), Some(0));
    }

    #[test]
    fn sums_are_by_what_it_was_for_and_a_rate_counts_to_the_nearest_penny() {
        let entries = [
            effort(1, "Travel", Some(45), Some(310)),
            effort(2, " travel", Some(30), None),
            effort(3, "childcare", None, Some(2000)),
            effort(4, "", Some(5), None),
        ];
        let sums = cost_sums(&entries);
        let names: Vec<&str> = sums.by_activity.keys().map(String::as_str).collect();
        assert_eq!(names, ["", "Travel", "childcare"]);
        assert_eq!(sums.by_activity["Travel"], CostOf { minutes: Some(75), pence: Some(310) });
        assert_eq!(sums.all, CostOf { minutes: Some(80), pence: Some(2310) });
        assert_eq!((sums.no_time.len(), sums.no_cost.len()), (1, 2));
        // 80 minutes at £11.44: 1525.33 pence.
        assert_eq!(sums.all.worth(1144), Some(1525));
        let most = effort(5, "Travel", Some(u32::MAX), Some(u32::MAX));
        let thrice = cost_sums([&most, &most, &most]);
        let all = 3 * u64::from(u32::MAX);
        assert_eq!(thrice.all, CostOf { minutes: Some(all), pence: Some(all) });
        assert_eq!(thrice.by_activity["Travel"], thrice.all);
        let most = CostOf { minutes: Some(u64::MAX), pence: None };
        assert_eq!(most.worth(u32::MAX), None, "a sum that does not fit is none");
    }
}
