//! Long work in the background: how far it is, and how to stop it.
//!
//! It runs on threads of tokio that may block, and reaches the open record for a step at a time ([`RecordOpenThen`]).

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use evenhand_store::Store;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

use super::Host;
use crate::contract::{InvitationPreview, JobStarted, JobState, UserError, UserResult};
use crate::count::to_u32;
use crate::in_use::{InUse, PAUSE, StoreInUse};
use crate::session::Session;

/// The threads of all jobs. It drives nothing itself, so that it has no thread while there is no job.
static THREADS: LazyLock<std::io::Result<Runtime>> =
    LazyLock::new(|| Builder::new_current_thread().enable_time().build());
/// How long work that waits for its turn waits before it looks whether it is stopped.
const LOOKS_UP: Duration = Duration::from_millis(20);

/// The jobs of this run of the app.
#[derive(Clone, Default)]
pub struct Jobs {
    jobs: Arc<Mutex<Running>>,
    /// What has not ended yet, whether or not it is still known.
    at_work: TaskTracker,
}

/// What is known of jobs. What was begun for a record goes when that record is closed.
#[derive(Default)]
struct Running {
    jobs: BTreeMap<String, JobProgress>,
    /// How many there ever were, so that no name comes twice.
    begun: u64,
}

/// How far a job is, and whether it is to stop.
#[derive(Clone, Default)]
pub struct JobProgress {
    state: watch::Sender<JobState>,
    stop: CancellationToken,
}

impl Jobs {
    /// Starts work on a thread of its own. An error it gives, other than being stopped, is shown.
    pub fn start<F>(&self, work: F) -> JobStarted
    where
        F: FnOnce(&JobProgress) -> UserResult<()> + Send + 'static,
    {
        self.start_named(|_, progress| work(progress))
    }

    /// Like [`Self::start`]; the work is told its job's key, to keep under it what it found.
    pub fn start_named<F>(&self, work: F) -> JobStarted
    where
        F: FnOnce(&str, &JobProgress) -> UserResult<()> + Send + 'static,
    {
        let progress = JobProgress::default();
        let job = {
            let mut running = self.lock();
            running.begun += 1;
            let key = format!("job-{}", running.begun);
            running.jobs.insert(key.clone(), progress.clone());
            key
        };
        let Ok(threads) = THREADS.as_ref() else {
            progress.end(Err(UserError::Unexpected));
            return JobStarted { job };
        };
        let key = job.clone();
        let run = move || {
            // Work that breaks off in the middle has ended too, and whoever waits for it is told.
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&key, &progress)));
            progress.end(outcome.unwrap_or(Err(UserError::Unexpected)));
        };
        // Nobody waits for the task itself.
        drop(self.at_work.spawn_blocking_on(run, threads.handle()));
        JobStarted { job }
    }

    /// How a job is doing. What it has read comes once it has finished, and not with every look.
    pub fn state(&self, key: &str) -> UserResult<JobState> {
        let running = self.lock();
        let state = running.jobs.get(key).ok_or(UserError::Gone)?.state.borrow();
        if state.finished {
            return Ok(state.clone());
        }
        let JobState { done, total, finished, cancelled, .. } = *state;
        Ok(JobState { done, total, finished, cancelled, ..JobState::default() })
    }

    /// Asks a job to stop; it does so at its next step.
    pub fn cancel(&self, key: &str) -> UserResult<JobState> {
        let running = self.lock();
        let job = running.jobs.get(key).ok_or(UserError::Gone)?;
        job.state.send_if_modified(|state| {
            if !state.finished {
                job.stop.cancel();
                state.cancelled = true;
            }
            !state.finished
        });
        Ok(job.state.borrow().clone())
    }

    /// Ends all jobs and forgets them: what they read and how far they were is of a record that is closed.
    pub fn end_all(&self) {
        let jobs = std::mem::take(&mut self.lock().jobs);
        jobs.values().for_each(|job| job.stop.cancel());
    }

    /// Counts as work that goes on, for as long as it is kept.
    pub(super) fn at_work(&self) -> TaskTrackerToken {
        self.at_work.token()
    }

    /// Waits until nothing is at work any more. `false`: something still was after `most`.
    pub(super) fn wait_for_all(&self, most: Duration) -> bool {
        let Ok(threads) = THREADS.as_ref() else { return true };
        self.at_work.close();
        threads.block_on(async { timeout(most, self.at_work.wait()).await.is_ok() })
    }

    fn lock(&self) -> MutexGuard<'_, Running> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl JobProgress {
    /// Says how far the work is.
    ///
    /// # Errors
    /// [`UserError::Cancelled`] where the person stopped it.
    pub fn step(&self, done: impl TryInto<u32>, total: impl TryInto<u32>) -> UserResult<()> {
        self.state.send_modify(|state| {
            state.done = to_u32(done);
            state.total = to_u32(total);
        });
        if self.is_stopped() { Err(UserError::Cancelled) } else { Ok(()) }
    }

    /// What is told how far the work is, and says whether to go on. Of 0 in all it only says that.
    pub fn steps(&self) -> impl Fn(u64, u64) -> bool + use<> {
        let progress = self.clone();
        move |done, of| match of {
            0 => !progress.is_stopped(),
            _ => progress.step(done, of).is_ok(),
        }
    }

    /// Whether the person stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stop.is_cancelled()
    }

    /// Adds what was read.
    pub fn add_previews(&self, previews: Vec<InvitationPreview>) {
        self.state.send_modify(|state| state.previews.extend(previews));
    }

    /// Keeps what came of it. A stop that comes later is too late, and is not said to have stopped anything.
    pub fn found(&self, keep: impl FnOnce(&mut JobState)) {
        self.state.send_modify(|state| {
            keep(state);
            state.cancelled = false;
        });
    }

    fn end(&self, outcome: UserResult<()>) {
        self.state.send_modify(|state| {
            // Whatever a stopped job failed with, it failed because it was stopped.
            let shown = outcome.err().filter(|error| *error != UserError::Cancelled);
            state.error = shown.filter(|_| !state.cancelled);
            state.finished = true;
        });
    }
}

