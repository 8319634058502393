//! What the old history of a rescued record tells of things that came in with record files, so that the new one tells
//! it too: no day that such a file tells of may be told as one that was found out here.

use std::collections::BTreeMap;

use evenhand_core::record::{EntryKind, Id, Item, SentBasis};

use crate::history::IMPORTED;
use crate::item::id_from;

/// A change as the old history has it: the number of its event, the thing, and the state that it was left in.
pub(super) type BroughtInChange = (i64, String, Option<String>);

/// What first told each fact of each thing.
#[derive(Default)]
pub(super) struct BroughtIn(BTreeMap<Id, Firsts>);

/// The record that a file was of, where a file told it first. `None`: it was done here.
type From = Option<String>;

struct Firsts {
    thing: From,
    /// How the sending day of a message is known.
    days: BTreeMap<String, From>,
}

/// Which events of the old history brought in a record file, and of which record that was, as the settings say.
pub(super) fn imports(settings: &[(String, String)]) -> BTreeMap<i64, String> {
    let noted = settings.iter().filter_map(|(key, record)| {
        Some((key.strip_prefix(IMPORTED)?.parse().ok()?, record.clone()))
    });
    noted.collect()
}

impl BroughtIn {
    /// From the changes in their order.
    pub(super) fn of(imports: &BTreeMap<i64, String>, changes: Vec<BroughtInChange>) -> Self {
        let mut firsts = BTreeMap::new();
        for (event, id, doc) in changes {
            let Ok(id) = id_from(&id) else { continue };
            let from: From = imports.get(&event).cloned();
            let first = Firsts { thing: from.clone(), days: BTreeMap::new() };
            let own: &mut Firsts = firsts.entry(id).or_insert(first);
            let item = doc.and_then(|doc| serde_json::from_str::<Item>(&doc).ok());
            for day in item.iter().flat_map(days) {
                own.days.entry(day).or_insert_with(|| from.clone());
            }
        }
        Self(firsts)
    }

    /// The record whose file told first what a thing says now of sending days, or brought it in where it says nothing
    /// of them.
    pub(super) fn from(&self, item: &Item) -> Option<&String> {
        let firsts = self.0.get(&item.id())?;
        let told = days(item);
        if told.is_empty() {
            return firsts.thing.as_ref();
        }
        told.iter().find_map(|day| firsts.days.get(day)?.as_ref())
    }
}

/// What a meeting says of when its messages were sent and how that is known, as far as it does.
fn days(item: &Item) -> Vec<String> {
    let Item::Entry(entry) = item else { return Vec::new() };
    let EntryKind::Meeting(meeting) = &entry.kind else { return Vec::new() };
    let told = meeting.notices.iter().filter(|notice| notice.basis != SentBasis::Unknown);
    told.flat_map(|own| serde_json::to_string(&(&own.sent, &own.sent_day, &own.basis))).collect()
}
