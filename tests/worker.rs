//! The reader's child process, started for real: what it gives, and what happens when it cannot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod skipped;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use evenhand_app::bundles::{BundleFacts, first_plan};
use evenhand_app::pictures::Models;
use evenhand_app::worker::{
    DrawPage, DrawnPage, FilePart, MailPart, ReadCalendar, ReadChat, ReadLines, ReadMails,
    ReadTable, ReadWords, RenderBundle, SeePicture, Task, Viewer, Walls, WorkerError, WorkerLimits,
    run, run_watched, use_program, walls,
};
use evenhand_core::record::{Id, Profile, Provenance, Template};
use skipped::skipped;

const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T091400Z\r\n\
    DTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Co-production group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn read(bytes: &str, limits: WorkerLimits) -> Result<<ReadCalendar as Task>::Answer, WorkerError> {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let task = ReadCalendar { name: "invite.ics".into(), large: true };
    run(&task, bytes.as_bytes(), limits)
}

#[test]
fn a_child_reads_an_invitation() {
    let reading = read(INVITE, WorkerLimits::default()).unwrap();
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
    let reading = read(mail, WorkerLimits::default()).unwrap();
    let files: Vec<_> = reading
        .attachments
        .iter()
        .map(|file| (file.name.as_str(), file.bytes.as_slice()))
        .collect();
    assert_eq!(files, [("one.pdf", [0, 1, 2, 255].as_slice()), ("two.bin", [9].as_slice())]);
}

#[test]
fn a_file_that_takes_too_long_costs_its_time_and_no_more() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let limits = WorkerLimits { time: Duration::from_millis(1), ..WorkerLimits::default() };
    // Work of minutes: whoever waited for its end would have another answer.
    assert_eq!(run(&LONG_WORK, &long_work(), limits).unwrap_err(), WorkerError::TooLong);
    #[cfg(target_os = "linux")]
    {
        // The children of this thread alone: other tests have theirs.
        let left = std::fs::read_to_string("/proc/thread-self/children").unwrap();
        assert_eq!(left, "", "the child goes on by itself");
    }
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
    let limits = WorkerLimits { memory_mib: 40, ..WorkerLimits::default() };
    assert_eq!(read(&calendar, limits).unwrap_err(), WorkerError::TooMuchMemory);
}

#[test]
fn a_page_of_a_broken_pdf_costs_an_answer_and_no_more() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let bytes =
        b"%PDF-1.7\n1 0 obj\n<</Type/Pages/Count 1/Kids[1 0 R]>>\nendobj\ntrailer<</Root 1 0 R>>"
            .to_vec();
    let task = DrawPage { page: 1, width: 300 };
    assert_eq!(run(&task, &bytes, WorkerLimits::default()).unwrap(), None);
}

/// A PDF of some pages, each with its number as its only word.
fn numbered(pages: usize) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut pdf = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
         2 0 obj\n<</Type/Pages/Count {pages}/Kids[{}]>>\nendobj\n\
         3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n",
        kids.join(" ")
    );
    for page in 0..pages {
        let words = format!("BT /F 40 Tf 20 20 Td (number {}) Tj ET", page + 1);
        pdf += &format!(
            "{} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Resources<</Font<</F 3 0 R>>>>\
             /Contents {} 0 R>>\nendobj\n{} 0 obj\n<</Length {}>>\nstream\n{words}\nendstream\nendobj\n",
            4 + 2 * page,
            5 + 2 * page,
            5 + 2 * page,
            words.len()
        );
    }
    pdf += "trailer<</Root 1 0 R>>";
    pdf.into_bytes()
}

