//! A child that a foreign file has taken over can do nothing: it tries by itself, on every kind of job.
//!
//! A test runs itself again as such a child: it holds itself as a real one does, does a job, and then tries
//! what an attacker would.

#![cfg(target_os = "linux")]
use std::fs;
use std::io::{Seek, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::mpsc;

use evenhand_app::bundles::{BundleFacts, first_plan};
use evenhand_app::pictures::Models;
use evenhand_app::worker::{
    DrawPage, HearRecording, MailPart, ModelSizes, ReadCalendar, ReadChat, ReadLines, ReadMails,
    ReadPicture, ReadTable, ReadWords, RenderBundle, SeePicture, Task, Walls, close_files,
    task_names,
};
use evenhand_app::{record_file, sample};
use evenhand_core::record::{Profile, Provenance, Template};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};

const JOB: &str = "EVENHAND_TRIED_JOB";
const FOLDER: &str = "EVENHAND_TRIED_FOLDER";
const PORT: &str = "EVENHAND_TRIED_PORT";
/// The socket of the parent without a file, which Linux names by words alone.
const SOCKET: &str = "EVENHAND_TRIED_SOCKET";

/// What is in the folder that nobody may touch.
const FILES: [&str; 3] = ["keys.json", "other", "long"];

const INVITE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261112T091400Z\r\n\
    DTSTART:20261130T103000Z\r\nDTEND:20261130T120000Z\r\nSUMMARY:Group\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

const MAIL: &str = "From: a@example.org\r\nTo: b@example.org\r\nDate: Thu, 12 Nov 2026 09:14:00 +0000\r\n\
    Subject: Papers\r\n\r\nHello\r\n";

/// Reading a record file, which is no [`Task`].
const RECORD: &str = "record file";

/// Every kind of job.
fn kinds() -> impl Iterator<Item = &'static str> {
    task_names().chain([RECORD])
}

/// A job that is done when it is called, and what comes of it is what it should.
type Work = Box<dyn FnOnce()>;

fn does<T: Task + 'static>(task: T, bytes: Vec<u8>, good: fn(&T::Answer) -> bool) -> Work {
    Box::new(move || {
        let answer = task.perform(&bytes, &|_, _| true).unwrap();
        assert!(good(&answer), "{}: {}", T::NAME, serde_json::to_string(&answer).unwrap());
    })
}

/// Every kind of job, on a small file of its kind.
fn job(kind: &str) -> Work {
    let name = |name: &str| name.to_owned();
    match kind {
        ReadCalendar::NAME => {
            let task = ReadCalendar { name: name("invite.ics"), large: false };
            does(task, INVITE.into(), |read| read.events.len() == 1)
        }
        ReadWords::NAME => {
            let task = ReadWords { name: name("note.txt") };
            does(task, b"some words".to_vec(), |words| words == "some words")
        }
        ReadLines::NAME => {
            let task = ReadLines { name: name("notes.txt") };
            does(task, b"What works\n- Calls\n".to_vec(), |lines| lines.len() == 2)
        }
        ReadMails::NAME => {
            let (lies, length) = (Default::default(), MAIL.len());
            let parts = vec![MailPart { name: name("mail.eml"), lies, length }];
            does(ReadMails { parts, contents: true }, MAIL.into(), |mails| mails.len() == 1)
        }
        ReadChat::NAME => {
            let chat = "12/11/2026, 09:14 - A: hello\n12/11/2026, 09:15 - B: hello again\n";
            let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
            let task = ReadChat { name: name("chat.txt"), asked: None, today, files: Vec::new() };
            does(task, chat.into(), |read| read.chats.len() == 1)
        }
        ReadPicture::NAME => read_picture(),
        HearRecording::NAME => hear_recording(),
        ReadTable::NAME => {
            does(ReadTable, b"Date,Hours\n2026-11-12,2\n".to_vec(), |read| read.is_ok())
        }
        SeePicture::NAME => {
            let task = SeePicture { name: name("a.png"), page: 1, widest: 64 };
            does(task, PICTURE.to_vec(), |page| page.is_some())
        }
        DrawPage::NAME => {
            let pdf = bundle().perform(&[], &|_, _| true).unwrap().unwrap().pdf;
            does(DrawPage { page: 1, width: 300 }, pdf, |page| page.is_some())
        }
        RenderBundle::NAME => does(bundle(), Vec::new(), |made| made.is_ok()),
        other => panic!("{other}: there is a job that is not tried here"),
    }
}

