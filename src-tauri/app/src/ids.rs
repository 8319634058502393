//! New ids: UUIDs of version 7, so that they sort by when they were made (RFC 9562 section 5.7).

use chrono::{DateTime, Utc};
use evenhand_core::record::Id;

/// An id that no other record has.
pub fn new_id(at: DateTime<Utc>) -> Id {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    let stamp = uuid::Timestamp::from_unix(uuid::NoContext, seconds, at.timestamp_subsec_nanos());
    Id(uuid::Uuid::new_v7(stamp))
}

/// The id of a charter's item: the same wherever the charter is the same, so that a charter passed
/// between forums stays one when records are merged.
pub fn charter_id(charter: &str) -> Id {
    named(&format!("evenhand charter {charter}"))
}

/// The id of a ladder's item, in the same way.
pub fn ladder_id(ladder: &str) -> Id {
    named(&format!("evenhand ladder {ladder}"))
}

/// The id of the item of one version of a set of questions, in the same way; its name is as of
/// [`evenhand_core::forms::set_name`].
pub fn form_set_id(name: &str) -> Id {
    named(&format!("evenhand form set {name}"))
}

fn named(name: &str) -> Id {
    Id(uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, name.as_bytes()))
}
