//! Reads a charter file and names the line of what is wrong with it.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::file::{Charter, Clause, ClauseKind, FORMAT, Rule};
use super::measure::Measure;
use super::measure::Unit;

/// Why a charter file was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct CharterError {
    /// The line in the file, from 1.
    pub line: usize,
    /// The id of the clause it is about; empty where it is about the whole file.
    pub clause: String,
    /// What is wrong.
    pub problem: CharterProblem,
}

/// What can be wrong with a charter file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CharterProblem {
    /// It is not JSON, or not of the shape of a charter.
    #[error("this is not a charter file: {0}")]
    Shape(String),
    /// Something that every charter or clause has is missing or empty.
    #[error("`{0}` is missing")]
    Missing(String),
    /// Something is there and cannot be right.
    #[error("`{field}` is wrong: {why}")]
    Wrong {
        /// Which part.
        field: String,
        /// What it should be.
        why: String,
    },
    /// It was written by a newer version.
    #[error("it was made by a newer version, in format {0}")]
    Newer(u32),
}

/// The file with its clauses unread, so that each one's line is known.
#[derive(Deserialize)]
struct CharterOutline<'a> {
    #[serde(default)]
    format: Option<u32>,
    #[serde(borrow, default)]
    clauses: Vec<&'a RawValue>,
}

impl Charter {
    /// Reads a charter file.
    ///
    /// # Errors
    /// Names the first line that is wrong, and what is wrong with it.
    pub fn parse(json: &str) -> Result<Self, CharterError> {
        let outline: CharterOutline<'_> =
            serde_json::from_str(json).map_err(|error| from_serde(&error, error.line()))?;
        if let Some(newer) = outline.format.filter(|format| *format > FORMAT) {
            return Err(whole(1, CharterProblem::Newer(newer)));
        }
        let mut seen = BTreeSet::new();
        for raw in &outline.clauses {
            let line = line_of(json, raw.get());
            let clause: Clause = serde_json::from_str(raw.get()).map_err(|error| {
                let mut named = from_serde(&error, line + error.line().saturating_sub(1));
                if matches!(named.problem, CharterProblem::Missing(_)) {
                    named.line = line;
                }
                named.clause = id_in(raw.get());
                named
            })?;
            let problem = clause_problem(&clause).or_else(|| {
                let again = !seen.insert(clause.id.clone());
                again.then(|| wrong("id", "another clause has the same one"))
            });
            if let Some(problem) = problem {
                return Err(CharterError { line, clause: clause.id, problem });
            }
        }
        let charter: Self =
            serde_json::from_str(json).map_err(|error| from_serde(&error, error.line()))?;
        match charter_problem(&charter) {
            Some(problem) => Err(whole(1, problem)),
            None => Ok(charter),
        }
    }

    /// The clauses that a meeting can be checked against, each with its rule. One that is half finished or cannot be
    /// right, as a record from elsewhere may bring it, counts nothing: nobody is judged by it.
    pub fn timed(&self) -> impl Iterator<Item = (&Clause, &Rule)> + Clone {
        // Of two with one id the second would be quoted by the words of the first.
        let named = |clause: &&Clause| {
            self.clause(&clause.id).is_some_and(|first| std::ptr::eq(first, *clause))
        };
        let whole = self.clauses.iter().filter(named).filter(|one| clause_problem(one).is_none());
        whole.filter_map(|clause| Some((clause, clause.rule.as_ref()?)))
    }

    /// Reads a charter kept in a record.
    ///
    /// # Errors
    /// As [`Charter::parse`]; lines count in the file as [`Charter::to_json`] writes it.
    pub fn from_value(value: &serde_json::Value) -> Result<Self, CharterError> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|error| whole(1, CharterProblem::Shape(error.to_string())))?;
        Self::parse(&text)
    }

    /// The charter as a file that [`Charter::parse`] reads.
    ///
    /// # Errors
    /// The first thing that is missing or wrong, so that a half-finished form is not passed on.
    pub fn to_json(&self) -> Result<String, CharterError> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|error| whole(1, CharterProblem::Shape(error.to_string())))?;
        Self::parse(&text).map(|_| text)
    }
}