#[test]
fn all_pages_of_a_file_are_drawn_by_the_child_that_was_sent_it() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let bytes = numbered(300);
    let mut viewer = Viewer::open(&bytes).unwrap();
    let child = viewer.child().unwrap();
    for page in [1, 2, 3, 300, 4, 5, 150, 6, 7, 1] {
        let drawn = viewer.page(page, 200).unwrap();
        let alone = run(&DrawPage { page, width: 200 }, &bytes, WorkerLimits::default()).unwrap();
        assert_eq!(drawn, alone, "page {page}");
        assert_eq!(drawn.unwrap().words.trim(), format!("number {page}"));
    }
    assert_eq!(viewer.page(301, 200).unwrap(), None);
    assert_eq!(viewer.page(0, 200).unwrap(), None);
    assert_eq!(viewer.child(), Some(child));
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_that_keeps_a_file_open_ends_with_whoever_looks_at_it() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let mut viewer = Viewer::open(&numbered(2)).unwrap();
    let child = viewer.child().unwrap();
    assert!(matches!(viewer.page(1, 100), Ok(Some(_))));
    drop(viewer);
    assert!(soon(|| worked(child).is_none()));

    // One that was ended says so, and does not answer a later page with an earlier one.
    let mut viewer = Viewer::open(&numbered(2)).unwrap();
    assert!(matches!(viewer.page(1, 100), Ok(Some(_))));
    let child = viewer.child().unwrap();
    let killed = Command::new("kill").args(["-9", &child.to_string()]).status().unwrap();
    assert!(killed.success() && soon(|| worked(child).is_none()));
    assert_eq!(viewer.page(2, 100), Err(WorkerError::Crashed));
    assert_eq!(viewer.page(2, 100), Err(WorkerError::Crashed));
}

/// More than a pipe holds, so that it cannot be sent to a child that takes nothing in.
#[cfg(target_os = "linux")]
fn long_pdf() -> Vec<u8> {
    let mut pdf = numbered(2);
    pdf.extend(b"\n%".iter().chain(&vec![b' '; 4 << 20]));
    pdf
}

#[cfg(target_os = "linux")]
#[test]
fn a_stopped_child_holds_up_a_page_no_longer_than_a_page_may_take() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let mut viewer = Viewer::open(&long_pdf()).unwrap();
    let child = viewer.child().unwrap();
    let stopped = Command::new("kill").args(["-STOP", &child.to_string()]).status().unwrap();
    assert!(stopped.success());
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let _ = send.send((viewer.page(1, 100), viewer.page(1, 100)));
    });
    let time = WorkerLimits::default().time + Duration::from_secs(20);
    let said = receive.recv_timeout(time).expect("the page is waited for without an end");
    assert_eq!(said, (Err(WorkerError::TooLong), Err(WorkerError::Crashed)));
    assert!(soon(|| worked(child).is_none()), "the child was left behind");
}

#[test]
fn a_child_that_is_asked_nonsense_ends_by_itself() {
    let program = env!("CARGO_BIN_EXE_evenhand");
    // Many times: a thread that is not there yet when the limits come finds no memory, now and then.
    for _ in 0..20 {
        let output =
            Command::new(program).args(["--worker", "64", "2", ReadTable::NAME]).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    }
    for unknown in [&["--worker"][..], &["--worker", "64", "2"], &["--worker", "64", "2", "dance"]]
    {
        let output = Command::new(program).args(unknown).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{unknown:?}");
    }
}

/// A page with so many lines that drawing it takes minutes.
fn long_work() -> Vec<u8> {
    let lines = "0 0 m 612 792 l 3 0 l S\n".repeat(400_000);
    let bytes = format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>\nendobj\n\
         4 0 obj\n<</Length {}>>\nstream\n{lines}endstream\nendobj\ntrailer<</Root 1 0 R>>",
        lines.len()
    );
    bytes.into_bytes()
}

const LONG_WORK: DrawPage = DrawPage { page: 1, width: 2000 };

