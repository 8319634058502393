//! Changing what opens the record. Each change shows first that the record is the person's own.

use chrono::{DateTime, Utc};
use evenhand_store::{KeyCost, NewKeys, RecoveryKey, SlotKind, Unlock};
use zeroize::Zeroizing;

use super::Host;
use super::safety::ONE_FILE_BACKUP;
use crate::contract::{
    ChangePassphrase, ConfirmKey, KeysChanged, Nothing, RecoveryKeyShown, ReplaceKeys, Secret,
    TypedGroup, UserError, UserResult,
};
use crate::count::to_u32;
use crate::in_use::{InUse, PAUSE};
use crate::session::Session;

/// Characters that a passphrase has at the least.
const LEAST_PASSPHRASE: usize = 10;

/// Groups of a new recovery key that have to be typed back.
const TYPED_BACK: usize = 2;

/// What is to be changed once the new recovery key is written down.
pub(super) struct Waiting {
    /// The opening of the record that they are for. They are for no other one.
    opening: u64,
    recovery: RecoveryKey,
    /// All keys are to be new: the passphrase to be, and whether the backups from before go.
    all: Option<(Zeroizing<String>, bool)>,
}

impl Host {
    /// Changes the passphrase, and the record's key with it.
    pub fn change_passphrase(&self, request: ChangePassphrase) -> UserResult<KeysChanged> {
        refuse_weak(&request.new)?;
        let opening = self.proved(&request.current)?;
        self.ask_keychain(opening)?;
        let off = self.with_opening(opening, |session| {
            let passphrase = Some((request.new.as_str(), key_cost()?));
            let keys = NewKeys { passphrase, ..NewKeys::default() };
            change(session, &keys, self.clock().now())
        })?;
        self.keys_changed(opening, off, None)
    }

    /// Shows a new recovery key. The old one opens the record until the new one is confirmed.
    pub fn new_recovery_key(&self, request: Secret) -> UserResult<RecoveryKeyShown> {
        let opening = self.with(|session| {
            prove(session, &request.secret)?;
            // Asked before the key is shown and written down. Any one stands for it.
            let recovery = Some(&RecoveryKey::random()?);
            session.store().may_change_keys(&NewKeys { recovery, ..NewKeys::default() })?;
            Ok(session.number())
        })?;
        self.show_key(opening, None)
    }

    /// Shows the recovery key that is to come with a new passphrase, where somebody may know the secrets
    /// in force. Nothing is changed before it is confirmed.
    pub fn replace_keys(&self, request: ReplaceKeys) -> UserResult<RecoveryKeyShown> {
        refuse_weak(&request.new)?;
        let opening = self.proved(&request.current)?;
        self.show_key(opening, Some((Zeroizing::new(request.new), request.forget_backups)))
    }

    /// The new recovery key is on paper, as two groups of it show: changes what was asked for.
    pub fn confirm_recovery_key(&self, request: ConfirmKey) -> UserResult<KeysChanged> {
        let mut state = self.state();
        let waiting = state.new_keys.take().ok_or(UserError::Gone)?;
        if !are_typed(&waiting.recovery, &request.groups) {
            // It goes on waiting, so that a slip costs nothing.
            state.new_keys = Some(waiting);
            return Err(UserError::WrongGroups);
        }
        drop(state);
        if waiting.all.is_none() {
            self.ask_keychain(waiting.opening)?;
        }
        match self.with_opening(waiting.opening, |session| {
            take_over(session, &waiting, self.clock().now())
        }) {
            Ok(off) => {
                self.keys_changed(waiting.opening, off, waiting.all.map(|(_, forget)| forget))
            }
            Err(error) => {
                self.keep_for(waiting.opening, |state| state.new_keys = Some(waiting))?;
                Err(error)
            }
        }
    }

    /// Which opening of the record it is of which the person knows what opens it.
    fn proved(&self, secret: &str) -> UserResult<u64> {
        self.with(|session| prove(session, secret).map(|()| session.number()))
    }

    fn show_key(
        &self,
        opening: u64,
        all: Option<(Zeroizing<String>, bool)>,
    ) -> UserResult<RecoveryKeyShown> {
        let recovery = RecoveryKey::random()?;
        let key = recovery.to_text().to_string();
        self.keep_for(opening, |state| {
            state.new_keys = Some(Waiting { opening, recovery, all });
        })?;
        Ok(RecoveryKeyShown { key })
    }