fn whole(line: usize, problem: CharterProblem) -> CharterError {
    CharterError { line, clause: String::new(), problem }
}

fn wrong(field: &str, why: &str) -> CharterProblem {
    CharterProblem::Wrong { field: field.to_owned(), why: why.to_owned() }
}

fn missing(field: &str) -> CharterProblem {
    CharterProblem::Missing(field.to_owned())
}

/// serde says "missing field `quote` at line 3 column 5"; the field's name is what a person needs.
fn from_serde(error: &serde_json::Error, line: usize) -> CharterError {
    let text = error.to_string();
    let name = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    let problem = match name {
        Some(field) => missing(field),
        None => {
            let plain = text.split(" at line ").next().unwrap_or_default();
            CharterProblem::Shape(plain.to_owned())
        }
    };
    whole(line.max(1), problem)
}

/// The line on which a part of the text starts. The part is a slice of the whole.
fn line_of(whole: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    1 + whole.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

fn id_in(clause: &str) -> String {
    serde_json::from_str::<serde_json::Value>(clause)
        .ok()
        .and_then(|value| value.get("id")?.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn charter_problem(charter: &Charter) -> Option<CharterProblem> {
    if !is_name(&charter.id) {
        return Some(wrong("id", "use lower-case letters, digits and -"));
    }
    if charter.title.trim().is_empty() {
        return Some(missing("title"));
    }
    if charter.clauses.is_empty() {
        return Some(missing("clauses"));
    }
    match (charter.in_force_from, charter.in_force_to) {
        (Some(from), Some(to)) if to < from => {
            Some(wrong("in_force_to", "it is before in_force_from"))
        }
        _ => None,
    }
}

/// What is missing in a clause or cannot be right.
fn clause_problem(clause: &Clause) -> Option<CharterProblem> {
    if !is_name(&clause.id) {
        return Some(wrong("id", "use lower-case letters, digits and -"));
    }
    if clause.title.trim().is_empty() {
        return Some(missing("title"));
    }
    if clause.quote.trim().is_empty() {
        return Some(missing("quote"));
    }
    match (clause.kind, &clause.rule) {
        (ClauseKind::Timed | ClauseKind::Recommendation, Some(rule)) => rule_problem(rule),
        (ClauseKind::Timed | ClauseKind::Recommendation, None) => Some(missing("rule")),
        (_, Some(_)) => Some(wrong("rule", "only a timed clause or a recommendation has one")),
        (_, None) => None,
    }
}

fn rule_problem(rule: &Rule) -> Option<CharterProblem> {
    match rule.measures {
        Measure::Window => match (rule.from, rule.to) {
            (None, _) => Some(missing("from")),
            (_, None) => Some(missing("to")),
            (Some(from), Some(to)) if to <= from => Some(wrong("to", "it is not after `from`")),
            _ => None,
        },
        Measure::Length => amount_problem(rule, &[Unit::Minutes]),
        Measure::Notice | Measure::Papers => amount_problem(
            rule,
            &[Unit::Days, Unit::ClearDays, Unit::WorkingDays, Unit::Weeks, Unit::Months],
        ),
    }
}

fn amount_problem(rule: &Rule, units: &[Unit]) -> Option<CharterProblem> {
    match rule.amount {
        None => Some(missing("amount")),
        Some(1..=3650) if units.contains(&rule.unit) => None,
        Some(1..=3650) => Some(wrong("unit", "it does not fit what is measured")),
        Some(_) => Some(wrong("amount", "use a number from 1 to 3650")),
    }
}

fn is_name(id: &str) -> bool {
    !id.is_empty()
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
