//! Long work in the background: the record stays in use, a stop leaves nothing half done, and so does a lock.
//!
//! A work is held at a gate: a pipe in the place of a file that it reads, which gives nothing until the test says so.
//! How long a person waits meanwhile is for a clock, and so for the benchmark `in_use`.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::capture::look;
use crate::support::*;
use evenhand_app::contract::*;
use evenhand_core::record::{Id, Profile, Template};

/// So long a test waits for what must not wait at all, before it says that it does.
pub const FOR_EVER: Duration = Duration::from_secs(30);

/// A pipe under a name that something else is to read.
struct Gate(PathBuf);

impl Gate {
    fn at(path: &Path) -> Self {
        let made = std::process::Command::new("mkfifo").arg(path).status().unwrap();
        assert!(made.success());
        Self(path.to_owned())
    }

    /// Waits until somebody stands at the gate. It stays shut until the file that this gives is written to and dropped.
    fn reached(&self) -> File {
        let (path, (send, receive)) = (self.0.clone(), mpsc::channel());
        thread::spawn(move || send.send(OpenOptions::new().write(true).open(path).unwrap()));
        receive.recv_timeout(FOR_EVER).unwrap()
    }
}

/// Every attachment's sealed file in the record.
pub fn sealed(bench: &Bench) -> Vec<PathBuf> {
    let shelves = fs::read_dir(bench.record().join("files")).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = shelves
        .flat_map(|shelf| fs::read_dir(shelf.path()).unwrap().flatten())
        .map(|file| file.path())
        .collect();
    files.sort();
    files
}