const PICTURE: &[u8] = include_bytes!("../../../icons/128x128.png");

fn read_picture() -> Work {
    match Models::find() {
        Some(models) => {
            let (task, bytes) = models.task("a.png", 1, PICTURE);
            does(task, bytes, |read| read.is_some())
        }
        // Without models the picture is unpacked, and the reader refuses what is no model.
        None => {
            crate::skipped::skipped("in part: the models are missing");
            let models = ModelSizes { detector: 0, recogniser: 0, characters: 0 };
            let task = ReadPicture { name: "a.png".into(), page: 1, models };
            does(task, PICTURE.to_vec(), |read| read.is_none())
        }
    }
}

fn hear_recording() -> Work {
    let note = include_bytes!("../../speech/tests/fixtures/note.opus");
    match crate::support::speech_model_file() {
        Some(file) => {
            let model = fs::read(file).unwrap();
            let task = HearRecording { model: model.len() };
            does(task, [&model, note.as_slice()].concat(), |heard| heard.is_ok())
        }
        // Without the model the recording is refused, as what comes with it is none.
        None => does(HearRecording { model: 0 }, note.to_vec(), |heard| heard.is_err()),
    }
}

/// A bundle of the sample record, without its files.
fn bundle() -> RenderBundle {
    let clock = chrono::DateTime::from_timestamp(1_793_000_000, 0).unwrap();
    let mut record = sample::package(clock).unwrap().record;
    record.files.clear();
    let (template, profile) = (Template::Complaint, Profile::MyCopy);
    let plan = first_plan(&record, template, profile, "", clock);
    let facts = BundleFacts::new(&record, &plan, clock.date_naive(), Provenance::default());
    let model = facts.model(&record, &plan);
    RenderBundle { model: Box::new(model), files: Vec::new(), clock }
}

#[test]
fn a_child_that_was_taken_over_reaches_nothing_on_any_job() {
    if let Ok(kind) = std::env::var(JOB) {
        return take_over(&kind);
    }
    for kind in kinds() {
        let desk = Desk::new();
        let said =
            desk.child("sandbox::a_child_that_was_taken_over_reaches_nothing_on_any_job", kind);
        if !said.contains("closed: Closed") {
            assert!(!lists_are_taken(), "{kind}: the kernel takes a list of calls: {said}");
            println!("{said}");
            crate::skipped::skipped("this kernel takes no list of calls");
            return;
        }
        assert!(said.contains("the job is done"), "{kind}: {said}");
        desk.nothing_was_done(kind, &said, 47);
    }
}

#[test]
fn files_stay_closed_to_every_thread_where_lists_of_calls_are_forbidden() {
    if std::env::var(JOB).is_ok() {
        return take_over_by_files();
    }
    let desk = Desk::new();
    let said = desk.child(
        "sandbox::files_stay_closed_to_every_thread_where_lists_of_calls_are_forbidden",
        "files",
    );
    if !said.contains("closed: Partly") {
        assert!(!has_landlock(), "the kernel has Landlock: {said}");
        println!("{said}");
        crate::skipped::skipped("this kernel has no Landlock");
        return;
    }
    desk.nothing_was_done("files", &said, 12);
}

/// Whether this kernel takes a list of calls from this process, found out without the app. It holds the thread that
/// asks for it, which ends.
fn lists_are_taken() -> bool {
    let asks = || {
        let machine = std::env::consts::ARCH.try_into().unwrap();
        let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
        let rules = [(libc::SYS_add_key, Vec::new())].into();
        let filter = SeccompFilter::new(rules, SeccompAction::Allow, refused, machine).unwrap();
        seccompiler::apply_filter(&BpfProgram::try_from(filter).unwrap()).is_ok()
    };
    std::thread::spawn(asks).join().unwrap()
}

/// Whether this kernel has Landlock for this process, found out without the app: what it answers to the question for
/// its version (landlock_create_ruleset(2)).
#[allow(unsafe_code, reason = "the system has this call in C only")]
fn has_landlock() -> bool {
    // SAFETY: it only asks for a number.
    unsafe { libc::syscall(libc::SYS_landlock_create_ruleset, 0, 0, 1) > 0 }
}