#[test]
fn work_that_is_stopped_ends_its_child_however_silent_it_is() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let asked = std::cell::Cell::new(0);
    let limits = WorkerLimits { time: Duration::from_secs(120), ..WorkerLimits::default() };
    // It tells no step, and would go on for minutes. Whoever is asked may have another file read meanwhile.
    let step = |_, _| {
        asked.set(asked.get() + 1);
        assert_eq!(read(INVITE, WorkerLimits::default()).unwrap().events.len(), 1);
        asked.get() < 5
    };
    let said = run_watched(&LONG_WORK, &long_work(), limits, &step);
    assert_eq!((said.unwrap_err(), asked.get()), (WorkerError::Stopped, 5));
    #[cfg(target_os = "linux")]
    assert_eq!(std::fs::read_to_string("/proc/thread-self/children").unwrap(), "");
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
        let limits = WorkerLimits { time: Duration::from_secs(120), ..WorkerLimits::default() };
        panic!("it was to be killed first: {:?}", run(&LONG_WORK, &long_work(), limits).is_ok());
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
        .args(["--worker", "512", "60", DrawPage::NAME])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut child = Ends(child);
    let mut input = child.0.stdin.take().unwrap();
    for part in [serde_json::to_vec(&LONG_WORK).unwrap(), long_work()] {
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

/// Files of other projects, where they are at hand and time is given for them.
fn others() -> Vec<(String, Vec<u8>)> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/");
    let folders = ["calendars/files", "cases/invitations", "cases/documents/files"];
    if std::env::var_os("EVENHAND_LONG").is_none() {
        return Vec::new();
    }
    read_folders(&folders.map(|folder| PathBuf::from(format!("{beside}{folder}"))))
}

/// The tree's own files of every sort.
fn files() -> Vec<(String, Vec<u8>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "src-tauri/bundle/tests/fixtures/bundle",
        "src-tauri/calendar/tests/corpus",
        "src-tauri/app/data/sample",
        "icons",
    ];
    read_folders(&folders.map(|folder| root.join(folder)))
}

/// The files of these folders and of those in them, where they are there.
fn read_folders(folders: &[PathBuf]) -> Vec<(String, Vec<u8>)> {
    let mut paths = Vec::new();
    let mut folders = folders.to_vec();
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let (inner, files): (Vec<_>, Vec<_>) =
            entries.map(|entry| entry.path()).partition(|path| path.is_dir());
        folders.extend(inner);
        paths.extend(files);
    }
    paths.sort();
    let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

/// Does a job here and in a child, and compares what comes of it.
fn same<T: Task>(task: T, bytes: &[u8], of: &str) -> T::Answer
where
    T::Answer: PartialEq,
{
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let outside = task.perform(bytes, &|_, _| true).unwrap();
    let inside = run(&task, bytes, WorkerLimits::bundle()).unwrap();
    assert!(outside == inside, "{of}: another answer than outside");
    inside
}

/// Draws everything that may be a picture as it is seen, and counts what was one.
fn pictures(files: &[(String, Vec<u8>)]) -> usize {
    let endings = [".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".gif", ".webp"];
    let named = files.iter().filter(|(name, _)| endings.iter().any(|end| name.ends_with(end)));
    let see = |(name, bytes): &(String, Vec<u8>)| {
        let task = SeePicture { name: name.clone(), page: 1, widest: 200 };
        same(task, bytes, name).is_some()
    };
    named.filter(|file| see(file)).count()
}

#[test]
fn every_job_on_every_file_gives_the_same_in_a_child() {
    let mut files = files();
    assert!(files.len() > 60, "{}", files.len());
    files.extend(others());
    let mut pages = 0;
    for (name, bytes) in &files {
        if !name.ends_with(".ics") {
            same(ReadWords { name: name.clone() }, bytes, name);
            same(ReadLines { name: name.clone() }, bytes, name);
        }
        if name.ends_with(".pdf") {
            let page = same(DrawPage { page: 1, width: 200 }, bytes, name);
            pages += usize::from(page.is_some());
        } else {
            same(ReadCalendar { name: name.clone(), large: false }, bytes, name);
        }
    }
    let seen = pictures(&files);
    assert!(seen > 5, "{seen} pictures were seen");
    let mails: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".eml")).collect();
    let parts = mails
        .iter()
        .map(|(name, bytes)| MailPart {
            name: name.clone(),
            length: bytes.len(),
            lies: Default::default(),
        })
        .collect();
    let all: Vec<u8> = mails.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    same(ReadMails { parts, contents: true }, &all, "mails");
    assert!(same(ReadTable, b"Date,Hours\n2026-11-12,2\n", "table").is_ok());
    let chat = "12/11/2026, 09:14 - A: hello\n12/11/2026, 09:15 - B: hello again\n";
    let (name, today) = ("chat.txt".into(), chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap());
    same(ReadChat { name, asked: None, today, files: Vec::new() }, chat.as_bytes(), "chat");
    println!("{} files, {pages} pages drawn, {} mails", files.len(), mails.len());
}

