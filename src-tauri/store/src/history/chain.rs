//! The hashes of the chain. Every field is hashed with its length, so no two events hash alike by shifting.

use sha2::{Digest, Sha256};

/// The fields of an event that its hash covers.
pub(super) struct ChainLink<'a> {
    pub previous: &'a [u8],
    pub seq: u64,
    pub id: &'a str,
    pub at: &'a str,
    pub clock_back: bool,
    pub action: &'a str,
    pub of: u64,
    pub label: &'a str,
    pub content: &'a [u8],
}

impl ChainLink<'_> {
    pub(super) fn hash(&self) -> [u8; 32] {
        Hash::new("evenhand event 1")
            .field(self.previous)
            .field(&self.seq.to_be_bytes())
            .field(self.id.as_bytes())
            .field(self.at.as_bytes())
            .field(&[u8::from(self.clock_back)])
            .field(self.action.as_bytes())
            .field(&self.of.to_be_bytes())
            .field(self.label.as_bytes())
            .field(self.content)
            .finish()
    }
}

/// The digest of one changed item's contents. The salt keeps short contents from being guessed
/// from the digest after they have been deleted for good.
pub(super) fn digest(salt: &[u8], doc: &str) -> [u8; 32] {
    Hash::new("evenhand content 1").field(salt).field(doc.as_bytes()).finish()
}

/// The digest of an event's list of changes, fed one change after another.
pub(super) struct Content(Hash);

impl Content {
    pub(super) fn new() -> Self {
        Self(Hash::new("evenhand changes 1"))
    }

    pub(super) fn add(self, state: &str, kind: &str, item: &str, digest: &[u8]) -> Self {
        let hash = self.0.field(state.as_bytes()).field(kind.as_bytes());
        Self(hash.field(item.as_bytes()).field(digest))
    }

    pub(super) fn finish(self) -> [u8; 32] {
        self.0.finish()
    }
}

struct Hash(Sha256);

impl Hash {
    fn new(purpose: &str) -> Self {
        Self(Sha256::new()).field(purpose.as_bytes())
    }

    fn field(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}
