//! Things of a record in a list: a title and a date, whatever they are.

use evenhand_core::record::{Item, ItemRef};

use crate::contract::{ItemKey, ItemList, ItemSummary};
use crate::count::to_u32;

/// So many of a list are shown.
const MOST: usize = 200;

/// Items as a list: entries first, the newest on top.
pub fn things(items: &[Item]) -> ItemList {
    let mut sorted: Vec<&Item> = items.iter().collect();
    sorted.sort_by_key(|item| match item {
        Item::Entry(entry) => (0, std::cmp::Reverse(entry.when.latest())),
        _ => (1, std::cmp::Reverse(None)),
    });
    let first = sorted.into_iter().take(MOST).map(thing).collect();
    ItemList { count: to_u32(items.len()), first }
}

/// An item in a list.
pub fn thing(item: &Item) -> ItemSummary {
    let ItemRef { kind, id } = item.reference();
    let when_words = match item {
        Item::Entry(entry) => super::when_words(&entry.when),
        _ => String::new(),
    };
    ItemSummary { key: ItemKey { kind, id }, title: super::search::item_title(item), when_words }
}
