//! Filters that a person keeps under a name. They are settings of the record, and so no step of Undo.

use super::{Host, now};
use crate::contract::{FilterKey, Nothing, SavedFilter, UserError, UserResult};
use crate::ids::new_id;
use crate::session::Session;

/// How the keys of such settings begin.
const SETTING: &str = "filter:";

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
                filter.key = new_id(now()).to_string();
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

/// Keeps what came from elsewhere, beside what is kept here already.
pub(super) fn keep_all(session: &Session, filters: &[SavedFilter]) -> UserResult<()> {
    for filter in filters {
        let value = serde_json::to_string(filter).map_err(|_| UserError::Unexpected)?;
        session.store().set_setting(&format!("{SETTING}{}", filter.key), Some(&value))?;
    }
    Ok(())
}

/// All that are kept, by name.
pub(super) fn kept(session: &Session) -> UserResult<Vec<SavedFilter>> {
    let settings = session.store().settings()?;
    let of_filters = settings.iter().filter(|(key, _)| key.starts_with(SETTING));
    // One that a later version wrote and that cannot be read here is passed over, and stays.
    let mut filters: Vec<SavedFilter> =
        of_filters.flat_map(|(_, value)| serde_json::from_str(value)).collect();
    filters.sort_by_key(|filter| (filter.name.to_lowercase(), filter.key.clone()));
    Ok(filters)
}
