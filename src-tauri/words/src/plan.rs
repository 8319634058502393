//! An EHC plan in words: what a line says, sums with their gaps, and the rows of the letter.

use evenhand_core::provision::{LineSum, read_line};
use evenhand_core::record::PlanLine;

use crate::tr::plan;

/// What a line does not say, what of it fixes no amount, and what its figures give.
pub fn plan_line_notes(line: &PlanLine) -> Vec<String> {
    let parts = [
        (&line.who, plan::part_who as fn() -> String),
        (&line.how_long, plan::part_how_long),
        (&line.how_often, plan::part_how_often),
    ];
    let missing: Vec<String> = parts
        .into_iter()
        .filter(|(part, _)| part.trim().is_empty())
        .map(|(_, name)| name())
        .collect();
    let mut said = Vec::new();
    if !missing.is_empty() {
        said.push(plan::does_not_say(&missing));
    }
    said.extend(read_line(&line.text).vague.iter().map(|words| plan::vague(words)));
    said.extend(line.minutes.map(plan::figure));
    if !line.each_week {
        said.push(plan::not_each_week());
    }
    said
}

/// The sum of a line, then its gaps: "12 of 13 weeks told: 9 given, 2 in part, 1 not given. 1 week not told."
pub fn plan_sum(line: &PlanLine, sum: &LineSum) -> Vec<String> {
    let without = if line.each_week { plan::n_not_given } else { plan::n_without };
    let parts = [
        (sum.given, plan::n_given as fn(u32) -> String),
        (sum.in_part, plan::n_in_part),
        (sum.not_given, without),
    ];
    let told: Vec<String> =
        parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(n)).collect();
    let mut said = vec![if told.is_empty() {
        plan::none_told(sum.weeks())
    } else {
        plan::told(sum.told(), sum.weeks(), &told)
    }];
    if sum.cant_tell > 0 {
        said.push(plan::n_cant_tell(sum.cant_tell));
    }
    if sum.not_told > 0 {
        said.push(plan::n_not_told(sum.not_told));
    }
    if sum.timed > 0 {
        said.push(match line.minutes {
            Some(minutes) => plan::part_minutes_of(minutes, sum.timed, sum.minutes),
            None => plan::part_minutes(sum.timed, sum.minutes),
        });
    }
    said
}

/// Ticks that stand in no sum, in a sentence.
pub fn plan_not_counted(ticks: u32) -> Option<String> {
    (ticks > 0).then(|| plan::not_counted(ticks))
}
