//! Long work reaches the open record for one step at a time, so that a person saves and reads between two steps.

use std::time::Duration;

use chrono::{DateTime, Utc};
use evenhand_store::{Error, Reach, Store, Why};

use crate::contract::{UserError, UserResult};
use crate::session::Session;

/// How long work that has nothing to do but small steps on the record leaves it to others between two of them.
pub(crate) const PAUSE: Duration = Duration::from_millis(2);

/// Is told how far a work is and how far it goes, and says whether to go on.
pub type StepInUse<'a> = dyn Fn(u64, u64) -> bool + 'a;

/// The open record, for one step at a time.
pub trait InUse {
    /// Does one step.
    ///
    /// # Errors
    /// That of the step; [`UserError::NoRecord`] where the record was closed meanwhile, or another one is open.
    fn step<T>(&mut self, act: impl FnOnce(&mut Session) -> UserResult<T>) -> UserResult<T>;
}

impl InUse for Session {
    fn step<T>(&mut self, act: impl FnOnce(&mut Self) -> UserResult<T>) -> UserResult<T> {
        act(self)
    }
}

/// The store of a record that is in use.
pub struct StoreInUse<'a, R>(pub &'a mut R);

impl<R: InUse> Reach for StoreInUse<'_, R> {
    fn step<T>(
        &mut self,
        act: impl FnOnce(&mut Store) -> evenhand_store::Result<T>,
    ) -> evenhand_store::Result<T> {
        let mut answer = Err(Error::Stopped);
        let reached = self.0.step(|session| {
            answer = act(session.store_mut());
            Ok(())
        });
        if reached.is_err() { Err(Error::Stopped) } else { answer }
    }
}

/// Goes on, or not.
///
/// # Errors
/// [`UserError::Cancelled`] where the step says stop.
pub(crate) fn go_on(step: &StepInUse<'_>, done: u64, of: u64) -> UserResult<()> {
    if step(done, of) { Ok(()) } else { Err(UserError::Cancelled) }
}

/// Reads the whole record beside its use, so that what needs it afterwards finds it read.
///
/// # Errors
/// Where the store cannot be read; [`UserError::Cancelled`].
pub(crate) fn read_whole(record: &mut impl InUse, step: &StepInUse<'_>) -> UserResult<()> {
    if record.step(|session| session.is_read())? {
        return Ok(());
    }
    let mut reading = |done, of| step(done, of);
    let (since, read) = Store::record_in_use(&mut StoreInUse(record), &mut reading)?;
    record.step(|session| session.keep_read(since, read))
}

/// So often a backup is made anew because the record's file was written meanwhile.
const TRIES: usize = 5;

/// Makes a backup of a record that is in use, and comes back when it is made.
///
/// # Errors
/// Where it could not be made or did not pass its check.
pub(crate) fn back_up(record: &mut impl InUse, why: Why, at: DateTime<Utc>) -> UserResult<()> {
    for _ in 0..TRIES {
        let making = record.step(|session| session.begin_backup(why, at))?;
        let made = making.make(&mut |_, _| ());
        if record.step(|session| session.finish_backup(made))? {
            return Ok(());
        }
    }
    // Nobody writes while the record is held.
    record.step(|session| session.back_up(why, at))
}

#[cfg(test)]
mod tests {
    use evenhand_core::record::{Entry, EntryKind, Item};
    use evenhand_store::KeyCost;

    use super::*;
    use crate::step::{EntryName, Step};

    /// A record that somebody else has between any two steps.
    struct Between {
        session: Session,
        other: fn(&mut Session, usize),
        steps: usize,
    }

    impl InUse for Between {
        fn step<T>(&mut self, act: impl FnOnce(&mut Session) -> UserResult<T>) -> UserResult<T> {
            let done = act(&mut self.session);
            self.steps += 1;
            (self.other)(&mut self.session, self.steps);
            done
        }
    }

    fn started(dir: &std::path::Path) -> Session {
        let info = crate::sample::package(at()).unwrap().record.info;
        let (store, _) = Store::create(dir, &info, "p", KeyCost::cheap_for_tests(), at()).unwrap();
        let mut session = Session::new(store, dir, false);
        // What reads all of it at once would end the test.
        session.share();
        session
    }

    fn at() -> DateTime<Utc> {
        "2026-11-01T09:00:00Z".parse().unwrap()
    }

    fn save_event(session: &mut Session, title: &str) {
        let mut entry = Entry::new(crate::ids::new_id(at()), EntryKind::Other, at());
        entry.title = title.to_owned();
        let item = Item::Entry(Box::new(entry));
        session.put(Step::AddEntry(EntryName::Event), item, at()).unwrap();
    }

    #[test]
    fn drafts_and_entries_are_saved_while_the_whole_record_is_read_and_it_holds_them() {
        let dir = tempfile::tempdir().unwrap();
        let mut session = started(dir.path());
        save_event(&mut session, "before");
        let other = |session: &mut Session, step: usize| {
            let draft = format!("typed {step}");
            session.store().put_draft("add/event", &draft, at()).unwrap();
            save_event(session, &format!("saved after step {step}"));
        };
        let mut record = Between { session, other, steps: 0 };
        read_whole(&mut record, &|_, _| true).unwrap();
        let Between { mut session, steps, .. } = record;
        assert!(steps > 2, "it was read in {steps} steps");
        assert!(session.is_read().unwrap());
        let read = session.record().unwrap();
        assert_eq!(*read, session.store().record().unwrap());
        assert_eq!(read.entries.len(), steps + 1);
        let draft = session.store().draft("add/event").unwrap().unwrap();
        assert_eq!(draft.value, format!("typed {steps}"));
    }

    #[test]
    fn reading_the_whole_record_stops_where_it_is_told_to() {
        let dir = tempfile::tempdir().unwrap();
        let mut record = Between { session: started(dir.path()), other: |_, _| (), steps: 0 };
        assert_eq!(read_whole(&mut record, &|_, _| false), Err(UserError::Cancelled));
        assert!(!record.session.is_read().unwrap());
    }
}
