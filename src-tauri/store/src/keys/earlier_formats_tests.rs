//! Records whose slots are of the first format, as they were written before a change of keys gave the record
//! another key; and of the second, whose slots do not show who sealed them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use sha2::{Digest, Sha256};

use super::seal::identity;
use super::slot::{passphrase_key, stretch};
use super::{KeyCost, MasterKey, RecoveryKey, SlotKind, Slots, hex, seal_to};
use crate::support::*;
use crate::{Error, Store, StoreNotice, Unlock};

/// A slot file of the first format, as the earlier version wrote it.
fn first_format(
    master: &MasterKey,
    generation: u64,
    passphrase: &str,
    recovery: &RecoveryKey,
) -> Vec<u8> {
    let cost = KeyCost::cheap_for_tests();
    let (salt, nonce) = ([7; 16], [generation as u8; 12]);
    let slot = |kind: SlotKind, cost: Option<KeyCost>, key: &[u8]| {
        let about = serde_json::to_vec(&("evenhand keys 1", kind, cost)).unwrap();
        let payload = Payload { msg: master.bytes(), aad: &about };
        let cipher = ChaCha20Poly1305::new(Key::from_slice(key));
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), payload).unwrap();
        let mut slot = serde_json::json!({ "kind": kind, "made": at(0), "salt": hex(&salt),
            "nonce": hex(&nonce), "sealed": hex(&sealed) });
        if let Some(cost) = cost {
            slot["cost"] = serde_json::to_value(cost).unwrap();
        }
        slot
    };
    let by_passphrase = passphrase_key(passphrase, cost, &salt).unwrap();
    let slots = [
        slot(SlotKind::Passphrase, Some(cost), by_passphrase.as_slice()),
        slot(SlotKind::RecoveryKey, None, stretch(recovery.bytes(), &salt).as_slice()),
    ];
    let body = serde_json::json!({ "format": "evenhand keys 1", "generation": generation,
        "keychain_name": "00", "slots": slots });
    let body = serde_json::to_string_pretty(&body).unwrap();
    format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes()
}

/// A slot file of the second format, as the version after that wrote it.
fn second_format(master: &MasterKey, passphrase: &str, recovery: &RecoveryKey) -> Vec<u8> {
    let cost = KeyCost::cheap_for_tests();
    let salt = [7; 16];
    let slot = |kind: SlotKind, key: &_| {
        let recipient = identity(key).unwrap().to_public();
        let sealed = seal_to(&recipient, master.bytes()).unwrap();
        serde_json::json!({ "kind": kind, "made": at(0), "salt": hex(&salt), "cost": cost,
            "recipient": recipient.to_string(), "sealed": hex(&sealed) })
    };
    let mut body = serde_json::json!({ "format": "evenhand keys 2", "generation": 1,
        "database": hex(&master.database_salt()), "keychain_name": "00", "slots": [
            slot(SlotKind::Passphrase, &passphrase_key(passphrase, cost, &salt).unwrap()),
            slot(SlotKind::RecoveryKey, &stretch(recovery.bytes(), &salt)),
        ] });
    let summed = |body: &serde_json::Value| {
        let body = body.to_string();
        format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes()
    };
    let without_code = serde_json::to_vec(&Slots::parse(&summed(&body)).unwrap()).unwrap();
    body["code"] = hex(&master.code("evenhand slots 2", &without_code)).into();
    summed(&body)
}

/// A record as the earlier version left it, its passphrase changed once: the slots with the backups are as
/// they were before that.
fn made(dir: &Path) -> RecoveryKey {
    let (mut store, recovery) = create(dir);
    store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
    store.back_up(crate::Why::Changes, at(2)).unwrap();
    store.db.execute("DELETE FROM setting", []).unwrap();
    let old = first_format(store.ring.now(), 1, "the one before", &recovery);
    let new = first_format(store.ring.now(), 2, PASSPHRASE, &recovery);
    store.close().unwrap();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(dir.join(name), &new).unwrap();
    }
    fs::write(dir.join("backups/keys.json"), old).unwrap();
    recovery
}

fn answer(dir: &Path, unlock: Unlock<'_>) -> String {
    Store::open(dir, unlock, at(9)).map_or_else(|error| error.to_string(), |_| "opens".into())
}

