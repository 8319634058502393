//! The parent's side: start a child, hand it the job, wait no longer than it may take.

use std::io::Read;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;

use super::job::{self, Answer, Job};
use super::{FLAG, Limits, WorkerError, frame};

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// What a child may inherit: without these, programs do not start on some systems.
const INHERITED: &[&str] = &["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "PATH"];

/// Most that is looked at of what a failed child wrote to its standard error.
const MOST_SAID: u64 = 64 << 10;

/// The program to start as the child, where it is not this one. The first call counts.
pub fn use_program(program: PathBuf) {
    // A second call changes nothing; there is one such program.
    let _ = PROGRAM.set(program);
}

pub(super) fn offer_this_program() {
    if let Ok(program) = std::env::current_exe() {
        use_program(program);
    }
}

/// Does a job in a child process.
///
/// A program that has no worker of its own (a unit test) does it in place, without limits.
///
/// # Errors
/// Where the child crashed, took too long or too much memory, or did not start.
pub fn run(job: &Job, limits: Limits) -> Result<Answer, WorkerError> {
    let Some(program) = PROGRAM.get() else {
        return Ok(job::perform(&job.task, &job.bytes));
    };
    let mut child = start(program, limits).map_err(|_| WorkerError::NotStarted)?;
    let answer = converse(&mut child, job, limits);
    // Killing a child that has ended does nothing; either way it is waited for and gone.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

fn start(program: &PathBuf, limits: Limits) -> std::io::Result<Child> {
    let inherited = INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    // The processor's time is counted in whole seconds; the wall clock below is the finer limit.
    let seconds = limits.time.as_secs().saturating_add(1);
    Command::new(program)
        .args([FLAG, &limits.memory_mib.to_string(), &seconds.to_string()])
        .env_clear()
        .envs(inherited)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

fn converse(child: &mut Child, job: &Job, limits: Limits) -> Result<Answer, WorkerError> {
    let (Some(mut input), Some(mut output), Some(mut said)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(WorkerError::NotStarted);
    };
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        // A child that breaks off closes its pipe; then the reading side tells.
        scope.spawn(move || drop(frame::write(&mut input, &job.task, &job.bytes)));
        scope.spawn(move || {
            let answer = frame::read::<Answer>(&mut output).map(|(mut answer, bytes)| {
                answer.put_bytes(&bytes);
                answer
            });
            let result = answer.map_err(|_| failure(&mut said));
            // Nobody waits any more where the time was up.
            let _ = send.send(result);
        });
        receive.recv_timeout(limits.time).unwrap_or_else(|_| {
            // Ends both threads too, whose pipes close with the child.
            let _ = child.kill();
            Err(WorkerError::TooLong)
        })
    })
}

/// Why a child gave no answer, from what Rust writes when it cannot have memory.
fn failure(said: &mut impl Read) -> WorkerError {
    let mut text = Vec::new();
    // What could not be read is only less to look at.
    let _ = said.take(MOST_SAID).read_to_end(&mut text);
    let text = String::from_utf8_lossy(&text);
    if text.contains("memory allocation of") {
        WorkerError::TooMuchMemory
    } else {
        WorkerError::Crashed
    }
}
