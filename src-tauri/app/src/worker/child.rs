//! The child's side: one job in, one answer out.

use std::fs::File;
use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::mpsc;

use super::frame::Most;
use super::{
    Answer, DrawPage, FLAG, HearRecording, NOBODY_LISTENS, ReadCalendar, ReadChat, ReadLines,
    ReadMails, ReadPicture, ReadTable, ReadWords, RenderBundle, STEP, SeePicture, Task, frame,
    limits, pages, parent, record_file, sandbox, viewer, walls,
};
use crate::process;
use crate::record_file::RecordFileBytes;

/// Does the one job that comes, and tells whoever waits for its coming.
type Serve = fn(&mpsc::Sender<()>) -> std::io::Result<()>;

/// The jobs that a child knows, by the word that it is started with.
const TASKS: &[(&str, Serve)] = &[
    task::<DrawPage>(),
    task::<HearRecording>(),
    task::<ReadCalendar>(),
    task::<ReadChat>(),
    task::<ReadLines>(),
    task::<ReadMails>(),
    task::<ReadPicture>(),
    task::<ReadTable>(),
    task::<ReadWords>(),
    task::<RenderBundle>(),
    task::<SeePicture>(),
];

const fn task<T: Task>() -> (&'static str, Serve) {
    (T::NAME, serve::<T>)
}

/// The words that a child is started with for its jobs.
pub fn task_names() -> impl Iterator<Item = &'static str> {
    TASKS.iter().map(|(name, _)| *name)
}

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
    sandbox::close_inherited();
    let Some(asked) = AskedOfChild::of(arguments.next().as_deref()) else {
        return Some(ExitCode::from(2));
    };
    process::end_with_parent();
    Some(match closed_in(asked, memory_mib, seconds) {
        // A system that could close itself to the child, and does not, gets nothing foreign read.
        Err(()) => ExitCode::from(3),
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(_)) => ExitCode::FAILURE,
    })
}

/// What a child was started for.
enum AskedOfChild {
    /// One job.
    Job(Serve),
    /// The record file that its standard input is.
    RecordFile(std::io::Result<(RecordFileBytes, File)>),
    /// Drawing the pages of one file, as they are asked for.
    Viewer,
    /// Saying how far it is closed in.
    Walls,
}

impl AskedOfChild {
    /// `None`: it knows no such word.
    fn of(word: Option<&str>) -> Option<Self> {
        let word = word?;
        match word {
            walls::TELL => Some(Self::Walls),
            viewer::KEEP => Some(Self::Viewer),
            _ => match TASKS.iter().find(|(name, _)| *name == word) {
                Some((_, serve)) => Some(Self::Job(*serve)),
                None => record_file::asked(word).map(Self::RecordFile),
            },
        }
    }
}

/// Closes the computer to this child and does what was asked. The outer error: it could not be closed.
fn closed_in(
    asked: AskedOfChild,
    memory_mib: u64,
    seconds: u64,
) -> Result<std::io::Result<()>, ()> {
    let closing = limits::close_files().map_err(drop)?;
    // A thread counts into the memory that the program has from the start, so it comes before the limits.
    let listening = matches!(asked, AskedOfChild::Job(_)).then(end_when_nobody_listens);
    let hearing = matches!(asked, AskedOfChild::Viewer).then(pages::hear);
    let walls = closing.hold(memory_mib, seconds).map_err(drop)?;
    Ok(match (asked, listening, hearing) {
        (AskedOfChild::RecordFile(asked), ..) => {
            asked.and_then(|(bytes, file)| record_file::serve(bytes, file))
        }
        (AskedOfChild::Walls, ..) => frame::write(&mut stdout().lock(), &walls, &[]),
        (AskedOfChild::Job(serve), Some(listening), _) => serve(&listening),
        (AskedOfChild::Viewer, _, Some(hearing)) => pages::serve(&hearing),
        // These always have their thread.
        (AskedOfChild::Job(_) | AskedOfChild::Viewer, ..) => Err(std::io::ErrorKind::Other.into()),
    })
}

/// Waits, once it is told that the job has come, for the end of the standard input, which a parent keeps open as
/// long as it wants an answer: its end is the end of this child, however busy it is.
///
/// Comes back once the thread runs: what it takes of memory to start with is then taken, and counts into what the
/// program has before the limits.
///
/// A record file's child has the file as its standard input. It writes as it reads, so that it finds out by itself.
fn end_when_nobody_listens() -> mpsc::Sender<()> {
    let (come, told) = mpsc::channel();
    let (runs, running) = mpsc::channel();
    std::thread::spawn(move || {
        let _ = runs.send(());
        if told.recv().is_ok() {
            let mut rest = [0; 64];
            while stdin().read(&mut rest).is_ok_and(|more| more > 0) {}
            std::process::exit(NOBODY_LISTENS);
        }
    });
    // An error would say that the thread is gone, and then nothing of it counts.
    let _ = running.recv();
    come
}

fn serve<T: Task>(come: &mpsc::Sender<()>) -> std::io::Result<()> {
    let (task, bytes) = frame::read::<T>(&mut stdin().lock(), Most::JOB)?;
    // The thread that waits for this is there as long as this one.
    let _ = come.send(());
    let step = |done, of| {
        // A parent that no longer listens ends this child, so what it does not hear is no loss.
        let _ = writeln!(stderr().lock(), "{STEP}{done} {of}");
        true
    };
    let mut answer = task.perform(&bytes, &step).map_err(std::io::Error::other)?;
    let bytes = answer.take_bytes();
    frame::write(&mut stdout().lock(), &answer, &bytes)
}
