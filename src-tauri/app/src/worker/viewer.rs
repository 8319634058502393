//! A child that keeps one PDF open and draws its pages one after the other: the file is sent and read once, however
//! many pages are turned.

use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use evenhand_bundle::OpenPdf;

use super::pages::drawn;
use super::parent::{prepared, program};
use super::{Answer, Limits, Task, WorkerError, frame};

/// The word of the command line that asks a child for it.
pub(super) const KEEP: &str = "keep-open";

/// A PDF that is open in a child. The child ends with it, and by itself when nobody has turned a page for a while.
///
/// A program that has no worker of its own (a unit test) keeps it open in place.
#[derive(Debug)]
pub struct Viewer(Open);

#[derive(Debug)]
enum Open {
    Child(Box<Kept>),
    Here(Box<OpenPdf>),
    Not,
}

#[derive(Debug)]
struct Kept {
    child: Child,
    /// `None` while something is written to it, and once that went wrong.
    input: Option<ChildStdin>,
    answers: mpsc::Receiver<Answer>,
    /// The file, until it is sent with the first page.
    first: Vec<u8>,
}

impl Viewer {
    /// Opens a PDF.
    ///
    /// # Errors
    /// Where no child can be started.
    pub fn open(pdf: &[u8]) -> Result<Self, WorkerError> {
        let Some(program) = program() else {
            return Ok(Self(OpenPdf::read(pdf).map_or(Open::Not, |pdf| Open::Here(Box::new(pdf)))));
        };
        if !frame::fits(pdf) {
            return Err(WorkerError::TooMuchMemory);
        }
        let limits = Limits::viewer();
        let mut command = prepared(program, limits);
        command.arg(KEEP).stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|_| WorkerError::NotStarted)?;
        let (Some(input), Some(mut output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(WorkerError::NotStarted);
        };
        // One answer may wait to be heard: a child that says more than it was asked does not fill its parent's memory.
        let (send, answers) = mpsc::sync_channel(1);
        // Ends with the child, whose output is then closed.
        thread::spawn(move || {
            while let Ok((mut answer, bytes)) = frame::read::<Answer>(&mut output, limits.answer())
            {
                answer.put_bytes(bytes);
                if send.send(answer).is_err() {
                    break;
                }
            }
        });
        let kept = Kept { child, input: Some(input), answers, first: pdf.to_vec() };
        Ok(Self(Open::Child(Box::new(kept))))
    }

    /// One page (from 1) as a picture of some pixels' width, with its words: [`Answer::Page`], or [`Answer::NoPage`].
    ///
    /// # Errors
    /// Where the child has ended or takes too long. It draws nothing after that: open the file again.
    pub fn page(&mut self, page: usize, width: u32) -> Result<Answer, WorkerError> {
        match &mut self.0 {
            Open::Here(pdf) => Ok(drawn(pdf, page, width)),
            Open::Not => Ok(Answer::NoPage),
            Open::Child(kept) => kept.page(Task::DrawPage { page, width }),
        }
    }

    /// The child's number, where there is one.
    pub fn child(&self) -> Option<u32> {
        match &self.0 {
            Open::Child(kept) => Some(kept.child.id()),
            _ => None,
        }
    }
}

impl Kept {
    fn page(&mut self, task: Task) -> Result<Answer, WorkerError> {
        let end = Instant::now() + Limits::default().time;
        // It is gone where the child was ended.
        let mut input = self.input.take().ok_or(WorkerError::Crashed)?;
        let bytes = std::mem::take(&mut self.first);
        let (send, asked) = mpsc::sync_channel(1);
        // A child that takes nothing in (it was stopped, or taken over) holds up this thread and nobody who waits for the
        // page. It ends with the child.
        thread::spawn(move || {
            let written = frame::write(&mut input, &task, &bytes);
            let _ = send.send(written.map(|()| input));
        });
        // Either may come first: what was asked has to be taken in whole, whatever was answered before.
        let answer = until(&self.answers, end).and_then(|answer| {
            self.input = Some(until(&asked, end)?.map_err(|_| WorkerError::Crashed)?);
            Ok(answer)
        });
        if answer.is_err() {
            // What it may still say would be taken for the answer of a later page.
            ended(&mut self.child);
        }
        answer
    }
}

/// What is said until then.
fn until<T>(said: &mpsc::Receiver<T>, end: Instant) -> Result<T, WorkerError> {
    said.recv_timeout(end.saturating_duration_since(Instant::now())).map_err(|why| match why {
        mpsc::RecvTimeoutError::Timeout => WorkerError::TooLong,
        mpsc::RecvTimeoutError::Disconnected => WorkerError::Crashed,
    })
}

fn ended(child: &mut Child) {
    // Killing a child that has ended does nothing; either way it is waited for and gone.
    let _ = child.kill();
    let _ = child.wait();
}

impl Drop for Kept {
    fn drop(&mut self) {
        ended(&mut self.child);
    }
}
