//! Parts of the record that are read alone, however much there is beside them.

use evenhand_core::record::{EhcPlan, Id, Person};

use super::Session;
use crate::contract::{UserError, UserResult};

impl Session {
    /// People and organisations, by id.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn people(&self) -> UserResult<Vec<Person>> {
        Ok(self.store.people()?)
    }

    /// The EHC plans, by id.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn plans(&self) -> UserResult<Vec<EhcPlan>> {
        Ok(self.store.plans()?)
    }

    /// An EHC plan.
    ///
    /// # Errors
    /// [`UserError::Gone`] where it is not in the record, or in the bin; where the store cannot be read.
    pub fn plan(&self, id: Id) -> UserResult<EhcPlan> {
        self.plans()?.into_iter().find(|plan| plan.id == id).ok_or(UserError::Gone)
    }
}
