//! The desktop's keychain: the real one of GNOME, on the message bus of the journeys.

use std::io::Write;
use std::process::{Child, Command, Stdio};

use crate::driver::{PATIENCE, waited};
use crate::journeys::{PASSPHRASE, start_record};
use crate::window::Window;

const WITHOUT: &str = "Open it on this computer without the passphrase";

#[test]
fn the_keychain_opens_a_record_once_asked_and_no_longer_once_told() {
    let _keyring = Keyring::start();
    let mut window = Window::open();
    start_record(&window);
    window.press("Settings");
    turn_on(&window);
    window.keep_picture("privacy-keychain");

    window = window.again(&[]);
    window.click("//button[starts-with(normalize-space(), 'Open Record 1')]");
    window.sees("Or type your passphrase.");
    window.keep_picture("open-by-keychain");
    window.press("Open with this computer's keychain");
    window.sees("Your record is ready.");

    window.press("Settings");
    window.click(&format!("//label[normalize-space()='{WITHOUT}']"));
    window.fill("Your passphrase or recovery key", PASSPHRASE);
    window.press("Turn it off");
    window.sees("Only the passphrase and the recovery key open your record now.");
    window.press("Lock now");
    window.heading("Evenhand is locked");
    assert!(!window.text().contains("keychain"), "{}", window.text());
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.sees("Settings");
}

#[test]
fn a_keychain_that_lost_its_key_leaves_the_passphrase() {
    let keyring = Keyring::start();
    let mut window = Window::open();
    start_record(&window);
    window.press("Settings");
    turn_on(&window);
    window.close();
    // Another keyring, as on another computer: empty.
    drop(keyring);
    let _keyring = Keyring::start();
    let window = window.again(&[]);
    window.click("//button[starts-with(normalize-space(), 'Open Record 1')]");
    window.press("Open with this computer's keychain");
    window.sees("This computer's keychain did not open the record.");
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.sees("Your record is ready.");
}

/// Lets the keychain open the record, which asks for the passphrase.
fn turn_on(window: &Window) {
    window.click(&format!("//label[normalize-space()='{WITHOUT}']"));
    window.fill("Your passphrase or recovery key", PASSPHRASE);
    window.press("Let it open my record");
    window.sees("This computer's keychain opens your record now.");
}

/// An unlocked keyring in a folder of its own. It ends with this value.
struct Keyring {
    daemon: Child,
    _home: tempfile::TempDir,
}

impl Keyring {
    fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--replace", "--components=secrets"])
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", home.path().join("share"))
            .env("XDG_RUNTIME_DIR", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring is missing: run cargo xtask setup");
        // It makes the login keyring with what it reads to the end of its input.
        daemon.stdin.take().unwrap().write_all(b"a login").unwrap();
        assert!(waited(PATIENCE, || answers().then_some(())).is_some(), "no keyring answers");
        Self { daemon, _home: home }
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Whether somebody on the bus keeps secrets, without having one started.
fn answers() -> bool {
    let call = "org.freedesktop.DBus.NameHasOwner";
    let output = Command::new("dbus-send")
        .args(["--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/", call])
        .arg("string:org.freedesktop.secrets")
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).contains("true")
}
