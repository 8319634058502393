//! The law's own rules on meetings, for the kinds that a charter does not speak of.

use chrono::NaiveDate;

use super::check::{asked, notice, papers};
use super::covering_law::rules_for;
use super::facts::MeetingFacts;
use super::file::{FirstDay, Rule};
use super::finding::{Authority, Finding, FindingNote, Reason, Verdict};
use super::in_force::InForce;
use super::measure::Unit;
use super::measure::{Measure, Strength};
use super::pack::{LimitRule, limit_packs};
use super::relaxed::relaxation;

/// Checks a meeting against the law's own rules for its kind: for an annual review, notice and papers.
///
/// Empty for kinds that no pack has a rule for, and for a cancelled meeting.
pub fn check_law(facts: &MeetingFacts, as_of: NaiveDate) -> Vec<Finding> {
    if facts.cancelled {
        return Vec::new();
    }
    let day = facts.day();
    let in_force = |limit: &&LimitRule| {
        let on = |day| InForce::on(day, limit.in_force_from, limit.in_force_to) == InForce::Yes;
        day.is_none_or(on)
    };
    rules_for(facts.kind)
        .filter(in_force)
        .filter_map(|limit| {
            let rule = as_rule(limit);
            let mut finding = blank(limit, &rule);
            match rule.measures {
                Measure::Papers => papers(&rule, facts, as_of, &mut finding),
                _ => notice(&rule, facts, &mut finding),
            }
            give_way(limit, &mut finding);
            // A rule that asks for something so long before the meeting may have begun only after that day.
            let began_after = |last| limit.in_force_from.is_some_and(|from| last < from);
            (!finding.latest_day.is_some_and(began_after)).then_some(finding)
        })
        .collect()
}

/// Where the rule may have given way for everybody at that time, nobody can say that it was not met.
fn give_way(limit: &LimitRule, finding: &mut Finding) {
    let (Some(meeting), Some(last)) = (finding.counted_to, finding.latest_day) else { return };
    let Some(relaxation) = relaxation(&limit.relaxed, meeting, last) else { return };
    let excuse = |verdict: &mut Verdict| {
        if *verdict == Verdict::NotMet {
            *verdict = Verdict::CantTell;
        }
    };
    excuse(&mut finding.verdict);
    if let Reason::Parts(parts) = &mut finding.reason {
        parts.iter_mut().for_each(|(_, part)| excuse(&mut part.verdict));
    }
    finding.notes.push(FindingNote::GaveWay(relaxation));
}

/// What the words of a law's rule were quoted from, by the rule's id as a finding has it.
pub fn law_source(rule: &str) -> Option<&'static str> {
    let of_meetings = limit_packs().iter().filter(|pack| pack.meeting_kind.is_some());
    let mut limits = of_meetings.flat_map(|pack| &pack.limits);
    limits.find(|limit| limit.id == rule).map(|limit| limit.source.as_str())
}

fn as_rule(limit: &LimitRule) -> Rule {
    Rule {
        measures: limit.measures.unwrap_or(Measure::Notice),
        strength: Strength::Must,
        amount: Some(limit.amount),
        unit: limit.unit,
        first_day: FirstDay::NotCounted,
        holidays: limit.holidays,
        from: None,
        to: None,
        covers: Vec::new(),
        exceptions: limit.exceptions.clone(),
        reading: String::new(),
    }
}

fn blank(limit: &LimitRule, rule: &Rule) -> Finding {
    Finding {
        clause_id: limit.id.clone(),
        clause: limit.clause.clone(),
        title: limit.title.clone(),
        quote: limit.quote.clone(),
        asked: asked(rule),
        required: Some(f64::from(limit.amount) * if limit.unit == Unit::Weeks { 7.0 } else { 1.0 }),
        ..Finding::open(Authority::Law, rule.measures)
    }
}