#[test]
fn slots_of_the_first_format_open_and_the_one_that_was_used_is_brought_up() {
    let dir = tempfile::tempdir().unwrap();
    let recovery = made(dir.path());
    assert_eq!(answer(dir.path(), Unlock::Passphrase("the one before")), "the passphrase is wrong");
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
    let text = fs::read_to_string(dir.path().join("keys.json")).unwrap();
    assert!(text.contains("evenhand keys 3") && text.matches("\"recipient\"").count() == 1);
    assert_eq!(fs::read_to_string(dir.path().join("backups/keys.json")).unwrap(), text);
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&recovery)), "opens");
    let text = fs::read_to_string(dir.path().join("keys.json")).unwrap();
    assert_eq!(text.matches("\"recipient\"").count(), 2);
}

#[test]
fn slots_of_the_first_format_from_before_open_nothing_once_the_record_was_opened() {
    let dir = tempfile::tempdir().unwrap();
    let recovery = made(dir.path());
    let old = fs::read(dir.path().join("backups/keys.json")).unwrap();
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
    for names in [&["keys.json"][..], &["keys.json", "keys.copy.json"]] {
        let now = fs::read(dir.path().join("backups/keys.json")).unwrap();
        for name in names {
            fs::write(dir.path().join(name), &old).unwrap();
        }
        fs::write(dir.path().join("backups/keys.json"), &old).unwrap();
        let unlock = Unlock::Passphrase("the one before");
        assert_ne!(answer(dir.path(), unlock), "opens");
        fs::write(dir.path().join("backups/keys.json"), now).unwrap();
        assert_ne!(answer(dir.path(), unlock), "opens");
        assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
        assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&recovery)), "opens");
    }
}

#[test]
fn a_recovery_key_of_the_first_format_is_made_anew_before_the_passphrase_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    let recovery = made(dir.path());
    let cost = KeyCost::cheap_for_tests();
    let mut store = open(dir.path());
    let before = fs::read(dir.path().join("record.db")).unwrap();
    let refused = store.set_passphrase("another one", cost, at(5));
    assert!(matches!(refused, Err(Error::SecretNeeded(SlotKind::RecoveryKey))));
    assert!(fs::read(dir.path().join("record.db")).unwrap() == before);
    let new = store.new_recovery_key(at(6)).unwrap();
    store.set_passphrase("another one", cost, at(7)).unwrap();
    drop(store);
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "the passphrase is wrong");
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&recovery)), "the recovery key is wrong");
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&new)), "opens");
    assert_eq!(answer(dir.path(), Unlock::Passphrase("another one")), "opens");
    let store = Store::open(dir.path(), Unlock::Passphrase("another one"), at(9)).unwrap();
    assert!(store.check(None).unwrap().sound());
}

#[test]
fn slots_of_the_second_format_open_and_show_who_sealed_them_from_then_on() {
    let dir = tempfile::tempdir().unwrap();
    let (store, recovery) = create(dir.path());
    let slots = second_format(store.ring.now(), PASSPHRASE, &recovery);
    store.close().unwrap();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(dir.path().join(name), &slots).unwrap();
    }
    assert_eq!(answer(dir.path(), Unlock::Passphrase("the one before")), "the passphrase is wrong");
    let sealed_by_secrets = || {
        let text = fs::read_to_string(dir.path().join("keys.json")).unwrap();
        text.matches("\"secret\"").count()
    };
    assert_eq!(
        (answer(dir.path(), Unlock::Passphrase(PASSPHRASE)).as_str(), sealed_by_secrets()),
        ("opens", 1)
    );
    // Nobody can see whether it was carried over, so that is told; and then it was typed.
    let mut store = Store::open(dir.path(), Unlock::RecoveryKey(&recovery), at(9)).unwrap();
    assert_eq!(
        (store.notices(), sealed_by_secrets()),
        (&[StoreNotice::RecoveryKeyCarriedOver][..], 2)
    );
    store.check_secret(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.set_passphrase("another one", KeyCost::cheap_for_tests(), at(10)).unwrap();
    drop(store);
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "the passphrase is wrong");
    let store = Store::open(dir.path(), Unlock::RecoveryKey(&recovery), at(11)).unwrap();
    assert_eq!((store.notices(), sealed_by_secrets()), (&[][..], 2));
}

#[test]
fn a_recovery_key_of_the_second_format_goes_on_where_the_passphrase_alone_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    let (store, recovery) = create(dir.path());
    let slots = second_format(store.ring.now(), PASSPHRASE, &recovery);
    store.close().unwrap();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(dir.path().join(name), &slots).unwrap();
    }
    let mut store = open(dir.path());
    store.set_passphrase("another one", KeyCost::cheap_for_tests(), at(7)).unwrap();
    store.set_passphrase("a third one", KeyCost::cheap_for_tests(), at(8)).unwrap();
    drop(store);
    assert_eq!(answer(dir.path(), Unlock::Passphrase("a third one")), "opens");
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&recovery)), "opens");
}
