//! A record on a desk, worked on by the real program.

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

/// Runs the program on a file that is made to break it, and gives what it said: it must be refused with exit 1,
/// within so many seconds, by a main process that never had so many mebibytes.
pub fn refused(desk: &Desk, arguments: &[&str], seconds: u64, most_mib: u64) -> String {
    use std::io::Read;
    use std::process::Stdio;
    use std::time::{Duration, Instant};
    let started = Instant::now();
    let mut child = desk
        .program()
        .args(["--record", "record"])
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut most = 0;
    let status = loop {
        most = most.max(resident_mib(child.id()));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if started.elapsed() > Duration::from_secs(seconds) {
            child.kill().unwrap();
            panic!("{arguments:?} took more than {seconds} s");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let mut said = String::new();
    child.stdout.unwrap().read_to_string(&mut said).unwrap();
    child.stderr.unwrap().read_to_string(&mut said).unwrap();
    println!("{arguments:?}: {:.1} s, {most} MiB: {said}", started.elapsed().as_secs_f64());
    assert_eq!(status.code(), Some(1), "{arguments:?}: {said}");
    assert!(most < most_mib, "{arguments:?} had {most} MiB");
    said
}

/// What a process has in memory; 0 where the system does not say.
fn resident_mib(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}
