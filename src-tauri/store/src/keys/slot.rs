//! One slot: the record's key, sealed for one way in.
//!
//! The secret of a slot stands for a key pair and for a code. The code, over all that the slot says, shows that
//! whoever sealed it had the secret: otherwise somebody who has another key could seal that one to a secret that
//! they never knew, since the public half of the pair lies in the file. A recovery key alone can be carried over
//! to another key of the record while it lies in its drawer, without a code, and whoever opens the record with it
//! is told. Who knew the key before learns nothing of the new one from either.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::seal::{identity, seal_to, unseal};
use super::{KeyCost, MasterKey, derive, hex, unhex};
use crate::{Error, Result, SlotKind};

/// What a way in comes to once its passphrase, recovery key or keychain secret was worked on.
pub(crate) type SlotKey = Zeroizing<[u8; 32]>;

impl SlotKind {
    /// That the secret is wrong.
    pub(crate) fn wrong(self) -> Error {
        match self {
            Self::Passphrase => Error::WrongPassphrase,
            Self::RecoveryKey => Error::WrongRecoveryKey,
            Self::Keychain => Error::Keychain,
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeySlot {
    pub(super) kind: SlotKind,
    pub(super) made: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<KeyCost>,
    salt: String,
    /// The public half of the slot's key pair. Slots of the first format have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recipient: Option<String>,
    /// Slots of the first two formats do not say. Those of the first show it all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_by: Option<SealedBy>,
    /// Of slots of the first format, whose key sealed the record's key itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    sealed: String,
}

/// Who sealed the record's key in a slot.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SealedBy {
    /// Somebody with the slot's own secret, by a code of 32 bytes in hex digits, made with it over all the rest.
    Secret(String),
    /// Somebody with a key of the record and without the slot's secret.
    Record,
}

impl KeySlot {
    pub(super) fn seal(
        kind: SlotKind,
        cost: Option<KeyCost>,
        salt: &[u8],
        key: &SlotKey,
        master: &MasterKey,
        made: DateTime<Utc>,
    ) -> Result<Self> {
        let recipient = own_identity(key)?.to_public();
        let sealed = hex(&seal_to(&recipient, master.bytes())?);
        let recipient = Some(recipient.to_string());
        let (salt, nonce, sealed_by) = (hex(salt), None, None);
        let slot = Self { kind, made, cost, salt, recipient, sealed_by, nonce, sealed };
        Ok(Self { sealed_by: Some(SealedBy::Secret(slot.code(key)?)), ..slot })
    }

    /// The same way in to another key of the record, by somebody who does not know its secret.
    ///
    /// # Errors
    /// [`Error::SecretNeeded`] for what is no recovery key, and for one of the first format.
    pub(super) fn carried_over(&self, master: &MasterKey) -> Result<Self> {
        let may_be = self.recipient.as_deref().filter(|_| self.kind == SlotKind::RecoveryKey);
        let recipient = may_be.ok_or(Error::SecretNeeded(self.kind))?;
        let recipient = recipient.parse().map_err(|_| Error::DamagedKeys)?;
        let sealed = hex(&seal_to(&recipient, master.bytes())?);
        // The key pair of the second format is another one.
        let sealed_by = self.sealed_by.as_ref().map(|_| SealedBy::Record);
        Ok(Self { sealed, sealed_by, ..self.clone() })
    }

    /// The same way in by somebody who knows its secret: to another key of the record, or in the present format.
    pub(super) fn sealed_anew(&self, key: &SlotKey, master: &MasterKey) -> Result<Self> {
        Self::seal(self.kind, self.cost, &self.salt()?, key, master, self.made)
    }

    /// What shows that this slot was sealed by somebody with its secret.
    fn code(&self, key: &SlotKey) -> Result<String> {
        let body = serde_json::to_vec(&Self { sealed_by: None, ..self.clone() })?;
        Ok(hex(&derive(key, "evenhand slot code 3", &body)))
    }

    /// The record's key; `None` where this key does not open the slot.
    pub(super) fn open(&self, key: &SlotKey) -> Result<Option<MasterKey>> {
        let sealed = unhex(&self.sealed).ok_or(Error::DamagedKeys)?;
        let opened = match (&self.nonce, &self.sealed_by) {
            (Some(nonce), _) => self.open_first_format(key, nonce, &sealed)?,
            (None, None) => unseal(&identity(key)?, &sealed),
            (None, Some(SealedBy::Secret(code))) if *code != self.code(key)? => None,
            // Nobody carries these over, so somebody took the code away.
            (None, Some(SealedBy::Record)) if self.kind != SlotKind::RecoveryKey => None,
            (None, Some(_)) => unseal(&own_identity(key)?, &sealed),
        };
        opened.map(|bytes| MasterKey::from_bytes(&Zeroizing::new(bytes))).transpose()
    }

    fn open_first_format(
        &self,
        key: &SlotKey,
        nonce: &str,
        sealed: &[u8],
    ) -> Result<Option<Vec<u8>>> {
        let nonce = unhex(nonce).filter(|n| n.len() == 12).ok_or(Error::DamagedKeys)?;
        // What such a slot says of itself was sealed with it.
        let about = serde_json::to_vec(&("evenhand keys 1", self.kind, self.cost))?;
        let opened = ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
            .decrypt(Nonce::from_slice(&nonce), Payload { msg: sealed, aad: &about });
        Ok(opened.ok())
    }

    /// Whether somebody without the slot's secret may have sealed it. So it is with slots of the second format too.
    pub(super) fn may_be_carried_over(&self) -> bool {
        self.nonce.is_none() && !self.is_sealed_by_its_secret()
    }

    pub(super) fn is_sealed_by_its_secret(&self) -> bool {
        matches!(self.sealed_by, Some(SealedBy::Secret(_)))
    }

    /// What decides what a secret comes to, other than the secret.
    pub(super) fn how(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.kind, self.cost, &self.salt)).unwrap_or_default()
    }