/// A folder that nobody may touch, and what listens beside it.
struct Desk {
    dir: tempfile::TempDir,
    port: TcpListener,
    socket: String,
    _socket: UnixListener,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        for name in FILES {
            fs::write(dir.path().join(name), "a key").unwrap();
        }
        let socket = format!("evenhand tried {}", dir.path().display());
        let address = SocketAddr::from_abstract_name(&socket).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap();
        Self { dir, port, socket, _socket: UnixListener::bind_addr(&address).unwrap() }
    }

    /// This test as a child that was taken over.
    fn child(&self, test: &str, job: &str) -> String {
        let Output { stdout, stderr, .. } = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture"])
            .env(JOB, job)
            .env(FOLDER, self.dir.path())
            .env(PORT, self.port.local_addr().unwrap().port().to_string())
            .env(SOCKET, &self.socket)
            .output()
            .unwrap();
        [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat()
    }

    fn nothing_was_done(&self, kind: &str, said: &str, tries: usize) {
        let results: Vec<&str> =
            said.lines().filter_map(|line| line.split("tried ").nth(1)).collect();
        assert!(results.len() >= tries, "{kind}: {} of {said}", results.len());
        for result in &results {
            assert!(result.contains(": refused"), "{kind}: {result}");
        }
        let names = fs::read_dir(self.dir.path()).unwrap().count();
        assert_eq!(names, FILES.len(), "{kind}");
        for name in FILES {
            assert_eq!(fs::read(self.dir.path().join(name)).unwrap(), b"a key", "{kind}");
        }
        println!("{kind}: {} of {} refused", results.len(), results.len());
    }
}

/// In the child: holds itself, does the job, and tries everything.
fn take_over(kind: &str) {
    let folder = PathBuf::from(std::env::var(FOLDER).unwrap());
    let work = work(kind);
    let open = fs::OpenOptions::new().write(true).open(folder.join("long")).unwrap();
    let closing = close_files().unwrap();
    let (begin, begun) = mpsc::channel();
    let other_folder = folder.clone();
    let other = std::thread::spawn(move || {
        begun.recv().unwrap();
        try_files("on another thread, ", &other_folder);
    });
    // A model that writes down what is said takes more than all else.
    let (memory, seconds) = if kind == HearRecording::NAME { (4096, 120) } else { (512, 20) };
    let walls = closing.hold(memory, seconds).unwrap();
    println!("closed: {walls:?}");
    if walls != Walls::Closed {
        return;
    }
    work();
    println!("the job is done");
    try_files("", &folder);
    tried("to cut an open file", || open.set_len(0));
    try_more(&folder);
    try_calls();
    begin.send(()).unwrap();
    other.join().unwrap();
}

/// What a kind of job does once it is held. What it needs is opened before, as a real child does it.
fn work(kind: &str) -> Work {
    if kind == RECORD {
        let mut file = tempfile::tempfile().unwrap();
        let package = sample::package(chrono::DateTime::UNIX_EPOCH).unwrap();
        file.write_all(&evenhand_app::exchange::write(&package).unwrap()).unwrap();
        file.rewind().unwrap();
        return Box::new(|| {
            let mut pieces = 0;
            let read = record_file::read(file, record_file::RecordFileBytes::Whole, &mut |_| {
                pieces += 1;
                true
            });
            assert!(read.is_ok() && pieces > 10, "{read:?}, {pieces} pieces");
        });
    }
    job(kind)
}

/// In the child: what runs it forbids lists of calls, as some containers do.
fn take_over_by_files() {
    let folder = PathBuf::from(std::env::var(FOLDER).unwrap());
    forbid_lists();
    let closing = close_files().unwrap();
    let (begin, begun) = mpsc::channel();
    let other_folder = folder.clone();
    let other = std::thread::spawn(move || {
        begun.recv().unwrap();
        try_files("on another thread, ", &other_folder);
    });
    println!("closed: {:?}", closing.hold(512, 20).unwrap());
    try_files("", &folder);
    tried("to start a program", || Command::new("/bin/true").status());
    begin.send(()).unwrap();
    other.join().unwrap();
}

/// Has the kernel refuse lists of calls from now on.
fn forbid_lists() {
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let machine = std::env::consts::ARCH.try_into().unwrap();
    let rules = [(libc::SYS_seccomp, Vec::new())].into();
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, refused, machine).unwrap();
    seccompiler::apply_filter(&BpfProgram::try_from(filter).unwrap()).unwrap();
}

fn port() -> u16 {
    std::env::var(PORT).unwrap().parse().unwrap()
}

