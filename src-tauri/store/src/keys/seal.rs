//! Sealing in the age format (age-encryption.org/v1), which other programs read too.

use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// The identity that a secret of 32 bytes stands for.
pub(crate) fn identity(secret: &Zeroizing<[u8; 32]>) -> Result<Identity> {
    let prefix = bech32::Hrp::parse("age-secret-key-").map_err(|_| Error::Cipher)?;
    let text = bech32::encode::<bech32::Bech32>(prefix, secret.as_slice());
    let text = Zeroizing::new(text.map_err(|_| Error::Cipher)?.to_uppercase());
    text.parse().map_err(|_| Error::Cipher)
}

/// Encrypts bytes so that one identity alone reads them.
pub(crate) fn seal_to(recipient: &Recipient, bytes: &[u8]) -> Result<Vec<u8>> {
    age::encrypt(recipient, bytes).map_err(|_| Error::Cipher)
}

/// Decrypts bytes; `None` where they are damaged, cut short or not for this identity.
pub(crate) fn unseal(identity: &Identity, sealed: &[u8]) -> Option<Vec<u8>> {
    age::decrypt(identity, sealed).ok()
}