    /// How much work it is to find out what a secret comes to here.
    pub(super) fn work(&self) -> u64 {
        self.cost.map_or(0, KeyCost::work)
    }

    /// The key that a passphrase comes to here.
    pub(super) fn key_of_passphrase(&self, passphrase: &str) -> Result<SlotKey> {
        let cost = self.cost.ok_or(Error::DamagedKeys)?;
        passphrase_key(passphrase, cost, &self.salt()?)
    }

    /// The key that a secret comes to here that is random already.
    pub(super) fn key_of_random(&self, secret: &[u8]) -> Result<SlotKey> {
        Ok(stretch(secret, &self.salt()?))
    }

    fn salt(&self) -> Result<Vec<u8>> {
        unhex(&self.salt).filter(|salt| salt.len() == 16).ok_or(Error::DamagedKeys)
    }
}

/// The key pair of a slot of the present format. It is another one than in the format before, whose slots have no
/// code: so none of those can be made for it.
fn own_identity(key: &SlotKey) -> Result<age::x25519::Identity> {
    identity(&Zeroizing::new(derive(key, "evenhand slot identity 3", b"")))
}

/// The same passphrase typed on another keyboard may be other bytes: letters with accents are composed.
pub(super) fn passphrase_key(passphrase: &str, cost: KeyCost, salt: &[u8]) -> Result<SlotKey> {
    let normal: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().collect());
    cost.derive(&normal, salt)
}

/// A key from a secret that is random already, and so needs no slow derivation.
pub(super) fn stretch(secret: &[u8], salt: &[u8]) -> SlotKey {
    let mut hash = Sha256::new();
    hash.update(b"evenhand slot 1");
    hash.update(salt);
    hash.update(secret);
    Zeroizing::new(hash.finalize().into())
}
