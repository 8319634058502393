//! Reading a file that may be an invitation.

use evenhand_calendar::Reading;

use crate::contract::UserResult;
use crate::worker::{self, ReadCalendar, WorkerLimits};

/// Reads a foreign file in a process of its own, with a limit on memory and time.
///
/// # Errors
/// Where the file took too long or too much memory.
pub fn read_apart(name: &str, bytes: &[u8]) -> UserResult<Reading> {
    let task = ReadCalendar { name: name.to_owned(), large: false };
    worker::run(&task, bytes, WorkerLimits::default()).map_err(|why| why.of_file(name))
}
