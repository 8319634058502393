//! The slots of a record: its key, sealed once for each way in, and the keys that it had before.
//!
//! As bytes they are a line with the SHA-256 of the rest, then JSON. Nothing in them is secret without a
//! passphrase or key, and nobody without the record's key can change them unnoticed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::slot::{Slot, SlotKey, passphrase_key, stretch};
use super::{KeyCost, Keychain, MasterKey, RecoveryKey, Ring, hex, random, seal_to, unhex, unseal};
use crate::{Error, Result, SlotKind, Unlock};

/// What may be shown of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotInfo {
    /// Which way in.
    pub kind: SlotKind,
    /// When it was made.
    pub made: DateTime<Utc>,
}

/// What is new among the ways in. The others go on as they are.
#[derive(Clone, Copy, Default)]
pub struct NewKeys<'a> {
    /// A passphrase in place of the one before, and what a guess at it is to cost.
    pub passphrase: Option<(&'a str, KeyCost)>,
    /// A recovery key in place of the one before.
    pub recovery: Option<&'a RecoveryKey>,
    /// A way in that goes.
    pub without: Option<SlotKind>,
}

/// All slots of a record.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Slots {
    format: String,
    /// Grows with each change, so that the newer of two copies is known.
    generation: u64,
    /// How databases begin that the key in these slots opens. Empty in the first format.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    database: String,
    /// Name of the record's secret in a keychain; random, tells nothing.
    keychain_name: String,
    slots: Vec<Slot>,
    /// The keys that the record had before, newest first, sealed by the present one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    older: Vec<String>,
    /// Made with the record's key over all the rest. Empty in the first format.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    code: String,
}

/// The last secret that was worked on, and what it came to: a passphrase takes long.
#[derive(Default)]
pub(super) struct Tried(Option<(Vec<u8>, SlotKey)>);

const FIRST_FORMAT: &str = "evenhand keys 1";
const FORMAT: &str = "evenhand keys 2";

