//! What taking part costs, in words: the same for window, paper and command line.

use evenhand_core::charter::{Charter, Clause};
use evenhand_core::record::{CostOf, CostSums};

use crate::tr::{cost, units};

/// What a sum of hours and costs says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostWords {
    /// What for, the time, the money: a row each.
    pub rows: Vec<[String; 3]>,
    /// The whole, in sentences.
    pub sums: Vec<String>,
    /// What is missing, in sentences.
    pub gaps: Vec<String>,
}

/// "£12.05".
pub fn money(pence: u64) -> String {
    format!("£{}.{:02}", pence / 100, pence % 100)
}

/// The words of sums at so many pence an hour. Without a rate the hours are worth nothing that is said.
pub fn cost_words(sums: &CostSums, pence_an_hour: Option<u32>) -> CostWords {
    let row = |(activity, of): (&String, &CostOf)| {
        let what = if activity.is_empty() { cost::not_said() } else { activity.clone() };
        [what, time(of.minutes), of.pence.map_or_else(cost::not_recorded, money)]
    };
    let mut lines = Vec::new();
    lines.extend(sums.all.minutes.map(|minutes| cost::time_in_all(&time(Some(minutes)))));
    lines.extend(sums.all.pence.map(|pence| cost::spent_in_all(&money(pence))));
    if let Some(rate) = pence_an_hour
        && let (Some(minutes), Some(worth)) = (sums.all.minutes, sums.all.worth(rate))
    {
        lines.push(cost::worth(&money(u64::from(rate)), &time(Some(minutes)), &money(worth)));
    }
    let gap = |count: usize, say: fn(usize) -> String| (count > 0).then(|| say(count));
    let gaps = [gap(sums.no_time.len(), cost::no_time), gap(sums.no_cost.len(), cost::no_cost)];
    CostWords {
        rows: sums.by_activity.iter().map(row).collect(),
        sums: lines,
        gaps: gaps.into_iter().flatten().collect(),
    }
}

fn time(minutes: Option<u64>) -> String {
    let Some(minutes) = minutes else { return cost::not_recorded() };
    match (minutes / 60, minutes % 60) {
        (0, rest) => units::short_minutes(rest),
        (hours, 0) => units::short_hours(hours),
        (hours, rest) => units::hours_and_minutes(hours, rest),
    }
}

/// Words by which a charter speaks of pay for taking part. "Paid" is not one: attention is paid too.
const OF_PAY: [&str; 6] =
    ["compensation", "payment", "payments", "remuneration", "reimbursed", "expenses"];

/// The sentence of a charter that speaks of pay for taking part, with its clause. `None`: none does.
pub fn about_pay(charter: &Charter) -> Option<(&Clause, String)> {
    charter.clauses.iter().find_map(|clause| {
        let sentence = clause.quote.split_inclusive(". ").find(|sentence| {
            let words = sentence.split(|letter: char| !letter.is_alphabetic());
            words.map(str::to_lowercase).any(|word| OF_PAY.contains(&word.as_str()))
        });
        sentence.map(|sentence| (clause, sentence.trim().to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use evenhand_core::charter::builtin;

    use super::*;

    #[test]
    fn a_charter_is_quoted_on_pay_with_one_whole_sentence_of_its_own_or_not_at_all() {
        let mut told = 0;
        for charter in builtin() {
            if let Some((clause, sentence)) = about_pay(charter) {
                assert!(clause.quote.contains(&sentence), "{}", charter.id);
                assert!(sentence.ends_with('.'), "{sentence}");
                told += 1;
            }
        }
        assert!(told > 0, "one of those that come with the app does");
    }

    #[test]
    fn no_sum_stands_there_that_nobody_typed() {
        let nothing = CostSums { no_time: vec![], ..CostSums::default() };
        assert_eq!(cost_words(&nothing, Some(1200)), CostWords::default());
        let mut sums = CostSums::default();
        sums.all.pence = Some(1205);
        sums.by_activity.insert(String::new(), CostOf { minutes: None, pence: Some(1205) });
        let words = cost_words(&sums, Some(1200));
        assert_eq!(words.sums, ["Spent, as typed: £12.05."]);
        assert_eq!(words.rows[0][1], "Not recorded");
        sums.all.minutes = Some(90);
        let without = cost_words(&sums, None).sums.join(" ");
        assert!(!without.contains("an hour"), "no rate is assumed: {without}");
        let with = cost_words(&sums, Some(1200)).sums.join(" ");
        assert!(with.contains("£18.00"), "{with}");
    }
}
