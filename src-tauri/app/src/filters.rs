//! Choices of entries that a person keeps under a name. They are settings of the record, and so no step of Undo.

use crate::contract::{SavedFilter, UserError, UserResult};
use crate::session::Session;

/// How the keys of such settings begin.
pub(crate) const SETTING: &str = "filter:";

/// Those that are not kept here, of some from elsewhere.
pub(crate) fn new_here<'f>(
    session: &Session,
    filters: &'f [SavedFilter],
) -> UserResult<Vec<&'f SavedFilter>> {
    let here = session.store().settings()?;
    let is_new = |filter: &&SavedFilter| !here.contains_key(&format!("{SETTING}{}", filter.key));
    Ok(filters.iter().filter(is_new).collect())
}

/// Keeps what came from elsewhere, beside what is kept here already. One that is here stays as it is.
pub(crate) fn keep_all(session: &Session, filters: &[SavedFilter]) -> UserResult<()> {
    for filter in new_here(session, filters)? {
        let value = serde_json::to_string(filter).map_err(|_| UserError::Unexpected)?;
        session.store().set_setting(&format!("{SETTING}{}", filter.key), Some(&value))?;
    }
    Ok(())
}

/// All that are kept, by name.
pub(crate) fn kept(session: &Session) -> UserResult<Vec<SavedFilter>> {
    let settings = session.store().settings()?;
    let of_filters = settings.iter().filter(|(key, _)| key.starts_with(SETTING));
    // One that a later version wrote and that cannot be read here is passed over, and stays.
    let mut filters: Vec<SavedFilter> =
        of_filters.flat_map(|(_, value)| serde_json::from_str(value)).collect();
    filters.sort_by_key(|filter| (filter.name.to_lowercase(), filter.key.clone()));
    Ok(filters)
}
