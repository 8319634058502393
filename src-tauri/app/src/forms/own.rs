//! Sets of questions of one's own: a file looked at, kept, passed on and taken out. One that a form was filled in on is
//! never changed and never taken out: a new version follows it.

use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::forms::{FormError, FormProblem, QuestionSet, own_sets, set_name};
use evenhand_core::record::{Change, FeedbackForm, Item, ItemKind, ItemRef, Record};

use super::{set_of, set_view};
use crate::contract::{
    FormSetFault, FormSetFile, FormSetKey, FormSetPreview, UserError, UserResult,
};
use crate::count::to_u32;
use crate::ids::form_set_id;
use crate::session::Session;
use crate::step::Step;
use crate::view::file_name;

/// What a file of questions holds and what keeping it would change. Nothing is kept.
///
/// # Errors
/// [`UserError::FileNotUnderstood`] where it is no text; [`UserError::FormSetBroken`] where it is no set to keep;
/// [`UserError::FormSetUsed`] where forms stand on another set of this version.
pub fn look(session: &mut Session, path: &Path, bytes: Vec<u8>) -> UserResult<FormSetPreview> {
    let not_text = |_| UserError::FileNotUnderstood { name: file_name(path) };
    let text = String::from_utf8(bytes).map_err(not_text)?;
    let set = QuestionSet::parse_own(&text).map_err(broken)?;
    let record = session.record()?;
    let before = set_of(&record, &set.id, set.version).ok();
    let same = before.as_ref() == Some(&set);
    if !same {
        refuse_used(session, &set)?;
    }
    let versions = own_sets(&record.form_sets).into_iter().filter(|own| own.id == set.id);
    let beside = versions.map(|own| own.version).filter(|version| *version != set.version);
    Ok(FormSetPreview {
        set: set_view(&set),
        file: set.to_json().map_err(broken)?,
        same,
        replaces: before.filter(|_| !same).map(|before| before.title),
        beside: beside.collect(),
    })
}

/// Keeps a set of questions in the record, as one step. Another of its id and version goes, where none is filled in on
/// it.
///
/// # Errors
/// As [`look`].
pub fn keep(session: &mut Session, file: &str, at: DateTime<Utc>) -> UserResult<QuestionSet> {
    let set = QuestionSet::parse_own(file).map_err(broken)?;
    let before = set_of(&*session.record()?, &set.id, set.version).ok();
    if before.as_ref() != Some(&set) {
        refuse_used(session, &set)?;
    }
    let value = serde_json::to_value(&set).map_err(|_| UserError::Unexpected)?;
    let id = form_set_id(&set_name(&set.id, set.version));
    session.put(Step::SaveFormSet, Item::FormSet { id, set: value }, at)?;
    Ok(set)
}

/// Moves a set of the record's own to the bin, where no form was filled in on it.
///
/// # Errors
/// [`UserError::Gone`] where the record has none of this name; [`UserError::FormSetUsed`].
pub fn remove(session: &mut Session, key: &FormSetKey, at: DateTime<Utc>) -> UserResult<()> {
    let name = set_name(&key.set, key.version);
    if !session.record()?.form_sets.contains_key(&name) {
        return Err(UserError::Gone);
    }
    if let Ok(set) = set_of(&*session.record()?, &key.set, key.version) {
        refuse_used(session, &set)?;
    }
    let item = ItemRef { kind: ItemKind::FormSet, id: form_set_id(&name) };
    session.write(Step::RemoveFormSet, vec![Change::Remove { item }], at)
}

/// A set as a file to pass on, or to write one's own after, and its name.
///
/// # Errors
/// [`UserError::UnknownForm`] where there is none of this name.
pub fn file_of(record: &Record, key: &FormSetKey) -> UserResult<(String, String)> {
    let set = set_of(record, &key.set, key.version)?;
    let text = set.to_json().map_err(broken)?;
    Ok((format!("questions-{}-{}.json", set.id, set.version), text))
}

/// The record's own sets, by title and version, each with how many forms stand on it.
///
/// # Errors
/// Where the store cannot be read.
pub fn overview_of_own(session: &mut Session) -> UserResult<Vec<FormSetFile>> {
    let record = session.record()?;
    let sets = own_sets(&record.form_sets).into_iter().map(|set| {
        Ok(FormSetFile {
            forms: to_u32(filled_in(session, &set)?),
            statements: to_u32(set.statements.len()),
            id: set.id,
            version: set.version,
            title: set.title,
        })
    });
    sets.collect()
}

/// How many forms were filled in on a version of a set. Those in the bin count: they may come back.
fn filled_in(session: &mut Session, set: &QuestionSet) -> UserResult<usize> {
    let on = |form: &&FeedbackForm| form.set == set.id && form.version == set.version;
    let here = session.record()?.forms.iter().filter(on).count();
    let binned = session.store().bin()?;
    let binned = binned.iter().filter_map(|own| match &own.item {
        Item::Form(form) => Some(&**form),
        _ => None,
    });
    Ok(here + binned.filter(on).count())
}

fn refuse_used(session: &mut Session, set: &QuestionSet) -> UserResult<()> {
    let forms = filled_in(session, set)?;
    if forms == 0 {
        return Ok(());
    }
    let record = session.record()?;
    let versions = own_sets(&record.form_sets).into_iter().filter(|own| own.id == set.id);
    let newest = versions.map(|own| own.version).max().unwrap_or(set.version);
    Err(UserError::FormSetUsed {
        forms: to_u32(forms),
        version: set.version,
        next: newest.max(set.version).saturating_add(1),
    })
}

fn broken(error: FormError) -> UserError {
    let fault = match error.problem {
        FormProblem::Shape(_) => FormSetFault::NoSet,
        FormProblem::Newer(_) => FormSetFault::Newer,
        FormProblem::Missing(_) => FormSetFault::Missing,
        FormProblem::Id => FormSetFault::Id,
        FormProblem::Steps => FormSetFault::Steps,
        FormProblem::SameId => FormSetFault::SameId,
        FormProblem::SameWords => FormSetFault::SameWords,
        FormProblem::RestsOnNothing => FormSetFault::RestsOnNothing,
        FormProblem::BuiltIn => FormSetFault::BuiltIn,
        FormProblem::TooLong => FormSetFault::TooLong,
    };
    let member = match error.problem {
        FormProblem::Missing(member) => member.to_owned(),
        _ => error.statement,
    };
    UserError::FormSetBroken { fault, member }
}
