//! Feedback forms on how meetings are run: sets of questions as data, one filled form, and the counts of many.
//!
//! Few forms are not counted, so that nobody's answer can be guessed. There is no mean, and no mean of means.

mod builtin;
mod file;
mod own;
mod parse;
mod results;
mod sheet;

pub use builtin::{builtin, find, newest};
pub use file::{
    AnswerScale, AnswerStep, Cornerstone, FORMAT, FaceChoice, FormAudience, FormSource,
    FormStatement, LundyBox, QuestionSet, RestsOn,
};
pub use own::{find_in, is_builtin, own_sets, set_name};
pub use parse::{FormError, FormProblem, MOST_STATEMENTS};
pub use results::{FEWEST, FormResults, StatementResult, results};
pub use sheet::{FilledForm, FormAnswer, SheetProblem, sheet_problems};
