//! Holds a meeting against each timed rule of a charter.

use chrono::{Datelike, NaiveDate};

use super::count_back::{Arrived, days_of_months, last_days, measured, measured_clear, shown_unit};
use super::covering_law::note_for;
use super::days::{is_plausible, subtract_months};
use super::facts::{History, MeetingFacts, is_known_zone};
use super::file::{Charter, Clause, ClauseKind, Rule, Whose};
use super::finding::{Asked, Authority, Finding, FindingNote, MeetingDayGap, Reason, Verdict};
use super::holidays::published_until;
use super::in_force::InForce;
use super::measure::{Measure, Unit};
use super::times;
use crate::record::{MeetingTime, Papers, SentBasis, london_date};

/// Checks a meeting against a charter, as known on a day.
///
/// One finding for each timed clause, in the charter's order, and then one "not covered" for each of notice,
/// window, length and papers that the charter gives no number for. A cancelled meeting has no findings.
pub fn check(charter: &Charter, facts: &MeetingFacts, as_of: NaiveDate) -> Vec<Finding> {
    if facts.cancelled {
        return Vec::new();
    }
    let comparison = charter.whose(&facts.council) == Whose::Another;
    let rules = charter.timed();
    let mut findings: Vec<Finding> = rules
        .clone()
        .map(|(clause, rule)| {
            let mut finding = blank(charter, clause, rule, facts, comparison);
            check_clause(charter, rule, facts, as_of, &mut finding);
            finding.soften();
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
        finding.verdict = Verdict::NotCovered;
        finding.reason = reason;
        finding.notes.extend(note_for(facts.kind, rule.measures));
        return;
    }
    finding.notes.extend(reading(rule));
    match rule.measures {
        Measure::Notice => notice(rule, facts, finding),
        Measure::Papers => papers(rule, facts, as_of, finding),
        Measure::Window => times::window(rule, facts, finding),
        Measure::Length => times::length(rule, facts, finding),
    }
    if let Some(from) = charter.in_force_from {
        began_too_late(from, rule, facts, finding);
    }
    finding.notes.extend(undated(charter, facts));
    finding.note_day_ahead(as_of);
    let far_ahead = facts.day().is_some_and(|day| day.year() > published_until());
    let expected = rule.unit == Unit::WorkingDays && far_ahead;
    finding.notes.extend(expected.then_some(FindingNote::HolidaysExpected));
}

/// Who had to act before the charter applied cannot have kept it: then the rule does not speak of the meeting.
fn began_too_late(from: NaiveDate, rule: &Rule, facts: &MeetingFacts, finding: &mut Finding) {
    if let Reason::Parts(parts) = &mut finding.reason {
        let mut parts = std::mem::take(parts);
        parts.iter_mut().for_each(|(_, part)| began_too_late(from, rule, facts, part));
        return of_parts(parts, finding);
    }
    let last = [finding.latest_day, finding.latest_day_clear].into_iter().flatten().max();
    let Some(last) = last else { return };
    let on = arrived(facts, finding);
    let reason = match on.latest {
        _ if last < from => Reason::LastDayBeforeForce { last, from },
        Some(sent) if sent < from => Reason::SentBeforeForce { sent, from },
        // Sent before or after the charter began: only the exact day can say.
        Some(_) if on.earliest.is_none_or(|day| day < from) => {
            finding.notes.insert(0, FindingNote::PerhapsBeforeForce(from));
            return finding.verdict = Verdict::CantTell;
        }
        _ => return,
    };
    finding.verdict = Verdict::NotCovered;
    finding.reason = reason;
    finding.measured = None;
    finding.notes.clear();
    finding.notes.extend(note_for(facts.kind, rule.measures));
}

/// When what a finding is about was done, as exactly as that is known.
fn arrived(facts: &MeetingFacts, finding: &Finding) -> Arrived {
    match (finding.measure, &finding.reason) {
        (Measure::Notice, _) => {
            Arrived { earliest: facts.sent.earliest, latest: facts.sent.latest }
        }
        // On that day they had not come, so it says nothing of when they were sent.
        (_, Reason::PapersNotHere { on, .. } | Reason::PapersMayStillCome { on, .. }) => {
            Arrived { earliest: Some(*on), latest: None }
        }
        (_, Reason::DaysBetween { earliest, latest, .. }) => {
            Arrived { earliest: *earliest, latest: *latest }
        }
        _ => Arrived { earliest: finding.counted_from, latest: finding.counted_from },
    }
}

/// How the words of a rule can be read, where its file says so.
fn reading(rule: &Rule) -> Option<FindingNote> {
    (!rule.reading.is_empty()).then(|| FindingNote::Reading(rule.reading.clone()))
}

/// A charter without dates was read on a day; long before that day it may not have been there.
fn undated(charter: &Charter, facts: &MeetingFacts) -> Option<FindingNote> {
    let read_on = charter.read_on.filter(|_| charter.in_force_from.is_none())?;
    let year_before = subtract_months(read_on, 12)?;
    (facts.day()? < year_before).then_some(FindingNote::UndatedCharter(read_on))
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
        clause_id: clause.id.clone(),
        clause: clause.number.clone(),
        title: clause.title.clone(),
        quote: clause.quote.clone(),
        asked: asked(rule),
        required,
        unit,
        comparison,
        recommended: clause.kind == ClauseKind::Recommendation,
        ..Finding::open(Authority::Charter(charter.id.clone()), rule.measures)
    }
}

