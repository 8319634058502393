//! A table of an online survey: mapped by a person, looked at row by row, and saved as forms in one step.

use chrono::{DateTime, Utc};
use evenhand_capture::hours::DataSheet;
use evenhand_capture::survey::{
    SurveyColumn, SurveyDoubt, SurveyMapping, SurveyRow, known_as, rows, strange_values,
};
use evenhand_core::forms::{FormAnswer, QuestionSet};
use evenhand_core::record::{Change, FeedbackForm, FilledBy, GotBy, Id, Item, Record};
use evenhand_words::tr::survey as tr;

use super::checked;
use crate::contract::{SurveyLine, SurveyStrange, UserError, UserResult};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::view;

/// What all forms of a table have in common.
#[derive(Clone, Copy, Debug)]
pub struct Survey<'a> {
    /// The set of questions.
    pub set: &'a QuestionSet,
    /// The table.
    pub sheet: &'a DataSheet,
    /// What its columns and values mean.
    pub mapping: &'a SurveyMapping,
}

/// A row that may be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedForm {
    /// What it says.
    pub row: SurveyRow,
    /// The record has a form with its code.
    pub typed: bool,
    /// The record has a form that says the same and came from such a file. It may be another person's all the same.
    pub same: bool,
}

impl PlannedForm {
    /// Whether it can be saved: nothing in it is doubtful, and its code is new.
    pub fn is_sound(&self) -> bool {
        self.row.doubts.is_empty() && !self.typed
    }

    /// Whether it is saved unless a person says otherwise.
    pub fn is_ready(&self) -> bool {
        self.is_sound() && !self.same
    }
}

/// A mapping that can be read by: each column once, statements that the set has, and boxes that it has.
///
/// # Errors
/// [`UserError::NotOnForm`]
pub fn fitting(mapping: SurveyMapping, set: &QuestionSet) -> UserResult<SurveyMapping> {
    let used: Vec<&SurveyColumn> =
        mapping.columns.iter().filter(|own| **own != SurveyColumn::Nothing).collect();
    let twice = used.iter().enumerate().any(|(at, own)| used.iter().take(at).any(|one| one == own));
    let there = |own: &&&SurveyColumn| match own {
        SurveyColumn::Statement { id } => set.statement(id).is_some(),
        SurveyColumn::Good => !set.good.is_empty(),
        SurveyColumn::Different => !set.different.is_empty(),
        SurveyColumn::Quote => !set.quote.is_empty(),
        SurveyColumn::Nothing | SurveyColumn::Code | SurveyColumn::Received => true,
    };
    if twice || !used.iter().all(|own| there(&own)) {
        return Err(UserError::NotOnForm);
    }
    Ok(mapping)
}

/// Reads the rows as a person mapped them, and tells those that the record has.
pub fn plan(record: &Record, survey: Survey<'_>) -> Vec<PlannedForm> {
    let Survey { set, sheet, mapping } = survey;
    let plan = |row: SurveyRow| {
        let code = |form: &&FeedbackForm| known_as(&form.code) == known_as(&row.code);
        let typed = !row.code.is_empty() && record.forms.iter().any(|form| code(&form));
        let same = |form: &&FeedbackForm| {
            let of_set = (form.set.as_str(), form.version) == (set.id.as_str(), set.version);
            of_set
                && form.got_by == GotBy::OnlineFile
                && form.filled == row.filled
                && form.received_on == row.received
        };
        let same = row.code.is_empty() && record.forms.iter().any(|form| same(&form));
        PlannedForm { row, typed, same }
    };
    rows(sheet, mapping, set).into_iter().map(plan).collect()
}

/// Values that mean nothing yet, and those that a person gave a meaning.
pub fn strange(survey: Survey<'_>) -> Vec<SurveyStrange> {
    let Survey { set, sheet, mapping } = survey;
    let found = strange_values(sheet, mapping, set).into_iter();
    let line = |(value, count): (String, usize)| SurveyStrange {
        key: known_as(&value),
        count: to_u32(count),
        means: mapping.values.get(&known_as(&value)).copied(),
        value,
    };
    found.map(line).collect()
}

