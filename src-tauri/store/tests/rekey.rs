//! After a way in is changed or taken away, no old secret opens the record, whatever older files are put
//! back; and no new one fails to.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::*;
use evenhand_core::record::Id;
use evenhand_store::{
    Error, KeyCost, Keychain, KeychainError, NewKeys, RecoveryKey, SlotKind, Store, Unlock, Why,
};

const NEW: &str = "eight red foxes sleep";

/// Every file of a folder, by its path within it.
type Files = BTreeMap<PathBuf, Vec<u8>>;

fn files_of(dir: &Path) -> Files {
    fn walk(dir: &Path, root: &Path, found: &mut Files) {
        for name in fs::read_dir(dir).unwrap().flatten() {
            if name.path().is_dir() {
                walk(&name.path(), root, found);
            } else {
                let short = name.path().strip_prefix(root).unwrap().to_owned();
                found.insert(short, fs::read(name.path()).unwrap());
            }
        }
    }
    let mut found = Files::new();
    walk(dir, dir, &mut found);
    found
}

fn lay_out(files: &Files, dir: &Path) {
    let _ = fs::remove_dir_all(dir);
    for (name, bytes) in files {
        fs::create_dir_all(dir.join(name).parent().unwrap()).unwrap();
        fs::write(dir.join(name), bytes).unwrap();
    }
    fs::create_dir_all(dir.join("files")).unwrap();
    fs::create_dir_all(dir.join("backups")).unwrap();
}

/// A keychain whose secrets stay where they are told to go.
#[derive(Clone, Default)]
struct Stubborn(std::rc::Rc<std::cell::RefCell<BTreeMap<String, Vec<u8>>>>);

impl Keychain for Stubborn {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.0.borrow_mut().insert(name.into(), secret.into());
        Ok(())
    }
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, KeychainError> {
        Ok(self.0.borrow().get(name).cloned())
    }
    fn remove(&self, _: &str) -> Result<(), KeychainError> {
        Err(KeychainError)
    }
}

/// A record with an attachment, a backup, a one-file backup, and its folder as it was before the change.
struct Before {
    outer: tempfile::TempDir,
    file: Id,
    recovery: RecoveryKey,
    keychain: Stubborn,
    files: Files,
}

impl Before {
    fn new() -> Self {
        let outer = tempfile::tempdir().unwrap();
        let dir = outer.path().join("record");
        let (mut store, recovery) = create(&dir);
        let keychain = Stubborn::default();
        store.add_keychain(&keychain, at(0)).unwrap();
        let stored = store.put_file("a.txt", "", b"bytes of a", "words", at(1)).unwrap();
        let file = stored.id;
        let changes =
            vec![put(evenhand_core::record::Item::File(stored)), put_entry(entry(1, "One"))];
        store.apply(&operation("add", changes), at(1)).unwrap();
        store.back_up(Why::Changes, at(2)).unwrap();
        store.export_backup(&outer.path().join("stick.evenhand"), at(3)).unwrap();
        store.close().unwrap();
        let files = files_of(&dir);
        Self { outer, file, recovery, keychain, files }
    }

    fn dir(&self) -> PathBuf {
        self.outer.path().join("record")
    }

    fn open(&self, unlock: Unlock<'_>) -> Result<Store, Error> {
        Store::open(&self.dir(), unlock, at(20))
    }

    /// Writes something after the change, closes, and gives the folder as it is then.
    fn go_on(&self, mut store: Store) -> Files {
        let changes = vec![put_entry(entry(2, "After the change"))];
        store.apply(&operation("add", changes), at(10)).unwrap();
        store.close().unwrap();
        files_of(&self.dir())
    }

    /// Nothing that is sealed is sealed with a key of before: the old ones open none of these files.
    fn nothing_of_before_is_left(&self, now: &Files) {
        for (name, bytes) in now.iter().filter(|(name, _)| !name.ends_with("record.lock")) {
            for (old_name, old) in &self.files {
                let same_start = bytes.len() >= 16 && old.len() >= 16 && bytes[..16] == old[..16];
                let database = name.extension().is_some_and(|ending| ending == "db");
                assert!(!(database && same_start), "{name:?} begins as {old_name:?} did");
                assert!(bytes != old || bytes.is_empty(), "{name:?} is {old_name:?} as it was");
            }
        }
        let names = |files: &Files| -> Vec<PathBuf> {
            files.keys().filter(|name| name.starts_with("files")).cloned().collect()
        };
        assert_eq!(names(now).len(), names(&self.files).len());
        assert!(names(now).iter().all(|name| !self.files.contains_key(name)));
    }

