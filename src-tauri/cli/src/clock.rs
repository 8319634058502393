//! The clock of the command line: the computer's own.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_app::Clock;

/// The time now.
pub fn now() -> DateTime<Utc> {
    Clock::system().now()
}

/// The day in London now.
pub fn today() -> NaiveDate {
    Clock::system().today()
}
