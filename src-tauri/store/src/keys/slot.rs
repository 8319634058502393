//! One slot: the record's key, sealed for one way in.
//!
//! The secret of a slot stands for a key pair, and the slot keeps the public half. So the record can get
//! another key, and all ways in that go on can have it sealed to them, without anybody typing their secrets.
//! Who knew the key before learns nothing of the new one from it.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::seal::{identity, seal_to, unseal};
use super::{KeyCost, MasterKey, hex, unhex};
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
pub(super) struct Slot {
    pub(super) kind: SlotKind,
    pub(super) made: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<KeyCost>,
    salt: String,
    /// The public half of the slot's key pair. Slots of the first format have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recipient: Option<String>,
    /// Of slots of the first format, whose key sealed the record's key itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nonce: Option<String>,
    sealed: String,
}

impl Slot {
    pub(super) fn seal(
        kind: SlotKind,
        cost: Option<KeyCost>,
        salt: &[u8],
        key: &SlotKey,
        master: &MasterKey,
        made: DateTime<Utc>,
    ) -> Result<Self> {
        let recipient = identity(key)?.to_public();
        let sealed = hex(&seal_to(&recipient, master.bytes())?);
        let recipient = Some(recipient.to_string());
        Ok(Self { kind, made, cost, salt: hex(salt), recipient, nonce: None, sealed })
    }

    /// The same way in to another key of the record.
    ///
    /// # Errors
    /// [`Error::OldSlot`] for a slot of the first format: it needs its secret.
    pub(super) fn sealed_anew(&self, master: &MasterKey) -> Result<Self> {
        let recipient = self.recipient.as_deref().ok_or(Error::OldSlot(self.kind))?;
        let recipient = recipient.parse().map_err(|_| Error::DamagedKeys)?;
        Ok(Self { sealed: hex(&seal_to(&recipient, master.bytes())?), ..self.clone() })
    }

    /// A slot of the first format in the present one, once its key is known.
    pub(super) fn brought_up(&self, key: &SlotKey, master: &MasterKey) -> Result<Self> {
        Self::seal(self.kind, self.cost, &self.salt()?, key, master, self.made)
    }

    /// The record's key; `None` where this key does not open the slot.
    pub(super) fn open(&self, key: &SlotKey) -> Result<Option<MasterKey>> {
        let sealed = unhex(&self.sealed).ok_or(Error::DamagedKeys)?;
        let opened = match &self.nonce {
            Some(nonce) => self.open_first_format(key, nonce, &sealed)?,
            None => unseal(&identity(key)?, &sealed),
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

    pub(super) fn is_of_first_format(&self) -> bool {
        self.recipient.is_none()
    }

    /// What decides what a secret comes to, other than the secret.
    pub(super) fn how(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.kind, self.cost, &self.salt)).unwrap_or_default()
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
