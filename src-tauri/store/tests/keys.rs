//! Every way in: alone, wrong, removed, and with each copy of the slot file damaged.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use crate::support::*;
use evenhand_store::{
    Error, KeyCost, Keychain, KeychainError, NewKeys, RecoveryKey, SlotKind, Store, StoreNotice,
    Unlock,
};

/// A keychain in memory: the store sees no difference to a real one.
#[derive(Default)]
struct Memory(RefCell<BTreeMap<String, Vec<u8>>>, bool);

impl Keychain for Memory {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.0.borrow_mut().insert(name.into(), secret.into());
        Ok(())
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError> {
        if self.1 { Err(KeychainError) } else { Ok(self.0.borrow().get(name).cloned()) }
    }
    fn remove(&self, name: &str) -> Result<(), KeychainError> {
        self.0.borrow_mut().remove(name);
        Ok(())
    }
}

fn answer(dir: &Path, unlock: Unlock<'_>) -> String {
    match Store::open(dir, unlock, at(0)) {
        Ok(store) if store.notices() == [StoreNotice::KeysMended] => "opens, mended".into(),
        Ok(_) => "opens".into(),
        Err(error) => error.to_string(),
    }
}

fn three_ways() -> (tempfile::TempDir, RecoveryKey, Memory) {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, recovery) = create(dir.path());
    let keychain = Memory::default();
    store.add_keychain(&keychain, at(0)).unwrap();
    (dir, recovery, keychain)
}

#[test]
fn each_way_in_opens_alone_and_each_wrong_secret_is_told_apart() {
    let (dir, recovery, keychain) = three_ways();
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&recovery)), "opens");
    assert_eq!(answer(dir.path(), Unlock::Keychain(&keychain)), "opens");

    let (_other, foreign, _) = three_ways();
    assert_eq!(
        answer(dir.path(), Unlock::Passphrase("seven grey otter")),
        "the passphrase is wrong"
    );
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&foreign)), "the recovery key is wrong");
    let empty = Memory::default();
    assert_eq!(
        answer(dir.path(), Unlock::Keychain(&empty)),
        "the record cannot be opened this way"
    );
    let name = keychain.0.borrow().keys().next().unwrap().clone();
    empty.put(&name, &[7; 32]).unwrap();
    assert_eq!(
        answer(dir.path(), Unlock::Keychain(&empty)),
        "the keychain does not open the record"
    );
    let silent = Memory(RefCell::default(), true);
    assert_eq!(
        answer(dir.path(), Unlock::Keychain(&silent)),
        "the keychain does not open the record"
    );
}

#[test]
fn a_removed_way_in_is_gone_and_the_others_stay() {
    for removed in [SlotKind::Passphrase, SlotKind::RecoveryKey, SlotKind::Keychain] {
        let (dir, recovery, keychain) = three_ways();
        let mut store = open(dir.path());
        match removed {
            SlotKind::Keychain => store.remove_keychain(&keychain).unwrap(),
            other => {
                store.check_secret(Unlock::Keychain(&keychain)).unwrap();
                store.remove_slot(other).unwrap();
            }
        }
        drop(store);
        let ways = [
            (SlotKind::Passphrase, Unlock::Passphrase(PASSPHRASE)),
            (SlotKind::RecoveryKey, Unlock::RecoveryKey(&recovery)),
            (SlotKind::Keychain, Unlock::Keychain(&keychain)),
        ];
        for (kind, unlock) in ways {
            let gone = kind == removed;
            let expected = if gone { "the record cannot be opened this way" } else { "opens" };
            assert_eq!(answer(dir.path(), unlock), expected, "{removed:?} removed, {kind:?}");
        }
        assert_eq!(keychain.0.borrow().is_empty(), removed == SlotKind::Keychain);
    }
}

#[test]
fn the_keychain_is_never_the_only_way_in() {
    let (dir, _, _) = three_ways();
    let mut store = open(dir.path());
    store.remove_slot(SlotKind::RecoveryKey).unwrap();
    assert!(matches!(store.remove_slot(SlotKind::Passphrase), Err(Error::LastSlot)));
    assert!(matches!(store.remove_slot(SlotKind::RecoveryKey), Err(Error::NoSuchSlot)));
    drop(store);
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
}

