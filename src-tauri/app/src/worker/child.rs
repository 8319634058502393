//! The child's side: one job in, one answer out.

use std::io::{Write, stderr, stdin, stdout};
use std::process::ExitCode;

use super::{frame, job, limits, parent, record_file};

/// The first argument of a child, before its limits.
pub const FLAG: &str = "--worker";

/// What a line on the standard error starts with that says how far the job is.
pub(super) const STEP: &str = "step ";

/// The first thing that a program with a worker does in `main`.
///
/// In a child: does the job and gives the code to end with. Otherwise: `None`, and from now on
/// [`super::run`] starts this program as its child.
pub fn serve_if_asked() -> Option<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some(FLAG) {
        parent::offer_this_program();
        return None;
    }
    let mut number = || arguments.next().and_then(|number| number.parse().ok());
    let (Some(memory_mib), Some(seconds)) = (number(), number()) else {
        return Some(ExitCode::from(2));
    };
    let record_file = record_file::asked(arguments.next().as_deref());
    limits::hold(memory_mib, seconds);
    let served = match record_file {
        Some(asked) => asked.and_then(|(bytes, file)| record_file::serve(bytes, file)),
        None => serve(),
    };
    Some(if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve() -> std::io::Result<()> {
    let (task, bytes) = frame::read(&mut stdin().lock())?;
    let step = |done, of| {
        // A parent that no longer listens ends this child, so what it does not hear is no loss.
        let _ = writeln!(stderr().lock(), "{STEP}{done} {of}");
        true
    };
    let mut answer = job::perform(&task, &bytes, &step);
    let bytes = answer.take_bytes();
    frame::write(&mut stdout().lock(), &answer, &bytes)
}
