//! Filters that a person keeps under a name.

use super::Host;
use crate::contract::{FilterKey, Nothing, SavedFilter, UserError, UserResult};
use crate::filters::{SETTING, kept};
use crate::ids::new_id;

impl Host {
    /// Filters that were kept, by name.
    pub fn list_filters(&self, _: Nothing) -> UserResult<Vec<SavedFilter>> {
        self.with(|session| kept(session))
    }

    /// Keeps a filter under a name, or changes one.
    pub fn save_filter(&self, mut filter: SavedFilter) -> UserResult<Vec<SavedFilter>> {
        filter.name = filter.name.trim().to_owned();
        if filter.name.is_empty() {
            return Err(UserError::NothingChosen);
        }
        self.with(|session| {
            if filter.key.is_empty() {
                filter.key = new_id(self.clock().now()).to_string();
            } else if !kept(session)?.iter().any(|known| known.key == filter.key) {
                return Err(UserError::Gone);
            }
            let value = serde_json::to_string(&filter).map_err(|_| UserError::Unexpected)?;
            let setting = format!("{SETTING}{}", filter.key);
            session.store().set_setting(&setting, Some(&value))?;
            kept(session)
        })
    }

    /// Forgets a kept filter. What it lets through stays.
    pub fn remove_filter(&self, request: FilterKey) -> UserResult<Vec<SavedFilter>> {
        self.with(|session| {
            session.store().set_setting(&format!("{SETTING}{}", request.key), None)?;
            kept(session)
        })
    }
}
