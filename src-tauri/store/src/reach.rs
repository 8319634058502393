//! Long work reaches the open record for one step at a time, so that others save and read between two steps.

use crate::{Result, Store};

/// Is told how far a work is and how far it goes, and says whether to go on.
pub type ReachStep<'a> = dyn FnMut(u64, u64) -> bool + 'a;

/// A way to the open store, for one step at a time. Between two steps others may use the store, or close it.
pub trait Reach {
    /// Does one step.
    ///
    /// # Errors
    /// That of the step; [`crate::Error::Stopped`] where the record was closed meanwhile.
    fn step<T>(&mut self, act: impl FnOnce(&mut Store) -> Result<T>) -> Result<T>;
}

impl Reach for Store {
    fn step<T>(&mut self, act: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        act(self)
    }
}

/// Progress of one of several parts of a work, in thousandths of a part.
pub(crate) fn part<'a>(
    step: &'a mut ReachStep<'_>,
    part: u64,
    of_parts: u64,
) -> impl FnMut(u64, u64) -> bool + 'a {
    move |done, of| step(1000 * part + 1000 * done.min(of) / of.max(1), 1000 * of_parts)
}
