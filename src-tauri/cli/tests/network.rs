//! The program speaks to nobody: it does all of its work on a computer without a network, and does it where asking
//! for a socket ends it.

#![cfg(target_os = "linux")]
// A test's way to fail is to panic.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::walls;

/// What this test does when it runs itself again: the rest of the line, where a socket ends it.
const RUN: &str = "EVENHAND_TRIED_RUN";

/// Every kind of work of the command line, one after the other.
fn calls() -> Vec<Vec<String>> {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../calendar/tests/corpus");
    let at = |name: &str| corpus.join(name).canonicalize().unwrap().display().to_string();
    let (mail, calendar, outlook) =
        (at("forwarded.eml"), at("series.ics"), at("outlook-series.msg"));
    let lines = [
        "--record record new --title Ours --council Haringey".to_owned(),
        "demo demo".to_owned(),
        "--record record import demo/sample-record.json".to_owned(),
        "--record record list".to_owned(),
        "--record record bundle out.pdf".to_owned(),
        "--record record bundle --template whole_record --profile public whole.pdf".to_owned(),
        "--record record export out.zip".to_owned(),
        "--record record import out.zip".to_owned(),
        "--record record verify".to_owned(),
        "--record record calendar write out.ics".to_owned(),
        format!("calendar read {mail} {calendar} {outlook}"),
        format!("--record record import-mail {mail}"),
        format!("look {mail} out.pdf out.zip"),
        "charters".to_owned(),
        "guides annual review".to_owned(),
        "letter list".to_owned(),
        "forms list".to_owned(),
        "ladder list".to_owned(),
    ];
    lines.iter().map(|line| line.split(' ').map(str::to_owned).collect()).collect()
}

/// Does all of the work in a folder, through what `start` makes of a program and its words.
fn work(folder: &Path, start: impl Fn(&[String]) -> Command) -> usize {
    let calls = calls();
    for words in &calls {
        let Output { status, stdout, stderr } = start(words)
            .current_dir(folder)
            .env("EVENHAND_PASSPHRASE", "four words to keep")
            .output()
            .unwrap();
        let said =
            [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
        assert!(status.success(), "{words:?}: {status} {said}");
    }
    calls.len()
}

#[test]
fn everything_is_done_without_a_network() {
    if !walls::can_be_alone() {
        crate::skipped::skipped("this kernel gives no room without a network");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let done = work(dir.path(), |words| {
        let program = env!("CARGO_BIN_EXE_evenhand-cli").to_owned();
        walls::alone(&[&[program], words].concat())
    });
    println!("{done} calls done without a network");
}

#[test]
fn nothing_asks_for_a_socket() {
    if let Ok(line) = std::env::var(RUN) {
        return walls::run_without_sockets(&line, RUN);
    }
    let held = |line: &str| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--exact", "network::nothing_asks_for_a_socket", "--nocapture"])
            .env(RUN, line);
        command
    };
    if let Err(why) = walls::counts(held) {
        crate::skipped::skipped(&why);
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let done = work(dir.path(), |words| {
        let program = env!("CARGO_BIN_EXE_evenhand-cli").to_owned();
        held(&[&[program], words].concat().join("\n"))
    });
    println!("{done} calls done, 0 sockets of a network asked for");
}