/// What the files of the folder are safe from.
fn try_files(by: &str, folder: &Path) {
    let tried = |what: &str, attempt: &dyn Fn() -> std::io::Result<()>| {
        tried(&format!("{by}{what}"), attempt);
    };
    tried("to read a key file", &|| fs::read(folder.join("keys.json")).map(drop));
    tried("to list a folder", &|| fs::read_dir(folder).map(drop));
    tried("to write a file", &|| fs::write(folder.join("new"), "x"));
    tried("to empty a file", &|| fs::File::create(folder.join("other")).map(drop));
    tried("to delete a file", &|| fs::remove_file(folder.join("other")));
    tried("to make a folder", &|| fs::create_dir(folder.join("made")));
}

fn try_more(folder: &Path) {
    let port = port();
    tried("to read it by another name", || {
        fs::read(
            Path::new("/proc/self/root").join(folder.join("keys.json").strip_prefix("/").unwrap()),
        )
    });
    tried("to rename a file", || fs::rename(folder.join("other"), folder.join("moved")));
    tried("to link a file", || fs::hard_link(folder.join("other"), folder.join("linked")));
    tried("to make a sign to a file", || {
        std::os::unix::fs::symlink("/etc/passwd", folder.join("sign"))
    });
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
    tried("to reach a socket without a file", || {
        let name = std::env::var(SOCKET).unwrap();
        UnixStream::connect_addr(&SocketAddr::from_abstract_name(name).unwrap())
    });
    tried("to start a program", || Command::new("/bin/true").status());
    tried("to start itself", || Command::new("/proc/self/exe").status());
    tried("to read another process", || fs::read("/proc/1/cmdline"));
    tried("to read its own environment", || fs::read("/proc/self/environ"));
    tried("to write into its own memory", || {
        fs::OpenOptions::new().write(true).open("/proc/self/mem")
    });
    tried("to take its limits off", || rlimit::Resource::FSIZE.set(1 << 30, 1 << 30));
}

