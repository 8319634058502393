//! Changing what opens the record. Each change shows first that the record is the person's own.

use chrono::{DateTime, Utc};
use evenhand_store::{KeyCost, NewKeys, RecoveryKey, SecretProof, SlotKind, Unlock, WaysInApart};
use zeroize::Zeroizing;

use super::Host;
use super::safety::ONE_FILE_BACKUP;
use crate::contract::{
    ChangePassphrase, ConfirmKey, KeysChanged, Nothing, RecoveryKeyShown, ReplaceKeys, Secret,
    TypedGroup, UserError, UserResult,
};
use crate::count::to_u32;
use crate::in_use::{InUse, PAUSE};
use crate::retention::forget_other_backups;
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
        let passphrase = Some((request.new.as_str(), key_cost()?));
        let keys = NewKeys { passphrase, ..NewKeys::default() };
        let off = self.with_proof(opening, &request.current, |session| {
            change(session, &keys, self.clock().now())
        })?;
        self.keys_changed(opening, off, None)
    }

    /// Shows a new recovery key. The old one opens the record until the new one is confirmed.
    pub fn new_recovery_key(&self, request: Secret) -> UserResult<RecoveryKeyShown> {
        let opening = self.opening()?;
        self.with_proof(opening, &request.secret, |session| {
            // Asked before the key is shown and written down. Any one stands for it.
            let recovery = Some(&RecoveryKey::random()?);
            Ok(session.store().may_change_keys(&NewKeys { recovery, ..NewKeys::default() })?)
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
        let changed = cost_of(&waiting).and_then(|cost| {
            self.with_opening(waiting.opening, |session| {
                take_over(session, &waiting, cost, self.clock().now())
            })
        });
        match changed {
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
        let opening = self.opening()?;
        self.with_proof(opening, secret, |_| Ok(opening))
    }

    /// Runs a use case on the record as it was opened then, where the person who is at the computer now knows what
    /// opens it. The secret is tried beside the record, as that takes long; it counts for the ways in that it was tried
    /// on.
    ///
    /// # Errors
    /// [`UserError::WrongPassphrase`] where it is neither the passphrase nor the recovery key.
    pub(super) fn with_proof<T>(
        &self,
        opening: u64,
        secret: &str,
        act: impl FnOnce(&mut Session) -> UserResult<T>,
    ) -> UserResult<T> {
        let mut act = Some(act);
        loop {
            let ways_in =
                self.with_opening(opening, |session| Ok(session.store().ways_in_apart()))?;
            let proof = prove(&ways_in, secret)?;
            let done = self.with_opening(opening, |session| {
                match session.store_mut().accept_proof(&proof)? {
                    true => act.take().map(|act| act(session)).transpose(),
                    false => Ok(None),
                }
            })?;
            if let Some(done) = done {
                return Ok(done);
            }
        }
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
        let mut record = self.open_then(opening);
        let deleted = match all {
            Some(true) => forget_other_backups(&mut record, self.clock().now()).ok(),
            _ => Some(0),
        };
        let saved_backup = record.step(|session| {
            session.find_resealing();
            Ok(session.store().setting(ONE_FILE_BACKUP)?)
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

/// What a guess at the passphrase is to cost that is waited with.
fn cost_of(waiting: &Waiting) -> UserResult<Option<KeyCost>> {
    waiting.all.is_some().then(key_cost).transpose()
}

/// Does what was waited for. Whether the keychain opened the record before.
fn take_over(
    session: &mut Session,
    waiting: &Waiting,
    cost: Option<KeyCost>,
    at: DateTime<Utc>,
) -> UserResult<bool> {
    let mut keys = NewKeys { recovery: Some(&waiting.recovery), ..NewKeys::default() };
    if let (Some((passphrase, _)), Some(cost)) = (&waiting.all, cost) {
        keys.passphrase = Some((passphrase.as_str(), cost));
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

/// That a secret is the passphrase or the recovery key.
fn prove(ways_in: &WaysInApart, secret: &str) -> UserResult<SecretProof> {
    match ways_in.prove(Unlock::Passphrase(secret)) {
        Err(evenhand_store::Error::WrongPassphrase | evenhand_store::Error::NoSuchSlot) => {
            let key = RecoveryKey::parse(secret).map_err(|_| UserError::WrongPassphrase)?;
            Ok(ways_in.prove(Unlock::RecoveryKey(&key))?)
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