/// A row as the window shows it, with a sentence for each thing to look at.
pub fn line(planned: &PlannedForm, survey: Survey<'_>) -> SurveyLine {
    let row = &planned.row;
    let mut doubts: Vec<String> = row.doubts.iter().map(|doubt| says(doubt, survey)).collect();
    doubts.extend(planned.typed.then(tr::typed));
    doubts.extend(planned.same.then(tr::same));
    SurveyLine {
        number: to_u32(row.number),
        words: words(row, survey.set),
        sound: planned.is_sound(),
        ready: planned.is_ready(),
        doubts,
    }
}

fn says(doubt: &SurveyDoubt, survey: Survey<'_>) -> String {
    let name = |column: usize| {
        let at = survey.mapping.headings.checked_sub(1);
        let head = at.and_then(|at| survey.sheet.rows.get(at)?.get(column.checked_sub(1)?));
        let head = head.map(|cell| cell.shown()).unwrap_or_default();
        if head.is_empty() { tr::column(column) } else { head }
    };
    match doubt {
        SurveyDoubt::Value { column, value } => tr::doubt_value(&name(*column), value),
        SurveyDoubt::Quote { value } => tr::doubt_quote(value),
        SurveyDoubt::Day { value } => tr::doubt_day(value),
        SurveyDoubt::Formula { column } => tr::doubt_formula(&name(*column)),
        SurveyDoubt::CodeTwice { row } => tr::doubt_code(*row),
        SurveyDoubt::Nothing => tr::doubt_nothing(),
    }
}

/// What a row says: each answer in the set's words, then the free words, the tick, the code and the day.
fn words(row: &SurveyRow, set: &QuestionSet) -> Vec<String> {
    let answered = set.statements.iter().filter_map(|statement| {
        let words = match row.filled.answers.get(&statement.id)? {
            FormAnswer::CantSay => set.scale.cant_say.clone(),
            FormAnswer::Step(step) => {
                set.scale.steps.get(usize::from(*step).checked_sub(1)?)?.words.clone()
            }
        };
        Some(tr::answer(&statement.words, &words))
    });
    let boxes = [(&set.good, &row.filled.good), (&set.different, &row.filled.different)];
    let boxes = boxes.into_iter().filter(|(_, words)| !words.is_empty());
    let mut all: Vec<String> =
        answered.chain(boxes.map(|(own, words)| tr::answer(own, words))).collect();
    all.extend(row.filled.quote_ok.then(tr::quote));
    all.extend((!row.code.is_empty()).then(|| tr::code(&row.code)));
    all.extend(row.received.exact_day().map(|_| tr::received(&view::when_words(&row.received))));
    all
}

/// Saves rows, by their numbers in the table, as forms in one step.
///
/// # Errors
/// [`UserError::NothingChosen`]; as [`checked`]; where the store refuses, and then nothing changed.
pub fn save(
    session: &mut Session,
    survey: Survey<'_>,
    numbers: &[u32],
    (meeting, filled_by): (Option<Id>, FilledBy),
    at: DateTime<Utc>,
) -> UserResult<u32> {
    let record = session.record()?;
    let all = plan(&record, survey).into_iter();
    let chosen = all.filter(|own| own.is_sound() && numbers.contains(&to_u32(own.row.number)));
    let mut changes = Vec::new();
    for PlannedForm { row, .. } in chosen {
        let mut form = FeedbackForm::new(new_id(at), &survey.set.id, survey.set.version, at);
        (form.meeting, form.filled_by, form.got_by) = (meeting, filled_by, GotBy::OnlineFile);
        (form.filled, form.code, form.received_on) = (row.filled, row.code, row.received);
        let form = checked(&record, form)?;
        changes.push(Change::Put { item: Item::Form(Box::new(form)) });
    }
    if changes.is_empty() {
        return Err(UserError::NothingChosen);
    }
    let count = to_u32(changes.len());
    session.write(Step::ImportForms, changes, at)?;
    Ok(count)
}
