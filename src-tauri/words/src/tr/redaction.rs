//! What stands on paper in the place of a name, a number or an address that was taken out.

use crate::arguments as gap;
use crate::catalogue::say;

/// "[left out]"
pub fn left_out() -> String {
    say("redaction-left-out", [])
}

/// "[address out]"
pub fn address_out() -> String {
    say("redaction-address-out", [])
}

/// "[phone number out]"
pub fn phone_out() -> String {
    say("redaction-phone-out", [])
}

/// "an officer"
pub fn an_officer() -> String {
    say("redaction-an-officer", [])
}

/// "the {role}"
pub fn the_role(role: &str) -> String {
    say("redaction-the-role", [("role", gap::text(role))])
}

/// "a parent carer"
pub fn a_parent_carer() -> String {
    say("redaction-a-parent-carer", [])
}

/// "the child"
pub fn the_child() -> String {
    say("redaction-the-child", [])
}