#[test]
fn a_picture_is_read_the_same_in_a_child() {
    let Some(models) = Models::find() else {
        skipped("the models are missing; cargo xtask setup fetches them");
        return;
    };
    let path = "src-tauri/ocr/tests/fixtures/letter.png";
    let letter = std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let (task, bytes) = models.task("letter.png", 1, &letter);
    let page = same(task, &bytes, "letter").and_then(|read| read.page).unwrap();
    assert!(page.text().contains("Anytown Council"), "{}", page.text());
}

#[test]
fn a_picture_with_more_dots_than_are_opened_costs_an_answer_and_no_more() {
    let Some(models) = Models::find() else {
        skipped("the models are missing; cargo xtask setup fetches them");
        return;
    };
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    // A hundred million dots in a bitmap, all of which are there.
    let mut bitmap = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
    bitmap.extend(10_000u32.to_le_bytes());
    bitmap.extend(10_000u32.to_le_bytes());
    bitmap.extend([1, 0, 24, 0]);
    bitmap.resize(54 + 300_000_000, 255);
    let (task, bytes) = models.task("large.bmp", 1, &bitmap);
    drop(bitmap);
    assert_eq!(run(&task, &bytes, WorkerLimits::picture()).unwrap(), None);
}

/// A bundle of the sample record with these files as its appendices, made here and in a child. Its pages.
fn same_bundle(files: &[(String, Vec<u8>)]) -> usize {
    let clock = chrono::DateTime::from_timestamp(1_793_000_000, 0).unwrap();
    let record = evenhand_app::sample::package(clock).unwrap().record;
    let plan = first_plan(&record, Template::Complaint, Profile::MyCopy, "", clock);
    let facts = BundleFacts::new(&record, &plan, clock.date_naive(), Provenance::default());
    let mut model = facts.model(&record, &plan);
    let id = |number: usize| Id(uuid::Uuid::from_u128(u128::try_from(number + 1).unwrap()));
    let first = model.appendices.first().unwrap().clone();
    model.appendices = files
        .iter()
        .enumerate()
        .map(|(number, (name, _))| {
            let mut appendix = first.clone();
            appendix.file = Some(id(number));
            appendix.title.clone_from(name);
            appendix
        })
        .collect();
    let parts = files.iter().enumerate().map(|(number, (_, bytes))| FilePart {
        file: id(number),
        length: Some(bytes.len()),
        password: None,
        refused: false,
    });
    let task = RenderBundle { model: Box::new(model), files: parts.collect(), clock };
    let all: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    let made = same(task, &all, "bundle").unwrap();
    println!("{} appendices, {} pages, {} bytes", files.len(), made.pages, made.pdf.len());
    made.pages
}

#[test]
fn a_bundle_of_every_file_is_the_same_in_a_child() {
    same_bundle(&files());
}

/// A PDF of so many pages, no two alike.
fn pages_of_text(count: usize, of: usize) -> Vec<u8> {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned(), String::new()];
    objects.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".into());
    let mut kids = String::new();
    for page in 0..count {
        let mut words = "BT /F1 11 Tf 14 TL 60 780 Td\n".to_owned();
        for line in 0..40 {
            words += &format!("(File {of}, page {page}, line {line}: notice of a meeting) Tj T*\n");
        }
        words += "ET";
        objects.push(format!("<</Length {}>>\nstream\n{words}\nendstream", words.len()));
        let content = objects.len();
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {content} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        ));
        kids += &format!("{} 0 R ", objects.len());
    }
    objects[1] = format!("<</Type/Pages/Count {count}/Kids[{kids}]>>");
    let mut out = "%PDF-1.7\n".to_owned();
    for (number, object) in objects.iter().enumerate() {
        out += &format!("{} 0 obj\n{object}\nendobj\n", number + 1);
    }
    (out + "trailer<</Root 1 0 R>>").into_bytes()
}

