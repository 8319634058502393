//! Work on a database from which SQLite does not come back for long, and which is stopped all the same.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

use crate::{Error, Result};

/// How long a stop waits at the most before it is noticed.
const LOOKS_UP: Duration = Duration::from_millis(50);

/// Does the work on a thread of its own, and asks meanwhile whether to go on. It has ended when this comes back.
///
/// # Errors
/// [`Error::Stopped`], also where the work had ended when it was to stop.
pub(crate) fn stoppable<T: Send>(
    db: Connection,
    mut goes_on: impl FnMut() -> bool,
    work: impl FnOnce(Connection) -> T + Send,
) -> Result<T> {
    let interrupt = db.get_interrupt_handle();
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || drop(send.send(work(db))));
        if let Some(done) = waited(&receive, &mut goes_on) {
            return done;
        }
        while let Err(RecvTimeoutError::Timeout) = receive.recv_timeout(LOOKS_UP) {
            // Again and again: what is begun after one is not stopped by it.
            interrupt.interrupt();
        }
        Err(Error::Stopped)
    })
}

/// The same for work that only reads. It is not waited for once it is to stop: SQLCipher looks at the codes of all
/// pages without coming back in between, and ends by itself soon afterwards.
///
/// # Errors
/// [`Error::Stopped`].
pub(crate) fn stoppable_reading<T: Send + 'static>(
    db: Connection,
    mut goes_on: impl FnMut() -> bool,
    work: impl FnOnce(Connection) -> T + Send + 'static,
) -> Result<T> {
    let interrupt: InterruptHandle = db.get_interrupt_handle();
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || drop(send.send(work(db))));
    waited(&receive, &mut goes_on).unwrap_or_else(|| {
        interrupt.interrupt();
        Err(Error::Stopped)
    })
}

/// What came of the work; `None`: it is to stop.
fn waited<T>(receive: &Receiver<T>, goes_on: &mut impl FnMut() -> bool) -> Option<Result<T>> {
    loop {
        match receive.recv_timeout(LOOKS_UP) {
            Ok(done) => return Some(Ok(done)),
            Err(RecvTimeoutError::Disconnected) => {
                return Some(Err(Error::DamagedDatabase("work on it broke off".into())));
            }
            Err(RecvTimeoutError::Timeout) if goes_on() => {}
            Err(RecvTimeoutError::Timeout) => return None,
        }
    }
}
