//! A record file, read by a child that has the open file as its standard input and gives it back piece by
//! piece: neither side ever has the whole of it in memory.

use std::fs::File;
use std::io::{BufWriter, Write, stdin, stdout};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::io::AsyncReadExt;
use tokio::process::{Child, ChildStderr};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::parent::{LAST_WORDS, ended, failure, prepared, program, started};
use super::{WorkerError, WorkerLimits, frame};
use crate::record_file::{self, RecordFileBytes, RecordPiece, Refusal};

/// So many pieces may wait for the parent: it writes files to the disk meanwhile.
const WAITING: usize = 4;
/// How often the parent asks whether to go on while no piece comes.
const ASK: Duration = Duration::from_millis(200);
/// Most that is kept of what a child writes to its standard error, in bytes.
const MOST_WORDS: u64 = 64 << 10;

/// What the child says.
#[derive(Debug, Serialize, Deserialize)]
enum SaidByChild {
    Piece(RecordPiece),
    End(Result<(), Refusal>),
}

/// Reads a record file in a child process. `take` gets its pieces, and says whether to go on; while none comes it
/// gets the last step again.
///
/// A program that has no worker of its own (a unit test) reads it in place, without limits.
///
/// # Errors
/// Where the child crashed, took too long or too much memory, or did not start. What is wrong with the file is
/// the answer.
pub fn read_record_file(
    file: File,
    bytes: RecordFileBytes,
    take: &mut dyn FnMut(RecordPiece) -> bool,
) -> Result<Result<(), Refusal>, WorkerError> {
    let Some(program) = program() else { return Ok(record_file::read(file, bytes, take)) };
    let limits = WorkerLimits::record_file();
    let task = match bytes {
        RecordFileBytes::Looked => LOOK,
        RecordFileBytes::Whole => TAKE,
    };
    // A thread of its own takes in what the child says while this one writes to the disk.
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = runtime.map_err(|_| WorkerError::NotStarted)?;
    let mut command = prepared(program, limits);
    command.arg(task).stdin(Stdio::from(file));
    let mut child = started(&runtime, &mut command)?;
    let read = converse(&runtime, &mut child, limits, take);
    runtime.block_on(ended(&mut child));
    read
}

/// The words of the command line that say what a child is to do with the file on its standard input.
const LOOK: &str = "look-into-record-file";
const TAKE: &str = "take-record-file";

fn converse(
    runtime: &Runtime,
    child: &mut Child,
    limits: WorkerLimits,
    take: &mut dyn FnMut(RecordPiece) -> bool,
) -> Result<Result<(), Refusal>, WorkerError> {
    let (Some(mut output), Some(errors)) = (child.stdout.take(), child.stderr.take()) else {
        return Err(WorkerError::NotStarted);
    };
    let (send, mut pieces) = mpsc::channel(WAITING);
    runtime.spawn(async move {
        // Ends with the child's last word, or when nobody listens any more.
        while let Ok(said) = frame::receive::<SaidByChild>(&mut output, limits.answer()).await {
            if send.send(said).await.is_err() {
                break;
            }
        }
    });
    let words = runtime.spawn(last_words(errors));
    match listen(runtime, &mut pieces, limits, take) {
        Ok(read) => Ok(read),
        Err(Some(why)) => Err(why),
        Err(None) => runtime.block_on(async {
            ended(child).await;
            let words = timeout(LAST_WORDS, words).await;
            Err(failure(&words.ok().and_then(Result::ok).unwrap_or_default()))
        }),
    }
}

/// What a child writes to its standard error, as far as it is kept.
async fn last_words(errors: ChildStderr) -> String {
    let mut words = Vec::new();
    // What was read before an error counts.
    let _ = errors.take(MOST_WORDS).read_to_end(&mut words).await;
    String::from_utf8_lossy(&words).into_owned()
}

type PiecesHeard = mpsc::Receiver<(SaidByChild, Vec<u8>)>;

/// What is taken is taken between two waits, and not within one: the words of a file in it are read by another child.
fn listen(
    runtime: &Runtime,
    pieces: &mut PiecesHeard,
    limits: WorkerLimits,
    take: &mut dyn FnMut(RecordPiece) -> bool,
) -> Result<Result<(), Refusal>, Option<WorkerError>> {
    let end = Instant::now() + limits.time;
    let mut last = (0, 0);
    loop {
        let next = runtime.block_on(async { timeout(ASK, pieces.recv()).await });
        let go_on = match next {
            Ok(Some((SaidByChild::End(read), _))) => return Ok(read),
            // A child that gives pieces without an end gets no time by it.
            _ if Instant::now() >= end => return Err(Some(WorkerError::TooLong)),
            Ok(Some((SaidByChild::Piece(RecordPiece::File { sha256, .. }), bytes))) => {
                take(RecordPiece::File { sha256, bytes })
            }
            Ok(Some((SaidByChild::Piece(RecordPiece::Step(done, of)), _))) => {
                last = (done, of);
                take(RecordPiece::Step(done, of))
            }
            Ok(Some((SaidByChild::Piece(piece), _))) => take(piece),
            Ok(None) => return Err(None),
            Err(_) => take(RecordPiece::Step(last.0, last.1)),
        };
        if !go_on {
            return Ok(Err(Refusal::Stopped));
        }
    }
}

/// The child's side, before it is held to its limits: the task and the file, where this is one of these.
pub(super) fn asked(task: &str) -> Option<std::io::Result<(RecordFileBytes, File)>> {
    let bytes = match task {
        LOOK => RecordFileBytes::Looked,
        TAKE => RecordFileBytes::Whole,
        _ => return None,
    };
    Some(standard_input().map(|file| (bytes, file)))
}

/// The child's side.
pub(super) fn serve(bytes: RecordFileBytes, file: File) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, stdout().lock());
    let mut broken = None;
    let read = record_file::read(file, bytes, &mut |mut piece| {
        let bytes = match &mut piece {
            RecordPiece::File { bytes, .. } => std::mem::take(bytes),
            _ => Vec::new(),
        };
        let step = matches!(piece, RecordPiece::Step(..));
        let said = frame::write(&mut out, &SaidByChild::Piece(piece), &bytes);
        let said = said.and_then(|()| if step { out.flush() } else { Ok(()) });
        // A parent that no longer listens ends this child.
        broken = said.err();
        broken.is_none()
    });
    match broken {
        Some(error) => Err(error),
        None => frame::write(&mut out, &SaidByChild::End(read), &[]),
    }
}

/// The standard input as the file that it is.
fn standard_input() -> std::io::Result<File> {
    #[cfg(unix)]
    let owned = std::os::fd::AsFd::as_fd(&stdin()).try_clone_to_owned();
    #[cfg(windows)]
    let owned = std::os::windows::io::AsHandle::as_handle(&stdin()).try_clone_to_owned();
    owned.map(File::from)
}
