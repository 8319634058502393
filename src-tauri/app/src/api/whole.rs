//! The whole record for a screen: read beside its use, so that nobody waits until all of it is read.

use std::sync::Arc;

use evenhand_core::record::Record;

use super::Host;
use crate::contract::{UserError, UserResult};
use crate::in_use::{InUse, read_whole};
use crate::session::Session;

impl Host {
    /// The whole record.
    pub(super) fn whole(&self) -> UserResult<Arc<Record>> {
        self.with_whole(Session::record)
    }

    /// The whole record as it was opened then: not where it was locked meanwhile, nor where another one is open.
    pub(super) fn whole_of(&self, opening: u64) -> UserResult<Arc<Record>> {
        self.with_whole_of(opening, Session::record)
    }

    /// Like [`Self::with`], for a use case that looks at the whole record. It finds it read but for what was changed
    /// just now, so that it decides by the record as it is when it writes.
    pub(super) fn with_whole<T>(
        &self,
        act: impl FnOnce(&mut Session) -> UserResult<T>,
    ) -> UserResult<T> {
        self.with_whole_of(self.opening()?, act)
    }

    /// Like [`Self::with_opening`], for a use case that looks at the whole record.
    pub(super) fn with_whole_of<T>(
        &self,
        opening: u64,
        act: impl FnOnce(&mut Session) -> UserResult<T>,
    ) -> UserResult<T> {
        let mut record = self.open_then(opening);
        // Nobody stops it, so what stopped it is that the record was closed.
        read_whole(&mut record, &|_, _| true).map_err(|error| match error {
            UserError::Cancelled => UserError::NoRecord,
            other => other,
        })?;
        record.step(act)
    }
}
