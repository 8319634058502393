//! A lock that falls wherever it falls, again and again: what went on meanwhile is done whole or not at all, no child
//! works on, and nothing of it is told.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
#[cfg(target_os = "linux")]
use std::time::Instant;

use crate::support::*;
use evenhand_app::contract::{
    BundlePage, CheckRecord, EntryKey, JobKey, JobStarted, NewBundle, Nothing, UserError,
};
use evenhand_core::record::{Id, Profile, Template};

const ROUNDS: u64 = 24;
const MARK: &str = "otherwise-unsaid";

fn under(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for one in fs::read_dir(folder).into_iter().flatten().flatten() {
        match one.path().is_dir() {
            true => found.extend(under(&one.path())),
            false => drop(found.insert(one.path())),
        }
    }
    found
}

/// Processes that this one started and that still run.
#[cfg(target_os = "linux")]
fn children() -> BTreeSet<String> {
    let own = std::process::id().to_string();
    let started_here = |process: &fs::DirEntry| {
        let stat = fs::read_to_string(process.path().join("stat")).unwrap_or_default();
        // After the name, which may hold anything: the state, then the parent.
        stat.rsplit_once(')').is_some_and(|(_, rest)| rest.split_whitespace().nth(1) == Some(&own))
    };
    let processes = fs::read_dir("/proc").unwrap().flatten().filter(started_here);
    processes.map(|process| process.file_name().to_string_lossy().into_owned()).collect()
}

/// Waits until every child that runs now has ended.
#[cfg(target_os = "linux")]
fn children_ended() {
    let (running, since) = (children(), Instant::now());
    while children().intersection(&running).next().is_some() {
        assert!(since.elapsed() < Duration::from_secs(10), "a child works on after a lock");
        sleep(Duration::from_millis(5));
    }
}

/// Two works at once: a bundle, and another kind each round.
fn begun(bench: &Bench, round: u64, (entry, bundle): (Id, Id), outside: &Path) -> Vec<JobStarted> {
    let host = &bench.host;
    let choose = |name: &str| bench.choose(&[outside.join(name)]);
    let other = match round % 5 {
        0 => {
            choose("record.json");
            host.look_into_record_file(Nothing {})
        }
        1 => {
            choose("letter.txt");
            host.attach_files(EntryKey { id: entry })
        }
        2 => host.export_record(Nothing {}),
        3 => host.back_up(Nothing {}),
        _ => host.check_record(CheckRecord::default()),
    };
    vec![other.unwrap(), host.make_bundle(EntryKey { id: bundle }).unwrap()]
}

/// What of a file that came while a work was cut off must not be so.
fn fault(file: &Path) -> Option<&'static str> {
    let bytes = fs::read(file).unwrap();
    if bytes.windows(MARK.len()).any(|words| words == MARK.as_bytes()) {
        return Some("can be read");
    }
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("zip") => {
            zip::ZipArchive::new(fs::File::open(file).unwrap()).map_or(Some("is cut off"), |_| None)
        }
        Some("evenhand") => {
            // A tar file ends with two blocks of nothing.
            let whole = bytes.len().is_multiple_of(512) && bytes.ends_with(&[0; 1024]);
            if whole { None } else { Some("is cut off") }
        }
        // An attachment, of which the entry must know, and what the lock itself keeps.
        Some("age") => None,
        Some("db" | "json") if file.parent().is_some_and(|folder| folder.ends_with("backups")) => {
            None
        }
        _ => Some("is left"),
    }
}

#[test]
fn wherever_a_lock_falls_work_is_done_whole_or_not_at_all() {
    let bench = Bench::new();
    for number in 0..60 {
        bench.save(&format!("Entry {number}, {MARK}"));
    }
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("record.json"), format!("{MARK}. ").repeat(100_000)).unwrap();
    let request =
        NewBundle { template: Template::Complaint, profile: Profile::MyCopy, title: String::new() };
    let bundle = bench.host.new_bundle(request).unwrap().id;
    let mut faults = Vec::new();
    for round in 0..ROUNDS {
        let entry = bench.save(&format!("With a letter, {round}")).entry.id;
        let letter = format!("{MARK} {round}. ").repeat(100_000);
        fs::write(outside.path().join("letter.txt"), letter).unwrap();
        let before = under(bench.dir.path());
        let jobs = begun(&bench, round, (entry, bundle), outside.path());
        sleep(Duration::from_millis(round * 17));
        bench.lock();
        let page = BundlePage { id: bundle, page: 1, width: 100 };
        assert_eq!(bench.host.bundle_page(page).err(), Some(UserError::NoRecord));
        for job in jobs {
            assert_eq!(bench.host.job(JobKey { job: job.job }).err(), Some(UserError::Gone));
        }
        #[cfg(target_os = "linux")]
        children_ended();
        bench.open().unwrap();
        let after = under(bench.dir.path());
        let new: Vec<&PathBuf> = after.difference(&before).collect();
        let told = new.iter().filter_map(|file| Some((fault(file)?, file.display())));
        faults.extend(told.map(|(fault, file)| format!("{round}: {file} {fault}")));
        let sealed = new.iter().filter(|file| file.extension().is_some_and(|e| e == "age")).count();
        let known = bench.host.get_entry(EntryKey { id: entry }).unwrap().files.len();
        assert_eq!(sealed, known, "{round}: attachments on the disk, and known to their entry");
    }
    assert!(bench.check().sound());
    assert_eq!(faults, Vec::<String>::new());
}