#[test]
#[ignore = "takes minutes"]
fn a_bundle_of_eleven_hundred_pages_is_the_same_in_a_child() {
    let mut files = files();
    files.extend((0..8).map(|of| (format!("text {of}.pdf"), pages_of_text(150, of))));
    let pages = same_bundle(&files);
    assert!(pages >= 1100, "{pages}");
}

#[test]
fn this_computer_is_closed_to_a_child() {
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    let walls = walls().unwrap();
    if walls == Walls::Closed {
        println!("closed");
    } else {
        #[cfg(target_os = "linux")]
        assert!(
            !lists_are_taken(),
            "this kernel takes a list of calls, and the child has none: {walls:?}"
        );
        skipped(&format!("this kernel closes a child in {walls:?}"));
    }
}

/// Whether this kernel takes a list of calls from this process, found out without the app. It holds the thread that
/// asks for it, which ends.
#[cfg(target_os = "linux")]
fn lists_are_taken() -> bool {
    std::thread::spawn(|| {
        use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
        let machine = std::env::consts::ARCH.try_into().unwrap();
        let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
        let rules = [(libc::SYS_add_key, Vec::new())].into();
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refused, machine).unwrap();
        seccompiler::apply_filter(&BpfProgram::try_from(filter).unwrap()).is_ok()
    })
    .join()
    .unwrap()
}

/// What a kernel may lack, which a test takes away from itself before it starts a child.
#[cfg(target_os = "linux")]
const LACKS: &str = "EVENHAND_TRIED_LACK";

#[cfg(target_os = "linux")]
#[test]
fn files_are_read_on_a_kernel_that_closes_less_and_the_app_says_so() {
    const NAME: &str = "files_are_read_on_a_kernel_that_closes_less_and_the_app_says_so";
    if let Ok(lacks) = std::env::var(LACKS) {
        use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
        if lacks.contains("files") {
            take_away(libc::SYS_landlock_create_ruleset, libc::ENOSYS);
        }
        if lacks.contains("calls") {
            take_away(libc::SYS_seccomp, libc::EPERM);
        }
        println!("walls: {:?}", walls().unwrap());
        let reading = read(INVITE, WorkerLimits::default()).unwrap();
        return println!("events: {}", reading.events.len());
    }
    use_program(PathBuf::from(env!("CARGO_BIN_EXE_evenhand")));
    if walls().unwrap() != Walls::Closed {
        return skipped("this kernel has nothing that could be taken away");
    }
    for (lacks, say) in [
        ("files", &["Closed"][..]),
        ("calls", &["Partly", "LimitsOnly"]),
        ("files, calls", &["LimitsOnly"]),
    ] {
        let program = std::env::current_exe().unwrap();
        let output = Command::new(program)
            .args(["--exact", NAME, "--nocapture"])
            .env(LACKS, lacks)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("events: 1"), "{lacks}: {said}{error}");
        assert!(say.iter().any(|say| said.contains(&format!("walls: {say}"))), "{lacks}: {said}");
    }
}

/// Has the kernel answer a call with an error from now on.
#[cfg(target_os = "linux")]
fn take_away(call: i64, answer: i32) {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
    let answer = SeccompAction::Errno(answer.unsigned_abs());
    let machine = std::env::consts::ARCH.try_into().unwrap();
    let rules = [(call, Vec::new())].into();
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, answer, machine).unwrap();
    seccompiler::apply_filter(&BpfProgram::try_from(filter).unwrap()).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_that_others_left_open_stays_open_in_a_child() {
    use std::io::Read;
    // What started the parent left a pipe open for all that come after it.
    let child = Command::new("sh")
        .args(["-c", "exec \"$0\" --worker 512 20 read-table 7>&2 2>/dev/null"])
        .arg(env!("CARGO_BIN_EXE_evenhand"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut child = Ends(child);
    let mut pipe = child.0.stderr.take().unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut said = Vec::new();
        let end = pipe.read_to_end(&mut said);
        let _ = send.send(end);
    });
    let end = receive.recv_timeout(Duration::from_secs(10));
    assert_eq!(child.0.try_wait().unwrap(), None, "it waits for its job");
    assert!(matches!(end, Ok(Ok(0))), "the pipe is still open in it: {end:?}");
}

