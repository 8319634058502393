//! Calls of the window, with requests of any shape, at an app with the sample record open.

#![no_main]

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use evenhand_app::Clock;
use evenhand_app::api::{Platform, FileKind, Folders, Host, Keychain};
use evenhand_app::contract::*;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// A desktop on which nobody chooses anything.
struct Nobody;

impl Platform for Nobody {
    fn pick_files(&self, _: FileKind, _: bool) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }
    fn save_as(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, _: &Path) -> bool {
        false
    }
    fn keychain(&self) -> Option<Box<dyn Keychain>> {
        None
    }
}

/// What takes seconds on purpose, or takes the record away that the others need.
const LEFT_OUT: &[&str] = &[
    "create_record",
    "open_record",
    "open_by_keychain",
    "change_passphrase",
    "new_recovery_key",
    "replace_keys",
    "confirm_recovery_key",
    "add_keychain",
    "remove_keychain",
    "lock_record",
    "remove_sample",
    "load_sample",
    "rescue",
    "rescue_options",
    "restore_backup",
    "make_bundle",
    "remake_bundle",
];

macro_rules! calls {
    ($($name:ident: $request:ty => $answer:ty, $what:literal;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn call(host: &Host, name: &str, request: Value) {
            match name {
                $(stringify!($name) => {
                    let Ok(request) = serde_json::from_value::<$request>(request) else { return };
                    let answer = host.$name(request);
                    // What is answered can be sent.
                    let sent = answer.map_or_else(|error| serde_json::to_value(error), |good| serde_json::to_value(good));
                    sent.expect("an answer that can be sent");
                })*
                _ => {}
            }
        }
    };
}
evenhand_app::for_each_command!(calls);

thread_local! {
    static APP: RefCell<Option<(tempfile::TempDir, Host)>> = const { RefCell::new(None) };
}

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let name = NAMES[usize::from(*first) % NAMES.len()];
    let Ok(request) = serde_json::from_slice::<Value>(rest) else { return };
    if LEFT_OUT.contains(&name) {
        return;
    }
    APP.with_borrow_mut(|app| {
        let (_, host) = app.get_or_insert_with(|| {
            let dir = tempfile::tempdir().expect("a folder");
            let host =
                Host::new(Folders::new(dir.path().to_owned()), Box::new(Nobody), Clock::system());
            host.load_sample(Nothing {}).expect("the sample");
            (dir, host)
        });
        call(host, name, request);
    });
});
