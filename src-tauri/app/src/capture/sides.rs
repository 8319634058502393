//! Whose addresses are whose, as a person said when mails came in: kept in the record for the next time.

use evenhand_capture::mail::Sides;

use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// The setting of the record that keeps it.
const SIDES: &str = "capture:sides";

/// What was said before. Nothing, where nobody said or it cannot be read.
///
/// # Errors
/// Where the store cannot be read.
pub fn said_sides(session: &Session) -> UserResult<Sides> {
    let kept = session.store().setting(SIDES)?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Keeps what was said.
///
/// # Errors
/// Where the store refuses.
pub fn keep_sides(session: &mut Session, sides: &Sides) -> UserResult<()> {
    let kept = serde_json::to_string(sides).map_err(|_| UserError::Unexpected)?;
    Ok(session.store_mut().set_setting(SIDES, Some(&kept))?)
}
