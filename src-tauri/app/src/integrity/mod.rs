//! The check of the whole record, as the window and the command line both show it.

pub(crate) mod going_back;
mod words;

use chrono::{DateTime, Utc};
use evenhand_store::{Head, Store, StoreNotice};

use crate::contract::{RecordCheck, UserError, UserResult};
use crate::count::to_u32;
use crate::in_use::{InUse, StepInUse, StoreInUse};

/// Reads everything and compares it with its checks; changes nothing. `printed` is a head of the history that an
/// earlier bundle printed, empty where there is none at hand. The record may be in use: it is reached for a step at a
/// time.
///
/// # Errors
/// [`UserError::BadHead`] where `printed` is none; those of the disk; [`UserError::Cancelled`]. Damage is not an error
/// but the answer.
pub fn check(
    record: &mut impl InUse,
    printed: &str,
    at: DateTime<Utc>,
    step: &StepInUse<'_>,
) -> UserResult<RecordCheck> {
    let head = head_of(printed)?;
    let mut told = |done, of| step(done, of);
    let found = Store::check_in_use(&mut StoreInUse(record), head, at, &mut told)?;
    let (clock, mended_on_opening) = record.step(|session| {
        let clock = session.provenance(&[], at).map(|clock| clock.days_set_back().len());
        let mended = |notice: &StoreNotice| {
            matches!(notice, StoreNotice::KeysMended | StoreNotice::HeaderMended)
        };
        Ok((clock, session.store().notices().iter().any(mended)))
    })?;
    let files_damaged: Vec<String> = found.files.into_iter().map(|(_, name)| name).collect();
    let history = found.history.as_ref();
    let mut check = RecordCheck {
        database_ok: found.database.is_empty(),
        keys_ok: found.keys_sound,
        mended_on_opening,
        files_ok: to_u32(found.files_checked.saturating_sub(files_damaged.len())),
        files_damaged,
        history_ok: history.is_some_and(|history| history.wrong.is_empty()),
        printed_found: history.and_then(|history| history.head_found),
        // A history that cannot be read is said to be damaged above.
        clock_set_back: to_u32(clock.unwrap_or_default()),
        changes: history.map_or(0, |history| to_u32(history.events)),
        head: history.map(|history| history.head.to_string()).unwrap_or_default(),
        said: Vec::new(),
    };
    check.said = words::sentences(&check);
    Ok(check)
}

impl RecordCheck {
    /// Nothing is damaged, and the head that was asked about is in the history.
    pub fn sound(&self) -> bool {
        self.database_ok
            && self.keys_ok
            && !self.mended_on_opening
            && self.files_damaged.is_empty()
            && self.history_ok
            && self.printed_found != Some(false)
    }
}

/// The head that a person typed, if any.
///
/// # Errors
/// [`UserError::BadHead`].
pub(crate) fn head_of(printed: &str) -> UserResult<Option<Head>> {
    let printed = Some(printed.trim()).filter(|printed| !printed.is_empty());
    printed.map(str::parse).transpose().map_err(|_| UserError::BadHead)
}
