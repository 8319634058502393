//! Things of a record, whatever their kind.

use evenhand_core::record::{Id, ItemKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemKey {
    /// Its kind.
    pub kind: ItemKind,
    /// Its id.
    pub id: Id,
}

/// Some of a list of things, and how many there are in all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct ItemList {
    /// How many there are.
    pub count: u32,
    /// The first of them, at most 200; entries come first, the newest on top.
    pub first: Vec<ItemSummary>,
}

/// One thing of a record in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ItemSummary {
    /// Which.
    pub key: ItemKey,
    /// Its title, or words for what it is.
    pub title: String,
    /// When it happened, in words; empty where it has no date.
    pub when_words: String,
}
