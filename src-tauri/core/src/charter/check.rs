//! Holds a meeting against each timed rule of a charter.

use chrono::{Datelike, NaiveDate};

use super::count_back::{Arrival, days_of_months, last_days, measured, measured_clear, shown_unit};
use super::days::{is_plausible, london_date};
use super::facts::MeetingFacts;
use super::file::{Charter, Clause, Measure, Rule};
use super::finding::{Finding, Unit, Verdict};
use super::holidays::published_until;
use super::in_force::InForce;
use super::law;
use super::times;
use crate::record::{MeetingTime, Papers};
use crate::words;

/// Checks a meeting against a charter, as known on a day.
///
/// One finding for each timed clause, in the charter's order, and then one "not covered" for each of notice,
/// window, length and papers that the charter gives no number for. A cancelled meeting has no findings.
pub fn check(charter: &Charter, facts: &MeetingFacts, as_of: NaiveDate) -> Vec<Finding> {
    if facts.cancelled {
        return Vec::new();
    }
    let comparison = charter.is_of(&facts.council) == Some(false);
    let rules = charter.clauses.iter().filter_map(|clause| Some((clause, clause.rule.as_ref()?)));
    let mut findings: Vec<Finding> = rules
        .clone()
        .map(|(clause, rule)| {
            let mut finding = blank(charter, clause, rule, facts, comparison);
            check_clause(charter, rule, facts, as_of, &mut finding);
            finding
        })
        .collect();
    for measure in [Measure::Notice, Measure::Window, Measure::Length, Measure::Papers] {
        if rules.clone().all(|(_, rule)| rule.measures != measure) {
            findings.push(no_number(charter, measure, facts, comparison));
        }
    }
    findings
}

fn check_clause(
    charter: &Charter,
    rule: &Rule,
    facts: &MeetingFacts,
    as_of: NaiveDate,
    finding: &mut Finding,
) {
    if let Some(reason) = not_covered(charter, rule, facts) {
        finding.result = Verdict::NotCovered;
        finding.explanation = reason;
        finding.note = law::note_for(facts.kind, rule.measures);
        return;
    }
    match rule.measures {
        Measure::Notice => notice(rule, facts, finding),
        Measure::Papers => papers(rule, facts, as_of, finding),
        Measure::Window => times::window(rule, facts, finding),
        Measure::Length => times::length(rule, facts, finding),
    }
    let far_ahead = || facts.day().is_some_and(|day| day.year() > published_until());
    if rule.unit == Unit::WorkingDays && far_ahead() {
        finding.note = words::with_expected(&finding.note);
    }
}

/// A finding with everything but its result.
fn blank(
    charter: &Charter,
    clause: &Clause,
    rule: &Rule,
    facts: &MeetingFacts,
    comparison: bool,
) -> Finding {
    let (unit, required) = match rule.measures {
        Measure::Window => (Unit::Minutes, Some(0.0)),
        Measure::Length => (Unit::Minutes, rule.amount.map(f64::from)),
        Measure::Notice | Measure::Papers => (shown_unit(rule), required_before(rule, facts)),
    };
    Finding {
        required,
        unit,
        quote: clause.quote.clone(),
        clause: clause.number.clone(),
        comparison,
        ..Finding::open(&clause.id, &clause.title, &charter.id)
    }
}

/// What a rule asks for is known without a meeting, but for months, whose days depend on where they lie.
fn required_before(rule: &Rule, facts: &MeetingFacts) -> Option<f64> {
    match rule.unit {
        Unit::Weeks => Some(f64::from(rule.amount?) * 7.0),
        Unit::Months => days_of_months(rule, facts.day()?).map(to_number),
        _ => rule.amount.map(f64::from),
    }
}

/// Why the rule does not speak of this meeting, if it does not.
fn not_covered(charter: &Charter, rule: &Rule, facts: &MeetingFacts) -> Option<String> {
    if !rule.covers.is_empty() && !rule.covers.contains(&facts.kind) {
        return Some(words::kind_not_covered(&rule.covers, facts.kind));
    }
    // Most charters name no such days, and a meeting's own day takes time to work out.
    charter.in_force_from.or(charter.in_force_to)?;
    let day = facts.day()?;
    match InForce::on(day, charter.in_force_from, charter.in_force_to) {
        InForce::Yes => None,
        InForce::NotYet(from) => Some(words::not_in_force_yet(day, from)),
        InForce::NoLonger(to) => Some(words::no_longer_in_force(day, to)),
    }
}

/// The charter gives no number of this sort.
fn no_number(
    charter: &Charter,
    measure: Measure,
    facts: &MeetingFacts,
    comparison: bool,
) -> Finding {
    let (rule, title, explanation) = words::no_number(measure);
    let unit = match measure {
        Measure::Notice | Measure::Papers => Unit::Days,
        Measure::Window | Measure::Length => Unit::Minutes,
    };
    Finding {
        result: Verdict::NotCovered,
        unit,
        explanation: explanation.to_owned(),
        comparison,
        note: law::note_for(facts.kind, measure),
        ..Finding::open(rule, title, &charter.id)
    }
}

