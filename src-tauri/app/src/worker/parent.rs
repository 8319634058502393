//! The parent's side: start a child, hand it the job, wait no longer than it may take.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use super::job::{Answer, Job, Task};
use super::perform::perform;
use evenhand_core::record::Id;

use super::{FLAG, Limits, STEP, WorkerError, frame};

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// What a child may inherit: without these, programs do not start on some systems.
const INHERITED: &[&str] =
    &["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "PATH", crate::language::VARIABLE];

/// Files of one bundle that may be given up. With more, the bundle is.
const MOST_REFUSED: usize = 8;
/// Seconds that the smallest file may take.
const FILE_TIME: u64 = 12;
/// Seconds that it may take where words are taken out of it: a plan of a hundred pages with a child's name on each is a
/// small file, and each of those pages is drawn as a picture.
const SEARCHED_TIME: u64 = 90;
/// Bytes for which it may take a second more.
const A_SECOND: usize = 64 << 10;
/// How long a stop waits at the most before it is noticed.
const LOOKS_UP: Duration = Duration::from_millis(50);

/// So many steps may wait to be heard: a child that tells of more waits itself.
const WAITING: usize = 64;

/// Longest line that is taken of what a child writes to its standard error, in bytes.
const MOST_SAID: u64 = 64 << 10;

/// Most that is kept of it, in bytes.
const MOST_WORDS: usize = 64 << 10;

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
    run_watched(job, limits, &|_, _| true)
}

