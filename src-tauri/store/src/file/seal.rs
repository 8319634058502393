//! Encryption of whole files in the age format (age-encryption.org/v1), which other programs read too.

use crate::{Error, Result};

/// Encrypts bytes for the record's own identity.
pub(crate) fn seal(identity: &age::x25519::Identity, bytes: &[u8]) -> Result<Vec<u8>> {
    age::encrypt(&identity.to_public(), bytes).map_err(|_| Error::Cipher)
}

/// Decrypts bytes; `None` where they are damaged, cut short or not for this record.
pub(crate) fn open(identity: &age::x25519::Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    age::decrypt(identity, sealed).ok()
}
