//! Pages of a PDF, drawn by the child that has it open.

use std::io::{Write, stdin, stdout};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use evenhand_bundle::OpenPdf;
use serde::{Deserialize, Serialize};

use super::frame::Most;
use super::{Answer, NOBODY_LISTENS, Task, WorkerError, frame};

/// How long a child keeps a file that nobody looks at.
const IDLE: Duration = Duration::from_secs(120);

/// Draw one page of a PDF, and read its words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DrawPage {
    /// From 1.
    pub page: usize,
    /// In pixels.
    pub width: u32,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnPage {
    /// As PNG. It travels as raw bytes.
    #[serde(skip)]
    pub png: Vec<u8>,
    /// The page's words.
    pub words: String,
}

impl Task for DrawPage {
    /// `None`: there is no such page, or it cannot be drawn.
    type Answer = Option<DrawnPage>;
    const NAME: &'static str = "draw-page";

    fn perform(
        &self,
        bytes: &[u8],
        _: &dyn Fn(usize, usize) -> bool,
    ) -> Result<Self::Answer, WorkerError> {
        Ok(OpenPdf::read(bytes).ok().and_then(|pdf| self.drawn(&pdf)))
    }
}

impl DrawPage {
    /// The page of a file that is open.
    pub(super) fn drawn(&self, pdf: &OpenPdf) -> Option<DrawnPage> {
        let png = pdf.picture(self.page, self.width).ok()?;
        Some(DrawnPage { png, words: pdf.words(self.page).unwrap_or_default() })
    }
}

impl Answer for Option<DrawnPage> {
    fn take_bytes(&mut self) -> Vec<u8> {
        self.as_mut().map(|page| std::mem::take(&mut page.png)).unwrap_or_default()
    }

    fn put_bytes(&mut self, bytes: Vec<u8>) {
        if let Some(page) = self {
            page.png = bytes;
        }
    }
}

/// What the child hears.
pub(super) struct PagesAsked {
    begin: mpsc::Sender<()>,
    asked: mpsc::Receiver<(DrawPage, Vec<u8>)>,
}

/// The child's side: starts the thread that hears which pages are asked for, before the child is held to its limits, as
/// it counts into the memory that the program has from the start. It takes nothing before [`serve`] begins.
///
/// The end of the standard input is the end of the child, however busy it is.
pub(super) fn hear() -> PagesAsked {
    let (begin, begun) = mpsc::channel();
    let (send, asked) = mpsc::channel();
    let (runs, running) = mpsc::channel();
    thread::spawn(move || {
        let _ = runs.send(());
        if begun.recv().is_err() {
            return;
        }
        while let Ok(task) = frame::read::<DrawPage>(&mut stdin().lock(), Most::JOB) {
            let _ = send.send(task);
        }
        std::process::exit(NOBODY_LISTENS);
    });
    // An error would say that the thread is gone, and then nothing of it counts.
    let _ = running.recv();
    PagesAsked { begin, asked }
}

/// The child's side: draws what is asked for until nobody asks any more.
pub(super) fn serve(heard: &PagesAsked) -> std::io::Result<()> {
    // The thread that waits for this is there as long as this one.
    let _ = heard.begin.send(());
    let mut open = None;
    while let Ok((task, bytes)) = heard.asked.recv_timeout(IDLE) {
        if !bytes.is_empty() {
            open = OpenPdf::read(&bytes).ok();
        }
        let mut answer = open.as_ref().and_then(|pdf| task.drawn(pdf));
        let bytes = answer.take_bytes();
        let mut out = stdout().lock();
        frame::write(&mut out, &answer, &bytes)?;
        out.flush()?;
    }
    Ok(())
}
