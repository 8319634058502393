//! Long work reaches the open record for one step at a time, so that a person saves and reads between two steps.

use std::time::Duration;

use chrono::{DateTime, Utc};
use evenhand_store::{Error, Reach, Store, Why};

use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// How long work that has nothing to do but small steps on the record leaves it to others between two of them.
pub(crate) const PAUSE: Duration = Duration::from_millis(2);

/// Is told how far a work is and how far it goes, and says whether to go on.
pub type StepInUse<'a> = dyn Fn(u64, u64) -> bool + 'a;

/// The open record, for one step at a time.
pub trait InUse {
    /// Does one step.
    ///
    /// # Errors
    /// That of the step; [`UserError::NoRecord`] where the record was closed meanwhile, or another one is open.
    fn step<T>(&mut self, act: impl FnOnce(&mut Session) -> UserResult<T>) -> UserResult<T>;
}

impl InUse for Session {
    fn step<T>(&mut self, act: impl FnOnce(&mut Self) -> UserResult<T>) -> UserResult<T> {
        act(self)
    }
}

/// The store of a record that is in use.
pub struct StoreInUse<'a, R>(pub &'a mut R);

impl<R: InUse> Reach for StoreInUse<'_, R> {
    fn step<T>(
        &mut self,
        act: impl FnOnce(&mut Store) -> evenhand_store::Result<T>,
    ) -> evenhand_store::Result<T> {
        let mut answer = Err(Error::Stopped);
        let reached = self.0.step(|session| {
            answer = act(session.store_mut());
            Ok(())
        });
        if reached.is_err() { Err(Error::Stopped) } else { answer }
    }
}

/// Goes on, or not.
///
/// # Errors
/// [`UserError::Cancelled`] where the step says stop.
pub(crate) fn go_on(step: &StepInUse<'_>, done: u64, of: u64) -> UserResult<()> {
    if step(done, of) { Ok(()) } else { Err(UserError::Cancelled) }
}

/// Reads the whole record beside its use, so that what needs it afterwards finds it read.
///
/// # Errors
/// Where the store cannot be read; [`UserError::Cancelled`].
pub(crate) fn read_whole(record: &mut impl InUse, step: &StepInUse<'_>) -> UserResult<()> {
    if record.step(|session| session.is_read())? {
        return Ok(());
    }
    let mut reading = |done, of| step(done, of);
    let (since, read) = Store::record_in_use(&mut StoreInUse(record), &mut reading)?;
    record.step(|session| session.keep_read(since, read))
}

/// So often a backup is made anew because the record's file was written meanwhile.
const TRIES: usize = 5;

/// Makes a backup of a record that is in use, and comes back when it is made.
///
/// # Errors
/// Where it could not be made or did not pass its check.
pub(crate) fn back_up(record: &mut impl InUse, why: Why, at: DateTime<Utc>) -> UserResult<()> {
    for _ in 0..TRIES {
        let making = record.step(|session| session.begin_backup(why, at))?;
        let made = making.make(&mut |_, _| ());
        if record.step(|session| session.finish_backup(made))? {
            return Ok(());
        }
    }
    // Nobody writes while the record is held.
    record.step(|session| session.back_up(why, at))
}
