//! Ids of things that are new.

use chrono::{DateTime, Utc};
use evenhand_core::record::Id;
use uuid::{NoContext, Timestamp, Uuid};

/// A fresh id whose time part is the time given.
pub(crate) fn new_id(at: DateTime<Utc>) -> Id {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Id(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())))
}