    fn is_whole(&self, store: &Store) {
        let titles: Vec<_> =
            store.record().unwrap().entries.into_iter().map(|entry| entry.title).collect();
        assert_eq!(titles, ["One", "After the change"]);
        assert_eq!(store.file_bytes(self.file).unwrap(), b"bytes of a");
        assert!(store.check(None).unwrap().sound(), "{:?}", store.check(None));
        for backup in store.backups().unwrap() {
            store.preview_backup(&backup).unwrap();
        }
    }
}

/// What an attacker puts back from the time before, and from where.
fn put_back(before: &Files, now: &Files) -> Vec<(String, Files)> {
    let keys = ["keys.json", "keys.copy.json", "backups/keys.json"].map(PathBuf::from);
    let old_keys = &before[&keys[0]];
    let mut tried = Vec::new();
    // Each of the three slot files is as it is, as it was, missing, or damaged; in every combination.
    for combination in 0..4_u32.pow(3) {
        let mut files = now.clone();
        let mut said = String::new();
        for (place, key) in keys.iter().enumerate() {
            let how = combination / 4_u32.pow(place as u32) % 4;
            said += ["as it is, ", "old, ", "missing, ", "damaged, "][how as usize];
            match how {
                1 => drop(files.insert(key.clone(), old_keys.clone())),
                2 => drop(files.remove(key)),
                3 => drop(files.insert(key.clone(), b"damaged".to_vec())),
                _ => {}
            }
        }
        tried.push((said, files));
    }
    // Old slots as those of a change that was cut off, and as those that were set aside.
    for name in ["keys.next.json", "backups/keys-set-aside-9.json"] {
        let mut files = now.clone();
        files.insert(name.into(), old_keys.clone());
        tried.push((format!("{name} is old"), files.clone()));
        for key in &keys {
            files.remove(key);
        }
        tried.push((format!("{name} is old and alone"), files));
    }
    // Every file of before but the database, and each beside what is there now.
    let mut all = now.clone();
    all.extend(
        before
            .iter()
            .filter(|(name, _)| !name.ends_with("record.db"))
            .map(|(n, b)| (n.clone(), b.clone())),
    );
    tried.push(("all but the database is old".into(), all));
    for (name, bytes) in before.iter().filter(|(name, _)| !name.ends_with("record.db")) {
        let mut files = now.clone();
        files.insert(name.clone(), bytes.clone());
        tried.push((format!("{name:?} is old"), files));
    }
    tried
}

/// Tries every way of putting files back: the old secret opens none, and the new one opens each in which
/// its slots are still anywhere.
fn tried(before: &Before, now: &Files, old: Unlock<'_>, new: Unlock<'_>) -> usize {
    let new_keys = now[Path::new("keys.json")].clone();
    let ways = put_back(&before.files, now);
    for (said, files) in &ways {
        lay_out(files, &before.dir());
        if let Ok(store) = before.open(old) {
            panic!("{said}: the old secret opens {:?}", store.record().unwrap().entries.len());
        }
        let opened = before.open(new);
        if files.values().any(|bytes| *bytes == new_keys) {
            let store = opened.unwrap_or_else(|error| panic!("{said}: {error}"));
            before.is_whole(&store);
            drop(store);
            // The old slots were written over, and nothing was lost by trying the old secret first.
            assert!(before.open(old).is_err(), "{said}: the old secret, then");
            before.is_whole(&before.open(new).unwrap());
        } else {
            assert!(opened.is_err(), "{said}");
        }
    }
    ways.len()
}

#[test]
fn an_old_passphrase_opens_nothing_whatever_is_put_back() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.check_secret(Unlock::Keychain(&before.keychain)).unwrap();
    store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(5)).unwrap();
    let now = before.go_on(store);
    before.nothing_of_before_is_left(&now);
    let new = Unlock::Passphrase(NEW);
    let ways = tried(&before, &now, Unlock::Passphrase(PASSPHRASE), new);
    println!("{ways} ways of putting files back");
    // The other ways in go on.
    lay_out(&now, &before.dir());
    for unlock in [Unlock::RecoveryKey(&before.recovery), Unlock::Keychain(&before.keychain), new] {
        before.is_whole(&before.open(unlock).unwrap());
    }
}

#[test]
fn an_old_recovery_key_opens_nothing_whatever_is_put_back() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.check_secret(Unlock::Keychain(&before.keychain)).unwrap();
    let new = store.new_recovery_key(at(5)).unwrap();
    let now = before.go_on(store);
    before.nothing_of_before_is_left(&now);
    let (old, new) = (Unlock::RecoveryKey(&before.recovery), Unlock::RecoveryKey(&new));
    tried(&before, &now, old, new);
    lay_out(&now, &before.dir());
    for unlock in [Unlock::Passphrase(PASSPHRASE), Unlock::Keychain(&before.keychain)] {
        before.is_whole(&before.open(unlock).unwrap());
    }
}