#[test]
fn damage_to_one_copy_is_mended_and_to_both_is_told() {
    let (dir, recovery, keychain) = three_ways();
    let copies = ["keys.json", "keys.copy.json"].map(|name| dir.path().join(name));
    let whole = std::fs::read(&copies[0]).unwrap();
    let damages: [fn(&Path); 3] = [
        |path| std::fs::remove_file(path).unwrap(),
        |path| std::fs::write(path, b"").unwrap(),
        |path| {
            let mut bytes = std::fs::read(path).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            std::fs::write(path, bytes).unwrap();
        },
    ];
    for damage in damages {
        for unlock in [
            Unlock::Passphrase(PASSPHRASE),
            Unlock::RecoveryKey(&recovery),
            Unlock::Keychain(&keychain),
        ] {
            for copy in &copies {
                damage(copy);
                assert_eq!(answer(dir.path(), unlock), "opens, mended");
                assert_eq!(answer(dir.path(), unlock), "opens");
                assert_eq!(std::fs::read(copy).unwrap(), whole);
            }
            copies.iter().for_each(|copy| damage(copy));
            assert_eq!(answer(dir.path(), unlock), "both copies of the key file are damaged");
            copies.iter().for_each(|copy| std::fs::write(copy, &whole).unwrap());
        }
    }
}

#[test]
fn a_new_passphrase_and_a_new_recovery_key_replace_the_old() {
    let (dir, old, _) = three_ways();
    let mut store = open(dir.path());
    store.set_passphrase("caf\u{e9} au lait", KeyCost::cheap_for_tests(), at(1)).unwrap();
    let new = store.new_recovery_key(at(1)).unwrap();
    drop(store);
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "the passphrase is wrong");
    // The same letter, typed as e and an accent.
    assert_eq!(answer(dir.path(), Unlock::Passphrase("cafe\u{301} au lait")), "opens");
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&old)), "the recovery key is wrong");
    let typed = RecoveryKey::parse(&new.to_text()).unwrap();
    assert_eq!(answer(dir.path(), Unlock::RecoveryKey(&typed)), "opens");
}

#[test]
fn a_wrong_passphrase_a_damaged_database_and_a_newer_one_are_told_apart() {
    let (dir, _, _) = three_ways();
    let database = dir.path().join("record.db");
    let whole = std::fs::read(&database).unwrap();
    let mut damaged = whole.clone();
    damaged[1000] ^= 16;
    std::fs::write(&database, &damaged).unwrap();
    assert_eq!(answer(dir.path(), Unlock::Passphrase("no")), "the passphrase is wrong");
    assert!(
        answer(dir.path(), Unlock::Passphrase(PASSPHRASE)).starts_with("the database is damaged")
    );
    std::fs::remove_file(&database).unwrap();
    assert!(
        answer(dir.path(), Unlock::Passphrase(PASSPHRASE)).starts_with("the database is damaged")
    );
    std::fs::write(&database, &whole).unwrap();
    assert_eq!(answer(dir.path(), Unlock::Passphrase(PASSPHRASE)), "opens");
}

#[test]
fn the_start_of_the_database_is_mended() {
    let (dir, _, _) = three_ways();
    let database = dir.path().join("record.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let whole = bytes[..16].to_vec();
    bytes[3] ^= 4;
    std::fs::write(&database, &bytes).unwrap();
    let store = open(dir.path());
    assert_eq!(store.notices(), [StoreNotice::HeaderMended]);
    assert!(store.check(None).unwrap().sound());
    drop(store);
    assert_eq!(std::fs::read(&database).unwrap()[..16], whole);
    assert_eq!(open(dir.path()).notices(), []);
}

#[test]
fn a_secret_that_was_right_proves_nothing_once_the_ways_in_are_other_ones() {
    let dir = tempfile::tempdir().unwrap();
    let (mut store, _) = create(dir.path());
    let before = store.ways_in_apart();
    let proof = before.prove(Unlock::Passphrase(PASSPHRASE)).unwrap();
    assert!(store.accept_proof(&proof).unwrap());
    let passphrase = Some(("eight red foxes sleep", KeyCost::cheap_for_tests()));
    store.change_keys(&NewKeys { passphrase, ..NewKeys::default() }, at(1)).unwrap();
    assert!(!store.accept_proof(&proof).unwrap(), "found right before the change");
    let late = before.prove(Unlock::Passphrase(PASSPHRASE)).unwrap();
    assert!(!store.accept_proof(&late).unwrap(), "tried on what was before the change");
    let now = store.ways_in_apart();
    assert!(matches!(now.prove(Unlock::Passphrase(PASSPHRASE)), Err(Error::WrongPassphrase)));
    let proof = now.prove(Unlock::Passphrase("eight red foxes sleep")).unwrap();
    assert!(store.accept_proof(&proof).unwrap());
}
