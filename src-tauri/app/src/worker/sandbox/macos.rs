//! macOS: a sandbox profile that denies everything but what a running process needs of the system.

#![allow(unsafe_code, reason = "the system has this call in C only")]

use std::ffi::{CStr, c_char, c_int};
use std::io::{Error, Result};

unsafe extern "C" {
    /// `sandbox.h`. With flags 0 the profile is the text itself.
    fn sandbox_init(profile: *const c_char, flags: u64, error: *mut *mut c_char) -> c_int;
    fn sandbox_free_error(error: *mut c_char);
}

/// Pipes that are open stay open; nothing is opened, started or reached. Facts of the computer may be asked
/// for, such as how many processors there are, and a process may signal itself, which is how it aborts.
const PROFILE: &CStr = c"(version 1)
(deny default)
(allow sysctl-read)
(allow signal (target self))
";

pub(super) fn close() -> Result<()> {
    let mut error: *mut c_char = std::ptr::null_mut();
    // SAFETY: the profile ends in a zero byte, and `error` is a place for one pointer.
    if unsafe { sandbox_init(PROFILE.as_ptr(), 0, &mut error) } == 0 {
        return Ok(());
    }
    let said = if error.is_null() {
        "the sandbox was refused".into()
    } else {
        // SAFETY: the call failed, so the pointer is to a text that ends in a zero byte.
        unsafe { CStr::from_ptr(error) }.to_string_lossy().into_owned()
    };
    if !error.is_null() {
        // SAFETY: the text is the call's own, and is not used any more.
        unsafe { sandbox_free_error(error) };
    }
    Err(Error::other(said))
}