#[test]
fn a_keychain_that_was_turned_off_opens_nothing_whatever_is_put_back() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    // It keeps its secret, and that is told; the secret opens nothing.
    assert!(matches!(store.remove_keychain(&before.keychain), Err(Error::Keychain)));
    let now = before.go_on(store);
    before.nothing_of_before_is_left(&now);
    let (old, new) = (Unlock::Keychain(&before.keychain), Unlock::Passphrase(PASSPHRASE));
    tried(&before, &now, old, new);
    lay_out(&now, &before.dir());
    before.is_whole(&before.open(Unlock::RecoveryKey(&before.recovery)).unwrap());
}

#[test]
fn a_keychain_that_was_not_asked_is_let_go_of_and_the_other_ways_in_go_on() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(5)).unwrap();
    before.go_on(store);
    let refused = before.open(Unlock::Keychain(&before.keychain));
    assert!(matches!(refused, Err(Error::NoSuchSlot)));
    before.is_whole(&before.open(Unlock::RecoveryKey(&before.recovery)).unwrap());
    before.is_whole(&before.open(Unlock::Passphrase(NEW)).unwrap());
}

#[test]
fn all_ways_in_can_be_new_at_once() {
    let before = Before::new();
    let mut store = before.open(Unlock::Keychain(&before.keychain)).unwrap();
    let recovery = RecoveryKey::random().unwrap();
    let keys = NewKeys {
        passphrase: Some((NEW, KeyCost::cheap_for_tests())),
        recovery: Some(&recovery),
        without: Some(SlotKind::Keychain),
    };
    store.change_keys(&keys, at(5)).unwrap();
    let mut work = store.resealing().unwrap();
    assert_eq!((work.total(), work.done()), (2, 0), "an attachment and a backup");
    before.file_is_read(&store);
    while store.reseal_next(&mut work).unwrap() {
        before.file_is_read(&store);
    }
    assert_eq!((work.done(), work.damaged()), (2, 0));
    let now = before.go_on(store);
    before.nothing_of_before_is_left(&now);
    let old = [
        Unlock::Passphrase(PASSPHRASE),
        Unlock::RecoveryKey(&before.recovery),
        Unlock::Keychain(&before.keychain),
    ];
    for old in old {
        tried(&before, &now, old, Unlock::Passphrase(NEW));
    }
    lay_out(&now, &before.dir());
    before.is_whole(&before.open(Unlock::RecoveryKey(&recovery)).unwrap());
}

impl Before {
    fn file_is_read(&self, store: &Store) {
        assert_eq!(store.file_bytes(self.file).unwrap(), b"bytes of a");
    }
}

#[test]
fn sealing_anew_stops_anywhere_and_goes_on_at_the_next_opening() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    let keys =
        NewKeys { passphrase: Some((NEW, KeyCost::cheap_for_tests())), ..NewKeys::default() };
    store.change_keys(&keys, at(5)).unwrap();
    let mut work = store.resealing().unwrap();
    assert!(store.reseal_next(&mut work).unwrap());
    store.close().unwrap();
    let store = before.open(Unlock::Passphrase(NEW)).unwrap();
    let mut work = store.resealing().unwrap();
    assert_eq!(work.total(), 1);
    before.file_is_read(&store);
    assert_eq!(store.preview_backup(&store.backups().unwrap()[0]).unwrap().counts.entries, 1);
    while store.reseal_next(&mut work).unwrap() {}
    assert_eq!(store.resealing().unwrap().total(), 0);
    let now = before.go_on(store);
    before.nothing_of_before_is_left(&now);
}

#[test]
fn a_copy_from_before_opens_with_what_opened_it_then_and_holds_what_it_held() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(5)).unwrap();
    let now = before.go_on(store);
    // The whole folder of then is a record of then.
    lay_out(&before.files, &before.dir());
    let store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 1);
    drop(store);
    // So is a one-file backup, and it gives an attachment back to the record of now.
    let stick = before.outer.path().join("stick.evenhand");
    let old = Unlock::Passphrase(PASSPHRASE);
    let look = |unlock| {
        Store::preview_import(&stick, before.outer.path(), unlock, at(20), &mut |_, _| true)
    };
    assert_eq!(look(old).unwrap().1.entries, 1);
    assert!(look(Unlock::Passphrase(NEW)).is_err());
    let mut damaged = now.clone();
    damaged.retain(|name, _| !name.starts_with("files"));
    lay_out(&damaged, &before.dir());
    let mut store = before.open(Unlock::Passphrase(NEW)).unwrap();
    assert_eq!(Store::mend_files(&mut store, &stick, &mut |_, _| true).unwrap().len(), 1);
    before.is_whole(&store);
}

