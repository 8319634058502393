//! Somebody who knew a key of a record, or has one of their own, makes key files for a secret that they do not know.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::fs;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{KeyCost, MasterKey, Ring, Slots, hex, seal_to};
use crate::support::*;
use crate::{Error, RecoveryKey, SlotKind, Store, StoreNotice, Unlock};

const NEW: &str = "eight red foxes sleep";
const PLACES: [&str; 3] = ["keys.json", "keys.copy.json", "backups/keys.json"];

/// A record whose passphrase was changed, and what somebody kept who knew the one before.
struct Changed {
    dir: tempfile::TempDir,
    recovery: RecoveryKey,
    /// Key and database of before.
    old: (MasterKey, Vec<u8>),
    /// Key files and database of now.
    keys: Vec<u8>,
    database: Vec<u8>,
}

impl Changed {
    /// `typed`: the recovery key was typed before the change.
    fn new(typed: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, recovery) = create(dir.path());
        store.apply(&operation("add", vec![put_entry(entry(1, "One"))]), at(1)).unwrap();
        let old_key = store.ring.now().clone();
        store.close().unwrap();
        let old = (old_key, fs::read(dir.path().join("record.db")).unwrap());
        let unlock =
            if typed { Unlock::RecoveryKey(&recovery) } else { Unlock::Passphrase(PASSPHRASE) };
        let mut store = Store::open(dir.path(), unlock, at(2)).unwrap();
        store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(3)).unwrap();
        store.apply(&operation("add", vec![put_entry(entry(2, "Two"))]), at(4)).unwrap();
        store.back_up(crate::Why::Changes, at(5)).unwrap();
        store.close().unwrap();
        let keys = fs::read(dir.path().join(PLACES[0])).unwrap();
        let database = fs::read(dir.path().join("record.db")).unwrap();
        Self { dir, recovery, old, keys, database }
    }

    /// Key files for another key and the ways in of now, as far as they can be made with what lies in the open.
    fn planted(&self, key: &MasterKey, change: impl Fn(&mut Value)) -> Vec<u8> {
        let text = std::str::from_utf8(&self.keys).unwrap();
        let mut body: Value = serde_json::from_str(text.split_once('\n').unwrap().1).unwrap();
        body["generation"] = json!(98);
        for slot in body["slots"].as_array_mut().unwrap() {
            let recipient = slot["recipient"].as_str().unwrap().parse().unwrap();
            slot["sealed"] = json!(hex(&seal_to(&recipient, key.bytes()).unwrap()));
            change(slot);
        }
        let body = body.to_string();
        let bytes = format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes();
        let mut slots = Slots::parse(&bytes).unwrap();
        slots.finish(&Ring::new(key.clone(), Vec::new())).unwrap();
        slots.to_bytes().unwrap()
    }

    fn lay(&self, database: &[u8], keys: [&[u8]; 3]) {
        fs::write(self.dir.path().join("record.db"), database).unwrap();
        for (place, keys) in PLACES.iter().zip(keys) {
            fs::write(self.dir.path().join(place), keys).unwrap();
        }
        let _ = fs::remove_file(self.dir.path().join("last-save.sealed"));
    }

    fn open(&self, unlock: Unlock<'_>) -> Result<Store, Error> {
        Store::open(self.dir.path(), unlock, at(9))
    }
}

