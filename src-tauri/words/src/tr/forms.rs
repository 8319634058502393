//! Feedback forms on how meetings are run.

use crate::arguments as gap;
use crate::catalogue::say;

/// "Feedback form"
pub fn item() -> String {
    say("forms-item", [])
}

/// "Feedback form {code}"
pub fn item_code(code: &str) -> String {
    say("forms-item-code", [("code", gap::text(code))])
}