impl Slots {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            format: FORMAT.into(),
            generation: 0,
            database: String::new(),
            keychain_name: hex(&random::<16>()?),
            slots: Vec::new(),
            older: Vec::new(),
            code: String::new(),
        })
    }

    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (sum, body) = text.split_once('\n')?;
        (sum == hex(&Sha256::digest(body))).then_some(())?;
        let known = |slots: &Self| [FIRST_FORMAT, FORMAT].contains(&slots.format.as_str());
        serde_json::from_str::<Self>(body).ok().filter(known)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>> {
        let body = serde_json::to_string_pretty(self)?;
        Ok(format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes())
    }

    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    pub(crate) fn is_of_first_format(&self) -> bool {
        self.format == FIRST_FORMAT
    }

    pub(crate) fn infos(&self) -> Vec<SlotInfo> {
        self.slots.iter().map(|slot| SlotInfo { kind: slot.kind, made: slot.made }).collect()
    }

    /// Whether a database that begins so belongs to these slots; `None`: the first format does not say.
    pub(super) fn are_of(&self, first: &[u8; 16]) -> Option<bool> {
        (!self.database.is_empty()).then(|| self.database == hex(first))
    }

    /// Makes the slots of a generation whole: they say whose they are, and nobody can change them unnoticed.
    pub(crate) fn finish(&mut self, ring: &Ring) -> Result<()> {
        self.generation += 1;
        self.format = FORMAT.into();
        self.database = hex(&ring.now().database_salt());
        let identity = ring.now().older_keys_identity()?.to_public();
        let sealed = ring.older().iter().map(|key| Ok(hex(&seal_to(&identity, key.bytes())?)));
        self.older = sealed.collect::<Result<_>>()?;
        self.code = self.own_code(ring.now())?;
        Ok(())
    }

    /// Whether who wrote these slots had the record's key. Slots of the first format do not show it.
    pub(super) fn are_authentic(&self, master: &MasterKey) -> Result<bool> {
        Ok(self.is_of_first_format() || self.code == self.own_code(master)?)
    }

    fn own_code(&self, master: &MasterKey) -> Result<String> {
        let body = serde_json::to_vec(&Self { code: String::new(), ..self.clone() })?;
        Ok(hex(&master.code("evenhand slots 2", &body)))
    }

    /// All keys that whoever opened these slots has.
    pub(super) fn ring(&self, master: MasterKey) -> Result<Ring> {
        let identity = master.older_keys_identity()?;
        let open = |sealed: &String| {
            let bytes = Zeroizing::new(unseal(&identity, &unhex(sealed)?)?);
            MasterKey::from_bytes(&bytes).ok()
        };
        let older = self.older.iter().filter_map(open).collect();
        Ok(Ring::new(master, older))
    }

    /// The slots for another key of the record: what is new, and what goes on.
    ///
    /// # Errors
    /// [`Error::OldSlot`] for a recovery key or passphrase of the first format that is to go on;
    /// [`Error::LastSlot`]; [`Error::NoSuchSlot`].
    pub(crate) fn renewed(
        &self,
        ring: &Ring,
        new: &NewKeys<'_>,
        made: DateTime<Utc>,
    ) -> Result<Self> {
        let mut next = Self { slots: Vec::new(), ..self.clone() };
        for slot in self.slots.iter().filter(|slot| !new.replaces(slot.kind)) {
            // The keychain can be asked again, so its slot of the first format is let go of.
            if slot.kind != SlotKind::Keychain || !slot.is_of_first_format() {
                next.slots.push(slot.sealed_anew(ring.now())?);
            }
        }
        if let Some((passphrase, cost)) = new.passphrase {
            next.set_passphrase(ring.now(), passphrase, cost, made)?;
        }
        if let Some(recovery) = new.recovery {
            next.set_recovery_key(ring.now(), recovery, made)?;
        }
        if let Some(kind) = new.without {
            self.find(kind)?;
        }
        if next.slots.iter().all(|slot| slot.kind == SlotKind::Keychain) {
            return Err(Error::LastSlot);
        }
        next.finish(ring)?;
        Ok(next)
    }

    pub(crate) fn set_passphrase(
        &mut self,
        master: &MasterKey,
        passphrase: &str,
        cost: KeyCost,
        made: DateTime<Utc>,
    ) -> Result<()> {
        let salt = random::<16>()?;
        let key = passphrase_key(passphrase, cost, &salt)?;
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

    pub(crate) fn keychain_name(&self) -> &str {
        &self.keychain_name
    }

    /// The record's key by a way in, and what the secret came to.
    ///
    /// # Errors
    /// That the secret is wrong, in the words of its kind; [`Error::NoSuchSlot`]; [`Error::DamagedKeys`].
    pub(super) fn unlock(
        &self,
        unlock: Unlock<'_>,
        tried: &mut Tried,
    ) -> Result<(MasterKey, SlotKey)> {
        let slot = self.find(unlock.kind())?;
        let key = tried.key(slot, || match unlock {
            Unlock::Passphrase(passphrase) => slot.key_of_passphrase(passphrase),
            Unlock::RecoveryKey(recovery) => slot.key_of_random(recovery.bytes()),
            Unlock::Keychain(keychain) => {
                let secret = keychain.get(&self.keychain_name).map_err(|_| Error::Keychain)?;
                slot.key_of_random(&Zeroizing::new(secret.ok_or(Error::NoSuchSlot)?))
            }
        })?;
        Ok((slot.open(&key)?.ok_or_else(|| unlock.kind().wrong())?, key))
    }

    /// What a secret that opens these slots comes to.
    pub(crate) fn check(&self, unlock: Unlock<'_>) -> Result<SlotKey> {
        Ok(self.unlock(unlock, &mut Tried::default())?.1)
    }

    /// Brings the slot that a secret opened to the present format. `false`: it was in it.
    pub(crate) fn bring_up(&mut self, ring: &Ring, kind: SlotKind, key: &SlotKey) -> Result<bool> {
        let slot = self.find(kind)?;
        if !slot.is_of_first_format() {
            return Ok(false);
        }
        let slot = slot.brought_up(key, ring.now())?;
        self.set(slot);
        self.finish(ring)?;
        Ok(true)
    }

    fn find(&self, kind: SlotKind) -> Result<&Slot> {
        self.slots.iter().find(|slot| slot.kind == kind).ok_or(Error::NoSuchSlot)
    }

    fn set(&mut self, slot: Slot) {
        self.slots.retain(|old| old.kind != slot.kind);
        self.slots.push(slot);
    }
}

impl NewKeys<'_> {
    fn replaces(&self, kind: SlotKind) -> bool {
        let new = match kind {
            SlotKind::Passphrase => self.passphrase.is_some(),
            SlotKind::RecoveryKey => self.recovery.is_some(),
            SlotKind::Keychain => false,
        };
        new || self.without == Some(kind)
    }
}

impl Tried {
    /// The key of a slot's secret, worked out once for slots that work it out alike.
    fn key(&mut self, slot: &Slot, work: impl FnOnce() -> Result<SlotKey>) -> Result<SlotKey> {
        let how = slot.how();
        if let Some((known, key)) = &self.0
            && *known == how
        {
            return Ok(key.clone());
        }
        let key = work()?;
        self.0 = Some((how, key.clone()));
        Ok(key)
    }
}