/// What a child that was taken over sends: a length, and as many bytes.
#[cfg(target_os = "linux")]
const FLOOD: &str = "#!/bin/sh\nprintf '\\377\\377\\377\\277'; exec cat /dev/zero\n";

/// A child that keeps a file open sends one answer after the other once it was taken over, asked or not: these, again
/// and again.
#[cfg(target_os = "linux")]
const CHATTER: &str = "#!/bin/sh\nwhile cat \"$0.said\"; do :; done\n";

/// A program of that name that is nothing but a script.
#[cfg(target_os = "linux")]
fn script(folder: &std::path::Path, name: &str, script: &str) -> PathBuf {
    let program = folder.join(name);
    std::fs::write(&program, script).unwrap();
    let all = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&program, all).unwrap();
    program
}

/// Runs this test anew, with that program as its child, and gives what it said; `peak` is the most memory that it took.
#[cfg(target_os = "linux")]
fn as_parent_of(program: &std::path::Path, test: &str) -> (String, u64) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(TRIED_PARENT, program)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let peak = said.split("peak: ").nth(1).and_then(|rest| rest.split(' ').next());
    let peak = peak.unwrap_or_else(|| panic!("{said}")).parse().unwrap();
    (said, peak)
}

#[cfg(target_os = "linux")]
const TRIED_PARENT: &str = "EVENHAND_TRIED_PARENT";

#[cfg(target_os = "linux")]
fn say_peak() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    println!("peak: {} KiB", peak.split_whitespace().nth(1).unwrap());
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_that_floods_its_parent_costs_one_message() {
    if let Some(program) = std::env::var_os(TRIED_PARENT) {
        use_program(program.into());
        let limits = WorkerLimits { time: Duration::from_secs(5), ..WorkerLimits::default() };
        println!("answer: {:?}", run(&ReadTable, b"a,b\n", limits).unwrap_err());
        return say_peak();
    }
    let dir = tempfile::tempdir().unwrap();
    let steps = "#!/bin/sh\nexec 3>&1 yes 'step 1 2' >&2\n";
    for (name, text, why) in [("answer", FLOOD, "Crashed"), ("steps", steps, "TooLong")] {
        let program = script(dir.path(), name, text);
        let (said, peak) =
            as_parent_of(&program, "a_child_that_floods_its_parent_costs_one_message");
        assert!(said.contains(&format!("answer: {why}")), "{name}: {said}");
        assert!(peak < 200 << 10, "{name}: the parent took {peak} KiB");
        println!("{name}: {why}, {peak} KiB at the most");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_child_that_keeps_a_file_open_and_floods_its_parent_costs_its_pages() {
    if let Some(program) = std::env::var_os(TRIED_PARENT) {
        use_program(program.into());
        // It says pages that nobody asked for, and takes nothing in.
        let mut viewer = Viewer::open(&numbered(2)).unwrap();
        println!("small: {:?}", viewer.page(1, 100));
        std::thread::sleep(Duration::from_secs(3));
        let mut viewer = Viewer::open(&long_pdf()).unwrap();
        println!("large: {:?}", viewer.page(1, 100));
        return say_peak();
    }
    let dir = tempfile::tempdir().unwrap();
    let said = serde_json::to_vec(&None::<DrawnPage>).unwrap();
    let length = u32::try_from(said.len()).unwrap().to_le_bytes();
    let answer = [length.as_slice(), said.as_slice(), &[0; 4]].concat();
    std::fs::write(dir.path().join("many.said"), answer.repeat(100_000)).unwrap();
    let test = "a_child_that_keeps_a_file_open_and_floods_its_parent_costs_its_pages";
    for (name, text, small) in [("one", FLOOD, "Err(Crashed)"), ("many", CHATTER, "Ok(None)")] {
        let (said, peak) = as_parent_of(&script(dir.path(), name, text), test);
        assert!(said.contains(&format!("small: {small}")), "{name}: {said}");
        assert!(said.contains("large: Err("), "{name}: {said}");
        assert!(peak < 200 << 10, "{name}: the parent took {peak} KiB");
        println!("{name}: {peak} KiB at the most");
    }
}