/// What a rule asks for, in its own numbers.
pub(super) fn asked(rule: &Rule) -> Option<Asked> {
    match rule.measures {
        Measure::Window => rule.from.zip(rule.to).map(|(from, to)| Asked::Hours { from, to }),
        Measure::Length => rule.amount.map(|minutes| Asked::AtMost { minutes }),
        Measure::Notice | Measure::Papers => {
            rule.amount.map(|amount| Asked::AtLeast { amount, unit: rule.unit })
        }
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
fn not_covered(charter: &Charter, rule: &Rule, facts: &MeetingFacts) -> Option<Reason> {
    if !rule.covers.is_empty() && !rule.covers.contains(&facts.kind) {
        return Some(Reason::OtherKinds { covers: rule.covers.clone(), kind: facts.kind });
    }
    // Most charters name no such days, and a meeting's own day takes time to work out.
    charter.in_force_from.or(charter.in_force_to)?;
    let day = facts.day()?;
    match InForce::on(day, charter.in_force_from, charter.in_force_to) {
        InForce::Yes => None,
        InForce::NotYet(from) => Some(Reason::NotInForceYet { meeting: day, from }),
        InForce::NoLonger(until) => Some(Reason::NoLongerInForce { meeting: day, until }),
    }
}

/// The charter gives no number of this sort.
fn no_number(
    charter: &Charter,
    measure: Measure,
    facts: &MeetingFacts,
    comparison: bool,
) -> Finding {
    let unit = match measure {
        Measure::Notice | Measure::Papers => Unit::Days,
        Measure::Window | Measure::Length => Unit::Minutes,
    };
    Finding {
        verdict: Verdict::NotCovered,
        reason: Reason::NoNumber,
        unit,
        comparison,
        recommended: charter.only_recommends(),
        notes: note_for(facts.kind, measure).into_iter().collect(),
        ..Finding::open(Authority::Charter(charter.id.clone()), measure)
    }
}

/// From the message that first gave the date to the meeting's day.
pub(super) fn notice(rule: &Rule, facts: &MeetingFacts, finding: &mut Finding) {
    finding.notes.extend(notes_on_sending(facts));
    let Some(meeting) = meeting_day(facts, finding) else { return };
    if let Some(gap) = facts.sent.gap.filter(|_| facts.sent.latest.is_none()) {
        finding.cant_tell(Reason::SentUnknown(gap));
        return set_last_days(rule, meeting, finding);
    }
    if sent_after_start(facts, meeting) {
        finding.cant_tell(Reason::SentAfterMeeting { sent: facts.sent.earliest, meeting });
        return set_last_days(rule, meeting, finding);
    }
    let latest = facts.sent.latest.map(|day| day.min(meeting));
    let arrival = Arrived { earliest: facts.sent.earliest, latest };
    count(rule, arrival, meeting, finding);
    // Where each day that it can be gives the same result there is nothing to ask.
    if let Some(doubt) = facts.sent.doubt.filter(|_| finding.verdict == Verdict::CantTell) {
        finding.notes.push(FindingNote::AskSent(doubt));
    }
}

/// Whether the date was changed, and which fact told the day of sending.
fn notes_on_sending(facts: &MeetingFacts) -> impl Iterator<Item = FindingNote> {
    let moved = match facts.sent.history {
        History::FirstDate => None,
        history => Some(FindingNote::DateMoved(history)),
    };
    let basis = match facts.sent.basis {
        // What the user said needs no word on where it comes from.
        SentBasis::Unknown | SentBasis::User | SentBasis::BareDtstamp => None,
        basis => Some(FindingNote::SentBasis(basis)),
    };
    moved.into_iter().chain(basis)
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

/// From the day the agenda and papers were sent, or came, to the meeting's day. Of several parts each is counted, and
/// the rule is met where all of them meet it.
pub(super) fn papers(rule: &Rule, facts: &MeetingFacts, as_of: NaiveDate, finding: &mut Finding) {
    let Some(meeting) = meeting_day(facts, finding) else { return };
    let Papers::Parts { parts } = &facts.papers else {
        return whole(rule, &facts.papers, as_of, meeting, finding);
    };
    let counted = parts.iter().map(|part| {
        let mut of_part = finding.clone();
        whole(rule, &part.papers, as_of, meeting, &mut of_part);
        (part.name.clone(), of_part)
    });
    let counted: Vec<(String, Finding)> = counted.collect();
    if counted.is_empty() {
        return whole(rule, &Papers::Unknown, as_of, meeting, finding);
    }
    of_parts(counted, finding);
}

/// The part that is worst for the rule gives the result and the days of the count.
fn of_parts(parts: Vec<(String, Finding)>, finding: &mut Finding) {
    let worst = parts.iter().min_by_key(|(_, part)| match part.verdict {
        Verdict::NotMet | Verdict::NotAsRecommended => 0,
        Verdict::CantTell => 1,
        Verdict::Depends => 2,
        Verdict::Met => 3,
        Verdict::NotCovered => 4,
    });
    if let Some((_, worst)) = worst {
        *finding = worst.clone();
    }
    finding.reason = Reason::Parts(parts);
}

/// Papers that were sent, or came, all at once.
fn whole(
    rule: &Rule,
    papers: &Papers,
    as_of: NaiveDate,
    meeting: NaiveDate,
    finding: &mut Finding,
) {
    let (when, at) = match papers {
        // A part has no parts of its own.
        Papers::Unknown | Papers::Parts { .. } => {
            finding.cant_tell(Reason::PapersUnknown);
            return set_last_days(rule, meeting, finding);
        }
        Papers::NotYet { as_of: on } => return not_here(rule, [*on, as_of], meeting, finding),
        Papers::NeverCame => return not_here(rule, [meeting, as_of], meeting, finding),
        Papers::Came { when, at } | Papers::Sent { when, at } => (when, at),
    };
    finding.from_sending = matches!(papers, Papers::Sent { .. });
    let arrival = match at.map(london_date) {
        Some(day) => Arrived { earliest: Some(day), latest: Some(day) },
        None => Arrived { earliest: when.earliest(), latest: when.latest() },
    };
    let days = [arrival.earliest, arrival.latest];
    let sound = days.iter().all(|day| day.is_some_and(is_plausible)) && days.is_sorted();
    if !sound {
        finding.cant_tell(Reason::PapersDayUnknown);
        return set_last_days(rule, meeting, finding);
    }
    count(rule, arrival, meeting, finding);
    // A message comes on the day that it is sent; by post papers can have been sent before.
    let by_post = at.is_none() && !finding.from_sending;
    if by_post && matches!(finding.verdict, Verdict::NotMet | Verdict::Depends) {
        finding.notes.push(FindingNote::PapersByPost);
    }
}

/// The papers had not come on a day, as far as it is no day to come: they can only have come then or later.
fn not_here(rule: &Rule, days: [NaiveDate; 2], meeting: NaiveDate, finding: &mut Finding) {
    let [said, on] = [days[0], days[0].min(days[1])];
    set_last_days(rule, meeting, finding);
    let Some(days) = last_days(rule, meeting).filter(|_| is_plausible(said)) else {
        return finding.cant_tell(Reason::PapersDayUnknown);
    };
    finding.verdict = days.judge_range(Arrived { earliest: Some(on), latest: None });
    finding.counted_from = Some(on);
    finding.reason = match finding.verdict {
        Verdict::NotMet => Reason::PapersNotHere { on, meeting, left: measured(rule, on, meeting) },
        _ => Reason::PapersMayStillCome { on, meeting },
    };
}

/// Counts from an arrival to the meeting.
fn count(rule: &Rule, arrival: Arrived, meeting: NaiveDate, finding: &mut Finding) {
    set_last_days(rule, meeting, finding);
    let Some(days) = last_days(rule, meeting) else {
        return finding.cant_tell(Reason::BeyondCalendar);
    };
    finding.verdict = days.judge_range(arrival);
    let number = |day| measured(rule, day, meeting);
    let Some(from) = arrival.exact() else {
        let Arrived { earliest, latest } = arrival;
        let (most, least) = (earliest.and_then(number), latest.and_then(number));
        finding.reason = Reason::DaysBetween { earliest, latest, meeting, most, least };
        return;
    };
    finding.counted_from = Some(from);
    let number = number(from);
    finding.measured = number.map(to_number);
    finding.reason = match (number, finding.verdict) {
        (None, _) => Reason::BeyondCalendar,
        (Some(number), Verdict::Depends) => {
            let clear = measured_clear(rule, from, meeting).unwrap_or_default();
            Reason::DaysDepend { from, meeting, number, clear }
        }
        (Some(number), _) => Reason::Days { from, meeting, number },
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
        None => finding.cant_tell(Reason::NoMeetingDay(why_no_day(facts.starts.as_ref()))),
    }
    day
}

fn why_no_day(starts: Option<&MeetingTime>) -> MeetingDayGap {
    match starts {
        None => MeetingDayGap::NotSaid,
        Some(MeetingTime::At { zone, .. }) if !is_known_zone(zone) => MeetingDayGap::UnknownZone,
        Some(_) => MeetingDayGap::Impossible,
    }
}

#[allow(clippy::cast_precision_loss)] // Days within 300 years are far below 2^52.
fn to_number(days: i64) -> f64 {
    days as f64
}
