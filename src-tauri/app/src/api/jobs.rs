//! Long work in the background: how far it is, and how to stop it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::contract::{
    ImportPreview, Imported, InvitationPreview, JobStarted, JobState, RestorePreview, UserError,
    UserResult,
};

/// The jobs of this run of the app.
#[derive(Clone, Default)]
pub struct Jobs {
    jobs: Arc<Mutex<Running>>,
}

/// What is known of jobs. What was begun for a record goes when that record is closed.
#[derive(Default)]
struct Running {
    jobs: BTreeMap<String, Job>,
    /// How many there ever were, so that no name comes twice.
    begun: u64,
}

#[derive(Clone, Default)]
struct Job {
    state: JobState,
    stop: Arc<AtomicBool>,
}

/// A running job's own handle.
#[derive(Clone)]
pub struct Progress {
    jobs: Jobs,
    key: String,
    stop: Arc<AtomicBool>,
}

impl Jobs {
    /// Starts work on a thread of its own. An error it gives, other than being stopped, is shown.
    pub fn start<F>(&self, work: F) -> JobStarted
    where
        F: FnOnce(&Progress) -> UserResult<()> + Send + 'static,
    {
        self.start_named(|_, progress| work(progress))
    }

    /// Like [`Self::start`]; the work is told its job's key, to keep under it what it found.
    pub fn start_named<F>(&self, work: F) -> JobStarted
    where
        F: FnOnce(&str, &Progress) -> UserResult<()> + Send + 'static,
    {
        let (key, progress) = {
            let mut running = self.lock();
            running.begun += 1;
            let key = format!("job-{}", running.begun);
            let job = Job::default();
            let progress =
                Progress { jobs: self.clone(), key: key.clone(), stop: Arc::clone(&job.stop) };
            running.jobs.insert(key.clone(), job);
            (key, progress)
        };
        std::thread::spawn(move || {
            let outcome = work(&progress.key, &progress);
            progress.change(|state| {
                state.finished = true;
                state.error = outcome.err().filter(|error| *error != UserError::Cancelled);
            });
        });
        JobStarted { job: key }
    }

    /// How a job is doing. What it has read comes once it has finished, and not with every look.
    pub fn state(&self, key: &str) -> UserResult<JobState> {
        let running = self.lock();
        let state = &running.jobs.get(key).ok_or(UserError::Gone)?.state;
        if state.finished {
            return Ok(state.clone());
        }
        let JobState { done, total, finished, cancelled, .. } = *state;
        Ok(JobState { done, total, finished, cancelled, ..JobState::default() })
    }

    /// Asks a job to stop; it does so at its next step.
    pub fn cancel(&self, key: &str) -> UserResult<JobState> {
        let mut running = self.lock();
        let job = running.jobs.get_mut(key).ok_or(UserError::Gone)?;
        if !job.state.finished {
            job.stop.store(true, Ordering::Relaxed);
            job.state.cancelled = true;
        }
        Ok(job.state.clone())
    }

    /// Ends all jobs and forgets them: what they read and how far they were is of a record that is closed.
    pub fn end_all(&self) {
        let jobs = std::mem::take(&mut self.lock().jobs);
        jobs.values().for_each(|job| job.stop.store(true, Ordering::Relaxed));
    }

    fn lock(&self) -> MutexGuard<'_, Running> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress {
    /// Says how far the work is.
    ///
    /// # Errors
    /// [`UserError::Cancelled`] where the person stopped it.
    pub fn step(&self, done: usize, total: usize) -> UserResult<()> {
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.change(|state| {
            state.done = small(done);
            state.total = small(total);
        });
        if self.is_stopped() { Err(UserError::Cancelled) } else { Ok(()) }
    }

    /// Whether the person stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Adds what was read.
    pub fn add_previews(&self, previews: Vec<InvitationPreview>) {
        self.change(|state| state.previews.extend(previews));
    }

    /// Says what bringing in a record file would do.
    pub fn set_import(&self, preview: ImportPreview) {
        self.change(|state| state.import = Some(preview));
    }

    /// Says what a record file brought.
    pub fn set_imported(&self, imported: Imported) {
        self.change(|state| state.imported = Some(imported));
    }

    /// Says what a one-file backup holds.
    pub fn set_restored(&self, restored: RestorePreview) {
        self.change(|state| state.restored = Some(restored));
    }

    fn change(&self, change: impl FnOnce(&mut JobState)) {
        if let Some(job) = self.jobs.lock().jobs.get_mut(&self.key) {
            change(&mut job.state);
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
    fn a_failed_job_says_why() {
        let jobs = Jobs::default();
        let started = jobs.start(|_| Err(UserError::DiskFull));
        assert_eq!(wait(&jobs, &started.job).error, Some(UserError::DiskFull));
    }
}