/// What somebody writes of who sealed a slot.
type Way = (&'static str, fn(&mut Value));

fn ways() -> Vec<Way> {
    vec![
        ("its code as it was", |_| {}),
        ("carried over", |slot| slot["sealed_by"] = json!("record")),
        ("the format before", |slot| drop(slot.as_object_mut().unwrap().remove("sealed_by"))),
        ("another code", |slot| slot["sealed_by"] = json!({ "secret": hex(&[7; 32]) })),
        ("no code", |slot| slot["sealed_by"] = json!({ "secret": "" })),
        ("the first format", |slot| {
            slot["nonce"] = json!(hex(&[7; 12]));
            drop(slot.as_object_mut().unwrap().remove("recipient"));
        }),
        ("a recovery key's", |slot| {
            slot["sealed_by"] = json!("record");
            slot["kind"] = json!("recovery_key");
        }),
    ]
}

#[test]
fn nobody_who_knew_an_old_passphrase_makes_key_files_that_the_new_one_opens() {
    let changed = Changed::new(false);
    let true_keys = changed.keys.as_slice();
    for (said, change) in ways() {
        let planted = changed.planted(&changed.old.0, change);
        let mixes: [[&[u8]; 3]; 4] = [
            [&planted; 3],
            [&planted, &planted, true_keys],
            [&planted, true_keys, true_keys],
            [true_keys, true_keys, &planted],
        ];
        for keys in mixes {
            changed.lay(&changed.old.1, keys);
            let opened = changed.open(Unlock::Passphrase(NEW));
            assert!(opened.is_err(), "{said}: a record of the old key opens");
            // Nothing was written over by trying: with the true database all is as it was.
            changed.lay(&changed.database, keys);
            let opened = changed.open(Unlock::Passphrase(NEW));
            if keys.contains(&true_keys) {
                assert_eq!(opened.unwrap().record().unwrap().entries.len(), 2, "{said}");
            } else {
                assert!(opened.is_err(), "{said}: {}", opened.is_ok());
            }
        }
    }
}

#[test]
fn nobody_puts_a_record_of_their_own_there_that_a_passphrase_opens() {
    let changed = Changed::new(false);
    let theirs = tempfile::tempdir().unwrap();
    let (store, _) = create(theirs.path());
    let key = store.ring.now().clone();
    store.close().unwrap();
    let database = fs::read(theirs.path().join("record.db")).unwrap();
    for (said, change) in ways() {
        let planted = changed.planted(&key, change);
        changed.lay(&database, [&planted; 3]);
        assert!(changed.open(Unlock::Passphrase(NEW)).is_err(), "{said}");
    }
}

#[test]
fn whoever_opens_with_a_recovery_key_that_was_carried_over_is_told() {
    for typed in [false, true] {
        let changed = Changed::new(typed);
        let unlock = Unlock::RecoveryKey(&changed.recovery);
        // The true record, first.
        let told = |store: &Store| store.notices().contains(&StoreNotice::RecoveryKeyCarriedOver);
        assert_eq!(told(&changed.open(unlock).unwrap()), !typed);
        assert!(!told(&changed.open(unlock).unwrap()), "it was typed just now");
        for (said, change) in ways() {
            let planted = changed.planted(&changed.old.0, change);
            changed.lay(&changed.old.1, [&planted; 3]);
            // The code can be taken away, and then it is told; nothing else opens.
            match changed.open(unlock) {
                Ok(store) => assert!(told(&store), "{said}: it opens as if all were well"),
                Err(error) => assert_ne!(said, "carried over", "{error}"),
            }
        }
    }
}

#[test]
fn slots_that_are_not_led_to_are_set_aside_and_not_written_over() {
    let changed = Changed::new(false);
    let planted = changed.planted(&changed.old.0, |slot| slot["sealed_by"] = json!("record"));
    changed.lay(&changed.old.1, [&planted, &changed.keys, &planted]);
    drop(changed.open(Unlock::RecoveryKey(&changed.recovery)).unwrap());
    assert!(
        !PLACES.iter().any(|at| fs::read(changed.dir.path().join(at)).unwrap() == changed.keys)
    );
    fs::write(changed.dir.path().join("record.db"), &changed.database).unwrap();
    let store = changed.open(Unlock::Passphrase(NEW)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 2);
}

#[test]
fn a_way_in_whose_secret_is_not_known_is_not_carried_over_in_silence() {
    let changed = Changed::new(false);
    let mut store = changed.open(Unlock::RecoveryKey(&changed.recovery)).unwrap();
    let before = fs::read(changed.dir.path().join("keys.json")).unwrap();
    let refused = store.new_recovery_key(at(10));
    assert!(matches!(refused, Err(Error::SecretNeeded(SlotKind::Passphrase))));
    assert_eq!(fs::read(changed.dir.path().join("keys.json")).unwrap(), before);
    store.check_secret(Unlock::Passphrase(NEW)).unwrap();
    let recovery = store.new_recovery_key(at(11)).unwrap();
    store.close().unwrap();
    assert!(changed.open(unlock_both(&recovery)[0]).is_ok());
    assert!(changed.open(unlock_both(&recovery)[1]).unwrap().notices().is_empty());
}

fn unlock_both(recovery: &RecoveryKey) -> [Unlock<'_>; 2] {
    [Unlock::Passphrase(NEW), Unlock::RecoveryKey(recovery)]
}

#[test]
fn the_first_bytes_of_an_older_database_keep_nobody_out() {
    let changed = Changed::new(false);
    let mut database = changed.database.clone();
    database[..16].copy_from_slice(&changed.old.1[..16]);
    changed.lay(&database, [&changed.keys; 3]);
    let store = changed.open(Unlock::Passphrase(NEW)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 2);
    assert!(store.notices().contains(&StoreNotice::HeaderMended), "{:?}", store.notices());
    store.close().unwrap();
    // The older database itself is not taken, whatever it begins with.
    for first in [&changed.old.1[..16], &changed.database[..16]] {
        let mut old = changed.old.1.clone();
        old[..16].copy_from_slice(first);
        changed.lay(&old, [&changed.keys; 3]);
        assert!(changed.open(Unlock::Passphrase(NEW)).is_err());
    }
}

#[test]
fn key_files_that_somebody_lays_beside_the_true_ones_keep_nobody_out() {
    let changed = Changed::new(false);
    let aside = changed.dir.path().join("backups/keys-set-aside-9-a.json");
    let huge = |path: &std::path::Path| fs::File::create(path).unwrap().set_len(300 << 30).unwrap();
    let opens = |said: &str| {
        let store = changed.open(Unlock::Passphrase(NEW));
        let store = store.unwrap_or_else(|error| panic!("{said}: {error:?}"));
        assert_eq!(store.record().unwrap().entries.len(), 2, "{said}");
        store.close().unwrap();
    };
    for name in ["keys.next.json", "keys.copy.json", "record.head"] {
        huge(&changed.dir.path().join(name));
        opens(name);
    }
    huge(&aside);
    opens("set aside");
    fs::remove_file(&aside).unwrap();
    fs::create_dir(&aside).unwrap();
    opens("a folder");
}

/// A rescue may lose the setting that says which slots are refused, and then what lies in the folder must not decide.
#[test]
fn key_files_that_claim_to_be_newer_keep_nobody_out_of_a_record_that_was_rescued() {
    let changed = Changed::new(false);
    let store = changed.open(Unlock::Passphrase(NEW)).unwrap();
    store.db.execute("DELETE FROM setting WHERE key = 'store:least_keys'", []).unwrap();
    store.close().unwrap();
    let text = std::str::from_utf8(&changed.keys).unwrap();
    let mut body: Value = serde_json::from_str(text.split_once('\n').unwrap().1).unwrap();
    body["generation"] = json!(99);
    let body = body.to_string();
    let newer = format!("{}\n{body}", hex(&Sha256::digest(&body)));
    fs::write(changed.dir.path().join("backups/keys-set-aside-99-a.json"), newer).unwrap();
    let record = crate::Unlocked::new(changed.dir.path(), Unlock::Passphrase(NEW)).unwrap();
    assert_eq!(record.salvage(at(8), &mut |_, _| true).unwrap().counts.entries, 2);
    drop(record);
    let store = changed.open(Unlock::Passphrase(NEW)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 2);
}

/// Whoever can write into the folder lays key files there that claim to be the newest and ask for much work.
#[test]
fn key_files_that_ask_for_much_work_do_not_make_opening_slow() {
    let changed = Changed::new(false);
    let cost =
        |memory: u32, passes: u32| json!({ "memory_kib": memory, "passes": passes, "lanes": 4 });
    let costly: KeyCost = serde_json::from_value(cost(256 * 1024, 12)).unwrap();
    let once = costly.time().unwrap();
    let forged = |number: u8, generation: u64, memory: u32, passes: u32| {
        let text = std::str::from_utf8(&changed.keys).unwrap();
        let mut body: Value = serde_json::from_str(text.split_once('\n').unwrap().1).unwrap();
        body["generation"] = json!(generation);
        for slot in body["slots"].as_array_mut().unwrap() {
            slot["salt"] = json!(hex(&[number; 16]));
            if slot["kind"] == json!("passphrase") {
                slot["cost"] = cost(memory, passes);
            }
        }
        let body = body.to_string();
        format!("{}\n{body}", hex(&Sha256::digest(&body))).into_bytes()
    };
    // Wherever the true ones lie, under whatever claims of the others, and whatever part of the cost is high.
    for (own, generation) in [(0, 99), (1, 99), (2, 99), (0, 1), (2, u64::MAX)] {
        let mut keys = [1, 2, 3].map(|number| forged(number, generation, 256 * 1024, 12));
        keys[own].clone_from(&changed.keys);
        changed.lay(&changed.database, [&keys[0], &keys[1], &keys[2]]);
        fs::write(changed.dir.path().join("keys.next.json"), forged(9, 99, 64 * 1024, 48)).unwrap();
        for number in 20..24 {
            let aside = changed.dir.path().join(format!("backups/keys-set-aside-{number}-a.json"));
            fs::write(aside, forged(number, generation, 256 * 1024, 12)).unwrap();
        }
        let start = std::time::Instant::now();
        let store = changed.open(Unlock::Passphrase(NEW)).unwrap();
        let took = start.elapsed();
        assert!(took < once, "{own} {generation}: {took:?}, and one of them takes {once:?}");
        assert_eq!(store.record().unwrap().entries.len(), 2);
        store.close().unwrap();
    }
}
