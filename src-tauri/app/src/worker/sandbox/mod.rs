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

/// Closes the rest of the computer to this process, for good. To be called before a foreign byte is read.
///
/// # Errors
/// Where the system does not do it. Then nothing foreign may be read.
pub(super) fn close(memory_mib: u64) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        let _ = memory_mib;
        linux::close()
    }
    #[cfg(target_os = "macos")]
    {
        let _ = memory_mib;
        macos::close()
    }
    #[cfg(windows)]
    {
        windows::close(memory_mib)
    }
    #[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
    {
        let _ = memory_mib;
        Ok(())
    }
}
