//! Starting, opening and closing a record; undo; settings.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_core::record::{Item, RecordInfo};
use evenhand_store::{RecoveryKey, Store, Unlock, Unlocked};

use super::keys::{key_cost, refuse_weak};
use super::{Damaged, Host};
use crate::contract::{
    CreateRecord, Created, Nothing, OlderView, OpenRecord, OpenRecordView, ReaderWalls,
    RecentRecord, SetRecordInfo, Settings, Status, Undone, UserError, UserResult,
};
use crate::count::to_u32;
use crate::ids::new_id;
use crate::session::Session;
use crate::step::Step;
use crate::{import, sample, worker};

/// The sample holds only what was published, so its passphrase keeps no secret.
const SAMPLE_PASSPHRASE: &str = "the sample record";

impl Host {
    /// How long `end` waits. All long work stops within half a second; a passphrase takes one or two.
    const WAITS_TO_END: Duration = Duration::from_secs(5);

    /// Where the app stands.
    pub fn status(&self, _: Nothing) -> UserResult<Status> {
        let recent = self.inner.folders.recent();
        let mut state = self.state();
        let opened_files = state.opened.clone();
        let view = |session| open_view(session, self.clock().now());
        let record = state.session.as_mut().map(view).transpose()?;
        let damaged = state.damaged.is_some();
        let version = env!("CARGO_PKG_VERSION").into();
        Ok(Status { record, recent, damaged, opened_files, version })
    }

    /// Starts a record in the next free folder.
    pub fn create_record(&self, request: CreateRecord) -> UserResult<Created> {
        refuse_weak(&request.passphrase)?;
        let at = self.clock().now();
        let folder = self.inner.folders.next_record();
        let info = RecordInfo {
            id: new_id(at),
            title: request.title,
            charter: request.charter,
            council: request.council,
            own_charters: std::collections::BTreeMap::new(),
            letters_from: String::new(),
            reply_to: String::new(),
            created: at,
        };
        let (store, key) = Store::create(&folder, &info, &request.passphrase, key_cost()?, at)?;
        self.inner.folders.remember(&folder, self.clock().today(), false)?;
        self.close_session();
        let mut session = Session::new(store, &folder, false);
        session.share();
        self.state().session = Some(session);
        Ok(Created { status: self.status(Nothing {})?, recovery_key: key.to_text().to_string() })
    }

    /// Opens a record with the passphrase or the recovery key.
    pub fn open_record(&self, request: OpenRecord) -> UserResult<Status> {
        let folder = self.inner.folders.folder(&request.key)?;
        if folder == self.inner.folders.sample() {
            return self.load_sample(Nothing {});
        }
        // Closing first, so that opening the record that is open is not "in use elsewhere".
        let closings = self.close_session();
        let record = unlock_with(&folder, &request.secret)?;
        let started = self.open_session(closings, record, false)?;
        self.inner.folders.remember(&folder, started, false)?;
        self.status(Nothing {})
    }

    /// Asks the person for a record's folder and puts it on the list.
    pub fn choose_record(&self, _: Nothing) -> UserResult<Option<RecentRecord>> {
        let Some(folder) = self.platform().pick_folder() else { return Ok(None) };
        if !Store::is_record(&folder) {
            return Err(UserError::RecordNotFound);
        }
        self.inner.folders.remember(&folder, self.clock().today(), false)?;
        Ok(self.inner.folders.recent().into_iter().next())
    }

    /// Closes the record and forgets its key.
    pub fn lock_record(&self, _: Nothing) -> UserResult<Status> {
        self.close_session();
        self.status(Nothing {})
    }

    /// Closes the record and waits until nothing is at work, before the program ends: what still ran then would call
    /// libraries that have given back what they need, and crash. `false`: something is still at work after five
    /// seconds.
    pub fn end(&self) -> bool {
        self.close_session();
        self.inner.jobs.wait_for_all(Self::WAITS_TO_END)
    }

    /// Counts as a call that is being answered, for as long as it is kept; [`Self::end`] waits for it.
    pub fn at_work(&self) -> impl Send + use<> {
        self.inner.jobs.at_work()
    }

