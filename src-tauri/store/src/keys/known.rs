//! The secrets of ways in that this program learned while it has the record open.

use std::fmt;

use super::slot::SlotKey;
use crate::SlotKind;

/// What the secrets came to that were typed, or asked of the keychain. They are wiped when dropped, are written
/// nowhere, and its `Debug` shows none. A change of the record's key seals it anew for them.
#[derive(Clone, Default)]
pub(super) struct KnownHead(Vec<(SlotKind, SlotKey)>);

impl KnownHead {
    pub(super) fn learn(&mut self, kind: SlotKind, key: SlotKey) {
        self.0.retain(|(known, _)| *known != kind);
        self.0.push((kind, key));
    }

    pub(super) fn key(&self, kind: SlotKind) -> Option<&SlotKey> {
        self.0.iter().find(|(known, _)| *known == kind).map(|(_, key)| key)
    }
}

impl fmt::Debug for KnownHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(kind, _)| kind)).finish()
    }
}
