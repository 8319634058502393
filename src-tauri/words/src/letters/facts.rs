//! The facts of one letter, and which of them are known, missing or left out.

use std::collections::BTreeSet;

use super::template::{FactKind, LetterFact, LetterTemplate, Needed, WhereChosen};
use evenhand_core::record::{FactValue, LetterFacts, When};

/// The facts that are known to a template: of the right kind, not empty, not left out, and of use under the choices.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownFacts<'a> {
    template: &'a LetterTemplate,
    facts: &'a LetterFacts,
    left_out: &'a BTreeSet<String>,
}

impl<'a> KnownFacts<'a> {
    pub fn new(
        template: &'a LetterTemplate,
        facts: &'a LetterFacts,
        left_out: &'a BTreeSet<String>,
    ) -> Self {
        Self { template, facts, left_out }
    }

    /// The value of a fact, where it is known.
    pub fn get(&self, id: &str) -> Option<&'a FactValue> {
        let fact = self.template.fact(id)?;
        if !self.matters(fact) || self.is_left_out(fact) {
            return None;
        }
        self.facts.get(id).filter(|value| fits(fact, value))
    }

    /// Whether a fact is of use under the choices that were made.
    pub fn matters(&self, fact: &LetterFact) -> bool {
        self.chosen(&fact.is)
    }

    /// Whether the person left it out. What the letter cannot do without cannot be left out.
    pub fn is_left_out(&self, fact: &LetterFact) -> bool {
        fact.needed == Needed::Helps && self.left_out.contains(&fact.id)
    }

    /// Whether each of these facts has one of these options chosen.
    pub fn chosen(&self, choices: &WhereChosen) -> bool {
        choices.iter().all(|(id, options)| match self.get(id) {
            Some(FactValue::Choice(chosen)) => options.contains(chosen),
            _ => false,
        })
    }

    /// Whether something stands: what it needs is known, what it does without is not, and the choices fit.
    pub fn stands(&self, known: &[String], unknown: &[String], choices: &WhereChosen) -> bool {
        known.iter().all(|id| self.get(id).is_some())
            && unknown.iter().all(|id| self.get(id).is_none())
            && self.chosen(choices)
    }

    /// The day, month or year of a fact.
    pub fn when(&self, id: &str) -> Option<When> {
        match self.get(id)? {
            FactValue::When(when) => Some(*when),
            _ => None,
        }
    }
}

/// Whether a value says something, and is of the kind that the fact has.
fn fits(fact: &LetterFact, value: &FactValue) -> bool {
    let said = |words: &String| !words.trim().is_empty();
    match (fact.kind, value) {
        (
            FactKind::Text | FactKind::Quote | FactKind::Name | FactKind::Paragraphs,
            FactValue::Text(text),
        ) => said(text),
        (FactKind::Day, FactValue::When(when)) => when.is_valid() && when.exact_day().is_some(),
        (FactKind::When, FactValue::When(when)) => when.is_valid() && *when != When::Undated,
        (FactKind::Number, FactValue::Number(_)) => true,
        (FactKind::Lines, FactValue::Lines(lines)) => lines.iter().any(said),
        (FactKind::Rows, FactValue::Rows(rows)) => rows.iter().flatten().any(said),
        (FactKind::Choice, FactValue::Choice(chosen)) => {
            fact.options.iter().any(|option| option.id == *chosen)
        }
        _ => false,
    }
}