    /// Renames the record, chooses its charter and council.
    pub fn set_record_info(&self, request: SetRecordInfo) -> UserResult<Status> {
        self.with(|session| {
            let mut info = session.store().info()?;
            info.title = request.title;
            info.charter = request.charter;
            info.council = request.council;
            info.letters_from = request.letters_from;
            info.reply_to = request.reply_to;
            session.put(Step::ChangeSettings, Item::Info(info), self.clock().now())
        })?;
        self.status(Nothing {})
    }

    /// Opens the sample record; makes it on the first call.
    pub fn load_sample(&self, _: Nothing) -> UserResult<Status> {
        let folder = self.inner.folders.sample();
        let closings = self.close_session();
        if Store::is_record(&folder) {
            let unlock = Unlock::Passphrase(SAMPLE_PASSPHRASE);
            self.open_session(closings, Unlocked::new(&folder, unlock)?, true)?;
        } else {
            let package = sample::package(self.clock().now())?;
            let info = &package.record.info;
            let (store, _) =
                Store::create(&folder, info, SAMPLE_PASSPHRASE, key_cost()?, self.clock().now())?;
            let mut session = Session::new(store, &folder, true);
            import::fill(&mut session, &package, self.clock().now())?;
            session.share();
            self.state().session = Some(session);
        }
        self.inner.folders.remember(&folder, self.clock().today(), true)?;
        self.status(Nothing {})
    }

    /// Deletes the sample record.
    pub fn remove_sample(&self, _: Nothing) -> UserResult<Status> {
        let folder = self.inner.folders.sample();
        if self.state().session.as_ref().is_some_and(Session::is_sample) {
            self.close_session();
        }
        if folder.is_dir() {
            std::fs::remove_dir_all(&folder).map_err(|error| UserError::from_io(&error))?;
        }
        self.inner.folders.forget(&folder)?;
        self.status(Nothing {})
    }

    /// Undoes the last change.
    pub fn undo(&self, _: Nothing) -> UserResult<Undone> {
        let label = self.with(|session| session.undo(self.clock().now()))?;
        self.index_later();
        Ok(Undone { label, status: self.status(Nothing {})? })
    }

    /// Does again what was undone.
    pub fn redo(&self, _: Nothing) -> UserResult<Undone> {
        let label = self.with(|session| session.redo(self.clock().now()))?;
        self.index_later();
        Ok(Undone { label, status: self.status(Nothing {})? })
    }

    /// Theme and text size.
    pub fn settings(&self, _: Nothing) -> UserResult<Settings> {
        Ok(self.inner.folders.settings())
    }

    /// Changes theme and text size.
    pub fn set_settings(&self, mut request: Settings) -> UserResult<Settings> {
        request.zoom = request.zoom.clamp(80, 400);
        self.inner.folders.set_settings(&request)?;
        Ok(request)
    }

    /// How far this computer closes itself to the helper that reads files from others. A helper tells it.
    pub fn reader_walls(&self, _: Nothing) -> UserResult<ReaderWalls> {
        Ok(ReaderWalls { walls: worker::walls().ok() })
    }

    /// Opens the database of a record, keeps it open, and gives the day the record was started.
    ///
    /// # Errors
    /// [`UserError::DamagedRecord`], [`UserError::OlderRecord`]: its key is then kept for a rescue.
    /// [`UserError::Locked`] where more was closed than `closings` since: somebody locked it meanwhile, and it stays
    /// so.
    pub(super) fn open_session(
        &self,
        closings: u64,
        record: Unlocked,
        sample: bool,
    ) -> UserResult<NaiveDate> {
        let opened = record.open(self.clock().now()).map_err(UserError::from).and_then(|store| {
            let mut session = Session::new(store, record.dir(), sample);
            // What every screen asks for shows most damage at once.
            open_view(&mut session, self.clock().now())?;
            let started = session.store().info()?.created.date_naive();
            // Where the disk is full the bin waits; the record opens all the same.
            let _ = session.empty_old_bin(self.clock().now());
            session.compare_with_seen(self.inner.folders.seen(record.dir()))?;
            session.share();
            Ok((session, started))
        });
        let mut state = self.state();
        if state.closings != closings {
            drop(state);
            return Err(UserError::Locked);
        }
        match opened {
            Ok((session, started)) => {
                state.session = Some(session);
                drop(state);
                self.go_on_sealing();
                self.index_later();
                Ok(started)
            }
            Err(error) => {
                let older = match error {
                    UserError::OlderRecord { missing } => Some(OlderView { missing }),
                    _ => None,
                };
                let can_be_saved = older.is_some() || error == UserError::DamagedRecord;
                state.damaged = can_be_saved.then_some(Damaged { record, older });
                Err(error)
            }
        }
    }

