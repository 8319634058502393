//! Whether the computer's clock can be believed where something would be deleted for good by it.
//!
//! A clock may be wrong: its battery is empty, or somebody set it. What it says is believed once it was seen to come
//! there in small steps.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;

use crate::Result;
use crate::setting::{own_number, set_own};

/// The setting with the last time at which this was asked, in seconds.
const SEEN: &str = "store:clock_seen";
/// The setting with the time to which the clock leapt last, in seconds.
const LEAPT: &str = "store:clock_leapt";

/// From one opening to the next no more days than this are taken for days that went by.
const STEP: TimeDelta = TimeDelta::days(7);
/// So long a clock must have run on after it leapt.
const RAN_ON: TimeDelta = TimeDelta::days(2);

/// Notes what the clock says, and whether it has run on since it leapt last. A first time is a leap.
pub(super) fn ran_on(db: &Connection, at: DateTime<Utc>) -> Result<bool> {
    let now = u64::try_from(at.timestamp()).unwrap_or_default();
    let within = |since: u64, most: TimeDelta| {
        now.checked_sub(since).is_some_and(|gone| gone <= most.num_seconds().unsigned_abs())
    };
    let stepped = own_number(db, SEEN)?.is_some_and(|seen| within(seen, STEP));
    let leapt = own_number(db, LEAPT)?.filter(|_| stepped);
    if leapt.is_none() {
        set_own(db, LEAPT, now)?;
    }
    set_own(db, SEEN, now)?;
    Ok(leapt.is_some_and(|leapt| leapt <= now && !within(leapt, RAN_ON)))
}
