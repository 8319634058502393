//! Acknowledged writes survive `kill -9` at any moment, whatever the store is doing.
//!
//! The test runs itself again as the program that is killed, aims at one thing after the other, and kills at
//! a random moment of the time that it takes. Three deaths each in a usual run; 1,000 in all with
//! `EVENHAND_LONG=1`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use evenhand_core::record::Item;

use super::{Random, at_schema, copied, later_schema, long, own_schema, upgraded};
use crate::support::*;
use crate::{Error, KeyCost, Store, StoreNotice, Unlock, Unlocked, Why};

/// What the killed program was doing.
const AIMS: [&str; 8] =
    ["save", "draft", "backup", "export", "restore", "import", "migration", "keys"];
/// The environment that makes a test the program to be killed: the folder to write in, and the aim.
const VICTIM: &str = "EVENHAND_VICTIM";
const AIM: &str = "EVENHAND_AIM";
/// Deaths over one record. All that it holds is looked at after each, so a thousand over one would take hours.
const ROUND: usize = 80;
/// Entries in the record that is upgraded: enough for its migration to take a while.
const OLD_ENTRIES: u32 = 1500;

#[test]
fn acknowledged_writes_survive_being_killed() {
    if let Ok(dir) = std::env::var(VICTIM) {
        return write_until_killed(Path::new(&dir), &std::env::var(AIM).unwrap());
    }
    let deaths = if long() { 1000 } else { 3 * AIMS.len() };
    let (mut random, mut tally) = (Random::new(), Tally::default());
    let mut left = deaths;
    while left > 0 {
        let now = left.min(ROUND);
        round(now, &mut random, &mut tally);
        left -= now;
    }
    let Tally { written, drafts, during, logs } = tally;
    println!(
        "{deaths} deaths: {written} writes and {drafts} drafts acknowledged, 0 lost; integrity ok {deaths} times"
    );
    println!("killed during: {during:?}");
    println!("a copy with its log damaged: {logs:?}, 0 unnoticed");
    assert!(written > 0);
    for aim in AIMS.iter().filter(|_| long()) {
        assert!(during.keys().any(|what| what.starts_with(aim)), "never killed during {aim}");
    }
}

/// What came of the deaths.
#[derive(Default)]
struct Tally {
    written: u32,
    drafts: u32,
    during: BTreeMap<String, u32>,
    logs: BTreeMap<&'static str, u32>,
}

/// So many deaths over one record, each of which it has to outlive.
fn round(deaths: usize, random: &mut Random, tally: &mut Tally) {
    let dir = tempfile::tempdir().unwrap();
    drop(create(&dir.path().join("record")));
    old_record(&dir.path().join("old"));
    keyed_record(&dir.path().join("keyed"));
    let mut known = Known::default();
    for (death, aim) in (0..deaths).zip(AIMS.iter().cycle()) {
        if *aim == "migration" {
            let _ = std::fs::remove_dir_all(dir.path().join("upgraded"));
            copied(&dir.path().join("old"), &dir.path().join("upgraded"));
        }
        let said = killed(dir.path(), aim, random);
        let inside = said.last().is_some_and(|line| line == &format!("begin {aim}"));
        let mut what = if inside { (*aim).to_owned() } else { "between".to_owned() };
        known.hear(&said);
        let when = format!("death {death}, {aim}");
        let log = known.check_with_a_damaged_log(dir.path(), random, &when);
        *tally.logs.entry(log).or_insert(0) += 1;
        known.check(dir.path(), &when);
        if *aim == "keys" {
            known.check_keys(&dir.path().join("keyed"), &format!("death {death}"));
        }
        if *aim == "migration" && inside {
            what = format!("migration: {}", check_upgrade(&dir.path().join("upgraded")));
        }
        *tally.during.entry(what).or_insert(0) += 1;
    }
    tally.written += known.written;
    tally.drafts += known.drafts;
}

/// What the killed programs said was done, all of them together.
#[derive(Default)]
struct Known {
    written: u32,
    drafts: u32,
    /// The number of the passphrase that was acknowledged last.
    keyed: u32,
}

impl Known {
    fn hear(&mut self, said: &[String]) {
        let last = |what: &str| said.iter().rev().find_map(|line| line.strip_prefix(what));
        let number = |what, before| last(what).map_or(before, |number| number.parse().unwrap());
        self.written = number("wrote ", self.written);
        self.drafts = number("draft ", self.drafts);
        self.keyed = number("keyed ", self.keyed);
    }

