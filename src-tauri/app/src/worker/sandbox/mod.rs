//! What keeps a child from doing anything but its job, should a foreign file ever take it over.
//!
//! The child has been given its job's bytes and needs nothing more of the system than memory, threads and the
//! three pipes to its parent.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

use crate::contract::Walls;

/// Closes what was left open for this process by the one that started it, but for the three pipes. To be called
/// before anything is opened.
pub(super) fn close_inherited() {
    #[cfg(target_os = "linux")]
    linux::close_inherited();
}

/// The first step: closes files and networks to this thread and those that it starts. `false`: the system has no
/// such step.
///
/// # Errors
/// Where the system has it and does not do it. Then nothing foreign may be read.
pub(super) fn close_files() -> std::io::Result<bool> {
    #[cfg(target_os = "linux")]
    return linux::close_files();
    #[cfg(not(target_os = "linux"))]
    Ok(false)
}

/// The last step: closes the rest of the computer to this process, for good. To be called before a foreign byte is
/// read.
///
/// # Errors
/// Where the system has such walls and does not put them up. Then nothing foreign may be read.
pub(super) fn close(files: bool, memory_mib: u64) -> std::io::Result<Walls> {
    let _ = (files, memory_mib);
    #[cfg(target_os = "linux")]
    return Ok(match (linux::close_calls()?, files) {
        (true, _) => Walls::Closed,
        (false, true) => Walls::Partly,
        (false, false) => Walls::LimitsOnly,
    });
    #[cfg(target_os = "macos")]
    return macos::close().map(|()| Walls::Closed);
    #[cfg(windows)]
    return windows::close(memory_mib).map(|()| Walls::Partly);
    #[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
    Ok(Walls::LimitsOnly)
}
