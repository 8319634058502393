//! Ladders of one's own: a file looked at, kept, passed on and taken out. Judgements are kept whatever becomes of it.

use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_core::ladder::{Ladder, LadderError, LadderProblem, builtin};
use evenhand_core::record::{Change, Item, ItemKind, ItemRef, Judgement, Record};

use super::{ladder, meeting_of};
use crate::contract::{LadderFault, LadderFile, LadderPreview, UserError, UserResult};
use crate::count::to_u32;
use crate::ids::ladder_id;
use crate::session::Session;
use crate::step::Step;
use crate::view::file_name;

/// What a ladder file holds and what keeping it would change. Nothing is kept.
///
/// # Errors
/// [`UserError::FileNotUnderstood`] where it is no text; [`UserError::LadderBroken`] where it is no ladder to keep.
pub fn look(record: &Record, path: &Path, bytes: Vec<u8>) -> UserResult<LadderPreview> {
    let not_text = |_| UserError::FileNotUnderstood { name: file_name(path) };
    let text = String::from_utf8(bytes).map_err(not_text)?;
    Ok(preview(record, read(&text)?))
}

/// The ladder that a file's text is.
///
/// # Errors
/// [`UserError::LadderBroken`] where it is no ladder to keep.
pub fn read(text: &str) -> UserResult<Ladder> {
    Ladder::parse_own(text).map_err(broken)
}

fn preview(record: &Record, found: Ladder) -> LadderPreview {
    let before = ladder(record, &found.id).filter(|before| *before != found);
    let same = record.ladders.contains_key(&found.id) && before.is_none();
    let judged = judged_on(record, &found.id);
    let lost = judged.iter().filter(|own| found.reach(&own.place).is_none()).count();
    LadderPreview {
        replaces: before.map(|before| before.title),
        same,
        judgements: to_u32(judged.len()),
        not_in_ladder: to_u32(lost),
        ladder: found,
    }
}

/// Keeps a ladder in the record, as one step. An earlier one of its id goes.
///
/// # Errors
/// [`UserError::LadderBroken`] where it is no ladder to keep.
pub fn keep(session: &mut Session, ladder: &Ladder, at: DateTime<Utc>) -> UserResult<()> {
    let text = ladder.to_json().map_err(broken)?;
    let ladder = read(&text)?;
    let value = serde_json::to_value(&ladder).map_err(|_| UserError::Unexpected)?;
    let item = Item::Ladder { id: ladder_id(&ladder.id), ladder: value };
    session.put(Step::SaveLadder, item, at)
}

/// Moves a ladder of the record's own to the bin. What was judged on it stays as it is.
///
/// # Errors
/// [`UserError::Gone`] where the record has none of this id.
pub fn remove(session: &mut Session, id: &str, at: DateTime<Utc>) -> UserResult<()> {
    if !session.record()?.ladders.contains_key(id) {
        return Err(UserError::Gone);
    }
    let item = ItemRef { kind: ItemKind::Ladder, id: ladder_id(id) };
    session.write(Step::RemoveLadder, vec![Change::Remove { item }], at)
}

/// A ladder as a file to pass on, and its name.
///
/// # Errors
/// [`UserError::Gone`] where there is none of this id.
pub fn file_of(record: &Record, id: &str) -> UserResult<(String, String)> {
    let own = ladder(record, id).ok_or(UserError::Gone)?;
    Ok((format!("ladder-{}.json", own.id), own.to_json().map_err(broken)?))
}

/// The record's own ladders, by title, each with how many judgements name it.
pub fn overview_of_own(record: &Record) -> Vec<LadderFile> {
    let shipped = |id: &str| builtin().iter().any(|own| own.id == id);
    let own = super::ladders(record).into_iter().filter(|own| !shipped(&own.id));
    own.map(|ladder| LadderFile {
        judgements: to_u32(judged_on(record, &ladder.id).len()),
        id: ladder.id,
        title: ladder.title,
        rungs: to_u32(ladder.rungs.len()),
    })
    .collect()
}

/// Every judgement on a ladder, also of meetings that were not held.
fn judged_on<'a>(record: &'a Record, id: &str) -> Vec<&'a Judgement> {
    let meetings = record.entries.iter().filter_map(meeting_of);
    meetings.flat_map(|own| &own.judgements).filter(|own| own.ladder == id).collect()
}

fn broken(error: LadderError) -> UserError {
    let fault = match error.problem {
        LadderProblem::Shape(_) => LadderFault::NoLadder,
        LadderProblem::Newer(_) => LadderFault::Newer,
        LadderProblem::Missing(_) => LadderFault::Missing,
        LadderProblem::Id => LadderFault::Id,
        LadderProblem::OneRung => LadderFault::OneRung,
        LadderProblem::SameId => LadderFault::SameId,
        LadderProblem::SameName => LadderFault::SameName,
        LadderProblem::Order => LadderFault::Order,
        LadderProblem::BuiltIn => LadderFault::BuiltIn,
        LadderProblem::Permission => LadderFault::Permission,
        LadderProblem::TooLong => LadderFault::TooLong,
        LadderProblem::Reach => LadderFault::Reach,
    };
    let member = match error.problem {
        LadderProblem::Missing(member) => member.to_owned(),
        _ => error.place,
    };
    UserError::LadderBroken { fault, member }
}