    /// The last passphrase that was acknowledged opens the record, or the next one; no other does, also
    /// with the slot files of the beginning put back. It goes on with the one that does.
    fn check_keys(&mut self, dir: &Path, when: &str) {
        let open = |number| Store::open(dir, Unlock::Passphrase(&passphrase(number)), at(9));
        let opens: Vec<u32> = (0..=self.keyed + 1).filter(|number| open(*number).is_ok()).collect();
        let [number] = opens[..] else { panic!("{when}: {opens:?} of {}", self.keyed) };
        assert!(number >= self.keyed, "{when}: {number} of {}", self.keyed);
        if number > 0 {
            let now = std::fs::read(dir.join("keys.json")).unwrap();
            std::fs::copy(dir.join("first keys"), dir.join("keys.json")).unwrap();
            std::fs::copy(dir.join("first keys"), dir.join("keys.copy.json")).unwrap();
            assert!(open(0).is_err(), "{when}: the first passphrase");
            std::fs::write(dir.join("keys.json"), now).unwrap();
        }
        self.keyed = number;
        let store = open(number).unwrap();
        let report = store.check(None).unwrap();
        assert!(report.sound(), "{when}: {report:?}");
        for backup in store.backups().unwrap() {
            store.preview_backup(&backup).unwrap();
        }
    }

    /// Damages the log that the death left, in a copy of the record without its attachments: what was acknowledged
    /// is there, or that it is missing is told and a person can go on.
    fn check_with_a_damaged_log(
        &self,
        dir: &Path,
        random: &mut Random,
        when: &str,
    ) -> &'static str {
        let (record, copy) = (dir.join("record"), dir.join("damaged"));
        let _ = std::fs::remove_dir_all(&copy);
        std::fs::create_dir_all(copy.join("files")).unwrap();
        std::fs::create_dir_all(copy.join("backups")).unwrap();
        let names = std::fs::read_dir(&record).unwrap().flatten();
        for name in names.filter(|name| name.path().is_file()) {
            std::fs::copy(name.path(), copy.join(name.file_name())).unwrap();
        }
        let path = copy.join("record.db-wal");
        let mut log = std::fs::read(&path).unwrap_or_default();
        if log.is_empty() {
            return "there was none";
        }
        let place = random.below(log.len() as u64) as usize;
        match random.below(4) {
            0 => log.truncate(place),
            bit => log[place] ^= 1 << bit,
        }
        std::fs::write(&path, &log).unwrap();
        let unlock = Unlock::Passphrase(PASSPHRASE);
        match Store::open(&copy, unlock, at(9)) {
            Ok(store) if store.notices().contains(&StoreNotice::SavesMixed) => "told as mixed",
            Ok(store) => {
                self.is_there(&store, when);
                "cost nothing"
            }
            Err(Error::Older { .. }) => {
                let record = Unlocked::new(&copy, unlock).unwrap();
                record.take_as_it_is(at(9)).unwrap();
                let store = record.open(at(9)).unwrap();
                let told = store.notices().contains(&StoreNotice::SavesMixed);
                assert!(told || store.check(None).unwrap().database.is_empty(), "{when}");
                "told"
            }
            Err(Error::DamagedDatabase(_)) => "told as damage",
            Err(error) => panic!("{when}: {error}"),
        }
    }

    /// Every entry and the draft that were acknowledged.
    fn is_there(&self, store: &Store, when: &str) {
        for number in 1..=self.written {
            let title = store.entry(id(number)).map(|entry| entry.title);
            assert_eq!(title.ok(), Some(format!("Written {number}")), "{when}");
        }
        let draft = store.draft("form").unwrap().map_or(0, |draft| draft.value.parse().unwrap());
        assert!(draft >= self.drafts, "{when}: draft {draft} of {}", self.drafts);
    }

    fn check(&self, dir: &Path, when: &str) {
        let store = open(&dir.join("record"));
        let report = store.check(None).unwrap();
        assert!(report.sound(), "{when}: {report:?}");
        let counts = store.counts().unwrap();
        assert!(counts.entries >= u64::from(self.written), "{when}: {counts:?}");
        assert_eq!(counts.entries, counts.files, "an entry and its file come together");
        self.is_there(&store, when);
        for backup in store.backups().unwrap() {
            store.preview_backup(&backup).unwrap();
        }
        let stick = dir.join("stick.evenhand");
        if stick.exists() {
            {
                let unlock = Unlock::Passphrase(PASSPHRASE);
                Store::preview_import(&stick, dir, unlock, at(9), &mut |_, _| true).unwrap();
            }
        }
        let imported = dir.join("imported");
        if imported.exists() {
            assert!(open(&imported).check(None).unwrap().sound(), "{when}: what was imported");
        }
    }
}

