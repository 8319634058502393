//! Changing what opens the record: only by its owner, with the old recovery key in force until the new one
//! is on paper.

use std::fs;
use std::time::{Duration, Instant};

use crate::support::*;
use evenhand_app::contract::{
    ChangePassphrase, ConfirmKey, KeysChanged, LastSaves, Nothing, ReplaceKeys, RestoreBackup,
    Secret, TypedGroup, UserError,
};

const NEW: &str = "eight red foxes sleep";

fn secret(secret: &str) -> Secret {
    Secret { secret: secret.into() }
}

/// Two groups of a key, as they are typed from paper.
fn typed(key: &str) -> ConfirmKey {
    let groups: Vec<&str> = key.split('-').collect();
    let group = |number: usize, text: String| TypedGroup { number: number as u32, text };
    ConfirmKey {
        groups: vec![group(2, groups[1].to_lowercase()), group(7, format!(" {} ", groups[6]))],
    }
}

/// Waits until everything is sealed with the key of now.
fn sealed(bench: &Bench) {
    let start = Instant::now();
    while bench.host.status(Nothing {}).unwrap().record.unwrap().resealing.is_some() {
        assert!(start.elapsed() < Duration::from_secs(60), "it never ends");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn opens(bench: &Bench, with: &str) -> bool {
    bench.lock();
    let opened = bench.open_with(with);
    assert!(opened.is_ok() || opened == Err(UserError::WrongPassphrase), "{opened:?}");
    opened.is_ok()
}

/// A record with an entry, a file and backups.
fn filled() -> (Bench, evenhand_core::record::Id) {
    let bench = Bench::new();
    let note = bench.dir.path().join("note.txt");
    fs::write(&note, "what was said").unwrap();
    let entry = bench.save("One").entry.id;
    bench.choose(&[note]);
    let attached = bench.attach(entry).unwrap();
    bench.lock();
    bench.open().unwrap();
    (bench, attached[0].file.as_ref().unwrap().id)
}

fn change(bench: &Bench, current: &str, new: &str) -> Result<KeysChanged, UserError> {
    let request = ChangePassphrase { current: current.into(), new: new.into() };
    bench.host.change_passphrase(request)
}

#[test]
fn a_changed_passphrase_opens_the_record_and_the_old_one_does_not() {
    let (bench, _) = filled();
    assert_eq!(change(&bench, "not mine at all", NEW), Err(UserError::WrongPassphrase));
    assert_eq!(change(&bench, PASSPHRASE, "short"), Err(UserError::WeakPassphrase { least: 10 }));
    let old_keys = fs::read(bench.record().join("keys.json")).unwrap();
    change(&bench, PASSPHRASE, NEW).unwrap();
    sealed(&bench);
    assert!(!opens(&bench, PASSPHRASE));
    assert!(opens(&bench, NEW));
    assert_eq!(bench.titles(), ["One"]);
    assert!(bench.check().files_damaged.is_empty());
    for backup in bench.host.list_backups(Nothing {}).unwrap() {
        assert!(backup.entries.is_some(), "{backup:?}");
    }
    bench.lock();
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(bench.record().join(name), &old_keys).unwrap();
    }
    assert!(!opens(&bench, PASSPHRASE));
    assert!(opens(&bench, NEW));
}

#[test]
fn the_old_recovery_key_opens_until_two_groups_of_the_new_one_were_typed() {
    let (bench, _) = filled();
    let ask = |bench: &Bench, with: &str| bench.host.new_recovery_key(secret(with));
    assert!(matches!(ask(&bench, "somebody else's words"), Err(UserError::WrongPassphrase)));
    let first = ask(&bench, PASSPHRASE).unwrap().key;
    bench.host.confirm_recovery_key(typed(&first)).unwrap();
    sealed(&bench);
    assert!(opens(&bench, &first));

    assert!(opens(&bench, PASSPHRASE));
    // Shown and not confirmed: the one before stays. Locking forgets the one that was shown.
    let second = ask(&bench, &first).unwrap().key;
    let wrong = ConfirmKey { groups: vec![TypedGroup { number: 2, text: "ABCDE".into() }] };
    assert!(matches!(bench.host.confirm_recovery_key(wrong), Err(UserError::WrongGroups)));
    let mut twice = typed(&second);
    twice.groups[1] = twice.groups[0].clone();
    assert!(matches!(bench.host.confirm_recovery_key(twice), Err(UserError::WrongGroups)));
    assert!(!opens(&bench, &second));
    assert!(opens(&bench, &first));
    assert!(matches!(bench.host.confirm_recovery_key(typed(&second)), Err(UserError::Gone)));

    let third = ask(&bench, PASSPHRASE).unwrap().key;
    bench.host.confirm_recovery_key(typed(&third)).unwrap();
    assert!(!opens(&bench, &first));
    assert!(opens(&bench, &third));
    assert!(opens(&bench, PASSPHRASE));
}

#[test]
fn all_keys_are_replaced_where_somebody_may_know_them() {
    let (bench, file) = filled();
    let first = bench.host.new_recovery_key(secret(PASSPHRASE)).unwrap().key;
    bench.host.confirm_recovery_key(typed(&first)).unwrap();
    sealed(&bench);
    *bench.choices.folder.lock().unwrap() = bench.dir.path().to_owned();
    let stick = bench.back_up().file.name;
    let keychain = Memory::default();
    *bench.choices.keychain.lock().unwrap() = Some(keychain.clone());
    bench.host.add_keychain(secret(PASSPHRASE)).unwrap();
    let before = bench.host.list_backups(Nothing {}).unwrap();
    assert!(!before.is_empty());

    let request =
        |forget_backups| ReplaceKeys { current: first.clone(), new: NEW.into(), forget_backups };
    let second = bench.host.replace_keys(request(true)).unwrap().key;
    assert_eq!(bench.host.list_backups(Nothing {}).unwrap(), before, "nothing is changed yet");
    let changed = bench.host.confirm_recovery_key(typed(&second)).unwrap();
    assert!(changed.keychain_off && !changed.backups_stayed);
    assert_eq!(changed.backups_deleted as usize, before.len());
    assert_eq!(changed.saved_backup, Some(stick));
    assert!(keychain.0.lock().unwrap().is_empty());
    sealed(&bench);
    let after = bench.host.list_backups(Nothing {}).unwrap();
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].entries, Some(1));
    for old in [PASSPHRASE, &first] {
        assert!(!opens(&bench, old));
    }
    assert!(opens(&bench, &second));
    assert!(opens(&bench, NEW));
    let store = {
        bench.lock();
        evenhand_store::Store::open(
            &bench.record(),
            evenhand_store::Unlock::Passphrase(NEW),
            chrono::Utc::now(),
        )
        .unwrap()
    };
    assert_eq!(store.file_bytes(file).unwrap(), b"what was said");
    assert!(store.check(None).unwrap().sound());
}

