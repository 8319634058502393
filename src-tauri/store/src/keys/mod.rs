//! The record's key, and the ways in.
//!
//! One random 256-bit key opens everything. It is never written as it is: each slot of the slot file
//! seals it with a passphrase, a recovery key or a secret in the computer's keychain.

mod cost;
mod keychain;
mod recovery;
mod slots;

pub use cost::KeyCost;
pub use keychain::{Keychain, KeychainError};
pub use recovery::RecoveryKey;
pub use slots::{SlotInfo, SlotKind};

pub(crate) use slots::{Copies, Slots};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Error, Result};

/// The key of a record. Wiped from memory when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
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

    /// The age identity that reads attachments.
    pub(crate) fn file_identity(&self) -> Result<age::x25519::Identity> {
        let secret = Zeroizing::new(self.derive("evenhand attachments 1", b""));
        let prefix = bech32::Hrp::parse("age-secret-key-").map_err(|_| Error::Cipher)?;
        let text = bech32::encode::<bech32::Bech32>(prefix, secret.as_slice())
            .map_err(|_| Error::Cipher)?;
        Zeroizing::new(text.to_uppercase()).parse().map_err(|_| Error::Cipher)
    }

    /// The name of an attachment's file. Keyed, so that the folder does not tell which files are in it.
    pub(crate) fn file_name(&self, sha256: &str) -> String {
        hex(&self.derive("evenhand attachment name 1", sha256.as_bytes()))
    }

    fn derive(&self, purpose: &str, input: &[u8]) -> [u8; 32] {
        // HMAC takes keys of any length, so this cannot fail; the empty result would open nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(input);
        mac.finalize().into_bytes().into()
    }
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
