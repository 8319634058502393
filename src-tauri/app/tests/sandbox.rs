//! A child that a foreign file has taken over can do nothing: it tries by itself, on every kind of job.
//!
//! The test runs itself again as such a child: it holds itself as a real one does, does a job, and then tries
//! what an attacker would.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use evenhand_app::bundles::{Facts, first_plan};
use evenhand_app::sample;
use evenhand_app::worker::{Answer, MailPart, Task, hold, perform};
use evenhand_core::record::{Profile, Provenance, Template};

const JOB: &str = "EVENHAND_TRIED_JOB";
const FOLDER: &str = "EVENHAND_TRIED_FOLDER";
const PORT: &str = "EVENHAND_TRIED_PORT";

const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T091400Z\r\n\
    DTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const MAIL: &str = "From: a@example.org\r\nTo: b@example.org\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\n\
    Subject: Papers\r\n\r\nHello\r\n";

/// Every kind of job, on a small file of its kind.
fn job(kind: &str) -> (Task, Vec<u8>) {
    match kind {
        "calendar" => {
            (Task::ReadCalendar { name: "invite.ics".into(), large: false }, INVITE.into())
        }
        "words" => (Task::ReadWords { name: "note.txt".into() }, b"some words".to_vec()),
        "mail" => {
            let parts = vec![MailPart { name: "mail.eml".into(), length: MAIL.len() }];
            (Task::ReadMails { parts, contents: true }, MAIL.into())
        }
        "chat" => {
            let chat = "12/11/2026, 09:14 - A: hello\n12/11/2026, 09:15 - B: hello again\n";
            let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
            let (name, files) = ("chat.txt".into(), Vec::new());
            (Task::ReadChat { name, asked: None, today, files }, chat.into())
        }
        "table" => (Task::ReadTable, b"Date,Hours\n2026-11-12,2\n".to_vec()),
        "page" => (Task::DrawPage { page: 1, width: 300 }, one_page()),
        "bundle" => {
            let clock = chrono::DateTime::from_timestamp(1_793_000_000, 0).unwrap();
            let mut record = sample::package(clock).unwrap().record;
            record.files.clear();
            let (template, profile) = (Template::Complaint, Profile::MyCopy);
            let plan = first_plan(&record, template, profile, "", clock);
            let today = clock.date_naive();
            let facts = Facts::new(&record, &plan, today, Provenance::default());
            let model = facts.model(&record, &plan);
            (Task::RenderBundle { model: Box::new(model), files: Vec::new(), clock }, Vec::new())
        }
        other => panic!("no such job: {other}"),
    }
}

fn one_page() -> Vec<u8> {
    let (task, bytes) = job("bundle");
    match perform(&task, &bytes, &|_, _| true) {
        Answer::Bundle(rendered) => rendered.pdf,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_child_that_was_taken_over_reaches_nothing_on_any_job() {
    if let Ok(kind) = std::env::var(JOB) {
        return take_over(&kind);
    }
    for kind in ["calendar", "words", "mail", "chat", "table", "page", "bundle"] {
        let dir = tempfile::tempdir().unwrap();
        for name in ["keys.json", "other", "long"] {
            fs::write(dir.path().join(name), "a key").unwrap();
        }
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_child_that_was_taken_over_reaches_nothing_on_any_job"])
            .arg("--nocapture")
            .env(JOB, kind)
            .env(FOLDER, dir.path())
            .env(PORT, listener.local_addr().unwrap().port().to_string())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let results: Vec<&str> =
            said.lines().filter_map(|line| line.split("tried ").nth(1)).collect();
        assert!(said.contains("the job is done"), "{kind}: {said}");
        assert!(results.len() >= 16, "{kind}: {results:?} of {said}");
        for result in &results {
            assert!(result.ends_with(": refused"), "{kind}: {result}");
        }
        let names: Vec<_> = fs::read_dir(dir.path()).unwrap().flatten().collect();
        assert_eq!(names.len(), 3, "{kind}: {names:?}");
        for name in ["keys.json", "other", "long"] {
            assert_eq!(fs::read(dir.path().join(name)).unwrap(), b"a key", "{kind}");
        }
        println!("{kind}: {} of {} refused", results.len(), results.len());
    }
}

/// In the child: holds itself, does the job, and tries everything.
fn take_over(kind: &str) {
    let folder = PathBuf::from(std::env::var(FOLDER).unwrap());
    let port: u16 = std::env::var(PORT).unwrap().parse().unwrap();
    let (task, bytes) = job(kind);
    let open = fs::OpenOptions::new().write(true).open(folder.join("long")).unwrap();
    hold(512, 20).unwrap();
    let answer = perform(&task, &bytes, &|_, _| true);
    assert!(!matches!(answer, Answer::NoPage | Answer::Stopped), "{answer:?}");
    println!("the job is done");

    tried("to read a key file", || fs::read(folder.join("keys.json")));
    tried("to read it by another name", || {
        fs::read(
            Path::new("/proc/self/root").join(folder.join("keys.json").strip_prefix("/").unwrap()),
        )
    });
    tried("to list a folder", || fs::read_dir(&folder).map(|_| ()));
    tried("to write a file", || fs::write(folder.join("new"), "x"));
    tried("to empty a file", || fs::File::create(folder.join("other")));
    tried("to cut an open file", || open.set_len(0));
    tried("to delete a file", || fs::remove_file(folder.join("other")));
    tried("to rename a file", || fs::rename(folder.join("other"), folder.join("moved")));
    tried("to link a file", || fs::hard_link(folder.join("other"), folder.join("linked")));
    tried("to make a sign to a file", || {
        std::os::unix::fs::symlink("/etc/passwd", folder.join("sign"))
    });
    tried("to make a folder", || fs::create_dir(folder.join("made")));
    tried("to change who may read", || {
        fs::set_permissions(
            folder.join("other"),
            std::os::unix::fs::PermissionsExt::from_mode(0o777),
        )
    });
    tried("to connect", || TcpStream::connect(("127.0.0.1", port)));
    tried("to listen", || TcpListener::bind("127.0.0.1:0"));
    tried("to send", || UdpSocket::bind("127.0.0.1:0"));
    tried("to reach the desktop", || UnixStream::connect("/run/user/0/bus"));
    tried("to start a program", || Command::new("/bin/true").status());
    tried("to start itself", || Command::new("/proc/self/exe").status());
    tried("to read another process", || fs::read("/proc/1/cmdline"));
    tried("to read its own environment", || fs::read("/proc/self/environ"));
    tried("to take its limits off", || rlimit::Resource::FSIZE.set(1 << 30, 1 << 30));
}

fn tried<T>(what: &str, attempt: impl FnOnce() -> std::io::Result<T>) {
    let answer = match attempt() {
        Ok(_) => "done",
        Err(_) => "refused",
    };
    println!("tried {what}: {answer}");
}