/// From the message that first gave the date to the meeting's day.
pub(super) fn notice(rule: &Rule, facts: &MeetingFacts, finding: &mut Finding) {
    finding.note = words::notice_note(facts.sent.history, facts.sent.basis);
    let Some(meeting) = meeting_day(facts, finding) else { return };
    if let Some(gap) = facts.sent.gap.filter(|_| facts.sent.latest.is_none()) {
        finding.explanation = words::sent_unknown(gap);
        return set_last_days(rule, meeting, finding);
    }
    if sent_after_start(facts, meeting) {
        finding.explanation = words::sent_after_meeting(facts.sent.earliest, meeting);
        return set_last_days(rule, meeting, finding);
    }
    let latest = facts.sent.latest.map(|day| day.min(meeting));
    let arrival = Arrival { earliest: facts.sent.earliest, latest };
    count(rule, arrival, meeting, finding, words::Thing::Invitation);
}

/// A message that was sent after the meeting began did not book it, so its date is in doubt.
fn sent_after_start(facts: &MeetingFacts, meeting: NaiveDate) -> bool {
    let later_day = facts.sent.earliest.is_some_and(|day| day > meeting);
    let later_hour = match (facts.sent.at, &facts.starts) {
        (Some(at), Some(MeetingTime::At { utc, .. })) => at > *utc,
        _ => false,
    };
    later_day || later_hour
}

/// From the day the agenda and papers came to the meeting's day.
pub(super) fn papers(rule: &Rule, facts: &MeetingFacts, as_of: NaiveDate, finding: &mut Finding) {
    let Some(meeting) = meeting_day(facts, finding) else { return };
    let arrival = match facts.papers {
        Papers::Unknown => {
            finding.explanation = words::papers_unknown();
            return set_last_days(rule, meeting, finding);
        }
        Papers::NotYet { as_of: asked } => return not_here(rule, asked, meeting, finding),
        Papers::NeverCame => return not_here(rule, as_of.min(meeting), meeting, finding),
        Papers::Came { at: Some(at), .. } => {
            let day = london_date(at);
            Arrival { earliest: Some(day), latest: Some(day) }
        }
        Papers::Came { when, at: None } => {
            Arrival { earliest: when.earliest(), latest: when.latest() }
        }
    };
    let days = [arrival.earliest, arrival.latest];
    let sound = days.iter().all(|day| day.is_some_and(is_plausible)) && days.is_sorted();
    if !sound {
        finding.explanation = words::papers_day_unknown();
        return set_last_days(rule, meeting, finding);
    }
    count(rule, arrival, meeting, finding, words::Thing::Papers);
}

/// The papers had not come on a day: they can only have come then or later.
fn not_here(rule: &Rule, on: NaiveDate, meeting: NaiveDate, finding: &mut Finding) {
    set_last_days(rule, meeting, finding);
    let Some(days) = last_days(rule, meeting).filter(|_| is_plausible(on)) else {
        finding.explanation = words::papers_day_unknown();
        return;
    };
    finding.result = days.judge_range(Arrival { earliest: Some(on), latest: None });
    finding.counted_from = Some(on);
    let left = measured(rule, on, meeting);
    let asked = words::asks_at_least(rule, &finding.charter);
    finding.explanation = match finding.result {
        Verdict::NotMet => {
            words::papers_not_here(on, meeting, left, words::unit(finding.unit), &asked)
        }
        _ => words::papers_may_still_come(on, meeting),
    };
}

/// Counts from an arrival to the meeting and writes the sum.
fn count(
    rule: &Rule,
    arrival: Arrival,
    meeting: NaiveDate,
    finding: &mut Finding,
    thing: words::Thing,
) {
    set_last_days(rule, meeting, finding);
    let Some(days) = last_days(rule, meeting) else {
        finding.explanation = words::beyond_calendar();
        return;
    };
    finding.result = days.judge_range(arrival);
    let asked = words::asks_at_least(rule, &finding.charter);
    let unit = words::unit(finding.unit);
    let Some(day) = arrival.exact() else {
        let range = [arrival.earliest, arrival.latest];
        let sums = range.map(|day| day.and_then(|day| measured(rule, day, meeting)));
        finding.explanation =
            words::range_sum(thing, range, sums, meeting, unit, &asked, finding.result);
        return;
    };
    finding.counted_from = Some(day);
    let number = measured(rule, day, meeting);
    finding.measured = number.map(to_number);
    finding.explanation = match (number, finding.result) {
        (None, _) => words::beyond_calendar(),
        (Some(number), Verdict::Depends) => {
            let clear = measured_clear(rule, day, meeting).unwrap_or_default();
            words::depends_sum(thing, day, meeting, number, clear, unit, &asked)
        }
        (Some(number), _) => words::sum(thing, day, meeting, number, unit, &asked),
    };
}

fn set_last_days(rule: &Rule, meeting: NaiveDate, finding: &mut Finding) {
    if let Some(days) = last_days(rule, meeting) {
        finding.latest_day = days.ordinary;
        finding.latest_day_clear = days.clear;
    }
}

/// The meeting's day; where it is not known the finding says why.
fn meeting_day(facts: &MeetingFacts, finding: &mut Finding) -> Option<NaiveDate> {
    let day = facts.day();
    match day {
        Some(_) => finding.counted_to = day,
        None => finding.explanation = words::no_meeting_day(facts.starts.as_ref()),
    }
    day
}

#[allow(clippy::cast_precision_loss)] // Days within 300 years are far below 2^52.
fn to_number(days: i64) -> f64 {
    days as f64
}