/// What lies in the folder where files are saved, and among the backups.
fn left(bench: &Bench) -> Vec<String> {
    let folders = [bench.dir.path().to_owned(), bench.record().join("backups")];
    let names =
        folders.iter().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
    let mut names: Vec<_> = names.map(|name| name.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A draft is saved, an entry is saved and the Timeline opens, while something else goes on.
pub fn in_use(bench: &Bench, what: &str) {
    let (host, entry) = (bench.host.clone(), bench.event(&format!("Saved during {what}")));
    let (send, receive) = mpsc::channel();
    let title = entry.title.clone();
    thread::spawn(move || {
        host.save_draft(Draft { key: "add/event".into(), content: what_was_typed() }).unwrap();
        host.save_entry(entry).unwrap();
        let list = host.list_entries(EntryFilter::default()).unwrap();
        send.send(list.entries.iter().any(|one| one.title == title)).unwrap();
    });
    let listed = receive.recv_timeout(FOR_EVER);
    assert_eq!(listed, Ok(true), "the record is held during {what}");
}

fn what_was_typed() -> String {
    "{}".to_owned()
}

/// A record with a file in it, whose kept copy stands behind a gate; what is to come through, and where the copy lies
/// now.
struct Gated {
    bench: Bench,
    gate: Gate,
    aside: PathBuf,
}

impl Gated {
    fn new() -> Self {
        let bench = Bench::new();
        let letter = bench.dir.path().join("letter.txt");
        fs::write(&letter, "a letter").unwrap();
        chat_with(&bench, "letter.txt", "a letter");
        let entry = bench.save("With a file").entry.id;
        bench.choose(&[letter]);
        bench.attach(entry).unwrap();
        // With a backup to go back to.
        bench.lock();
        bench.open().unwrap();
        let kept = sealed(&bench).remove(0);
        let aside = bench.dir.path().join("aside");
        fs::rename(&kept, &aside).unwrap();
        Self { gate: Gate::at(&kept), bench, aside }
    }

    /// Puts the file back where the gate is. Whoever stands there goes on standing.
    fn put_back(&self) {
        fs::rename(&self.aside, &self.gate.0).unwrap();
    }

    /// Opens the gate for good.
    fn open(&self, stands: File) {
        self.put_back();
        self.let_through(stands);
    }

    fn let_through(&self, mut stands: File) {
        // Whoever stands there no more has nothing to read.
        let _ = stands.write_all(&fs::read(&self.gate.0).unwrap());
    }

    fn stop(&self, job: &JobStarted) {
        self.bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
    }

    fn running(&self, job: &JobStarted) -> bool {
        !self.bench.host.job(JobKey { job: job.job.clone() }).unwrap().finished
    }
}

const CHAT: &str = "WhatsApp Chat with Jo.zip";

/// A chat that came with a file, as it lies on the disk.
fn chat_with(bench: &Bench, name: &str, words: &str) {
    let mut chat = zip::ZipWriter::new(File::create(bench.dir.path().join(CHAT)).unwrap());
    let how = zip::write::SimpleFileOptions::default();
    chat.start_file("WhatsApp Chat with Jo.txt", how).unwrap();
    writeln!(chat, "13/11/2019, 09:14 - Jo: {name} (file attached)").unwrap();
    chat.start_file(name, how).unwrap();
    chat.write_all(words.as_bytes()).unwrap();
    chat.finish().unwrap();
}

/// Saves the chat. What came with it is in the record already, so that its kept copy is looked at.
fn save_chat(bench: &Bench) -> JobStarted {
    let found = look(bench, bench.dir.path().join(CHAT));
    let thing = found.things[0].key.clone();
    bench.host.save_chat(ChooseChat { thing, ..ChooseChat::default() }).unwrap()
}

fn make_bundle(bench: &Bench) -> JobStarted {
    let (template, profile) = (Template::Complaint, Profile::MyCopy);
    let bundle = bench.host.new_bundle(NewBundle { template, profile, title: String::new() });
    bench.host.make_bundle(EntryKey { id: bundle.unwrap().id }).unwrap()
}

/// A long work that reads the record's files.
type Work = fn(&Bench) -> JobStarted;

/// The first three leave the record as it is, and the second and third write it out.
const WORKS: [(&str, Work); 5] = [
    ("a check", |bench| bench.host.check_record(CheckRecord::default()).unwrap()),
    ("an export", |bench| bench.host.export_record(Nothing {}).unwrap()),
    ("a backup", |bench| bench.host.back_up(Nothing {}).unwrap()),
    ("making a bundle", make_bundle),
    ("saving a chat", save_chat),
];

#[test]
fn the_record_is_in_use_while_it_is_checked_written_out_and_backed_up() {
    for (what, work) in WORKS {
        let gated = Gated::new();
        let job = work(&gated.bench);
        let stands = gated.gate.reached();
        in_use(&gated.bench, what);
        assert!(gated.running(&job), "{what} did not wait at the gate");
        gated.open(stands);
        let state = gated.bench.done(Ok(job)).unwrap();
        assert!(!state.cancelled, "{what}");
        if let Some(checked) = state.checked {
            assert!(checked.sound() && checked.files_ok == 1, "{checked:?}");
        }
        let left_out = state.exported.map(|exported| exported.left_out).unwrap_or_default();
        assert_eq!(left_out, Vec::<String>::new(), "{what}");
        let made = state.made.map(|made| made.entries).unwrap_or_default();
        assert_eq!(made, u32::from(what == "saving a chat"));
        // What was saved meanwhile is there, and the record is sound.
        assert_eq!(gated.bench.titles().len(), 2 + made as usize, "{what}");
        assert!(gated.bench.check().sound(), "{what}");
    }
}

#[test]
fn work_that_is_stopped_leaves_nothing_and_says_so() {
    for (what, work) in WORKS {
        let gated = Gated::new();
        let mut before = left(&gated.bench);
        before.retain(|name| name != "aside");
        let job = work(&gated.bench);
        let stands = gated.gate.reached();
        gated.stop(&job);
        // Whoever stands there reads nothing, and whoever comes after finds the file.
        gated.put_back();
        drop(stands);
        let state = gated.bench.ended(job);
        assert!(state.cancelled && state.error.is_none(), "{what}: {state:?}");
        assert!(state.checked.is_none() && state.exported.is_none(), "{what} says something");
        assert!(state.made.is_none(), "{what} says something");
        assert_eq!(left(&gated.bench), before, "{what}");
        assert_eq!(gated.bench.titles(), ["With a file"], "{what}");
        assert_eq!(sealed(&gated.bench).len(), 1, "{what}");
    }
}

#[test]
fn work_that_a_lock_cuts_off_leaves_nothing() {
    for (what, work) in WORKS {
        let gated = Gated::new();
        let before: Vec<_> = saved(&gated.bench);
        let job = work(&gated.bench);
        let stands = gated.gate.reached();
        gated.bench.lock();
        assert_eq!(gated.bench.host.job(JobKey { job: job.job }).err(), Some(UserError::Gone));
        // A record in which a pipe stands for a file is not opened.
        gated.put_back();
        gated.bench.open().unwrap();
        gated.let_through(stands);
        gone_within(FOR_EVER, || saved(&gated.bench) == before, what);
        assert_eq!(gated.bench.titles(), ["With a file"], "{what}");
        assert_eq!(sealed(&gated.bench).len(), 1, "{what}");
        assert!(gated.bench.check().sound(), "{what}");
    }
}

/// What lies where files are saved, and what is unfinished among the backups; a backup on locking is none of it.
fn saved(bench: &Bench) -> Vec<String> {
    let kept = |name: &String| !name.ends_with(".db") && name != "aside" && name != "keys.json";
    left(bench).into_iter().filter(kept).collect()
}

pub fn gone_within(most: Duration, gone: impl Fn() -> bool, what: &str) {
    let start = Instant::now();
    while !gone() {
        assert!(start.elapsed() < most, "{what} left something");
        thread::sleep(Duration::from_millis(5));
    }
}

/// So many files that a test comes to do something while some are in and some are not. A pipe would hold it for sure,
/// and is no file that can be attached.
pub const MANY: usize = 800;

/// An entry, and files to attach to it.
pub fn to_attach(bench: &Bench) -> Id {
    let named = |number| bench.dir.path().join(format!("{number:03}.txt"));
    let files: Vec<PathBuf> = (0..MANY).map(named).collect();
    for path in &files {
        fs::write(path, format!("quokka, {}", path.display())).unwrap();
    }
    bench.choose(&files);
    bench.save("Gets files").entry.id
}

/// Begins to attach them, and comes back once the first is in the record.
fn begun(bench: &Bench, entry: Id) -> JobStarted {
    let job = bench.host.attach_files(EntryKey { id: entry }).unwrap();
    one_comes_in(bench, 0);
    job
}

/// Waits until the record has more sealed files than these.
pub fn one_comes_in(bench: &Bench, before: usize) {
    let start = Instant::now();
    while sealed(bench).len() <= before {
        assert!(start.elapsed() < FOR_EVER, "no file came in");
        thread::sleep(Duration::from_millis(1));
    }
}

pub fn is_running(bench: &Bench, job: &JobStarted) -> bool {
    !bench.host.job(JobKey { job: job.job.clone() }).unwrap().finished
}

fn files_of(bench: &Bench, entry: Id) -> Vec<String> {
    let view = bench.host.get_entry(EntryKey { id: entry }).unwrap();
    view.files.into_iter().map(|file| file.name).collect()
}

#[test]
fn the_record_is_in_use_while_files_are_attached_and_what_is_changed_meanwhile_stays() {
    let bench = Bench::new();
    let entry = to_attach(&bench);
    let job = begun(&bench, entry);
    in_use(&bench, "attaching");
    let mut changed = bench.host.get_entry(EntryKey { id: entry }).unwrap().entry;
    changed.notes = "Typed meanwhile".into();
    bench.host.save_entry(changed).unwrap();
    assert!(is_running(&bench, &job), "whoever saved had to wait until all files were in");
    let attached = bench.done(Ok(job)).unwrap().attached.unwrap();
    assert!(attached.iter().all(|one| one.error.is_none()), "{attached:?}");
    assert_eq!(files_of(&bench, entry).len(), MANY);
    let view = bench.host.get_entry(EntryKey { id: entry }).unwrap();
    assert_eq!(view.entry.notes, "Typed meanwhile");
    // It is one step.
    bench.host.undo(Nothing {}).unwrap();
    assert_eq!(files_of(&bench, entry), Vec::<String>::new());
    assert!(bench.check().sound());
}

#[test]
fn attaching_that_is_stopped_leaves_no_file() {
    let bench = Bench::new();
    let entry = to_attach(&bench);
    let job = begun(&bench, entry);
    bench.host.cancel_job(JobKey { job: job.job.clone() }).unwrap();
    let state = bench.ended(job);
    assert!(state.cancelled && state.error.is_none() && state.attached.is_none(), "{state:?}");
    assert_eq!((files_of(&bench, entry).len(), sealed(&bench)), (0, vec![]));
    assert_eq!(bench.host.search(words("quokka")).unwrap().len(), 0);
}

#[test]
fn attaching_that_a_lock_cuts_off_leaves_no_file_once_the_record_is_open_again() {
    let bench = Bench::new();
    let entry = to_attach(&bench);
    begun(&bench, entry);
    bench.lock();
    bench.open().unwrap();
    assert_eq!((files_of(&bench, entry).len(), sealed(&bench)), (0, vec![]));
    assert_eq!(bench.host.search(words("quokka")).unwrap().len(), 0);
    assert!(bench.check().sound());
}

#[test]
fn attaching_to_an_entry_that_is_deleted_meanwhile_leaves_no_file() {
    let bench = Bench::new();
    let entry = to_attach(&bench);
    let job = begun(&bench, entry);
    bench.host.remove_entry(EntryKey { id: entry }).unwrap();
    bench.host.empty_bin(Secret { secret: PASSPHRASE.into() }).unwrap();
    assert!(is_running(&bench, &job), "all files were in before the entry was gone");
    assert_eq!(bench.done(Ok(job)).err(), Some(UserError::Gone));
    assert_eq!(sealed(&bench), Vec::<PathBuf>::new());
}

fn words(text: &str) -> SearchQuery {
    serde_json::from_value(
        serde_json::json!({ "text": text, "most": 0, "kinds": [], "filter": null }),
    )
    .unwrap()
}

#[test]
fn what_is_deleted_for_good_during_a_backup_or_an_export_is_not_in_it() {
    for (what, work) in WORKS.into_iter().take(3).skip(1) {
        let gated = Gated::new();
        let bench = &gated.bench;
        let entry = bench.save("Quokka").entry.id;
        let job = work(bench);
        let stands = gated.gate.reached();
        bench.host.remove_entry(EntryKey { id: entry }).unwrap();
        bench.host.empty_bin(Secret { secret: PASSPHRASE.into() }).unwrap();
        gated.open(stands);
        let saved = bench.done(Ok(job)).unwrap().exported.unwrap();
        assert_eq!(saved.left_out, Vec::<String>::new(), "{what}");
        let path = bench.dir.path().join(&saved.file.name);
        let counted = if what == "a backup" {
            bench.choose(&[path]);
            let secret = RestoreBackup { secret: PASSPHRASE.into(), bring_back: false };
            bench.done(bench.host.restore_backup(secret)).unwrap().restored.unwrap().entries
        } else {
            let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
            let record = std::io::read_to_string(zip.by_name("record.json").unwrap()).unwrap();
            assert!(!record.contains("Quokka"));
            u32::try_from(record.matches("With a file").count().min(1)).unwrap()
        };
        assert_eq!(counted, 1, "{what}");
    }
}

#[test]
fn going_back_to_a_backup_that_is_stopped_while_it_waits_its_turn_changes_nothing() {
    let gated = Gated::new();
    let bench = &gated.bench;
    let first = bench.host.back_up(Nothing {}).unwrap();
    let stands = gated.gate.reached();
    let key = bench.host.list_backups(Nothing {}).unwrap().remove(0).key;
    let back = bench.host.restore_from_backup(BackupKey { key: key.clone() }).unwrap();
    in_use(bench, "going back");
    gated.stop(&back);
    let state = bench.ended(back);
    assert!(state.cancelled && state.error.is_none() && state.went_back.is_none(), "{state:?}");
    gated.open(stands);
    bench.done(Ok(first)).unwrap();
    assert_eq!(bench.titles(), ["Saved during going back", "With a file"]);
}

#[test]
fn two_backups_and_a_check_at_once_all_come_to_their_end() {
    let bench = Bench::new();
    bench.save("One");
    let jobs: Vec<_> =
        (0..3).flat_map(|_| WORKS.into_iter().take(3)).map(|(_, work)| work(&bench)).collect();
    for job in jobs {
        in_use(&bench, "many works");
        let state = bench.done(Ok(job)).unwrap();
        assert!(state.checked.is_none_or(|checked| checked.sound()));
    }
    assert!(bench.check().sound());
}
