//! New ids: UUIDs of version 7, so that they sort by when they were made (RFC 9562 section 5.7).

use chrono::{DateTime, Utc};
use evenhand_core::record::Id;
use uuid::{NoContext, Timestamp, Uuid};

/// An id that no other record has, whose time part is the time given.
pub fn new_id(at: DateTime<Utc>) -> Id {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Id(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())))
}