/// Runs this test as the victim and kills it at a random moment of the second or third time that it does
/// what is aimed at; the first time tells how long that takes. Gives what it said before.
fn killed(dir: &Path, aim: &str, random: &mut Random) -> Vec<String> {
    let (mut victim, mut lines) = victim(dir, aim);
    let (begin, end) = (format!("begin {aim}"), format!("end {aim}"));
    let mut said = Vec::new();
    let mut takes = Duration::from_millis(1);
    // An upgrade happens once: a trial of it on a copy told how long it takes.
    let before = if aim == "migration" { 0 } else { 1 + random.below(2) };
    for _ in 0..before {
        hear_until(&mut lines, &mut said, &begin);
        let began = Instant::now();
        hear_until(&mut lines, &mut said, &end);
        takes = began.elapsed();
    }
    if aim == "migration" {
        hear_until(&mut lines, &mut said, "takes ");
        let words = said.last().and_then(|line| line.strip_prefix("takes ")).unwrap();
        takes = Duration::from_micros(words.parse().unwrap());
    }
    hear_until(&mut lines, &mut said, &begin);
    std::thread::sleep(takes.mul_f64(random.part()));
    victim.kill().unwrap();
    victim.wait().unwrap();
    said.extend(lines.map_while(Result::ok));
    said
}

fn victim(dir: &Path, aim: &str) -> (Child, Lines<BufReader<ChildStdout>>) {
    let name = "crash_tests::killed::acknowledged_writes_survive_being_killed";
    let mut victim = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(VICTIM, dir)
        .env(AIM, aim)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = victim.stdout.take().unwrap();
    (victim, BufReader::new(out).lines())
}

fn hear_until(lines: &mut Lines<BufReader<ChildStdout>>, said: &mut Vec<String>, beginning: &str) {
    loop {
        let line = lines.next().unwrap_or_else(|| panic!("no {beginning:?} in {said:?}")).unwrap();
        said.push(line);
        if said.last().is_some_and(|line| line.starts_with(beginning)) {
            return;
        }
    }
}

fn say(words: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{words}").unwrap();
    out.flush().unwrap();
}

fn doing(what: &str, act: impl FnOnce()) {
    say(&format!("begin {what}"));
    act();
    say(&format!("end {what}"));
}

/// Writes an entry and its file, says so, and does what is aimed at; for ever.
fn write_until_killed(dir: &Path, aim: &str) {
    match aim {
        "migration" => return upgrade(dir),
        "keys" => return change_passphrases(&dir.join("keyed")),
        _ => {}
    }
    let mut store = open(&dir.join("record"));
    let first = store.counts().unwrap().entries as u32 + 1;
    for number in first.. {
        let minute = i64::from(number);
        let when = |what: &str, act: &mut dyn FnMut()| {
            if what == aim { doing(what, act) } else { act() }
        };
        when("save", &mut || {
            let bytes = format!("bytes of {number}").repeat(500);
            let file = store.put_file("a", "", bytes.as_bytes(), "words", at(minute)).unwrap();
            let entry = with_file(entry(number, &format!("Written {number}")), &file);
            let changes = vec![put(Item::File(file)), put_entry(entry)];
            store.apply(&operation("add", changes), at(minute)).unwrap();
            say(&format!("wrote {number}"));
        });
        when("draft", &mut || {
            store.put_draft("form", &number.to_string(), at(minute)).unwrap();
            say(&format!("draft {number}"));
        });
        match aim {
            "save" | "draft" => {}
            "backup" => doing(aim, || drop(store.back_up(Why::Changes, at(minute)).unwrap())),
            "export" => doing(aim, || export(&mut store, dir, minute)),
            "restore" => restore(&mut store, minute),
            _ => {
                export(&mut store, dir, minute);
                put_aside(dir);
                doing(aim, || import(dir, minute));
            }
        }
    }
}

fn export(store: &mut Store, dir: &Path, minute: i64) {
    store.export_backup(&dir.join("stick.evenhand"), at(minute)).unwrap();
}

/// Goes back to a backup after the notes of up to 50 entries were changed.
fn restore(store: &mut Store, minute: i64) {
    let backup = store.back_up(Why::Changes, at(minute)).unwrap();
    let entries = store.record().unwrap().entries.into_iter().take(50);
    let changes = entries.map(|mut entry| {
        entry.notes = format!("Changed at {minute}");
        put_entry(entry)
    });
    store.apply(&operation("change", changes.collect()), at(minute)).unwrap();
    doing("restore", || drop(store.restore_backup(&backup, at(minute)).unwrap()));
}

