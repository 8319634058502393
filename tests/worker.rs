//! The reader's child process, started for real: what it gives, and what happens when it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;
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
    let output =
        std::process::Command::new(program).args(["--worker", "64", "2"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let output = std::process::Command::new(program).arg("--worker").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
