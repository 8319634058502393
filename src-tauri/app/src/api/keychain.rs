//! Opening a record by the computer's keychain: only if the person asked for it, and never the only way in.

use evenhand_store::{NewKeys, SlotKind, Unlock, Unlocked};

use super::{Host, Keychain};
use crate::contract::{KeychainView, Nothing, RecordKey, Secret, Status, UserError, UserResult};
use crate::session::Session;

impl Host {
    /// Whether this computer has a keychain, and whether it opens the open record.
    pub fn keychain(&self, _: Nothing) -> UserResult<KeychainView> {
        // Asked first, for it may take a while and needs nothing of the record.
        let there = self.platform().keychain().is_some();
        self.with(|session| Ok(KeychainView { there, opens: session.opens_by_keychain() }))
    }

    /// Lets this computer's keychain open the open record.
    pub fn add_keychain(&self, request: Secret) -> UserResult<KeychainView> {
        let keychain = self.real_keychain()?;
        self.with_proof(self.opening()?, &request.secret, |session| {
            Ok(session.store_mut().add_keychain(keychain.as_ref(), self.clock().now())?)
        })?;
        Ok(KeychainView { there: true, opens: true })
    }

    /// Takes that way in away again, which gives the record another key.
    pub fn remove_keychain(&self, request: Secret) -> UserResult<KeychainView> {
        let keychain = self.platform().keychain();
        let there = keychain.is_some();
        let keys = NewKeys { without: Some(SlotKind::Keychain), ..NewKeys::default() };
        let opening = self.opening()?;
        let opens = |session: &Session| match session.opens_by_keychain() {
            true => Ok(()),
            false => Err(UserError::Keychain),
        };
        self.with_opening(opening, |session| opens(session))?;
        self.with_proof(opening, &request.secret, |session| {
            opens(session)?;
            session.change_keys(&keys, self.clock().now())?;
            if let Some(keychain) = &keychain {
                // The record forgot it, and that is what counts: the secret alone opens nothing.
                let _ = session.store().forget_keychain(keychain.as_ref());
            }
            Ok(())
        })?;
        self.go_on_sealing();
        Ok(KeychainView { there, opens: false })
    }

    /// Opens a record by this computer's keychain.
    pub fn open_by_keychain(&self, request: RecordKey) -> UserResult<Status> {
        let folder = self.inner.folders.folder(&request.key)?;
        let keychain = self.real_keychain()?;
        let closings = self.close_session();
        let record = Unlocked::new(&folder, Unlock::Keychain(keychain.as_ref()))?;
        let started = self.open_session(closings, record, false)?;
        self.inner.folders.remember(&folder, started, false)?;
        self.status(Nothing {})
    }

    /// Asks the keychain for its secret, so that it goes on opening the record once the key is another one. Where it
    /// does not answer, it is let go of.
    pub(super) fn ask_keychain(&self, opening: u64) -> UserResult<()> {
        let opens = |session: &mut Session| Ok(session.opens_by_keychain());
        if !self.with_opening(opening, opens)? {
            return Ok(());
        }
        let Some(keychain) = self.platform().keychain() else { return Ok(()) };
        let ways_in = self.with_opening(opening, |session| Ok(session.store().ways_in_apart()))?;
        let proof = ways_in.prove(Unlock::Keychain(keychain.as_ref()));
        self.with_opening(opening, |session| {
            if let Ok(proof) = proof {
                let _ = session.store_mut().accept_proof(&proof);
            }
            Ok(())
        })
    }

    fn real_keychain(&self) -> UserResult<Box<dyn Keychain>> {
        self.platform().keychain().ok_or(UserError::Keychain)
    }
}
