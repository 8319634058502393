//! Ids: new ones, and those of things that are the same wherever they are.

use evenhand_core::record::Id;
pub use evenhand_store::new_id;

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
