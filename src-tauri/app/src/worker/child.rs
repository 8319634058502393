//! The child's side: one job in, one answer out.

use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::mpsc;

use super::{frame, job, limits, parent, record_file};
use crate::process;

/// The first argument of a child, before its limits.
pub const FLAG: &str = "--worker";

/// What a child ends with whose parent is gone.
const NOBODY_LISTENS: i32 = 4;

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
    process::end_with_parent();
    // A thread counts into the memory that the program has from the start, so it comes before the limits.
    let listening = record_file.is_none().then(end_when_nobody_listens);
    if limits::hold(memory_mib, seconds).is_err() {
        // A system that does not close itself to the child gets nothing foreign read.
        return Some(ExitCode::from(3));
    }
    let served = match (record_file, listening) {
        (Some(asked), _) => asked.and_then(|(bytes, file)| record_file::serve(bytes, file)),
        (None, Some(listening)) => serve(&listening),
        (None, None) => return Some(ExitCode::from(2)),
    };
    Some(if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Waits, once it is told that the job has come, for the end of the standard input, which a parent keeps open as
/// long as it wants an answer: its end is the end of this child, however busy it is.
///
/// A record file's child has the file as its standard input. It writes as it reads, so that it finds out by itself.
fn end_when_nobody_listens() -> mpsc::Sender<()> {
    let (come, told) = mpsc::channel();
    std::thread::spawn(move || {
        if told.recv().is_ok() {
            let mut rest = [0; 64];
            while stdin().read(&mut rest).is_ok_and(|more| more > 0) {}
            std::process::exit(NOBODY_LISTENS);
        }
    });
    come
}

fn serve(come: &mpsc::Sender<()>) -> std::io::Result<()> {
    let (task, bytes) = frame::read(&mut stdin().lock())?;
    // The thread that waits for this is there as long as this one.
    let _ = come.send(());
    let step = |done, of| {
        // A parent that no longer listens ends this child, so what it does not hear is no loss.
        let _ = writeln!(stderr().lock(), "{STEP}{done} {of}");
        true
    };
    let mut answer = job::perform(&task, &bytes, &step);
    let bytes = answer.take_bytes();
    frame::write(&mut stdout().lock(), &answer, &bytes)
}
