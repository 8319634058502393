//! Work on a database from which SQLite does not come back for long, and which is stopped all the same.

use std::sync::mpsc;
use std::time::Duration;

use rusqlite::Connection;

use crate::{Error, Result};

/// How long a stop waits at the most before it is noticed.
const LOOKS_UP: Duration = Duration::from_millis(50);

/// Does the work on a thread of its own, and asks meanwhile whether to go on.
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
    let mut stopped = false;
    std::thread::scope(|scope| {
        scope.spawn(move || drop(send.send(work(db))));
        loop {
            match receive.recv_timeout(LOOKS_UP) {
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Ok(_) if stopped => return Err(Error::Stopped),
                Ok(done) => return Ok(done),
                Err(_) => return Err(Error::DamagedDatabase("work on it broke off".into())),
            }
            stopped |= !goes_on();
            if stopped {
                // Again and again: what is begun after one is not stopped by it.
                interrupt.interrupt();
            }
        }
    })
}
