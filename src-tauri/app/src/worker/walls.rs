//! How far a child is closed in on this computer, told by a child that was closed in.

use std::process::Stdio;

use super::Walls;
use super::frame::Most;
use super::parent::{prepared, program};
use super::{Limits, WorkerError, frame};

/// The word of the command line that asks a child for it.
pub(super) const TELL: &str = "tell-walls";

/// How far this computer closes itself to the child that reads foreign files: a child tells it that was closed in
/// as every one is.
///
/// # Errors
/// Where none could be started or closed in, and so no foreign file is read either.
pub fn walls() -> Result<Walls, WorkerError> {
    let program = program().ok_or(WorkerError::NotStarted)?;
    let mut command = prepared(program, Limits::default());
    let child = command.arg(TELL).stdin(Stdio::null()).spawn();
    let mut child = child.map_err(|_| WorkerError::NotStarted)?;
    let said = child.stdout.take().map(|mut out| frame::read(&mut out, MOST));
    // Killing a child that has ended does nothing; either way it is waited for and gone.
    let _ = child.kill();
    let _ = child.wait();
    match said {
        Some(Ok((walls, _))) => Ok(walls),
        _ => Err(WorkerError::NotStarted),
    }
}

/// More than the answer takes.
const MOST: Most = Most { message: 64, bytes: 0 };
