//! A child that keeps one PDF open and draws its pages one after the other: the file is sent and read once, however
//! many pages are turned.

use std::process::Stdio;

use evenhand_bundle::OpenPdf;
use tokio::process::{Child, ChildStdin, ChildStdout};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use super::parent::{ended, prepared, program, runtime, started};
use super::{Answer, DrawPage, DrawnPage, WorkerError, WorkerLimits, frame};

/// The word of the command line that asks a child for it.
pub(super) const KEEP: &str = "keep-open";

/// A PDF that is open in a child. The child ends with it, and by itself when nobody has turned a page for a while.
///
/// A program that has no worker of its own (a unit test) keeps it open in place.
#[derive(Debug)]
pub struct Viewer(OpenFile);

#[derive(Debug)]
enum OpenFile {
    Child(Box<Kept>),
    Here(Box<OpenPdf>),
    Not,
}

#[derive(Debug)]
struct Kept {
    /// What the child's pipes belong to. It does nothing but while a page is waited for.
    runtime: Runtime,
    child: Child,
    /// `None` once something went wrong.
    pipes: Option<(ChildStdin, ChildStdout)>,
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
            return Ok(Self(
                OpenPdf::read(pdf).map_or(OpenFile::Not, |pdf| OpenFile::Here(Box::new(pdf))),
            ));
        };
        if !frame::fits(pdf) {
            return Err(WorkerError::TooMuchMemory);
        }
        let runtime = runtime()?;
        let mut command = prepared(program, WorkerLimits::viewer());
        command.arg(KEEP).stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = started(&runtime, &mut command)?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let kept = Kept { runtime, child, pipes, first: pdf.to_vec() };
        Ok(Self(OpenFile::Child(Box::new(kept))))
    }

    /// One page (from 1) as a picture of some pixels' width, with its words. `None`: there is no such page, or it
    /// cannot be drawn.
    ///
    /// # Errors
    /// Where the child has ended or takes too long. It draws nothing after that: open the file again.
    pub fn page(&mut self, page: usize, width: u32) -> Result<Option<DrawnPage>, WorkerError> {
        let task = DrawPage { page, width };
        match &mut self.0 {
            OpenFile::Here(pdf) => Ok(task.drawn(pdf)),
            OpenFile::Not => Ok(None),
            OpenFile::Child(kept) => kept.page(&task),
        }
    }

    /// The child's number, where there is one.
    pub fn child(&self) -> Option<u32> {
        match &self.0 {
            OpenFile::Child(kept) => kept.child.id(),
            _ => None,
        }
    }
}

impl Kept {
    fn page(&mut self, task: &DrawPage) -> Result<Option<DrawnPage>, WorkerError> {
        let (mut input, mut output) = self.pipes.take().ok_or(WorkerError::Crashed)?;
        let bytes = std::mem::take(&mut self.first);
        let limits = WorkerLimits::viewer();
        let asked = frame::send(&mut input, task, &bytes);
        let said = frame::receive::<Option<DrawnPage>>(&mut output, limits.answer());
        // Either may come first: what was asked has to be taken in whole, whatever was answered before.
        let both = async {
            timeout(WorkerLimits::default().time, async { tokio::join!(asked, said) }).await
        };
        let answer = match self.runtime.block_on(both) {
            Ok((Ok(()), Ok((mut answer, bytes)))) => {
                answer.put_bytes(bytes);
                Ok(answer)
            }
            Ok(_) => Err(WorkerError::Crashed),
            Err(_) => Err(WorkerError::TooLong),
        };
        match answer {
            Ok(_) => self.pipes = Some((input, output)),
            // What it may still say would be taken for the answer of a later page.
            Err(_) => self.end(),
        }
        answer
    }

    fn end(&mut self) {
        self.runtime.block_on(ended(&mut self.child));
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.end();
    }
}