/// Calls that a program in Rust has no name for.
fn try_calls() {
    let parent = i64::from(std::os::unix::process::parent_id());
    let own = i64::from(std::process::id());
    let (execute, nowhere) = (i64::from(libc::PROT_READ | libc::PROT_EXEC), 0);
    let private = i64::from(libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    let in_memory = i64::from(libc::CLONE_VM | libc::CLONE_VFORK | libc::SIGCHLD);
    let calls: [(&str, i64, [i64; 6]); 39] = [
        ("to queue calls for the kernel", libc::SYS_io_uring_setup, [8, 0, 0, 0, 0, 0]),
        ("to make a file in memory", libc::SYS_memfd_create, [c"x".as_ptr() as i64, 0, 0, 0, 0, 0]),
        ("to start what is open", libc::SYS_execveat, [0, c"".as_ptr() as i64, 0, 0, 0x1000, 0]),
        ("to make a process", libc::SYS_clone, [i64::from(libc::SIGCHLD), 0, 0, 0, 0, 0]),
        ("to trace its parent", libc::SYS_ptrace, [0x4206, parent, 0, 0, 0, 0]),
        ("to read its parent's memory", libc::SYS_process_vm_readv, [parent, 0, 0, 0, 0, 0]),
        ("to write its parent's memory", libc::SYS_process_vm_writev, [parent, 0, 0, 0, 0, 0]),
        ("to end its parent", libc::SYS_kill, [parent, 0, 0, 0, 0, 0]),
        ("to end a thread of its parent", libc::SYS_tgkill, [parent, parent, 0, 0, 0, 0]),
        ("to hold its parent", libc::SYS_pidfd_open, [parent, 0, 0, 0, 0, 0]),
        ("to name itself another's thread", libc::SYS_tgkill, [own + (1 << 32), own, 0, 0, 0, 0]),
        ("to have memory that runs", libc::SYS_mmap, [nowhere, 4096, execute, private, -1, 0]),
        ("to let memory run", libc::SYS_mprotect, [0x1000, 4096, execute, 0, 0, 0]),
        (
            "to let memory run by another call",
            libc::SYS_pkey_mprotect,
            [0x1000, 4096, execute, -1, 0, 0],
        ),
        ("to be looked into", libc::SYS_prctl, [i64::from(libc::PR_SET_DUMPABLE), 1, 0, 0, 0, 0]),
        (
            "to outlive its parent",
            libc::SYS_prctl,
            [i64::from(libc::PR_SET_PDEATHSIG), 0, 0, 0, 0, 0],
        ),
        ("to have another list", libc::SYS_seccomp, [0, 0, 0, 0, 0, 0]),
        (
            "to have rooms of its own",
            libc::SYS_unshare,
            [i64::from(libc::CLONE_NEWUSER), 0, 0, 0, 0, 0],
        ),
        ("to type on the terminal", libc::SYS_ioctl, [0, 0x5412, 0, 0, 0, 0]),
        ("to share memory", libc::SYS_shmget, [1, 4096, 0o1600, 0, 0, 0]),
        ("to keep a key with the kernel", libc::SYS_add_key, [0; 6]),
        ("to double a pipe", libc::SYS_dup, [0; 6]),
        ("to send by an open pipe", libc::SYS_sendmsg, [1, 0, 0, 0, 0, 0]),
        // The kernel sends a signal to whoever is named the owner of a pipe, once the other end writes.
        ("to have its parent signalled by a pipe", libc::SYS_fcntl, [0, 8, parent, 0, 0, 0]),
        ("to choose that signal", libc::SYS_fcntl, [0, 10, 9, 0, 0, 0]),
        ("to signal its parent with words", libc::SYS_rt_sigqueueinfo, [parent, 9, 0, 0, 0, 0]),
        ("to give its parent limits", libc::SYS_prlimit64, [parent, 0, 0x1000, 0, 0, 0]),
        ("to know its parent's limits", libc::SYS_prlimit64, [parent, 0, 0, 0, 0, 0]),
        ("to know its parent's processors", libc::SYS_sched_getaffinity, [parent, 8, 0, 0, 0, 0]),
        ("to slow its parent down", libc::SYS_setpriority, [0, parent, 19, 0, 0, 0]),
        (
            "to hold its parent on one processor",
            libc::SYS_sched_setaffinity,
            [parent, 8, 0, 0, 0, 0],
        ),
        ("to watch how others work", libc::SYS_perf_event_open, [0, parent, -1, -1, 0, 0]),
        ("to make a process in its own memory", libc::SYS_clone, [in_memory, 0, 0, 0, 0, 0]),
        ("to take an open file of its parent's", libc::SYS_pidfd_getfd, [0; 6]),
        ("to open without a name", libc::SYS_open_by_handle_at, [0; 6]),
        ("to hold the kernel at its pages", libc::SYS_userfaultfd, [0; 6]),
        ("to hear what changes in folders", libc::SYS_inotify_init1, [0; 6]),
        // Of no memory at all, so that nothing is done where it is not refused.
        (
            "to hold its memory against others'",
            libc::SYS_madvise,
            [0, 0, i64::from(libc::MADV_MERGEABLE), 0, 0, 0],
        ),
        ("to move bytes between pipes", libc::SYS_splice, [0, 0, 1, 0, 1, 0]),
    ];
    for (what, number, with) in calls {
        tried(what, || call(number, with));
    }
    // Each call has a second number there, for programs with small pointers.
    if cfg!(target_arch = "x86_64") {
        let (small, socket) = (0x4000_0000, [i64::from(libc::AF_INET), 1, 0, 0, 0, 0]);
        tried("to have a network by another number", || call(small + libc::SYS_socket, socket));
        tried("to open by another number", || call(small + libc::SYS_openat, [0; 6]));
    }
}

/// A call to the kernel, refused only where the list of calls did so: another error of the kernel's says that the
/// call got through to it.
#[allow(unsafe_code, reason = "these calls have no other form")]
fn call(number: i64, with: [i64; 6]) -> std::io::Result<()> {
    let [a, b, c, d, e, f] = with;
    // SAFETY: refused before it does anything, which is what is tried; where it is not, it ends the test.
    let answer = unsafe { libc::syscall(number, a, b, c, d, e, f) };
    if answer == 0 && number == libc::SYS_clone {
        std::process::exit(0);
    }
    let error = std::io::Error::last_os_error();
    if answer < 0 && error.raw_os_error() == Some(libc::EPERM) { Err(error) } else { Ok(()) }
}

fn tried<T>(what: &str, attempt: impl FnOnce() -> std::io::Result<T>) {
    let answer = match attempt() {
        Ok(_) => "done".to_owned(),
        Err(error) => format!("refused ({error})"),
    };
    println!("tried {what}: {answer}");
}
