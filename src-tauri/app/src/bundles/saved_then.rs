//! The version of a bundle that was saved last, to be made once more from the record as it was then.

use evenhand_bundle::FileSource;
use evenhand_core::record::{BundlePlan, Id, Record};

use super::{BundleFacts, RenderedBundle};
use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// A saved version, with all that it was made from.
pub struct SavedThen {
    record: Record,
    plan: BundlePlan,
    facts: BundleFacts,
    at: chrono::DateTime<chrono::Utc>,
}

impl SavedThen {
    /// What a bundle was made from when it was saved last.
    ///
    /// # Errors
    /// [`UserError::Gone`], [`UserError::BundleNotMade`]; [`UserError::VersionGone`]: the history goes back less far.
    pub fn of(session: &mut Session, id: Id) -> UserResult<Self> {
        let now = session.record()?;
        let plan = now.bundles.iter().find(|plan| plan.id == id).ok_or(UserError::Gone)?;
        let making = plan.saved.as_ref().and_then(|saved| saved.made.clone());
        let making = making.ok_or(UserError::BundleNotMade)?;
        let record = session.record_at(&making.head)?.ok_or(UserError::VersionGone)?;
        let then = record.bundles.iter().find(|own| own.id == id).cloned();
        let plan = then.ok_or(UserError::VersionGone)?;
        let provenance = session.provenance_of(&record, &plan, Some(&making.head), making.at)?;
        let facts = BundleFacts::new(&record, &plan, making.as_of, provenance);
        Ok(Self { record, plan, facts, at: making.at })
    }

    /// Makes it once more.
    ///
    /// # Errors
    /// As [`RenderedBundle::new`].
    pub fn make(
        self,
        files: &dyn FileSource,
        step: &dyn Fn(usize, usize) -> bool,
    ) -> UserResult<RenderedBundle> {
        RenderedBundle::new((&self.record, self.plan, &self.facts), files, self.at, step)
    }
}
