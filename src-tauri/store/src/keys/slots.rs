//! The slot file: the record's key, sealed once for each way in.
//!
//! The file is a line with the SHA-256 of the rest, then JSON. It is kept twice, so that damage to one
//! copy is noticed and mended from the other. Nothing in it is secret without a passphrase or key.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{KeyCost, Keychain, MasterKey, RecoveryKey, hex, random, unhex};
use crate::folder::{Folder, read_if_there, write_synced};
use crate::{Error, Result, Unlock};

/// The ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A passphrase that a person knows.
    Passphrase,
    /// The printed recovery key.
    RecoveryKey,
    /// A secret in this computer's keychain.
    Keychain,
}

/// What may be shown of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotInfo {
    /// Which way in.
    pub kind: SlotKind,
    /// When it was made.
    pub made: DateTime<Utc>,
}

/// All slots of a record.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Slots {
    format: String,
    /// Grows with each change, so that the newer of two copies is known.
    generation: u64,
    /// Name of the record's secret in a keychain; random, tells nothing.
    keychain_name: String,
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    kind: SlotKind,
    made: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cost: Option<KeyCost>,
    salt: String,
    nonce: String,
    sealed: String,
}

/// How the two copies were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Copies {
    /// Both sound and the same.
    Sound,
    /// One was damaged, missing or older; the other one serves.
    OneDamaged,
}

impl Slots {
    const FORMAT: &str = "evenhand keys 1";

    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            format: Self::FORMAT.into(),
            generation: 0,
            keychain_name: hex(&random::<16>()?),
            slots: Vec::new(),
        })
    }

    pub(crate) fn read(folder: &Folder) -> Result<(Self, Copies)> {
        let [first, second] = folder.keys();
        let first = read_if_there(&first)?;
        let second = read_if_there(&second)?;
        if first.is_none() && second.is_none() && !folder.database().exists() {
            return Err(Error::NoRecord);
        }
        let sound = |bytes: &Option<Vec<u8>>| bytes.as_deref().and_then(Self::parse);
        match (sound(&first), sound(&second)) {
            (Some(a), Some(b)) if a.generation == b.generation => Ok((a, Copies::Sound)),
            (Some(a), Some(b)) if a.generation < b.generation => Ok((b, Copies::OneDamaged)),
            (Some(a), _) => Ok((a, Copies::OneDamaged)),
            (None, Some(b)) => Ok((b, Copies::OneDamaged)),
            (None, None) => Err(Error::DamagedKeys),
        }
    }

    /// The copy that lies with the backups, where both copies in use are damaged. It may be older: then it
    /// opens with the passphrase of that time.
    pub(crate) fn kept_with_backups(folder: &Folder) -> Option<Self> {
        let bytes = read_if_there(&folder.backups().join("keys.json")).ok()??;
        Self::parse(&bytes)
    }

    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (sum, body) = text.split_once('\n')?;
        (sum == hex(&Sha256::digest(body))).then_some(())?;
        serde_json::from_str::<Self>(body).ok().filter(|slots| slots.format == Self::FORMAT)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>> {
        let body = serde_json::to_string_pretty(self)?;
        Ok(format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes())
    }

    /// Writes both copies, one after the other: at every moment one of them is whole.
    pub(crate) fn write(&mut self, folder: &Folder) -> Result<()> {
        self.generation += 1;
        self.mend(folder)
    }

    /// Writes both copies as they are.
    pub(crate) fn mend(&self, folder: &Folder) -> Result<()> {
        let bytes = self.to_bytes()?;
        let [first, second] = folder.keys();
        write_synced(&first, &bytes)?;
        write_synced(&second, &bytes)
    }

    pub(crate) fn infos(&self) -> Vec<SlotInfo> {
        self.slots.iter().map(|slot| SlotInfo { kind: slot.kind, made: slot.made }).collect()
    }

    pub(crate) fn set_passphrase(
        &mut self,
        master: &MasterKey,
        passphrase: &str,
        cost: KeyCost,
        made: DateTime<Utc>,
    ) -> Result<()> {
        let salt = random::<16>()?;
        let key = cost.derive(&normal(passphrase), &salt)?;
        self.set(Slot::seal(SlotKind::Passphrase, Some(cost), &salt, &key, master, made)?);
        Ok(())
    }

    pub(crate) fn set_recovery_key(
        &mut self,
        master: &MasterKey,
        recovery: &RecoveryKey,
        made: DateTime<Utc>,
    ) -> Result<()> {
        let salt = random::<16>()?;
        let key = stretch(recovery.bytes(), &salt);
        self.set(Slot::seal(SlotKind::RecoveryKey, None, &salt, &key, master, made)?);
        Ok(())
    }

    pub(crate) fn set_keychain(
        &mut self,
        master: &MasterKey,
        keychain: &dyn Keychain,
        made: DateTime<Utc>,
    ) -> Result<()> {
        let secret = Zeroizing::new(random::<32>()?);
        let salt = random::<16>()?;
        let key = stretch(secret.as_slice(), &salt);
        keychain.put(&self.keychain_name, secret.as_slice()).map_err(|_| Error::Keychain)?;
        self.set(Slot::seal(SlotKind::Keychain, None, &salt, &key, master, made)?);
        Ok(())
    }

    /// Takes a way in away. The last one that a person can carry in head or hand stays.
    pub(crate) fn remove(&mut self, kind: SlotKind) -> Result<()> {
        self.find(kind)?;
        let carried_left =
            self.slots.iter().any(|slot| slot.kind != kind && slot.kind != SlotKind::Keychain);
        if !carried_left {
            return Err(Error::LastSlot);
        }
        self.slots.retain(|slot| slot.kind != kind);
        Ok(())
    }

    pub(crate) fn keychain_name(&self) -> &str {
        &self.keychain_name
    }

    pub(crate) fn open_passphrase(&self, passphrase: &str) -> Result<MasterKey> {
        let slot = self.find(SlotKind::Passphrase)?;
        let cost = slot.cost.ok_or(Error::DamagedKeys)?;
        let key = cost.derive(&normal(passphrase), &slot.salt()?)?;
        slot.open(&key)?.ok_or(Error::WrongPassphrase)
    }

    fn open_recovery_key(&self, recovery: &RecoveryKey) -> Result<MasterKey> {
        let slot = self.find(SlotKind::RecoveryKey)?;
        let key = stretch(recovery.bytes(), &slot.salt()?);
        slot.open(&key)?.ok_or(Error::WrongRecoveryKey)
    }

    fn open_keychain(&self, keychain: &dyn Keychain) -> Result<MasterKey> {
        let slot = self.find(SlotKind::Keychain)?;
        let secret = keychain.get(&self.keychain_name).map_err(|_| Error::Keychain)?;
        let secret = Zeroizing::new(secret.ok_or(Error::NoSuchSlot)?);
        let key = stretch(&secret, &slot.salt()?);
        slot.open(&key)?.ok_or(Error::Keychain)
    }

    /// The record's key by any of the ways in.
    pub(crate) fn unlock(&self, unlock: Unlock<'_>) -> Result<MasterKey> {
        match unlock {
            Unlock::Passphrase(passphrase) => self.open_passphrase(passphrase),
            Unlock::RecoveryKey(recovery) => self.open_recovery_key(recovery),
            Unlock::Keychain(keychain) => self.open_keychain(keychain),
        }
    }

    fn find(&self, kind: SlotKind) -> Result<&Slot> {
        self.slots.iter().find(|slot| slot.kind == kind).ok_or(Error::NoSuchSlot)
    }

    fn set(&mut self, slot: Slot) {
        self.slots.retain(|old| old.kind != slot.kind);
        self.slots.push(slot);
    }
}

