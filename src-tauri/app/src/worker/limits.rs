//! What a child may use.

use std::time::Duration;

use super::sandbox;

/// Memory and time for one job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Memory on top of what the started program has, in mebibytes.
    pub memory_mib: u64,
    /// Time from start to answer.
    pub time: Duration,
}

impl Limits {
    /// For a batch of mails, or a chat with its pictures.
    pub fn capture() -> Self {
        Self { memory_mib: 1024, time: Duration::from_secs(60) }
    }

    /// For a whole bundle, whose scans may be hundreds of megabytes. It can be stopped at any time.
    pub fn bundle() -> Self {
        Self { memory_mib: 3072, time: Duration::from_secs(30 * 60) }
    }

    /// For a record file, which is read piece by piece; one piece may be the largest file that is taken, twice.
    pub fn record_file() -> Self {
        Self { memory_mib: 1024, time: Duration::from_secs(30 * 60) }
    }
}

impl Default for Limits {
    /// Enough for the largest file that the app takes, on an old laptop.
    fn default() -> Self {
        Self { memory_mib: 512, time: Duration::from_secs(20) }
    }
}

/// Holds this process to its limits. What the system does not have is left to the parent, which ends
/// a child that takes too long everywhere.
///
/// Then it closes the rest of the computer to it.
///
/// # Errors
/// Where the system does not close it. Then nothing foreign may be read.
pub fn hold(memory_mib: u64, seconds: u64) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        let memory = used_bytes().saturating_add(memory_mib.saturating_mul(1 << 20));
        // A limit that the system refuses leaves the others in force, so each is set by itself.
        let _ = Resource::AS.set(memory, memory);
        let _ = Resource::CPU.set(seconds, seconds);
        let _ = Resource::CORE.set(0, 0);
        let _ = Resource::FSIZE.set(0, 0);
    }
    #[cfg(not(unix))]
    let _ = seconds;
    sandbox::close(memory_mib)
}

/// The address space that the program takes before it has read a byte: mostly shared libraries.
#[cfg(unix)]
fn used_bytes() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    // Where the system does not say, a generous guess for a program with a web view's libraries.
    pages.map_or(1 << 30, |pages| pages.saturating_mul(PAGE))
}

/// The unit of `/proc/self/statm` on the machines we build for. A larger page only makes the limit
/// looser by what the libraries take.
#[cfg(unix)]
const PAGE: u64 = 4096;
