//! The reader's child process, started for real: what it gives, and what happens when it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use evenhand_app::worker::{Answer, Job, Limits, Task, WorkerError, run, use_program};

const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T091400Z\r\n\
    DTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Co-production group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn read(bytes: Vec<u8>, limits: Limits) -> Result<Answer, WorkerError> {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    run(&Job { task: Task::ReadCalendar { name: "invite.ics".into(), large: true }, bytes }, limits)
}

#[test]
fn a_child_reads_an_invitation() {
    let Answer::Calendar(reading) = read(INVITE.into(), Limits::default()).unwrap() else {
        panic!("another answer than was asked for");
    };
    assert_eq!(reading.events.len(), 1);
    assert_eq!(reading.events[0].summary.as_deref(), Some("Co-production group"));
}

#[test]
fn attachments_come_back_with_their_bytes() {
    let mail = "From: a@example.org\r\nTo: b@example.org\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\nSubject: Papers\r\n\
        MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHello\r\n\
        --x\r\nContent-Type: application/pdf; name=one.pdf\r\nContent-Disposition: attachment; filename=one.pdf\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nAAEC/w==\r\n\
        --x\r\nContent-Type: application/octet-stream; name=two.bin\r\nContent-Disposition: attachment; filename=two.bin\r\n\
        Content-Transfer-Encoding: base64\r\n\r\nCQ==\r\n--x--\r\n";
    let Answer::Calendar(reading) = read(mail.into(), Limits::default()).unwrap() else {
        panic!("another answer than was asked for");
    };
    let files: Vec<_> = reading
        .attachments
        .iter()
        .map(|file| (file.name.as_str(), file.bytes.as_slice()))
        .collect();
    assert_eq!(files, [("one.pdf", [0, 1, 2, 255].as_slice()), ("two.bin", [9].as_slice())]);
}

#[test]
fn a_file_that_takes_too_long_costs_its_time_and_no_more() {
    let limits = Limits { time: Duration::from_millis(1), ..Limits::default() };
    let start = Instant::now();
    assert_eq!(read(INVITE.into(), limits).unwrap_err(), WorkerError::TooLong);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_takes_too_much_memory_costs_one_message() {
    // As many meetings as fit into 24 MB of text; the child may have 40 MB on top of its start.
    let mut calendar = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for number in 0..150_000 {
        calendar += &format!(
            "BEGIN:VEVENT\r\nUID:{number}\r\nDTSTAMP:20261112T091400Z\r\nDTSTART:20261130T103000Z\r\nSUMMARY:A\r\nEND:VEVENT\r\n"
        );
    }
    calendar += "END:VCALENDAR\r\n";
    let limits = Limits { memory_mib: 40, ..Limits::default() };
    assert_eq!(read(calendar.into(), limits).unwrap_err(), WorkerError::TooMuchMemory);
}

#[test]
fn a_page_of_a_broken_pdf_costs_an_answer_and_no_more() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let bytes =
        b"%PDF-1.7\n1 0 obj\n<</Type/Pages/Count 1/Kids[1 0 R]>>\nendobj\ntrailer<</Root 1 0 R>>"
            .to_vec();
    let job = Job { task: Task::DrawPage { page: 1, width: 300 }, bytes };
    assert_eq!(run(&job, Limits::default()).unwrap(), Answer::NoPage);
}

#[test]
fn a_child_that_is_asked_nonsense_ends_by_itself() {
    let program = env!("CARGO_BIN_EXE_evenhand");
    let output = Command::new(program).args(["--worker", "64", "2"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let output = Command::new(program).arg("--worker").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

/// A page with so many lines that drawing it takes minutes.
fn long_work() -> Job {
    let lines = "0 0 m 612 792 l 3 0 l S\n".repeat(400_000);
    let bytes = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>\nendobj\n\
         4 0 obj\n<</Length {}>>\nstream\n{lines}endstream\nendobj\ntrailer<</Root 1 0 R>>",
        lines.len()
    );
    Job { task: Task::DrawPage { page: 1, width: 2000 }, bytes: bytes.into_bytes() }
}

/// Whether something comes about within ten seconds.
fn soon(what: impl Fn() -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(10);
    while Instant::now() < end {
        if what() {
            return true;
        }
        sleep(Duration::from_millis(20));
    }
    false
}

/// Ends a process that a test started, also where the test fails.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The seconds of a processor that a process took, in hundredths; `None` once it has ended.
#[cfg(target_os = "linux")]
fn worked(process: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ended = matches!(fields.first(), Some(&"Z" | &"X"));
    (!ended)
        .then(|| fields[11].parse::<u64>().unwrap_or(0) + fields[12].parse::<u64>().unwrap_or(0))
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_at_work_ends_when_its_parent_is_killed() {
    const PARENT: &str = "EVENHAND_TRIED_PARENT";
    if std::env::var_os(PARENT).is_some() {
        use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
        let limits = Limits { time: Duration::from_secs(120), ..Limits::default() };
        panic!("it was to be killed first: {:?}", run(&long_work(), limits).is_ok());
    }
    let parent = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_child_at_work_ends_when_its_parent_is_killed"])
        .env(PARENT, "yes")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut parent = Ends(parent);
    let tasks = PathBuf::from(format!("/proc/{}/task", parent.0.id()));
    let child = || {
        let threads = std::fs::read_dir(&tasks).ok()?.flatten();
        let children =
            threads.filter_map(|t| std::fs::read_to_string(t.path().join("children")).ok());
        children
            .flat_map(|ids| {
                ids.split_whitespace().filter_map(|id| id.parse::<u32>().ok()).collect::<Vec<_>>()
            })
            .next()
    };
    // It has its job and is busy with it.
    assert!(soon(|| child().and_then(worked).is_some_and(|time| time > 50)), "no child at work");
    let child = child().unwrap();
    parent.0.kill().unwrap();
    parent.0.wait().unwrap();
    assert!(soon(|| worked(child).is_none()), "the child goes on by itself");
}

#[test]
fn a_child_at_work_ends_when_nobody_waits_for_its_answer() {
    let child = Command::new(env!("CARGO_BIN_EXE_evenhand"))
        .args(["--worker", "512", "60"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut child = Ends(child);
    let job = long_work();
    let mut input = child.0.stdin.take().unwrap();
    for part in [serde_json::to_vec(&job.task).unwrap(), job.bytes] {
        input.write_all(&u32::try_from(part.len()).unwrap().to_le_bytes()).unwrap();
        input.write_all(&part).unwrap();
    }
    sleep(Duration::from_millis(1500));
    assert_eq!(child.0.try_wait().unwrap(), None, "the work is not long enough to tell");
    drop(input);
    let ended = std::cell::RefCell::new(child);
    assert!(soon(|| ended.borrow_mut().0.try_wait().unwrap().is_some()), "it goes on");
    assert_eq!(ended.borrow_mut().0.wait().unwrap().code(), Some(4));
}
