//! Long work reaches the open record for one step at a time, so that a person saves and reads between two steps.

use evenhand_store::{Error, Reach, Store};

use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// Is told how far a work is and how far it goes, and says whether to go on.
pub type Step<'a> = dyn Fn(u64, u64) -> bool + 'a;

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
pub(crate) fn go_on(step: &Step<'_>, done: u64, of: u64) -> UserResult<()> {
    if step(done, of) { Ok(()) } else { Err(UserError::Cancelled) }
}