#[test]
fn whoever_has_an_old_key_puts_no_words_into_an_attachment() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(5)).unwrap();
    let now = before.go_on(store);
    // With the old passphrase a record of then opens, and seals other words with the key of then.
    let theirs = before.outer.path().join("theirs");
    lay_out(&before.files, &theirs);
    let mut store = Store::open(&theirs, Unlock::Passphrase(PASSPHRASE), at(30)).unwrap();
    store.put_file("a.txt", "", b"other words", "words", at(31)).unwrap();
    drop(store);
    let forged = files_of(&theirs);
    let forged: Vec<_> = forged
        .iter()
        .filter(|(name, _)| name.starts_with("files") && !before.files.contains_key(*name))
        .collect();
    assert_eq!(forged.len(), 1);
    let sealed: Vec<_> = now.keys().filter(|name| name.starts_with("files")).cloned().collect();
    // In the place of the attachment; and as it lay before it was sealed anew.
    let old_name = before.files.keys().find(|name| name.starts_with("files")).unwrap().clone();
    for place in sealed.into_iter().chain([old_name]) {
        let mut files = now.clone();
        files.insert(place.clone(), forged[0].1.clone());
        lay_out(&files, &before.dir());
        let store = before.open(Unlock::Passphrase(NEW)).unwrap();
        match store.file_bytes(before.file) {
            Ok(bytes) => assert_eq!(bytes, b"bytes of a", "{place:?}"),
            Err(_) => assert!(!store.check(None).unwrap().sound(), "{place:?}"),
        }
    }
}

#[test]
fn an_older_database_under_newer_keys_is_told_and_nothing_is_lost() {
    let before = Before::new();
    let mut store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    store.set_passphrase(NEW, KeyCost::cheap_for_tests(), at(5)).unwrap();
    let mut now = before.go_on(store);
    let database = PathBuf::from("record.db");
    let new_database = now.insert(database.clone(), before.files[&database].clone()).unwrap();
    lay_out(&now, &before.dir());
    assert!(matches!(before.open(Unlock::Passphrase(NEW)), Err(Error::Older { .. })));
    assert!(before.open(Unlock::Passphrase(PASSPHRASE)).is_err());
    fs::write(before.dir().join(&database), new_database).unwrap();
    before.is_whole(&before.open(Unlock::Passphrase(NEW)).unwrap());
}

#[test]
fn slots_that_somebody_wrote_over_do_not_keep_the_owner_out() {
    let before = Before::new();
    let (keys, copy) = (before.dir().join("keys.json"), before.dir().join("keys.copy.json"));
    let whole = fs::read(&keys).unwrap();
    // One that claims to be newer, with a sum that fits, and opens nothing.
    for change in [("\"sealed\": \"61", "\"sealed\": \"62"), ("\"salt\": \"", "\"salt\": \"00")] {
        let text = String::from_utf8(whole.clone()).unwrap();
        let body = text.split_once('\n').unwrap().1.replacen(change.0, change.1, 9);
        let generation = body.lines().find(|line| line.contains("generation")).unwrap().to_owned();
        let forged = with_sum(&body.replace(&generation, "  \"generation\": 99,"));
        for (forged_at, sound_at) in [(&keys, &copy), (&copy, &keys)] {
            fs::write(forged_at, &forged).unwrap();
            fs::write(sound_at, &whole).unwrap();
            let store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
            assert_eq!(store.record().unwrap().entries.len(), 1);
            drop(store);
            assert_eq!(fs::read(forged_at).unwrap(), whole);
        }
    }
}

#[test]
fn however_many_forged_slots_lie_there_the_owner_is_not_kept_out() {
    let before = Before::new();
    let whole = fs::read(before.dir().join("keys.json")).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let body = text.split_once('\n').unwrap().1.replace("\"salt\": \"", "\"salt\": \"00");
    let generation = body.lines().find(|line| line.contains("generation")).unwrap().to_owned();
    let forged =
        |number: u64| with_sum(&body.replace(&generation, &format!("  \"generation\": {number},")));
    for number in 0..30 {
        let name = format!("backups/keys-set-aside-{number}.json");
        fs::write(before.dir().join(name), forged(1000 + number)).unwrap();
    }
    for name in ["keys.json", "keys.next.json", "backups/keys.json"] {
        fs::write(before.dir().join(name), forged(5000)).unwrap();
    }
    let store = before.open(Unlock::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(store.record().unwrap().entries.len(), 1);
    drop(store);
    assert_eq!(fs::read(before.dir().join("keys.json")).unwrap(), whole);
    assert!(before.open(Unlock::RecoveryKey(&before.recovery)).is_ok());
}

fn with_sum(body: &str) -> String {
    use sha2::{Digest, Sha256};
    let sum: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{sum}\n{body}")
}
