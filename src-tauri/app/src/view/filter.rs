//! What a person chooses to see of the timeline, as the store is asked for it.

use evenhand_store::EntryKindName;

use crate::contract::{EntryFilter, EntryType};

/// A filter of the timeline as the store knows it, with words to look for.
pub(super) fn asked(filter: &EntryFilter, words: &str) -> evenhand_store::StoredEntryFilter {
    let only = |wanted: bool| wanted.then_some(true);
    let kind = |of: &EntryType| match of {
        EntryType::Contact => EntryKindName::Contact,
        EntryType::Meeting => EntryKindName::Meeting,
        EntryType::Promise => EntryKindName::Promise,
        EntryType::Effort => EntryKindName::Effort,
        EntryType::Other => EntryKindName::Event,
    };
    evenhand_store::StoredEntryFilter {
        kinds: filter.types.iter().map(kind).collect(),
        from: filter.from,
        to: filter.to,
        person: filter.person,
        issue: filter.issue,
        clause: filter.clause.as_ref().map(|key| (key.charter.clone(), key.clause.clone())),
        has_file: only(filter.has_file),
        draft: only(filter.drafts),
        working_well: only(filter.working_well),
        words: words.to_owned(),
        limit: filter.most,
        ..evenhand_store::StoredEntryFilter::default()
    }
}
