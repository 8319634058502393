//! A record on a desk, worked on by the real program.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder with a record in it, `record`, and the program to work on it.
pub struct Desk {
    pub dir: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap() };
        desk.lines(&["new", "--title", "Our record", "--council", "Haringey"]);
        desk
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn call(&self, arguments: &[&str]) -> Output {
        self.program().args(["--json", "--record", "record"]).args(arguments).output().unwrap()
    }

    /// The program, in this folder and with the record's passphrase.
    pub fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_evenhand-cli"));
        program.current_dir(self.dir.path()).env("EVENHAND_PASSPHRASE", "four words to keep");
        program
    }

    /// What a call says to people, however it goes.
    pub fn told(&self, arguments: &[&str]) -> String {
        let output = self.program().args(["--record", "record"]).args(arguments).output().unwrap();
        [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat()
    }

    /// What a call that goes well prints.
    pub fn lines(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.call(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    pub fn sample(&self) -> Value {
        self.lines(&["demo", "demo"]);
        parsed(&self.at("demo/sample-record.json"))
    }
}

pub fn parsed(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}
