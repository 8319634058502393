//! Pages of a PDF, drawn by the child that has it open.

use std::io::{Write, stdin, stdout};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use evenhand_bundle::OpenPdf;

use super::frame::Most;
use super::{Answer, NOBODY_LISTENS, Task, frame};

/// How long a child keeps a file that nobody looks at.
const IDLE: Duration = Duration::from_secs(120);

/// One page of a file that is opened for it alone.
pub(super) fn draw_once(pdf: &[u8], page: usize, width: u32) -> Answer {
    OpenPdf::read(pdf).map_or(Answer::NoPage, |pdf| drawn(&pdf, page, width))
}

pub(super) fn drawn(pdf: &OpenPdf, page: usize, width: u32) -> Answer {
    match pdf.picture(page, width) {
        Ok(png) => Answer::Page { png, words: pdf.words(page).unwrap_or_default() },
        Err(_) => Answer::NoPage,
    }
}

/// What the child hears.
pub(super) struct Heard {
    begin: mpsc::Sender<()>,
    asked: mpsc::Receiver<(Task, Vec<u8>)>,
}

/// The child's side: starts the thread that hears which pages are asked for, before the child is held to its limits, as
/// it counts into the memory that the program has from the start. It takes nothing before [`serve`] begins.
///
/// The end of the standard input is the end of the child, however busy it is.
pub(super) fn hear() -> Heard {
    let (begin, begun) = mpsc::channel();
    let (send, asked) = mpsc::channel();
    let (runs, running) = mpsc::channel();
    thread::spawn(move || {
        let _ = runs.send(());
        if begun.recv().is_err() {
            return;
        }
        while let Ok(task) = frame::read::<Task>(&mut stdin().lock(), Most::JOB) {
            let _ = send.send(task);
        }
        std::process::exit(NOBODY_LISTENS);
    });
    // An error would say that the thread is gone, and then nothing of it counts.
    let _ = running.recv();
    Heard { begin, asked }
}

/// The child's side: draws what is asked for until nobody asks any more.
pub(super) fn serve(heard: &Heard) -> std::io::Result<()> {
    // The thread that waits for this is there as long as this one.
    let _ = heard.begin.send(());
    let mut open = None;
    while let Ok((task, bytes)) = heard.asked.recv_timeout(IDLE) {
        if !bytes.is_empty() {
            open = OpenPdf::read(&bytes).ok();
        }
        let mut answer = match (&open, &task) {
            (Some(pdf), Task::DrawPage { page, width }) => drawn(pdf, *page, *width),
            _ => Answer::NoPage,
        };
        let bytes = answer.take_bytes();
        let mut out = stdout().lock();
        frame::write(&mut out, &answer, &bytes)?;
        out.flush()?;
    }
    Ok(())
}