/// A copy from before opens with what opened it then, and is a record of its own.
#[test]
fn a_backup_from_before_the_keys_were_replaced_is_brought_back_beside_the_record_and_opens_nothing_of_it()
 {
    let (bench, _) = filled();
    *bench.choices.folder.lock().unwrap() = bench.dir.path().to_owned();
    let stick = bench.dir.path().join(bench.back_up().file.name);
    let request = ReplaceKeys { current: PASSPHRASE.into(), new: NEW.into(), forget_backups: true };
    let key = bench.host.replace_keys(request).unwrap().key;
    bench.host.confirm_recovery_key(typed(&key)).unwrap();
    sealed(&bench);
    bench.save("Two");
    bench.lock();
    let whole = |folder: &std::path::Path| {
        let mut all = std::collections::BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for one in fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()) {
                if one.is_dir() {
                    folders.push(one);
                } else {
                    all.insert(one.clone(), fs::read(one).unwrap());
                }
            }
        }
        all
    };
    let before = whole(&bench.record());
    for bring_back in [false, true] {
        bench.choose(std::slice::from_ref(&stick));
        let old = RestoreBackup { secret: PASSPHRASE.into(), bring_back };
        let shown = bench.done(bench.host.restore_backup(old)).unwrap().restored.unwrap();
        assert_eq!((shown.entries, shown.brought_back), (1, bring_back));
    }
    assert!(whole(&bench.record()) == before, "a byte of the record changed");
    assert!(!opens(&bench, PASSPHRASE));
    assert!(opens(&bench, NEW));
    assert_eq!(bench.titles().len(), 2);
}