fn import(dir: &Path, minute: i64) {
    let (stick, into) = (dir.join("stick.evenhand"), dir.join("imported"));
    let unlock = Unlock::Passphrase(PASSPHRASE);
    drop(Store::import_backup(&stick, &into, unlock, at(minute), &mut |_, _| true).unwrap());
}

/// Makes room for an import. In one step, since the death may come here too.
fn put_aside(dir: &Path) {
    let aside = dir.join("imported before");
    let _ = std::fs::remove_dir_all(&aside);
    let _ = std::fs::rename(dir.join("imported"), aside);
}

/// A record of the schema before, closed.
fn old_record(dir: &Path) {
    let (mut store, _) = create(dir);
    let changes = (1..=OLD_ENTRIES).map(|n| put_entry(entry(n, &format!("Written {n}")))).collect();
    store.apply(&operation("add", changes), at(1)).unwrap();
    store.close().unwrap();
}

fn passphrase(number: u32) -> String {
    format!("passphrase number {number}")
}

/// A record whose passphrase is changed again and again, with attachments and backups, and the slot file
/// that it began with.
fn keyed_record(dir: &Path) {
    let cost = KeyCost::cheap_for_tests();
    let (mut store, _) = Store::create(dir, &info(), &passphrase(0), cost, at(0)).unwrap();
    let mut changes = Vec::new();
    for number in 1..=5 {
        let file = store.put_file("a", "", &[number; 3000], "words", at(1)).unwrap();
        changes.push(put(Item::File(file)));
    }
    store.apply(&operation("add", changes), at(1)).unwrap();
    store.back_up(Why::Changes, at(2)).unwrap();
    store.close().unwrap();
    std::fs::copy(dir.join("keys.json"), dir.join("first keys")).unwrap();
}

/// Changes the passphrase and says so, for ever. After a death nobody knows which one is in force.
fn change_passphrases(dir: &Path) {
    let open = |number| Store::open(dir, Unlock::Passphrase(&passphrase(number)), at(9)).ok();
    let (first, mut store) = (0..).find_map(|number| Some((number, open(number)?))).unwrap();
    for number in first + 1.. {
        doing("keys", || {
            store.set_passphrase(&passphrase(number), KeyCost::cheap_for_tests(), at(9)).unwrap();
            say(&format!("keyed {number}"));
        });
    }
}

/// Upgrades a copy of the record, to know how long it takes, and then the record.
fn upgrade(dir: &Path) {
    let trial = tempfile::tempdir().unwrap();
    copied(&dir.join("upgraded"), &trial.path().join("record"));
    let began = Instant::now();
    drop(upgraded(&trial.path().join("record")).unwrap());
    let takes = began.elapsed();
    drop(trial);
    say(&format!("takes {}", takes.as_micros()));
    doing("migration", || drop(upgraded(&dir.join("upgraded")).unwrap()));
    // The death comes from outside.
    std::thread::sleep(Duration::from_secs(20));
}

/// The record is of the one schema or of the other, whole; and it can be upgraded after all.
/// Gives how far the upgrade had come.
fn check_upgrade(dir: &Path) -> &'static str {
    let upgrades = |ending: &str| {
        let names = std::fs::read_dir(dir.join("backups")).unwrap().flatten();
        names.filter(|name| name.file_name().to_string_lossy().ends_with(ending)).count()
    };
    let made = format!("-before-upgrade-from-{}.db", own_schema());
    let (unfinished, backups) = (upgrades(".db.new"), upgrades(&made));
    let phase = match (at_schema(dir) - own_schema(), backups, unfinished) {
        (1, 1, _) => "after it was committed",
        (0, 1, _) => "before it was committed",
        (0, 0, 0) => "before its backup",
        (0, 0, _) => "in its backup",
        other => panic!("an upgrade without a backup: {other:?}"),
    };
    let store = upgraded(dir).unwrap();
    assert!(store.check(None).unwrap().sound());
    assert_eq!(store.counts().unwrap().entries, u64::from(OLD_ENTRIES));
    assert_eq!(later_schema(&store), OLD_ENTRIES + 1, "every row was brought up");
    for backup in store.backups().unwrap() {
        let preview = store.preview_backup(&backup).unwrap();
        assert_eq!(preview.counts.entries, u64::from(OLD_ENTRIES));
    }
    phase
}
