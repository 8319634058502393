//! One step of Undo of very many things, written a part at a time, so that nobody who uses the record waits for all of
//! it.

use chrono::{DateTime, Utc};
use evenhand_core::record::{Change, Id};
use evenhand_store::Part;

use crate::contract::UserResult;
use crate::in_use::{InUse, PAUSE};
use crate::session::Session;
use crate::step::Step;

/// So many things are written while the record is held.
pub(crate) const AT_ONCE: usize = 1000;

/// A step that is being written.
pub(crate) struct InParts<'a> {
    step: Step,
    /// The record that the things are of, where it is another one.
    from: Option<Id>,
    clock: &'a dyn Fn() -> DateTime<Utc>,
    /// The event of its first part.
    first: Option<u64>,
}

impl<'a> InParts<'a> {
    pub(crate) fn new(step: Step, from: Option<Id>, clock: &'a dyn Fn() -> DateTime<Utc>) -> Self {
        Self { step, from, clock, first: None }
    }

    /// Whether a part is in.
    pub(crate) fn has_begun(&self) -> bool {
        self.first.is_some()
    }

    /// Writes a part.
    ///
    /// # Errors
    /// Those of [`Session::write`]. The parts before it are still in.
    pub(crate) fn write(
        &mut self,
        session: &mut Session,
        changes: Vec<Change>,
        last: bool,
    ) -> UserResult<()> {
        let part = Part { of: self.first, last };
        let written = session.write_part(self.step, changes, self.from, part, (self.clock)())?;
        self.first = self.first.or(written);
        Ok(())
    }

    /// Takes back what is in, as far as the record can be reached. Where it was closed, its next opening does it.
    pub(crate) fn take_back(&self, record: &mut impl InUse) {
        let mut left = self.first.is_some();
        while left {
            let taken =
                record.step(|session| Ok(session.store_mut().take_back_part((self.clock)())?));
            left = taken.unwrap_or_default();
            std::thread::sleep(PAUSE);
        }
    }
}