/// Like [`run`]. `step` is told steps done and in all, and ends the child by answering `false`.
///
/// # Errors
/// Like [`run`]. A job that was ended gives [`Answer::Stopped`].
pub fn run_watched(
    job: &Job,
    limits: Limits,
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<Answer, WorkerError> {
    let Some(program) = program() else {
        return Ok(perform(&job.task, &job.bytes, step));
    };
    // More than travels is more than a child may have in memory.
    if !frame::fits(&job.bytes) {
        return Err(WorkerError::TooMuchMemory);
    }
    let mut task = job.task.clone();
    let end = Instant::now() + limits.time;
    for _ in 0..MOST_REFUSED {
        match once(program, (&task, &job.bytes), limits, end, step) {
            // One file that cannot be opened costs a page and not the bundle.
            Err((_, Some(file))) => task.refuse(file),
            other => return other.map_err(|(why, _)| why),
        }
    }
    once(program, (&task, &job.bytes), limits, end, step).map_err(|(why, _)| why)
}

/// Why there is no answer, and the file that was being read then.
type Failure = (WorkerError, Option<Id>);

fn once(
    program: &Path,
    work: (&Task, &[u8]),
    limits: Limits,
    end: Instant,
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<Answer, Failure> {
    let mut child = start(program, limits).map_err(|_| (WorkerError::NotStarted, None))?;
    let answer = converse(&mut child, work, (limits, end), step);
    // Killing a child that has ended does nothing; either way it is waited for and gone.
    let _ = child.kill();
    let _ = child.wait();
    answer
}

/// The program to start, if any.
pub(super) fn program() -> Option<&'static Path> {
    PROGRAM.get().map(PathBuf::as_path)
}

fn start(program: &Path, limits: Limits) -> std::io::Result<Child> {
    prepared(program, limits).stdin(Stdio::piped()).spawn()
}

/// The command that starts a child, but for what its standard input is.
pub(super) fn prepared(program: &Path, limits: Limits) -> Command {
    let inherited = INHERITED.iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    // The processor's time is counted in whole seconds; the wall clock below is the finer limit.
    let seconds = limits.time.as_secs().saturating_add(1);
    let mut command = Command::new(program);
    command
        .args([FLAG, &limits.memory_mib.to_string(), &seconds.to_string()])
        .env_clear()
        .envs(inherited)
        // Linux then hands out memory for large files in large pages, which is a quarter of a bundle's time.
        // Other systems do not know the variable.
        .env("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// What the child is heard to say.
enum Heard {
    Step(usize, usize),
    Answer(Box<Answer>),
    Nothing,
}

fn converse(
    child: &mut Child,
    (task, bytes): (&Task, &[u8]),
    (limits, end): (Limits, Instant),
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<Answer, Failure> {
    let (Some(mut input), Some(mut output), Some(said)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err((WorkerError::NotStarted, None));
    };
    thread::scope(|scope| {
        let (send, receive) = mpsc::sync_channel(WAITING);
        let steps = send.clone();
        // A child that breaks off closes its pipes; then the reading side tells. This end stays open until there is
        // an answer: its end tells the child that nobody wants one any more.
        scope.spawn(|| drop(frame::write(&mut input, task, bytes)));
        let words = scope.spawn(move || listen(said, &steps));
        scope.spawn(move || {
            let heard = match frame::read::<Answer>(&mut output, limits.answer()) {
                Ok((mut answer, bytes)) => {
                    answer.put_bytes(bytes);
                    Heard::Answer(Box::new(answer))
                }
                Err(_) => Heard::Nothing,
            };
            // Nobody waits any more where the time was up.
            let _ = send.send(heard);
        });
        let (heard, reading) = wait(&receive, task, end, step);
        // Ends the threads too, whose pipes close with the child, and who wait to be heard no more.
        drop(receive);
        let _ = child.kill();
        let words = words.join().unwrap_or_default();
        heard.map_err(|known| (known.unwrap_or_else(|| failure(&words)), reading))
    })
}

/// Waits for the answer, and tells the steps before it. With it comes the file that was being read last. No answer
/// and no error: the child broke off.
fn wait(
    receive: &mpsc::Receiver<Heard>,
    task: &Task,
    end: Instant,
    step: &dyn Fn(usize, usize) -> bool,
) -> (Result<Answer, Option<WorkerError>>, Option<Id>) {
    let (mut at, mut reading, mut until) = ((0, 0), None, end);
    let heard = loop {
        let left = until.saturating_duration_since(Instant::now());
        match receive.recv_timeout(left.min(LOOKS_UP)) {
            // A child that tells of steps without an end gets no time by it.
            Ok(Heard::Step(..)) if left.is_zero() => break Err(Some(WorkerError::TooLong)),
            Ok(Heard::Step(done, of)) => {
                let file = task.file_at(done);
                let time = file.map(|(_, size, searched)| time_for(size, searched));
                until = time.map_or(end, |time| end.min(Instant::now() + time));
                (at, reading) = ((done, of), file.map(|(file, ..)| file));
            }
            Ok(Heard::Answer(answer)) => break Ok(*answer),
            Ok(Heard::Nothing) => break Err(None),
            Err(_) if left.is_zero() => break Err(Some(WorkerError::TooLong)),
            // A child may be silent for long: whoever wants it to stop is asked all the same.
            Err(_) => {}
        }
        if !step(at.0, at.1) {
            break Ok(Answer::Stopped);
        }
    };
    (heard, reading)
}

/// The time that a file may take to be opened. A long scan of which words are taken out takes its time; a small file that
/// takes as long is made to do harm. `searched`: words are taken out of it, and each page that has one is drawn anew.
fn time_for(size: usize, searched: bool) -> Duration {
    let at_least = if searched { SEARCHED_TIME } else { FILE_TIME };
    Duration::from_secs(at_least + u64::try_from(size / A_SECOND).unwrap_or(0))
}

/// Hands the steps on, and gives the rest of what the child wrote to its standard error.
fn listen(said: ChildStderr, steps: &mpsc::SyncSender<Heard>) -> String {
    let mut words = String::new();
    let mut lines = BufReader::new(said);
    let mut line = Vec::new();
    // A line without an end is cut, so that no child fills the parent's memory.
    while let Ok(1..) = (&mut lines).take(MOST_SAID).read_until(b'\n', &mut line) {
        let text = String::from_utf8_lossy(&line);
        match step_of(&text) {
            // Nobody listens any more where the job is over.
            Some((done, of)) => drop(steps.send(Heard::Step(done, of))),
            None if words.len() < MOST_WORDS => words.push_str(&text),
            None => {}
        }
        line.clear();
    }
    words
}

fn step_of(line: &str) -> Option<(usize, usize)> {
    let (done, of) = line.strip_prefix(STEP)?.trim_end().split_once(' ')?;
    Some((done.parse().ok()?, of.parse().ok()?))
}

/// Why a child gave no answer, from what Rust writes when it cannot have memory.
pub(super) fn failure(said: &str) -> WorkerError {
    if said.contains("memory allocation of") {
        WorkerError::TooMuchMemory
    } else {
        WorkerError::Crashed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_file_of_which_words_are_taken_out_has_time_for_many_pages() {
        assert_eq!(time_for(50_000, false), Duration::from_secs(FILE_TIME));
        assert!(time_for(50_000, true) >= Duration::from_secs(60));
        assert!(time_for(64 << 20, true) > time_for(64 << 20, false));
    }
}
