//! A charter as the Charters screen shows it.

use evenhand_core::charter::{Charter, Clause, ClauseKind, Measure, Rule, Whose};
use evenhand_core::record::{Record, When};
use evenhand_words as words;
use evenhand_words::tr::charters;

use crate::contract::{CharterView, ClauseKindView, ClauseView};
use crate::view;

/// The charter with its words and its rules, as seen from a record where one is open.
pub(super) fn charter_view(charter: &Charter, record: Option<&Record>) -> CharterView {
    let own = record.is_some_and(|record| record.charters.contains_key(&charter.id));
    let whose = record.map_or(Whose::NotKnown, |record| charter.whose_in(&record.info));
    CharterView {
        id: charter.id.clone(),
        title: charter.title.clone(),
        owner: charter.owner.clone(),
        source: charter.source.clone(),
        date_read: charter.read_on,
        own,
        comparison: whose == Whose::Another,
        clauses: charter.clauses.iter().map(clause_view).collect(),
        notes: [charter.note.clone(), in_force(charter)]
            .into_iter()
            .filter(|note| !note.is_empty())
            .collect(),
    }
}

/// The days on which a charter applies, where its source says so.
fn in_force(charter: &Charter) -> String {
    match (charter.in_force_from, charter.in_force_to) {
        (None, None) => String::new(),
        (Some(from), None) => charters::applies_from(from),
        (None, Some(to)) => charters::applies_until(to),
        (Some(from), Some(to)) => charters::applies(from, to),
    }
}

fn clause_view(clause: &Clause) -> ClauseView {
    ClauseView {
        id: clause.id.clone(),
        number: clause.number.clone(),
        heading: clause.title.clone(),
        quote: clause.quote.clone(),
        kind: match clause.kind {
            ClauseKind::Timed | ClauseKind::Recommendation => ClauseKindView::Timed,
            ClauseKind::Promise | ClauseKind::Wording => ClauseKindView::Wording,
            ClauseKind::Context => ClauseKindView::Context,
        },
        counted: match (&clause.rule, clause.kind) {
            (Some(rule), kind) => how_counted(rule, kind),
            (None, ClauseKind::Promise) => next_step(&clause.due),
            (None, _) => String::new(),
        },
        note: clause.rule.as_ref().map(|rule| rule.reading.clone()).unwrap_or_default(),
        covers: clause.rule.iter().flat_map(|rule| rule.covers.iter().copied()).collect(),
        exceptions: clause.rule.iter().flat_map(|rule| rule.exceptions.iter().cloned()).collect(),
        their_account: clause.their_account.clone(),
    }
}

/// When a promised step is due. Without a date it is never late.
fn next_step(due: &When) -> String {
    match due {
        When::Undated => charters::step_undated(),
        due => charters::step_due(&words::when(due)),
    }
}

/// How a rule is counted, in plain words.
fn how_counted(rule: &Rule, kind: ClauseKind) -> String {
    let recommended = kind == ClauseKind::Recommendation;
    let amount = || words::amount(rule.unit, rule.amount.map(i64::from).unwrap_or_default());
    let minutes = || view::minutes_words(rule.amount.unwrap_or_default());
    let time = |time: Option<chrono::NaiveTime>| time.map(words::time).unwrap_or_default();
    match (rule.measures, recommended) {
        (Measure::Notice, false) => charters::counts_notice(&amount()),
        (Measure::Notice, true) => charters::recommends_notice(&amount()),
        (Measure::Papers, false) => charters::counts_papers(&amount()),
        (Measure::Papers, true) => charters::recommends_papers(&amount()),
        (Measure::Window, _) => charters::counts_window(&time(rule.from), &time(rule.to)),
        (Measure::Length, false) => charters::counts_length(&minutes()),
        (Measure::Length, true) => charters::recommends_length(&minutes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_next_step_without_a_date_says_so_and_a_charter_says_when_it_applies() {
        let haringey = evenhand_core::charter::builtin().iter().find(|c| c.id == "haringey");
        let mut charter = haringey.unwrap().clone();
        let undated = |clause: &&Clause| clause.kind == ClauseKind::Promise;
        for clause in charter.clauses.iter().filter(undated) {
            assert!(clause_view(clause).counted.starts_with("No date was given"));
        }
        charter.in_force_from = Some("2026-01-01".parse().unwrap());
        let notes = charter_view(&charter, None).notes;
        assert_eq!(notes.last().map(String::as_str), Some("It applies from Thu 1 Jan 2026."));
    }
}
