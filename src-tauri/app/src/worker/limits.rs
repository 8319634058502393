//! What a child may use.

#[cfg(unix)]
use std::fs::File;
#[cfg(unix)]
use std::io::Read;
use std::time::Duration;

use super::Walls;
use super::frame::Most;
use super::sandbox;

/// Memory and time for one job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerLimits {
    /// Memory on top of what the started program has, in mebibytes.
    pub memory_mib: u64,
    /// Time from start to answer.
    pub time: Duration,
}

impl WorkerLimits {
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

    /// For the words in one page of a picture: the models and their sums take 450 MiB, a large photograph as much
    /// again. An old laptop takes a minute.
    pub fn picture() -> Self {
        Self { memory_mib: 1024, time: Duration::from_secs(4 * 60) }
    }

    /// For what is said in a recording of an hour: its sound takes 900 MiB on the way to one rate, and a model as much
    /// as its file, twice. An old laptop takes twice as long as the recording.
    pub fn recording() -> Self {
        Self { memory_mib: 4096, time: Duration::from_secs(3 * 60 * 60) }
    }

    /// For the pages of one file, each of which may take as long as [`WorkerLimits::default`] says: the time is the
    /// processor's for all that are turned before the file is opened anew.
    pub fn viewer() -> Self {
        Self { memory_mib: 1024, time: Duration::from_secs(30 * 60) }
    }

    /// Most that is taken of an answer: no child that keeps to its memory has more. A message is held by its maker
    /// twice, as what it says and as text.
    pub(super) fn answer(self) -> Most {
        let bytes = self.memory_mib.saturating_mul(1 << 20);
        Most { message: bytes / 4, bytes }
    }
}

impl Default for WorkerLimits {
    /// Enough for the largest file that the app takes, on an old laptop.
    fn default() -> Self {
        Self { memory_mib: 512, time: Duration::from_secs(20) }
    }
}

/// A child between the two steps of being closed in.
///
/// Threads that are to be there before the limits, into whose memory they count, start in between: what closes
/// files holds only the threads that come after it.
#[derive(Debug)]
pub struct Closing {
    files: bool,
    #[cfg(unix)]
    memory: Option<File>,
}

/// Closes files and networks to this thread and those that it starts, where the system can.
///
/// # Errors
/// Where the system can and does not. Then nothing foreign may be read.
pub fn close_files() -> std::io::Result<Closing> {
    // Opened now: afterwards nothing can be.
    #[cfg(unix)]
    let memory = File::open("/proc/self/statm").ok();
    let files = sandbox::close_files()?;
    Ok(Closing {
        files,
        #[cfg(unix)]
        memory,
    })
}

impl Closing {
    /// Holds this process to its limits, and closes the rest of the computer to it. What the system does not have
    /// of limits is left to the parent, which ends a child that takes too long everywhere.
    ///
    /// # Errors
    /// Where the system has walls and does not put them up. Then nothing foreign may be read.
    pub fn hold(self, memory_mib: u64, seconds: u64) -> std::io::Result<Walls> {
        #[cfg(unix)]
        {
            use rlimit::Resource;
            let memory = used_bytes(self.memory).saturating_add(memory_mib.saturating_mul(1 << 20));
            // A limit that the system refuses leaves the others in force, so each is set by itself.
            let _ = Resource::AS.set(memory, memory);
            let _ = Resource::CPU.set(seconds, seconds);
            let _ = Resource::FSIZE.set(0, 0);
        }
        #[cfg(not(unix))]
        let _ = seconds;
        sandbox::close(self.files, memory_mib)
    }
}

/// The address space that the program takes before it has read a byte: mostly shared libraries.
#[cfg(unix)]
fn used_bytes(statm: Option<File>) -> u64 {
    let mut text = String::new();
    let _ = statm.map(|mut file| file.read_to_string(&mut text));
    let pages = text.split(' ').next().and_then(|pages| pages.parse::<u64>().ok());
    // Where the system does not say, a generous guess for a program with a web view's libraries.
    pages.map_or(1 << 30, |pages| pages.saturating_mul(PAGE))
}

/// The unit of `/proc/self/statm` on the machines we build for. A larger page only makes the limit
/// looser by what the libraries take.
#[cfg(unix)]
const PAGE: u64 = 4096;