#[test]
fn the_keychain_asks_for_the_passphrase_and_opens_nothing_once_it_is_turned_off() {
    let (bench, _) = filled();
    let keychain = Memory::default();
    *bench.choices.keychain.lock().unwrap() = Some(keychain.clone());
    let refused = bench.host.add_keychain(secret("somebody else's words"));
    assert_eq!(refused, Err(UserError::WrongPassphrase));
    assert!(keychain.0.lock().unwrap().is_empty());
    bench.host.add_keychain(secret(PASSPHRASE)).unwrap();
    bench.lock();
    let stolen = keychain.0.lock().unwrap().clone();
    let old_keys = fs::read(bench.record().join("keys.json")).unwrap();
    assert!(bench.open_by_keychain().is_ok());
    let refused = bench.host.remove_keychain(secret("somebody else's words"));
    assert_eq!(refused, Err(UserError::WrongPassphrase));
    assert!(!bench.host.remove_keychain(secret(PASSPHRASE)).unwrap().opens);
    sealed(&bench);
    bench.lock();
    // Neither the secret of then nor the slots of then help.
    *keychain.0.lock().unwrap() = stolen;
    assert!(bench.open_by_keychain().is_err());
    for name in ["keys.json", "keys.copy.json"] {
        fs::write(bench.record().join(name), &old_keys).unwrap();
    }
    assert!(bench.open_by_keychain().is_err());
    assert!(opens(&bench, PASSPHRASE));
}

#[test]
fn a_keychain_that_answers_goes_on_when_the_passphrase_or_the_recovery_key_is_changed() {
    let (bench, _) = filled();
    let keychain = Memory::default();
    *bench.choices.keychain.lock().unwrap() = Some(keychain.clone());
    bench.host.add_keychain(secret(PASSPHRASE)).unwrap();
    bench.lock();
    bench.open_by_keychain().unwrap();
    // What opened it was not typed, so the passphrase is asked for, and it goes on too.
    let shown = bench.host.new_recovery_key(secret(PASSPHRASE)).unwrap().key;
    assert!(!bench.host.confirm_recovery_key(typed(&shown)).unwrap().keychain_off);
    sealed(&bench);
    bench.lock();
    bench.open_by_keychain().unwrap();
    let request = ChangePassphrase { current: shown.clone(), new: NEW.into() };
    assert!(!bench.host.change_passphrase(request).unwrap().keychain_off);
    sealed(&bench);
    bench.lock();
    bench.open_by_keychain().unwrap();
    // One that does not answer is let go of, and that is told.
    let request = ChangePassphrase { current: NEW.into(), new: PASSPHRASE.into() };
    keychain.0.lock().unwrap().clear();
    assert!(opens(&bench, NEW));
    assert!(bench.host.change_passphrase(request).unwrap().keychain_off);
    sealed(&bench);
    assert!(opens(&bench, PASSPHRASE));
    assert!(opens(&bench, &shown));
}

#[test]
fn a_recovery_key_that_was_not_typed_when_the_passphrase_was_changed_is_told_when_it_opens() {
    let (bench, _) = filled();
    let key = bench.host.new_recovery_key(secret(PASSPHRASE)).unwrap().key;
    bench.host.confirm_recovery_key(typed(&key)).unwrap();
    bench.lock();
    let open = |bench: &Bench, with: &str| {
        let status = bench.open_with(with).unwrap();
        status.record.unwrap().last_saves
    };
    assert_eq!(open(&bench, PASSPHRASE), LastSaves::Here);
    let request = ChangePassphrase { current: PASSPHRASE.into(), new: NEW.into() };
    bench.host.change_passphrase(request).unwrap();
    sealed(&bench);
    bench.lock();
    assert_eq!(open(&bench, NEW), LastSaves::Here);
    bench.lock();
    assert_eq!(open(&bench, &key), LastSaves::Carried);

    // Nothing is shown to write down that could not be changed then.
    let refused = bench.host.new_recovery_key(secret(&key));
    assert!(matches!(refused, Err(UserError::SecretNeeded { recovery_key: false })));
    let next = bench.host.new_recovery_key(secret(NEW)).unwrap().key;
    bench.host.confirm_recovery_key(typed(&next)).unwrap();
    sealed(&bench);
    bench.lock();
    assert_eq!(open(&bench, &next), LastSaves::Here);
    bench.lock();
    assert_eq!(open(&bench, NEW), LastSaves::Here);
}

#[test]
fn sealing_that_a_lock_cut_off_goes_on_when_the_record_is_opened() {
    let (bench, _) = filled();
    for number in 0..20 {
        let note = bench.dir.path().join(format!("{number}.txt"));
        fs::write(&note, format!("{number}").repeat(4000)).unwrap();
        let entry = bench.save("Another").entry.id;
        bench.choose(&[note]);
        bench.attach(entry).unwrap();
    }
    change(&bench, PASSPHRASE, NEW).unwrap();
    bench.lock();
    bench.open_with(NEW).unwrap();
    sealed(&bench);
    let check = bench.check();
    assert_eq!((check.files_ok, check.files_damaged.len()), (21, 0));
}
