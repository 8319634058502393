//! Asking whether a secret opens the open record. What a passphrase comes to takes long to work out, so that it is done
//! beside the record.

use crate::keys::{SlotKey, Slots};
use crate::{Result, SlotKind, Store, Unlock};

/// The ways in that a record has at one time, to try a secret on beside it.
pub struct WaysInApart(Slots);

/// A secret that was right, of the ways in that it was tried on.
pub struct SecretProof {
    tried_on: Vec<u8>,
    kind: SlotKind,
    key: SlotKey,
}

impl WaysInApart {
    /// Tries a secret.
    ///
    /// # Errors
    /// That it is wrong, in the words of its kind; [`crate::Error::NoSuchSlot`], [`crate::Error::DamagedKeys`].
    pub fn prove(&self, secret: Unlock<'_>) -> Result<SecretProof> {
        let key = self.0.check(secret)?;
        Ok(SecretProof { tried_on: self.0.to_bytes()?, kind: secret.kind(), key })
    }
}

impl Store {
    /// The ways in as they are now.
    pub fn ways_in_apart(&self) -> WaysInApart {
        WaysInApart(self.slots.clone())
    }

    /// Asks whether a secret opens the record as it is now: before keys are changed, or something is deleted for good.
    /// `false`: its ways in are other ones by now, and the secret is to be tried on them. Its slot shows from then on
    /// that somebody with the secret sealed it, and goes on when keys are changed.
    ///
    /// # Errors
    /// Disk errors.
    pub fn accept_proof(&mut self, proof: &SecretProof) -> Result<bool> {
        if self.slots.to_bytes()? != proof.tried_on {
            return Ok(false);
        }
        let mut slots = self.slots.clone();
        if slots.bring_up(&self.ring, proof.kind, &proof.key)? {
            slots.write(&self.folder, &self.ring)?;
        }
        self.slots = slots;
        Ok(true)
    }

    /// Tries a secret at once.
    ///
    /// # Errors
    /// Those of [`WaysInApart::prove`]; disk errors.
    pub fn check_secret(&mut self, secret: Unlock<'_>) -> Result<()> {
        let proof = self.ways_in_apart().prove(secret)?;
        self.accept_proof(&proof).map(drop)
    }
}