/// The record as it was opened when a job began: never another one, and not after it was locked.
pub(super) struct RecordOpenThen {
    host: Host,
    opening: u64,
}

impl RecordOpenThen {
    /// The number of its opening.
    pub(super) fn opening(&self) -> u64 {
        self.opening
    }
}

impl InUse for RecordOpenThen {
    fn step<T>(&mut self, act: impl FnOnce(&mut Session) -> UserResult<T>) -> UserResult<T> {
        self.host.with_opening(self.opening, act)
    }
}

impl Host {
    /// Starts long work on the open record. Others save and read between its steps.
    pub(super) fn long_work<F>(&self, work: F) -> UserResult<JobStarted>
    where
        F: FnOnce(&Self, &mut RecordOpenThen, &JobProgress) -> UserResult<()> + Send + 'static,
    {
        let (host, mut record) = (self.clone(), self.open_now()?);
        Ok(self.inner.jobs.start(move |progress| {
            let done = work(&host, &mut record, progress);
            host.index_later();
            done
        }))
    }

    /// Brings the search index up in the background, where a step changed so much that its words come after it. Whoever
    /// searches before that waits for it.
    pub(super) fn index_later(&self) {
        let waits = self.with(|session| Ok(session.store().index_waits()?));
        let (Ok(true), Ok(mut record)) = (waits, self.open_now()) else { return };
        self.inner.jobs.start(move |progress| {
            let told = progress.steps();
            let mut step = |done, of| {
                // Else it would have the record again before somebody who waits for it.
                std::thread::sleep(PAUSE);
                told(done, of)
            };
            Ok(Store::index_in_use(&mut StoreInUse(&mut record), &mut step)?)
        });
    }

    /// The record that is open now, to be reached for a step at a time.
    pub(super) fn open_now(&self) -> UserResult<RecordOpenThen> {
        Ok(self.open_then(self.opening()?))
    }

    /// The record as it was opened then, to be reached for a step at a time.
    pub(super) fn open_then(&self, opening: u64) -> RecordOpenThen {
        RecordOpenThen { host: self.clone(), opening }
    }

    /// Waits until no other long work goes on that would be in the way.
    pub(super) fn turn(&self, progress: &JobProgress) -> UserResult<MutexGuard<'_, ()>> {
        loop {
            match self.inner.turns.try_lock() {
                Ok(turn) => return Ok(turn),
                // Work that broke off leaves nothing here that could be half done.
                Err(TryLockError::Poisoned(turn)) => return Ok(turn.into_inner()),
                Err(TryLockError::WouldBlock) if progress.is_stopped() => {
                    return Err(UserError::Cancelled);
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(LOOKS_UP),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(jobs: &Jobs, key: &str) -> JobState {
        loop {
            let state = jobs.state(key).unwrap();
            if state.finished {
                return state;
            }
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_stopped_job_ends_without_an_error() {
        let jobs = Jobs::default();
        let started = jobs.start(|progress| {
            for done in 0.. {
                progress.step(done, 0)?;
                std::thread::yield_now();
            }
            Ok(())
        });
        assert!(jobs.cancel(&started.job).unwrap().cancelled);
        let state = wait(&jobs, &started.job);
        assert_eq!((state.cancelled, state.error), (true, None));
    }

    #[test]
    fn ended_jobs_stop_and_are_known_no_more() {
        let jobs = Jobs::default();
        let (stopped, stops) = std::sync::mpsc::channel();
        let started = jobs.start(move |progress| {
            progress.add_previews(Vec::new());
            while progress.step(1, 2).is_ok() {
                std::thread::yield_now();
            }
            stopped.send(()).unwrap();
            Ok(())
        });
        jobs.end_all();
        assert_eq!(jobs.state(&started.job), Err(UserError::Gone));
        stops.recv().unwrap();
        let next = jobs.start(|_| Ok(()));
        assert_ne!(next.job, started.job);
        assert_eq!(jobs.state(&started.job), Err(UserError::Gone));
    }

    #[test]
    fn all_work_is_waited_for_also_what_is_known_no_more_and_what_comes_later() {
        let jobs = Jobs::default();
        let ended = Arc::new(std::sync::atomic::AtomicU32::new(0));
        for _ in 0..3 {
            let (counted, call) = (Arc::clone(&ended), jobs.at_work());
            jobs.start(move |progress| {
                while !progress.is_stopped() {
                    std::thread::yield_now();
                }
                counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                drop(call);
                Ok(())
            });
            assert!(!jobs.wait_for_all(Duration::from_millis(1)), "it was not waited for");
        }
        jobs.end_all();
        assert!(jobs.wait_for_all(Duration::from_secs(60)));
        assert_eq!(ended.load(std::sync::atomic::Ordering::SeqCst), 3);
    }

    #[test]
    fn a_failed_job_says_why() {
        let jobs = Jobs::default();
        let started = jobs.start(|_| Err(UserError::DiskFull));
        assert_eq!(wait(&jobs, &started.job).error, Some(UserError::DiskFull));
    }
}
