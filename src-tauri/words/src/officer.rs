//! Fills the page for the officer who invites: the last good days by a charter, its hours and its length, with the
//! sums.

use chrono::NaiveDate;

use evenhand_core::charter::{Charter, Clause, Preparation, Rule, Unit, preparations};
use evenhand_core::guides::{OfficerPage, OfficerRule};
use evenhand_core::record::MeetingKind;

use crate::dates::{date, time};
use crate::findings::amount;
use crate::tr::units;

/// What the page says of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficerLine {
    /// What to do.
    pub what: String,
    /// The sum. Empty: the charter says nothing on it.
    pub sum: String,
    /// What else to know: two readings, a day that is no working day, a day that has gone.
    pub notes: Vec<String>,
    /// Where the rule stands, such as "Principle 7"; the clause's title where it has no number.
    pub clause: String,
    /// The charter's own words.
    pub quote: String,
}

/// The lines of the page for a meeting of this kind on this day, as known today: one for each rule of the charter, and
/// one for each thing of which it says nothing.
pub fn officer_lines(
    page: &OfficerPage,
    charter: &Charter,
    kind: MeetingKind,
    day: NaiveDate,
    today: NaiveDate,
) -> Vec<OfficerLine> {
    let prepared = preparations(charter, kind, day);
    page.rules
        .iter()
        .flat_map(|words| {
            let mine = prepared.iter().filter(|one| one.rule.measures == words.measures);
            let lines: Vec<_> = mine.filter_map(|one| line(page, words, one, day, today)).collect();
            if lines.is_empty() { vec![nothing(page, words, charter, day)] } else { lines }
        })
        .collect()
}

/// Why the charter asks nothing of this sort here.
fn nothing(
    page: &OfficerPage,
    rule: &OfficerRule,
    charter: &Charter,
    day: NaiveDate,
) -> OfficerLine {
    let has_rule = |(_, own): (&Clause, &Rule)| own.measures == rule.measures;
    let why = if !charter.timed().any(has_rule) {
        &page.not_said
    } else if charter.applies_on(day) {
        &page.other_kinds
    } else {
        &page.not_in_force
    };
    OfficerLine {
        what: format!("{}: {why}", rule.name),
        sum: String::new(),
        notes: Vec::new(),
        clause: String::new(),
        quote: String::new(),
    }
}

/// `None`: a number is missing, or the calendar does not reach that far.
fn line(
    page: &OfficerPage,
    words: &OfficerRule,
    one: &Preparation<'_>,
    day: NaiveDate,
    today: NaiveDate,
) -> Option<OfficerLine> {
    let mut facts = vec![("day", date(day))];
    if let Some(amount) = one.rule.amount {
        facts.push(("amount", amount_words(amount, one.rule.unit)));
    }
    if let (Some(from), Some(to)) = (one.rule.from, one.rule.to) {
        facts.push(("from", time(from)));
        facts.push(("to", time(to)));
    }
    facts.extend(one.last_day.map(|last| ("last_day", date(last))));
    facts.extend(one.last_working_day.map(|last| ("last_working_day", date(last))));
    let mut notes = Vec::new();
    if one.two_readings {
        notes.push(filled(&words.two_readings, &facts)?);
    }
    if one.last_day != one.last_working_day {
        notes.push(filled(&page.weekend, &facts)?);
    }
    if one.last_day.is_some_and(|last| last < today) {
        notes.push(page.past.clone());
    }
    Some(OfficerLine {
        what: filled(&words.words, &facts)?,
        sum: filled(&words.sum, &facts)?,
        notes,
        clause: one.clause.called().to_owned(),
        quote: one.clause.quote.clone(),
    })
}

/// "25 days", "2 hours", "90 minutes".
fn amount_words(number: u32, unit: Unit) -> String {
    match (unit, number % 60) {
        (Unit::Minutes, 0) => units::hours(number / 60),
        _ => amount(unit, number),
    }
}

/// A sentence with its gaps filled. `None`: a fact is not there, and half a sentence is none.
fn filled(text: &str, facts: &[(&str, String)]) -> Option<String> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}')?;
        out.push_str(before);
        out.push_str(&facts.iter().find(|(fact, _)| *fact == name)?.1);
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}
