//! What the finished file is put together from.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lopdf::ObjectId;

use super::import::{ImportedPage, ImportedPdf};
use crate::{model::Model, page::FlowLayout};
use evenhand_core::record::Id;

/// The pieces of a bundle: its pages as they are laid out, and what they hold that is in the file already.
pub(crate) struct Pieces<'a> {
    pub model: &'a Model,
    pub layout: FlowLayout,
    /// Copied PDFs in order.
    pub foreign: Vec<ImportedPdf>,
    /// Pictures by file.
    pub pictures: BTreeMap<Id, ObjectId>,
    pub clock: DateTime<Utc>,
}

impl Pieces<'_> {
    /// Page `page` (from 0) of the copied PDF at `copy`.
    pub(super) fn foreign_page(&self, copy: usize, page: usize) -> Option<&ImportedPage> {
        self.foreign.get(copy)?.pages.get(page)
    }
}
