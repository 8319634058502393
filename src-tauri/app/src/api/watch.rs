//! When the record is to be locked because nobody is there: after so many minutes without anybody at the window,
//! and once the computer has slept.
//!
//! The window keeps that time too, and saves what is typed before it locks. This watch does not trust it: a page
//! that hangs or that was tampered with cannot keep a record open.

use std::sync::{MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use super::Host;
use crate::contract::{Nothing, UserResult};

/// How often the watch is to look, at the least.
const LOOKS: Duration = Duration::from_secs(5);
/// Between two looks no more time goes by than this, unless the computer slept. A busy one is late, but not so late.
const SLEPT: Duration = Duration::from_secs(60);
/// How late it may be told that somebody is there.
const TOLD_LATE: Duration = Duration::from_secs(30);
/// How long the window has to lock by itself.
const ITS_TURN: Duration = Duration::from_secs(15);

/// What to do about a record that may have been left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftAlone {
    /// No record is open, or somebody is there.
    Nothing,
    /// The window is to save what is typed and lock.
    AskToLock,
    /// It was asked and did not: the record is to be locked without it.
    Lock,
}

/// Whether there is anything to lock.
#[derive(Clone, Copy)]
enum OpenSince {
    /// No record is open, or it may stay open for ever.
    No,
    /// Work goes on in it that ends first.
    Busy,
    /// It may stay open for so long with nobody there.
    For(Duration),
}

/// When somebody was seen, and when this was looked at last.
#[derive(Default)]
pub(super) struct Watch {
    /// By a clock that may stand still while the computer sleeps, and that nobody sets.
    seen: Option<Instant>,
    /// By the clock that goes on then.
    looked: Option<SystemTime>,
    slept: bool,
    asked: Option<Instant>,
}

impl Watch {
    fn look(&mut self, running: Instant, wall: SystemTime, open: OpenSince) -> LeftAlone {
        let before = self.looked.replace(wall).unwrap_or(wall);
        self.slept |= wall.duration_since(before).is_ok_and(|gap| gap > SLEPT);
        let after = match open {
            OpenSince::For(after) => after,
            OpenSince::Busy => return LeftAlone::Nothing,
            OpenSince::No => {
                (self.seen, self.slept, self.asked) = (Some(running), false, None);
                return LeftAlone::Nothing;
            }
        };
        let idle = running.saturating_duration_since(*self.seen.get_or_insert(running));
        match self.asked {
            Some(asked) if running.saturating_duration_since(asked) >= ITS_TURN => LeftAlone::Lock,
            Some(_) => LeftAlone::AskToLock,
            None if self.slept || idle > after + TOLD_LATE => {
                self.asked = Some(running);
                LeftAlone::AskToLock
            }
            None => LeftAlone::Nothing,
        }
    }
}

impl Host {
    /// How often [`Self::left_alone`] is to be asked.
    pub const WATCH: Duration = LOOKS;

    /// Somebody is at the window.
    pub fn still_here(&self, _: Nothing) -> UserResult<Nothing> {
        self.watch().seen = Some(Instant::now());
        Ok(Nothing {})
    }

    /// Whether the open record was left alone, by two clocks: one that nobody sets, and one that goes on while
    /// the computer sleeps.
    pub fn left_alone(&self, running: Instant, wall: SystemTime) -> LeftAlone {
        let minutes = u64::from(self.inner.folders.settings().lock_after_minutes);
        // Nobody is kept waiting here: a look that comes late would be taken for a sleep.
        let open = match self.inner.state.try_lock() {
            None => OpenSince::Busy,
            // A damaged record that is not saved yet is open too: its key is there.
            Some(state) if (state.session.is_some() || state.damaged.is_some()) && minutes > 0 => {
                OpenSince::For(Duration::from_secs(60 * minutes))
            }
            _ => OpenSince::No,
        };
        self.watch().look(running, wall, open)
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        self.inner.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFTER: OpenSince = OpenSince::For(Duration::from_secs(15 * 60));

    fn seconds(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    #[test]
    fn a_record_with_nobody_there_is_locked_with_the_window_or_without_it() {
        let (start, wall) = (Instant::now(), SystemTime::now());
        let mut watch = Watch::default();
        let mut at = |n| watch.look(start + seconds(n), wall + seconds(n), AFTER);
        for n in (0..=930).step_by(5) {
            assert_eq!(at(n), LeftAlone::Nothing, "{n} s");
        }
        assert_eq!(at(935), LeftAlone::AskToLock);
        assert_eq!(at(940), LeftAlone::AskToLock);
        assert_eq!(at(950), LeftAlone::Lock);
        // Locked: the next record begins anew.
        assert_eq!(
            watch.look(start + seconds(955), wall + seconds(955), OpenSince::No),
            LeftAlone::Nothing
        );
        assert_eq!(
            watch.look(start + seconds(960), wall + seconds(960), AFTER),
            LeftAlone::Nothing
        );
    }

    #[test]
    fn a_computer_that_slept_locks_whatever_the_running_clock_says() {
        let (start, wall) = (Instant::now(), SystemTime::now());
        let mut watch = Watch::default();
        assert_eq!(watch.look(start, wall, AFTER), LeftAlone::Nothing);
        assert_eq!(watch.look(start + seconds(5), wall + seconds(5), AFTER), LeftAlone::Nothing);
        assert_eq!(
            watch.look(start + seconds(10), wall + seconds(100), AFTER),
            LeftAlone::AskToLock
        );
        assert_eq!(watch.look(start + seconds(25), wall + seconds(115), AFTER), LeftAlone::Lock);
        // A clock that is set back is no sleep, and never is nobody's choice.
        let mut watch = Watch::default();
        assert_eq!(watch.look(start, wall, AFTER), LeftAlone::Nothing);
        assert_eq!(watch.look(start + seconds(5), wall - seconds(9000), AFTER), LeftAlone::Nothing);
        assert_eq!(
            watch.look(start + seconds(10), wall + seconds(9000), OpenSince::No),
            LeftAlone::Nothing
        );
    }

    #[test]
    fn work_is_let_end_and_a_sleep_meanwhile_is_not_forgotten() {
        let (start, wall) = (Instant::now(), SystemTime::now());
        let mut watch = Watch::default();
        assert_eq!(watch.look(start, wall, AFTER), LeftAlone::Nothing);
        assert_eq!(
            watch.look(start + seconds(5), wall + seconds(500), OpenSince::Busy),
            LeftAlone::Nothing
        );
        assert_eq!(
            watch.look(start + seconds(10), wall + seconds(505), OpenSince::Busy),
            LeftAlone::Nothing
        );
        assert_eq!(
            watch.look(start + seconds(15), wall + seconds(510), AFTER),
            LeftAlone::AskToLock
        );
    }
}
