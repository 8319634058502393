//! The record's key, and the ways in.
//!
//! One random 256-bit key opens everything. It is never written as it is: each slot of the slot file
//! seals it for a passphrase, a recovery key or a secret in the computer's keychain. A way in that is
//! changed or taken away gives the record another key, so that an old slot file opens nothing any more.

mod cost;
#[cfg(test)]
mod earlier_formats_tests;
mod files;
mod keychain;
mod known;
#[cfg(test)]
mod planted_tests;
mod recovery;
mod ring;
mod seal;
mod slot;
mod slots;

pub use crate::SlotKind;
pub use cost::KeyCost;
pub use keychain::{Keychain, KeychainError};
pub use recovery::RecoveryKey;
pub use slots::{NewKeys, SlotInfo};

pub(crate) use files::{KeyFiles, Mending, OpenedKeys, forget_next};
pub(crate) use ring::{Ring, beginning};
pub(crate) use seal::{seal_to, unseal};
pub(crate) use slot::SlotKey;
pub(crate) use slots::Slots;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Error, Result};

/// How many of a database's first 128 bits may be damaged before they count as another record's.
/// Those of two keys differ in 64 or so.
const DAMAGED_BITS: u32 = 32;

/// The key of a record. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub(crate) struct MasterKey([u8; 32]);

impl MasterKey {
    pub(crate) fn random() -> Result<Self> {
        Ok(Self(random()?))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        bytes.try_into().map(Self).map_err(|_| Error::Cipher)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// SQLCipher's raw key and salt. The salt is given, not read from the file's first bytes:
    /// otherwise one flipped bit there would lose the whole record.
    pub(crate) fn database_key(&self) -> Zeroizing<String> {
        let salt = self.database_salt();
        let key = Zeroizing::new(self.derive("evenhand database key 1", b""));
        Zeroizing::new(format!("x'{}{}'", hex(key.as_slice()), hex(&salt)))
    }

    /// The first 16 bytes that every database of the record begins with.
    pub(crate) fn database_salt(&self) -> [u8; 16] {
        let long = self.derive("evenhand database salt 1", b"");
        let mut salt = [0; 16];
        salt.iter_mut().zip(long).for_each(|(to, from)| *to = from);
        salt
    }

    /// Whether a database that begins with these bytes was written with this key.
    pub(crate) fn fits(&self, first: &[u8; 16]) -> bool {
        let salt = self.database_salt();
        let differ = |(a, b): (&u8, &u8)| (a ^ b).count_ones();
        salt.iter().zip(first).map(differ).sum::<u32>() <= DAMAGED_BITS
    }

    /// The age identity that reads attachments.
    pub(crate) fn file_identity(&self) -> Result<age::x25519::Identity> {
        seal::identity(&Zeroizing::new(self.derive("evenhand attachments 1", b"")))
    }

    /// The age identity that reads the keys which the record had before this one.
    pub(crate) fn older_keys_identity(&self) -> Result<age::x25519::Identity> {
        seal::identity(&Zeroizing::new(self.derive("evenhand older keys 1", b"")))
    }

    /// The name of an attachment's file. Keyed, so that the folder does not tell which files are in it.
    pub(crate) fn file_name(&self, sha256: &str) -> String {
        hex(&self.derive("evenhand attachment name 1", sha256.as_bytes()))
    }

    /// A code for bytes that only who has the key can make.
    pub(crate) fn code(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        self.derive(purpose, bytes)
    }

    fn derive(&self, purpose: &str, input: &[u8]) -> [u8; 32] {
        derive(&self.0, purpose, input)
    }
}

/// 32 bytes that only who has the key can make, others for each purpose.
fn derive(key: &[u8; 32], purpose: &str, input: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length, so this cannot fail; the empty result would open nothing.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.update(&(purpose.len() as u64).to_be_bytes());
    mac.update(purpose.as_bytes());
    mac.update(input);
    mac.finalize().into_bytes().into()
}

/// Random bytes of the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Cipher)?;
    Ok(bytes)
}

/// Lower-case hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes from hex digits; `None` where they are not.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}
