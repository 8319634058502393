//! The counts of many forms of one version of a set, statement by statement.

use super::file::QuestionSet;
use super::sheet::{FilledForm, FormAnswer, fits};

/// With fewer forms than this no counts are shown, so that nobody's answer can be guessed.
pub const FEWEST: usize = 5;

/// What the forms of one set and version come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormResults {
    /// How many forms came in.
    pub forms: usize,
    /// The counts of each statement, in the set's order. `None`: too few forms came in for counts.
    pub statements: Option<Vec<StatementResult>>,
    /// What was good, from forms whose words may be quoted.
    pub good: Vec<String>,
    /// What should be different, from forms whose words may be quoted.
    pub different: Vec<String>,
}

/// The counts of one statement. There is no mean: steps are ordered and are no numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementResult {
    /// The statement's id.
    pub id: String,
    /// How often each step was given, from the least to the most.
    pub steps: Vec<usize>,
    /// How often "can't say" was given.
    pub cant_say: usize,
    /// How many forms left it blank, or gave an answer that the scale does not have.
    pub blank: usize,
}

impl StatementResult {
    /// How many forms answered with a step: the number that the counts are out of.
    pub fn answered(&self) -> usize {
        self.steps.iter().sum()
    }
}

/// The results of forms that were all filled in on this version of the set.
pub fn results(set: &QuestionSet, forms: &[FilledForm]) -> FormResults {
    let statements = (forms.len() >= FEWEST).then(|| {
        set.statements.iter().map(|statement| counted(set, &statement.id, forms)).collect()
    });
    let quoted = |words: fn(&FilledForm) -> &String| {
        forms
            .iter()
            .filter(|form| form.quote_ok && !set.quote.is_empty())
            .map(|form| words(form).trim().to_owned())
            .filter(|words| !words.is_empty())
            .collect()
    };
    FormResults {
        forms: forms.len(),
        statements,
        good: quoted(|form| &form.good),
        different: quoted(|form| &form.different),
    }
}

fn counted(set: &QuestionSet, id: &str, forms: &[FilledForm]) -> StatementResult {
    let mut result = StatementResult {
        id: id.to_owned(),
        steps: vec![0; set.scale.steps.len()],
        cant_say: 0,
        blank: 0,
    };
    for form in forms {
        match form.answers.get(id) {
            Some(FormAnswer::CantSay) => result.cant_say += 1,
            Some(FormAnswer::Step(step)) if fits(set, *step) => {
                if let Some(count) = result.steps.get_mut(usize::from(*step) - 1) {
                    *count += 1;
                }
            }
            _ => result.blank += 1,
        }
    }
    result
}
