//! The slots of a record: its key, sealed once for each way in, and the keys that it had before.
//!
//! As bytes they are a line with the SHA-256 of the rest, then JSON. Nothing in them is secret without a
//! passphrase or key, and nobody without the record's key can change them unnoticed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::known::KnownHead;
use super::slot::{KeySlot, SlotKey, passphrase_key, stretch};
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
    slots: Vec<KeySlot>,
    /// The keys that the record had before, newest first, sealed by the present one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    older: Vec<String>,
    /// Made with the record's key over all the rest. Empty in the first format.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    code: String,
    #[serde(skip)]
    known: KnownHead,
}

/// The last secret that was worked on, and what it came to: a passphrase takes long.
#[derive(Default)]
pub(super) struct Tried(Option<(Vec<u8>, SlotKey)>);

const FIRST_FORMAT: &str = "evenhand keys 1";
/// Its slots do not show who sealed them.
const SECOND_FORMAT: &str = "evenhand keys 2";
const FORMAT: &str = "evenhand keys 3";

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
            known: KnownHead::default(),
        })
    }

    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (sum, body) = text.split_once('\n')?;
        (sum == hex(&Sha256::digest(body))).then_some(())?;
        let known =
            |slots: &Self| [FIRST_FORMAT, SECOND_FORMAT, FORMAT].contains(&slots.format.as_str());
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

    /// What tells slots of one generation and different databases apart in the name of a file.
    pub(super) fn tag(&self) -> String {
        self.database.chars().filter(char::is_ascii_hexdigit).take(8).collect()
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
    /// [`Error::SecretNeeded`] for a passphrase that is to go on and was not typed, or such a recovery key of the
    /// first format; [`Error::LastSlot`]; [`Error::NoSuchSlot`].
    pub(crate) fn renewed(
        &self,
        ring: &Ring,
        new: &NewKeys<'_>,
        made: DateTime<Utc>,
    ) -> Result<Self> {
        let mut next = Self { slots: self.going_on(ring.now(), new)?, ..self.clone() };
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

    /// Whether all secrets are known that a change needs.
    ///
    /// # Errors
    /// [`Error::SecretNeeded`], as for [`Self::renewed`].
    pub(crate) fn may_be_renewed(&self, ring: &Ring, new: &NewKeys<'_>) -> Result<()> {
        self.going_on(ring.now(), new).map(drop)
    }

    /// Seals a key of the record for the ways in that a change leaves as they are.
    fn going_on(&self, master: &MasterKey, new: &NewKeys<'_>) -> Result<Vec<KeySlot>> {
        let stays = |slot: &&KeySlot| {
            // The keychain can be asked again, so a slot that it did not answer for is let go of.
            let known = slot.kind != SlotKind::Keychain || self.known.key(slot.kind).is_some();
            known && !new.replaces(slot.kind)
        };
        let sealed = |slot: &KeySlot| match self.known.key(slot.kind) {
            Some(key) => slot.sealed_anew(key, master),
            None => slot.carried_over(master),
        };
        self.slots.iter().filter(stays).map(sealed).collect()
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
        self.set(KeySlot::seal(SlotKind::Passphrase, Some(cost), &salt, &key, master, made)?, key);
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
        self.set(KeySlot::seal(SlotKind::RecoveryKey, None, &salt, &key, master, made)?, key);
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
        self.set(KeySlot::seal(SlotKind::Keychain, None, &salt, &key, master, made)?, key);
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

    /// These, by somebody who took a way in.
    pub(super) fn taken_by(&self, kind: SlotKind, key: SlotKey) -> Self {
        let mut slots = self.clone();
        slots.known.learn(kind, key);
        slots
    }

    /// Whether a database that one of these keys opens belongs to these slots.
    pub(super) fn are_of_any(&self, ring: &Ring) -> bool {
        ring.all().any(|key| self.are_of(&key.database_salt()) == Some(true))
    }

    /// Whether somebody without its secret may have sealed the key for a way in.
    pub(crate) fn may_be_carried_over(&self, kind: SlotKind) -> bool {
        self.find(kind).is_ok_and(KeySlot::may_be_carried_over)
    }

    /// Learns what the secret of a way in comes to, and seals the record's key with it where its slot does not show
    /// that somebody with the secret did. `false`: it shows that.
    pub(crate) fn bring_up(&mut self, ring: &Ring, kind: SlotKind, key: &SlotKey) -> Result<bool> {
        self.known.learn(kind, key.clone());
        let slot = self.find(kind)?;
        if slot.is_sealed_by_its_secret() {
            return Ok(false);
        }
        let slot = slot.sealed_anew(key, ring.now())?;
        self.set(slot, key.clone());
        self.finish(ring)?;
        Ok(true)
    }

    /// How much work a secret of a kind is here.
    pub(super) fn work(&self, kind: SlotKind) -> u64 {
        self.find(kind).map_or(0, KeySlot::work)
    }

    fn find(&self, kind: SlotKind) -> Result<&KeySlot> {
        self.slots.iter().find(|slot| slot.kind == kind).ok_or(Error::NoSuchSlot)
    }

    fn set(&mut self, slot: KeySlot, key: SlotKey) {
        self.known.learn(slot.kind, key);
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
    fn key(&mut self, slot: &KeySlot, work: impl FnOnce() -> Result<SlotKey>) -> Result<SlotKey> {
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