    /// What is said of a change that came about, and what goes on after it.
    fn keys_changed(
        &self,
        opening: u64,
        keychain_off: bool,
        all: Option<bool>,
    ) -> UserResult<KeysChanged> {
        if let Some(keychain) = self.platform().keychain().filter(|_| keychain_off) {
            // Its secret opens nothing any more, whether or not it is forgotten.
            let _ = self.with_opening(opening, |session| {
                Ok(session.store().forget_keychain(keychain.as_ref())?)
            });
        }
        // Another record that was opened meanwhile keeps its backups.
        let (deleted, saved_backup) = self.with_opening(opening, |session| {
            let deleted = match all {
                Some(true) => session.store_mut().forget_other_backups(self.clock().now()).ok(),
                _ => Some(0),
            };
            session.find_resealing();
            Ok((deleted, session.store().setting(ONE_FILE_BACKUP)?))
        })?;
        self.go_on_sealing();
        Ok(KeysChanged {
            keychain_off,
            backups_deleted: to_u32(deleted.unwrap_or_default()),
            backups_stayed: deleted.is_none(),
            saved_backup: saved_backup.map(|path| crate::view::file_name(path.as_ref())),
            status: self.status(Nothing {})?,
        })
    }

    /// Seals what is left with the record's key, in the background, while the record is open.
    pub(super) fn go_on_sealing(&self) {
        let waits = self.with(|session| Ok(session.resealing().is_some()));
        let (Ok(true), Ok(mut record)) = (waits, self.open_now()) else { return };
        self.inner.jobs.start(move |_| {
            while record.step(|session| Ok(session.reseal_next()))? {
                // Whoever waits for the record gets it between two files.
                std::thread::sleep(PAUSE);
            }
            Ok(())
        });
    }
}

/// Does what was waited for. Whether the keychain opened the record before.
fn take_over(session: &mut Session, waiting: &Waiting, at: DateTime<Utc>) -> UserResult<bool> {
    let mut keys = NewKeys { recovery: Some(&waiting.recovery), ..NewKeys::default() };
    if let Some((passphrase, _)) = &waiting.all {
        keys.passphrase = Some((passphrase.as_str(), key_cost()?));
        keys.without = Some(SlotKind::Keychain).filter(|_| session.opens_by_keychain());
    }
    change(session, &keys, at)
}

/// Changes what opens the record. Whether the keychain did before and does not now.
fn change(session: &mut Session, keys: &NewKeys<'_>, at: DateTime<Utc>) -> UserResult<bool> {
    let by_keychain = session.opens_by_keychain();
    session.change_keys(keys, at)?;
    Ok(by_keychain && !session.opens_by_keychain())
}

fn are_typed(recovery: &RecoveryKey, typed: &[TypedGroup]) -> bool {
    let groups = recovery.groups();
    let is_right = |one: &TypedGroup| {
        let index = usize::try_from(one.number).ok().and_then(|number| number.checked_sub(1));
        let group = index.and_then(|index| groups.get(index));
        group.is_some_and(|group| group.eq_ignore_ascii_case(one.text.trim()))
    };
    let numbers: std::collections::BTreeSet<u32> = typed.iter().map(|one| one.number).collect();
    numbers.len() >= TYPED_BACK && typed.iter().all(is_right)
}

/// Asks whether the person who is at the computer now knows what opens the record.
///
/// # Errors
/// [`UserError::WrongPassphrase`] where it is neither the passphrase nor the recovery key.
pub(super) fn prove(session: &mut Session, secret: &str) -> UserResult<()> {
    match session.store_mut().check_secret(Unlock::Passphrase(secret)) {
        Err(evenhand_store::Error::WrongPassphrase | evenhand_store::Error::NoSuchSlot) => {
            let key = RecoveryKey::parse(secret).map_err(|_| UserError::WrongPassphrase)?;
            Ok(session.store_mut().check_secret(Unlock::RecoveryKey(&key))?)
        }
        other => Ok(other?),
    }
}

/// What a guess at a passphrase costs, tuned to this computer.
pub(super) fn key_cost() -> UserResult<KeyCost> {
    Ok(KeyCost::tuned()?)
}

/// # Errors
/// [`UserError::WeakPassphrase`].
pub(super) fn refuse_weak(passphrase: &str) -> UserResult<()> {
    if passphrase.chars().count() < LEAST_PASSPHRASE {
        let least = u32::try_from(LEAST_PASSPHRASE).unwrap_or_default();
        return Err(UserError::WeakPassphrase { least });
    }
    Ok(())
}
