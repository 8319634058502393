//! How far a child is closed in on this computer, told by a child that was closed in.

use std::process::Stdio;

use tokio::time::timeout;

use super::Walls;
use super::frame::Most;
use super::parent::{ended, prepared, program, runtime};
use super::{WorkerError, WorkerLimits, frame};

/// The word of the command line that asks a child for it.
pub(super) const TELL: &str = "tell-walls";

/// How far this computer closes itself to the child that reads foreign files: a child tells it that was closed in
/// as every one is.
///
/// # Errors
/// Where none could be started or closed in, and so no foreign file is read either.
pub fn walls() -> Result<Walls, WorkerError> {
    let program = program().ok_or(WorkerError::NotStarted)?;
    let limits = WorkerLimits::default();
    let said = runtime()?.block_on(async {
        let mut command = prepared(program, limits);
        let mut child = command.arg(TELL).stdin(Stdio::null()).spawn().ok()?;
        let mut out = child.stdout.take()?;
        let said = timeout(limits.time, frame::receive(&mut out, MOST)).await;
        ended(&mut child).await;
        said.ok()?.ok()
    });
    said.map(|(walls, _)| walls).ok_or(WorkerError::NotStarted)
}

/// More than the answer takes.
const MOST: Most = Most { message: 64, bytes: 0 };