impl Slot {
    fn seal(
        kind: SlotKind,
        cost: Option<KeyCost>,
        salt: &[u8],
        key: &Zeroizing<[u8; 32]>,
        master: &MasterKey,
        made: DateTime<Utc>,
    ) -> Result<Self> {
        let nonce = random::<12>()?;
        let about = about(kind, cost)?;
        let sealed = ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
            .encrypt(Nonce::from_slice(&nonce), Payload { msg: master.bytes(), aad: &about })
            .map_err(|_| Error::Cipher)?;
        Ok(Self { kind, made, cost, salt: hex(salt), nonce: hex(&nonce), sealed: hex(&sealed) })
    }

    /// The record's key; `None` where this key does not open the slot.
    fn open(&self, key: &Zeroizing<[u8; 32]>) -> Result<Option<MasterKey>> {
        let nonce = unhex(&self.nonce).filter(|n| n.len() == 12).ok_or(Error::DamagedKeys)?;
        let sealed = unhex(&self.sealed).ok_or(Error::DamagedKeys)?;
        let about = about(self.kind, self.cost)?;
        let opened = ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
            .decrypt(Nonce::from_slice(&nonce), Payload { msg: &sealed, aad: &about });
        match opened {
            Ok(bytes) => MasterKey::from_bytes(&Zeroizing::new(bytes)).map(Some),
            Err(_) => Ok(None),
        }
    }

    fn salt(&self) -> Result<Vec<u8>> {
        unhex(&self.salt).filter(|salt| salt.len() == 16).ok_or(Error::DamagedKeys)
    }
}

/// What a slot says of itself is sealed with it, so that nobody can make guesses cheaper unnoticed.
fn about(kind: SlotKind, cost: Option<KeyCost>) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&(Slots::FORMAT, kind, cost))?)
}

/// The same passphrase typed on another keyboard may be other bytes: letters with accents are composed.
fn normal(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(passphrase.nfkc().collect())
}

/// A key from a secret that is random already, and so needs no slow derivation.
fn stretch(secret: &[u8], salt: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut hash = Sha256::new();
    hash.update(b"evenhand slot 1");
    hash.update(salt);
    hash.update(secret);
    Zeroizing::new(hash.finalize().into())
}
