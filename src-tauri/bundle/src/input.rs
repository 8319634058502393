//! What a bundle is made from.

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;

use evenhand_core::charter::{Contradiction, Finding, PromiseStatus, ReplyStatus};
use evenhand_core::record::{BundlePlan, Id, Provenance, Record};

/// The record, the plan and what the checks say.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The record.
    pub record: &'a Record,
    /// What goes in.
    pub plan: &'a BundlePlan,
    /// Findings of each meeting, by the entry's id.
    pub findings: &'a BTreeMap<Id, Vec<Finding>>,
    /// Where each promise stands, by the entry's id.
    pub promises: &'a BTreeMap<Id, PromiseStatus>,
    /// Where each wanted reply stands, by the entry's id.
    pub replies: &'a BTreeMap<Id, ReplyStatus>,
    /// What does not fit together in the record.
    pub contradictions: &'a [Contradiction],
    /// The day the bundle speaks from.
    pub as_of: NaiveDate,
    /// What the record's history says of what goes in.
    pub provenance: &'a Provenance,
}

/// Where the bytes of stored files come from.
pub trait FileSource {
    /// The original's bytes; `None` where they cannot be had. The bundle has a page in its place then.
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>>;

    /// Whether opening the file took too long or too much memory before: it has a page that says so.
    fn refused(&self, _file: Id) -> bool {
        false
    }

    /// A password that the user gave for the file.
    fn password(&self, _file: Id) -> Option<String> {
        None
    }
}

impl FileSource for BTreeMap<Id, Vec<u8>> {
    fn bytes(&self, file: Id) -> Option<Cow<'_, [u8]>> {
        self.get(&file).map(|bytes| Cow::Borrowed(bytes.as_slice()))
    }
}
