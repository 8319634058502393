//! When the disk, the folder or another program stands in the way: what a person is told, and that
//! nothing that was typed is lost.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::driver::{PATIENCE, waited};
use crate::journeys::{PASSPHRASE, add, listed, open_record, start_record};
use crate::window::Window;

#[test]
fn a_record_that_is_open_elsewhere_waits_until_it_is_closed_there() {
    let mut window = Window::open();
    start_record(&window);
    window.close();
    let elsewhere = File::options().write(true).open(window.record().join("record.lock")).unwrap();
    elsewhere.lock().unwrap();
    let window = window.again(&[]);
    open_record(&window);
    window.sees("This record is open in another window or on another computer.");
    drop(elsewhere);
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.sees("Your record is ready.");
}

#[test]
fn a_full_disk_costs_nothing_that_was_typed() {
    let home = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(&home.path().join("data")) else { return };
    let mut window = Window::open_in(home, &[]);
    start_record(&window);
    add(&window, "Something else");
    window.fill("What happened?", "The lift was out of order");
    window.sees("Kept so far.");
    disk.fill();
    window.press("Save");
    window.sees("The disk is full, so this was not saved. What you typed is still here.");
    window.sees("Add something else");
    window.press("Close");
    disk.free();
    window.press("Save");
    window.heading("The lift was out of order");
    window.close();
    assert_eq!(listed(&window).len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named_as_the_cause() {
    let home = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(&home.path().join("data")) else { return };
    let mut window = Window::open_in(home, &[]);
    start_record(&window);
    window.close();
    disk.remount("ro");
    let window = window.again(&[]);
    open_record(&window);
    window.sees("This folder cannot be written to.");
    disk.remount("rw");
    window.fill("Passphrase or recovery key", PASSPHRASE);
    window.press("Open");
    window.sees("Your record is ready.");
}

#[test]
fn a_damaged_record_is_back_after_three_presses() {
    let mut window = Window::open();
    start_record(&window);
    add(&window, "Something else");
    window.fill("What happened?", "The lift was out of order");
    window.press("Save");
    window.heading("The lift was out of order");
    // Closing the window closes the record, which makes a backup.
    window.press("Settings");
    window.press("Lock now");
    window.heading("Evenhand is locked");
    window.close();
    let database = window.record().join("record.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[77] ^= 1;
    std::fs::write(&database, &bytes).unwrap();

    let mut window = window.again(&[]);
    open_record(&window);
    window.heading("Part of your record is damaged");
    window.sees("Go back to the newest good backup");
    window.is_accessible("rescue");
    window.keep_picture("rescue");
    window.press("Go back to the newest good backup");
    window.heading("Your record is back");
    window.keep_picture("rescue-done");
    window.press("Go on");
    window.press("Timeline");
    window.sees("The lift was out of order");
    window.close();
    assert_eq!(listed(&window).len(), 1);
}

/// A file system of a few megabytes in memory. It ends with this value.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None`, and a line that says so, where this machine does not let a test mount one; the store's
    /// own tests reach the same errors by a layer that fails.
    fn mount(at: &Path) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"])
            .arg(at)
            .status()
            .is_ok_and(|status| status.success());
        if !mounted {
            crate::skipped::skipped("this machine does not let a test mount a small disk");
        }
        mounted.then(|| Self(at.to_owned()))
    }

    fn remount(&self, mode: &str) {
        let options = format!("remount,{mode}");
        let remounted = || {
            let status =
                Command::new("mount").args(["-o", &options]).arg(&self.0).status().unwrap();
            status.success().then_some(())
        };
        // The system lets go of a file a moment after the last process that had it has ended.
        assert!(waited(PATIENCE, remounted).is_some(), "the small disk stays busy");
    }

    fn fill(&self) {
        // Ends with an error, which is what it is for.
        let filled = std::fs::write(self.0.join("filler"), vec![0; 32 << 20]);
        assert!(filled.is_err(), "the disk is larger than it was made");
    }

    fn free(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // The window may still hold files in it, so it goes once the last one is let go.
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
        // The folder above it outlived its owner, who could not take a mounted disk away.
        let _ = self.0.parent().map(std::fs::remove_dir_all);
    }
}
