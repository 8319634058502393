//! What a letter takes from an EHC plan: its lines with the weeks that somebody told of, and how many weeks are a gap.

use chrono::NaiveDate;
use evenhand_core::provision::{LineSum, sums};
use evenhand_core::record::{EhcPlan, FactValue, When};

use super::source::FactSource;
use crate::tr::plan as words;

/// What a plan holds of a source. `None`: nothing was told, or the source is no plan's.
pub fn of_plan(plan: &EhcPlan, source: FactSource, today: NaiveDate) -> Option<FactValue> {
    let sums = sums(plan, today);
    let told: Vec<&LineSum> = sums.all.iter().filter(|sum| sum.told() > 0).collect();
    if told.is_empty() {
        return None;
    }
    match source {
        FactSource::PlanStarts => plan.starts.map(FactValue::day),
        FactSource::PlanLines => {
            Some(FactValue::Rows(told.into_iter().filter_map(|sum| row(plan, sum)).collect()))
        }
        FactSource::PlanFrom => sums.span.map(|(first, _)| FactValue::When(When::day(first))),
        FactSource::PlanTo => sums.span.map(|(_, last)| FactValue::When(When::day(last))),
        FactSource::PlanCantTell => {
            (sums.blank_weeks > 0).then(|| FactValue::Number(i64::from(sums.blank_weeks)))
        }
        _ => None,
    }
}

/// The line, then the weeks with it, without it, and those that are a gap.
fn row(plan: &EhcPlan, sum: &LineSum) -> Option<Vec<String>> {
    let line = plan.lines.iter().find(|line| line.id == sum.line)?;
    let given = match sum.in_part {
        0 => sum.given.to_string(),
        part => words::row_given(sum.given, part),
    };
    // Where the plan does not ask for it each week, a week without it is no week in which it was missing.
    let not_given =
        if line.each_week { sum.not_given.to_string() } else { words::row_not_counted() };
    Some(vec![line.text.clone(), given, not_given, sum.gaps().to_string()])
}
