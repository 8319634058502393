//! Charters: the list, own ones written by a form or brought in as a file, and the time limits of the law.

mod form;
mod limits;
mod quoted;
mod view;

pub use form::of as form_of;
pub use limits::{limit_views, refused, save as save_limits, triggers};

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::charter::{Charter, CharterError, CharterProblem, Whose, builtin, kept_charter};
use evenhand_core::record::{Item, Record};

use crate::contract::{CharterForm, CharterKey, CharterView, SettleCharter, UserError, UserResult};
use crate::session::{self, Session};
use crate::step::Step;

/// Every charter, with its words and its rules. Before a record is open, only those that come with the app.
pub fn list(record: Option<&Record>) -> Vec<CharterView> {
    match record {
        None => builtin().iter().map(|charter| view::charter_view(charter, None)).collect(),
        Some(record) => session::charters(record)
            .iter()
            .map(|charter| view::charter_view(charter, Some(record)))
            .collect(),
    }
}

/// The charter of a council, where the names tell for certain that there is one. What only recommends is no charter.
pub fn of_council(record: Option<&Record>, council: &str) -> Option<CharterKey> {
    let all = record.map_or_else(|| builtin().to_vec(), session::charters);
    let own =
        |charter: &&Charter| charter.whose(council) == Whose::Own && !charter.only_recommends();
    let found = all.iter().find(own).filter(|_| !council.trim().is_empty());
    found.map(|charter| CharterKey { charter: charter.id.clone() })
}

/// Writes the charter that a filled form stands for, new or changed.
///
/// # Errors
/// [`UserError::CharterBroken`] where something is missing; then nothing changed.
pub fn save_form(
    session: &mut Session,
    form: &CharterForm,
    today: NaiveDate,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let record = session.record()?;
    let before = record.charters.get(&form.id).and_then(kept_charter);
    let taken = |id: &str| session::charters(&record).iter().any(|known| known.id == id);
    keep(session, &form::filled(form, before.as_ref(), taken, today), at)
}

/// Brings in a charter file of this name.
///
/// # Errors
/// [`UserError::FileNotUnderstood`] where it is no text, [`UserError::CharterBroken`] where it is no charter.
pub fn import(
    session: &mut Session,
    name: String,
    bytes: Vec<u8>,
    at: DateTime<Utc>,
) -> UserResult<()> {
    let text = String::from_utf8(bytes).map_err(|_| UserError::FileNotUnderstood { name })?;
    let charter = Charter::parse(&text).map_err(broken)?;
    keep(session, &charter, at)
}

/// Keeps what the person says of a charter: whether it is their council's own.
///
/// # Errors
/// [`UserError::UnknownCharter`] where the record has no such charter.
pub fn settle(session: &mut Session, said: SettleCharter, at: DateTime<Utc>) -> UserResult<()> {
    let mut info = session.record()?.info.clone();
    session::charter(&*session.record()?, &said.charter)?;
    info.own_charters.insert(said.charter, said.ours);
    session.put(Step::ChangeSettings, Item::Info(info), at)
}

/// A charter as a file to pass on.
///
/// # Errors
/// [`UserError::CharterBroken`] where something in it is missing.
pub fn file_of(charter: &Charter) -> UserResult<String> {
    charter.to_json().map_err(broken)
}

fn keep(session: &mut Session, charter: &Charter, at: DateTime<Utc>) -> UserResult<()> {
    let text = file_of(charter)?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|_| UserError::Unexpected)?;
    let id = crate::ids::charter_id(&charter.id);
    session.put(Step::SaveCharter, Item::Charter { id, charter: value }, at)
}

fn broken(error: CharterError) -> UserError {
    let member = match error.problem {
        CharterProblem::Missing(member) => member,
        CharterProblem::Wrong { field, .. } => field,
        CharterProblem::Newer(_) => "format".into(),
        CharterProblem::Shape(_) => String::new(),
    };
    UserError::CharterBroken { line: u32::try_from(error.line).unwrap_or_default(), member }
}
