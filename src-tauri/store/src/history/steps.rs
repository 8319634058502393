//! Which events are parts of one step, as settings say it.

use rusqlite::Connection;

use crate::Result;
use crate::setting::own_number;

/// How the keys of settings begin that say something of steps by the numbers of their events.
pub(crate) const OF_STEPS: &str = "store:step:";
/// The setting that names the first event of a step whose last part is not there yet.
pub(super) const UNFINISHED: &str = "store:step:unfinished";

/// The key of the setting that names the first event of the step that an event is a part of.
pub(super) fn key(seq: u64) -> String {
    format!("{OF_STEPS}{seq}")
}

/// The first event of the step that an event is a part of, where that step has several.
pub(super) fn step_of(db: &Connection, seq: u64) -> Result<Option<u64>> {
    own_number(db, &key(seq))
}
