//! The parent's side: start a child, hand it the job, wait no longer than it may take.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use evenhand_core::record::Id;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, ChildStderr, Command};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

use super::{Answer, FLAG, STEP, Task, WorkerError, WorkerLimits, frame};

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

/// How long the last words of a child that has ended are waited for.
pub(super) const LAST_WORDS: Duration = Duration::from_secs(1);

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

/// Does a job on a file's bytes in a child process.
///
/// A program that has no worker of its own (a unit test) does it in place, without limits.
///
/// # Errors
/// Where the child crashed, took too long or too much memory, or did not start.
pub fn run<T: Task>(
    task: &T,
    bytes: &[u8],
    limits: WorkerLimits,
) -> Result<T::Answer, WorkerError> {
    run_watched(task, bytes, limits, &|_, _| true)
}

/// Like [`run`]. `step` is told steps done and in all, and ends the child by answering `false`.
///
/// # Errors
/// Like [`run`], and [`WorkerError::Stopped`].
pub fn run_watched<T: Task>(
    task: &T,
    bytes: &[u8],
    limits: WorkerLimits,
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<T::Answer, WorkerError> {
    let Some(program) = program() else { return task.perform(bytes, step) };
    // More than travels is more than a child may have in memory.
    if !frame::fits(bytes) {
        return Err(WorkerError::TooMuchMemory);
    }
    let runtime = runtime()?;
    let mut task = task.clone();
    let end = Instant::now() + limits.time;
    let mut refused = 0;
    loop {
        match once(&runtime, program, (&task, bytes), (limits, end), step) {
            // One file that cannot be opened costs a page and not the bundle.
            Err((_, Some(file))) if refused < MOST_REFUSED => task.refuse(file),
            other => return other.map_err(|(why, _)| why),
        }
        refused += 1;
    }
}

/// What the pipes of one child belong to. It has no thread of its own: it works while somebody waits for the child, on
/// their thread, which is the child's parent in the eyes of the system (prctl(2), `PR_SET_PDEATHSIG`).
pub(super) fn runtime() -> Result<Runtime, WorkerError> {
    Builder::new_current_thread().enable_all().build().map_err(|_| WorkerError::NotStarted)
}

/// Why there is no answer, and the file that was being read then.
type ChildFailure = (WorkerError, Option<Id>);

fn once<T: Task>(
    runtime: &Runtime,
    program: &Path,
    work: (&T, &[u8]),
    limits: (WorkerLimits, Instant),
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<T::Answer, ChildFailure> {
    let mut command = prepared(program, limits.0);
    command.arg(T::NAME).stdin(Stdio::piped());
    let mut child = started(runtime, &mut command).map_err(|why| (why, None))?;
    let answer = converse(runtime, &mut child, work, limits, step);
    runtime.block_on(ended(&mut child));
    answer
}

/// Starts a child whose pipes belong to a runtime.
pub(super) fn started(runtime: &Runtime, command: &mut Command) -> Result<Child, WorkerError> {
    let _entered = runtime.enter();
    command.spawn().map_err(|_| WorkerError::NotStarted)
}

/// Ends a child. Ending one that has ended does nothing; either way it is waited for and gone.
pub(super) async fn ended(child: &mut Child) {
    // An error would say that it is gone.
    let _ = child.kill().await;
}

/// The program to start, if any.
pub(super) fn program() -> Option<&'static Path> {
    PROGRAM.get().map(PathBuf::as_path)
}

/// The command that starts a child, but for what it is to do and what its standard input is.
pub(super) fn prepared(program: &Path, limits: WorkerLimits) -> Command {
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
        .stderr(Stdio::piped())
        // Whatever breaks off here, no child goes on by itself.
        .kill_on_drop(true);
    command
}

/// What comes next of a child.
enum FromChild<A> {
    Answer(std::io::Result<(A, Vec<u8>)>),
    Step((usize, usize)),
    /// It took in what was sent.
    Sent,
    /// What it wrote to its standard error, once that is closed.
    Words(String),
    /// Nothing, for a while.
    Silence,
}

/// Whoever watches is told steps between two waits, and not within one: what they do then may be long, and may need
/// another child.
fn converse<T: Task>(
    runtime: &Runtime,
    child: &mut Child,
    (task, bytes): (&T, &[u8]),
    (limits, end): (WorkerLimits, Instant),
    step: &dyn Fn(usize, usize) -> bool,
) -> Result<T::Answer, ChildFailure> {
    let (Some(mut input), Some(mut output), Some(errors)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err((WorkerError::NotStarted, None));
    };
    let (steps, mut told) = mpsc::channel(WAITING);
    let mut words = pin!(listen(errors, steps));
    // A child that breaks off closes its pipes; then the reading side tells. The input stays open until there is an
    // answer: its end tells the child that nobody wants one any more.
    let mut sent = pin!(frame::send(&mut input, task, bytes));
    let mut answered = pin!(frame::receive::<T::Answer>(&mut output, limits.answer()));
    let (mut is_sent, mut said) = (false, None);
    let mut at = At { done: 0, of: 0, file: None, until: end };
    let why = loop {
        let left = at.until.saturating_duration_since(Instant::now());
        let next = runtime.block_on(async {
            tokio::select! {
                answer = &mut answered => FromChild::Answer(answer),
                Some(heard) = told.recv() => FromChild::Step(heard),
                _ = &mut sent, if !is_sent => FromChild::Sent,
                text = &mut words, if said.is_none() => FromChild::Words(text),
                // A child may be silent for long: whoever wants it to stop is asked all the same.
                () = sleep(left.min(LOOKS_UP)) => FromChild::Silence,
            }
        });
        match next {
            FromChild::Answer(Ok((mut answer, bytes))) => {
                answer.put_bytes(bytes);
                return Ok(answer);
            }
            FromChild::Answer(Err(_)) => {
                // Nobody hears its steps any more, so that what it wrote ends with the pipe.
                drop(told);
                break failure(&runtime.block_on(last_words(child, said, words)));
            }
            // A child that tells of steps without an end gets no time by it.
            FromChild::Step(_) | FromChild::Silence if left.is_zero() => {
                break WorkerError::TooLong;
            }
            FromChild::Step(heard) => at.goes_on(task, heard, end),
            FromChild::Sent => is_sent = true,
            FromChild::Words(text) => said = Some(text),
            FromChild::Silence => {}
        }
        if !step(at.done, at.of) {
            break WorkerError::Stopped;
        }
    };
    Err((why, at.file))
}

/// What a child that broke off wrote to its standard error.
async fn last_words(
    child: &mut Child,
    said: Option<String>,
    words: impl Future<Output = String>,
) -> String {
    ended(child).await;
    match said {
        Some(words) => words,
        None => timeout(LAST_WORDS, words).await.unwrap_or_default(),
    }
}

/// How far a child is.
struct At {
    done: usize,
    of: usize,
    /// The file that is being read.
    file: Option<Id>,
    /// When it has to have told more.
    until: Instant,
}

impl At {
    fn goes_on(&mut self, task: &impl Task, (done, of): (usize, usize), end: Instant) {
        let file = task.file_at(done);
        let time = file.map(|(_, size, searched)| time_for(size, searched));
        self.until = time.map_or(end, |time| end.min(Instant::now() + time));
        (self.done, self.of, self.file) = (done, of, file.map(|(file, ..)| file));
    }
}

/// The time that a file may take to be opened. A long scan of which words are taken out takes its time; a small file
/// that takes as long is made to do harm. `searched`: words are taken out of it, and each page that has one is drawn
/// anew.
fn time_for(size: usize, searched: bool) -> Duration {
    let at_least = if searched { SEARCHED_TIME } else { FILE_TIME };
    Duration::from_secs(at_least + u64::try_from(size / A_SECOND).unwrap_or(0))
}

/// Hands the steps on, and gives the rest of what the child wrote to its standard error.
async fn listen(errors: ChildStderr, steps: mpsc::Sender<(usize, usize)>) -> String {
    let mut words = String::new();
    let mut lines = BufReader::new(errors);
    let mut line = Vec::new();
    // A line without an end is cut, so that no child fills the parent's memory.
    while let Ok(1..) = (&mut lines).take(MOST_SAID).read_until(b'\n', &mut line).await {
        let text = String::from_utf8_lossy(&line);
        match step_of(&text) {
            // Nobody listens any more where the job is over.
            Some(step) => drop(steps.send(step).await),
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
