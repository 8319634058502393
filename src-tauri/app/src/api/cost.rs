//! What taking part costs.

use super::Host;
use crate::contract::{CostQuery, CostView, UserResult};
use crate::cost::cost;

impl Host {
    /// What the record's hours and costs come to, at a rate that the person chose.
    pub fn cost(&self, query: CostQuery) -> UserResult<CostView> {
        Ok(cost(&*self.whole()?, query, self.clock().today()))
    }
}