    /// Closes the open record, if any, with a backup of what changed. Gives how often one was closed.
    pub(super) fn close_session(&self) -> u64 {
        // What was begun for this record ends with it, whether or not it is seen to end.
        self.inner.jobs.end_all();
        let mut state = self.state();
        // Once more: work that was about to start when it was asked has started by now, and none can while this is
        // held.
        self.inner.jobs.end_all();
        state.closings += 1;
        let closings = state.closings;
        state.forget_work();
        state.damaged = None;
        let session = state.session.take();
        // Whoever writes a copy holds the state too, so none comes after.
        self.empty_copies();
        let Some(session) = session else { return closings };
        let (folder, seen) = (session.folder().to_owned(), session.seen());
        // A backup that fails on the way out must not keep the record open and unlocked.
        let _ = session.close(self.clock().now());
        // Where the list cannot be written, the next opening says less.
        let _ = seen.and_then(|seen| self.inner.folders.saw(&folder, seen));
        closings
    }
}

/// Starts a record in a folder, closes it again, and gives its recovery key.
///
/// # Errors
/// Where the passphrase is too short, the folder holds a record already, or it cannot be written to.
pub fn create_in(
    folder: &std::path::Path,
    info: &RecordInfo,
    passphrase: &str,
    at: DateTime<Utc>,
) -> UserResult<String> {
    refuse_weak(passphrase)?;
    let (store, key) = Store::create(folder, info, passphrase, key_cost()?, at)?;
    store.close()?;
    Ok(key.to_text().to_string())
}

/// Opens with the secret as a passphrase, then as a recovery key.
///
/// # Errors
/// [`UserError::WrongPassphrase`] where neither opens it; otherwise what is wrong with the record.
pub fn open_with(folder: &std::path::Path, secret: &str, at: DateTime<Utc>) -> UserResult<Store> {
    Ok(unlock_with(folder, secret)?.open(at)?)
}

/// Finds a record's key with the secret as a passphrase, then as a recovery key.
fn unlock_with(folder: &std::path::Path, secret: &str) -> UserResult<Unlocked> {
    match Unlocked::new(folder, Unlock::Passphrase(secret)) {
        Err(evenhand_store::Error::WrongPassphrase) => {
            let key = RecoveryKey::parse(secret).map_err(|_| UserError::WrongPassphrase)?;
            Ok(Unlocked::new(folder, Unlock::RecoveryKey(&key))?)
        }
        other => Ok(other?),
    }
}

fn open_view(session: &mut Session, at: DateTime<Utc>) -> UserResult<OpenRecordView> {
    // Not from the whole record: a large one would keep the first screen waiting.
    let (info, counts) = (session.store().info()?, session.store().counts()?);
    let (undo, redo) = session.steps()?;
    let backing_up = session.is_backing_up(at);
    Ok(OpenRecordView {
        key: super::folders::key_of(session.folder()),
        title: info.title,
        charter: info.charter,
        council: info.council,
        letters_from: info.letters_from,
        reply_to: info.reply_to,
        sample: session.is_sample(),
        backed_up: session.backed_up(),
        backing_up,
        backup_trouble: session.backup_trouble().map(str::to_owned),
        resealing: session.resealing(),
        undo,
        redo,
        entries: to_u32(counts.entries),
        bin_emptied: to_u32(session.bin_emptied()),
        last_saves: session.last_saves(),
        in_synced_folder: session
            .store()
            .notices()
            .contains(&evenhand_store::StoreNotice::CloudFolder),
    })
}
