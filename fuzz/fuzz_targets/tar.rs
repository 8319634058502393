//! One-file backups, looked into by somebody who has no key for them: nothing is left behind.

#![no_main]

use chrono::DateTime;
use evenhand_store::{Store, Unlock};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("stick.evenhand");
    std::fs::write(&file, data).expect("a file");
    let place = dir.path().join("place");
    let unlock = Unlock::Passphrase("seven grey otters wander");
    let opened =
        Store::preview_import(&file, &place, unlock, DateTime::UNIX_EPOCH, &mut |_, _| true);
    assert!(opened.is_err());
    let left = std::fs::read_dir(&place).into_iter().flatten().count();
    assert_eq!((left, std::fs::read_dir(dir.path()).expect("the folder").count() <= 2), (0, true));
});
